"""Every schema as a file's text, of the registry's files and of JSON, and the lists of kinds."""

import json
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import NamedTuple

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.output import as_json
from samverkan_cli.language.language import Language
from samverkan_cli.loading.kinds import KINDS
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import nearest
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.schema import file_schema, schema_file


class SchemaFile(NamedTuple):
    """A schema: what its file is called, which files it is for, its title and its JSON.

    A document that a command prints has no files; its title is the call that prints it.
    """

    name: str
    pattern: str
    title: str
    text: str


def schema_files(speech: Language) -> dict[str, SchemaFile]:
    """The schema of each kind of file, by the kind's name."""
    files = {}
    for kind in KINDS:
        document = file_schema(kind.name, kind.noun, speech)
        pattern = kind.pattern.replace("{slug}", "*").replace("{dated}", "*")
        files[kind.name] = SchemaFile(
            schema_file(kind.name), pattern, document["title"], as_json(document)
        )
    return files


def output_schemas() -> dict[str, SchemaFile]:
    """The schema of each document that `--format json` prints, by the document's kind."""
    files = {}
    folder = resources.files("samverkan_cli.views") / "schemas"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        text = file.read_text("utf-8")
        document = json.loads(text)
        kind = document["properties"]["kind"]["const"]
        files[kind] = SchemaFile(file.name, "", document["title"], text)
    return files


def one_schema(kind: str, speech: Language, *, outputs: bool) -> str:
    """The schema's text; UsageError with what was probably meant, a file or a document."""
    files, others = schema_files(speech), output_schemas()
    if outputs:
        files, others = others, files
    if kind in files:
        return files[kind].text
    calls = ["samverkan schema --json", "samverkan schema"]
    if not outputs:
        calls.reverse()
    near = [nearest(kind, dict.fromkeys(known, ())) for known in (files, others)]
    meant = [f"{call} {name}" for call, name in zip(calls, near, strict=True) if name]
    hint = Message(N_("sorterna: {call}"), {"call": calls[0]})
    if meant:
        hint = Message(N_("menade du {near}?"), {"near": ", ".join(meant)})
    raise UsageError(Message(N_("det finns inget schema för ”{kind}”"), {"kind": kind}), hint)


def kinds_text(files: Mapping[str, SchemaFile], speech: Language) -> str:
    """A table of the kinds, their files and what they are called."""
    heads = tuple(Column(speech.text(t)) for t in (N_("Sort"), N_("Filer"), N_("Innehåll")))
    rows = ((kind, file.pattern, file.title) for kind, file in files.items())
    return _table(heads, rows)


def outputs_text(files: Mapping[str, SchemaFile], speech: Language) -> str:
    """A table of the kinds and the calls that print them."""
    heads = tuple(Column(speech.text(t)) for t in (N_("Sort"), N_("Skrivs av")))
    return _table(heads, ((kind, file.title) for kind, file in files.items()))


def _table(heads: tuple[Column, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return table_text(Table("", heads, tuple(Line(tuple(map(Cell, row))) for row in rows)))
