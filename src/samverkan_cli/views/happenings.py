"""Everything that has happened to an initiative, in order of date, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import Participation
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.words import LONGEST_TEXT, clip

TEXTS: dict[str, str] = {
    "received": N_("Kom in till {name}"),
    "submitted": N_("Skickades in till den gemensamma processen"),
    "handed_over": N_("Lämnades över"),
    "started": N_("{form} startade"),
    "finished": N_("{form} slutade"),
    "completed": N_("{form} genomfördes"),
    "aborted": N_("{form} avbröts"),
    "decided": N_("{body} beslutade: {text}"),
    "vilande": N_("Blev vilande"),
    "aterupptagen": N_("Återupptogs"),
    "aterkallad": N_("Återkallades"),
    "avslagen": N_("Avslogs"),
    "i_forvaltning": N_("Gick över i förvaltning"),
    "avslutad": N_("Avslutades"),
    "tillfragad": N_("{name} tillfrågades"),
    "intresserad": N_("{name} visade intresse"),
    "avbojt": N_("{name} tackade nej"),
    "deltar": N_("{name} gick med"),
    "lamnat": N_("{name} lämnade"),
    "ansluten_i_efterhand": N_("{name} anslöt sig i efterhand"),
    "implemented": N_("{name} införde lösningen"),
    "in_use": N_("{name} tog lösningen i bruk"),
    "decommissioned": N_("{name} slutade använda lösningen"),
    "assessed": N_("{name} bedömde initiativet"),
    "prioritised": N_("{body} gav initiativet plats {place} i ordningen"),
}

FORMS: dict[str, str] = {
    "forstudie": N_("Förstudien"),
    "uppdrag": N_("Uppdraget"),
    "projekt": N_("Projektet"),
    "implementation": N_("Implementationen"),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated thing: `kind` is a key of `TEXTS`, `why` the reason given."""

    day: date
    kind: str
    record: str
    keys: Keys
    organisation: str | None = None
    form: str = ""
    body: str = ""
    text: str = ""
    why: str = ""


def happenings(subject: ReportSubject, initiative: Initiative) -> tuple[Happening, ...]:
    """By day; of one day in the order of the list of kinds, then of records."""
    found = [
        *_own(initiative), *_executions(initiative), *_decided(initiative),
        *_assessed(subject, initiative), *_prioritised(subject, initiative),
    ]  # fmt: skip
    for share in subject.shares(initiative.id):
        found += _shared(share)
    place = {kind: n for n, kind in enumerate(TEXTS)}
    return tuple(sorted(found, key=lambda h: (h.day, place[h.kind], h.record, str(h.keys))))


def _own(initiative: Initiative) -> Iterator[Happening]:
    for field in ("received", "submitted", "handed_over"):
        when = getattr(initiative, field)
        if when is not None:
            yield Happening(when, field, initiative.ref, (field,), initiative.origin)
    for n, event in enumerate(initiative.events):
        keys = ("events", n)
        yield Happening(event.date, event.kind, initiative.ref, keys, why=event.reason or "")


def _executions(initiative: Initiative) -> Iterator[Happening]:
    for n, one in enumerate(initiative.executions):
        if one.start is not None:
            keys: Keys = ("executions", n, "start")
            yield Happening(one.start, "started", initiative.ref, keys, form=one.form)
        if one.end is not None:
            kind = {"genomfort": "completed", "avbrutet": "aborted"}.get(one.outcome or "")
            keys = ("executions", n, "end")
            yield Happening(one.end, kind or "finished", initiative.ref, keys, form=one.form)


def _decided(initiative: Initiative) -> Iterator[Happening]:
    for n, one in enumerate(initiative.decisions):
        yield Happening(
            one.date, "decided", initiative.ref, ("decisions", n), body=one.body, text=one.subject,
            why=one.outcome or "",
        )  # fmt: skip


def _assessed(subject: ReportSubject, initiative: Initiative) -> Iterator[Happening]:
    for form in subject.registry.assessments_of(initiative.id):
        yield Happening(form.date, "assessed", form.ref, ("date",), form.assessor)


def _prioritised(subject: ReportSubject, initiative: Initiative) -> Iterator[Happening]:
    known_as = {initiative.id, *initiative.former_ids}
    for decided in subject.registry.prioritisations.values():
        for n, place in enumerate(decided.order):
            if place.initiative in known_as:
                keys: Keys = ("order", n)
                yield Happening(
                    decided.date, "prioritised", decided.ref, keys, body=decided.group or "",
                    text=str(n + 1), why=place.reason or "",
                )  # fmt: skip


def _shared(share: Participation) -> Iterator[Happening]:
    who = share.municipality_id
    for n, event in enumerate(share.events):
        why = " – ".join(filter(None, (event.principle, event.reason)))
        yield Happening(event.date, event.kind, share.ref, ("events", n), who, why=why)
    for field in ("implemented", "in_use", "decommissioned"):
        when = getattr(share.implementation, field, None)
        if when is not None:
            yield Happening(when, field, share.ref, ("implementation", field), who)


def sentence(subject: ReportSubject, one: Happening) -> str:
    """What happened, in a sentence without its day."""
    language, text = subject.language, TEXTS[one.kind]
    body = subject.body(one.body) if one.body else language.text(N_("Samverkan"))
    said = language.text(
        text, name=subject.name(one.organisation), body=body,
        form=language.text(FORMS[one.form]) if one.form else "",
        text=clip(one.text, LONGEST_TEXT), place=one.text,
    )  # fmt: skip
    return f"{said} ({clip(language.term(one.why), LONGEST_TEXT)})" if one.why else said
