"""Who carries what is going on, and who goes first: tables, CSV and the published JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.governance.workload import Led, Load, Ongoing
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.followup_subject import Place
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import Language, clip, unknown

Json = dict[str, object]
CSV_COLUMNS = ("measure", "organisation", "role", "count", "initiatives")


@dataclass(frozen=True)
class LoadSubject:
    """What is carried and led, in which cooperation, on which day, in which language."""

    registry: Registry
    collaboration: Collaboration
    loads: Sequence[Load]
    led: Sequence[Led]
    day: date
    language: Language
    place: Place


def load_lines(subject: LoadSubject) -> Iterator[str]:
    """Municipality and role, how much each carries, and under it what, since when and where."""
    language = subject.language
    for one in subject.loads:
        role = clip(one.role) if one.role else language.text(N_("ingen ansvarig angiven"))
        n = len(one.ongoing)
        yield language.plural(
            "{name}, {role}: {n} pågår", "{name}, {role}: {n} pågår", n,
            name=_name(subject, one.organisation), role=role,
        )  # fmt: skip
        for ongoing in one.ongoing:
            title = clip(subject.registry.initiatives[ongoing.initiative].title)
            path, line = subject.place(ongoing.record, ongoing.keys)
            since = language.text(N_("sedan {day}"), day=ongoing.since)
            yield f"    {title}, {language.term(ongoing.form)} {since}"
            yield f"      {path}:{line}"
    if not subject.loads:
        yield language.text(N_("Inget pågår."))


def _name(subject: LoadSubject, organisation: str | None) -> str:
    if organisation is None:
        return unknown(subject.language)
    return clip(subject.registry.name(organisation))


def led_table(subject: LoadSubject) -> Table:
    """Every municipality in alphabetical order with the initiatives it leads."""
    language = subject.language
    lines = [
        Line(
            (
                Cell(_name(subject, one.organisation)),
                Cell(language.number(len(one.initiatives)), number=len(one.initiatives)),
                Cell(_titles(subject, one.initiatives) or "–"),
            )
        )
        for one in subject.led
    ]
    columns = (
        Column(language.text(N_("Kommun"))),
        Column(language.text(N_("Leder")), numeric=True),
        Column(language.text(N_("Initiativ"))),
    )
    return Table(language.text(N_("Går före, per kommun")), columns, tuple(lines))


def _titles(subject: LoadSubject, initiatives: tuple[str, ...]) -> str:
    return ", ".join(clip(subject.registry.initiatives[one].title) for one in initiatives)


def remarks(subject: LoadSubject) -> Iterator[str]:
    """Roles that carry several at once, what lacks a role or a lead, who has not gone first."""
    language = subject.language
    for one in subject.loads:
        if one.several:
            yield language.text(
                N_("{role} bär {n} som pågår samtidigt."),
                role=clip(one.role or ""), n=len(one.ongoing),
            )  # fmt: skip
    unowned = sum(len(one.ongoing) for one in subject.loads if one.role is None)
    if unowned:
        yield language.plural(
            "{n} pågående saknar ansvarig roll.", "{n} pågående saknar ansvarig roll.", unowned
        )
    unled = sum(len(one.ongoing) for one in subject.loads if one.organisation is None)
    if unled:
        yield language.plural(
            "{n} pågående saknar ledande kommun.", "{n} pågående saknar ledande kommun.", unled
        )
    never = [_name(subject, one.organisation) for one in subject.led if not one.initiatives]
    if never:
        names = language.names(never)
        yield language.text(N_("Har inte gått före i något initiativ: {names}."), names=names)


def load_rows(subject: LoadSubject) -> Iterator[tuple[object, ...]]:
    """Rows for CSV under `CSV_COLUMNS`: `ongoing` per municipality and role, `led` for each."""
    for one in subject.loads:
        titles = ", ".join(ongoing.initiative for ongoing in one.ongoing)
        yield "ongoing", one.organisation, one.role, len(one.ongoing), titles
    for led in subject.led:
        yield "led", led.organisation, None, len(led.initiatives), ", ".join(led.initiatives)


def load_document(subject: LoadSubject) -> Json:
    """The published JSON; its schema is `schemas/load.schema.json`."""
    used = [ongoing.initiative for one in subject.loads for ongoing in one.ongoing]
    used += [initiative for one in subject.led for initiative in one.initiatives]
    return {
        "schema_version": 1,
        "kind": "load",
        "collaboration": subject.collaboration.id,
        "as_of": subject.day.isoformat(),
        "example_data": any(subject.registry.initiatives[one].example for one in used),
        "loads": [_load(subject, one) for one in subject.loads],
        "led": [
            {"organisation": one.organisation, "count": len(one.initiatives),
             "initiatives": list(one.initiatives)}
            for one in subject.led
        ],
    }  # fmt: skip


def _load(subject: LoadSubject, one: Load) -> Json:
    return {
        "organisation": one.organisation,
        "role": one.role,
        "count": len(one.ongoing),
        "several": one.several,
        "ongoing": [_ongoing(subject, ongoing) for ongoing in one.ongoing],
    }


def _ongoing(subject: LoadSubject, one: Ongoing) -> Json:
    path, line = subject.place(one.record, one.keys)
    return {
        "initiative": one.initiative,
        "form": one.form,
        "since": one.since.isoformat(),
        "record": one.record,
        "path": path,
        "line": line,
    }
