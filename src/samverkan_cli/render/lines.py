"""Lines for a terminal of 80 columns, safe to print; and of Markdown."""

import re
from collections.abc import Iterable
from textwrap import fill, wrap

from samverkan_cli.render.plain import plain

WIDTH = 80


def wrapped(text: str, first: str = "", later: str = "  ") -> list[str]:
    """The text safe to print, in lines of at most 80 characters; paths and names are kept whole."""
    return wrap(
        plain(text), WIDTH, initial_indent=first, subsequent_indent=later,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def paragraph(text: str) -> str:
    """The text in lines of at most 80 characters; one that is indented, a place, is kept whole."""
    shown = plain(text)
    if shown.startswith("    "):
        return shown
    return fill(shown, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def paragraphs(texts: Iterable[str]) -> str:
    """The texts one under the other."""
    return "\n".join([*map(paragraph, texts), ""])


def squeezed(text: str) -> str:
    """Markdown with at most one empty line in a row and none around it."""
    return re.sub("\n{3,}", "\n\n", text).strip("\n") + "\n"
