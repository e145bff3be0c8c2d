"""The published JSON of the `cost` commands; their schemas are `schemas/cost_*.schema.json`."""

from collections.abc import Iterable
from datetime import date

from samverkan_cli.model.cost_lines import Line
from samverkan_cli.money.keys import Allocation, Share
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.late import LateJoin, Outcome
from samverkan_cli.money.leave import Change, Leave
from samverkan_cli.money.shared import CostShare
from samverkan_cli.money.totals import KINDS, Row, Totals
from samverkan_cli.views.scores_json import number

Json = dict[str, object]


def share_document(found: CostShare, *, assumed: bool, example: bool) -> Json:
    """`cost share`: its first five keys are the contract, the others may grow."""
    return {
        "schema_version": 1,
        "kind": "cost_share",
        "initiative": found.initiative.id,
        "total": found.shared.total,
        "allocations": [allocation_json(a) for a in found.allocations],
        "of": found.shared.of,
        "on": found.on.isoformat(),
        "key_assumed": assumed,
        "example_data": example,
        "missing": missing(found.shared.undated),
    }


def allocation_json(found: Allocation) -> Json:
    """Shares by organisation id; `rest` is what they leave of the total."""
    return {"key": found.key, "shares": [_share(s) for s in found.shares], "rest": found.rest}


def _share(found: Share) -> Json:
    share: Json = {"organisation": found.organisation, "amount": found.amount}
    return share if found.count is None else share | {"count": number(found.count)}


def missing(lines: Iterable[Line]) -> list[Json]:
    """Cost lines without the period a sum over days needs."""
    return [{"record": line.record, "field": f"costs.{line.place}.period"} for line in lines]


def late_join_document(
    found: LateJoin, requires: Iterable[dict[str, str] | None], *, assumed: bool, example: bool
) -> Json:
    """`requires` says in both languages what each rule lacks, in the order of the rules."""
    rules = zip(found.outcomes, requires, strict=True)
    return {
        "schema_version": 1,
        "kind": "cost_late_join",
        "initiative": found.initiative.id,
        "municipality": found.newcomer,
        "on": found.on.isoformat(),
        "key": found.terms.key.kind,
        "key_assumed": assumed,
        "total": found.shared.total,
        "paid": allocation_json(found.paid)["shares"],
        "first_implemented": _day(found.implemented),
        "years": found.years,
        "rules": [_outcome(outcome, required) for outcome, required in rules],
        "running": {
            "total": found.running.total,
            "before": _shares(found.running_before),
            "after": _shares(found.running_after),
        },
        "decides": False,
        "example_data": example,
        "missing": missing(found.shared.undated),
    }


def _outcome(found: Outcome, required: dict[str, str] | None) -> Json:
    return {
        "rule": found.rule,
        "payment": found.payment,
        "requires": required,
        "refunds": [{"organisation": e.organisation, "amount": e.refund} for e in found.entries],
        "after": [{"organisation": e.organisation, "amount": e.after} for e in found.entries],
    }


def _shares(found: Allocation | Lack) -> object:
    return None if isinstance(found, Lack) else allocation_json(found)["shares"]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def leave_document(found: Leave, *, assumed: bool, example: bool) -> Json:
    """Shares with and without the leaver."""
    return {
        "schema_version": 1,
        "kind": "cost_leave",
        "initiative": found.initiative.id,
        "municipality": found.leaver,
        "on": found.on.isoformat(),
        "key": found.terms.key.kind,
        "key_assumed": assumed,
        "development": _change(found.development),
        "running": _change(found.running),
        "decides": False,
        "example_data": example,
        "missing": missing((*found.development.shared.undated, *found.running.shared.undated)),
    }


def _change(found: Change) -> Json:
    return {
        "total": found.shared.total,
        "before": allocation_json(found.before)["shares"],
        "after": allocation_json(found.after)["shares"],
        "rest_before": found.before.rest,
        "rest_after": found.after.rest,
    }


def totals_document(found: Totals, years: int, *, example: bool) -> Json:
    """The portfolio; amounts are null where there is no line."""
    return {
        "schema_version": 1,
        "kind": "cost_total",
        "collaboration": found.collaboration.id,
        "on": found.on.isoformat(),
        "by": found.by,
        "rows": [row_json(row) for row in found.rows],
        "total": row_json(found.total),
        "budget_ahead": found.ahead,
        "forecast": {
            "method": "flat",
            "yearly_rate": found.total.yearly_rate,
            "years": [{"year": y, "amount": amount} for y, amount in found.forecast(years)],
        },
        "example_data": example,
        "missing": missing(found.undated),
    }


def row_json(row: Row) -> Json:
    """Budget, outcome and their difference, then each kind."""
    return {
        "key": row.key,
        "budget": row.amount("budget"),
        "outcome": row.amount("utfall"),
        "difference": row.difference,
        "yearly_rate": row.yearly_rate,
        "kinds": {
            kind: {"budget": row.amount("budget", kind), "outcome": row.amount("utfall", kind)}
            for kind in KINDS
        },
    }
