"""SAM016: the registry's own settings."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule

FORMAT = 1


@rule(
    "SAM016",
    remedy=N_("Skriv schema: 1. Är registret gjort för ett nyare format: uppdatera samverkan."),
    bad="""
        samverkan:
          schema: 2  # <- SAM016
          name: Exempelregistret
          collaboration: v6
    """,
    good="""
        samverkan:
          schema: 1
          name: Exempelregistret
          collaboration: v6
    """,
)
def registry_format_is_known(registry: Registry) -> Iterator[Fault]:
    """Numret säger vilket format filerna är skrivna i. I ett annat format kan samma fält betyda
    något annat, och då blir varje tal i rapporterna osäkert."""
    found = registry.settings
    if found is not None and found.schema_ != FORMAT:
        args = {"written": found.schema_, "known": FORMAT}
        text = N_("formatet {written} är okänt, programmet läser format {known}")
        hint = Message(N_("skriv schema: {known}, eller uppdatera samverkan"), {"known": FORMAT})
        yield Fault(found.ref, ("schema",), Message(text, args), hint)
