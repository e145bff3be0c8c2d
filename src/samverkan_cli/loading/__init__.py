"""Reading a registry: text → Snapshot. The only room that reads YAML.

What is offered here is loaded when it is asked for: reading a text takes no model.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkan_cli.loading.revision import Revision
    from samverkan_cli.loading.snapshot import Snapshot, from_texts, load
    from samverkan_cli.loading.source import folder

__all__ = ["Revision", "Snapshot", "folder", "from_texts", "load"]
_HOMES = {"Revision": "revision", "folder": "source"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'snapshot')}"), name)
