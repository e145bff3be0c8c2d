"""Pictures on paper: what WeasyPrint cannot draw is said in the picture itself."""

import re

from samverkan_cli.render.pdf_pictures import POINTS, drawable

HATCH = '<pattern id="b2-hatch" width="5"><path class="hatch" d="M1 0v5"/></pattern>'
KEY = (
    '<li><svg aria-hidden="true" width="1.6em" height="1em">'
    '<rect class="bar hatched" fill="url(#b2-hatch)"/></svg> Avbrutna</li>'
)
CHART = f'<svg class="chart" role="img" width="100%" height="10em"><defs>{HATCH}</defs></svg>'
NAMES = '<text class="narrow town" x="1%">1</text>\n<text class="broad town" x="1%">Götene</text>\n'


def test_the_sample_of_a_fill_holds_the_pattern_it_shows() -> None:
    found = drawable(f"{KEY}\n{CHART}")

    key = found[: found.index("</li>")]
    assert HATCH in key
    assert "url(#b2-hatch)" in key


def test_a_sample_without_a_pattern_is_left_as_it_is() -> None:
    plain = KEY.replace(' fill="url(#b2-hatch)"', "")

    assert "<pattern" not in drawable(f"{plain}\n")


def test_only_the_long_one_of_two_labels_is_drawn() -> None:
    found = drawable(f'<svg class="chart" width="100%">{NAMES}</svg>')

    assert ">1</text>" not in found
    assert "Götene" in found


def test_a_name_stands_upon_its_own_outline() -> None:
    found = drawable(f'<svg class="chart" width="100%">{NAMES}</svg>')

    below, above = re.findall(r"<text [^>]*>Götene</text>", found)
    assert "stroke: none" not in below
    assert "stroke: none" in above


def test_a_map_keeps_its_proportions_and_a_chart_the_size_of_its_text() -> None:
    land = '<svg class="chart" width="100%" style="aspect-ratio: 200 / 100"></svg>'

    found = drawable(f"{land}\n{CHART}")

    assert 'width="300pt" height="150pt"' in found
    assert f'height="{10 * POINTS}pt"' in found
