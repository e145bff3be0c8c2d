"""Who carries what is going on, and who has gone first."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from written_registry import snapshot

from samverkan_cli.governance.workload import led, load

Run = Callable[..., "tuple[int, str, str]"]
COOPERATION = (
    "name: C\nform: natverk\n"
    "members: [{organisation: vara}, {organisation: skara}, {organisation: gotene}]\n"
)
FILES = {
    "initiatives__a__initiative": """
title: A
lead: vara
received: 2024-01-01
executions:
  - {form: forstudie, start: 2024-02-01, end: 2024-06-30, outcome: genomfort, responsible: Strateg}
  - {form: projekt, start: 2024-09-01, responsible: Strateg}
""",
    "initiatives__b__initiative": """
title: B
lead: vara
received: 2025-01-01
executions: [{form: uppdrag, start: 2024-09-01, responsible: "  strateg "}]
""",
    "initiatives__c__initiative": """
title: C
executions: [{form: projekt, start: 2024-09-01}, {form: uppdrag, planned_start: 2024-01-01}]
""",
}


def test_one_role_with_several_at_once_is_told() -> None:
    registry = snapshot(COOPERATION, **FILES).registry
    found = load(registry, registry.collaborations["c"], date(2024, 12, 31))
    assert [(one.organisation, one.role, len(one.ongoing), one.several) for one in found] == [
        ("vara", "Strateg", 2, True),
        (None, None, 1, False),
    ]
    assert [o.keys for o in found[0].ongoing] == [("executions", 1), ("executions", 0)]


def test_only_what_runs_on_the_day_counts_and_its_last_day_is_over() -> None:
    registry = snapshot(COOPERATION, **FILES).registry
    collaboration = registry.collaborations["c"]

    def going(day: date) -> int:
        return sum(len(one.ongoing) for one in load(registry, collaboration, day))

    assert [going(date(2024, 1, 31)), going(date(2024, 2, 1))] == [0, 1]
    assert [going(date(2024, 6, 29)), going(date(2024, 6, 30))] == [1, 0]


def test_leads_are_counted_in_alphabetical_order_also_those_at_none() -> None:
    registry = snapshot(COOPERATION, **FILES).registry
    found = led(registry, registry.collaborations["c"], date(2024, 1, 31))
    assert [(one.organisation, one.initiatives) for one in found] == [
        ("gotene", ()), ("skara", ()), ("vara", ("a",)),
    ]  # fmt: skip
    later = led(registry, registry.collaborations["c"], date(2024, 12, 31))
    assert later[-1].initiatives == ("a", "b")


def test_the_command_names_the_role_the_gap_and_the_place(samverkan: Run, reference: Path) -> None:
    out = samverkan("load", "--registry", reference, "--today", "2025-06-01")[1]
    assert "Essunga, Projektledare, Essunga kommun: 2 pågår" in out
    assert "Projektledare, Essunga kommun bär 2 som pågår samtidigt." in out
    assert "registry/initiatives/sensorer-va/initiative.yaml:" in out
    early = samverkan("load", "--registry", reference, "--today", "2000-01-01")[1]
    assert "Inget pågår." in early
    assert "Har inte gått före i något initiativ: Essunga, Grästorp, Götene" in early


def test_csv_has_a_row_for_each_role_and_each_municipality(samverkan: Run, reference: Path) -> None:
    args = ("load", "--registry", reference, "--today", "2025-06-01", "--format")
    rows = list(csv.DictReader(io.StringIO(samverkan(*args, "csv")[1])))
    document = json.loads(samverkan(*args, "json")[1])
    assert [row["organisation"] for row in rows if row["measure"] == "led"] == [
        "essunga", "grastorp", "gotene", "lidkoping", "skara", "vara",
    ]  # fmt: skip
    assert len(rows) == len(document["loads"]) + len(document["led"])
    assert [int(row["count"]) for row in rows] == [
        one["count"] for one in (*document["loads"], *document["led"])
    ]
