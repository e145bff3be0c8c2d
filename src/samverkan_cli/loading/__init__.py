"""Reading a registry: text → Snapshot. The only room that reads YAML."""

from samverkan_cli.loading.revision import Revision
from samverkan_cli.loading.snapshot import Snapshot, from_texts, load
from samverkan_cli.loading.source import folder

__all__ = ["Revision", "Snapshot", "folder", "from_texts", "load"]
