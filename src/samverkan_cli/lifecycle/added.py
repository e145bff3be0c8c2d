"""What is added to an initiative as it goes: costs, benefits, decisions."""

from collections.abc import Mapping

from samverkan_cli.governance.mandates import deciders
from samverkan_cli.lifecycle.answers import share_of, share_ref
from samverkan_cli.lifecycle.step import Edit, NotPossible, happened, item
from samverkan_cli.model.collaboration import Collaboration, Mandate
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.registry import Registry


def cost(
    registry: Registry, initiative: Initiative, municipality: str | None,
    fields: Mapping[str, object],
) -> tuple[Edit, ...]:  # fmt: skip
    """A cost line, in the municipality's own file when one is named."""
    return (_line(registry, initiative, municipality, "costs", fields),)


def benefit(
    registry: Registry, initiative: Initiative, municipality: str | None,
    fields: Mapping[str, object],
) -> tuple[Edit, ...]:  # fmt: skip
    """A benefit, in the municipality's own file when one is named."""
    return (_line(registry, initiative, municipality, "benefits", fields),)


def _line(
    registry: Registry, initiative: Initiative, municipality: str | None, field: str,
    fields: Mapping[str, object],
) -> Edit:  # fmt: skip
    holder = initiative if municipality is None else share_of(registry, initiative, municipality)
    record = initiative.ref if municipality is None else share_ref(initiative, municipality)
    place = len(getattr(holder, field))
    return Edit(record, (field, place), item(fields), new_item=True)


def decision(
    holder: Initiative | Collaboration, cooperation: Collaboration, fields: Mapping[str, object],
    kind: Mandate | None,
) -> tuple[Edit, ...]:  # fmt: skip
    """A decision about an initiative or of the cooperation itself.

    Without a `body` it is the one group that has the mandate for its kind.
    """
    body = _group(cooperation, fields["body"]) or _decider(cooperation, kind)
    given = {**fields, "body": body, "kind": kind}
    ordered = {name: given[name] for name in _ORDER}
    return happened(holder.ref, "decisions", holder.decisions, ordered)


def _group(cooperation: Collaboration, said: object) -> object:
    """The id of the group meant by id or name; a body outside the cooperation as it is written."""
    meant = str(said).casefold()
    ids = (one.id for one in cooperation.groups if meant in (one.id, one.name.casefold()))
    return next(ids, said)


_ORDER = ("date", "body", "kind", "subject", "outcome", "reference")


def _decider(cooperation: Collaboration, kind: Mandate | None) -> str:
    """The one group that has the mandate; NotPossible when there is none, or more than one."""
    able = deciders(cooperation, kind) if kind else ()
    if len(able) == 1:
        return able[0]
    message = Message(N_("det framgår inte vem som beslutade"))
    if kind is not None:
        text = N_("flera grupper har mandatet {kind}") if able else N_("ingen har mandatet {kind}")
        message = Message(text, {"kind": Term(kind)})
    choices = Names(able or tuple(group.id for group in cooperation.groups))
    if not choices.items:
        raise NotPossible(message, Message(N_("ange vem som beslutade med --body")))
    hint = Message(N_("ange vem som beslutade med --body, till exempel {choices}"),
                   {"choices": choices})  # fmt: skip
    raise NotPossible(message, hint)
