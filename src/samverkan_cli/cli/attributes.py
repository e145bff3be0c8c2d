"""What Git is told of the registry's files: a line in `.gitattributes`, and its own settings."""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from samverkan_cli import git
from samverkan_cli.cli.errors import NoRegistryError, RefusedWriteError
from samverkan_cli.editing.compare import unified
from samverkan_cli.model.message import N_, Message

# A program that is gone or broken must not leave one side's file as if it were merged: Git takes
# every code up to 128 for a conflict and the file for its explanation. So a conflict has a code
# that nothing else ends with, and after any other the lines are merged as usual.
CONFLICT = 10
_MERGE = (
    f"{{program}} git merge -- %O %A %B %P %L; case $? in 0) exit 0;; {CONFLICT}) exit 1;; esac; "
    "git merge-file --marker-size=%L -L 'din sida' -L före -L 'den andra sidan' %A %O %B"
)
_TEXTCONV = (
    'f() {{ {program} git textconv -- "$1" || {{ r=$?; '
    "echo 'samverkan kan inte köras; visa filerna som de står: git diff --no-textconv' >&2; "
    "return $r; }}; }}; f"
)
SETTINGS = {
    "merge.samverkan.driver": _MERGE,  # Git stops on a name alone
    "merge.samverkan.name": "samverkan: registrets filer, efter vad de betyder",
    "diff.samverkan.textconv": _TEXTCONV,
    "diff.samverkan.cachetextconv": "true",
}
_DRIVERS = "merge=samverkan diff=samverkan"
_FILE = ".gitattributes"


@dataclass(frozen=True, slots=True)
class Attributes:
    """The work tree's root, its `.gitattributes` as it is, and the line it lacks ("" for none)."""

    top: Path
    before: str
    line: str

    @property
    def file(self) -> Path:
        """Where the attributes stand."""
        return self.top / _FILE

    @property
    def after(self) -> str:
        """The file with the line last, where it wins over those before."""
        gap = "" if not self.before or self.before.endswith("\n") else "\n"
        return f"{self.before}{gap}{self.line}\n"

    def diff(self) -> str:
        """What is to be added, as a unified diff."""
        return unified(_FILE, self.before, self.after) if self.line else ""


def for_registry(root: Path) -> Attributes:
    """What the work tree around a registry needs; errors when there is none or it is unreadable."""
    top = git.work_tree(root)
    if top is None:
        raise NoRegistryError(
            Message(N_("{path} ligger inte i ett Git-arkiv"), {"path": str(root)}),
            Message(N_("börja med: git init")),
        )
    inside = root.resolve().relative_to(top.resolve()).as_posix()
    wanted = f"{_pattern(inside)} {_DRIVERS}"
    file = top / _FILE
    try:
        before = file.read_text(encoding="utf-8") if file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        args = {"path": str(file), "why": str(error)}
        raise RefusedWriteError(Message(N_("{path} går inte att läsa: {why}"), args)) from error
    return Attributes(top, before, "" if wanted in before.splitlines() else wanted)


def _pattern(inside: str) -> str:
    """The registry's files as a pattern; a name with white space in quotes, as Git reads them."""
    if inside == ".":
        return "*.yaml"
    literal = re.sub(r"([\\*?\[])", r"\\\1", inside)
    pattern = f"{literal}/**/*.yaml"
    if not re.search(r'[\s"]', pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def program() -> str:
    """How Git starts this program: by its whole path, since other programs have another PATH.

    Editors and Git's own windows are not started from the shell that has the program.
    """
    found = shutil.which("samverkan")
    if found:
        return quote(Path(found).absolute().as_posix())
    return f"{quote(Path(sys.executable).as_posix())} -P -m samverkan_cli"


def shown(name: str, value: str) -> str:
    """The command that makes a setting, as a person would type it."""
    return f"git config {name} {quote(value)}"


def refusing(act: Callable[[Path, str, str], None], top: Path, name: str, value: str) -> None:
    """Make a setting; what Git refuses is a refused write."""
    try:
        act(top, name, value)
    except git.GitError as error:
        args = {"name": name, "why": str(error)}
        raise RefusedWriteError(
            Message(N_("Git kunde inte ställa in {name}: {why}"), args)
        ) from error
