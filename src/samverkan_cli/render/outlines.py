"""The outlines of the municipalities of Sweden, as SVG paths by code.

Statistics Sweden (SCB), digital boundaries, CC0, simplified; x and y grow to the right and down.
"""

import json
from functools import cache
from importlib.resources import files


@cache
def outlines() -> dict[str, str]:
    """Municipality code → path."""
    file = files("samverkan_cli.render") / "municipalities.json"
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found
