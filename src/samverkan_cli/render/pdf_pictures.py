"""The pictures of a page as WeasyPrint can draw them: the same pictures, said in plainer SVG.

WeasyPrint lets no style of the page into a picture, takes no pattern from another picture, knows
no aspect ratio, and always strokes a text upon its fill. So each picture is given the styles and
patterns it needs, its height, and the outline of a name as a text of its own beneath the name.
"""

import re

from samverkan_cli.render.templates import template_text

_DRAWN = re.compile(
    r"^(\.(?:bar|ground|hatch|limit|dot|tick|stroke|curve|style-\d|point|land|chart)\b[^{@]*)\{([^}]*)\}",
    re.MULTILINE,
)
_COLOUR = re.compile(r"(--[a-z]+): (#[0-9a-f]+)")
_USED = re.compile(r"var\((--[a-z]+)\)")
_PICTURE = re.compile(r"<svg\b([^>]*)>")
_HEIGHT = re.compile(r'height="([\d.]+)em"')
_RATIO = re.compile(r'width="100%" style="aspect-ratio: ([\d.]+) / ([\d.]+)"')
_VIEWED = re.compile(r'viewBox="\S+ \S+ (\d+)')
_SIZED = re.compile(r"font-size: [^;]+;")
_NARROW = re.compile(r'<text class="narrow\b[^>]*>[^<]*</text>')
_OUTLINED = re.compile(r'<text (class="[^"]*\b(?:town|on-lines)\b[^"]*"[^>]*>[^<]*</text>)')
_PATTERN = re.compile(r'<pattern id="([^"]+)".*?</pattern>', re.DOTALL)
_SAMPLE = re.compile(r'(<svg aria-hidden="true"[^>]*>)(?=.*?url\(#([^)]+)\).*?</li>)')
FONT = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"  # as the page's text
POINTS = 9  # the text of a picture on paper, by which an em in it is counted
MAP = 300  # points: as wide as a map is on paper


def drawable(html: str) -> str:
    """The page with pictures that hold all they need, in the colours of print."""
    css = template_text("macros/page.css")
    colours = dict(_COLOUR.findall(css[css.index("@media print") :]))
    rules = (
        f"{of}{{{_SIZED.sub('', what)}}}"
        for of, what in _DRAWN.findall(css[: css.index("@media (max-width")])
    )
    style = _USED.sub(lambda used: colours.get(used[1], "#000"), "".join(rules))
    patterns = {found[1]: found[0] for found in _PATTERN.finditer(html)}
    html = _SAMPLE.sub(lambda key: f"{key[1]}<defs>{patterns.get(key[2], '')}</defs>", html)
    html = _OUTLINED.sub(r'<text \1<text style="stroke: none" \1', _NARROW.sub("", html))
    return _PICTURE.sub(lambda svg: _styled(svg[1], style), html)


def _styled(about: str, style: str) -> str:
    """A picture's opening with its style, its text, and its size by that text or its ratio."""
    sized = _HEIGHT.sub(lambda height: f'height="{float(height[1]) * POINTS:g}pt"', about)
    sized = _RATIO.sub(
        lambda of: f'width="{MAP}pt" height="{MAP * float(of[2]) / float(of[1]):g}pt"', sized
    )
    viewed = _VIEWED.search(about)
    if viewed:  # lines keep their width though the map is scaled
        style += f".land{{stroke-width: {int(viewed[1]) / MAP:.2g}}}"
    return f'<svg font-family="{FONT}" font-size="{POINTS}pt"{sized}><style>{style}</style>'
