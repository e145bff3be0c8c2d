"""A page as PDF/UA: tagged, with its title and language; the HTML stays the accessible master."""

from typing import Any

from samverkan_cli.render.pdf_pictures import drawable


class RemoteError(ValueError):
    """The page asked for something outside itself."""


def can_draw() -> bool:
    """Whether WeasyPrint is here, with the system's libraries it draws with."""
    try:
        import weasyprint
    except (ImportError, OSError):
        return False
    return bool(weasyprint.__version__)


def page_pdf(html: str) -> bytes:
    """The printed page by WeasyPrint (extra `pdf`); the same page gives the same bytes."""
    from hashlib import sha256

    import weasyprint

    page = weasyprint.HTML(string=drawable(html), url_fetcher=_nothing)
    found: bytes = page.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_identifier=sha256(html.encode()).digest()[:16],
        custom_metadata=True,  # the page's stamp, by which it can be made again
    )
    return found


def _nothing(url: str, *_args: Any, **_more: Any) -> Any:
    """Nothing is fetched: a page holds all it shows."""
    raise RemoteError(url)
