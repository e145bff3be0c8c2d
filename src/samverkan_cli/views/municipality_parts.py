"""The parts of `report municipality`: questions, initiatives, solutions, what is lacking."""

from samverkan_cli.model.message import N_
from samverkan_cli.model.participation import ACTIVE
from samverkan_cli.views.municipality import Part as Share
from samverkan_cli.views.municipality import Portrait
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.report_subject import ReportSubject, Source
from samverkan_cli.views.report_tables import Row, benefits, on, part, sourced, words, yes_or_no
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.taking_part import said
from samverkan_cli.views.words import capital, long_ago, unknown

MISSING = {
    "population": N_("antal invånare"),
    "reason": N_("varför kommunen lämnade"),
    "contact": N_("kontakt"),
    "in_use": N_("när lösningen togs i bruk"),
    "benefits": N_("egen nytta av lösningen"),
}


def awaiting(subject: ReportSubject, found: Portrait) -> Part:
    heads = (N_("Initiativ"), N_("Leds av"), N_("Svara senast"), N_("Läge"))
    caption, empty = N_("Den tidigaste dagen först"), N_("Ingen fråga väntar på svar.")
    rows = (_question(subject, one) for one in found.awaiting())
    asked = sourced(subject, "svar", caption, heads, rows, days=(2,), empty=empty)
    return part(subject, "svar", N_("Det som väntar på vårt svar"), asked)


def _question(subject: ReportSubject, one: Share) -> Row:
    assert one.share is not None
    by = one.share.reply_by
    state = Cell(subject.language.text(N_("ingen sista dag")), known=False)
    if by is not None:
        state = Cell(_left(subject, (by - subject.day).days))
    cells = (
        Cell(subject.title(one.initiative.id)), Cell(subject.name(one.initiative.lead)),
        on(subject, by), state,
    )  # fmt: skip
    return Row(cells, ((one.share.ref, ("reply_by",)), (one.initiative.ref, ())))


def _left(subject: ReportSubject, n: int) -> str:
    language = subject.language
    if n < 0:
        return language.text(N_("försenat {time}"), time=long_ago(language, -n))
    if n == 0:
        return language.text(N_("i dag"))
    return language.text(N_("om {time}"), time=long_ago(language, n))


def taking_part(subject: ReportSubject, found: Portrait) -> Part:
    heads = (N_("Initiativ"), N_("Status"), N_("Med sedan"), N_("Vår roll"), N_("Infört"))
    mine = found.taking_part()
    text = N_("Vi leder {n} av {whole} initiativ som vi är med i.")
    leads = subject.language.text(text, n=sum(one.leads for one in mine), whole=len(mine))
    caption, empty = N_("Initiativ för initiativ"), N_("Kommunen är inte med i något initiativ.")
    rows = (_share(subject, one) for one in mine)
    table = sourced(subject, "med", caption, heads, rows, days=(2, 4), empty=empty)
    return part(subject, "med", N_("Det vi är med i"), table, intro=leads if mine else "")


def _share(subject: ReportSubject, one: Share) -> Row:
    language, share = subject.language, one.share
    assert share is not None
    joined = [e.date for _, e in share.in_order() if e.kind in ACTIVE]
    role = language.text(N_("leder")) if one.leads else language.term(share.role or "deltar")
    done = share.implementation
    shown = on(subject, share.implemented)
    if share.implemented is None and done is not None and done.planned is not None:
        text = language.text(N_("planerat {day}"), day=language.long_day(done.planned))
        shown = Cell(text, known=False)
    cells = (
        Cell(subject.title(one.initiative.id)), Cell(capital(language.term(one.status))),
        on(subject, joined[0] if joined else None), Cell(capital(role)), shown,
    )  # fmt: skip
    events: list[Source] = [(share.ref, ("events", n)) for n, _ in enumerate(share.events)]
    if done is not None:
        events.append((share.ref, ("implementation",)))
    return Row(cells, ((one.initiative.ref, ()), *events))


