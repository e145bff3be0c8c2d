"""The history of a record for a terminal and as Markdown."""

from collections.abc import Iterator, Sequence

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.render.sentence_md import sentence, value_md
from samverkan_cli.views.history import Entry


def history_text(entries: Sequence[Entry], speech: Language) -> str:
    """Commit by commit: the day, who and which commit, and under it what was changed."""
    return "\n".join(_lines(entries, speech)) + "\n"


def _lines(entries: Sequence[Entry], speech: Language) -> Iterator[str]:
    last = None
    for entry in entries:
        if entry.commit != last:
            if last is not None:
                yield ""
            yield plain(f"{entry.day.isoformat()}  {entry.commit[:10]}  {entry.author}")
            last = entry.commit
        yield from wrapped(speech.message(entry.meaning.text), "  ", "    ")


def history_md(title: str, entries: Sequence[Entry], speech: Language) -> str:
    """A table, newest first, with every word of others in a code span."""
    text = speech.text
    heads = (text(N_("Dag")), text(N_("Vem")), text(N_("Incheckning")), text(N_("Ändring")))
    lines = [f"## {value_md(title)}", "", f"| {' | '.join(heads)} |", "| --- | --- | --- | --- |"]
    for entry in entries:
        cells = (
            entry.day.isoformat(),
            value_md(entry.author),
            value_md(entry.commit[:10]),
            sentence(entry.meaning.text, speech),
        )
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """A bar inside a code span would end the cell."""
    return text.replace("\\|", "|").replace("|", "\\|")
