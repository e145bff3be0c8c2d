"""Files that could not be read are named on stderr by the commands that read the history."""

import pytest
from diff_base import BASE
from diff_repository import repository

SPOILT = "organisations/vara.yaml"


@pytest.mark.parametrize(
    "command",
    [
        ("indicators", "--series", "half-year"),
        ("history", "e-arkiv"),
        ("radar",),
        ("codeowners",),
        ("diff", "main"),
        ("review", "main"),
    ],
    ids=" ".join,
)
def test_an_unread_file_is_named(samverkan, tmp_path, command: tuple[str, ...]) -> None:
    repo = repository(tmp_path / "r")
    repo.commit({**BASE, SPOILT: "name: [\n"})
    done = samverkan(*command, "--registry", repo.registry)
    assert done.code == 0, done.err
    assert done.err.count(f"varning: registry/{SPOILT} gick inte att läsa\n") == 1
    assert "gick inte att läsa" not in done.out
