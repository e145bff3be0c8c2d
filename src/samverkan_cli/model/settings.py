"""`samverkan.yaml`: marks the root of a registry."""

from typing import Annotated, Literal

from samverkan_cli.model.noun import Noun
from samverkan_cli.model.values import CollaborationId, Text, Whole, nothing_is


class Settings(Noun):
    """Settings of the registry; `schema` is the version of the format."""

    schema_: Whole
    name: Text
    language: Annotated[Literal["sv", "en"], nothing_is("sv")] = "sv"
    collaboration: CollaborationId | None = None
