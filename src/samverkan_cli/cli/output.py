"""What a command says: to stdout, or whole to a file; never half a file."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from samverkan_cli.cli.errors import RefusedWriteError, UsageError
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.system_words import why
from samverkan_cli.render.plain import plain


def emit(text: str, output: str | None) -> None:
    """Print the result, or put it in a file, replaced only when its bytes differ."""
    if output is None or output == "-":
        sys.stdout.write(text)
        return
    put(text.encode(), output)


def put(content: bytes, output: str, *, said: bool = True) -> None:
    """Put bytes in a file, whole, and only when they differ from what is there."""
    path = Path(output)
    try:
        if not (path.is_file() and path.read_bytes() == content):
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, content)
    except OSError as error:
        args = {"path": output, "why": why(error, writing=True)}
        raise RefusedWriteError(Message(N_("kan inte skriva {path}: {why}"), args)) from error
    if said and sys.stderr.isatty():
        sys.stderr.write(f"✔ {plain(output)}\n")


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # /dev/stdout and pipes are written to, not replaced
        path.write_bytes(content)
        return
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def format_named(output: str | None, known: Sequence[str]) -> str:
    """The format a file's ending asks for, Markdown when it says nothing; UsageError for others."""
    ending = Path(output or "").suffix.lower().removeprefix(".")
    chosen = {"htm": "html", "markdown": "md", "txt": "md", "": "md"}.get(ending, ending)
    if chosen in known:
        return chosen
    raise UsageError(
        Message(
            N_("{path}: rapporten skrivs inte som {format}"), {"path": output, "format": ending}
        ),
        Message(N_("välj bland {choices}"), {"choices": Names(tuple(known))}),
    )


def as_json(document: object) -> str:
    """A JSON document as other programs read it: UTF-8, two spaces, a final newline."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
