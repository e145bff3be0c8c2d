"""Where the registry lies, and what is said of files there; light, to look before one reads."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from samverkan_cli.cli.errors import NoRegistryError
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

MARK = "samverkan.yaml"


def find_root(option: str | None, start: Path | None = None) -> Path:
    """`--registry`, `SAMVERKAN_REGISTRY`, else the nearest folder upwards that holds the mark."""
    named = option or os.environ.get("SAMVERKAN_REGISTRY")
    with readable(Path(named or start or ".")):
        return _found(named, start)


@contextmanager
def readable(root: Path) -> Iterator[None]:
    """What keeps the registry's folder from being looked at or listed ends with exit code 3."""
    try:
        yield
    except OSError as error:
        path = Path(error.filename) if isinstance(error.filename, str) else root
        args = {"path": str(path.parent if path.name == MARK else path), "why": why(error)}
        message = Message(N_("mappen {path} går inte att läsa: {why}"), args)
        raise NoRegistryError(message, _way_out(error.errno)) from error


def _found(named: str | None, start: Path | None) -> Path:
    if named:
        root = Path(named)
        if (root / MARK).is_file():
            return root
        if (root / "registry" / MARK).is_file():
            return root / "registry"
        if _is_bare(root):
            raise _bare(root)
        if root.is_dir():
            what = N_("{path} är inget register: samverkan.yaml saknas")
        elif root.exists():
            what = N_("{path} är en fil, men ett register är en mapp")
        else:
            what = N_("mappen {path} finns inte")
        raise NoRegistryError(Message(what, {"path": named}), _way_out())
    here = (start or Path.cwd()).resolve()
    for above in (here, *here.parents):
        for candidate in (above, above / "registry"):
            if (candidate / MARK).is_file():
                return candidate
    bare = next((above for above in (here, *here.parents) if _is_bare(above)), None)
    if bare is not None:
        raise _bare(bare)
    raise NoRegistryError(
        Message(N_("hittar inget register här eller i mapparna ovanför")), _way_out()
    )


def _is_bare(folder: Path) -> bool:
    """Whether the folder is a Git repository itself, without files to stand among."""
    parts = [folder / "objects", folder / "refs"]
    return (folder / "HEAD").is_file() and all(part.is_dir() for part in parts)


def _bare(folder: Path) -> NoRegistryError:
    message = N_("{path} är ett Git-arkiv utan arbetskopia, och där läses inget register")
    way_out = N_("gör en arbetskopia och stå i den: git worktree add ../arbetskopia")
    return NoRegistryError(Message(message, {"path": str(folder)}), Message(way_out))


def _way_out(error: int | None = None) -> Message:
    if error in (errno.EACCES, errno.EPERM):
        return Message(N_("ge dig rätt att läsa mappen, eller ange en annan med --registry MAPP"))
    return Message(
        N_("ange mappen med --registry MAPP, eller stå i den; lägg upp ett nytt: samverkan init")
    )


def say_unread(paths: Iterable[str], speech: Language) -> None:
    """Warn on stderr of the files that could not be read and so are not counted."""
    for path in paths:
        sys.stderr.write(speech.text(N_("varning: {path} gick inte att läsa"), path=path) + "\n")
