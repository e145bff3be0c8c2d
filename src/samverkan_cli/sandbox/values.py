"""What a template can reach: the keys of data, and nothing else of any object."""

from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, StrictUndefined, Undefined
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.sandbox.refusal import StoppedError

UNKNOWN, FORBIDDEN, UNFIT = "SAM403", "SAM404", "SAM407"
LOOP = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem",
)  # fmt: skip
KINDS = {
    "str": N_("en text"), "Markup": N_("en text"), "int": N_("ett tal"), "float": N_("ett tal"),
    "bool": N_("ja eller nej"), "NoneType": N_("en uppgift som saknas"), "list": N_("en lista"),
    "tuple": N_("en lista"), "dict": N_("en grupp av fält"),
}  # fmt: skip


class Unknown(StrictUndefined):
    """A name or field there is not; whatever is done with it but asking for it stops the report."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, _exc: Any = None
    ) -> None:
        super().__init__(hint, obj, name, exc=lambda _said: _unknown(obj, name))  # type: ignore[arg-type]


def _unknown(obj: Any, name: object) -> StoppedError:
    """What is not there, and what was probably meant."""
    if name is None:
        text = N_("uttrycket har inget värde här")
        return StoppedError(UNFIT, Message(text), Message(N_("skriv också vad som gäller annars")))
    shown = {"name": str(name)[:80]}
    if isinstance(obj, dict):
        known = [str(key) for key in obj]
        every = Message(N_("fälten är {known}"), {"known": ", ".join(known[:20]) or "–"})
        hint = did_you_mean(str(name), known, every)
        return StoppedError(UNKNOWN, Message(N_("okänt fält ”{name}”"), shown), hint, str(name))
    if isinstance(obj, list | tuple | str):
        text = N_("det finns inget på plats {name}")
        return StoppedError(UNKNOWN, Message(text, shown), Message(N_("pröva med if först")))
    hint = Message(N_("namnen är {known}"), {"known": "data, page, report, lang"})
    return StoppedError(UNKNOWN, Message(N_("okänt namn ”{name}”"), shown), hint, str(name))


def kind(value: object) -> Message:
    """What a value is, in words."""
    return Message(KINDS.get(type(value).__name__, N_("något annat än data")))


def unfit(what: str, value: object, word: str = "") -> StoppedError:
    """A value of the wrong kind; `what` is a message with `{kind}`."""
    return StoppedError(UNFIT, Message(what, {"kind": kind(value)}), word=word)


def known(value: Any) -> Any:
    """The value, unless it is one there is not."""
    if isinstance(value, Undefined):
        str(value)  # raises what it was made to raise
    return value


def field(value: Any, name: Any) -> Any:
    """`value.name`: a key of data, a figure of the loop, a name of an import; no attribute."""
    if isinstance(name, str) and name.startswith("_"):
        raise private(name)
    if type(value) is dict:
        return value[name] if name in value else Unknown(obj=value, name=name)
    if isinstance(value, LoopContext) and name in LOOP:
        return getattr(value, name)
    if isinstance(value, Namespace | TemplateModule):
        if isinstance(value, Namespace):
            return getattr(value, name, Unknown(name=name))
        return vars(value).get(name, Unknown(obj=_public(value), name=name))
    known(value)
    text = Message(N_("{kind} har inget fält ”{name}”"), {"kind": kind(value), "name": str(name)})
    hint = Message(N_("använd ett filter: {{{{ värde | {name} }}}}"), {"name": str(name)})
    raise StoppedError(FORBIDDEN, text, hint, str(name))


def _public(module: TemplateModule) -> dict[str, None]:
    return {name: None for name in vars(module) if not name.startswith("_")}


def private(name: str) -> StoppedError:
    """Names with an underline in front lead into the program."""
    return StoppedError(
        FORBIDDEN,
        Message(N_("namn som börjar med _ går inte att nå: ”{name}”"), {"name": name[:80]}),
        Message(N_("en mall ser bara data")),
        name,
    )


def item(value: Any, key: Any) -> Any:
    """`value[key]`: a key of data, or the nth of a list or text."""
    if isinstance(key, str):
        return field(value, str(key))
    if not isinstance(value, list | tuple | str) or type(key) is not int:
        if type(value) is dict:
            return Unknown(obj=value, name=str(key))
        raise unfit(N_("{kind} har inget på den platsen"), known(value))
    bare = str(value) if isinstance(value, Markup) else value
    return bare[key] if -len(bare) <= key < len(bare) else Unknown(obj=value, name=str(key))
