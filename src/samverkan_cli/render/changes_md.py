"""Changes as Markdown for a forge; what there is no room for is counted."""

from collections.abc import Iterable

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_md import MOST
from samverkan_cli.render.sentence_md import sentence, value_md
from samverkan_cli.views.changes import HEADINGS, Groups

ROOM_FOR_THE_REST = 400


def changes_md(groups: Groups, names: tuple[str, str], closing: str, speech: Language) -> str:
    """A list for each weight, at most 60 000 characters; `closing` says how to see all of it."""
    title = speech.text(N_("Vad som har ändrats i registret"))
    head = f"## {title}\n\n{value_md(names[0])} → {value_md(names[1])}\n"
    if not groups:
        return f"{head}\n{speech.text(N_('Inga ändringar'))}\n"
    tail = f"\n{closing}\n"
    return within(head, change_blocks(groups, speech), MOST - len(tail), speech) + tail


def change_blocks(groups: Groups, speech: Language) -> Iterable[str]:
    """A heading for each weight, then a block for each change."""
    for weight, rows in groups.items():
        yield f"\n### {speech.text(HEADINGS[weight])} ({speech.number(len(rows))})\n\n"
        for row in rows:
            yield f"- {sentence(row.meaning.text, speech)} ({value_md(row.place)})\n"


def within(head: str, blocks: Iterable[str], most: int, speech: Language) -> str:
    """As many blocks as there is room for; the list items that were left out are counted."""
    text, left = head, 0
    for block in blocks:
        if left or len(text) + len(block) > most - ROOM_FOR_THE_REST:
            left += block.startswith(("- ", "| "))
        else:
            text += block
    if left:
        text += "\n" + speech.plural("och {n} till", "och {n} till", left) + "\n"
    return text
