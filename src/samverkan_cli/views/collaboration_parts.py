"""Parts of `report collaboration`; form, seats and mandates are those of `governance`."""

from dataclasses import replace

from samverkan_cli.governance.schedule import Scheduled, schedule
from samverkan_cli.model.collaboration import Member
from samverkan_cli.model.message import N_
from samverkan_cli.money.funding import check_funding
from samverkan_cli.views.governance_form import form_section
from samverkan_cli.views.governance_groups import mandates_section, seats_section
from samverkan_cli.views.governance_parts import GovernanceSubject, Section
from samverkan_cli.views.governance_plan import STATES
from samverkan_cli.views.initiative_people import MAP_SOURCE
from samverkan_cli.views.money_funding import funding_page
from samverkan_cli.views.parts import Behind, Cell, Column, Line, Record, Records, Table
from samverkan_cli.views.picture_map import Area, MunicipalityMap, municipality_map
from samverkan_cli.views.report_subject import ReportSubject, anchor
from samverkan_cli.views.report_tables import NOTHING, Row, part, sourced, words
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import LONGEST_TEXT, capital, clip, partial, unknown

ROLES = {  # the roles `registry.md` names; others are shown as they are written
    "coordinator": N_("Samordnar"),
    "it-supplier": N_("It-leverantör"),
    "research": N_("Forskningspart"),
}


def form(governed: GovernanceSubject) -> Part:
    """What the form asks for, thing by thing."""
    return _governed(governed, form_section(governed), N_("Det formen frågar efter"))


def seats(governed: GovernanceSubject) -> Part | None:
    """Groups and who sits where."""
    section = seats_section(governed)
    return _governed(governed, section, N_("Att lägga märke till")) if section else None


def mandates(governed: GovernanceSubject) -> Part | None:
    """Who decides what."""
    section = mandates_section(governed)
    return _governed(governed, section, N_("Mandat att se över")) if section else None


def _governed(governed: GovernanceSubject, section: Section, caption: str) -> Part:
    """The statements as a table with the place of each behind it, then the section's own tables."""
    language = governed.language
    name = clip(governed.collaboration.name)
    lines, behind = [], []
    for n, one in enumerate(section.statements):
        at = anchor(section.anchor, str(n))
        lines.append(Line((Cell(one.text, target=at), Cell(capital(one.word)))))
        behind.append(Behind(at, one.text, (Record(name, one.place),)))
    heads = (Column(language.text(N_("Vad"))), Column(language.text(N_("Läge")), whole=True))
    told = Table(language.text(caption), heads, tuple(lines))
    text = language.plural(
        "{n} ställe i registret bakom uppgifterna", "{n} ställen i registret bakom uppgifterna",
        len({row.records[0].place for row in behind}),
    )  # fmt: skip
    return Part(
        section.anchor, section.heading, tables=(*((told,) if lines else ()), *section.tables),
        notes=section.notes, records=Records(text, tuple(behind)) if behind else None,
    )  # fmt: skip


def members(subject: ReportSubject) -> Part:
    """Everyone who is or has been a member, and the municipalities on the map."""
    rows = [_member(subject, n, m) for n, m in enumerate(subject.collaboration.members)]
    heads = (
        N_("Part"), N_("Slag"), N_("Roll"), N_("Från"), N_("Till"), N_("Invånare"), N_("Initiativ")
    )  # fmt: skip
    table = sourced(
        subject, "medlemmar", N_("Kommuner och andra parter"), heads, rows, numbers=(5, 6),
        empty=N_("Inga parter är angivna."),
    )  # fmt: skip
    return part(subject, "medlemmar", N_("Vilka som är med"), table, pictures=(_map(subject),))


def _member(subject: ReportSubject, n: int, member: Member) -> Row:
    language, key = subject.language, member.organisation
    known = subject.registry.organisations.get(key)
    population = known.population_on(subject.day) if known else None
    inhabitants = Cell(NOTHING)
    if population is not None:
        inhabitants = Cell(language.number(population.count), number=population.count)
    elif known is not None and known.kind == "kommun":
        inhabitants = Cell(unknown(language), known=False)
    active = sum(
        share.active_on(subject.day)
        for i in subject.initiatives
        if (share := subject.registry.participations.get(i.id, {}).get(key)) is not None
    )
    cells = (
        Cell(subject.name(key)), Cell(capital(language.term(known.kind)) if known else NOTHING),
        words(_role(subject, member)),
        Cell(partial(language, member.from_)), Cell(partial(language, member.to)), inhabitants,
        Cell(language.number(active), number=active),
    )  # fmt: skip
    record = subject.collaboration.ref
    sources = [(record, ("members", n))]
    return Row(cells, [*sources, (known.ref, ())] if known else sources)


