"""A registry of four member municipalities and two others, to which a test adds its own files."""

from datetime import date
from textwrap import dedent

from samverkan_cli.indicators import measure
from samverkan_cli.indicators.result import Result, Row
from samverkan_cli.loading import from_texts
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.period import Span, period
from samverkan_cli.model.registry import Registry

BASE = {
    "samverkan.yaml": "schema: 1\nname: Prov\ncollaboration: v6\n",
    "organisations/skara.yaml": "name: Skara kommun\nshort_name: Skara\nkind: kommun\n",
    "organisations/vara.yaml": "name: Vara kommun\nshort_name: Vara\nkind: kommun\n",
    "organisations/essunga.yaml": "name: Essunga kommun\nshort_name: Essunga\nkind: kommun\n",
    "organisations/almhult.yaml": "name: Älmhult\nkind: kommun\n",
    "organisations/falkoping.yaml": "name: Falköping\nkind: kommun\n",
    "organisations/goliska-it.yaml": "name: Göliska IT\nkind: kommunalforbund\n",
    "collaborations/v6.yaml": """
        name: V6
        form: natverk
        members:
          - organisation: almhult
          - organisation: skara
          - {organisation: vara, from: 2020, to: 2024-12-31}
          - {organisation: essunga, to: 2024-09}
          - organisation: goliska-it
        follow_up: {cadence: halvar, from: 2024-05-21, recipients: [styrgrupp]}
        """,
}


def registry(files: dict[str, str] | None = None) -> Registry:
    """The base with the files, given without `.yaml`; a bare id is an initiative."""
    texts = dict(BASE)
    for name, text in (files or {}).items():
        path = name if "/" in name else f"initiatives/{name}/initiative"
        texts[f"{path}.yaml"] = text
    snapshot = from_texts({path: dedent(text) for path, text in texts.items()})
    assert snapshot.findings == ()
    return snapshot.registry


def span(text: str) -> Span:
    found = period(text)
    assert found is not None
    return found


def v6(found: Registry) -> Collaboration:
    return found.collaborations["v6"]


def measured(
    files: dict[str, str], indicator: str, when: str = "2024-H2", as_of: str | None = None
) -> Result:
    """One indicator of a registry with the files."""
    found = registry(files)
    day = date.fromisoformat(as_of) if as_of else None
    results = measure(found, v6(found), span(when), day)
    return next(result for result in results if result.id == indicator)


def row(result: Result, key: str) -> Row:
    return next(row for row in result.rows if row.key == key)


def values(result: Result) -> dict[str, object]:
    return {row.key: row.value for row in result.rows}


def lacks(result: Result) -> list[tuple[str, str]]:
    return [(missing.record, missing.field) for missing in result.missing]
