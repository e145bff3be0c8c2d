"""SAM033–SAM036, SAM069: who leads an initiative, who answers, how it is carried out, its title."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import shares
from samverkan_cli.rules.rule import rule

_GONE = frozenset({"aterkallad", "avslagen", "avslutad"})
_OVER = _GONE | {"i_forvaltning"}


@rule(
    "SAM033",
    "warning",
    remedy=N_("Lägg till händelsen deltar för kommunen, eller byt lead."),
    bad="""
        initiatives/e-arkiv:
          title: E-arkiv
          lead: lidkoping  # <- SAM033
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
def lead_takes_part(registry: Registry) -> Iterator[Fault]:
    """Den kommun som går före tar ansvar för att driva frågan i samverkan framåt (VDT 22
    avsnitt 2). När initiativet har börjat ska den själv delta."""
    for key, found in registry.initiatives.items():
        lead = registry.organisations.get(found.lead or "")
        share = registry.participations.get(key, {}).get(found.lead or "")
        if lead is None or lead.kind != "kommun" or (share and share.active_on(date.max)):
            continue
        ref = f"initiatives/{key}/participation/{found.lead}"
        if ref in registry.unread or _is_over(found) or not _has_begun(registry, found):
            continue
        text, hint = N_("{name} leder men deltar inte"), N_("se {ref}.yaml")
        if share is None:
            text = N_("{name} leder men har ingen fil om sitt deltagande")
            hint = N_("lägg till {ref}.yaml")
        args = {"name": lead.label}
        yield Fault(found.ref, ("lead",), Message(text, args), Message(hint, {"ref": ref}))


def _has_begun(registry: Registry, initiative: Initiative) -> bool:
    started = any(execution.start is not None for execution in initiative.executions)
    shares = registry.participations_of(initiative.id)
    return started or any(share.active_on(date.max) for share in shares)


def _is_over(initiative: Initiative) -> bool:
    """Whether the latest event closed it."""
    latest = max(initiative.events, key=lambda event: event.date, default=None)
    return latest is not None and latest.kind in _OVER


@rule(
    "SAM034",
    "info",
    dated=True,
    remedy=N_("Påminn kommunen, eller lägg till dess svar som en händelse."),
    bad="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2025-03-01, kind: tillfragad}
          reply_by: 2025-04-15  # <- SAM034
    """,
    good="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2025-03-01, kind: tillfragad}
            - {date: 2025-04-10, kind: avbojt}
          reply_by: 2025-04-15
    """,
)
def question_is_answered_in_time(registry: Registry, today: date) -> Iterator[Fault]:
    """Ett initiativ väntar ofta på svar. Samverkan ska veta vilka kommuner som är med när den
    avgör i vilken konstellation man går vidare (VDT 22 sammanfattningen)."""
    for initiative_id, municipality_id, share in shares(registry):
        initiative = registry.initiatives.get(initiative_id)
        if share.reply_by is None or share.reply_by >= today:
            continue
        if initiative is None or _is_over(initiative):
            continue
        latest = share.latest(date.max)
        if latest is None or latest.kind == "tillfragad":
            args = {"name": registry.name(municipality_id), "day": share.reply_by}
            text = N_("{name} har inte svarat; fristen gick ut {day}")
            yield Fault(share.ref, ("reply_by",), Message(text, args))


@rule(
    "SAM035",
    remedy=N_("Ange end och outcome tillsammans; ta bort båda om det pågår."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie, start: 2024-04-15, end: 2024-06-14}  # <- SAM035
            - {form: projekt, start: 2024-09-02, outcome: avbrutet}  # <- SAM035
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie, start: 2024-04-15, end: 2024-06-14, outcome: genomfort}
            - {form: projekt, start: 2024-09-02}
    """,
)
def ended_execution_has_outcome(registry: Registry) -> Iterator[Fault]:
    """Antalet genomförda förstudier, uppdrag, projekt och implementationer redovisas varje halvår
    (VDT 22 avsnitt 6). Det kräver både slutdag och resultat."""
    for found in registry.initiatives.values():
        for i, execution in enumerate(found.executions):
            if (execution.end is None) == (execution.outcome is None):
                continue
            if execution.end is not None:
                text, hint = (
                    N_("slutdag utan resultat ({form})"),
                    N_("ange outcome: genomfort eller avbrutet"),
                )
            else:
                text, hint = N_("resultat utan slutdag ({form})"), N_("ange end")
            args = {"form": Term(execution.form)}
            yield Fault(found.ref, ("executions", i), Message(text, args), Message(hint))


@rule(
    "SAM036",
    "warning",
    remedy=N_("Ange start, eller planned_start om det inte har börjat."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie}  # <- SAM036
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie, planned_start: 2024-09-02}
    """,
)
def execution_is_planned_or_started(registry: Registry) -> Iterator[Fault]:
    """Utan dag går det inte att säga om förstudien, uppdraget eller projektet är planerat,
    pågår eller är klart."""
    for found in registry.initiatives.values():
        for i, execution in enumerate(found.executions):
            if execution.start is not None:
                continue
            args = {"form": Term(execution.form)}
            if execution.end is not None:
                text = Message(N_("slutdag utan start ({form})"), args)
                yield Fault(found.ref, ("executions", i), text, Message(N_("ange start")))
            elif execution.planned_start is None:
                text = Message(N_("varken planerad eller startad ({form})"), args)
                hint = Message(N_("ange planned_start eller start"))
                yield Fault(found.ref, ("executions", i), text, hint)


@rule(
    "SAM069",
    "warning",
    remedy=N_("Är filen en kopia: ta bort mappen, eller ge initiativet sin egen rubrik."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
        initiatives/bygglov-2:
          title: Digitala bygglov  # <- SAM069
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
        initiatives/bygglov-2:
          title: Digitala bygglov, etapp 2
    """,
)
def title_is_its_own(registry: Registry) -> Iterator[Fault]:
    """Varje indikator räknar initiativ (VDT 22 avsnitt 6). En kopierad mapp räknas två gånger, och
    i rapporten går de två inte att skilja åt. Det som är avslutat får komma tillbaka."""
    first: dict[tuple[str | None, str], Initiative] = {}
    for found in sorted(
        registry.initiatives.values(), key=lambda one: (one.received or date.max, one.id)
    ):
        if any(event.kind in _GONE for event in found.events):
            continue
        key = (registry.collaboration_of(found), " ".join(found.title.casefold().split()))
        other = first.setdefault(key, found)
        if other is not found:
            text = Message(N_("rubriken är densamma som för {id}"), {"id": other.id})
            yield Fault(
                found.ref, ("title",), text, Message(N_("ta bort kopian, eller byt rubrik"))
            )
