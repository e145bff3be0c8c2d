"""The two Jinja environments, HTML and Markdown: both escape every value on its way out."""

import re
from collections.abc import Callable
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from samverkan_cli.render.clean import clean
from samverkan_cli.render.templates import find

_SPACES = re.compile("[ \t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$&#]")
_LINK = re.compile(r"(?i)(?<=\bwww)\.|:(?=//)|(?<=\bmailto):|(?<=\bxmpp):")
_OPENING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")
_CALLED_OUT = re.compile(r"@|(?<=\\#)(?=\d)")
_LONG_WORD = 31  # characters
_ENDLESS = re.compile(rf"(\S{{{_LONG_WORD},}})")
_PIECE = re.compile(r"[^/]{0,19}/|.{1,20}", re.DOTALL)  # a path breaks after its folders
# a number and what it counts, and the thousands of a number; a date as the registry writes it
_TIED = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|[a-zåäö]{2,9}\b)|(?<=\bav) (?=\d)")
_DAY = re.compile(r"(?<=.)\b(\d{4}-\d\d-\d\d)\b(?![-.\w])")
DEFUSED = "\u200b"


def one_line(value: object) -> str:
    """Cleaned, and folded to one line; no-break spaces stay."""
    return _SPACES.sub(" ", clean(value)).strip(" ")


def md(value: object) -> Markup:
    """A value as Markdown text on one line: no markup, link, mention or table cell comes out of it.

    Only what could be read as markup gets a backslash, so that the text still reads in an e-mail.
    A zero-width space follows `@`, and `#` before a digit: forges look for those after rendering.
    """
    if isinstance(value, Markup):
        return value
    text = _MARKUP.sub(r"\\\g<0>", one_line(value))
    text = _LINK.sub(r"\\\g<0>", text)
    text = _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)
    return Markup(_CALLED_OUT.sub(lambda found: found[0] + DEFUSED, text))  # noqa: S704 - the text has just been escaped


def code(value: object) -> Markup:
    """A value in a code span of one backtick more than it holds; pipes escaped for tables."""
    text = one_line(value).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padded = f" {text} " if text.startswith("`") or text.endswith("`") else text
    return Markup(f"{fence}{padded}{fence}") if text else Markup("")  # noqa: S704 - nothing leaves a code span


def breakable(value: object) -> Markup:
    """A value for a table's cell in HTML: a word no page is wide enough for may break anywhere.

    A table is as wide as its longest word, whatever the style sheet says of breaking. A number
    keeps what it counts on its own line, and a date is not broken at its hyphens.
    """
    text = _TIED.sub("\u00a0", clean(value))
    if len(text) >= _LONG_WORD and _ENDLESS.search(text):
        parts = (
            Markup("<wbr>").join(_PIECE.findall(part)) if n % 2 else part
            for n, part in enumerate(_ENDLESS.split(text))
        )
        return Markup("").join(parts)
    if len(text) > len("2025-06-03") and _DAY.search(text):
        day = Markup('<span class="whole">{}</span>')
        parts = (day.format(p) if n % 2 else p for n, p in enumerate(_DAY.split(text)))
        return Markup("").join(parts)
    return escape(text)


def _visible(value: object) -> object:
    """HTML's last step before escaping."""
    return value if isinstance(value, Markup) else clean(value)


def _environment(finalize: Callable[[object], object]) -> Environment:
    """Strict and self-escaping: `finalize` meets every value before autoescape does."""
    found = Environment(
        loader=FunctionLoader(find),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters.update(md=md, code=code, breakable=breakable)
    return found


@cache
def html_environment() -> Environment:
    """Values are cleaned and HTML-escaped."""
    return _environment(_visible)


@cache
def markdown_environment(*, diagrams: bool = False) -> Environment:
    """Values are escaped as Markdown text unless a filter has made them Markup.

    The filter `diagram` gives a picture's Mermaid, or nothing unless diagrams are asked for.
    """
    found = _environment(md)
    found.filters["diagram"] = _diagram if diagrams else _no_diagram
    return found


def _diagram(picture: object) -> Markup:
    from samverkan_cli.render.mermaid import mermaid

    return mermaid(picture)


def _no_diagram(_picture: object) -> Markup:
    return Markup()
