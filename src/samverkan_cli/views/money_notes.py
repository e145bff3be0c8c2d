"""What pages about money have in common: notes on cost lines and on what a key leaves over."""

from collections.abc import Iterable, Iterator

from samverkan_cli.model.cost_lines import Line as CostLine
from samverkan_cli.model.message import N_
from samverkan_cli.money.shared import Shared
from samverkan_cli.views.sheet import Place, where
from samverkan_cli.views.words import Language, kronor


def undated_notes(lines: Iterable[CostLine], place: Place, language: Language) -> Iterator[str]:
    """The cost lines no sum could take in, each with its place."""
    found = [where(place, line.record, ("costs", line.place)) for line in lines]
    if found:
        yield language.plural(
            "{n} kostnadsrad utan period är inte medräknad: {places}",
            "{n} kostnadsrader utan period är inte medräknade: {places}",
            len(found),
            places=", ".join(found),
        )


def grant_notes(shared: Shared, language: Language) -> Iterator[str]:
    """That grants are part of what is shared: a key parts the cost, whoever has paid it."""
    if shared.grants:
        yield language.text(
            N_("Bidragen, {grants}, är inte avdragna: hela kostnaden delas, vem som än betalar."),
            grants=kronor(language, shared.grants),
        )


def rest_after_grants(shared: Shared, language: Language) -> Iterator[str]:
    """How to share only what the grants leave."""
    if shared.grants and shared.total is not None and shared.grants < shared.total:
        rest = str(shared.total - shared.grants)
        yield language.text(
            N_("Ska bara det som bidragen lämnar kvar delas: --amount {rest}."), rest=rest
        )


def rest_notes(rest: int | None, language: Language) -> Iterator[str]:
    """What a staircase leaves over, or takes too much; other keys leave nothing."""
    if rest:
        text = N_("Trappan lämnar {amount} ofördelat.")
        if rest < 0:
            text = N_("Trappan tar ut {amount} mer än det som ska delas.")
        yield language.text(text, amount=kronor(language, abs(rest)))
