"""Scores for a terminal: the ranking, and one initiative with every line of its sum."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import CriterionResult, GateResult, Interval, Qualification
from samverkan_cli.qualification.why import Naming, why
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import Language

Place = Callable[[str, tuple[str | int, ...]], tuple[str, int | None]]


def model_line(model: QualificationModel, language: Language) -> str:
    """Which model the scores come from, and that it is an example when it is."""
    name = language.text(N_("Modell: {name} ({id})"), name=model.name, id=model.id)
    if not model.is_example:
        return name
    warning = N_("Det är en exempelmodell: poängen visar hur det går till, inte vad som gäller.")
    return f"{name}\n{language.text(warning)}"


def ranking_table(ranked: Sequence[Ranked], language: Language) -> Table:
    """Rank, initiative, points with their interval, outcome."""
    columns = (
        Column(language.text(N_("Plats")), numeric=True),
        Column(language.text(N_("Initiativ"))),
        Column(language.text(N_("Poäng")), numeric=True),
        Column(language.text(N_("Intervall"))),
        Column(language.text(N_("Utfall"))),
    )
    return Table("", columns, tuple(_ranked(entry, language) for entry in ranked))


def _ranked(entry: Ranked, language: Language) -> Line:
    result = entry.result
    rank = "–" if entry.rank is None else str(entry.rank)
    if not result.assessed:
        texts = (rank, entry.title, "–", "", language.text(N_("ej bedömt")))
    else:
        point = points(result.score.point, language)
        texts = (rank, entry.title, point, _interval(result.score, language),
                 language.term(result.outcome))  # fmt: skip
    return Line(tuple(Cell(text) for text in texts))


def points(value: Fraction, language: Language) -> str:
    """Points 0–100 with one decimal, always written."""
    rounded = language.number(value)
    comma = "," if language.code == "sv" else "."
    return rounded if comma in rounded else f"{rounded}{comma}0"


def _interval(score: Interval, language: Language) -> str:
    if score.low == score.high:
        return ""
    return f"{points(score.low, language)}–{points(score.high, language)}"


def explained(
    entry: Ranked, name: Naming, place: Place, language: Language
) -> Iterator[str | Table]:
    """One initiative: outcome and why, gates, each line of the sum with its sources."""
    result = entry.result
    yield f"{entry.title}: {_outcome(entry, language)}"
    for ground in why(result, name):
        yield "  " + _said(ground.message, language)
        if ground.change:
            yield "  → " + _said(ground.change, language)
    if not result.assessed:
        return
    yield ""
    yield _gates(result.gates, name, language)
    yield _criteria(result, language)
    yield language.text(N_("Bedömningar:"))
    for form in result.forms:
        path, line = place(form.ref, ())
        yield f"  {name(form.assessor)} {form.date}: {path}:{line}"
    for form in result.other_versions:
        path, line = place(form.ref, ("model",))
        yield "  " + language.text(
            N_("med en annan modell, {model}: {place}"), model=form.model, place=f"{path}:{line}"
        )


def _said(message: Message, language: Language) -> str:
    return language.text(message.id, **message.args)


def _outcome(entry: Ranked, language: Language) -> str:
    result = entry.result
    if not result.assessed:
        return language.text(N_("ej bedömt"))
    parts = [language.term(result.outcome)]
    parts.append(language.text(N_("{n} poäng"), n=points(result.score.point, language)))
    if entry.rank is not None:
        parts.append(language.text(N_("plats {n}"), n=str(entry.rank)))
    interval = _interval(result.score, language)
    return ", ".join(parts) + (f" ({interval})" if interval else "")


def _gates(gates: Sequence[GateResult], name: Naming, language: Language) -> Table:
    columns = (
        Column(language.text(N_("Ska-krav"))),
        Column(language.text(N_("Svar"))),
        Column(language.text(N_("Vem"))),
    )
    return Table("", columns, tuple(_gate(gate, name, language) for gate in gates))


def _gate(gate: GateResult, name: Naming, language: Language) -> Line:
    said = "; ".join(f"{name(g.assessor)} {language.term(g.answer)}" for g in gate.given)
    answer = language.term(gate.answer)
    if gate.disagreement:
        answer = f"{answer} ({language.text(N_('oense'))})"
    return Line((Cell(gate.gate.id), Cell(answer), Cell(said)))


def _criteria(result: Qualification, language: Language) -> Table:
    headings = (
        (N_("Kriterium"), False), (N_("Vikt"), True), (N_("Värde"), True), (N_("Svar"), True),
        (N_("Spridning"), False), (N_("Poäng"), True), (N_("Kvar"), True),
    )  # fmt: skip
    columns = tuple(Column(language.text(text), numeric) for text, numeric in headings)
    lines = [_criterion(line, language) for line in result.criteria]
    totals = ("", "", "", "", "", points(result.score.point, language), "")
    sum_line = Line(tuple(Cell(text) for text in (language.text(N_("Summa")), *totals[1:])), True)
    return Table("", columns, (*lines, sum_line))


def _criterion(line: CriterionResult, language: Language) -> Line:
    criterion = line.criterion
    label = criterion.name + (language.text(N_(" (omvänd)")) if criterion.inverted else "")
    spread = "" if line.n < 2 else f"{_number(line.min, language)}–{_number(line.max, language)}"
    room = line.criterion.weight - line.contribution.point
    texts = (
        label,
        _number(criterion.weight, language),
        _number(line.value, language),
        str(line.n),
        spread,
        points(line.contribution.point, language),
        points(room, language),
    )
    return Line(tuple(Cell(text) for text in texts))


def _number(value: Fraction | None, language: Language) -> str:
    return "–" if value is None else language.number(value)
