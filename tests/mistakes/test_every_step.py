"""Every pair of a municipality's steps, nothing included, is accepted or refused."""

from itertools import product

import pytest

from samverkan_cli.loading import from_texts
from samverkan_cli.rules import check

from .mistake import DAY

NOTHING = ""
STEPS = ("tillfragad", "intresserad", "avbojt", "deltar", "lamnat", "ansluten_i_efterhand")
ALLOWED = {
    (NOTHING, "tillfragad"), (NOTHING, "intresserad"), (NOTHING, "deltar"),
    (NOTHING, "ansluten_i_efterhand"),
    ("tillfragad", "intresserad"), ("tillfragad", "deltar"), ("tillfragad", "avbojt"),
    ("intresserad", "deltar"), ("intresserad", "avbojt"),
    ("deltar", "lamnat"),
    ("avbojt", "ansluten_i_efterhand"), ("lamnat", "ansluten_i_efterhand"),
    ("ansluten_i_efterhand", "lamnat"),  # it takes part, so it can leave
}  # fmt: skip
ON_THE_WAY = {
    NOTHING: (), "tillfragad": ("tillfragad",), "intresserad": ("intresserad",),
    "deltar": ("deltar",), "ansluten_i_efterhand": ("ansluten_i_efterhand",),
    "avbojt": ("tillfragad", "avbojt"), "lamnat": ("deltar", "lamnat"),
}  # fmt: skip
SHARE = "initiatives/i/participation/vara.yaml"


def found(steps: tuple[str, ...]) -> list[tuple[str, int | None]]:
    """Findings about steps, with their line; a step stands on each line from the second."""
    rows = "".join(
        f"  - {{date: 2024-0{n}-01, kind: {step}}}\n" for n, step in enumerate(steps, start=1)
    )
    files = {
        "organisations/vara.yaml": "name: Vara\nkind: kommun\nmunicipality_code: 1470\n",
        "initiatives/i/initiative.yaml": "title: I\nneed: Behov\n",
        SHARE: f"events:\n{rows}" if rows else "events: []\n",
    }
    snapshot = from_texts(files)
    assert snapshot.findings == ()
    faults = [f for law, f in check(snapshot.registry, DAY) if law.code == "SAM030"]
    return [(str(f.keys[-1]), snapshot.place(f.record, f.keys)[1]) for f in faults]


@pytest.mark.parametrize(("before", "step"), [*product((NOTHING, *STEPS), (NOTHING, *STEPS))])
def test_a_step_is_accepted_or_refused_at_its_line(before: str, step: str) -> None:
    way = ON_THE_WAY[before]
    refused = step != NOTHING and (before, step) not in ALLOWED

    assert found(way) == []
    assert found((*way, step) if step else way) == ([("kind", len(way) + 2)] if refused else [])
