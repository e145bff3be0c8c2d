"""A template looked through before it runs: only what is listed, each offence with its line."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jinja2 import nodes

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.sandbox.meter import DIGITS, LIMIT
from samverkan_cli.sandbox.refusal import Offence
from samverkan_cli.sandbox.values import FORBIDDEN, UNKNOWN

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Extends, nodes.For, nodes.If,
    nodes.Macro, nodes.CallBlock, nodes.With, nodes.Block, nodes.Include, nodes.Import,
    nodes.FromImport, nodes.Assign, nodes.AssignBlock, nodes.Name, nodes.NSRef, nodes.Const,
    nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.CondExpr, nodes.Filter,
    nodes.Test, nodes.Call, nodes.Getitem, nodes.Getattr, nodes.Slice, nodes.Concat, nodes.Compare,
    nodes.Operand, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Add, nodes.Sub, nodes.Mod,
    nodes.Not, nodes.Neg, nodes.Pos, nodes.And, nodes.Or,
)  # fmt: skip
TAGS = {
    "ScopedEvalContextModifier": "autoescape", "FilterBlock": "filter", "Pow": "**",
    "EvalContextModifier": "autoescape", "Continue": "continue", "Break": "break",
}  # fmt: skip
SPECIAL = frozenset({"loop", "caller", "super"})
FUNCTIONS = frozenset({"range", "namespace"})
DEPTH = 60
LOOPS = 12  # within each other; Python itself takes no more than twenty
MOST = 20_000  # parts of one template
ASKING = ("defined", "undefined")  # tests that may ask for a name there is not


@dataclass(frozen=True)
class Lists:
    """What is allowed by name; `names` grows with what the templates set themselves."""

    filters: Collection[str]
    tests: Collection[str]
    names: set[str]


def within_bounds(tree: nodes.Template, template: str) -> Iterator[Offence]:
    """Not so large or deep that compiling it takes long; looked at before anything else."""
    todo: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    count = 0
    while todo:
        node, depth, loops = todo.pop()
        count += 1
        loops += isinstance(node, nodes.For)
        if depth > DEPTH or loops > LOOPS:
            yield Offence(LIMIT, template, node.lineno, Message(N_("för många nivåer i varandra")),
                          Message(N_("lägg en del i ett makro")))  # fmt: skip
            return
        if count > MOST:
            text = Message(N_("mallen har fler än {most} delar"), {"most": MOST})
            hint = Message(N_("dela mallen, eller loopa i stället för att upprepa"))
            yield Offence(LIMIT, template, node.lineno, text, hint)
            return
        todo += [(inner, depth + 1, loops) for inner in node.iter_child_nodes()]


def offences(tree: nodes.Template, template: str, lists: Lists) -> Iterator[Offence]:
    """All that is not allowed, in the order of the lines."""
    lists.names.update(_stored(tree))
    imports = {node.target for node in tree.find_all(nodes.Import)}
    asked = {id(node.node) for node in tree.find_all(nodes.Test) if node.name in ASKING}
    asked |= {id(n.node) for n in tree.find_all(nodes.Filter) if n.name in ("default", "d")}
    for node in [tree, *tree.find_all(nodes.Node)]:
        for message, hint, code, word in _of(node, lists, imports, asked):
            yield Offence(code, template, _line(node), message, hint, word)


def _line(node: nodes.Node) -> int:
    """The node's line, else that of the first thing in it: Jinja leaves out some."""
    return node.lineno or next((one.lineno for one in node.find_all(nodes.Node) if one.lineno), 1)


Said = tuple[Message, Message | None, str, str]


def _of(
    node: nodes.Node, lists: Lists, imports: set[str], asked: set[int]
) -> Iterator[Said]:  # fmt: skip
    if not isinstance(node, ALLOWED):
        word = TAGS.get(type(node).__name__, type(node).__name__.lower())
        yield _no(N_("”{name}” används inte i mallar"), word, Message(N_("skriv om utan")))
    elif isinstance(node, nodes.Filter | nodes.Test):
        yield from _listed(node, lists)
    elif isinstance(node, nodes.Name):
        yield from _name(node, lists, asked)
    elif isinstance(node, nodes.Call):
        yield from _call(node, imports)
    elif isinstance(node, nodes.Const):
        if type(node.value) in (int, float) and not abs(node.value) <= DIGITS:
            yield Message(N_("ett tal blir för stort")), None, LIMIT, ""
    elif isinstance(node, nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport):
        yield from _file(node)
    else:
        yield from _rest(node)


