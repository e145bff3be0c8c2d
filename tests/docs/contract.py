"""What an own template may rest on, as the code has it: data by schema, the page by its shapes."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import samverkan_cli.views
from samverkan_cli.language.language import Language
from samverkan_cli.sandbox.checked import DEPTH, LOOPS, MOST
from samverkan_cli.sandbox.choosing import tests_of
from samverkan_cli.sandbox.filters import DESCRIPTIONS
from samverkan_cli.sandbox.folder import BYTES, FILES
from samverkan_cli.sandbox.meter import DIGITS, ITEMS, OUTPUT, STEPS, TEXT, Meter
from samverkan_cli.views.template_view import PROMISED, amounts

SCHEMAS = Path(samverkan_cli.views.__file__).parent / "schemas"
REPORTS = {
    "followup": "indicators", "portfolio": "portfolio", "municipality": "municipality",
    "initiative": "initiative", "collaboration": "collaboration", "meeting": "meeting",
    "decision": "decision",
}  # fmt: skip
WORDS = {
    "sv": {
        "made": "Den här sidan görs av python tests/docs/manual.py; ändra inte här.",
        "title": "Det en egen mall får",
        "about": "Det här är vad `data` och `page` innehåller. Så används det: "
        "[egna mallar](templates.md).\n`[]` är en lista och `*` ett fält vars namn är ett id. "
        "Fält kan läggas till; att ta bort eller byta namn på ett står i ändringsloggen.",
        "page": "`page`: sidan i färdig text, lika för alla rapporter",
        "about_page": "Det som saknas är en tom text, en tom lista eller null.\n"
        "Diagram och bilder (`charts`, `pictures`) skickas som de är till `picture`; bara "
        "`title` och `description` i dem är utlovade.",
        "data": "`data` i `{report}`: samma som `--format json`",
        "field": "Fält", "kind": "Sort", "text": "Beskrivning",
        "string": "text", "integer": "heltal", "number": "tal", "boolean": "ja eller nej",
        "null": "null", "array": "lista", "object": "fält", "or": "eller", "one": "ett av",
        "filter": "Filter", "gives": "Ger", "limit": "Gräns", "most": "Högst",
        "limits": (
            "steg (ett varv, ett anrop eller fyra tecken kostar minst ett)",
            "tecken i rapporten", "tecken i en text", "poster i en lista", "det största heltalet",
            "byte i en mallfil", "mallfiler", "delar i en mall", "nivåer i varandra",
            "loopar i varandra",
        ),
    },
    "en": {
        "made": "This page is made by python tests/docs/manual.py; do not edit it here.",
        "title": "What a template of your own is given",
        "about": "This is what `data` and `page` hold. How to use it: "
        "[your own templates](templates.md).\n`[]` is a list and `*` a field whose name is an "
        "id. Fields may be added; the change log says when one is taken away or renamed.",
        "page": "`page`: the page in finished text, alike for every report",
        "about_page": "What is missing is an empty text, an empty list or null.\n"
        "Charts and pictures (`charts`, `pictures`) are handed to `picture` as they are; only "
        "`title` and `description` in them are promised.",
        "data": "`data` in `{report}`: the same as `--format json`",
        "field": "Field", "kind": "Kind", "text": "Description",
        "string": "text", "integer": "whole number", "number": "number", "boolean": "yes or no",
        "null": "null", "array": "list", "object": "fields", "or": "or", "one": "one of",
        "filter": "Filter", "gives": "Gives", "limit": "Limit", "most": "At most",
        "limits": (
            "steps (a turn, a call or four characters cost at least one)",
            "characters in the report", "characters in a text", "items in a list",
            "the largest whole number", "bytes in a template file", "template files",
            "parts of a template", "levels within each other", "loops within each other",
        ),
    },
}  # fmt: skip
LIMITS = (STEPS, OUTPUT, TEXT, ITEMS, DIGITS, BYTES, FILES, MOST, DEPTH, LOOPS)
_LISTS = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)


def data_page(speech: Language) -> str:
    """Every field of `page`, then of `data`, report by report."""
    words = WORDS[speech.code]
    lines = [f"<!-- {words['made']} -->", "", f"# {words['title']}", "", words["about"], ""]
    lines += [f"## {words['page']}", "", words["about_page"], "", *_page(words)]
    for report, schema in REPORTS.items():
        document = json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
        lines += ["", f"## {words['data'].format(report=report)}", ""]
        english = speech.code == "en"
        lines += [
            f"| {words['field']} | {words['kind']} |{' ' + words['text'] + ' |' if english else ''}"
        ]
        lines += ["| --- | --- |" + (" --- |" if english else "")]
        for path, kind, text in rows(document, words):
            lines.append(f"| `{path}` | {kind} |" + (f" {text} |" if english else ""))
    return "\n".join(lines) + "\n"


def _page(words: Any) -> Iterator[str]:
    yield f"| {words['field']} | {words['kind']} |"
    yield "| --- | --- |"
    names = {shape.__name__: shape for shape in PROMISED}
    todo: list[tuple[str, type]] = [("page", PROMISED[0])]
    while todo:
        path, shape = todo.pop(0)
        for name, kind in _typed(shape):
            inner = next((names[n] for n in re.findall(r"\w+", kind) if n in names), None)
            several = kind.startswith("tuple")
            word = "array" if several else "object" if inner else _simple(kind)
            nothing = f" {words['or']} null" if "None" in kind else ""
            yield f"| `{path}.{name}` | {words[word]}{nothing} |"
            if inner:
                todo.append((f"{path}.{name}{'[]' if several else ''}", inner))


def _typed(shape: type) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(shape)
    for one in fields(shape):
        yield one.name, str(hints[one.name]).replace("<class '", "").replace("'>", "")
    for name in amounts(shape):
        yield name, str(get_type_hints(vars(shape)[name].fget)["return"])


def _simple(kind: str) -> str:
    if "Fraction" in kind:
        return "number"
    return "boolean" if "bool" in kind else "integer" if "int" in kind else "string"


def rows(schema: Any, words: Any) -> list[tuple[str, str, str]]:
    """Path, kind and description of every field below a schema."""
    found: dict[str, tuple[str, str]] = {}
    todo: list[tuple[str, Any, int]] = [("data", schema, 0)]
    while todo:
        path, node, depth = todo.pop(0)
        node = _solved(node, schema)
        if path != "data" and not path.endswith("[]"):
            found.setdefault(path, (_kind(node, schema, words), _told(node)))
        if depth > 8:
            continue
        for part in (node, *(_solved(one, schema) for one in _ways(node))):
            inner = [(f"{path}.{k}", v, depth + 1) for k, v in part.get("properties", {}).items()]
            more = part.get("additionalProperties")
            inner += [(f"{path}.*", more, depth + 1)] if isinstance(more, dict) and more else []
            inner += [(f"{path}[]", part["items"], depth + 1)] if "items" in part else []
            todo = inner + todo
    return [(path, *said) for path, said in found.items()]


def _ways(node: Any) -> list[Any]:
    return [one for key in ("anyOf", "oneOf", "allOf") for one in node.get(key, [])]


def _solved(node: Any, schema: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        rest = {key: value for key, value in node.items() if key != "$ref"}
        node = schema["$defs"][node["$ref"].rpartition("/")[2]] | rest
    return node if isinstance(node, dict) else {}


def _kind(node: Any, schema: Any, words: Any) -> str:
    if "const" in node:
        return f"`{json.dumps(node['const'])}`"
    if "enum" in node:
        return f"{words['one']} " + ", ".join(
            f"`{json.dumps(v)}`".replace('"', "") for v in node["enum"]
        )
    kinds = node.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else list(kinds)
    for way in _ways(node):
        kinds.append(_kind(_solved(way, schema), schema, words))
    told = [words.get(kind, kind) for kind in kinds]
    return f" {words['or']} ".join(dict.fromkeys(told)) or "–"


def _told(node: Any) -> str:
    return str(node.get("description", "")).replace("|", "\\|")


def with_lists(speech: Language, page: Path) -> str:
    """The page with its lists of filters, tests and limits as the code has them."""
    words = WORDS[speech.code]
    made = {
        "filters": [
            f"| {words['filter']} | {words['gives']} |", "| --- | --- |",
            *(f"| `{name}` | {speech.text(DESCRIPTIONS[name])} |" for name in sorted(DESCRIPTIONS)),
        ],
        "tests": [", ".join(f"`{name}`" for name in sorted(tests_of(Meter())))],
        "limits": [
            f"| {words['limit']} | {words['most']} |", "| --- | ---: |",
            *(f"| {told} | {speech.number(limit)} |"
              for told, limit in zip(words["limits"], LIMITS, strict=True)),
        ],
    }  # fmt: skip
    text = page.read_text("utf-8")
    return _LISTS.sub(lambda m: m[1] + "\n" + "\n".join(made[m[2]]) + "\n\n" + m[3], text)
