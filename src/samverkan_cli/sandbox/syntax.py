"""What Jinja says of a template it cannot read, in words of our own."""

import re
from collections.abc import Callable

from jinja2 import TemplateSyntaxError

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.sandbox.refusal import Offence

SYNTAX = "SAM402"
TAGS = (
    "for", "if", "elif", "else", "endif", "endfor", "set", "endset", "block", "endblock",
    "extends", "include", "import", "from", "macro", "endmacro", "call", "endcall", "with",
    "endwith", "raw", "endraw",
)  # fmt: skip
Words = Callable[[re.Match[str]], Message]
_SAID: tuple[tuple[str, str], ...] = (
    (r"Encountered unknown tag '(?P<name>[^']*)'", N_("okänd tagg ”{name}”")),
    (r"Unexpected end of template.*'(?P<name>end\w+)'", N_("{name} saknas")),
    (r"Unexpected end of template", N_("mallen tar slut mitt i")),
    (r"unexpected '(?P<name>[^']*)'", N_("oväntat ”{name}”")),
    (r"unexpected char (?P<name>.+) at", N_("oväntat tecken {name}")),
    (
        r"expected token '(?P<name>[^']*)', got '(?P<got>[^']*)'",
        N_("väntade ”{name}” men fick ”{got}”"),
    ),
    (r"Expected an expression, got '(?P<name>[^']*)'", N_("ett uttryck saknas")),
    (r"block '(?P<name>[^']*)' defined twice", N_("blocket ”{name}” finns två gånger")),
    (r"Missing end of (?P<name>\w+)", N_("{name} avslutas aldrig")),
)  # fmt: skip


def syntax(error: TemplateSyntaxError, name: str) -> Offence:
    """The offence, by the line Jinja gives."""
    said = error.message or ""
    for pattern, text in _SAID:
        found = re.match(pattern, said, re.DOTALL)
        if found:
            args = {key: value[:80] for key, value in found.groupdict().items()}
            word = args.get("name", "")
            hint = did_you_mean(word, TAGS) if "unknown tag" in said else None
            return Offence(
                SYNTAX, error.name or name, error.lineno, Message(text, args), hint, word
            )
    text = N_("mallen går inte att läsa: {said}")
    return Offence(SYNTAX, error.name or name, error.lineno, Message(text, {"said": said[:200]}))
