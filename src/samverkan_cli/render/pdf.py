"""A page as PDF/UA: tagged, with its title and language; the HTML stays the accessible master."""

import re
from typing import Any

from samverkan_cli.render.templates import template_text

# WeasyPrint lets no style of the page into a picture, so each picture is given those it needs.
_DRAWN = re.compile(
    r"^(\.(?:bar|ground|hatch|limit|dot|tick|stroke|curve|style-\d|point|land|chart)\b[^{@]*)\{([^}]*)\}",
    re.MULTILINE,
)
_COLOUR = re.compile(r"(--[a-z]+): (#[0-9a-f]+)")
_USED = re.compile(r"var\((--[a-z]+)\)")
_PICTURE = re.compile(r"<svg\b([^>]*)>")
_HEIGHT = re.compile(r'height="([\d.]+)em"')
POINTS = 10.5  # the text of the page, by which WeasyPrint counts an em in a picture


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

    page = weasyprint.HTML(string=_with_styles(html), url_fetcher=_nothing)
    found: bytes = page.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_identifier=sha256(html.encode()).digest()[:16],
        custom_metadata=True,  # the page's stamp, by which it can be made again
    )
    return found


def _with_styles(html: str) -> str:
    """The page with the style of each picture inside of it, in the colours of print."""
    css = template_text("macros/page.css")
    colours = dict(_COLOUR.findall(css[css.index("@media print") :]))
    rules = (
        f"{of}{{{what}}}" for of, what in _DRAWN.findall(css[: css.index("@media (max-width")])
    )
    style = _USED.sub(lambda used: colours.get(used[1], "#000"), "".join(rules))
    return _PICTURE.sub(lambda svg: _styled(svg[1], style), html)


def _styled(about: str, style: str) -> str:
    """A picture's opening with its style, its text size, and its height by that size."""
    in_points = _HEIGHT.sub(lambda height: f'height="{float(height[1]) * POINTS:g}pt"', about)
    return f'<svg font-size="{POINTS}pt"{in_points}><style>{style}</style>'


def _nothing(url: str, *_args: Any, **_more: Any) -> Any:
    """Nothing is fetched: a page holds all it shows."""
    raise RemoteError(url)
