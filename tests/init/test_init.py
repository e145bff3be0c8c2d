"""`init`: a registry to begin with, whole or not at all."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from samverkan_cli.cli import laying_out
from samverkan_cli.cli.commands import COMMANDS
from samverkan_cli.loading.kinds import kind_of

Run = Callable[..., "tuple[int, str, str]"]
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
DOTTED = [
    ".editorconfig", ".gitattributes", ".gitignore", ".pre-commit-config.yaml",
    ".vscode/extensions.json", ".vscode/settings.json",
]  # fmt: skip


def laid(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes().decode() for p in sorted(found)}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, stood in."""
    empty = tmp_path / "tom mapp"
    empty.mkdir()
    monkeypatch.chdir(empty)
    return empty


def test_what_init_lays_out_passes_every_check(samverkan: Run, here: Path) -> None:
    code, out, err = samverkan("init")
    assert (code, err) == (0, "")
    assert out.endswith("Nästa steg:\n  samverkan validate\n")
    code, out, err = samverkan("validate", "--fail-on", "info", "--format", "json")
    assert (code, json.loads(out)["findings"]) == (0, [])
    assert set(DOTTED) <= set(laid(here))


@pytest.mark.parametrize("day", ["2026-01-01", "2060-01-01"])
def test_it_passes_on_any_later_day(samverkan: Run, here: Path, day: str) -> None:
    samverkan("init")
    assert samverkan("validate", "--fail-on", "info", "--today", day)[0] == 0


def test_the_demo_validates_and_reports_in_an_empty_folder(
    samverkan: Run, here: Path, reference: Path
) -> None:
    assert samverkan("init", "--demo")[0] == 0
    assert samverkan("validate")[0] == 0
    code, out, err = samverkan("report", "followup", "--period", "2024-H2")
    assert (code, err) == (0, "")
    assert out.startswith("# Uppföljning av V6")
    written = {p: MODELINE.sub("", text, count=1) for p, text in laid(here / "registry").items()}
    records = {p: text for p, text in written.items() if not p.startswith(".schemas/")}
    assert records == {p: t for p, t in laid(reference).items() if not p.startswith(".")}


def test_what_init_lays_out_can_be_scored_and_reported(samverkan: Run, here: Path) -> None:
    samverkan("init")
    assert "E-arkiv" in samverkan("score")[1]
    code, out, err = samverkan("report", "followup", "--period", "2024-H2")
    assert (code, err) == (0, "")
    assert "exempeldata" in out


def test_all_records_are_marked_as_examples(samverkan: Run, here: Path) -> None:
    samverkan("init")
    for path, text in laid(here / "registry").items():
        kind = kind_of(path)
        if kind is not None and "example" in kind.noun.model_fields:
            assert "example: true" in text, path


@pytest.mark.parametrize("flags", [(), ("--demo",)])
def test_every_file_points_at_its_schema_and_follows_it(
    samverkan: Run, here: Path, flags: tuple[str, ...]
) -> None:
    samverkan("init", *flags)
    settings = json.loads((here / ".vscode/settings.json").read_text("utf-8"))
    for path, text in laid(here).items():
        if not path.startswith("registry/") or not path.endswith(".yaml"):
            continue
        pointed = MODELINE.match(text)
        assert pointed, path
        schema = Path(os.path.normpath((here / path).parent / pointed[1]))
        assert Draft7Validator(json.loads(schema.read_text("utf-8"))).schema["$id"] == schema.name
        by_glob = [s for s, glob in settings["yaml.schemas"].items() if Path(path).match(glob)]
        assert [Path(here / found) for found in by_glob] == [schema]


def test_the_name_stands_in_settings_and_readme(samverkan: Run, here: Path) -> None:
    name = 'Siljan: "nu" # 1 \\ å'
    assert samverkan("init", "--name", name)[0] == 0
    assert samverkan("validate", "--fail-on", "info")[0] == 0
    assert json.loads(samverkan("show", "samverkan", "--format", "json")[1])["data"]["name"] == name
    assert (here / "README.md").read_text("utf-8").startswith(f"# {name}\n")


@pytest.mark.parametrize("name", ["", "  ", "19121212-1212", "a\u200bb", "x" * 70_000])
def test_a_name_no_registry_can_have_is_refused(samverkan: Run, here: Path, name: str) -> None:
    code, out, err = samverkan("init", "--name", name)
    assert (code, out) == (2, "")
    assert err.startswith("samverkan: --name: ")
    assert laid(here) == {}


def test_a_folder_that_is_not_there_is_made(samverkan: Run, here: Path) -> None:
    code, out, _ = samverkan("init", "a/b c")
    assert code == 0
    assert "cd 'a/b c' && samverkan validate" in out
    assert samverkan("validate", "--registry", "a/b c")[0] == 0


def test_what_a_forge_begins_a_repository_with_stays_as_it_was(samverkan: Run, here: Path) -> None:
    own = {"README.md": "min egen", ".gitignore": "*.bak\n"}
    for name, text in own.items():
        (here / name).write_text(text)
    code, out, err = samverkan("init")
    assert (code, err) == (0, "")
    assert "Kvar som de var: .gitignore, README.md\n" in out
    assert {name: (here / name).read_text() for name in own} == own
    assert samverkan("validate")[0] == 0


