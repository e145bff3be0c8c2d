"""Pages of the manual for a terminal, wrapped at 80 columns."""

from collections.abc import Iterable
from textwrap import fill, indent

from samverkan_cli.findings import SEVERITY_WORDS, Law
from samverkan_cli.language.language import Language
from samverkan_cli.views.manual import ManualPage, Section

_WIDTH = 80


def manual_text(page: ManualPage) -> str:
    """One page: its code and title, then section by section."""
    return "\n".join([f"{page.code} {page.heading}", "", *(_section(s) for s in page.sections)])


def _section(section: Section) -> str:
    text = section.text if section.verbatim else fill(section.text, _WIDTH - 2)
    return f"{section.heading}\n{indent(text, '  ')}\n"


def rules_text(laws: Iterable[Law], language: Language) -> str:
    """A line for each law, and why it exists."""
    lines = []
    for law in laws:
        severity = language.text(SEVERITY_WORDS[law.severity])
        lines.append(f"{law.code} {severity}: {law.name}")
        lines.append(indent(fill(language.text(law.reason), _WIDTH - 2), "  "))
    return "\n".join([*lines, ""])
