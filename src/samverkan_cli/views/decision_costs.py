"""A decision paper's parts on who takes part in each candidate and what it costs each of them."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.money.lack import Lack
from samverkan_cli.qualification.constellation import Constellation
from samverkan_cli.views.constellation_costs import amounts
from samverkan_cli.views.decision_candidates import Decision
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Column, Line
from samverkan_cli.views.score_words import DASH
from samverkan_cli.views.sheet import Part, bare


def who_part(subject: Subject, found: Decision) -> Part:
    """Each candidate: who is in, who has not answered, who leads or could."""
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Deltar"), False), (N_("Har inte svarat"), False),
        (N_("Leder"), False),
    )  # fmt: skip
    groups = [found.group_of(entry.result.initiative) for entry in found.ranked]
    late = [
        subject.text(N_("{title}: {names} har inte svarat i tid."), title=group.initiative.title,
                     names=subject.names(party.organisation for party in waiting))
        for group in groups
        if (waiting := [party for party in group.parties if party.late])
    ]  # fmt: skip
    caption = subject.text(N_("Kommunerna i varje initiativ"))
    lines = [_who(subject, group) for group in groups]
    heading = subject.text(N_("Konstellationerna"))
    return part("vem", heading, tuple(late), tables=(table(caption, heads, lines),))


def _who(subject: Subject, group: Constellation) -> Line:
    lead = group.initiative.lead
    leader = subject.registry.name(lead) if lead else DASH
    if not lead and group.leaders:
        able = subject.names(one.organisation for one in group.leaders[:2])
        leader = subject.text(N_("ingen; {names} kan"), names=able)
    return line(
        group.initiative.title,
        subject.names(group.with_answer("in")) or DASH,
        subject.names(group.with_answer("asked")) or DASH,
        leader,
    )


def costs_part(subject: Subject, found: Decision) -> Part:
    """What each municipality would pay for each candidate, and for all of them."""
    heading = subject.text(N_("Vad det kostar"))
    municipalities = subject.registry.municipalities_on(found.collaboration, found.on)
    groups = [found.group_of(entry.result.initiative) for entry in found.ranked]
    if all(group.shared.total is None for group in groups):
        text = N_(
            "Registret har ingen kostnad för något av initiativen. Skriv budgeten för förstudie "
            "och utveckling under costs i initiativets fil."
        )
        return part("kostnad", heading, (subject.text(text),))
    others = sorted({key for group in groups for key in amounts(group.now)} - {*municipalities})
    names = [Column(subject.registry.name(key), numeric=True) for key in municipalities]
    if others:
        names.append(Column(subject.text(N_("Övriga")), numeric=True))
    heads = (
        *columns(subject, (N_("Initiativ"), False), (N_("Totalt"), True)),
        *names,
    )
    lines = [_cost(subject, group, municipalities, others) for group in groups]
    shown = table(subject.text(N_("Kronor per kommun, för dem som deltar")), heads,
                  (*lines, _sum(subject, groups, municipalities, others)))  # fmt: skip
    return part(
        "kostnad",
        heading,
        tables=(shown,),
        notes=tuple(_notes(subject, groups, others)),
    )


def _cost(
    subject: Subject, group: Constellation, municipalities: Sequence[str], others: Sequence[str]
) -> Line:
    shares, total = amounts(group.now), group.shared.total
    theirs = [shares[key] for key in others if key in shares]
    beside = [sum(theirs) if theirs else None] if others else []
    kronor = (total, *(shares.get(key) for key in municipalities), *beside)
    return line(group.initiative.title, *(bare(subject.language, one) for one in kronor))


def _sum(
    subject: Subject, groups: Sequence[Constellation], municipalities: Sequence[str],
    others: Sequence[str],
) -> Line:  # fmt: skip
    total = sum(group.shared.total or 0 for group in groups)
    known = [amounts(group.now) for group in groups]
    columns = [(key,) for key in municipalities] + ([tuple(others)] if others else [])
    sums = [[by[key] for by in known for key in keys if key in by] for keys in columns]
    kronor = (total, *(sum(one) if one else None for one in sums))
    cells = (bare(subject.language, one) for one in kronor)
    return line(subject.text(N_("Summa")), *cells, total=True)


def _notes(
    subject: Subject, groups: Sequence[Constellation], others: Sequence[str]
) -> Iterator[str]:
    text = N_(
        "Förstudie och utveckling: budget, eller utfall när arbetet är klart. Fördelat mellan dem "
        "som deltar med initiativets egen nyckel, annars lika."
    )
    yield subject.text(text)
    granted = [group.initiative.title for group in groups if group.shared.grants]
    if granted:
        text = N_(
            "Bidragen till {names} är inte avdragna: hela kostnaden delas, vem som än betalar."
        )
        yield subject.text(text, names=subject.language.names(granted))
    if others:
        yield subject.text(N_("Övriga: {names}."), names=subject.names(others))
    unknown = [group.initiative.title for group in groups if group.shared.total is None]
    if unknown:
        names = subject.language.names(unknown)
        yield subject.text(N_("Kostnad saknas i registret för {names}."), names=names)
    for group in groups:
        if isinstance(group.now, Lack) and group.shared.total is not None:
            what = subject.said(group.now.message)
            yield subject.text(
                N_("{title} går inte att fördela: {what}."), title=group.initiative.title, what=what
            )
