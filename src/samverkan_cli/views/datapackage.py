"""The tables described as a Data Package (datapackage.org, version 2): columns, types, keys.

What is our own stands under `samverkan`; every other name is the standard's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from samverkan_cli.model.descriptions import DESCRIPTIONS, title_and_text
from samverkan_cli.model.message import N_
from samverkan_cli.views.tidy import Column
from samverkan_cli.views.tidy_tables import COMPUTED, RECORDS, TidyTable, partitioned
from samverkan_cli.views.words import Language, capital

PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
}
TOLD: Mapping[str, str] = {
    RECORDS: N_("Poster: En rad för varje fil som gick att läsa."),
    COMPUTED: N_("Uträknat: Det som registret ger om varje initiativ på dagen; ingen fil har det."),
    "record": N_("Post: Postens sökväg i registret, utan .yaml."),
    "path": N_("Fil: Filens sökväg i arkivet."),
    "line": N_("Rad: Raden i filen, från 1."),
    "example": N_("Exempel: true om uppgifterna är påhittade; initiativets mapp ärver det."),
    "kind": N_("Sort: Vilken sorts post det är: tabellen där den har sin rad."),
    "position": N_("Plats: Platsen i listan, från 0."),
    "key": N_("Nyckel: Nyckeln i filen, till exempel ett kriteriums id."),
    "above": N_("Hör till: Raden i tabellen ovanför."),
    "first_day": N_("Första dagen: Den första dagen i tiden som kolumnen före anger."),
    "last_day": N_("Sista dagen: Den sista dagen i tiden som kolumnen före anger."),
    "owner_organisation": N_("Organisation: Organisationens id."),
    "owner_collaboration": N_(
        "Samverkan: Den samverkan posten hör till; registrets egen om filen inte anger någon."
    ),
    "owner_model": N_("Modell: Modellens id och version."),
    "owner_initiative": N_("Initiativ: Initiativets id."),
    "owner_municipality": N_("Kommun: Id för kommunen eller parten som filen hör till."),
    "owner_assessment": N_("Bedömning: Bedömningens id, dagen och den som bedömt."),
    "owner_prioritisation": N_("Prioritering: Prioriteringens id, dagen och samverkan."),
    "owner_survey": N_("Enkät: Omgångens id."),
    "status": N_("Status: Initiativets status på dagen."),
    "started": N_("Startade: Dagen initiativet startade."),
    "started_form": N_("Form: Den form som initiativet startade i."),
    "participating": N_("Deltar: Antal kommuner och andra parter som deltar på dagen."),
    "model_in_force": N_("Modell: Den modell som gäller i samverkan."),
    "outcome": N_("Utfall: Vad ska-kraven och poängen ger enligt modellen."),
    "rank": N_("Plats: Platsen bland samverkans initiativ enligt modellen."),
    "score_low": N_("Lägst: Poängen, 0–100, om allt som saknas blir sämsta möjliga."),
    "score_point": N_("Poäng: Poängen, 0–100, om allt som saknas blir mitten av skalan."),
    "score_high": N_("Högst: Poängen, 0–100, om allt som saknas blir bästa möjliga."),
}


@dataclass(frozen=True)
class Origin:
    """What the tables were made from: registry, revision and day, and by which version."""

    name: str
    revision: str | None
    as_of: date
    collaboration: str | None
    unread: Sequence[str]
    version: str
    format: str


def datapackage(
    origin: Origin, made: Iterable[tuple[TidyTable, Sequence[str], int]], speech: Language
) -> dict[str, Any]:
    """The descriptor; `made` has each table with its files and its number of rows."""
    text = N_("Registrets poster som tabeller, så som de var kända den {day}.")
    return {
        "$schema": PROFILE.format("datapackage"),
        "name": "samverkan",
        "title": origin.name,
        "description": speech.text(text, day=origin.as_of),
        "samverkan": {
            "schema_version": 1,
            "revision": origin.revision,
            "as_of": origin.as_of.isoformat(),
            "collaboration": origin.collaboration,
            "unread": list(origin.unread),
            "version": origin.version,
            "language": speech.code,
        },
        "resources": [_resource(*one, origin.format, speech) for one in made],
    }


def _resource(
    table: TidyTable, paths: Sequence[str], count: int, fmt: str, speech: Language
) -> dict[str, Any]:
    title, text = _told(table.told, speech)
    apart = {"samverkan:partitioned_by": ["collaboration"]} if partitioned(table) else {}
    form = apart if fmt == "parquet" else {"encoding": "utf-8"}
    return {
        "$schema": PROFILE.format("dataresource"),
        "name": table.name,
        "type": "table",
        "title": title,
        "description": text,
        "path": paths[0] if len(paths) == 1 else list(paths),
        "format": fmt,
        "mediatype": MEDIA[fmt],
        **form,
        "samverkan:rows": count,
        "schema": _schema(table, speech),
    }


def _schema(table: TidyTable, speech: Language) -> dict[str, Any]:
    foreign = [
        {
            "fields": list(key.fields),
            "reference": {"resource": key.table, "fields": list(key.columns)},
        }
        for key in table.foreign
    ]
    return {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(column, speech) for column in table.columns],
        "primaryKey": list(table.primary),
        **({"foreignKeys": foreign} if foreign else {}),
        "missingValues": [""],
    }


def _field(column: Column, speech: Language) -> dict[str, Any]:
    title, text = _told(column.told, speech)
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.enum:
        limits["enum"] = list(column.enum)
    return {
        "name": column.name,
        "type": column.type,
        "title": title,
        "description": text,
        **({"constraints": limits} if limits else {}),
    }


def _told(key: str, speech: Language) -> tuple[str, str]:
    title, text = title_and_text(speech.text(TOLD.get(key) or DESCRIPTIONS[key]))
    return title, capital(text)
