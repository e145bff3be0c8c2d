"""The follow-up report says what the numbers say, and what is missing."""

from collections.abc import Iterator
from datetime import date

import pytest
from written_report import SECOND_HALF, SMALL, report, snapshot, span_of

from samverkan_cli.indicators.result import Result
from samverkan_cli.language.language import language
from samverkan_cli.views.followup import FollowUp, followup
from samverkan_cli.views.parts import Section


def sections(view: FollowUp) -> Iterator[Section]:
    for group in view.groups:
        yield from group.sections


def section(view: FollowUp, code: str) -> Section:
    return next(s for s in sections(view) if s.code == code)


def rows(view: FollowUp, code: str, table: int = 0) -> list[list[str]]:
    return [[c.text for c in line.cells] for line in section(view, code).tables[table].lines]


def attention(view: FollowUp) -> list[str]:
    return [point.sentence for point in view.summary.attention]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_indicators_stand_under_the_effect_goals() -> None:
    found = [(g.kicker, g.heading, [s.code for s in g.sections]) for g in report().groups]
    assert found == [
        ("Effektmål 1", "Samverka bättre", ["A1", "B1", "B5a", "B5b", "B5c", "B5d"]),
        ("Effektmål 2", "Öka takten", ["B2", "B3", "B4", "B5e"]),
        ("Effektmål 3", "Fler lösningar", ["C1", "C2"]),
        ("Enkät", "Vad de som deltar tycker", ["D"]),
    ]


def test_without_effect_goals_there_is_one_group() -> None:
    bare = "name: Tre\nform: natverk\nmembers: [{organisation: skara}]\n"
    view = report({"collaborations/tre.yaml": bare})
    assert [g.heading for g in view.groups] == ["Indikatorer", "Vad de som deltar tycker"]


def test_the_first_page_says_on_what_it_stands() -> None:
    facts = {fact.label: fact.text for fact in report(revision="a1b2c3").facts}
    assert facts == {
        "Redovisas till": "Kommundirektörerna",
        "Kommuner": "Götene, Skara och Vara",
        "Period": "1 juli – 31 december 2024",
        "Mätdag": "31 december 2024",
        "Kvalificeringsmodell": "Provmodell, version 1 (exempel)",
        "Registrets version": "a1b2c3",
        "Underlag": "5 uppgifter saknas, i 3 poster.",
        "Framställd med": "samverkan 1.2.3",
    }


def test_what_is_not_checked_in_is_said() -> None:
    assert "ej incheckat" in [fact.text for fact in report().facts]


def test_example_data_and_unread_files_are_told_first() -> None:
    view = report(unread=(("registry/initiatives/x/initiative.yaml", "SAM201"),))
    assert [(n.heading, n.text.partition(".")[0]) for n in view.notices] == [
        ("Rapporten räknar exempeldata", "4 av 8 poster bakom talen är påhittade exempel"),
        (
            "Alla filer kunde inte läsas",
            "Talen räknar inte med dem: registry/initiatives/x/initiative",
        ),
    ]


def test_real_data_has_no_notice() -> None:
    written = snapshot().source.read("initiatives/e-arkiv/initiative.yaml").decode()
    view = report({"initiatives/e-arkiv/initiative.yaml": written.replace("example: true\n", "")})
    assert view.notices == ()


def test_counts_are_of_members_and_unknown_is_said() -> None:
    found = {s.code: (plain(s.number), s.known) for s in sections(report())}
    assert found == {
        "A1": ("5", True), "B1": ("2", True), "B2": ("1", True), "B3": ("1 av 3", True),
        "B4": ("0 av 3", True), "B5a": ("2", True), "B5b": ("2", True),
        "B5c": ("150 000 kr", True), "B5d": ("uppgift saknas", False), "B5e": ("53,5 dagar", True),
        "C1": ("0 av 1", True), "C2": ("1", True), "D": ("1", True),
    }  # fmt: skip


def test_a_flow_has_its_sum_since_the_first_day() -> None:
    view = report()
    assert section(view, "B1").since == "Sedan uppföljningen började den 21 maj 2024: 3."
    assert section(view, "B5a").since == ""


def test_every_municipality_has_a_row_also_with_none() -> None:
    assert rows(report(), "B1") == [
        ["Götene", "0"], ["Skara", "0"], ["Vara", "1"], ["Övriga", "1"], ["Summa", "2"],
    ]  # fmt: skip


def test_a_leave_shows_principle_reason_and_return() -> None:
    assert rows(report(), "B5b") == [
        [
            "Götene", "E-arkiv", "1 september 2024",
            "En kommun får lämna vid årsskifte (P2) – Ont om tid."
            " Deltar åter från den 10 december 2024",
        ],
        ["Vara", "E-arkiv", "20 november 2024", "uppgift saknas"],
    ]  # fmt: skip


def test_costs_without_amounts_are_named_and_not_shown_as_zero() -> None:
    view = report()
    assert [plain(" ".join(row)) for row in rows(view, "B5c")] == [
        "E-arkiv 150 000 kr 150 000 kr 120 000 kr",
        "Summa 150 000 kr 150 000 kr 120 000 kr",
    ]
    assert section(view, "B5c").notes == (
        "Uppgift saknas om utveckling och bidrag i alla initiativ.",
        "För 2 initiativ finns inga belopp i registret: Bokning av lokaler och Chattrobot.",
    )


