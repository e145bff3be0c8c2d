"""Who is in, who has been asked, who is out and why: on the map and in a table."""

from samverkan_cli.model.message import N_
from samverkan_cli.views.initiative import Dossier
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.picture_map import Area, MunicipalityMap, municipality_map
from samverkan_cli.views.report_subject import ReportSubject, Source
from samverkan_cli.views.report_tables import Row, on, part, sourced, words
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.taking_part import FILLS, Seat, count, fill_names, said
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip

MAP_SOURCE = N_("Kartdata: SCB, digitala gränser, CC0 (förenklade)")


def people(subject: ReportSubject, found: Dossier) -> Part:
    """The members that have not been asked are named under the table."""
    heads = (N_("Kommun"), N_("Läge"), N_("Sedan"), N_("Princip och orsak"), N_("Infört"))
    rows = (_row(subject, seat) for seat in found.seats)
    caption, empty = N_("Var och en som är med eller har tillfrågats"), N_("Ingen är tillfrågad.")
    table = sourced(subject, "med", caption, heads, rows, days=(1, 2, 4), empty=empty)
    outside = set(subject.municipalities) - {seat.municipality for seat in found.seats}
    text = N_("Inte tillfrågade: {names}.")
    note = subject.language.text(text, names=subject.names(outside))
    return part(
        subject, "med", N_("Vilka som är med"), table, pictures=(_map(subject, found),),
        notes=(note,) if outside else (),
    )  # fmt: skip


def _row(subject: ReportSubject, seat: Seat) -> Row:
    share = seat.share
    latest = share.latest(subject.day)
    principle = latest.principle if latest else None
    named = next((p for p in subject.collaboration.principles if p.id == principle), None)
    why = [
        f"{named.text.rstrip('. ')} ({principle})" if named else principle,
        latest.reason if latest else None,
    ]
    told = " – ".join(text.rstrip(". ") for text in why if text)
    cells = (
        Cell(subject.name(seat.municipality)), Cell(capital(said(subject, seat))),
        on(subject, seat.since), words(clip(told, LONGEST_TEXT)),
        on(subject, share.implemented),
    )  # fmt: skip
    sources: list[Source] = [(share.ref, ("events", n)) for n, _ in enumerate(share.events)]
    if share.implementation is not None:
        sources.append((share.ref, ("implementation",)))
    return Row(cells, sources or ((share.ref, ()),))


def _map(subject: ReportSubject, found: Dossier) -> MunicipalityMap | None:
    """The members and everyone who stands somewhere in the initiative."""
    seats = {seat.municipality: seat for seat in found.seats}
    shown = sorted({*subject.municipalities, *seats}, key=subject.registry.by_name)
    areas = []
    for one in shown:
        organisation = subject.registry.organisations.get(one)
        code = organisation.municipality_code if organisation else None
        if code is not None:
            fill = FILLS[seats[one].standing] if one in seats else "plain"
            areas.append(Area(code, subject.name(one), fill))
    active, done = count(found.seats, "active", "implemented"), count(found.seats, "implemented")
    names = fill_names(subject) | {"plain": subject.language.text(N_("inte tillfrågad"))}
    return municipality_map(
        "med-bild", subject.language.text(N_("Deltagandet på kartan")),
        subject.language.plural(
            "{n} kommun är med, och {done} har infört lösningen.",
            "{n} kommuner är med, och {done} har infört lösningen.", active, done=done,
        ),
        subject.language.text(MAP_SOURCE), subject.outlines, areas, names,
    )  # fmt: skip
