"""Progress on stderr while something takes its time: on a terminal only, after a second."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from samverkan_cli.language import Language
from samverkan_cli.loading.snapshot import PROGRESS

DELAY = 1.0  # seconds of silence first


class Progress:
    """Follows the stages of one command, and draws a bar once they have taken `delay` seconds."""

    def __init__(self, speech: Language, *, quiet: bool = False, delay: float = DELAY) -> None:
        self.speech = speech
        self.took: dict[str, float] = {}
        self._delay = delay
        self._shown = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._now = ("", 0, 0)
        self._bar: Any = None
        self._task: Any = None
        self._timer: Timer | None = None

    def __enter__(self) -> Self:
        if self._shown:
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
    def stage(self, name: str) -> Iterator[None]:
        """A part of the work by its Swedish name; what is read during it moves the bar."""
        self._move(self.speech.text(name), 0, 0)
        token = PROGRESS.set(lambda done, total: self._move(self.speech.text(name), done, total))
        started = perf_counter()
        try:
            yield
        finally:
            PROGRESS.reset(token)
            self.took[name] = perf_counter() - started

    def _move(self, name: str, done: int, total: int) -> None:
        self._now = (name, done, total)
        if self._bar and self._task is not None:
            self._bar.update(self._task, **self._state())

    def _state(self) -> dict[str, Any]:
        """What the bar shows; a stage whose length is not known has no total."""
        name, done, total = self._now
        number = self.speech.number
        count = f"{number(done)}/{number(total)}" if total else ""
        return {
            "description": name, "completed": done, "total": total or None, "count": count,
        }  # fmt: skip

    def _draw(self) -> None:
        """Runs in the timer's thread, so that work which reports nothing is seen as well."""
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Bar

        name = TextColumn("{task.description}", markup=False)
        count = TextColumn("{task.fields[count]}", markup=False)
        bar = Bar(name, BarColumn(), count, console=Console(stderr=True), transient=True)
        self._task = bar.add_task(**self._state())
        bar.start()
        self._bar = bar
