"""SAM020–SAM023: days come in the order things happen."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM020",
    dated=True,
    remedy=N_("Rätta det datum som är fel."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2024-03-12
          submitted: 2024-02-05  # <- SAM020
          executions:
            - {form: forstudie, start: 2024-02-01}  # <- SAM020
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          received: 2024-02-05
          submitted: 2024-03-12
          executions:
            - {form: forstudie, start: 2024-04-15}
    """,
)
def initiative_days_in_order(registry: Registry, today: date) -> Iterator[Fault]:
    """Tiden från inskickat initiativ till start är en indikator (VDT 22 avsnitt 6). Med datum i fel
    ordning blir den negativ."""
    for found in registry.initiatives.values():
        came = _past(found.received, today)
        text = N_("initiativet skickades in {later}, före {earlier} då det kom in")
        yield from _before(found, ("submitted",), found.submitted, came, text)
        text = N_("initiativet lämnades över {later}, före {earlier} då det kom in")
        yield from _before(found, ("handed_over",), found.handed_over, came, text)
        entered, text = came, N_("start {later} är före {earlier} då initiativet kom in")
        if sent := _past(found.submitted, today):
            entered, text = sent, N_("start {later} är före {earlier} då initiativet skickades in")
        starts = [(e.start, i) for i, e in enumerate(found.executions) if e.start is not None]
        for start, i in sorted(starts)[:1]:  # the first says it for all
            yield from _before(found, ("executions", i, "start"), start, entered, text)


def _past(day: date | None, today: date) -> date | None:
    """The day, unless it is still to come: that is told by SAM055."""
    return day if day is None or day <= today else None


def _before(
    record: Noun, keys: Keys, later: date | None, earlier: date | None, text: str
) -> Iterator[Fault]:
    """A fault when the day that should come later comes first; unknown days never do."""
    if later is not None and earlier is not None and later < earlier:
        yield Fault(record.ref, keys, Message(text, {"later": later, "earlier": earlier}))


@rule(
    "SAM021",
    remedy=N_("Rätta start eller end."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie, start: 2024-04-15, end: 2024-03-15, outcome: genomfort}  # <- SAM021
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          executions:
            - {form: forstudie, start: 2024-04-15, end: 2024-06-14, outcome: genomfort}
    """,
)
def execution_ends_after_start(registry: Registry) -> Iterator[Fault]:
    """En förstudie, ett uppdrag eller ett projekt kan inte sluta innan det börjat. Slutdagen avgör
    vilket halvår det räknas som genomfört."""
    for found in registry.initiatives.values():
        for i, execution in enumerate(found.executions):
            start, end = execution.start, execution.end
            if start is not None and end is not None and end < start:
                text = N_("slutdagen {end} är före starten {start} ({form})")
                args = {"form": Term(execution.form), "end": end, "start": start}
                yield Fault(found.ref, ("executions", i, "end"), Message(text, args))


@rule(
    "SAM022",
    remedy=N_("Rätta det datum som är fel."),
    bad="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            implemented: 2025-02-20
            in_use: 2025-02-03  # <- SAM022
    """,
    good="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            implemented: 2025-01-20
            in_use: 2025-02-03
            decommissioned: 2031-12-31
    """,
)
def implementation_days_in_order(registry: Registry) -> Iterator[Fault]:
    """En lösning införs, tas i bruk och tas ur bruk, i den ordningen. Dagen för införandet avgör
    vilket halvår kommunen räknas (VDT 22 avsnitt 6)."""
    for share in registry.all_participations():
        done = share.implementation
        if done is None:
            continue
        text = N_("lösningen togs i bruk {later}, före införandet {earlier}")
        yield from _before(share, ("implementation", "in_use"), done.in_use, done.implemented, text)
        before, text = (
            done.implemented,
            N_("lösningen togs ur bruk {later}, före införandet {earlier}"),
        )
        if done.in_use is not None:
            before, text = (
                done.in_use,
                N_("lösningen togs ur bruk {later}, före {earlier} då den togs i bruk"),
            )
        keys = ("implementation", "decommissioned")
        yield from _before(share, keys, done.decommissioned, before, text)


@rule(
    "SAM023",
    remedy=N_("Byt plats på dagarna, eller rätta den som är fel."),
    bad="""
        organisations/gamla-forbundet:
          name: Gamla förbundet
          kind: kommunalforbund
          valid_from: 2019-01-01
          valid_to: 2018-12-31  # <- SAM023
    """,
    good="""
        organisations/gamla-forbundet:
          name: Gamla förbundet
          kind: kommunalforbund
          valid_from: 2008-01-01
          valid_to: 2018-12-31
    """,
)
def span_ends_after_it_begins(registry: Registry) -> Iterator[Fault]:
    """Ett medlemskap eller en giltighet som slutar innan den börjar gäller ingen enda dag, och
    kommunen försvinner ur alla tal."""
    for record, keys, first, last in _spans(registry):
        begins = first.first if isinstance(first, Span) else first
        ends = last.last if isinstance(last, Span) else last
        if begins is not None and ends is not None and ends < begins:
            args = {"last": last, "first": first}
            yield Fault(record, keys, Message(N_("slutar {last}, men börjar först {first}"), args))


Edge = date | Span | None


def _spans(registry: Registry) -> Iterator[tuple[str, Keys, Edge, Edge]]:
    for party in registry.organisations.values():
        yield party.ref, ("valid_to",), party.valid_from, party.valid_to
    for found in registry.collaborations.values():
        yield found.ref, ("ended",), found.started, found.ended
        for i, member in enumerate(found.members):
            yield found.ref, ("members", i, "to"), member.from_, member.to
        for i, principle in enumerate(found.principles):
            yield found.ref, ("principles", i, "to"), principle.from_, principle.to
        if found.follow_up is not None:
            follow = found.follow_up
            yield found.ref, ("follow_up", "until"), follow.from_, follow.until
