"""The fuzzer would say it: a planted fault ends it with 1 and its input is kept."""

import argparse
from pathlib import Path

import fuzz_reading
import pytest


def options(tmp_path: Path, seconds: int) -> argparse.Namespace:
    return argparse.Namespace(seconds=seconds, seed=1, saved=tmp_path / "saved", libfuzzer=[])


def test_a_planted_fault_is_found_and_its_input_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz_reading, "tried", lambda content: ["broken"] * (b"e" in content))
    assert fuzz_reading.without_atheris(options(tmp_path, 30)) == 1
    assert [b"e" in kept.read_bytes() for kept in (tmp_path / "saved").iterdir()] == [True]
    assert "broken" in capsys.readouterr().err


def test_what_reading_raises_is_told_and_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    import hostile_promises

    def raises(path: str, content: bytes) -> None:
        raise RecursionError(path)

    monkeypatch.setattr(hostile_promises, "alone", raises)
    assert "RecursionError" in fuzz_reading.tried(b"\0title: x\n")[0]


def test_a_short_run_ends_with_0(tmp_path: Path) -> None:
    assert fuzz_reading.without_atheris(options(tmp_path, 1)) == 0
