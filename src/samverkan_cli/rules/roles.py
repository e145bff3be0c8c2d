"""SAM029, SAM037, SAM058: the roles of the municipalities in an initiative."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.participation import ACTIVE, GONE, Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import has_unread
from samverkan_cli.rules.rule import rule


@rule(
    "SAM029",
    "warning",
    remedy=N_("Lägg till steget som saknas under events, eller ändra role."),
    bad="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2024-02-15, kind: intresserad}
          role: deltar  # <- SAM029
    """,
    good="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2024-02-15, kind: intresserad}
            - {date: 2024-03-04, kind: deltar}
          role: deltar
    """,
)
def role_agrees_with_steps(registry: Registry) -> Iterator[Fault]:
    """Det är stegen med sina dagar som räknas i uppföljningen, inte rollen (VDT 22 avsnitt 6). Säger
    de olika saker tror någon att kommunen är med fast den inte räknas, eller tvärtom."""
    for share in registry.all_participations():
        latest = share.latest(date.max)
        takes_part = latest is not None and latest.kind in ACTIVE
        if share.role is None or takes_part == (share.role == "deltar"):
            continue
        if latest is None and share.role == "foljer":
            continue
        yield Fault(share.ref, ("role",), *_disagreement(share, latest.kind if latest else None))


def _disagreement(share: Participation, step: str | None) -> tuple[Message, Message]:
    """What the role and the latest step say, and the way out."""
    role = Term(share.role or "")
    if step is None:
        text = Message(N_("rollen är ”{role}”, men inget steg står under events"), {"role": role})
    else:
        args = {"role": role, "step": Term(step)}
        text = Message(N_("rollen är ”{role}”, men det senaste steget är ”{step}”"), args)
    if share.role == "foljer":
        return text, Message(N_("skriv role: deltar, eller lägg till händelsen lamnat"))
    if step in GONE:
        return text, Message(N_("ta bort role, eller lägg till händelsen deltar med sin dag"))
    return text, Message(N_("lägg till händelsen deltar med sin dag, eller ta bort role"))


@rule(
    "SAM037",
    "warning",
    remedy=N_("Ange kommunen som går före. Skriv andra parter som responsible under executions."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          lead: goliska-it  # <- SAM037
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          lead: lidkoping
    """,
)
def lead_is_a_municipality(registry: Registry) -> Iterator[Fault]:
    """Den kommun som går före tar ansvar för att driva frågan (VDT 22 avsnitt 2). It-leverantören
    kan utföra arbetet, men behovet och besluten är kommunernas."""
    for found in registry.initiatives.values():
        lead = registry.organisations.get(found.lead or "")
        if lead is not None and lead.kind != "kommun":
            args = {"name": lead.label, "kind": Term(lead.kind)}
            text = Message(N_("{name} leder, men är ingen kommun ({kind})"), args)
            hint = Message(N_("ange en kommun; skriv {name} som responsible under executions"),
                           {"name": lead.label})  # fmt: skip
            yield Fault(found.ref, ("lead",), text, hint)


@rule(
    "SAM058",
    "info",
    remedy=N_("Ange lead: kommunen som driver initiativet framåt."),
    bad="""
        initiatives/e-arkiv:
          title: E-arkiv  # <- SAM058
          executions:
            - {form: projekt, start: 2024-04-02}
          solution: {name: Gemensamt e-arkiv}
    """,
    good="""
        initiatives/e-arkiv:
          title: E-arkiv
          lead: skara
          executions:
            - {form: projekt, start: 2024-04-02}
          solution: {name: Gemensamt e-arkiv}
    """,
)
def shared_initiative_has_lead(registry: Registry) -> Iterator[Fault]:
    """Samverkan går lättare framåt när någon kommun går före och tar ett tydligare ansvar (VDT 22
    avsnitt 2). Pågår arbetet i flera kommuner ska alla veta vem det är."""
    for key, found in registry.initiatives.items():
        running = any(execution.running for execution in found.executions)
        if found.lead is not None or not running or has_unread(registry, found.ref):
            continue
        taking_part = [s for s in registry.participations_of(key) if s.active_on(date.max)]
        if len(taking_part) > 1:
            text = N_("{n} kommuner deltar, men ingen är utpekad att gå före")
            hint = Message(N_("ange lead: kommunen som driver initiativet"))
            yield Fault(found.ref, (), Message(text, {"n": len(taking_part)}), hint)
