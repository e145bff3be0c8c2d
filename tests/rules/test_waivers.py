"""Waivers: which findings they take away, and when they are themselves a finding."""

from datetime import date

import pytest

from samverkan_cli.loading import from_texts
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.rules import check, waivers

from .base import BASE, DAY, example, findings_of, laid_on_base

LEFT = """
initiatives/e-arkiv/participation/vara:
  events:
    - {date: 2024-03-01, kind: deltar}
    - {date: 2024-11-20, kind: lamnat}
"""
WAIVED = """
waivers:
  waivers:
    - code: SAM031
      record: initiatives/e-arkiv/participation/vara
      reason: Orsaken beslutas i nästa kommunstyrelse.
      owner: digitaliseringsstrateg, Vara kommun
      until: 2025-06-30
"""


def codes(text: str, broken: str = "") -> list[str]:
    files = laid_on_base(example(text)) | ({path_of(broken): "{"} if broken else {})
    return [finding.code for finding in findings_of(from_texts(files))]


def test_a_waiver_takes_away_the_finding_it_names() -> None:
    assert codes(LEFT) == ["SAM031"]
    assert codes(LEFT + WAIVED) == []


def test_what_is_waived_is_kept_apart() -> None:
    snapshot = from_texts(laid_on_base(example(LEFT + WAIVED)))
    found = [snapshot.located(law, fault) for law, fault in check(snapshot.registry, DAY)]

    applied = waivers.apply(found, snapshot.registry, DAY)

    assert applied.kept == ()
    assert [finding.code for finding in applied.waived] == ["SAM031"]
    assert applied.faults == ()


def test_the_last_day_counts_and_the_day_after_does_not() -> None:
    snapshot = from_texts(laid_on_base(example(LEFT + WAIVED)))
    found = [snapshot.located(law, fault) for law, fault in check(snapshot.registry, DAY)]

    assert waivers.apply(found, snapshot.registry, date(2025, 6, 30)).kept == ()
    assert len(waivers.apply(found, snapshot.registry, date(2025, 7, 1)).kept) == 1


@pytest.mark.parametrize("missing", ["reason", "owner", "until"])
def test_a_waiver_that_lacks_something_waives_nothing(missing: str) -> None:
    kept = "\n".join(line for line in WAIVED.splitlines() if f"{missing}:" not in line)

    assert sorted(codes(LEFT + kept)) == ["SAM031", "SAM097"]


def test_a_waiver_for_another_record_or_code_waives_nothing() -> None:
    assert codes(LEFT + WAIVED.replace("vara\n", "skara\n")) == ["SAM031", "SAM099"]
    assert codes(LEFT + WAIVED.replace("SAM031", "SAM030")) == ["SAM031", "SAM099"]


def test_a_waiver_cannot_waive_a_waiver() -> None:
    """Else a waiver without a reason could be hidden by the next one."""
    own = WAIVED.replace("SAM031", "SAM099").replace(
        "initiatives/e-arkiv/participation/vara", "waivers"
    )

    assert codes(own) == ["SAM099"]


@pytest.mark.parametrize(
    "broken",
    [
        "initiatives/e-arkiv/participation/vara",
        "initiatives/e-arkiv",
        "collaborations/v6",
        "organisations/vara",
        "samverkan",
    ],
)
def test_a_waiver_is_not_idle_because_a_file_cannot_be_read(broken: str) -> None:
    assert "SAM099" not in codes(BASE + WAIVED, broken)


def test_an_unrelated_broken_file_does_not_hide_an_idle_waiver() -> None:
    assert "SAM099" in codes(BASE + WAIVED, "surveys/2024-h2")
    assert "SAM099" in codes(BASE + WAIVED, "intake/vara")


def test_a_finding_of_reading_can_be_waived_too() -> None:
    """An exception is a record with a reason, whatever the code; no switch does it."""
    broken = laid_on_base(example(WAIVED.replace("SAM031", "SAM102")))
    files = broken | {path_of("initiatives/e-arkiv/participation/vara"): "events: [{kind: deltar}]"}

    assert [finding.code for finding in findings_of(from_texts(files))] == []