def test_those_that_wait_stand_last_with_their_time() -> None:
    assert rows(report(), "B5e")[-1] == [
        "Bokning av lokaler", "15 augusti 2024", "väntar på start", "138 dagar",
    ]  # fmt: skip


def test_a_solution_nobody_has_judged_is_neither_yes_nor_no() -> None:
    assert rows(report(), "C1", 1) == [["E-arkiv", "ja", "uppgift saknas", "uppgift saknas"]]


def test_questions_with_few_answers_have_no_figures() -> None:
    assert rows(report(), "D") == [
        ["Litar du på de andra?", "3", "3 av 3", "4"],
        ["Går det fort nog?", "färre än 3", "färre än 3", "färre än 3"],
    ]


def test_every_linked_number_leads_to_its_records() -> None:
    for found in sections(report()):
        anchors = {row.anchor for row in found.records.rows}
        targets = {
            cell.target for table in found.tables for line in table.lines for cell in line.cells
        }
        assert targets - {""} <= anchors, found.code


def test_a_record_has_a_name_and_a_place() -> None:
    found = section(report(), "B3").records.rows[0].records[0]
    assert found.title == "E-arkiv, Skara"
    assert found.place.endswith("initiatives/e-arkiv/participation/skara.yaml:1")


def test_what_is_missing_is_said_in_words_with_its_line() -> None:
    found = section(report(), "B5b").lacks.lines[0]
    assert (found.title, found.field) == (
        "E-arkiv, Vara",
        "princip eller orsak till att kommunen lämnade",
    )
    assert found.place.endswith("participation/vara.yaml:3")


def test_the_summary_is_a_few_sentences_from_the_numbers() -> None:
    summary = report().summary
    assert 5 <= len(summary.points) <= 8
    assert summary.intro == "Andra halvåret 2024. Uppföljningen började den 21 maj 2024."
    assert summary.points[1].sentence == (
        "2 initiativ skickades in till den gemensamma processen, från 1 av 3 kommuner och från"
        " övriga parter. Sedan uppföljningen började: 3."
    )


def test_gaps_and_exceptions_are_pointed_out_neutrally() -> None:
    assert [plain(sentence) for sentence in attention(report())] == [
        "Vara lämnade E-arkiv den 20 november 2024. Varken princip eller orsak är angiven.",
        "Längst har Bokning av lokaler väntat på start: 138 dagar.",
        "1 startat initiativ saknar uppgift om kostnader: Chattrobot.",
        "E-arkiv har till och med mätdagen kostat 150 000 kr, mot 120 000 kr i budget.",
        "För 1 implementerad lösning går det inte att avgöra om den är ny, nyttig och"
        " nyttiggjord: E-arkiv.",
    ]


def test_a_cost_nobody_budgeted_is_no_overrun() -> None:
    """Development against its own budget; the pre-study has none."""
    initiative = "initiatives/e-arkiv/initiative.yaml"
    lines = (
        "  - {kind: forstudie, basis: utfall, amount: 150 000, period: 2024-H2}\n"
        "  - {kind: utveckling, basis: utfall, amount: %s, period: 2024-H2}\n"
        "  - {kind: utveckling, basis: budget, amount: 120 000, period: 2024-H2}\n"
    )
    head, _, rest = SMALL[initiative].partition("costs:\n")
    tail = rest[rest.index("solution:") :]

    def said(amount: str) -> list[str]:
        text = f"{head}costs:\n{lines % amount}{tail}"
        return [plain(one) for one in attention(report({initiative: text})) if "budget" in one]

    assert said("110 000") == []
    assert said("130 000") == [
        "Utveckling i E-arkiv har kostat 130 000 kr, mot 120 000 kr i budget."
    ]


def test_a_period_before_everything_is_calm() -> None:
    view = report(when=span_of("2020-H1"))
    assert attention(view) == []
    assert {s.number for s in sections(view) if s.code in ("A1", "B1", "B2")} == {"0"}
    assert section(view, "B5e").number == "–"


@pytest.mark.parametrize("left_out", ["A1", "B4", "B5c", "C2", "D"])
def test_a_result_that_is_not_given_is_left_out(left_out: str) -> None:
    read = snapshot()
    collaboration = read.registry.collaborations["tre"]
    results = [Result(code, None) for code in ("A1", "B4", "B5c", "C2", "D") if code != left_out]
    view = followup(
        read.registry, collaboration, SECOND_HALF, results, language=language("sv"),
        as_of=SECOND_HALF.last, revision=None, tool_version="1", unread=(), place=read.place,
    )  # fmt: skip
    assert left_out not in {s.code for s in sections(view)}


def test_an_earlier_day_is_the_measuring_day_and_nothing_later_is_known() -> None:
    view = report(as_of=date(2024, 8, 31))
    assert {f.label: f.text for f in view.facts}["Mätdag"] == "31 augusti 2024"
    assert rows(view, "B5b") == []
    assert rows(view, "B5e")[-1][-1] == "16 dagar"


def test_the_stamp_says_how_to_make_it_again() -> None:
    stamp = {fact.label: fact.text for fact in report(revision="a1b2--><x>").stamp}
    assert stamp == {
        "report": "followup", "collaboration": "tre", "period": "2024-H2", "as-of": "2024-12-31",
        "revision": "a1b2-x", "version": "1.2.3", "lang": "sv",
    }  # fmt: skip
