"""The Jinja environment of own templates: sandboxed, and each way out of it taken by our own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.runtime import BlockReference, Context, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.clean import clean
from samverkan_cli.render.jinja import md
from samverkan_cli.sandbox import metered, operators
from samverkan_cli.sandbox.attributes import misplaced
from samverkan_cli.sandbox.checked import Lists, offences, within_bounds
from samverkan_cli.sandbox.choosing import tests_of
from samverkan_cli.sandbox.filters import list_filters
from samverkan_cli.sandbox.folder import FRAMES, OWN, Folder
from samverkan_cli.sandbox.meter import Meter
from samverkan_cli.sandbox.refusal import RefusedTemplateError
from samverkan_cli.sandbox.spoken import spoken_filters
from samverkan_cli.sandbox.texts import text_filters
from samverkan_cli.sandbox.values import Unknown, field, item

NAMES = ("data", "page", "report", "lang")


class Sandbox(ImmutableSandboxedEnvironment):
    """One render: its folder, its meter, its language; `html` says how values are escaped.

    Jinja's sandbox forbids what is known to be dangerous. This one allows only what is listed:
    `checked.py` before it is compiled, `field`, `item` and `call` while it runs.
    """

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, folder: Folder, meter: Meter, speech: Language, html: bool) -> None:
        super().__init__(
            loader=folder, autoescape=True, undefined=Unknown, optimized=False, cache_size=100,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, auto_reload=False,
        )  # fmt: skip
        self.meter, self.speech, self.html = meter, speech, html
        tests = tests_of(meter)
        known: dict[str, Callable[..., Any]] = {}
        known |= text_filters(meter) | spoken_filters(meter, speech)
        known |= list_filters(meter, self.shown, known, tests)
        if not html:
            del known["breakable"]  # its breaks are HTML
        else:
            known["code"] = partial(_code, meter)
        self.tests = dict(tests)
        self.lists = Lists(frozenset(known), frozenset(self.tests), set(NAMES))
        self.filters = known | self._internal()
        self.range = partial(operators.numbers, meter)
        self.globals = {"range": self.range, "namespace": Namespace}
        self.finalize = pass_context(lambda _context, value: self.shown(value))

    def _internal(self) -> dict[str, Any]:
        """What the rewritten template calls, by names that cannot be written."""
        meter = self.meter
        return {
            metered.EACH: partial(operators.each, meter),
            metered.CHARGE: meter.spend,
            metered.WEIGHED: partial(operators.weighed, meter),
            metered.CONCAT: partial(operators.joined, meter, self.shown),
            metered.SLICE: partial(operators.sliced, meter),
        }

    def shown(self, value: Any) -> Markup:
        """A value on its way out: paid for and escaped; what is missing says so."""
        self.meter.spend(80)
        if type(value) is Undefined:  # `x if y` without an else says nothing
            return Markup("")
        operators.scalar(value)
        if isinstance(value, Markup):
            self.meter.read(value)
            return value
        if value is None or isinstance(value, bool):
            words = {None: N_("uppgift saknas"), True: N_("ja"), False: N_("nej")}
            value = self.speech.text(words[value])
        text = self.meter.read(str(value))
        if text.isdecimal():
            return Markup(text)  # noqa: S704 - digits alone
        self.meter.spend(40 if self.html else 200 + 4 * len(text))
        return Markup.escape(clean(text)) if self.html else md(text)

    def join_path(self, template: str, parent: str) -> str:
        """What the program's own frames bring in is the program's too."""
        if parent in FRAMES and not template.startswith(OWN):
            return OWN + template
        return template

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of data; never an attribute."""
        return field(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A key of data or a place in a list."""
        return item(obj, argument)

    def call(
        __self,  # noqa: N805 - as Jinja names it, so that no keyword of a macro collides
        __context: Context,
        __obj: Any,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        """Macros, blocks, `range` and `namespace`."""
        kwargs.pop("_loop_vars", None)  # Jinja's own, for functions that see the context
        kwargs.pop("_block_vars", None)
        allowed = isinstance(__obj, Macro | BlockReference)
        if not allowed and __obj is not __self.range and __obj is not Namespace:
            raise operators.uncallable()
        if __obj is Namespace and args:
            raise operators.uncallable()
        return __obj(*args, **kwargs)

    def call_binop(self, _context: Context, operator: str, left: Any, right: Any) -> Any:
        """By our own operators."""
        return operators.calculated(self.meter, operator, left, right)

    def _generate(self, source: nodes.Template, name: str | None, *args: Any, **more: Any) -> str:
        """Jinja's place for what happens between reading a template and compiling it."""
        template = name or ""
        found = list(within_bounds(source, template))
        found = found or list(offences(source, template, self.lists))
        if self.html and template not in FRAMES:
            found += misplaced(source, template)
        if found:
            raise RefusedTemplateError(sorted(found, key=lambda one: one.line))
        return super()._generate(metered.metered(source), name, *args, **more)


def _code(meter: Meter, value: Any) -> Markup:
    meter.spend(60)
    return Markup("<code>{}</code>").format(clean(meter.read(str(operators.scalar(value)))))
