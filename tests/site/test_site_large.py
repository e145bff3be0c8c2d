"""A large registry: no page grows without end, and what is left out is said and found elsewhere."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from test_site import broken_links
from written_site import SMALL, built, pages

from samverkan_cli.language.language import language
from samverkan_cli.views.catalogue import Dataset, catalogue
from samverkan_cli.views.shortened import MOST

COUNT = MOST + 20
MANY = {
    path: text
    for n in range(COUNT)
    for path, text in (
        (
            f"initiatives/i{n}/initiative.yaml",
            f"title: Ärende {n:03}\nneed: Behov.\norigin: skara\nlead: vara\n"
            f"received: 2024-08-01\nsubmitted: 2024-0{8 + n % 2}-15\n"
            "executions:\n  - {form: projekt, start: 2024-10-01}\n"
            "costs:\n  - {kind: utveckling, basis: utfall, amount: 1 000, period: 2024-11-01}\n",
        ),
        (
            f"initiatives/i{n}/participation/vara.yaml",
            "events:\n  - {date: 2024-09-01, kind: deltar}\n"
            "  - {date: 2024-12-01, kind: lamnat, reason: Annat}\n"
            "implementation: {planned: 2024-11-01, implemented: 2024-12-01}\n",
        ),
    )
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("large"), SMALL | MANY)


@pytest.fixture(scope="module")
def read(large: Path) -> dict[str, BeautifulSoup]:
    return pages(large)


LONG = ("collaborations/tva/portfolio.html", "collaborations/tva/2024-H2.html",
        "municipalities/vara.html")  # fmt: skip


@pytest.mark.parametrize("path", LONG)
def test_no_table_is_longer_than_somebody_reads(read, path) -> None:
    for table in read[path].select("table"):
        rows = [row for row in table.select("tbody tr") if "total" not in row.get("class", [])]
        assert len(rows) <= MOST, table.caption.text


@pytest.mark.parametrize("path", LONG)
def test_a_table_cut_short_says_so(read, path) -> None:
    said = [note.text for note in read[path].select(".note")]
    assert any(f"visar de {MOST} första av {COUNT} rader" in text for text in said), said


@pytest.mark.parametrize("path", LONG)
def test_no_row_has_more_records_than_somebody_reads(read, path) -> None:
    for row in read[path].select(".records dl > div"):
        assert len(row.select("dd")) <= MOST + 1
    more = f"och {COUNT - MOST} till" in read[path].text
    assert more == (path != LONG[2])  # no row of a municipality has more than its own files


def test_every_link_still_leads_somewhere(large, read) -> None:
    assert broken_links(large, read) == []


def test_the_start_page_shows_the_newest_and_leads_to_all(read) -> None:
    shown = [row.th.text for row in read["index.html"].select("#initiativ tbody tr")]
    assert len(shown) == 50
    assert all(int(title.split()[1]) % 2 for title in shown)  # those of September
    assert read["index.html"].select_one("#initiativ .onward a")["href"] == "initiatives.html"
    assert len(read["initiatives.html"].select("#initiativ tbody tr")) == COUNT


def test_the_json_has_everything(large) -> None:
    found = json.loads((large / "api/v1/portfolio/tva.json").read_text("utf-8"))
    assert len(found["initiatives"]) == COUNT
    half = json.loads((large / "api/v1/indicators/tva-2024-H2.json").read_text("utf-8"))
    rows = {one["id"]: len(one["rows"]) for one in half["indicators"]}
    assert (rows["B5a"], rows["B5b"], rows["B5c"]) == (COUNT, COUNT, COUNT)


def test_every_page_leads_to_its_own_json(large, read) -> None:
    for path in ("initiatives/i7.html", *LONG[::2], "collaborations/tva/index.html"):
        hrefs = [a["href"] for a in read[path].select(".colophon a[href$='.json']")]
        assert len(hrefs) == 2, path
        assert all((large / path).parent.joinpath(href).resolve().is_file() for href in hrefs)


def test_a_catalogue_describes_thousands_of_files_as_one() -> None:
    files = [Dataset(f"api/v1/initiatives/i{n}.json", "initiative", "x") for n in range(1001)]
    files.append(Dataset("api/v1/portfolio/v6.json", "portfolio", "V6"))
    found = catalogue("Registret", "V6", language("sv"), "", files)["dcat:dataset"]
    assert [one["@id"] for one in found] == [
        "api/v1/index.json#dataset-initiative", "api/v1/portfolio/v6.json#dataset",
    ]  # fmt: skip
