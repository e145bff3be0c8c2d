"""Makes registries of any size from a fixed seed: valid, varied, with Swedish texts.

Files are as large as those of the reference registry, kind by kind: about 1 300 bytes for an
initiative, 220 for a participation, 620 for a filled-in form (a model of eight gates and criteria).

`python benchmarks/generate.py 1000 DIR` writes about 1 000 files below DIR/registry;
`python benchmarks/generate.py 1000 DIR 400` makes DIR a Git repository where they came to be in
400 commits over ten years.
"""

import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

KOMMUNER = (
    ("skara", "Skara kommun", "Skara", 1495), ("lidkoping", "Lidköpings kommun", "Lidköping", 1494),
    ("vara", "Vara kommun", "Vara", 1470), ("essunga", "Essunga kommun", "Essunga", 1445),
    ("gotene", "Götene kommun", "Götene", 1471), ("grastorp", "Grästorps kommun", "Grästorp", 1444),
)  # fmt: skip
THINGS = ("bygglov", "e-arkiv", "larm", "fakturor", "skolskjuts", "tillsyn", "förskola", "vatten")
FORMS = ("uppdrag", "projekt")
NEEDS = (
    "Handläggningen av {thing} sker på papper, i e-post och i två system. Handläggaren skriver av\n"
    "  uppgifter och begär in kompletteringar för hand. Invånaren kan inte följa sitt ärende.",
    "Uppgifter om {thing} förs i kalkylblad som ser olika ut i varje kommun. Rapporteringen tar flera\n"
    "  veckor om året, och felen syns först när statistiken har lämnats in.",
    "Flera kommuner har köpt varsin lösning för {thing} och betalar för samma utveckling. Ett\n"
    "  gemensamt stöd gör att medarbetarna kan hjälpa varandra och att kraven ställs en gång.",
)
KINDS, LOGICS = ("automatisering", "innovation"), ("stordrift", "komplexitet")
GATES = (
    "digitalisering", "behov-i-flera", "huvudansvarig", "forankring", "finansiering", "resurser",
    "finns-redan", "informationssakerhet",
)  # fmt: skip
CRITERIA = {
    "nytta_invanare": 20, "nytta_medarbetare": 15, "angelagenhet": 15, "genomforbarhet": 10,
    "samverkansvinst": 15, "innovation": 5, "kostnad": 10, "risk": 10,
}  # fmt: skip

SETTINGS = "schema: 1\nname: Mätregister\nlanguage: sv\ncollaboration: v6\n"
MODEL = (
    "name: Mätmodell\nstatus: exempel\nscale: {min: 1, max: 5}\ngates:\n"
    + "".join(f"  - {{id: {key}, question: Är det klart med {key}?}}\n" for key in GATES)
    + "criteria:\n"
    + "".join(f"  - {{id: {k}, name: {k}, weight: {weight}}}\n" for k, weight in CRITERIA.items())
    + "thresholds: {qualified: 60, complete: 40}\nexample: true\n"
)


def registry(
    files: int, seed: int = 1, initiatives: int | None = None
) -> Iterator[tuple[str, str]]:
    """Path and text of about as many files as asked for, or of so many initiatives instead.

    The same for the same seed.
    """
    dice = random.Random(seed)
    yield "samverkan.yaml", SETTINGS
    yield "models/m/1.yaml", MODEL
    members = "\n".join(f"  - {{organisation: {key}}}" for key, *_ in KOMMUNER)
    head = "name: V6\nform: natverk\nexample: true\nmodel: m/1\n"
    documents = "governing_documents:\n  - {kind: styrmodell, title: Styrmodell}\n"
    follow_up = "follow_up: {cadence: halvar, from: 2015-01-01, recipients: [kommundirektörer]}\n"
    yield "collaborations/v6.yaml", f"{head}members:\n{members}\n{documents}{follow_up}"
    for key, name, short, code in KOMMUNER:
        text = f"name: {name}\nshort_name: {short}\nkind: kommun\nmunicipality_code: {code}\n"
        yield f"organisations/{key}.yaml", text
    written, number = 9, 0
    while written < files if initiatives is None else number < initiatives:
        for path, text in initiative(dice, number):
            yield path, text
            written += 1
        number += 1


