"""What to write instead of a field that could not be read: the hint of each refusal."""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

from samverkan_cli.loading import certain, meant
from samverkan_cli.loading.parts import Part, called, part_at, places, required
from samverkan_cli.loading.slips import of_list
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.municipalities import MUNICIPALITIES
from samverkan_cli.model.nearby import did_you_mean, nearest
from samverkan_cli.model.period import span

_MANY = 12
_LONGEST = 80
_CURLY = ("”", "“", "„", "»", "«")
_GRAINS = {
    "year, half, day": N_("skriv ett år (2025), ett halvår (2025-H1) eller ett datum"),
    "half": N_("skriv ett halvår: 2024-H2"),
    "year, half, quarter, month": N_("skriv ett år, halvår, kvartal eller en månad"),
}
_PLAIN = {
    "SAM104": N_("skriv till exempel 2024-05-21"),
    "SAM105": N_("månaden ska vara 01 till 12"),
    "SAM106": N_("skriv 2025, 2025-H2, 2025-Q3, 2025-06 eller 2025-06-30"),
    "SAM108": N_("skriv bara siffror, till exempel 5 eller 150 000"),
    "SAM109": N_("skriv talet med punkt, till exempel 4.5"),
    "SAM110": N_("skriv true eller false"),
    "SAM111": N_("använd a–z, 0–9 och bindestreck, högst 64 tecken"),
    "SAM112": N_("skriv fyra siffror, till exempel 1470"),
    "SAM113": N_("skriv NNNNNN-NNNN, till exempel 212000-2924"),
    "SAM114": N_("skriv en text eller ta bort fältet"),
    "SAM116": N_("rätta talet"),
}
_WAYS = {
    "list": N_("skriv värdet inom [ ], eller på en egen rad efter ett bindestreck"),
    "text": N_("skriv ett enda värde efter kolonet"),
}
_THOUSANDS = re.compile(r"\d{3}\Z", re.ASCII)
_ODD_EDGE = re.compile(r"^[^\S ]|[^\S ]$")
_AFTER_COLON = re.compile(r"([\w ]+?)(?::| )\s*(\S.*)")


def of_value(code: str, field: str, value: str, expected: str) -> Message | None:
    """How a value of the wrong form is written; `expected` is what the type asked for."""
    if code == "SAM103":
        allowed = re.findall(r"'([^']*)'", expected)
        choices = Message(N_("välj bland {choices}"), {"choices": Names(tuple(allowed))})
        return did_you_mean(value, allowed, choices)
    if code == "SAM107":
        near = meant.half_year(value) if expected == "half" else None
        return _write(near) if near else Message(_GRAINS[expected])
    known = _certain(code, field, value)
    if known:
        return _write(known)
    near = _meant(code, field, value)
    if near:
        return Message(N_("menade du {near}?"), {"near": near})
    return _in_words(code, value) or (Message(_PLAIN[code]) if code in _PLAIN else None)


def _in_words(code: str, value: str) -> Message | None:
    """What is wrong, when nothing can be said to be meant."""
    if code == "SAM104" and (whole := span(value)):
        return Message(N_("här behövs en hel dag, till exempel {day}"), {"day": whole.first})
    if code == "SAM105" and (days := meant.days_in(value)):
        return Message(N_("den månaden har {n} dagar"), {"n": days})
    if code == "SAM108" and re.fullmatch(r"[-−]\s*[\d ]+", value):
        return Message(N_("skriv talet utan minustecken"))
    if code == "SAM108" and (kronor := re.fullmatch(r"([\d ]*\d)[.,]\d+", value)):
        text = N_("skriv ett heltal utan decimaler, till exempel {near}")
        return Message(text, {"near": kronor[1]})
    return None


def _write(value: str) -> Message:
    return Message(N_("skriv {value}"), {"value": value})


def _certain(code: str, field: str, value: str) -> str | None:
    if code == "SAM104":
        return certain.day(value)
    if code == "SAM106":
        sure = certain.span(value)
        return sure if sure and span(sure) else None
    if code == "SAM108":
        return certain.whole(value, field)
    if code == "SAM109":
        return certain.decimal(value, field)
    if code == "SAM110":
        return certain.flag(value)
    return certain.organisation_number(value) if code == "SAM113" else None


