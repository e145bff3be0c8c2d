"""A registry with its initiatives scored, as it is or as supposed, and compared with before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import named
from samverkan_cli.cli.registry import Opened, collaboration_named, known_then, open_registry
from samverkan_cli.cli.score_set import supposed, weighted
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked, ranking
from samverkan_cli.qualification.supposed import Supposed, ranking_if


@dataclass(frozen=True)
class Call:
    """The words of the call that say which registry, which day and which model."""

    where: str | None = None
    collaboration: str | None = None
    at: str | None = None
    as_of: str | None = None
    today: str | None = None
    model: str | None = None
    revision_from: str = "--at"  # the option the revision was written as


@dataclass(frozen=True)
class Scored:
    """The opened registry and its whole ranking; `only` is the one initiative asked for.

    `known` is the registry with only what had happened by `until`.

    `plain` is the ranking without what is supposed; the same as `ranked` when nothing is.
    """

    opened: Opened
    collaboration: Collaboration
    model: QualificationModel
    until: date
    known: Registry
    ranked: tuple[Ranked, ...]
    plain: tuple[Ranked, ...]
    only: str | None = None
    supposed: Supposed | None = None

    @property
    def shown(self) -> tuple[Ranked, ...]:
        """The entries asked for."""
        if self.only is None:
            return self.ranked
        return tuple(entry for entry in self.ranked if entry.result.initiative == self.only)


def scored(call: Call, initiative: str | None = None, given: Sequence[str] = ()) -> Scored:
    """Open the registry and rank; UsageError for words that name nothing."""
    opened = open_registry(call.where, call.at, call.today, at_option=call.revision_from)
    chosen = collaboration_named(opened.registry, call.collaboration)
    version = model_named(opened.registry, call.model or chosen.model)
    known, until = opened.known(call.as_of)
    ranked = ranking(known, chosen.id, version, until)
    only = initiative_of(opened.registry, chosen, initiative)
    if only is not None:
        known_then(known, opened.registry.initiatives[only], until)
    found = Scored(opened, chosen, version, until, known, ranked, ranked, only)
    return _supposing(found, given) if given else found


def _supposing(found: Scored, given: Sequence[str]) -> Scored:
    what = supposed(given, found.model)
    if what.about_one and found.only is None:
        raise UsageError(
            Message(N_("--set av svar och värden gäller ett initiativ")),
            Message(N_("skriv: samverkan score INITIATIV --set …")),
        )
    model = weighted(found.model, what)
    ranked = ranking_if(found.plain, model, what, found.only)
    return replace(found, model=model, ranked=ranked, supposed=what)


def initiative_of(registry: Registry, chosen: Collaboration, wanted: str | None) -> str | None:
    """The id of the cooperation's initiative, None when none is named; UsageError for others'."""
    if wanted is None:
        return None
    found = named(registry, Initiative, wanted)
    if registry.collaboration_of(found) != chosen.id:
        raise UsageError(
            Message(
                N_("{initiative} hör inte till {collaboration}"),
                {"initiative": found.id, "collaboration": chosen.name},
            ),
            Message(N_("välj samverkan med --collaboration")),
        )
    return found.id


def before(found: Scored, call: Call, revision: str) -> Scored:
    """The same registry as it stood at a revision, with the model in force then.

    Its day is the revision's, unless the call says which day counts.
    """
    root = str(found.opened.root)
    then = Call(root, found.collaboration.id, revision, call.as_of, None, call.model, "--compare")
    return scored(then)


def model_named(registry: Registry, wanted: str | None) -> QualificationModel:
    """The model version; UsageError with what is near otherwise."""
    if wanted is None:
        raise UsageError(
            Message(N_("samverkan anger ingen kvalificeringsmodell")),
            Message(N_("ange fältet model, eller välj med --model M/V")),
        )
    return named(registry, QualificationModel, wanted)
