"""The schema's mirror: no field, word or form of value is without a test that breaks it."""

from dataclasses import replace

import pytest

from samverkan_cli.loading import from_texts
from samverkan_cli.loading.kinds import KINDS

from .fields_of_records import LEAVES, FieldOf, every_field, sort_of
from .words_of_the_format import WORDS

FIELDS = every_field()
WRONG: dict[str, tuple[tuple[object, str], ...]] = {
    "text": ((["a"], "SAM115"), ({"a": "b"}, "SAM115"), ("", "SAM114"), (" ", "SAM114")),
    "item_id": (
        ("två ord", "SAM111"), ("å", "SAM111"), ("-a", "SAM111"), ("a-", "SAM111"),
        ("a--b", "SAM111"), ("a.b", "SAM111"), ("a" * 65, "SAM111"), (["a"], "SAM115"),
    ),
    "municipality_code": (
        ("147", "SAM112"), ("14700", "SAM112"), ("147O", "SAM112"), ("١٤٧٠", "SAM112"),
        (["1470"], "SAM115"),
    ),
    "organisation_number": (
        ("2120001694", "SAM113"), ("212000-169", "SAM113"), ("21200-01694", "SAM113"),
        (["212000-1694"], "SAM115"),
    ),
    "day": (
        ("i maj", "SAM104"), ("2024-5-21", "SAM104"), ("2024-05-21T10:00", "SAM104"),
        ("2024", "SAM104"), ("2024-05", "SAM104"), ("2024-Q2", "SAM104"), ("2024-H1", "SAM104"),
        ("2024-02-30", "SAM105"), ("2024-13-01", "SAM105"), (["2024-05-21"], "SAM115"),
    ),
    "partial_day": (
        ("i maj", "SAM106"), ("2024-Q5", "SAM106"), ("2024-H0", "SAM106"), ("2024-13", "SAM106"),
        ("0000", "SAM106"), ("2024-01-01..2024-06-30", "SAM106"), ("2024-02-30", "SAM105"),
        (["2024"], "SAM115"),
    ),
    "cost_period": (
        ("2024-Q1", "SAM107"), ("2024-05", "SAM107"), ("i maj", "SAM106"), ("2024-02-30", "SAM105"),
    ),
    "half_year": (
        ("2024", "SAM107"), ("2024-Q1", "SAM107"), ("2024-05", "SAM107"),
        ("2024-05-21", "SAM107"), ("2024-H3", "SAM106"),
    ),
    "survey_period": (("2024-05-21", "SAM107"), ("våren", "SAM106"), ("2024-02-30", "SAM105")),
    "whole": (
        ("1,5", "SAM108"), ("1.5", "SAM108"), ("-1", "SAM108"), ("1e3", "SAM108"),
        ("15 0000", "SAM108"), ("fem", "SAM108"), ("", "SAM108"), ("9" * 21, "SAM116"),
        (["1"], "SAM115"), ({"a": "1"}, "SAM115"),
    ),
    "decimal": (
        ("1,5", "SAM109"), ("50 %", "SAM109"), ("1e3", "SAM109"), (".5", "SAM109"),
        ("5.", "SAM109"), ("fem", "SAM109"), ("9" * 23, "SAM116"), (["1"], "SAM115"),
    ),
    "flag": (
        ("ja", "SAM110"), ("True", "SAM110"), ("yes", "SAM110"), ("1", "SAM110"),
        (["true"], "SAM115"),
    ),
    "term": ((["a"], "SAM115"), ({"a": "b"}, "SAM115"), ("", "SAM103")),
    "list": (("a", "SAM115"), ({"a": "b"}, "SAM115")),
    "entries": (("a", "SAM115"), (["a"], "SAM115")),
    "part": (("a", "SAM115"), (["a"], "SAM115")),
}  # fmt: skip
RIGHT: dict[str, tuple[str, ...]] = {
    "item_id": ("P2", "a", "nytta_invanare", "ga-fore", "a" * 64),
    "municipality_code": ("0114", "2584"),
    "organisation_number": ("212000-1694", "556677-8899"),
    "day": ("2024-02-29",),
    "partial_day": ("2024", "2024-H2", "2024-Q3", "2024-06", "2024-06-30"),
    "cost_period": ("2024", "2024-H2", "2024-06-30"),
    "half_year": ("2024-H1", "2024-H2"),
    "survey_period": ("2024", "2024-H1", "2024-Q3", "2024-06"),
    "whole": ("0", "150000", "150 000", "150_000", "9" * 20),
    "decimal": ("0", "0.635", "-1", "62.5", "9" * 20),
    "flag": ("true", "false"),
}
PARTIAL = {  # the only fields that take a whole year, half-year, quarter or month for a day
    "Collaboration.started", "Collaboration.ended", "Member.from", "Member.to",
    "GoverningDocument.date", "Principle.from", "Principle.to", "GovernanceReading.date",
    "PlanRow.due", "Milestone.due",
}  # fmt: skip
WORDED = [field for field in FIELDS if sort_of(field.item) == "term"]


def name(field: FieldOf) -> str:
    return f"{field.kind.name} {'.'.join(map(str, field.keys))}"


