"""New files laid out whole or not at all: staged beside, moved in, moved back on failure."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

_SHOWN = 10
_MARK = "samverkan.yaml"


def check_free(target: Path, files: Iterable[str]) -> None:
    """RefusedWriteError when a file is in the way, or the folder belongs to a registry already."""
    here = target.resolve()
    inside = next((above for above in (here, *here.parents) if (above / _MARK).is_file()), None)
    if inside:
        message = Message(N_("{path} är redan ett register"), {"path": str(inside)})
        raise RefusedWriteError(message, _elsewhere())
    taken = _in_the_way(target, files)
    if taken:
        more = [f"… (+{len(taken) - _SHOWN})"] if len(taken) > _SHOWN else []
        listed = ", ".join([*taken[:_SHOWN], *more])
        raise RefusedWriteError(
            Message(N_("finns redan: {paths}"), {"paths": listed}), _elsewhere()
        )


def _elsewhere() -> Message:
    return Message(N_("inget är skrivet; välj en tom mapp: samverkan init MAPP"))


def _in_the_way(target: Path, files: Iterable[str]) -> list[str]:
    """What stands where a file or one of its folders is to be; a registry folder must be empty."""
    if os.path.lexists(target) and not target.is_dir():
        return [str(target)]
    taken = {}
    for path in files:
        parts = Path(path).parts
        for depth in range(1, len(parts) + 1):
            spot = target.joinpath(*parts[:depth])
            if os.path.lexists(spot) and (depth == len(parts) or not spot.is_dir()):
                taken["/".join(parts[:depth])] = True
                break
    registry = target / "registry"
    if not taken and registry.is_dir() and any(registry.iterdir()):
        return ["registry"]
    return list(taken)


def lay_out(target: Path, files: Mapping[str, str]) -> None:
    """Write the files below the target; on any failure the folder is as it was."""
    home = target.resolve()
    below: list[str] = []
    while not home.is_dir():
        below.insert(0, home.name)
        home = home.parent
    moved: list[tuple[Path, Path]] = []
    stage = None
    try:
        stage = Path(tempfile.mkdtemp(prefix=".samverkan-init-", dir=home))
        _write(stage.joinpath(*below), files)
        _move_in(stage, home, moved)
    except BaseException as error:
        for source, place in reversed(moved):
            place.rename(source)
        if isinstance(error, OSError):
            args = {"path": str(target), "why": why(error, writing=True)}
            raise RefusedWriteError(Message(N_("kan inte skriva {path}: {why}"), args)) from error
        raise
    finally:
        if stage:
            shutil.rmtree(stage, ignore_errors=True)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def _move_in(source: Path, place: Path, moved: list[tuple[Path, Path]]) -> None:
    """Move what is in one folder into another: whole folders where there are none of that name."""
    for item in sorted(source.iterdir()):
        goal = place / item.name
        if item.is_dir() and goal.is_dir():
            _move_in(item, goal, moved)
            continue
        if os.path.lexists(goal):  # made by someone since the check
            raise FileExistsError(17, os.strerror(17), str(goal))
        item.rename(goal)
        moved.append((item, goal))
