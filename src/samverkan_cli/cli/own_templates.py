"""A report by a municipality's own template, where the folder has one for it."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samverkan_cli.cli.errors import FoundError, UsageError
from samverkan_cli.findings import Finding, fingerprint
from samverkan_cli.language.language import Language, language
from samverkan_cli.model.message import N_, Message

if TYPE_CHECKING:
    from samverkan_cli.sandbox.refusal import Offence
    from samverkan_cli.views.sheet import Sheet

TEXTS = ("md", "html", "pdf")  # a PDF is printed from the HTML


@dataclass(frozen=True)
class Own:
    """What an own template needs of a report: the folder, the report's name, both views of it."""

    folder: str
    report: str
    page: "Callable[[], Sheet]"
    document: Callable[[], Mapping[str, Any]]
    speech: Language  # that of the findings; the report's own is the page's

    def text(self, fmt: str) -> str | None:
        """The report in Markdown or HTML; None when the folder has no template for it.

        FoundError when the template cannot be used.
        """
        from samverkan_cli.sandbox.folder import Folder
        from samverkan_cli.sandbox.refusal import RefusedTemplateError

        root = templates_folder(self.folder)
        name = f"{self.report}.{'md' if fmt == 'md' else 'html'}.j2"
        if not Folder(root).has(name):
            text = N_("mappen {path} har ingen {name}; verktygets egen mall används")
            said = self.speech.text(text, path=self.folder, name=name)
            sys.stderr.write(f"samverkan: {said}\n")
            return None
        try:
            return self._rendered(root, name)
        except RefusedTemplateError as error:
            raise FoundError(self._found(root, error.offences)) from error

    def _rendered(self, root: Path, name: str) -> str:
        from samverkan_cli.sandbox.rendered import rendered
        from samverkan_cli.sandbox.stamped import stamped_html, stamped_markdown
        from samverkan_cli.views.template_view import template_view

        page = self.page()
        view = template_view(self.report, self.document(), page)
        made = rendered(root, name, view, language(page.lang))
        stamp = [(fact.label, fact.text) for fact in page.stamp] or [("report", self.report)]
        stamp.append(("templates", made.digest))
        if name.endswith(".html.j2"):
            return stamped_html(made.text, stamp, name)
        return stamped_markdown(made.text, stamp)

    def _found(self, root: Path, offences: "tuple[Offence, ...]") -> str:
        """The offences as `validate` shows findings."""
        from samverkan_cli.cli.manual import all_laws
        from samverkan_cli.cli.outputs import coloured
        from samverkan_cli.render.findings_context import Context
        from samverkan_cli.render.findings_text import findings_text

        found = [_finding(root, one) for one in offences]
        lines = {
            (path.path, path.line): _line(root, one)[0]
            for path, one in zip(found, offences, strict=True)
        }
        context = Context(
            self.speech, (), str, lambda one: lines[one.path, one.line], all_laws(), quiet=True,
            colour=coloured(), encoding=sys.stderr.encoding or "ascii",
        )  # fmt: skip
        return findings_text(found, context)


def templates_folder(folder: str) -> Path:
    """The folder; UsageError when it is none."""
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(
            Message(N_("{path} är ingen mapp"), {"path": folder}),
            Message(N_("lägg mallarna i en mapp, till exempel mallar/followup.md.j2")),
        )
    return root


def usable(folder: str | None, fmt: str) -> None:
    """UsageError when templates are named for a format that has none."""
    if folder is not None and fmt not in TEXTS:
        raise UsageError(
            Message(
                N_("--templates gäller Markdown, HTML och PDF, inte {format}"), {"format": fmt}
            ),
            Message(N_("utelämna --templates")),
        )


def _finding(root: Path, one: "Offence") -> Finding:
    """An offence as a finding; its column is where its word first stands on the line."""
    text, column, end = _line(root, one)
    path = f"{root.as_posix().rstrip('/')}/{one.template}"
    hint = one.hint or _remedy(one.code)
    mark = fingerprint(one.code, one.template, (one.word, text or ""))
    return Finding(
        one.code, "error", path, one.line, column, one.message, hint, one.template, (), mark,
        end_column=end,
    )  # fmt: skip


def _remedy(code: str) -> Message:
    from samverkan_cli.sandbox.laws import LAWS

    return next(Message(law.remedy) for law in LAWS if law.code == code)


def _line(root: Path, one: "Offence") -> tuple[str | None, int, int | None]:
    """The line an offence stands on, and the columns of its word."""
    from samverkan_cli.sandbox.folder import source

    lines = source(root, one.template).split("\n")
    if not 1 <= one.line <= len(lines):
        return None, 1, None
    text = lines[one.line - 1]
    at = text.find(one.word) if one.word else -1
    if at >= 0:
        return text, at + 1, at + 1 + len(one.word)
    return text, len(text) - len(text.lstrip()) + 1, None
