"""SAM040–SAM043: the solution, whether it is new, useful and put to use, and what came after."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import has_unread
from samverkan_cli.rules.rule import rule


@rule(
    "SAM040",
    "warning",
    remedy=N_("Lägg till solution med namnet på lösningen."),
    bad="""
        initiatives/e-arkiv:
          title: E-arkiv  # <- SAM040
          origin: skara
          lead: skara
          executions:
            - {form: projekt, start: 2024-04-02, end: 2024-12-13, outcome: genomfort}
    """,
    good="""
        initiatives/e-arkiv:
          title: E-arkiv
          origin: skara
          lead: skara
          executions:
            - {form: projekt, start: 2024-04-02, end: 2024-12-13, outcome: genomfort}
          solution:
            name: Gemensamt e-arkiv
    """,
)
def implemented_initiative_has_solution(registry: Registry) -> Iterator[Fault]:
    """Det är lösningar som följs upp: om de är nya, nyttiga och nyttiggjorda, och för vem (VDT 22
    avsnitt 6). En införd lösning utan namn faller bort ur redovisningen."""
    for key, found in registry.initiatives.items():
        if found.solution is not None:
            continue
        shares = registry.participations.get(key, {})
        done = [kommun for kommun, share in shares.items() if share.implemented is not None]
        if done:
            who = Names(tuple(registry.name(k) for k in sorted(done, key=registry.by_name)))
            yield Fault(
                found.ref,
                (),
                Message(
                    N_("{who} har infört en lösning, men initiativet anger ingen"), {"who": who}
                ),
                Message(N_("lägg till solution med name")),
            )


@rule(
    "SAM041",
    remedy=N_("Ange in_use hos kommunen som använder lösningen, eller ändra value."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          solution:
            name: Digital bygglovsprocess
            nyttiggjord:
              value: true  # <- SAM041
              evidence: Åtta av tio ansökningar kom in digitalt
              date: 2025-06-16
    """,
    good="""
        initiatives/e-arkiv:
          title: E-arkiv
          lead: skara
          solution:
            name: Gemensamt e-arkiv
            nyttiggjord:
              value: true
              evidence: Hälften av handlingarna levereras digitalt
              date: 2025-06-16
    """,
)
def solution_put_to_use_is_in_use(registry: Registry) -> Iterator[Fault]:
    """Nyttiggjord är en lösning först när den används (3N, VDT 22 avsnitt 6). Då har minst en
    kommun en dag då den togs i bruk."""
    for found in registry.initiatives.values():
        claimed = found.solution.nyttiggjord if found.solution else None
        if claimed is None or not claimed.value:
            continue
        shares = registry.participations_of(found.id)
        used = any(s.implementation and s.implementation.in_use for s in shares)
        if not used and not has_unread(registry, f"{found.ref}/participation"):
            yield Fault(
                found.ref,
                ("solution", "nyttiggjord", "value"),
                Message(
                    N_("lösningen sägs vara nyttiggjord, men ingen kommun har tagit den i bruk")
                ),
                Message(N_("ange in_use under participation, eller value: false")),
            )


@rule(
    "SAM042",
    "warning",
    remedy=N_("Skriv under evidence vad som visar det."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          solution:
            name: Digital bygglovsprocess
            nyttig: {value: true, date: 2025-04-14}  # <- SAM042
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          solution:
            name: Digital bygglovsprocess
            nyttig:
              value: true
              evidence: Mätning efter tio veckor visar kortare handläggningstid
              date: 2025-04-14
    """,
)
def property_has_evidence(registry: Registry) -> Iterator[Fault]:
    """Att en lösning är ny, nyttig eller nyttiggjord redovisas till kommundirektörerna. De ska
    kunna se vad påståendet bygger på, och från vilken dag det gäller."""
    for found in registry.initiatives.values():
        for name in ("ny", "nyttig", "nyttiggjord") if found.solution else ():
            claimed = getattr(found.solution, name)
            if claimed is None or not claimed.value or (claimed.evidence and claimed.date):
                continue
            if claimed.evidence:
                text, hint = N_("”{name}” saknar dag"), N_("ange date; utan dag räknas den inte")
            else:
                text, hint = N_("”{name}” saknar underlag"), N_("ange evidence: vad visar det?")
            args = {"name": Term(name)}
            yield Fault(found.ref, ("solution", name), Message(text, args), Message(hint))


@rule(
    "SAM043",
    "warning",
    remedy=N_("Lägg till händelsen som initiativet återupptogs från, eller ta bort raden."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          events:
            - {date: 2025-01-15, kind: aterupptagen}  # <- SAM043
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          events:
            - {date: 2024-10-01, kind: vilande, reason: Väntar på ny lagstiftning}
            - {date: 2025-01-15, kind: aterupptagen}
    """,
)
def resumed_initiative_had_stopped(registry: Registry) -> Iterator[Fault]:
    """Återupptas kan bara det som vilat eller avslutats. Annars saknas en händelse, och den
    historia som redovisas blir fel."""
    for found in registry.initiatives.values():
        before: str | None = None
        for i, event in sorted(enumerate(found.events), key=lambda pair: pair[1].date):
            if event.kind == "aterupptagen" and before in (None, "aterupptagen"):
                text = Message(
                    N_("initiativet återupptas, men har inte varit vilande eller avslutat")
                )
                yield Fault(found.ref, ("events", i, "kind"), text)
            before = event.kind
