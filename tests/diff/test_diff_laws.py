"""What holds for any two versions: no change from layout, mirrored both ways, read whole or not."""

import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from diff_base import ARKIV, BASE, FORM, SKARA, Texts, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_cli.diff.changes import changes, record_changes
from samverkan_cli.diff.telling import meanings
from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts, load
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.source import Texts as Source
from samverkan_cli.loading.versions import narrowed
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.records import PlaceInOrder
from samverkan_cli.model.registry import Registry

sys.path.insert(0, str(Path(__file__).parents[1] / "schema"))
from documents import files

REFERENCE = Path(__file__).parents[2] / "registry"
REGISTRIES = {
    "base": BASE,
    "reference": {
        path.relative_to(REFERENCE).as_posix(): path.read_text("utf-8")
        for path in sorted(REFERENCE.rglob("*.yaml"))
    },
}
NOUNS = {path_of(record.ref): type(record) for record in read(BASE).records()}
EXTRA = ("initiatives/robot/initiative.yaml", "initiatives/robot/participation/vara.yaml")


def turned(value: Any) -> Any:
    """The same data with every list but the decided order, and every mapping, back to front."""
    if isinstance(value, Part):
        found = {name: turned(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=found)
    if isinstance(value, tuple):
        ordered = value and isinstance(value[0], PlaceInOrder)
        return tuple(map(turned, value if ordered else reversed(value)))
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return value


def shown(before: Registry, after: Registry) -> list[tuple[object, ...]]:
    """All that is said of what changed."""
    says = [language(code).message for code in ("sv", "en")]
    return [
        (m.kind, m.weight, m.change.fingerprint, *(say(m.text) for say in says), m.change.keys)
        for m in meanings(before, after)
    ]


@pytest.mark.parametrize("name", REGISTRIES)
def test_another_order_of_lists_and_keys_is_no_change(name: str) -> None:
    found = read(REGISTRIES[name])
    for record in found.records():
        assert list(record_changes(record, turned(record))) == []


@pytest.mark.parametrize("name", REGISTRIES)
def test_comments_quotes_blank_lines_and_line_ends_are_no_change(name: str) -> None:
    texts = REGISTRIES[name]
    other = {
        path: ("# ny rad\n\n" + text.replace(": ja\n", ': "ja"\n') + "# sist\n").replace(
            "\n", "\r\n"
        )
        for path, text in texts.items()
    }
    before, after = read(texts), read(other)
    assert after.unread == frozenset()
    assert changes(before, after) == ()


def test_flow_block_and_quoted_ways_to_write_the_same_are_no_change() -> None:
    written = {
        **BASE,
        SKARA: 'implementation:\n  planned: "2025-01-01"\n\nevents:\n'
        "  # frågan ställdes i januari\n  - kind: 'deltar'\n    date: 2024-02-01\n",
        ARKIV: "origin: 'vara'\ntitle: \"E-arkiv\"\nlead: ~\nareas: []\nexample: false\n",
        FORM: BASE[FORM].replace("{value: 3}", "{reason: ~, value: 3.0}"),
    }
    assert changes(read(BASE), read(written)) == ()


@pytest.mark.parametrize("path", NOUNS)
@settings(max_examples=10, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_any_two_files_of_a_kind_mirror_each_other(path: str, data: st.DataObject) -> None:
    texts = [data.draw(files(NOUNS[path])) for _ in range(2)]
    before, after = (_one(path, text) for text in texts)
    if before is None or after is None:
        return
    assert list(record_changes(before, before)) == []
    forth, back = tuple(record_changes(before, after)), tuple(record_changes(after, before))
    assert bool(forth) == (before != after) or _only_absence(before, after)
    other = {"added": "removed", "removed": "added", "changed": "changed"}
    one_way = Counter((other[c.kind], repr(c.after), repr(c.before), c.head, c.base) for c in forth)
    assert Counter((c.kind, repr(c.before), repr(c.after), c.base, c.head) for c in back) == one_way
    for found in (forth, back):
        prints = Counter(change.fingerprint for change in found)
        assert [p for p, n in prints.items() if n > 1] == []


def _only_absence(before: Noun, after: Noun) -> bool:
    """A part that is there but empty says nothing more than one that is not there."""
    return _without_empty(before) == _without_empty(after)


def _without_empty(value: Any) -> Any:
    if isinstance(value, Part):
        found = {name: _without_empty(getattr(value, name)) for name in type(value).model_fields}
        return {name: kept for name, kept in found.items() if kept not in (None, {}, False)} or None
    if isinstance(value, tuple):
        return Counter(repr(_without_empty(item)) for item in value)
    if isinstance(value, dict):
        found = {key: _without_empty(item) for key, item in value.items()}
        return {key: kept for key, kept in found.items() if kept is not None}
    return value


def _one(path: str, text: str) -> Noun | None:
    registry = from_texts({path: text}).registry
    return next((r for r in registry.records() if path_of(r.ref) == path), None)


@settings(max_examples=70)
@given(data=st.data())
def test_reading_only_what_differs_tells_the_same_as_reading_all(data: st.DataObject) -> None:
    before = edited_at_random(BASE, data)
    after = edited_at_random(before, data)
    changed = [path for path in {*before, *after} if before.get(path) != after.get(path)]
    sources = [Source({p: t.encode() for p, t in v.items()}) for v in (before, after)]
    whole = [load(source).registry for source in sources]
    part = [load(source).registry for source in narrowed(sources, changed)]
    assert shown(*part) == shown(*whole)


def edited_at_random(texts: Texts, data: st.DataObject) -> Texts:
    """A few files rewritten, broken, deleted or added, and folders renamed."""
    found = dict(texts)
    for _ in range(data.draw(st.integers(0, 4))):
        dice = random.Random(data.draw(st.integers(0, 10**6)))
        deed = dice.choice(("rewrite", "rewrite", "line", "line", "drop", "break", "rename", "new"))
        path = dice.choice(sorted(set(found) - {"samverkan.yaml"}))
        if deed == "rewrite" and path in NOUNS:
            found[path] = data.draw(files(NOUNS[path]))
        elif deed == "line":
            found[path] = _line(dice, found[path])
        elif deed == "drop":
            del found[path]
        elif deed == "break":
            found[path] += "\n]: ["
        elif deed == "rename":
            found = _renamed(dice, found)
        elif deed == "new":
            found[dice.choice(EXTRA)] = "title: Robot\n" if dice.random() < 0.5 else "role: foljer"
    return found


def _line(dice: random.Random, text: str) -> str:
    lines = text.splitlines()
    i = dice.randrange(len(lines)) if lines else 0
    lines[i : i + 1] = [] if dice.random() < 0.3 else [*lines[i : i + 1], *lines[i : i + 1]]
    return "\n".join(line.replace("2024", dice.choice(("2024", "2023"))) for line in lines) + "\n"


def _renamed(dice: random.Random, texts: Texts) -> Texts:
    ids = sorted({path.split("/")[1] for path in texts if path.startswith("initiatives/")})
    if not ids:
        return texts
    old, new = dice.choice(ids), dice.choice(("arkiv", "bygglov", "bot"))
    says_so = dice.random() < 0.5
    start, end = f"initiatives/{old}/", f"initiatives/{new}/"
    found = {path.replace(start, end): text for path, text in texts.items()}
    path = f"{end}initiative.yaml"
    if says_so and path in found and "former_ids" not in found[path]:
        found[path] += f"former_ids: [{old}]\n"
    if dice.random() < 0.5:
        found = {p: t.replace(f"initiative: {old}", f"initiative: {new}") for p, t in found.items()}
    return found


@settings(max_examples=30)
@given(data=st.data())
def test_moved_lines_change_no_fingerprint(data: st.DataObject) -> None:
    after = edited_at_random(BASE, data)
    pushed = {
        path: "# en rad till\n\n" + text if not text.startswith("{") else text
        for path, text in after.items()
    }
    one, other = (meanings(read(BASE), read(texts)) for texts in (after, pushed))
    assert [m.change.fingerprint for m in one] == [m.change.fingerprint for m in other]


@settings(max_examples=30)
@given(data=st.data())
def test_every_value_of_a_new_head_stands_at_its_keys(data: st.DataObject) -> None:
    after = read(edited_at_random(BASE, data))
    records = {record.ref: record for record in after.records()}
    for change in changes(read(BASE), after):
        if change.head is not None and change.kind in ("added", "changed"):
            value: Any = records[change.head.record]
            for key in change.head.keys:
                value = _at(value, key)
            assert value == change.after or change.path[-1:] == ("order",)


def _at(value: Any, key: str | int) -> Any:
    if isinstance(value, Part):
        names = {about.alias or name: name for name, about in type(value).model_fields.items()}
        return getattr(value, names[str(key)])
    return value[key]


def test_a_participation_is_not_new_where_only_the_start_it_is_read_for_went() -> None:
    share = "initiatives/digitala-bygglov/participation/skara.yaml"
    initiative = "initiatives/digitala-bygglov/initiative.yaml"
    after = {**BASE, initiative: "title: Digitala bygglov\n", share: BASE[share] + "role: foljer\n"}
    sources = [Source({p: t.encode() for p, t in v.items()}) for v in (BASE, after)]
    whole = [load(source).registry for source in sources]
    part = [load(source).registry for source in narrowed(sources, [share, initiative])]
    assert shown(*part) == shown(*whole)
