"""Properties of edits and of the layout over random and real texts."""

import random
from collections import Counter
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from random_edits import places, random_edit
from random_texts import data, text

from samverkan_cli.editing.comments import comments
from samverkan_cli.editing.fmt import canonical
from samverkan_cli.editing.nodes import nodes
from samverkan_cli.editing.put import put
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.loading.builder import places_of
from samverkan_cli.loading.kinds import kind_of
from samverkan_cli.loading.text import BOM
from samverkan_cli.loading.tree import build

REGISTRY = Path(__file__).parents[2] / "registry"
REAL = sorted(REGISTRY.rglob("*.yaml"))
SEEDS = st.integers(0, 2**32)


def read(content: str) -> object:
    found, problems = build(content.removeprefix(BOM).replace("\r\n", "\n"))
    assert not problems
    return found


def said(content: str) -> Counter[str]:
    body = content.removeprefix(BOM).replace("\r\n", "\n")
    return Counter(comment.text for comment in comments(body, nodes(body)))


def written(seed: int) -> tuple[random.Random, dict[str, object], str] | None:
    """Random data and a text that says it; None when the random text says something else."""
    rng = random.Random(seed)
    wanted = data(rng)
    content = text(rng, wanted)
    found, problems = build(content.removeprefix(BOM).replace("\r\n", "\n"))
    return None if problems or found != wanted else (rng, wanted, content)


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS)
def test_an_edit_gives_the_data_asked_for_and_keeps_every_comment(seed: int) -> None:
    made = written(seed)
    if made is None:
        return
    rng, wanted, content = made
    edit = random_edit(rng, wanted)
    try:
        new = edit.do(content)
    except RefusedEdit:
        return
    assert read(new) == edit.wanted
    assert new.startswith(BOM) == content.startswith(BOM)
    assert ("\r\n" in new) == ("\r\n" in content) or "\n" not in new
    if edit.name not in ("remove", "put"):  # an item that goes takes its comment with it
        assert said(content) - said(new) == Counter()


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS)
def test_added_fields_and_items_come_and_go_without_a_trace(seed: int) -> None:
    made = written(seed)
    if made is None:
        return
    rng, wanted, content = made
    edit = random_edit(rng, wanted)
    if edit.name not in ("add", "append", "rename", "reorder") or edit.undo is None:
        return
    try:
        back = edit.undo(edit.do(content))
    except RefusedEdit:
        return
    assert back in (content, f"{content}\n")  # a block text may need the last newline


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS)
def test_the_layout_keeps_data_and_comments_and_is_its_own_fixed_point(seed: int) -> None:
    made = written(seed)
    if made is None:
        return
    _, wanted, content = made
    new = canonical(content)
    assert read(new) == wanted
    assert said(new) == said(content)
    assert canonical(new) == new
    assert not any(line != line.rstrip() for line in new.split("\n") if "|" not in new)


def changed_lines(old: str, new: str) -> tuple[int, int]:
    """How many lines went and how many came."""
    told = list(unified_diff(old.split("\n"), new.split("\n"), n=0, lineterm=""))[2:]
    return sum(line[0] == "-" for line in told), sum(line[0] == "+" for line in told)


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.relative_to(REGISTRY).as_posix())
def test_every_value_of_a_real_file_can_be_changed_and_changed_back(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    rng = random.Random(path.name)
    scalars = [(k, v) for k, v in places(read(content)) if not isinstance(v, dict | list)]
    for keys, old in rng.sample(scalars, min(2, len(scalars))):
        new = put(content, keys, "Åtta: öar")
        assert said(new) == said(content)
        place = places_of(content)[keys]
        went, came = changed_lines(content, new)
        assert 1 <= went <= place.end_line - place.key_line + 1
        assert came == 1
        back = put(new, keys, old)
        assert read(back) == read(content)
        if old is None or f"{old}\n" in content or f"{old}," in content or f"{old}}}" in content:
            assert back == content


@settings(max_examples=settings.default.max_examples)
@given(st.sampled_from(REAL), SEEDS)
@example(REGISTRY / "organisations/alvkarleby.yaml", 370960)  # two blank lines in a block text
def test_mutated_real_files_keep_data_and_comments_in_the_layout(path: Path, seed: int) -> None:
    rng = random.Random(seed)
    content = path.read_text(encoding="utf-8")
    for _ in range(rng.randint(1, 3)):
        edit = random_edit(rng, read(content))  # type: ignore[arg-type]
        try:
            content = edit.do(content)
        except RefusedEdit:
            continue
    lines = content.split("\n")
    lines.insert(rng.randrange(len(lines)), rng.choice(("# insatt", "", "    # inne", "      ")))
    mutated = "\n".join(lines)
    found, problems = build(mutated)
    if problems or not isinstance(found, dict):
        return
    kind = kind_of(path.relative_to(REGISTRY).as_posix())
    new = canonical(mutated, kind.noun if kind else None)
    assert read(new) == found
    assert said(new) == said(mutated)
    assert canonical(new, kind.noun if kind else None) == new
