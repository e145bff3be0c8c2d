"""Which group of a cooperation is meant, and which one decides when none is named."""

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.governance.mandates import deciders
from samverkan_cli.model.collaboration import Collaboration, Mandate
from samverkan_cli.model.message import N_, Message, Names, Term


def group_named(cooperation: Collaboration, wanted: str) -> str | None:
    """The id of the group meant by id or name; None for other words."""
    meant = wanted.casefold()
    ids = (
        one.id for one in cooperation.groups if meant in (one.id.casefold(), one.name.casefold())
    )
    return next(ids, None)


def decider(cooperation: Collaboration, kind: Mandate, option: str) -> str | None:
    """The one group with the mandate, None when nobody has it; UsageError when several do."""
    able = deciders(cooperation, kind)
    if len(able) > 1:
        raise UsageError(
            Message(N_("flera grupper har mandatet {kind}"), {"kind": Term(kind)}),
            Message(N_("välj med {option}: {choices}"), {"option": option, "choices": Names(able)}),
        )
    return able[0] if able else None


def body_of(cooperation: Collaboration, said: str | None, kind: Mandate | None) -> str:
    """Who decided: a group, a body outside the cooperation in its own words, or the decider."""
    if said is not None:
        return group_named(cooperation, said) or said
    found = decider(cooperation, kind, "--body") if kind else None
    if found is not None:
        return found
    message = Message(N_("det framgår inte vem som beslutade"))
    if kind is not None:
        message = Message(N_("ingen har mandatet {kind}"), {"kind": Term(kind)})
    hint = Message(N_("ange med --body vem som beslutade"))
    if cooperation.groups:
        text = N_("ange med --body vem som beslutade, till exempel {choices}")
        hint = Message(text, {"choices": Names(tuple(group.id for group in cooperation.groups))})
    raise UsageError(message, hint)
