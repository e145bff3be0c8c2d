"""What every record and part of a record has in common: frozen, no unknown fields, a reference."""

from typing import Any

from pydantic import BaseModel, ConfigDict, PrivateAttr


def _as_in_file(name: str) -> str:
    """`from_` and `schema_` stand for the keys `from` and `schema`, which Python reserves."""
    return name.rstrip("_")


class Part(BaseModel):
    """A part of a record; unknown fields are refused and nothing changes after reading."""

    # built when first read: a part is then only made as a piece of its record, and no unused record
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_as_in_file, defer_build=True
    )


class Noun(Part):
    """A record with a file of its own; `ref` is its path in the registry without `.yaml`."""

    _ref: str = PrivateAttr("")

    @property
    def ref(self) -> str:
        """`organisations/skara`, `initiatives/e-arkiv/participation/vara`; no `.yaml`."""
        private: Any = self.__pydantic_private__  # ten times as fast as `self._ref`
        found: str = private["_ref"]
        return found

    @property
    def id(self) -> str:
        """The last part of the reference; for a model `<model>/<version>`."""
        private: Any = self.__pydantic_private__  # as in `ref`, without a second call
        found: str = private["_ref"]
        return found.rpartition("/")[2]
