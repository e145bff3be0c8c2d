"""The installed browser as a printer: the only room that runs one."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    "microsoft-edge-stable", "msedge", "chrome",
)  # fmt: skip
WINDOWS = (
    r"Microsoft\Edge\Application\msedge.exe",
    r"Google\Chrome\Application\chrome.exe",
)
SECONDS = 120


class BrowserError(Exception):
    """There is no browser, or it did not print; the text is why."""


def find() -> str | None:
    """The path of a browser that prints without a window; None when none is installed."""
    named = next((found for name in NAMES if (found := shutil.which(name))), None)
    roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    known = [Path(root) / path for root in roots if root for path in WINDOWS]
    return named or next((str(path) for path in known if path.is_file()), None)


def printed(html: str) -> bytes:
    """The page as a tagged PDF; raises BrowserError."""
    browser = find()
    if browser is None:
        raise BrowserError("no browser")
    with tempfile.TemporaryDirectory() as folder:
        page, paper = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8")
        command = [
            browser, "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
            f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
            "--export-tagged-pdf", f"--print-to-pdf={paper}", page.as_uri(),
        ]  # fmt: skip
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # it refuses to start as root otherwise
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BrowserError(str(error)) from error
        if not paper.is_file():
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise BrowserError(last[0] if last else str(done.returncode))
        return paper.read_bytes()
