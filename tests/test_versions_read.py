"""Two versions read after one another, and one place asked for: the same as all of it read anew."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.loading import attempt, load
from samverkan_cli.loading.builder import places_of
from samverkan_cli.loading.located import Located
from samverkan_cli.loading.reading import Clean
from samverkan_cli.loading.source import Texts

REGISTRY = Path(__file__).parent.parent / "registry"
WAS = {
    "organisations/vara.yaml": b"name: Vara kommun\nkind: kommun\n",
    "organisations/skara.yaml": b"name: Skara kommun\nkind: kommun\n",
    "organisations/ale.yaml": b"name: [\n",
    "organisations/tibro.yaml": b"name: Tibro 811218-9876\nkind: kommun\n",
    "organisations/habo.yaml": b"name: Habo #1 kommun\nkind: kommun\n",
    "initiatives/a/initiative.yaml": b"title: Samma\n",
}
NOW = {**WAS, "organisations/skara.yaml": b"name: Skara\nkind: kommun\n"}
MOVED = {"initiatives/b/initiative.yaml": WAS["initiatives/a/initiative.yaml"]}


def test_a_file_that_is_the_same_in_two_versions_is_parsed_once_and_is_what_it_is_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed: Counter[str] = Counter()
    build = attempt.build

    def counting(text: str) -> Any:
        parsed[text] += 1
        return build(text)

    alone = [load(Texts(files)) for files in (WAS, NOW, MOVED)]
    monkeypatch.setattr(attempt, "build", counting)
    clean: Clean = {}
    found = [load(Texts(files), clean=clean) for files in (WAS, NOW, MOVED)]
    for one, other in zip(found, alone, strict=True):
        assert (one.registry, one.findings) == (other.registry, other.findings)
    assert [i.ref for i in found[2].registry.initiatives.values()] == ["initiatives/b"]
    assert {f.record for f in found[1].findings} == {
        "organisations/ale",
        "organisations/habo",
        "organisations/tibro",
    }
    assert parsed["name: Vara kommun\nkind: kommun\n"] == 1


@pytest.mark.parametrize("path", sorted(REGISTRY.rglob("*.yaml"))[::9], ids=lambda p: p.name)
def test_a_place_asked_for_alone_is_where_it_is_among_all(path: Path) -> None:
    text = path.read_text("utf-8")
    every = Located(text)
    every.at(("nothing",))  # the first question reads no further than it must, the next ones all
    for keys in [*places_of(text), ("nothing",), ("title", "nothing")]:
        assert Located(text).at(keys) == every.at(keys)
