"""The site of a registry with a history: meetings, restated half-years, and when to build anew."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path

import html5lib
import jsonschema
import pytest
from bs4 import BeautifulSoup
from written_past import AFTER, LATER, REPORTED, committed, git, with_a_past
from written_site import DAY, contents, pages

from samverkan_cli.cli.shim import start
from samverkan_cli.cli.site_state import MANIFEST

MEETING = "collaborations/tva/meeting.html"
HALF = "collaborations/tva/2024-H2.html"
SAME = "inget har ändrats"


def site_of(registry: Path, *options: str, name: str = "site") -> Path:
    folder = registry.parent / name
    assert start(["site", str(folder), "--registry", str(registry), "--today", DAY, *options]) == 0
    return folder


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, Path]:
    """The registry, the commit its report was made from, and its site."""
    registry, reported = with_a_past(tmp_path_factory.mktemp("past"))
    return registry, reported, site_of(registry)


def document(site: Path, path: str) -> dict:
    return json.loads((site / path).read_text("utf-8"))


def test_the_meeting_counts_from_the_last_version_a_quarter_ago(past) -> None:
    _, reported, site = past
    found = document(site, "api/v1/meetings/tva.json")
    assert (found["since"], found["since_day"]) == (reported, REPORTED)
    assert [one["initiative"] for one in found["new"]] == ["bygglov"]
    page = BeautifulSoup((site / MEETING).read_text("utf-8"), "html.parser")
    assert "Bygglov" in page.select_one("#nya table").text


def test_since_says_from_when_the_meeting_counts(past) -> None:
    registry, _, _ = past
    site = site_of(registry, "--since", AFTER, name="since")
    found = document(site, "api/v1/meetings/tva.json")
    assert (found["since_day"], found["new"]) == (AFTER, [])


def test_since_needs_a_version_there_is(past, samverkan) -> None:
    registry, _, _ = past
    asked = ("site", registry.parent / "no", "--registry", registry, "--today", DAY)
    assert samverkan(*asked, "--since", "ingen-sådan").code == 3
    said = samverkan(*asked, "--since", "2001-01-01")
    assert (said.code, "efter 2001-01-01: räknar från" in said.err) == (0, True)


def test_the_pages_lead_to_the_meeting_and_back(past) -> None:
    read = pages(past[2])
    for path in ("index.html", "collaborations/tva/index.html"):
        links = {a["href"].rpartition("/")[2] for a in read[path].select("main a[href]")}
        assert "meeting.html" in links, path
    assert read[MEETING].select_one(".trail a[href='../../collaborations/tva/index.html']")


def test_without_an_earlier_version_nothing_is_said_of_meetings(past) -> None:
    site = site_of(past[0], "--today", "2025-02-01", name="first")
    assert not (site / MEETING).exists()
    assert "meeting.html" not in (site / "index.html").read_text("utf-8")


def test_a_half_year_says_what_has_changed_since_its_own_report(past) -> None:
    _, reported, site = past
    page = BeautifulSoup((site / HALF).read_text("utf-8"), "html.parser")
    assert page.find(id="andrat")
    assert page.find("meta", attrs={"name": "samverkan-since"})["content"] == reported
    found = document(site, "api/v1/indicators/tva-2024-H2.json")["restated"]
    assert found["since"] == reported
    assert {"B1", "B3"} <= {one["id"] for one in found["figures"]}


def test_a_half_year_is_the_report_itself_and_can_be_verified(past, samverkan) -> None:
    registry, _, site = past
    made = samverkan("report", "followup", "--period", "2024-H2", "--registry", registry,
                     "--today", DAY, "--format", "html")  # fmt: skip
    assert made.out == (site / HALF).read_text("utf-8")
    for path in (HALF, "api/v1/indicators/tva-2024-H2.json"):
        said = samverkan("report", "verify", site / path, "--registry", registry)
        assert said.code == 0, said.out


def test_the_report_at_its_own_version_has_changed_nothing(past) -> None:
    site = site_of(past[0], "--at", past[1], name="reported")
    assert "andrat" not in (site / HALF).read_text("utf-8")


def test_every_new_document_is_what_its_schema_says_and_in_the_catalogue(past) -> None:
    site = past[2]
    described = (site / "catalog.jsonld").read_text("utf-8")
    published = files("samverkan_cli.views") / "schemas"
    kinds = set()
    for entry in document(site, "api/v1/index.json")["files"]:
        schema = json.loads((published / f"{entry['kind']}.schema.json").read_text("utf-8"))
        jsonschema.validate(document(site, entry["path"]), schema)
        assert entry["path"] in described
        kinds.add(entry["kind"])
    assert {"meeting", "collaboration"} <= kinds


def test_every_new_page_is_valid_html(past) -> None:
    for path in past[2].rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(path.read_text("utf-8"))


def again(registry: Path, site: Path, samverkan) -> str:
    return samverkan("site", site, "--registry", registry, "--today", DAY).out


def test_another_tag_and_a_new_commit_make_the_pages_anew(tmp_path, samverkan) -> None:
    registry, _ = with_a_past(tmp_path)
    site = site_of(registry)
    assert SAME in again(registry, site, samverkan)
    git(tmp_path, "tag", "-d", "uppfoljning/2024-H2")
    assert SAME not in again(registry, site, samverkan)
    assert "andrat" not in (site / HALF).read_text("utf-8")
    git(tmp_path, "tag", "uppfoljning/2024-H2", "HEAD~2")
    assert SAME not in again(registry, site, samverkan)
    committed(tmp_path, {"intake/tom/.gitkeep": ""}, DAY)
    assert SAME not in again(registry, site, samverkan)
    fresh = site_of(registry, name="fresh")
    assert contents(site) == contents(fresh)


def test_a_tag_on_something_else_than_a_commit_is_passed_over(tmp_path) -> None:
    registry, _ = with_a_past(tmp_path)
    whole = contents(site_of(registry))
    tree = git(tmp_path, "rev-parse", "HEAD^{tree}")
    git(tmp_path, "tag", "uppfoljning/2024-H1", tree)
    same = contents(site_of(registry, name="other"))
    whole.pop(MANIFEST), same.pop(MANIFEST)
    assert same == whole


def test_pages_of_changed_files_tell_of_the_same_past(tmp_path) -> None:
    registry, reported = with_a_past(tmp_path)
    (registry / next(iter(LATER))).write_text("events:\n  - {date: 2024-09-01, kind: deltar}\n")
    found = document(site_of(registry), "api/v1/indicators/tva-2024-H2.json")
    assert (found["revision"], found["restated"]["since"]) == (None, reported)


def test_a_history_cut_short_is_said_and_the_pages_are_written(tmp_path, samverkan) -> None:
    (tmp_path / "whole").mkdir()
    with_a_past(tmp_path / "whole")
    url = (tmp_path / "whole").as_uri()
    subprocess.run(["git", "clone", "-q", "--depth=1", url, tmp_path / "cut"], check=True)
    said = samverkan("site", tmp_path / "site", "--registry", tmp_path / "cut/registry",
                     "--today", DAY)  # fmt: skip
    assert said.code == 0
    assert "git fetch --unshallow" in said.err
    assert not (tmp_path / "site" / MEETING).exists()
