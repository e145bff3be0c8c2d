"""Text for people: no commands, no controls, colour on terminals, stand-ins on old consoles."""

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_findings import context, finding, findings
from log_commands import azure, github

from samverkan_cli.cli.outputs import coloured
from samverkan_cli.render.findings_console import fitted
from samverkan_cli.render.findings_formats import formatted
from samverkan_cli.render.findings_text import findings_text

ANSI = re.compile("\x1b\\[[0-9]+m")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A registry of two files with one error in it."""
    (tmp_path / "organisations").mkdir()
    (tmp_path / "samverkan.yaml").write_text("schema: 1\nname: Litet\nlanguage: sv\n", "utf-8")
    (tmp_path / "organisations/vara.yaml").write_text(
        "name: Väntrum – ”Vara”\nkind: kommun\nvarför: x\n", "utf-8"
    )
    return tmp_path


def said(registry: Path, *args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "PYTHONUTF8")}
    command = [sys.executable, "-m", "samverkan_cli", "validate", "--registry", str(registry)]
    return subprocess.run(
        [*command, *args], capture_output=True, check=False, env={**kept, **environment}
    )


def on_a_terminal(registry: Path, **environment: str) -> str:
    """What a terminal is sent on stdout."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-m", "samverkan_cli", "validate", "--registry", str(registry)]
    with subprocess.Popen(
        command, stdout=theirs, stderr=subprocess.PIPE, env={**kept, **environment}
    ):
        os.close(theirs)
        sent = b""
        while chunk := _read(ours):
            sent += chunk
    os.close(ours)
    return sent.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other end has closed
        return b""


def test_no_hostile_string_acts_on_a_terminal_or_a_ci_system() -> None:
    text = findings_text(findings(2_000), context())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    for line in text.splitlines():
        assert azure(line) is None
        assert github(line) is None


def test_a_warning_said_again_of_a_file_is_one_line_more_and_its_rule_is_named_once() -> None:
    twice = [replace(finding("x"), severity="warning", line=line) for line in (1, 2)]
    elsewhere = replace(finding("x"), severity="warning", path="registry/annan.yaml")
    text = findings_text([*twice, elsewhere], context())
    headlines = [line.split(" ")[0] for line in text.splitlines() if "varning SAM" in line]
    assert headlines == [
        f"{twice[0].path}:1:3:",
        f"{twice[0].path}:2:3:",
        "registry/annan.yaml:1:3:",
    ]
    assert [text.count(word) for word in ("varför:", "^", "skriv x")] == [1, 2, 2]


def test_every_error_shows_its_own_line() -> None:
    twice = [replace(finding("x"), line=line, fingerprint=str(line)) for line in (1, 2)]
    assert findings_text(twice, context()).count("^") == 2


def test_a_file_name_at_the_root_is_no_command_either() -> None:
    of = replace(finding("x"), path="::error::kapad.yaml")
    assert findings_text([of], context()).startswith("·:error::kapad.yaml:1:3: fel")


def test_the_caret_stands_under_the_fault_whatever_the_line_holds() -> None:
    of = replace(finding("x"), column=13, end_column=16)
    lines = findings_text([of], context(excerpt=lambda _: "a: ##vso[x] fel")).splitlines()
    at = lines[2].index("^")
    assert (lines[1][at : at + 3], lines[1][6:]) == ("fel", "a: #·vso[x] fel")


def test_quiet_says_nothing_when_all_holds() -> None:
    assert findings_text([], context(quiet=True)) == ""


def test_the_verdict_is_that_of_the_limit() -> None:
    warned = [finding("x", severity="warning")]
    assert findings_text(warned, context()).endswith("\n✔ 2 filer giltiga, 1 varning\n")
    strict = context(fail_on="warning")
    assert findings_text(warned, strict).endswith("\n✘ 2 filer prövade: 1 varning\n")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "cp437", "latin-1", "ascii"])
def test_every_encoding_is_given_what_it_can_hold(encoding: str) -> None:
    text = findings_text([finding("å ä ö – ”x” …")], context(encoding=encoding))
    assert text.encode(encoding)
    assert "?" not in text
    if encoding == "ascii":
        assert '"x" ...' in text
        assert text.endswith("X 2 filer provade: 1 fel\n")


def test_what_has_no_stand_in_is_a_question_mark() -> None:
    assert fitted("✔ 𝄞é", "ascii") == "OK ?e"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_console_is_sent_stand_ins(small: Path, encoding: str) -> None:
    done = said(small, PYTHONIOENCODING=encoding)
    text = done.stdout.decode(encoding)
    assert done.returncode == 1
    assert "?" not in text
    assert text.splitlines()[-1].startswith("X 2 filer pr")
    assert "    | ^" in text


def test_programs_are_sent_utf_8_by_every_console(small: Path) -> None:
    done = said(small, "--format", "json", PYTHONIOENCODING="cp1252")
    assert "okänt fält ”varför”" in json.loads(done.stdout.decode())["findings"][0]["message"]


def test_colour_is_for_terminals(small: Path) -> None:
    shown = on_a_terminal(small, TERM="xterm")
    assert "\x1b[31mfel\x1b[0m" in shown
    assert "\x1b" not in ANSI.sub("", shown)


def test_colour_is_left_out_where_it_is_not_wanted(small: Path) -> None:
    assert "\x1b" not in on_a_terminal(small, TERM="xterm", NO_COLOR="1")


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "0"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm"}, False, False),
    ],
)
def test_who_is_given_colour(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    for name in ("TERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert coloured() is expected


@pytest.mark.parametrize("form", ["text", "sarif", "md", "json"])
def test_thousands_of_findings_on_one_long_line_are_shown_in_a_moment(form: str) -> None:
    line = "related: [" + ", ".join(f"okant-initiativ-{n}" for n in range(4000)) + "]"
    starts = [found.start() for found in re.finditer("okant", line)]
    found = [replace(finding("x"), line=1, column=at + 1, end_column=at + 20) for at in starts]
    begun = time.process_time()
    text = formatted(form, found, context(excerpt=lambda _: line))
    assert len(text) > 10_000
    assert time.process_time() - begun < 1.5


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"name: Vara\nkind:\tkommun\n", "  2 | kind:→kommun"),
        (b"name: V\xe4ra\n", "  1 | name: V\ufffdra"),
        ("name: Vara\nkind:\u00a0kommun\n".encode(), "  2 | kind:·kommun"),
    ],
)
def test_what_cannot_be_seen_has_a_mark_in_its_line(small: Path, content: bytes, line: str) -> None:
    (small / "organisations" / "vara.yaml").write_bytes(content)

    lines = said(small, PYTHONIOENCODING="utf-8").stdout.decode().splitlines()

    assert line in lines
    assert lines[lines.index(line) + 1].lstrip().startswith("|")


def test_a_personal_number_with_a_tab_in_it_is_not_shown(small: Path) -> None:
    (small / "organisations" / "vara.yaml").write_bytes(b"name: Vara\n# 121212-\t1212\n")

    assert b"1212" not in said(small).stdout
