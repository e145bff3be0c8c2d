"""The JSON of `funding`: every check with its place, and the figure that is odd."""

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.money.funding import FundingCheck, FundingReport, Odd
from samverkan_cli.views.scores_json import number
from samverkan_cli.views.sheet import Place

Json = dict[str, object]


def funding_document(
    collaboration: Collaboration, report: FundingReport | None, place: Place, *, example: bool
) -> Json:
    """Every check with its place; `stated` false when the cooperation states no funding."""
    checks = report.checks if report else ()
    missed = report.not_checked if report else ()
    return {
        "schema_version": 1,
        "kind": "funding",
        "collaboration": collaboration.id,
        "stated": report is not None,
        "agrees": all(check.agrees for check in checks) if checks else None,
        "checks": [_check(check, place) for check in checks],
        "not_checked": [
            {"check": m.name, "missing": [".".join(map(str, keys)) for keys in m.lacks]}
            for m in missed
        ],
        "example_data": example,
    }


def _check(check: FundingCheck, place: Place) -> Json:
    path, line = place(check.record, check.keys)
    return {
        "check": check.name,
        "field": ".".join(map(str, check.keys)),
        "stated": number(check.stated),
        "computed": number(check.computed),
        "difference": number(check.difference),
        "tolerance": number(check.tolerance),
        "agrees": check.agrees,
        "path": path,
        "line": line,
        "odd": _odd(check.record, check.odd, place) if check.odd else None,
    }


def _odd(record: str, odd: Odd, place: Place) -> Json:
    path, line = place(record, odd.keys)
    return {
        "field": ".".join(map(str, odd.keys)),
        "stated": number(odd.stated),
        "expected": number(odd.expected),
        "difference": number(odd.difference),
        "path": path,
        "line": line,
    }
