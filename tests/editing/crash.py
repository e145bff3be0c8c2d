"""Writers killed in the middle, and what then stands in the registry: the old files or the new.

`python crash.py random COUNT [one] FOLDER` and `… every FOLDER` fork writers that kill
themselves (`every`: after each system call in turn) or are killed at a random moment.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from samverkan_cli.editing.files import Change, pending, write

NAMES = ("a/ett.yaml", "b/två.yaml", "tre.yaml")
CALLS = ("open", "write", "fsync", "replace", "close", "unlink")


def content(version: int, name: str) -> bytes:
    """A file's bytes in a version: long enough to be written in pieces."""
    return f"# {name}\nversion: {version}\n".encode() * 200


def lay(root: Path, version: int, names: tuple[str, ...] = NAMES) -> None:
    """The files of a version, written plainly."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content(version, name))


def change(root: Path, names: tuple[str, ...] = NAMES) -> None:
    """One write: every file to its next version."""
    now = version_of(root, names[0])
    write(root, [Change(n, content(now, n), content(now + 1, n)) for n in names])


def version_of(root: Path, name: str) -> int:
    """The version a reader sees of a file; fails when the file is torn."""
    seen = pending(root).get(name) or (root / name).read_bytes()
    version = int(seen.split(b"version: ")[1].split(b"\n")[0])
    assert seen == content(version, name), f"{name} is torn"
    return version


def check(root: Path, names: tuple[str, ...], before: int) -> None:
    """After a death readers see one version, the old or the next; after the next write no trace."""
    seen = {version_of(root, name) for name in names}
    assert seen in ({before}, {before + 1}), f"mixed: {seen}, was {before}"
    change(root, names)
    assert {version_of(root, name) for name in names} == {seen.pop() + 1}
    assert pending(root) == {}
    assert [path.name for path in root.rglob("*.tmp")] == []


def forked(work: Callable[[], None]) -> int:
    """Run the work in a child; its process id."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    finally:
        os._exit(0)


def killed_at_random(root: Path, count: int, names: tuple[str, ...] = NAMES) -> int:
    """Kill `count` writers that write on and on, each at a random moment."""
    rng = random.Random(7)
    lay(root, 0, names)

    def work() -> None:
        while True:
            change(root, names)

    for _ in range(count):
        child = forked(work)
        time.sleep(rng.random() * 0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        seen = {version_of(root, name) for name in names}
        assert len(seen) == 1, f"mixed: {seen}"
        check(root, names, seen.pop())
    return count


def killed_at_every_call(root: Path, names: tuple[str, ...] = NAMES) -> int:
    """Kill a writer after its first system call, its second, … until one lives; how many died."""
    lay(root, 0, names)
    for nth in range(1, 1000):
        before = version_of(root, names[0])
        child = forked(lambda n=nth: _dying(root, names, n))  # type: ignore[misc]
        status = os.waitpid(child, 0)[1]
        if not os.WIFSIGNALED(status):
            return nth - 1
        check(root, names, before)
    raise AssertionError("the writer never finished")


def _dying(root: Path, names: tuple[str, ...], nth: int) -> None:
    count = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            nonlocal count
            done = real(*args, **kwargs)
            count += 1
            if count == nth:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return call

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))
    change(root, names)


def main(args: list[str]) -> None:
    """Run one harness and say how many writers died."""
    root = Path(args[-1])
    root.mkdir(parents=True, exist_ok=True)
    if args[0] == "every":
        print(killed_at_every_call(root))
    else:
        print(killed_at_random(root, int(args[1]), NAMES if len(args) < 4 else NAMES[:1]))


if __name__ == "__main__":
    main(sys.argv[1:])