def _meant(code: str, field: str, value: str) -> str | None:
    if code in ("SAM104", "SAM105"):
        return meant.day(value)
    if code == "SAM106":
        near = meant.span(value)
        return near if near and span(near) else None
    if code in ("SAM108", "SAM109") and (number := meant.number_word(value)):
        return number
    if code == "SAM108":
        return meant.whole(value)
    if code == "SAM109":
        return meant.decimal(value, field)
    if code == "SAM111":
        return meant.item_id(value)
    code_with_zero = value.strip().zfill(4)
    return code_with_zero if code == "SAM112" and code_with_zero in MUNICIPALITIES else None


def of_shape(shape: str, known: tuple[str, ...], value: object = None) -> Message:
    """How a list, a group of fields or a single text is written."""
    if shape == "list" and isinstance(value, str) and (dashed := of_list(value)):
        return dashed
    if shape == "fields" and 0 < len(known) <= _MANY:
        return Message(N_("skriv fälten med namn och kolon: {choices}"), {"choices": Names(known)})
    return Message(_WAYS.get(shape, N_("skriv fält med namn och kolon, ett på varje rad")))


def of_missing(field: str, beside: Any, part: Part | None) -> Message:
    """What to add; or which misspelt field beside it was meant to be it."""
    if isinstance(beside, dict) and part is not None:
        known = called(part)
        strangers = [str(name) for name in beside if name not in known]
        for name in strangers[:_MANY]:
            if _means(name, known) == field:
                return Message(N_("rätta ”{name}” till {field}"), {"name": name, "field": field})
    return Message(N_("lägg till {field}"), {"field": field})


def _means(name: str, known: Mapping[str, tuple[str, ...]]) -> str | None:
    joined = _joined(name)
    return joined[1] if joined and joined[1] in known else nearest(name, known)


def _joined(name: str) -> re.Match[str] | None:
    """A field and its value written as one, where a colon or a space after it is missing."""
    return _AFTER_COLON.fullmatch(name) if len(name) <= _LONGEST else None


def of_unknown(noun: Part, keys: Keys, beside: Any) -> Message:
    """Which field was meant, where it belongs, or what a comma has done."""
    name, part = str(keys[-1]), part_at(noun, keys[:-1]) or noun
    value = beside.get(name) if isinstance(beside, dict) else None
    known, joined = called(part), _joined(name)
    if value is None and joined and joined[1] in known:
        args = {"field": joined[1], "value": joined[2]}
        return Message(N_("sätt kolon och mellanslag: {field}: {value}"), args)
    if _ODD_EDGE.search(name) and name.strip() in known:
        return Message(N_("ta bort det hårda mellanslaget: {field}"), {"field": name.strip()})
    hint = did_you_mean(name, known, _same_letters(name, known))
    if hint:
        return hint
    if value is None:
        return _about_comma(name, beside)
    if required(part) <= set(beside) and (place := next(places(noun, name), None)) is not None:
        return _belongs(place)
    if len(known) > _MANY:
        return Message(N_("ta bort fältet; en egen anteckning kan stå efter # på raden"))
    return Message(N_("fälten här är {choices}"), {"choices": Names(tuple(known))})


def _belongs(place: str) -> Message:
    if not place:
        return Message(N_("fältet hör hemma längst ut, utan indrag"))
    return Message(N_("fältet hör hemma under {place}"), {"place": place})


def _same_letters(name: str, known: Iterable[str]) -> Message | None:
    """`deu` for `due`: too short for the general measure of nearness."""
    same = [field for field in known if sorted(field) == sorted(name)]
    return Message(N_("menade du {near}?"), {"near": same[0]}) if len(same) == 1 else None


def _about_comma(name: str, beside: Any) -> Message:
    """A comma inside braces ends a value: `support_rate: 0,3`, `amount: 1,200,000`."""
    names = list(beside)
    place = names.index(name)
    field = names[place - 1] if place else ""
    before = beside[field] if place else None
    if isinstance(before, str) and before[:1] in _CURLY:
        return Message(N_("byt {quote} mot raka citattecken före och efter texten: \""),
                       {"quote": before[0]})  # fmt: skip
    if name.isdecimal() and isinstance(before, str) and before.replace(" ", "").isdecimal():
        if len(name) == 3 and before != "0":
            cut_off = takewhile(lambda n: beside[n] is None and _THOUSANDS.match(n), names[place:])
            return _write(" ".join((before, *cut_off)))
        if not certain.is_whole(field):
            return _write(f"{before}.{name}")
        text = N_(
            "beloppet ska vara hela kronor utan decimaler; inom { } skiljer ett kommatecken "
            "fälten åt"
        )
        return Message(text)
    return Message(N_("sätt texten inom citattecken om kommatecknet hör till den"))
