"""`cost share`: who pays what by each cost key, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.keys import BY_POPULATION, Allocation
from samverkan_cli.money.shared import CostShare, Shared
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.money_notes import (
    grant_notes,
    rest_after_grants,
    rest_notes,
    undated_notes,
)
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Place, Sheet, bare, fact, names, page, summed
from samverkan_cli.views.words import Language, kronor

SIDE_BY_SIDE = 3  # keys that fit beside each other in 80 characters
_OF = {
    "utveckling": N_("Förstudie och utveckling, utfall till och med {day}"),
    "drift": N_("Drift och förvaltning, utfall tolv månader till och med {day}"),
    "amount": N_("Angivet belopp"),
    "budget": N_("Förstudie och utveckling, budget"),
}
_COUNTS = {"invanare": N_("Invånare"), "anvandare": N_("Användare"), "andelar": N_("Andel")}


def share_page(
    found: CostShare, registry: Registry, place: Place, language: Language, *, assumed: bool
) -> Sheet:
    """The page; `assumed` when the initiative states no key and `lika` stands in for it."""
    title = language.text(N_("Kostnadsfördelning: {name}"), name=found.initiative.title)
    part = Part(
        "fordelning",
        language.text(N_("Fördelning per kommun")),
        tuple(c for a in found.allocations if (c := _chart(a, registry, language))),
        tuple(_tables(found, registry, language)),
        tuple(_notes(found, place, language)),
    )
    facts = _facts(found, registry, language, assumed)
    return page(language, title, facts, (part,), example=registry.is_example(found.initiative))


def of_what(shared: Shared, day: str, language: Language) -> str:
    """What is shared, in words."""
    return language.text(_OF[shared.of], day=day)


def _facts(
    found: CostShare, registry: Registry, language: Language, assumed: bool
) -> Iterator[Fact]:
    shared = found.shared
    yield fact(language, N_("Delas"), of_what(shared, language.long_day(found.on), language))
    yield fact(language, N_("Belopp"), kronor(language, shared.total))
    if shared.grants:
        yield fact(language, N_("varav bidrag"), kronor(language, shared.grants))
    if shared.municipal:
        text = N_("varav i kommunernas egna filer")
        yield fact(language, text, kronor(language, shared.municipal))
    keys = language.names([language.term(a.key) for a in found.allocations])
    if assumed:
        text = N_("{keys} (initiativet anger ingen fördelningsnyckel)")
        keys = language.text(text, keys=keys)
    yield fact(language, N_("Fördelningsnyckel"), keys)
    if any(a.key in BY_POPULATION for a in found.allocations):
        day = language.long_day(found.population_day)
        said = language.text(N_("den {day} eller närmast före"), day=day)
        yield fact(language, N_("Invånare"), said)
    label = language.text(N_("Deltar {day}"), day=language.long_day(found.on))
    yield Fact(label, names(registry, language, found.parties))


def count_kind(allocation: Allocation) -> str | None:
    """What the key counts: inhabitants, users or agreed shares; None when it counts nothing."""
    if allocation.key in BY_POPULATION:
        return "invanare"
    return allocation.key if allocation.key in _COUNTS else None


def _tables(found: CostShare, registry: Registry, language: Language) -> Iterator[Table]:
    every = found.allocations
    for first in range(0, len(every), SIDE_BY_SIDE):
        yield _table(found, every[first : first + SIDE_BY_SIDE], registry, language)


def _table(
    found: CostShare, allocations: Sequence[Allocation], registry: Registry, language: Language
) -> Table:
    counts: dict[str, Mapping[str, Fraction | None]] = {}
    for allocation in allocations:
        if kind := count_kind(allocation):
            counts[kind] = {s.organisation: s.count for s in allocation.shares}
    columns = (
        Column(language.text(N_("Kommun"))),
        *(Column(language.text(_COUNTS[kind]), numeric=True) for kind in counts),
        *(Column(_heading(a, language), numeric=True) for a in allocations),
    )
    lines = []
    for n, party in enumerate(found.parties):
        cells = [bare(language, by_party[party]) for by_party in counts.values()]
        cells += [bare(language, allocation.shares[n].amount) for allocation in allocations]
        lines.append(Line((Cell(registry.name(party)), *cells)))
    sums: list[Cell] = [bare(language, _sum(by.values())) for by in counts.values()]
    sums += [bare(language, _sum(s.amount for s in a.shares)) for a in allocations]
    return Table(
        language.text(N_("Kronor per kommun")), columns, (*lines, summed(language, sums))
    )  # fmt: skip


def _heading(allocation: Allocation, language: Language) -> str:
    term = language.term(allocation.key)
    return term[:1].upper() + term[1:]


def _sum(values: object) -> int | Fraction | None:
    known = [value for value in values if value is not None]  # type: ignore[attr-defined]
    return sum(known) if known else None


def _chart(allocation: Allocation, registry: Registry, language: Language) -> BarChart | None:
    amounts = [
        Amount(registry.name(s.organisation), (s.amount,), kronor(language, s.amount))
        for s in allocation.shares
    ]
    known = sorted(s.amount for s in allocation.shares if s.amount is not None)
    if not known:
        return None
    text = N_("Med nyckeln {key} betalar en kommun mellan {least} och {most}.")
    finding = language.text(
        text, key=language.term(allocation.key), least=kronor(language, known[0]),
        most=kronor(language, known[-1]),
    )  # fmt: skip
    anchor = f"bild-{allocation.key.replace('_', '-')}"
    title = language.text(N_("Kronor per kommun: {key}"), key=language.term(allocation.key))
    return bar_chart(anchor, title, finding, amounts)


def _notes(found: CostShare, place: Place, language: Language) -> Iterator[str]:
    if found.shared.total is None:
        yield language.text(
            N_("Registret har inget utfall att dela. Prova ett belopp med --amount N.")
        )
    yield from grant_notes(found.shared, language)
    yield from rest_after_grants(found.shared, language)
    for allocation in found.allocations:
        yield from rest_notes(allocation.rest, language)
    yield from undated_notes(found.shared.undated, place, language)
