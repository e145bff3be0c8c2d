"""How reading stands up to hostile input: tries it, counts, and writes docs/*/assurance.md.

`python benchmarks/assurance.py` takes about an hour on two free cores. `--fuzz 1000000` tries as
many mutated files; `--minutes 10` begins no further fuzzing after that time; `--only comments html
csv` tries those parts and keeps the latest counts of the others, which lie in `assurance.json`
beside this. Exit code 1 when anything was broken.
"""

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from assurance_kept import Kept, keep, kept
from assurance_pages import page, table
from assurance_parts import PARTS, every_named
from assurance_tally import Clock, Tally, of_json

ROOT = Path(__file__).parents[1]
SIZE = {
    "named": 200, "fuzz": 20_000, "persons": 200, "alike": 10_000, "comments": 2_000,
    "html": 2_000, "csv": 10_000,
}  # fmt: skip
PERSONS, LOOKALIKES = 2_000, 10_000


def spans(count: int, size: int) -> Iterator[tuple[int, int]]:
    """The parts of a count: starts and stops."""
    for start in range(0, count, size):
        yield start, min(start + size, count)


def tried(part: str, start: int, stop: int, clock: Clock) -> Tally:
    """A part in a process of its own, so that a death by signal is counted too."""
    if part == "fuzz" and clock.is_over():
        return Tally()
    command = [sys.executable, __file__, "--part", part, str(start), str(stop)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return of_json(done.stdout)
    told = f"{part} {start}–{stop}: exit {done.returncode} {done.stderr[-300:]}"
    died = int(done.returncode < 0)
    return Tally(died=died, raised=1 - died, examples=[told])


def measured(
    only: Collection[str], fuzz: int, texts: int, minutes: float | None
) -> dict[str, Tally]:
    """The parts asked for, as many at a time as there are processors."""
    counts = {
        "named": len(every_named()), "persons": PERSONS, "alike": LOOKALIKES, "fuzz": fuzz,
        "comments": texts, "html": texts, "csv": texts,
    }  # fmt: skip
    clock, found = Clock(minutes), {}
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for part, count in counts.items():
            if part not in only:
                continue
            jobs = [pool.submit(tried, part, *span, clock) for span in spans(count, SIZE[part])]
            found[part] = sum((job.result() for job in jobs), Tally())
            sys.stderr.write(f"{part}: {found[part].broken()} broken\n")
    return found


def machine() -> str:
    """The kind of machine, in general terms."""
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"


def main() -> int:
    """0 when nothing was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fuzz", type=int, default=100_000, help="mutated files to read")
    parser.add_argument("--texts", type=int, default=100_000, help="hostile texts for each format")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    parser.add_argument("--minutes", type=float, help="begin no fuzzing after so long")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="the pages' date")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    parser.add_argument("--part", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        name, start, stop = options.part
        sys.stdout.write(PARTS[name](int(start), int(stop)).as_json())
        return 0
    found = measured(options.only, options.fuzz, options.texts, options.minutes)
    on = options.today or date.today()
    keep({part: Kept(on, machine(), os.cpu_count() or 1, tally) for part, tally in found.items()})
    every = kept()
    for language in ("sv", "en"):
        path = options.docs / language / "assurance.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(language, every), encoding="utf-8")
    sys.stdout.write(table("en", {part: one.tally for part, one in every.items()}) + "\n")
    for tally in found.values():
        sys.stdout.writelines(f"{example}\n" for example in tally.examples)
    return int(any(tally.broken() for tally in found.values()))


if __name__ == "__main__":
    sys.exit(main())
