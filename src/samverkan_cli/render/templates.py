"""The package's own templates as texts; light, so that a hash of them costs no template engine."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_LEFT_OUT = ("__pycache__", "demo")


@cache
def _folder() -> Traversable:
    """The package's own templates: inside the wheel, else at the top of the source checkout."""
    shipped = files("samverkan_cli") / "templates"
    return shipped if shipped.is_dir() else Path(__file__).parents[3] / "templates"


def find(name: str) -> str | None:
    """A template's text; None when there is no such."""
    found = _folder().joinpath(*name.split("/"))
    return found.read_text(encoding="utf-8") if found.is_file() else None


def template_text(name: str) -> str:
    """A template's own text, as it is shipped; FileNotFoundError when there is none."""
    found = find(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def program_digest() -> str:
    """A hash of the program and its templates, so that what it made knows when it has changed."""
    total = sha256()
    for folder in (files("samverkan_cli"), _folder()):
        for path, file in sorted(_files(folder, ""), key=lambda pair: pair[0]):
            total.update(f"{path}\0".encode())
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _files(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.name.endswith((".py", ".j2", ".js", ".css", ".mo", ".json", ".svg")):
            yield f"{above}{entry.name}", entry
        elif "." not in entry.name and entry.name not in _LEFT_OUT and entry.is_dir():
            yield from _files(entry, f"{above}{entry.name}/")
