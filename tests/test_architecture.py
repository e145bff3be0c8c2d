"""The house: which room may import which, and what pure rooms never do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "samverkan_cli"
PURE = frozenset(
    {
        "model", "findings", "rules", "status", "indicators", "qualification", "money",
        "governance", "diff", "lifecycle", "views",
    }
)  # fmt: skip
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "findings": frozenset({"model"}),
    "rules": frozenset(
        {"model", "findings", "qualification", "money", "governance", "status"}
    ),
    "status": frozenset({"model", "qualification"}),
    "indicators": frozenset({"model"}),
    "qualification": frozenset({"model", "money"}),
    "money": frozenset({"model"}),
    "governance": frozenset({"model"}),
    "diff": frozenset({"model"}),
    "lifecycle": frozenset({"model"}),
    "views": PURE,
    "git": frozenset(),
    "browser": frozenset(),
    "git_log": frozenset({"git"}),
    "loading": frozenset({"model", "findings", "git", "git_log"}),
    "editing": frozenset({"model", "findings", "loading", "diff", "lifecycle"}),
    "language": frozenset({"model"}),
    "render": frozenset({"findings", "views", "language", "model"}),
    "sandbox": frozenset({"findings", "language", "model", "render"}),
    "cli": frozenset(
        {
            "model", "findings", "rules", "status", "indicators", "qualification", "money",
            "governance", "diff", "lifecycle", "views", "git", "git_log", "browser", "loading",
            "editing", "language", "render", "sandbox", "cli",
        }
    ),
    "__init__": frozenset(),
    "__main__": frozenset({"cli"}),
}  # fmt: skip
IMPURE_MODULES = frozenset(
    {
        "os", "io", "pathlib", "subprocess", "sys", "time", "logging", "gettext", "typer", "rich",
        "jinja2", "ruamel", "yaml", "tempfile", "socket", "shutil",
    }
)  # fmt: skip
IMPURE_CALLS = frozenset({"open", "print", "input", "exec", "eval", "now", "today", "utcnow"})


def room_of(path: Path) -> str:
    """The room a file belongs to: the folder under the package, or the module itself."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module an import statement names, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "absolute imports only"
            module = node.module or ""
            if module == "samverkan_cli":
                yield from (f"samverkan_cli.{alias.name}" for alias in node.names)
            else:
                yield module


def offences(room: str, text: str) -> list[str]:
    """What a module of the room does that the table forbids."""
    tree = ast.parse(text)
    found = []
    for module in imports(tree):
        top, _, rest = module.partition(".")
        target = rest.partition(".")[0]
        if top == "samverkan_cli" and target not in ("", room, "__version__"):
            if target not in MAY_IMPORT[room]:
                found.append(f"{room} imports {target}")
        elif room in PURE and top in IMPURE_MODULES:
            found.append(f"{room} imports {top}")
    if room in PURE:
        found += [f"{room} calls {name}" for name in calls(tree) if name in IMPURE_CALLS]
    if room not in ("git", "browser") and "subprocess" in {
        module.partition(".")[0] for module in imports(tree)
    }:
        found.append(f"{room} runs processes")
    return found


def calls(tree: ast.AST) -> Iterator[str]:
    """The last name of everything that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


def test_every_module_keeps_to_the_table_of_rooms() -> None:
    found = [
        f"{path.relative_to(SOURCE)}: {offence}"
        for path in sorted(SOURCE.rglob("*.py"))
        for offence in offences(room_of(path), path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("room", "text"),
    [
        ("model", "from samverkan_cli.findings import Finding"),
        ("indicators", "from samverkan_cli import rules"),
        ("indicators", "def f():\n    import os"),
        ("qualification", "from pathlib import Path"),
        ("rules", "from datetime import date\nx = date.today()"),
        ("money", "print('hej')"),
        ("views", "import jinja2"),
        ("loading", "import samverkan_cli.rules.rule"),
        ("cli", "import subprocess"),
        ("render", "from samverkan_cli.loading import load"),
        ("editing", "from samverkan_cli.cli.errors import RefusedWriteError"),
    ],
)
def test_a_planted_offence_is_caught(room: str, text: str) -> None:
    assert offences(room, text) != []


def test_every_room_stands_in_the_table() -> None:
    rooms = {room_of(path) for path in SOURCE.rglob("*.py")}
    assert rooms == set(MAY_IMPORT)
