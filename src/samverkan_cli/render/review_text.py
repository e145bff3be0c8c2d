"""The review for a terminal."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.render.review_md import headline
from samverkan_cli.views.changes import HEADINGS, Row
from samverkan_cli.views.places import written
from samverkan_cli.views.review import Review, layout_said
from samverkan_cli.views.review_effects import Effect, Spot

Place = Callable[[Spot], str]
Item = tuple[str, Sequence[str], str]  # a sentence, the places under it and what is said of it


def review_text(review: Review, place: Place, speech: Language) -> str:
    """The review in 80 columns, in the order of the comment."""
    lines = chain(_head(review, speech), _lines(review, place, speech), _tail(review, speech))
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(review: Review, speech: Language) -> Iterator[str]:
    yield headline(review, speech)
    yield f"{review.names[0]} → {review.names[1]}"
    if review.example:
        yield speech.text(N_("Registret innehåller påhittade exempel."))


def _tail(review: Review, speech: Language) -> Iterator[str]:
    said = layout_said(review, speech)
    if said:
        yield from ("", *wrapped(said))


def _lines(review: Review, place: Place, speech: Language) -> Iterator[str]:
    for heading, items in _sections(review, place, speech):
        if items:
            yield ""
            yield f"{heading} ({speech.number(len(items))})"
            for said, places, more in items:
                yield from wrapped(said, "  ", "    ")
                yield from (f"      {plain(found)}" for found in places)
                yield from wrapped(more, "      ", "      ")


def _sections(
    review: Review, place: Place, speech: Language
) -> Iterator[tuple[str, Sequence[Item]]]:
    yield from _changes("decision", review, speech)
    yield speech.text(N_("Nya fynd")), [_finding(f, speech) for f in review.new]
    yield speech.text(N_("Poäng och rang")), _effects(review.told_scores, place, speech)
    followed = speech.text(N_("Uppföljningen {period}"), period=review.period)
    yield followed, _effects(review.indicators, place, speech)
    questions = [(speech.message(question), (), "") for question in review.checklist]
    yield speech.text(N_("Att kontrollera")), questions
    yield from _changes("notable", review, speech)
    yield from _changes("minor", review, speech)
    yield speech.text(N_("Lösta fynd")), [_finding(f, speech) for f in review.resolved]


def _changes(weight: str, review: Review, speech: Language) -> Iterator[tuple[str, Sequence[Item]]]:
    stopped = {meaning.change.fingerprint for meaning in review.blocked}
    for found, rows in review.groups.items():
        if found == weight:
            items = [_change(row, review, stopped, speech) for row in rows]
            yield speech.text(HEADINGS[found]), items


def _change(row: Row, review: Review, stopped: set[str], speech: Language) -> Item:
    key = row.meaning.change.fingerprint
    mark = f"{speech.text(N_('Stoppas'))}: " if key in stopped else ""
    standing = review.standings.get(key)
    said = " ".join(map(speech.message, standing.messages)) if standing else ""
    return f"{mark}{speech.message(row.meaning.text)}", (row.place,), said


def _finding(finding: Finding, speech: Language) -> Item:
    place = written(finding.path, finding.line)
    word = speech.text(SEVERITY_WORDS[finding.severity])
    return f"{word} {finding.code} {speech.message(finding.message)}", (place,), ""


def _effects(effects: Sequence[Effect], place: Place, speech: Language) -> list[Item]:
    return [(speech.message(e.text), tuple(map(place, e.sources[:3])), "") for e in effects]
