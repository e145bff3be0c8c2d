"""Spoils registry files: bytes, tokens, indentation, keys, values, lines, splices, repetition."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "registry"
TOKENS = (
    "&a ", "*a", "!t ", "!!str ", "<<: ", "? ", ": ", "- ", ", ", "[", "]", "{", "}", "|", ">",
    "|-\n", "'", '"', "#", " #", "%", "@", "`", "---\n", "...\n", "\n", "\r\n", "\r", "\t", "\\",
    '"\\x07"', '"\\u202e"', '"\\ud800"', "\0", "\ufeff", "\u200b", "\u202e", "\u2028", "\x85",
    "\u00a0", "null", "~", "=", "\U0001f5c4",
)  # fmt: skip
VALUES = (
    "", "null", "~", "true", "no", "ja", "0", "-1", "0125", "1e5", ".inf", "150 000 kr", "12,5",
    "9" * 40, "2024-13-01", "2024-02-30", "24-03-01", "0000-00-00", "9999-12-31", "2024-Q5",
    "[]", "{}", "[[]]", "{a: b}", '""', "'", '"', "'x", "vara", "e-arkiv", "deltar", "lamnat",
    "121212-1212", "x" * 5000, "å" * 300, "../../etc/passwd", "<script>", "[/bold]", "{0}", "%s",
    "=1+1", "|", "`", "a: b", "# x", "@all", "::error::",
)  # fmt: skip
Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def reference_files() -> dict[str, bytes]:
    """The files of the reference registry by path."""
    paths = sorted(REFERENCE.rglob("*.yaml"))
    return {path.relative_to(REFERENCE).as_posix(): path.read_bytes() for path in paths}


def _bytes(dice: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(content or b"x")
    for _n in range(dice.randint(1, 4)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut(dice: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start = dice.randint(0, len(content))
    return content[:start] + content[start + dice.randint(0, 40) :]


def _token(dice: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    start = dice.randint(0, len(content))
    token = dice.choice(TOKENS).encode("utf-8", "surrogatepass")
    return content[:start] + token + content[start:]


def _splice(dice: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    other = dice.choice(others)
    return content[: dice.randint(0, len(content))] + other[dice.randint(0, len(other)) :]


def _repeat(dice: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """A fragment many times over: what makes a parser slow by the square of the length."""
    start = dice.randint(0, len(content))
    fragment = content[start : start + dice.randint(1, 30)] or b"["
    times = dice.choice((10, 100, 1000, 20_000)) // len(fragment) + 2
    return content[:start] + fragment * times + content[start:]


def _of_line(change: Callable[[random.Random, list[bytes], int], None]) -> Mutation:
    def mutation(dice: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
        lines = content.split(b"\n")
        change(dice, lines, dice.randrange(len(lines)))
        return b"\n".join(lines)

    return mutation


def _indent(dice: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = b" " * dice.randint(0, 9) + lines[at].lstrip()


def _value(dice: random.Random, lines: list[bytes], at: int) -> None:
    key, colon, _ = lines[at].rpartition(b": ")
    lines[at] = key + colon + dice.choice(VALUES).encode()


def _key(dice: random.Random, lines: list[bytes], at: int) -> None:
    key, colon, value = lines[at].partition(b":")
    other = dice.choice(lines).partition(b":")[0]
    lines[at] = dice.choice((other, key + b"x", key.upper(), b"")) + colon + value


def _double(dice: random.Random, lines: list[bytes], at: int) -> None:
    lines.insert(dice.randint(0, len(lines)), lines[at])


def _drop(_: random.Random, lines: list[bytes], at: int) -> None:
    del lines[at]


def _swap(dice: random.Random, lines: list[bytes], at: int) -> None:
    other = dice.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


MUTATIONS: tuple[Mutation, ...] = (
    _bytes, _cut, _token, _token, _splice, _repeat,
    *(_of_line(change) for change in (_indent, _value, _value, _key, _double, _drop, _swap)),
)  # fmt: skip


def mutated(dice: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """The content after one to five mutations."""
    for _ in range(dice.randint(1, 5)):
        content = dice.choice(MUTATIONS)(dice, content, others)
    return content[: 300 * 1024]
