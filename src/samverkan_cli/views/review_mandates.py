"""Who may decide what a change says is decided, and who owns the file it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.governance.mandates import deciders
from samverkan_cli.governance.owners import accounts, is_among, owners_of
from samverkan_cli.model.collaboration import Collaboration, Decision, Mandate
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.participation import Participation

OWN = frozenset({"joined", "left", "declined", "joined_late"})  # a municipality's own word
NEEDS: dict[str, Mandate] = {
    "started": "start", "aborted": "start", "paused": "start", "resumed": "start",
    "withdrawn": "start", "rejected": "start", "closed": "start", "maintained": "start",
    "cost_added": "finansiering", "cost_changed": "finansiering", "cost_removed": "finansiering",
    "cost_key_changed": "finansiering", "funding_changed": "finansiering",
    "prioritised": "prioritering",
    "model_changed": "modell", "model_decided": "modell",
}  # fmt: skip
MEMBERS = frozenset(
    {"member_joined", "member_left", "approved", "mandate_changed", "principle_changed"}
)
Authors = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose decision a change is, who owns its file, and whether the owner has touched it."""

    decides: Message
    owned: Message | None
    touched: Message | None

    @property
    def messages(self) -> tuple[Message, ...]:
        """What there is to say, in order."""
        return tuple(m for m in (self.decides, self.owned, self.touched) if m)


def standing(meaning: Meaning, known: Known, authors: Authors) -> Standing:
    """For a change of weight `decision`; `authors` are e-mails by record, where they are known.

    The owner is the one before the change: nobody becomes the owner by saying so.
    """
    record = meaning.change.record
    owners = owners_of(known.base, record) or owners_of(known.head, record)
    names = Names(tuple(map(known.organisation, owners)))
    mine = accounts(known.head, owners)
    owned = (
        Message(N_("Filen ägs av {names} ({accounts})."), {"names": names, "accounts": Names(mine)})
        if mine
        else Message(N_("Filen ägs av {names}, som inte har angett något konto."), {"names": names})
        if owners
        else None
    )
    return Standing(_decides(meaning, known), owned, _touched(authors.get(record, ()), mine, names))


def _touched(emails: tuple[str, ...], mine: tuple[str, ...], names: Names) -> Message | None:
    answers = {is_among(email, mine) for email in emails}
    if True in answers:
        return Message(N_("Ägaren har själv ändrat."))
    if emails and answers == {False}:
        return Message(
            N_("Ändrad av någon annan än ägaren: {names} behöver godkänna."), {"names": names}
        )
    return None


def _decides(meaning: Meaning, known: Known) -> Message:
    noun = meaning.change.noun
    if isinstance(noun, Participation) and (meaning.kind in OWN or meaning.kind.startswith("cost")):
        name = known.organisation(noun.municipality_id)
        return Message(N_("{name} avgör själv."), {"name": name})
    if meaning.kind in MEMBERS:
        return Message(N_("Parterna avgör tillsammans."))
    kind = _mandate(meaning)
    collaboration = _collaboration(meaning, known)
    if kind is None or collaboration is None:
        return Message(N_("Registret säger inte vem som har mandatet."))
    groups = [collaboration.group(g) for g in deciders(collaboration, kind)]
    if not groups:
        text = N_("Ingen grupp i {name} har mandatet {kind}.")
        return Message(text, {"name": collaboration.name, "kind": Term(kind)})
    named = Names(tuple(group.name for group in groups if group))
    return Message(N_("Mandat: {groups} ({kind})."), {"groups": named, "kind": Term(kind)})


def _mandate(meaning: Meaning) -> Mandate | None:
    """The mandate a change uses; a recorded decision says so itself."""
    if isinstance(meaning.change.after, Decision):
        return meaning.change.after.kind
    if meaning.change.record.startswith("models/"):
        return "modell"
    return NEEDS.get(meaning.kind)


def _collaboration(meaning: Meaning, known: Known) -> Collaboration | None:
    noun = meaning.change.noun
    if isinstance(noun, Collaboration):
        return noun
    parts = noun.ref.split("/")
    if parts[0] == "initiatives":
        initiative = known.initiative(parts[1])
        return known.collaboration_of(initiative) if initiative else None
    settings = known.head.settings
    registrys = settings.collaboration if settings else None
    return known.collaboration(getattr(noun, "collaboration", registrys))
