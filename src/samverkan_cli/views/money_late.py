"""`cost late-join`: the five rules side by side, who pays, who gets back, who ends where."""

from collections.abc import Callable, Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.late import Entry, LateJoin, Outcome
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.money_moves import running_part
from samverkan_cli.views.money_notes import grant_notes, rest_notes, undated_notes
from samverkan_cli.views.money_share import of_what
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import (
    Part,
    Place,
    Sheet,
    bare,
    fact,
    heads,
    names,
    page,
    summed,
    where,
)
from samverkan_cli.views.words import Language, kronor

RULES = {
    "retroactive": N_("Retroaktiv andel"),
    "written_down": N_("Nedskriven andel"),
    "tiered_fee": N_("Avgift per klass"),
    "per_inhabitant": N_("Belopp per invånare"),
    "running_only": N_("Bara drift"),
}
MEANINGS = {
    "retroactive": N_("som om kommunen varit med från början"),
    "written_down": N_("samma andel, nedskriven dag för dag från det första införandet"),
    "tiered_fee": N_("en fast avgift efter antalet invånare"),
    "per_inhabitant": N_("ett bestämt belopp för varje invånare"),
    "running_only": N_("inget för det som är gjort, sin del av driften framåt"),
}
OPEN_QUESTION = N_(
    "Verktyget räknar och beslutar inget. Projektrapporten för VDT 22 (avsnitt 7) lämnar frågan "
    "öppen: ”Hur kan en kommun komma in senare i ett samarbete ur ett ekonomiskt perspektiv?”"
)


def late_join_page(found: LateJoin, registry: Registry, place: Place, language: Language) -> Sheet:
    """The page: what the newcomer pays, what the others get back, running costs from then on."""
    name = registry.name(found.newcomer)
    title = language.text(
        N_("{name} ansluter till {title} den {day}"),
        name=name, title=found.initiative.title, day=language.long_day(found.on),
    )  # fmt: skip
    parts = (
        _rules(found, registry, place, language),
        *_refunds(found, registry, language),
        running_part(
            found.running.total, found.running_before, found.running_after, registry, language
        ),
    )
    return page(
        language, title, _facts(found, registry, language), parts,
        example=registry.is_example(found.initiative), closing=language.text(OPEN_QUESTION),
    )  # fmt: skip


def _facts(found: LateJoin, registry: Registry, language: Language) -> Iterator[Fact]:
    present = (share.organisation for share in found.paid.shares)
    label = language.text(N_("Deltar {day}"), day=language.long_day(found.on))
    yield Fact(label, names(registry, language, present))
    day = language.long_day(found.on)
    label = of_what(found.shared, day, language)
    yield Fact(label, kronor(language, found.shared.total))
    yield fact(language, N_("Fördelningsnyckel"), language.term(found.terms.key.kind))
    first = found.implemented
    said = language.text(N_("ingen kommun ännu, så inget är nedskrivet"))
    if first is not None:
        said = language.plural(
            "{day}, nedskrivet efter {n} år", "{day}, nedskrivet efter {n} år", found.years,
            day=language.long_day(first),
        )  # fmt: skip
    yield fact(language, N_("Först implementerad"), said)


def requires(outcome: Outcome, place: Place, language: Language) -> str | None:
    """What the rule lacks, and where it should stand."""
    lack = outcome.lack
    if lack is None:
        return None
    said = language.text(lack.message.id, **lack.message.args)
    if lack.record is not None:
        said = f"{said} ({where(place, lack.record, lack.keys)})"
    return language.text(N_("kräver {what}"), what=said)


