"""The part of the published JSON of `governance` about seats and mandates."""

from samverkan_cli.governance.mandate_table import mandate_table
from samverkan_cli.governance.mandates import decisions_without_mandate
from samverkan_cli.governance.seat_table import board_seats, seats_per_member
from samverkan_cli.governance.seats import seats_per_group
from samverkan_cli.model.keys import Keys
from samverkan_cli.views.governance_parts import GovernanceSubject

Json = dict[str, object]


def source(subject: GovernanceSubject, record: str, keys: Keys) -> Json:
    """Where something stands."""
    path, line = subject.place(record, keys)
    return {"record": record, "path": path, "line": line}


def board(subject: GovernanceSubject) -> Json | None:
    """The board: members × seats of each."""
    found = board_seats(subject.registry, subject.collaboration, subject.day)
    if found is None:
        return None
    return {
        "name": found.name,
        "members": found.members,
        "seats_per_member": found.seats_per_member,
        "seats": found.seats,
        **source(subject, found.record, found.keys),
    }


def groups(subject: GovernanceSubject) -> list[Json]:
    """Each group with seats: who has none there, who has several."""
    found = seats_per_group(subject.registry, subject.collaboration, subject.day)
    return [
        {
            "group": one.group,
            "seats": one.seats,
            "without_seat": list(one.without_seat),
            "several": [
                {"organisation": s.organisation, "seats": len(s.seats), "shared": s.shared}
                for s in one.several
            ],
            **source(subject, one.record, one.keys),
        }
        for one in found
    ]


def seats(subject: GovernanceSubject) -> list[Json]:
    """Each organisation with its seats in every group."""
    return [
        {
            "organisation": row.organisation,
            "member": row.member,
            "groups": [{"group": h.group, "seats": h.seats, "shared": h.shared} for h in row.held],
        }
        for row in seats_per_member(subject.registry, subject.collaboration, subject.day)
    ]


def mandates(subject: GovernanceSubject) -> Json:
    """Every kind of decision, and decisions taken by a group without the mandate."""
    return {
        "mandates": [
            {
                "kind": row.kind,
                "decides": list(row.decides),
                "prepares": list(row.prepares),
                "informed": list(row.informed),
                **source(subject, row.record, row.keys),
            }
            for row in mandate_table(subject.collaboration)
        ],
        "without_mandate": [
            {
                "group": one.group,
                "kind": one.kind,
                "deciders": list(one.deciders),
                **source(subject, one.record, one.keys),
            }
            for one in decisions_without_mandate(subject.registry, subject.collaboration)
        ],
    }
