"""Three versions of a record as one: laws that hold for any versions, and cases worth showing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from versions import (
    FORM,
    PARTS,
    SHARE,
    Edit,
    base_share,
    edited,
    edits,
    merge,
    noun_of,
    resolved,
    same,
    text_of,
)

from samverkan_cli.diff.three import steps

ANY = edits(list(PARTS))
BASE = text_of(base_share())


@given(ANY)
def test_one_side_alone_is_what_comes_out(changes: list[Edit]) -> None:
    mine = text_of(edited(base_share(), changes))
    assert merge(SHARE, BASE, mine, BASE).content == mine
    taken = merge(SHARE, BASE, BASE, mine)
    assert taken.clean
    assert same(SHARE, taken.content, mine)
    assert merge(SHARE, BASE, mine, mine).content == mine


@given(st.data())
def test_edits_that_do_not_meet_are_all_in_the_result(data: st.DataObject) -> None:
    names = data.draw(st.permutations(list(PARTS)))
    half = len(names) // 2
    one, other = data.draw(edits(names[:half])), data.draw(edits(names[half:]))
    ours, theirs = edited(base_share(), one), edited(base_share(), other)
    both = merge(SHARE, BASE, text_of(ours), text_of(theirs))
    late = [e for e in (*one, *other) if e.__code__.co_names[:1] == ("_drop",)]
    expected = edited(base_share(), [e for e in (*one, *other) if e not in late] + late)
    assert both.clean, both.content.decode()
    assert same(SHARE, both.content, text_of(expected)), both.content.decode()


@given(ANY, ANY)
def test_the_two_sides_may_change_places(one: list[Edit], other: list[Edit]) -> None:
    ours, theirs = (text_of(edited(base_share(), changes)) for changes in (one, other))
    here, there = merge(SHARE, BASE, ours, theirs), merge(SHARE, BASE, theirs, ours)
    assert here.clean == there.clean
    if here.clean:
        assert same(SHARE, here.content, there.content)


@given(ANY, ANY)
def test_nothing_is_lost_whichever_side_is_chosen(one: list[Edit], other: list[Edit]) -> None:
    ours, theirs = (text_of(edited(base_share(), changes)) for changes in (one, other))
    found = merge(SHARE, BASE, ours, theirs)
    was = noun_of(SHARE, BASE)
    assert found.clean or found.clashes
    for content, side in ((ours, False), (theirs, True)):
        chosen = noun_of(SHARE, resolved(found.content, theirs=side))
        assert steps(was, chosen, noun_of(SHARE, content)) == ()


EVENTS = """# Vara
events:
  - {date: 2024-03-18, kind: tillfragad}  # per brev
  # beslutet
  - {date: 2024-04-10, kind: deltar}
contact: Utvecklingsledare
"""


def merged(ours: str, theirs: str, base: str = EVENTS, path: str = SHARE) -> tuple[bool, str]:
    found = merge(path, base.encode(), ours.encode(), theirs.encode())
    return found.clean, found.content.decode()


def test_both_add_an_event_at_the_end_and_both_are_there_by_date() -> None:
    left = EVENTS.replace("contact", "  - {date: 2024-11-20, kind: lamnat, reason: A}\ncontact")
    again = EVENTS.replace("contact", "  - {date: 2025-02-01, kind: ansluten_i_efterhand}\ncontact")
    for ours, theirs in ((left, again), (again, left)):
        assert merged(ours, theirs) == (
            True,
            EVENTS.replace(
                "contact",
                "  - {date: 2024-11-20, kind: lamnat, reason: A}\n"
                "  - {date: 2025-02-01, kind: ansluten_i_efterhand}\ncontact",
            ),
        )


def test_the_same_step_on_two_days_is_a_conflict_of_that_day_only() -> None:
    first = EVENTS.replace("contact", "  - {date: 2024-11-20, kind: lamnat, reason: A}\ncontact")
    later = EVENTS.replace("contact", "  - {date: 2024-11-25, kind: lamnat, reason: A}\ncontact")
    clean, text = merged(first, later)
    assert not clean
    assert text == EVENTS.replace(
        "contact",
        "<<<<<<< din sida\n"
        "  - {date: 2024-11-20, kind: lamnat, reason: A}\n"
        "=======\n"
        "  - {date: 2024-11-25, kind: lamnat, reason: A}\n"
        ">>>>>>> den andra sidan\ncontact",
    )


def test_the_reason_of_one_and_the_reference_of_the_other_meet_in_one_event() -> None:
    reason = EVENTS.replace("kind: deltar", "kind: deltar, reason: Behovet")
    reference = EVENTS.replace("kind: deltar", "kind: deltar, reference: KS 1")
    clean, text = merged(reason, reference)
    assert clean
    assert "{date: 2024-04-10, kind: deltar, reason: Behovet, reference: KS 1}\n" in text
    assert text.startswith("# Vara\n")
    assert "  # per brev\n  # beslutet\n" in text


def test_the_same_change_written_in_two_ways_is_no_conflict() -> None:
    base = "costs:\n  - {kind: drift, basis: utfall, amount: 10000, period: 2024}\n"
    ours, theirs = base.replace("10000", "20 000"), base.replace("10000", "20_000")
    assert merged(ours, theirs, base) == (True, ours)


def test_what_one_takes_away_and_the_other_changes_is_a_conflict() -> None:
    gone = EVENTS.replace("  # beslutet\n  - {date: 2024-04-10, kind: deltar}\n", "")
    changed = EVENTS.replace("kind: deltar", "kind: deltar, reference: KS 1")
    for ours, theirs in ((gone, changed), (changed, gone)):
        clean, text = merged(ours, theirs)
        assert not clean
        assert text.count("<<<<<<<") == 1
        assert "reference: KS 1" in text


def test_comments_of_both_stay_where_lines_do_not_meet() -> None:
    ours = EVENTS.replace("# Vara", "# Vara kommun")
    theirs = EVENTS.replace("contact: Utvecklingsledare", "contact: It-chef  # ny")
    assert merged(ours, theirs) == (
        True,
        EVENTS.replace("# Vara", "# Vara kommun").replace(
            "contact: Utvecklingsledare", "contact: It-chef  # ny"
        ),
    )


def test_a_comment_that_does_not_come_along_is_named() -> None:
    ours = EVENTS.replace("contact", "  - {date: 2024-11-20, kind: lamnat, reason: A}\ncontact")
    theirs = EVENTS.replace(
        "contact", "  - {date: 2025-02-01, kind: ansluten_i_efterhand}  # viktigt\ncontact"
    )
    found = merge(SHARE, EVENTS.encode(), ours.encode(), theirs.encode())
    assert (found.clean, found.lost) == (True, ("# viktigt",))


ASSESSMENT = """model: exempel/1
date: 2025-01-20
assessor: vara
gates:
  laglig: {answer: ja}
  behov: {answer: delvis, reason: Oklart}
