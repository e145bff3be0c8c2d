"""What is going on now and who carries it; how often each municipality has gone first."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import ExecutionForm, Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Ongoing:
    """An execution that has started and not ended on the day."""

    record: str
    keys: Keys
    initiative: str
    form: ExecutionForm
    since: date


@dataclass(frozen=True, slots=True)
class Load:
    """What one role carries in one municipality; None where the file says neither."""

    organisation: str | None
    role: str | None
    ongoing: tuple[Ongoing, ...]

    @property
    def several(self) -> bool:
        """Whether a named role carries more than one execution."""
        return self.role is not None and len(self.ongoing) > 1


@dataclass(frozen=True, slots=True)
class Led:
    """The initiatives a municipality leads ("går före")."""

    organisation: str
    initiatives: tuple[str, ...]


def load(registry: Registry, collaboration: Collaboration, day: date) -> tuple[Load, ...]:
    """Per leading organisation and role, by name in Swedish order; what nobody leads stands last.

    The municipality is the initiative's lead, since an execution names only a role. One role
    written in two ways is two: words are compared without regard to case and spaces only.
    """
    carried: dict[tuple[str | None, str | None], list[Ongoing]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for initiative in registry.initiatives_in(collaboration.id):
        for i, execution in enumerate(initiative.executions):
            if execution.start is None or not _running(execution.start, execution.end, day):
                continue
            role = execution.responsible
            folded = " ".join(role.split()).casefold() if role else None
            if folded is not None and role is not None:
                spelt.setdefault(folded, role)
            carried[initiative.lead, folded].append(
                Ongoing(
                    initiative.ref, ("executions", i), initiative.id, execution.form,
                    execution.start,
                )
            )  # fmt: skip
    loads = [
        Load(lead, spelt[folded] if folded else None, tuple(ongoing))
        for (lead, folded), ongoing in carried.items()
    ]
    return tuple(sorted(loads, key=lambda found: _order(registry, found)))


def _running(start: date, end: date | None, day: date) -> bool:
    return start <= day and (end is None or end > day)


def _order(registry: Registry, found: Load) -> tuple[object, ...]:
    name = registry.by_name(found.organisation) if found.organisation else (("", ""), "")
    role = found.role or ""
    return (found.organisation is None, name, found.role is None, role.casefold())


def led(registry: Registry, collaboration: Collaboration, day: date) -> tuple[Led, ...]:
    """Every member municipality in neutral alphabetical order, also those that have led none.

    Initiatives that came in by the day count, whatever became of them; without any day they count.
    """
    of: dict[str, list[str]] = defaultdict(list)
    for initiative in registry.initiatives_in(collaboration.id):
        if initiative.lead is not None and _known(initiative, day):
            of[initiative.lead].append(initiative.id)
    members = registry.municipalities_on(collaboration, day)
    return tuple(Led(member, tuple(of.get(member, ()))) for member in members)


def _known(initiative: Initiative, day: date) -> bool:
    begun = [initiative.received, initiative.submitted, *(e.start for e in initiative.executions)]
    dated = [found for found in begun if found is not None]
    return not dated or min(dated) <= day
