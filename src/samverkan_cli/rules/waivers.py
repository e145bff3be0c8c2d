"""SAM097–SAM099: exceptions to rules, with a reason, an owner and a last day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from samverkan_cli.findings import Fault, Finding, Law
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.records import Waiver
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.fields import references
from samverkan_cli.rules.nearby import did_you_mean
from samverkan_cli.rules.rule import Rule, rule


class Applied(NamedTuple):
    """Findings that stand, findings that are waived, and faults of waivers that waive nothing."""

    kept: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    faults: tuple[tuple[Law, Fault], ...]


@rule(
    "SAM097",
    remedy=N_("Ange reason, owner och until. Utan dem gäller undantaget inte."),
    bad="""
        initiatives/e-arkiv/participation/skara:
          events: [{date: 2024-02-15, kind: deltar}]
          implementation: {implemented: 2024-10-01}  # <- SAM025
        waivers:
          waivers:
            - code: SAM025  # <- SAM097
              record: initiatives/e-arkiv/participation/skara
              until: 2025-12-31
    """,
    good="""
        initiatives/e-arkiv/participation/skara:
          events: [{date: 2024-02-15, kind: deltar}]
          implementation: {implemented: 2024-10-01}
        waivers:
          waivers:
            - code: SAM025
              record: initiatives/e-arkiv/participation/skara
              reason: Skara går före och inför innan projektet är klart.
              owner: digitaliseringschef, Skara kommun
              until: 2025-12-31
    """,
)
def waiver_says_why(registry: Registry) -> Iterator[Fault]:
    """Ett undantag är ett beslut: det har ett skäl, någon som ansvarar för det och en sista
    dag."""
    for i, waiver in _listed(registry):
        for key, text in (
            ("reason", N_("undantaget från {code} saknar skäl")),
            ("owner", N_("undantaget från {code} saknar ägare")),
            ("until", N_("undantaget från {code} saknar sista dag")),
        ):
            if getattr(waiver, key) is None:
                hint = Message(N_("ange {key}"), {"key": key})
                message = Message(text, {"code": waiver.code})
                yield Fault("waivers", ("waivers", i), message, hint)


@rule(
    "SAM098",
    "warning",
    dated=True,
    remedy=N_("Rätta det som undantaget gäller, eller besluta om en ny sista dag."),
    bad="""
        initiatives/e-arkiv/participation/skara:
          events: [{date: 2024-02-15, kind: deltar}]
          implementation: {implemented: 2024-10-01}  # <- SAM025
        waivers:
          waivers:
            - code: SAM025
              record: initiatives/e-arkiv/participation/skara
              reason: Skara går före och inför innan projektet är klart.
              owner: digitaliseringschef, Skara kommun
              until: 2024-12-31  # <- SAM098
    """,
    good="""
        initiatives/e-arkiv/participation/skara:
          events: [{date: 2024-02-15, kind: deltar}]
          implementation: {implemented: 2024-10-01}
        waivers:
          waivers:
            - code: SAM025
              record: initiatives/e-arkiv/participation/skara
              reason: Skara går före och inför innan projektet är klart.
              owner: digitaliseringschef, Skara kommun
              until: 2025-12-31
    """,
)
def waiver_is_in_force(registry: Registry, today: date) -> Iterator[Fault]:
    """Ett undantag gäller till och med sin sista dag. Sedan gäller regeln igen."""
    for i, waiver in _listed(registry):
        if waiver.until is not None and waiver.until < today:
            args = {"code": waiver.code, "until": waiver.until}
            text = Message(N_("undantaget från {code} gällde till {until}"), args)
            yield Fault("waivers", ("waivers", i, "until"), text)


def _no_faults(registry: Registry) -> Iterator[Fault]:
    yield from ()