def _rules(found: LateJoin, registry: Registry, place: Place, language: Language) -> Part:
    name = registry.name(found.newcomer)
    columns = (
        Column(language.text(N_("Regel"))),
        Column(language.text(N_("{name} betalar"), name=name), numeric=True),
        Column(language.text(N_("Deltagarna får tillbaka")), numeric=True),
    )
    lines, notes = [], []
    for outcome in found.outcomes:
        rule = language.text(RULES[outcome.rule])
        back = sum(entry.refund for entry in outcome.entries) if not outcome.lack else None
        lines.append(Line((Cell(rule), _paid(outcome, language), bare(language, back))))
        said = f"{rule}: {language.text(MEANINGS[outcome.rule])}"
        required = requires(outcome, place, language)
        notes.append(f"{said}; {required}" if required else said)
    notes += grant_notes(found.shared, language)
    notes += rest_notes(found.paid.rest, language)
    notes += undated_notes(found.shared.undated, place, language)
    caption = language.text(N_("Regel för regel, i kronor"))
    chart = _chart(found, name, language)
    heading = language.text(N_("Vad {name} betalar"), name=name)
    table = Table(caption, columns, tuple(lines))
    return Part("regler", heading, (chart,) if chart else (), (table,), tuple(notes))


def _paid(outcome: Outcome, language: Language) -> Cell:
    if outcome.payment is None:
        return Cell(language.text(N_("kräver mer")), known=False)
    return bare(language, outcome.payment)


def _chart(found: LateJoin, name: str, language: Language) -> BarChart | None:
    known = [outcome for outcome in found.outcomes if outcome.payment is not None]
    amounts = [
        Amount(language.text(RULES[o.rule]), (o.payment,), kronor(language, o.payment))
        for o in known
    ]
    most = max((o.payment or 0 for o in known), default=0)
    finding = language.text(
        N_("Beroende på regel betalar {name} mellan 0 och {most} för det som redan är gjort."),
        name=name, most=kronor(language, most),
    )  # fmt: skip
    title = language.text(N_("Vad {name} betalar, regel för regel"), name=name)
    return bar_chart("bild-regler", title, finding, amounts)


def _refunds(found: LateJoin, registry: Registry, language: Language) -> Iterator[Part]:
    """What each gets back, and has paid in the end; rules without a payment change nothing."""
    told = [outcome for outcome in found.outcomes if outcome.payment and outcome.entries]
    if not told:
        return
    columns = heads(language, N_("Kommun"), N_("Har betalat"), *(RULES[o.rule] for o in told))
    refund = _table(
        found, told, registry, language, columns,
        language.text(N_("Får tillbaka, i kronor")), lambda e: e.refund, 0,
    )  # fmt: skip
    after = _table(
        found, told, registry, language, columns,
        language.text(N_("Har till slut betalat, i kronor")), lambda e: e.after, 1,
    )  # fmt: skip
    heading = language.text(N_("Vad deltagarna får tillbaka"))
    notes = tuple(_notes(told, language))
    yield Part("aterbetalning", heading, tables=(refund, after), notes=notes)


def _table(
    found: LateJoin, told: list[Outcome], registry: Registry, language: Language,
    columns: tuple[Column, ...], caption: str, figure: Callable[[Entry], int], newcomer: int,
) -> Table:  # fmt: skip
    """`newcomer` 1 adds the newcomer's own row, with what it has paid."""
    lines = []
    for n, share in enumerate(found.paid.shares):
        cells = [bare(language, figure(outcome.entries[n])) for outcome in told]
        label = Cell(registry.name(share.organisation))
        lines.append(Line((label, bare(language, share.amount), *cells)))
    if newcomer:
        cells = [bare(language, outcome.payment) for outcome in told]
        lines.append(Line((Cell(registry.name(found.newcomer)), bare(language, 0), *cells)))
    paid = sum(found.paid.amounts().values())
    sums = [
        sum(figure(e) for e in o.entries) + newcomer * (o.payment or 0) for o in told
    ]  # fmt: skip
    total = summed(language, [bare(language, amount) for amount in (paid, *sums)])
    return Table(caption, columns, (*lines, total))


def _notes(told: list[Outcome], language: Language) -> Iterator[str]:
    yield language.text(
        N_("Har betalat: så som nyckeln fördelar kostnaden hittills mellan dem som deltar.")
    )
    if any(entry.after < 0 for outcome in told for entry in outcome.entries):
        yield language.text(N_("Ett tal under noll: avgiften är större än det som betalats."))
