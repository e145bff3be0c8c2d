"""Reports as documents: PDF, Word and Excel, each with its extra."""

from collections.abc import Callable
from importlib.util import find_spec

from samverkan_cli.cli.errors import OperatorError, UsageError
from samverkan_cli.cli.output import put
from samverkan_cli.model.message import N_, Message
from samverkan_cli.views.sheet import Sheet

PAPERS = ("pdf", "docx", "xlsx")
NEEDS = {"docx": ("docx", "office"), "xlsx": ("xlsxwriter", "excel")}


def write_paper(
    fmt: str, output: str | None, sheet: Callable[[], Sheet], html: Callable[[], str]
) -> None:
    """Make the document and put it in the file; UsageError when there is none to put it in."""
    if output in (None, "-"):
        raise UsageError(
            Message(N_("{format} skrivs till en fil"), {"format": fmt}),
            Message(N_("lägg till --output rapport.{format}"), {"format": fmt}),
        )
    assert output is not None
    if fmt == "pdf":
        put(_pdf(html()), output)
        return
    module, extra = NEEDS[fmt]
    if find_spec(module) is None:
        raise missing(fmt, extra)
    if fmt == "docx":
        from samverkan_cli.render.docx import sheet_docx

        put(sheet_docx(sheet()), output)
    else:
        from samverkan_cli.render.xlsx import sheet_xlsx

        put(sheet_xlsx(sheet()), output)


def _pdf(html: str) -> bytes:
    """By WeasyPrint where it is installed, else by the installed browser."""
    from samverkan_cli.render.pdf import can_draw, page_pdf

    if can_draw():
        return page_pdf(html)
    from samverkan_cli.browser import BrowserError, find, printed

    if find() is None:
        raise missing("pdf", "pdf")
    try:
        return printed(html)
    except BrowserError as error:
        raise OperatorError(
            Message(N_("webbläsaren kunde inte skriva PDF: {why}"), {"why": str(error)}),
            _install("pdf"),
        ) from error


def missing(fmt: str, extra: str) -> UsageError:
    """That a format needs an extra, and how it is installed."""
    return UsageError(Message(N_("{format} kräver ett tillägg"), {"format": fmt}), _install(extra))


def _install(extra: str) -> Message:
    return Message(N_('installera det: pip install "samverkan-cli[{extra}]"'), {"extra": extra})
