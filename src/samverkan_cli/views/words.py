"""How numbers, days and spans are said on a page; unknown is said, never shown as zero."""

from datetime import date
from fractions import Fraction
from typing import Protocol

from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.period import Span
from samverkan_cli.model.shortened import shortened
from samverkan_cli.money.kronor import whole_kronor

Number = int | Fraction
UNKNOWN = N_("uppgift saknas")
LONGEST_TITLE = 140
LONGEST_TEXT = 600
_ORDINALS = (N_("första"), N_("andra"), N_("tredje"), N_("fjärde"))


class Language(Protocol):
    """What a view asks of a language; `language.Language` answers it."""

    @property
    def code(self) -> str: ...
    def text(self, message_id: str, /, **args: object) -> str: ...
    def plural(self, one: str, many: str, count: int, /, **args: object) -> str: ...
    def message(self, message: Message) -> str: ...
    def term(self, value: str) -> str: ...
    def names(self, names: list[str]) -> str: ...
    def number(self, value: Number, decimals: int = 1) -> str: ...
    def kronor(self, amount: int) -> str: ...
    def long_day(self, day: date) -> str: ...


def unknown(language: Language) -> str:
    """What stands where a value is missing."""
    return language.text(UNKNOWN)


def count(language: Language, value: Number | None) -> str:
    """A number, or that it is missing."""
    return unknown(language) if value is None else language.number(value)


def of(language: Language, value: Number | None, whole: int) -> str:
    """`4 av 6`: a count of few is never a percentage."""
    return (
        unknown(language)
        if value is None
        else language.text(N_("{n} av {whole}"), n=value, whole=whole)
    )


def kronor(language: Language, amount: Number | None) -> str:
    """`150 000 kr`, or that it is missing."""
    return unknown(language) if amount is None else language.kronor(whole_kronor(amount))


def days(language: Language, value: Number | None) -> str:
    """`47 dagar`, `1 dag`, `46,5 dagar`, or that it is missing."""
    if value is None:
        return unknown(language)
    form = value.numerator if value.denominator == 1 else 2  # catalogues take whole numbers only
    return language.plural("{days} dag", "{days} dagar", form, days=value)


def day(language: Language, value: date | None) -> str:
    """`20 november 2024`, or that it is missing."""
    return unknown(language) if value is None else language.long_day(value)


def span(language: Language, value: Span) -> str:
    """Both days of a span; the year stands once when they share it."""
    first, last = language.long_day(value.first), language.long_day(value.last)
    if value.first.year == value.last.year:
        first = first.removesuffix(f" {value.first.year}")
    return last if value.first == value.last else f"{first} – {last}"


def period(language: Language, value: Span) -> str:
    """A period as people say it: `andra halvåret 2024`, `år 2024`, `november 2024`."""
    year = str(value.first.year)
    if value.grain == "half":
        nth = language.text(_ORDINALS[(value.first.month - 1) // 6])
        return language.text(N_("{nth} halvåret {year}"), nth=nth, year=year)
    if value.grain == "quarter":
        nth = language.text(_ORDINALS[(value.first.month - 1) // 3])
        return language.text(N_("{nth} kvartalet {year}"), nth=nth, year=year)
    if value.grain == "month":
        return language.long_day(value.first).partition(" ")[2]
    if value.grain == "year":
        return language.text(N_("år {year}"), year=year)
    return span(language, value)


def partial(language: Language, value: Span | None) -> str:
    """A day or span as a record states it, in words: `2019`, `tredje kvartalet 2024`; or a dash."""
    if value is None:
        return "–"
    return str(value.first.year) if value.grain == "year" else period(language, value)


def capital(text: str) -> str:
    """The text with its first letter large; the rest as it stands."""
    return text[:1].upper() + text[1:]


def clip(text: str, longest: int = LONGEST_TITLE) -> str:
    """One line of at most so many characters; what is cut is marked."""
    return shortened(" ".join(text.split()), longest)


def long_ago(language: Language, days_ago: int) -> str:
    """A length of time as people say it: `12 dagar`, `7 månader`, `2 år`, `1 år och 3 månader`."""
    if days_ago < 60:
        return days(language, days_ago)
    months = round(days_ago / 30.4375)
    years, rest = divmod(months, 12)
    said = []
    if years:
        said.append(language.plural("{n} år", "{n} år", years))
    if rest:
        said.append(language.plural("{n} månad", "{n} månader", rest))
    return language.names(said)
