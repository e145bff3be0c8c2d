"""Borrowed corpora and our own cases: every one is read, refused with a place, or both; none kills.

The normal run takes a part of the borrowed inputs, `benchmarks/assurance.py` all of them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_cases import CASES, Case
from hostile_commands import COMMANDS, apart, crashes, here
from hostile_inputs import Input, named_inputs
from hostile_office import OFFICE_CASES
from hostile_promises import Whole, alone
from hostile_registry import BASE, PARTICIPATION, write

OWN = (*CASES, *OFFICE_CASES)
WHOLE = Whole(BASE)


def every(nth: int) -> Iterator[tuple[str, Input]]:
    """Every nth borrowed input, with a path of its own."""
    for number, given in enumerate(named_inputs()):
        if number % nth == 0:
            yield given.path.replace("{}", f"h-{number}"), given


def test_the_corpora_are_whole() -> None:
    named = list(named_inputs())
    assert len(named) == 402 * 4 + 340 * 4 + 481 * 11
    assert len({(given.corpus, given.name) for given in named}) == len(named)


def test_every_refusal_of_a_borrowed_input_has_code_place_words_and_a_way_out() -> None:
    broken = [flaw for path, given in every(12) for flaw in alone(path, given.content)[0]]
    assert broken == []


def test_a_borrowed_input_changes_no_finding_of_another_file() -> None:
    broken = [flaw for path, given in every(331) for flaw in WHOLE.spoilt(path, given.content)]
    assert broken == []


@pytest.mark.parametrize("case", OWN, ids=lambda case: case.name)
def test_a_file_as_swedish_offices_save_it_gets_these_findings(case: Case) -> None:
    broken, _, snapshot = alone(case.path, case.content)
    assert broken == []
    assert tuple((f.code, f.line, f.column) for f in snapshot.findings) == case.spots


def test_own_cases_change_no_finding_of_another_file() -> None:
    broken = [flaw for case in OWN for flaw in WHOLE.spoilt(case.path, case.content)]
    assert broken == []


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with all own cases and a part of the borrowed inputs in it."""
    files: dict[str, str | bytes] = dict(BASE)
    for number, case in enumerate(OWN):
        free = f"initiatives/own-{number}/initiative.yaml"
        files[case.path if case.path not in BASE else free] = case.content
    files |= {path: given.content for path, given in every(211)}
    return write(tmp_path_factory.mktemp("hostile") / "registry", files)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_reading_command_gets_through_all_of_them(full: Path, command: tuple[str, ...]) -> None:
    answer = here(full, *command)
    assert crashes(answer, command) == []
    assert answer.code == (1 if command[0] == "validate" else 0)


@pytest.mark.parametrize(
    "command", [c for c in COMMANDS if c[0] in ("validate", "report")][:2], ids=" ".join
)
def test_so_it_does_in_a_process_of_its_own(full: Path, command: tuple[str, ...]) -> None:
    assert crashes(apart(full, *command), command) == []


def test_an_unread_file_is_named_by_every_command_that_computes(tmp_path: Path) -> None:
    root = write(tmp_path / "registry", {**BASE, PARTICIPATION: b"\xe5"})
    for command in (c for c in COMMANDS if c[0] != "validate"):
        answer = here(root, *command)
        assert (answer.code, PARTICIPATION in answer.err) == (0, True), command
