"""`report verify`: a report is what the registry gives, or it is said where it is not."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from samverkan_cli.cli.stamps import stamp_of
from samverkan_cli.render.pdf import can_draw

Run = Callable[..., Any]
DRAWN = pytest.mark.skipif(not can_draw(), reason="Pango is missing; .ci/run installs it")
REPORTS = (
    ("report", "followup", "--period", "2024-H2"),
    ("report", "followup", "--period", "2024-07-01..2024-12-31", "--lang", "en"),
    ("governance", "tierp-it-namnd"),
    ("governance", "v6", "--facts"),
    ("report", "portfolio", "--as-of", "2025-06-30"),
    ("report", "municipality", "Skara kommun", "--period", "2024-H2"),
    ("report", "initiative", "digitala-bygglov", "--lang", "en"),
    ("report", "collaboration", "tierp-it-namnd"),
    ("report", "meeting", "--since", "HEAD", "--today", "2025-06-30"),
    ("report", "decision", "2025-02-11"),
)


def git(folder: Path, *args: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@example.se", *args],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path, reference: Path) -> Path:
    shutil.copytree(reference, tmp_path / "registry")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Registret")
    return tmp_path


@pytest.mark.parametrize("fmt", ["html", "md"])
@pytest.mark.parametrize("report", REPORTS)
def test_a_report_holds_also_when_the_registry_has_moved_on(
    samverkan: Run, repository: Path, report: tuple[str, ...], fmt: str
) -> None:
    file = repository / f"rapport.{fmt}"
    where = ("--registry", repository / "registry")
    assert samverkan(*report, "--format", fmt, "--output", file, *where).code == 0
    (repository / "registry/initiatives/e-arkiv/initiative.yaml").unlink()
    git(repository, "commit", "-qam", "E-arkivet borta")

    said = samverkan("report", "verify", file, *where)

    assert (said.code, said.out[:2]) == (0, "✔ "), said


@pytest.mark.parametrize("report", ["followup", "initiative e-arkiv", "portfolio"])
def test_a_report_with_mermaid_is_made_again_with_it(
    samverkan: Run, repository: Path, report: str
) -> None:
    file, where = repository / "rapport.md", ("--registry", repository / "registry")
    words = ("report", *report.split(), "--mermaid")
    assert samverkan(*words, "--output", file, *where).code == 0
    assert "```mermaid" in file.read_text("utf-8")
    assert samverkan("report", "verify", file, *where).code == 0
    for more in (("--format", "html"), ("--templates", repository)):
        said = samverkan(*words, *more, *where)
        assert (said.code, said.out) == (2, "")
        assert "--mermaid" in said.err


def test_a_meeting_from_before_all_history_counts_from_its_beginning(
    samverkan: Run, repository: Path
) -> None:
    file, where = repository / "mote.md", ("--registry", repository / "registry")
    words = ("report", "meeting", "--since", "1999-12-31", "--at", "HEAD")
    said = samverkan(*words, "--output", file, *where)
    assert said.code == 0
    assert "efter 1999-12-31: räknar från" in said.err
    assert samverkan("report", "verify", file, *where).code == 0
    refused = samverkan("report", "portfolio", "--at", "1999-12-31", *where)
    assert refused.code == 3
    assert "historiken börjar" in refused.err
    assert "; skriv --at " in refused.err


def test_a_changed_number_is_shown_with_what_it_should_be(samverkan: Run, repository: Path) -> None:
    file, where = repository / "rapport.md", ("--registry", repository / "registry")
    samverkan("report", "followup", "--period", "2024-H2", "--output", file, *where)
    text = file.read_text("utf-8")
    file.write_text(text.replace("- **7** initiativ", "- **9** initiativ"), "utf-8")

    said = samverkan("report", "verify", file, *where)

    assert said.code == 1
    assert "-- **9** initiativ" in said.out
    assert "+- **7** initiativ" in said.out


def test_the_published_figures_can_be_verified_too(samverkan: Run, repository: Path) -> None:
    file, where = repository / "tal.json", ("--registry", repository / "registry")
    samverkan("report", "followup", "--format", "json", "--output", file, *where)

    assert samverkan("report", "verify", file, *where).code == 0


def test_a_report_of_uncommitted_files_cannot_be_made_again(
    samverkan: Run, repository: Path
) -> None:
    (repository / "registry/organisations/ny.yaml").write_text("name: Ny\nkind: bolag\n", "utf-8")
    file, where = repository / "rapport.html", ("--registry", repository / "registry")
    samverkan("report", "followup", "--output", file, *where)

    said = samverkan("report", "verify", file, *where)

    assert said.code == 1
    assert "inte var incheckade" in said.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 2),
        (b"# En rapport\n", 2),
        (b"{", 2),
        (b'{"kind": "indicators", "period": ["2024"], "revision": 4}', 1),
        (b"\xff\xfe\x00", 2),
        (b"<!DOCTYPE html><head></head>", 2),
        (b'<!DOCTYPE html><meta name="samverkan-report" content="init"></head>', 2),
        (b"x\n<!-- samverkan report=followup revision=--output period=2024 -->\n", 1),
        (b"x\n<!-- samverkan report=followup revision=HEAD period=rm -->\n", 1),
    ],
)
def test_what_is_no_report_is_refused_in_plain_words(
    samverkan: Run, repository: Path, content: bytes, code: int
) -> None:
    file = repository / "rapport.md"
    file.write_bytes(content)

    said = samverkan("report", "verify", file, "--registry", repository / "registry")

    assert said.code == code, said
    assert "Traceback" not in said.err
    assert sorted(p.name for p in repository.iterdir()) == [".git", "rapport.md", "registry"]


def test_a_missing_file_is_told_by_name(samverkan: Run, repository: Path) -> None:
    said = samverkan("report", "verify", "borta.html", "--registry", repository / "registry")

    assert said.code == 2
    assert "borta.html" in said.err


def test_the_hint_says_what_can_be_made_again(samverkan: Run, repository: Path) -> None:
    where, file = ("--registry", repository / "registry"), repository / "papper"
    assert samverkan("governance", "v6", "--format", "json", "--output", file, *where).code == 0
    said = samverkan("report", "verify", file, *where)
    assert said.code == 2
    assert "report followup, governance" in said.err
    assert "inte governance i JSON" in said.err


@pytest.mark.parametrize(
    "report", [report for report in REPORTS if report[0] == "report" and "--lang" not in report]
)
def test_the_json_of_a_report_holds_as_well(
    samverkan: Run, repository: Path, report: tuple[str, ...]
) -> None:
    file, where = repository / "rapport.json", ("--registry", repository / "registry")
    assert samverkan(*report, "--output", file, *where).code == 0

    said = samverkan("report", "verify", file, *where)

    assert (said.code, said.out[:2]) == (0, "✔ "), said


SHEETS = (
    ("report", "portfolio"),
    ("report", "municipality", "vara", "--period", "2024-H2"),
    ("report", "initiative", "e-arkiv"),
    ("report", "collaboration", "v6"),
)


@pytest.mark.parametrize("report", SHEETS)
def test_every_report_can_be_made_again(
    samverkan: Run, repository: Path, report: tuple[str, ...]
) -> None:
    file, where = repository / "rapport.html", ("--registry", repository / "registry")
    assert samverkan(*report, "--today", "2026-01-15", "--output", file, *where).code == 0

    said = samverkan("report", "verify", file, *where)

    assert (said.code, said.out[:2]) == (0, "✔ "), said


@pytest.mark.parametrize(
    ("report", "ending"),
    [
        *((report, ending) for report in (REPORTS[0], REPORTS[6]) for ending in ("docx", "xlsx")),
        pytest.param(REPORTS[-1], "pdf", marks=DRAWN),  # the shortest: a PDF is drawn three times
    ],
)
def test_a_document_can_be_made_again_and_a_changed_one_is_told(
    samverkan: Run, repository: Path, report: tuple[str, ...], ending: str
) -> None:
    file, where = repository / f"rapport.{ending}", ("--registry", repository / "registry")
    assert samverkan(*report, "--today", "2026-01-15", "--output", file, *where).code == 0

    said = samverkan("report", "verify", file, *where)
    assert (said.code, said.out[:2]) == (0, "✔ "), said

    file.write_bytes(file.read_bytes() + b"\n")
    said = samverkan("report", "verify", file, *where)
    assert (said.code, said.out[:2]) == (1, "✘ "), said
    assert "HTML-filen" in said.out


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 400, b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF\n"]
)
def test_a_damaged_document_is_no_report(samverkan: Run, repository: Path, content: bytes) -> None:
    file = repository / "rapport.bin"
    file.write_bytes(content)

    said = samverkan("report", "verify", file, "--registry", repository / "registry")

    assert said.code == 2, said
    assert "är ingen rapport" in said.err


def test_what_a_document_says_of_itself_takes_no_time_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "rapport.docx"
    with ZipFile(file, "w") as archive:
        said = "a=" + "bbbbbbbb=" * 5_000
        archive.writestr("docProps/core.xml", f"<dc:description>{said}!</dc:description>")
    begun = time.process_time()

    assert stamp_of(file.read_bytes()) == ("xlsx", {})
    assert time.process_time() - begun < 1.5  # CPU seconds: other work does not count


def test_an_ending_the_report_has_no_format_for_is_refused(
    samverkan: Run, repository: Path
) -> None:
    for report in (("report", "decision", "2025-02-11"), ("report", "followup")):
        file = repository / "rapport.odt"
        said = samverkan(*report, "--output", file, "--registry", repository / "registry")

        assert said.code == 2, said
        assert "skrivs inte som odt" in said.err
        assert not file.exists()
