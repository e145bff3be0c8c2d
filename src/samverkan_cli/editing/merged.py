"""Steps of a merge carried out on the text of one side, whose comments and layout stay."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from samverkan_cli.diff.three import Step
from samverkan_cli.editing.edits import insert, remove
from samverkan_cli.editing.placing import Part
from samverkan_cli.editing.put import put
from samverkan_cli.editing.splice import document
from samverkan_cli.editing.values import holds, value_at
from samverkan_cli.loading.text import BOM
from samverkan_cli.model.keys import Keys

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def data_of(text: str) -> Any:
    """A text as plain data: text, null, lists and mappings; RefusedEdit when it cannot be read."""
    return document(text.removeprefix(BOM).replace("\r\n", "\n")).data


def merged(ours: str, theirs: str, steps: Iterable[Step], part: Part) -> str:
    """Our text with the steps carried out; RefusedEdit when one cannot be done alone.

    Places are those of the text as it was: values first, then items from the end.
    """
    data = data_of(theirs)
    ordered = list(steps)
    for step in ordered:
        if step.action == "put":
            ours = _put(ours, step, data, part)
    for step in sorted((s for s in ordered if s.action != "put"), key=_from_the_end, reverse=True):
        if step.action == "remove":
            ours = remove(ours, step.keys)
        else:
            ours = insert(ours, step.keys, value_at(data, step.theirs), part)
    return ours


def _put(text: str, step: Step, data: Any, part: Part) -> str:
    if holds(data, step.theirs):
        return put(text, step.keys, value_at(data, step.theirs), part)
    return remove(text, step.keys) if holds(data_of(text), step.keys) else text


def _from_the_end(step: Step) -> tuple[tuple[tuple[bool, Keys], ...], bool, int]:
    """Inner before outer, later before earlier; at one place what goes before what comes."""
    last = step.theirs[-1]
    keys = tuple((isinstance(key, int), (key,)) for key in step.keys)
    return keys, step.action == "remove", last if isinstance(last, int) else 0


def marked(ours: str, theirs: str, size: int, labels: tuple[str, str]) -> str:
    """Two texts as one, with conflict markers around the lines that differ."""
    old, new = _LINE.findall(ours), _LINE.findall(theirs)
    end = "\r\n" if "\r\n" in ours else "\n"
    parts: list[str] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts += old[i:i_end]
            continue
        parts.append(f"{'<' * size} {labels[0]}{end}")
        parts += _whole(old[i:i_end], end)
        parts.append(f"{'=' * size}{end}")
        parts += _whole(new[j:j_end], end)
        parts.append(f"{'>' * size} {labels[1]}{end}")
    return "".join(parts)


def _whole(lines: list[str], end: str) -> list[str]:
    """The lines, the last with its line end also where the file has none."""
    return [line if line.endswith("\n") else line + end for line in lines]
