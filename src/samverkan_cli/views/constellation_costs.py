"""What each municipality would pay for an initiative, now and if more join."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.money.lack import Lack
from samverkan_cli.money.shared import CostShare
from samverkan_cli.qualification.constellation import Constellation
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.money_notes import grant_notes
from samverkan_cli.views.money_share import of_what
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Table
from samverkan_cli.views.score_words import DASH
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import kronor


def costs_part(subject: Subject, found: Constellation) -> Part:
    lacks = [one for one in (found.now, found.later) if isinstance(one, Lack)]
    notes = [of_what(found.shared, subject.language.long_day(found.on), subject.language) + "."]
    notes += grant_notes(found.shared, subject.language)
    notes += [
        subject.text(N_("Går inte att räkna ut: {what}."), what=lack.message) for lack in lacks[:1]
    ]
    heading = subject.text(N_("Vad var och en skulle betala"))
    if found.shared.total is None:
        said = subject.text(N_("Registret har ingen kostnad att dela."))
        return part("kostnad", heading, (said,), notes=tuple(notes[1:]))
    chart = _chart(subject, found)
    return part(
        "kostnad",
        heading,
        tuple(_total(subject, found)),
        chart=chart,
        tables=(_costs(subject, found),),
        notes=tuple(notes),
    )


def _total(subject: Subject, found: Constellation) -> Iterator[str]:
    total = kronor(subject.language, found.shared.total)
    key = found.initiative.cost_key
    if key is None:
        text = N_("Att dela: {total}. Initiativet anger ingen fördelningsnyckel; här delas lika.")
        yield subject.text(text, total=total)
    else:
        kind = subject.language.term(key.kind)
        yield subject.text(N_("Att dela: {total}, fördelat {kind}."), total=total, kind=kind)


def amounts(share: CostShare | Lack | None) -> dict[str, int]:
    """Kronor by municipality; nothing when they cannot be computed."""
    return share.allocations[0].amounts() if isinstance(share, CostShare) else {}


def _costs(subject: Subject, found: Constellation) -> Table:
    now, later = amounts(found.now), amounts(found.later)
    heads = columns(
        subject, (N_("Kommun"), False), (N_("De som deltar"), True),
        (N_("Om alla tillfrågade går med"), True),
    )  # fmt: skip
    lines = [
        line(
            subject.registry.name(party.organisation),
            *(
                kronor(subject.language, side[party.organisation])
                if party.organisation in side
                else DASH
                for side in (now, later)
            ),
        )
        for party in found.parties
        if party.organisation in (*now, *later)
    ]
    caption = subject.text(N_("Kronor per kommun"))
    nobody = not found.with_answer("in")
    empty = N_("Ingen kommun har sagt ja.") if nobody else N_("Kostnaden går inte att fördela.")
    return table(caption, heads, lines, subject.text(empty))


def _chart(subject: Subject, found: Constellation) -> BarChart | None:
    now = amounts(found.now)
    if not now:
        return None
    most = max(now, key=lambda key: (now[key], key))
    finding = subject.text(
        N_("Störst del skulle {name} betala, {amount}."),
        name=subject.registry.name(most), amount=kronor(subject.language, now[most]),
    )  # fmt: skip
    rows = [
        Amount(subject.registry.name(party.organisation), (now[party.organisation],),
               kronor(subject.language, now[party.organisation]))
        for party in found.parties
        if party.organisation in now
    ]  # fmt: skip
    return bar_chart("betalar", subject.text(N_("Betalar, de som deltar")), finding, rows)