def places(field: FieldOf, text: str) -> list[tuple[str, int | None]]:
    return [(found.code, found.line) for found in field.found(text)]


@pytest.mark.parametrize("field", FIELDS, ids=name)
def test_every_wrong_value_is_found_at_its_field(field: FieldOf) -> None:
    for value, code in WRONG[field.sort]:
        text, line = field.file(value)
        found = field.found(text)

        assert [(f.code, f.line) for f in found] == [(code, line)], value
        assert found[0].hint is not None, value


@pytest.mark.parametrize("field", [f for f in FIELDS if f.sort in RIGHT], ids=name)
def test_every_form_of_a_right_value_is_read(field: FieldOf) -> None:
    for value in RIGHT[field.sort]:
        assert places(field, field.file(value)[0]) == [], value


@pytest.mark.parametrize("field", WORDED, ids=name)
def test_every_word_is_read_and_misspelt_it_is_met_with_the_right_one(field: FieldOf) -> None:
    for word in field.words:
        slips = {word.upper(), f"{word}x", word.replace("_", " "), word[1:] + word[:1]} - {word}
        assert places(field, field.file(_one(field, word))[0]) == []
        for slip in slips:
            text, line = field.file(_one(field, slip))
            found = field.found(text)
            assert [(f.code, f.line) for f in found] == [("SAM103", line)], slip
            hint = found[0].hint
            assert hint is not None
            assert hint.args.get("near", word) == word or slip == word[1:] + word[:1]


def _one(field: FieldOf, word: str) -> object:
    return [word] if field.sort == "list" else word


def test_the_words_are_those_of_the_format() -> None:
    """Written here once more, by hand: a word added or lost in the schema is meant."""
    assert {field.title: " ".join(field.words) for field in WORDED} == WORDS


@pytest.mark.parametrize("field", [f for f in FIELDS if f.required], ids=name)
def test_a_required_field_is_missed(field: FieldOf) -> None:
    text, line = field.without()

    assert places(field, text) == [("SAM102", line)]


@pytest.mark.parametrize("field", FIELDS, ids=name)
def test_nothing_is_a_missing_value(field: FieldOf) -> None:
    """Plain null, ~ and empty are null in every field; a list of nothing is empty."""
    refused = field.required and field.sort not in ("list", "entries")
    text, line = field.file(None)

    for nothing in (text, text.replace("null", "~"), text.replace(" null", "")):
        shape = "SAM115" if field.sort == "part" else "SAM102"
        assert places(field, nothing) == ([(shape, line)] if refused else [])


@pytest.mark.parametrize("part", sorted({f.title.split(".")[0] for f in FIELDS}))
def test_an_unknown_field_is_refused_in_every_part(part: str) -> None:
    field = next(f for f in FIELDS if f.part.__name__ == part)
    unknown = replace(field, name="okänt", keys=(*field.keys[:-1], "okänt"))
    text, line = unknown.file("x")

    assert places(field, text) == [("SAM101", line)]


def test_only_these_fields_take_a_partial_day() -> None:
    assert {f.title for f in FIELDS if f.sort == "partial_day"} == PARTIAL


def test_every_sort_of_value_is_broken_and_every_form_is_tried() -> None:
    """A new type of field has to come with its own wrong and right values."""
    assert {field.sort for field in FIELDS} == set(WRONG)
    assert set(RIGHT) == set(LEAVES) - {"text"}
    assert {field.kind.name for field in FIELDS} == {kind.name for kind in KINDS}


SLUGS = (
    "organisations/{}.yaml", "collaborations/{}.yaml", "models/{}/1.yaml", "models/m/{}.yaml",
    "initiatives/{}/initiative.yaml", "initiatives/i/participation/{}.yaml", "intake/{}.yaml",
    "initiatives/i/assessments/2024-05-21-{}.yaml", "prioritisations/2024-05-21-{}.yaml",
    "surveys/{}.yaml",
)  # fmt: skip


@pytest.mark.parametrize("pattern", SLUGS)
@pytest.mark.parametrize(
    ("written", "proper"),
    [
        ("e-arkiv", True), ("a1", True), ("1", True), ("a-b-c", True),
        ("E-arkiv", False), ("e_arkiv", False), ("e-arkiv-", False), ("-e-arkiv", False),
        ("e--arkiv", False), ("förskola", False), ("e arkiv", False), ("e.arkiv", False),
        ("a" * 65, False),
    ],
)  # fmt: skip
def test_the_path_is_the_id(pattern: str, written: str, proper: bool) -> None:
    codes = {f.code for f in from_texts({pattern.format(written): "{}"}).findings}

    assert ("SAM301" in codes) == (not proper)


def test_the_mirror_is_as_large_as_it_says() -> None:
    """The walk reaches everything: a field that is not met would not be tested."""
    met = {(field.part, field.name) for field in FIELDS}
    for part in {field.part for field in FIELDS}:
        aliases = {info.alias or n for n, info in part.model_fields.items()}
        assert {n for p, n in met if p is part} == aliases
    assert len(FIELDS) > 250
