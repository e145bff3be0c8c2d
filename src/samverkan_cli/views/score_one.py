"""One initiative's score as a paper: why, what would change it, gates, every line of the sum."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.assessors import Assessors
from samverkan_cli.qualification.changes import lowering, raising
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification
from samverkan_cli.qualification.why import Naming, why
from samverkan_cli.views.charts import Amount, BarChart, bar_chart
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Behind, Line, Record, Records, Table
from samverkan_cli.views.score_assessors import assessors_part
from samverkan_cli.views.score_words import lowered, number, points, raised, verdict
from samverkan_cli.views.sheet import Part


def initiative_parts(
    subject: Subject,
    entry: Ranked,
    who: Assessors,
    name: Naming,
    *,
    explain: bool,
    prefix: str = "",
) -> Iterator[Part]:
    """The parts of one initiative; explained, with the source of every value.

    `prefix` keeps anchors apart when several initiatives share a page.
    """
    result = entry.result
    yield part(f"{prefix}utfall", subject.text(N_("Utfall")), tuple(_grounds(subject, entry, name)))
    if not result.assessed:
        return
    yield _gates_part(subject, result, name, prefix)
    yield _criteria_part(subject, entry, prefix)
    if explain:
        yield _lines_part(subject, result, name, prefix)
    yield assessors_part(subject, result, who, name, prefix)


def _grounds(subject: Subject, entry: Ranked, name: Naming) -> Iterator[str]:
    result, language = entry.result, subject.language
    said = verdict(entry, language)
    yield said[:1].upper() + said[1:] + "."
    for ground in why(result, name):
        yield subject.said(ground.message)
        if ground.change:
            yield subject.said(ground.change)
    if not result.assessed:
        return
    up, down = raising(result), lowering(result)
    if up:
        yield subject.said(raised(up, language))
    if down:
        yield subject.said(lowered(down, language))


def _gates_part(subject: Subject, result: Qualification, name: Naming, prefix: str) -> Part:
    heads = columns(subject, (N_("Ska-krav"), False), (N_("Svar"), False), (N_("Vem"), False))
    lines = [_gate(subject, gate, name) for gate in result.gates]
    caption = subject.text(N_("Ska-krav och svar"))
    found = table(caption, heads, lines, subject.text(N_("Modellen har inga ska-krav.")))
    reasons = tuple(_reasons(subject, result.gates, name))
    return part(f"{prefix}krav", subject.text(N_("Ska-krav")), tables=(found,), notes=reasons)


def _gate(subject: Subject, gate: GateResult, name: Naming) -> Line:
    language = subject.language
    by_answer: dict[str, list[str]] = {}
    for given in gate.given:
        by_answer.setdefault(given.answer, []).append(name(given.assessor))
    said = "; ".join(
        f"{language.term(answer)}: {', '.join(who)}" for answer, who in by_answer.items()
    )
    answer = language.term(gate.answer)
    if gate.disagreement:
        answer = f"{answer} ({subject.text(N_('oense'))})"
    return line(f"{gate.gate.question} ({gate.gate.id})", answer, said)


def _reasons(subject: Subject, gates: Sequence[GateResult], name: Naming) -> Iterator[str]:
    for gate in gates:
        for given in gate.given:
            if given.reason and given.answer in ("nej", "delvis"):
                yield (
                    f"{gate.gate.question} {name(given.assessor)}"
                    f" ({subject.language.term(given.answer)}): {given.reason}"
                )


def _criteria_part(subject: Subject, entry: Ranked, prefix: str) -> Part:
    chart = _chart(subject, entry, prefix)
    return part(
        f"{prefix}summa",
        subject.text(N_("Summan, rad för rad")),
        chart=chart,
        tables=(criteria_table(subject, entry.result),),
    )


def criteria_table(subject: Subject, result: Qualification) -> Table:
    """Weight, value, number of answers, spread, points and what is left to gain."""
    heads = columns(
        subject,
        (N_("Kriterium"), False), (N_("Vikt"), True), (N_("Värde"), True), (N_("Svar"), True),
        (N_("Spridning"), False), (N_("Poäng"), True), (N_("Kvar"), True),
    )  # fmt: skip
    lines = [_criterion(subject, one) for one in result.criteria]
    score = points(result.score.point, subject.language)
    total = line(subject.text(N_("Summa")), "", "", "", "", score, "", total=True)
    return table(subject.text(N_("Kriterier")), heads, (*lines, total))


def _criterion(subject: Subject, found: CriterionResult) -> Line:
    language, criterion = subject.language, found.criterion
    label = criterion.name + (subject.text(N_(" (omvänd)")) if criterion.inverted else "")
    spread = ""
    if found.n > 1:
        spread = f"{number(found.min, language)}–{number(found.max, language)}"
    return line(
        label, number(criterion.weight, language), number(found.value, language), str(found.n),
        spread, points(found.contribution.point, language),
        points(criterion.weight - found.contribution.point, language),
    )  # fmt: skip


def _chart(subject: Subject, entry: Ranked, prefix: str) -> BarChart | None:
    """Each criterion's points, what is uncertain, and what is left to its weight."""
    result = entry.result
    amounts = []
    for one in result.criteria:
        sure, high = one.contribution.low, one.contribution.high
        left = one.criterion.weight - high
        shown = subject.text(
            N_("{n} av {whole}"), n=points(one.contribution.point, subject.language),
            whole=number(one.criterion.weight, subject.language),
        )  # fmt: skip
        amounts.append(Amount(one.criterion.name, (sure, high - sure, left), shown))
    keys = (N_("säkra poäng"), N_("osäkert, värde saknas"), N_("ej uppnått"))
    return bar_chart(
        f"{prefix}bidrag",
        subject.text(N_("Bidrag till poängen")),
        _finding(subject, entry),
        amounts,
        [subject.text(key) for key in keys],
    )


