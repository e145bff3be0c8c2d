"""`report meeting --at`: which two versions it stands between, each found once and named once."""

import re
from collections.abc import Callable

from written_history import Repository

Run = Callable[..., "tuple[int, str, str]"]
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
}


def test_a_day_is_one_commit_in_the_heading_in_the_stamp_and_in_what_is_said(
    samverkan: Run, repository: Repository
) -> None:
    first = repository.commit("2024-01-10", BASE)
    then = repository.commit("2024-03-10", {"initiatives/a/initiative.yaml": "title: A\n"})
    repository.commit("2024-05-10", {"initiatives/b/initiative.yaml": "title: B\n"})
    args = ("--since", "2024-02-01", "--at", "2024-04-01", "--registry", repository.registry)
    code, out, err = samverkan("report", "meeting", *args)
    assert code == 0
    assert re.findall(r"[0-9a-f]{40}", out) == [first, then, first, then]
    assert err.splitlines() == [
        f"läser {then[:10]}, den sista incheckningen till och med 2024-04-01",
        f"läser {first[:10]}, den sista incheckningen till och med 2024-02-01",
    ]
