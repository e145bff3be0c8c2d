"""The legal form in sentences: what is there, what is missing, who must still decide."""

from collections.abc import Iterator

from samverkan_cli.governance.completeness import late_members
from samverkan_cli.governance.letters import report_day
from samverkan_cli.governance.requirements import Completeness, Requirement, completeness
from samverkan_cli.model.collaboration import Approval
from samverkan_cli.model.message import N_
from samverkan_cli.views.governance_parts import GovernanceSubject, Mark, Section, Statement
from samverkan_cli.views.parts import Cell, Table
from samverkan_cli.views.words import capital, clip, day, partial

# subject and state → sentence; `{name}` is the party
SENTENCES = {
    ("legal_person", "not_needed"): N_("Formen är ingen egen juridisk person."),
    ("legal_person", "present"): N_("Juridisk person: {name}."),
    ("legal_person", "missing"): N_("Juridisk person är inte angiven."),
    ("legal_person", "to_judge"): N_(
        "Föreningen är själv juridisk person; registret anger inte vilken organisation den är."
    ),
    ("host", "not_needed"): N_("Ingen värdkommun krävs."),
    ("host", "present"): N_("Värdkommun: {name}."),
    ("host", "missing"): N_("Värdkommun är inte angiven."),
    ("employer", "not_needed"): N_("Formen har ingen egen arbetsgivare."),
    ("employer", "present"): N_("Arbetsgivare: {name}."),
    ("employer", "missing"): N_("Arbetsgivaren är inte angiven."),
    ("employer", "to_judge"): N_("Registret anger inte vem som är arbetsgivare."),
    ("decision", "present"): N_("Kommunfullmäktige i {name} beslutade {day}."),
    ("decision", "missing"): N_("Inget beslut är registrerat för kommunfullmäktige i {name}."),
    ("decision", "refused"): N_("{body} i {name} har sagt nej."),
    ("decision", "unknown"): N_("Posten om {name} saknas eller går inte att läsa."),
}
HOST_IS_LEGAL_PERSON = N_("Ingen egen juridisk person: nämnden ingår i värdkommunen {name}.")
HOST_IS_UNKNOWN = N_("Nämnden ingår i en värdkommun, som inte är angiven.")
PERFORMER = N_("Arbetsgivare är den kommun som utför; registret anger inte vilken.")
ENTRY = {
    "none": N_("Inget beslut av kommunfullmäktige krävs."),
    "signature": N_("Parterna undertecknar; inget beslut av kommunfullmäktige krävs."),
    "principle": N_(
        "Kommunfullmäktige beslutar bara i frågor av principiell betydelse;"
        " det kan registret inte avgöra."
    ),
    "membership": N_("Medlemmarna går in enligt stadgarna; det kan registret inte avgöra."),
}


def form_section(subject: GovernanceSubject) -> Section:
    """The form, one statement for each thing it asks for, and every decision recorded."""
    found = completeness(subject.registry, subject.collaboration, subject.day)
    statements = [_statement(subject, found, one) for one in found.requirements]
    statements += [*_closed(subject), *_letter(subject)]
    table = approvals_table(subject)
    return Section(
        "form",
        subject.language.text(N_("Formen och vad den kräver")),
        tuple(statements),
        tables=(table,) if table else (),
    )


def verdict(subject: GovernanceSubject) -> str:
    """`klart när: Heby, Knivsta kommunfullmäktige; saknas: reglemente`, or that all is there."""
    found = completeness(subject.registry, subject.collaboration, subject.day)
    language, said = subject.language, []
    if found.undecided:
        names = ", ".join(subject.name(one) for one in found.undecided)
        said.append(language.text(N_("klart när: {names} kommunfullmäktige"), names=names))
    lacking = [lacking_word(subject, one) for one in found.lacking if one.subject != "decision"]
    if lacking:
        said.append(language.text(N_("saknas: {what}"), what=", ".join(dict.fromkeys(lacking))))
    if found.unknown:
        names = ", ".join(subject.name(key) for key in found.unknown)
        said.append(language.text(N_("går inte att avgöra: {names}"), names=names))
    return "; ".join(said) or language.text(N_("det formen kräver finns i registret"))


def lacking_word(subject: GovernanceSubject, one: Requirement) -> str:
    """What is lacking, in a word: a document by its kind, else the party."""
    if one.document is not None:
        return subject.language.term(one.document)
    words = {
        "legal_person": N_("juridisk person"),
        "host": N_("värdkommun"),
        "employer": N_("arbetsgivare"),
    }
    return subject.language.text(words[one.subject])


def _statement(subject: GovernanceSubject, found: Completeness, one: Requirement) -> Statement:
    mark: Mark = "to_judge" if one.state == "unknown" else one.state
    return subject.says(mark, _sentence(subject, found, one), one.record, one.keys)


