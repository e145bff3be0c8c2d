"""A site's report pages by a municipality's own templates, where the folder has one for them."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samverkan_cli.cli.own_templates import Own, templates_folder
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_

if TYPE_CHECKING:
    from samverkan_cli.views.sheet import Sheet

PAGES = "html"
REPORTS = ("followup", "portfolio", "initiative", "municipality", "collaboration", "meeting")


@dataclass(frozen=True, slots=True)
class Told:
    """What an own template is given of a page: the report's name and both views of it."""

    report: str
    page: "Callable[[], Sheet]"
    document: Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder, and the reports it has a template for; `speech` is that of the findings."""

    folder: str
    reports: frozenset[str]
    speech: Language

    def text(self, told: Told) -> str | None:
        """The page by the folder's template; None without one, FoundError for a bad one."""
        if told.report not in self.reports:
            return None
        return Own(self.folder, told.report, told.page, told.document, self.speech).text(PAGES)


NONE = Templates("", frozenset(), Language("sv"))


def templates_in(folder: str | None, speech: Language) -> Templates:
    """What a folder has for a site; UsageError when it is no folder."""
    if folder is None:
        return NONE
    from samverkan_cli.sandbox.folder import Folder

    root = templates_folder(folder)
    own = frozenset(name for name in REPORTS if Folder(root).has(f"{name}.html.j2"))
    if not own:
        text = N_("mappen {path} har ingen mall för webbsidor; verktygets egna används")
        sys.stderr.write(f"samverkan: {speech.text(text, path=folder)}\n")
    return Templates(folder, own, speech)


def digest_of(folder: str | None) -> str:
    """A hash of every file in a folder of templates, by name; empty without one."""
    if folder is None:
        return ""
    root, total = templates_folder(folder), sha256()
    for path in sorted(root.rglob("*")):
        content = _content(path)
        total.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _content(path: Path) -> bytes:
    """The bytes of a file; of one that cannot be read why, and a template that needs it says so."""
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else b""
    except OSError as error:
        return str(error.errno).encode()
