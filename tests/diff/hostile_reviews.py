"""Hostile text at every place of a review, and what must not come out of it in any format."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Cost, Initiative
from samverkan_cli.model.message import Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation, ParticipationEvent
from samverkan_cli.model.records import Waiver, Waivers
from samverkan_cli.model.registry import Registry
from samverkan_cli.render.review_md import review_md
from samverkan_cli.render.review_text import review_text
from samverkan_cli.views.changes import Row
from samverkan_cli.views.review import Layout, Review
from samverkan_cli.views.review_checklist import checklist
from samverkan_cli.views.review_effects import Effect
from samverkan_cli.views.review_mandates import standing

sys.path.insert(0, str(Path(__file__).parents[1] / "formats"))
from hostile_findings import findings, strings

__all__ = ["findings", "flaws", "review_of", "strings"]

_DAY = date(2024, 11, 20)
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SWEDISH = language("sv")
OURS = frozenset(
    {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
        "code_inline", "softbreak", "hardbreak", "strong_open", "strong_close",
    }
)  # fmt: skip
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
CALLED = re.compile(r"@(?!\u200b)\w|(?<![\w&`])#\d|https?://|www\.\w")


def _noun(noun: type[Noun], ref: str, **fields: object) -> Any:
    """A record as no reader would let it in."""
    found: Any = noun.model_construct(**fields)
    found.__pydantic_private__ = {"_ref": ref}
    return found


def registries(text: str) -> tuple[Registry, Registry]:
    """Two versions between which everything that a sentence quotes is the text."""
    town = _noun(
        Organisation, "organisations/vara", name=text, short_name=text, kind="kommun",
        code_owners=(text,), population=(),
    )  # fmt: skip
    body = _noun(
        Collaboration, "collaborations/v6", name=text, form="natverk", groups=(), members=(),
        principles=(),
    )  # fmt: skip
    cost = Cost.model_construct(kind="drift", basis="budget", amount=1, organisation="vara")
    old = {"title": "E-arkiv", "collaboration": "v6", "lead": "vara"}
    new = {**old, "title": text, "need": text, "areas": (text,), "costs": (cost,)}
    event = ParticipationEvent.model_construct(
        date=_DAY, kind="lamnat", reason=text, principle=None, reference=text
    )
    share = "initiatives/e-arkiv/participation/vara"
    waiver = Waiver.model_construct(code=text, record=text, reason=text, owner=text, until=_DAY)
    both = {"organisations": {"vara": town}, "collaborations": {"v6": body}}
    before = Registry(**both, initiatives={"e-arkiv": _initiative(old)}, waivers=_waivers(()))
    after = Registry(
        **both,
        initiatives={"e-arkiv": _initiative(new)},
        waivers=_waivers((waiver,)),
        participations={"e-arkiv": {"vara": _noun(Participation, share, events=(event,))}},
    )
    return before, after


def _initiative(fields: dict[str, object]) -> Any:
    return _noun(Initiative, "initiatives/e-arkiv", **fields)


def _waivers(items: tuple[Waiver, ...]) -> Any:
    return _noun(Waivers, "waivers", waivers=items)


def review_of(text: str, found: tuple[Meaning, ...], known: Known) -> Review:
    """A review in which everything that may come from data is the text."""
    rows = {w: [_row(m, text) for m in found if m.weight == w] for w in ("decision", "minor")}
    authors = {m.change.record: (text,) for m in found}
    effect = Effect("x", None, None, Message("{title}: {why}", {"title": text, "why": text}), ())
    return Review(
        names=("0123456789", "arbetskopian"),
        commits=("0" * 40, None),
        groups=rows,
        standings={m.change.fingerprint: standing(m, known, authors) for m in found},
        new=(),
        resolved=(),
        scores=(Effect("x", None, None, effect.text, (text,)),),
        indicators=(effect,),
        period="2024-H2",
        checklist=checklist(found, (), known, True),
        layout=Layout(1, 2),
        blocked=found[:1],
        example=False,
    )


def _row(meaning: Meaning, text: str) -> Row:
    return Row(meaning, f"registry/{text}.yaml", 3)


def flaws(text: str) -> list[str]:
    """What the text breaks in the comment and on the terminal; no reader lets half a pair in."""
    text = text.encode("utf-8", "replace").decode()
    before, after = registries(text)
    found = meanings(before, after)
    review = review_of(text, found, Known(before, after))
    comment = review_md(review, lambda record: record, "Slut.", SWEDISH)
    terminal = review_text(review, lambda record: record, SWEDISH)
    broken = [*_in_markdown(comment, review), *_unseen(comment), *_unseen(terminal)]
    return [f"{what} in {text[:80]!r}" for what in broken]


def _unseen(text: str) -> list[str]:
    return [f"control character {found[0]!r}" for found in UNSEEN.finditer(text)]


def _in_markdown(comment: str, review: Review) -> list[str]:
    tokens = MARKDOWN.parse(comment)
    items = sum(token.type == "list_item_open" for token in tokens)
    headings = sum(token.type == "heading_open" for token in tokens)
    sections = 1 + len(review.groups) + 2 + bool(review.checklist)
    wanted = review.count + 2 + len(review.checklist)
    broken = [] if len(comment) <= 60_000 else ["too long"]
    if (items, headings) != (wanted, sections):
        broken.append(f"{items} items, {headings} headings: not {wanted}, {sections}")
    for token in tokens:
        broken += _in_token(token)
        for inner in token.children or ():
            broken += _in_token(inner)
    return broken


def _in_token(token: Token) -> list[str]:
    broken = [] if token.type in OURS else [f"a {token.type}"]
    if token.type in ("text", "code_inline") and re.search(r"@(?!\u200b)", token.content):
        broken.append("a mention")
    if token.type == "text" and CALLED.search(token.content):
        broken.append("a link")
    return broken
