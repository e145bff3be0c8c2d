"""`cost late-join` and `cost leave`: a municipality comes or goes on a day."""

from samverkan_cli.cli.cost_asked import Asked, decimal
from samverkan_cli.cli.cost_output import Answer
from samverkan_cli.cli.cost_shared import participants
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.speech import both
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.period import day_before
from samverkan_cli.money.keys import KeyKind
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.late import LateJoin, late_join
from samverkan_cli.money.leave import Leave, leave
from samverkan_cli.money.shared import active, assumed, terms_of
from samverkan_cli.views.money_json import late_join_document, leave_document
from samverkan_cli.views.money_late import late_join_page, requires
from samverkan_cli.views.money_moves import leave_page

MOST_YEARS = 100


def joined_late(
    asked: Asked,
    initiative: str,
    municipality: str,
    years: int,
    per_inhabitant: str | None,
    key: KeyKind | None,
) -> Answer:
    """The five rules side by side; UsageError when the newcomer already takes part."""
    found, newcomer = asked.initiative(initiative), asked.municipality(municipality)
    _newcomer_is_new(asked, found, newcomer)
    if not 1 <= years <= MOST_YEARS:
        args = {"years": years, "most": MOST_YEARS}
        raise UsageError(Message(N_("--years: {years} ska vara mellan 1 och {most}"), args))
    rate = None if per_inhabitant is None else decimal(per_inhabitant, "--kr-per-inhabitant")
    terms = terms_of(found, key, asked.on)
    joined = late_join(asked.registry, found, newcomer, asked.on, terms, years, rate)
    if isinstance(joined, Lack):
        raise asked.refusal(joined)
    place, speech = asked.opened.snapshot.place, asked.speech
    required = [requires(outcome, place, speech) for outcome in joined.outcomes]
    lacking = [
        {one.code: said for one in both() if (said := requires(outcome, place, one))} or None
        for outcome in joined.outcomes
    ]
    return Answer(
        page=lambda language: late_join_page(joined, asked.registry, place, language),
        document=late_join_document(
            joined,
            [said or None for said in lacking],
            assumed=assumed(found, key),
            example=asked.registry.is_example(found),
        ),
        columns=("rule", "organisation", "paid", "payment", "refund", "after", "requires"),
        rows=_late_rows(joined, required),
    )


def _newcomer_is_new(asked: Asked, initiative: Initiative, newcomer: str) -> None:
    present = participants(asked, initiative, asked.on)
    before = active(asked.registry, initiative, day_before(asked.on))
    if newcomer in before and newcomer in present:
        args = {"name": asked.registry.name(newcomer), "title": initiative.title}
        raise UsageError(
            Message(N_("{name} deltar redan i {title}"), args),
            Message(N_("välj en kommun som inte deltar, eller en tidigare dag med --on")),
        )
    if set(present) == {newcomer}:
        alone: dict[str, object] = {"title": initiative.title, "day": asked.on}
        raise UsageError(Message(N_("ingen annan kommun deltar i {title} den {day}"), alone))


def _late_rows(found: LateJoin, required: list[str | None]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for outcome, lack in zip(found.outcomes, required, strict=True):
        newcomer = {
            "rule": outcome.rule, "organisation": found.newcomer, "paid": 0,
            "payment": outcome.payment, "refund": 0, "after": outcome.payment, "requires": lack,
        }  # fmt: skip
        rows.append(newcomer)
        rows += [
            {
                "rule": outcome.rule, "organisation": entry.organisation, "paid": entry.paid,
                "payment": 0, "refund": entry.refund, "after": entry.after,
            }
            for entry in outcome.entries
        ]  # fmt: skip
    return rows


def left(asked: Asked, initiative: str, municipality: str, key: KeyKind | None) -> Answer:
    """The remaining shares; UsageError when the leaver takes no part, or is the last."""
    found, leaver = asked.initiative(initiative), asked.municipality(municipality)
    registry, on = asked.registry, asked.on
    present = {*active(registry, found, on), *active(registry, found, day_before(on))}
    args = {"name": registry.name(leaver), "title": found.title, "day": on}
    if leaver not in present:
        raise UsageError(
            Message(N_("{name} deltar inte i {title} den {day}"), args),
            Message(N_("välj en annan dag med --on")),
        )
    if not set(active(registry, found, on)) - {leaver}:
        raise UsageError(Message(N_("{name} är ensam kvar i {title} den {day}"), args))
    gone = leave(registry, found, leaver, on, terms_of(found, key, on))
    if isinstance(gone, Lack):
        raise asked.refusal(gone)
    place = asked.opened.snapshot.place
    return Answer(
        page=lambda language: leave_page(gone, registry, place, language),
        document=leave_document(
            gone, assumed=assumed(found, key), example=registry.is_example(found)
        ),
        columns=("of", "organisation", "before", "after"),
        rows=_leave_rows(gone),
    )


def _leave_rows(found: Leave) -> list[dict[str, object]]:
    return [
        {"of": of, "organisation": party, "before": before, "after": after}
        for of, change in (("utveckling", found.development), ("drift", found.running))
        for party, before, after in change.steps()
    ]
