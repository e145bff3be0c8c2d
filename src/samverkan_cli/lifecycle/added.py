"""What is added to an initiative as it goes: costs, benefits, decisions."""

from collections.abc import Mapping
from typing import Literal

from samverkan_cli.lifecycle.answers import share_of, share_ref
from samverkan_cli.lifecycle.step import Edit, happened, item
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry


def line(
    registry: Registry, initiative: Initiative, municipality: str | None,
    field: Literal["costs", "benefits"], fields: Mapping[str, object],
) -> tuple[Edit, ...]:  # fmt: skip
    """A cost or a benefit, in the municipality's own file when one is named."""
    holder = initiative if municipality is None else share_of(registry, initiative, municipality)
    record = initiative.ref if municipality is None else share_ref(initiative, municipality)
    place = len(getattr(holder, field))
    return (Edit(record, (field, place), item(fields), new_item=True),)


def decision(holder: Initiative | Collaboration, fields: Mapping[str, object]) -> tuple[Edit, ...]:
    """A decision about an initiative or of the cooperation itself."""
    return happened(holder.ref, "decisions", holder.decisions, fields)
