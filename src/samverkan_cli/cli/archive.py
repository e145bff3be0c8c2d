"""The Git repository a registry lies in, and what a revision's name on the command line means."""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from samverkan_cli import git, git_log
from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import NoRegistryError, ShallowHistoryError
from samverkan_cli.language.language import language
from samverkan_cli.loading.text import visible
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.shortened import shortened

_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST = 80  # characters of a revision's name that are said again


@dataclass(frozen=True)
class Archive:
    """A repository and the registry's folder in it, `""` for its root."""

    repository: Path
    under: str


def archive_of(root: Path) -> Archive:
    """Where a registry lies; its folder may be gone from the work tree by now."""
    repository = git.work_tree(root.absolute() if root.exists() else root.absolute().parent)
    if repository is None:
        raise NoRegistryError(
            Message(N_("{path} ligger inte i ett Git-arkiv"), {"path": visible(str(root))})
        )
    under = root.resolve().relative_to(repository).as_posix()
    return Archive(repository, "" if under == "." else under)


def shown(revision: str) -> str:
    """A revision's name as it can be said again: on one line, not too long."""
    return shortened(visible(revision), _LONGEST)


@contextmanager
def git_refusals(revision: str) -> Iterator[None]:
    """What Git cannot read inside ends the command with exit code 3, in one sentence."""
    try:
        yield
    except git.MissingObjectError as error:
        message = N_("allt som hör till {revision} finns inte i det här arkivet: {why}")
        args = {"revision": shown(revision), "why": visible(str(error))}
        way_out = Message(N_("klona om utan --filter, eller pröva arkivet med: git fsck"))
        raise NoRegistryError(Message(message, args), way_out) from error
    except git.GitError as error:
        message = N_("Git kunde inte läsa {revision}: {why}")
        args = {"revision": shown(revision), "why": visible(str(error))}
        raise NoRegistryError(Message(message, args)) from error


def commit_named(
    repository: Path, revision: str, option: str = "--at", *, earliest: bool = False
) -> str:
    """The commit of a revision's name, or the last one up to a day, which is said aloud.

    `option` is where the name was written, to be said of one that is no day. With `earliest` a day
    before all history means the first commit: what is compared with it has nothing older to miss.
    """
    found = git.commit_id(repository, revision)
    is_day = _A_DAY.fullmatch(revision) is not None
    if found and is_day:
        said = N_("läser {commit}, som heter {name} i Git; dagen läses inte")
        say(said, {"commit": found[:10], "name": revision})
    if found:
        return found
    if is_day:
        return _last_until(repository, revision, option, earliest=earliest)
    args = {"revision": shown(revision)}
    if git.is_shallow(repository):
        what = N_("historiken är avkortad och {revision} finns inte i den")
        raise ShallowHistoryError(Message(what, args), _whole())
    raise NoRegistryError(Message(N_("”{revision}” är ingen incheckning"), args), _look())


def _last_until(repository: Path, written: str, option: str, *, earliest: bool) -> str:
    until = day(written, option)
    found = git_log.last_commit_until(repository, until) if _has_commits(repository) else None
    if found:
        said = N_("läser {revision}, den sista incheckningen till och med {day}")
        say(said, {"revision": found[:10], "day": written})
        return found
    if git.is_shallow(repository):
        what = N_("historiken är avkortad och börjar efter {day}")
        raise ShallowHistoryError(Message(what, {"day": written}), _whole())
    what = N_("det finns ingen incheckning till och med {day}")
    line = git_log.commits(repository, "HEAD", main_line=True) if _has_commits(repository) else []
    if not line:
        raise NoRegistryError(Message(what, {"day": written}), _look())
    if earliest:
        said = N_("historiken börjar {first}, efter {day}: räknar från {revision}")
        say(said, {"first": line[-1].written, "day": written, "revision": line[-1].id[:10]})
        return line[-1].id
    way_out = (
        N_("historiken börjar {first} med {revision}; skriv {option} {revision}")
        if option.startswith("--")
        else N_("historiken börjar {first} med {revision}; skriv {revision}")
    )
    args = {"first": line[-1].written, "revision": line[-1].id[:10], "option": option}
    raise NoRegistryError(Message(what, {"day": written}), Message(way_out, args))


def no_registry_in(revision: str, under: str) -> NoRegistryError:
    """For a version whose tree has no registry where it is looked for."""
    args = {"revision": shown(revision), "path": visible(under)}
    if not under:
        return NoRegistryError(Message(N_("i {revision} finns inget register"), args))
    return NoRegistryError(Message(N_("i {revision} finns inget register på {path}"), args))


def _has_commits(repository: Path) -> bool:
    return git.commit_id(repository, "HEAD") is not None


def _whole() -> Message:
    return Message(N_("kör: git fetch --unshallow"))


def _look() -> Message:
    return Message(N_("se historiken med: git log --oneline"))


def main_line(repository: Path, head: str) -> list[git_log.Commit]:
    """The commits of the main line that lead to a commit, oldest first; the whole history.

    ShallowHistoryError when it was cut: what is missing would be taken for what never was.
    """
    whole_history(repository)
    return git_log.commits(repository, head, main_line=True)[::-1]


def whole_history(repository: Path) -> None:
    """ShallowHistoryError when the history was cut when it was fetched."""
    if git.is_shallow(repository):
        raise ShallowHistoryError(Message(N_("historiken är avkortad")), _whole())


def say(message_id: str, args: Mapping[str, object]) -> None:
    """Talk, on stderr, in the language of the call."""
    from samverkan_cli.cli.shim import chosen_language

    sys.stderr.write(language(chosen_language(sys.argv[1:])).text(message_id, **args) + "\n")
