"""A site by own templates: the pages that are reports, and what a bad template says."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from written_past import with_a_past
from written_site import ARCHIVE, DAY, SMALL, contents, written

from samverkan_cli.cli.site_state import MANIFEST

OWN = (
    '{% extends "samverkan/page.html.j2" %}'
    "{% block content %}<p>Egen: {{ report }} {{ data.kind }} {{ page.title }}</p>{% endblock %}"
)
PAGES = {
    "followup": "collaborations/tva/2024-H2.html",
    "portfolio": "collaborations/tva/portfolio.html",
    "collaboration": "collaborations/tva/index.html",
    "meeting": "collaborations/tva/meeting.html",
    "initiative": "initiatives/e-arkiv.html",
    "municipality": "municipalities/vara.html",
}


def folder_of(folder: Path, *reports: str, text: str = OWN) -> Path:
    """Own templates for some reports."""
    (folder / "mallar").mkdir(exist_ok=True)
    for report in reports:
        (folder / "mallar" / f"{report}.html.j2").write_text(text, encoding="utf-8")
    return folder / "mallar"


@pytest.fixture
def site(samverkan, tmp_path: Path):
    """`site("sidor", *options)` of the small registry."""
    registry = written(tmp_path, SMALL | ARCHIVE)

    def run(name: str, *options: object):
        return samverkan("site", tmp_path / name, "--registry", registry, "--today", DAY, *options)

    return run


def test_every_page_that_is_a_report_is_made_by_the_folders_template(tmp_path, samverkan) -> None:
    registry, _ = with_a_past(tmp_path)
    mallar = folder_of(tmp_path, *PAGES)
    said = samverkan("site", tmp_path / "site", "--registry", registry, "--today", DAY,
                     "--templates", mallar)  # fmt: skip
    assert (said.code, said.err) == (0, "")
    for report, path in PAGES.items():
        page = BeautifulSoup((tmp_path / "site" / path).read_text("utf-8"), "html.parser")
        assert f"Egen: {report}" in page.text, path
        assert page.find("meta", attrs={"name": "samverkan-templates"}), path
        ways = [a["href"] for a in page.select("nav a")]
        assert all((tmp_path / "site" / path).parent.joinpath(way).is_file() for way in ways)
        assert bool(ways) == (report != "followup")


def test_a_half_year_is_the_report_by_the_same_template_and_can_be_verified(
    tmp_path, samverkan
) -> None:
    registry, _ = with_a_past(tmp_path)
    mallar = folder_of(tmp_path, "followup")
    samverkan("site", tmp_path / "site", "--registry", registry, "--today", DAY,
              "--templates", mallar)  # fmt: skip
    page = tmp_path / "site" / PAGES["followup"]
    made = samverkan("report", "followup", "--period", "2024-H2", "--registry", registry,
                     "--today", DAY, "--format", "html", "--templates", mallar)  # fmt: skip
    assert made.out == page.read_text("utf-8")
    said = samverkan("report", "verify", page, "--registry", registry, "--templates", mallar)
    assert said.code == 0, said.out + said.err


def test_what_the_folder_has_no_template_for_is_the_sites_own(site, tmp_path) -> None:
    site("plain")
    mallar = folder_of(tmp_path, "municipality")
    assert site("own", "--templates", mallar).err == ""
    plain, own = contents(tmp_path / "plain"), contents(tmp_path / "own")
    differs = {path for path in plain if plain[path] != own[path]}
    assert differs == {MANIFEST, "municipalities/skara.html", "municipalities/vara.html"}


def test_another_text_in_a_template_makes_the_pages_anew(site, tmp_path) -> None:
    mallar = folder_of(tmp_path, "initiative")
    site("site", "--templates", mallar)
    assert "inget har ändrats" in site("site", "--templates", mallar).out
    folder_of(tmp_path, "initiative", text=OWN.replace("Egen", "Ny"))
    site("site", "--templates", mallar)
    assert "Ny: initiative" in (tmp_path / "site" / PAGES["initiative"]).read_text("utf-8")
    site("site")
    assert "Ny: initiative" not in (tmp_path / "site" / PAGES["initiative"]).read_text("utf-8")


def test_a_bad_template_is_shown_with_its_line_and_ends_with_1(site, tmp_path) -> None:
    mallar = folder_of(tmp_path, "initiative", text=OWN.replace("data.kind", "data.ingenting"))
    said = site("site", "--templates", mallar)
    assert said.code == 1
    assert "mallar/initiative.html.j2:1:" in said.out + said.err
    assert "ingenting" in said.out + said.err


def test_a_folder_without_templates_for_pages_is_said_once(site, tmp_path) -> None:
    mallar = folder_of(tmp_path)
    said = site("site", "--templates", mallar)
    assert said.code == 0
    assert said.err.count("\n") == 1
    assert str(mallar) in said.err


def test_no_folder_is_a_mistake(site, tmp_path) -> None:
    said = site("site", "--templates", tmp_path / "saknas")
    assert said.code == 2
    assert not (tmp_path / "site").exists()
