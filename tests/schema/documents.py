"""Random valid files of every kind, made from the nouns, with every way of writing a value."""

import json
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from samverkan_cli.loading.text import forbidden
from samverkan_cli.loading.tree import build
from samverkan_cli.model import values
from samverkan_cli.model.noun import Part

ODD = (
    "true", "no", "on", "1", "0360", "0o17", "0x1F", "0x_", "1e5", "-1", ".5", "1.", ".inf",
    "12:30", "2024-01-01", "2025", "=", "<<", "~x", "null", "null och void", "- a", "a: b", "a #b",
    "[", "?", "å", "190_000",
)  # fmt: skip
DAY = st.dates().map(str)
YEAR = st.integers(1, 9999).map("{:04}".format)
HALF = st.builds("{}-H{}".format, YEAR, st.integers(1, 2))
QUARTER = st.builds("{}-Q{}".format, YEAR, st.integers(1, 4))
MONTH = st.builds("{}-{:02}".format, YEAR, st.integers(1, 12))
WORDS = st.text(min_size=1).filter(lambda text: text.strip() and not forbidden(text))
GROUPED = st.builds(
    lambda n, mark: f"{n:,}".replace(",", mark),
    st.integers(0, 10**20 - 1),
    st.sampled_from([" ", "_", "\u00a0", "\u202f"]),
)
WHOLE = st.one_of(GROUPED, st.from_regex(r"[0-9]{1,20}", fullmatch=True).filter(str.isascii))
WRITTEN: tuple[tuple[Any, st.SearchStrategy[str]], ...] = (
    (values.Text, st.one_of(WORDS, st.sampled_from(ODD))),
    (
        values.ItemId,
        st.one_of(
            st.from_regex(r"[A-Za-z0-9]{1,9}([-_][A-Za-z0-9]{1,9}){0,3}", fullmatch=True),
            st.sampled_from(["true", "no", "1e5", "0x1F", "2024-01-01", "1_0", "0b_1"]),
        ),
    ),
    (values.MunicipalityCode, st.integers(0, 9999).map("{:04}".format)),
    (values.OrganisationNumber, st.from_regex(r"[0-9]{6}-[0-9]{4}", fullmatch=True)),
    (values.Day, DAY),
    (values.PartialDay, st.one_of(DAY, YEAR, HALF, QUARTER, MONTH)),
    (values.CostPeriod, st.one_of(DAY, YEAR, HALF)),
    (values.HalfYear, HALF),
    (values.SurveyPeriod, st.one_of(YEAR, HALF, QUARTER, MONTH)),
    (values.Whole, WHOLE),
    (values.Decimal, st.from_regex(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", fullmatch=True)),
    (values.Flag, st.sampled_from(["true", "false"])),
)
NULLS = st.sampled_from(["~", "null", ""])


def files(noun: type[Part]) -> st.SearchStrategy[str]:
    """A valid file of the kind, as YAML."""
    return _fields(noun)


@st.composite
def _fields(draw: Any, part: type[Part]) -> str:
    written = []
    for name, field in part.model_fields.items():
        value = _value(Annotated[field.annotation, *field.metadata, None])
        if not field.is_required():
            choice = draw(st.integers(0, 3))
            if choice == 0:
                continue
            value = NULLS if choice == 1 else value
        written.append(f"{field.alias or name}: {draw(value)}")
    return "{" + ", ".join(written) + "}"


def _value(annotation: Any) -> st.SearchStrategy[str]:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for named, strategy in WRITTEN:
            if get_args(named)[1] in inside:
                return _scalar(strategy)
        return _value(inside[0])
    if origin in (Union, types.UnionType):
        return st.one_of(NULLS, _value(inside[0]))
    if origin is Literal:
        return _scalar(st.sampled_from(inside))
    if origin is tuple:
        items = st.lists(_value(inside[0]), max_size=2)
        return st.one_of(NULLS, items.map(lambda found: "[" + ", ".join(found) + "]"))
    if origin is dict:
        entries = st.dictionaries(st.sampled_from(["1", "q1", "vara", "true"]), _value(inside[1]))
        return st.one_of(NULLS, entries.map(_mapping))
    return _fields(annotation)


def _mapping(entries: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


@st.composite
def _scalar(draw: Any, texts: st.SearchStrategy[str]) -> str:
    """The text plain where the reader reads it so, or in quotes."""
    text = draw(texts)
    quoted = json.dumps(text, ensure_ascii=False)
    kept = text in ("Null", "NULL") or "?" in text  # docs/*/schema.md; PyYAML's parser stops at ?
    plain = not kept and build("{k: %s}" % text) == ({"k": text}, [])  # noqa: UP031
    return text if plain and draw(st.booleans()) else quoted
