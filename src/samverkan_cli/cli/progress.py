"""Progress on stderr while something takes its time: on a terminal only, after a second."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from samverkan_cli.language.language import Language

DELAY = 1.0  # seconds of silence first


class Progress:
    """Follows the stages of one command, and draws a bar once they have taken `delay` seconds."""

    def __init__(self, speech: Language, *, quiet: bool = False, delay: float = DELAY) -> None:
        self._speech = speech
        self.took: dict[str, float] = {}
        self._delay = delay
        self._quiet = quiet
        self._now = ("", 0, 0)
        self._followed: tuple[str, int] | None = None
        self._bar: Any = None
        self._task: Any = None
        self._timer: Timer | None = None

    def __enter__(self) -> Self:
        if not self._quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self._timer = Timer(self._delay, self._draw)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()
        if self._bar:
            self._bar.stop()

    @contextmanager
    def stage(self, name: str) -> Iterator[Callable[[int, int], None]]:
        """A part of the work by its Swedish name; gives what moves the bar: done and total."""
        shown = self._speech.text(name)
        self._move(shown, 0, 0)
        started = perf_counter()
        try:
            yield lambda done, total: self._move(shown, done, total)
        finally:
            self.took[name] = perf_counter() - started

    def _move(self, name: str, done: int, total: int) -> None:
        self._now = (name, done, total)
        if self._bar:
            self._follow()

    def _follow(self) -> None:
        """Make the bar show how things stand; another length is another task to rich."""
        name, done, total = self._now
        number = self._speech.number
        count = f"{number(done)}/{number(total)}" if total else ""
        if (name, total) != self._followed:
            for task in self._bar.task_ids:
                self._bar.remove_task(task)
            self._followed = (name, total)
            self._task = self._bar.add_task(name, total=total or None, count=count)
        self._bar.update(self._task, completed=done, count=count)

    def _draw(self) -> None:
        """Runs in the timer's thread, so that work which reports nothing is seen as well."""
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Bar

        name = TextColumn("{task.description}", markup=False)
        count = TextColumn("{task.fields[count]}", markup=False)
        self._bar = Bar(name, BarColumn(), count, console=Console(stderr=True), transient=True)
        self._follow()
        self._bar.start()
