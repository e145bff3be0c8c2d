"""The parts of an assurance run: each tries some inputs in a process of its own and counts."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from assurance_tally import Tally

HOSTILE = Path(__file__).parents[1] / "tests/hostile"
sys.path.insert(0, str(HOSTILE))
sys.path.insert(0, str(HOSTILE.parent / "diff"))

from hostile_cases import CASES  # noqa: E402 - the tests' own modules, which the path leads to
from hostile_commands import COMMANDS, crashes, here  # noqa: E402
from hostile_inputs import Input, named_inputs  # noqa: E402
from hostile_mutations import mutated, reference_files  # noqa: E402
from hostile_numbers import lookalikes, numbers, placed  # noqa: E402
from hostile_office import OFFICE_CASES  # noqa: E402
from hostile_promises import Whole, alone  # noqa: E402
from hostile_registry import BASE, INITIATIVE, SLOWEST, write  # noqa: E402
from hostile_reviews import flaws, strings  # noqa: E402
from hostile_rounds import Round, pages_tried, tables_tried  # noqa: E402
from hostile_texts import texts  # noqa: E402

from samverkan_cli.loading import from_texts  # noqa: E402

BESIDE = 500  # every so many fuzzed inputs are read beside the other files as well


def every_named() -> list[Input]:
    """The borrowed inputs and our own cases, each with a path of its own."""
    own = [Input("own", case.name, case.path, case.content) for case in (*CASES, *OFFICE_CASES)]
    found = []
    for number, given in enumerate([*named_inputs(), *own]):
        path = given.path.replace("{}", f"h-{number}")
        free = f"initiatives/h-{number}/initiative.yaml"
        found.append(given._replace(path=free if path == INITIATIVE else path))
    return found


def named(start: int, stop: int) -> Tally:
    """Named inputs: each read by itself and beside others, then all by every command."""
    tally, whole, batch = Tally(), Whole(BASE), every_named()[start:stop]
    for given in batch:
        _alone(tally, given.path, given.content, f"{given.corpus} {given.name}")
        _beside(tally, whole, given.path, given.content)
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder) / "registry", {**BASE, **{g.path: g.content for g in batch}})
        on_disk = sum(1 for _ in root.rglob("*.[yY]*")) - len(BASE)
        for command in COMMANDS:
            tally.runs += on_disk
            for flaw in tally.guarded(
                " ".join(command), lambda c=command: crashes(here(root, *c), c)
            ):  # type: ignore[misc]
                tally.raised += 1
                tally.tell(flaw)
    return tally


def fuzz(start: int, stop: int) -> Tally:
    """Mutated files of the reference registry, one for each seed."""
    tally, files = Tally(), reference_files()
    others, paths = list(files.values()), sorted(files)
    part = {p: c for p, c in files.items() if "initiatives/" not in p or "e-arkiv" in p}
    whole = Whole(part)
    for seed in range(start, stop):
        dice = Random(seed)
        path = dice.choice(paths)
        content = mutated(dice, files[path], others)
        _alone(tally, path, content, f"seed {seed}")
        if seed % BESIDE == 0:
            _beside(tally, whole, path, content)
    return tally


def _alone(tally: Tally, path: str, content: bytes, name: str) -> None:
    def work() -> list[str]:
        flaws, took, snapshot = alone(path, content)
        tally.slowest = max(tally.slowest, took)
        tally.slow += took > SLOWEST
        tally.read += not any(found.severity == "error" for found in snapshot.findings)
        return flaws

    tally.inputs += 1
    flaws = tally.guarded(name, work)
    for flaw in flaws:
        tally.unplaced += not flaw.endswith(" s")
        tally.tell(f"{name}: {flaw}")


def _beside(tally: Tally, whole: Whole, path: str, content: bytes) -> None:
    tally.others += 1
    flaws = tally.guarded(path, lambda: whole.spoilt(path, content))
    tally.meddled += bool(flaws)
    for flaw in flaws:
        tally.tell(flaw)


def persons(start: int, stop: int) -> Tally:
    """Made-up personal identity numbers at every place, then in every format."""
    tally, chosen = Tally(), list(numbers(stop))[start:]
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder) / "registry", BASE)
        for turn, (number, _) in enumerate(chosen):
            for at, (place, path, text) in enumerate(placed(number)):
                tally.places += 1
                if "SAM230" not in {f.code for f in from_texts({path: text}).findings}:
                    tally.missed += 1
                    tally.tell(f"{place}: {number}")
                if at == turn % 10:
                    own = f"initiatives/i-{turn}/initiative.yaml"
                    write(root, {path.replace(INITIATIVE, own): text})
        for command in COMMANDS:
            answer = here(root, *command)
            tally.runs += len(chosen)
            for flaw in _shown(answer.out + answer.err, chosen):
                tally.shown += 1
                tally.tell(f"{' '.join(command)}: {flaw}")
    return tally


def _shown(said: str, chosen: list[tuple[str, str]]) -> Iterator[str]:
    """The numbers that can be read in what a command said, written in any way."""
    digits = "".join(said.split()).translate({ord(c): None for c in "-+–\u2011"})
    for number, last in chosen:
        plain = "".join(c for c in number if c.isdigit())[-10:]
        if number in said or plain in digits:
            yield f"{number} ({last})"


def alike(start: int, stop: int) -> Tally:
    """What only looks like a personal identity number: how often it is taken for one."""
    tally = Tally()
    for kind, text in list(lookalikes(stop))[start:]:
        tally.lookalikes += 1
        found = from_texts({INITIATIVE: f"title: E-arkiv\nneed: '{text}'\n"}).findings
        alarm = any(f.code == "SAM230" for f in found)
        tally.alarms[kind] = tally.alarms.get(kind, 0) + alarm
    return tally


def comments(start: int, stop: int) -> Tally:
    """Hostile text at every place of a pull request's comment."""
    tally = Tally()
    for text in strings(stop)[start:]:
        tally.comments += 1
        found = tally.guarded(text[:80], lambda t=text: flaws(t))  # type: ignore[misc]
        tally.spoken += bool(found)
        for flaw in found:
            tally.tell(flaw)
    return tally


def html(start: int, stop: int) -> Tally:
    """Hostile text in every report and on every page of the site, read by a strict HTML parser."""
    tally, rounds = _rounds("html", pages_tried, start, stop)
    tally.page_texts = sum(one.texts for one in rounds)
    tally.page_flaws = sum(len(one.flaws) for one in rounds)
    return tally


def tables(start: int, stop: int) -> Tally:
    """Hostile text in every table as CSV, for programs and for Swedish Excel, and read back."""
    tally, rounds = _rounds("csv", tables_tried, start, stop)
    tally.table_texts = sum(one.texts for one in rounds)
    tally.table_flaws = sum(len(one.flaws) for one in rounds)
    return tally


def _rounds(
    part: str, tried: Callable[[Path, Sequence[str]], Iterator[Round]], start: int, stop: int
) -> tuple[Tally, list[Round]]:
    """The rounds of some texts, and a tally that tells what was broken in them."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        found = tally.guarded(part, lambda: list(tried(Path(folder), texts(stop)[start:])))
    for flaw in (flaw for one in found for flaw in one.flaws):
        tally.tell(flaw)
    return tally, found


PARTS = {
    "named": named, "fuzz": fuzz, "persons": persons, "alike": alike, "comments": comments,
    "html": html, "csv": tables,
}  # fmt: skip
