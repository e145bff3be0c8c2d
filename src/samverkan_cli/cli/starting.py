"""The files a new registry begins with: templates or the demo, schemas, editor settings."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from shlex import quote

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.schemas import SchemaFile, schema_files
from samverkan_cli.language.language import Language
from samverkan_cli.loading.kinds import kind_of
from samverkan_cli.loading.snapshot import from_texts
from samverkan_cli.model.message import N_, Message

REGISTRY = "registry"
SCHEMAS = ".schemas"  # hidden, so the reader of the registry passes it by
_NAME = re.compile(r"^name: .*?(?=\s*(#.*)?$)", re.MULTILINE)
_EDITOR = {
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "redhat.telemetry.enabled": False,
    "files.encoding": "utf8",
    "files.eol": "\n",
    "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.formatOnSave": False},
}
Files = dict[str, str]


def starting_files(name: str | None, speech: Language, *, demo: bool) -> Files:
    """Path → text of every file; UsageError for a name no registry can have."""
    schemas = schema_files(speech)
    laid = _templates(demo=demo)
    records = {p: text for p, text in laid.items() if p.startswith(f"{REGISTRY}/")}
    if demo:
        records = {f"{REGISTRY}/{p}": text for p, text in texts(shipped("demo", REGISTRY))}
    settings = f"{REGISTRY}/samverkan.yaml"
    if name is not None:
        records[settings] = _named(records[settings], " ".join(name.split()))
    title = from_texts({"samverkan.yaml": records[settings]}).registry.settings
    laid["README.md"] = laid["README.md"].replace("NAMN", title.name if title else "", 1)
    laid |= {path: _with_modeline(path, text) for path, text in records.items()}
    laid |= {f"{REGISTRY}/{SCHEMAS}/{s.name}": s.text for s in schemas.values()}
    laid |= _editor_files(schemas)
    return dict(sorted(laid.items()))


def shipped(name: str, at_home: str) -> Traversable:
    """A folder of the package: inside the wheel, else at the top of the source checkout."""
    inside = files("samverkan_cli") / name
    return inside if inside.is_dir() else Path(__file__).parents[3] / at_home


def texts(folder: Traversable, below: str = "") -> Iterator[tuple[str, str]]:
    """Every file that is not hidden, by its path in the folder."""
    for item in folder.iterdir():
        if item.is_dir() and not item.name.startswith("."):
            yield from texts(item, f"{below}{item.name}/")
        elif item.is_file() and not item.name.startswith("."):
            yield f"{below}{item.name}", item.read_text(encoding="utf-8")


def _templates(*, demo: bool) -> Files:
    """The files of `templates/init`; `_gitignore` stands for `.gitignore`."""
    laid = {}
    for path, text in texts(shipped("templates", "templates") / "init"):
        laid[f".{path[1:]}" if path.startswith("_") else path] = text
    of_demo = laid.pop("README.demo.md")
    if not demo:
        return laid
    kept = {path: text for path, text in laid.items() if not path.startswith(f"{REGISTRY}/")}
    return kept | {"README.md": of_demo}


def _named(settings: str, name: str) -> str:
    """The settings with another name, quoted so that any name is one text."""
    line = f"name: {json.dumps(name, ensure_ascii=False)}"
    text = _NAME.sub(lambda _: line, settings, count=1)
    found = from_texts({"samverkan.yaml": text}).findings
    if found:
        said = Message(N_("--name: {why}"), {"why": found[0].message})
        raise UsageError(said)
    return text


def _with_modeline(path: str, text: str) -> str:
    """The text with a first line that tells any YAML editor where the file's schema is."""
    inside = path.removeprefix(f"{REGISTRY}/")
    kind = kind_of(inside)
    if kind is None:
        return text
    up = "../" * inside.count("/") or "./"
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind.name}.schema.json\n{text}"


def _editor_files(schemas: Mapping[str, SchemaFile]) -> Files:
    """Visual Studio Code's settings: which schema is for which files, nothing sent anywhere."""
    globs = {
        f"./{REGISTRY}/{SCHEMAS}/{file.name}": f"{REGISTRY}/{file.pattern}"
        for file in schemas.values()
    }
    return {
        ".vscode/settings.json": as_json({"yaml.schemas": globs, **_EDITOR}),
        ".vscode/extensions.json": as_json({"recommendations": ["redhat.vscode-yaml"]}),
    }


def own_words(target: Path, laid: Mapping[str, str]) -> tuple[str, ...]:
    """The files in the folder that a forge begins a repository with: they stay as they are."""
    return tuple(
        name for name in (".gitignore", "README.md") if name in laid and (target / name).is_file()
    )


def as_diff(laid: Mapping[str, str]) -> str:
    """What would be written, as a unified diff."""
    lines: list[str] = []
    for path, text in laid.items():
        lines += unified_diff([], text.splitlines(keepends=True), "/dev/null", f"b/{path}")
    return "".join(lines)


def begun(
    target: Path, laid: Mapping[str, str], speech: Language, *, demo: bool, kept: Sequence[str]
) -> str:
    """What was laid out, what stayed as it was, and the command to go on with."""
    records = sum(kind_of(path.removeprefix(f"{REGISTRY}/")) is not None for path in laid)
    folder = str(target / REGISTRY)
    count = speech.plural(
        "✔ {n} post i {folder}", "✔ {n} poster i {folder}", records, folder=folder
    )
    lines = [count, speech.text(N_("Läs README.md. Allt som står i registret nu är exempel."))]
    if demo:
        lines[1] = speech.text(N_("Läs README.md. Initiativen är påhittade exempel."))
    if "README.md" in kept:
        lines[1] = speech.text(N_("Allt som står i registret nu är exempel."))
    if kept:
        lines.append(speech.text(N_("Kvar som de var: {names}"), names=", ".join(kept)))
    go = "" if target.resolve() == Path.cwd() else f"cd {quote(str(target))} && "
    lines += ["", speech.text(N_("Nästa steg:")), f"  {go}samverkan validate"]
    return "\n".join([*lines, ""])
