"""Changes for a terminal: the gravest first, each sentence with its place under it."""

from collections.abc import Iterator

from samverkan_cli.language.language import Language
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.views.changes import HEADINGS, Groups


def changes_text(groups: Groups, speech: Language) -> str:
    """A heading with a count for each weight, and its changes."""
    return "\n".join(_lines(groups, speech))


def _lines(groups: Groups, speech: Language) -> Iterator[str]:
    for weight, rows in groups.items():
        yield f"{speech.text(HEADINGS[weight])} ({speech.number(len(rows))})"
        for row in rows:
            yield from wrapped(speech.message(row.meaning.text), "  ", "    ")
            yield f"      {plain(row.place)}"
        yield ""
