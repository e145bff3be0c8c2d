"""Nothing that stands in the registry speaks in the comment's name, and the comment has room."""

import json
import re

import pytest
from diff_base import BASE, VARA
from diff_repository import repository
from hostile_reviews import MARKDOWN, flaws, strings

OURS = (
    "</details>", "<!-- -->", "<img src=x>", "@skara-digital", "org/repo#12", "#123", "x" * 10_000,
    "Vara\n\n## Nytt", "a|b|c", "| a |\n|---|", "```", "~~~\nx", "1) x", "+ x", "> x", "\t- x",
    "[ ] x", "[x]: http://y", "&lt;b&gt;", "<http://x>", "mailto:a@b.se", "😀👨‍👩‍👧", "a\u0000b",
)  # fmt: skip


def test_hostile_text_breaks_neither_comment_nor_terminal() -> None:
    assert [flaw for text in (*OURS, *strings(1_000)) for flaw in flaws(text)] == []


@pytest.mark.parametrize(
    ("plain", "flaw"), [("@x", "a mention"), ("<b>", "a html_inline"), ("## x", "headings")]
)
def test_text_that_were_let_through_would_be_seen(monkeypatch, plain, flaw) -> None:
    from samverkan_cli.render import review_md

    monkeypatch.setattr(review_md, "sentence", lambda *_: f"x\n\n{plain}")
    assert any(flaw in found for found in flaws("x"))


def many(count: int) -> dict[str, str]:
    """So many new initiatives, each with a long name full of backticks."""
    return {
        f"initiatives/i-{n}/initiative.yaml": f"title: 'Initiativ {n} ``med` {'märken ' * 8}'\n"
        for n in range(count)
    }


@pytest.mark.parametrize("command", ["diff", "review"])
def test_five_hundred_changes_have_room_and_say_what_is_left_out(
    samverkan, tmp_path, command
) -> None:
    repo = repository(tmp_path / "r")
    repo.commit({**BASE, **many(500)})
    args = (command, "main..gren", "--registry", repo.registry)
    text = samverkan(*args, "--format", "md").out
    assert len(text) <= 60_000
    left = [int(n) for n in re.findall(r"^och (\d+) till$", text, re.MULTILINE)]
    assert left
    shown = sum(line.startswith("- ") for line in text.splitlines())
    every = json.loads(samverkan(*args, "--format", "json").out)
    extra = sum(map(len, every.get("findings", {}).values())) + len(every.get("checklist", ()))
    extra += len(every.get("scores", ())) + len(every.get("indicators", ()))
    assert shown + sum(left) == len(every["changes"]) + extra
    assert f"samverkan {command} " in text.splitlines()[-1]
    for token in MARKDOWN.parse(text):
        inline = [inner for inner in token.children or () if inner.type == "text"]
        assert [inner.content for inner in inline if "`" in inner.content] == []


def test_many_changes_of_one_sort_hide_neither_findings_nor_questions(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    cost = "costs: [{kind: drift, basis: budget, amount: 10, period: 2025}]\nlead: mars\n"
    repo.commit({**BASE, **{path: text + cost for path, text in many(500).items()}})
    text = samverkan("review", "main..gren", "--registry", repo.registry, "--format", "md").out
    assert len(text) <= 60_000
    headings = [line.split(" (")[0] for line in text.splitlines() if line.startswith("### ")]
    assert headings == ["### Beslut", "### Nya fynd", "### Att kontrollera", "### Värt att veta"]
    asked = [line for line in text.splitlines() if line.startswith("- [ ] Vem har beslutat")]
    assert len(asked) == 1
    assert "och 495 till, och var står beslutet?" in asked[0]


def test_a_page_holds_no_markup_from_the_registry(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    evil = "  - {date: 2024-11-20, kind: lamnat, reason: '<script>x</script>{{7*7}}'}\n"
    repo.commit({**BASE, VARA: BASE[VARA] + evil})
    for command in ("diff", "review"):
        page = samverkan(command, "--registry", repo.registry, "--format", "html").out
        assert "&lt;script&gt;x" in page
        assert "<script" not in page
        assert "{{7*7}}" in page
