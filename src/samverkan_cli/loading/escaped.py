"""What came in as escapes in double quotes, past the look at the raw text."""

from collections.abc import Iterator
from typing import Any

from samverkan_cli.findings import Fault
from samverkan_cli.loading.laws import remedy
from samverkan_cli.loading.messages import MESSAGES
from samverkan_cli.loading.privacy import IDENTITY, private_data
from samverkan_cli.loading.text import character_code, forbidden
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import Message


def escaped_faults(ref: str, data: Any) -> Iterator[tuple[str, Fault]]:
    """Forbidden characters in values and keys, each with its code."""
    for keys, text in _texts(data):
        if found := forbidden(text):
            code = character_code(found[0])
            shown = {"character": f"U+{ord(found[0]):04X}"}
            yield code, Fault(ref, keys, Message(MESSAGES[code], shown), remedy(code))


def escaped_numbers(ref: str, data: Any) -> Iterator[tuple[str, Fault]]:
    """Personal identity numbers in values and keys: a digit may be written as an escape."""
    for keys, text in _texts(data):
        for found in private_data(text):
            if found.code == IDENTITY:
                message = Message(MESSAGES[IDENTITY], found.args)
                yield IDENTITY, Fault(ref, keys, message, remedy(IDENTITY))


def _texts(data: Any) -> Iterator[tuple[Keys, str]]:
    todo: list[tuple[Keys, Any]] = [((), data)]
    while todo:
        keys, value = todo.pop()
        if isinstance(value, dict):
            todo += [((*keys, key), inner) for key, inner in value.items()]
            todo += [((*keys, key), key) for key in value]
        elif isinstance(value, list):
            todo += [((*keys, i), inner) for i, inner in enumerate(value)]
        elif isinstance(value, str):
            yield keys, value
