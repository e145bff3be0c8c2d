"""The site: whole, linked, the same bytes everywhere, careful with the folder it is written in."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from itertools import pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import html5lib
import jsonschema
import pytest
from bs4 import BeautifulSoup
from written_site import ARCHIVE, DAY, SMALL, built, contents, pages, written

from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.cli.shim import start
from samverkan_cli.cli.site_state import MANIFEST, place

ROOT = Path(__file__).parents[2]
HOSTILE = "<script>alert(1)</script> & \"'|`*_[x](javascript:1) 🦆 </title>"
LONG = "Digitaliseringsinitiativsansökan" * 320


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reference") / "site"
    assert start(["site", str(folder), "--registry", str(ROOT / "registry"), "--today", DAY]) == 0
    return folder


@pytest.fixture(scope="module")
def read(site: Path) -> dict[str, BeautifulSoup]:
    return pages(site)


def broken_links(site: Path, read: dict[str, BeautifulSoup]) -> list[str]:
    """Every address on the pages that leads to no file or to no id on its page."""
    found = []
    ids = {path: {e["id"] for e in page.find_all(id=True)} for path, page in read.items()}
    for path, page in read.items():
        for element in page.find_all(["a", "link", "script"]):
            href = element.get("href") or element.get("src")
            if href is None or urlsplit(href).scheme:
                continue
            target, _, anchor = unquote(href).partition("#")
            there = os.path.normpath(PurePosixPath(path).parent / target) if target else path
            if not (site / there).is_file() or (anchor and anchor not in ids.get(there, ())):
                found.append(f"{path}: {href}")
    return found


def test_every_link_and_anchor_leads_somewhere(site, read) -> None:
    assert broken_links(site, read) == []
    assert len(read) > 100


def test_every_page_is_reached_from_the_start_page(site, read) -> None:
    seen, left = set(), ["index.html"]
    while left:
        path = left.pop()
        if path in seen:
            continue
        seen.add(path)
        for link in read[path].find_all("a", href=True):
            target = link["href"].partition("#")[0]
            if target.endswith(".html"):
                left.append(os.path.normpath(PurePosixPath(path).parent / target))
    moved = {path for path, page in read.items() if page.find(id="flyttad")}
    assert set(read) == seen | moved


def test_the_start_page_names_every_cooperation_a_municipality_is_in(read) -> None:
    row = next(r for r in read["index.html"].find_all("tr") if r.th and r.th.text == "Grästorp")
    assert row.td.text == "V6\N{NO-BREAK SPACE}och Göliska IT"


def test_every_page_is_valid_html(site) -> None:
    for path in site.rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(path.read_text("utf-8"))


def test_the_html_check_fails_on_a_broken_page() -> None:
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!DOCTYPE html><p><table><p></table>")


def test_ids_are_found_once_and_references_to_them_hold(read) -> None:
    for path, page in read.items():
        ids = [element["id"] for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), path
        for element in page.find_all(attrs={"aria-labelledby": True}):
            assert set(element["aria-labelledby"].split()) <= set(ids), path


def test_headings_come_in_order_and_every_page_has_its_landmarks(read) -> None:
    for path, page in read.items():
        levels = [int(h.name[1]) for h in page.find_all(["h1", "h2", "h3", "h4"])]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), path
        assert len(page.find_all("main")) == 1, path
        assert page.html["lang"] == "sv"
        assert page.title.text.strip()


def test_every_table_has_a_caption_and_named_columns(read) -> None:
    for path, page in read.items():
        for table in page.find_all("table"):
            assert table.caption.text.strip(), path
            assert all(head.text.strip() and head["scope"] for head in table.find_all("th")), path


def test_every_picture_has_a_title_and_says_its_finding(read) -> None:
    pictures = [svg for page in read.values() for svg in page.select("svg[role=img]")]
    assert pictures
    for svg in pictures:
        assert svg.find("title").text.strip()
        assert svg.find("desc").text.strip()


def test_the_open_data_are_what_their_schemas_say(site) -> None:
    index = json.loads((site / "api/v1/index.json").read_text("utf-8"))
    published = files("samverkan_cli.views") / "schemas"
    kinds = set()
    for entry in index["files"]:
        document = json.loads((site / entry["path"]).read_text("utf-8"))
        assert document["kind"] == entry["kind"]
        schema = json.loads((published / f"{entry['kind']}.schema.json").read_text("utf-8"))
        jsonschema.validate(document, schema)
        kinds.add(entry["kind"])
    assert kinds == {"collaboration", "portfolio", "initiative", "municipality", "indicators"}
    listed = {entry["path"] for entry in index["files"]}
    there = {p.relative_to(site).as_posix() for p in (site / "api").rglob("*.json")}
    assert there - listed == {"api/v1/index.json"}


def test_the_catalogue_has_what_dcat_ap_se_asks_for(tmp_path) -> None:
    site = built(tmp_path, SMALL | ARCHIVE, "--base-url", "https://exempel.se/register/")
    found = json.loads((site / "catalog.jsonld").read_text("utf-8"))
    assert found["@type"] == "dcat:Catalog"
    assert found["dcat:dataset"]
    for one in (found, *found["dcat:dataset"]):
        assert one["dcterms:title"]["@value"]
        assert one["dcterms:title"]["@language"] == "sv"
        assert one["dcterms:description"]["@value"]
        assert one["dcterms:publisher"]["@type"] == "foaf:Agent"
        assert one["dcterms:publisher"]["foaf:name"]
    for one in found["dcat:dataset"]:
        address = one["dcat:distribution"]["dcat:accessURL"]["@id"]
        assert (site / address.removeprefix("https://exempel.se/register/")).is_file()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_statement_is_a_draft_that_says_what_nobody_has_checked(tmp_path, lang) -> None:
    site = built(tmp_path, SMALL, "--lang", lang)
    page = (site / "tillganglighet.html").read_text("utf-8")
    assert {"sv": "Det här är inte prövat", "en": "This has not been checked"}[lang] in page
    assert {"sv": "Det här är ett utkast", "en": "This is a draft"}[lang] in page
    assert {"sv": "[e-post]", "en": "[e-mail]"}[lang] in page


def test_the_statement_leads_from_every_page(read) -> None:
    for path, page in read.items():
        if path.count("/") == 2 and "portfolio" not in path:
            continue  # a half-year report is a file of its own
        assert page.select(".colophon a[href$='tillganglighet.html']"), path


@pytest.mark.parametrize("extra", [{}, ARCHIVE], ids=["empty", "one initiative"])
def test_a_small_registry_is_whole(tmp_path, extra) -> None:
    site = built(tmp_path, SMALL | extra)
    assert broken_links(site, pages(site)) == []


def test_an_old_id_leads_to_the_page_of_today(tmp_path) -> None:
    site = built(tmp_path, SMALL | ARCHIVE)
    page = pages(site)["initiatives/arkiv.html"]
    assert {a["href"] for a in page.select("main table a")} == {"../initiatives/e-arkiv.html"}


@pytest.mark.parametrize("former", ["../../outside", "/tmp/outside", "..", "a/b", "<b>", "x" * 300])
def test_what_was_never_an_id_leads_to_no_page(tmp_path, former) -> None:
    """And to none outside the folder."""
    key = "initiatives/e-arkiv/initiative.yaml"
    text = ARCHIVE[key].replace("[arkiv]", f"['{former}']")
    site = built(tmp_path / "deep" / "er", SMALL | ARCHIVE | {key: text})
    assert [path.name for path in (site / "initiatives").iterdir()] == ["e-arkiv.html"]
    assert sorted(path.name for path in tmp_path.rglob("*outside*")) == []


def test_no_page_is_put_outside_the_folder(tmp_path) -> None:
    for path in ("../x.html", "/tmp/x.html", "a/../../x.html", ""):
        with pytest.raises(RefusedWriteError):
            place(tmp_path, path, b"x")


def test_twins_are_told_apart_by_where_they_lead(tmp_path) -> None:
    twin = {k.replace("e-arkiv", "e-arkiv-2"): v for k, v in ARCHIVE.items()}
    twin = {k: v.replace("former_ids: [arkiv]\n", "") for k, v in twin.items()}
    site = built(tmp_path, SMALL | ARCHIVE | twin)
    start_page = pages(site)["index.html"]
    links = [a["href"] for a in start_page.find_all("a") if a.text == "E-arkiv"]
    assert sorted(links) == ["initiatives/e-arkiv-2.html", "initiatives/e-arkiv.html"]
    assert broken_links(site, pages(site)) == []


@pytest.mark.parametrize(
    "title",
    [HOSTILE, LONG, f"{HOSTILE} \u202egnirts\u202c"],
    ids=["markup", "ten thousand characters", "bidi"],
)
def test_a_title_of_any_kind_breaks_no_page(tmp_path, title) -> None:
    hostile = dict(ARCHIVE)
    key = "initiatives/e-arkiv/initiative.yaml"
    hostile[key] = hostile[key].replace(
        "title: E-arkiv", f"title: {json.dumps(title, ensure_ascii=False)}"
    )
    site = built(tmp_path, SMALL | hostile)
    for path, page in pages(site).items():
        html5lib.HTMLParser(strict=True).parse((site / path).read_text("utf-8"))
        assert {s.get("src", "").rpartition("/")[2] for s in page.find_all("script")} <= {"site.js"}
        assert "\u202e" not in str(page), path
    assert broken_links(site, pages(site)) == []
    search = (site / "assets/search.js").read_text("utf-8")
    assert "<script" not in search
    json.loads(search.removeprefix("samverkanIndex(").rstrip().removesuffix(");"))


def test_again_with_nothing_changed_nothing_is_written(tmp_path, samverkan) -> None:
    site = built(tmp_path, SMALL | ARCHIVE)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    said = samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY)
    assert "inget har ändrats" in said.out
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_again_with_nothing_changed_no_record_is_read(tmp_path) -> None:
    site, registry = built(tmp_path, SMALL | ARCHIVE), str(tmp_path / "registry")
    code = (
        "import sys\nfrom samverkan_cli.cli.shim import start\n"
        f"start(['site', {str(site)!r}, '--registry', {registry!r}, '--today', '{DAY}'])\n"
        "print(sorted({'pydantic', 'yaml', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_file_that_could_not_be_read_is_named_again_and_again(tmp_path, samverkan) -> None:
    built(tmp_path, SMALL | {"initiatives/x/initiative.yaml": "title: [\n"})
    said = samverkan("site", tmp_path / "site", "--registry", tmp_path / "registry", "--today", DAY)
    assert "inget har ändrats" in said.out
    assert "initiatives/x/initiative.yaml" in said.err


def rename_a_municipality(registry: Path, site: Path) -> None:
    file = registry / "organisations/vara.yaml"
    file.write_text(
        file.read_text("utf-8").replace("short_name: Vara", "short_name: Wara"), "utf-8"
    )


def scribble_as_much(registry: Path, site: Path) -> None:
    (site / "index.html").write_text("x" * (site / "index.html").stat().st_size)


def lose_a_page(registry: Path, site: Path) -> None:
    (site / "municipalities/vara.html").unlink()


@pytest.mark.parametrize("change", [rename_a_municipality, scribble_as_much, lose_a_page])
def test_what_changed_is_written_anew(tmp_path, change, samverkan) -> None:
    site = built(tmp_path, SMALL | ARCHIVE)
    change(tmp_path / "registry", site)
    assert (
        "inget har ändrats"
        not in samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY).out
    )
    fresh = tmp_path / "fresh"
    samverkan("site", fresh, "--registry", tmp_path / "registry", "--today", DAY)
    assert contents(site) == contents(fresh)


def test_pages_that_are_no_more_are_taken_away_and_others_left(tmp_path, samverkan) -> None:
    site = built(tmp_path, SMALL | ARCHIVE)
    (site / "initiatives/egen.html").write_text("min egen")
    (site / "initiatives/arkiv.html").write_text("ändrad för hand")
    for path in ARCHIVE:
        (tmp_path / "registry" / path).unlink()
    samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY)
    assert sorted(p.name for p in (site / "initiatives").iterdir()) == ["arkiv.html", "egen.html"]
    assert not (site / "api/v1/initiatives").exists()


def test_a_folder_with_something_else_in_it_is_refused(tmp_path, samverkan) -> None:
    registry = written(tmp_path, SMALL)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/viktigt.txt").write_text("kvar")
    said = samverkan("site", tmp_path / "other", "--registry", registry, "--today", DAY)
    assert said.code == 5
    assert [p.name for p in (tmp_path / "other").iterdir()] == ["viktigt.txt"]
    said = samverkan("site", tmp_path / "other/viktigt.txt", "--registry", registry)
    assert said.code == 5


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"key": 1}', '{"key": "", "unread": [], "files": {"../viktigt.txt": "x"}}'],
)
def test_a_damaged_manifest_takes_nothing_away(tmp_path, text, samverkan) -> None:
    site = built(tmp_path, SMALL)
    whole = contents(site)
    (tmp_path / "viktigt.txt").write_text("kvar")
    (site / MANIFEST).write_text(text)
    said = samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY)
    assert said.code == 0
    assert (tmp_path / "viktigt.txt").read_text() == "kvar"
    assert contents(site) == whole


def test_nothing_is_written_through_a_link(tmp_path, samverkan) -> None:
    site = built(tmp_path, SMALL | ARCHIVE)
    whole = contents(site)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "sida.html").write_text("kvar")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(outside / "sida.html")
    assert samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY).code == 0
    assert (outside / "sida.html").read_text() == "kvar"
    assert contents(site) == whole
    (site / "assets").rename(tmp_path / "assets")
    (site / "assets").symlink_to(outside)
    assert samverkan("site", site, "--registry", tmp_path / "registry", "--today", DAY).code == 5
    assert [p.name for p in outside.iterdir()] == ["sida.html"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path, samverkan) -> None:
    registry = written(tmp_path, SMALL)
    (tmp_path / "closed").mkdir(mode=0o500)
    assert samverkan("site", tmp_path / "closed/site", "--registry", registry).code == 5


def test_a_file_in_the_way_of_the_folder_is_refused(tmp_path, samverkan) -> None:
    registry = written(tmp_path, SMALL)
    (tmp_path / "fil").write_text("")
    assert samverkan("site", tmp_path / "fil/site", "--registry", registry).code == 5


def test_the_site_of_an_old_revision_is_that_of_the_files_then(tmp_path, samverkan) -> None:
    def git(*args: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@exempel.se")
        subprocess.run(["git", "-C", tmp_path, *who, *args], check=True, capture_output=True)

    root = written(tmp_path, SMALL | ARCHIVE)
    git("init", "-q")
    git("add", "registry")
    git("commit", "-qm", "ett")
    samverkan("site", tmp_path / "then", "--registry", root, "--today", DAY)
    (root / "initiatives/e-arkiv/initiative.yaml").write_text("title: Nu\norigin: vara\n")
    git("commit", "-qam", "två")
    asked = ("site", tmp_path / "old", "--registry", root, "--today", DAY, "--at", "HEAD~1")
    samverkan(*asked)
    old, then = contents(tmp_path / "old"), contents(tmp_path / "then")
    assert old.pop(MANIFEST) != then.pop(MANIFEST)
    assert old == then
    assert "inget har ändrats" in samverkan(*asked).out


def test_two_renders_on_different_machines_are_byte_identical(tmp_path) -> None:
    root = written(tmp_path, SMALL | ARCHIVE)
    made = []
    for zone, locale, seed, epoch in (
        ("Pacific/Auckland", "C", "1", "0"),
        ("America/Los_Angeles", "tr_TR.UTF-8", "2", "1700000000"),
    ):
        folder = tmp_path / f"site-{seed}"
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        environment["SOURCE_DATE_EPOCH"] = epoch
        command = [sys.executable, "-m", "samverkan_cli", "site", str(folder)]
        options = ["--registry", str(root), "--today", DAY]
        subprocess.run([*command, *options], check=True, env=environment, capture_output=True)
        made.append(contents(folder))
    assert made[0] == made[1]


def test_a_long_name_of_the_registry_stands_once_in_the_title(tmp_path) -> None:
    pages = built(tmp_path, SMALL | {"samverkan.yaml": f"schema: 1\nname: {'Lång ' * 60}\n"})
    page = (pages / "index.html").read_text("utf-8")
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title.count("Lång") < 60
    assert title.endswith("…")


def test_a_rule_s_page_is_called_by_its_code_and_its_name(tmp_path, samverkan) -> None:
    registry = written(tmp_path, SMALL)
    site = ("site", tmp_path / "ut", "--registry", registry, "--today", DAY)
    assert samverkan(*site).code == 0
    page = (tmp_path / "ut/rules/SAM031.html").read_text("utf-8")
    assert "<title>SAM031 leaver_has_reason – " in page
