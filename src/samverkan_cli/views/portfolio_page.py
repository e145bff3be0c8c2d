"""`report portfolio`: the state of everything on one page."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.views.parts import KeyFigure
from samverkan_cli.views.portfolio import Entry, waiting
from samverkan_cli.views.portfolio_matrix import who
from samverkan_cli.views.portfolio_parts import by_status, every, over_time, standing_still
from samverkan_cli.views.report_front import counted, sheet
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Sheet


def portfolio_page(subject: ReportSubject, entries: Sequence[Entry]) -> Sheet:
    """The report."""
    language = subject.language
    name = subject.collaboration.name
    parts = (
        by_status(subject, entries), standing_still(subject, entries), every(subject, entries),
        who(subject, entries), over_time(subject, entries),
    )  # fmt: skip
    return sheet(
        subject, "portfolio", language.text(N_("Alla initiativ i {name}"), name=name),
        language.text(N_("Läget den {day}"), day=language.long_day(subject.day)),
        ((N_("Kommuner"), subject.names(subject.municipalities)),),
        tuple(_figures(subject, entries)), [one for one in parts if one],
        counted(subject, [entry.initiative.id for entry in entries]),
    )  # fmt: skip


def _figures(subject: ReportSubject, entries: Sequence[Entry]) -> Iterator[KeyFigure]:
    plural = subject.language.plural
    known, running = len(entries), sum(e.status == "pagaende" for e in entries)
    queue, still = len(waiting(entries)), sum(bool(e.stuck) for e in entries)
    done = sum(any(s.standing == "implemented" for s in e.seats) for e in entries)
    shown = (
        (known, plural("initiativ i registret", "initiativ i registret", known), "alla"),
        (running, plural("pågår", "pågår", running), "lage"),
        (queue, plural("är inskickat och väntar på start", "är inskickade och väntar på start",
                       queue), "lage"),
        (still, plural("sitter fast någonstans", "sitter fast någonstans", still), "fast"),
        (done, plural("är infört i minst en kommun", "är införda i minst en kommun", done),
         "vilka"),
    )  # fmt: skip
    for number, label, target in shown:
        yield KeyFigure(subject.language.number(number), label, target)
