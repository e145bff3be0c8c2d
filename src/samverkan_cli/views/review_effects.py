"""What a change does to scores, ranks and indicators, told line by line or once for many."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samverkan_cli.indicators import INDICATORS
from samverkan_cli.indicators.result import Number, Result
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Kronor, Message, Names

KRONOR = frozenset({"B5c", "B5d"})
FEW = 10  # of those that share a cause are named
Spot = tuple[str, Keys]  # a record and where in it


@dataclass(frozen=True, slots=True)
class Shared:
    """A cause that several have in common: the sentence of them all, of one, and its part in it."""

    text: str
    alone: str
    short: object
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Effect:
    """What is no longer the same, and where what is behind it stands."""

    key: str
    before: object
    after: object
    text: Message
    sources: tuple[Spot, ...]
    shared: Shared | None = None

    @property
    def records(self) -> tuple[str, ...]:
        """The records behind it, each once."""
        return tuple(dict.fromkeys(record for record, _ in self.sources))


def gathered(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    """For people: what several have in common is one sentence of them all."""
    groups: dict[tuple[str, str], list[Effect]] = {}
    told: list[list[Effect]] = []
    for effect in effects:
        if effect.shared is None:
            told.append([effect])
            continue
        key = effect.shared.text, str(effect.shared.args)
        if key not in groups:
            groups[key] = []
            told.append(groups[key])
        groups[key].append(effect)
    return tuple(_as_one(group) for group in told)


def _as_one(group: Sequence[Effect]) -> Effect:
    first = group[0]
    if len(group) == 1 or first.shared is None:
        return first
    named: list[object] = [effect.shared.short for effect in group[:FEW] if effect.shared]
    if len(group) > FEW:
        named.append(Message(N_("{n} till"), {"n": len(group) - FEW}))
    args = {**first.shared.args, "list": Names(tuple(named))}
    return Effect("", None, None, Message(first.shared.text, args), ())


def indicator_effects(
    before: Sequence[Result], after: Sequence[Result], is_unread: Callable[[str], bool]
) -> Iterator[Effect]:
    """Every indicator whose figure for the period is no longer the same.

    A figure that lacks what a file said before it could not be read is no news of the registry.
    """
    titles = {found.id: found.title for found in INDICATORS}
    old = {result.id: result for result in before}
    for result in after:
        was = old[result.id]
        if was.value != result.value:
            args = {
                "id": result.id,
                "title": Message(titles[result.id]),
                "before": _figure(result.id, was.value),
                "after": _figure(result.id, result.value),
            }
            records = tuple(dict.fromkeys((*_only(result, was), *_only(was, result))))
            text = N_("{id} {title}: {before} → {after}")
            if any(map(is_unread, records)):
                text = N_("{id} {title}: {before} → {after}, utan de filer som inte går att läsa")
            sources: tuple[Spot, ...] = tuple((record, ()) for record in records)
            yield Effect(
                result.id, _json(was.value), _json(result.value), Message(text, args), sources
            )


def _only(result: Result, other: Result) -> tuple[str, ...]:
    return tuple(ref for ref in result.records if ref not in other.records)


def _json(value: Number | None) -> int | float | None:
    return value if value is None or isinstance(value, int) else float(round(value, 6))


def _figure(indicator: str, value: Number | None) -> object:
    if value is None:
        return Message(N_("okänt"))
    return Kronor(int(value)) if indicator in KRONOR else value
