"""SAM025–SAM027, SAM032: what a municipality's own days say beside each other."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.participation import ACTIVE
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import shares
from samverkan_cli.rules.rule import rule


@rule(
    "SAM025",
    "info",
    remedy=N_("Stämmer dagarna behöver inget göras: en kommun får gå före."),
    bad="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            implemented: 2024-10-01  # <- SAM025
    """,
    good="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            implemented: 2025-01-20
    """,
)
def implementation_follows_project(registry: Registry) -> Iterator[Fault]:
    """En kommun som går före kan införa innan projektet är klart (VDT 22 avsnitt 2). Det är
    tillåtet, men ovanligt nog att dagen är värd att se över."""
    for initiative_id, municipality_id, share in shares(registry):
        initiative = registry.initiatives.get(initiative_id)
        if initiative is None or share.implemented is None:
            continue
        ends = [e.end for e in initiative.executions if e.form == "projekt" and e.end is not None]
        if ends and share.implemented < min(ends):
            args = {
                "name": registry.name(municipality_id),
                "day": share.implemented,
                "end": min(ends),
            }
            yield Fault(
                share.ref,
                ("implementation", "implemented"),
                Message(N_("{name} införde lösningen {day}, innan projektet slutade {end}"), args),
                Message(N_("stämmer dagen behöver inget göras")),
            )


@rule(
    "SAM026",
    "warning",
    remedy=N_("Ange implemented, dagen då lösningen infördes."),
    bad="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            in_use: 2025-02-03  # <- SAM026
    """,
    good="""
        initiatives/e-arkiv/participation/skara:
          events:
            - {date: 2024-02-15, kind: deltar}
          implementation:
            implemented: 2025-01-20
            in_use: 2025-02-03
    """,
)
def use_has_implementation(registry: Registry) -> Iterator[Fault]:
    """Kommunen räknas bland dem som implementerat efter dagen för införandet (VDT 22 avsnitt 6).
    Saknas den räknas kommunen inte, fast lösningen används."""
    for _, municipality_id, share in shares(registry):
        done = share.implementation
        if done is None or done.implemented is not None:
            continue
        for key in ("in_use", "decommissioned"):
            if getattr(done, key) is not None:
                name = registry.name(municipality_id)
                yield Fault(
                    share.ref,
                    ("implementation", key),
                    Message(N_("dagen för införandet saknas för {name}"),
                            {"name": name}),
                    Message(N_("ange implemented")),
                )  # fmt: skip
                break


@rule(
    "SAM027",
    "warning",
    remedy=N_("Rätta reply_by eller dagen för frågan."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: tillfragad}
            - {date: 2024-03-20, kind: deltar}
          reply_by: 2024-02-15  # <- SAM027
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: tillfragad}
            - {date: 2024-03-20, kind: deltar}
          reply_by: 2024-04-15
    """,
)
def reply_day_follows_question(registry: Registry) -> Iterator[Fault]:
    """En svarsfrist som gick ut innan frågan ställdes kan ingen hålla."""
    for share in registry.all_participations():
        if share.reply_by is None:
            continue
        asked = min((e.date for e in share.events if e.kind == "tillfragad"), default=None)
        if asked is not None and share.reply_by < asked:
            args = {"day": share.reply_by, "asked": asked}
            text = N_("svarsfristen {day} gick ut innan frågan ställdes {asked}")
            yield Fault(share.ref, ("reply_by",), Message(text, args))


@rule(
    "SAM032",
    "info",
    remedy=N_("Lägg till händelsen deltar eller ansluten_i_efterhand med sin dag."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-02-15, kind: tillfragad}
            - {date: 2024-03-01, kind: avbojt}
          implementation:
            implemented: 2025-03-10  # <- SAM032
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-02-15, kind: tillfragad}
            - {date: 2024-03-01, kind: avbojt}
            - {date: 2025-02-03, kind: ansluten_i_efterhand}
          implementation:
            implemented: 2025-03-10
    """,
)
def implementer_takes_part(registry: Registry) -> Iterator[Fault]:
    """En kommun som infört lösningen utan att delta räknas som införd i efterhand (VDT 22
    avsnitt 6). Då ska det också framgå när och hur den kom med."""
    for _, municipality_id, share in shares(registry):
        if share.implemented is not None and not any(e.kind in ACTIVE for e in share.events):
            name = registry.name(municipality_id)
            yield Fault(
                share.ref,
                ("implementation", "implemented"),
                Message(N_("{name} har infört lösningen men deltar inte"), {"name": name}),
                Message(N_("lägg till händelsen ansluten_i_efterhand, eller deltar")),
            )
