"""`report initiative`: the whole story of one initiative."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.views.initiative import Dossier
from samverkan_cli.views.initiative_money import costs_part
from samverkan_cli.views.initiative_parts import decisions, events, executions, need, solution
from samverkan_cli.views.initiative_people import people
from samverkan_cli.views.initiative_score import score
from samverkan_cli.views.parts import KeyFigure
from samverkan_cli.views.report_front import counted, sheet
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.report_tables import benefits, part
from samverkan_cli.views.score_words import points
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.taking_part import count
from samverkan_cli.views.words import capital, clip, days, kronor


def initiative_page(subject: ReportSubject, found: Dossier) -> Sheet:
    """The report."""
    language, one = subject.language, found.initiative
    text = N_("{status}, läget den {day}")
    status = capital(language.term(found.status))
    gains = benefits(subject, found.benefits, N_("Vad det skulle ge och har gett"))
    parts = (
        need(subject, found), executions(subject, found), people(subject, found),
        score(subject, found), costs_part(subject, found),
        part(subject, "nytta", N_("Nyttan"), gains), solution(subject, found),
        decisions(subject, found), events(subject, found),
    )  # fmt: skip
    return sheet(
        subject, "initiative", subject.title(one.id),
        language.text(text, status=status, day=language.long_day(subject.day)),
        tuple(_facts(subject, found)), tuple(_figures(subject, found)),
        [shown for shown in parts if shown], counted(subject, [one.id]), of=one.id,
    )  # fmt: skip


def _facts(subject: ReportSubject, found: Dossier) -> Iterator[tuple[str, str]]:
    language, one = subject.language, found.initiative
    origins = [o for o in (one.origin, *one.co_origins) if o]
    yield N_("Kommer från"), subject.names(origins) if origins else ""
    yield N_("Leds av"), subject.name(one.lead) if one.lead else ""
    yield N_("Diarienummer"), clip(one.reference or "")
    yield N_("Målgrupp"), language.names([language.term(g) for g in one.target_groups])
    yield N_("Område"), language.names([clip(area) for area in one.areas])
    yield N_("Hör ihop med"), language.names([subject.title(other) for other in one.related])


def _figures(subject: ReportSubject, found: Dossier) -> Iterator[KeyFigure]:
    language, plural = subject.language, subject.language.plural
    active = count(found.seats, "active", "implemented")
    label = plural("kommun är med", "kommuner är med", active)
    yield KeyFigure(language.number(active), label, "med")
    done = count(found.seats, "implemented")
    label = plural("kommun har infört lösningen", "kommuner har infört lösningen", done)
    yield KeyFigure(language.number(done), label, "med")
    spent, text = found.total("outcome"), language.text
    label = text(N_("har det kostat till och med mätdagen"))
    yield KeyFigure(kronor(language, spent), label, "kostnader", spent is not None)
    if found.waited is not None:
        yield KeyFigure(days(language, found.waited), text(N_("från inskickat till start")), "tid")
    if found.ranked is not None:
        shown = points(found.ranked.result.score.point, language)
        yield KeyFigure(shown, text(N_("poäng av 100 i kvalificeringen")), "poang")
