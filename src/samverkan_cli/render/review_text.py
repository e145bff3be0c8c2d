"""The review for a terminal."""

from collections.abc import Callable, Iterator, Sequence

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.review_md import headline
from samverkan_cli.views.changes import HEADINGS
from samverkan_cli.views.review import Review
from samverkan_cli.views.review_effects import Effect

Place = Callable[[str], str]
Item = tuple[str, str]  # a sentence, and what stands under it


def review_text(review: Review, place: Place, speech: Language) -> str:
    """The review in 80 columns, in the order of the comment."""
    head = f"{headline(review, speech)}\n{review.names[0]} → {review.names[1]}\n"
    return head + "\n".join(_lines(review, place, speech)).rstrip("\n") + "\n"


def _lines(review: Review, place: Place, speech: Language) -> Iterator[str]:
    for heading, items in _sections(review, place, speech):
        if items:
            yield ""
            yield f"{heading} ({speech.number(len(items))})"
            for said, under in items:
                yield from wrapped(said, "  ", "    ")
                yield from wrapped(under, "      ", "      ")


def _sections(
    review: Review, place: Place, speech: Language
) -> Iterator[tuple[str, Sequence[Item]]]:
    for weight, rows in review.groups.items():
        found = []
        for row in rows:
            standing = review.standings.get(row.meaning.change.fingerprint)
            said = " ".join(map(speech.message, standing.messages)) if standing else ""
            found.append((speech.message(row.meaning.text), f"{row.place} {said}".strip()))
        yield speech.text(HEADINGS[weight]), found
    yield speech.text(N_("Nya fynd")), [_finding(f, speech) for f in review.new]
    yield speech.text(N_("Poäng och rang")), _effects(review.scores, place, speech)
    followed = speech.text(N_("Uppföljningen {period}"), period=review.period)
    yield followed, _effects(review.indicators, place, speech)
    yield speech.text(N_("Att kontrollera")), [(speech.message(q), "") for q in review.checklist]
    yield speech.text(N_("Lösta fynd")), [_finding(f, speech) for f in review.resolved]


def _finding(finding: Finding, speech: Language) -> Item:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    word = speech.text(SEVERITY_WORDS[finding.severity])
    return f"{word} {finding.code} {speech.message(finding.message)}", place


def _effects(effects: Sequence[Effect], place: Place, speech: Language) -> list[Item]:
    return [(speech.message(e.text), ", ".join(map(place, e.records[:3]))) for e in effects]
