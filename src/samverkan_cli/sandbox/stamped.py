"""A report that says itself how it is made again, and can neither run nor fetch anything."""

import re
from collections.abc import Iterable

from samverkan_cli.model.message import N_, Message
from samverkan_cli.render.lines import squeezed
from samverkan_cli.sandbox.refusal import Offence, RefusedTemplateError

WHOLE = "SAM408"
_HEAD = re.compile(r"<head(?:\s[^<>]*)?>", re.IGNORECASE)
_DOCTYPE = re.compile(r"\A\s*<!doctype html>", re.IGNORECASE)
_CHARSET = re.compile(r"<meta charset=[^<>]*>\n?", re.IGNORECASE)
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)


def stamped_html(text: str, stamp: Iterable[tuple[str, str]], name: str) -> str:
    """The page, that runs and fetches nothing and says how it is made again.

    RefusedTemplateError when it is no whole page.
    """
    head = _HEAD.search(text)
    if not _DOCTYPE.match(text) or head is None or "</head>" not in text[head.end() :].casefold():
        hint = Message(N_('börja med {% extends "samverkan/page.html.j2" %}'))
        said = Message(N_("en HTML-mall ska ge en hel sida, med <!DOCTYPE html> och <head>"))
        raise RefusedTemplateError([Offence(WHOLE, name, 1, said, hint)])
    metas = ['<meta charset="utf-8">']
    metas += [f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">']
    metas += ['<meta name="generator" content="samverkan">']
    metas += [f'<meta name="samverkan-{key}" content="{value}">' for key, value in stamp]
    rest = _CHARSET.sub("", text[head.end() :], count=1).lstrip("\n")
    before = _DOCTYPE.sub("<!DOCTYPE html>", text[: head.end()])
    return before + "\n" + "\n".join(metas) + "\n" + rest.rstrip("\n") + "\n"


def stamped_markdown(text: str, stamp: Iterable[tuple[str, str]]) -> str:
    """The text with at most one empty line in a row, and at its end how it is made again."""
    said = "".join(f" {key}={value}" for key, value in stamp)
    return f"{squeezed(text)}\n<!-- samverkan{said} -->\n"
