"""The page of a cooperation: pictures with their finding and table, every word by the language."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from written_registry import snapshot

from samverkan_cli.cli.governing import _page, _text
from samverkan_cli.language.language import Language, language
from samverkan_cli.views.governance import governance
from samverkan_cli.views.governance_parts import GovernancePage, GovernanceSubject

RECORD = """\
name: Cxyz <b>&
form: gemensam_namnd
members: [{organisation: skara}, {organisation: vara}, {organisation: gotene}]
closed_to_new_members: true
started: 2024-01-01
host: skara
board: {name: Bxyz}
approvals:
  - {organisation: skara, body: kommunfullmaktige, date: 2024-03-01, outcome: beslutat}
  - {organisation: vara, body: kommunstyrelse, outcome: tillstyrkt, reference: Rxyz}
  - {organisation: gotene, body: kommunfullmaktige, date: 2024-04-01, outcome: avslag}
groups:
  - {id: a, name: Axyz, seats: [{role: Txyz, organisations: [skara]}]}
decisions: [{date: 2024-05-01, body: a, kind: start, subject: Sxyz}]
milestones: [{text: Mxyz, due: 2024-09-26}]
plan: [{id: p, text: Pxyz, responsible: [Wxyz], due: 2030-Q1}]
stated: [{claim: Qxyz, about: members, value: 4, note: Nxyz}]
governance:
  - {date: 2022, mode: shared_governance, goal_consensus: 2, network_competence: 4}
  - {date: 2024-05-21, mode: nao, trust: 1, interpreted: true, note: Gxyz}
"""
WORD = re.compile(r"[A-Za-zÅÄÖåäö]{2,}")
FIELD = re.compile(r"(\{\w*\})")


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


def page(
    speech: Language | None = None, record: str = RECORD, source: str = "Oxyz"
) -> GovernancePage:
    found = snapshot(record)
    subject = GovernanceSubject(
        found.registry, found.registry.collaborations["c"], date(2025, 6, 1),
        speech or language("sv"), found.place,
    )  # fmt: skip
    return governance(subject, revision=None, tool_version="0", source=source)


@pytest.fixture(scope="module")
def html() -> BeautifulSoup:
    return BeautifulSoup(_page(page(), "html"), "html.parser")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Rapporten, avsnitt 1 (003_1d02c29948674f4a.txt).", "Rapporten, avsnitt 1."),
        ("Rapporten (rapport.PDF). Avsnitten är rapportens.",
         "Rapporten. Avsnitten är rapportens."),
        ("(003_1d02c29948674f4a.txt)", "(003_1d02c29948674f4a.txt)"),
        ("Rapporten (bilaga 1).", "Rapporten (bilaga 1)."),
    ],
)  # fmt: skip
def test_a_source_is_said_by_its_title_and_by_its_file_where_it_has_none(
    source: str, said: str
) -> None:
    facts = {fact.label: fact.text for fact in page(source=source).facts}
    assert facts["Källa enligt posten"] == said


def test_every_picture_says_its_finding_and_is_followed_by_its_table(html: BeautifulSoup) -> None:
    pictures = html.select("svg.chart")
    assert len(pictures) == 2
    for picture in pictures:
        title, description = picture.find("title"), picture.find("desc")
        assert title is not None
        assert description is not None
        assert picture["aria-labelledby"] == f"{title['id']} {description['id']}"
        assert description.text.endswith(".")
        figure = picture.find_parent("figure")
        assert figure is not None
        assert figure.find("figcaption").text == description.text
        assert figure.find_next_sibling().name == "table"
        assert len(picture.select("rect.bar")) == 12


def test_the_picture_tells_the_three_kinds_apart_by_pattern(html: BeautifulSoup) -> None:
    first = html.select("svg.chart")[0]
    kinds = [box["class"][1] for box in first.select("rect.bar")]
    assert kinds == [
        *["hatched"] * 3, *["solid", "open", "open"], *["open", "solid", "open"],
        *["open", "open", "solid"],
    ]  # fmt: skip
    assert all(b["fill"].startswith("url(#") for b in first.select("rect.hatched"))
    assert [text.text for text in first.select("text")][:4] == ["delad", "i bruk", "ledande", "NAO"]
    assert [text.text for text in first.select("text.value")] == ["delad"]


def test_ids_are_unique_and_every_link_has_its_target(html: BeautifulSoup) -> None:
    ids = [found["id"] for found in html.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in html.select("a[href^='#']")} <= set(ids)


def test_what_the_record_says_is_escaped(html: BeautifulSoup) -> None:
    assert html.find("b") is None
    assert "Cxyz <b>&" in html.find("h1").text
    assert "\\<b\\>" in _page(page(), "md")


def test_every_statement_has_its_file_and_line() -> None:
    found = page()
    statements = [one for section in found.sections for one in section.statements]
    assert len(statements) > 15
    assert all(re.fullmatch(r"\S+/c\.yaml:\d+", one.place) for one in statements)
    for section in found.sections:
        for table in section.tables:
            if table.columns[-1].heading == "Källa":
                assert all(re.search(r"c\.yaml:\d+$", li.cells[-1].text) for li in table.lines)


@pytest.mark.parametrize("fmt", ["html", "md", "text"])
def test_no_word_comes_past_the_language(fmt: str) -> None:
    masked = page(Masked())
    text = _text(masked) if fmt == "text" else _page(masked, fmt)
    if fmt == "html":
        soup = BeautifulSoup(text, "html.parser")
        for cited in soup.select("style, meta"):
            cited.decompose()
        text = soup.get_text(" ")
    months = " ".join(language("sv").long_day(date(2024, m, 1)) for m in range(1, 13))
    kept = set(WORD.findall(" ".join((RECORD, months, "registry yaml Oxyz samverkan"))))
    kept |= {"collaborations", "Skara", "Vara", "Götene"}
    text = re.sub("<!--.*?-->", "", text)
    assert set(WORD.findall(text)) - kept == set()


def test_refusal_endorsement_and_conflict_are_said_in_sentences() -> None:
    said = " ".join(one.text for section in page().sections for one in section.statements)
    assert "Kommunfullmäktige i Skara beslutade 2024-03-01." in said
    assert "Kommunstyrelsen i Vara: tillstyrkt; kommunfullmäktige återstår." in said
    assert "Kommunfullmäktige i Götene har sagt nej." in said
    assert "Bxyz: antalet platser per kommun är inte angivet." in said
    assert "Axyz har beslutat om start utan att ha det mandatet." in said
    assert "målsamsyn pekar mot ledande organisation" in said
    assert "förtroende från uppgift saknas till 1" in said
    assert "signaler som pekar mot formen i bruk från 1 av 3 till 0 av 2" in said


def test_the_tensions_are_those_of_the_mode_in_use() -> None:
    tensions = page().sections[-1]
    assert tensions.anchor == "spanningar"
    assert [line.cells[0].text for line in tensions.tables[0].lines] == [
        "Effektivitet – delaktighet", "Inre – yttre legitimitet", "Flexibilitet – stabilitet",
    ]  # fmt: skip
    assert all("Balanserar" in line.cells[1].text for line in tensions.tables[0].lines)


def test_ratings_nobody_interpreted_are_not_said_to_be() -> None:
    sections = {s.anchor: s for s in page().sections}
    assert not any("tolkningar" in note for note in sections["lasning-1"].notes)
    assert any("tolkningar" in note for note in sections["lasning-2"].notes)


def test_the_same_record_gives_the_same_bytes() -> None:
    assert _page(page(), "html") == _page(page(), "html")
