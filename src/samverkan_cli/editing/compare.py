"""Two versions of a file as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff


def unified(path: str, old: str, new: str, moved_to: str | None = None) -> str:
    """`--- a/path`, `+++ b/path` and the changed lines with three around them; empty when equal.

    A file that moves says so first, also when nothing in it changes.
    """
    target = moved_to or path
    lines = list(
        unified_diff(list(_lines(old)), list(_lines(new)), f"a/{path}", f"b/{target}", lineterm="")
    )
    if moved_to:
        lines = [f"rename from {path}", f"rename to {moved_to}", *lines]
    return "".join(f"{line}\n" for line in lines)


def _lines(text: str) -> Iterator[str]:
    """Lines as shown; a line end that LF does not say is written out, so that it can be seen."""
    if not text:
        return
    body = text.split("\n")
    last = body.pop()
    for line in body:
        yield line.removesuffix("\r") + "␍" if line.endswith("\r") else line
    if last:
        yield f"{last}\n\\ No newline at end of file"
