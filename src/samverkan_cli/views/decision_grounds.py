"""A decision paper's parts on the candidates' scores and gates."""

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import GateResult
from samverkan_cli.views.decision_candidates import Decision
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Cell, Line, Table
from samverkan_cli.views.score_ranking import score_chart
from samverkan_cli.views.score_words import DASH, interval, outcome, points
from samverkan_cli.views.sheet import Part, bare


def candidates_part(subject: Subject, found: Decision) -> Part:
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Plats"), True), (N_("Poäng"), True),
        (N_("Intervall"), False), (N_("Utfall"), False),
    )  # fmt: skip
    chart = score_chart(subject, found.ranked, found.model)
    lines = [_candidate(subject, entry) for entry in found.ranked]
    caption = subject.text(N_("Kandidaterna efter uträknad plats"))
    return part(
        "kandidater",
        subject.text(N_("Kandidaterna")),
        chart=chart,
        tables=(table(caption, heads, lines),),
    )


def _candidate(subject: Subject, entry: Ranked) -> Line:
    score, assessed = entry.result.score, entry.result.assessed
    return line(
        entry.title,
        bare(subject.language, entry.rank),
        Cell(points(score.point, subject.language), number=score.point) if assessed else DASH,
        interval(score, subject.language) if assessed else "",
        outcome(entry, subject.language),
    )


def gates_part(subject: Subject, found: Decision) -> Part:
    """Each requirement that is not met, in its own words; those who meet them all by name."""
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Ska-krav"), False), (N_("Svar"), False)
    )  # fmt: skip
    lines = [
        line(entry.title, gate.gate.question, _answer(subject, gate))
        for entry in found.ranked
        for gate in entry.result.gates
        if _open(gate)
    ]
    clear = [entry.title for entry in found.ranked if not any(map(_open, entry.result.gates))]
    said: tuple[str, ...] = ()
    if clear:
        text = N_("Alla ska-krav är uppfyllda för {names}.")
        said = (subject.text(text, names=subject.language.names(clear)),)
    shown: Table = table(subject.text(N_("Ska-krav som inte är helt uppfyllda")), heads, lines)
    return part("krav", subject.text(N_("Ska-kraven")), said, tables=(shown,))


def _open(gate: GateResult) -> bool:
    return gate.answer != "ja" or gate.disagreement


def _answer(subject: Subject, gate: GateResult) -> str:
    said = subject.language.term(gate.answer)
    return f"{said} ({subject.text(N_('oense'))})" if gate.disagreement else said
