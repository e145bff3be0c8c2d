"""Measuring with a memory of earlier versions gives what measuring afresh gives."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_registries import PARTIES, Data, built, days, initiatives, registries, shares, v6
from small_registry import span

from samverkan_cli.indicators import Memory, measure
from samverkan_cli.model.registry import Registry

N = TypeVar("N")
NAMES = ("2023", "2023-H2", "2024", "2024-H1", "2024-H2", "2024-06", "2024-02-10..2025-01-05")
PERIODS = st.sampled_from(NAMES)
steps = st.lists(st.tuples(PERIODS, st.none() | days), min_size=1, max_size=4)


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[Data, list[tuple[str, str | None]]]]:
    """Versions of a registry, each with one file or two written anew, and the measures of each."""
    data = draw(registries)
    found = [(data, draw(steps))]
    for _ in range(draw(st.integers(0, 4))):
        data = {**data, "initiatives": {**data["initiatives"]}, "shares": {**data["shares"]}}
        key = draw(st.sampled_from(["a", "b", "c"]))
        changed = draw(st.sampled_from(["initiative", "share", "gone"]))
        if changed == "initiative":
            data["initiatives"][key] = draw(initiatives)
        elif changed == "share":
            data["shares"][key, draw(st.sampled_from(PARTIES))] = draw(shares)
        else:
            data["initiatives"].pop(key, None)
        found.append((data, draw(steps)))
    return found


def sharing(new: Registry, old: Registry | None) -> Registry:
    """The version with the very records of the one before where they are the same."""
    if old is None:
        return new
    participations = {
        key: _same(of, old.participations.get(key, {})) for key, of in new.participations.items()
    }
    return replace(
        new, initiatives=_same(new.initiatives, old.initiatives), participations=participations
    )


def _same(new: Mapping[str, N], old: Mapping[str, N]) -> Mapping[str, N]:
    found = {key: old[key] if old.get(key) == value else value for key, value in new.items()}
    unchanged = len(found) == len(old) and all(found[key] is old.get(key) for key in found)
    return old if unchanged and list(found) == list(old) else found


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(histories())
def test_a_version_measured_after_others_is_as_it_is_measured_alone(
    history: list[tuple[Data, list[tuple[str, str | None]]]],
) -> None:
    memory, before = Memory(), None
    for data, asked in history:
        before = sharing(built(data), before)
        for when, until in asked:
            day = date.fromisoformat(until) if until else None
            remembered = measure(before, v6(), span(when), day, (), memory)
            assert remembered == measure(built(data), v6(), span(when), day)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(registries, st.lists(st.dates(date(2023, 12, 1), date(2025, 1, 31)), max_size=12))
def test_every_day_measured_in_any_order_is_as_it_is_measured_alone(
    data: Data, asked: list[date]
) -> None:
    memory, registry = Memory(), built(data)
    for day in asked:
        found = measure(registry, v6(), span("2024"), day, (), memory)
        assert found == measure(registry, v6(), span("2024"), day)


def test_a_party_that_becomes_a_municipality_is_counted_from_then() -> None:
    data: Data = {
        "initiatives": {"a": {"title": "A", "submitted": "2024-01-01"}},
        "shares": {("a", "goliska-it"): {"implementation": {"implemented": "2024-02-01"}}},
        "intakes": {},
    }
    memory, registry = Memory(), built(data)
    party = registry.organisations["goliska-it"].model_copy(update={"kind": "kommun"})
    party._ref = "organisations/goliska-it"
    later = replace(registry, organisations={**registry.organisations, "goliska-it": party})
    found = [measure(r, v6(), span("2024"), None, ("B4",), memory) for r in (registry, later)]
    assert [one.value for (one,) in found] == [0, 1]


def test_kronor_that_lie_over_days_grow_from_day_to_day_also_with_a_memory() -> None:
    lines = [
        {"kind": kind, "basis": "utfall", "amount": "366000", "period": "2024"}
        for kind in ("drift", "utveckling")
    ]
    initiative = {"title": "A", "submitted": "2024-01-01", "costs": lines}
    registry = built({"initiatives": {"a": initiative}, "shares": {}, "intakes": {}})
    memory, asked = Memory(), [date(2024, 3, 10), date(2024, 3, 11), date(2024, 3, 10)]
    found = [measure(registry, v6(), span("2024"), day, ("B5c", "B5d"), memory) for day in asked]
    assert [[one.value for one in results] for results in found] == [
        [70_000, 70_000], [71_000, 71_000], [70_000, 70_000],
    ]  # fmt: skip
    shorter, longer = (
        measure(registry, v6(), span(when), None, ("B5d",), memory)[0].value
        for when in ("2024-06-02..2024-06-30", "2024-06-01..2024-06-30")
    )
    assert (shorter, longer) == (29_000, 30_000)
