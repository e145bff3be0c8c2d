"""Organisations, counts, surveys, exceptions, and files as such."""

from samverkan_cli.diff.change import Change
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.diff.plainly import plainly
from samverkan_cli.diff.subject import subject_of
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.records import IntakeCount, Review, SurveyAnswer, Waiver, Waivers

Told = tuple[Meaning, ...] | None
FILES: dict[str, tuple[Weight, str]] = {
    "added": ("notable", N_("{subject}: läggs till i registret")),
    "removed": ("notable", N_("{subject}: tas bort ur registret")),
    "unreadable": ("notable", N_("{subject}: filen går inte längre att läsa")),
    "readable": ("notable", N_("{subject}: filen går att läsa igen")),
    "renamed": ("minor", N_("{subject}: filen har bytt namn, {before} → {after}")),
}


def told_file(change: Change, known: Known) -> Told:
    """A whole record that came, went or changed readability."""
    if change.path or change.kind not in FILES:
        return None
    weight, text = FILES[change.kind]
    if isinstance(change.noun, Review | Waivers):
        weight = "decision"
    args: dict[str, object] = {"subject": subject_of(change.noun, known)}
    if change.kind == "renamed":
        args |= {"before": change.before, "after": change.after}
    return (Meaning(change, change.kind, weight, Message(text, args)),)


def told_waivers(change: Change, _known: Known) -> Told:
    """An exception from a rule: until when and why."""
    waiver = change.after
    if not isinstance(waiver, Waiver) or change.kind != "added":
        return None
    args = {"code": waiver.code, "record": waiver.record, "until": waiver.until or "–"}
    args["why"] = waiver.reason or "–"
    text = N_("Nytt undantag från {code} för {record} till {until}: {why}")
    return (Meaning(change, "waived", "decision", Message(text, args)),)


def told_review(change: Change, known: Known) -> Told:
    """Any change of what stops a pull request is a decision."""
    if not change.path and change.kind in ("added", "removed"):
        args = {"subject": subject_of(change.noun, known)}
        text = Message(FILES[change.kind][1], args)
        return (Meaning(change, "review_changed", "decision", text),)
    return (Meaning(change, "review_changed", "decision", plainly(change, known).text),)


def told_counts(change: Change, known: Known) -> Told:
    """A municipality's own count for a half-year."""
    count = change.after if isinstance(change.after, IntakeCount) else change.within[-1]
    if not isinstance(count, IntakeCount) or change.kind == "removed":
        return None
    args = {"subject": subject_of(change.noun, known), "period": count.period, "n": count.received}
    if change.kind == "added":
        return (_notable(change, N_("{subject} {period}: {n}"), args),)
    args["before"] = change.before if isinstance(change.before, int) else "–"
    return (_notable(change, N_("{subject} {period}: {before} → {n}"), args),)


def told_survey(change: Change, known: Known) -> Told:
    """A new answer form; single values are told plainly."""
    answer = change.after
    if not isinstance(answer, SurveyAnswer) or change.kind != "added":
        return None
    args: dict[str, object] = {"subject": subject_of(change.noun, known)}
    if answer.organisation is None:
        return (_notable(change, N_("{subject}: nytt svar"), args),)
    args["name"] = known.organisation(answer.organisation)
    return (_notable(change, N_("{subject}: nytt svar från {name}"), args),)


def _notable(change: Change, text: str, args: dict[str, object]) -> Meaning:
    return Meaning(change, change.kind, "notable", Message(text, args))
