"""Odd trees: links, devices, closed doors, depth, crowds, names no terminal should see."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_commands import COMMANDS, Answer, crashes, here
from hostile_registry import BASE, TODAY, write

from samverkan_cli.loading import folder, from_texts, load

NOBODY = 65534
DAY = ("--today", TODAY.isoformat())
FEW = tuple(command for command in COMMANDS if command[-1] in ("text", "html"))
ROOT_ONLY = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="only root can become another user, for whom a folder is closed",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "registry", BASE)


def findings(root: Path, *args: str) -> list[tuple[str, str, int | None]]:
    """Code, path below the registry and line of everything validate says."""
    answer = here(root, "validate", "--format", "json", *args)
    assert crashes(answer, ["validate", "json"]) == []
    found = json.loads(answer.out)["findings"]
    assert answer.code == int(any(f["severity"] == "error" for f in found))
    return [(f["code"], f["path"].partition("/")[2], f["line"]) for f in found]


def through_every_command(root: Path) -> list[str]:
    return [flaw for command in COMMANDS for flaw in crashes(here(root, *command), command)]


def test_a_link_is_named_and_never_followed(root: Path, tmp_path: Path) -> None:
    secret = write(tmp_path / "outside", {"organisations/hemlig.yaml": "name: Hemlig\n"})
    (root / "organisations/hemlig.yaml").symlink_to(secret / "organisations/hemlig.yaml")
    (root / "organisations/borta.yaml").symlink_to(tmp_path / "nowhere")
    (root / "organisations/runt.yaml").symlink_to("runt.yaml")
    (root / "runt").symlink_to("runt")
    (root / "intake/utanfor").symlink_to(secret)
    (root / "surveys/hem").symlink_to(root)
    assert findings(root) == [
        ("SAM303", "intake/utanfor", None),
        ("SAM303", "organisations/borta.yaml", 1),
        ("SAM303", "organisations/hemlig.yaml", 1),
        ("SAM303", "organisations/runt.yaml", 1),
        ("SAM303", "surveys/hem", None),
    ]
    assert all("Hemlig" not in here(root, *command).out for command in FEW)


@pytest.mark.parametrize("make", ["fifo", "socket", "device", "folder"])
def test_what_is_no_file_is_named_and_not_opened(
    root: Path, make: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / "organisations/x.yaml"
    if make == "fifo":
        os.mkfifo(path)
    elif make == "socket":
        monkeypatch.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    elif make == "device":
        try:
            os.mknod(path, 0o020666, os.makedev(1, 5))  # /dev/zero has no end
        except PermissionError:
            pytest.skip("devices cannot be made here")
    else:
        write(path, {"vara.yaml": "name: x\n"})
    line = None if make == "folder" else 1
    assert findings(root) == [("SAM306", "organisations/x.yaml", line)]


def test_a_file_that_becomes_a_pipe_after_it_was_listed_does_not_hang(root: Path) -> None:
    path = root / "organisations/vara.yaml"

    def becomes_a_pipe() -> None:
        path.unlink()
        os.mkfifo(path)

    assert codes_when(root, becomes_a_pipe) == ["SAM304"]


def test_a_file_that_becomes_a_link_after_it_was_listed_is_not_followed(root: Path) -> None:
    path = root / "organisations/vara.yaml"

    def becomes_a_link() -> None:
        path.unlink()
        path.symlink_to(root / "organisations/skara.yaml")

    assert codes_when(root, becomes_a_link) == ["SAM304"]


def test_a_file_that_is_gone_after_it_was_listed_is_a_finding(root: Path) -> None:
    assert codes_when(root, (root / "organisations/vara.yaml").unlink) == ["SAM304"]


def codes_when(root: Path, happens: Callable[[], None]) -> list[str]:
    """What is found when something happens between listing and reading."""
    source = folder(root)

    class Late:
        read, shown = source.read, source.shown

        def entries(self) -> list[object]:
            listed = source.entries()
            happens()
            return listed

    return [f.code for f in load(Late()).findings]  # type: ignore[arg-type]


def test_a_huge_file_is_refused_by_its_size_and_not_read(root: Path) -> None:
    with (root / "organisations/stor.yaml").open("wb") as file:
        file.truncate(64 * 1024**3)
    assert findings(root) == [("SAM202", "organisations/stor.yaml", 1)]


@pytest.fixture
def closed(root: Path) -> Iterator[Path]:
    """A file and two folders nobody else may open."""
    for above in (root, *root.parents):
        if above == Path("/tmp") or above == Path("/"):
            break
        above.chmod(0o755)
    doors = [root / "organisations/vara.yaml", root / "surveys", root / "initiatives/e-arkiv"]
    for door in doors:
        door.chmod(0)
    yield root
    for door in doors:
        door.chmod(0o755)


AS_NOBODY = """
import contextlib, io, os, sys
from samverkan_cli.cli.shim import start
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())) as out:
    start(sys.argv[1:])  # what is imported late lies where nobody may read
