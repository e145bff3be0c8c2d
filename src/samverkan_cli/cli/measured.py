"""A registry with its indicators measured: what `indicators` and `report followup` start from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from samverkan_cli import indicators
from samverkan_cli.cli.days import reporting_period
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.registry import Opened, collaboration_named, open_registry
from samverkan_cli.indicators.result import Result
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.period import Span
from samverkan_cli.views.indicators_json import Json, indicators_document


@dataclass(frozen=True)
class Measured:
    """The opened registry, whose indicators for which period, seen up to which day."""

    opened: Opened
    collaboration: Collaboration
    period: Span
    as_of: date
    results: tuple[Result, ...]

    def document(self) -> Json:
        """The published JSON."""
        return indicators_document(
            self.opened.registry,
            self.collaboration,
            self.period,
            self.results,
            as_of=self.as_of,
            revision=self.opened.revision,
            unread=self.opened.snapshot.unread_files,
        )


def measured(
    where: str | None,
    collaboration: str | None,
    period: str | None,
    at: str | None,
    as_of: str | None,
    today: str | None,
    which: Sequence[str] = (),
) -> Measured:
    """Open the registry and measure; only the indicators named, when any are."""
    wanted = known_indicators(which)
    opened = open_registry(where, at, today)
    chosen = collaboration_named(opened.registry, collaboration)
    span = reporting_period(period, opened.today)
    seen_until = opened.until(as_of)
    results = indicators.measure(opened.registry, chosen, span, seen_until, wanted)
    return Measured(opened, chosen, span, seen_until, results)


def known_indicators(which: Sequence[str]) -> frozenset[str]:
    """The ids as they are written; UsageError for one there is not."""
    known = {found.id.casefold(): found.id for found in indicators.INDICATORS}
    for name in which:
        if name.casefold() not in known:
            near = get_close_matches(name.casefold(), known, n=1)
            raise UsageError(
                Message(N_("det finns ingen indikator ”{name}”"), {"name": name}),
                Message(
                    N_("indikatorerna är {choices}"),
                    {"choices": ", ".join(known[n] for n in near or known)},
                ),
            )
    return frozenset(known[name.casefold()] for name in which)
