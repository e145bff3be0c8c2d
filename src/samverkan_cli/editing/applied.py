"""One fix carried out on a text: its own node, or the line ends and tabs it is about."""

import re

from samverkan_cli.editing.edits import remove, rename
from samverkan_cli.editing.put import put
from samverkan_cli.findings import Fix
from samverkan_cli.loading.kinds import kind_of, path_of
from samverkan_cli.loading.mojibake import mended
from samverkan_cli.loading.spaces import with_plain_spaces

_TRAILING = re.compile(r"[ \t]*\t[ \t]*(?=\r?\n|\Z)")


def applied(text: str, fix: Fix) -> str:
    """The text with one fix carried out; RefusedEdit when it cannot be done alone."""
    if fix.operation == "line_ends":
        crlf = text.count("\r\n")
        lines = text.replace("\r\n", "\n")
        return lines.replace("\n", "\r\n") if crlf * 2 > lines.count("\n") else lines
    if fix.operation == "trailing_tabs":
        return _TRAILING.sub("", text)
    if fix.operation == "plain_spaces":
        return with_plain_spaces(text) or text
    if fix.operation == "encoding":
        return mended(text)
    if fix.operation == "rename":
        return rename(text, fix.keys, str(fix.value))
    kind = kind_of(path_of(fix.record))
    part = kind.noun if kind else None
    if fix.operation == "join":
        for name in fix.value[1:]:
            text = remove(text, (*fix.keys[:-1], name))
        return put(text, fix.keys, fix.value[0], part)
    value = list(fix.value) if isinstance(fix.value, tuple) else fix.value
    return put(text, fix.keys, value, part)
