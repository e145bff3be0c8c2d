"""Items of a list that stand too far in, and so were read as more of the text above them."""

import re
from typing import Any

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.tree import value_at
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.shortened import shortened

STRAY = "SAM226"
# an item that is a plain text, and right below it another dash that stands further in
_STRAY = re.compile(
    r"^( *)- (?![\"'|>\[{#&*!])((?:(?!: |:$).)+)\n(?:\1 +(?!-|#).*\n)*?(\1 +)- (.*)$", re.MULTILINE
)
_SHOWN = 40


def stray_items(text: str, data: Any) -> list[Problem]:
    """Each text in a list that has swallowed an item below it, at the line that item stands on."""
    if not _STRAY.search(text):
        return []
    from samverkan_cli.loading.builder import places_of  # few files have such lines

    items = {(p.line, p.column): keys for keys, p in places_of(text).items() if _is_item(keys)}
    found = []
    for stray in _STRAY.finditer(text):
        line = text.count("\n", 0, stray.start()) + 1
        keys = items.get((line, len(stray[1]) + 3))
        if keys is None or f" - {stray[4].strip()}"[:_SHOWN] not in str(value_at(data, keys)):
            continue
        args = {
            "n": len(stray[3]) - len(stray[1]),
            "item": f"- {shortened(stray[4].strip(), _SHOWN)}",
            "above": f"- {shortened(stray[2].strip(), _SHOWN)}",
        }
        hint = N_("ta bort {n} mellanslag först på raden: {item} ska stå rakt under {above}")
        at = line + stray[0].count("\n")
        found.append(Problem(STRAY, at, len(stray[3]) + 1, keys, args, Message(hint, args)))
    return found


def _is_item(keys: Keys) -> bool:
    return bool(keys) and isinstance(keys[-1], int)
