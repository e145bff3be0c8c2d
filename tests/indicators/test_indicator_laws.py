"""What holds of the indicators in every registry."""

from collections.abc import Iterable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_registries import KOMMUNER, PARTIES, Data, built, days, registries, shares, v6
from random_registries import initiatives as random_initiatives
from small_registry import span

from samverkan_cli.indicators import measure
from samverkan_cli.indicators.result import Result
from samverkan_cli.model.swedish import swedish_order

MEMBERS = frozenset(KOMMUNER) - {"falkoping"}
PERIODS = st.sampled_from(["2024", "2024-H1", "2024-H2", "2024-Q2", "2024-02-10..2024-11-05"])
lightly = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def indicators(data: Data, when: str) -> dict[str, Result]:
    return {one.id: one for one in measure(built(data), v6(), span(when))}


def pairs(result: Result) -> list[tuple[object, object]]:
    detail = result.figures["pairs_detail"]
    assert isinstance(detail, tuple)
    return [(one["municipality"], one["initiative"]) for one in detail]


def number(value: object) -> int:
    """A missing sum adds nothing."""
    assert value is None or isinstance(value, int)
    return value or 0


@lightly
@given(data=registries, when=PERIODS)
def test_b3_and_b4_share_no_pair_and_together_are_all_implementations_by_members(
    data: Data, when: str
) -> None:
    found = indicators(data, when)
    b3, b4 = pairs(found["B3"]), pairs(found["B4"])
    registry = built(data)
    every = {
        (share.municipality_id, share.initiative_id)
        for share in registry.all_participations()
        if share.municipality_id in MEMBERS and span(when).holds(share.implemented)
    }
    assert not set(b3) & set(b4)
    assert sorted(every) == sorted(b3 + b4)


@lightly
@given(data=registries)
def test_the_halves_of_a_year_sum_to_the_year(data: Data) -> None:
    h1, h2, year = (indicators(data, when) for when in ("2024-H1", "2024-H2", "2024"))
    for key in ("A1", "B1", "B5d"):
        assert number(year[key].value) == number(h1[key].value) + number(h2[key].value)
    both = [sorted(pairs(found["B3"]) + pairs(found["B4"])) for found in (h1, h2, year)]
    assert both[2] == sorted(both[0] + both[1])


@lightly
@given(data=registries)
def test_pairs_of_b3_sum_over_halves_where_no_project_starts_after_an_implementation(
    data: Data,
) -> None:
    """A start known only later moves `start(i)`, and with it who took part at the start."""
    for fields in data["initiatives"].values():
        for execution in fields["executions"]:
            execution["start"] = execution["start"] and "2023-06-01"
    h1, h2, year = (indicators(data, when) for when in ("2024-H1", "2024-H2", "2024"))
    for key in ("B3", "B4"):
        assert sorted(pairs(year[key])) == sorted(pairs(h1[key]) + pairs(h2[key]))


@lightly
@given(data=registries)
def test_development_cost_grows_by_what_falls_between_two_days(data: Data) -> None:
    before, after = indicators(data, "2024-H1")["B5c"], indicators(data, "2024-H2")["B5c"]
    assert number(before.value) <= number(after.value)


@lightly
@given(data=registries, when=PERIODS)
def test_every_value_is_the_number_of_distinct_things_behind_it(data: Data, when: str) -> None:
    found = indicators(data, when)
    assert found["B1"].value == len(found["B1"].records)
    registered = [ref for ref in found["A1"].records if not ref.startswith("intake/")]
    assert sum(number(row.figures["registered"]) for row in found["A1"].rows) == len(registered)
    assert found["B2"].value == len({ref for row in found["B2"].rows for ref in row.records})
    for key in ("B3", "B4"):
        assert found[key].value == len({ref.split("/")[3] for ref in found[key].records})
        assert found[key].figures["pairs"] == len(found[key].records)
    assert found["B5a"].value == len({ref.split("/")[3] for ref in found["B5a"].records})
    for key in ("C1", "C2"):
        assert found[key].value == len(set(found[key].records))
    for key in ("B1", "B2", "B3", "B4", "B5a", "C1", "C2"):
        assert [row.value for row in found[key].rows] == [
            len(set(row.records)) for row in found[key].rows
        ]


@lightly
@given(data=registries, when=PERIODS)
def test_rows_and_values_agree(data: Data, when: str) -> None:
    found = indicators(data, when)
    for key in ("A1", "B1", "B5b", "B5c", "B5d"):
        assert number(found[key].value) == sum(number(row.value) for row in found[key].rows)
    for row in found["C1"].rows:
        total = sum(number(row.figures[name]) for name in ("yes", "no", "unknown"))
        assert total == found["C1"].figures["implemented"] == found["C2"].value
    assert number(found["C1"].value) <= min(number(row.value) for row in found["C1"].rows)
    c2 = {row.key: number(row.value) for row in found["C2"].rows}
    distinct = c2["invanare"] + c2["medarbetare"] - c2["bada"] + c2["ej_angiven"]
    assert found["C2"].value == distinct
    for row in found["B5a"].rows:
        now, most = number(row.figures["now"]), number(row.figures["most"])
        assert max(now, number(row.figures["at_start"])) <= most