def initiative(dice: random.Random, number: int) -> Iterator[tuple[str, str]]:
    """An initiative with its participants and assessments."""
    thing = dice.choice(THINGS)
    received = date(2015, 1, 1) + timedelta(days=dice.randrange(3200))
    start = received + timedelta(days=dice.randrange(30, 200))
    place = f"initiatives/arende-{number}"
    origin = dice.choice(KOMMUNER)[0]
    middle = start + timedelta(days=dice.randrange(30, 100))
    end = middle + timedelta(days=dice.randrange(60, 300))
    owner = f"Verksamhetsutvecklare, {next(name for key, name, *_ in KOMMUNER if key == origin)}"
    costs = "".join(
        f"  - kind: {kind}\n    basis: {basis}\n    amount: {dice.randrange(20, 1000)} 000\n"
        f"    period: {year}\n    organisation: {origin}\n    financing: egen\n"
        for kind, basis, year in (
            ("forstudie", "utfall", start.year),
            ("utveckling", "utfall", middle.year),
        )
    )
    yield (
        f"{place}/initiative.yaml",
        (
            f"title: Digitalt stöd för {thing}, nummer {number}\n"
            f"need: >-\n  {dice.choice(NEEDS).format(thing=thing)}\n"
            f"collaboration: v6\norigin: {origin}\nreceived: {received}\n"
            f"submitted: {received + timedelta(days=14)}\ntarget_groups:\n  - invanare\n"
            f"kinds:\n  - {dice.choice(KINDS)}\nlogics:\n  - {dice.choice(LOGICS)}\n"
            f"lead: {origin}\nreference: KS {received.year}/{number}\nexecutions:\n"
            f"  - form: forstudie\n    start: {start}\n    end: {middle}\n    outcome: genomfort\n"
            f"    responsible: {owner}\n"
            f"  - {{form: {dice.choice(FORMS)}, start: {middle}, end: {end}, outcome: genomfort}}\n"
            f"decisions:\n  - date: {start - timedelta(days=10)}\n    body: Kommundirektörerna\n"
            f"    subject: Förstudie om {thing}\n    outcome: beslutat\n"
            f"costs:\n{costs}"
            f"benefits:\n  - category: kvalitet\n    measure: Dagar till färdigt ärende, median\n"
            f"    baseline: {dice.randrange(20, 40)} dagar\n    target: {dice.randrange(5, 20)} dagar\n    outcome: {dice.randrange(5, 20)} dagar\n"
            f"    responsible: {owner}\n    due: {end + timedelta(days=200)}\n"
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
                f"  - {{date: {start}, kind: deltar}}\nreply_by: {start}\nrole: deltar\n"
                f"implementation: {{planned: {end}, implemented: {done}}}\n"
                "contact: Digitaliseringsstrateg\n"
            ),
        )
    for key, *_ in dice.sample(KOMMUNER, 2):
        day = received + timedelta(days=20)
        gates = "".join(f"  {gate}:\n    answer: ja\n" for gate in GATES)
        scores = "".join(f"  {c}:\n    value: {dice.randrange(1, 6)}\n" for c in CRITERIA)
        yield (
            f"{place}/assessments/{day}-{key}.yaml",
            (
                f"model: m/1\ndate: {day}\nassessor: {key}\ngates:\n{gates}"
                f"scores:\n{scores}recommendation: kvalificerat\n"
            ),
        )


