"""Decisions of a cooperation or of one of its initiatives."""

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.model.collaboration import Collaboration, Decision
from samverkan_cli.model.message import N_, Message


def told_decision(
    change: Change, about: str, known: Known, collaboration: Collaboration | None
) -> tuple[Meaning, ...] | None:
    """A new decision in words; a changed or struck one is told as any other field."""
    decision = change.after
    if not isinstance(decision, Decision) or change.kind != "added":
        return None
    args = {
        "about": about,
        "body": known.body(decision.body, collaboration),
        "subject": decision.subject,
        "outcome": decision.outcome,
    }
    text = (
        N_("{about}: {body} har beslutat om {subject} – {outcome}")
        if decision.outcome
        else N_("{about}: {body} har beslutat om {subject}")
    )
    return (Meaning(change, "decided", "decision", Message(text, args)),)
