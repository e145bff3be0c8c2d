"""Which format goes where: pairing by the order of the command line, `auto`, quiet and verbose."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.outputs import Target, targets
from samverkan_cli.cli.validate import Name
from samverkan_cli.render.findings_formats import FORMATS

Run = Callable[..., "tuple[int, str, str]"]
CI = ("GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD")
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in CI:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """A registry of two files: one warning, one information, no error."""
    (tmp_path / "organisations").mkdir()
    (tmp_path / "samverkan.yaml").write_text("schema: 1\nname: Litet\nlanguage: sv\n", "utf-8")
    text = "name: Vara kommun\nshort_name: Vara\nkind: kommun\nmunicipality_code: 1470\n"
    (tmp_path / "organisations/vara.yaml").write_text(
        text + "# 070-174 06 05\n", "utf-8"
    )  # a mobile number PTS keeps for fiction
    return tmp_path


def chosen(*raw: str) -> list[tuple[str, str]]:
    """The targets of a command line, parsed as the command does."""
    rest, formats, outputs = list(raw), [], []
    while rest:
        name, _, value = rest.pop(0).partition("=")
        if name.startswith("-o") and name != "-o":
            name, value = "-o", name[2:]
        (formats if name == "--format" else outputs).append(value or rest.pop(0))
    return [tuple(target) for target in targets(formats, outputs, raw)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", [("text", "-")]),
        ("--format json", [("json", "-")]),
        ("--output a.txt", [("text", "a.txt")]),
        ("--format sarif --output a.sarif --format text", [("sarif", "a.sarif"), ("text", "-")]),
        ("--format text --format sarif -o a.sarif", [("text", "-"), ("sarif", "a.sarif")]),
        ("--format text --format=sarif --output=a.sarif", [("text", "-"), ("sarif", "a.sarif")]),
        ("--format text --format sarif -oa.sarif", [("text", "-"), ("sarif", "a.sarif")]),
        ("-o a.json --format json", [("json", "a.json")]),
        ("-o a.json --format json --format text", [("json", "a.json"), ("text", "-")]),
        ("--format json -o a -o b", [("json", "a"), ("json", "b")]),
        ("--format json -o - --format md -o b", [("json", "-"), ("md", "b")]),
    ],
)
def test_an_output_belongs_to_the_format_before_it(
    raw: str, expected: list[tuple[str, str]]
) -> None:
    assert chosen(*raw.split()) == expected


def test_the_nth_output_goes_with_the_nth_format_when_the_order_is_not_known() -> None:
    found = targets(["text", "json"], ["a", "b"], ["pytest", "-q"])
    assert found == (Target("text", "a"), Target("json", "b"))


@pytest.mark.parametrize(
    "raw", ["--format text --format json", "--format md -o a --format json -o ./a"]
)
def test_two_formats_never_share_a_place(raw: str) -> None:
    with pytest.raises(UsageError):
        chosen(*raw.split())


@pytest.mark.parametrize(
    ("variable", "value", "output", "expected"),
    [
        ("GITHUB_ACTIONS", "true", "-", "github"),
        ("GITHUB_ACTIONS", "false", "-", "text"),
        ("TF_BUILD", "True", "-", "azure"),
        ("GITLAB_CI", "true", "-", "text"),
        ("GITLAB_CI", "true", "gl.json", "gitlab"),
        ("CI", "true", "-", "text"),
    ],
)
def test_auto_is_the_format_of_the_ci_system(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, output: str, expected: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert chosen("--format", "auto", "-o", output) == [(expected, output)]


def test_auto_on_gitlab_says_what_the_merge_request_needs(
    samverkan: Run, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    code, out, err = samverkan("validate", "--registry", registry, "--format", "auto")
    assert (code, out.splitlines()[-1]) == (0, "✔ 2 filer giltiga, 1 varning")
    assert "--format gitlab --output gl-code-quality-report.json" in err
    assert samverkan("validate", "--registry", registry)[2] == ""


def test_several_formats_are_written_in_one_run(registry: Path, tmp_path: Path) -> None:
    """In a process of its own, so that the order comes from the real command line."""
    files = {name: tmp_path / f"out.{name}" for name in FORMATS if name != "text"}
    given = [part for name, file in files.items() for part in ("--format", name, "-o", str(file))]
    command = [sys.executable, "-m", "samverkan_cli", "validate", "--registry", str(registry)]
    done = subprocess.run(
        [*command, "--format", "text", *given], capture_output=True, check=True, cwd=tmp_path
    )
    assert done.stdout.decode().endswith("✔ 2 filer giltiga, 1 varning\n")
    (told,) = json.loads(files["json"].read_bytes())["findings"]
    assert json.loads(files["gitlab"].read_bytes())[0]["fingerprint"] == told["fingerprint"]
    assert json.loads(files["sarif"].read_bytes())["version"] == "2.1.0"
    assert ElementTree.fromstring(files["junit"].read_bytes())[0].get("tests") == "2"
    assert files["github"].read_bytes().startswith(b"::warning file=")
    assert files["azure"].read_bytes().startswith(b"##vso[task.logissue type=warning;")
    assert files["md"].read_bytes().startswith("### ✔".encode())


def test_nothing_is_written_to_a_job_summary_on_its_own(
    samverkan: Run, registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    code, out, _ = samverkan("validate", "--registry", registry, "--format", "auto")
    assert (code, out[:10]) == (0, "::warning ")
    assert not (tmp_path / "summary.md").exists()


def test_quiet_prints_what_fails_and_nothing_when_all_holds(samverkan: Run, registry: Path) -> None:
    where = ("validate", "--registry", registry)
    assert samverkan(*where, "-q") == (0, "", "")
    code, out, err = samverkan(*where, "--quiet", "--fail-on", "warning")
    assert (code, err) == (1, "")
    assert "varning SAM231" in out
    assert "prövade" not in out
    (told,) = json.loads(samverkan(*where, "-q", "--fail-on", "warning", "--format", "json")[1])[
        "findings"
    ]
    assert told["severity"] == "warning"
    assert json.loads(samverkan(*where, "-q", "--format", "json")[1])["findings"] == []


def test_only_the_files_asked_for_are_called_valid(samverkan: Run, registry: Path) -> None:
    one = registry / "organisations/vara.yaml"
    assert samverkan("validate", one)[1].endswith("✔ 1 fil giltig, 1 varning\n")
    suites = ElementTree.fromstring(samverkan("validate", "--format", "junit", one)[1].encode())
    assert [case.get("name") for case in suites[0]] == [f"{registry.name}/organisations/vara.yaml"]


def test_verbose_tells_of_the_work_on_stderr(samverkan: Run, registry: Path) -> None:
    code, out, err = samverkan("validate", "--registry", registry, "--verbose")
    assert (code, out) == samverkan("validate", "--registry", registry)[:2]
    where, files, reading, rules = err.splitlines()
    assert where.startswith(f"register: {registry}")
    assert files == "2 filer lästa"
    assert re.fullmatch(r"läser registret: \d+,\d\d s", reading)
    assert re.fullmatch(r"prövar reglerna: \d+,\d\d s", rules)


def test_a_personal_number_is_in_no_format(samverkan: Run, registry: Path, tmp_path: Path) -> None:
    """The tax agency's own example of a number."""
    secret = "811218-9876"
    path = registry / "organisations/vara.yaml"
    path.write_text(f"name: {secret}\nkind: {secret}\n# {secret}\n", "utf-8")
    for name in FORMATS:
        code, out, err = samverkan("validate", "--registry", registry, "--format", name, "-v")
        assert code == 1
        assert "SAM230" in out
        assert "9876" not in out + err


def test_the_names_of_the_option_are_those_of_the_registry_of_formats() -> None:
    assert [name.value for name in Name] == [*FORMATS, "auto"]
    there = {path.stem for path in (ROOT / "src/samverkan_cli/render").glob("findings_*.py")}
    assert set(FORMATS.values()) <= there


def test_help_says_how_formats_and_files_are_paired(samverkan: Run) -> None:
    _, out, _ = samverkan("validate", "--help")
    assert "text|json|github|gitlab|azure|sarif|junit|md|auto" in out
    assert "närmast före" in re.sub(r"\s+", " ", out)
