"""What is wrong with a file or folder before it is opened: its name, its place, its kind."""

from collections.abc import Mapping

from samverkan_cli.findings import Fault, Finding
from samverkan_cli.loading.kinds import RESERVED, Kind, misnamed
from samverkan_cli.loading.laws import BY_CODE, remedy
from samverkan_cli.loading.located import NOWHERE, Located, finding_at
from samverkan_cli.loading.messages import MESSAGES
from samverkan_cli.loading.privacy import IDENTITY, private_data
from samverkan_cli.loading.source import Entry, Source
from samverkan_cli.model.message import N_, Message

Flaw = tuple[str, Mapping[str, object]]
_OF_FOLDERS = {
    "SAM302": (
        N_("mappen ligger djupare än något i registret"),
        N_("flytta filerna i den till rätt mapp"),
    ),
    "SAM303": (N_("symbolisk länk läses inte"), N_("ersätt länken med en vanlig mapp")),
    "SAM304": (
        N_("mappen {path} går inte att läsa: {why}"),
        N_("ge dig läsrättighet till mappen"),
    ),
}


def flaw_of(entry: Entry, kind: Kind | None) -> Flaw | None:
    """The code and arguments of what keeps an entry of a kind from being opened, if anything."""
    if entry.flaw:
        return entry.flaw, {"path": entry.path, "why": entry.why}
    if kind:
        return _reserved(entry.path)
    wrong = misnamed(entry.path)
    return ("SAM301", {"name": wrong[1]}) if wrong else ("SAM302", {})


def _reserved(path: str) -> Flaw | None:
    parts = path.removesuffix(".yaml").split("/")
    if RESERVED.isdisjoint(parts):
        return None
    return "SAM305", {"name": next(part for part in parts if part in RESERVED)}


def number_in_name(entry: Entry) -> Flaw | None:
    """A personal identity number in a file's or folder's own name or in a folder above."""
    found = next((p for p in private_data(entry.path) if p.code == IDENTITY), None)
    return (found.code, found.args) if found else None


def finding_of(source: Source, entry: Entry, ref: str, flaw: Flaw) -> Finding:
    """The finding of a flaw; about a folder it has no line."""
    code, args = flaw
    message, hint = MESSAGES[code], remedy(code)
    if code == "SAM302" and entry.path.lower().endswith((".yml", ".txt")):
        hint = Message(N_("byt ändelsen till .yaml"))
    if entry.is_folder and code in _OF_FOLDERS:
        message, way_out = _OF_FOLDERS[code]
        hint = Message(way_out)
    fault = Fault(ref, (), Message(message, args), hint)
    spot = NOWHERE if entry.is_folder else None
    return finding_at(source, BY_CODE[code], fault, Located(""), entry.path, spot)
