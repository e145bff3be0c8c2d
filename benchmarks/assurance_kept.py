"""The latest counts of every part of an assurance run, kept so that one part can be run alone."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from assurance_tally import Tally

PATH = Path(__file__).parent / "assurance.json"


class Kept(NamedTuple):
    """A part's counts, and where and when they were made."""

    on: date
    machine: str
    cores: int
    tally: Tally


def kept() -> dict[str, Kept]:
    """Every part that has been run, in the order of the file."""
    read = json.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {}
    return {
        part: Kept(
            date.fromisoformat(one["on"]), one["machine"], one["cores"], Tally(**one["tally"])
        )
        for part, one in read.items()
    }


def keep(found: Mapping[str, Kept]) -> None:
    """These parts' counts instead of their earlier ones; counts of nothing are left out."""
    written = {
        part: {
            "on": one.on.isoformat(),
            "machine": one.machine,
            "cores": one.cores,
            "tally": {name: n for name, n in dataclasses.asdict(one.tally).items() if n},
        }
        for part, one in {**kept(), **found}.items()
    }
    text = json.dumps(written, ensure_ascii=False, indent=2) + "\n"
    PATH.write_text(text, encoding="utf-8")
