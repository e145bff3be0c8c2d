"""YAML text as plain data, built from libyaml's events, with the place of every node and problem.

Own and iterative: the libraries' composers recurse in C (a crash at 25 000 levels), resolve types
the schema should decide, and accept duplicate keys. Scalars stay text; `~`, `null` and nothing are
null only when plain.
"""

from dataclasses import dataclass
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.syntax import explain_syntax
from samverkan_cli.model.keys import Keys

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]  # not in the stubs
except ImportError:  # PyYAML built without libyaml; the pure parser gives the same events, slower
    from yaml.loader import BaseLoader as _Parser  # type: ignore[assignment]

MAX_DEPTH = 32
MAX_NODES = 20_000
MAX_SCALAR = 64 * 1024
_NULLS = frozenset({"", "~", "null"})
_NO_KEY = object()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node and its key stand; lines and columns from 1, ends exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    key_line: int
    key_column: int
    key_end_column: int


Places = dict[Keys, Place]


class _StoppedError(Exception):
    """The rest of the file cannot be built; the problem is already noted."""


class Builder:
    """Builds one document; `places` is filled when given (only for files with findings)."""

    def __init__(self, text: str, places: Places | None = None) -> None:
        self.text = text
        self.places = places
        self.problems: list[Problem] = []
        self.root: Any = None
        self._stack: list[tuple[Any, Any]] = []
        self._open: Any = None
        self._key: Any = _NO_KEY
        self._key_mark: Any = None
        self._path: list[str | int] = []
        self._starts: list[tuple[Any, Any]] = []
        self._nodes = 0
        self._documents = 0

    def run(self) -> Any:
        """The document's data; what could not be accepted is in `problems`."""
        try:
            self._consume(_Parser(self.text))
        except _StoppedError:
            pass
        except YAMLError as error:
            self.problems.append(explain_syntax(error, self.text))
        return self.root

    def _consume(self, parser: Any) -> None:
        get = parser.get_event
        while True:
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent:
                self._start(event, {})
            elif kind is SequenceStartEvent:
                self._start(event, [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end(event)
            elif kind is AliasEvent:
                self._stop("SAM212", event, name=event.anchor)
            elif kind is DocumentStartEvent:
                self._document(event)
            elif kind is StreamEndEvent:
                return

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._marked(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop("SAM221", event, most=MAX_NODES)
        text = event.value
        if len(text) > MAX_SCALAR:
            self._note("SAM222", event, most=MAX_SCALAR)
        if type(self._open) is dict and self._key is _NO_KEY:
            self._take_key(event, text)
            return
        plain = event.implicit[0] and not event.style
        self._put(None if plain and text in _NULLS else text, event, event.end_mark)

    def _take_key(self, event: Any, text: str) -> None:
        if not event.style and text == "<<":
            self._stop("SAM213", event)
        if not text:
            self._stop("SAM218", event)
        self._key, self._key_mark = text, event
        if text in self._open:
            self._note("SAM217", event, name=text)

    def _put(self, value: Any, event: Any, end: Any) -> None:
        container = self._open
        if container is None:
            self.root = value
            if self.places is not None:
                self._remember((), event.start_mark, end)
            return
        if type(container) is dict:
            if self.places is not None:
                self._remember((*self._path, self._key), event.start_mark, end)
            container[self._key] = value
            self._key = _NO_KEY
        else:
            if self.places is not None:
                self._key_mark = None
                self._remember((*self._path, len(container)), event.start_mark, end)
            container.append(value)

    def _start(self, event: Any, container: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._marked(event)
        if type(self._open) is dict and self._key is _NO_KEY:
            self._stop("SAM218", event)
        self._nodes += 1
        if len(self._stack) >= MAX_DEPTH:
            self._stop("SAM220", event, most=MAX_DEPTH)
        if self.places is not None:
            self._starts.append((event, self._key_mark))
            if self._open is not None:
                step = self._key if type(self._open) is dict else len(self._open)
                self._path.append(step)
        self._stack.append((self._open, self._key))
        self._open, self._key = container, _NO_KEY

    def _end(self, event: Any) -> None:
        value = self._open
        self._open, self._key = self._stack.pop()
        if self.places is None:
            self._put(value, None, None)
            return
        if self._open is not None:
            self._path.pop()
        start, self._key_mark = self._starts.pop()
        self._put(value, start, event.end_mark)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._stop("SAM215", event)
        if self._documents > 1:
            self._stop("SAM216", event)

    def _marked(self, event: Any) -> None:
        if event.anchor is not None:
            self._note("SAM211", event, name=event.anchor)
        else:
            self._note("SAM214", event, name=event.tag)

    def _remember(self, keys: Keys, start: Any, end: Any) -> None:
        assert self.places is not None
        key = self._key_mark if keys and isinstance(keys[-1], str) else None
        mark = key.start_mark if key is not None else start
        key_end = key.end_mark if key is not None else start
        self.places[keys] = Place(
            start.line + 1, start.column + 1, end.line + 1, end.column + 1,
            mark.line + 1, mark.column + 1, key_end.column + 1,
        )  # fmt: skip

    def _note(self, code: str, event: Any, **args: object) -> None:
        start = event.start_mark
        keys = tuple(self._path)
        if type(self._open) is dict and self._key is not _NO_KEY:
            keys = (*keys, self._key)
        if code == "SAM217":
            keys = (*self._path, str(args["name"]))
        self.problems.append(Problem(code, start.line + 1, start.column + 1, keys, args))

    def _stop(self, code: str, event: Any, **args: object) -> None:
        self._note(code, event, **args)
        raise _StoppedError


def parser_of(text: str) -> Any:
    """The parser of events that every reader of YAML here uses, for those who need other nodes."""
    return _Parser(text)


class _Sought(Places):
    """Places up to one that is sought."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._sought = keys

    def __setitem__(self, keys: Keys, place: Place) -> None:
        super().__setitem__(keys, place)
        if keys == self._sought:
            raise _StoppedError


def places_until(text: str, keys: Keys) -> Places:
    """Where the nodes of a text stand, read no further than the end of one of them."""
    places = _Sought(keys)
    Builder(text, places).run()
    return places


def places_of(text: str) -> Places:
    """Where every node of a text stands; as far as it could be built."""
    places: Places = {}
    Builder(text, places).run()
    return places
