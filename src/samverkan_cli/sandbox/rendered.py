"""A report by an own template: the text, or every offence with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message
from samverkan_cli.sandbox.environment import Sandbox
from samverkan_cli.sandbox.folder import MISSING, Folder
from samverkan_cli.sandbox.meter import LIMIT, Meter
from samverkan_cli.sandbox.refusal import Offence, RefusedTemplateError, StoppedError
from samverkan_cli.sandbox.syntax import syntax
from samverkan_cli.sandbox.values import UNFIT

Json = Mapping[str, Any]
WIDE = N_("för många nivåer i varandra")


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the template made, and a hash of the templates that made it."""

    text: str
    digest: str


def rendered(
    root: Path, name: str, view: Json, speech: Language, meter: Meter | None = None
) -> Rendered:
    """Run the template of that name; `view` is plain data. RefusedTemplateError."""
    folder = Folder(root)
    sandbox = Sandbox(folder, meter or Meter(), speech, name.endswith(".html.j2"))
    try:
        template = sandbox.get_template(name)
        context = template.new_context(dict(view))
        pieces = list(_written(template.root_render_func(context), sandbox.meter))
    except RefusedTemplateError:
        raise
    except Exception as error:  # whatever an expression can fail with is the template's
        raise RefusedTemplateError([_offence(error, name)]) from error
    return Rendered("".join(pieces), folder.digest())


def _written(stream: Iterator[str], meter: Meter) -> Iterator[str]:
    """The pieces of the report; too many stop the template on the line that wrote the last one."""
    for piece in stream:
        try:
            yield meter.write(piece)
        except StoppedError as error:
            stream.throw(error)  # type: ignore[attr-defined]  # Jinja's are generators


def _offence(error: Exception, name: str) -> Offence:
    template, line = _where(error.__traceback__) or (name, 1)
    if isinstance(error, StoppedError):
        return Offence(error.code, template, line, error.message, error.hint, error.word)
    if isinstance(error, TemplateNotFound):
        missing = str(error.name)
        text = Message(N_("”{name}” finns inte i mallmappen"), {"name": missing[:80]})
        return Offence(MISSING, template, line, text, None, missing[:80])
    if isinstance(error, TemplateSyntaxError):
        return syntax(error, name)
    if isinstance(error, RecursionError | MemoryError | SyntaxError):
        return Offence(LIMIT, template, line, Message(WIDE), Message(N_("lägg en del i ett makro")))
    if isinstance(error, ValueError | OverflowError) and "limit" in str(error):
        return Offence(LIMIT, template, line, Message(N_("ett tal blir för stort")))
    said = {"said": f"{type(error).__name__}: {error}"[:200]}
    return Offence(UNFIT, template, line, Message(N_("går inte att räkna ut: {said}"), said))


def _where(trace: TracebackType | None) -> tuple[str, int] | None:
    """The innermost line of a template in a traceback."""
    found = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and template.name:
            found = template.name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found
