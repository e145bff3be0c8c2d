"""A small registry written out for the tests of governance, and the calendar's strict reader."""

import re
from typing import NamedTuple

from samverkan_cli.loading import Snapshot, from_texts

CODES = {"skara": 1495, "vara": 1470, "gotene": 1471, "essunga": 1445}
NAMES = {"gotene": "Götene"}


def snapshot(collaboration: str, **files: str) -> Snapshot:
    """Four municipalities, one cooperation `c`; further files by path with `__` for `/`."""
    found = from_texts(
        {
            "samverkan.yaml": "schema: 1\nname: R\ncollaboration: c\n",
            "collaborations/c.yaml": collaboration,
            **{
                f"organisations/{key}.yaml": (
                    f"name: {NAMES.get(key, key.capitalize())}\nkind: kommun\n"
                    f"municipality_code: {code}\n"
                )
                for key, code in CODES.items()
            },
            **{path.replace("__", "/") + ".yaml": text for path, text in files.items()},
        }
    )
    assert found.findings == ()
    return found


class Component(NamedTuple):
    """A component of a calendar: its properties as (name, parameters, value), its parts."""

    name: str
    properties: tuple[tuple[str, str, str], ...]
    parts: tuple["Component", ...]

    def one(self, name: str) -> str:
        """The value of a property that stands exactly once."""
        (value,) = [v for n, _, v in self.properties if n == name]
        return value


LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", re.DOTALL)
CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f]")


def read_calendar(text: str) -> Component:
    """Read RFC 5545 strictly: CRLF, 75 octets, no cut character, balanced components."""
    assert text.endswith("\r\n")
    raw = text[:-2].split("\r\n")
    assert all(len(line.encode("utf-8")) <= 75 for line in raw), "a line is too long"
    assert not any(CONTROL.search(line) for line in raw), "a control character"
    lines: list[str] = []
    for line in raw:
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    found, rest = _component(lines)
    assert rest == []
    return found


def _component(lines: list[str]) -> tuple[Component, list[str]]:
    assert lines[0].startswith("BEGIN:"), lines[0]
    name, rest = lines[0][6:], lines[1:]
    properties, parts = [], []
    while rest[0] != f"END:{name}":
        if rest[0].startswith("BEGIN:"):
            part, rest = _component(rest)
            parts.append(part)
            continue
        found = LINE.fullmatch(rest[0])
        assert found, rest[0]
        properties.append((found[1], found[2], found[3]))
        rest = rest[1:]
    return Component(name, tuple(properties), tuple(parts)), rest[1:]


def unescaped(value: str) -> str:
    """A text value as it was before escaping; a bare semicolon or comma is refused."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), value
    return re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], value)
