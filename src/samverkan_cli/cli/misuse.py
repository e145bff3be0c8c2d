"""Words of a call that the command does not take, told in plain words: Typer's are English only."""

import sys
from collections.abc import Sequence

from typer.exceptions import TyperException

from samverkan_cli.cli.commands import N_

USAGE = 2


def misused(error: TyperException, name: str, args: Sequence[str], lang: str) -> int:
    """Say what is wrong with the call and what to write instead; the exit code."""
    from samverkan_cli.language.language import language
    from samverkan_cli.render.plain import plain

    speech = language(lang)
    message, hint = _in_words(error, args)
    about = _about(error, args)
    sys.stderr.write(f"samverkan: {plain(speech.text(message, **about))}\n")
    if hint:
        sys.stderr.write(f"  = {plain(speech.text(hint, **about))}\n")
    sys.stderr.write("  = " + speech.text(N_("hjälp: samverkan {name} --help"), name=name) + "\n")
    return USAGE


def _about(error: TyperException, args: Sequence[str]) -> dict[str, object]:
    param = getattr(error, "param", None)
    option = getattr(error, "option_name", None)
    if option is None and param is not None:
        option = param.opts[0] if param.param_type_name == "option" else param.human_readable_name
    known = getattr(getattr(param, "type", None), "choices", None) or ()
    choices = [str(getattr(choice, "value", choice)) for choice in known]
    near = getattr(error, "possibilities", None) or _near(args, option or "", choices)
    return {
        "option": option or "",
        "choices": ", ".join(choices),
        "near": ", ".join(near),
        "said": error.format_message(),
        "phrase": _phrase(args, _switches(error)),
    }


def _near(args: Sequence[str], option: str, choices: Sequence[str]) -> Sequence[str]:
    """The choice that the option's word is likely to mean: `forstudie` for `förstudie`."""
    from samverkan_cli.model.nearby import nearest

    for n, word in enumerate(args):
        flag, equals, value = word.partition("=")
        if flag == option:
            said = value if equals else "".join(args[n + 1 : n + 2])
            found = nearest(said, dict.fromkeys(choices, ()))
            return [found] if found and found != said else []
    return []


def _switches(error: TyperException) -> set[str]:
    """The options that take no value."""
    command = getattr(getattr(error, "ctx", None), "command", None)
    params = getattr(command, "params", ())
    return {flag for one in params if getattr(one, "is_flag", False) for flag in one.opts}


def _phrase(args: Sequence[str], switches: set[str]) -> str:
    """The first option followed by several words, as it is written when they belong together."""
    for n, flag in enumerate(args):
        end = next((m for m in range(n + 1, len(args)) if args[m].startswith("-")), len(args))
        takes = flag.startswith("--") and "=" not in flag and flag not in switches
        if takes and end - n > 2:
            return f'{flag} "{" ".join(args[n + 1 : end])}"'
    return ""


def _in_words(error: TyperException, args: Sequence[str]) -> tuple[str, str]:
    kind = type(error).__name__
    about = _about(error, args)
    if kind == "NoSuchOption":
        return N_("okänd flagga {option}"), N_("menade du {near}?") if about["near"] else ""
    if kind == "MissingParameter":
        return N_("{option} saknas"), N_("välj bland {choices}") if about["choices"] else ""
    if kind == "BadParameter" and about["choices"]:
        hint = N_("menade du {near}?") if about["near"] else N_("välj bland {choices}")
        return N_("{option} kan inte ha det värdet"), hint
    if kind == "BadOptionUsage":
        return N_("{option} behöver ett värde"), ""
    if kind == "UsageError" and "unexpected extra" in error.format_message():
        return N_("för många argument"), _quotes(about)
    return N_("{said}"), ""


def _quotes(about: dict[str, object]) -> str:
    if about["phrase"]:
        return N_("hör orden ihop? skriv dem inom citattecken: {phrase}")
    return N_('hör flera ord ihop? skriv dem inom citattecken: "två ord"')
