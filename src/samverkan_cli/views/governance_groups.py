"""Board, groups and mandates: who sits where, who may decide what, and the gaps."""

from collections.abc import Iterator

from samverkan_cli.governance.mandate_table import mandate_table
from samverkan_cli.governance.mandates import decisions_without_mandate
from samverkan_cli.governance.seat_table import Held, board_seats, seats_per_member
from samverkan_cli.governance.seats import seats_per_group
from samverkan_cli.model.message import N_
from samverkan_cli.views.governance_parts import GovernanceSubject, Section, Statement
from samverkan_cli.views.parts import Cell, Column, Line, Table


def seats_section(subject: GovernanceSubject) -> Section | None:
    """The board and the seats of each group; None when the record names neither."""
    tables = [t for t in (_groups(subject), _members(subject)) if t is not None]
    statements = (*_board(subject), *_unevenly(subject))
    if not tables and not statements:
        return None
    heading = subject.language.text(N_("Platser"))
    return Section("platser", heading, statements, tables=tuple(tables))


def _board(subject: GovernanceSubject) -> Iterator[Statement]:
    found = board_seats(subject.registry, subject.collaboration, subject.day)
    if found is None:
        return
    args = {"name": found.name, "members": found.members, "each": found.seats_per_member or 0}
    if found.seats is None:
        text = subject.language.text(
            N_("{name}: antalet platser per kommun är inte angivet."), **args
        )
        yield subject.says("missing", text, found.record, found.keys)
        return
    text = N_("{name}: {members} kommuner × {each} platser = {seats} platser.")
    said = subject.language.text(text, **args, seats=found.seats)
    yield subject.says("present", said, found.record, found.keys)


def _unevenly(subject: GovernanceSubject) -> Iterator[Statement]:
    language = subject.language
    for group in seats_per_group(subject.registry, subject.collaboration, subject.day):
        name = subject.group(group.group)
        if group.without_seat:
            text = language.text(
                N_("{group}: {names} har ingen plats."),
                group=name, names=subject.names(group.without_seat),
            )  # fmt: skip
            yield subject.says("to_judge", text, group.record, group.keys)
        for one in group.several:
            text = language.text(N_("{group}: {name} har {n} platser"), group=name,
                                 name=subject.name(one.organisation), n=len(one.seats))  # fmt: skip
            if one.shared:
                shared = language.plural(", varav {n} delad", ", varav {n} delade", one.shared)
                text += shared
            yield subject.says("to_judge", f"{text}.", group.record, one.seats[0])


def _groups(subject: GovernanceSubject) -> Table | None:
    """Every seat of every group, as the source lists them."""
    found = subject.collaboration
    rows = [
        (
            Cell(subject.group(group.id)),
            Cell(seat.role),
            Cell(subject.names(seat.organisations)),
            subject.source(found.ref, ("groups", g, "seats", s)),
        )
        for g, group in enumerate(found.groups)
        for s, seat in enumerate(group.seats)
    ]
    rows += [
        (Cell(group.name), Cell("–", known=False), Cell("–", known=False),
         subject.source(found.ref, ("groups", g)))
        for g, group in enumerate(found.groups)
        if not group.seats
    ]  # fmt: skip
    heads = ((N_("Grupp"), False), (N_("Roll"), False), (N_("Organisation"), False))
    return subject.table(N_("Grupper och roller"), heads, rows) if rows else None


def _members(subject: GovernanceSubject) -> Table | None:
    rows = seats_per_member(subject.registry, subject.collaboration, subject.day)
    if not rows:
        return None
    language = subject.language
    columns = tuple(Column(language.text(t)) for t in (N_("Organisation"), N_("Platser")))
    lines = []
    for row in rows:
        name = subject.name(row.organisation)
        shown = name if row.member else language.text(N_("{name} (inte medlem)"), name=name)
        held = "; ".join(_held(subject, one) for one in row.held if one.seats)
        lines.append(Line((Cell(shown), Cell(held or language.text(N_("ingen"))))))
    return Table(language.text(N_("Platser per organisation och grupp")), columns, tuple(lines))


def _held(subject: GovernanceSubject, one: Held) -> str:
    args = {"group": subject.group(one.group), "seats": one.seats}
    if not one.shared:
        return subject.language.text(N_("{group}: {seats}"), **args)
    return subject.language.plural(
        "{group}: {seats}, varav {n} delad",
        "{group}: {seats}, varav {n} delade",
        one.shared,
        **args,
    )


def mandates_section(subject: GovernanceSubject) -> Section | None:
    """Each kind of decision with its groups; None for a cooperation without groups."""
    if not subject.collaboration.groups:
        return None
    language, rows = subject.language, []
    table = mandate_table(subject.collaboration)
    for row in table:
        decides = subject.groups(row.decides)
        rows.append(
            (
                Cell(language.term(row.kind)),
                Cell(language.text(N_("ingen")) if row.nobody_decides else decides),
                Cell(subject.groups(row.prepares)),
                Cell(subject.groups(row.informed)),
                subject.source(row.record, row.keys),
            )
        )
    heads = (
        (N_("Fråga"), False), (N_("Beslutar"), False), (N_("Bereder"), False),
        (N_("Informeras"), False),
    )  # fmt: skip
    caption = subject.table(N_("Mandat per slag av beslut"), heads, rows)
    statements = (*_gaps(subject), *_outside(subject))
    return Section("mandat", language.text(N_("Mandat")), statements, tables=(caption,))


def _gaps(subject: GovernanceSubject) -> Iterator[Statement]:
    gaps = [row for row in mandate_table(subject.collaboration) if row.nobody_decides]
    if gaps:
        kinds = subject.language.names([subject.language.term(row.kind) for row in gaps])
        text = subject.language.text(
            N_("Ingen grupp har mandat att besluta om {kinds}."), kinds=kinds
        )
        yield subject.says("missing", text, gaps[0].record, gaps[0].keys)


def _outside(subject: GovernanceSubject) -> Iterator[Statement]:
    language = subject.language
    for one in decisions_without_mandate(subject.registry, subject.collaboration):
        text = language.text(
            N_("{group} har beslutat om {kind} utan att ha det mandatet."),
            group=subject.group(one.group), kind=language.term(one.kind),
        )  # fmt: skip
        yield subject.says("to_judge", text, one.record, one.keys)
