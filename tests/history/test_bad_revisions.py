"""Names that are no revision, and repositories that mean harm: a sentence, and nothing done."""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_repository import ATTRIBUTES, environment, hash_of, make_hostile
from reading_commands import ARGUMENTS, day, with_option
from written_history import Repository, run_git

from samverkan_cli.cli.commands import COMMANDS

Run = Callable[..., "tuple[int, str, str]"]
VARA = "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n"
ESSUNGA = "name: Essunga kommun\nkind: kommun\nmunicipality_code: 1445\n"
FILES: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n",
    "organisations/vara.yaml": VARA,
    "organisations/essunga.yaml": ESSUNGA,
    "initiatives/e-arkiv/initiative.yaml": "title: E-arkiv\norigin: vara\nsubmitted: 2024-02-01\n",
}
TODAY = "2024-12-31"
ARGS = ("--today", TODAY)
LONG = "x" * 10_000
BAD = {
    "": 3, " ": 3, "-": 3, "--": 3, "-h": 3, "--help": 3, "--all": 3, "--git-dir=/tmp": 3,
    "--output=fil": 3, "--end-of-options": 3, "HEAD\n--all": 3, "HEAD\r": 3, "HEAD\nHEAD": 3,
    "HEAD\0": 3, "HEAD\x1b[31m": 3, "\u202eHEAD": 3, "@{-1}": 3, "@{upstream}": 3, "@{u}": 3,
    "@{push}": 3, "HEAD@{2001-01-01": 3, "HEAD..HEAD": 3, "HEAD...main": 3,
    "^HEAD": 3, "HEAD^!": 3, "HEAD^@": 3, "HEAD^-": 3, "HEAD~99": 3, "HEAD^2": 3,
    "HEAD:registry": 3, "HEAD:registry/samverkan.yaml": 3, ":0:registry/samverkan.yaml": 3,
    "HEAD:": 3, ":/finns inte": 3, "HEAD^{tree}": 3, "HEAD^{/ingen}": 3, "HEAD^{blob}": 3,
    "ett-trad": 3, "en-fil": 3, "marke-pa-trad": 3, "marke-pa-fil": 3, "marke-pa-marke": 0,
    "0" * 40: 3, "f" * 40: 3, "f" * 64: 3, "deadbeef": 3, "HEAD --": 3, "HEAD -- .": 3,
    "$(touch sjöng)": 3, "`touch sjöng`": 3, "|touch sjöng": 3, ";touch sjöng": 3,
    "../../etc/passwd": 3, "refs/heads/": 3, "refs/../HEAD": 3, "HEAD.lock": 3, "*": 3, "[": 3,
    "åäö": 3, "\udcff": 3, LONG: 3, "x" * 200_000: 3, "HEAD" + "^" * 5_000: 3,
    "2024-13-45": 2, "2024-02-30": 2, "0000-00-00": 2, "1999-12-31": 3, "9999-12-31": 0,
    "main": 0, "HEAD": 0, "@": 0, "main^{commit}": 0, "marke": 0, "2024-06-01": 0,
}  # fmt: skip


@pytest.fixture
def hostile(repository: Repository, tmp_path: Path) -> Iterator[tuple[Repository, Path]]:
    """A small registry with every sort of tag, in a repository set to run programs."""
    commit_with_attributes(repository)
    blob = run_git(repository.folder, "hash-object", "-w", "--stdin", given=b"hej\n")
    tree = repository.git("rev-parse", "HEAD^{tree}")
    for name, target in (("ett-trad", tree), ("en-fil", blob)):
        repository.git("update-ref", f"refs/tags/{name}", target)
    repository.git("tag", "-a", "-m", "x", "marke", "HEAD")
    repository.git("tag", "-a", "-m", "x", "marke-pa-marke", "marke")
    repository.git("tag", "-a", "-m", "x", "marke-pa-trad", tree)
    repository.git("tag", "-a", "-m", "x", "marke-pa-fil", blob)
    sang = make_hostile(repository, tmp_path / "utanför")
    yield repository, sang
    assert not sang.exists(), "a program was run"


