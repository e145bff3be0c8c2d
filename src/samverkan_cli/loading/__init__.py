"""Reading a registry: text → Snapshot. The only room that reads YAML."""

from samverkan_cli.loading.snapshot import Snapshot, from_texts, load
from samverkan_cli.loading.source import folder

__all__ = ["Snapshot", "folder", "from_texts", "load"]
