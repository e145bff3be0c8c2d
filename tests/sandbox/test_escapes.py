"""Nothing gets out of the sandbox, nothing hangs it, and every refusal says where and why."""

import os
import re
import time
from pathlib import Path

import escapes
import pytest
from own_templates import HOSTILE, PAGE, refused, run

from samverkan_cli.language.language import language
from samverkan_cli.sandbox.laws import LAWS

SECRET = "hemligheten-utanför-mappen"
SECONDS = 6  # of processor time, on a busy machine; alone none takes two


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outside").write_text(SECRET, encoding="utf-8")
    found = tmp_path / "mallar"
    (found / "sub").mkdir(parents=True)
    (found / "m.j2").write_text("{% macro f(x) %}{{ x }}{% endmacro %}", encoding="utf-8")
    (found / "a.j2").write_text("{% include 'b.j2' %}", encoding="utf-8")
    (found / "b.j2").write_text("{% include 'a.j2' %}", encoding="utf-8")
    (found / ".hidden").write_text(SECRET, encoding="utf-8")
    (found / "link.j2").symlink_to(tmp_path / "outside")
    (found / "linked").symlink_to(tmp_path, target_is_directory=True)
    (found / "loop.j2").symlink_to(found / "loop.j2")
    return found


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize("number", range(len(escapes.CORPUS)))
def test_an_escape_is_refused_where_it_stands(
    folder: Path, number: int, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = escapes.CORPUS[number]
    if ending == "html":
        text = text.replace("followup.md.j2", "followup.html.j2")
    before = time.process_time()

    found = refused(folder, "\n" + text, ending)

    assert time.process_time() - before < SECONDS
    for offence in found:
        assert offence.code in {law.code for law in LAWS}
        assert offence.line >= 1
        for lang in ("sv", "en"):
            said = language(lang).message(offence.message)
            assert said
            assert SECRET not in said
            assert "root:" not in said
    own = [o for o in found if o.template.startswith("followup") and len(text) < 4000]
    assert all(offence.line == 2 for offence in own), found


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(set(escapes.CORPUS)) == len(escapes.CORPUS)
    assert len(escapes.CORPUS) >= 89


def test_the_corpus_can_fail(folder: Path) -> None:
    """The guard above is known to fail: what is allowed does run."""
    with pytest.raises(AssertionError, match="it ran"):
        refused(folder, "{{ data.title }}")


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize(
    "expression",
    [
        "{{ data.hostile }}", "{{ data.hostile | upper | lower }}",
        "{{ data.hostile ~ data.hostile }}", "{{ [data.hostile, '<i>'] | join('<b>') }}",
        "{% set x %}{{ data.hostile }}{% endset %}{{ x }}",
        "{% set x %}{{ data.hostile }}{% endset %}{{ x[1:] }}",
        "{% set x %}{{ data.hostile }}{% endset %}{{ x | replace('&lt;', '<') }}",
        "{% set x %}a{% endset %}{{ x ~ data.hostile }}",
        "{% set x %}a{% endset %}{{ [x, data.hostile] | join(data.hostile) }}",
        "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(data.hostile) }}",
        "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(data.hostile) | trim }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ data.hostile }}{% endcall %}",
        "{{ data.hostile | code }}",
        "{{ data.hostile | code | replace('&lt;', '<') }}",
        "{{ {data.hostile: 1} | items | map(attribute='0') | join }}",
        "{{ data.hostile if data.hostile else '' }}", "{{ data.missing | default(data.hostile) }}",
        "{{ data.hostile | truncate(30) }}", "{{ [data.hostile] | names }}",
        "{{ data.hostile | term }}", "{{ [data.hostile] | first }}",
    ],
)  # fmt: skip
def test_hostile_text_stays_text(folder: Path, expression: str, ending: str) -> None:
    frame = PAGE if ending == "html" else "HERE"
    made = run(folder, frame.replace("HERE", expression), ending).casefold()

    body = made.partition("</head>")[2] if ending == "html" else made
    if ending == "html":
        assert "<script" not in body
        assert "<b>" not in body
        assert "<i>" not in body
    else:
        outside = re.sub(r"(?s)^(`+).*\1$", "", made)  # a code span is no markup
        assert "<script" not in outside.replace("\\<", "")
        assert "@a" not in outside
        assert "](javascript" not in outside.replace("\\]", "")
    assert "49" not in body


@pytest.mark.parametrize(
    "html",
    [
        "<a href=\"{{ data.hostile }}\">x</a>", "<a href='{{ data.hostile }}'>x</a>",
        "<a class=\"a\" HREF = \" {{ data.hostile }}\">x</a>", "<a href={{ data.hostile }}>x</a>",
        "<img src=\"{{ data.hostile }}\">", "<p {{ data.hostile }}>", "<{{ data.hostile }}>",
        "<p onclick=\"{{ data.hostile }}\">", "<p style=\"width: {{ data.hostile }}\">",
        "<script>{{ data.hostile }}</script>", "<style>{{ data.hostile }}</style>",
        "<SCRIPT>if (a < b) {{ data.hostile }}</script>", "<!-- {{ data.hostile }} -->",
        "<p title={{ data.hostile }}>", "<p title=\"a\"{{ data.hostile }}>",
        "<iframe srcdoc=\"{{ data.hostile }}\"></iframe>", "<a href=\"{{ data.hostile|upper }}\">",
        "<a title=\"{{ data.title }}\" href=\"{{ data.hostile }}\">",
    ],
)  # fmt: skip
def test_a_value_stands_only_where_escaping_helps(folder: Path, html: str) -> None:
    found = refused(folder, PAGE.replace("HERE", html), "html")

    assert [offence.code for offence in found] == ["SAM404"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="{{ data.hostile | url }}">x</a>', '<a href="#{{ data.title }}">x</a>',
        '<p title="{{ data.hostile }}">', "<p title='{{ data.hostile }} b'>a < b {{ data.title }}",
        '<a href="https://example.se/{{ data.title }}" title="{{ data.title }}">x</a>',
        "<style>p { color: red }</style>{{ data.hostile }}", "<!-- x -->{{ data.hostile }}",
        '<p data-x="{{ data.hostile }}">', "<br/>{{ data.title }}", "1 < 2 {{ data.title }}",
    ],
)  # fmt: skip
def test_a_value_in_text_or_within_quotes_is_fine(folder: Path, html: str) -> None:
    made = run(folder, PAGE.replace("HERE", html), "html")

    assert "<script" not in made
    assert "javascript:1" not in made or "&gt; [x](javascript:1)" in made


