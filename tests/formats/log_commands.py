"""Readers of log commands, written from what the CI systems document of themselves.

GitHub: "Workflow commands for GitHub Actions" and the toolkit's escaping; Azure: "Logging commands"
and the agent's note on percent encoding.
"""

from typing import NamedTuple


class Command(NamedTuple):
    """A command as the CI system understands it."""

    name: str
    properties: dict[str, str]
    data: str


def _unescaped(text: str, codes: tuple[tuple[str, str], ...]) -> str:
    for code, character in codes:
        text = text.replace(code, character)
    return text


_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
_AZURE = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%"))


def github(line: str) -> Command | None:
    """`::name key=value,key=value::data`, after leading space; None for any other line."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        assert "##[" not in line, "the runner obeys the old form anywhere in a line"
        return None
    head, _, data = line[2:].partition("::")
    name, _, given = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in given.split(",") if pair]
    properties = {key: _unescaped(value, _PROPERTY) for key, value in pairs}
    return Command(name, properties, _unescaped(data, _DATA))


def azure(line: str) -> Command | None:
    """`##vso[area.action key=value;key=value]data` anywhere in a line; None when there is none."""
    start = line.casefold().find("##vso[")
    if start < 0:
        return None
    head, _, data = line[start + len("##vso[") :].partition("]")
    name, _, given = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in given.split(";") if pair]
    properties = {key: _unescaped(value, _AZURE) for key, value in pairs}
    return Command(name, properties, _unescaped(data, _AZURE))
