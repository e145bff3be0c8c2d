"""Splice and verify: a few characters replaced, and proof that nothing else changed."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from samverkan_cli.editing.comments import comments
from samverkan_cli.editing.nodes import Group, Node, nodes
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.loading.text import BOM
from samverkan_cli.loading.tree import build
from samverkan_cli.model.message import N_, Message


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters from `start` to `end` replaced by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edit does to the text, and the data it must lead to.

    `loses` is the stretch whose comments go with it; comments anywhere else must stay.
    """

    splices: Sequence[Splice]
    data: Any
    loses: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Document:
    """A text that can be read: LF line ends, a final newline, no byte order mark."""

    text: str
    data: Any
    root: Node | None = field(repr=False)


def edited(text: str, edit: Callable[[Document], Plan]) -> str:
    """The text after an edit, verified; line ends, BOM and a missing last newline stay."""
    body = text.removeprefix(BOM)
    mark = text[: len(text) - len(body)]
    crlf = "\r\n" in body
    inner = body.replace("\r\n", "\n")
    if crlf and inner.count("\n") != body.count("\r\n"):
        raise refused(N_("filen har blandade radslut"), N_("kör: samverkan fix"))
    added = "" if inner.endswith("\n") else "\n"
    plan_of = document(inner + added)
    plan = edit(plan_of)
    if not plan.splices:
        return text
    new = _spliced(plan_of.text, plan.splices)
    short = new.removesuffix("\n") if added and inner else new
    if _is_right(plan_of, inner, plan, short):
        new = short
    elif not _is_right(plan_of, inner, plan, new):  # a text may need the newline that was missing
        raise unsafe()
    return mark + (new.replace("\n", "\r\n") if crlf else new)


def document(text: str) -> Document:
    """The text with its data and its nodes; RefusedEdit when it cannot be read."""
    data, problems = build(text)
    if problems:
        raise refused(N_("filen går inte att läsa"), N_("se felen med: samverkan validate"))
    if not isinstance(data, dict | None):
        raise refused(N_("filen innehåller inga fält"), N_("skriv fälten som namn: värde"))
    root = nodes(text)
    return Document(text, data, root if isinstance(root, Group) else None)


def refused(message: str, hint: str, **args: object) -> RefusedEdit:
    """A refusal in words; both texts are message ids."""
    return RefusedEdit(Message(message, args), Message(hint, args))


def unsafe() -> RefusedEdit:
    """The refusal when the text is written so that a change here would touch something else."""
    return refused(
        N_("ändringen går inte att göra utan att något annat i filen ändras"),
        N_("gör ändringen för hand, eller kör samverkan fmt på filen först"),
    )


def _spliced(text: str, splices: Sequence[Splice]) -> str:
    parts, at = [], 0
    for splice in sorted(splices, key=lambda s: (s.start, s.end)):
        if splice.start < at:
            raise unsafe()
        parts += [text[at : splice.start], splice.text]
        at = splice.end
    return "".join([*parts, text[at:]])


def _is_right(old: Document, inner: str, plan: Plan, new: str) -> bool:
    """Whether the data is what was meant, the other lines are the same and no comment is lost."""
    data, problems = build(new)
    if problems or data != plan.data or not _other_lines_stay(inner, new, plan.splices):
        return False
    start, end = plan.loses
    found = comments(old.text, old.root)
    kept = Counter(c.text for c in found if not start <= c.start < end)
    return not kept - Counter(c.text for c in comments(new, nodes(new)))


def _other_lines_stay(old: str, new: str, splices: Sequence[Splice]) -> bool:
    """Whether the lines before the first splice and after the last are the same."""
    first = old.count("\n", 0, min(s.start for s in splices))
    after = old.count("\n", max(s.end for s in splices), len(old))
    olds, news = old.split("\n"), new.split("\n")
    return olds[:first] == news[:first] and (not after or olds[-after:] == news[-after:])
