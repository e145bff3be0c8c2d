"""The small registry on which rule examples are laid, and how an example is read."""

import re
from dataclasses import dataclass
from datetime import date
from textwrap import dedent

from samverkan_cli.findings import Finding
from samverkan_cli.loading import Snapshot, from_texts
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.rules import check, waivers

DAY = date(2025, 6, 30)
_RECORD = re.compile(r"(?P<ref>[a-z0-9/.-]+):(?P<gone> null)?(?:\s*#.*)?")
_MARK = re.compile(r"# <- (?P<codes>SAM\d{3}(?: SAM\d{3})*)\s*$")

BASE = """
samverkan:
  schema: 1
  name: Exempelregistret
  collaboration: v6
organisations/skara:
  name: Skara kommun
  short_name: Skara
  kind: kommun
  municipality_code: 1495
  organisation_number: 212000-1702
organisations/vara:
  name: Vara kommun
  short_name: Vara
  kind: kommun
  municipality_code: 1470
organisations/lidkoping:
  name: Lidköpings kommun
  short_name: Lidköping
  kind: kommun
  municipality_code: 1494
organisations/goliska-it:
  name: Kommunalförbundet Göliska IT
  short_name: Göliska IT
  kind: kommunalforbund
collaborations/v6:
  name: V6
  form: natverk
  members:
    - {organisation: skara}
    - {organisation: vara}
    - {organisation: lidkoping}
    - {organisation: goliska-it}
  governing_documents:
    - {kind: styrmodell, title: Styr- och samverkansmodell}
  groups:
    - id: kommundirektorer
      name: Kommundirektörerna
      decides: [prioritering, start]
      seats:
        - {role: kommundirektör, organisations: [skara]}
        - {role: kommundirektör, organisations: [vara]}
        - {role: kommundirektör, organisations: [lidkoping]}
    - {id: arbetsgrupp, name: Arbetsgruppen, prepares: [prioritering]}
  principles:
    - {id: P2, text: Den som lämnar säger varför., applies_to: lamna}
  model: enkel/1
models/enkel/1:
  name: Enkel modell
  status: exempel
  scale: {min: 1, max: 5}
  gates:
    - {id: behov, question: Finns behovet i minst två kommuner?}
  criteria:
    - {id: nytta, name: Nytta, weight: 60}
    - {id: kostnad, name: Kostnad, weight: 40, inverted: true}
  thresholds: {qualified: 60, complete: 40}
initiatives/e-arkiv:
  title: E-arkiv
  origin: skara
  received: 2024-01-15
  submitted: 2024-02-01
  lead: skara
  executions:
    - {form: projekt, start: 2024-04-02, end: 2024-12-13, outcome: genomfort}
  solution:
    name: Gemensamt e-arkiv
initiatives/e-arkiv/participation/skara:
  events:
    - {date: 2024-02-15, kind: deltar}
  implementation: {implemented: 2025-01-20, in_use: 2025-02-03}
initiatives/e-arkiv/participation/vara:
  events:
    - {date: 2024-03-01, kind: deltar}
initiatives/e-arkiv/assessments/2024-02-20-skara:
  model: enkel/1
  date: 2024-02-20
  assessor: skara
  gates: {behov: {answer: ja}}
  scores: {nytta: {value: 4}, kostnad: {value: 2}}
prioritisations/2024-03-05-v6:
  collaboration: v6
  date: 2024-03-05
  group: kommundirektorer
  order:
    - {initiative: e-arkiv, computed_rank: 1}
intake/vara:
  counts:
    - {period: 2024-H1, received: 3}
surveys/2024-h2:
  collaboration: v6
  period: 2024-H2
  questions: {q1: Processen är tydlig}
  answers:
    - {organisation: vara, values: {q1: 4}}
"""


@dataclass(frozen=True)
class Example:
    """Files by record (None = taken away) and the findings marked in them."""

    texts: dict[str, str | None]
    marks: frozenset[tuple[str, int, str]]


def example(text: str) -> Example:
    """Read `record:` lines with indented YAML; marks are (record, line in its file, code)."""
    blocks: dict[str, list[str]] = {}
    gone: set[str] = set()
    current = ""
    for line in dedent(text).strip("\n").splitlines():
        if line[:1].strip() and (found := _RECORD.fullmatch(line)):
            current = found["ref"]
            blocks[current] = []
            gone |= {current} if found["gone"] else set()
        else:
            blocks[current].append(line)
    texts = {ref: dedent("\n".join(lines)) + "\n" for ref, lines in blocks.items()}
    marks = frozenset(
        (ref, number, code)
        for ref, file in texts.items()
        for number, line in enumerate(file.splitlines(), start=1)
        if (found := _MARK.search(line))
        for code in found["codes"].split()
    )
    return Example({ref: None if ref in gone else file for ref, file in texts.items()}, marks)


def laid_on_base(laid: Example) -> dict[str, str]:
    """The base's files with the example's in place of them: path → text."""
    merged = example(BASE).texts | laid.texts
    return {path_of(ref): text for ref, text in merged.items() if text is not None}


def found_in(files: dict[str, str]) -> set[tuple[str, int | None, str]]:
    """(record, line, code) of every finding: of reading, of the rules, of the waivers."""
    return {(f.record, f.line, f.code) for f in findings_of(from_texts(files))}


def findings_of(snapshot: Snapshot) -> list[Finding]:
    """Every finding that stands, those of idle waivers last."""
    registry = snapshot.registry
    found = [*snapshot.findings]
    found += [snapshot.located(law, fault) for law, fault in check(registry, DAY)]
    parted = waivers.apply(found, registry, DAY)
    idle = [snapshot.located(law, fault) for law, fault in parted.faults]
    return [*parted.kept, *idle]
