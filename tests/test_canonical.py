"""The quick reader of plain YAML says what the event reader says, or nothing at all."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan_cli.loading.builder import Builder
from samverkan_cli.loading.canonical import MOST, canonical
from samverkan_cli.loading.located import Located
from samverkan_cli.loading.plain_lines import plain_lines

REGISTRY = Path(__file__).parent.parent / "registry"
FILES = sorted(REGISTRY.rglob("*.yaml"))
TEXTS = [
    *(text for text in (path.read_text(encoding="utf-8") for path in FILES) if len(text) < 1500),
    "a:\n- b: 1\n  c:\n  - d\n- e: >\n    x\n    y\n\n# c\nf: |-\n  z\n",
    "a:\n  - {b: 'x, c: y', d: [e, f?], g: Är det så?}\nh: {i: \"j, k: l\", m: ''}\n",
    "a: [b, c]\nd: {e: f, g: null}\nh: 'x'\ni: \"y: #\"\nj: null\nk: \n- l\n",
]
PIECES = [
    " ", "  ", "    ", "\n", "\n\n", "- ", "-", ":", ": ", " #", "#", "# x\n", "{", "}", "[", "]",
    ", ", ",", "'", '"', "|", "|-", ">", ">-", "|+", ">2", "&a ", "*a", "!t ", "%", "@", "`", "?",
    "? ", "~", "null", "...", "---\n", "\t", "\r", "\r\n", "\u00a0", "\u2028", "\x85", "\ufeff",
    "\\", "<<: a", "=", "x", "a: b", "  a: b\n", "- a\n", "å", "e\u0301", "\x01", "😀", "\ue000",
    "1" * 1100, "- - a", "a:", "a:b", "a:/", "::", " - ", " ? ", "+",
]  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A file of the registry with slips: pieces put in, letters and lines gone or moved."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(0, 4))):
        here = draw(st.integers(0, len(text)))
        slip = draw(st.sampled_from(("put", "cut", "indent", "line", "twice")))
        if slip == "put":
            text = text[:here] + draw(st.sampled_from(PIECES)) + text[here:]
        elif slip == "cut":
            text = text[:here] + text[here + draw(st.integers(1, 5)) :]
        else:
            lines = text.split("\n")
            number = draw(st.integers(0, len(lines) - 1))
            line = lines.pop(number)
            if slip == "indent":
                lines.insert(number, " " * draw(st.integers(0, 5)) + line.lstrip(" "))
            elif slip == "twice":
                lines[number:number] = [line, draw(st.sampled_from([*lines, line]))]
            text = "\n".join(lines)
    return text


@settings(max_examples=1500, deadline=None)
@given(texts())
@example("a: |-\n  b\n   ")  # spaces after a block are its own
@example("a: >-\n  b\n    # c\n")  # and so is what looks like a comment
@example("a: b\n# c\n  d\n")
@example("a: b\n  - c\n")
@example("a:\n  - b\n - c\n")
@example("- a\n")
@example("a: {b: " + "c" * 1100 + ", d: e}\n")
@example("a:\n" + "".join(f"{'  ' * n}- a:\n" for n in range(1, 40)))
@example("".join(f"{' ' * n}a:\n" for n in range(40)))
@example("a: " + "b" * 70_000)
@example("a:\n" + "- b\n" * 21_000)
def test_both_readers_agree_on_every_text_and_line_the_quick_one_takes(text: str) -> None:
    quick = canonical(text)
    if quick is not None:
        slow = Builder(text)
        assert (quick, []) == (slow.run(), slow.problems)
    lines = plain_lines(text)
    assert (quick is None) == (lines is None)
    if lines is not None:
        slow = Located(text)
        assert set(lines) == set(slow.places)
        assert {keys: slow.at(keys)[0] for keys in lines if keys} == {
            keys: line for keys, line in lines.items() if keys
        }


def test_the_quick_reader_takes_nearly_all_of_the_reference_registry() -> None:
    taken = sum(canonical(path.read_text(encoding="utf-8")) is not None for path in FILES)
    assert taken >= len(FILES) * 0.95


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "- a\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "<<: a\n",
        "a: 1\na: 2\n",
        "a: {b: 1, b: 2}\n",
        "a: {b: {c: d}}\n",
        "--- \na: b\n",
        "a: b # c\n",
        "a: b\n  c\n",
        "a: |+\n  b\n",
        "a: >-\n  b\n\n  c\n",
        'a: "b\\u0041"\n',
        "a: b\u200b\n",
        "a: b\u2028c: d\n",
        "a:\tb\n",
        "a: b\r\n",
        f"a: {'b' * MOST}\n",
    ],
)
def test_the_quick_reader_leaves_what_is_rare_or_wrong_to_the_other(text: str) -> None:
    assert canonical(text) is None


def test_every_file_of_the_reference_registry_is_read_by_the_quick_reader() -> None:
    assert [
        str(path) for path in FILES if canonical(path.read_text(encoding="utf-8")) is None
    ] == []
