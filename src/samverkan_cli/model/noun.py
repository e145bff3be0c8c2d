"""What every record and part of a record has in common: frozen, no unknown fields, a reference."""

from pydantic import BaseModel, ConfigDict, PrivateAttr


def _as_in_file(name: str) -> str:
    """`from_` and `schema_` stand for the keys `from` and `schema`, which Python reserves."""
    return name.rstrip("_")


class Part(BaseModel):
    """A part of a record; unknown fields are refused and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_as_in_file)


class Noun(Part):
    """A record with a file of its own; `ref` is its path in the registry without `.yaml`."""

    _ref: str = PrivateAttr("")

    @property
    def ref(self) -> str:
        """`organisations/skara`, `initiatives/e-arkiv/participation/vara`; no `.yaml`."""
        return self._ref

    @property
    def id(self) -> str:
        """The last part of the reference; for a model `<model>/<version>`."""
        return self._ref.rpartition("/")[2]
