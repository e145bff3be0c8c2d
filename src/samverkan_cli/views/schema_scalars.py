"""What an editor may see where the registry has a scalar: JSON Schema keywords for each type.

The registry reads text and decides its type; an editor has let YAML decide first (`0360` is 360,
`2025` a number, `nej` a text). So every type takes what YAML makes of a valid text, quoted or not.
Patterns use what all engines share: no lookahead, no back reference, no `\\d`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from samverkan_cli.model import values
from samverkan_cli.model.message import N_

_MONTH = "(0[1-9]|1[0-2])"
_DAY = f"{_MONTH}-(0[1-9]|[12][0-9]|3[01])"
_GROUPED = "|".join(f"[0-9]{{1,3}}({mark}[0-9]{{3}})+" for mark in (" ", "_", "\\u00a0", "\\u202f"))
_MOST = 10**values.MAX_DIGITS - 1


@dataclass(frozen=True, slots=True)
class Scalar:
    """The keywords of a type, and how its text is written (a message id; empty for free text)."""

    keywords: Mapping[str, Any]
    form: str


def _text(pattern: str, *more: str, **limits: object) -> dict[str, Any]:
    return {"type": ["string", *more] if more else "string", "pattern": pattern, **limits}


def _dated(tail: str, year_alone: bool = True) -> dict[str, Any]:
    """A year with what may follow; a year alone is a number to YAML."""
    if not year_alone:
        return _text(f"^[0-9]{{4}}-{tail}$")
    return _text(f"^[0-9]{{4}}(-{tail})?$", "integer", minimum=1, maximum=9999)


_SCALARS: tuple[tuple[Any, Scalar], ...] = (
    (values.Text, Scalar(_text(r"\S", "number", "boolean"), "")),
    (
        values.ItemId,
        Scalar(
            _text(
                "^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", "number", "boolean", maxLength=64, minimum=0
            ),
            N_("använd a–z, 0–9 och bindestreck, högst 64 tecken"),
        ),
    ),
    (
        values.MunicipalityCode,
        Scalar(
            _text("^[0-9]{4}$", "integer", minimum=0, maximum=9999),
            N_("skriv fyra siffror, till exempel 1470"),
        ),
    ),
    (
        values.OrganisationNumber,
        Scalar(_text("^[0-9]{6}-[0-9]{4}$"), N_("skriv NNNNNN-NNNN, till exempel 212000-2924")),
    ),
    (values.Day, Scalar(_dated(_DAY, year_alone=False), N_("skriv till exempel 2024-05-21"))),
    (
        values.PartialDay,
        Scalar(
            _dated(f"(H[12]|Q[1-4]|{_MONTH}|{_DAY})"),
            N_("skriv 2025, 2025-H2, 2025-Q3, 2025-06 eller 2025-06-30"),
        ),
    ),
    (
        values.CostPeriod,
        Scalar(
            _dated(f"(H[12]|{_DAY})"),
            N_("skriv ett år (2025), ett halvår (2025-H1) eller ett datum"),
        ),
    ),
    (
        values.HalfYear,
        Scalar(_dated("H[12]", year_alone=False), N_("skriv ett halvår: 2024-H2")),
    ),
    (
        values.SurveyPeriod,
        Scalar(
            _dated(f"(H[12]|Q[1-4]|{_MONTH})"),
            N_("skriv ett år, halvår, kvartal eller en månad"),
        ),
    ),
    (
        values.Whole,
        Scalar(
            _text(
                f"^([0-9]{{1,{values.MAX_DIGITS}}}|{_GROUPED})$",
                "integer",
                maxLength=values.MAX_DIGITS + (values.MAX_DIGITS - 1) // 3,
                minimum=0,
                maximum=_MOST,
            ),
            N_("skriv bara siffror, till exempel 150000 eller 150 000"),
        ),
    ),
    (
        values.Decimal,
        Scalar(
            _text("^-?[0-9]+(\\.[0-9]+)?$", "number", maxLength=values.MAX_DIGITS + 2),
            N_("skriv talet med punkt, till exempel 0.635"),
        ),
    ),
    (values.Flag, Scalar(_text("^(true|false)$", "boolean"), N_("skriv true eller false"))),
)
_REFERENCES = {
    "organisations": N_("id på en organisation: filens namn i organisations, utan .yaml"),
    "collaborations": N_("id på en samverkan: filens namn i collaborations, utan .yaml"),
    "models": N_("modell och version, till exempel v6-exempel/1"),
    "initiatives": N_("id på ett initiativ: mappens namn i initiatives"),
}


def scalar_of(marks: Iterable[object]) -> Scalar | None:
    """The type whose own mark is among an annotation's; None when it is no scalar of ours."""
    known = list(marks)
    for named, scalar in _SCALARS:
        if get_args(named)[1] in known:
            places = [mark.kind for mark in known if isinstance(mark, values.RefTo)]
            return Scalar(scalar.keywords, _REFERENCES[places[0]]) if places else scalar
    return None
