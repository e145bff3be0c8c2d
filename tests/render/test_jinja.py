"""Escaping: whatever stands in the data, Markdown and HTML keep their structure."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markdown_it import MarkdownIt

from samverkan_cli.render.jinja import (
    breakable,
    clean,
    code,
    html_environment,
    markdown_environment,
    md,
)

MARKDOWN = MarkdownIt("commonmark").enable("table")
HOSTILE = [
    "<script>alert(1)</script>", "a | b", "`code` ``", "[/x]", "[text](javascript:x)", "![i](x)",
    "{{7*7}}", "# h", "- x", "1. x", "> q", "=== ", "*a* _b_ ~~c~~", "a\n\n# b", "\\", "\\|",
    "&lt;b&gt;", "<!-- x", "@octocat", "#12", "https://x.y", "www.x.y", "$x$", "+ x", "---",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40))


@given(TEXTS)
def test_markdown_text_is_one_paragraph_without_markup(value: str) -> None:
    tokens = MARKDOWN.parse(md(value))
    assert [t.type for t in tokens] in (
        [],
        ["paragraph_open", "inline", "paragraph_close"],
    )
    assert {c.type for t in tokens for c in t.children or ()} <= {"text", "text_special"}


@given(TEXTS)
def test_a_table_keeps_its_cells(value: str) -> None:
    tokens = MARKDOWN.parse(f"| a | b |\n| --- | --- |\n| {md(value)} | {code(value)} |\n")
    assert sum(t.type == "td_open" for t in tokens) == 2


@given(TEXTS)
def test_a_code_span_holds_the_whole_value(value: str) -> None:
    tokens = MARKDOWN.parse(f"x {code(value)} y")
    assert sum(t.type == "paragraph_open" for t in tokens) == 1
    kinds = [c.type for c in tokens[1].children or ()]
    assert kinds in (["text", "code_inline", "text"], ["text"])


@pytest.mark.parametrize("value", ["@octocat", "a@b.se", "see @a/b"])
def test_nobody_is_mentioned(value: str) -> None:
    assert re.search(r"@[\w-]", md(value)) is None


def test_plain_swedish_stays_as_it_is() -> None:
    text = "Ansökan (etapp 2), 150 000\u00a0kr – 4 av 6: Är det klart? Ja!"
    assert md(text) == text


def test_what_cannot_be_seen_is_taken_out() -> None:
    assert clean("a\u202eb\u2066c\u200bd\x1b[31me\ud800") == "abcd[31me\ufffd"


def test_escaping_twice_is_escaping_once() -> None:
    assert md(md("a | b")) == md("a | b")


def test_a_value_is_escaped_without_being_asked() -> None:
    assert markdown_environment().from_string("{{ x }}").render(x="a|b") == r"a\|b"
    assert html_environment().from_string("{{ x }}").render(x="<b>\u202e") == "&lt;b&gt;"


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        html_environment().from_string("{{ x.y }}").render(x={})


def test_a_word_no_page_is_wide_enough_for_may_break_in_a_cell() -> None:
    assert breakable("ett e-arkiv") == "ett e-arkiv"
    assert breakable("a" * 45) == f"{'a' * 20}<wbr>{'a' * 20}<wbr>{'a' * 5}"
    assert "<script" not in breakable("<script>" * 20)


def test_a_path_breaks_after_its_folders() -> None:
    shown = breakable("registry/initiatives/svarsrobot/initiative.yaml:17")
    assert shown == "registry/<wbr>initiatives/<wbr>svarsrobot/<wbr>initiative.yaml:17"


def test_in_a_table_a_number_stays_with_what_it_counts_and_a_date_is_whole() -> None:
    assert breakable("310 000 kr") == "310\u00a0000\u00a0kr"
    assert breakable("60 av 100") == "60\u00a0av\u00a0100"
    assert breakable("Referensgruppen 22 Skara") == "Referensgruppen 22 Skara"
    assert (
        breakable("Skara bedömde <b> 2025-06-04")
        == 'Skara bedömde &lt;b&gt; <span class="whole">2025-06-04</span>'
    )
    assert "whole" not in breakable("assessments/2025-06-04-skara.yaml")
