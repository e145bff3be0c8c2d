"""The published JSON of `report collaboration` (`schemas/collaboration.schema.json`), its CSV."""

from collections import Counter
from collections.abc import Iterator, Sequence

from samverkan_cli.governance.schedule import schedule
from samverkan_cli.money.funding import check_funding
from samverkan_cli.views.both import Both
from samverkan_cli.views.governance_json import governance_document
from samverkan_cli.views.governance_parts import GovernanceSubject
from samverkan_cli.views.money_funding_json import funding_document
from samverkan_cli.views.portfolio import Entry
from samverkan_cli.views.report_subject import Json, ReportSubject

CSV_COLUMNS = (
    "collaboration", "organisation", "name", "organisation_kind", "role", "from", "to",
    "member", "inhabitants", "active", "path", "line",
)  # fmt: skip


def collaboration_document(
    subject: ReportSubject, governed: GovernanceSubject, entries: Sequence[Entry], both: Both
) -> Json:
    """Everything on the page; `governance` is as `governance --format json` gives it."""
    found, day = subject.collaboration, subject.day.isoformat()
    governance = governance_document([governed], day, subject.revision, both, every_fact=False)
    report = check_funding(found)
    example = subject.registry.is_example(found)
    funding = funding_document(found, report, subject.place, example=example) if report else None
    statuses = Counter(entry.status for entry in entries)
    return {
        "schema_version": 1,
        "kind": "collaboration",
        "collaboration": found.id,
        "name": found.name,
        "form": found.form,
        "as_of": day,
        "revision": subject.revision,
        "example_data": example or any(entry.initiative.example for entry in entries),
        "unread": [{"path": path, "code": code} for path, code in subject.unread],
        "members": list(_members(subject)),
        "principles": [
            {"id": p.id, "text": p.text, "applies_to": p.applies_to,
             "from": p.from_.text if p.from_ else None, "to": p.to.text if p.to else None,
             **subject.json_place(found.ref, ("principles", n))}
            for n, p in enumerate(found.principles)
        ],
        "overdue": [
            {"text": row.text, "due": row.due.text if row.due else None,
             **subject.json_place(row.record, row.keys)}
            for row in schedule(found, subject.day) if row.state == "overdue"
        ],
        "governance": governance["collaborations"][0],  # type: ignore[index]  # a list of one
        "funding": funding,
        "statuses": dict(statuses),
        "initiatives": [entry.initiative.id for entry in entries],
        **subject.json_place(found.ref),
    }  # fmt: skip


def _members(subject: ReportSubject) -> Iterator[Json]:
    for n, member in enumerate(subject.collaboration.members):
        key = member.organisation
        known = subject.registry.organisations.get(key)
        population = known.population_on(subject.day) if known else None
        shares = (subject.registry.participations.get(i.id, {}).get(key)
                  for i in subject.initiatives)  # fmt: skip
        yield {
            "organisation": key,
            "name": subject.registry.name(key),
            "organisation_kind": known.kind if known else None,
            "role": member.role,
            "from": member.from_.text if member.from_ else None,
            "to": member.to.text if member.to else None,
            "member": member.on(subject.day),
            "inhabitants": population.count if population else None,
            "active": sum(share.active_on(subject.day) for share in shares if share),
            **subject.json_place(subject.collaboration.ref, ("members", n)),
        }


def collaboration_rows(subject: ReportSubject) -> Iterator[tuple[object, ...]]:
    """A line for each membership, in the columns of `CSV_COLUMNS`."""
    for member in _members(subject):
        told = member | {"collaboration": subject.collaboration.id}
        yield tuple(told[column] for column in CSV_COLUMNS)
