"""Takes the pictures of every report and page: light, dark, on a narrow screen and on paper.

`python tests/docs/pictures.py` writes docs/bilder/sidor; needs Chromium and pdftoppm
(poppler-utils). `--whole DIR` writes the whole pages there instead, to look through before a
release; `--only uppfoljning webb-start` takes those pages alone. The registry, its history and the
day are fixed, so that a picture changes only when a page does.
"""

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from samverkan_cli.cli.shim import start

ROOT = Path(__file__).parents[2]
DAY = "2026-01-15"
LATE = ("initiatives/svarsrobot", "initiatives/oppna-data/assessments", "surveys")
REPORTS: dict[str, tuple[str, ...]] = {
    "uppfoljning": ("report", "followup", "--period", "2025-H1"),
    "portfolj": ("report", "portfolio"),
    "kommun": ("report", "municipality", "vara"),
    "initiativ": ("report", "initiative", "e-arkiv"),
    "samverkan": ("report", "collaboration", "v6"),
    "mote": ("report", "meeting", "--since", "HEAD~1"),
    "beslut": ("report", "decision", "2025-02-11"),
}
PAGES: dict[str, tuple[str, ...]] = {
    "andringar": ("diff", "HEAD~1"),
    "granskning": ("review", "HEAD~1"),
    "poang": ("score", "--explain"),
    "poang-initiativ": ("score", "medborgarforslag", "--explain"),
    "konstellation": ("constellation", "medborgarforslag"),
    "kostnad-fordelning": ("cost", "share", "digitala-bygglov"),
    "kostnad-summa": ("cost", "total"),
    "kostnad-ansluta": ("cost", "late-join", "digitala-bygglov", "vara"),
    "finansiering": ("funding",),
    "nytta": ("benefits",),
    "styrning": ("governance", "v6", "--facts"),
}
SITE = {
    "webb-start": "index.html",
    "webb-initiativ": "initiatives/digitala-bygglov.html",
    "webb-kommun": "municipalities/skara.html",
    "webb-portfolj": "collaborations/v6/portfolio.html",
    "webb-halvar": "collaborations/v6/2025-H1.html",
    "webb-regel": "rules/SAM031.html",
}
# name of the view, width in pixels, scheme of colours, height kept in docs/bilder/sidor
VIEWS = (("", 1000, "light", 1300), ("-mork", 1000, "dark", 800), ("-smal", 320, "light", 1100))
PAPER_PAGES = 4  # shown side by side


def committed(folder: Path) -> Path:
    """The reference registry as two commits: without what came late, then whole."""
    root = folder / "registry"
    shutil.copytree(ROOT / "registry", root)
    kept = folder / "late"
    for path in LATE:
        shutil.move(root / path, kept / path)
    _git(folder, "init", "-q", "-b", "main")
    _commit(folder, "2025-10-01", "Höstens läge")
    shutil.copytree(kept, root, dirs_exist_ok=True)
    shutil.rmtree(kept)
    _commit(folder, "2026-01-15", "Nytt sedan mötet")
    return root


def _commit(folder: Path, day: str, message: str) -> None:
    at = f"{day}T12:00:00+00:00"
    dates = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    _git(folder, "add", "registry")
    _git(folder, "commit", "-q", "-m", message, dates=dates)


def _git(folder: Path, *args: str, dates: dict[str, str] | None = None) -> None:
    who = ("-c", "user.name=Registret", "-c", "user.email=registret@example.se")
    env = {**os.environ, **(dates or {})}
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True, env=env)


def pages(root: Path, folder: Path, wanted: set[str]) -> Iterator[tuple[str, Path]]:
    """Every page by its picture's name, written by the commands."""
    for name, command in (REPORTS | PAGES).items():
        if not wanted or name in wanted:
            path = folder / f"{name}.html"
            ran(root, *command, "--format", "html", "--output", str(path))
            yield name, path
    if not wanted or wanted & set(SITE):
        ran(root, "site", str(folder / "site"))
        for name, page in SITE.items():
            if not wanted or name in wanted:
                yield name, folder / "site" / page


def ran(root: Path, *command: str) -> None:
    """Run a command on the registry as of the fixed day."""
    day = () if command[0] == "diff" else ("--today", DAY)
    code = start([*command, "--registry", str(root), *day])
    if code not in (0, 1):
        sys.exit(f"{' '.join(command)}: {code}")


def on_screen(browser: Browser, page: Path, width: int, scheme: str, height: int) -> Image.Image:
    """The page from the top; the whole of it when no height is given."""
    opened = browser.new_page(
        viewport={"width": width, "height": height or 800}, color_scheme=scheme
    )  # type: ignore[arg-type]
    opened.goto(page.as_uri())
    taken = opened.screenshot(full_page=not height)
    opened.close()
    return Image.open(io.BytesIO(taken))


def on_paper(browser: Browser, root: Path, name: str, page: Path, most: int) -> Image.Image:
    """The first pages of the PDF side by side: reports by `--format pdf`, others printed."""
    pdf = page.parent / f"{name}.pdf"
    if name in REPORTS:
        ran(root, *REPORTS[name], "--format", "pdf", "--output", str(pdf))
    else:
        opened = browser.new_page()
        opened.goto(page.as_uri())
        opened.pdf(path=pdf, prefer_css_page_size=True, format="A4")
        opened.close()
    resolution = "45" if most else "70"
    last = ("-l", str(most)) if most else ()
    command = ["pdftoppm", "-png", "-r", resolution, *last, str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True)
    return _side_by_side([Image.open(one) for one in sorted(pdf.parent.glob(f"{name}-*.png"))])


def _side_by_side(sheets: list[Image.Image], row: int = 4, gap: int = 8) -> Image.Image:
    width, height = sheets[0].size
    rows = -(-len(sheets) // row)
    size = (min(row, len(sheets)) * (width + gap) - gap, rows * (height + gap) - gap)
    whole = Image.new("RGB", size, "#888888")
    for i, sheet in enumerate(sheets):
        whole.paste(sheet, (i % row * (width + gap), i // row * (height + gap)))
    return whole


def put(picture: Image.Image, path: Path, colours: int = 48) -> None:
    """A small file: a palette is enough for text and flat colours."""
    small = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def main() -> None:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", type=Path, help="write whole pages in this folder instead")
    parser.add_argument(
        "--into", type=Path, default=ROOT / "docs/bilder/sidor", help="another folder"
    )
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    options = parser.parse_args()
    target = options.whole or options.into
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as given, sync_playwright() as playwright:
        folder = Path(given)
        root = committed(folder)
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, page in pages(root, folder, set(options.only)):
            for ending, width, scheme, height in VIEWS:
                seen = on_screen(browser, page, width, scheme, 0 if options.whole else height)
                put(seen, target / f"{name}{ending}.png")
            most = 0 if options.whole else PAPER_PAGES
            put(on_paper(browser, root, name, page, most), target / f"{name}-papper.png")
        browser.close()


if __name__ == "__main__":
    main()
