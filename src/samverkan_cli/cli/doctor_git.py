"""The repository around the registry: its history, line ends, merging, owners and CI files."""

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

from samverkan_cli import git
from samverkan_cli.cli import attributes
from samverkan_cli.cli.ci_files import ci_for
from samverkan_cli.cli.doctor_program import serves
from samverkan_cli.cli.doctor_registry import calling
from samverkan_cli.cli.errors import OperatorError
from samverkan_cli.cli.owned import BEGIN, block_of, owned
from samverkan_cli.cli.registry import Opened
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.diagnosis import Check

SYSTEMS = {"github": "GitHub", "gitlab": "GitLab", "azure": "Azure DevOps"}
_FORGES = {"gitlab": "gitlab", "dev.azure.com": "azure", "visualstudio.com": "azure"}


def of_git(opened: Opened, where: str | None) -> Iterator[Check]:
    """Each check of the repository; the first alone when there is none."""
    top = git.work_tree(opened.root)
    if top is None:
        text = Message(N_("Registret ligger inte i ett Git-arkiv, så det har ingen historik"))
        home = opened.root.parent if opened.root.name == "registry" else opened.root
        yield Check("repository", "git", "remark", text, f"git init {_folder(home)}".strip())
        return
    try:
        found = list(_of_repository(opened, top, where)) if serves(git.version()) else []
    except (git.GitError, OperatorError) as error:
        yield _unreadable(top, error)
        return
    text = Message(N_("Registret ligger i Git-arkivet {path}"), {"path": str(top)})
    yield Check("repository", "git", "ok", text)
    yield from found


def _of_repository(opened: Opened, top: Path, where: str | None) -> Iterator[Check]:
    yield _history(top)
    yield _line_ends(top, opened.root)
    yield _drivers(top, opened.root, where)
    yield _owners(opened, where)
    yield _ci(top, opened.root)


def _unreadable(top: Path, error: Exception) -> Check:
    """Why Git does not answer; one that is another person's it reads when it is told to."""
    if "safe.directory" in str(error):
        text = Message(N_("Git-arkivet {path} ägs av någon annan än du"), {"path": str(top)})
        mend = f"git config --global --add safe.directory {shlex.quote(str(top))}"
        return Check("repository", "git", "wrong", text, mend)
    said = error.message if isinstance(error, OperatorError) else Message(str(error))
    text = Message(N_("Git-arkivet kan inte läsas: {why}"), {"why": said})
    return Check("repository", "git", "wrong", text)


def _folder(path: Path) -> str:
    here = path.resolve()
    return "" if here == Path.cwd() else shlex.quote(str(here))


def _at(top: Path) -> str:
    """`-C DIR` unless the command is given inside the repository."""
    inside = Path.cwd().is_relative_to(top)
    return "" if inside else f"-C {shlex.quote(str(top))} "


def _history(top: Path) -> Check:
    if git.is_shallow(top):
        text = Message(N_("Historiken är avkortad: history, --at och serier kräver hela"))
        return Check("history", "git", "wrong", text, f"git {_at(top)}fetch --unshallow")
    if git.commit_id(top, "HEAD") is None:
        text = Message(N_("Inget är incheckat än, så det finns ingen historik"))
        return Check("history", "git", "remark", text, _first_commit(top))
    return Check("history", "git", "ok", Message(N_("Hela historiken finns")))


def _first_commit(top: Path) -> str:
    return f"git {_at(top)}add --all && git {_at(top)}commit -m Registret"


def _line_ends(top: Path, root: Path) -> Check:
    path = (root.resolve() / "samverkan.yaml").relative_to(top).as_posix()
    fixed = git.attribute(top, "eol", path) != "unspecified"
    fixed = fixed or git.attribute(top, "text", path) == "unset"
    if not fixed and git.setting(top, "core.autocrlf") == "true":
        text = Message(N_("Git skriver om radsluten i registrets filer (core.autocrlf är true)"))
        mend = f"git {_at(top)}config core.autocrlf input"
        return Check("line_ends", "git", "remark", text, mend)
    return Check("line_ends", "git", "ok", Message(N_("Git låter radsluten vara")))


def _drivers(top: Path, root: Path, where: str | None) -> Check:
    mend = calling("git install", where)
    program = attributes.program()
    wanted = {name: v.format(program=program) for name, v in attributes.SETTINGS.items()}
    found = {name: git.setting(top, name) for name in wanted}
    called = shlex.split(found["merge.samverkan.driver"] or "")[:1]
    if called and shutil.which(called[0]) is None:
        text = Message(N_("Git anropar {program} för att sammanfoga, men det finns inte"),
                       {"program": called[0]})  # fmt: skip
        return Check("drivers", "git", "wrong", text, mend)
    if attributes.for_registry(root).line or not any(found.values()):
        text = Message(
            N_("Git sammanfogar registrets filer rad för rad, inte efter vad de betyder")
        )
        return Check("drivers", "git", "remark", text, mend)
    if found != wanted:
        text = Message(N_("Git sammanfogar med en annan installation eller version av samverkan"))
        return Check("drivers", "git", "remark", text, mend)
    text = Message(N_("Git sammanfogar registrets filer efter vad de betyder"))
    return Check("drivers", "git", "ok", text)


def _owners(opened: Opened, where: str | None) -> Check:
    found = owned(opened)
    args = {"path": found.shown}
    if found.unread:
        text = Message(N_("Vem som äger filerna går inte att säga förrän alla går att läsa"))
        return Check("codeowners", "git", "remark", text, calling("validate", where))
    if found.block == block_of(Registry(), "") and BEGIN not in found.text:
        text = Message(N_("Ingen organisation har angett code_owners, så CODEOWNERS behövs inte"))
        return Check("codeowners", "git", "ok", text)
    if found.wanted == found.text:
        text = Message(N_("{path} stämmer med registret"), args)
        return Check("codeowners", "git", "ok", text)
    mend = calling("codeowners --write", where)
    if BEGIN in found.text:
        text = Message(N_("{path} stämmer inte med registret"), args)
        return Check("codeowners", "git", "wrong", text, mend)
    text = Message(N_("{path} har inte registrets rader, så ingen kommun har sista ordet"), args)
    return Check("codeowners", "git", "remark", text, mend)


def _ci(top: Path, root: Path) -> Check:
    for system, name in SYSTEMS.items():
        laid = ci_for(system, root)
        if len(laid.missing) == len(laid.files):
            continue
        differing = (*laid.different, *laid.missing)
        args = {"name": name, "paths": Names(differing)}
        if not differing:
            text = Message(N_("Filerna för {name} är den här versionens"), args)
            return Check("ci", "git", "ok", text)
        text = Message(N_("Filerna för {name} skiljer sig från den här versionens: {paths}"), args)
        return Check("ci", "git", "remark", text, f"{_init(system, top)} --dry-run")
    text = Message(N_("Ingen byggtjänst prövar ändringarna"))
    return Check("ci", "git", "remark", text, _init(_forge(top), top))


def _init(system: str, top: Path) -> str:
    return " ".join(filter(None, ("samverkan init --ci", system, _folder(top))))


def _forge(top: Path) -> str:
    """By where the repository is sent to; GitHub when that says nothing."""
    url = git.setting(top, "remote.origin.url") or ""
    return next((system for mark, system in _FORGES.items() if mark in url), "github")
