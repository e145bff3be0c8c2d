"""How an initiative was assessed: outcome, requirements, each criterion's part of the points."""

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.initiative import Dossier
from samverkan_cli.views.parts import Cell
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.report_tables import Row, part, sourced
from samverkan_cli.views.score_words import points
from samverkan_cli.views.sheet import Part, bare
from samverkan_cli.views.words import capital, clip, unknown


def score(subject: ReportSubject, found: Dossier) -> Part:
    """By the cooperation's model in force; without any form of it, that sentence."""
    heading = N_("Bedömningen")
    if found.ranked is None:
        note = subject.language.text(N_("Ingen har bedömt initiativet med modellen som gäller."))
        return part(subject, "poang", heading, notes=(note,))
    result = found.ranked.result
    gates = (_gate(subject, gate) for gate in result.gates)
    asked = sourced(
        subject, "krav", N_("Krav som ska vara uppfyllda"),
        (N_("Krav"), N_("Svar"), N_("Vem som svarat vad")), gates,
    )  # fmt: skip
    lines = (_criterion(subject, line) for line in result.criteria)
    heads = (N_("Kriterium"), N_("Vikt"), N_("Värde"), N_("Svar"), N_("Poäng"))
    summed = sourced(
        subject, "kriterier", N_("Så blir poängen till"), heads, lines, numbers=(1, 2, 3, 4)
    )
    shown = (asked, summed) if result.gates else (summed,)
    return part(
        subject, "poang", heading, *shown, intro=_said(subject, found.ranked),
        pictures=(_chart(subject, result),),
    )  # fmt: skip


def _said(subject: ReportSubject, ranked: Ranked) -> str:
    language, result = subject.language, ranked.result
    text = N_("{outcome} med {points} poäng av 100.")
    if ranked.rank is not None:
        text = N_("{outcome} med {points} poäng av 100, plats {rank} i samverkan.")
    return language.text(
        text, outcome=capital(language.term(result.outcome)),
        points=points(result.score.point, language), rank=ranked.rank,
    )  # fmt: skip


def _gate(subject: ReportSubject, gate: GateResult) -> Row:
    language = subject.language
    who = "; ".join(f"{subject.name(g.assessor)} {language.term(g.answer)}" for g in gate.given)
    answer = capital(language.term(gate.answer))
    if gate.disagreement:
        answer = f"{answer} ({language.text(N_('oense'))})"
    cells = (Cell(clip(gate.gate.question, 240)), Cell(answer), Cell(who or "–"))
    return Row(cells, [(g.record, ("gates", gate.gate.id)) for g in gate.given])


def _criterion(subject: ReportSubject, line: CriterionResult) -> Row:
    language, value, given = subject.language, line.value, line.contribution.point
    shown = Cell(unknown(language), known=False)
    if value is not None:
        shown = Cell(language.number(value), number=value)
    cells = (
        Cell(clip(line.criterion.name)), bare(language, line.criterion.weight), shown,
        bare(language, line.n), Cell(points(given, language), number=given),
    )  # fmt: skip
    return Row(cells, [(g.record, ("scores", line.criterion.id)) for g in line.given])


def _chart(subject: ReportSubject, result: Qualification) -> BarChart | None:
    """Each criterion's points, and what it could still give."""
    language = subject.language
    amounts = [
        Amount(
            clip(line.criterion.name),
            (line.contribution.point, line.criterion.weight - line.contribution.point),
            language.text(
                N_("{points} av {weight}"), points=points(line.contribution.point, language),
                weight=language.number(line.criterion.weight),
            ),
        )
        for line in result.criteria
    ]  # fmt: skip
    best = max(result.criteria, key=lambda line: line.contribution.point, default=None)
    if best is None:
        return None
    text = N_("Mest poäng ger {name}: {points} av {weight} möjliga.")
    finding = language.text(
        text, name=clip(best.criterion.name), points=points(best.contribution.point, language),
        weight=language.number(best.criterion.weight),
    )  # fmt: skip
    series = (language.text(N_("Poäng")), language.text(N_("Kvar till full poäng")))
    title = language.text(N_("Poäng per kriterium"))
    return bar_chart("poang-bild", title, finding, amounts, series)
