"""Two versions reviewed: read whole, checked, measured and compared."""

from dataclasses import dataclass
from datetime import date
from difflib import unified_diff

from samverkan_cli import __version__, git
from samverkan_cli.cli.affected import affected
from samverkan_cli.cli.archive import git_refusals
from samverkan_cli.cli.between import Between
from samverkan_cli.cli.days import reporting_period, today
from samverkan_cli.cli.differing import Differing, concerning
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.owned import PLACES, block_of, with_block
from samverkan_cli.cli.speech import report_language
from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import Language, language
from samverkan_cli.loading import Snapshot
from samverkan_cli.loading.kinds import path_of, reference
from samverkan_cli.loading.privacy import masked
from samverkan_cli.loading.source import Source
from samverkan_cli.loading.text import decode
from samverkan_cli.model.message import N_
from samverkan_cli.views.places import written
from samverkan_cli.views.review import Layout, Review, blocked_by, review_document
from samverkan_cli.views.review_checklist import checklist
from samverkan_cli.views.review_effects import Spot
from samverkan_cli.views.review_mandates import standing


@dataclass(frozen=True)
class Reviewed:
    """The two versions and what is to be said of them."""

    differing: Differing
    review: Review
    policy_unread: bool

    @property
    def stops(self) -> bool:
        """Whether the policy stops a change; one that cannot be read stops everything."""
        return bool(self.review.blocked) or self.policy_unread

    def formatted(self, fmt: str, speech: Language, lang: str | None) -> str:
        """The review as text, JSON, Markdown or a page."""
        if fmt == "json":
            return as_json(self._document(speech))
        page = speech if fmt == "text" else report_language(lang, self.differing.head.registry)
        return self._rendered(fmt, page)

    def _document(self, speech: Language) -> dict[str, object]:
        sv, en = language("sv").message, language("en").message
        return review_document(self.review, self.differing.sides, sv, en, speech.message)

    def _rendered(self, fmt: str, speech: Language) -> str:
        if fmt == "md":
            from samverkan_cli.render.review_md import review_md

            return review_md(self.review, self._place, self._closing(speech), speech)
        if fmt == "html":
            from samverkan_cli.render.sheet import sheet_html
            from samverkan_cli.views.review_page import review_page

            page = review_page(self.review, self._place, speech)
            return sheet_html(page)
        from samverkan_cli.render.review_text import review_text

        return review_text(self.review, self._place, speech)

    def _place(self, spot: Spot) -> str:
        """The record's path, and the line of what is meant in it."""
        record, keys = spot
        if keys:
            return written(*self.differing.head.place(record, keys))
        return masked(self.differing.versions.head.shown(path_of(record)))

    def _closing(self, speech: Language) -> str:
        """How to see all of it, and what wrote it."""
        base, head = self.review.commits
        asked = f"{base[:10]}..{head[:10]}" if head else base[:10]
        text = N_("Hela granskningen: `samverkan review {asked}`. Skriven av samverkan {version}.")
        return speech.text(text, asked=asked, version=__version__)


def reviewed(
    versions: Between,
    collaboration: str | None,
    period: str | None,
    today_option: str | None,
    speech: Language,
) -> Reviewed:
    """Read both versions whole and compare all that a reviewer needs; nothing is written."""
    base, head = versions.whole()
    found = meanings(base.registry, head.registry)
    if collaboration is not None:
        found = concerning(found, base.registry, head.registry, collaboration)
    differing = Differing(versions, base, head, found)
    day = _day(versions, today_option)
    span = reporting_period(period, day)
    touched = affected(versions.root, base, head, collaboration, day)
    known, authors = differing.known, _authors(versions)
    review = Review(
        names=differing.names(speech),
        commits=(versions.base.commit, versions.head_commit),
        groups=differing.groups,
        standings={
            m.change.fingerprint: standing(m, known, authors)
            for m in found
            if m.weight == "decision"
        },
        new=touched.new,
        resolved=touched.resolved,
        scores=touched.scores(),
        indicators=touched.indicators(span),
        period=span.text,
        checklist=checklist(found, touched.new, known, _codeowners_stale(versions, head)),
        layout=_layout(differing),
        blocked=blocked_by(base.registry.review, found),
        example=any(head.registry.is_example(m.change.noun) for m in found),
    )
    return Reviewed(differing, review, "review" in base.registry.unread)


def _day(versions: Between, option: str | None) -> date:
    """`--today`, else the day of the later commit, else the clock."""
    if versions.head_commit is None:
        return today(option)
    with git_refusals(versions.head_commit):
        return today(option, git.commit_day(versions.base.repository, versions.head_commit))


def _authors(versions: Between) -> dict[str, tuple[str, ...]]:
    """E-mails of those who changed each record between two commits; none for the work tree."""
    if versions.head_commit is None:
        return {}
    base = versions.base
    with git_refusals(versions.head_commit):
        found = git.authors(base.repository, base.commit, versions.head_commit, base.under)
    cut = len(base.under) + 1 if base.under else 0
    return {reference(path[cut:]): emails for path, emails in found.items()}


def _layout(found: Differing) -> Layout:
    """The lines that differ in files whose data is the same."""
    told = {side.record for m in found.meanings for side in (m.change.base, m.change.head) if side}
    files = lines = 0
    for path in sorted(found.versions.changed):
        if reference(path) not in told:
            changed = _lines(found.versions.base, found.versions.head, path)
            files, lines = files + bool(changed), lines + changed
    return Layout(files, lines)


def _lines(base: Source, head: Source, path: str) -> int:
    """How many lines of a file were taken away or came; 0 when one side has no such file or text.

    What is no text is among the unread files, which are named.
    """
    texts: list[list[str]] = []
    for source in (base, head):
        try:
            text = decode(source.read(path))
        except FileNotFoundError:
            return 0
        if not isinstance(text, str):
            return 0
        texts.append(text.splitlines())
    changes = list(unified_diff(texts[0], texts[1], n=0, lineterm=""))[2:]
    came = sum(line.startswith("+") for line in changes)
    return came or sum(line.startswith("-") for line in changes)


def _codeowners_stale(versions: Between, head: Snapshot) -> bool:
    """Whether there is a CODEOWNERS whose lines are not the ones the registry gives."""
    text = _codeowners(versions)
    if text is None:
        return False
    return with_block(text, block_of(head.registry, versions.base.under)) != text


def _codeowners(versions: Between) -> str | None:
    repository = versions.base.repository
    if versions.head_commit is None:
        files = (repository / place for place in PLACES)
        found = next((file.read_bytes() for file in files if file.is_file()), None)
    else:
        with git_refusals(versions.head_commit):
            found = git.first_file(repository, versions.head_commit, PLACES)
    return None if found is None else found.decode("utf-8", "replace")
