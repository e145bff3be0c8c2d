"""Texts that are said again."""

import pytest

from samverkan_cli.model.shortened import shortened


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("", 5, ""),
        ("x" * 60, 60, "x" * 60),
        ("x" * 61, 60, "x" * 59 + "…"),
        ("fyra ord i rad", 6, "fyra…"),
    ],
)
def test_a_text_too_long_ends_with_a_sign_and_never_after_a_space(
    text: str, most: int, said: str
) -> None:
    assert shortened(text, most) == said
    assert len(said) <= most
