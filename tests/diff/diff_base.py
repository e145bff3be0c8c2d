"""A small registry with every kind of record, and ways to edit its text."""

from textwrap import dedent
from typing import NamedTuple

from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts
from samverkan_cli.model.registry import Registry

Texts = dict[str, str]
Told = tuple[str, str, str, str]  # kind, weight, Swedish sentence, English sentence


class Pair(NamedTuple):
    """An edit of the base, by its name, and all that is to be said of it."""

    name: str
    edit: dict[str, object]
    told: list[Told]


BYGGLOV = "initiatives/digitala-bygglov/initiative.yaml"
VARA = "initiatives/digitala-bygglov/participation/vara.yaml"
SKARA = "initiatives/digitala-bygglov/participation/skara.yaml"
FORM = "initiatives/digitala-bygglov/assessments/2024-01-15-skara.yaml"
ARKIV = "initiatives/e-arkiv/initiative.yaml"
V6 = "collaborations/v6.yaml"
MODEL = "models/v6/1.yaml"
ORDER = "prioritisations/2024-02-20-v6.yaml"
SURVEY = "surveys/2024-h2.yaml"
INTAKE = "intake/skara.yaml"
REVIEW = "review.yaml"
WAIVERS = "waivers.yaml"
SETTINGS = "samverkan.yaml"
ESSUNGA = "organisations/essunga.yaml"
ESSUNGAS = "initiatives/digitala-bygglov/participation/essunga.yaml"

_INDENTED: Texts = {
    SETTINGS: "schema: 1\nname: Prov\ncollaboration: v6\n",
    "organisations/skara.yaml": """
        name: Skara kommun
        short_name: Skara
        kind: kommun
        municipality_code: "1495"
        code_owners: ["@skara-digital"]
        """,
    "organisations/vara.yaml": """
        name: Vara kommun
        short_name: Vara
        kind: kommun
        municipality_code: "1470"
        """,
    ESSUNGA: """
        name: Essunga kommun
        short_name: Essunga
        kind: kommun
        municipality_code: "1445"
        population:
          - {date: 2023-12-31, count: 5 670, source: SCB}
        """,
    "organisations/goliska-it.yaml": "name: Göliska IT\nkind: kommunalforbund\n",
    V6: """
        name: V6
        purpose: Samverka om digitalisering
        form: natverk
        scope: [Gemensamma e-tjänster, Gemensam upphandling]
        members:
          - {organisation: skara, role: coordinator}
          - organisation: vara
        groups:
          - id: styrgrupp
            name: Styrgruppen
            decides: [start, prioritering]
            seats:
              - {role: ordförande, organisations: [skara]}
          - {id: beredning, name: Beredningsgruppen, prepares: [start]}
        principles:
          - {id: P2, text: Den som deltar bär sin del av kostnaden., applies_to: lamna}
        approvals:
          - {organisation: vara, body: kommunstyrelse, outcome: vantar}
        decisions:
          - {date: 2024-01-10, body: styrgrupp, kind: modell, subject: modell för kvalificering}
        funding:
          stated_total: 3 150 865
          grant: {funder: goliska-it, stated: 2 000 000}
          payments:
            - {organisation: skara, amount: 500 000}
        plan:
          - {id: A1, text: Ta fram mall för nyttor, due: 2024-Q3}
        milestones:
          - {text: Slutrapport klar, due: 2025}
        risks:
          - {id: R1, text: Nyckelpersoner slutar}
        governance:
          - {date: 2023, mode: shared_governance, trust: 4}
        resources: {employees: 12, users: [{group: pedagoger, count: 400}]}
        governing_documents:
          - {kind: avtal, title: Samverkansavtal}
        stated:
          - {claim: cirka 60 000 invånare, about: population, value: 60 000}
        agreements:
          - {name: Ramavtal e-arkiv}
        model: v6/1
        follow_up: {cadence: halvar, from: 2024-01-01, recipients: [kommundirektörer]}
        """,
    MODEL: """
        name: Kvalificering
        status: utkast
        scale: {min: 1, max: 5}
        gates:
          - {id: lagligt, question: Är det lagligt?}
        criteria:
          - {id: nytta, name: Nytta för invånare, weight: 60, anchors: {1: Ingen, 5: Stor}}
          - {id: enkelt, name: Enkelhet, weight: 40}
        thresholds: {qualified: 60, complete: 40}
        """,
    BYGGLOV: """
        title: Digitala bygglov
        need: Handläggningen tar lång tid
        origin: skara
        received: 2023-09-01
        lead: skara
        target_groups: [invanare]
        areas: [bygg]
        related: [e-arkiv]
        executions:
          - {form: forstudie, start: 2024-03-01, end: 2024-05-31, outcome: genomfort}
          - {form: projekt, planned_start: 2024-08-01, start: 2024-09-01}
        costs:
          - {kind: utveckling, basis: budget, amount: 150 000, period: 2024}
          - {kind: utveckling, basis: utfall, amount: 140 000, period: 2024-H1}
        cost_key: {kind: lika}
        benefits:
          - {category: kvalitet, measure: Handläggningstid, baseline: 10 veckor, target: 4 veckor}
        solution: {name: Bygga Lätt, ny: {value: true, evidence: omvärldsspaning}}
        """,
    VARA: """
        events:
          - {date: 2024-01-20, kind: tillfragad}
          - {date: 2024-02-01, kind: deltar, reference: KS 2024/12}
        """,
    SKARA: "events: [{date: 2024-02-01, kind: deltar}]\nimplementation: {planned: 2025-01-01}\n",
    FORM: """
        model: v6/1
        date: 2024-01-15
        assessor: skara
        gates: {lagligt: {answer: ja}}
        scores: {nytta: {value: 3}, enkelt: {value: 4, reason: Färdig produkt}}
        """,
    ARKIV: "title: E-arkiv\norigin: vara\n",
    "initiatives/chattbot/initiative.yaml": "title: Chattbot\norigin: essunga\n",
    ORDER: """
        collaboration: v6
        date: 2024-02-20
        group: styrgrupp
        order:
          - {initiative: digitala-bygglov, computed_rank: 1}
          - {initiative: e-arkiv, computed_rank: 2}
          - {initiative: chattbot, computed_rank: 3}
        """,
    SURVEY: """
        collaboration: v6
        period: 2024-H2
        questions: {q1: Är samverkan till nytta?}
        answers:
          - {organisation: skara, role: chef, values: {q1: 4}}
        """,
    INTAKE: "counts: [{period: 2024-H1, received: 7}]\n",
    REVIEW: "block: {decision: [left]}\n",
    WAIVERS: """
        waivers:
          - code: SAM021
            record: initiatives/e-arkiv
            reason: utreds
            owner: vara
            until: 2025-01-31
        """,
}  # fmt: skip
BASE: Texts = {path: dedent(text).lstrip("\n") for path, text in _INDENTED.items()}


