"""The indicators under the effect goals they follow, each with all that stands behind it."""

from collections.abc import Iterator

from samverkan_cli.indicators import find
from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_charts import charts
from samverkan_cli.views.followup_costs import cost_notes, development, running
from samverkan_cli.views.followup_headlines import headline
from samverkan_cli.views.followup_initiatives import INITIATIVE_TABLES
from samverkan_cli.views.followup_records import lacks, records
from samverkan_cli.views.followup_solutions import three_n
from samverkan_cli.views.followup_subject import OTHERS, Subject, figure
from samverkan_cli.views.followup_tables import TABLES, Maker
from samverkan_cli.views.parts import Group, Quote, Section
from samverkan_cli.views.shortened import MOST, left_out
from samverkan_cli.views.words import clip

# Which effect goal of VDT22 section 6 an indicator follows, in the order the plan states the goals.
GOALS: tuple[tuple[str, ...], ...] = (
    ("A1", "B1", "B5a", "B5b", "B5c", "B5d"),
    ("B2", "B3", "B4", "B5e"),
    ("C1", "C2"),
)
SURVEY = "D"
MAKERS: dict[str, Maker] = {
    **TABLES,
    **INITIATIVE_TABLES,
    "B5c": development,
    "B5d": running,
    "C1": three_n,
}


def groups(subject: Subject) -> tuple[Group, ...]:
    """Three groups under the cooperation's three effect goals, else one; the survey comes last."""
    language, goals = subject.language, subject.collaboration.effect_goals
    if len(goals) == len(GOALS):
        found = [
            _group(
                subject, f"mal-{n}", language.text(N_("Effektmål {n}"), n=n), clip(goal, 300), codes
            )
            for n, (goal, codes) in enumerate(zip(goals, GOALS, strict=True), start=1)
        ]
    else:
        codes = tuple(code for of_goal in GOALS for code in of_goal)
        found = [_group(subject, "indikatorer", "", language.text(N_("Indikatorer")), codes)]
    if SURVEY in subject.results:
        heading = language.text(N_("Vad de som deltar tycker"))
        found.append(_group(subject, "enkat", language.text(N_("Enkät")), heading, (SURVEY,)))
    return tuple(group for group in found if group.sections)


def _group(
    subject: Subject, anchor: str, kicker: str, heading: str, codes: tuple[str, ...]
) -> Group:
    found = [subject.results[code] for code in codes if code in subject.results]
    return Group(anchor, kicker, heading, tuple(section(subject, result) for result in found))


def section(subject: Subject, result: Result) -> Section:
    """One indicator with its number, definition, table, picture, records and what is missing."""
    language, about = subject.language, find(result.id)
    head = headline(subject, result)
    tables = MAKERS.get(result.id)
    made = tables(subject, result) if tables else ()
    return Section(
        anchor=result.id.lower(),
        code=result.id,
        title=language.text(about.title) if about else result.id,
        number=head.number,
        known=head.known,
        unit=head.unit,
        since=head.since,
        definition=language.text(about.definition) if about else "",
        quote=Quote(language.text(about.seed_wording), about.seed) if about else None,
        charts=charts(subject, result),
        tables=made,
        notes=(*notes(subject, result), *left_out(made, language), *_unsaid(subject, result)),
        records=records(subject, result, made),
        lacks=lacks(subject, result),
    )


def _unsaid(subject: Subject, result: Result) -> Iterator[str]:
    """That what is missing is too much to list."""
    if len(result.missing) > MOST:
        text = N_(
            "De {n} första av {whole} uppgifter som saknas. Alla finns i samma rapport som JSON."
        )
        yield subject.language.text(text, n=MOST, whole=len(result.missing))


def notes(subject: Subject, result: Result) -> tuple[str, ...]:
    """What the reader of the table needs to know to read it right."""
    language = subject.language
    found = []
    counted = sum(figure(row.figures, "intake") or 0 for row in result.rows)
    if counted:
        text = N_("{n} av dem står bara i kommunernas egna räkningar, utan en post för varje.")
        found.append(language.text(text, n=counted))
    row_sum = figure(result.figures, "row_sum")
    if row_sum is not None and row_sum != result.value:
        text = N_("Raderna blir tillsammans {n}, eftersom ett initiativ kan ha flera former.")
        found.append(language.text(text, n=row_sum))
    pairs = figure(result.figures, "pairs")
    if pairs is not None and pairs != result.value:
        text = N_(
            "Tillsammans {n} implementationer: en kommun kan ha implementerat flera lösningar."
        )
        found.append(language.text(text, n=pairs))
    if any(row.figures.get("start_flagged") for row in result.rows):
        text = N_("* Inget annat har startat. Starten räknas från den första implementationen.")
        found.append(language.text(text))
    found += cost_notes(subject, result)
    if result.id in ("A1", "B1") and any(row.key == OTHERS and row.value for row in result.rows):
        text = N_("Övriga är parter som inte är kommuner i samverkan på mätdagen.")
        found.append(language.text(text))
    return tuple(note for note in found if note)
