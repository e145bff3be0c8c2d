"""Costs and benefits, an initiative's or a municipality's own."""

from samverkan_cli.diff.change import Change, Together
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.of_parted_costs import parted, weight, what
from samverkan_cli.diff.shown import shown
from samverkan_cli.diff.subject import subject_of
from samverkan_cli.model.initiative import Benefit, Cost
from samverkan_cli.model.message import N_, Kronor, Message, Term


def told_money(change: Change, known: Known, together: Together) -> tuple[Meaning, ...] | None:
    """What a change of a cost, a cost key or a benefit means; None for anything else."""
    subject = subject_of(change.noun, known)
    if change.top == "costs":
        found = parted(change, subject, known, together)
        return _cost(change, subject, known) if found is None else found
    if change.top == "cost_key":
        return _key(change, subject, known)
    if change.top == "benefits":
        return _benefit(change, subject)
    return None


def _cost(change: Change, subject: object, known: Known) -> tuple[Meaning, ...] | None:
    if isinstance(change.after, Cost):
        cost, kind = change.after, "cost_added"
        text = (
            N_("{subject}: ny budget för {what}, {amount}")
            if cost.basis == "budget"
            else N_("{subject}: nytt utfall för {what}, {amount}")
        )
    elif isinstance(change.before, Cost):
        cost, kind = change.before, "cost_removed"
        text = N_("{subject}: {basis} för {what} tas bort, {amount}")
    elif change.path[-1] == "amount" and isinstance(change.within[-1], Cost):
        cost, kind = change.within[-1], "cost_changed"
        text = N_("{subject}: {basis} för {what}, {before} → {amount}")
    else:
        return None
    args = {
        "subject": subject,
        "basis": Term(cost.basis),
        "what": what(cost, known),
        "amount": Kronor(cost.amount),
    }
    if isinstance(change.before, int):
        args["before"] = Kronor(change.before)
    return (Meaning(change, kind, weight(cost), Message(text, args)),)


def _key(change: Change, subject: object, known: Known) -> tuple[Meaning, ...] | None:
    before, after = change.before, change.after
    if change.path not in (("cost_key",), ("cost_key", "kind")):
        return None
    text = (
        N_("{subject}: fördelningsnyckel {before} → {after}")
        if before and after
        else N_("{subject}: fördelningsnyckeln är nu {after}")
        if after
        else N_("{subject}: fördelningsnyckeln {before} tas bort")
    )
    owner = type(change.within[-1])
    both = [shown(value, change.field, owner, known) for value in (before, after)]
    args = {"subject": subject, "before": both[0], "after": both[1]}
    return (Meaning(change, "cost_key_changed", "decision", Message(text, args)),)


def _benefit(change: Change, subject: object) -> tuple[Meaning, ...] | None:
    if change.kind == "added" and isinstance(change.after, Benefit):
        args = {"subject": subject, "measure": change.after.measure}
        text = N_("{subject}: ny nytta att följa upp, {measure}")
        return (Meaning(change, "benefit_added", "notable", Message(text, args)),)
    if change.path[-1] == "outcome" and change.after is not None:
        measure = getattr(change.within[-1], "measure", "")
        args = {"subject": subject, "measure": measure, "outcome": change.after}
        text = N_("{subject}: nyttan {measure} är nu {outcome}")
        return (Meaning(change, "benefit_reported", "notable", Message(text, args)),)
    return None