os.setuid({user})
sys.exit(start(sys.argv[1:]))
"""


def as_nobody(root: Path, *args: str) -> Answer:
    """A command in a process that has given up every right of its own."""
    script = AS_NOBODY.format(user=NOBODY)
    day = () if args[0] == "fmt" else DAY
    command = [sys.executable, "-c", script, *args, "--registry", str(root), *day]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    return Answer(done.returncode, done.stdout, done.stderr, 0)


@ROOT_ONLY
def test_closed_files_and_folders_are_findings_and_breed_none(closed: Path) -> None:
    answer = as_nobody(closed, "validate", "--format", "json")
    assert crashes(answer, ["validate", "json"]) == []
    found = [
        (f["code"], f["path"].partition("/")[2], f["line"])
        for f in json.loads(answer.out)["findings"]
    ]
    assert (answer.code, found) == (
        1,
        [
            ("SAM304", "initiatives/e-arkiv", None),
            ("SAM304", "organisations/vara.yaml", 1),
            ("SAM304", "surveys", None),
        ],
    )
    report = as_nobody(closed, "report", "followup")
    assert crashes(report, ["report"]) == []
    assert (report.code, report.err.count("registry/")) == (0, 3)


@ROOT_ONLY
def test_a_closed_root_is_no_registry(root: Path) -> None:
    for above in (root.parent, *root.parent.parents):
        if above in (Path("/tmp"), Path("/")):
            break
        above.chmod(0o755)
    root.chmod(0o111)  # its files may be opened by name, but not listed
    answer = as_nobody(root, "validate")
    root.chmod(0o755)
    assert (answer.code, "Traceback" in answer.err) == (3, False)


def test_folders_deeper_than_any_record_are_named_once(root: Path) -> None:
    deep = os.open(root, os.O_RDONLY)
    for _ in range(5000):  # a path that long has no name, so each is made from the one above
        os.mkdir("d", dir_fd=deep)
        inner = os.open("d", os.O_RDONLY, dir_fd=deep)
        os.close(deep)
        deep = inner
    os.close(deep)
    try:
        assert findings(root) == [("SAM302", "/".join(["d"] * 33), None)]
        assert crashes(here(root, "report", "followup"), ["report", "followup"]) == []
    finally:
        _take_down(root)


def _take_down(root: Path) -> None:
    """Cut the chain from the top: no tool walks 5 000 folders down."""
    top = root.parent
    chain = root / "d"
    while chain.exists():
        inner = next(chain.iterdir(), None)
        if inner is not None:
            inner.rename(top / "next")
        chain.rmdir()
        if inner is None:
            return
        (top / "next").rename(chain)


def test_a_crowd_of_empty_files_is_answered_one_by_one(root: Path) -> None:
    for number in range(2000):
        (root / f"intake/k-{number}.yaml").touch()
    for number in range(1000):
        (root / f"initiatives/tomt-{number}").mkdir()
    found = findings(root)
    assert (len(found), {code for code, _, _ in found}) == (2000, {"SAM219"})


@pytest.mark.parametrize("make", ["file", "empty folder", "nothing", "file in a file"])
def test_what_is_no_registry_ends_with_3_and_a_way_out(tmp_path: Path, make: str) -> None:
    path = tmp_path / "r"
    if make == "empty folder":
        path.mkdir()
    elif make.startswith("file"):
        path.write_text("schema: 1\n")
    answer = here(path / "x" if make == "file in a file" else path, "validate")
    assert (answer.code, answer.out, answer.err.startswith("samverkan: ")) == (3, "", True)
    assert "--registry" in answer.err


def test_a_root_that_is_a_link_is_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    assert findings(tmp_path / "link") == []


NAMES = (
    b"va\nra.yaml", b"va\r\nra.yaml", b"va\x1b[2Jra.yaml", b"va\x07ra.yaml", b"va\xe5ra.yaml",
    b"\xff\xfe.yaml", b"va\xed\xa0\x80ra.yaml", "va\u202ey.yaml".encode(), "å\u0308.yaml".encode(),
    b"::error file=x::y.yaml", b"<img src=x onerror=alert(1)>.yaml", b"`a`|b.yaml", b"[red]x.yaml",
    b"%0A::set-output.yaml", b"{0}{name}.yaml", b"@all.yaml", b"-o.yaml", b"' --help.yaml",
    b"\\x1b.yaml", b"CON.yaml", b"a" * 250 + b".yaml",
)  # fmt: skip


@pytest.fixture
def oddly_named(root: Path) -> Path:
    """Files, and one folder, whose names are meant for whoever reads the output."""
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(root / "organisations") + b"/" + name)).write_text("name: x\n")
    odd = Path(os.fsdecode(os.fsencode(root / "initiatives") + b"/e\x1b]0;x\x07\n\xff"))
    odd.mkdir()
    (odd / "initiative.yaml").write_text("title: x\n")
    return root


def test_odd_names_are_shown_as_escapes_in_every_format(oddly_named: Path) -> None:
    assert through_every_command(oddly_named) == []
    found = findings(oddly_named)
    assert len(found) == len(NAMES) + 1
    assert ("SAM301", r"organisations/va\x1b[2Jra.yaml", 1) in found
    assert ("SAM301", r"organisations/va\xe5ra.yaml", 1) in found
    assert ("SAM301", r"organisations/va\nra.yaml", 1) in found


def test_odd_names_can_be_written_to_a_file(oddly_named: Path, tmp_path: Path) -> None:
    for command in COMMANDS:
        target = tmp_path / "out" / "-".join(command).replace("/", "-")
        answer = here(oddly_named, *command, "--output", str(target))
        assert crashes(Answer(*answer[:1], "{}", *answer[2:]), command) == []
        assert target.read_text(encoding="utf-8")


def test_odd_names_go_to_a_console_that_knows_few_letters(oddly_named: Path) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    assert crashes(apart_with(env, oddly_named, "validate"), ["validate"]) == []


def apart_with(env: dict[str, str], root: Path, *args: str) -> Answer:
    """A command in a process whose environment is given, its answer read as Latin-1."""
    command = [sys.executable, "-m", "samverkan_cli", *args, "--registry", os.fspath(root)]
    done = subprocess.run(command, capture_output=True, check=False, env=env)
    return Answer(done.returncode, done.stdout.decode("latin-1"), done.stderr.decode("latin-1"), 0)


def test_names_that_differ_only_in_case_or_form_are_all_named() -> None:
    text = BASE["organisations/vara.yaml"]
    names = ("vara", "Vara", "VARA", "gra\u0308storp", "grästorp")
    found = from_texts({f"organisations/{name}.yaml": text for name in names}).findings
    assert [f.code for f in found] == ["SAM301"] * 4


def test_many_closed_or_odd_things_at_once_hide_no_good_record(oddly_named: Path) -> None:
    (oddly_named / "organisations/skara.yaml").write_bytes(b"\xff")
    os.mkfifo(oddly_named / "surveys/rund.yaml")
    listed = json.loads(here(oddly_named, "list", "organisations", "--format", "json").out)
    assert [row["id"] for row in listed["rows"]] == ["gotene", "vara"]
