"""Run one command: its options by Typer, its mistakes in plain words, never a traceback."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from samverkan_cli.cli.commands import COMMANDS, N_
from samverkan_cli.cli.help import help_of

UNEXPECTED = 70


def run(name: str, args: list[str], lang: str) -> int:
    """Run the command with its arguments; the exit code is what it returns."""
    # our records need no plugin; looking for one reads the papers of every installed package
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIOWrapper here
    try:
        return _answer(name, args, lang)
    except Exception as error:  # the last net: one line, and the rest in a log
        return _failed(error, lang)


def _answer(name: str, args: list[str], lang: str) -> int:
    module, _, function = COMMANDS[name].function.partition(":")
    command = _command(getattr(import_module(f"samverkan_cli.cli.{module}"), function), name)
    before_dashes = args[: args.index("--")] if "--" in args else args
    if {"--help", "-h"} & set(before_dashes):
        sys.stdout.write(help_of(command, name, lang))
        return 0
    code = _guarded(command, name, args, lang)
    if sys.stderr.isatty():
        from samverkan_cli.cli.next_steps import say_next

        say_next(name, args, code, lang)
    return code


def _command(function: Callable[..., Any], name: str) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, context_settings={"help_option_names": []})(function)
    return get_command(app)


def _guarded(command: Any, name: str, args: list[str], lang: str) -> int:
    try:
        code = command.main(args=args, prog_name=f"samverkan {name}", standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        from samverkan_cli.cli.misuse import misused

        return misused(error, name, args, lang)
    except Abort:
        return 130
    except BrokenPipeError:
        # the reader (head, less) has seen enough; keep Python from flushing into the closed pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code if isinstance(code, int) else 0


def _failed(error: Exception, lang: str) -> int:
    from samverkan_cli.cli.errors import FoundError, OperatorError
    from samverkan_cli.language.language import language
    from samverkan_cli.render.plain import plain

    speech = language(lang)
    if isinstance(error, FoundError):
        sys.stderr.write(error.text)
        return error.code
    if isinstance(error, OperatorError):
        sys.stderr.write(f"samverkan: {plain(speech.message(error.message))}\n")
        if error.hint:
            sys.stderr.write(f"  = {plain(speech.message(error.hint))}\n")
        return error.code
    import tempfile
    import traceback
    from pathlib import Path

    handle, path = tempfile.mkstemp(prefix="samverkan-", suffix=".log")
    os.close(handle)
    Path(path).write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    what = N_("oväntat fel ({kind}). Detaljerna finns i {path}")
    kind = type(error).__name__
    sys.stderr.write("samverkan: " + speech.text(what, kind=kind, path=path) + "\n")
    return UNEXPECTED
