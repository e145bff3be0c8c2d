"""A report made again from what its stamp says, and compared with the one at hand."""

import tempfile
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from samverkan_cli import __version__
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.papers import PAPERS
from samverkan_cli.cli.stamps import REPORTS, Stamp, stamp_of
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.system_words import why
from samverkan_cli.render.plain import plain

MOST = 20 * 1024 * 1024  # bytes; a larger file is no report of ours
SHOWN = 40  # lines of the difference that are shown
# what a stamp names, as the option that takes it; `report` and `version` are no options
OPTIONS = {
    "collaboration": "--collaboration",
    "period": "--period",
    "as-of": "--as-of",
    "today": "--today",
    "since": "--since",
    "model": "--model",
    "revision": "--at",
    "lang": "--lang",
}
FLAGS = {"facts": "--facts", "mermaid": "--mermaid"}
NAMED = {"municipality": "organisations", "initiative": "initiatives"}  # reports of one thing
COMMANDS = {"followup": "report followup", "governance": "governance"} | {
    name: f"report {name}" for name in REPORTS
}


@dataclass(frozen=True)
class Verified:
    """Whether the report holds, and what there is to say."""

    holds: bool
    text: str


def verified(
    file: str, where: str | None, speech: Language, templates: str | None = None
) -> Verified:  # fmt: skip
    """Make the report again and compare; UsageError when the file is no report."""
    content = _bytes(file)
    fmt, stamp = stamp_of(content)
    if not stamp.get("report") or stamp["report"] not in COMMANDS:
        hint = N_("det som kan göras om är {reports}; inte governance i JSON, och inte CSV")
        raise UsageError(
            Message(N_("{path} är ingen rapport som samverkan kan göra om"), {"path": file}),
            Message(hint, {"reports": Names(tuple(COMMANDS.values()))}),
        )
    if not stamp.get("revision"):
        said = N_(
            "✘ {path} gjordes ur filer som inte var incheckade, så ingen version kan göra om den"
        )
        return Verified(False, speech.text(said, path=plain(file)) + "\n")
    own = _templates(file, stamp, templates)
    again = made_again(stamp, fmt, where, own)
    return _compared(file, content, again, stamp, speech, own)


def _templates(file: str, stamp: Stamp, given: str | None) -> str | None:
    """The folder of own templates, when the report was made with such; UsageError without one."""
    if not stamp.get("templates"):
        return None
    if given is None:
        args = {"path": file, "digest": stamp["templates"]}
        raise UsageError(
            Message(N_("{path} är skriven med egna mallar ({digest})"), args),
            Message(N_("ange mappen med samma mallar: --templates MAPP")),
        )
    return given


def _bytes(file: str) -> bytes:
    try:
        with Path(file).open("rb") as report:
            content = report.read(MOST + 1)
    except OSError as error:
        message = N_("{path} går inte att läsa: {why}")
        args = {"path": file, "why": why(error)}
        raise UsageError(Message(message, args)) from error
    if len(content) > MOST:
        raise UsageError(Message(N_("{path} är för stor för att vara en rapport"), {"path": file}))
    return content


def made_again(
    stamp: Stamp, fmt: str, where: str | None, templates: str | None = None
) -> bytes | None:  # fmt: skip
    """The report as the registry gives it today; None when the command refuses, which it says."""
    from samverkan_cli.cli.run import run

    asked = [f"{option}={stamp[name]}" for name, option in OPTIONS.items() if stamp.get(name)]
    asked += [flag for name, flag in FLAGS.items() if stamp.get(name)]
    if stamp["report"] == "followup" and not stamp.get("since"):
        asked.append("--since=none")  # a tag set later was not yet compared with
    if stamp["report"] in NAMED:
        asked.append(f"{NAMED[stamp['report']]}/{stamp.get('id', '')}")
    if stamp["report"] == "decision":
        asked.append(stamp.get("date", ""))
    if templates is not None:
        asked.append(f"--templates={templates}")
    if where:
        asked.append(f"--registry={where}")
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder) / f"report.{fmt}"
        asked += [f"--format={fmt}", f"--output={again}"]
        code = run(COMMANDS[stamp["report"]], asked, stamp.get("lang", "sv"))
        return again.read_bytes() if code == 0 and again.is_file() else None


def _compared(
    file: str, content: bytes, again: bytes | None, stamp: Stamp, speech: Language,
    templates: str | None,
) -> Verified:  # fmt: skip
    about = {"path": plain(file), "revision": stamp["revision"][:10]}
    if again == content:
        said = N_("✔ {path} är precis vad registret ger i {revision}")
        if templates is not None:
            about["folder"] = plain(templates)
            said = N_("✔ {path} är precis vad registret ger i {revision}, med mallarna i {folder}")
        return Verified(True, speech.text(said, **about) + "\n")
    if again is None:
        said = N_("✘ {path} kan inte göras om ur {revision}")
        return Verified(False, speech.text(said, **about) + "\n")
    said = speech.text(N_("✘ {path} är inte vad registret ger i {revision}"), **about)
    fmt, now = stamp_of(again)
    lines = [said, *([] if fmt in PAPERS else _difference(content, again))]
    if fmt in PAPERS:
        said = N_(
            "Ett dokument kan skilja sig också av typsnitt och programversioner. "
            "HTML-filen gör det inte."
        )
        lines.append(speech.text(said))
    then, this = stamp.get("templates", ""), now.get("templates", "")
    if then != this:
        said = N_("Mallarna i {folder} är inte de rapporten skrevs med ({then}, nu {now}).")
        folder = plain(templates or "")
        lines.append(speech.text(said, folder=folder, then=then, now=this or "–"))
    version = stamp.get("version", __version__)
    if version != __version__:
        text = N_("Rapporten skrevs av samverkan {other}; detta är {own}. Pröva med samma version.")
        lines.append(speech.text(text, other=version, own=__version__))
    return Verified(False, "\n".join(lines) + "\n")


def _difference(content: bytes, again: bytes) -> list[str]:
    """The first lines that differ, safe to print: `-` as in the file, `+` as the registry gives."""
    old, new = (side.decode("utf-8", "replace").split("\n") for side in (content, again))
    lines = unified_diff(old, new, n=0, lineterm="")
    return [plain(line)[:200] for line in islice(lines, 2, SHOWN)]
