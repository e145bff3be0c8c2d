"""Hand-written pairs of registries: exactly the expected sentences and no more."""

import pairs_of_collaborations
import pairs_of_initiatives
import pairs_of_money
import pairs_of_participations
import pairs_of_qualification
import pairs_of_small_records
import pytest
from diff_base import (
    ARKIV,
    BASE,
    BYGGLOV,
    ORDER,
    VARA,
    WAIVERS,
    Pair,
    Texts,
    edited,
    found,
    moved,
    said,
)

from samverkan_cli.diff.meaning import KINDS

PAIRS = (
    *pairs_of_participations.PAIRS,
    *pairs_of_initiatives.PAIRS,
    *pairs_of_money.PAIRS,
    *pairs_of_qualification.PAIRS,
    *pairs_of_collaborations.PAIRS,
    *pairs_of_small_records.PAIRS,
)

ONE = "- {kind: utveckling, basis: budget, amount: 150 000, period: 2024}"


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_an_edit_is_told_in_exactly_the_expected_sentences(pair: Pair) -> None:
    assert pair.told == said(BASE, edited(pair.edit))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_sentence_says_the_same_with_the_edit_undone_as_often(pair: Pair) -> None:
    forth = found(BASE, edited(pair.edit))
    back = found(edited(pair.edit), BASE)
    assert bool(forth) == bool(back)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_no_two_changes_of_an_edit_share_a_fingerprint(pair: Pair) -> None:
    prints = {(m.change.fingerprint, m.kind) for m in found(BASE, edited(pair.edit))}
    assert len(pair.told) == len(prints)


def test_no_two_pairs_have_the_same_name() -> None:
    names = [pair.name for pair in PAIRS]
    assert sorted(set(names)) == sorted(names)


def test_there_are_pairs_of_every_kind_of_change() -> None:
    told = {kind for pair in PAIRS for kind, *_ in pair.told}
    assert set(KINDS) - {"renamed", "readable"} <= told  # these two have tests of their own below


def test_a_registry_compared_with_itself_is_unchanged() -> None:
    assert said(BASE, BASE) == []


def test_a_file_that_can_be_read_again_brings_no_news_of_what_is_in_it() -> None:
    broken = edited({ARKIV: "title: [\n"})
    assert said(broken, BASE) == [
        (
            "readable",
            "notable",
            "E-arkiv: filen går att läsa igen",
            "E-arkiv: the file can be read again",
        )
    ]


RENAMED = (
    "renamed",
    "minor",
    "Digitala bygglov har fått ett nytt id: digitala-bygglov → bygglov",
    "Digitala bygglov has a new id: digitala-bygglov → bygglov",
)


def pointed(texts: Texts, old: str, new: str) -> Texts:
    """Every reference to an initiative under its new id."""
    return {
        path: text.replace(f"initiative: {old}", f"initiative: {new}")
        .replace(f"related: [{old}]", f"related: [{new}]")
        .replace(f"record: initiatives/{old}", f"record: initiatives/{new}")
        for path, text in texts.items()
    }


def test_a_renamed_initiative_is_one_change_with_everything_in_its_folder() -> None:
    after = pointed(moved("digitala-bygglov", "bygglov"), "digitala-bygglov", "bygglov")
    assert said(BASE, after) == [RENAMED]


def test_references_that_still_use_the_former_id_are_no_change() -> None:
    assert said(BASE, moved("digitala-bygglov", "bygglov")) == [RENAMED]


def test_references_follow_a_renamed_initiative_without_a_word() -> None:
    after = pointed(moved("e-arkiv", "arkivet"), "e-arkiv", "arkivet")
    assert "initiatives/arkivet" in after[WAIVERS]
    assert "initiative: arkivet" in after[ORDER]
    assert "related: [arkivet]" in after[BYGGLOV]
    assert [kind for kind, *_ in said(BASE, after)] == ["renamed"]


def test_an_edit_in_a_renamed_folder_is_told_beside_the_rename() -> None:
    after = moved("digitala-bygglov", "bygglov")
    after["initiatives/bygglov/initiative.yaml"] += "former_ids: [digitala-bygglov]\n"
    path = VARA.replace("digitala-bygglov", "bygglov")
    after[path] += "  - {date: 2024-11-20, kind: lamnat, reason: flytt}\n"
    assert [RENAMED[2], "Vara lämnar Digitala bygglov efter uppstart – flytt"] == [
        sv for _, _, sv, _ in said(BASE, after)
    ]


def test_a_result_reported_after_the_end_is_told_as_the_end() -> None:
    ended = edited({BYGGLOV: ("start: 2024-09-01", "start: 2024-09-01, end: 2025-02-01")})
    after = edited({BYGGLOV: ("end: 2025-02-01", "end: 2025-02-01, outcome: avbrutet")}, ended)
    assert said(ended, after) == [
        (
            "aborted",
            "decision",
            "Digitala bygglov: projekt avbryts 2025-02-01",
            "Digitala bygglov: project aborted 2025-02-01",
        )
    ]


def test_a_corrected_end_does_not_swallow_the_result() -> None:
    ended = edited({BYGGLOV: ("start: 2024-09-01", "start: 2024-09-01, end: 2025-02-01")})
    edit = {BYGGLOV: ("end: 2025-02-01", "end: 2025-03-01, outcome: genomfort")}
    assert [sv for _, _, sv, _ in said(ended, edited(edit, ended))] == [
        "Digitala bygglov, genomförande, projekt, 2024-09-01: slut 2025-02-01 → 2025-03-01",
        "Digitala bygglov: projekt avslutas som genomfört 2025-03-01",
    ]


def test_a_new_file_of_exceptions_tells_each_exception() -> None:
    without = edited({WAIVERS: None})
    assert [(kind, weight) for kind, weight, *_ in said(without, BASE)] == [("waived", "decision")]


def test_two_costs_that_become_one_are_told_once() -> None:
    two = (
        "- {kind: utveckling, basis: budget, amount: 90 000, period: 2024-H1}\n"
        "  - {kind: utveckling, basis: budget, amount: 60 000, period: 2024-H2}"
    )
    split = edited({BYGGLOV: (ONE, two)})
    assert [sv for _, _, sv, _ in said(split, BASE)] == [
        "Digitala bygglov: budget för utveckling 2024, 150 000 kr, i stället för"
        " 2024-H1 90 000 kr och 2024-H2 60 000 kr"
    ]
