"""Every reading command in every format, run in this process or in one of its own."""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hostile_registry import TODAY

from samverkan_cli.cli.shim import start

_VALIDATE = ("text", "json", "md", "github", "gitlab", "azure", "sarif", "junit")
_FORMATS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("validate",), _VALIDATE),
    (("indicators",), ("text", "json")),
    (("score",), ("text", "json", "html")),
    (("score", "--robustness", "--explain"), ("json", "md")),
    (("constellation", "initiatives/e-arkiv"), ("text", "json")),
    (("similar", "bygglov"), ("text", "json")),
    (("model", "check"), ("text", "json")),
    (("report", "decision", "2099-01-01"), ("md", "html", "json")),
    (("list", "initiatives"), ("text", "json", "csv", "md")),
    (("list", "organisations"), ("text", "json", "csv", "md")),
    (("list", "collaborations"), ("text", "json", "csv", "md")),
    (("show", "initiatives/e-arkiv"), ("text", "json")),
    (("report", "followup"), ("md", "html", "json")),
    (("report", "initiative", "e-arkiv"), ("md", "csv")),
    (("report", "portfolio"), ("html", "json")),
)
COMMANDS = tuple((*name, "--format", fmt) for name, formats in _FORMATS for fmt in formats)
EXPECTED = (0, 1, 2, 3)  # 70 is the last net: something was raised


class Answer(NamedTuple):
    """What a command answered, and after how many seconds."""

    code: int
    out: str
    err: str
    seconds: float


def here(root: Path, *args: str) -> Answer:
    """The command in this process, with streams like those of a pipe."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in "oe"]
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = streams
    begun = time.perf_counter()
    try:
        today = () if args[0] == "fmt" else ("--today", TODAY.isoformat())
        code = start([*args, "--registry", str(root), *today])
    finally:
        sys.stdout, sys.stderr = kept
    took = time.perf_counter() - begun
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode() for stream in streams)  # type: ignore[attr-defined]
    return Answer(code, out, err, took)


def apart(root: Path, *args: str) -> Answer:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "samverkan_cli", *args, "--registry", os.fspath(root)]
    command += ["--today", TODAY.isoformat()]
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    took = time.perf_counter() - begun
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode(), took)


def crashes(answer: Answer, args: Iterable[str]) -> list[str]:
    """What no command may do, whatever it reads."""
    name, said = " ".join(args), answer.out + answer.err
    broken = []
    if answer.code not in EXPECTED:
        broken.append(f"{name}: exit {answer.code}: {answer.err[-300:]}")
    if "Traceback (most recent" in said:
        broken.append(f"{name}: traceback")
    unseen = "\x1b\x07\x00\u202e" + ("" if name.endswith("md") else "\u200b")
    if any(c in said for c in unseen):  # Markdown has one after each @, so that nobody is called
        broken.append(f"{name}: control characters")
    if name.endswith("json") and answer.code in (0, 1):
        json.loads(answer.out)
    return broken
