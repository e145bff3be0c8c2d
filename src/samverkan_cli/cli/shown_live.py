"""The site in a folder of its own, served and built anew until somebody presses Ctrl-C."""

import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

from samverkan_cli.cli.built import Asked, build
from samverkan_cli.cli.errors import FoundError, OperatorError, UsageError
from samverkan_cli.cli.progress import Progress
from samverkan_cli.cli.root import find_root
from samverkan_cli.cli.serving import Server
from samverkan_cli.cli.site_state import manifest
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.system_words import why

PAUSE = 0.5  # seconds between two looks at the registry, more when a look takes long


def show_live(asked: Asked, port: int, speech: Language) -> None:
    """Build, serve, look for changes; ends cleanly with Ctrl-C, and takes its folder away."""
    if os.name == "posix":
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="samverkan-") as name:
        folder = Path(name) / "site"
        with Progress(speech) as progress:
            build(str(folder), asked, speech, progress)
        with _serving(folder, port) as server:
            _show(server, folder)
            text = N_("Sidorna visas på {address} (bara på den här datorn). Sluta med Ctrl-C.")
            sys.stdout.write(speech.text(text, address=server.address) + "\n")
            sys.stdout.flush()
            try:
                _follow(server, folder, asked, speech)
            except KeyboardInterrupt:
                sys.stderr.write(speech.text(N_("Slut.")) + "\n")


@contextmanager
def _serving(folder: Path, port: int) -> Iterator[Server]:
    """The server in a thread of its own; UsageError when it cannot have the port."""
    try:
        server = Server(folder, port)
    except OSError as error:
        args = {"port": str(port), "why": why(error)}
        raise UsageError(
            Message(N_("porten {port} går inte att använda: {why}"), args),
            Message(N_("välj en annan med --port N, eller --port 0 för en ledig")),
        ) from error
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _show(server: Server, folder: Path) -> None:
    made = manifest(folder)
    content = "".join(f"{path}\0{digest}\n" for path, digest in made.files.items())
    server.show(made.files, content)


def _follow(server: Server, folder: Path, asked: Asked, speech: Language) -> None:
    """Look at the registry and the templates until interrupted."""
    seen = _look(asked)
    while True:
        started = monotonic()
        now = _look(asked)
        if now != seen:
            seen = now
            _again(server, folder, asked, speech)
        sleep(max(PAUSE, 5 * (monotonic() - started)))


def _again(server: Server, folder: Path, asked: Asked, speech: Language) -> None:
    """Build anew; what cannot be built is said, and the pages stay as they were."""
    try:
        with Progress(speech, quiet=True) as progress:
            found = build(str(folder), asked, speech, progress)
    except FoundError as error:
        sys.stderr.write(error.text)
        return
    except OperatorError as error:
        sys.stderr.write(f"samverkan: {speech.message(error.message)}\n")
        return
    _show(server, folder)
    if found.written or found.removed:
        text = N_("{n} sidor och filer byggdes om")
        sys.stderr.write(speech.text(text, n=found.written + found.removed) + "\n")


def _look(asked: Asked) -> str:
    """A hash of the files the pages are made of; empty when the registry is gone."""
    templates = "" if asked.templates is None else _looked_over(asked.templates)
    if asked.at is not None:  # an old revision never changes
        return templates
    try:
        root = find_root(asked.where)
    except OperatorError:
        return ""
    return _looked_over(root) + templates


def _looked_over(root: str | Path) -> str:
    """A hash of names, sizes and times of a folder's files."""
    total = sha256()
    for above, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(above, name)  # noqa: PTH118 - thousands of them, twice a second
            try:
                about = os.lstat(path)
            except OSError:
                continue  # taken away this very moment
            total.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\n".encode(errors="replace"))
    return total.hexdigest()
