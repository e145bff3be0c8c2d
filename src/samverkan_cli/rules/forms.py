"""SAM049, SAM050, SAM052: parties that fit the legal form of the cooperation."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.governance.forms import FORMS
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule

_HOSTS = frozenset({"kommun", "region"})
_BODIES = frozenset({"kommunalforbund", "bolag", "forening"})


@rule(
    "SAM049",
    "warning",
    remedy=N_("Ange en av medlemskommunerna som host, eller ta bort host."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          host: skara  # <- SAM049
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
        collaborations/it-namnd:
          name: Gemensam it-nämnd
          form: gemensam_namnd
          host: goliska-it  # <- SAM049
          governing_documents:
            - {kind: overenskommelse, title: Överenskommelse}
            - {kind: reglemente, title: Reglemente}
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          members: [{organisation: skara, role: coordinator}]
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
        collaborations/it-namnd:
          name: Gemensam it-nämnd
          form: gemensam_namnd
          host: skara
          governing_documents:
            - {kind: overenskommelse, title: Överenskommelse}
            - {kind: reglemente, title: Reglemente}
    """,
)
def host_fits_the_form(registry: Registry) -> Iterator[Fault]:
    """Värdkommunen är arbetsgivare och äger avtalen (kommunallagen 9 kap.). Den är en av
    medlemmarna, och bara en gemensam nämnd och ett avtal har någon."""
    for found in registry.collaborations.values():
        host = registry.organisations.get(found.host or "")
        if host is None:
            continue
        args = {"name": host.label, "kind": Term(host.kind), "form": Term(found.form)}
        members = {member.organisation for member in found.members}
        if FORMS[found.form].employer not in ("host", "performing_municipality"):
            text, hint = N_("formen {form} har ingen värdkommun"), Message(N_("ta bort host"))
        elif host.kind not in _HOSTS:
            text = N_("{name} är ingen kommun ({kind}) och kan inte vara värd")
            hint = Message(N_("ange en av medlemskommunerna"))
        elif members and found.host not in members:
            text = N_("{name} är värdkommun, men inte medlem")
            hint = Message(N_("lägg till {organisation} under members"),
                           {"organisation": found.host})  # fmt: skip
        else:
            continue
        yield Fault(found.ref, ("host",), Message(text, args), hint)


@rule(
    "SAM050",
    "warning",
    remedy=N_("Ange organisationen som är förbundet, bolaget eller föreningen, annars ingen."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          legal_person: goliska-it  # <- SAM050
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund
          legal_person: skara  # <- SAM050
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
        collaborations/it-forbund:
          name: It-förbundet
          form: kommunalforbund
          legal_person: goliska-it
          governing_documents: [{kind: forbundsordning, title: Förbundsordning}]
    """,
)
def legal_person_fits_the_form(registry: Registry) -> Iterator[Fault]:
    """Ett nätverk eller en gemensam nämnd kan varken anställa eller avtala. Ett förbund, ett bolag
    och en förening kan det, och är då själva den juridiska personen."""
    for found in registry.collaborations.values():
        person = registry.organisations.get(found.legal_person or "")
        if person is None:
            continue
        args = {"name": person.label, "kind": Term(person.kind), "form": Term(found.form)}
        if found.form not in _BODIES:
            text = N_("formen {form} är ingen egen juridisk person")
            hint = Message(N_("ta bort legal_person"))
        elif person.kind != found.form:
            text = N_("formen är {form}, men {name} är av en annan sort ({kind})")
            hint = Message(N_("ange den organisation som är samverkans juridiska person"))
        else:
            continue
        yield Fault(found.ref, ("legal_person",), Message(text, args), hint)


@rule(
    "SAM052",
    "warning",
    remedy=N_("Rätta organisationen, eller lägg till den som medlem."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members: [{organisation: skara}, {organisation: vara}]
          approvals:
            - organisation: lidkoping  # <- SAM052
              body: kommunstyrelse
              date: 2024-10-21
              outcome: beslutat
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members: [{organisation: skara}, {organisation: vara}]
          approvals:
            - organisation: vara
              body: kommunstyrelse
              date: 2024-10-21
              outcome: beslutat
    """,
)
def approval_is_of_a_member(registry: Registry) -> Iterator[Fault]:
    """Samverkan är klar när varje medlem har sagt ja. Ett beslut av någon annan är oftast skrivet på
    fel kommun, och då saknas det för den rätta."""
    for found in registry.collaborations.values():
        yield from _approvals_of_others(registry, found)


def _approvals_of_others(registry: Registry, found: Collaboration) -> Iterator[Fault]:
    members = {member.organisation for member in found.members}
    for i, approval in enumerate(found.approvals):
        written = approval.organisation
        if members and written not in members and written in registry.organisations:
            text = Message(
                N_("{name} är inte medlem i samverkan"), {"name": registry.name(written)}
            )
            hint = Message(N_("rätta organisationen, eller lägg till den under members"))
            yield Fault(found.ref, ("approvals", i, "organisation"), text, hint)
