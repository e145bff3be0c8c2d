"""The review as a page: a table for each part of it."""

from collections.abc import Callable, Iterator, Sequence

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.model.message import N_
from samverkan_cli.views.changes import HEADINGS, Row
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Table
from samverkan_cli.views.places import written
from samverkan_cli.views.review import Review
from samverkan_cli.views.review_effects import Effect, Spot
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language

Place = Callable[[Spot], str]
Cells = tuple[str, ...]
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
    what, where = N_("Ändring"), N_("Ställe")
    for weight, rows in review.groups.items():
        heads = (what, N_("Vem avgör"), where) if weight == "decision" else (what, where)
        cells = [_change(row, review, language) for row in rows]
        shown = cells if weight == "decision" else [(c[0], c[2]) for c in cells]
        yield _part(weight, HEADINGS[weight], heads, shown, language)
    found = ((N_("Nya fynd"), review.new, "nya"), (N_("Lösta fynd"), review.resolved, "losta"))
    for heading, findings, anchor in found:
        if findings:
            rows_ = [_finding(finding, language) for finding in findings]
            yield _part(anchor, heading, (N_("Fynd"), where), rows_, language)
    followed = language.text(N_("Uppföljningen {period}"), period=review.period)
    effects = (
        (language.text(N_("Poäng och rang")), review.told_scores, "poang"),
        (followed, review.indicators, "indikatorer"),
    )
    for heading, changed, anchor in effects:
        if changed:
            yield _part(
                anchor, heading, (what, where), _effects(changed, place, language), language
            )
    if review.checklist:
        questions = tuple(language.message(question) for question in review.checklist)
        yield Part("kontrollera", language.text(N_("Att kontrollera")), notes=questions)


def _part(
    anchor: str, heading: str, heads: Cells, rows: Sequence[Cells], language: Language
) -> Part:
    shown = f"{language.text(heading)} ({language.number(len(rows))})"
    columns = tuple(Column(language.text(head)) for head in heads)
    lines = tuple(Line(tuple(map(Cell, row))) for row in rows)
    caption = language.text(CAPTIONS.get(anchor, N_("Varje ändring med fil och rad")))
    return Part(anchor, shown, tables=(Table(caption, columns, lines, long=True),))


def _change(row: Row, review: Review, language: Language) -> Cells:
    standing = review.standings.get(row.meaning.change.fingerprint)
    who = " ".join(map(language.message, standing.messages)) if standing else ""
    return language.message(row.meaning.text), who, row.place


def _finding(finding: Finding, language: Language) -> Cells:
    place = written(finding.path, finding.line)
    word = language.text(SEVERITY_WORDS[finding.severity])
    return f"{word} {finding.code}: {language.message(finding.message)}", place


def _effects(effects: Sequence[Effect], place: Place, language: Language) -> list[Cells]:
    return [(language.message(e.text), ", ".join(map(place, e.sources[:3]))) for e in effects]