def _finding(subject: Subject, entry: Ranked) -> str:
    lines = entry.result.criteria
    most = max(lines, key=lambda one: one.contribution.point)
    least = max(lines, key=lambda one: one.criterion.weight - one.contribution.point)
    return subject.text(
        N_(
            "{title} får mest av {most}, {n} poäng, och har mest kvar att vinna på {least}, {left}."
        ),
        title=entry.title,
        most=most.criterion.name,
        n=points(most.contribution.point, subject.language),
        least=least.criterion.name,
        left=points(least.criterion.weight - least.contribution.point, subject.language),
    )


def _lines_part(subject: Subject, result: Qualification, name: Naming, prefix: str) -> Part:
    """Every value with its file and line, and what one step would give."""
    rows = tuple(_behind(subject, found, name, prefix) for found in result.criteria if found.n)
    heading = subject.text(N_("Var varje värde står"))
    return part(
        f"{prefix}kallor",
        subject.text(N_("Vad som skulle höja poängen")),
        tuple(_steps(subject, result)),
        records=Records(heading, rows),
    )


def _behind(subject: Subject, found: CriterionResult, name: Naming, prefix: str) -> Behind:
    keys = ("scores", found.criterion.id)
    records = []
    for given in (*found.given, *found.outside):
        title = f"{name(given.assessor)} {number(given.value, subject.language)}"
        if given in found.outside:
            title = f"{title} ({subject.text(N_('utanför skalan'))})"
        records.append(Record(title, subject.where(given.record, keys)))
    anchor = f"{prefix}varde-{found.criterion.id}"
    return Behind(anchor, found.criterion.name, tuple(records))


def _steps(subject: Subject, result: Qualification) -> Iterator[str]:
    scale = result.model.scale
    extent = scale.max - scale.min
    for found in result.criteria:
        if extent <= 0 or (found.value is not None and not found.room):
            continue
        step = found.criterion.weight / extent
        better = N_("ett steg bättre ger {step} poäng, högst {left} till")
        if found.value is None:
            better = N_("värde saknas; det kan ge mellan 0 och {left} poäng, nu räknas hälften")
        left = found.criterion.weight - found.contribution.low
        said = subject.text(
            better,
            step=points(min(step, left or Fraction(0)), subject.language),
            left=points(left, subject.language),
        )
        yield f"{found.criterion.name}: {said}."