def _listed(node: nodes.Filter | nodes.Test, lists: Lists) -> Iterator[Said]:
    """Filters and tests on the list, and nothing spread out over their arguments."""
    is_filter = isinstance(node, nodes.Filter)
    known = lists.filters if is_filter else lists.tests
    if node.name not in known:
        text = N_("okänt eller otillåtet filter ”{name}”")
        if not is_filter:
            text = N_("okänt eller otillåtet prov ”{name}”")
        hint = did_you_mean(node.name, known, _instead(node.name, is_filter))
        yield _no(text, node.name, hint)
    if node.dyn_args or node.dyn_kwargs:
        yield _no(N_("”{name}” används inte i mallar"), "*", Message(N_("skriv ut argumenten")))


def _instead(name: str, is_filter: bool) -> Message:
    if name in ("safe", "e", "escape", "forceescape", "mark_safe"):
        return Message(N_("allt som skrivs ut görs ofarligt; det går inte att stänga av"))
    if name in ("format", "string", "center", "indent"):
        return Message(N_("använd number, kronor, date eller ~"))
    which = N_("filtren står i docs/sv/templates.md")
    return Message(which if is_filter else N_("proven står i docs/sv/templates.md"))


def _name(node: nodes.Name, lists: Lists, asked: set[int]) -> Iterator[Said]:
    if node.name.startswith("_"):
        yield _no(N_("namn som börjar med _ går inte att nå: ”{name}”"), node.name)
    elif node.ctx == "load" and id(node) not in asked:
        known = lists.names | SPECIAL | FUNCTIONS
        if node.name not in known:
            every = Message(
                N_("namnen är {known}"), {"known": ", ".join(sorted(lists.names))[:200]}
            )
            hint = did_you_mean(node.name, sorted(known), every)
            yield Message(N_("okänt namn ”{name}”"), {"name": node.name}), hint, UNKNOWN, node.name


def _call(node: nodes.Call, imports: set[str]) -> Iterator[Said]:
    """Names and the macros of an import are called; methods of data never."""
    if node.dyn_args or node.dyn_kwargs:
        yield _no(N_("”{name}” används inte i mallar"), "*", Message(N_("skriv ut argumenten")))
    called = node.node
    if isinstance(called, nodes.Name):
        return
    word = called.attr if isinstance(called, nodes.Getattr) else "("
    imported = isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name)
    if imported and called.node.name in imports:  # type: ignore[attr-defined]
        return
    hint = Message(N_("använd ett filter i stället"))
    yield _no(N_("bara mallens egna makron kan anropas, inte ”{name}”"), word, hint)


def _file(
    node: nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport,
) -> Iterator[Said]:
    """Files are named in the template, so that no data chooses one."""
    named = node.template
    several = named.items if isinstance(named, nodes.Tuple | nodes.List) else [named]
    if not all(isinstance(one, nodes.Const) and isinstance(one.value, str) for one in several):
        tag = type(node).__name__.lower().replace("fromimport", "from")
        hint = Message(N_("skriv filens namn inom citattecken"))
        yield _no(N_("{name} tar ett filnamn, inte ett uttryck"), tag, hint)


def _rest(node: nodes.Node) -> Iterator[Said]:
    names = []
    if isinstance(node, nodes.Getattr | nodes.NSRef):
        names = [node.attr]
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        names = [node.arg.value] if isinstance(node.arg.value, str) else []
    elif isinstance(node, nodes.Macro | nodes.Block):
        names = [node.name]
    for name in names:
        if name.startswith("_"):
            hint = Message(N_("en mall ser bara data"))
            yield _no(N_("namn som börjar med _ går inte att nå: ”{name}”"), name, hint)
    if isinstance(node, nodes.For) and node.recursive:
        yield _no(N_("”{name}” används inte i mallar"), "recursive", Message(N_("skriv ett makro")))
    if isinstance(node, nodes.AssignBlock) and node.filter is not None:
        hint = Message(N_("sätt filtret där värdet skrivs ut"))
        yield _no(N_("”{name}” används inte i mallar"), "|", hint)


def _no(text: str, name: str, hint: Message | None = None) -> Said:
    return Message(text, {"name": name[:80]}), hint, FORBIDDEN, name[:80]


def _stored(tree: nodes.Template) -> Iterator[str]:
    """Every name the template sets, defines or brings in."""
    for node in tree.find_all(nodes.Node):
        if (isinstance(node, nodes.Name) and node.ctx != "load") or isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.FromImport):
            yield from (one if isinstance(one, str) else one[1] for one in node.names)
