"""The published JSON of `report meeting` (`schemas/meeting.schema.json`) and its CSV."""

from collections.abc import Iterator, Sequence

from samverkan_cli.views.calendar_due import DueSubject, sentence
from samverkan_cli.views.changes import Row, Say, Sides, change_json
from samverkan_cli.views.meeting import Agenda, Pending
from samverkan_cli.views.portfolio import iso
from samverkan_cli.views.report_subject import Json, ReportSubject

CSV_COLUMNS = ("item", "title", "text", "date", "organisation", "ready", "path", "line")


def meeting_document(subject: ReportSubject, found: Agenda, sides: Sides, sv: Say, en: Say) -> Json:
    """Every item of the agenda; changes are as `diff --format json` gives them."""

    def changes(rows: Sequence[Row]) -> list[Json]:
        return [change_json(row.meaning, sides, sv, en) for row in rows]

    return {
        "schema_version": 1,
        "kind": "meeting",
        "collaboration": subject.collaboration.id,
        "since": found.since,
        "since_day": found.since_day.isoformat(),
        "as_of": subject.day.isoformat(),
        "revision": subject.revision,
        "example_data": any(initiative.example for initiative in subject.initiatives),
        "unread": [{"path": path, "code": code} for path, code in subject.unread],
        "new": [
            {"initiative": one.id, "title": one.title, "origin": one.origin,
             "submitted": iso(one.submitted), **subject.json_place(one.ref)}
            for one in found.new
        ],
        "decisions": [_pending(subject, one) for one in found.pending],
        "scores": [
            {"initiative": one.key, "before": one.before, "after": one.after,
             "text": {"sv": sv(one.text), "en": en(one.text)}, "records": list(one.records)}
            for one in found.scores
        ],
        "moved": changes(found.moved),
        "overdue": [
            {"kind": item.kind, "day": item.day.isoformat(), "text": item.text,
             "initiative": item.initiative, "organisation": item.organisation,
             **subject.json_place(item.record, item.keys)}
            for item in found.overdue
        ],
        "silent": [
            {"organisation": one.organisation, "initiative": one.initiative,
             "last": iso(one.last), **subject.json_place(f"initiatives/{one.initiative}")}
            for one in found.silent
        ],
        "changes": changes(found.other),
    }  # fmt: skip


def _pending(subject: ReportSubject, one: Pending) -> Json:
    return {
        "initiative": one.initiative.id,
        "title": one.initiative.title,
        "decision": one.decision,
        "deciders": list(one.deciders),
        "ready": one.ready,
        "assessed": one.assessed,
        "gates": [{"id": gate.gate.id, "answer": gate.answer} for gate in one.gates],
        "unknown": list(one.unknown),
        "unanswered": list(one.silent),
        **subject.json_place(one.initiative.ref),
    }


def meeting_rows(subject: ReportSubject, found: Agenda) -> Iterator[tuple[object, ...]]:
    """A line for each thing on the agenda, in the columns of `CSV_COLUMNS`."""
    say = subject.language.message
    for one in found.new:
        place = subject.place(one.ref)
        yield "new", one.title, one.need, one.submitted, one.origin, None, *place
    for p in found.pending:
        place = subject.place(p.initiative.ref)
        yield "decision", p.initiative.title, p.decision, None, None, p.ready, *place
    for effect in found.scores:
        record = effect.records[0] if effect.records else f"initiatives/{effect.key}"
        title = subject.title(effect.key)
        yield "score", title, say(effect.text), None, None, None, *subject.place(record)
    for name, rows in (("moved", found.moved), ("change", found.other)):
        for row in rows:
            title = subject.record(row.meaning.change.record)
            yield name, title, say(row.meaning.text), None, None, None, row.path, row.line
    about = DueSubject(
        subject.registry, subject.collaboration, found.overdue, subject.day, subject.language,
        subject.place,
    )  # fmt: skip
    for item in found.overdue:
        text, place = sentence(about, item), subject.place(item.record, item.keys)
        yield (
            "overdue",
            subject.record(item.record),
            text,
            item.day,
            item.organisation,
            None,
            *place,
        )
    for s in found.silent:
        place = subject.place(f"initiatives/{s.initiative}")
        yield "silent", subject.title(s.initiative), None, s.last, s.organisation, None, *place
