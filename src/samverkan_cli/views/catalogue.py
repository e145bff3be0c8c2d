"""The catalogue of the open data, by DCAT-AP-SE 3, as JSON-LD."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from samverkan_cli.model.message import N_
from samverkan_cli.views.words import Language

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
DESCRIPTIONS = {
    "portfolio": N_("Alla initiativ i {name}: status, ålder och vilka kommuner som är med."),
    "collaboration": N_("{name}: form, parter, mandat, principer, plan och pengar."),
    "meeting": N_("Underlag till möte i {name}: nytt, att besluta, ändrat, försenat och tyst."),
    "initiative": N_("Initiativet {name}: behov, genomföranden, deltagare, kostnader och nytta."),
    "municipality": N_("{name}: vad kommunen är med i, vad som väntar och vad den fått ut."),
    "every initiative": N_("Alla initiativ i {name}, ett dokument för vart och ett."),
    "every municipality": N_("Alla kommuner i {name}, ett dokument för var och en."),
    "every indicators": N_("Alla halvår i {name}, ett dokument för vart och ett."),
    "indicators": N_("Uppföljningens indikatorer för {name}."),
}
MOST = 1000  # files of one kind that a catalogue describes one by one
INDEX = "api/v1/index.json"
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/JSON"
MEDIA_TYPE = "https://www.iana.org/assignments/media-types/application/json"
AUTHORITY = "http://publications.europa.eu/resource/authority"
LANGUAGES = {"sv": f"{AUTHORITY}/language/SWE", "en": f"{AUTHORITY}/language/ENG"}
ACCESS = f"{AUTHORITY}/access-right/PUBLIC"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A published file: its path from the root of the site, its kind and what it is about."""

    path: str
    kind: str
    name: str

    def entry(self) -> dict[str, str]:
        """Its row in the index."""
        return {"path": self.path, "kind": self.kind, "name": self.name}


def catalogue(
    name: str, publisher: str, language: Language, base: str, datasets: Iterable[Dataset]
) -> dict[str, Any]:
    """The catalogue; addresses are relative when no base is given."""
    code = language.code
    here = f"{base}/" if base else ""
    agent = {"@type": "foaf:Agent", "foaf:name": _said(publisher, code)}
    title = language.text(N_("Öppna data från {name}"), name=name)
    described = _described(datasets, name)
    return {
        "@context": CONTEXT,
        "@id": f"{here}catalog.jsonld",
        "@type": "dcat:Catalog",
        "dcterms:title": _said(title, code),
        "dcterms:description": _said(title, code),
        "dcterms:publisher": agent,
        "dcterms:language": {"@id": LANGUAGES[code]},
        "dcat:dataset": [_dataset(one, agent, language, here) for one in described],
    }


def _described(datasets: Iterable[Dataset], name: str) -> Iterator[Dataset]:
    """Each file, but thousands of one kind as a whole, by the index that lists them."""
    kinds: dict[str, list[Dataset]] = {}
    for one in datasets:
        kinds.setdefault(one.kind, []).append(one)
    for kind, files in kinds.items():
        if len(files) <= MOST:
            yield from files
        else:
            yield Dataset(INDEX, f"every {kind}", name)


def _dataset(one: Dataset, agent: Any, language: Language, here: str) -> dict[str, Any]:
    address = f"{here}{one.path}"
    return {
        "@id": f"{address}#{_anchor(one, 'dataset')}",
        "@type": "dcat:Dataset",
        "dcterms:title": _said(one.name, language.code),
        "dcterms:description": _said(
            language.text(DESCRIPTIONS[one.kind], name=one.name), language.code
        ),
        "dcterms:publisher": agent,
        "dcterms:accessRights": {"@id": ACCESS},
        "dcat:distribution": {
            "@id": f"{address}#{_anchor(one, 'distribution')}",
            "@type": "dcat:Distribution",
            "dcat:accessURL": {"@id": address},
            "dcat:downloadURL": {"@id": address},
            "dcterms:format": {"@id": FILE_TYPE},
            "dcat:mediaType": {"@id": MEDIA_TYPE},
        },
    }


def _anchor(one: Dataset, what: str) -> str:
    """What tells the dataset from others that the same file describes."""
    return f"{what}-{one.kind.removeprefix('every ')}" if one.path == INDEX else what


def _said(text: str, code: str) -> dict[str, str]:
    return {"@value": text, "@language": code}
