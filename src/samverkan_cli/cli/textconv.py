"""`git textconv`: a record as Git compares it in `git diff`, one line a value.

Called for every version of every file, so it loads no model: the data as it stands, items of
lists by the fields that tell them apart.
"""

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Where

_TELLING = (
    "id", "kind", "form", "basis", "organisation", "initiative", "period", "date", "start",
    "category", "measure", "title", "name", "code", "record", "subject", "text", "due",
)  # fmt: skip
_ENOUGH = 3


def textconv(
    file: Annotated[str, typer.Argument(metavar=N_("FIL"))],
    lang: Lang = None,  # noqa: ARG001 - every command takes it
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Git anropar detta: en fil som en rad för varje uppgift."""
    from pathlib import Path

    from samverkan_cli.loading.text import decode
    from samverkan_cli.loading.tree import build

    content = Path(file).read_bytes()
    text = decode(content)
    data, problems = build(text) if isinstance(text, str) else (None, [text])
    if problems or not isinstance(data, dict):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)  # what cannot be read is compared as it stands
        return 0
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a TextIOWrapper here
    sys.stdout.write("".join(f"{line}\n" for line in _lines(data, "")))
    return 0


def _lines(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _lines(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for item in value:
            if isinstance(item, dict):
                yield from _lines(item, f"{path}[{_named(item)}]")
            else:
                yield from _lines(item, f"{path}[]")
    else:
        yield _line(path, value)


def _named(item: dict[str, Any]) -> str:
    found = [item[key] for key in _TELLING if isinstance(item.get(key), str)]
    return " ".join(found[:_ENOUGH])


def _line(path: str, value: Any) -> str:
    """One value; a text of several lines goes on indented."""
    text = value if isinstance(value, str) else ""
    return f"{path}: {text}".rstrip().replace("\n", "\n    ")
