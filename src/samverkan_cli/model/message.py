"""Words for people, kept apart from any language: a message id and its arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def N_(text: str) -> str:  # noqa: N802 - the gettext convention for "collect this, translate later"
    """Mark a Swedish text for the catalogue; `language` translates it when it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Term:
    """A value of the registry (`gemensam_namnd`) to be shown by its glossary text."""

    value: str


@dataclass(frozen=True, slots=True)
class Kronor:
    """An amount in whole kronor excluding VAT, shown as `3 150 865 kr`."""

    amount: int


@dataclass(frozen=True, slots=True)
class Names:
    """Several names or values, shown as `Vara, Essunga och Götene`; Terms inside are translated."""

    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values side by side, shown with commas only: `utveckling, budget, 2024`."""

    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A field (`Cost.amount`) to be shown by the title of its description: `belopp`."""

    field: str


@dataclass(frozen=True)
class Message:
    """A translatable sentence: `id` is the Swedish text with `{named}` arguments."""

    id: str
    args: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted((k, str(v)) for k, v in self.args.items()))))
