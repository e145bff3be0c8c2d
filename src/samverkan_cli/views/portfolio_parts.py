"""The parts of `report portfolio`: status, what stands still, every initiative, half-years."""

from collections import Counter
from collections.abc import Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.views.charts import Amount, bar_chart
from samverkan_cli.views.parts import Cell, Line, Table
from samverkan_cli.views.picture_trend import Trend, Values, trend
from samverkan_cli.views.portfolio import ORDER, STAGES, Entry, HalfYear, half_years
from samverkan_cli.views.report_subject import ReportSubject, anchor, behind, records
from samverkan_cli.views.report_tables import Row, columns, on, part, sourced
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.stuck import Stuck, how_long
from samverkan_cli.views.stuck import said as why
from samverkan_cli.views.words import capital, long_ago, period, unknown

FLOWS = (
    ("received", N_("Kom in till en kommun")),
    ("submitted", N_("Skickades in")),
    ("started", N_("Startade")),
)
EMPTY = N_("Registret har inga initiativ.")


def by_status(subject: ReportSubject, entries: Sequence[Entry]) -> Part:
    """The picture by stage; the table by status, without those nobody has."""
    language = subject.language
    counts = Counter(entry.status for entry in entries)
    text = N_("{live} av {n} initiativ lever. Övriga är avslutade eller hör hemma hos någon annan.")
    live = sum(entry.live for entry in entries)
    finding = language.text(text, live=live, n=len(entries))
    stages = {stage: sum(counts[s] for s in statuses) for stage, statuses in STAGES.items()}
    amounts = [Amount(language.text(s), (n,), language.number(n)) for s, n in stages.items()]
    title = language.text(N_("Antal initiativ i varje skede"))
    rows = (
        Row(
            (
                Cell(capital(language.term(status))),
                Cell(language.number(counts[status]), number=counts[status]),
            ),
            [(e.initiative.ref, ()) for e in entries if e.status == status],
        )
        for status in ORDER
        if counts[status]
    )
    heads, caption = (N_("Status"), N_("Initiativ")), N_("Status, räknad ur det som har hänt")
    table = sourced(subject, "lage", caption, heads, rows, numbers=(1,), empty=EMPTY)
    picture = bar_chart("lage-bild", title, finding, amounts)
    return part(subject, "lage", N_("Var initiativen befinner sig"), table, pictures=(picture,))


def standing_still(subject: ReportSubject, entries: Sequence[Entry]) -> Part:
    """What is stuck, the longest first."""
    found = sorted((one for entry in entries for one in entry.stuck), key=lambda one: one.since)
    heads = (N_("Initiativ"), N_("Vad som har hänt"), N_("Hur länge"), N_("Leder"))
    rows = (_still(subject, one) for one in found)
    caption, empty = N_("Det som har stått still längst kommer först"), N_("Inget sitter fast.")
    table = sourced(subject, "fast", caption, heads, rows, empty=empty)
    intro = N_(
        "Svar och starter som är försenade, väntan på start i över 180 dagar, vilande initiativ"
        " och pågående där inget har hänt på 180 dagar."
    )
    said = subject.language.text(intro)
    return part(subject, "fast", N_("Det som sitter fast"), table, intro=said)


def _still(subject: ReportSubject, one: Stuck) -> Row:
    cells = (
        Cell(subject.title(one.initiative)), Cell(why(subject, one)), Cell(how_long(subject, one)),
        Cell(subject.name(subject.registry.initiatives[one.initiative].lead)),
    )  # fmt: skip
    return Row(cells, ((one.record, one.keys),))


def every(subject: ReportSubject, entries: Sequence[Entry]) -> Part:
    """A row for each initiative; the records are its own file and each municipality's."""
    heads = (
        N_("Initiativ"), N_("Status"), N_("Kom in"), N_("Skickades in"), N_("Kommer från"),
        N_("Leder"), N_("Deltar"),
    )  # fmt: skip
    lines = tuple(_entry(subject, entry) for entry in entries)
    heading, text = subject.language.text(N_("Alla initiativ")), subject.language.text
    rows = (
        behind(
            subject, anchor("alla", e.initiative.id), subject.title(e.initiative.id),
            [(e.initiative.ref, ()), *((s.share.ref, s.keys) for s in e.seats)],
        )
        for e in entries
    )  # fmt: skip
    named = columns(subject, *heads, numbers=(6,), days=(3,))
    table = Table(text(N_("Sorterade efter hur långt de har kommit")), named, lines, text(EMPTY))
    return Part("alla", heading, tables=(table,), records=records(subject, rows))


