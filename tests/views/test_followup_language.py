"""Every word of a report goes through the language, so that none is left in Swedish."""

import re
from datetime import date

from bs4 import BeautifulSoup
from written_report import SMALL, report

from samverkan_cli.language.language import Language, language
from samverkan_cli.render.html import followup_html
from samverkan_cli.render.markdown import followup_markdown

FIELD = re.compile(r"(\{\w*\})")
WORD = re.compile(r"[A-Za-zÅÄÖåäö]{2,}")
# Ids, codes and places; and where the plan's words stand, which is cited as it stands.
KEPT = set(WORD.findall(" ".join((*SMALL, *SMALL.values())))) | {"samverkan", "registry", "kr"}


class Masked(Language):
    """A language that is all `ж`: what can be read on the page came past it."""

    def __init__(self) -> None:
        super().__init__("sv")

    def text(self, message_id: str, /, **args: object) -> str:
        return _masked(message_id).format(**{k: self.show(v) for k, v in args.items()})

    def plural(self, one: str, many: str, count: int, /, **args: object) -> str:
        chosen = _masked(one if count == 1 else many)
        return chosen.format(n=count, **{k: self.show(v) for k, v in args.items()})

    def term(self, value: str) -> str:
        return _masked(value)


def _masked(text: str) -> str:
    parts = FIELD.split(text)
    return "".join(p if FIELD.fullmatch(p) else WORD.sub("ж", p) for p in parts)


def left_over(text: str) -> set[str]:
    months = (language("sv").long_day(date(2024, month, 1)) for month in range(1, 13))
    return set(WORD.findall(text)) - KEPT - set(WORD.findall(" ".join(months)))


def test_no_word_on_the_html_page_comes_past_the_language() -> None:
    page = BeautifulSoup(followup_html(report(language=Masked())), "html.parser")
    for cited in page.select("blockquote footer, style, meta"):
        cited.decompose()
    assert left_over(page.get_text(" ")) == set()


def test_no_word_in_the_markdown_comes_past_the_language() -> None:
    text = followup_markdown(report(language=Masked()))
    cited = re.sub(r"(?m)^> \(VDT22.*$|<!--.*-->", "", text)
    assert left_over(cited) == set()


def test_a_word_that_came_past_the_language_is_found() -> None:
    assert left_over("ж Uppgift saknas i E-arkiv 20 november 2024") == {"Uppgift", "saknas"}
