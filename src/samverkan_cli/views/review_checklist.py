"""What to look at before a change is taken in: made from the change, each question once."""

from collections.abc import Iterator, Sequence

from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.findings import Finding
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.participation import Participation, ParticipationEvent
from samverkan_cli.model.qualification_model import QualificationModel

QUESTIONS: dict[str, str] = {
    "added": N_("Är det säkert att {subject} inte redan finns under ett annat namn?"),
    "started": N_("Är pengar, folk och ansvar klara innan {subject} startar?"),
    "cost_added": N_("Vem har beslutat om pengarna för {subject}, och var står beslutet?"),
    "cost_changed": N_("Vem har beslutat om pengarna för {subject}, och var står beslutet?"),
    "cost_removed": N_("Vem har beslutat om pengarna för {subject}, och var står beslutet?"),
    "cost_key_changed": N_("Vet alla som betalar för {subject} om den nya fördelningsnyckeln?"),
    "lead_changed": N_("Har den som ska gå före i {subject} tackat ja?"),
    "prioritised": N_("Har varje avvikelse från den räknade ordningen sitt skäl?"),
    "model_changed": N_("Är den ändrade modellen beslutad av dem som har mandatet?"),
    "model_decided": N_("Är den nya modellen beslutad av dem som har mandatet?"),
    "member_joined": N_("Är beslutet om parterna fattat i varje kommun som ska fatta det?"),
    "member_left": N_("Är beslutet om parterna fattat i varje kommun som ska fatta det?"),
    "waived": N_("Är undantaget rätt väg, och är sista dagen rimlig?"),
    "review_changed": N_("Är alla med på att granskningen ändras?"),
    "removed": N_("Ska det som stryks verkligen bort? Det som har hänt brukar stå kvar."),
}
FEW = 3  # questions alike that are asked one by one
NAMED = 5  # subjects of a question that is asked of more


def checklist(
    meanings: Sequence[Meaning], new: Sequence[Finding], known: Known, codeowners_stale: bool
) -> tuple[Message, ...]:
    """The questions, each once, in the order of the changes."""
    found: dict[Message, None] = {}
    for meaning in meanings:
        for question in _of(meaning, known):
            found.setdefault(question)
    errors = sum(finding.severity == "error" for finding in new)
    if errors:
        found.setdefault(Message(N_("Är de nya felen rättade? Antal: {n}"), {"n": errors}))
    if codeowners_stale:
        found.setdefault(Message(N_("Är CODEOWNERS uppdaterad? Kör: samverkan codeowners --write")))
    return tuple(_gathered(tuple(found)))


def _gathered(questions: Sequence[Message]) -> Iterator[Message]:
    """A question that is asked of many is asked once, of all of them."""
    subjects: dict[str, list[object]] = {}
    for question in questions:
        subjects.setdefault(question.id, []).append(question.args.get("subject"))
    for question in questions:
        about = subjects.get(question.id, [])
        if len(about) <= FEW or None in about:
            yield question
        elif about[0] == question.args["subject"]:
            named: list[object] = about[:NAMED]
            rest = len(about) - NAMED
            named += [Message(N_("{n} till"), {"n": rest})] if rest > 0 else []
            yield Message(question.id, {**question.args, "subject": Names(tuple(named))})


def _of(meaning: Meaning, known: Known) -> Iterator[Message]:
    change = meaning.change
    event = change.after
    if isinstance(change.noun, Participation) and isinstance(event, ParticipationEvent):
        name = {"name": known.organisation(change.noun.municipality_id)}
        if meaning.kind == "left" and not (event.reason or event.principle):
            yield Message(N_("Vilken princip eller orsak anger {name} för att lämna?"), name)
        elif meaning.kind in ("joined", "joined_late") and not event.reference:
            yield Message(N_("Var står beslutet att {name} ska vara med?"), name)
    yield from _of_noun(meaning, known)
    if meaning.kind not in QUESTIONS or (meaning.kind in ("added", "removed") and change.path):
        return
    if meaning.kind == "added" and not change.record.startswith("initiatives/"):
        return
    if (
        meaning.kind in ("cost_added", "cost_changed", "cost_removed")
        and meaning.weight == "notable"
    ):
        return
    text = QUESTIONS[meaning.kind]
    yield Message(text, {"subject": _subject(meaning, known)} if "{subject}" in text else {})


def _of_noun(meaning: Meaning, known: Known) -> Iterator[Message]:
    noun = meaning.change.noun
    if isinstance(noun, QualificationModel) and meaning.kind == "model_changed":
        used = any(form.model == noun.id for form in known.base.all_assessments())
        if used:
            text = N_("Bedömningar är gjorda med {id}: ska ändringen i stället bli en ny version?")
            yield Message(text, {"id": noun.id})
    if isinstance(noun, Initiative) and meaning.kind == "renamed":
        former = meaning.change.before
        if former not in noun.former_ids:
            text = N_("Ska {id} stå under former_ids i {title}, så att gamla länkar leder rätt?")
            yield Message(text, {"id": former, "title": noun.title})


def _subject(meaning: Meaning, known: Known) -> str:
    parts = meaning.change.record.split("/")
    return known.title(parts[1]) if parts[0] == "initiatives" else meaning.change.noun.id
