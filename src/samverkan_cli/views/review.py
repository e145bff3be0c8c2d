"""A pull request's meaning: changes, findings, effects, mandates, a checklist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samverkan_cli.diff.meaning import Meaning, Weight
from samverkan_cli.findings import Finding
from samverkan_cli.model.change_kinds import ANY
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.records import Review as Policy
from samverkan_cli.views.changes import Row, Say, Sides, change_json
from samverkan_cli.views.findings_json import findings_document
from samverkan_cli.views.review_effects import Effect, gathered
from samverkan_cli.views.review_mandates import Standing
from samverkan_cli.views.words import Language


@dataclass(frozen=True, slots=True)
class Layout:
    """What changed in form only: lines in files whose data is the same."""

    files: int
    lines: int


@dataclass(frozen=True, slots=True)
class Review:
    """All that a reviewer is told; `names` are what the two versions are called."""

    names: tuple[str, str]
    commits: tuple[str, str | None]
    groups: Mapping[Weight, Sequence[Row]]
    standings: Mapping[str, Standing]
    new: tuple[Finding, ...]
    resolved: tuple[Finding, ...]
    scores: tuple[Effect, ...]
    indicators: tuple[Effect, ...]
    period: str
    checklist: tuple[Message, ...]
    layout: Layout
    blocked: tuple[Meaning, ...]
    example: bool

    @property
    def count(self) -> int:
        """How many changes there are."""
        return sum(map(len, self.groups.values()))

    @property
    def told_scores(self) -> tuple[Effect, ...]:
        """The effects on scores for people: a cause that several have in common is told once."""
        return gathered(self.scores)


def layout_said(review: Review, speech: Language) -> str:
    """How many lines are only form; nothing when none is."""
    if not review.layout.lines:
        return ""
    lines = speech.plural("{n} rad", "{n} rader", review.layout.lines)
    files = speech.plural("{n} fil", "{n} filer", review.layout.files)
    text = N_("{lines} i {files} är bara form: kommentarer, ordning, mellanrum.")
    return speech.text(text, lines=lines, files=files)


def blocked_by(policy: Policy | None, meanings: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The changes that the policy stops: of a kind it names under their weight, or `any`."""
    if policy is None:
        return ()
    stops: dict[str, tuple[str, ...]] = {
        "decision": policy.block.decision,
        "notable": policy.block.notable,
        "minor": policy.block.minor,
    }
    return tuple(m for m in meanings if m.kind in stops[m.weight] or ANY in stops[m.weight])


def review_document(review: Review, sides: Sides, sv: Say, en: Say, say: Say) -> dict[str, Any]:
    """The published JSON of `review`; its schema is `schemas/review.schema.json`."""
    rows = [row.meaning for group in review.groups.values() for row in group]
    return {
        "schema_version": 1,
        "kind": "review",
        "base": review.commits[0],
        "head": review.commits[1],
        "example_data": review.example,
        "changes": [
            change_json(meaning, sides, sv, en) | _standing(review, meaning, sv, en)
            for meaning in rows
        ],
        "findings": {
            "new": findings_document(review.new, 0, say)["findings"],
            "resolved": findings_document(review.resolved, 0, say)["findings"],
        },
        "scores": [_effect("initiative", effect, sides, sv, en) for effect in review.scores],
        "period": review.period,
        "indicators": [_effect("id", effect, sides, sv, en) for effect in review.indicators],
        "checklist": [{"sv": sv(question), "en": en(question)} for question in review.checklist],
        "layout": {"files": review.layout.files, "lines": review.layout.lines},
        "blocked": [meaning.change.fingerprint for meaning in review.blocked],
    }


def _standing(review: Review, meaning: Meaning, sv: Say, en: Say) -> dict[str, Any]:
    found = review.standings.get(meaning.change.fingerprint)
    said = found.messages if found else ()
    return {
        "mandate": {"sv": " ".join(map(sv, said)), "en": " ".join(map(en, said))} if said else None
    }


def _effect(name: str, effect: Effect, sides: Sides, sv: Say, en: Say) -> dict[str, Any]:
    places = [sides.head(record, keys) for record, keys in effect.sources if keys]
    return {
        name: effect.key,
        "before": effect.before,
        "after": effect.after,
        "text": {"sv": sv(effect.text), "en": en(effect.text)},
        "records": list(effect.records),
        "sources": [{"path": path, "line": line} for path, line in places],
    }
