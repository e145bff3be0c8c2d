"""`samverkan COMMAND --help` in the language asked for, without loading what the command needs."""

from typing import Any

from samverkan_cli.cli.commands import COMMANDS, N_
from samverkan_cli.language.catalogue import catalogue

_WIDTH = 80


def help_of(command: Any, name: str, lang: str) -> str:
    """Usage, what the command does, its arguments and its options."""
    text = catalogue(lang).gettext if lang != "sv" else str
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    must = [f"{p.opts[0]} …" for p in options if p.required]
    shape = " ".join([*(_argument(p, text) for p in arguments), *must])
    lines = [
        f"{text(N_('Användning:'))} samverkan {name} {shape} [{text(N_('VAL'))}]".replace("  ", " ")
    ]
    lines += ["", text(COMMANDS[name].help)]
    for title, params in ((N_("Argument"), arguments), (N_("Val"), options)):
        if params:
            lines += ["", f"{text(title)}:"]
            lines += [line for p in params for line in _row(p, text)]
    return "\n".join([*lines, ""])


def _argument(param: Any, text: Any) -> str:
    shown = text(param.metavar or param.name) + ("…" if param.nargs == -1 else "")
    return shown if param.required else f"[{shown}]"


def _row(param: Any, text: Any) -> list[str]:
    left = _argument(param, text) if param.param_type_name == "argument" else _option(param, text)
    helped = text(param.help) if param.help else ""
    if len(left) > 26:
        return [*_broken(f"  {left}"), *_wrapped(helped, 30)]
    first, *rest = _wrapped(helped, 30) or [""]
    return [f"  {left.ljust(28)}{first.strip()}", *rest]


def _broken(left: str) -> list[str]:
    """Choices that do not fit on a line go on below the first of them."""
    lines, indent = [], left.rfind(" ") + 1
    while len(left) > _WIDTH:
        cut = left.rfind("|", indent, _WIDTH) + 1
        if not cut:
            break
        lines.append(left[:cut])
        left = " " * indent + left[cut:]
    return [*lines, left]


def _option(param: Any, text: Any) -> str:
    names = ", ".join(sorted([*param.opts, *param.secondary_opts], key=len))
    choices = getattr(param.type, "choices", None)
    if choices:
        return f"{names} {'|'.join(str(getattr(c, 'value', c)) for c in choices)}"
    if param.is_flag:
        return names
    return f"{names} {text(param.metavar or N_('VÄRDE'))}"


def _wrapped(helped: str, indent: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in helped.split():
        if line and len(line) + 1 + len(word) > _WIDTH - indent:
            lines.append(" " * indent + line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, " " * indent + line] if line else lines
