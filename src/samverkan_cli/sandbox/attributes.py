"""Where in HTML a value stands: escaping helps in text and within quotes, not everywhere."""

import re
from collections.abc import Iterator

from jinja2 import nodes

from samverkan_cli.model.message import N_, Message
from samverkan_cli.sandbox.refusal import Offence
from samverkan_cli.sandbox.values import FORBIDDEN

_RAW = frozenset(
    ("script", "style", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext")
)
_ADDRESS = re.compile(
    r"(?:^|[\s\"'/])(?:href|src|action|formaction|poster|data|background|cite|srcset|xlink:href)"
    r"\s*=\s*\Z", re.IGNORECASE,
)  # fmt: skip
_ACTING = re.compile(r"(?:^|[\s\"'/])(on[a-z]+|style|srcdoc)\s*=\s*\Z", re.IGNORECASE)
_OPENS = re.compile(r"/?[A-Za-z]|/?\Z")
_STOPS = re.compile(r"[>\"']")
_NAME = re.compile(r"/?([A-Za-z][^\s/>]*)")
KEPT = 80  # characters of a tag that are remembered; enough for an attribute's name


class Markers:
    """The HTML read so far: in text, a comment, a tag, a quoted value, or a raw element."""

    def __init__(self) -> None:
        self.raw = self.quote = self.name = self.before = ""
        self.in_tag = self.in_comment = self.filled = False

    def read(self, text: str) -> None:
        """Take in literal text; each character is looked at once."""
        at = 0
        while at < len(text):
            at = self._inside(text, at) if self.in_tag else self._outside(text, at)

    def _outside(self, text: str, at: int) -> int:
        """Text up to the next tag, a comment up to its end, a raw element up to its end."""
        if self.in_comment:
            end = text.find("-->", at)
            self.in_comment = end < 0
            return len(text) if end < 0 else end + 3
        found = text.find("<", at)
        if found < 0:
            return len(text)
        after = found + 1
        if text.startswith("!--", after) and not self.raw:
            self.in_comment = True
            return after + 3
        if not _OPENS.match(text, after):
            return after
        closing = f"/{self.raw}"
        if self.raw and text[after : after + len(closing)].casefold() != closing:
            return after
        named = _NAME.match(text, after)
        self.name = "/" if self.raw else (named[1].casefold() if named else "")
        if text.startswith("/", after):
            self.name = "/"
        self.in_tag, self.before, self.quote = True, "", ""
        return after

    def _inside(self, text: str, at: int) -> int:
        if self.quote:
            end = text.find(self.quote, at)
            self.filled = self.filled or bool(text[at : None if end < 0 else end].strip())
            if end < 0:
                return len(text)
            self.quote, self.before = "", ""
            return end + 1
        stop = _STOPS.search(text, at)
        self.before = (self.before + text[at : stop.start() if stop else None])[-KEPT:]
        if stop is None:
            return len(text)
        if stop[0] == ">":
            self.in_tag = False
            self.raw = self.name if self.name in _RAW else ""
        else:
            self.quote, self.filled = stop[0], False
        return stop.end()

    def value(self) -> str:
        """`text`, `value` (in quotes), `address` (its start), or where a value may not stand."""
        if self.in_comment:
            return "<!--"
        if not self.in_tag:
            return f"<{self.raw}>" if self.raw else "text"
        if not self.quote:
            return "<"
        acting = _ACTING.search(self.before)
        if acting:
            return acting[1]
        place = "address" if _ADDRESS.search(self.before) and not self.filled else "value"
        self.filled = True
        return place


def misplaced(tree: nodes.Template, template: str) -> Iterator[Offence]:
    """Values where escaping does not help: tags, scripts, styles, unchecked addresses."""
    markers = Markers()
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                markers.read(node.data)
                continue
            place = markers.value()
            if place in ("text", "value") or (place == "address" and _checked(node)):
                continue
            if place == "address":
                text = N_("en adress måste prövas: sätt filtret url sist")
                yield Offence(FORBIDDEN, template, node.lineno, Message(text),
                              Message(N_('href="{{ värde | url }}"')))  # fmt: skip
            else:
                text = N_("ett värde kan inte stå här ({place}): det kan bli kod")
                said = Message(text, {"place": place})
                hint = Message(N_("skriv det som text, eller inom citattecken"))
                yield Offence(FORBIDDEN, template, node.lineno, said, hint)


def _checked(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name == "url"
