"""SAM074: which changes stop a pull request."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.change_kinds import ANY, KINDS, WEIGHTS
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import nearest
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM074",
    remedy=N_("Skriv en sort som samverkan diff visar, till exempel left, eller any för alla."),
    bad="""
        review:
          block:
            decision:
              - left
              - startad  # <- SAM074
    """,
    good="""
        review:
          block:
            decision:
              - left
              - started
            minor: [any]
    """,
)
def review_names_kinds_there_are(registry: Registry) -> Iterator[Fault]:
    """En sort som inte finns stoppar ingenting. Då tror alla att ändringen granskas, men den går
    igenom."""
    if registry.review is None:
        return
    known = dict.fromkeys((*KINDS, ANY), ())
    for weight in WEIGHTS:
        for i, kind in enumerate(getattr(registry.review.block, weight)):
            if kind not in known:
                text = Message(N_("{kind} är ingen sorts ändring"), {"kind": kind})
                meant = nearest(kind, known)
                hint = Message(N_("menade du {near}?"), {"near": meant}) if meant else None
                yield Fault("review", ("block", weight, i), text, hint)
