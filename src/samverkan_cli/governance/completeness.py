"""What is missing before a cooperation of its form is complete, and who must decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.governance.forms import FORMS
from samverkan_cli.model.collaboration import Approval, Collaboration, DocumentKind
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry


@dataclass(frozen=True, slots=True)
class MissingParty:
    """A party the form requires and the record does not name; placed at the form."""

    record: str
    keys: Keys
    field: Literal["host", "legal_person"]


@dataclass(frozen=True, slots=True)
class MissingDocument:
    """A governing document the form requires; placed at the documents, else at the form."""

    record: str
    keys: Keys
    kind: DocumentKind


@dataclass(frozen=True, slots=True)
class MissingApproval:
    """A municipality whose kommunfullmäktige has no dated decision, and what it has instead.

    Placed at its latest approval, else at its membership. `latest` is None when nothing is
    recorded; a `beslutat` of kommunfullmäktige stands here when it lacks its day.
    """

    record: str
    keys: Keys
    organisation: str
    latest: Approval | None


@dataclass(frozen=True, slots=True)
class LateMember:
    """A member that entered after the start of a cooperation closed to new members."""

    record: str
    keys: Keys
    organisation: str


def missing_host(collaboration: Collaboration) -> MissingParty | None:
    """A joint nämnd is part of its host municipality and cannot be without one."""
    if not FORMS[collaboration.form].needs_host or collaboration.host is not None:
        return None
    return MissingParty(collaboration.ref, ("form",), "host")


def missing_legal_person(collaboration: Collaboration) -> MissingParty | None:
    """A förbund or a company is a legal person of its own."""
    named = collaboration.legal_person is not None
    if named or not FORMS[collaboration.form].names_legal_person:
        return None
    return MissingParty(collaboration.ref, ("form",), "legal_person")


def missing_documents(collaboration: Collaboration) -> tuple[MissingDocument, ...]:
    """The governing documents of the form that the record does not list, in the form's order."""
    have = {document.kind for document in collaboration.governing_documents}
    keys: Keys = ("governing_documents",) if have else ("form",)
    wanted = FORMS[collaboration.form].documents
    return tuple(MissingDocument(collaboration.ref, keys, k) for k in wanted if k not in have)


def missing_approvals(
    registry: Registry, collaboration: Collaboration, day: date
) -> tuple[MissingApproval, ...]:
    """Municipalities, members on the day, without a dated decision by kommunfullmäktige.

    By displayed name in Swedish order. Empty for forms that do not need the decision of every
    member; a contract may need it in matters of principle, which no record can tell.
    """
    if FORMS[collaboration.form].approval != "council":
        return ()
    members = registry.municipalities_on(collaboration, day)
    found = (_missing_approval(collaboration, member, day) for member in members)
    return tuple(missing for missing in found if missing is not None)


def _missing_approval(
    collaboration: Collaboration, member: str, day: date
) -> MissingApproval | None:
    known = [
        (index, approval)
        for index, approval in enumerate(collaboration.approvals)
        if approval.organisation == member and (approval.date is None or approval.date <= day)
    ]
    if any(_is_final(approval) for _, approval in known):
        return None
    keys: Keys = ("members", _place(collaboration, member))
    if not known:
        return MissingApproval(collaboration.ref, keys, member, None)
    index, latest = max(known, key=lambda pair: (pair[1].date or date.min, pair[0]))
    return MissingApproval(collaboration.ref, ("approvals", index), member, latest)


def _is_final(approval: Approval) -> bool:
    decided = approval.body == "kommunfullmaktige" and approval.outcome == "beslutat"
    return decided and approval.date is not None


def _place(collaboration: Collaboration, member: str) -> int:
    return next(i for i, m in enumerate(collaboration.members) if m.organisation == member)


def late_members(collaboration: Collaboration) -> tuple[LateMember, ...]:
    """Members that entered after the start of a cooperation that is closed to new members.

    The record has no day of closing, so the start stands for it, else the first dated governing
    document; without either, nothing can be said. A partial day counts from its last day.
    """
    if not collaboration.closed_to_new_members:
        return ()
    return tuple(_late(collaboration))


def _late(collaboration: Collaboration) -> Iterator[LateMember]:
    dated = [d.date.last for d in collaboration.governing_documents if d.date is not None]
    start = collaboration.started.last if collaboration.started else min(dated, default=None)
    for index, member in enumerate(collaboration.members):
        if start is not None and member.from_ is not None and member.from_.first > start:
            yield LateMember(collaboration.ref, ("members", index, "from"), member.organisation)
