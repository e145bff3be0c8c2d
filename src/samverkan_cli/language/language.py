"""One language: messages, terms, numbers, days and genitives as text."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from samverkan_cli.language.catalogue import catalogue
from samverkan_cli.language.glossary import TERMS

LANGUAGES = ("sv", "en")
NO_BREAK_SPACE = "\u00a0"


class Language:
    """Turns message ids, terms and exact values into text; makes no decisions."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalogue = catalogue(code)

    def text(self, message_id: str, /, **args: object) -> str:
        """The translated message with its arguments shown in this language."""
        if not message_id:
            return ""
        translated = self._catalogue.gettext(message_id)
        return (
            translated.format(**{k: self.show(v) for k, v in args.items()}) if args else translated
        )

    def plural(self, one: str, many: str, count: int, /, **args: object) -> str:
        """The form that fits the count; `{n}` is the count itself."""
        chosen = self._catalogue.ngettext(one, many, count)
        return chosen.format(n=self.number(count), **{k: self.show(v) for k, v in args.items()})

    def message(self, message: Any) -> str:
        """A `model.message.Message` as text."""
        return self.text(message.id, **message.args)

    def show(self, value: object) -> str:
        """An argument as text, by its type."""
        kind = type(value).__name__
        if kind == "Term":
            return self.term(value.value)  # type: ignore[attr-defined]
        if kind == "Kronor":
            return self.kronor(value.amount)  # type: ignore[attr-defined]
        if kind == "Names":
            return self.names([self.show(item) for item in value.items])  # type: ignore[attr-defined]
        if kind == "Listed":
            return ", ".join(self.show(item) for item in value.items)  # type: ignore[attr-defined]
        if kind == "Label":
            return self.label(value.field)  # type: ignore[attr-defined]
        if kind == "Message":
            return self.message(value)
        if isinstance(value, bool):
            return self.text("ja") if value else self.text("nej")
        if isinstance(value, int | Fraction):
            return self.number(value)
        if isinstance(value, date):
            return value.isoformat()
        return str(value)

    def term(self, value: str) -> str:
        """The glossary's text for a registry value; the value itself when it is no term."""
        forms: Mapping[str, str] = TERMS.get(value, {})
        return forms.get(self.code, value)

    def label(self, field: str) -> str:
        """What a field is called in the middle of a sentence: the title of its description."""
        from samverkan_cli.model.descriptions import DESCRIPTIONS

        title = self.text(DESCRIPTIONS.get(field, field)).partition(":")[0]
        return title if title[1:2].isupper() else title[:1].lower() + title[1:]

    def names(self, names: Sequence[str]) -> str:
        """`Vara, Essunga och Götene`."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.text('och')} {names[-1]}"

    def number(self, value: int | Fraction, decimals: int = 1) -> str:
        """A number with this language's separators; fractions rounded half up to `decimals`."""
        if isinstance(value, Fraction) and value.denominator != 1:
            return _with_decimals(self.code, value, decimals)
        whole = f"{int(value):,}".replace("-", "−")  # as Babel has it, without its load
        return whole if self.code == "en" else whole.replace(",", NO_BREAK_SPACE)

    def kronor(self, amount: int) -> str:
        """`3 150 865 kr` with no-break spaces; English `SEK 3,150,865`."""
        number = self.number(amount)
        return f"SEK {number}" if self.code == "en" else f"{number}{NO_BREAK_SPACE}kr"

    def long_day(self, day: date) -> str:
        """`20 november 2024`."""
        return _long_day(self.code, day)

    def genitive(self, name: str) -> str:
        """The genitive of a name: `Lidköpings`, `Skara`, `Vara`, `Essunga` as people say them.

        Municipal names that end in a, e, o or y take no s before `kommun`; names in s, x, z never.
        """
        if self.code == "en":
            return f"{name}’" if name.endswith("s") else f"{name}’s"
        return name if name[-1:].casefold() in "sxz" else f"{name}s"


@cache
def _long_day(code: str, day: date) -> str:
    """A page says the same days again and again, and Babel takes its time."""
    from babel.dates import format_date

    return format_date(day, format="d MMMM y", locale=code)


@lru_cache(maxsize=4096)
def _with_decimals(code: str, value: Fraction, decimals: int) -> str:
    from babel.numbers import format_decimal

    scale = 10**decimals
    value = Fraction(int(value * scale + Fraction(1, 2) * (1 if value >= 0 else -1)), scale)
    return format_decimal(_decimal(value), format="#,##0." + "0" * decimals, locale=code)


def _decimal(value: Fraction) -> Any:
    from decimal import Decimal

    return Decimal(value.numerator) / Decimal(value.denominator)


@cache
def language(code: str) -> Language:
    """The language with the code `sv` or `en`."""
    return Language(code)
