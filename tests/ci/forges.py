"""The three systems' interfaces on loopback, with what they hold and what was asked of them."""

import io
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile

Answer = tuple[int, Any]


@dataclass
class Asked:
    """One request: method, path without query, query, headers, body."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: Any


@dataclass
class Forge:
    """A server: `answer` decides; every request is kept."""

    answer: Callable[[Asked], Answer]
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    @property
    def written(self) -> list[Asked]:
        """The requests that change something."""
        return [asked for asked in self.asked if asked.method != "GET"]


@contextmanager
def serving(answer: Callable[[Asked], Answer]) -> Iterator[Forge]:
    """A forge that answers until the block ends. A redirect is (302, address); bytes go as is."""
    forge = Forge(answer)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, parts.path, parse_qs(parts.query), headers, body)
            forge.asked.append(asked)
            code, said = forge.answer(asked)
            raw = said if isinstance(said, bytes) else json.dumps(said).encode()
            self.send_response(code)
            if code == 302:
                self.send_header("Location", said)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_POST = do_PATCH = do_PUT = do_GET  # noqa: N815 - names the server looks for

        def log_message(self, format: str, *args: object) -> None:
            """Nothing to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    forge.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield forge
    finally:
        server.shutdown()
        server.server_close()


def zipped(**members: bytes) -> bytes:
    """An artifact; `review_md` is `review.md`."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as bundle:
        for name, data in members.items():
            bundle.writestr(name.replace("_", "."), data)
    return out.getvalue()
