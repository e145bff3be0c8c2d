"""The review as a page: a table for each part of it."""

from collections.abc import Callable, Iterator, Sequence

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.model.message import N_
from samverkan_cli.views.changes import HEADINGS, Row
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Table
from samverkan_cli.views.places import written
from samverkan_cli.views.review import Review, layout_said
from samverkan_cli.views.review_effects import Effect, Spot
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language

Place = Callable[[Spot], str]
Cells = tuple[str, ...]
WHAT, WHERE = N_("Ändring"), N_("Ställe")
CAPTIONS = {
    "decision": N_("Varje beslut, vem som får fatta det, och fil och rad"),
    "nya": N_("Fynd som inte fanns förut"),
    "losta": N_("Fynd som inte finns längre"),
    "poang": N_("Vad som ändras, varför, och filerna bakom"),
    "indikatorer": N_("Tal som inte längre är desamma, och filerna bakom"),
}


def review_page(review: Review, place: Place, language: Language) -> Sheet:
    """The page of `review`, in the order of the comment."""
    notices = (N_("Registret innehåller påhittade exempel."),) if review.example else ()
    facts = ((N_("Från"), review.names[0]), (N_("Till"), review.names[1]))
    return Sheet(
        lang=language.code,
        title=language.text(N_("Granskning av en ändring i registret")),
        skip=language.text(N_("Hoppa till innehållet")),
        about=language.text(N_("Om jämförelsen")),
        facts=tuple(Fact(language.text(label), text) for label, text in facts),
        parts=tuple(_parts(review, place, language))
        or (Part("inget", language.text(N_("Inga ändringar"))),),
        notices=tuple(
            Notice(language.text(N_("Exempel")), language.text(text)) for text in notices
        ),
    )


def _parts(review: Review, place: Place, language: Language) -> Iterator[Part]:
    yield from _weighing("decision", review, language)
    yield from _findings(N_("Nya fynd"), review.new, "nya", language)
    yield from _effects_told(review, place, language)
    if review.checklist:
        questions = tuple(language.message(question) for question in review.checklist)
        yield Part("kontrollera", language.text(N_("Att kontrollera")), notes=questions)
    yield from _weighing("notable", review, language)
    yield from _weighing("minor", review, language)
    yield from _findings(N_("Lösta fynd"), review.resolved, "losta", language)
    form = layout_said(review, language)
    if form:
        yield Part("form", language.text(N_("Bara form")), notes=(form,))


def _weighing(weight: str, review: Review, language: Language) -> Iterator[Part]:
    """The changes of one weight; of a decision also who may take it."""
    for found, rows in review.groups.items():
        if found == weight:
            heads: Cells = (WHAT, N_("Vem avgör"), WHERE) if weight == "decision" else (WHAT, WHERE)
            cells = [_change(row, review, language) for row in rows]
            shown = cells if weight == "decision" else [(c[0], c[2]) for c in cells]
            yield _part(weight, HEADINGS[found], heads, shown, language)


def _findings(
    heading: str, findings: Sequence[Finding], anchor: str, language: Language
) -> Iterator[Part]:
    if findings:
        rows = [_finding(finding, language) for finding in findings]
        yield _part(anchor, heading, (N_("Fynd"), WHERE), rows, language)


def _effects_told(review: Review, place: Place, language: Language) -> Iterator[Part]:
    followed = language.text(N_("Uppföljningen {period}"), period=review.period)
    effects = (
        (language.text(N_("Poäng och rang")), review.told_scores, "poang"),
        (followed, review.indicators, "indikatorer"),
    )
    for heading, changed, anchor in effects:
        if changed:
            yield _part(
                anchor, heading, (WHAT, WHERE), _effects(changed, place, language), language
            )


def _part(
    anchor: str, heading: str, heads: Cells, rows: Sequence[Cells], language: Language
) -> Part:
    shown = f"{language.text(heading)} ({language.number(len(rows))})"
    columns = tuple(Column(language.text(head)) for head in heads)
    lines = tuple(Line(tuple(map(Cell, row))) for row in rows)
    caption = language.text(CAPTIONS.get(anchor, N_("Varje ändring med fil och rad")))
    return Part(anchor, shown, tables=(Table(caption, columns, lines, long=True),))


def _change(row: Row, review: Review, language: Language) -> Cells:
    key = row.meaning.change.fingerprint
    standing = review.standings.get(key)
    who = " ".join(map(language.message, standing.messages)) if standing else ""
    stopped = {meaning.change.fingerprint for meaning in review.blocked}
    mark = f"{language.text(N_('Stoppas'))}: " if key in stopped else ""
    return f"{mark}{language.message(row.meaning.text)}", who, row.place


def _finding(finding: Finding, language: Language) -> Cells:
    place = written(finding.path, finding.line)
    word = language.text(SEVERITY_WORDS[finding.severity])
    return f"{word} {finding.code}: {language.message(finding.message)}", place


def _effects(effects: Sequence[Effect], place: Place, language: Language) -> list[Cells]:
    return [(language.message(e.text), ", ".join(map(place, e.sources[:3]))) for e in effects]