def _sentence(subject: GovernanceSubject, found: Completeness, one: Requirement) -> str:
    language = subject.language
    if one.subject == "document":
        return _document(subject, one)
    if one.subject == "decision" and one.organisation is None:
        return language.text(ENTRY[found.form.approval])
    if one.state == "waiting":
        return _waiting(subject, one)
    message = SENTENCES[one.subject, one.state]
    if one.subject == "legal_person" and found.form.legal_person == "host":
        message = HOST_IS_LEGAL_PERSON if one.state == "present" else HOST_IS_UNKNOWN
    if (one.subject, one.state, found.form.employer) == (
        "employer", "to_judge", "performing_municipality",
    ):  # fmt: skip
        message = PERFORMER
    name = subject.name(one.organisation) if one.organisation else ""
    approval = one.approval
    day = approval.date if approval else None
    body = capital(language.term(approval.body)) if approval else ""
    return language.text(message, name=name, day=day or "", body=body)


def _waiting(subject: GovernanceSubject, one: Requirement) -> str:
    language, approval = subject.language, one.approval
    assert approval is not None
    assert one.organisation is not None
    name, body = subject.name(one.organisation), capital(language.term(approval.body))
    if approval.outcome == "vantar" and approval.body == "kommunfullmaktige":
        return language.text(N_("Kommunfullmäktige i {name} har inte beslutat än."), name=name)
    if approval.body == "kommunfullmaktige":
        return language.text(
            N_("Kommunfullmäktige i {name}: {outcome}, men ingen dag för beslutet är angiven."),
            name=name, outcome=language.term(approval.outcome),
        )  # fmt: skip
    return language.text(
        N_("{body} i {name}: {outcome}; kommunfullmäktige återstår."),
        body=body, name=name, outcome=language.term(approval.outcome),
    )  # fmt: skip


def _document(subject: GovernanceSubject, one: Requirement) -> str:
    language = subject.language
    kind = capital(language.term(one.document or ""))
    if one.state == "missing":
        return language.text(N_("{kind} finns inte bland styrdokumenten."), kind=kind)
    document = subject.collaboration.governing_documents[int(one.keys[1])]
    when = (
        partial(language, document.date) if document.date else language.text(N_("dagen anges inte"))
    )
    return language.text(
        N_("{kind}: {title} ({when})."), kind=kind, title=clip(document.title), when=when
    )


def _closed(subject: GovernanceSubject) -> Iterator[Statement]:
    found, language = subject.collaboration, subject.language
    if found.closed_to_new_members:
        text = language.text(N_("Samverkan ska tills vidare inte utökas med fler parter."))
        yield subject.says("present", text, found.ref, ("closed_to_new_members",))
    for late in late_members(found):
        text = language.text(
            N_("{name} kom till sedan samverkan stängts för nya parter."),
            name=subject.name(late.organisation),
        )
        yield subject.says("to_judge", text, late.record, late.keys)


def _letter(subject: GovernanceSubject) -> Iterator[Statement]:
    found = report_day(subject.registry, subject.collaboration, subject.day)
    if found is None:
        return
    names = [clip(subject.registry.collaborations[key].name) for key in found.successors]
    args = {"due": partial(subject.language, found.due), "names": subject.language.names(names)}
    mark: Mark = "waiting"
    text = N_("Avsiktsförklaringen ska leda till ett förslag senast {due}.")
    if found.successors:
        mark, text = "present", N_("Efter avsiktsförklaringen kom {names}.")
    elif found.passed:
        mark = "overdue"
        text = N_("Förslaget skulle finnas senast {due}, men ingen ny samverkan har tagit vid.")
    yield subject.says(mark, subject.language.text(text, **args), found.record, found.keys)


def approvals_table(subject: GovernanceSubject) -> Table | None:
    """Every decision or endorsement of a member that is recorded, in file order."""
    found = subject.collaboration
    rows = [_approval(subject, index, one) for index, one in enumerate(found.approvals)]
    heads = (
        (N_("Kommun"), False), (N_("Organ"), False), (N_("Utfall"), False), (N_("Dag"), False),
        (N_("Uppgift"), False),
    )  # fmt: skip
    return subject.table(N_("Ställningstaganden i kommunerna"), heads, rows) if rows else None


def _approval(subject: GovernanceSubject, index: int, one: Approval) -> tuple[Cell, ...]:
    language = subject.language
    return (
        Cell(subject.name(one.organisation)),
        Cell(language.term(one.body)),
        Cell(language.term(one.outcome)),
        Cell(day(language, one.date) if one.date else "–", known=one.date is not None),
        Cell(clip(one.reference or "–")),
        subject.source(subject.collaboration.ref, ("approvals", index)),
    )
