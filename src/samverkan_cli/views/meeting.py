"""The agenda of a meeting: what is new, what is to be decided, what has moved, who is silent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.governance.due import Due
from samverkan_cli.governance.mandates import deciders
from samverkan_cli.model.collaboration import Mandate
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.results import GateResult
from samverkan_cli.views.changes import Row
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.review_effects import Effect
from samverkan_cli.views.stuck import ENDED, latest_event

NEXT: dict[str, Mandate] = {  # the status an initiative has, and the decision it waits for
    "inskickad": "kvalificering", "komplettering": "kvalificering",
    "kvalificerad": "prioritering", "prioriterad": "start",
}  # fmt: skip
MOVED = frozenset({"joined", "joined_late", "left", "declined", "member_joined", "member_left"})
SCORED = frozenset({"assessed", "reassessed"})


@dataclass(frozen=True, slots=True)
class Pending:
    """A decision to take: which, who may take it, and whether what it rests on is there.

    `silent` are the municipalities that have been asked and not answered.
    """

    initiative: Initiative
    decision: Mandate
    deciders: tuple[str, ...]
    assessed: bool
    gates: tuple[GateResult, ...]
    unknown: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def open_gates(self) -> tuple[GateResult, ...]:
        """Requirements nobody has met: answered no, or not at all."""
        return tuple(gate for gate in self.gates if gate.answer in ("nej", "ej_bedomt"))

    @property
    def ready(self) -> bool:
        """Assessed, every requirement met, nothing unknown; answers may still be missing."""
        return self.assessed and not self.open_gates and not self.unknown


@dataclass(frozen=True, slots=True)
class Silent:
    """Who owns something alive that nobody has touched; `last` is when anything happened to it."""

    organisation: str | None
    initiative: str
    last: date | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The meeting's items in order; `since` is the commit it counts from, and its day."""

    since: str
    since_day: date
    new: tuple[Initiative, ...]
    pending: tuple[Pending, ...]
    scores: tuple[Effect, ...]
    moved: tuple[Row, ...]
    overdue: tuple[Due, ...]
    silent: tuple[Silent, ...]
    other: tuple[Row, ...]


def agenda(
    subject: ReportSubject, since: str, since_day: date, changes: Sequence[Row],
    scores: Sequence[Effect], due: Sequence[Due],
) -> Agenda:  # fmt: skip
    """Put the agenda together; the changes are the cooperation's own, in their order."""
    new = {row.meaning.change.record for row in changes if _is_new(row.meaning)}
    touched = {row.meaning.change.record.split("/")[1] for row in changes
               if row.meaning.change.record.startswith("initiatives/")}  # fmt: skip
    moved = tuple(row for row in changes if row.meaning.kind in MOVED)
    told = MOVED | SCORED
    other = (row for row in changes if row.meaning.kind not in told and not _under(row, new))
    return Agenda(
        since, since_day, tuple(i for i in subject.initiatives if i.ref in new),
        tuple(sorted(_pending(subject), key=lambda one: not one.ready)), tuple(scores), moved,
        tuple(item for item in due if item.overdue),
        tuple(_silent(subject, touched, since_day)),
        tuple(row for row in other if row.meaning.weight != "minor"),
    )  # fmt: skip


def _is_new(meaning: Meaning) -> bool:
    change = meaning.change
    return isinstance(change.noun, Initiative) and not change.path and change.kind == "added"


def _under(row: Row, new: set[str]) -> bool:
    """Whether the change is a part of something that is new, and so told with it."""
    return "/".join(row.meaning.change.record.split("/")[:2]) in new


def _pending(subject: ReportSubject) -> Iterator[Pending]:
    registry = subject.registry
    model = registry.models.get(subject.collaboration.model or "")
    for initiative in subject.initiatives:
        decision = NEXT.get(subject.statuses[initiative.id])
        if decision is None:
            continue
        forms = registry.assessments_of(initiative.id)
        result = qualify(initiative.id, model, forms, subject.day) if model else None
        asked = (s for s in subject.shares(initiative.id) if _unanswered(subject, s.id, initiative))
        yield Pending(
            initiative, decision, deciders(subject.collaboration, decision),
            result is not None and result.assessed, result.gates if result else (),
            tuple(line.criterion.name for line in result.unknown) if result else (),
            tuple(share.municipality_id for share in asked),
        )  # fmt: skip


def _unanswered(subject: ReportSubject, municipality: str, initiative: Initiative) -> bool:
    share = subject.registry.participations[initiative.id][municipality]
    latest = share.latest(subject.day)
    return latest.kind == "tillfragad" if latest else share.reply_by is not None


def _silent(subject: ReportSubject, touched: set[str], since_day: date) -> Iterator[Silent]:
    """What is alive, unchanged in the registry since, and where nothing is dated since."""
    for initiative in subject.initiatives:
        if subject.statuses[initiative.id] in ENDED or initiative.id in touched:
            continue
        last = latest_event(subject, initiative)
        if last is None or last < since_day:
            yield Silent(initiative.lead or initiative.origin, initiative.id, last)
