"""The program and the machine it runs on: versions, parser, extras, terminal."""

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from samverkan_cli import __version__, browser, git
from samverkan_cli.cli.outputs import coloured
from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.findings_console import can_show
from samverkan_cli.views.diagnosis import Check

OLDEST_GIT = (2, 30)  # before it `rev-parse` does not know --end-of-options
EXTRAS = {
    "excel": ("xlsxwriter", N_("Rapporter som Excel")),
    "office": ("docx", N_("Rapporter som Word")),
    "parquet": ("pyarrow", N_("Export som Parquet")),
}
_LETTERS = "åäöÅÄÖ–”✔"
_WIDTH = 80
_GET_GIT = {
    "win32": "winget install --id Git.Git",
    "darwin": "xcode-select --install",
    "linux": "sudo apt install git",
}
_GET_PANGO = {
    "win32": "winget install --id Microsoft.Edge",
    "darwin": "brew install pango",
    "linux": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0",
}


def of_program() -> Iterator[Check]:
    """Each check of the program itself."""
    args = {"python": platform.python_version(), "version": __version__}
    text = Message(N_("Python {python}, samverkan {version}"), args)
    yield Check("python", "program", "ok", text)
    yield _git()
    yield _yaml()
    yield _pdf()
    for extra, (module, what) in EXTRAS.items():
        yield _extra(extra, module, what)
    yield _terminal()


def _git() -> Check:
    found = git.version()
    if found is None:
        text = Message(N_("Git finns inte på datorn; historik och granskning kräver det"))
        return Check("git", "program", "wrong", text, _for_this_system(_GET_GIT))
    if not serves(found):
        text = Message(N_("Git {version} är för gammalt; 2.30 eller nyare krävs"),
                       {"version": found})  # fmt: skip
        return Check("git", "program", "wrong", text, _for_this_system(_GET_GIT))
    return Check("git", "program", "ok", Message(N_("Git {version}"), {"version": found}))


def serves(version: str | None) -> bool:
    """Whether there is a git, and new enough."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", version or "")[:2])
    return numbers >= OLDEST_GIT


def _for_this_system(commands: dict[str, str]) -> str:
    return commands.get(sys.platform, commands["linux"])


def _yaml() -> Check:
    import yaml

    args = {"version": yaml.__version__}
    if yaml.__with_libyaml__:
        return Check("yaml", "program", "ok", Message(N_("PyYAML {version} med libyaml"), args))
    text = Message(
        N_("PyYAML {version} saknar libyaml: svaren är desamma men tar längre tid"), args
    )
    again = installing("pyyaml", "--force-reinstall --only-binary :all: ")
    return Check("yaml", "program", "remark", text, again)


def _pdf() -> Check:
    from samverkan_cli.render.pdf import can_draw

    if find_spec("weasyprint") and can_draw():
        return Check("pdf", "program", "ok", Message(N_("Rapporter som PDF: med WeasyPrint")))
    found = browser.find()
    if found:
        text = Message(N_("Rapporter som PDF: med {browser}"), {"browser": found})
        return Check("pdf", "program", "ok", text)
    if find_spec("weasyprint"):
        text = Message(N_("Rapporter som PDF: WeasyPrint finns men inte Pango, som det ritar med"))
        return Check("pdf", "program", "remark", text, _for_this_system(_GET_PANGO))
    text = Message(N_("Rapporter som PDF: tillägget pdf saknas, och ingen webbläsare finns"))
    return Check("pdf", "program", "remark", text, installing("samverkan-cli[pdf]"))


def _extra(extra: str, module: str, what: str) -> Check:
    args = {"what": Message(what), "extra": extra}
    if find_spec(module):
        return Check(extra, "program", "ok", Message(N_("{what}: tillägget {extra} finns"), args))
    text = Message(N_("{what}: tillägget {extra} saknas"), args)
    return Check(extra, "program", "remark", text, installing(f"samverkan-cli[{extra}]"))


def installing(what: str, options: str = "") -> str:
    """The command that installs into the environment this program runs in."""
    place = sys.prefix.replace("\\", "/")
    if "/uv/tools/" in place or find_spec("pip") is None:
        return f'uv pip install --python "{sys.executable}" {_for_uv(options)}"{what}"'
    if "/pipx/venvs/" in place:
        return f'pipx runpip samverkan-cli install {options}"{what}"'
    return f'"{sys.executable}" -m pip install {options}"{what}"'


def _for_uv(options: str) -> str:
    return options.replace("--force-reinstall", "--reinstall")


def _terminal() -> Check:
    encoding = sys.stdout.encoding or "ascii"
    if not can_show(_LETTERS, encoding):
        text = Message(N_("Terminalen visar {encoding} och saknar svenska tecken eller ✔"),
                       {"encoding": encoding})  # fmt: skip
        mend = "chcp 65001" if sys.platform == "win32" else "export PYTHONUTF8=1"
        return Check("terminal", "program", "remark", text, mend)
    if not sys.stdout.isatty():
        text = Message(N_("Utskrift till fil eller annat program: {encoding}, utan färg"),
                       {"encoding": encoding})  # fmt: skip
        return Check("terminal", "program", "ok", text)
    return _window(encoding)


def _window(encoding: str) -> Check:
    width = shutil.get_terminal_size().columns
    if width < _WIDTH:
        text = Message(
            N_("Fönstret är {n} tecken brett; tabellerna är gjorda för 80"), {"n": width}
        )
        return Check("terminal", "program", "remark", text)
    colour = N_("med färg") if coloured() else N_("utan färg")
    if os.environ.get("NO_COLOR"):
        colour = N_("utan färg, eftersom NO_COLOR är satt")
    args = {"encoding": encoding, "n": width, "colour": Message(colour)}
    text = Message(N_("Terminal: {encoding}, {n} tecken bred, {colour}"), args)
    return Check("terminal", "program", "ok", text)
