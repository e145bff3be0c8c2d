"""The command line as people and programs meet it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_cli.loading import from_texts

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2026-11-22")


@pytest.fixture
def copy(reference: Path, tmp_path: Path) -> Path:
    """A copy of the reference registry that a test may spoil."""
    return Path(shutil.copytree(reference, tmp_path / "registry"))


def findings(samverkan: Run, registry: Path, *args: str) -> list[dict[str, object]]:
    _, out, _ = samverkan("validate", "--registry", registry, "--format", "json", *TODAY, *args)
    document = json.loads(out)
    found: list[dict[str, object]] = document["findings"]
    return found


def test_the_reference_registry_holds(samverkan: Run, reference: Path) -> None:
    code, out, err = samverkan("validate", "--registry", reference, *TODAY)
    assert (code, err) == (0, "")
    assert "✔ 177 filer giltiga" in out


def test_the_known_oddities_of_the_seeds_are_shown(samverkan: Run, reference: Path) -> None:
    found = findings(samverkan, reference)
    assert [f for f in found if f["severity"] == "error"] == []
    v6 = " ".join(str(f["message"]) for f in found if f["record"] == "collaborations/v6")
    assert "101\u00a0kr" in v6
    assert "Vara" in v6
    assert "Essunga" in v6


@pytest.mark.parametrize(
    "broken",
    [
        "collaborations/v6.yaml",
        "organisations/vara.yaml",
        "models/v6-exempel/1.yaml",
        "initiatives/e-arkiv/initiative.yaml",
        "initiatives/e-arkiv/participation/vara.yaml",
        "surveys/2025-h1.yaml",
        "samverkan.yaml",
        "waivers.yaml",
    ],
)
@pytest.mark.parametrize("content", [b"name: [\n", b"\xe5\xe4\xf6\n", b"", b"okand: 1\n"])
def test_one_unreadable_file_gives_its_own_findings_and_breeds_none(
    samverkan: Run, copy: Path, broken: str, content: bytes
) -> None:
    before = {str(f["fingerprint"]) for f in findings(samverkan, copy)}
    (copy / broken).write_bytes(content)
    after = findings(samverkan, copy)
    path = f"registry/{broken}"
    mine = [f for f in after if f["path"] == path]
    others = {str(f["fingerprint"]) for f in after if f["path"] != path}
    assert mine
    assert all(f["line"] for f in mine)
    assert others <= before


def test_every_file_made_unreadable_is_found_at_its_line(reference: Path) -> None:
    for path in sorted(reference.rglob("*.yaml")):
        text = path.read_bytes() + b"]\n"
        found = from_texts({path.relative_to(reference).as_posix(): text}).findings
        assert [(f.code, f.line) for f in found] == [("SAM210", text.count(b"\n"))], path


def test_a_registry_is_found_from_below_and_from_above(
    samverkan: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (copy, copy / "organisations", copy.parent):
        monkeypatch.chdir(place)
        assert samverkan("validate", *TODAY)[0] == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("validat",), 2, "menade du: samverkan validate"),
        (("validate", "--fromat", "json"), 2, "okänd flagga --fromat"),
        (("validate", "--format", "jsn"), 2, "menade du json?"),
        (("validate", "--format", "word"), 2, "välj bland text, json"),
        (("validate", "--today", "igår"), 2, "inget datum"),
        (("indicators", "--period", "2024-H3"), 2, "ingen period"),
        (("indicators", "B9"), 2, "ingen indikator"),
        (("indicators", "--collaboration", "v7"), 2, "välj bland falkoping-tidaholm"),
        (("score", "e-arkvi"), 2, "menade du e-arkiv?"),
        (("score", "--model", "v6-exempel/2"), 2, "menade du v6-exempel/1?"),
        (("show", "goliska-it"), 2, "collaborations/goliska-it"),
        (("show",), 2, "saknas"),
        (("list", "initiatives", "--columns", "statsu"), 2, "menade du status?"),
        (("explain", "SAM0311"), 2, "menade du SAM031?"),
        (("validate", "--registry", "/finns/inte"), 3, "finns inte"),
        (("validate", "--registry", "/"), 3, "samverkan.yaml saknas"),
        (("validate", "--registry", "/dev/null"), 3, "är en fil"),
        (("validate", "/finns/inte"), 2, "ligger inte i registret"),
    ],
)
def test_a_mistake_is_one_sentence_with_a_way_out(
    samverkan: Run, reference: Path, monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(reference)
    got, out, err = samverkan(*args)
    assert (got, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_no_registry_here_is_said(
    samverkan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = samverkan("validate")
    assert code == 3
    assert "hittar inget register" in err


def test_english_is_english(samverkan: Run, reference: Path) -> None:
    code, out, _ = samverkan("validate", "--registry", reference, "--lang", "en", *TODAY)
    assert code == 0
    assert "files valid" in out
    assert "varning" not in out


def test_shared_options_may_stand_before_the_command(samverkan: Run, reference: Path) -> None:
    assert samverkan("--registry", reference, "--lang", "en", "rules")[0] == 0


def test_a_period_s_numbers_are_the_same_as_of_its_last_day(
    samverkan: Run, reference: Path
) -> None:
    args = ("indicators", "--registry", reference, "--period", "2024-H2", "--format", "json")
    late = json.loads(samverkan(*args, *TODAY)[1])
    then = json.loads(samverkan(*args, "--as-of", "2024-12-31")[1])
    assert late["indicators"] == then["indicators"]


def test_an_unexpected_error_is_one_line_and_a_log(
    samverkan: Run, reference: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from samverkan_cli import rules

    def fails(*_: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(rules, "check", fails)
    code, out, err = samverkan("validate", "--registry", reference)
    assert (code, out) == (70, "")
    assert err.count("\n") == 1
    log = Path(err.split()[-1])
    assert "planted" in log.read_text(encoding="utf-8")
    log.unlink()


def test_output_goes_to_a_file_that_is_left_alone_when_nothing_changed(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    target = tmp_path / "rapporter" / "uppföljning.md"
    args = ("report", "followup", "--registry", reference, "--period", "2024-H2", "-o", target)
    assert samverkan(*args, *TODAY)[0] == 0
    os.utime(target, ns=(0, 0))
    assert samverkan(*args, *TODAY)[0] == 0
    assert target.stat().st_mtime_ns == 0
    assert [p.name for p in target.parent.iterdir()] == [target.name]


def test_an_unwritable_output_is_refused(samverkan: Run, reference: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    code, _, err = samverkan("rules", "--output", tmp_path / "fil" / "x")
    assert code == 5
    assert "kan inte skriva" in err


@pytest.mark.parametrize("width", ["40", "200"])
def test_a_report_is_the_same_everywhere(reference: Path, width: str) -> None:
    """Another time zone, locale, hash seed, width and console give the same bytes."""

    def report(**environment: str) -> bytes:
        command = [
            sys.executable, "-m", "samverkan_cli", "report", "followup", "--registry",
            str(reference), "--period", "2024-H2", "--format", "html", *TODAY,
        ]  # fmt: skip
        return subprocess.run(
            command, check=True, capture_output=True, env={**os.environ, **environment}
        ).stdout

    here = report(PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    there = report(PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C", COLUMNS=width,
                   PYTHONUTF8="1")  # fmt: skip
    assert here == there


def test_the_first_look_imports_nothing_heavy() -> None:
    code = (
        "import sys; from samverkan_cli.cli.shim import start; start(['--help'])\n"
        "heavy = {'typer', 'pydantic', 'yaml', 'rich', 'jinja2', 'babel', 'ruamel'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_help_of_a_command_loads_no_model_and_no_reader() -> None:
    code = (
        "import sys; from samverkan_cli.cli.run import run; run('validate', ['--help'], 'sv')\n"
        "heavy = {'pydantic', 'yaml', 'rich', 'jinja2', 'babel', 'ruamel'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")


NOT_FOR_VALIDATE = (
    "rich jinja2 babel ruamel samverkan_cli.indicators samverkan_cli.views.manual "
    "samverkan_cli.loading.hints samverkan_cli.loading.fixes samverkan_cli.model.descriptions"
)


def test_validate_of_a_sound_registry_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "samverkan.yaml").write_text("schema: 1\nname: Provet\n", encoding="utf-8")
    code = (
        "import sys; from samverkan_cli.cli.run import run\n"
        f"run('validate', ['--registry', {str(tmp_path)!r}], 'sv')\n"
        f"heavy = set({NOT_FOR_VALIDATE!r}.split())\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
