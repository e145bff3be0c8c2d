"""What a cooperation of its form must have, one by one, and whether the record shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samverkan_cli.governance.completeness import (
    MissingApproval,
    missing_approvals,
    missing_documents,
)
from samverkan_cli.governance.forms import FORMS, LegalForm
from samverkan_cli.model.collaboration import Approval, Collaboration, DocumentKind
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.registry import Registry

Subject = Literal["legal_person", "decision", "host", "document", "employer"]
State = Literal["present", "missing", "waiting", "refused", "not_needed", "to_judge", "unknown"]
OPEN: frozenset[State] = frozenset({"missing", "waiting", "refused", "unknown"})


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing the form asks for, or expressly does not, and where the record answers.

    `organisation` is who it is, or whose decision; `document` which document. `approval` is what a
    member has instead of a dated decision by its kommunfullmäktige. `to_judge`: no field can tell.
    `unknown`: a member whose own record cannot be read, so that nobody knows if it must decide.
    """

    subject: Subject
    state: State
    record: str
    keys: Keys
    organisation: str | None = None
    document: DocumentKind | None = None
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class Completeness:
    """The form with everything it asks for, in the order of the table of forms."""

    form: LegalForm
    requirements: tuple[Requirement, ...]

    @property
    def lacking(self) -> tuple[Requirement, ...]:
        """What is still needed."""
        return tuple(r for r in self.requirements if r.state in OPEN)

    @property
    def complete(self) -> bool:
        """Whether nothing the record can show is lacking."""
        return not self.lacking

    @property
    def undecided(self) -> tuple[str, ...]:
        """Municipalities whose kommunfullmäktige must still decide."""
        found = (r for r in self.lacking if r.subject == "decision" and r.state != "unknown")
        return tuple(r.organisation for r in found if r.organisation is not None)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Members that nobody can judge."""
        return tuple(
            r.organisation for r in self.lacking if r.organisation and r.state == "unknown"
        )


def completeness(registry: Registry, collaboration: Collaboration, day: date) -> Completeness:
    """Legal person, decisions, host, governing documents and employer, as known on the day."""
    form = FORMS[collaboration.form]
    return Completeness(
        form,
        (
            _legal_person(collaboration, form),
            *_decisions(registry, collaboration, form, day),
            _host(collaboration, form),
            *_documents(collaboration, form),
            _employer(collaboration, form),
        ),
    )


def _named(collaboration: Collaboration, subject: Subject, field: str) -> Requirement:
    """A party the record must name; what is missing is placed at the form."""
    party: str | None = getattr(collaboration, field)
    if party is None:
        return Requirement(subject, "missing", collaboration.ref, ("form",))
    return Requirement(subject, "present", collaboration.ref, (field,), party)


def _without(collaboration: Collaboration, subject: Subject, state: State) -> Requirement:
    return Requirement(subject, state, collaboration.ref, ("form",))


def _legal_person(collaboration: Collaboration, form: LegalForm) -> Requirement:
    if form.legal_person == "none":
        return _without(collaboration, "legal_person", "not_needed")
    if form.legal_person == "host":
        return _named(collaboration, "legal_person", "host")
    if collaboration.legal_person is None and not form.names_legal_person:
        return _without(collaboration, "legal_person", "to_judge")
    return _named(collaboration, "legal_person", "legal_person")


def _decisions(
    registry: Registry, collaboration: Collaboration, form: LegalForm, day: date
) -> Iterator[Requirement]:
    if form.approval in ("none", "signature"):
        yield _without(collaboration, "decision", "not_needed")
    elif form.approval != "council":
        yield _without(collaboration, "decision", "to_judge")
    else:
        missing = {m.organisation: m for m in missing_approvals(registry, collaboration, day)}
        for member in registry.municipalities_on(collaboration, day):
            yield _decision(collaboration, member, missing.get(member))
        for index, party in enumerate(collaboration.members):
            if party.on(day) and party.organisation not in registry.organisations:
                keys: Keys = ("members", index)
                yield Requirement(
                    "decision", "unknown", collaboration.ref, keys, party.organisation
                )


def _decision(
    collaboration: Collaboration, member: str, missing: MissingApproval | None
) -> Requirement:
    if missing is None:
        keys, approval = _decided(collaboration, member)
        return Requirement("decision", "present", collaboration.ref, keys, member, None, approval)
    state: State = "missing"
    if missing.latest is not None:
        state = "refused" if missing.latest.outcome == "avslag" else "waiting"
    return Requirement(
        "decision", state, missing.record, missing.keys, member, None, missing.latest
    )


def _decided(collaboration: Collaboration, member: str) -> tuple[Keys, Approval]:
    """The first dated decision by the member's kommunfullmäktige; there is one."""
    return next(
        (("approvals", index), approval)
        for index, approval in enumerate(collaboration.approvals)
        if (approval.organisation, approval.body, approval.outcome)
        == (member, "kommunfullmaktige", "beslutat")
        and approval.date is not None
    )


def _host(collaboration: Collaboration, form: LegalForm) -> Requirement:
    if not form.needs_host:
        return _without(collaboration, "host", "not_needed")
    return _named(collaboration, "host", "host")


def _documents(collaboration: Collaboration, form: LegalForm) -> Iterator[Requirement]:
    missing = {m.kind: m for m in missing_documents(collaboration)}
    places = {d.kind: i for i, d in reversed([*enumerate(collaboration.governing_documents)])}
    for kind in form.documents:
        keys: Keys = ("governing_documents", places.get(kind, 0))
        state: State = "present"
        if kind in missing:
            state, keys = "missing", missing[kind].keys
        yield Requirement("document", state, collaboration.ref, keys, None, kind)


def _employer(collaboration: Collaboration, form: LegalForm) -> Requirement:
    if form.employer == "none":
        return _without(collaboration, "employer", "not_needed")
    if form.employer == "host":
        return _named(collaboration, "employer", "host")
    if form.employer == "legal_person" and (form.names_legal_person or collaboration.legal_person):
        return _named(collaboration, "employer", "legal_person")
    if form.employer == "performing_municipality" and collaboration.host is not None:
        return _named(collaboration, "employer", "host")
    return _without(collaboration, "employer", "to_judge")
