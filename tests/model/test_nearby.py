"""Did you mean: ids by spelling, by name, and silence when nothing is near."""

import pytest

from samverkan_cli.model.message import Message
from samverkan_cli.model.nearby import did_you_mean, nearest

KNOWN = {
    "skara": ("Skara", "Skara kommun"),
    "lidkoping": ("Lidköping", "Lidköpings kommun"),
    "goliska-it": ("Göliska IT", "Kommunalförbundet Göliska IT"),
}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("skaar", "skara"),
        ("Skara", "skara"),
        ("Lidköping", "lidkoping"),
        ("lidköpings kommun", "lidkoping"),
        ("göliska it", "goliska-it"),
        ("goliskait", "goliska-it"),
        ("Vinnova", None),
        ("", None),
    ],
)
def test_what_was_meant(written: str, meant: str | None) -> None:
    assert nearest(written, KNOWN) == meant


def test_among_very_many_only_the_same_letter_is_compared() -> None:
    many = {f"kommun-{n}": () for n in range(1000)} | KNOWN

    assert nearest("skaar", many) == "skara"
    assert nearest("xkara", many) is None


def test_the_other_way_out_is_given_when_nothing_is_near() -> None:
    otherwise = Message("lägg till filen")

    assert did_you_mean("Vinnova", KNOWN, otherwise) == otherwise
    assert did_you_mean("skaar", KNOWN, otherwise) == Message(
        "menade du {near}?", {"near": "skara"}
    )
