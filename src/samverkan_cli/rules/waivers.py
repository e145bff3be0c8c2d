"""SAM097–SAM099: exceptions to rules, with a reason, an owner and a last day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from samverkan_cli.findings import Fault, Finding, Law
from samverkan_cli.model.leaves import references
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.records import Waiver
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import nearest_record
from samverkan_cli.rules.rule import rule

_NEEDED = (("reason", N_("skäl")), ("owner", N_("ägare")), ("until", N_("sista dag")))


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
        missing = [(key, word) for key, word in _NEEDED if getattr(waiver, key) is None]
        if missing:
            what = Names(tuple(Message(word) for _, word in missing))
            text = Message(
                N_("undantaget från {code} saknar {what}"), {"code": waiver.code, "what": what}
            )
            hint = Message(N_("ange {keys}"), {"keys": Names(tuple(key for key, _ in missing))})
            yield Fault("waivers", ("waivers", i), text, hint)


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


@rule(
    "SAM099",
    "warning",
    remedy=N_("Ta bort undantaget, eller rätta code och record."),
    bad="""
        waivers:
          waivers:
            - code: SAM031  # <- SAM099
              record: initiatives/e-arkiv/participation/vara
              reason: Orsaken beslutas i nästa kommunstyrelse.
              owner: digitaliseringsstrateg, Vara kommun
              until: 2025-12-31
    """,
    good="""
        waivers:
          waivers: []
    """,
)
def waiver_waives_something(registry: Registry, idle: Iterable[int]) -> Iterator[Fault]:
    """Ett undantag som inte längre behövs döljer nästa fel av samma slag. Undantag för en post som
    inte går att läsa står kvar."""
    records = {record.ref: () for record in registry.records()}
    for i, waiver in _listed(registry):
        if i not in idle or _may_be_hidden(registry, waiver.record):
            continue
        text, hint = N_("undantaget från {code} undantar inget"), Message(N_("ta bort det"))
        if not re.fullmatch(r"SAM\d{3}", waiver.code):
            text, hint = N_("”{code}” är ingen regel"), Message(N_("skriv till exempel SAM031"))
            if re.fullmatch(r"(?i)sam\d{3}", waiver.code):
                hint = Message(N_("skriv {value}"), {"value": waiver.code.upper()})
        elif waiver.record not in records:
            text = N_("undantaget gäller {record}, som inte finns")
            hint = nearest_record(waiver.record, records, hint)
        args = {"code": waiver.code, "record": waiver.record}
        yield Fault("waivers", ("waivers", i), Message(text, args), hint)


def apply(findings: Iterable[Finding], registry: Registry, today: date) -> Applied:
    """Part findings by the waivers that are complete and in force; waivers have no waivers."""
    listed = [(i, waiver) for i, waiver in _listed(registry) if _holds(waiver, today)]
    waivers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, waiver in listed:
        waivers[waiver.code, waiver.record].append(i)
    kept: list[Finding] = []
    waived: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        matching = waivers.get((finding.code, finding.record), [])
        if finding.record == "waivers":
            matching = []
        (waived if matching else kept).append(finding)
        used.update(matching)
    idle = frozenset(i for i, _ in listed) - used
    law = waiver_waives_something.law
    faults = waiver_waives_something.find(registry, idle)
    return Applied(tuple(kept), tuple(waived), tuple((law, fault) for fault in faults))


def _listed(registry: Registry) -> Iterator[tuple[int, Waiver]]:
    yield from enumerate(registry.waivers.waivers if registry.waivers else ())


def _holds(waiver: Waiver, today: date) -> bool:
    complete = all(getattr(waiver, key) is not None for key, _ in _NEEDED)
    return complete and waiver.until is not None and today <= waiver.until


def _may_be_hidden(registry: Registry, ref: str) -> bool:
    """Whether a record that could not be read may be why the waiver's finding is not there.

    So it may when it lies in the same folder of the registry, or when the record, its initiative or
    its cooperation points to it; the counts of an intake depend on every initiative.
    """
    if not registry.unread:
        return False
    parts = ref.split("/")
    folders = {parts[0], "samverkan"} | ({"initiatives"} if parts[0] == "intake" else set())
    if any(unread.split("/")[0] in folders for unread in registry.unread):
        return True
    around = {ref, "/".join(parts[:2])}
    initiative = registry.initiatives.get(parts[1]) if parts[0] == "initiatives" else None
    if initiative is not None:
        around.add(f"collaborations/{registry.collaboration_of(initiative)}")
    pointed = {
        f"{kind}/{written}"
        for record in registry.records()
        if record.ref in around
        for _, kind, written in references(record)
    }
    pointed |= around | {f"organisations/{parts[-1]}"}
    return not pointed.isdisjoint(registry.unread)
