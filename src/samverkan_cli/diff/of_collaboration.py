"""A cooperation: who is a member, who decides, on what principles and with what money."""

from samverkan_cli.diff.change import Change, Together
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.of_decisions import told_decision
from samverkan_cli.diff.plainly import plainly
from samverkan_cli.model.collaboration import Approval, Collaboration, Member, Milestone, PlanRow
from samverkan_cli.model.message import N_, Message, Term

# the kinds of fields whose sentence is that of any change, but which a meeting decides on
PLAIN_KINDS = {
    "groups": "mandate_changed",
    "principles": "principle_changed",
    "funding": "funding_changed",
}
Told = tuple[Meaning, ...] | None


def told_collaboration(change: Change, known: Known, together: Together) -> Told:
    """What a change in a cooperation's file means; None when it has no words of its own."""
    about = change.noun
    assert isinstance(about, Collaboration)
    args: dict[str, object] = {"about": about.name}
    if not change.path:
        return _whole(change, args)
    if change.top == "members":
        return _member(change, args, known)
    if change.top == "approvals":
        return _approval(change, args, known, together)
    if change.top == "decisions":
        return told_decision(change, about.name, known, about)
    if change.top in ("plan", "milestones"):
        return _done(change, args)
    if change.top == "model":
        text = N_("{about}: modellen i kraft {before} → {after}")
        if change.before is None:
            text = N_("{about}: modellen i kraft är nu {after}")
        elif change.after is None:
            text = N_("{about}: ingen modell är längre i kraft, var {before}")
        args |= {"before": change.before, "after": change.after}
        return (Meaning(change, "model_changed", "decision", Message(text, args)),)
    if change.top in PLAIN_KINDS:
        plain = plainly(change, known)
        return (Meaning(change, PLAIN_KINDS[change.top], "decision", plain.text),)
    return None


def _whole(change: Change, args: dict[str, object]) -> Told:
    if change.kind == "added":
        text = N_("Ny samverkan: {about}")
    elif change.kind == "removed":
        text = N_("Samverkan {about} är borttagen ur registret")
    else:
        return None
    return (Meaning(change, change.kind, "decision", Message(text, args)),)


def _member(change: Change, args: dict[str, object], known: Known) -> Told:
    member = change.after if isinstance(change.after, Member) else change.within[-1]
    if isinstance(change.before, Member):
        args["name"] = known.organisation(change.before.organisation)
        text = N_("{name} är struken som part i {about}")
        return (Meaning(change, "member_left", "decision", Message(text, args)),)
    if not isinstance(member, Member):
        return None
    args["name"] = known.organisation(member.organisation)
    if change.kind == "added" and isinstance(change.after, Member):
        text = N_("{name} blir part i {about}")
        return (Meaning(change, "member_joined", "decision", Message(text, args)),)
    if change.path[-1] == "to" and change.kind == "added":
        args["date"] = change.after
        text = N_("{name} lämnar {about}, sista dag {date}")
        return (Meaning(change, "member_left", "decision", Message(text, args)),)
    return None


def _approval(change: Change, args: dict[str, object], known: Known, together: Together) -> Told:
    approval = change.after if isinstance(change.after, Approval) else change.within[-1]
    if not isinstance(approval, Approval) or change.kind == "removed":
        return None
    if change.path[-1] == "date" and (*change.path[:-1], "outcome") in together:
        return ()
    if not (isinstance(change.after, Approval) or change.path[-1] == "outcome"):
        return None
    args |= {
        "name": known.organisation(approval.organisation),
        "body": Term(approval.body),
        "outcome": Term(approval.outcome),
    }
    text = N_("{about}: {body} i {name} – {outcome}")
    if approval.date is not None:
        args["date"] = approval.date
        text = N_("{about}: {body} i {name} – {outcome} {date}")
    kind = "approved" if approval.outcome == "beslutat" else change.kind
    return (Meaning(change, kind, "decision", Message(text, args)),)


def _done(change: Change, args: dict[str, object]) -> Told:
    row = change.within[-1]
    if change.path[-1] != "done" or change.kind != "added":
        return None
    if not isinstance(row, PlanRow | Milestone):
        return None
    args |= {"what": row.text, "date": change.after}
    text = N_("{about}: klart {date} – {what}")
    return (Meaning(change, "done", "notable", Message(text, args)),)