def assessed(initiatives: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """So many initiatives, each assessed twice by eight criteria; one value of ten is missing."""
    dice = random.Random(seed)
    weights = (20, 15, 15, 15, 15, 10, 5, 5)
    criteria = "".join(
        f"  - {{id: k{n}, name: Kriterium {n}, weight: {weight}}}\n"
        for n, weight in enumerate(weights)
    )
    for path, text in registry(9, seed):
        if path == "models/m/1.yaml":
            head = text[: text.index("criteria:")]
            limits = "thresholds: {qualified: 60, complete: 20}\nexample: true\n"
            yield path, f"{head}criteria:\n{criteria}{limits}"
        else:
            yield path, text
    for number in range(initiatives):
        place = f"initiatives/arende-{number}"
        yield f"{place}/initiative.yaml", f"title: Ärende {number}\nexample: true\n"
        for key, *_ in dice.sample(KOMMUNER, 2):
            scores = "".join(
                f"  k{n}: {{value: {dice.randrange(1, 6)}}}\n"
                for n in range(len(weights))
                if dice.random() < 0.9
            )
            head = f"model: m/1\ndate: 2025-03-01\nassessor: {key}\n"
            form = f"{head}gates:\n  behov: {{answer: ja}}\nscores:\n{scores}"
            yield f"{place}/assessments/2025-03-01-{key}.yaml", form


def write(files: int, folder: Path, seed: int = 1) -> int:
    """Write a registry below `folder`/registry; the number of files written."""
    return write_all(registry(files, seed), folder)


def write_all(texts: Iterable[tuple[str, str]], folder: Path) -> int:
    """Write the files below `folder`/registry; how many."""
    count = 0
    for path, text in texts:
        target = folder / "registry" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        count += 1
    return count


def commits(files: int, number: int, seed: int = 1) -> Iterator[dict[str, str | None]]:
    """What each commit writes, path → text, or None for what it removes.

    The first has six tenths of the files. After that initiatives are added, their costs corrected,
    participants' events filled in, files laid out anew, folders renamed and forms removed.
    """
    dice = random.Random(seed)
    wanted = list(registry(files, seed))
    first = len(wanted) * 6 // 10
    now = dict(wanted[:first])
    later = wanted[first:]
    yield {**now}
    each = -(-len(later) // max(number - 1, 1))
    for n in range(number - 1):
        change: dict[str, str | None] = dict(later[n * each : (n + 1) * each])
        for path in dice.sample(sorted(now), 3):
            change |= edited(path, now[path], dice)
        if n % 40 == 39:
            own = (p for p in now if p.endswith("initiative.yaml") and "-b/" not in p)
            change |= renamed(dice.choice(sorted(own)), now)
        for path, text in change.items():
            now.pop(path, None)
            if text is not None:
                now[path] = text
        yield change


def edited(path: str, text: str, dice: random.Random) -> dict[str, str | None]:
    """One small change of a file: of what it means, or only of how it is laid out."""
    if path.endswith("initiative.yaml"):
        amount = dice.randrange(1000) * 1000
        head, mark, tail = text.partition("amount: ")
        return {path: f"{head}{mark}{amount}\n{tail.partition(chr(10))[2]}"}
    if "/participation/" in path:
        return {path: text.replace("contact: ", f"contact: {dice.choice(THINGS)}, ", 1)}
    if "/assessments/" in path and dice.randrange(4) == 0:
        return {path: None}
    return {path: f"# Ändrad {dice.randrange(10**6)}\n{text.partition('# Ändrad')[0] or text}"}


def renamed(path: str, now: dict[str, str]) -> dict[str, str | None]:
    """An initiative moved to another folder, with its former id."""
    place = path.removesuffix("initiative.yaml")
    new, former = f"{place[:-1]}-b/", place.split("/")[1]
    change: dict[str, str | None] = {}
    for old in [p for p in now if p.startswith(place)]:
        change |= {old: None, new + old.removeprefix(place): now[old]}
    change[f"{new}initiative.yaml"] = now[path] + f"former_ids:\n  - {former}\n"
    return change


def write_history(files: int, folder: Path, number: int, seed: int = 1) -> None:
    """Make `folder` a repository with the commits, and check out the last one."""
    git = ["git", "-C", str(folder)]
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    stream = b"".join(imported(list(commits(files, number, seed))))
    subprocess.run([*git, "fast-import", "--quiet"], input=stream, check=True)
    subprocess.run([*git, "checkout", "-q", "main"], check=True)


def imported(made: list[dict[str, str | None]]) -> Iterator[bytes]:
    """The commits as `git fast-import` reads them, spread over ten years from 2015."""
    first = 1_420_113_600  # 2015-01-01T12:00Z
    for n, change in enumerate(made):
        when = first + n * 3650 * 86_400 // len(made)
        yield f"commit refs/heads/main\ncommitter Åsa Lind <asa@example.org> {when} +0100\n".encode()
        subject = f"Ändring {n}".encode()
        yield b"data %d\n%s\n" % (len(subject), subject)
        for path, text in change.items():
            if text is None:
                yield f"D registry/{path}\n".encode()
            else:
                yield f"M 100644 inline registry/{path}\n".encode()
                yield b"data %d\n%s\n" % (len(text.encode()), text.encode())
        yield b"\n"


if __name__ == "__main__":
    asked, target = int(sys.argv[1]), Path(sys.argv[2])
    if sys.argv[3:]:
        write_history(asked, target, int(sys.argv[3]))
    else:
        sys.stdout.write(f"{write(asked, target)} filer\n")
