"""The ranking as a paper: ranks with intervals, the decided order beside them, two pictures."""

from collections.abc import Iterator, Mapping, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Prioritisation
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.charts_range import Between, RangeChart, range_chart
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Table
from samverkan_cli.views.score_words import DASH, interval, outcome, points, rank
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import day


def ranking_part(
    subject: Subject,
    ranked: Sequence[Ranked],
    model: QualificationModel,
    meeting: Prioritisation | None,
) -> Part:
    """Every initiative of the cooperation with its place and score."""
    chart = score_chart(subject, ranked, model)
    return part(
        "ranking",
        subject.text(N_("Ranking")),
        chart=chart,
        tables=(ranking_table(subject, ranked, meeting),),
        notes=tuple(_notes(subject, ranked, meeting)),
    )


def ranking_table(
    subject: Subject, ranked: Sequence[Ranked], meeting: Prioritisation | None
) -> Table:
    """Initiative, rank, decided place when there is one, points with their interval, outcome."""
    places = decided_places(meeting)
    headings = [(N_("Initiativ"), False), (N_("Plats"), True), (N_("Beslutad"), True),
                (N_("Poäng"), True), (N_("Intervall"), False), (N_("Utfall"), False)]  # fmt: skip
    lines = []
    for entry in ranked:
        score, assessed = entry.result.score, entry.result.assessed
        shown = points(score.point, subject.language) if assessed else DASH
        between = interval(score, subject.language) if assessed else ""
        place = str(places.get(entry.result.initiative, DASH))
        said = outcome(entry, subject.language)
        lines.append([entry.title, rank(entry), place, shown, between, said])
    if not places:
        headings = [*headings[:2], *headings[3:]]
        lines = [[*texts[:2], *texts[3:]] for texts in lines]
    caption = subject.text(N_("Initiativ efter uträknad plats"))
    empty = subject.text(N_("Samverkan har inga initiativ."))
    return table(caption, columns(subject, *headings), [line(*texts) for texts in lines], empty)


def decided_places(meeting: Prioritisation | None) -> Mapping[str, int]:
    """The decided place of each initiative in the order."""
    return {p.initiative: i for i, p in enumerate(meeting.order, 1)} if meeting else {}


def _notes(
    subject: Subject, ranked: Sequence[Ranked], meeting: Prioritisation | None
) -> Iterator[str]:
    if meeting:
        yield subject.text(
            N_("Beslutad plats enligt mötet {day}: {place}"),
            day=day(subject.language, meeting.date), place=subject.where(meeting.ref),
        )  # fmt: skip
    other = [entry for entry in ranked if entry.result.other_versions]
    if other:
        yield subject.language.plural(
            "{n} initiativ har bedömningar med en annan modell, som inte räknas här: {names}",
            "{n} initiativ har bedömningar med en annan modell, som inte räknas här: {names}",
            len(other),
            names=subject.language.names([entry.title for entry in other]),
        )


def score_chart(
    subject: Subject, ranked: Sequence[Ranked], model: QualificationModel
) -> RangeChart | None:
    """Each ranked initiative's score on 0–100, between low and high, with the thresholds."""
    entries = [entry for entry in ranked if entry.rank is not None]
    if not entries:
        return None
    rows = []
    for entry in entries:
        score = entry.result.score
        # the interval is drawn, and said in the table: beside the bars it would take half of them
        shown = points(score.point, subject.language)
        rows.append(Between(entry.title, score.low, score.point, score.high, shown))
    limits = (
        (model.thresholds.complete, subject.text(N_("gränsen för komplettering"))),
        (model.thresholds.qualified, subject.text(N_("gränsen för kvalificerat"))),
    )
    keys = (subject.text(N_("poäng")), subject.text(N_("från lägsta till högsta möjliga poäng")))
    title = subject.text(N_("Poäng med intervall, 0–100"))
    finding = _finding(subject, entries)
    return range_chart("poang", title, finding, rows, (0, 100), keys, limits)


def _finding(subject: Subject, entries: Sequence[Ranked]) -> str:
    """Who is first, and how many of the scores are uncertain."""
    best = [entry for entry in entries if entry.rank == 1]
    names = subject.language.names([entry.title for entry in best])
    top = points(best[0].result.score.point, subject.language)
    unsure = [e for e in entries if e.result.score.low != e.result.score.high]
    if not unsure:
        text = N_("{names} ligger främst med {points} poäng. Inget initiativ saknar värden.")
        return subject.text(text, names=names, points=top)
    widest = max(unsure, key=lambda e: e.result.score.high - e.result.score.low)
    return subject.text(
        N_(
            "{names} ligger främst med {points} poäng. Mest osäker är poängen för {widest}, "
            "mellan {low} och {high}."
        ),
        names=names,
        points=top,
        widest=widest.title,
        low=points(widest.result.score.low, subject.language),
        high=points(widest.result.score.high, subject.language),
    )
