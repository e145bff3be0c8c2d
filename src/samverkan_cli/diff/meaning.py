"""What a change means: its kind in the field's own words, its weight, and a sentence."""

from dataclasses import dataclass

from samverkan_cli.diff.change import Change
from samverkan_cli.model.change_kinds import KINDS, WEIGHTS, Weight
from samverkan_cli.model.message import Message

__all__ = ["KINDS", "WEIGHTS", "Meaning", "Weight"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A change with what it means to those who follow the registry."""

    change: Change
    kind: str
    weight: Weight
    text: Message
