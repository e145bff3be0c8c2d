"""A whole text in the canonical layout; same data, same comments, else refused."""

from collections import Counter
from typing import Any

from pydantic import BaseModel

from samverkan_cli.editing.comments import attach, comments
from samverkan_cli.editing.layout import arrange, group_lines, tidy
from samverkan_cli.editing.nodes import Group, nodes
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.editing.shape import Shape
from samverkan_cli.loading.text import BOM
from samverkan_cli.loading.tree import build
from samverkan_cli.model.message import N_, Message


def canonical(text: str, part: type[BaseModel] | None = None) -> str:
    """The text in the one layout; RefusedEdit when it cannot be read or would not stay the same."""
    old = text.removeprefix(BOM).replace("\r\n", "\n")
    data, problems = build(old)
    if problems:
        raise RefusedEdit(Message(N_("filen går inte att läsa")), _see_validate())
    new = _laid_out(old, part)
    if not _same(old, data, new):
        raise RefusedEdit(
            Message(N_("filen kan inte skrivas om utan att något annat ändras")),
            Message(N_("skriv om den för hand, eller låt den vara")),
        )
    return new


def _see_validate() -> Message:
    return Message(N_("se felen med: samverkan validate"))


def _laid_out(text: str, part: type[BaseModel] | None) -> str:
    root = nodes(text)
    if not isinstance(root, Group) or not root.named:
        raise RefusedEdit(Message(N_("filen innehåller inga fält")), _see_validate())
    attach(text, root)
    head = _head(root)
    arrange(root, Shape(part))
    lines = [*tidy(head), *group_lines(root, Shape(part), 0, top=True)]
    while lines[:1] == [""]:
        lines = lines[1:]
    return "\n".join(lines) + "\n"


def _head(root: Group) -> list[str]:
    """The comments that stay at the top of the file, whichever field comes first."""
    if not root.entries:
        return []
    above = root.entries[0].above
    cut = len(above) - above[::-1].index("") if "" in above else len(above)
    root.entries[0].above = above[cut:]
    return above[:cut]


def _same(old: str, data: Any, new: str) -> bool:
    """Whether a rewritten text holds the same data and every comment."""
    again, problems = build(new)
    return not problems and bool(again == data) and _said(old) == _said(new)


def _said(text: str) -> dict[str, int]:
    return Counter(comment.text for comment in comments(text, nodes(text))) if "#" in text else {}