def _role(subject: ReportSubject, member: Member) -> str:
    known = ROLES.get(member.role or "")
    return subject.language.text(known) if known else capital(member.role or "")


def _map(subject: ReportSubject) -> MunicipalityMap | None:
    """The members; of a joint committee the host is told apart."""
    found, text = subject.collaboration, subject.language.text
    areas = []
    for one in subject.municipalities:
        code = subject.registry.organisations[one].municipality_code
        if code is not None:
            fill = "hatched" if one == found.host else "solid"
            areas.append(Area(code, subject.name(one), fill))  # type: ignore[arg-type]
    names = {"solid": text(N_("är med")), "hatched": text(N_("är med, och är värdkommun"))}
    finding = text(N_("{n} kommuner är med: {names}."), n=len(subject.municipalities),
                   names=subject.names(subject.municipalities))  # fmt: skip
    return municipality_map(
        "medlemmar-bild", text(N_("Samverkan på kartan")), finding, text(MAP_SOURCE),
        subject.outlines, areas, names,  # type: ignore[arg-type]
    )  # fmt: skip


def principles(subject: ReportSubject) -> Part | None:
    """What has been agreed, and since when it holds."""
    found = subject.collaboration
    if not found.principles:
        return None
    rows = (
        Row(
            (
                Cell(p.id), words(p.text),
                words(subject.language.term(p.applies_to) if p.applies_to else None),
                Cell(partial(subject.language, p.from_)), Cell(partial(subject.language, p.to)),
            ),
            ((found.ref, ("principles", n)),),
        )
        for n, p in enumerate(found.principles)
    )  # fmt: skip
    heads = (N_("Nr"), N_("Princip"), N_("Gäller"), N_("Från"), N_("Till"))
    table = sourced(subject, "principer", N_("Det parterna har enats om"), heads, rows)
    return part(subject, "principer", N_("Principer"), table)


def plan(subject: ReportSubject) -> Part | None:
    """What is overdue first, then what is to come, then what is done."""
    found = subject.collaboration
    rows = schedule(found, subject.day)
    if not rows:
        return None
    order = {"overdue": 0, "coming": 1, "undated": 2, "done": 3}
    heads = (N_("Vad"), N_("Senast"), N_("Läge"), N_("Ansvarig"))
    told = (_planned(subject, row) for row in sorted(rows, key=lambda row: order[row.state]))
    table = sourced(subject, "plan", N_("Det försenade kommer först"), heads, told, days=(1,))
    text = N_("{late} av {n} punkter är försenade och {done} är klara.")
    states = [row.state for row in rows]
    intro = subject.language.text(
        text, late=states.count("overdue"), n=len(rows), done=states.count("done")
    )
    return part(subject, "plan", N_("Plan och milstolpar"), table, intro=intro)


def _planned(subject: ReportSubject, row: Scheduled) -> Row:
    who = [
        clip(g.name) if (g := subject.collaboration.group(one)) else one for one in row.responsible
    ]
    cells = (
        words(row.text), Cell(partial(subject.language, row.due)),
        Cell(capital(subject.language.text(STATES[row.state]))),
        Cell(clip(subject.language.names(who), LONGEST_TEXT) or NOTHING),
    )  # fmt: skip
    return Row(cells, ((row.record, row.keys),))


def funding(subject: ReportSubject) -> Part | None:
    """Stated figures against computed ones; None when no funding is stated."""
    found = subject.collaboration
    report = check_funding(found)
    if report is None:
        return None
    page = funding_page(found, report, subject.registry, subject.place, subject.language)
    heading = subject.language.text(N_("Finansieringen"))
    return replace(page.parts[0], anchor="finansiering", heading=heading)
