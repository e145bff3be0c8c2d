"""`report meeting`: the agenda, in the order a meeting takes it."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.views.calendar_due import DueSubject, sentence, state, who
from samverkan_cli.views.changes import Row as Changed
from samverkan_cli.views.meeting import Agenda, Pending
from samverkan_cli.views.parts import Behind, Cell, KeyFigure, Line, Record, Table
from samverkan_cli.views.report_front import counted, sheet
from samverkan_cli.views.report_subject import ReportSubject, Source, anchor
from samverkan_cli.views.report_tables import (
    NOTHING,
    Row,
    Sourced,
    columns,
    on,
    part,
    sourced,
    words,
)
from samverkan_cli.views.review_effects import gathered
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip, long_ago, unknown


def meeting_page(subject: ReportSubject, found: Agenda) -> Sheet:
    """The report; an item without anything in it says so, so that nothing seems forgotten."""
    language, name = subject.language, clip(subject.collaboration.name)
    parts = (
        _new(subject, found), _pending(subject, found), _scores(subject, found),
        _changed(subject, "rorelser", N_("Gått med och lämnat"), found.moved,
                 N_("Ingen har gått med eller lämnat.")),
        _overdue(subject, found), _silent(subject, found),
        _changed(subject, "ovrigt", N_("Övriga ändringar"), found.other,
                 N_("Inga övriga ändringar.")),
    )  # fmt: skip
    text = N_("Underlag till möte i {name}")
    lead = N_("Från den {since} till den {day}")
    return sheet(
        subject, "meeting", language.text(text, name=name),
        language.text(lead, since=language.long_day(found.since_day),
                      day=language.long_day(subject.day)),
        ((N_("Jämfört med version"), found.since),), tuple(_figures(subject, found)), parts,
        counted(subject, [initiative.id for initiative in subject.initiatives]),
        stamp=(("since", found.since),),
    )  # fmt: skip


def _figures(subject: ReportSubject, found: Agenda) -> Iterator[KeyFigure]:
    plural = subject.language.plural
    new, ready = len(found.new), sum(one.ready for one in found.pending)
    late, silent = len(found.overdue), len(found.silent)
    shown = (
        (new, plural("nytt initiativ", "nya initiativ", new), "nya"),
        (ready, plural("beslut är förberett", "beslut är förberedda", ready), "beslut"),
        (len(found.scores), plural("initiativ har ändrad poäng eller plats",
                                   "initiativ har ändrad poäng eller plats",
                                   len(found.scores)), "poang"),
        (len(found.moved), plural("har gått med eller lämnat", "har gått med eller lämnat",
                                  len(found.moved)), "rorelser"),
        (late, plural("sak är försenad", "saker är försenade", late), "forsenat"),
        (silent, plural("initiativ är det tyst om", "initiativ är det tyst om", silent),
         "tysta"),
    )  # fmt: skip
    for number, label, target in shown:
        yield KeyFigure(subject.language.number(number), label, target)


def _new(subject: ReportSubject, found: Agenda) -> Part:
    heads = (N_("Initiativ"), N_("Kommer från"), N_("Skickades in"), N_("Behovet"))
    rows = (
        Row(
            (
                Cell(subject.title(one.id)), Cell(subject.name(one.origin)),
                on(subject, one.submitted), words(one.need, 240),
            ),
            ((one.ref, ()),),
        )
        for one in found.new
    )  # fmt: skip
    empty, caption = N_("Inget nytt initiativ har kommit."), N_("Nya i registret sedan sist")
    table = sourced(subject, "nya", caption, heads, rows, days=(2,), empty=empty)
    return part(subject, "nya", N_("Nya initiativ"), table)


def _pending(subject: ReportSubject, found: Agenda) -> Part:
    heads = (
        N_("Initiativ"), N_("Beslut om"), N_("Vem avgör"), N_("Krav"), N_("Underlaget"),
    )  # fmt: skip
    rows = (_decision(subject, one) for one in found.pending)
    caption, empty = N_("De som är förberedda kommer först"), N_("Inget väntar på beslut.")
    table = sourced(subject, "beslut", caption, heads, rows, empty=empty)
    return part(subject, "beslut", N_("Beslut att ta"), table)


def _decision(subject: ReportSubject, one: Pending) -> Row:
    language = subject.language
    met = len(one.gates) - len(one.open_gates)
    text = N_("{n} av {whole} uppfyllda")
    gates = language.text(text, n=met, whole=len(one.gates)) if one.assessed else NOTHING
    groups = language.names([subject.body(group) for group in one.deciders])
    nobody = language.text(N_("ingen grupp har mandatet"))
    cells = (
        Cell(subject.title(one.initiative.id)), Cell(capital(language.term(one.decision))),
        Cell(groups or nobody, known=bool(groups)), Cell(gates), Cell(_ground(subject, one)),
    )  # fmt: skip
    sources: list[Source] = [(one.initiative.ref, ())]
    forms = dict.fromkeys(answer.record for gate in one.gates for answer in gate.given)
    return Row(cells, [*sources, *((form, ("gates",)) for form in forms)])


def _ground(subject: ReportSubject, one: Pending) -> str:
    """Ready, or what is missing; unanswered questions are told in either case."""
    language, said = subject.language, []
    if not one.assessed:
        said.append(language.text(N_("Bedömning saknas.")))
    elif one.open_gates:
        names = [clip(gate.gate.question, 90) for gate in one.open_gates]
        said.append(language.text(N_("Inte uppfyllt: {names}"), names=language.names(names)))
    elif one.unknown:
        names = [clip(name, 60) for name in one.unknown]
        said.append(language.text(N_("Värde saknas för {names}."), names=language.names(names)))
    else:
        said.append(language.text(N_("Förberett.")))
    if one.silent:
        said.append(language.text(N_("Svar saknas från {names}."), names=subject.names(one.silent)))
    return clip(" ".join(said), LONGEST_TEXT)


def _scores(subject: ReportSubject, found: Agenda) -> Part:
    rows = (
        Row((Cell(clip(subject.language.message(one.text), LONGEST_TEXT)),),
            [(record, ()) for record in one.records])
        for one in gathered(found.scores)
    )  # fmt: skip
    empty, caption = N_("Ingen poäng har ändrats."), N_("Före → efter, och varför")
    table = sourced(subject, "poang", caption, (N_("Initiativ"),), rows, empty=empty)
    return part(subject, "poang", N_("Ändrade poäng och platser"), table)


def _changed(
    subject: ReportSubject, name: str, heading: str, changes: Sequence[Changed], empty: str
) -> Part:
    """Changes in their own words; the places are those of the version they stand in."""
    language = subject.language
    lines, behind = [], []
    for n, row in enumerate(changes):
        at, text = anchor(name, str(n)), clip(language.message(row.meaning.text), LONGEST_TEXT)
        lines.append(Line((Cell(text, target=at),)))
        record = Record(subject.record(row.meaning.change.record), row.place)
        behind.append(Behind(at, text, (record,)))
    caption = language.text(N_("Ändring för ändring"))
    table = Table(caption, columns(subject, N_("Ändring")), tuple(lines), language.text(empty))
    return part(subject, name, heading, Sourced(table, tuple(behind)))


def _overdue(subject: ReportSubject, found: Agenda) -> Part:
    about = DueSubject(
        subject.registry, subject.collaboration, found.overdue, subject.day, subject.language,
        subject.place,
    )  # fmt: skip
    rows = (
        Row(
            (
                Cell(sentence(about, item)), on(subject, item.day), Cell(state(about, item)),
                words(who(about, item)),
            ),
            ((item.record, item.keys),),
        )
        for item in found.overdue
    )  # fmt: skip
    heads = (N_("Vad"), N_("Senast"), N_("Läge"), N_("Vem"))
    empty, caption = N_("Inget är försenat."), N_("Det äldsta först")
    table = sourced(subject, "forsenat", caption, heads, rows, days=(1, 2), empty=empty)
    return part(subject, "forsenat", N_("Försenat"), table)


def _silent(subject: ReportSubject, found: Agenda) -> Part:
    language = subject.language
    rows = []
    for one in found.silent:
        shown = Cell(unknown(language), known=False)
        if one.last is not None:
            ago = long_ago(language, (subject.day - one.last).days)
            shown = Cell(language.text(N_("{time} sedan"), time=ago))
        cells = (
            Cell(subject.title(one.initiative)), Cell(subject.name(one.organisation)),
            Cell(capital(language.term(subject.statuses[one.initiative]))), shown,
        )  # fmt: skip
        rows.append(Row(cells, ((f"initiatives/{one.initiative}", ()),)))
    heads = (N_("Initiativ"), N_("Ägare"), N_("Status"), N_("Hände senast"))
    empty = N_("Alla som äger något levande har hört av sig.")
    table = sourced(
        subject, "tysta", N_("Levande initiativ som ingen har rört"), heads, rows, empty=empty
    )
    return part(subject, "tysta", N_("Tysta ägare"), table)
