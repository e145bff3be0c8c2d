"""What `score` shows: the ranking or one initiative, supposed, tried or compared, in any format."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from samverkan_cli import __version__
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.registry import Opened
from samverkan_cli.cli.scored import Scored
from samverkan_cli.cli.speech import report_language, speech_of
from samverkan_cli.diff.changes import renames
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.qualification.assessors import assessors
from samverkan_cli.qualification.compare import Compared, compared
from samverkan_cli.qualification.decided import latest_order
from samverkan_cli.qualification.robustness import Robustness, Terms, robustness
from samverkan_cli.qualification.swaps import Swap, swaps_of_neighbours
from samverkan_cli.qualification.why import naming
from samverkan_cli.render.sheet import sheet_html, sheet_markdown
from samverkan_cli.render.sheet_text import sheet_text
from samverkan_cli.views.paper import Subject, example_notice, model_name, model_notice, paper
from samverkan_cli.views.score_compare import compare_part
from samverkan_cli.views.score_one import initiative_parts
from samverkan_cli.views.score_ranking import ranking_part
from samverkan_cli.views.score_robust import robustness_part
from samverkan_cli.views.score_supposed import supposed_part
from samverkan_cli.views.scores_more_json import (
    Json,
    compare_json,
    robustness_json,
    scores_document_of,
    supposed_json,
)
from samverkan_cli.views.sheet import Part, Sheet

Drawn = tuple[Robustness, tuple[tuple[Swap, ...], ...]]
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?", re.ASCII)


@dataclass(frozen=True)
class Extras:
    """What else was asked: every line explained, the draws, the registry as it was and when."""

    explain: bool
    robust: Drawn | None
    then: Scored | None
    base: str | None


def terms(top: int, seed: int, spread: str) -> Terms:
    """How to draw; UsageError for numbers that make no sense."""
    if top < 1:
        raise UsageError(Message(N_("--top är minst 1")))
    if not _PERCENT.fullmatch(spread) or Fraction(spread.replace(",", ".")) > 100:
        raise UsageError(
            Message(N_("--spread: ”{text}” är ingen procentsats"), {"text": spread}),
            Message(N_("skriv ett tal från 0 till 100, till exempel 20")),
        )
    return Terms(seed=seed, spread=Fraction(spread.replace(",", ".")), top=top)


def drawn(found: Scored, how: Terms, told: Callable[[int, int], None]) -> Drawn:
    """The draws, and the weights at which neighbours change places; of one initiative its own."""
    robust = robustness(found.ranked, found.model, how, told)
    swaps = swaps_of_neighbours(found.ranked)
    if found.only is None:
        return robust, swaps
    kept = [
        (pair, turning)
        for pair, turning in zip(robust.neighbours, swaps, strict=True)
        if found.only in (pair.first, pair.second)
    ]
    mine = tuple(one for one in robust.standings if one.initiative == found.only)
    pairs = tuple(pair for pair, _ in kept)
    return replace(robust, standings=mine, neighbours=pairs), tuple(t for _, t in kept)


def shown(found: Scored, extras: Extras, fmt: str, lang: str | None) -> str:
    """The answer in the format asked for."""
    if fmt == "json":
        return as_json(_document(found, extras))
    return paged(lambda language: _paper(found, extras, language), found.opened, fmt, lang)


def paged(make: Callable[[Language], Sheet], opened: Opened, fmt: str, lang: str | None) -> str:
    """A paper as text, Markdown or HTML; pages speak the registry's language."""
    if fmt == "text":
        return sheet_text(replace(make(speech_of(lang)), facts=()))
    page = make(report_language(lang, opened.registry))
    return sheet_html(page) if fmt == "html" else sheet_markdown(page)


def subject_of(found: Scored, language: Language) -> Subject:
    """What a paper about scores is about."""
    opened = found.opened
    return Subject(opened.registry, found.collaboration.id, found.until, language,
                   opened.snapshot.place, opened.revision, __version__)  # fmt: skip


def _paper(found: Scored, extras: Extras, language: Language) -> Sheet:
    about = subject_of(found, language)
    title = about.text(N_("Initiativen efter poäng"))
    if found.only is not None:
        title = found.shown[0].title
    name = model_name(language, found.model)
    made_up = example_notice(about, *(entry.result.initiative for entry in found.shown))
    return paper(
        about,
        title,
        _parts(found, extras, about),
        lead=name,
        facts=((N_("Kvalificeringsmodell"), name),),
        notices=(*made_up, *model_notice(about, found.model)),
    )


def _parts(found: Scored, extras: Extras, about: Subject) -> Iterator[Part]:
    if found.supposed:
        yield supposed_part(about, found.plain, found.ranked, found.supposed, found.only)
    if found.only is None:
        meeting = latest_order(found.opened.registry, found.collaboration.id, found.until)
        yield ranking_part(about, found.ranked, found.model, meeting)
    if extras.robust:
        robust, swaps = extras.robust
        yield robustness_part(about, found.ranked, robust, swaps)
    rows = compare_rows(found, extras)
    if extras.then:
        base = extras.base or ""
        yield compare_part(about, rows, base, extras.then.model, found.model)
    if found.only is not None or extras.explain:
        yield from _explained(found, extras, about)


def _explained(found: Scored, extras: Extras, about: Subject) -> Iterator[Part]:
    registry, collaboration = found.opened.registry, found.collaboration
    name = naming(registry, collaboration.id)
    several = found.only is None
    for entry in found.shown:
        key = entry.result.initiative
        prefix = f"{key}-" if several else ""
        who = assessors(registry, collaboration, entry.result, found.until)
        parts = initiative_parts(about, entry, who, name, explain=extras.explain, prefix=prefix)
        for part in parts:
            yield replace(part, heading=f"{entry.title}: {part.heading}") if several else part


def compare_rows(found: Scored, extras: Extras) -> tuple[Compared, ...]:
    """Then and now, of the initiatives asked for."""
    if extras.then is None:
        return ()
    ids = renames(extras.then.opened.registry, found.opened.registry)
    rows = compared(extras.then.ranked, found.ranked, extras.then.model, ids)
    return tuple(row for row in rows if found.only in (None, row.initiative))


def _document(found: Scored, extras: Extras) -> Json:
    registry, collaboration = found.opened.registry, found.collaboration
    meeting = latest_order(registry, collaboration.id, found.until)
    about = subject_of(found, speech_of(None))
    who = None
    if found.only is not None or extras.explain:
        who = {
            entry.result.initiative: assessors(registry, collaboration, entry.result, found.until)
            for entry in found.shown
        }
    document = scores_document_of(found.model, found.shown, about.place, meeting, who)
    if found.supposed:
        document["supposed"] = supposed_json(found.supposed, found.plain, found.only)
    if extras.robust:
        document["robustness"] = robustness_json(*extras.robust)
    if extras.then:
        rows = compare_rows(found, extras)
        revision = extras.then.opened.revision
        document["compare"] = compare_json(rows, revision, extras.then.model)
    return document
