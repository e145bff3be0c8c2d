"""A cost in other parts: one that became several of the same sum, or several that became one."""

from samverkan_cli.diff.change import Change, Together
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.model.initiative import Cost
from samverkan_cli.model.message import N_, Kronor, Listed, Message, Names, Term


def parted(
    change: Change, subject: object, known: Known, together: Together
) -> tuple[Meaning, ...] | None:
    """The sentence of the whole, nothing for its parts; None for a cost that is neither."""
    changed = change.after if change.kind == "added" else change.before
    every = together.values()
    gone = [c.before for c in every if c.kind == "removed" and isinstance(c.before, Cost)]
    new = [c.after for c in every if c.kind == "added" and isinstance(c.after, Cost)]
    both = (
        (gone, new, N_("{subject}: {basis} för {what}, {amount}, delas upp i {parts}")),
        (new, gone, N_("{subject}: {basis} för {what}, {amount}, i stället för {parts}")),
    )
    for wholes, others, text in both:
        for whole in wholes:
            parts = [part for part in others if _is_part(part, whole)]
            if len(parts) < 2 or sum(part.amount for part in parts) != whole.amount:
                continue
            if any(_is_part(part, one) for one in wholes if one is not whole for part in parts):
                continue  # a part of either: which sum it came from cannot be told
            if any(part is changed for part in parts):
                return ()
            if whole is changed:
                args = _args(whole, parts, known) | {"subject": subject}
                return (Meaning(change, "cost_changed", weight(whole), Message(text, args)),)
    return None


def _is_part(part: Cost, whole: Cost) -> bool:
    """The same kind of money within the same time, or at the same time for several."""
    if (part.kind, part.basis) != (whole.kind, whole.basis):
        return False
    if part.organisation != whole.organisation:
        return part.period == whole.period
    if part.period is None or whole.period is None:
        return part.period == whole.period
    return part.period.within(whole.period)


def _args(whole: Cost, parts: list[Cost], known: Known) -> dict[str, object]:
    return {
        "basis": Term(whole.basis),
        "what": what(whole, known),
        "amount": Kronor(whole.amount),
        "parts": Names(tuple(_part(part, whole, known) for part in parts)),
    }


def _part(part: Cost, whole: Cost, known: Known) -> Message:
    """What tells a part from the whole, and its amount."""
    told: list[object] = [part.period] if part.period != whole.period else []
    if part.organisation is not None and part.organisation != whole.organisation:
        told.append(known.organisation(part.organisation))
    if part.financing is not None and part.financing != whole.financing:
        told.append(Term(part.financing))
    args = {"what": Listed(tuple(told)), "amount": Kronor(part.amount)}
    return Message("{what} {amount}", args) if told else Message("{amount}", args)


def weight(cost: Cost) -> Weight:
    """A budget is decided by somebody; an outcome is what happened."""
    return "decision" if cost.basis == "budget" else "notable"


def what(cost: Cost, known: Known) -> Listed:
    """`drift 2025, Göliska IT`."""
    said: list[object] = [Term(cost.kind)]
    if cost.period is not None:
        said = [Message("{kind} {period}", {"kind": said[0], "period": cost.period})]
    if cost.organisation is not None:
        said.append(known.organisation(cost.organisation))
    return Listed(tuple(said))
