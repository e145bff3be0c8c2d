"""A small whole registry in memory, and what each file of it promises when it is spoilt."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 22)
SLOWEST = 1.5  # processor seconds for one input
INITIATIVE = "initiatives/e-arkiv/initiative.yaml"
PARTICIPATION = "initiatives/e-arkiv/participation/vara.yaml"
ASSESSMENT = "initiatives/e-arkiv/assessments/2024-02-01-skara.yaml"
_COMMON = "kind: kommun\nmunicipality_code:"

BASE: dict[str, str] = {
    "samverkan.yaml": "schema: 1\nname: Prov\nlanguage: sv\ncollaboration: v6\n",
    "organisations/vara.yaml": f"name: Vara kommun\nshort_name: Vara\n{_COMMON} 1470\n",
    "organisations/skara.yaml": f"name: Skara kommun\nshort_name: Skara\n{_COMMON} 1495\n",
    "organisations/gotene.yaml": f"name: Götene kommun\nshort_name: Götene\n{_COMMON} 1471\n",
    "collaborations/v6.yaml": """name: V6
form: natverk
model: m/1
members: [{organisation: vara}, {organisation: skara}, {organisation: gotene}]
governing_documents: [{kind: styrmodell, title: Styrmodell}]
groups:
  - {id: styrgrupp, name: Styrgruppen, decides: [prioritering]}
principles:
  - {id: p1, text: Den som deltar betalar, applies_to: delta}
follow_up: {cadence: halvar, from: 2024-01-01, recipients: [kommundirektörer]}
""",
    "models/m/1.yaml": """name: Modell
status: exempel
scale: {min: 1, max: 5}
gates: [{id: behov, question: Finns behovet i flera kommuner?}]
criteria:
  - {id: nytta, name: Nytta, weight: 70}
  - {id: kostnad, name: Kostnad, weight: 30, inverted: true}
thresholds: {qualified: 60, complete: 40}
""",
    INITIATIVE: """title: E-arkiv
need: Handlingar ska bevaras  # digitalt
origin: vara
received: 2024-01-10
submitted: 2024-01-20
lead: vara
target_groups: [medarbetare]
executions:
  - {form: projekt, start: 2024-05-01, end: 2024-12-01, outcome: genomfort}
costs:
  - {kind: utveckling, basis: utfall, amount: 150 000, period: 2024}
solution: {name: E-arkivet}
""",
    PARTICIPATION: """events:
  - {date: 2024-03-01, kind: deltar}
implementation: {implemented: 2025-01-15, in_use: 2025-02-01}
""",
    "initiatives/e-arkiv/participation/skara.yaml": "events: [{date: 2024-03-05, kind: deltar}]\n",
    ASSESSMENT: """model: m/1
date: 2024-02-01
assessor: skara
gates: {behov: {answer: ja}}
scores: {nytta: {value: 4}, kostnad: {value: 2}}
recommendation: kvalificerat
""",
    "intake/gotene.yaml": "counts: [{period: 2024-H1, received: 3}]\n",
    "prioritisations/2024-04-01-v6.yaml": """collaboration: v6
date: 2024-04-01
group: styrgrupp
model: m/1
order: [{initiative: e-arkiv}]
""",
    "surveys/2025.yaml": """collaboration: v6
period: 2025
questions: {q1: Är nyttan tydlig?}
answers: [{organisation: vara, values: {q1: 4}}]
""",
    "review.yaml": "block: {decision: [], notable: [], minor: []}\n",
    "waivers.yaml": "waivers: []\n",
}
KINDS = tuple(BASE)


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """The files on disk, below a folder; one whose name cannot be on this disk is left out."""
    for path, text in files.items():
        if "\0" in path or ".." in path.split("/"):
            continue
        with suppress(OSError, UnicodeEncodeError):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode() if isinstance(text, str) else text)
    return root
