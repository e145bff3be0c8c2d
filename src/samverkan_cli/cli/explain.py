"""`explain CODE|INDICATOR` and `rules`: why a rule or indicator exists, and what to do."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Output, TextOrJson, Where

Code = Annotated[str, typer.Argument(metavar=N_("KOD"), help=N_("SAM031, B4 …"))]


def explain(
    code: Code,
    fmt: TextOrJson = "text",
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Förklara en regel eller indikator, med exempel."""
    from samverkan_cli.cli.manual import explanation
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.speech import both, speech_of
    from samverkan_cli.render.manual_text import manual_text
    from samverkan_cli.views.manual import explanation_document

    if fmt == "json":
        pages = {language.code: explanation(code, language) for language in both()}
        emit(as_json(explanation_document(pages)), output)
        return 0
    emit(manual_text(explanation(code, speech_of(lang))), output)
    return 0


def rules(
    fmt: TextOrJson = "text",
    output: Output = None,
    lang: Lang = None,
    where: Where = None,  # noqa: ARG001 - every command takes it
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Räkna upp alla regler."""
    from samverkan_cli.cli.manual import all_laws
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.speech import both, speech_of
    from samverkan_cli.render.manual_text import rules_text
    from samverkan_cli.views.manual import rules_document

    speech = speech_of(lang)
    laws = all_laws()
    text = as_json(rules_document(laws, both())) if fmt == "json" else rules_text(laws, speech)
    emit(text, output)
    return 0
