"""`codeowners`: the registry's block in the file, and who it makes the owner of what."""

import re
from pathlib import Path

import pytest
from diff_base import BASE
from diff_repository import Repository, repository

TEXTS = {
    **BASE,
    "organisations/vara.yaml": BASE["organisations/vara.yaml"] + 'code_owners: ["@vara"]\n',
}
PATHS = {
    "samverkan.yaml": "@skara-digital",
    "collaborations/v6.yaml": "@skara-digital",
    "organisations/vara.yaml": "@vara",
    "organisations/essunga.yaml": "@skara-digital",
    "initiatives/digitala-bygglov/initiative.yaml": "@skara-digital",
    "initiatives/e-arkiv/initiative.yaml": "@vara",
    "initiatives/e-arkiv/participation/skara.yaml": "@skara-digital",
    "initiatives/digitala-bygglov/participation/vara.yaml": "@vara",
    "initiatives/digitala-bygglov/assessments/2024-01-15-vara.yaml": "@vara",
    "intake/vara.yaml": "@vara",
    "models/v6/1.yaml": "@skara-digital",
}


def owner(block: str, path: str) -> str:
    """The accounts of the last pattern that fits, as GitHub and GitLab read the file."""
    found = ""
    for line in block.splitlines():
        pattern, _, accounts = line.replace("\\ ", "\0").partition(" ")
        if not line.startswith("#") and accounts:
            start = re.escape(pattern.replace("\0", " ")).replace(r"\*", "[^/]*")
            end = ".*" if pattern.endswith("/") else "$"
            if re.match(start + end, f"/{path}"):
                found = accounts
    return found


@pytest.mark.parametrize("under", ["registry", "", "digital samverkan"])
def test_each_file_has_the_owner_it_should_have(samverkan, tmp_path: Path, under: str) -> None:
    repo = Repository(tmp_path / "r", under)
    repo.commit(TEXTS)
    block = samverkan("codeowners", "--registry", repo.registry).out
    start = f"{under}/" if under else ""
    assert {path: owner(block, start + path) for path in PATHS} == PATHS


def test_the_block_is_written_once_and_the_rest_is_left_alone(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    repo.commit(TEXTS)
    file = repo.root / ".github/CODEOWNERS"
    file.parent.mkdir()
    file.write_bytes("*  @alla\n# slut på det egna, å ä ö".encode())
    assert samverkan("codeowners", "--check", "--registry", repo.registry).code == 1
    dry = samverkan("codeowners", "--write", "--dry-run", "--registry", repo.registry)
    assert "+/registry/ @skara-digital" in dry.out
    assert "samverkan" not in file.read_text("utf-8")
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    written = file.read_bytes()
    assert written.startswith("*  @alla\n# slut på det egna, å ä ö\n# samverkan".encode())
    assert samverkan("codeowners", "--check", "--registry", repo.registry).code == 0
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    assert file.read_bytes() == written
    file.write_bytes(written + b"/x @efter\n")
    repo.write({**TEXTS, "organisations/vara.yaml": TEXTS["organisations/vara.yaml"] + "note: x\n"})
    repo.write({p: t.replace('["@vara"]', '["@vara-it"]') for p, t in TEXTS.items()})
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    assert file.read_bytes() == written.replace(b"@vara\n", b"@vara-it\n") + b"/x @efter\n"
    assert [p.name for p in file.parent.iterdir()] == ["CODEOWNERS"]


def test_windows_line_ends_are_kept(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    file = repo.root / "CODEOWNERS"
    file.write_bytes(b"* @alla\r\n")
    samverkan("codeowners", "--write", "--registry", repo.registry)
    written = file.read_bytes()
    assert written.startswith(b"* @alla\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")
    assert samverkan("codeowners", "--check", "--registry", repo.registry).code == 0


def test_a_file_in_another_encoding_is_refused_and_left_alone(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    file = repo.root / "CODEOWNERS"
    file.write_bytes("# å\n".encode("latin-1"))
    done = samverkan("codeowners", "--write", "--registry", repo.registry)
    assert done.code == 5
    assert file.read_bytes() == "# å\n".encode("latin-1")


def test_a_new_file_lies_where_github_looks(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    assert (repo.root / ".github/CODEOWNERS").is_file()


UNREAD = {
    "organisations/vara.yaml": "name: [\n",
    "collaborations/v6.yaml": "name: [\n",
    "initiatives/e-arkiv/initiative.yaml": "title: [\n",
}


@pytest.mark.parametrize("path", UNREAD)
def test_nobody_loses_the_last_word_while_a_file_is_unread(samverkan, tmp_path, path: str) -> None:
    repo = repository(tmp_path / "r")
    repo.write(TEXTS)
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    file = repo.root / ".github/CODEOWNERS"
    written = file.read_bytes()
    repo.write({**TEXTS, path: UNREAD[path]})
    done = samverkan("codeowners", "--write", "--registry", repo.registry)
    assert (done.code, file.read_bytes()) == (5, written)
    assert f"registry/{path}" in done.err
    done = samverkan("codeowners", "--check", "--registry", repo.registry)
    assert done.code == 1
    assert f"registry/{path}" in done.out
    shown = samverkan("codeowners", "--registry", repo.registry)
    assert shown.code == 0
    assert f"varning: registry/{path} gick inte att läsa" in shown.err


def test_an_unread_participation_takes_nothing_from_anybody(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    repo.write({**TEXTS, "initiatives/e-arkiv/participation/skara.yaml": "events: [\n"})
    assert samverkan("codeowners", "--write", "--registry", repo.registry).code == 0
    assert samverkan("codeowners", "--check", "--registry", repo.registry).code == 0


def test_where_nobody_has_an_account_there_is_nothing_to_check(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    skara = BASE["organisations/skara.yaml"].replace('code_owners: ["@skara-digital"]\n', "")
    repo.commit({**BASE, "organisations/skara.yaml": skara})
    at = ("--registry", repo.registry)
    told = (
        "ingen organisation har angett code_owners; skriv kontona i organisations/<kommun>.yaml,"
        " till exempel @vara-kommun\n"
    )
    checked = samverkan("codeowners", "--check", *at)
    assert (checked.code, checked.out) == (0, f"✔ {told}")
    assert samverkan("codeowners", *at).err == told
    assert samverkan("codeowners", "--write", *at).code == 2
