"""The first look at the arguments: language, version, help, and which command is meant."""

import os
import sys

from samverkan_cli import __version__
from samverkan_cli.cli.commands import COMMANDS, GROUPS, N_, PANELS

_SHARED = ("--registry", "--collaboration", "--lang")
_USAGE = N_("Användning: samverkan KOMMANDO [VAL] …")
_TAGLINE = N_("Styr digitalisering i samverkan: ett register i Git, regler, poäng och uppföljning.")
_MORE = N_("Mer om ett kommando: samverkan KOMMANDO --help")


def chosen_language(args: list[str]) -> str:
    """`--lang`, else `SAMVERKAN_LANG`, else Swedish; never the locale of the machine."""
    found = os.environ.get("SAMVERKAN_LANG", "sv")
    for i, arg in enumerate(args):
        if arg.startswith("--lang="):
            found = arg.partition("=")[2]
        elif arg == "--lang" and i + 1 < len(args):
            found = args[i + 1]
    return found if found in ("sv", "en") else "sv"


def start(args: list[str]) -> int:
    """Run what the arguments say and return the exit code."""
    lang = chosen_language(args)
    args = _command_first(args)
    if args[:1] == ["--version"]:
        sys.stdout.write(f"samverkan {__version__}\n")
        return 0
    if not args or args[0] in ("--help", "-h", "help"):
        _utf8()
        sys.stdout.write(overview(lang))
        return 0
    name = " ".join(args[:2]) if args[0] in GROUPS and args[1:] else args[0]
    if name not in COMMANDS:
        return _unknown(name, args, lang)
    from samverkan_cli.cli.run import run

    return run(name, args[len(name.split(" ")) :], lang)


def _command_first(args: list[str]) -> list[str]:
    """Shared options written before the command are moved behind it."""
    moved: list[str] = []
    rest = list(args)
    while rest and rest[0].partition("=")[0] in _SHARED:
        width = 1 if "=" in rest[0] else 2
        moved, rest = moved + rest[:width], rest[width:]
    return rest + moved if rest else rest


def overview(lang: str) -> str:
    """The list of commands, in panels by what they are for."""
    text = _translator(lang)
    width = max(len(name) for name, command in COMMANDS.items() if command.panel) + 2
    lines = [text(_USAGE), "", text(_TAGLINE)]
    for panel in PANELS:
        lines += ["", f"{text(panel)}:"]
        lines += [
            f"  {name.ljust(width)}{text(command.help)}"
            for name, command in COMMANDS.items()
            if command.panel == panel
        ]
    return "\n".join([*lines, "", text(_MORE), ""])


def _translator(lang: str):  # type: ignore[no-untyped-def]  # str → str; typing costs at start
    if lang == "sv":
        return str
    from samverkan_cli.language.catalogue import catalogue

    return catalogue(lang).gettext


def _unknown(name: str, args: list[str], lang: str) -> int:
    from difflib import get_close_matches

    text = _translator(lang)
    _utf8()
    if args[0] in GROUPS and (len(args) == 1 or args[1] in ("--help", "-h")):
        mine = [k for k, c in COMMANDS.items() if c.panel and k.startswith(f"{args[0]} ")]
        for known in mine:
            sys.stdout.write(f"{known}  {text(COMMANDS[known].help)}\n")
        return 0 if args[1:] else 2
    near = get_close_matches(name, [k for k, c in COMMANDS.items() if c.panel], n=1)
    sys.stderr.write("samverkan: " + text(N_("okänt kommando ”{name}”")).format(name=name) + "\n")
    if near:
        sys.stderr.write(text(N_("menade du: samverkan {name}")).format(name=near[0]) + "\n")
    else:
        sys.stderr.write(text(N_("alla kommandon: samverkan --help")) + "\n")
    return 2


def _utf8() -> None:
    """A stream that cannot show a character shows a stand-in instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # always a TextIOWrapper here
