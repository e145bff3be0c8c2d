"""Templates written to a folder and run, with what they may see."""

import json
from pathlib import Path
from typing import Any

from samverkan_cli.language.language import language
from samverkan_cli.sandbox.meter import Meter
from samverkan_cli.sandbox.refusal import Offence, RefusedTemplateError
from samverkan_cli.sandbox.rendered import rendered

HOSTILE = "<script>alert(1)</script> [x](javascript:1) `*_|@a #1 \"' {{ 7*7 }} {% raw %}"
VIEW: dict[str, Any] = {
    "data": {
        "title": "Digitala bygglov", "hostile": HOSTILE, "missing": None, "yes": True,
        "items": [{"id": "b", "kr": 20, "name": "Örebro"}, {"id": "a", "kr": 1, "name": "Ale"}],
        "date": "2024-11-20", "share": 0.125, "amount": 3150865, "words": ["Vara", "Skara"],
        "status": "pagaende", "long": "lång text " * 500,
    },
    "page": {"title": "Rapport", "skip": "Hoppa", "parts": [], "values": "fältet heter så"},
    "report": "followup",
    "lang": "sv",
}  # fmt: skip
PAGE = '{% extends "samverkan/page.html.j2" %}{% block content %}HERE{% endblock %}'


def run(
    folder: Path, text: str, ending: str = "md", view: Any = None, meter: Meter | None = None,
    **others: str,
) -> str:  # fmt: skip
    """The report by a template of that text; `others` are further files by name (_ for .)."""
    name = f"followup.{ending}.j2"
    (folder / name).write_text(text, encoding="utf-8")
    for other, content in others.items():
        (folder / other.replace("_", ".")).write_text(content, encoding="utf-8")
    plain = json.loads(json.dumps(VIEW if view is None else view))
    return rendered(folder, name, plain, language("sv"), meter).text


def refused(folder: Path, text: str, ending: str = "md", **others: str) -> tuple[Offence, ...]:
    """What is said of a template that must not run."""
    try:
        made = run(folder, text, ending, **others)
    except RefusedTemplateError as error:
        return error.offences
    raise AssertionError(f"it ran: {made[:200]}")
