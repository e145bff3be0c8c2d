"""Days and periods from the options: the only place a clock is read."""

import os
from datetime import UTC, date, datetime

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.period import Span, latest_half_year, period


def day(text: str, option: str) -> date:
    """A day written YYYY-MM-DD in an option; UsageError otherwise."""
    try:
        if len(text) != 10:
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(
            Message(N_("{option}: ”{text}” är inget datum"), {"option": option, "text": text}),
            Message(N_("skriv ÅÅÅÅ-MM-DD, till exempel 2024-12-31")),
        ) from None


def today(option: str | None, commit_day: date | None = None) -> date:
    """`--today`, else the day of the revision read, else SOURCE_DATE_EPOCH, else the clock."""
    if option is not None:
        return day(option, "--today")
    if commit_day is not None:
        return commit_day
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UsageError(
                Message(N_("SOURCE_DATE_EPOCH är ”{text}”, men ska vara sekunder"), {"text": epoch})
            ) from None
    return date.today()


def reporting_period(option: str | None, on: date) -> Span:
    """`--period`, else the latest half-year that is over; UsageError when it cannot be read."""
    if option is None:
        return latest_half_year(on)
    found = period(option)
    if found is None:
        raise UsageError(
            Message(N_("--period: ”{text}” är ingen period"), {"text": option}),
            Message(N_("skriv 2024-H2, 2024, 2024-Q3, 2024-06 eller 2024-05-21..2024-12-31")),
        )
    return found
