"""`serve` over a real socket: this machine only, these files only, ends cleanly."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from written_site import ARCHIVE, DAY, SMALL, written

OWN = '{% extends "samverkan/page.html.j2" %}{% block content %}<p>Egen sida</p>{% endblock %}'
COMMAND = [sys.executable, "-u", "-m", "samverkan_cli", "serve", "--port", "0", "--today", DAY]


class Served:
    """A running `serve` and its port."""

    def __init__(self, registry: Path, temporary: Path, *options: object) -> None:
        environment = {**os.environ, "TMPDIR": str(temporary)}
        self.registry, self.temporary = registry, temporary
        self.process = subprocess.Popen(
            [*COMMAND, "--registry", str(registry), *map(str, options)], env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        assert found, self.said
        self.port = int(found[1])

    def ask(self, path: str, host: str | None = None, method: str = "GET") -> tuple[int, bytes]:
        """Status and body; the path goes as it is, dots and all."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        asked.putrequest(method, path, skip_host=True)
        asked.putheader("Host", f"127.0.0.1:{self.port}" if host is None else host)
        asked.endheaders()
        answer = asked.getresponse()
        return answer.status, answer.read()

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=20)
        return self.process.returncode


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "tmp").mkdir()
    found = Served(written(folder, SMALL | ARCHIVE), folder / "tmp")
    yield found
    found.end()


def test_pages_are_served_with_the_script_that_loads_them_anew(served) -> None:
    status, page = served.ask("/")
    assert status == 200
    assert b'<script src="/.samverkan/reload.js"' in page
    assert served.ask("/index.html") == (status, page)
    assert served.ask("/initiatives/e-arkiv.html?x=1")[0] == 200
    assert b"samverkanVersion(" in served.ask("/.samverkan/version.js")[1]


def test_open_data_and_half_year_reports_are_served_as_they_are(served) -> None:
    assert served.ask("/api/v1/index.json")[1].startswith(b"{")
    assert b"reload.js" not in served.ask("/collaborations/tva/2024-H2.html")[1]


def test_head_has_no_body(served) -> None:
    assert served.ask("/index.html", method="HEAD") == (200, b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_but_reading_is_answered(served, method) -> None:
    assert served.ask("/", method=method)[0] == 501


@pytest.mark.parametrize(
    "host",
    ["", "exempel.se", "127.0.0.1.exempel.se", "localhost:1", "0.0.0.0", "[::1]", "127.0.0.1:"],
)
def test_another_name_than_this_machines_is_refused(served, host) -> None:
    assert served.ask("/", host)[0] == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "LOCALHOST:{port}", "localhost:{port}"])
def test_this_machines_own_names_are_answered(served, host) -> None:
    assert served.ask("/", host.format(port=served.port))[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
        "/..%2f..%2fetc%2fpasswd", "/initiatives/", "/initiatives", "/.samverkan-site.json",
        "/.samverkan/",
        "/assets\\site.js",
        "/index.html%00", "/index.html/", "index.html", "http://exempel.se/index.html",
        "/.samverkan/../index.html", "/initiatives/../index.html",
    ],
)  # fmt: skip
def test_nothing_but_the_sites_own_files_is_answered(served, path) -> None:
    assert served.ask(path)[0] == 404


def test_other_machines_cannot_reach_it(served) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("no other address on this machine")
        own = probe.getsockname()[0]
    if own.startswith("127."):
        pytest.skip("no other address on this machine")
    with pytest.raises((ConnectionRefusedError, TimeoutError)):
        socket.create_connection((own, served.port), timeout=2).close()


def test_a_change_in_the_registry_is_shown(served) -> None:
    version = served.ask("/.samverkan/version.js")
    file = served.registry / "initiatives/e-arkiv/initiative.yaml"
    file.write_text(file.read_text("utf-8").replace("title: E-arkiv", "title: Ny rubrik"), "utf-8")
    until = monotonic() + 30
    while served.ask("/.samverkan/version.js") == version and monotonic() < until:
        sleep(0.2)
    assert served.ask("/.samverkan/version.js") != version
    assert b"Ny rubrik" in served.ask("/initiatives/e-arkiv.html")[1]


def test_pages_by_own_templates_follow_their_changes(tmp_path) -> None:
    (tmp_path / "tmp").mkdir()
    template = tmp_path / "mallar" / "initiative.html.j2"
    template.parent.mkdir()
    template.write_text(OWN, "utf-8")
    registry = written(tmp_path, SMALL | ARCHIVE)
    found = Served(registry, tmp_path / "tmp", "--templates", template.parent)
    assert b"Egen sida" in found.ask("/initiatives/e-arkiv.html")[1]

    version = found.ask("/.samverkan/version.js")
    template.write_text(OWN.replace("Egen sida", "En annan sida"), "utf-8")
    until = monotonic() + 30
    while found.ask("/.samverkan/version.js") == version and monotonic() < until:
        sleep(0.2)
    assert b"En annan sida" in found.ask("/initiatives/e-arkiv.html")[1]

    template.write_text("{{ borta }}", "utf-8")  # told, and the pages stay as they were
    said = ""
    while "SAM403" not in said:
        said = found.process.stderr.readline()
        assert said
    assert b"En annan sida" in found.ask("/initiatives/e-arkiv.html")[1]
    assert found.end() == 0


def test_a_taken_port_is_said_and_ends_with_2(served, samverkan) -> None:
    said = samverkan("serve", "--port", str(served.port), "--registry", served.registry)
    assert said.code == 2
    assert "--port" in said.err


def test_no_registry_ends_as_everywhere(tmp_path, samverkan) -> None:
    assert samverkan("serve", "--port", "0", "--registry", tmp_path).code == 3


def test_a_broken_registry_keeps_the_pages_and_ctrl_c_leaves_nothing_behind(tmp_path) -> None:
    (tmp_path / "tmp").mkdir()
    found = Served(written(tmp_path, SMALL), tmp_path / "tmp")
    (found.registry / "samverkan.yaml").unlink()
    sleep(2)
    assert found.ask("/")[0] == 200
    assert found.end() == 0
    assert list((tmp_path / "tmp").iterdir()) == []
