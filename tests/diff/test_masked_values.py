"""Numbers, commit ids and fingerprints are no texts of people: only texts are masked."""

import json
import subprocess
from dataclasses import replace
from hashlib import sha1
from itertools import count

from diff_base import ARKIV, BASE, edited
from diff_repository import Repository, repository

from samverkan_cli.diff.changes import changes
from samverkan_cli.loading import from_texts
from samverkan_cli.loading.privacy import masked

AMOUNT = 8_112_189_876  # written together it could be somebody's number
COSTS = "costs: [{kind: drift, basis: utfall, amount: 8 112 189 876, period: 2024}]\n"
COST = BASE[ARKIV] + COSTS


def test_a_large_amount_leaves_the_json_as_it_is(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.write(edited({ARKIV: COST}))
    for command in (("diff",), ("review",), ("report", "initiative", "e-arkiv")):
        done = samverkan(*command, "--format", "json", "--registry", repo.registry)
        assert done.code == 0, done.err
        json.loads(done.out)
        assert str(AMOUNT) in done.out, command


def test_a_large_amount_leaves_the_tables_as_they_are(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.write(edited({ARKIV: COST}))
    done = samverkan(
        "report", "initiative", "e-arkiv", "--format", "csv", "--registry", repo.registry
    )
    assert (done.code, "****" in done.out) == (0, False)


def test_a_commit_id_is_shown_whole(tmp_path, samverkan) -> None:
    """One in some 3 200 holds ten digits in a row that could be a number of a person."""
    repo = repository(tmp_path / "r")
    commit = _commit_like_a_number(repo)
    repo.git("update-ref", "refs/heads/gren", commit)
    repo.write(edited({ARKIV: COST}))
    done = samverkan("diff", commit, "--format", "json", "--registry", repo.registry)
    assert json.loads(done.out)["base"] == commit


def _commit_like_a_number(repo: Repository) -> str:
    """A commit of the same tree, said in such words that its id looks like that."""
    lines = repo.git("cat-file", "commit", "HEAD").splitlines()
    head = "\n".join(lines[: lines.index("")])
    for n in count():
        content = f"{head}\n\nförsök {n}\n".encode()
        name = sha1(b"commit %d\0%s" % (len(content), content)).hexdigest()
        if masked(name) != name:
            break
    command = ["git", "-C", str(repo.root), "hash-object", "-t", "commit", "-w", "--stdin"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    assert done.stdout.decode().strip() == name
    return name


def test_a_fingerprint_is_shown_whole(tmp_path, samverkan) -> None:
    """The same for one in some 9 500."""
    texts, known = _fingerprint_like_a_number()
    repo = repository(tmp_path / "r")
    repo.write(texts)
    done = samverkan("diff", "--format", "json", "--registry", repo.registry)
    assert known in [change["fingerprint"] for change in json.loads(done.out)["changes"]]


def _fingerprint_like_a_number() -> tuple[dict[str, str], str]:
    """The base with another title, chosen so that the change's fingerprint looks like that."""
    base, (old, rest) = from_texts(BASE).registry, BASE[ARKIV].split("\n", 1)
    assert old.startswith("title: ")
    first = next(iter(changes(base, from_texts(edited({ARKIV: f"title: Titel\n{rest}"})).registry)))
    found = (replace(first, after=f"Titel {n}") for n in count())
    chosen = next(c for c in found if masked(c.fingerprint) != c.fingerprint)
    return edited({ARKIV: f"title: {chosen.after}\n{rest}"}), chosen.fingerprint


def test_a_number_over_two_lines_is_found_and_never_shown(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.write(edited({ARKIV: BASE[ARKIV] + "reference: >-\n  Ring 811218-\n  9876 om det\n"}))
    done = samverkan("validate", "--registry", repo.registry)
    assert "SAM230" in done.out
    for command in (
        ("diff",),
        ("review",),
        ("report", "initiative", "e-arkiv"),
        ("show", "e-arkiv"),
    ):
        done = samverkan(*command, "--registry", repo.registry)
        assert "811218-****" in done.out.replace("\\", ""), command
        assert "9876 om" not in done.out, command
