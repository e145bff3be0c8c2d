"""Makes registries of any size from a fixed seed: valid, varied, with Swedish texts.

`python benchmarks/generate.py 1000 DIR` writes about 1 000 files below DIR/registry.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

KOMMUNER = (
    ("skara", "Skara kommun", "Skara", 1495), ("lidkoping", "Lidköpings kommun", "Lidköping", 1494),
    ("vara", "Vara kommun", "Vara", 1470), ("essunga", "Essunga kommun", "Essunga", 1445),
    ("gotene", "Götene kommun", "Götene", 1471), ("grastorp", "Grästorps kommun", "Grästorp", 1444),
)  # fmt: skip
THINGS = ("bygglov", "e-arkiv", "larm", "fakturor", "skolskjuts", "tillsyn", "förskola", "vatten")
FORMS = ("forstudie", "uppdrag", "projekt", "implementation")
CRITERIA = ("nytta", "kostnad")

SETTINGS = "schema: 1\nname: Mätregister\nlanguage: sv\ncollaboration: v6\n"
MODEL = """name: Mätmodell
status: exempel
scale: {min: 1, max: 5}
gates:
  - {id: behov, question: Finns behovet i flera kommuner?}
criteria:
  - {id: nytta, name: Nytta, weight: 70}
  - {id: kostnad, name: Kostnad, weight: 30, inverted: true}
thresholds: {qualified: 60, complete: 40}
example: true
"""


def registry(files: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Path and text of about as many files as asked for; the same for the same seed."""
    dice = random.Random(seed)
    yield "samverkan.yaml", SETTINGS
    yield "models/m/1.yaml", MODEL
    members = "\n".join(f"  - {{organisation: {key}}}" for key, *_ in KOMMUNER)
    head = "name: V6\nform: natverk\nexample: true\nmodel: m/1\n"
    documents = "governing_documents:\n  - {kind: styrmodell, title: Styrmodell}\n"
    follow_up = "follow_up: {cadence: halvar, from: 2015-01-01}\n"
    yield "collaborations/v6.yaml", f"{head}members:\n{members}\n{documents}{follow_up}"
    for key, name, short, code in KOMMUNER:
        text = f"name: {name}\nshort_name: {short}\nkind: kommun\nmunicipality_code: {code}\n"
        yield f"organisations/{key}.yaml", text
    written, number = 9, 0
    while written < files:
        for path, text in initiative(dice, number):
            yield path, text
            written += 1
        number += 1


def initiative(dice: random.Random, number: int) -> Iterator[tuple[str, str]]:
    """An initiative with its participants and assessments."""
    thing = dice.choice(THINGS)
    received = date(2015, 1, 1) + timedelta(days=dice.randrange(3600))
    start = received + timedelta(days=dice.randrange(30, 200))
    place = f"initiatives/arende-{number}"
    origin = dice.choice(KOMMUNER)[0]
    end = start + timedelta(days=dice.randrange(60, 300))
    yield (
        f"{place}/initiative.yaml",
        (
            f"title: Digitalt stöd för {thing}, nummer {number}\n"
            f"need: >-\n  Handläggningen av {thing} sker på papper i flera kommuner. Ett gemensamt\n"
            "  digitalt stöd gör att medarbetarna slipper skriva av uppgifter och att\n"
            "  invånarna kan följa sitt ärende.\n"
            f"collaboration: v6\norigin: {origin}\nreceived: {received}\n"
            f"submitted: {received + timedelta(days=14)}\ntarget_groups:\n  - invanare\n"
            f"lead: {origin}\nexecutions:\n"
            f"  - {{form: {dice.choice(FORMS[:3])}, start: {start}, end: {end}, outcome: genomfort}}\n"
            f"costs:\n  - {{kind: utveckling, basis: utfall, amount: {dice.randrange(1000) * 1000}, "
            f"period: {start.year}}}\n"
            f"solution:\n  name: Stöd för {thing}\n  ny: {{value: true, evidence: Nytt, date: {end}}}\n"
            "example: true\n"
        ),
    )
    active = dice.sample(KOMMUNER, dice.randrange(2, 7))
    for key in sorted({origin, *(k for k, *_ in active)}):
        done = end + timedelta(days=dice.randrange(1, 90))
        yield (
            f"{place}/participation/{key}.yaml",
            (
                f"events:\n  - {{date: {received}, kind: tillfragad}}\n"
                f"  - {{date: {start}, kind: deltar}}\n"
                f"implementation: {{planned: {end}, implemented: {done}}}\n"
                "contact: Digitaliseringsstrateg\n"
            ),
        )
    for key, *_ in dice.sample(KOMMUNER, 2):
        day = received + timedelta(days=20)
        scores = "".join(f"  {c}: {{value: {dice.randrange(1, 6)}}}\n" for c in CRITERIA)
        yield (
            f"{place}/assessments/{day}-{key}.yaml",
            (
                f"model: m/1\ndate: {day}\nassessor: {key}\ngates:\n  behov: {{answer: ja}}\n"
                f"scores:\n{scores}recommendation: kvalificerat\n"
            ),
        )


def write(files: int, folder: Path, seed: int = 1) -> int:
    """Write a registry below `folder`/registry; the number of files written."""
    count = 0
    for path, text in registry(files, seed):
        target = folder / "registry" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        count += 1
    return count


if __name__ == "__main__":
    sys.stdout.write(f"{write(int(sys.argv[1]), Path(sys.argv[2]))} filer\n")
