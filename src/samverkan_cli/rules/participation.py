"""SAM028, SAM030, SAM031: a municipality's steps through an initiative."""

from collections.abc import Iterable, Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import shares
from samverkan_cli.rules.rule import rule

_NEXT: dict[str | None, tuple[str, ...]] = {
    None: ("tillfragad", "intresserad", "deltar", "ansluten_i_efterhand"),
    "tillfragad": ("intresserad", "deltar", "avbojt"),
    "intresserad": ("deltar", "avbojt"),
    "deltar": ("lamnat",),
    "ansluten_i_efterhand": ("lamnat",),  # it takes part, so it can leave
    "avbojt": ("ansluten_i_efterhand",),
    "lamnat": ("ansluten_i_efterhand",),
}


@rule(
    "SAM028",
    "warning",
    remedy=N_("Rätta datumet, eller flytta raden dit den hör i tiden."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: tillfragad}
            - {date: 2024-02-10, kind: deltar}  # <- SAM028
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-02-10, kind: tillfragad}
            - {date: 2024-03-01, kind: deltar}
    """,
)
def events_in_order_of_time(registry: Registry) -> Iterator[Fault]:
    """Händelserna läses uppifrån och ned. En dag som ligger före raden ovanför är ofta ett skrivfel,
    och av händelser samma dag gäller den som står sist."""
    records: tuple[Initiative | Participation, ...] = (
        *registry.initiatives.values(),
        *registry.all_participations(),
    )
    for record in records:
        for i in range(1, len(record.events)):
            day, before = record.events[i].date, record.events[i - 1].date
            if day < before:
                text = N_("{day} står efter {before}, men är tidigare")
                args = {"day": day, "before": before}
                yield Fault(record.ref, ("events", i, "date"), Message(text, args))


@rule(
    "SAM030",
    remedy=N_("Lägg till steget som saknas, eller välj det steg som kan följa."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-02-10, kind: tillfragad}
            - {date: 2024-03-01, kind: avbojt}
            - {date: 2024-09-02, kind: deltar}  # <- SAM030
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-02-10, kind: tillfragad}
            - {date: 2024-03-01, kind: avbojt}
            - {date: 2024-09-02, kind: ansluten_i_efterhand}
    """,
)
def steps_follow_each_other(registry: Registry) -> Iterator[Fault]:
    """Uppföljningen skiljer dem som deltagit från start från dem som anslutit i efterhand och dem
    som lämnat (VDT 22 avsnitt 6). Det går bara om stegen kommer i rätt följd."""
    for share in registry.all_participations():
        if _possible(event.kind for event in share.events):
            continue  # also when a day is out of order: that is told by SAM028 alone
        before: str | None = None
        for i, event in share.in_order():
            possible = _NEXT[before]
            if event.kind not in possible:
                yield Fault(
                    share.ref,
                    ("events", i, "kind"),
                    _cannot_follow(event.kind, before),
                    Message(N_("här kan stå: {possible}"), {"possible": ", ".join(possible)}),
                )
            before = event.kind


def _possible(steps: Iterable[str]) -> bool:
    """Whether the steps, as written from top to bottom, follow each other."""
    before: str | None = None
    for step in steps:
        if step not in _NEXT[before]:
            return False
        before = step
    return True


def _cannot_follow(step: str, before: str | None) -> Message:
    if before is None:
        return Message(N_("”{step}” kan inte vara det första steget"), {"step": Term(step)})
    args = {"step": Term(step), "before": Term(before)}
    return Message(N_("”{step}” kan inte följa på ”{before}”"), args)


@rule(
    "SAM031",
    remedy=N_("Ange principle, reason eller båda på raden med lamnat."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - {date: 2024-11-20, kind: lamnat}  # <- SAM031
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - date: 2024-11-20
              kind: lamnat
              principle: P2
              reason: Avtalet för det egna arkivet löper till 2027.
    """,
)
def leaver_has_reason(registry: Registry) -> Iterator[Fault]:
    """Uppföljningen redovisar hur många kommuner som valt att lämna efter uppstart, och orsaken i
    förhållande till princip (VDT 22 avsnitt 6)."""
    for initiative_id, municipality_id, share in shares(registry):
        for i, event in enumerate(share.events):
            if event.kind != "lamnat" or event.principle or event.reason:
                continue
            initiative = registry.initiatives.get(initiative_id)
            start = registry.start_of(initiative) if initiative else None
            if start is not None and event.date > start.day:
                name = registry.name(municipality_id)
                yield Fault(
                    share.ref,
                    ("events", i),
                    Message(N_("{name} lämnade efter uppstart utan orsak"), {"name": name}),
                    Message(N_("ange principle eller reason")),
                )
