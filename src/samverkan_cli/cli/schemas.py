"""Every kind's schema as a file's text, and the list of kinds."""

from collections.abc import Mapping
from typing import NamedTuple

from samverkan_cli.cli.output import as_json
from samverkan_cli.language.language import Language
from samverkan_cli.loading.kinds import KINDS
from samverkan_cli.model.message import N_
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.schema import file_schema, schema_file


class SchemaFile(NamedTuple):
    """A schema: what its file is called, which files it is for, its title and its JSON."""

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


def kinds_text(files: Mapping[str, SchemaFile], speech: Language) -> str:
    """A table of the kinds, their files and what they are called."""
    heads = tuple(Column(speech.text(t)) for t in (N_("Sort"), N_("Filer"), N_("Innehåll")))
    rows = ((kind, file.pattern, file.title) for kind, file in files.items())
    return table_text(Table("", heads, tuple(Line(tuple(map(Cell, row))) for row in rows)))
