"""Parts of `report initiative`: need, executions, solution, decisions, every event."""

from samverkan_cli.model.initiative import Execution
from samverkan_cli.model.message import N_
from samverkan_cli.views.charts import Pattern
from samverkan_cli.views.happenings import sentence
from samverkan_cli.views.initiative import Dossier
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.picture_timeline import Stretch, Timeline, timeline
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.report_tables import Row, on, part, sourced, words, yes_or_no
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip

STATES: tuple[tuple[Pattern, str], ...] = (
    ("solid", N_("genomfört")), ("hatched", N_("pågår")), ("dotted", N_("avbrutet")),
    ("open", N_("planerat eller utan angivet resultat")),
)  # fmt: skip


def need(subject: ReportSubject, found: Dossier) -> Part | None:
    """Why it came up, in the initiative's own words."""
    one = found.initiative
    if not one.need:
        return None
    return part(subject, "behov", N_("Behovet"), intro=clip(one.need, 4 * LONGEST_TEXT))


def executions(subject: ReportSubject, found: Dossier) -> Part:
    """The timeline and the table of what has been carried out."""
    heads = (N_("Form"), N_("Planerad start"), N_("Start"), N_("Slut"), N_("Läge"), N_("Ansvarig"))
    one = found.initiative
    rows = (
        Row(
            (
                Cell(capital(subject.language.term(e.form))), on(subject, e.planned_start),
                on(subject, e.start), on(subject, e.end), Cell(capital(_state(subject, e))),
                words(e.responsible),
            ),
            ((one.ref, ("executions", n)),),
        )
        for n, e in enumerate(one.executions)
    )  # fmt: skip
    caption, empty = N_("Genomföranden i tidsordning"), N_("Inget har startat eller planerats.")
    table = sourced(subject, "tid", caption, heads, rows, days=(1, 2, 3), empty=empty)
    return part(subject, "tid", N_("Vad som har gjorts"), table, pictures=(_line(subject, found),))


def _pattern(one: Execution) -> Pattern:
    if one.start is None:
        return "open"
    if one.end is None:
        return "hatched"
    return {"genomfort": "solid", "avbrutet": "dotted"}.get(one.outcome or "", "open")  # type: ignore[return-value]


def _state(subject: ReportSubject, one: Execution) -> str:
    if one.start is None:
        return subject.language.text(N_("inte startat"))
    if one.end is None:
        return subject.language.text(N_("pågår"))
    if one.outcome is None:
        return subject.language.text(N_("resultat inte angivet"))
    return subject.language.term(one.outcome)


def _line(subject: ReportSubject, found: Dossier) -> Timeline | None:
    language, every = subject.language, found.initiative.executions
    stretches = []
    for e in every:
        first = e.start or e.planned_start
        if first is not None:
            days = f"{first:%Y-%m}–{e.end:%Y-%m}" if e.end else f"{first:%Y-%m}–"
            last = e.end if e.start else first
            label = f"{capital(language.term(e.form))} {days}"
            stretches.append(Stretch(label, first, last, _pattern(e)))
    done = sum(_pattern(e) == "solid" for e in every)
    going = sum(_pattern(e) == "hatched" for e in every)
    text = N_("{done} av {n} genomföranden är klara.")
    if going:
        text = N_("{done} av {n} genomföranden är klara och {going} pågår.")
    finding = language.text(text, done=done, n=len(every), going=going)
    named = [(fill, language.text(name)) for fill, name in STATES]
    title = language.text(N_("Genomföranden över tid"))
    return timeline("tid-bild", title, finding, stretches, subject.day, named)


def solution(subject: ReportSubject, found: Dossier) -> Part | None:
    """The three N, each with its evidence."""
    one = found.initiative
    if one.solution is None:
        return None
    rows = []
    for name in ("ny", "nyttig", "nyttiggjord"):
        n = getattr(one.solution, name)
        cells = (
            Cell(capital(subject.language.term(name))), yes_or_no(subject, n),
            words(n.evidence if n else None), on(subject, n.date if n else None),
        )  # fmt: skip
        rows.append(Row(cells, ((one.ref, ("solution", name) if n else ("solution",)),)))
    heads = (N_("Egenskap"), N_("Svar"), N_("Underlag"), N_("Bedömd den"))
    table = sourced(subject, "losning", N_("De tre N:en"), heads, rows, days=(3,))
    text = N_("Lösningen heter {name}.")
    intro = subject.language.text(text, name=clip(one.solution.name))
    return part(subject, "losning", N_("Lösningen"), table, intro=intro)


def decisions(subject: ReportSubject, found: Dossier) -> Part:
    """Who decided what, and when."""
    one = found.initiative
    rows = (
        Row(
            (
                Cell(clip(d.subject)), on(subject, d.date), Cell(subject.body(d.body)),
                Cell(capital(subject.language.term(d.outcome or "–"))), words(d.reference),
            ),
            ((one.ref, ("decisions", n)),),
        )
        for n, d in enumerate(one.decisions)
    )  # fmt: skip
    heads = (N_("Beslut"), N_("Dag"), N_("Vem"), N_("Utfall"), N_("Diarienummer"))
    empty = N_("Inget beslut står i registret.")
    table = sourced(
        subject, "beslut", N_("Fattade till och med mätdagen"), heads, rows, days=(1,), empty=empty
    )
    return part(subject, "beslut", N_("Beslut om initiativet"), table)


def events(subject: ReportSubject, found: Dossier) -> Part:
    """Everything, in order of date."""
    rows = (
        Row(
            (Cell(sentence(subject, one)), on(subject, one.day)),
            ((one.record, one.keys),),
        )
        for one in found.happenings
    )
    heads, empty = (N_("Händelse"), N_("Dag")), N_("Inget har hänt till och med mätdagen.")
    caption = N_("Allt som är daterat, det äldsta först")
    table = sourced(subject, "handelser", caption, heads, rows, days=(1,), empty=empty)
    return part(subject, "handelser", N_("Alla händelser i datumordning"), table)
