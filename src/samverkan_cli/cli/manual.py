"""Which page of the manual a code names: a law of reading, a rule or an indicator."""

from typing import TYPE_CHECKING

from samverkan_cli import rules
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.findings import Law
from samverkan_cli.language.language import Language
from samverkan_cli.loading.laws import LAWS
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.sandbox import laws as sandbox_laws

if TYPE_CHECKING:
    from samverkan_cli.views.manual import ManualPage


def all_laws() -> tuple[Law, ...]:
    """Every law by code: rules between records, then of fields, text, files and templates."""
    return tuple(sorted((*rules.laws(), *LAWS, *sandbox_laws.LAWS), key=lambda law: law.code))


def explanation(code: str, speech: Language) -> "ManualPage":
    """The page of a code, an indicator or a law's name; UsageError when there is none."""
    from samverkan_cli import indicators  # `validate` lists the laws and needs neither of these
    from samverkan_cli.views.manual import page_of_indicator, page_of_law

    wanted = code.casefold()
    number = wanted.removeprefix("sam")
    if number != wanted and number.isdecimal():
        wanted = f"sam{number:0>3}"
    indicator = indicators.find(code)
    if indicator:
        return page_of_indicator(indicator, speech)
    laws = all_laws()
    for law in laws:
        if wanted in (law.code.casefold(), law.name.casefold()):
            return page_of_law(law, speech)
    known = [law.code for law in laws] + [found.id for found in indicators.INDICATORS]
    hint = did_you_mean(code, known, Message(N_("alla regler: samverkan rules")))
    raise UsageError(
        Message(N_("”{code}” är varken en regel eller en indikator"), {"code": code}), hint
    )
