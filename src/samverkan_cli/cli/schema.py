"""`schema [KIND]`: JSON Schema of the registry's files, so that an editor helps while writing."""

from typing import Annotated, Literal

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, Where

Kind = Annotated[
    Literal[
        "settings", "organisations", "collaborations", "models", "initiatives", "participations",
        "assessments", "intakes", "prioritisations", "surveys", "review", "waivers",
    ]
    | None,
    typer.Argument(metavar=N_("SORT"), help=N_("Sortens schema; annars räknas sorterna upp.")),
]  # fmt: skip
All = Annotated[
    str | None,
    typer.Option("--all", metavar=N_("MAPP"), help=N_("Skriv alla scheman som filer i mappen.")),
]


def schema(
    kind: Kind = None,
    every: All = None,
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it; the schemas are the format's
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Skriv JSON Schema för registrets filer."""
    from samverkan_cli.cli.errors import UsageError
    from samverkan_cli.cli.output import emit
    from samverkan_cli.cli.schemas import kinds_text, schema_files
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.model.message import Message

    if kind and every:
        raise UsageError(Message(N_("ange antingen SORT eller --all")))
    speech = speech_of(lang)
    files = schema_files(speech)
    if every is None:
        emit(files[kind].text if kind else kinds_text(files, speech), output)
        return 0
    for file in files.values():
        emit(file.text, f"{every}/{file.name}")
    done = speech.plural(
        "✔ {n} schema i {folder}", "✔ {n} scheman i {folder}", len(files), folder=every
    )
    emit(f"{done}\n", output)
    return 0
