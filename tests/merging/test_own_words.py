"""What each side wrote stays that side's words, also where both added the same step."""

from samverkan_cli.diff.three import steps
from samverkan_cli.model.participation import Participation


def share(*events: dict[str, str]) -> Participation:
    found: Participation = Participation.model_validate({"events": list(events)})
    return found


def test_two_days_for_the_same_step_clash_whole() -> None:
    base = share({"date": "2026-01-01", "kind": "tillfragad"})
    ours = share(
        {"date": "2026-01-01", "kind": "tillfragad"}, {"date": "2026-03-01", "kind": "avbojt"}
    )
    theirs = share(
        {"date": "2026-01-01", "kind": "tillfragad"},
        {"date": "2026-02-01", "kind": "avbojt", "reason": "Ingen budget"},
    )

    found = steps(base, ours, theirs)

    assert [(step.keys, step.clash is not None) for step in found] == [(("events", 1), True)]


def test_the_same_step_on_the_same_day_takes_the_reason_only_one_side_gave() -> None:
    ours = share({"date": "2026-03-01", "kind": "avbojt"})
    theirs = share({"date": "2026-03-01", "kind": "avbojt", "reason": "Ingen budget"})

    found = steps(share(), ours, theirs)

    assert [step.clash for step in found] == [None]
