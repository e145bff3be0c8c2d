"""The site in a real browser: search, filter, sort, keyboard, narrow pages, axe on every kind."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from written_past import with_a_past
from written_site import DAY, SMALL, built

from samverkan_cli.cli.shim import start

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium; .ci/run installs it"),
]
REGISTRY = str(Path(__file__).parents[2] / "registry")
TITLES = ("Årsplan", "Älgjakt", "Öppettider", "Café", "Arkiv", "Bygglov", "Zon", "Idé", "Åter")
MANY = {
    f"initiatives/i{n}/initiative.yaml": (
        f"title: {title}\nneed: Behov.\norigin: skara\nlead: vara\nreceived: 2024-08-{n + 1:02}\n"
        f"submitted: 2024-09-{n + 1:02}\n"
    )
    for n, title in enumerate(TITLES)
}
SITE_PAGES = (
    "index.html", "initiatives.html", "tillganglighet.html", "rules/index.html",
    "rules/SAM031.html", "rules/A1.html", "collaborations/v6/index.html",
    "collaborations/v6/portfolio.html", "collaborations/v6/2024-H2.html",
    "initiatives/digitala-bygglov.html", "initiatives/e-underskrift.html",
    "municipalities/vara.html",
)  # fmt: skip
REPORTS = {
    "governance": ("governance", "v6", "--facts", "--format", "html"),
    "cost share": ("cost", "share", "digitala-bygglov", "--format", "html"),
    "diff": ("diff", "HEAD", "--format", "html"),
}
PAST = {  # pages that only a registry with a history has
    "meeting": "collaborations/tva/meeting.html",
    "restated half-year": "collaborations/tva/2024-H2.html",
}
KINDS = (*SITE_PAGES, *PAST, *REPORTS)
# what axe cannot decide, and the test here or in test_site.py that decides it
COVERED = {
    "color-contrast": "test_every_colour_of_the_palette_has_contrast",
    "target-size": "test_what_stands_alone_is_large_enough_to_hit",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reference") / "site"
    assert start(["site", str(folder), "--registry", REGISTRY, "--today", DAY]) == 0
    return folder


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Where a page of each kind lies."""
    folder = tmp_path_factory.mktemp("reports")
    past = folder / "past"
    registry, _ = with_a_past(tmp_path_factory.mktemp("past"))
    assert start(["site", str(past), "--registry", str(registry), "--today", DAY]) == 0

    @cache
    def where(kind: str) -> str:
        if kind not in REPORTS:
            return (past / PAST[kind] if kind in PAST else site / kind).as_uri()
        path = folder / f"{kind}.html"
        assert start([*REPORTS[kind], "--registry", REGISTRY, "--output", str(path)]) == 0
        return path.as_uri()

    return where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("many"), SMALL | MANY)


@pytest.fixture(scope="module")
def over_http(many: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def __init__(self, *args, **kwargs) -> None:
            super().__init__(*args, directory=str(many), **kwargs)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["file", "http"])
def first(request, browser: Browser, many: Path, over_http: str) -> Iterator[Page]:
    """The start page of nine initiatives, from the disk and over http; the console stays silent."""
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(over_http if request.param == "http" else (many / "index.html").as_uri())
    yield page
    assert said == []
    page.close()


def rows(page: Page) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('#initiativ tbody tr')].filter(r => !r.hidden)"
        ".map(r => r.cells[0].textContent.trim())"
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [("arsplan", []), ("årsplan", ["Årsplan"]), ("cafe", ["Café"]), ("CAFÉ", ["Café"]),
     ("ÄLG", ["Älgjakt"]), ("alg", []), ("oppet", [])],
)  # fmt: skip
def test_search_folds_as_swedish_does(first: Page, asked: str, found: list[str]) -> None:
    first.fill("#sok", asked)
    first.wait_for_selector(".search li")
    said = first.locator(".search li").all_inner_texts()
    assert [text.partition(" – ")[0] for text in said] == (found or ["Inget hittades"])


def test_a_hit_opens_its_page_by_keyboard_alone(first: Page) -> None:
    first.focus("#sok")
    first.keyboard.type("zon")
    first.wait_for_selector(".search li a")
    first.keyboard.press("Tab")
    first.keyboard.press("Enter")
    first.wait_for_url(re.compile(r"initiatives/i6\.html$"))
    assert first.locator("h1").inner_text().startswith("Zon")


def test_the_rows_are_filtered_and_their_number_said(first: Page) -> None:
    box = first.locator("#initiativ .tools input")
    box.fill("cafe")
    assert rows(first) == ["Café"]
    assert first.locator("#initiativ .tools output").inner_text().startswith("1 ")
    box.fill("")
    assert len(rows(first)) == 9


def test_sorting_by_keyboard_puts_the_swedish_letters_last(first: Page) -> None:
    head = first.locator("#initiativ thead button").first
    head.focus()
    first.keyboard.press("Enter")
    order = [
        "Arkiv",
        "Bygglov",
        "Café",
        "Idé",
        "Zon",
        "Årsplan",
        "Åter",
        "Älgjakt",
        "Öppettider",
    ]
    assert rows(first) == order
    first.keyboard.press("Space")
    assert rows(first) == order[::-1]
    assert first.locator("#initiativ th[aria-sort=descending]").count() == 1


