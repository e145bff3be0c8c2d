"""The comment of a pull request: at most 60 000 characters, what matters most first."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from samverkan_cli.findings import SEVERITY_WORDS, Finding
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.changes_md import within
from samverkan_cli.render.findings_md import MOST
from samverkan_cli.render.sentence_md import sentence, value_md
from samverkan_cli.views.changes import HEADINGS, Row
from samverkan_cli.views.review import Review, layout_said
from samverkan_cli.views.review_effects import Effect, Spot

Place = Callable[[Spot], str]


def review_md(review: Review, place: Place, closing: str, speech: Language) -> str:
    """The review; `place` is where a source stands, `closing` the last line."""
    names = f"{value_md(review.names[0])} → {value_md(review.names[1])}"
    head = f"## {headline(review, speech)}\n\n{names}\n"
    form = layout_said(review, speech)
    tail = f"\n{form}\n\n{closing}\n" if form else f"\n{closing}\n"
    return within(head, _blocks(review, place, speech), MOST - len(tail), speech) + tail


def headline(review: Review, speech: Language) -> str:
    """`Granskning: 5 ändringar, 1 nytt fel`."""
    said = [speech.plural("{n} ändring", "{n} ändringar", review.count)]
    errors = sum(finding.severity == "error" for finding in review.new)
    if errors:
        said.append(speech.plural("{n} nytt fel", "{n} nya fel", errors))
    stopped = len(review.blocked)
    if stopped:
        said.append(speech.text(N_("{n} stoppas av review.yaml"), n=stopped))
    return f"{speech.text(N_('Granskning'))}: {', '.join(said)}"


def _blocks(review: Review, place: Place, speech: Language) -> Iterator[str]:
    if review.example:
        yield f"\n> {speech.text(N_('Registret innehåller påhittade exempel.'))}\n"
    yield from _changes("decision", review, speech)
    yield from _findings(N_("Nya fynd"), review.new, speech)
    yield from _effects(speech.text(N_("Poäng och rang")), review.told_scores, place, speech)
    followed = speech.text(N_("Uppföljningen {period}"), period=review.period)
    yield from _effects(followed, review.indicators, place, speech)
    questions = [f"- [ ] {sentence(question, speech)}\n" for question in review.checklist]
    yield from _list(speech.text(N_("Att kontrollera")), questions)
    yield from _changes("notable", review, speech)
    yield from _changes("minor", review, speech)
    yield from _findings(N_("Lösta fynd"), review.resolved, speech)


def _changes(weight: str, review: Review, speech: Language) -> Iterator[str]:
    stopped = {meaning.change.fingerprint for meaning in review.blocked}
    for found, rows in review.groups.items():
        if found == weight:
            lines = [_change(row, review, stopped, speech) for row in rows]
            heading = f"{speech.text(HEADINGS[found])} ({speech.number(len(rows))})"
            yield from _list(heading, lines)


def _change(row: Row, review: Review, stopped: set[str], speech: Language) -> str:
    key = row.meaning.change.fingerprint
    mark = f"**{speech.text(N_('Stoppas'))}:** " if key in stopped else ""
    line = f"- {mark}{sentence(row.meaning.text, speech)} ({value_md(row.place)})\n"
    standing = review.standings.get(key)
    if standing:
        said = " ".join(sentence(m, speech) for m in standing.messages)
        line = f"{line[:-1]}\\\n  {said}\n"
    return line


def _list(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n### {heading}\n\n"
        yield from lines


def _findings(heading: str, found: Sequence[Finding], speech: Language) -> Iterator[str]:
    lines = [_finding(finding, speech) for finding in found]
    yield from _list(f"{speech.text(heading)} ({speech.number(len(found))})", lines)


def _finding(finding: Finding, speech: Language) -> str:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    word = speech.text(SEVERITY_WORDS[finding.severity])
    said: list[Message] = [m for m in (finding.message, finding.hint) if m]
    words = " – ".join(sentence(message, speech) for message in said)
    return f"- {word} {value_md(finding.code)}: {words} ({value_md(place)})\n"


def _effects(
    heading: str, effects: Iterable[Effect], place: Place, speech: Language
) -> Iterator[str]:
    lines = []
    for effect in effects:
        places = [value_md(place(source)) for source in effect.sources[:3]]
        behind = f" ({', '.join(places)})" if places else ""
        lines.append(f"- {sentence(effect.text, speech)}{behind}\n")
    yield from _list(heading, lines)
