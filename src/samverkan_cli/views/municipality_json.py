"""The published JSON of `report municipality` (`schemas/municipality.schema.json`) and its CSV."""

from collections.abc import Iterator

from samverkan_cli.model.spread import sum_of
from samverkan_cli.money.benefits import Tracked
from samverkan_cli.views.municipality import Owned, Part, Portrait
from samverkan_cli.views.portfolio import iso
from samverkan_cli.views.report_subject import Json, ReportSubject

CSV_COLUMNS = (
    "municipality", "initiative", "title", "status", "standing", "since", "leads", "reply_by",
    "planned", "implemented", "in_use", "spent", "others_implemented", "example", "path", "line",
)  # fmt: skip


def municipality_document(subject: ReportSubject, found: Portrait) -> Json:
    """Everything on the page, with the place of each thing."""
    period = found.period
    return {
        "schema_version": 1,
        "kind": "municipality",
        "municipality": found.municipality,
        "collaboration": subject.collaboration.id,
        "member": found.municipality in subject.municipalities,
        "as_of": subject.day.isoformat(),
        "period": period.text if period else None,
        "revision": subject.revision,
        "example_data": any(part.initiative.example for part in found.parts),
        "unread": [{"path": path, "code": code} for path, code in subject.unread],
        "initiatives": [_part(subject, part) for part in found.parts],
        "costs": [_cost(subject, initiative.id, one) for initiative, lines in found.costs
                  for one in lines],
        "benefits": [benefit_json(subject, tracked) for tracked in found.benefits],
        "missing": [{"what": one.what, **subject.json_place(one.record, one.keys)}
                    for one in found.missing],
        "spent": found.spent(),
    }  # fmt: skip


def _part(subject: ReportSubject, part: Part) -> Json:
    stands, share = part.seat, part.share
    done = share.implementation if share else None
    record, keys = (share.ref, stands.keys) if share and stands else (part.initiative.ref, ())
    return {
        "initiative": part.initiative.id,
        "title": part.initiative.title,
        "status": part.status,
        "leads": part.leads,
        "standing": stands.standing if stands else None,
        "since": iso(stands.since) if stands else None,
        "awaits_answer": part.awaits,
        "reply_by": iso(share.reply_by) if share else None,
        "planned": iso(done.planned) if done else None,
        "implemented": iso(done.implemented) if done else None,
        "in_use": iso(done.in_use) if done else None,
        "others_implemented": [one.municipality for one in part.others],
        "example": part.initiative.example,
        **subject.json_place(record, keys),
    }


def _cost(subject: ReportSubject, initiative: str, one: Owned) -> Json:
    cost = one.line.cost
    return {
        "initiative": initiative,
        "kind": cost.kind,
        "basis": cost.basis,
        "amount": cost.amount,
        "period": cost.period.text if cost.period else None,
        "upto": one.upto,
        "within": one.within,
        **subject.json_place(one.line.record, ("costs", one.line.place)),
    }


def benefit_json(subject: ReportSubject, tracked: Tracked) -> Json:
    """A benefit and where it stands; `municipality` is None for one of the whole initiative."""
    benefit = tracked.benefit
    return {
        "municipality": tracked.municipality,
        "category": benefit.category,
        "measure": benefit.measure,
        "baseline": benefit.baseline,
        "target": benefit.target,
        "outcome": benefit.outcome,
        "due": iso(benefit.due),
        "overdue": tracked.overdue,
        **subject.json_place(tracked.record, ("benefits", tracked.place)),
    }


def municipality_rows(subject: ReportSubject, found: Portrait) -> Iterator[tuple[object, ...]]:
    """A line for each initiative, in the columns of `CSV_COLUMNS`."""
    spent = {
        initiative.id: sum_of(one.upto for one in lines if one.line.cost.basis == "utfall")
        for initiative, lines in found.costs
    }
    for part in found.parts:
        told = _part(subject, part)
        others = told.pop("others_implemented")
        assert isinstance(others, list)
        told |= {
            "municipality": found.municipality, "spent": spent.get(part.initiative.id),
            "others_implemented": len(others),
        }  # fmt: skip
        yield tuple(told[column] for column in CSV_COLUMNS)
