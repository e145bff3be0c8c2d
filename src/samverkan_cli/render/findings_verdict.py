"""The verdict in one line, and what is said of findings there was no room for."""

from collections import Counter
from collections.abc import Sequence

from samverkan_cli.findings import Finding, Severity, at_least
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.findings_context import Context


def verdict(findings: Sequence[Finding], context: Context) -> str:
    """`✔ 177 filer giltiga, 4 varningar`, or with exit code 1 `✘ 177 filer prövade: 3 fel`."""
    speech = context.language
    tally = Counter(finding.severity for finding in findings)
    counts = _counts(tally, speech)
    files = len(context.files)
    if any(at_least(severity, context.fail_on) for severity in tally):
        read = speech.plural("{n} fil prövad", "{n} filer prövade", files)
        return f"✘ {read}: {speech.names(counts)}"
    read = speech.plural("{n} fil giltig", "{n} filer giltiga", files)
    return ", ".join((f"✔ {read}", *([speech.names(counts)] if counts else [])))


def _counts(tally: Counter[Severity], speech: Language) -> list[str]:
    """How many of each severity there are, the gravest first; none is not said."""
    said: dict[Severity, str] = {
        "error": speech.plural("{n} fel", "{n} fel", tally["error"]),
        "warning": speech.plural("{n} varning", "{n} varningar", tally["warning"]),
        "info": speech.plural("{n} upplysning", "{n} upplysningar", tally["info"]),
    }
    return [text for severity, text in said.items() if tally[severity]]


def the_rest(left: int, context: Context) -> str:
    """`och 37 till …`: how many findings are not shown, and how to see them."""
    return context.language.text(N_("och {n} till; alla visas av: samverkan validate"), n=left)
