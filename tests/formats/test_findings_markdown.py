"""Markdown for pull requests, read by a CommonMark parser with tables."""

import re
from itertools import islice

from hostile_findings import PAYLOADS, WORDS, context, finding, findings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from samverkan_cli.findings import Finding
from samverkan_cli.model.message import Message, Names, Term
from samverkan_cli.render.findings_md import MOST, findings_md

READER = MarkdownIt("commonmark").enable("table")


def cells(text: str) -> list[list[Token]]:
    """The inline content of every cell of every body row."""
    inside, found = False, []
    for token in READER.parse(text):
        inside = inside or token.type == "tbody_open"
        inside = inside and token.type != "tbody_close"
        if inside and token.type == "inline":
            found.append(list(token.children or ()))
    return found


def words(cell: list[Token]) -> str:
    return "".join(t.content for t in cell if t.type == "text").replace("\u200b", "")


def test_no_hostile_string_leaves_its_code_span() -> None:
    every = iter(findings(2_000))
    while batch := list(islice(every, 25)):
        text = findings_md(batch, context())
        assert "till;" not in text
        found = cells(text)
        assert len(found) == 3 * len(batch)
        for place, code, said in zip(*[iter(found)] * 3, strict=True):
            assert [t.type for t in place] == [t.type for t in code] == ["code_inline"]
            assert {t.type for t in said} <= {"text", "code_inline", "html_inline", "text_special"}
            assert [t.content for t in said if t.type == "html_inline"] == ["<br>"]
            assert words(said).replace(" ", "") == f"{WORDS}skriv".replace(" ", "")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert not re.search("@(?!\u200b)", text)


def test_values_read_as_they_are_written() -> None:
    simple = [text for text in PAYLOADS if text.isascii() and text.isprintable()]
    for text in [t for t in simple if len(t) < 100 and t.strip() == t and t]:
        place = cells(findings_md([finding(text)], context()))[0]
        assert place[0].content.replace("\u200b", "") == f"registry/{text}:1"


def test_words_of_the_glossary_are_words_and_unknown_ones_are_data() -> None:
    message = Message("{a} {b}", {"a": Term("gemensam_namnd"), "b": Term("<x>")})
    of = Finding("SAM031", "error", "p", 1, 1, message, None, "r", (), "f")
    assert "| gemensam nämnd `<x>` |" in findings_md([of], context())


def test_a_long_report_is_cut_and_says_how_much_is_left() -> None:
    many = [finding("x" * 150, i) for i in range(1, 400)]
    text = findings_md(many, context())
    assert len(text) <= MOST
    shown = len(cells(text)) // 3
    assert text.endswith(f"och {399 - shown} till; alla visas av: samverkan validate\n")


def test_an_endless_list_in_one_finding_does_not_crowd_out_the_others() -> None:
    message = Message("{a}", {"a": Names(tuple(f"värde{i}" for i in range(20_000)))})
    of = Finding("SAM031", "error", "p", 1, 1, message, None, "r", (), "f")
    text = findings_md([of, finding("x")], context())
    assert len(cells(text)) == 6
    assert "värde0, värde1" in text


def test_the_gravest_come_first_and_the_verdict_before_all() -> None:
    text = findings_md([finding("x", 1, "info"), finding("y", 2), finding("z", 3)], context())
    assert text.startswith("### ✘ 2 filer prövade: 2 fel och 1 upplysning\n\n#### Fel (2)\n")
    assert text.index("#### Fel (2)") < text.index("#### Upplysningar (1)")


def test_nothing_found_is_one_line() -> None:
    assert findings_md([], context()) == "### ✔ 2 filer giltiga\n"
