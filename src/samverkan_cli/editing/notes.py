"""Comments put above places of a text that the tool has laid out itself."""

import textwrap
from collections.abc import Mapping

from samverkan_cli.editing.nodes import column, line_start
from samverkan_cli.editing.placing import way_to
from samverkan_cli.editing.scalars import WIDTH
from samverkan_cli.editing.splice import Document, Plan, Splice, edited
from samverkan_cli.model.keys import Keys


def noted(text: str, notes: Mapping[Keys, str]) -> str:
    """The text with a comment above each place, its lines broken at a readable width."""
    if not notes:
        return text

    def plan(doc: Document) -> Plan:
        return Plan([_above(doc, keys, note) for keys, note in notes.items()], doc.data)

    return edited(text, plan)


def _above(doc: Document, keys: Keys, note: str) -> Splice:
    group, place = way_to(doc, keys)[-1]
    start = group.entries[place].start
    pad = " " * column(doc.text, start)
    width = max(WIDTH - len(pad) - 2, 20)
    question, *steps = note.split("\n")
    lines = textwrap.wrap(question, width, break_long_words=False)
    for step in steps:
        lines += textwrap.wrap(step, width, subsequent_indent="    ", break_long_words=False)
    at = line_start(doc.text, start)
    return Splice(at, at, "".join(f"{pad}# {line}\n" for line in lines))
