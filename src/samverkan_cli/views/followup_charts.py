"""The pictures of a follow-up report: only where a picture says more than its table."""

from collections.abc import Callable

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.followup_records import row_label
from samverkan_cli.views.followup_solutions import undecided
from samverkan_cli.views.followup_subject import OTHERS, Subject, figure
from samverkan_cli.views.words import count, kronor, of

Maker = Callable[[Subject, Result], BarChart | None]
MOST_BARS = 14  # more than that reads better as a table


def per_municipality(subject: Subject, result: Result) -> BarChart | None:
    """A1 and B1: neutral, in alphabetical order; the others only when there are any."""
    language = subject.language
    rows = [row for row in result.rows if row.key != OTHERS or row.value]
    amounts = [
        Amount(row_label(subject, row), (row.value,), count(language, row.value)) for row in rows
    ]
    members = [row for row in result.rows if row.key != OTHERS]
    some = sum(1 for row in members if row.value)
    text = N_("Initiativen kommer från {n} av {whole} kommuner.")
    if len(rows) > len(members):
        text = N_("Initiativen kommer från {n} av {whole} kommuner och från övriga parter.")
    finding = language.text(text, n=some, whole=len(members))
    title = language.text(N_("Antal initiativ per kommun"))
    return bar_chart(f"{result.id.lower()}-bild", title, finding, amounts)


def per_form(subject: Subject, result: Result) -> BarChart | None:
    """B2: carried through, and aborted beside."""
    language = subject.language
    amounts = []
    said = []
    for row in result.rows:
        aborted = figure(row.figures, "aborted")
        shown = count(language, row.value)
        if aborted:
            shown = language.text(N_("{n}, avbrutna {aborted}"), n=shown, aborted=aborted)
        amounts.append(Amount(row_label(subject, row), (row.value, aborted), shown))
        said.append(f"{language.term(row.key)} {count(language, row.value)}")
    finding = language.text(
        N_("Så här många initiativ genomfördes i varje form: {forms}."), forms=language.names(said)
    )
    title = language.text(N_("Antal initiativ per form"))
    series = (language.text(N_("Genomförda")), language.text(N_("Avbrutna")))
    return bar_chart("b2-bild", title, finding, amounts, series)


def development(subject: Subject, result: Result) -> BarChart | None:
    """B5c: the cost of each initiative that has one."""
    language = subject.language
    rows = [row for row in result.rows if row.value is not None]
    if not 2 <= len(rows) <= MOST_BARS:
        return None
    amounts = [
        Amount(row_label(subject, row), (row.value,), kronor(language, row.value)) for row in rows
    ]
    finding = language.plural(
        "Förstudier och utveckling har kostat {total} i {n} initiativ.",
        "Förstudier och utveckling har kostat {total} i {n} initiativ.",
        len(rows),
        total=kronor(language, result.value),
    )
    title = language.text(N_("Utfall för förstudie och utveckling per initiativ"))
    return bar_chart("b5c-bild", title, finding, amounts)


def three_n(subject: Subject, result: Result) -> BarChart | None:
    """C1: yes, no and unknown for each of the three."""
    language = subject.language
    implemented = figure(result.figures, "implemented")
    amounts = []
    for row in result.rows:
        parts = tuple(figure(row.figures, name) for name in ("yes", "no", "unknown"))
        whole = int(sum(part or 0 for part in parts))
        amounts.append(Amount(row_label(subject, row), parts, of(language, parts[0], whole)))
    finding = language.text(
        N_("Av {whole} implementerade lösningar är {n} nya, nyttiga och nyttiggjorda."),
        n=result.value or 0, whole=implemented or 0,
    )  # fmt: skip
    if undecided(subject):
        text = N_("{n} går inte att avgöra.")
        finding = f"{finding} {language.text(text, n=len(undecided(subject)))}"
    series = tuple(language.text(name) for name in (N_("Ja"), N_("Nej"), N_("Uppgift saknas")))
    title = language.text(N_("Implementerade lösningar per egenskap"))
    return bar_chart("c1-bild", title, finding, amounts, series)


CHARTS: dict[str, Maker] = {
    "A1": per_municipality, "B1": per_municipality, "B2": per_form, "B5c": development,
    "C1": three_n,
}  # fmt: skip


def charts(subject: Subject, result: Result) -> tuple[BarChart, ...]:
    """The indicator's picture, when it has one and there is something to draw."""
    maker = CHARTS.get(result.id)
    chart = maker(subject, result) if maker else None
    return (chart,) if chart else ()