def got(subject: ReportSubject, found: Portrait) -> Part:
    """Solutions in place with their 3N, then benefits."""
    heads = (N_("Lösning"), N_("Infört"), N_("I bruk"), N_("Ny"), N_("Nyttig"), N_("Nyttiggjord"))
    rows = (_solution(subject, one) for one in found.implemented())
    empty = N_("Kommunen har inte infört någon lösning.")
    solutions = sourced(
        subject, "nytta", N_("Lösningar vi har infört"), heads, rows, days=(1, 2), empty=empty
    )
    tracked = benefits(subject, found.benefits, N_("Vad lösningarna skulle ge och har gett"))
    return part(subject, "nytta", N_("Det vi har fått ut"), solutions, tracked)


def _solution(subject: ReportSubject, one: Share) -> Row:
    assert one.share is not None
    assert one.share.implementation is not None
    solution, done = one.initiative.solution, one.share.implementation
    properties = [getattr(solution, name, None) for name in ("ny", "nyttig", "nyttiggjord")]
    cells = (
        words(solution.name if solution else one.initiative.title),
        on(subject, done.implemented), on(subject, done.in_use),
        *(yes_or_no(subject, found) for found in properties),
    )  # fmt: skip
    sources: list[Source] = [(one.share.ref, ("implementation", "implemented"))]
    if solution is not None:
        sources.append((one.initiative.ref, ("solution",)))
    return Row(cells, sources)


def lacking(subject: ReportSubject, found: Portrait) -> Part:
    heads = (N_("Lösning"), N_("Införd i"), N_("Vi"))
    rows = (_others(subject, one) for one in found.lacking())
    caption = N_("Lösningar som finns i samverkan")
    empty = N_("Kommunen har infört allt som andra har infört.")
    table = sourced(subject, "saknas", caption, heads, rows, empty=empty)
    return part(subject, "saknas", N_("Det andra har infört men inte vi"), table)


def _others(subject: ReportSubject, one: Share) -> Row:
    solution = one.initiative.solution
    stands = subject.language.text(N_("är inte med"))
    cells = (
        words(solution.name if solution else one.initiative.title),
        Cell(subject.names(seat.municipality for seat in one.others)),
        Cell(said(subject, one.seat) if one.seat else stands),
    )
    return Row(cells, [(seat.share.ref, seat.keys) for seat in one.others])


def outside(subject: ReportSubject, found: Portrait) -> Part | None:
    heads = (N_("Initiativ"), N_("Vad vi gjorde"), N_("När"), N_("Orsak"))
    rows = [_declined(subject, one) for one in found.outside()]
    if not rows:
        return None
    caption = N_("Med orsak, där den är angiven")
    table = sourced(subject, "avstatt", caption, heads, rows, days=(2,))
    return part(subject, "avstatt", N_("Det vi har tackat nej till eller lämnat"), table)


def _declined(subject: ReportSubject, one: Share) -> Row:
    assert one.seat is not None
    assert one.share is not None
    language, event = subject.language, one.share.latest(subject.day)
    text = N_("Tackade nej") if one.seat.standing == "declined" else N_("Lämnade")
    why = " – ".join(filter(None, (event.principle, event.reason))) if event else ""
    cells = (
        Cell(subject.title(one.initiative.id)), Cell(language.text(text)),
        on(subject, one.seat.since), words(why) if why else Cell(unknown(language), known=False),
    )  # fmt: skip
    return Row(cells, ((one.share.ref, one.seat.keys),))


def missing(subject: ReportSubject, found: Portrait) -> Part | None:
    if not found.missing:
        return None
    rows = (
        Row(
            (Cell(subject.record(one.record)),
             Cell(capital(subject.language.text(MISSING[one.what])))),
            ((one.record, one.keys),),
        )
        for one in found.missing
    )  # fmt: skip
    heads = (N_("Post"), N_("Det som saknas"))
    table = sourced(subject, "uppgifter", N_("Fyll på dem i registret"), heads, rows)
    return part(subject, "uppgifter", N_("Uppgifter som saknas i våra egna filer"), table)
