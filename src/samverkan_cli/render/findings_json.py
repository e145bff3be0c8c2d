"""Findings as JSON for other programs, and the one way JSON of findings is written."""

import json
import re
from collections.abc import Sequence

from samverkan_cli.findings import Finding
from samverkan_cli.render.findings_context import Context
from samverkan_cli.views.findings_json import findings_document

_ACTS = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_BROKEN = re.compile("[\ud800-\udfff]")


def findings_json(findings: Sequence[Finding], context: Context) -> str:
    """The published document (`validate --format json`)."""
    return json_text(findings_document(findings, len(context.files), context.say))


def json_text(document: object) -> str:
    """JSON of two spaces; what acts on a terminal is escaped, half characters are replaced."""
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return _ACTS.sub(lambda found: f"\\u{ord(found[0]):04x}", _BROKEN.sub("\ufffd", text))