def commit_with_attributes(repository: Repository) -> None:
    """The files as they are, then attributes that would have changed them on the way in or out."""
    repository.commit("2024-05-01", FILES)
    (repository.folder / ".gitattributes").write_text(ATTRIBUTES)
    add = ("hash-object", "-w", "--no-filters", "--stdin")
    blob = run_git(repository.folder, *add, given=ATTRIBUTES.encode())
    repository.git("update-index", "--add", "--cacheinfo", f"100644,{blob},.gitattributes")
    repository.git("commit", "-q", "-m", "Attribut", when="2024-05-01")


def clean(text: str) -> bool:
    return not any(c in text for c in "\x1b\x00\x07\r\u202e") and "Traceback" not in text


@pytest.mark.parametrize("name", with_option("at"))
def test_a_bad_revision_is_a_sentence_and_nothing_is_written_or_run(
    samverkan: Run, hostile: tuple[Repository, Path], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository, _ = hostile
    monkeypatch.chdir(repository.folder)
    before = hash_of(repository.folder)
    for revision, expected in BAD.items():
        words = (*name.split(" "), *ARGUMENTS[name], "--registry", repository.registry)
        words += day(name, TODAY)
        code, out, err = samverkan(*words, f"--at={revision}")
        about = f"{name} --at {revision[:40]!r}: {code} {err[:200]}"
        assert code == expected or (expected == 0 and code in (0, 1, 2)), about
        assert clean(out + err), about
        assert len(err) < 1_000, about
        if expected:
            assert out == "", about
            assert err.startswith("samverkan: "), about
            assert err.count("\n") <= 2, about
    assert hash_of(repository.folder) == before


@pytest.mark.parametrize(("name", "lang"), [("diff", "sv"), ("diff", "en"), ("review", "sv")])
@pytest.mark.parametrize("where", ["{bad}", "{bad}..HEAD", "HEAD..{bad}", "{bad}...HEAD"])
def test_a_range_refuses_the_same_names_on_both_sides(
    samverkan: Run, hostile: tuple[Repository, Path], where: str, name: str, lang: str
) -> None:
    repository, _ = hostile
    before = hash_of(repository.folder)
    for revision, expected in BAD.items():
        if ".." in revision or revision in ("", "-h", "--help") or not expected:
            continue
        asked = where.format(bad=revision)
        words = ("--registry", repository.registry, "--lang", lang, "--", asked)
        code, out, err = samverkan(name, *words)
        about = f"{name} {asked[:40]!r}: {code} {out[:100]} {err[:200]}"
        assert (code, out) == (expected, ""), about
        assert clean(err), about
        assert len(err) < 1_000, about
    assert hash_of(repository.folder) == before


@pytest.mark.parametrize("name", with_option("at"))
def test_a_hostile_repository_gives_what_a_plain_one_gives(
    samverkan: Run, hostile: tuple[Repository, Path], tmp_path: Path, name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    repository, sang = hostile
    plain = Repository(tmp_path / "vanligt")
    commit_with_attributes(plain)
    words = (*name.split(" "), *ARGUMENTS[name], *day(name, TODAY), "--at", "HEAD")
    expected = samverkan(*words, "--registry", plain.registry)
    assert repository.git("rev-parse", "HEAD") == plain.git("rev-parse", "HEAD")
    for variable, value in environment(sang.parent / "kanarie.sh", plain.folder).items():
        monkeypatch.setenv(variable, value)
    before = hash_of(tmp_path)
    assert samverkan(*words, "--registry", repository.registry) == expected
    assert hash_of(tmp_path) == before


def test_replaced_objects_and_grafts_are_not_believed(
    samverkan: Run, repository: Repository
) -> None:
    first = repository.commit("2024-03-01", FILES)
    other = {**FILES, "organisations/skara.yaml": VARA.replace("Vara", "Skara")}
    second = repository.commit("2024-04-01", other)
    words = ("list", "organisations", "--registry", repository.registry, "--format", "json")
    series = ("indicators", "--series", "commit", "--registry", repository.registry, *ARGS)
    honest = samverkan(*words, "--at", first), samverkan(*series)
    repository.git("replace", first, second)
    info = repository.folder / ".git/info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(f"{second}\n")
    assert (samverkan(*words, "--at", first), samverkan(*series)) == honest


def test_links_submodules_and_odd_names_are_findings_and_not_followed(
    samverkan: Run, repository: Repository
) -> None:
    secret = repository.folder / "hemlig.yaml"
    secret.write_text("name: Hemligt\nkind: kommun\n")
    repository.commit("2024-03-01", FILES)
    (repository.registry / "organisations/lank.yaml").symlink_to(secret)
    (repository.registry / "collaborations/lank").symlink_to(repository.folder)
    head = repository.git("rev-parse", "HEAD")
    cache = ("update-index", "--add", "--cacheinfo")
    repository.git(*cache, f"160000,{head},registry/initiatives/modul")
    repository.git("add", "registry/organisations", "registry/collaborations")
    repository.git("commit", "-q", "-m", "Länkar")
    words = ("validate", "--registry", repository.registry, "--at", "HEAD", "--format", "json")
    code, out, _ = samverkan(*words)
    found = {(f["path"], f["code"]) for f in json.loads(out)["findings"]}
    assert code == 1
    assert "Hemligt" not in out
    assert {
        ("registry/organisations/lank.yaml", "SAM303"),
        ("registry/collaborations/lank", "SAM303"),
        ("registry/initiatives/modul", "SAM306"),
    } <= found


def test_what_is_a_file_then_and_a_folder_now_is_read_as_it_was(
    samverkan: Run, repository: Repository
) -> None:
    repository.registry.rmdir()
    repository.registry.write_text("en fil\n")
    as_file = repository.commit("2024-03-01", {})
    repository.registry.unlink()
    (repository.folder / "annan").mkdir()
    repository.registry.symlink_to("annan")
    as_link = repository.commit("2024-03-02", {})
    repository.registry.unlink()
    as_folder = {**FILES, "organisations/vara.yaml": None, "organisations/vara.yaml/x.yaml": "a: 1"}
    for path, text in as_folder.items():
        if text is not None:
            repository.put({path: text})
    odd = repository.commit("2024-03-03", {})
    (repository.registry / "organisations/vara.yaml/x.yaml").unlink()
    (repository.registry / "organisations/vara.yaml").rmdir()
    repository.commit("2024-03-04", FILES)
    words = ("list", "organisations", "--registry", repository.registry, "--format", "json")
    for revision in (as_file, as_link):
        code, out, err = samverkan(*words, "--at", revision)
        assert (code, out) == (3, "")
        assert "finns inget register på registry" in err
    assert [row["id"] for row in json.loads(samverkan(*words, "--at", odd)[1])["rows"]] == [
        "essunga"
    ]
    assert len(json.loads(samverkan(*words, "--at", "HEAD")[1])["rows"]) == 2
    series = ("indicators", "--series", "commit", "--registry", repository.registry, *ARGS)
    assert len(json.loads(samverkan(*series, "--format", "json")[1])["points"]) == 2


@pytest.mark.parametrize("damage", ["missing", "garbage", "empty"])
@pytest.mark.parametrize("victim", ["HEAD:registry/samverkan.yaml", "HEAD^{tree}", "HEAD"])
def test_a_repository_with_a_damaged_object_says_so(
    samverkan: Run, repository: Repository, damage: str, victim: str
) -> None:
    repository.commit("2024-03-01", FILES)
    name = repository.git("rev-parse", victim)
    path = repository.folder / ".git/objects" / name[:2] / name[2:]
    path.chmod(0o644)
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if damage == "empty" else b"skrap" * 20)
    for words in (("validate", "--at", "HEAD"), ("indicators", "--series", "month")):
        code, out, err = samverkan(*words, "--registry", repository.registry)
        assert (code, out) == (3, "")
        assert err.startswith("samverkan: ")
        assert clean(err)


def test_a_partial_clone_is_not_filled_behind_the_back(
    samverkan: Run, repository: Repository, tmp_path: Path
) -> None:
    repository.commit("2024-03-01", FILES)
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "delvis"
    partial = ("clone", "-q", "--filter=blob:none", "--no-checkout")
    run_git(tmp_path, *partial, f"file://{repository.folder}", str(clone))
    before = hash_of(clone)
    code, out, err = samverkan("validate", "--registry", clone / "registry", "--at", "HEAD")
    assert (code, out) == (3, "")
    assert "klona om utan --filter" in err
    assert hash_of(clone) == before


def test_a_shallow_clone_says_the_command_that_mends_it(
    samverkan: Run, repository: Repository, tmp_path: Path
) -> None:
    first = repository.commit("2024-03-01", FILES)
    for n in range(3):
        repository.commit(f"2024-04-0{n + 1}", {})
    clone = tmp_path / "grund"
    run_git(tmp_path, "clone", "-q", "--depth=2", f"file://{repository.folder}", str(clone))
    for revision in (first, "HEAD~3", "2024-03-15"):
        words = ("list", "organisations", "--registry", clone / "registry", "--at", revision)
        code, out, err = samverkan(*words)
        assert (code, out) == (4, "")
        assert "kör: git fetch --unshallow" in err
    assert (
        samverkan("list", "organisations", "--registry", clone / "registry", "--at", "HEAD")[0] == 0
    )


def test_a_git_folder_that_is_none_does_not_lead_to_the_repository_above(
    samverkan: Run, repository: Repository
) -> None:
    repository.commit("2024-03-01", FILES)
    inner = repository.folder / "inre"
    (inner / ".git").mkdir(parents=True)
    (inner / "registry").mkdir()
    (inner / "registry/samverkan.yaml").write_text(str(FILES["samverkan.yaml"]))
    code, _, err = samverkan(
        "list", "organisations", "--registry", inner / "registry", "--at", "HEAD"
    )
    assert code == 3
    assert "not a git repository" in err


def test_outside_a_repository_and_without_commits_it_is_said(
    samverkan: Run, repository: Repository, tmp_path: Path
) -> None:
    repository.put(FILES)
    for revision in ("HEAD", "2024-01-01"):
        words = ("list", "organisations", "--registry", repository.registry, "--at", revision)
        assert samverkan(*words)[0] == 3
    (tmp_path / "fri").mkdir()
    (tmp_path / "fri/samverkan.yaml").write_text(str(FILES["samverkan.yaml"]))
    code, _, err = samverkan("validate", "--registry", tmp_path / "fri", "--at", "HEAD")
    assert (code, "ligger inte i ett Git-arkiv" in err) == (3, True)


def test_without_git_on_the_machine_it_is_said(
    samverkan: Run, repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.commit("2024-03-01", FILES)
    monkeypatch.setenv("PATH", str(tmp_path))
    code, out, err = samverkan("validate", "--registry", repository.registry, "--at", "HEAD")
    assert (code, out) == (3, "")
    assert "git" in err.lower()
    assert samverkan("validate", "--registry", repository.registry)[0] in (0, 1)


def test_the_commands_under_test_are_those_there_are() -> None:
    assert set(with_option("at")) <= set(COMMANDS)
    assert os.environ.get("GIT_DIR") is None


def test_the_trap_is_set(repository: Repository, tmp_path: Path) -> None:
    """Git itself, left to its configuration, does run the program."""
    commit_with_attributes(repository)
    sang = make_hostile(repository, tmp_path / "utanför")
    (repository.registry / "samverkan.yaml").write_text("schema: 1\n")
    run_git(repository.folder, "-c", "filter.x.required=false", "-c", "filter.x.process=", "diff")
    assert sang.exists()


def test_a_repository_without_files_says_how_to_get_some(
    samverkan: Run, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("2024-03-01", FILES)
    bare = tmp_path / "kopia.git"
    run_git(tmp_path, "clone", "-q", "--bare", str(repository.folder), str(bare))
    monkeypatch.chdir(bare)
    for args in (("validate",), ("diff",), ("validate", "--at", "main", "--registry", str(bare))):
        code, out, err = samverkan(*args)
        assert (code, out) == (3, "")
        assert f"{bare} är ett Git-arkiv utan arbetskopia" in err
        assert "git worktree add ../arbetskopia" in err


def test_a_root_without_a_registry_is_not_given_a_dot_for_a_name(
    samverkan: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "rot"
    folder.mkdir()
    run_git(folder, "init", "-q", "-b", "main")
    me = ("-c", "user.name=T", "-c", "user.email=t@t.se")
    run_git(folder, *me, "commit", "-q", "--allow-empty", "-m", "tom")
    (folder / "samverkan.yaml").write_text("schema: 1\nname: X\n")
    code, _, err = samverkan("validate", "--at", "HEAD", "--registry", folder)
    assert (code, err) == (3, "samverkan: i HEAD finns inget register\n")
    code, _, err = samverkan("diff", "1999-01-01", "--registry", folder)
    assert code == 3
    assert re.search("; skriv [0-9a-f]{10}\n", err)
