"""A template rewritten so that all it does is paid for, and passes by our own operators."""

from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from samverkan_cli.sandbox.filters import SLOW
from samverkan_cli.sandbox.meter import PER_STEP

# names no template can write, so that none can call or replace what stands behind them
EACH, CHARGE, WEIGHED, CONCAT, SLICE = "#each", "#charge", "#weighed", "#concat", "#slice"
DEAR: dict[type[nodes.Node], int] = {
    nodes.Include: 500, nodes.Import: 500, nodes.FromImport: 500, nodes.Extends: 500,
    nodes.Call: 150, nodes.CallBlock: 150, nodes.For: 60, nodes.AssignBlock: 60, nodes.Filter: 50,
    nodes.Test: 30, nodes.Concat: 30, nodes.Compare: 20, nodes.Getattr: 15, nodes.Getitem: 15,
    nodes.Add: 25, nodes.Sub: 25, nodes.Mul: 25, nodes.Div: 25, nodes.FloorDiv: 25, nodes.Mod: 25,
}  # fmt: skip
ANY = 4  # what any other part of a template costs, in steps


def metered(tree: nodes.Template) -> nodes.Template:
    """The same template, that pays."""
    found = _Metered().visit(tree)
    assert isinstance(found, nodes.Template)
    return found


def cost(body: list[nodes.Node]) -> int:
    """What going through it once costs: its parts and its text, inner loops and macros once."""
    total = ANY
    todo = list(body)
    while todo:
        node = todo.pop()
        if isinstance(node, nodes.TemplateData):
            total += len(node.data) // PER_STEP
        total += DEAR.get(type(node), ANY)
        if isinstance(node, nodes.Filter):
            total += SLOW.get(node.name, 0)
        todo += node.iter_child_nodes()
    return total


def _filter(node: Any, name: str, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(args), [], None, None, lineno=node.lineno)


class _Metered(NodeTransformer):
    """Costs are counted before the parts are rewritten, so that none is counted twice."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - as Jinja names them
        turn = nodes.Const(cost([*node.body, *([node.test] if node.test else [])]))
        self.generic_visit(node)
        node.iter = _filter(node.iter, EACH, turn)
        return node

    def _body(self, node: Any) -> nodes.Node:
        pay = nodes.Const(cost(node.body), lineno=node.lineno)
        self.generic_visit(node)
        node.body = [nodes.ExprStmt(_filter(pay, CHARGE), lineno=node.lineno), *node.body]
        return node  # type: ignore[no-any-return]

    visit_Template = visit_Macro = visit_CallBlock = visit_Block = _body  # noqa: N815

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.expr = _filter(node.expr, WEIGHED)
        for operand in node.ops:
            operand.expr = _filter(operand.expr, WEIGHED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), CONCAT)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        bounds = (node.arg.start, node.arg.stop, node.arg.step)
        none = nodes.Const(None, lineno=node.lineno)
        return _filter(node.node, SLICE, *(none if one is None else one for one in bounds))
