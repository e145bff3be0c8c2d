"""Changes as Markdown for a forge; what there is no room for is counted."""

from collections.abc import Iterable, Iterator, Sequence

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_md import MOST
from samverkan_cli.render.sentence_md import sentence, value_md
from samverkan_cli.views.changes import HEADINGS, Groups

ROOM_FOR_THE_REST = 60  # characters, to say how many a section leaves out


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
    """Every section, shortened where there is no room for all; each says how much it leaves out.

    Short sections are whole and the long ones share what is left, so that many changes of one sort
    do not hide the findings and the questions.
    """
    sections = list(_sections(blocks))
    needs = [sum(map(len, items)) for _, items in sections]
    fixed = len(head) + sum(len(heading) + ROOM_FOR_THE_REST for heading, _ in sections)
    room = most if fixed + sum(needs) <= most else _share(needs, max(0, most - fixed))
    return head + "".join(_shortened(*section, room, speech) for section in sections)


def _sections(blocks: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    heading, items = "", list[str]()
    for block in blocks:
        if block.startswith("- "):
            items.append(block)
            continue
        if heading or items:
            yield heading, items
        heading, items = block, []
    if heading or items:
        yield heading, items


def _share(needs: Sequence[int], room: int) -> int:
    """How many characters a section may have, so that together they have as many as there are."""
    left, sections = room, len(needs)
    for need in sorted(needs):
        if need * sections > left:
            break
        left, sections = left - need, sections - 1
    return left // sections if sections else room


def _shortened(heading: str, items: Sequence[str], room: int, speech: Language) -> str:
    text = ""
    for at, item in enumerate(items):
        if len(text) + len(item) > room:
            rest = speech.plural("och {n} till", "och {n} till", len(items) - at)
            return f"{heading}{text}\n{rest}\n"
        text += item
    return heading + text
