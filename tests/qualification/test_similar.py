"""Swedish words that mean the same thing meet; others do not."""

from datetime import date

import pytest

from samverkan_cli.loading import from_texts
from samverkan_cli.qualification.similar import similar
from samverkan_cli.qualification.swedish_words import parts, stem, words

DAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    "forms",
    [
        ("kamera", "kameror", "kameran", "kamerorna"),
        ("ärende", "ärenden", "ärendet", "ärendena"),
        ("ansökan", "ansökans"),
        ("faktura", "fakturor", "fakturan"),
        ("bygglov", "bygglovs"),
        ("handling", "handlingar", "handlingarna"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


def test_stop_words_and_single_letters_fall_away():
    assert list(words("En e-tjänst för kommunens Bygglov och arkiv")) == [
        "tjänst", "bygglov", "arkiv",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("bygglovsärenden", {"bygglov", "ärend"}, ("bygglov", "ärend")),
        ("hemtjänstplanering", {"hemtjänst"}, ("hemtjänst", "planering")),
        ("trygghetskameror", {"kamer"}, ("tryggh", "kamer")),
        ("arkiv", {"arkiv"}, ("arkiv",)),
        ("ansökan", {"ansök"}, ("ansök",)),
        ("x" * 40, {"bygglov"}, ("x" * 40,)),
    ],
)
def test_compounds_are_taken_apart_by_words_that_are_known(word, known, expected):
    assert parts(word, frozenset(known)) == expected


FILES = {
    "samverkan.yaml": "schema: 1\nname: R\n",
    "organisations/skara.yaml": "name: Skara\nkind: kommun\nmunicipality_code: 1495\n",
    "initiatives/bygglov/initiative.yaml": "title: Digitala bygglov\nneed: Papper skrivs av.\n",
    "initiatives/bygglov/participation/skara.yaml": (
        "events: [{date: 2025-01-01, kind: deltar}]\nimplementation: {implemented: 2025-05-01}\n"
    ),
    "initiatives/arkiv/initiative.yaml": "title: Gemensamt e-arkiv\n",
    "initiatives/kameror/initiative.yaml": "title: Trygghetskameror nattetid\n",
}
REGISTRY = from_texts(FILES).registry


def found(title, need=None, leave_out=None):
    return [one.initiative.id for one in similar(REGISTRY, title, need, DAY, leave_out)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bygglovsärenden", ["bygglov"]),
        ("kamera", ["kameror"]),
        ("arkivering av handlingar", ["arkiv"]),
        ("Parkering", []),
        ("och att en", []),
        ("", []),
        ("<script>`|@x \u202e", []),
    ],
)
def test_a_need_finds_what_is_there(text, expected):
    assert found(text) == expected


def test_an_initiative_does_not_resemble_itself_and_the_answer_is_always_the_same():
    assert found("Digitala bygglov", leave_out="bygglov") == []
    assert found("Digitala bygglov") == found("Digitala bygglov") == ["bygglov"]


def test_it_says_who_takes_part_and_where_it_already_is():
    (one,) = similar(REGISTRY, "Bygglovsansökan", None, DAY)
    assert (one.parties, one.implemented, one.words) == (
        ("skara",), ("skara",), ("bygglovsansökan",),
    )  # fmt: skip
    (before,) = similar(REGISTRY, "Bygglovsansökan", None, date(2025, 2, 1))
    assert before.implemented == ()


def test_one_word_in_passing_is_chance():
    assert found("Digitalt papper") == []
    assert found("Digitala bygglov utan papper") == ["bygglov"]
