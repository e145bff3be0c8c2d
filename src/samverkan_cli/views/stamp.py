"""The stamp of a page: what it takes to make it again, for `report verify`."""

import re
from collections.abc import Mapping

from samverkan_cli.views.parts import Fact

_CANNOT = re.compile(r"[^0-9A-Za-z._+/-]|-(?=-)", re.ASCII)  # what could mean something to a page


def drawn(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The stamp of the same page with Mermaid in it."""
    return (*facts, Fact("mermaid", "1"))


def stamp(said: Mapping[str, str]) -> tuple[Fact, ...]:
    """Ids, dates and a commit, in characters that mean nothing to HTML or Markdown."""
    return tuple(Fact(name, _CANNOT.sub("", value)) for name, value in said.items())
