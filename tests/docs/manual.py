"""Writes the pages of rules and indicators from the code's own words, as `explain` shows them.

`python tests/docs/manual.py` writes docs/{sv,en}/{rules,indicators,template-data}.md, and the
lists of filters in templates.md; `test_manual.py` compares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contract import data_page, with_lists

from samverkan_cli.cli.manual import all_laws
from samverkan_cli.findings import SEVERITY_WORDS, Law
from samverkan_cli.indicators import INDICATORS
from samverkan_cli.language.language import Language, language
from samverkan_cli.render.jinja import md
from samverkan_cli.views.manual import ManualPage, Section, page_of_indicator, page_of_law

DOCS = Path(__file__).parents[2] / "docs"


@dataclass(frozen=True)
class Words:
    """What stands around the code's own words."""

    made: str
    rules: str
    about_rules: str
    series: tuple[str, ...]
    indicators: str
    about_indicators: str
    code: str
    severity: str
    remedy: str
    title: str


WORDS = {
    "sv": Words(
        made="Den här sidan görs av python tests/docs/manual.py; ändra inte här.",
        rules="Regler",
        about_rules="""\
Det här prövar `samverkan validate`. `samverkan explain KOD` visar samma text i terminalen.
Ett *fel* är något som inte stämmer, en *varning* är troligen fel och en *upplysning* är bra att veta.
I exemplen märker `# <- KOD` raden där regeln säger ifrån.""",  # noqa: E501 - a sentence is kept whole
        series=(
            "Mellan fält och poster",
            "I ett fält",
            "I filens text",
            "I filens namn och plats",
            "I en egen mall",
        ),
        indicators="Indikatorer",
        about_indicators="""\
Så räknas varje indikator i `samverkan indicators` och i uppföljningsrapporten.
`samverkan explain B4` visar samma text i terminalen.
Källan är Projektrapport VDT 22, Skara kommun, avsnitt 6 (Uppföljningsplan).""",
        code="Kod",
        severity="Sort",
        remedy="Gör så här",
        title="Titel",
    ),
    "en": Words(
        made="This page is made by python tests/docs/manual.py; do not edit it here.",
        rules="Rules",
        about_rules="""\
What `samverkan validate` checks. `samverkan explain CODE` shows the same text in the terminal.
An *error* is wrong, a *warning* is probably wrong and a *notice* is good to know.
In the examples `# <- CODE` marks the line the rule speaks of.""",
        series=(
            "Between fields and records",
            "In a field",
            "In the text of a file",
            "In the name and place of a file",
            "In a template of one's own",
        ),
        indicators="Indicators",
        about_indicators="""\
How each indicator is counted in `samverkan indicators` and in the follow-up report.
`samverkan explain B4` shows the same text in the terminal.
The source is the project report of VDT 22, Skara kommun, section 6 (plan for follow-up).""",
        code="Code",
        severity="Kind",
        remedy="What to do",
        title="Title",
    ),
}


def pages() -> dict[str, str]:
    """Every page by its path below docs."""
    made = {}
    for code in WORDS:
        speech = language(code)
        made[f"{code}/rules.md"] = rules_page(speech)
        made[f"{code}/indicators.md"] = indicators_page(speech)
        made[f"{code}/template-data.md"] = data_page(speech)
        made[f"{code}/templates.md"] = with_lists(speech, DOCS / f"{code}/templates.md")
    return made


def rules_page(speech: Language) -> str:
    """All laws: a table of each series, then each law."""
    words = WORDS[speech.code]
    lines = _head(words.made, words.rules, words.about_rules)
    for digit, heading in enumerate(words.series):
        laws = [law for law in all_laws() if law.code[3] == str(digit)]
        lines += [f"## {heading} ({laws[0].code}–{laws[-1].code})", "", *_table(laws, speech), ""]
        for law in laws:
            severity = speech.text(SEVERITY_WORDS[law.severity])
            lines += _page(page_of_law(law, speech), f"### {law.code} `{law.name}`, {severity}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _table(laws: list[Law], speech: Language) -> Iterator[str]:
    words = WORDS[speech.code]
    yield f"| {words.code} | {words.severity} | {words.remedy} |"
    yield "| --- | --- | --- |"
    for law in laws:
        severity = speech.text(SEVERITY_WORDS[law.severity])
        yield f"| {_link(law.code)} | {severity} | {md(speech.text(law.remedy))} |"


def indicators_page(speech: Language) -> str:
    """All indicators: a table, then each one."""
    words = WORDS[speech.code]
    made = [page_of_indicator(indicator, speech) for indicator in INDICATORS]
    lines = _head(words.made, words.indicators, words.about_indicators)
    lines += [f"| {words.code} | {words.title} |", "| --- | --- |"]
    lines += [f"| {_link(page.code)} | {md(page.title)} |" for page in made]
    lines.append("")
    for page in made:
        lines += _page(page, f"## {page.code} {md(page.title)}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _link(code: str) -> str:
    return f"[{code}](#{code.lower()})"


def _head(made: str, title: str, about: str) -> list[str]:
    return [f"<!-- {made} -->", "", f"# {title}", "", about, ""]


def _page(page: ManualPage, heading: str) -> Iterator[str]:
    """A heading with an anchor that no translation moves, then section by section."""
    yield f'<a id="{page.code.lower()}"></a>'
    yield ""
    yield heading
    yield ""
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"**{section.heading}**"
    yield ""
    if section.verbatim and not section.text.startswith(("(", "”", "“")):
        fence = "jinja" if ".j2:" in section.text.partition("\n")[0] else "yaml"
        yield from (f"```{fence}", section.text, "```")
    elif section.verbatim:
        yield from (f"> {md(line)}" for line in section.text.splitlines())
    else:
        yield str(md(section.text))
    yield ""


if __name__ == "__main__":
    for path, text in pages().items():
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_bytes(text.encode())
