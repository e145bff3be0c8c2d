"""`--series` asked for as JSON, held to its published schema."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2024-12-31")


def asked_series(command: str, schema: str) -> Callable[..., Any]:
    """Asks a command for its series in a folder's registry; the document, valid and without a word
    on stderr.
    """
    text = (files("samverkan_cli.views") / "schemas" / f"{schema}.schema.json").read_text("utf-8")
    validator = Draft202012Validator(json.loads(text), format_checker=FormatChecker())

    def series(samverkan: Run, folder: Path, *args: str) -> Any:
        given = ("--registry", folder / "registry", "--format", "json", *TODAY, *args)
        code, out, err = samverkan(command, *given)
        assert (code, err) == (0, "")
        document = json.loads(out)
        validator.validate(document)
        return document

    return series
