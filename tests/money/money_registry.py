"""A registry of five municipalities with known populations and one without, for worked examples."""

from datetime import date
from textwrap import dedent

from samverkan_cli.loading import from_texts
from samverkan_cli.model.registry import Registry

INHABITANTS = {"essunga": 5560, "gotene": 13286, "lidkoping": 40425, "skara": 18707, "vara": 16016}
BASE = {
    "samverkan.yaml": "schema: 1\nname: Prov\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers: [{organisation: skara}]\n",
    "organisations/falkoping.yaml": "name: Falköping\nkind: kommun\n",
    "organisations/goliska-it.yaml": "name: Göliska IT\nkind: kommunalforbund\n",
    **{
        f"organisations/{name}.yaml": f"name: {name.capitalize()}\nkind: kommun\n"
        f"population: [{{date: 2023-12-31, count: 1}}, {{date: 2024-12-31, count: {count}}}]\n"
        for name, count in INHABITANTS.items()
    },
}
TODAY = date(2025, 12, 31)


def registry(
    initiative: str = "", parties: tuple[str, ...] = (), files: dict[str, str] | None = None
) -> Registry:
    """The base with the initiative `e` and the municipalities that take part since 2024-01-01."""
    texts = {**BASE, "initiatives/e/initiative.yaml": "title: E-arkiv\n" + dedent(initiative)}
    for party in parties:
        texts[f"initiatives/e/participation/{party}.yaml"] = (
            "events: [{date: 2024-01-01, kind: deltar}]\n"
        )
    texts |= {path: dedent(text) for path, text in (files or {}).items()}
    snapshot = from_texts(texts)
    assert snapshot.findings == ()
    return snapshot.registry