def test_what_is_there_already_is_named_and_kept(samverkan: Run, here: Path) -> None:
    (here / "README.md").write_text("min egen")
    (here / ".vscode").mkdir()
    (here / ".vscode/settings.json").write_text("{}")
    before = laid(here)
    code, out, err = samverkan("init")
    assert (code, out) == (5, "")
    assert "finns redan: .vscode/settings.json\n" in err
    assert laid(here) == before


def test_other_files_may_be_there_and_are_kept(samverkan: Run, here: Path) -> None:
    (here / ".vscode").mkdir()
    (here / ".vscode/tasks.json").write_text("{}")
    (here / "protokoll.md").write_text("x")
    assert samverkan("init")[0] == 0
    assert {".vscode/tasks.json", "protokoll.md", ".vscode/settings.json"} <= set(laid(here))


@pytest.mark.parametrize("where", [".", "registry", "registry/organisations", "registry/ny"])
def test_a_registry_is_not_laid_in_a_registry(samverkan: Run, here: Path, where: str) -> None:
    samverkan("init")
    before = laid(here)
    assert samverkan("init", where)[0] == 5
    assert laid(here) == before


def test_a_registry_folder_with_something_in_it_is_left_alone(samverkan: Run, here: Path) -> None:
    (here / "registry").mkdir()
    assert samverkan("init", "--dry-run")[0] == 0
    (here / "registry/eget.yaml").write_text("a: 1\n")
    code, _, err = samverkan("init")
    assert code == 5
    assert "finns redan: registry\n" in err


@pytest.mark.parametrize("in_the_way", ["registry", ".vscode", "README.md"])
def test_a_file_in_the_way_of_a_folder_or_a_dead_link_is_seen(
    samverkan: Run, here: Path, in_the_way: str
) -> None:
    (here / in_the_way).symlink_to("finns-inte")
    code, _, err = samverkan("init")
    assert code == 5
    assert f"finns redan: {in_the_way}\n" in err


def test_a_file_is_no_folder(samverkan: Run, here: Path) -> None:
    (here / "fil").touch()
    assert samverkan("init", "fil")[0] == 5
    assert samverkan("init", "fil/under")[0] == 5


@pytest.mark.parametrize("nth", range(1, 9))
@pytest.mark.parametrize("target", [".", "ny/mapp"])
def test_a_failure_on_the_way_leaves_nothing(
    samverkan: Run, here: Path, monkeypatch: pytest.MonkeyPatch, nth: int, target: str
) -> None:
    (here / ".vscode").mkdir()
    (here / "eget.txt").write_text("kvar")
    calls = 0
    real = Path.rename

    def fails(self: Path, goal: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise OSError(28, "No space left on device")
        return real(self, goal)

    monkeypatch.setattr(laying_out.Path, "rename", fails)
    code, _, err = samverkan("init", target)
    if target == "." or nth == 1:
        assert code == 5
        assert "disken är full" in err
        assert sorted(p.name for p in here.rglob("*")) == [".vscode", "eget.txt"]
    else:
        assert code == 0  # a new folder is one move


def test_what_comes_in_between_is_never_overwritten(
    samverkan: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = laying_out._write

    def slow(folder: Path, files: dict[str, str]) -> None:
        real(folder, files)
        (here / "README.md").write_text("kom emellan")

    monkeypatch.setattr(laying_out, "_write", slow)
    assert samverkan("init")[0] == 5
    assert laid(here) == {"README.md": "kom emellan"}


def test_a_dry_run_shows_the_files_and_writes_nothing(samverkan: Run, here: Path) -> None:
    code, out, _ = samverkan("init", "--dry-run")
    assert (code, laid(here)) == (0, {})
    assert "+++ b/registry/samverkan.yaml" in out
    samverkan("init")
    added = sum(text.count("\n") for text in laid(here).values())
    assert sum(line[:1] == "+" and line[:4] != "+++ " for line in out.splitlines()) == added


def test_every_command_the_files_name_exists(samverkan: Run, here: Path) -> None:
    samverkan("init")
    named = {
        found
        for text in laid(here).values()
        for found in re.findall(r"(?:^|entry: |`)samverkan ([a-z]+)", text, re.MULTILINE)
    }
    known = {name.split(" ")[0] for name in COMMANDS}
    assert len(named) > 3
    assert named <= known


def test_the_files_follow_the_canonical_form(samverkan: Run, here: Path) -> None:
    samverkan("init")
    code, out, err = samverkan("fmt", "--check")
    assert code == 0, out + err
    settings = here / "registry/samverkan.yaml"
    settings.write_text(settings.read_text("utf-8").replace("name: ", "name:   "), "utf-8")
    assert samverkan("fmt", "--check").code == 1


def test_the_hooks_call_commands_as_the_files_do(here: Path, samverkan: Run) -> None:
    root = Path(__file__).parents[2]
    published = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    samverkan("init")
    local = yaml.safe_load((here / ".pre-commit-config.yaml").read_text("utf-8"))
    mine = {h["id"]: h["entry"] for h in local["repos"][0]["hooks"]}
    assert mine == {hook["id"]: hook["entry"] for hook in published}
    assert set(mine) == {"samverkan-validate", "samverkan-fmt"}
