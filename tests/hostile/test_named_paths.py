"""Names on the command line: of files nobody should see, too long, or behind closed doors."""

import json
from pathlib import Path

import pytest
from hostile_commands import here
from hostile_registry import BASE, write
from test_trees import ROOT_ONLY, as_nobody

LONG = "x" * 300
READERS = (("validate",), ("fix", "--diff"), ("fmt", "--check"), ("indicators",))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "registry", BASE)


def codes(root: Path, *args: str) -> list[str]:
    answer = here(root, "validate", "--format", "json", *args)
    return [f["code"] for f in json.loads(answer.out)["findings"]]


@pytest.mark.parametrize("name", ["19121212-1212", "a\x1b[31mb", "rad\nbruten", "a\u202eb"])
def test_a_file_is_judged_by_whatever_name_it_is_asked_for(root: Path, name: str) -> None:
    path = root / f"organisations/{name}.yaml"
    write(root, {f"organisations/{name}.yaml": "name: Vara\n"})
    assert codes(root, str(path))
    answer = here(root, "validate", str(path))
    assert answer.code == 1
    assert "19121212-1212" not in answer.out
    assert "\x1b" not in answer.out


def test_a_refused_name_cannot_act_on_a_terminal(root: Path) -> None:
    answer = here(root, "validate", "fil\x1b]0;x\x07\n::error::x.yaml")
    assert (answer.code, answer.err.count("\n::error")) == (2, 0)
    assert "\x1b" not in answer.err


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_names_longer_than_the_system_allows_are_told_in_words(
    root: Path, command: tuple[str, ...]
) -> None:
    answer = here(Path(LONG), *command)
    assert answer.code == 3
    assert "namnet är för långt" in answer.err
    assert "--registry MAPP" in answer.err
    english = here(Path(LONG), *command, "--lang", "en")
    assert (english.code, "the name is too long" in english.err) == (3, True)
    if command != ("indicators",):
        assert here(root, *command, str(root / LONG)).code == 2


def test_a_revision_of_a_name_too_long_is_told_in_words() -> None:
    answer = here(Path(LONG), "validate", "--at", "HEAD")
    assert (answer.code, "Traceback" in answer.err) == (3, False)


@ROOT_ONLY
@pytest.mark.parametrize("mode", [0, 0o111])
def test_a_closed_registry_is_told_in_words(root: Path, mode: int) -> None:
    for above in (root.parent, *root.parent.parents):
        if above in (Path("/tmp"), Path("/")):
            break
        above.chmod(0o755)
    root.chmod(mode)
    for command in READERS if mode == 0 else READERS[:1]:
        answer = as_nobody(root, *command)
        assert (answer.code, "du saknar behörighet" in answer.err) == (3, True), answer.err
        assert f"mappen {root} går inte att läsa" in answer.err
        assert "ge dig rätt att läsa mappen" in answer.err
    root.chmod(0o755)


@ROOT_ONLY
def test_the_system_s_reasons_are_given_in_both_languages(root: Path) -> None:
    for above in (root, *root.parents):
        if above in (Path("/tmp"), Path("/")):
            break
        above.chmod(0o755)
    (root / "organisations/vara.yaml").chmod(0)
    swedish, english = (as_nobody(root, "validate", "--lang", lang) for lang in ("sv", "en"))
    assert "SAM304 filen går inte att öppna: du saknar behörighet" in swedish.out
    assert "you do not have permission" in english.out