def read(texts: Texts) -> Registry:
    """The registry of the texts."""
    return from_texts(texts).registry


def edited(changes: dict[str, object], base: Texts | None = None) -> Texts:
    """The base after edits: a new text, `None` for a deleted file, or pairs of old and new.

    An edit whose old words the file lacks is a mistake in the test.
    """
    texts = dict(BASE if base is None else base)
    for path, edit in changes.items():
        if edit is None:
            del texts[path]
        elif isinstance(edit, str):
            texts[path] = edit
        elif isinstance(edit, tuple):
            for old, new in edit if isinstance(edit[0], tuple) else (edit,):
                assert texts[path].count(old) == 1, (path, old)
                texts[path] = texts[path].replace(old, new)
    return texts


def add(event: str) -> tuple[str, str]:
    """One more event in Vara's file."""
    last = "- {date: 2024-02-01, kind: deltar, reference: KS 2024/12}"
    return last, f"{last}\n  {event}"


def moved(old: str, new: str) -> Texts:
    """The base with an initiative's folder under another name."""
    start = f"initiatives/{old}/"
    return {
        path.replace(start, f"initiatives/{new}/") if path.startswith(start) else path: text
        for path, text in BASE.items()
    }


def found(before: Texts, after: Texts) -> tuple[Meaning, ...]:
    """The meanings of what changed between two sets of texts."""
    return meanings(read(before), read(after))


def said(before: Texts, after: Texts) -> list[Told]:
    """The same as kind, weight and the sentence in both languages; no-break spaces as spaces."""
    sv, en = language("sv").message, language("en").message
    return [
        (m.kind, m.weight, sv(m.text).replace("\u00a0", " "), en(m.text))
        for m in found(before, after)
    ]
