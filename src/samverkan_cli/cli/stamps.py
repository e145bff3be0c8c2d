"""The stamp of a report: what it takes to make it again, as each format carries it."""

import json
import re
from collections.abc import Mapping
from importlib.util import find_spec
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from samverkan_cli.cli.papers import missing

Stamp = Mapping[str, str]
_MOST = 64 * 1024  # bytes; what a document says about itself is a few lines
_META = re.compile(r'<meta name="samverkan-([a-z-]+)" content="([0-9A-Za-z._+/-]*)">')
_COMMENT = re.compile(r"<!-- samverkan((?: [a-z-]+=[0-9A-Za-z._+/-]*)+) -->\s*\Z")
_ABOUT = re.compile(r"<dc:description>([^<]*)</dc:description>")
_PAIRS = re.compile(r"[a-z-]+=[0-9A-Za-z._+/-]*(?: [a-z-]+=[0-9A-Za-z._+/-]*)*")
_VALUE = re.compile(r"[0-9A-Za-z._+/-]*")
_MARK = "/samverkan"  # what the names of a PDF's properties begin with; they have no hyphen
_HYPHENED = {"asof": "as-of"}
REPORTS = (
    "followup", "municipality", "initiative", "portfolio", "collaboration", "meeting", "decision",
)  # fmt: skip
_KINDS = {"indicators": "followup"} | {name: name for name in REPORTS}


def stamp_of(content: bytes) -> tuple[str, Stamp]:
    """The format of a report and what its stamp says; an empty stamp when there is none."""
    if content.startswith(b"PK\x03\x04"):
        return _of_office(content)
    if content.startswith(b"%PDF-"):
        return "pdf", _of_pdf(content)
    text = content.decode("utf-8", "replace")
    if text.startswith("{"):
        return "json", _of_json(text)
    if text.lstrip().startswith("<!DOCTYPE html>"):
        # the first counts: what a template of one's own writes comes after the stamp
        return "html", dict(reversed(_META.findall(text.partition("</head>")[0])))
    found = _COMMENT.search(text)
    return "md", _pairs(found[1]) if found else {}


def _pairs(text: str) -> Stamp:
    return dict(pair.split("=", 1) for pair in text.split())


def _of_office(content: bytes) -> tuple[str, Stamp]:
    """Word and Excel keep it among the document's properties, as a comment."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            fmt = "docx" if "word/document.xml" in archive.namelist() else "xlsx"
            with archive.open("docProps/core.xml") as part:
                about = part.read(_MOST).decode("utf-8", "replace")
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError):
        return "docx", {}  # some other archive, or a damaged one: no report
    found = _ABOUT.search(about)
    return fmt, _pairs(found[1]) if found and _PAIRS.fullmatch(found[1]) else {}


def _of_pdf(content: bytes) -> Stamp:
    """A PDF keeps it among its properties; needs the extra `pdf`."""
    if find_spec("pypdf") is None:
        raise missing("pdf", "pdf")
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        about: Mapping[str, object] = PdfReader(BytesIO(content)).metadata or {}
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        return {}  # damaged, or no PDF after all
    said = {k.removeprefix(_MARK): str(value) for k, value in about.items() if k.startswith(_MARK)}
    return {_HYPHENED.get(k, k): value for k, value in said.items() if _VALUE.fullmatch(value)}


def _of_json(text: str) -> Stamp:
    """The published JSON says itself of what period and revision it is."""
    try:
        document = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(document, dict) or document.get("kind") not in _KINDS:
        return {}
    kind = _KINDS[document["kind"]]
    keys: tuple[str, ...] = ("collaboration", "period", "as_of", "since", "revision")
    keys += ("date", "model") if kind == "decision" else ()
    said = {key.replace("_", "-"): document.get(key) for key in keys} | {"id": document.get(kind)}
    proper = {k: v for k, v in said.items() if isinstance(v, str) and _VALUE.fullmatch(v)}
    restated = document.get("restated")
    since = restated.get("since") if isinstance(restated, dict) else None
    if isinstance(since, str) and _VALUE.fullmatch(since):
        proper["since"] = since
    return {"report": kind, **proper}
