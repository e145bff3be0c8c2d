"""SAM085, SAM086, SAM088: what a legal form needs to be complete."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.governance.completeness import (
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
            text = Message(N_("{name} saknar juridisk person"), {"name": found.name})
            yield Fault(missing.record, missing.keys, text, Message(N_("ange legal_person")))


@rule(
    "SAM088",
    "warning",
    remedy=N_("Lägg till dokumentet under governing_documents."),
    bad="""
        organisations/it-bolaget:
          name: It-bolaget AB
          kind: bolag
        collaborations/it-bolag:
          name: It-bolaget
          form: bolag
          legal_person: it-bolaget
          governing_documents:  # <- SAM088
            - {kind: bolagsordning, title: Bolagsordning}
    """,
    good="""
        organisations/it-bolaget:
          name: It-bolaget AB
          kind: bolag
        collaborations/it-bolag:
          name: It-bolaget
          form: bolag
          legal_person: it-bolaget
          governing_documents:
            - {kind: bolagsordning, title: Bolagsordning}
            - {kind: agardirektiv, title: Ägardirektiv}
    """,
)
def form_has_its_documents(registry: Registry) -> Iterator[Fault]:
    """Det viktigaste är att komma överens om syfte, omfattning och avgränsningar (IT-kommuner i
    Skåne). Varje form har sina dokument för det: avtal, förbundsordning, bolagsordning."""
    for found in registry.collaborations.values():
        missing = missing_documents(found)
        if missing:
            text = N_("{name} saknar {documents}")
            documents = Names(tuple(Term(document.kind) for document in missing))
            message = Message(text, {"name": found.name, "documents": documents})
            yield Fault(missing[0].record, missing[0].keys, message, on_key=True)
