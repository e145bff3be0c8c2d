"""The decision paper in the format asked for, as things were on the day of the meeting."""

from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import collaboration_named, open_registry, warn_unread
from samverkan_cli.cli.score_shown import subject_of
from samverkan_cli.cli.scored import Call, Scored, model_named
from samverkan_cli.cli.speech import report_language, speech_of
from samverkan_cli.cli.written import Written
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.records import Prioritisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.seen import seen
from samverkan_cli.qualification.ranking import ranking
from samverkan_cli.views.decision import decision_paper
from samverkan_cli.views.decision_candidates import Decision, decision
from samverkan_cli.views.decision_json import CSV_COLUMNS, decision_document, decision_rows


def decision_written(call: Call, date: str, lang: str | None) -> Written:
    """The paper in every shape; UsageError for a day in the past on which nothing was decided."""
    found, made = _decision(call, date, lang)
    opened = found.opened
    language = report_language(lang, opened.registry)
    return Written(
        lambda: decision_paper(subject_of(found, language), made),
        lambda: decision_document(made, opened.snapshot.place, opened.revision),
        CSV_COLUMNS,
        lambda: decision_rows(made),
        "decision",
    )


def _decision(call: Call, date: str, lang: str | None) -> tuple[Scored, Decision]:
    opened = open_registry(call.where, call.at, call.today)
    warn_unread(opened, speech_of(lang))
    chosen = collaboration_named(opened.registry, call.collaboration)
    on = day(date, N_("DAG"))
    meeting = _meeting(opened.registry, chosen.id, date)
    if meeting is None and on < opened.today:
        raise _nothing_decided(opened.registry, chosen.id, date)
    wanted = call.model or (meeting.model if meeting else None) or chosen.model
    model = model_named(opened.registry, wanted)
    known = seen(opened.registry, on)
    ranked = ranking(known, chosen.id, model, on)
    made = decision(known, chosen, model, ranked, meeting, on)
    return Scored(opened, chosen, model, on, known, ranked, ranked), made


def _meeting(registry: Registry, collaboration: str, date: str) -> Prioritisation | None:
    found = (
        meeting
        for meeting in registry.prioritisations.values()
        if meeting.collaboration == collaboration and meeting.date.isoformat() == date
    )
    return next(found, None)


def _nothing_decided(registry: Registry, collaboration: str, date: str) -> UsageError:
    days = sorted(
        meeting.date.isoformat()
        for meeting in registry.prioritisations.values()
        if meeting.collaboration == collaboration
    )
    message = Message(N_("ingen ordning är beslutad {day}"), {"day": date})
    way_out = N_("underlaget inför mötet: --today {day}; ordningen: samverkan prioritise")
    if days:
        way_out = N_("underlaget inför mötet: --today {day}; beslutat är {days}")
    return UsageError(message, Message(way_out, {"day": date, "days": Names(tuple(days))}))