def test_numbers_are_sorted_as_numbers(first: Page) -> None:
    given = ["1 200 kr", "90 kr", "−5", "2,5", "1 000 000 kr", "–", "7", "30"]
    first.evaluate(
        """values => { const rows = document.querySelectorAll('#initiativ tbody tr');
          rows.forEach((row, i) => { row.cells[1].textContent = values[i] ?? '40'; }); }""",
        given,
    )
    first.locator("#initiativ thead button").nth(1).click()
    shown = first.evaluate(
        "[...document.querySelectorAll('#initiativ tbody tr')].map(r => r.cells[1].textContent)"
    )
    numbers = [text for text in shown if text != "–"]
    assert numbers == ["−5", "2,5", "7", "30", "40", "90 kr", "1 200 kr", "1 000 000 kr"]


@pytest.fixture(scope="module")
def long(many: Path) -> str:
    """A page with a list of three thousand rows, each with its own number."""
    head, body, foot = re.split(
        "(?<=<tbody>)|(?=</tbody>)", (many / "initiatives.html").read_text()
    )
    row = re.sub(r">[^<]+</a>", ">Ärende {n}</a>", body[: body.index("</tr>") + 5])
    rows = "".join(row.replace("{n}", str(n)) for n in range(3_000))
    path = many / "lang.html"
    path.write_text(head + rows + foot, "utf-8")
    return path.as_uri()


def test_of_thousands_of_rows_the_first_are_shown_until_somebody_asks(browser, long) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.goto(long)
    told = page.locator(".tools output")
    assert (len(rows(page)), told.inner_text()) == (1000, "1\u00a0000 av 3\u00a0000 rader visas")
    page.fill(".tools input", "ärende 299")
    # 299, 1299, 2299 and 2990 to 2999
    assert (len(rows(page)), told.inner_text()) == (13, "13 rader visas")
    page.fill(".tools input", "")
    page.locator("#initiativ thead button").first.click()
    page.locator("#initiativ thead button").first.click()
    assert rows(page)[0] == "Ärende 2999"
    page.get_by_role("button", name="Visa alla rader").click()
    assert len(rows(page)) == 3_000
    assert not page.get_by_role("button", name="Visa alla rader").is_visible()
    page.close()


@pytest.mark.parametrize("kind", SITE_PAGES)
def test_everything_reads_without_script(browser: Browser, address, kind: str) -> None:
    texts = []
    for on in (True, False):
        context = browser.new_context(java_script_enabled=on)
        page = context.new_page()
        page.goto(address(kind))
        texts.append(page.locator("main").inner_text().split())
        context.close()
    added = {"Filtrera", "raderna", "↕"}
    with_script, without = ([w for w in text if w not in added] for text in texts)
    assert with_script == without


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways(browser: Browser, address, kind: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto(address(kind))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("kind", SITE_PAGES)
def test_at_400_per_cent_nothing_scrolls_sideways(browser: Browser, address, kind: str) -> None:
    """1280 pixels at 400 % are 320 of the page's own, with four of the screen's to each."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page = context.new_page()
    page.goto(address(kind))
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, summary')].filter(e => {
  const box = e.getBoundingClientRect();
  const inline = e.parentElement.closest('p, li, dd, td, th') && [...e.parentElement.childNodes]
    .some(n => n.nodeType === 3 && n.textContent.trim());
  return box.width && !inline && !e.classList.contains('skip') && (box.height < 23.9);
}).map(e => e.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("kind", SITE_PAGES)
def test_what_stands_alone_is_large_enough_to_hit(browser: Browser, address, kind: str) -> None:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto(address(kind))
    assert page.evaluate(SMALL_TARGETS) == []
    page.close()


def test_tab_goes_everywhere_and_shows_where(first: Page) -> None:
    wanted = first.evaluate(
        "document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]').length"
    )
    seen = set()
    for _ in range(wanted):
        first.keyboard.press("Tab")
        at, style, width = first.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
              return [[...document.querySelectorAll('*')].indexOf(e), s.outlineStyle,
                      parseFloat(s.outlineWidth)]; }"""
        )
        seen.add(at)
        assert style != "none"
        assert width >= 1
    assert len(seen) == wanted


def luminance(colour: str) -> float:
    wide = colour if len(colour) == 7 else "#" + "".join(c * 2 for c in colour[1:])
    parts = [int(wide[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_of_the_palette_has_contrast(browser: Browser, address, theme: str) -> None:
    page = browser.new_page(color_scheme=theme)
    page.goto(address("index.html"))
    names = ("paper", "ink", "muted", "wash", "accent", "fill", "edge", "warm")
    colour = page.evaluate(
        "names => { const s = getComputedStyle(document.documentElement); return "
        "Object.fromEntries(names.map(n => [n, s.getPropertyValue('--' + n).trim()])); }",
        names,
    )
    page.close()
    for ground in ("paper", "wash"):
        for text in ("ink", "muted", "accent"):
            assert contrast(colour[text], colour[ground]) >= 4.5, (theme, text, ground)
        for shape in ("fill", "edge", "warm"):
            assert contrast(colour[shape], colour[ground]) >= 3, (theme, shape, ground)


def test_the_contrast_is_that_of_the_standard() -> None:
    assert round(contrast("#fff", "#000000"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@cache
def axe() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_and_what_it_cannot_tell_is_told_here(
    browser: Browser, address, kind: str, theme: str
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=theme)
    page = context.new_page()
    page.goto(address(kind))
    page.evaluate(axe())
    found = page.evaluate(
        "async () => await axe.run(document, {rules: {'target-size': {enabled: true}}})"
    )
    context.close()
    assert [(v["id"], n["html"][:120]) for v in found["violations"] for n in v["nodes"]] == []
    assert {one["id"] for one in found["incomplete"]} <= set(COVERED)


def test_what_covers_for_axe_is_here() -> None:
    assert set(COVERED.values()) <= set(globals())
