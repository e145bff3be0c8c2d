"""The published JSON of `report initiative` (`schemas/initiative.schema.json`) and its CSV."""

from collections.abc import Iterator

from samverkan_cli.model.initiative import Initiative
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.happenings import Happening
from samverkan_cli.views.initiative import Dossier
from samverkan_cli.views.municipality_json import benefit_json
from samverkan_cli.views.portfolio import iso, seat_json
from samverkan_cli.views.report_subject import Json, ReportSubject

CSV_COLUMNS = (
    "initiative", "title", "date", "kind", "organisation", "form", "body", "text", "reason",
    "example", "path", "line",
)  # fmt: skip


def initiative_document(subject: ReportSubject, found: Dossier) -> Json:
    """Everything on the page, with the place of each thing."""
    one = found.initiative
    return {
        "schema_version": 1,
        "kind": "initiative",
        "initiative": one.id,
        "title": one.title,
        "need": one.need,
        "status": found.status,
        "collaboration": subject.collaboration.id,
        "as_of": subject.day.isoformat(),
        "revision": subject.revision,
        "example_data": one.example,
        "unread": [{"path": path, "code": code} for path, code in subject.unread],
        "origin": one.origin,
        "co_origins": list(one.co_origins),
        "lead": one.lead,
        "received": iso(one.received),
        "submitted": iso(one.submitted),
        "started": iso(found.start.day) if found.start else None,
        "executions": _executions(subject, one),
        "participation": [seat_json(subject, seat) for seat in found.seats],
        "score": _score(found.ranked) if found.ranked else None,
        "costs": [
            {"kind": cost.kind, "budget": cost.budget, "outcome": cost.outcome,
             "budget_ahead": cost.ahead,
             "lines": [subject.json_place(line.record, ("costs", line.place))
                       for line in cost.lines]}
            for cost in found.costs
        ],
        "undated_costs": [subject.json_place(line.record, ("costs", line.place))
                          for line in found.undated],
        "benefits": [benefit_json(subject, tracked) for tracked in found.benefits],
        "solution": _solution(subject, one),
        "decisions": [
            {"date": d.date.isoformat(), "body": d.body, "kind": d.kind, "subject": d.subject,
             "outcome": d.outcome, "reference": d.reference,
             **subject.json_place(one.ref, ("decisions", n))}
            for n, d in enumerate(one.decisions)
        ],
        "events": [_event(subject, event) for event in found.happenings],
        **subject.json_place(one.ref),
    }  # fmt: skip


def _executions(subject: ReportSubject, one: Initiative) -> list[Json]:
    return [
        {"form": e.form, "planned_start": iso(e.planned_start), "start": iso(e.start),
         "end": iso(e.end), "outcome": e.outcome, "responsible": e.responsible,
         **subject.json_place(one.ref, ("executions", n))}
        for n, e in enumerate(one.executions)
    ]  # fmt: skip


def _score(ranked: Ranked) -> Json:
    """Points 0–100, rounded to six decimals as in `score --format json`."""
    result = ranked.result
    names = ("low", "point", "high")
    return {
        "model": result.model.id,
        "example_model": result.model.is_example,
        "rank": ranked.rank,
        "outcome": result.outcome,
        **{name: float(round(getattr(result.score, name), 6)) for name in names},
        "assessments": [form.ref for form in result.forms],
    }


def _solution(subject: ReportSubject, one: Initiative) -> Json | None:
    if one.solution is None:
        return None
    said: Json = {"name": one.solution.name}
    for name in ("ny", "nyttig", "nyttiggjord"):
        found = getattr(one.solution, name)
        said[name] = None if found is None else {
            "value": found.value, "evidence": found.evidence, "date": iso(found.date),
            **subject.json_place(one.ref, ("solution", name)),
        }  # fmt: skip
    return said


def _event(subject: ReportSubject, event: Happening) -> Json:
    return {
        "date": event.day.isoformat(),
        "kind": event.kind,
        "organisation": event.organisation,
        "form": event.form or None,
        "body": event.body or None,
        "text": event.text or None,
        "reason": event.why or None,
        **subject.json_place(event.record, event.keys),
    }


def initiative_rows(subject: ReportSubject, found: Dossier) -> Iterator[tuple[object, ...]]:
    """A line for each thing that has happened, in the columns of `CSV_COLUMNS`."""
    one = found.initiative
    about = {"initiative": one.id, "title": one.title, "example": one.example}
    for event in found.happenings:
        told = _event(subject, event) | about
        yield tuple(told[column] for column in CSV_COLUMNS)
