"""Reports by own templates: from the command line, into files, and verified."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from own_templates import PAGE

from samverkan_cli.cli.manual import all_laws
from samverkan_cli.sandbox.laws import LAWS

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]
REPORTS: dict[str, tuple[str, ...]] = {
    "followup": ("--period", "2024-H2"),
    "portfolio": ("--as-of", "2025-06-30"),
    "municipality": ("skara", "--as-of", "2025-06-30"),
    "initiative": ("digitala-bygglov", "--as-of", "2025-06-30"),
    "collaboration": ("tierp-it-namnd", "--as-of", "2025-06-30"),
    "meeting": ("--since", "HEAD", "--today", "2025-06-30"),
    "decision": ("2025-02-11",),
}
EVERYTHING = (ROOT / "docs/sv/templates.md").read_text("utf-8")
EXAMPLE = re.compile(r"<!-- exempel: (\S+) -->\n```jinja\n(.*?)```", re.DOTALL)


def git(folder: Path, *args: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@example.se", *args],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference registry, committed; tests write beside it only."""
    folder = tmp_path_factory.mktemp("arkiv")
    shutil.copytree(ROOT / "registry", folder / "registry")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Registret")
    return folder


@pytest.fixture
def report(samverkan: Run, committed: Path, tmp_path: Path) -> Run:
    """`report("followup", "md")`: with the templates in tmp_path/mallar."""
    (tmp_path / "mallar").mkdir()

    def write(name: str, fmt: str, *more: str) -> Any:
        return samverkan(
            "report", name, *REPORTS[name], "--registry", committed / "registry",
            "--templates", tmp_path / "mallar", "--format", fmt, *more,
        )  # fmt: skip

    return write