def _entry(subject: ReportSubject, entry: Entry) -> Line:
    language, found, age = subject.language, entry.initiative, entry.age(subject.day)
    since = Cell(unknown(language), known=False)
    if age is not None:
        since = Cell(language.text(N_("{time} sedan"), time=long_ago(language, age)))
    cells = (
        Cell(subject.title(found.id), target=anchor("alla", found.id)),
        Cell(capital(language.term(entry.status))), since, on(subject, found.submitted),
        Cell(subject.name(found.origin)), Cell(subject.name(found.lead)),
        Cell(language.number(entry.active), number=entry.active),
    )  # fmt: skip
    return Line(cells)


def over_time(subject: ReportSubject, entries: Sequence[Entry]) -> Part | None:
    """How many came in, were submitted and started, half-year by half-year."""
    halves, language = half_years(entries, subject.day), subject.language
    if not any(getattr(half, field) for half in halves for field, _ in FLOWS):
        return None
    lines = tuple(_half(subject, half) for half in halves)
    named = columns(subject, N_("Halvår"), *(text for _, text in FLOWS), numbers=(1, 2, 3))
    rows = (
        behind(
            subject, anchor("tid", half.text, f), f"{half.text}: {language.text(text)}",
            [(f"initiatives/{key}", (f,) if f != "started" else ("executions",))
             for key in getattr(half, f)],
        )
        for half in halves for f, text in FLOWS
    )  # fmt: skip
    last = N_("Det sista halvåret räknas till och med mätdagen och visas inte på bilden.")
    now = N_(
        "Alla halvår räknas efter vilken dag något hände, ur registret som det står nu: det som har"
        " rättats i efterhand är med. Talen som de stod när varje halvår tog slut ger"
        " samverkan indicators --series half-year."
    )
    notes = (*((language.text(last),) if halves != _whole(subject, halves) else ()),
             language.text(now))  # fmt: skip
    picture = _trend(subject, halves)
    return Part(
        "tid", language.text(N_("Över tid")), pictures=(picture,) if picture else (),
        tables=(Table(language.text(N_("Antal per halvår")), named, lines),), notes=notes,
        records=records(subject, rows),
    )  # fmt: skip


def _half(subject: ReportSubject, half: HalfYear) -> Line:
    cells = [Cell(half.text)]
    for field, _ in FLOWS:
        found = getattr(half, field)
        target = anchor("tid", half.text, field) if found else ""
        cells.append(Cell(subject.language.number(len(found)), target=target, number=len(found)))
    return Line(tuple(cells))


def _whole(subject: ReportSubject, halves: Sequence[HalfYear]) -> Sequence[HalfYear]:
    """Those that have ended: a half-year that has just begun would look like a fall."""
    return tuple(half for half in halves if half.span.last <= subject.day)


def _trend(subject: ReportSubject, halves: Sequence[HalfYear]) -> Trend | None:
    language, drawn = subject.language, _whole(subject, halves)
    series = []
    sums: dict[str, int] = {}
    for field, text in FLOWS:
        numbers = [len(getattr(half, field)) for half in drawn]
        sums[field] = sum(len(getattr(half, field)) for half in halves)
        shown = language.number(numbers[-1])
        series.append(Values(language.text(text), tuple(numbers), shown))
    text = N_("Sedan {period} har {submitted} initiativ skickats in och {started} startat.")
    finding = language.text(
        text,
        period=period(language, halves[0].span),
        submitted=sums["submitted"],
        started=sums["started"],
    )
    title = language.text(N_("Initiativ per halvår"))
    names = [half.text for half in drawn]
    return trend("tid-bild", title, finding, names, series, language.number)
