"""The agenda of a meeting: two versions of the registry read, and what lies between them."""

from collections.abc import Sequence

from samverkan_cli import git
from samverkan_cli.cli.archive import git_refusals
from samverkan_cli.cli.between import Between, between
from samverkan_cli.cli.days import day
from samverkan_cli.cli.differing import concerning
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import Opened, open_registry, warn_unread
from samverkan_cli.cli.speech import speech_of
from samverkan_cli.cli.written import Written, about
from samverkan_cli.diff.telling import meanings
from samverkan_cli.governance.due import due
from samverkan_cli.language.language import language
from samverkan_cli.loading import load
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.compare import compared_versions
from samverkan_cli.views import meeting_json
from samverkan_cli.views.changes import Row, Sides
from samverkan_cli.views.meeting import Agenda, agenda
from samverkan_cli.views.meeting_page import meeting_page
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.review_effects import score_effects


def met(
    since: str | None, where: str | None, collaboration: str | None, at: str | None,
    as_of: str | None, today: str | None, lang: str | None,
) -> Written:  # fmt: skip
    """Read both versions and put the agenda together; UsageError without a beginning."""
    if since is None:
        hint = Message(N_("till exempel --since 2025-03-01, dagen för förra mötet"))
        raise UsageError(Message(N_("ange --since: från när underlaget ska räknas")), hint)
    versions = between(where, f"{since}..{at}" if at else since, ("--since", "--at"))
    opened = open_registry(where, at, today)
    warn_unread(opened, speech_of(lang))
    subject = about(opened, collaboration, day(as_of, "--as-of") if as_of else opened.today, lang)
    with git_refusals(since):
        base = load(versions.base)
    sides = Sides(base.place, opened.snapshot.place)
    data = _agenda(subject, versions, base.registry, opened, sides)
    says = language("sv").message, language("en").message
    return Written(
        lambda: meeting_page(subject, data),
        lambda: meeting_json.meeting_document(subject, data, sides, *says),
        meeting_json.CSV_COLUMNS,
        lambda: meeting_json.meeting_rows(subject, data),
        "meeting",
    )


def _agenda(
    subject: ReportSubject, versions: Between, base: Registry, opened: Opened, sides: Sides
) -> Agenda:
    chosen, head = subject.collaboration, opened.registry
    found = concerning(meanings(base, head), base, head, chosen.id)
    rows: Sequence[Row] = [sides.row(meaning) for meaning in found]
    commit = versions.base.commit
    with git_refusals(commit):
        since_day = git.commit_day(versions.base.repository, commit)
    scores = compared_versions(base, subject.registry, chosen.id, subject.day)
    overdue = due(head, chosen, subject.day)
    return agenda(subject, commit, since_day, rows, tuple(score_effects(scores)), overdue)
