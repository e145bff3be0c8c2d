"""`--as-of DAG`: only what had happened by a day, in every command that answers about a day."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from reading_commands import ARGUMENTS, parameters, with_option

REGISTRY = Path(__file__).parents[2] / "registry"
Run = Callable[..., "tuple[int, str, str]"]
DAY = "2024-12-31"
WITHOUT = {
    "validate": "findings are about the files, whatever day they tell of",
    "history": "commits have days of their own",
    "codeowners": "who owns a file follows from the files",
    "report decision": "its argument is the day",
}


def test_every_command_that_reads_takes_the_day_or_says_why_not() -> None:
    assert set(with_option("as_of")) == set(ARGUMENTS) - set(WITHOUT)


@pytest.mark.parametrize("name", with_option("as_of"))
def test_the_day_is_today_unless_another_is_said(samverkan: Run, name: str) -> None:
    if "today" not in parameters(name) or name == "report meeting":
        return
    args = (*name.split(" "), *ARGUMENTS[name], "--today", DAY, "--registry", REGISTRY)
    assert samverkan(*args, "--as-of", DAY) == samverkan(*args)


@pytest.mark.parametrize("name", ["governance", "load", "survey", "due"])
def test_what_came_later_is_not_told(samverkan: Run, name: str) -> None:
    args = (name, "--today", "2025-10-01", "--registry", REGISTRY)
    assert samverkan(*args, "--as-of", "2024-06-30")[1] != samverkan(*args)[1]
    assert samverkan(*args, "--as-of", "igår")[0] == 2


def test_what_is_late_is_counted_from_the_day(samverkan: Run) -> None:
    code, out, _ = samverkan("due", "--as-of", "2025-01-15", "--registry", REGISTRY)
    assert code == 0
    assert "2024-07-01 försenat 198 dagar" in out
    assert "kind: uppfoljning." in out


def test_a_question_that_had_not_been_asked_awaits_no_answer(samverkan: Run) -> None:
    def awaited(day: str) -> set[str]:
        args = ("--today", "2025-10-01", "--format", "json", "--registry", REGISTRY)
        code, out, _ = samverkan("due", *args, "--as-of", day)
        assert code == 0
        return {item["record"] for item in json.loads(out)["items"] if item["kind"] == "reply"}

    asked = "initiatives/digital-signering/participation/grastorp"
    first = "2024-05-31"  # the day before the question
    assert asked in awaited("2024-06-30")
    assert asked not in awaited(first)


@pytest.mark.parametrize("name", with_option("as_of"))
def test_long_before_everything_each_command_still_answers(samverkan: Run, name: str) -> None:
    args = (*name.split(" "), *ARGUMENTS[name], "--as-of", "1999-12-31", "--registry", REGISTRY)
    code, out, err = samverkan(*args)
    assert code in (0, 1, 2)
    assert out or err
    assert "Traceback" not in err


def test_an_initiative_that_was_not_known_is_not_listed(samverkan: Run) -> None:
    args = ("list", "initiatives", "--format", "json", "--registry", REGISTRY, "--as-of")
    assert json.loads(samverkan(*args, "1999-12-31")[1])["rows"] == []
    early, late = (json.loads(samverkan(*args, day)[1])["rows"] for day in (DAY, "2026-11-22"))
    assert 0 < len(early) < len(late)
