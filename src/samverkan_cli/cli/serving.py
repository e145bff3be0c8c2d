"""A small web server for the site: loopback only, only the files the site has, only to localhost.

A page elsewhere can make a browser ask this server under another name (DNS rebinding); the Host
header tells, so every other name than this machine's own is refused.
"""

from collections.abc import Iterable
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from samverkan_cli.render.templates import template_text

LOOPBACK = "127.0.0.1"
OWN = "/.samverkan/"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
}
ALLOWS_OURS = b"script-src 'self'"  # a half-year report allows no script, and keeps to that
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Server(ThreadingHTTPServer):
    """Serves the files of a folder it has been told of; OSError when the port is taken."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__((LOOPBACK, port), Handler)
        self.folder = folder
        self.files: frozenset[str] = frozenset()
        self.version = ""

    def show(self, files: Iterable[str], key: str) -> None:
        """From now on these files are what there is."""
        self.files = frozenset(files)
        self.version = sha256(key.encode()).hexdigest()[:16]

    @property
    def address(self) -> str:
        """`http://127.0.0.1:8724/`."""
        return f"http://{LOOPBACK}:{self.server_address[1]}/"

    def hosts(self) -> frozenset[str]:
        """The names this machine calls itself."""
        port = self.server_address[1]
        names = ("localhost", LOOPBACK)
        return frozenset(names) | frozenset(f"{name}:{port}" for name in names)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: Server
    server_version = "samverkan"
    sys_version = ""
    timeout = 10  # seconds a slow client may take

    def do_GET(self) -> None:
        """The file, or that there is none."""
        status, kind, content = self._answer()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads a log of one's own clicks."""

    def _answer(self) -> tuple[HTTPStatus, str, bytes]:
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].strip().lower() not in self.server.hosts():
            return _said(HTTPStatus.FORBIDDEN)
        path = unquote(self.path.partition("?")[0])
        if path.startswith(OWN):
            return self._own(path.removeprefix(OWN))
        wanted = path.removeprefix("/")
        if wanted == "" or wanted.endswith("/"):
            wanted += "index.html"
        if not path.startswith("/") or wanted not in self.server.files:
            return _said(HTTPStatus.NOT_FOUND)
        try:
            content = (self.server.folder / wanted).read_bytes()
        except OSError:  # taken away by the build that is under way
            return _said(HTTPStatus.NOT_FOUND)
        return HTTPStatus.OK, TYPES.get(Path(wanted).suffix, "text/plain"), self._live(content)

    def _own(self, name: str) -> tuple[HTTPStatus, str, bytes]:
        if name == "reload.js":
            return HTTPStatus.OK, TYPES[".js"], template_text("site/reload.js").encode()
        if name == "version.js":
            call = f'samverkanVersion("{self.server.version}");\n'
            return HTTPStatus.OK, TYPES[".js"], call.encode()
        return _said(HTTPStatus.NOT_FOUND)

    def _live(self, content: bytes) -> bytes:
        """A page with the script that loads it anew; anything else as it is."""
        head, found, rest = content.partition(b"</head>")
        if not found or ALLOWS_OURS not in head:
            return content
        script = f'<script src="{OWN}reload.js" data-version="{self.server.version}" defer>'
        return head + script.encode() + b"</script>\n" + found + rest


def _said(status: HTTPStatus) -> tuple[HTTPStatus, str, bytes]:
    return status, "text/plain; charset=utf-8", f"{status.value} {status.phrase}\n".encode()
