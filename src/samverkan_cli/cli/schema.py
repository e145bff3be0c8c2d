"""`schema [KIND]`: JSON Schema of the registry's files, and of the JSON that commands print."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, Where

Kind = Annotated[
    str | None,
    typer.Argument(metavar=N_("SORT"), help=N_("Sortens schema; annars räknas sorterna upp.")),
]
Json = Annotated[
    bool,
    typer.Option("--json", help=N_("Scheman för det kommandona skriver med --format json.")),
]
All = Annotated[
    str | None,
    typer.Option("--all", metavar=N_("MAPP"), help=N_("Skriv alla scheman som filer i mappen.")),
]


def schema(
    kind: Kind = None,
    outputs: Json = False,
    every: All = None,
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it; the schemas are the format's
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Skriv JSON Schema för registrets filer eller för utdata."""
    from samverkan_cli.cli import schemas
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.message import Message

    if kind and every:
        raise UsageError(Message(N_("ange antingen SORT eller --all")))
    speech = speech_of(lang)
    if kind is not None:
        emit(schemas.one_schema(kind, speech, outputs=outputs), output)
        return 0
    files = schemas.output_schemas() if outputs else schemas.schema_files(speech)
    if every is None:
        shown = schemas.outputs_text if outputs else schemas.kinds_text
        emit(shown(files, speech), output)
        return 0
    folder = f"{every}/json" if outputs else every  # a file and a document may share a kind
    for file in files.values():
        emit(file.text, f"{folder}/{file.name}")
    done = speech.plural(
        "✔ {n} schema i {folder}", "✔ {n} scheman i {folder}", len(files), folder=folder
    )
    emit(f"{done}\n", output)
    return 0
