"""`cost share`: the keys asked for, what is shared, and the answer."""

from dataclasses import replace
from datetime import date

from samverkan_cli.cli.cost_asked import Asked, decimal, whole
from samverkan_cli.cli.cost_output import Answer
from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.money.keys import KINDS, KeyKind, Terms
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import (
    CostShare,
    Shared,
    active,
    cost_share,
    development,
    running,
    terms_of,
)
from samverkan_cli.views.money_json import share_document
from samverkan_cli.views.money_share import share_page


def shared_cost(
    asked: Asked,
    initiative: str,
    keys: str | None,
    amount: str | None,
    of: str | None,
    fixed_share: str | None,
    population_date: str | None,
) -> Answer:
    """The allocation by every key asked for; UsageError when one of them lacks something."""
    found = asked.initiative(initiative)
    registry, on = asked.registry, asked.on
    every = [
        _tried(terms_of(found, kind, on), fixed_share, population_date) for kind in _kinds(keys)
    ]
    shared = _shared(asked, found, amount, of)
    parties = participants(asked, found, on)
    share = cost_share(registry, found, on, parties, shared, every)
    if isinstance(share, Lack):
        raise asked.refusal(share)
    assumed = keys is None and found.cost_key is None
    return Answer(
        page=lambda language: share_page(
            share, registry, asked.opened.snapshot.place, language, assumed=assumed
        ),
        document=share_document(share, assumed=assumed, example=registry.is_example(found)),
        columns=("initiative", "key", "organisation", "amount"),
        rows=_rows(share),
    )


def _kinds(keys: str | None) -> list[KeyKind | None]:
    """The keys asked for, each once; None is the initiative's own."""
    if keys is None:
        return [None]
    found: list[KeyKind | None] = []
    for name in dict.fromkeys(part.strip() for part in keys.split(",")):
        kind = next((kind for kind in KINDS if kind == name), None)
        if kind is None:
            listing = Message(N_("nycklarna är {choices}"), {"choices": ", ".join(KINDS)})
            message = Message(N_("det finns ingen fördelningsnyckel ”{name}”"), {"name": name})
            raise UsageError(message, did_you_mean(name, KINDS, listing))
        found.append(kind)
    return found


def _tried(terms: Terms, fixed_share: str | None, population_date: str | None) -> Terms:
    """The terms with the parameters the call tries instead of the initiative's own."""
    tried: dict[str, object] = {}
    if fixed_share is not None:
        tried["fixed_share"] = decimal(fixed_share, "--fixed-share")
    if population_date is not None:
        tried["population_date"] = day(population_date, "--population-date")
    return replace(terms, key=terms.key.model_copy(update=tried)) if tried else terms


def _shared(asked: Asked, initiative: Initiative, amount: str | None, of: str | None) -> Shared:
    if amount is not None and of is not None:
        raise UsageError(
            Message(N_("--amount och --of kan inte användas tillsammans")),
            Message(N_("dela antingen ett angivet belopp eller registrets utfall")),
        )
    if amount is not None:
        return Shared("amount", whole(amount, "--amount"))
    measure = running if of == "drift" else development
    return measure(asked.registry, initiative, asked.on)


def participants(asked: Asked, initiative: Initiative, on: date) -> tuple[str, ...]:
    """The municipalities that take part on the day; UsageError when there are none."""
    found = active(asked.registry, initiative, on)
    if not found:
        args = {"title": initiative.title, "day": on}
        raise UsageError(
            Message(N_("ingen kommun deltar i {title} den {day}"), args),
            Message(N_("välj en annan dag med --on")),
        )
    return found


def _rows(share: CostShare) -> list[dict[str, object]]:
    return [
        {
            "initiative": share.initiative.id,
            "key": allocation.key,
            "organisation": one.organisation,
            "amount": one.amount,
        }
        for allocation in share.allocations
        for one in allocation.shares
    ]
