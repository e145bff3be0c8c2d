"""Where templates come from: a folder, nothing outside it, and a few of the program's own."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why
from samverkan_cli.render.templates import template_text
from samverkan_cli.sandbox.meter import LIMIT
from samverkan_cli.sandbox.refusal import StoppedError

UNREADABLE, MISSING = "SAM401", "SAM405"
BYTES = 256 * 1024  # of one file
FILES = 50
OWN = "samverkan/"  # in front of the names a template takes from the program
FRAMES = {
    f"{OWN}page.html.j2": "own/page.html.j2",
    f"{OWN}page.css": "macros/page.css",
    f"{OWN}parts.html.j2": "own/parts.html.j2",
    f"{OWN}parts.md.j2": "own/parts.md.j2",
    f"{OWN}governance_picture.html.j2": "governance_picture.html.j2",
    **{
        f"{OWN}macros/{name}.html.j2": f"macros/{name}.html.j2"
        for name in (
            "table", "records", "picture", "chart", "timeline", "matrix", "map", "trend", "defs",
        )
    },
}  # fmt: skip
_SEGMENT = re.compile(r"[A-Za-z0-9ÅÄÖåäöÉé_-][A-Za-z0-9ÅÄÖåäöÉé_. -]*")


class Folder(BaseLoader):
    """The templates of a folder, each read once and remembered for the digest."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}

    def has(self, name: str) -> bool:
        """Whether something of that name lies there, be it readable or not."""
        return (self.root / name).is_symlink() or (self.root / name).exists()

    def get_source(
        self, _environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template by the name written in another; TemplateNotFound."""
        if template in FRAMES:
            return template_text(FRAMES[template]), template, lambda: True
        if template not in self.texts:
            if len(self.texts) >= FILES:
                raise StoppedError(LIMIT, Message(N_("fler än {most} mallfiler"), {"most": FILES}))
            self.texts[template] = self._text(template)
        return self.texts[template], template, lambda: True

    def digest(self) -> str:
        """A hash of what was read, by name and text."""
        total = sha256()
        for name, text in sorted(self.texts.items()):
            total.update(f"{name}\0{len(text)}\0{text}".encode())
        return total.hexdigest()[:16]

    def _text(self, name: str) -> str:
        path = self.root
        for segment in name.split("/"):
            if not _SEGMENT.fullmatch(segment) or segment.endswith((".", " ")):
                raise self._outside(name)
            path = path / segment
            if path.is_symlink():
                raise self._outside(name)
        if not path.exists():
            raise TemplateNotFound(name)
        if not path.resolve().is_relative_to(self.root.resolve()):
            raise self._outside(name)  # a junction of Windows is no link to Python 3.11
        if not path.is_file():
            raise StoppedError(UNREADABLE, Message(N_("här väntas en vanlig fil")))
        return self._read(path)

    @staticmethod
    def _outside(name: str) -> StoppedError:
        return StoppedError(
            MISSING,
            Message(N_("”{name}” ligger inte i mallmappen"), {"name": name[:80]}),
            Message(N_("skriv namnet från mappen, utan .., länkar och inledande /")),
            name[:80],
        )

    @staticmethod
    def _read(path: Path) -> str:
        try:
            with path.open("rb") as file:
                content = file.read(BYTES + 1)
        except OSError as error:
            text = N_("filen går inte att öppna: {why}")
            raise StoppedError(UNREADABLE, Message(text, {"why": why(error)})) from error
        if len(content) > BYTES:
            text = N_("filen är större än {most} byte")
            raise StoppedError(LIMIT, Message(text, {"most": BYTES}))
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            text = N_("filen är inte UTF-8: byten {byte}")
            shown = {"byte": f"0x{content[error.start]:02X}"}
            raise StoppedError(UNREADABLE, Message(text, shown),
                               Message(N_("spara filen som UTF-8"))) from error  # fmt: skip


def source(root: Path, name: str) -> str:
    """The text of a template, for showing a line of it; empty when it cannot be read."""
    try:
        return Folder(root).get_source(Environment(autoescape=True), name)[0]
    except (StoppedError, TemplateNotFound):
        return ""
