"""The survey shows medians and how answers spread, and nothing that points somebody out."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from written_registry import snapshot

from samverkan_cli.views.survey import Round, distribution, rounds

Run = Callable[..., "tuple[int, str, str]"]
COOPERATION = (
    "name: C\nform: natverk\nmembers:\n"
    "  - {organisation: skara}\n  - {organisation: vara}\n  - {organisation: gotene}\n"
)
SENDERS = ("skara", "vara", "gotene", "essunga")
Forms = list[dict[str, int | None]]


def survey(period: str, forms: Forms, questions: str = "{q1: Ett, q2: Två}") -> str:
    lines = [f"collaboration: c\nperiod: {period}\nquestions: {questions}\nanswers:"]
    for n, values in enumerate(forms):
        said = ", ".join(f"{k}: {'null' if v is None else v}" for k, v in values.items())
        lines.append(f"  - {{organisation: {SENDERS[n % 4]}, values: {{{said}}}}}")
    return "\n".join(lines) + ("" if forms else " []") + "\n"


def shown(day: date = date(2025, 12, 31), **surveys: str) -> tuple[Round, ...]:
    files = {f"surveys__{name.replace('_', '-')}": text for name, text in surveys.items()}
    registry = snapshot(COOPERATION, **files).registry
    return rounds(registry, registry.collaborations["c"], day)


def answers(*values: int | None) -> Forms:
    return [{"q1": value, "q2": 3} for value in values]


def test_a_question_shows_how_many_answered_the_median_and_the_spread() -> None:
    (found,) = shown(r1=survey("2025-H1", answers(4, 5, 2, None)))
    figures = found.questions[0].figures
    assert figures is not None
    assert (figures.n, figures.forms, figures.median) == (3, 4, 4)
    assert figures.response_rate == Fraction(3, 4)
    assert distribution(figures) == {"1": 0, "2": 1, "3": 0, "4": 1, "5": 1}
    assert (found.forms, found.municipalities, found.members) == (4, 3, 3)


def test_fewer_than_three_answers_show_nothing() -> None:
    (found,) = shown(r1=survey("2025-H1", answers(4, 5, None, None)))
    assert [question.figures is None for question in found.questions] == [True, False]
    (few,) = shown(r1=survey("2025-H1", answers(4, 5)))
    assert (few.forms, few.municipalities) == (None, None)
    assert all(question.figures is None for question in few.questions)


def test_few_municipalities_are_not_counted_out() -> None:
    both = survey("2025-H1", answers(4, 5, 3, 2)).replace("gotene", "vara")
    (found,) = shown(r1=both.replace("organisation: essunga", "organisation: skara"))
    assert (found.forms, found.municipalities) == (4, None)


def test_an_empty_round_says_that_nobody_answered() -> None:
    (found,) = shown(r1=survey("2025-H1", []))
    assert (found.forms, found.municipalities) == (0, 0)


def test_a_change_needs_both_rounds_to_be_shown() -> None:
    first, second = survey("2024-H2", answers(3, 3, 3)), survey("2025-H1", answers(4, 4, 5))
    _, after = shown(r1=first, r2=second)
    change = after.questions[0].change
    assert change is not None
    assert (change.since, change.before, change.after, change.difference) == ("r1", 3, 4, 1)
    assert change.text_changed is False
    hidden = survey("2024-H2", answers(3, 3, None))
    assert shown(r1=hidden, r2=second)[1].questions[0].change is None
    assert shown(r1=second.replace("2025", "2023"), r2=hidden)[1].questions[0].change is None
    other = survey("2024-H2", answers(3, 3, 3), "{q1: Annat, q2: Två}")
    anew = shown(r1=other, r2=second)[1].questions[0].change
    assert anew is not None
    assert anew.text_changed is True


def test_a_round_is_shown_when_its_period_is_over() -> None:
    text = survey("2025-H1", answers(4, 4, 4))
    assert shown(date(2025, 6, 29), r1=text) == ()
    assert len(shown(date(2025, 6, 30), r1=text)) == 1


FORM = st.fixed_dictionaries({q: st.none() | st.integers(1, 5) for q in ("q1", "q2", "q3")})
THREE = "{q1: Ett, q2: Två, q3: Tre}"


@given(st.lists(FORM, max_size=6), st.lists(FORM, max_size=6))
def test_what_is_hidden_cannot_be_found_by_subtraction(first: Forms, second: Forms) -> None:
    """Other answers to a hidden question, as few, change not a figure of anything shown."""
    others = [{k: v and 6 - v for k, v in form.items()} for form in second]
    found = _told(first, second)
    hidden = {q["question"] for q in found["questions"] if q["suppressed"]}
    swapped = [
        {k: (others[n][k] if k in hidden else v) for k, v in form.items()}
        for n, form in enumerate(second)
    ]
    assert _told(first, swapped) == found
    emptied = [{k: (None if k in hidden else v) for k, v in form.items()} for form in second]
    assert _told(first, emptied) == found


def _told(first: Forms, second: Forms) -> Any:
    from samverkan_cli.views.survey_page import survey_document

    texts = {
        "surveys__r1": survey("2024-H2", first, THREE),
        "surveys__r2": survey("2025-H1", second, THREE),
    }
    registry = snapshot(COOPERATION, **texts).registry
    found = rounds(registry, registry.collaborations["c"], date(2025, 12, 31))
    document = survey_document(found, "c", date(2025, 12, 31), lambda ref, _keys=(): (ref, 1))
    return json.loads(json.dumps(document))["rounds"][1]


def test_no_answer_is_ever_shown_by_organisation_or_role(samverkan: Run, reference: Path) -> None:
    for fmt in ("text", "md", "json"):
        out = samverkan("survey", "--registry", reference, "--format", fmt)[1]
        assert out
        for sender in ("skara", "göliska", "goliska", "kanslichef", "förvaltningschef"):
            assert sender not in out.casefold()


def test_the_command_shows_the_reference_round(samverkan: Run, reference: Path) -> None:
    out = samverkan("survey", "2025-H1", "--registry", reference, "--today", "2025-07-01")[1]
    assert "Första halvåret 2025 (2025-h1)" in out
    assert "10 blanketter har kommit in." in out
    assert "1 fråga har färre än 3 svar och visas utan siffror." in out
    early = samverkan("survey", "--registry", reference, "--today", "2025-06-29")
    assert early[1] == "Ingen enkätomgång är avslutad.\n"
    code, _, err = samverkan("survey", "2025-h1", "--registry", reference, "--today", "2025-06-29")
    assert (code, "2025-06-30" in err) == (2, True)
    code, _, err = samverkan("survey", "2025-h7", "--registry", reference, "--today", "2026-01-01")
    assert (code, "2025-h1" in err) == (2, True)
