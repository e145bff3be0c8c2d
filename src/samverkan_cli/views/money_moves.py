"""Shares before and after a municipality comes or goes: `cost leave`, and running costs."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.keys import Allocation
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.leave import Change, Leave
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.money_notes import rest_notes, undated_notes
from samverkan_cli.views.money_share import of_what
from samverkan_cli.views.parts import Cell, Fact, Line, Table
from samverkan_cli.views.sheet import (
    Part,
    Place,
    Sheet,
    bare,
    fact,
    heads,
    names,
    page,
    signed,
    summed,
)
from samverkan_cli.views.words import Language, kronor

Step = tuple[str, int | None, int | None]
_PLAIN = N_(
    "Verktyget räknar och beslutar inget. Vad som redan är betalat ändras bara om kommunerna "
    "kommer överens om det."
)


def running_part(
    total: int | None, before: Allocation | Lack, after: Allocation | Lack,
    registry: Registry, language: Language,
) -> Part:  # fmt: skip
    """Yearly running costs with one more municipality; shared the same under every rule."""
    heading = language.text(N_("Drift och förvaltning per år"))
    for found in (before, after):
        if isinstance(found, Lack):
            said = language.text(found.message.id, **found.message.args)
            note = language.text(N_("Driften går inte att fördela: {what}"), what=said)
            return Part("drift", heading, notes=(note,))
    if total is None or isinstance(before, Lack) or isinstance(after, Lack):
        note = language.text(N_("Registret har inget utfall för drift de senaste tolv månaderna."))
        return Part("drift", heading, notes=(note,))
    was = {share.organisation: share.amount for share in before.shares}
    steps = [(s.organisation, was.get(s.organisation, 0), s.amount) for s in after.shares]
    note = language.text(N_("Driften delas från anslutningen, oavsett regel."))
    notes = (note, *rest_notes(after.rest, language))
    return Part("drift", heading, tables=(_steps(steps, registry, language),), notes=notes)


def _steps(steps: list[Step], registry: Registry, language: Language) -> Table:
    columns = heads(language, N_("Kommun"), N_("Före"), N_("Efter"), N_("Skillnad"))
    lines = [
        Line(
            (
                Cell(registry.name(party)), bare(language, before), bare(language, after),
                signed(language, _difference(before, after)),
            )
        )
        for party, before, after in steps
    ]  # fmt: skip
    sums = (_sum([before for _, before, _ in steps]), _sum([after for _, _, after in steps]))
    cells = [bare(language, amount) for amount in sums]
    closing = summed(language, [*cells, signed(language, _difference(*sums))])
    caption = language.text(N_("Före och efter, i kronor"))
    return Table(caption, columns, (*lines, closing))


def _difference(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else after - before


def _sum(amounts: list[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def leave_page(found: Leave, registry: Registry, place: Place, language: Language) -> Sheet:
    """What the others' shares become, of development to date and of yearly running costs."""
    name = registry.name(found.leaver)
    title = language.text(
        N_("{name} lämnar {title} den {day}"),
        name=name, title=found.initiative.title, day=found.on,
    )  # fmt: skip
    parts = (
        _part(found.development, "utveckling", found, registry, place, language),
        _part(found.running, "drift", found, registry, place, language),
    )
    return page(
        language, title, _facts(found, registry, language), parts,
        example=registry.is_example(found.initiative), closing=language.text(_PLAIN),
    )  # fmt: skip


def _facts(found: Leave, registry: Registry, language: Language) -> Iterator[Fact]:
    left = (share.organisation for share in found.development.after.shares)
    yield fact(language, N_("Deltar därefter"), names(registry, language, left))
    yield fact(language, N_("Fördelningsnyckel"), language.term(found.terms.key.kind))


def _part(
    change: Change, anchor: str, found: Leave, registry: Registry, place: Place, language: Language
) -> Part:
    day = language.long_day(found.on)
    heading = of_what(change.shared, day, language)
    if change.shared.total is None:
        note = language.text(N_("Registret har inget utfall att dela."))
        notes = (note, *undated_notes(change.shared.undated, place, language))
        return Part(anchor, heading, notes=notes)
    table = _steps(list(change.steps()), registry, language)
    undated = undated_notes(change.shared.undated, place, language)
    notes = (*rest_notes(change.after.rest, language), *undated)
    chart = _chart(change, anchor, registry, language)
    return Part(anchor, heading, (chart,) if chart else (), (table,), notes)


def _chart(change: Change, anchor: str, registry: Registry, language: Language) -> BarChart | None:
    amounts = [
        Amount(registry.name(s.organisation), (s.amount,), kronor(language, s.amount))
        for s in change.after.shares
    ]
    text = N_("{n} kommuner delar {total} när en har lämnat.")
    total = kronor(language, change.shared.total)
    finding = language.text(text, n=len(amounts), total=total)
    title = language.text(N_("Kronor per kommun därefter"))
    return bar_chart(f"bild-{anchor}", title, finding, amounts)
