"""Robustness in words and pictures: rank intervals, neighbours alike, weights that turn them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.robustness import Neighbours, Robustness
from samverkan_cli.qualification.swaps import Swap
from samverkan_cli.views.charts_range import Between, RangeChart, range_chart
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Column, Line, Table
from samverkan_cli.views.score_words import DASH, number
from samverkan_cli.views.sheet import Part, bare


def robustness_part(
    subject: Subject,
    ranked: Sequence[Ranked],
    found: Robustness,
    swaps: Sequence[Sequence[Swap]],
) -> Part:
    """How the ranking holds when weights move."""
    titles = {entry.result.initiative: entry.title for entry in ranked}
    chart = _chart(subject, found, titles)
    return part(
        "robusthet",
        subject.text(N_("Hur ordningen håller när vikterna ändras")),
        tuple(_points(subject, found, titles)),
        chart=chart,
        tables=(_standings(subject, found, titles), _neighbours(subject, found, titles, swaps)),
        notes=(_how(subject, found),),
    )


def _how(subject: Subject, found: Robustness) -> str:
    terms = found.terms
    return subject.text(
        N_(
            "{draws} dragningar med frö {seed}: varje vikt varieras upp till ±{spread} procent, "
            "och värden som saknas dras var som helst på skalan. Vilka som rankas ändras inte."
        ),
        draws=terms.draws, seed=terms.seed, spread=terms.spread,
    )  # fmt: skip


def _points(subject: Subject, found: Robustness, titles: Mapping[str, str]) -> Iterator[str]:
    for group in alike(found):
        names = subject.language.names([titles[key] for key in group])
        yield subject.text(N_("{names} är i praktiken lika."), names=names)
    sure = [one for one in found.standings if one.best == one.worst]
    if sure:
        names = subject.language.names([titles[one.initiative] for one in sure])
        yield subject.text(N_("Samma plats i alla dragningar: {names}."), names=names)


def alike(found: Robustness) -> tuple[tuple[str, ...], ...]:
    """Runs of neighbours that are equal in practice."""
    runs: list[list[str]] = []
    for pair in found.neighbours:
        if not pair.alike:
            continue
        if runs and runs[-1][-1] == pair.first:
            runs[-1].append(pair.second)
        else:
            runs.append([pair.first, pair.second])
    return tuple(tuple(run) for run in runs)


def _standings(subject: Subject, found: Robustness, titles: Mapping[str, str]) -> Table:
    top = subject.text(N_("Bland de {k}"), k=found.terms.top)
    first = columns(subject, (N_("Initiativ"), False), (N_("Plats"), True))
    last = columns(subject, (N_("Bäst"), True), (N_("Sämst"), True))
    heads = (*first, Column(top, numeric=True), *last)
    lines = [
        line(titles[one.initiative], bare(subject.language, one.rank), share(subject, one.top),
             bare(subject.language, one.best), bare(subject.language, one.worst))
        for one in found.standings
    ]  # fmt: skip
    empty = subject.text(N_("Inget initiativ har någon plats."))
    return table(subject.text(N_("Platser i dragningarna")), heads, lines, empty)


def share(subject: Subject, value: Fraction) -> str:
    """Per cent with one decimal."""
    return subject.text(N_("{n} %"), n=Fraction(value * 100))


def _neighbours(
    subject: Subject,
    found: Robustness,
    titles: Mapping[str, str],
    swaps: Sequence[Sequence[Swap]],
) -> Table:
    heads = columns(subject, (N_("Före"), False), (N_("Efter"), False), (N_("Håller"), True),
                    (N_("Byter plats vid vikten"), False))  # fmt: skip
    lines = [
        _pair(subject, pair, titles, turning)
        for pair, turning in zip(found.neighbours, swaps, strict=True)
    ]
    return table(subject.text(N_("Grannar i ordningen")), heads, lines)


def _pair(
    subject: Subject, pair: Neighbours, titles: Mapping[str, str], turning: Sequence[Swap]
) -> Line:
    holds = subject.text(N_("delad plats")) if pair.holds is None else share(subject, pair.holds)
    first = titles[pair.first]
    return line(
        first, titles[pair.second], holds, swap_said(subject, turning[0]) if turning else DASH
    )


def swap_said(subject: Subject, swap: Swap) -> str:
    """`Risk 12,5 (nu 5)`."""
    return subject.text(
        N_("{criterion} {weight} (nu {today})"),
        criterion=swap.criterion.name,
        weight=number(swap.weight, subject.language),
        today=number(swap.criterion.weight, subject.language),
    )


def _chart(subject: Subject, found: Robustness, titles: Mapping[str, str]) -> RangeChart | None:
    standings = found.standings
    rows = []
    for one in standings:
        shown = str(one.rank) if one.best == one.worst else f"{one.rank} ({one.best}–{one.worst})"
        rows.append(Between(titles[one.initiative], one.best, one.rank, one.worst, shown))
    keys = (subject.text(N_("uträknad plats")), subject.text(N_("från bästa till sämsta plats")))
    title = subject.text(N_("Platser när vikterna ändras"))
    last = max(2, len(standings))
    return range_chart("platser", title, _finding(subject, found, titles), rows, (1, last), keys)


def _finding(subject: Subject, found: Robustness, titles: Mapping[str, str]) -> str:
    if not found.standings:
        return ""
    widest = max(found.standings, key=lambda one: one.worst - one.best)
    if widest.worst == widest.best:
        return subject.text(N_("Ordningen är densamma i alla dragningar."))
    n = sum(pair.alike for pair in found.neighbours)
    pairs = subject.language.plural(
        "{n} par av grannar är i praktiken lika", "{n} par av grannar är i praktiken lika", n
    )
    return subject.text(
        N_("{pairs}. Mest rör sig {widest}, mellan plats {best} och plats {worst}."),
        pairs=pairs, widest=titles[widest.initiative], best=widest.best, worst=widest.worst,
    )  # fmt: skip
