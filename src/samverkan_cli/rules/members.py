"""SAM087, SAM089, SAM096: who is a member, by whose decision."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.governance.completeness import (
    MissingApproval,
    late_members,
    missing_approvals,
)
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


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
    varje medlemskommun har beslutat, som i Tierp med flera: ”innan allt är formellt klart måste de
    politiska församlingarna i kommunerna säga ja”."""
    for found in registry.collaborations.values():
        for missing in missing_approvals(registry, found, today):
            name = registry.name(missing.organisation)
            yield Fault(missing.record, missing.keys, *_stands(missing, name))


def _stands(missing: MissingApproval, name: str) -> tuple[Message, Message]:
    """How far the municipality has come, and what to write when it has decided."""
    latest = missing.latest
    if latest is None:
        text = Message(N_("beslut i kommunfullmäktige saknas för {name}"), {"name": name})
        return text, Message(N_("lägg till beslutet under approvals, med dag och paragraf"))
    council = latest.body == "kommunfullmaktige"
    told = N_("{name} väntar på beslut i {body}")
    if latest.outcome == "avslag":
        told = N_("{name} har sagt nej: avslag i {body}")
    elif latest.outcome == "beslutat" and council:
        told = N_("beslutet i kommunfullmäktige saknar dag för {name}")
    elif latest.outcome in ("beslutat", "tillstyrkt") and not council:
        told = N_("{name}: {body} har sagt ja, men kommunfullmäktige har inte beslutat")
    elif latest.outcome == "tillstyrkt":
        told = N_("{name}: {body} har tillstyrkt, men inte beslutat")
    text = Message(told, {"name": name, "body": Term(latest.body)})
    if latest.outcome == "beslutat" and council:
        return text, Message(N_("ange date"))
    return text, Message(N_("lägg till beslutet när kommunfullmäktige har fattat det"))


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
    """Har parterna kommit överens om att tills vidare inte ta in fler, som Falköping och Tidaholm,
    ska en ny medlem stämmas av mot det."""
    for found in registry.collaborations.values():
        for late in late_members(found):
            args = {"member": registry.name(late.organisation)}
            text = N_("{member} kom in efter starten, men samverkan är stängd för nya medlemmar")
            yield Fault(late.record, late.keys, Message(text, args))


@rule(
    "SAM096",
    "warning",
    remedy=N_("Ta bort den ena raden, eller skilj dem åt med from och to."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members:
            - {organisation: skara}
            - {organisation: vara}
            - {organisation: skara, role: coordinator}  # <- SAM096
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members:
            - {organisation: skara, to: 2019-12-31}
            - {organisation: vara}
            - {organisation: skara, from: 2022-01-01}
    """,
)
def member_is_listed_once(registry: Registry) -> Iterator[Fault]:
    """Ett medlemskap gäller en tid åt gången. Står en part dubbelt har troligen en annan fallit bort
    (VDT 22 avsnitt 1 räknar upp Götene två gånger)."""
    for found in registry.collaborations.values():
        for i, member in enumerate(found.members):
            begins = member.from_.first if member.from_ else date.min
            ends = member.to.last if member.to else date.max
            for earlier in found.members[:i]:
                first = earlier.from_.first if earlier.from_ else date.min
                last = earlier.to.last if earlier.to else date.max
                if earlier.organisation == member.organisation and begins <= last and first <= ends:
                    args = {"name": registry.name(member.organisation)}
                    text = Message(N_("{name} står redan som medlem under samma tid"), args)
                    yield Fault(found.ref, ("members", i), text)
                    break
