"""Every format of findings by its name: the one place a format is added."""

from collections.abc import Callable, Sequence
from importlib import import_module

from samverkan_cli.findings import Finding
from samverkan_cli.render.findings_context import Context

Format = Callable[[Sequence[Finding], Context], str]
FORMATS = {  # module and function, imported when asked for
    "text": "findings_text",
    "json": "findings_json",
    "github": "findings_github",
    "gitlab": "findings_gitlab",
    "azure": "findings_azure",
    "sarif": "findings_sarif",
    "junit": "findings_junit",
    "md": "findings_md",
}
FOR_PEOPLE = frozenset({"text"})  # fitted to the console; programs are given UTF-8


def formatted(name: str, findings: Sequence[Finding], context: Context) -> str:
    """The findings in the format of that name."""
    show: Format = getattr(import_module(f"samverkan_cli.render.{FORMATS[name]}"), FORMATS[name])
    return show(findings, context)
