"""Progress: on a terminal, after a while, on stderr, and gone when the work is done."""

import io
import time
from contextlib import redirect_stderr

import pytest

from samverkan_cli.cli.progress import DELAY, Progress
from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts, load
from samverkan_cli.loading.source import Texts

MANY = {f"organisations/o{i}.yaml": "name: X\nkind: bolag\n" for i in range(250)}


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)


def work(stream: io.StringIO, delay: float, *, quiet: bool = False) -> Progress:
    """Two stages, of which the first reports what it has read."""
    with redirect_stderr(stream), Progress(language("sv"), quiet=quiet, delay=delay) as progress:
        with progress.stage("läser registret") as told:
            for done in range(0, 4_000, 100):
                told(done, 4_000)
                time.sleep(0.01)
        with progress.stage("prövar reglerna"):
            time.sleep(0.3)
    return progress


def test_what_takes_its_time_is_shown_and_taken_away() -> None:
    stream = Terminal()
    progress = work(stream, 0.01)
    assert "prövar reglerna" in stream.getvalue()
    assert stream.getvalue().rstrip().endswith("\x1b[2K")  # the line is wiped
    assert list(progress.took) == ["läser registret", "prövar reglerna"]
    assert progress.took["prövar reglerna"] >= 0.29


def test_files_are_counted_while_they_are_read() -> None:
    stream = Terminal()
    bar = Progress(language("sv"), delay=0)
    with redirect_stderr(stream), bar, bar.stage("läser registret") as told:
        end = time.monotonic() + 10
        while "1\u00a0200/4\u00a0000" not in stream.getvalue() and time.monotonic() < end:
            told(1_200, 4_000)
            time.sleep(0.02)
    assert "läser registret" in stream.getvalue()
    assert "1\u00a0200/4\u00a0000" in stream.getvalue()


def test_what_is_soon_done_is_not_shown() -> None:
    stream = Terminal()
    work(stream, 60)
    assert stream.getvalue() == ""


def test_quiet_and_dumb_terminals_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    work(stream, 0, quiet=True)
    monkeypatch.setenv("TERM", "dumb")
    work(stream, 0)
    assert stream.getvalue() == ""


def test_a_file_is_left_alone() -> None:
    stream = io.StringIO()
    work(stream, 0)
    assert stream.getvalue() == ""


def test_the_bar_goes_away_when_the_work_fails() -> None:
    stream = Terminal()

    def fail() -> None:
        bar = Progress(language("sv"), delay=0)
        with redirect_stderr(stream), bar, bar.stage("prövar reglerna"):
            time.sleep(0.1)
            raise RuntimeError("planted")

    with pytest.raises(RuntimeError, match="planted"):
        fail()
    assert "prövar reglerna" in stream.getvalue()
    assert stream.getvalue().rstrip().endswith("\x1b[2K")


def test_reading_tells_every_hundredth_file_and_the_end() -> None:
    told: list[tuple[int, int]] = []
    load(Texts({path: text.encode() for path, text in MANY.items()}),
         lambda done, total: told.append((done, total)))  # fmt: skip
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]


def test_reading_tells_nobody_unless_asked() -> None:
    assert len(from_texts(MANY).files) == 250


def test_silence_lasts_a_second() -> None:
    assert DELAY == 1.0
