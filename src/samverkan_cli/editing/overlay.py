"""A registry seen through changed files that are not written, or not wholly written, yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan_cli.loading.source import Entry, Source, is_yaml


@dataclass(frozen=True)
class Overlay:
    """A source with some files replaced, added, or taken away (None)."""

    under: Source
    files: Mapping[str, bytes | None]

    def entries(self) -> list[Entry]:
        known = {entry.path: entry for entry in self.under.entries()}
        for path, content in self.files.items():
            if content is None:
                known.pop(path, None)
            elif is_yaml(path):
                known.setdefault(path, Entry(path))
        return [known[path] for path in sorted(known)]

    def read(self, path: str) -> bytes:
        if path not in self.files:
            return self.under.read(path)
        content = self.files[path]
        if content is None:
            raise FileNotFoundError(2, "No such file", path)
        return content

    def shown(self, path: str) -> str:
        return self.under.shown(path)
