"""Text that was meant and is not read: YAML takes ` #` in an unquoted text as a comment."""

import re
from typing import Any

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.tree import value_at

CUT = "SAM224"
# a comment is written `# so`; what is written `#so` is more often a number or a channel in a text
_CUT = re.compile(r"[ \t]+#[^\s#]")


def cut_texts(text: str, data: Any) -> list[Problem]:
    """Values followed by `#` and no space, which end there without a word; in the file's order."""
    if "#" not in text or not _CUT.search(text):
        return []
    from samverkan_cli.loading.builder import places_of  # few files have such a line

    lines = text.split("\n")
    found = []
    for keys, place in places_of(text).items():
        if place.end_line > len(lines):  # a block at the end ends after the last line
            continue
        after = _CUT.match(lines[place.end_line - 1], place.end_column - 1)
        if after and _is_plain(value_at(data, keys), lines[place.line - 1][place.column - 1 :]):
            column = after.end() - 1
            end = len(lines[place.end_line - 1].rstrip()) + 1
            found.append(Problem(CUT, place.end_line, column, keys, end_column=end))
    return sorted(found, key=lambda problem: (problem.line, problem.column))


def _is_plain(value: Any, written: str) -> bool:
    """A text without quotes, not a block and nothing in braces; or nothing where one was meant."""
    return value is None or (isinstance(value, str) and written[:1] not in "'\"|>")
