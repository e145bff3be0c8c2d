"""The agenda of a meeting: two versions of the registry read, and what lies between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli import git
from samverkan_cli.cli import between
from samverkan_cli.cli.archive import git_refusals
from samverkan_cli.cli.differing import concerning
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import Opened, open_registry, warn_unread
from samverkan_cli.cli.speech import speech_of
from samverkan_cli.cli.written import Written, about
from samverkan_cli.diff.changes import renames
from samverkan_cli.diff.meaning import Meaning
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
from samverkan_cli.views.review_scores import score_effects


def met(
    since: str | None, where: str | None, collaboration: str | None, at: str | None,
    as_of: str | None, today: str | None, lang: str | None,
) -> Written:  # fmt: skip
    """Read both versions and put the agenda together; UsageError without a beginning."""
    if since is None:
        hint = Message(N_("till exempel --since 2025-03-01, dagen för förra mötet"))
        raise UsageError(Message(N_("ange --since: från när underlaget ska räknas")), hint)
    versions = between.since(where, since, at, ("--since", "--at"))
    # by its id: what --at means is found once, said once, and is one commit all through
    opened = open_registry(where, versions.head_commit, today)
    warn_unread(opened, speech_of(lang))
    subject = about(opened, collaboration, opened.until(as_of), lang)
    commit = versions.base.commit
    with git_refusals(since):
        base = load(versions.base)
        since_day = git.commit_day(versions.base.repository, commit)
    sides = Sides(base.place, opened.snapshot.place)
    found = meanings(base.registry, opened.registry)
    data = agenda_of(subject, Since(commit, since_day, base.registry), opened, found, sides)
    return written(subject, data, sides)


@dataclass(frozen=True)
class Since:
    """The version a meeting counts from: its commit, that commit's day, what it held."""

    commit: str
    day: date
    registry: Registry


def agenda_of(
    subject: ReportSubject, since: Since, opened: Opened, found: Iterable[Meaning], sides: Sides
) -> Agenda:
    """The agenda of the subject's cooperation from all that changed in the registry since."""
    chosen, head = subject.collaboration, opened.registry
    own = concerning(found, since.registry, head, chosen.id)
    rows: Sequence[Row] = [sides.row(meaning) for meaning in own]
    ids = renames(since.registry, subject.registry)
    scores = compared_versions(since.registry, subject.registry, chosen.id, subject.day, ids)
    overdue = due(head, chosen, subject.day)
    effects = tuple(score_effects(scores))
    return agenda(subject, since.commit, since.day, rows, effects, overdue)


def written(subject: ReportSubject, data: Agenda, sides: Sides) -> Written:
    """The agenda in every shape."""
    says = language("sv").message, language("en").message
    return Written(
        lambda: meeting_page(subject, data),
        lambda: meeting_json.meeting_document(subject, data, sides, *says),
        meeting_json.CSV_COLUMNS,
        lambda: meeting_json.meeting_rows(subject, data),
        "meeting",
    )
