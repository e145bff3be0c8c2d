"""`doctor`: what is wrong with this set-up, and the command that mends it."""

from samverkan_cli.cli.options import Collab, Lang, Output, TextOrJson, Where


def doctor(
    fmt: TextOrJson = "text",
    output: Output = None,
    where: Where = None,
    lang: Lang = None,
    collaboration: Collab = None,  # noqa: ARG001 - every command takes it
) -> int:
    """Säg vad som är fel på datorn, i registret och i arkivet; inget skrivs och inget skickas."""
    from samverkan_cli.cli.diagnosed import as_text, diagnose
    from samverkan_cli.cli.output import as_json, emit
    from samverkan_cli.cli.speech import both, speech_of
    from samverkan_cli.cli.writing import say

    found = diagnose(where)
    if fmt == "json":
        emit(as_json(found.document(*both())), output)
    elif output in (None, "-"):
        say(as_text(found, speech_of(lang)))
    else:
        emit(as_text(found, speech_of(lang)), output)
    return found.code
