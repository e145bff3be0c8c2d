"""Personal identity numbers are found wherever they stand and never shown again."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_commands import COMMANDS, here
from hostile_numbers import lookalikes, numbers, placed
from hostile_registry import BASE, INITIATIVE, write

from samverkan_cli.loading import from_texts
from samverkan_cli.loading.privacy import masked

NUMBERS = list(numbers(48))


def found_in(path: str, text: str) -> list[str]:
    return [f.code for f in from_texts({path: text}).findings]


def test_numbers_are_found_at_every_place() -> None:
    missed = [
        (place, number)
        for number, _ in NUMBERS
        for place, path, text in placed(number)
        if "SAM230" not in found_in(path, text)
    ]
    assert missed == []


def test_a_number_found_is_in_no_record_that_is_shown() -> None:
    for number, last in NUMBERS[:16]:
        for _, path, text in placed(number):
            registry = from_texts({**BASE, path: text}).registry
            shown = repr(replace(registry, unread=frozenset()))  # references, never printed
            assert not re.search(rf"\d{{6}}\D{{0,3}}{last}", shown), (number, path)


def everywhere(tmp_path: Path) -> tuple[Path, list[tuple[str, str]]]:
    """One registry with a number at each place, and the numbers with their last digits."""
    root, lasts = write(tmp_path / "registry", BASE), []
    for turn, (number, last) in enumerate(NUMBERS[:40]):
        _, path, text = list(placed(number))[turn % 10]
        own = path.replace(INITIATIVE, f"initiatives/i-{turn}/initiative.yaml")
        write(root, {own: text})
        lasts.append((number, last))
    return root, lasts


def told(said: str, lasts: list[tuple[str, str]]) -> list[str]:
    """The numbers that something gives away."""
    return [n for n, last in lasts if n in said or f"-{last}" in said or f" {last}" in said]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_format_shows_a_number(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Their last digits are in nothing that is said."""
    root, lasts = everywhere(tmp_path)
    answer = here(root, *command)
    assert told(answer.out + answer.err, lasts) == []


def test_no_page_of_the_site_shows_a_number(tmp_path: Path) -> None:
    root, lasts = everywhere(tmp_path)
    assert here(root, "site", str(tmp_path / "site")).code == 0
    files = [file for file in (tmp_path / "site").rglob("*.*") if file.is_file()]
    assert len(files) > 50
    assert {file: found for file in files if (found := told(file.read_text(), lasts))} == {}


@pytest.mark.parametrize("command", ["fix", "fmt"])
def test_no_diff_shows_a_number(tmp_path: Path, command: str) -> None:
    """Neither the lines that change nor those around them, nor a number half escaped."""
    root, lasts, n = write(tmp_path / "registry", BASE), [], 0
    for number, last in NUMBERS[:8]:
        half = f'"{number[:2]}\\x{ord(number[2]):02x}{number[3:]}"'
        halves = ("half escaped", INITIATIVE, BASE[INITIATIVE].replace("E-arkiv", half, 1))
        for _, path, text in (*placed(number), halves):
            n += 1
            own = path.replace(INITIATIVE, f"initiatives/i-{n}/initiative.yaml")
            spoilt = text.replace("\n", "\t\n", 1) if command == "fix" else f"{text}# a\n\n"
            write(root, {own: spoilt})
        lasts.append(last)
    answer = here(root, command, "--diff")
    assert answer.out.count("\n+++ ") >= (8 if command == "fix" else 40)
    assert [last for last in lasts if re.search(rf"\d\D{{0,3}}{last}", answer.out)] == []


def test_a_record_with_a_number_in_a_text_is_counted_with_the_number_masked() -> None:
    text = BASE[INITIATIVE].replace("E-arkiv", "Ärende 19121212-1212", 1)
    initiative = from_texts({INITIATIVE: text}).registry.initiatives["e-arkiv"]
    assert initiative.title == "Ärende 121212-****"


def test_only_the_number_is_rewritten_so_that_no_escape_becomes_markup() -> None:
    page = r"<p>\x3cb\x3e \x22 \_</p> 19121212-1212"
    assert masked(page) == r"<p>\x3cb\x3e \x22 \_</p> 121212-****"
    assert (
        masked(r"\x3cb\x3e 1\x3212\u00312-1\x321\U00000032 \x3c") == r"\x3cb\x3e 121212-**** \x3c"
    )


def test_a_field_that_cannot_hold_a_masked_number_gives_no_second_finding() -> None:
    text = BASE["organisations/vara.yaml"] + "organisation_number: 121212-1212\n"
    snapshot = from_texts({"organisations/vara.yaml": text})
    assert [f.code for f in snapshot.findings] == ["SAM230"]
    assert snapshot.registry.unread == {"organisations/vara"}


def test_what_only_looks_like_a_number_is_mostly_left_alone() -> None:
    """Where the check digit of a possible day of birth is right, nobody can tell."""
    alarms = [
        (kind, text)
        for kind, text in lookalikes(1800)
        if "SAM230" in found_in(INITIATIVE, f"title: E-arkiv\nneed: '{text}'\n")
    ]
    ambiguous = {"ten digits", "time stamp of twelve digits", "telephone without hyphen"}
    assert [alarm for alarm in alarms if alarm[0] not in ambiguous] == []
    assert len(alarms) < 30
