"""SAM085–SAM089: what a legal form needs to be complete."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.governance.completeness import (
    MissingApproval,
    late_members,
    missing_approvals,
    missing_documents,
    missing_host,
    missing_legal_person,
)
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM085",
    remedy=N_("Ange host: den kommun som nämnden ingår i och som är arbetsgivare."),
    bad="""
        collaborations/it-namnd:
          name: Gemensam it-nämnd
          form: gemensam_namnd  # <- SAM085
          governing_documents:
            - {kind: overenskommelse, title: Överenskommelse}
            - {kind: reglemente, title: Reglemente}
    """,
    good="""
        collaborations/it-namnd:
          name: Gemensam it-nämnd
          form: gemensam_namnd
          host: skara
          governing_documents:
            - {kind: overenskommelse, title: Överenskommelse}
            - {kind: reglemente, title: Reglemente}
    """,
)
def joint_committee_has_host(registry: Registry) -> Iterator[Fault]:
    """En gemensam nämnd är ingen egen juridisk person: den ingår i värdkommunens organisation
    (kommunallagen 9 kap.), och värdkommunen är arbetsgivare."""
    for found in registry.collaborations.values():
        if missing := missing_host(found):
            text = Message(N_("{name} saknar värdkommun"), {"name": found.name})
            yield Fault(missing.record, missing.keys, text, Message(N_("ange host")))


@rule(
    "SAM086",
    remedy=N_("Ange legal_person: förbundet eller bolaget som en organisation."),
    bad="""
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund  # <- SAM086
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
    """,
    good="""
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund
          legal_person: goliska-it
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
    """,
)
def body_has_legal_person(registry: Registry) -> Iterator[Fault]:
    """Ett kommunalförbund och ett bolag är egna juridiska personer som anställer och avtalar
    (kommunallagen 9 och 10 kap.). Registret ska säga vilken."""
    for found in registry.collaborations.values():
        if missing := missing_legal_person(found):
            args = {"name": found.name, "form": Term(found.form)}
            text = Message(N_("{name} är {form}, men den juridiska personen saknas"), args)
            yield Fault(missing.record, missing.keys, text, Message(N_("ange legal_person")))


@rule(
    "SAM087",
    "warning",
    dated=True,
    remedy=N_("Lägg till beslutet under approvals med dag och paragraf när det är fattat."),
    bad="""
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund
          legal_person: goliska-it
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
          members:
            - {organisation: skara}
            - {organisation: vara}  # <- SAM087
          approvals:
            - organisation: skara
              body: kommunfullmaktige
              date: 2024-10-21
              outcome: beslutat
              reference: § 112
    """,
    good="""
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund
          legal_person: goliska-it
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
          members:
            - {organisation: skara}
          approvals:
            - organisation: skara
              body: kommunfullmaktige
              date: 2024-10-21
              outcome: beslutat
              reference: § 112
    """,
)
def members_have_approved(registry: Registry, today: date) -> Iterator[Fault]:
    """En gemensam nämnd, ett förbund eller ett bolag är formellt klart när kommunfullmäktige i
    varje medlemskommun har beslutat (002: ”innan allt är formellt klart”)."""
    for found in registry.collaborations.values():
        for missing in missing_approvals(registry, found, today):
            name = registry.name(missing.organisation)
            hint = Message(N_("klart när kommunfullmäktige har beslutat: {name}"), {"name": name})
            yield Fault(missing.record, missing.keys, _stands(missing, name), hint)


def _stands(missing: MissingApproval, name: str) -> Message:
    """How far the municipality has come."""
    latest = missing.latest
    if latest is None:
        return Message(N_("beslut i kommunfullmäktige saknas för {name}"), {"name": name})
    council = latest.body == "kommunfullmaktige"
    text = N_("{name} väntar på beslut i kommunfullmäktige")
    if latest.outcome == "avslag":
        text = N_("{name} har sagt nej: avslag i {body}")
    elif latest.outcome == "beslutat" and council:
        text = N_("beslutet i kommunfullmäktige saknar dag för {name}")
    elif latest.outcome in ("beslutat", "tillstyrkt") and not council:
        text = N_("{name}: {body} har sagt ja, men kommunfullmäktige har inte beslutat")
    return Message(text, {"name": name, "body": Term(latest.body)})


@rule(
    "SAM088",
    "warning",
    remedy=N_("Lägg till dokumentet under governing_documents."),
    bad="""
        collaborations/it-bolag:
          name: It-bolaget
          form: bolag
          legal_person: goliska-it
          governing_documents:  # <- SAM088
            - {kind: bolagsordning, title: Bolagsordning}
    """,
    good="""
        collaborations/it-bolag:
          name: It-bolaget
          form: bolag
          legal_person: goliska-it
          governing_documents:
            - {kind: bolagsordning, title: Bolagsordning}
            - {kind: agardirektiv, title: Ägardirektiv}
    """,
)
def form_has_its_documents(registry: Registry) -> Iterator[Fault]:
    """Syfte, omfattning och avgränsningar ska vara överenskomna (004), och varje form har sina
    styrande dokument: överenskommelse, förbundsordning, bolagsordning och så vidare."""
    for found in registry.collaborations.values():
        missing = missing_documents(found)
        if missing:
            text = N_("{name} saknar {documents}")
            documents = Names(tuple(Term(document.kind) for document in missing))
            message = Message(text, {"name": found.name, "documents": documents})
            yield Fault(missing[0].record, missing[0].keys, message, on_key=True)


@rule(
    "SAM089",
    "warning",
    remedy=N_("Ändra closed_to_new_members om samverkan har öppnats, eller rätta medlemskapet."),
    bad="""
        collaborations/tva-grannar:
          name: Två grannar
          form: avsiktsforklaring
          started: 2023-H2
          closed_to_new_members: true
          governing_documents: [{kind: avsiktsforklaring, title: Avsiktsförklaring}]
          members:
            - {organisation: skara}
            - {organisation: vara}
            - {organisation: lidkoping, from: 2024-03-01}  # <- SAM089
    """,
    good="""
        collaborations/tva-grannar:
          name: Två grannar
          form: avsiktsforklaring
          started: 2023-H2
          closed_to_new_members: true
          governing_documents: [{kind: avsiktsforklaring, title: Avsiktsförklaring}]
          members:
            - {organisation: skara}
            - {organisation: vara}
    """,
)
def closed_collaboration_stays_closed(registry: Registry) -> Iterator[Fault]:
    """Har parterna kommit överens om att tills vidare inte ta in fler (000) ska en ny medlem
    stämmas av mot det."""
    for found in registry.collaborations.values():
        for late in late_members(found):
            args = {"member": registry.name(late.organisation), "name": found.name}
            text = N_("{member} kom in efter starten, men {name} är stängd för nya medlemmar")
            yield Fault(late.record, late.keys, Message(text, args))
