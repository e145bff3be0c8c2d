"""The named inputs: each corpus, and each of its inputs in every place it can stand in."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hostile_registry import BASE, INITIATIVE

CORPORA = Path(__file__).parent / "corpora"
WHOLE_FILES = {
    "initiative": "initiatives/{}/initiative.yaml",
    "organisation": "organisations/{}.yaml",
    "participation": "initiatives/e-arkiv/participation/{}.yaml",
    "collaboration": "collaborations/{}.yaml",
}
_FILE = BASE[INITIATIVE]
_ORGANISATION = BASE["organisations/vara.yaml"]


class Input(NamedTuple):
    """A named input at its place; `path` holds `{}` for a name the caller gives the record."""

    corpus: str
    name: str
    path: str
    content: bytes


def _bytes(given: Any) -> bytes:
    if isinstance(given, str):
        return given.encode("utf-8", "surrogatepass")
    if "hex" in given:
        return bytes.fromhex(given["hex"])
    text, times = given["repeat"]
    return (text * times + given.get("end", "")).encode()


@cache
def _read(name: str) -> list[Any]:
    found: list[Any] = json.loads((CORPORA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def whole_files() -> Iterator[Input]:
    """Every case of the YAML and JSON suites as each kind of file."""
    for corpus in ("yaml-test-suite", "json-test-suite"):
        for name, given in _read(corpus):
            for kind, path in WHOLE_FILES.items():
                yield Input(corpus, f"{name} as {kind}", path, _bytes(given))


def naughty_strings() -> Iterator[Input]:
    """Every naughty string in every place a text can stand in, and as the name of a file."""
    for number, text in enumerate(_read("naughty-strings")):
        for place, path, content in _placed(text):
            raw = content.encode("utf-8", "surrogatepass")
            yield Input("naughty-strings", f"{number} {place}", path, raw)


def _placed(text: str) -> Iterator[tuple[str, str, str]]:
    path = WHOLE_FILES["initiative"]
    quoted = json.dumps(text, ensure_ascii=False)
    for place, value in (
        ("plain", text),
        ("in single quotes", "'" + text.replace("'", "''") + "'"),
        ("in double quotes", quoted),
        ("as escapes", json.dumps(text)),
        ("as a block", "|-\n" + "".join(f"  {line}\n" for line in text.split("\n"))),
    ):
        yield f"value {place}", path, _FILE.replace("E-arkiv", value, 1)
    yield "in a list", path, f"{_FILE}areas: [{quoted}]\n"
    yield "as a comment", path, f"# {text}\n{_FILE}"
    yield "as a key", path, f"{_FILE}{text}: x\n"
    yield "as a key in quotes", path, f"{_FILE}{quoted}: x\n"
    organisation = _ORGANISATION.replace("Vara kommun", quoted)
    yield "as an organisation's name", WHOLE_FILES["organisation"], organisation
    yield "as the name of a file", f"organisations/{text}.yaml", _ORGANISATION


def named_inputs() -> Iterator[Input]:
    """All borrowed inputs at all their places."""
    yield from whole_files()
    yield from naughty_strings()