def put(folder: Path, name: str, text: str) -> None:
    (folder / "mallar" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("fmt", ["md", "html"])
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_takes_an_own_template_and_can_be_verified(
    samverkan: Run, report: Run, committed: Path, tmp_path: Path, name: str, fmt: str
) -> None:
    body = "{{ data.kind }} {{ page.title }} {{ report }} {{ page.parts | length }}"
    put(tmp_path, f"{name}.{fmt}.j2", PAGE.replace("HERE", body) if fmt == "html" else body)
    file = tmp_path / f"egen.{fmt}"

    said = report(name, fmt, "--output", str(file))

    assert (said.code, said.err) == (0, "")
    assert f" {name} " in file.read_text("utf-8")
    first = file.read_bytes()
    report(name, fmt, "--output", str(file))
    assert file.read_bytes() == first
    where = ("--registry", committed / "registry")
    held = samverkan("report", "verify", file, *where, "--templates", tmp_path / "mallar")
    assert (held.code, held.out[:2]) == (0, "✔ "), held
    needs = samverkan("report", "verify", file, *where)
    assert needs.code == 2
    assert "--templates" in needs.err


def test_other_templates_than_those_it_was_written_with_are_told(
    samverkan: Run, report: Run, committed: Path, tmp_path: Path
) -> None:
    put(tmp_path, "followup.md.j2", "{% include 'fot.md.j2' %}")
    put(tmp_path, "fot.md.j2", "Fot\n")
    file = tmp_path / "egen.md"
    report("followup", "md", "--output", str(file))
    put(tmp_path, "ovidkommande.md.j2", "Ny")
    asked = ("report", "verify", file, "--registry", committed / "registry", "--templates")
    assert samverkan(*asked, tmp_path / "mallar").code == 0

    put(tmp_path, "fot.md.j2", "Annan fot\n")
    said = samverkan(*asked, tmp_path / "mallar")

    assert said.code == 1
    assert "är inte de rapporten skrevs med" in said.out


def test_what_the_folder_lacks_is_the_tools_own_and_it_is_said(report: Run, tmp_path: Path) -> None:
    put(tmp_path, "portfolio.md.j2", "Egen")

    said = report("followup", "md")

    assert said.code == 0
    assert "## I korthet" in said.out or "# " in said.out
    assert "followup.md.j2" in said.err
    assert "templates=" not in said.out


def test_the_page_can_neither_run_nor_fetch_and_its_own_stamp_counts(
    report: Run, tmp_path: Path
) -> None:
    forged = '<meta name="samverkan-report" content="portfolio">'
    put(tmp_path, "followup.html.j2",
        f"<!doctype html><html><head><meta charset='utf-8'>{forged}</head>"
        "<body><script>alert(1)</script>{{ page.title }}</body></html>")  # fmt: skip
    page = report("followup", "html").out

    from samverkan_cli.cli.stamps import stamp_of

    assert page.startswith("<!DOCTYPE html>")
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert "default-src 'none'" in page
    assert page.count("charset") == 1
    assert stamp_of(page.encode())[1]["report"] == "followup"


@pytest.mark.parametrize("fmt", ["json", "xlsx", "docx"])
def test_formats_without_templates_say_so(report: Run, tmp_path: Path, fmt: str) -> None:
    said = report("followup", fmt, "--output", str(tmp_path / f"r.{fmt}"))
    assert said.code == 2
    assert "--templates" in said.err


def test_no_folder_is_a_mistake_of_the_call(samverkan: Run, reference: Path) -> None:
    said = samverkan("report", "portfolio", "--registry", reference, "--templates", "finns-inte")
    assert said.code == 2
    assert "finns-inte" in said.err


@pytest.mark.parametrize(
    ("lang", "word"), [("sv", "menade du title?"), ("en", "did you mean title?")]
)
def test_a_mistake_is_shown_as_a_finding_on_its_line(
    report: Run, tmp_path: Path, lang: str, word: str
) -> None:
    put(tmp_path, "followup.md.j2", "# Rubrik\n\n{{ page.titel }}\n")
    file = tmp_path / "r.md"

    said = report("followup", "md", "--lang", lang, "--output", str(file))

    assert said.code == 1
    assert "followup.md.j2:3:9: " in said.err
    assert "SAM403" in said.err
    assert "    |         ^^^^^ " + word in said.err
    assert not file.exists()


def test_every_mistake_of_a_template_is_shown_at_once(report: Run, tmp_path: Path) -> None:
    put(tmp_path, "followup.md.j2", "{{ x|safe }}\n{{ cycler }}\n{{ ''.__class__ }}\n")

    said = report("followup", "md")

    assert re.findall(r"j2:(\d):\d+: fel (SAM\d+)", said.err) == [
        ("1", "SAM404"), ("1", "SAM403"), ("2", "SAM403"), ("3", "SAM404"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_examples_of_the_manual_work(report: Run, tmp_path: Path, language: str) -> None:
    found = EXAMPLE.findall((ROOT / f"docs/{language}/templates.md").read_text("utf-8"))
    assert [name for name, _ in found] == ["followup.md.j2", "portfolio.html.j2"]
    for name, text in found:
        put(tmp_path, name, text)
        said = report(*name.removesuffix(".j2").split(".")[:2])
        assert (said.code, said.err) == (0, ""), name
        assert "undefined" not in said.out.casefold()


@pytest.mark.parametrize(
    "law", [law for law in LAWS if law.bad[:1] != "("], ids=lambda law: law.code
)
def test_the_examples_of_the_laws_are_right(report: Run, tmp_path: Path, law: Any) -> None:
    for text, bad in ((law.bad, True), (law.good, False)):
        name, _, rest = text.strip("\n ").partition(":\n")
        lines = [line.strip() for line in rest.rstrip().split("\n")]
        marked = [n for n, line in enumerate(lines, 1) if f"<- {law.code}" in line]
        put(tmp_path, name.strip(), "\n".join(lines) + "\n")
        said = report(*name.strip().removesuffix(".j2").split(".")[:2])
        if bad:
            assert re.findall(rf"j2:(\d+):\d+: fel {law.code}", said.err) == [str(marked[0])]
        else:
            assert (said.code, said.err) == (0, "")


def test_a_file_that_is_no_text_is_told(report: Run, tmp_path: Path) -> None:
    (tmp_path / "mallar/followup.md.j2").write_bytes("Förvaltning".encode("cp1252"))

    said = report("followup", "md")

    assert said.code == 1
    assert "SAM401" in said.err
    assert "0xF6" in said.err


def test_the_codes_stand_among_the_laws() -> None:
    assert [law.code for law in all_laws() if law.code[3] == "4"] == [law.code for law in LAWS]


def test_hostile_registry_text_stays_text_in_an_own_report(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    shutil.copytree(reference, tmp_path / "registry")
    file = tmp_path / "registry/initiatives/e-arkiv/initiative.yaml"
    hostile = "<img src=x onerror=alert(1)> @alla **fet** 850709-9805"
    text = re.sub(r"(?m)^title: .*$", f'title: "{hostile}"', file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    (tmp_path / "mallar").mkdir()
    put(tmp_path, "initiative.md.j2", "{{ data.title }} {{ page.title }}")
    put(tmp_path, "initiative.html.j2", PAGE.replace("HERE", "{{ data.title }}"))

    for fmt in ("md", "html"):
        said = samverkan(
            "report", "initiative", "e-arkiv", "--registry", tmp_path / "registry",
            "--templates", tmp_path / "mallar", "--format", fmt,
        )  # fmt: skip
        assert said.code == 0, said.err
        assert "<img" not in said.out.replace("\\<", "")
        assert "850709-9805" not in said.out
        assert fmt == "html" or "@alla" not in said.out


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates/ci").rglob("*.yml")), ids=lambda p: p.name
)
def test_no_ci_job_takes_templates_and_none_of_a_change_makes_a_report(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "--templates" not in text
    if path.name == "samverkan.yml":
        assert set(re.findall(r'bin/samverkan" (\w+)', text)) == {"review", "validate"}
    if path.name.startswith("_gitlab"):
        jobs = yaml.safe_load(text)
        rules = jobs["samverkan:report"]["rules"]
        assert all("DEFAULT_BRANCH" in rule["if"] or rule.get("when") == "never" for rule in rules)


def test_review_and_validate_take_no_templates(samverkan: Run, reference: Path) -> None:
    """Nor does the environment or the registry name any: only the command line of a report."""
    for command in ("validate", "review"):
        said = samverkan(command, "--registry", reference, "--templates", "mallar")
        assert said.code == 2
    source = "".join(p.read_text("utf-8") for p in (ROOT / "src").rglob("*.py"))
    assert "SAMVERKAN_TEMPLATES" not in source