scores:
  nytta: {value: 3}
  kostnad: {value: 2, reason: Dyrt}
"""


def test_gates_and_scores_merge_by_criterion() -> None:
    ours = ASSESSMENT.replace("nytta: {value: 3}", "nytta: {value: 4}")
    theirs = ASSESSMENT.replace(
        "kostnad: {value: 2, reason: Dyrt}", "kostnad: {value: 1, reason: Dyrare}"
    ).replace("behov: {answer: delvis, reason: Oklart}", "behov: {answer: ja}")
    clean, text = merged(ours, theirs, ASSESSMENT, FORM)
    assert clean
    assert all(
        part in text for part in ("nytta: {value: 4}", "value: 1", "Dyrare", "behov: {answer: ja}")
    )


def test_two_scores_for_one_criterion_are_a_conflict_of_one_line() -> None:
    ours = ASSESSMENT.replace("nytta: {value: 3}", "nytta: {value: 4}")
    theirs = ASSESSMENT.replace("nytta: {value: 3}", "nytta: {value: 5}")
    clean, text = merged(ours, theirs, ASSESSMENT, FORM)
    assert not clean
    assert "=======\n  nytta: {value: 5}\n>>>>>>>" in text


ORDER = """collaboration: v6
date: 2025-02-11
order:
  - {initiative: a}
  - {initiative: b}
  - {initiative: c}
"""


def test_a_decided_order_is_one_decision() -> None:
    path = "prioritisations/2025-02-11-v6.yaml"
    turned = ORDER.replace("{initiative: a}", "{initiative: x}").replace(
        "{initiative: c}", "{initiative: a}"
    )
    other = ORDER + "  - {initiative: d}\n"
    assert merged(ORDER, turned, ORDER, path) == (True, turned)
    assert merged(other, turned, ORDER, path)[0] is False
    assert merged(other, ORDER, ORDER, path) == (True, other)
    reason = ORDER.replace("{initiative: b}", "{initiative: b, reason: Brådskar}")
    clean, text = merged(other, reason, ORDER, path)
    assert clean
    assert "Brådskar" in text
    assert text.endswith("  - {initiative: d}\n")


def test_a_record_both_made_is_merged_without_a_base() -> None:
    left = "events:\n  - {date: 2024-03-18, kind: tillfragad}\ncontact: A\n"
    right = "events:\n  - {date: 2024-03-18, kind: tillfragad}\nreply_by: 2024-04-01\ncontact: A\n"
    clean, text = merged(left, right, "")
    assert clean
    assert "reply_by: 2024-04-01" in text
    assert merged(left, left.replace("A", "B"), "")[0] is False


@pytest.mark.parametrize("broken", ["events: [", "okant: 1\n", "a: &x 1\n", "\xff"])
def test_what_cannot_be_read_is_merged_by_lines(broken: str) -> None:
    ours = EVENTS.replace("# Vara", "# Vara kommun")
    found = merge(SHARE, EVENTS.encode(), ours.encode(), broken.encode("latin-1"))
    assert found.by_lines
    assert not found.clean
    assert b"<<<<<<<" in found.content


def test_other_files_are_merged_by_lines() -> None:
    found = merge("docker/compose.yaml", b"a: 1\n", b"a: 1\nb: 2\n", b"c: 1\na: 1\n")
    assert (found.by_lines, found.clean, found.content) == (True, True, b"c: 1\na: 1\nb: 2\n")


def test_line_ends_and_the_mark_at_the_start_are_kept() -> None:
    crlf = "\ufeff" + EVENTS.replace("\n", "\r\n")
    ours = crlf.replace("kind: deltar", "kind: deltar, reason: R")
    theirs = crlf.replace("kind: deltar", "kind: deltar, reference: KS 1")
    clean, text = merged(ours, theirs, crlf)
    assert clean
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    clash = crlf.replace("kind: deltar", "kind: deltar, reason: X")
    assert "\r\n=======\r\n" in merged(ours, clash, crlf)[1]