def test_long_words_break_in_html_alone(folder: Path) -> None:
    made = run(folder, PAGE.replace("HERE", "{{ '<x' | breakable }}"), "html")

    assert "&lt;x" in made
    assert refused(folder, "{{ data.hostile | breakable }}")[0].code == "SAM404"


def test_nothing_is_changed_in_what_a_template_sees(folder: Path) -> None:
    text = "{% set data = {'title': 'nytt'} %}{{ data.title }}{% include 'm.j2' %}"
    assert run(folder, text) == "nytt"
    assert run(folder, "{{ data.title }}") == "Digitala bygglov"
    assert HOSTILE not in run(folder, "{{ data.hostile }}")


def test_a_template_stops_at_the_same_place_whatever_the_machine_does(folder: Path) -> None:
    text = "{% for i in range(99999) %}\n{{ data.title }}\n{% endfor %}"
    once, again = refused(folder, text), refused(folder, text)

    assert [(o.code, o.line) for o in once] == [("SAM406", 2)] == [(o.code, o.line) for o in again]


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
def test_a_pipe_or_a_device_is_no_template(folder: Path) -> None:
    os.mkfifo(folder / "pipe.j2")

    assert [o.code for o in refused(folder, "{% include 'pipe.j2' %}")] == ["SAM401"]