@lightly
@given(data=registries, when=PERIODS)
def test_rows_stand_in_swedish_order_with_the_others_last(data: Data, when: str) -> None:
    registry, found = built(data), indicators(data, when)
    for key in ("A1", "B1"):
        keys = [row.key for row in found[key].rows]
        assert keys == [*sorted(MEMBERS, key=registry.by_name), "ovriga"]
    for key in ("B5a", "B5b", "B5c", "B5d", "B5e"):
        titles = [registry.initiatives[row.key].title for row in found[key].rows]
        assert titles == sorted(titles, key=swedish_order)


def test_only_flows_have_a_sum_and_it_is_the_definition_over_the_longer_time() -> None:
    flows = {"A1", "B1", "B2", "B3", "B4", "B5d", "B5e"}
    found = indicators({"initiatives": {}, "shares": {}, "intakes": {}}, "2024-H2")
    assert flows == {key for key, result in found.items() if result.cumulative is not None}


@lightly
@given(data=registries)
def test_the_sum_since_follow_up_is_the_value_of_that_period(data: Data) -> None:
    half, year = indicators(data, "2024-H2"), indicators(data, "2024")
    for key, result in half.items():
        if result.cumulative is not None:
            assert result.cumulative.value == year[key].value


# Later things change nothing --------------------------------------------------------------

LATER = st.dates(span("2024-H2").first, span("2025").last).map(str)


def moved(dated: Any, later: str) -> Any:
    """The same data with every date moved to one day after the period, and costs after it."""
    if isinstance(dated, dict):
        return {key: _moved_field(key, part, later) for key, part in dated.items()}
    if isinstance(dated, list):
        return [moved(part, later) for part in dated]
    return dated


def _moved_field(key: str, part: Any, later: str) -> Any:
    if key in ("date", "start", "end", "received", "submitted", "implemented", "in_use"):
        return part and later
    if key == "period":
        return later
    return moved(part, later)


def _has_a_date(data: Any) -> bool:
    if isinstance(data, dict):
        return any(_has_a_date(part) for part in data.values())
    if isinstance(data, list):
        return any(map(_has_a_date, data))
    return isinstance(data, str) and data.startswith("202")


@lightly
@given(data=registries, new=random_initiatives.filter(_has_a_date), share=shares, later=LATER)
def test_a_later_initiative_changes_nothing(data: Data, new: Data, share: Data, later: str) -> None:
    before = indicators(data, "2024-H1")
    data["initiatives"]["ny"] = moved(new, later)
    data["shares"]["ny", "skara"] = moved(share, later)
    assert before == indicators(data, "2024-H1")


@lightly
@given(data=registries, share=shares, party=st.sampled_from(PARTIES), later=LATER)
def test_a_later_participation_changes_nothing(
    data: Data, share: Data, party: str, later: str
) -> None:
    for key in data["initiatives"]:
        data["shares"].pop((key, party), None)
    before = indicators(data, "2024-H1")
    for key in data["initiatives"]:
        data["shares"][key, party] = moved(share, later)
    assert before == indicators(data, "2024-H1")


@lightly
@given(data=registries, more=random_initiatives, later=LATER)
def test_later_events_executions_and_costs_of_an_initiative_change_nothing(
    data: Data, more: Data, later: str
) -> None:
    for fields in data["initiatives"].values():
        fields["received"] = "2024-02-01"
    before = indicators(data, "2024-H1")
    dated = [one for one in more["executions"] if one["start"] or one["end"]]
    for fields in data["initiatives"].values():
        fields["executions"] = [*fields["executions"], *moved(dated, later)]
        fields["events"] = [*fields["events"], *moved(more["events"], later)]
        fields["costs"] = [*fields["costs"], *moved(more["costs"], later)]
    assert before == indicators(data, "2024-H1")


@lightly
@given(data=registries, later=LATER, counts=st.sampled_from(["2024-H2", "2025-H1"]))
def test_a_later_count_or_survey_changes_nothing(data: Data, later: str, counts: str) -> None:
    before = indicators(data, "2024-H1")
    for key in KOMMUNER:
        intake = data["intakes"].setdefault(key, {"counts": []})
        intake["counts"] = [*intake["counts"], {"period": counts, "received": "7"}]
    answers = [{"values": {"q": "4"}}] * 3
    survey = {"collaboration": "v6", "period": counts, "questions": {"q": "?"}, "answers": answers}
    data["surveys"] = {"senare": survey}
    assert before == indicators(data, "2024-H1")


@lightly
@given(data=registries, day=days)
def test_an_earlier_measuring_day_is_the_period_cut_off_there(data: Data, day: str) -> None:
    registry, year = built(data), span("2024")
    cut = span(day).last
    if year.holds(cut):
        expected = measure(registry, v6(), span(f"2024-01-01..{day}"))
        assert expected == measure(registry, v6(), year, cut)


def refs_of(results: Iterable[Result]) -> set[str]:
    return {ref for one in results for row in one.rows for ref in row.records}


@lightly
@given(data=registries, when=PERIODS)
def test_every_reference_leads_to_a_record(data: Data, when: str) -> None:
    registry = built(data)
    known = {record.ref for record in registry.records()}
    results = measure(registry, v6(), span(when))
    assert refs_of(results) <= known
    assert {m.record for one in results for m in one.missing} <= known
