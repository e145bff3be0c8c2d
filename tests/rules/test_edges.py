"""Where rules begin and end to bite, beyond their own examples."""

from dataclasses import replace
from itertools import product

import pytest

from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts
from samverkan_cli.loading.unread import Unread
from samverkan_cli.model.municipalities import MUNICIPALITIES
from samverkan_cli.rules import check

from .base import DAY, example, findings_of, laid_on_base

STEPS = ("tillfragad", "intresserad", "deltar", "avbojt", "lamnat", "ansluten_i_efterhand")
FOLLOWS = {
    "": {"tillfragad", "intresserad", "deltar", "ansluten_i_efterhand"},
    "tillfragad": {"intresserad", "deltar", "avbojt"},
    "intresserad": {"deltar", "avbojt"},
    "deltar": {"lamnat"},
    "ansluten_i_efterhand": {"lamnat"},
    "avbojt": {"ansluten_i_efterhand"},
    "lamnat": {"ansluten_i_efterhand"},
}
LEADS_TO = {
    "": (), "tillfragad": ("tillfragad",), "intresserad": ("intresserad",), "deltar": ("deltar",),
    "ansluten_i_efterhand": ("ansluten_i_efterhand",), "avbojt": ("tillfragad", "avbojt"),
    "lamnat": ("deltar", "lamnat"),
}  # fmt: skip


def codes(text: str) -> list[str]:
    return sorted(f.code for f in findings_of(from_texts(laid_on_base(example(text)))))


def said(text: str) -> list[str]:
    """Messages and hints in Swedish."""
    speech = language("sv")
    found = findings_of(from_texts(laid_on_base(example(text))))
    return [f"{speech.message(f.message)} | {speech.message(f.hint)}" for f in found if f.hint]


def share(events: str, rest: str = "") -> str:
    return f"initiatives/e-arkiv/participation/vara:\n  events: {events}\n{rest}"


def initiative(rest: str) -> str:
    return "initiatives/bygglov:\n  title: Digitala bygglov\n" + rest


def collaboration(rest: str, form: str = "natverk") -> str:
    lines = ("name: Projektet", f"form: {form}")
    kinds = {"natverk": "styrmodell", "avsiktsforklaring": "avsiktsforklaring"}
    documents = f"governing_documents: [{{kind: {kinds[form]}, title: Dokument}}]"
    head = "".join(f"  {line}\n" for line in (*lines, documents))
    return f"collaborations/projektet:\n{head}{rest}"


@pytest.mark.parametrize(("before", "step"), [*product(FOLLOWS, STEPS)])
def test_every_step_follows_as_the_registry_says(before: str, step: str) -> None:
    steps = (*LEADS_TO[before], step)
    events = ", ".join(
        f"{{date: 2024-0{n}-01, kind: {kind}, reason: skäl}}" for n, kind in enumerate(steps, 1)
    )

    assert ("SAM030" in codes(share(f"[{events}]"))) == (step not in FOLLOWS[before])


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # leaving on the day of the start, or before it, needs no reason
        ("[{date: 2024-03-01, kind: deltar}, {date: 2024-04-02, kind: lamnat}]", []),
        ("[{date: 2024-03-01, kind: deltar}, {date: 2024-04-03, kind: lamnat}]", ["SAM031"]),
        # of events on one day the file's order counts
        ("[{date: 2024-03-01, kind: tillfragad}, {date: 2024-03-01, kind: deltar}]", []),
        ("[{date: 2024-03-01, kind: deltar}, {date: 2024-03-01, kind: tillfragad}]", ["SAM030"]),
        # out of order, and wrong in either order
        (
            "[{date: 2024-03-02, kind: avbojt}, {date: 2024-03-01, kind: deltar}]",
            ["SAM028", "SAM030"],
        ),
    ],
)
def test_steps_of_a_municipality(events: str, expected: list[str]) -> None:
    assert codes(share(events)) == expected


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("Falu kommun", "2080", []),
        ("Göteborgs stad", "1480", []),
        ("Region Gotland", "0980", []),
        ("Östra Göinge kommun", "1256", []),
        ("Upplands Väsby kommun", "0114", []),
        ("Habo kommun", "0305", ["SAM013"]),  # that is Håbo
        ("Götene kommun", "9999", ["SAM013"]),
    ],
)
def test_code_and_name_of_a_municipality(name: str, code: str, expected: list[str]) -> None:
    text = f"organisations/k:\n  name: {name}\n  kind: kommun\n  municipality_code: {code}\n"

    assert codes(text) == expected


def test_hints_go_from_name_to_code_and_back() -> None:
    text = "organisations/k:\n  name: Höörs kommun\n  short_name: Höör\n  kind: kommun\n"

    assert said(text + "  municipality_code: 1266\n") == [
        "koden 1266 hör till Hörby, inte till Höör | Höör har koden 1267"
    ]
    assert said(text) == ["Höör saknar kommunkod | lägg till municipality_code: 1267"]


def test_there_are_290_municipalities_with_a_code_each() -> None:
    assert len(MUNICIPALITIES) == len(set(MUNICIPALITIES.values())) == 290
    assert MUNICIPALITIES["1495"] == "Skara"


def test_a_successor_may_keep_the_number() -> None:
    text = (
        "organisations/skara-gamla:\n  name: Skara kommun\n  kind: kommun\n"
        "  municipality_code: 1495\n  valid_to: 1990-12-31\n"
        "organisations/skara:\n  name: Skara kommun\n  short_name: Skara\n  kind: kommun\n"
        "  municipality_code: 1495\n  valid_from: 1991-01-01\n"
    )

    assert codes(text) == []
    assert codes(text.replace("1990-12-31", "1991-01-01")) == ["SAM015"]


def test_a_renamed_initiative_is_found_by_its_former_id() -> None:
    text = initiative("  former_ids: [bygg]\n  related: [bygg-2]\n")

    assert codes(text) == ["SAM001"]
    assert codes(text + "initiatives/plan:\n  title: Plan\n  related: [bygg]\n") == ["SAM001"]


def test_a_name_is_understood_where_an_id_is_wanted() -> None:
    assert said(initiative("  origin: Lidköpings kommun\n")) == [
        "organisationen ”Lidköpings kommun” finns inte i registret | menade du lidkoping?"
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("  submitted: 2024-02-01\n  received: 2024-02-01\n", []),
        ("  received: 2024-02-01\n  handed_over: 2024-01-31\n", ["SAM020"]),
        (
            "  received: 2024-02-01\n  executions: [{form: uppdrag, start: 2024-01-31}]\n",
            ["SAM020"],
        ),
        ("  submitted: 1989-12-31\n", ["SAM024"]),
        ("  costs: [{kind: drift, basis: budget, amount: 1, period: 2101}]\n", ["SAM024"]),
        ("  executions: [{form: uppdrag, planned_start: 2024-01-31}]\n", []),
        (
            "  executions: [{form: uppdrag, planned_start: 2024-01-31, end: 2024-05-01, "
            "outcome: avbrutet}]\n",
            ["SAM036"],
        ),
    ],
)
def test_days_of_an_initiative(fields: str, expected: list[str]) -> None:
    assert codes(initiative(fields)) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [("from: 2024, to: 2024-H1", []), ("from: 2024-Q3, to: 2024-06", ["SAM023"])],
)
def test_partial_days_are_whole_spans(span: str, expected: list[str]) -> None:
    assert codes(collaboration(f"  members: [{{organisation: skara, {span}}}]\n")) == expected


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ((1, 2, 3), 0),
        ((1, 1, 3), 0),  # two that share a rank may stand in either order
        ((1, 1, 2), 1),
        ((2, 1, 3), 2),
        ((None, None, 3), 0),  # an unknown rank is no deviation
    ],
)
def test_shared_and_unknown_ranks(ranks: tuple[int | None, ...], expected: int) -> None:
    rows = "".join(
        f"    - {{initiative: i{n}, computed_rank: {rank or 'null'}}}\n"
        for n, rank in enumerate(ranks)
    )
    text = "".join(f"initiatives/i{n}:\n  title: I{n}\n" for n in range(3))
    text += "prioritisations/2024-03-05-v6:\n  collaboration: v6\n  date: 2024-03-05\n  order:\n"

    assert codes(text + rows) == ["SAM073"] * expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("{kind: lika}", 0),
        ("{kind: per_invanare}", 0),
        ("{kind: lika, population_date: 2024-12-31}", 1),
        ("{kind: fast_plus_rorlig, fixed_share: 1.2}", 1),
        ("{kind: trappa, steps: [{up_to: 7 000, amount: 1}, {amount: 2}]}", 0),
        ("{kind: trappa, steps: [{up_to: 9, amount: 1}, {up_to: 8, amount: 1}, {amount: 2}]}", 1),
        ("{kind: trappa, steps: [{amount: 1}, {amount: 2}]}", 1),
        ("{kind: trappa, steps: [{up_to: 7 000, amount: 1}]}", 1),
        ("{kind: trappa, steps: []}", 1),
        ("{kind: anvandare, users: {skara: 3, vara: 0}}", 0),
        ("{kind: anvandare, users: {skara: 0}}", 1),
        ("{kind: anvandare}", 1),
        ("{kind: andelar, shares: {skara: 0.5, vara: 1.5}}", 0),
        ("{kind: andelar, shares: {skara: 1, vara: 0}}", 1),
        ("{kind: andelar, users: {skara: 1}}", 2),
    ],
)
def test_parameters_of_cost_keys(key: str, expected: int) -> None:
    assert codes(initiative(f"  cost_key: {key}\n")) == ["SAM081"] * expected


def test_an_organisation_in_a_cost_key_is_a_reference() -> None:
    assert codes(initiative("  cost_key: {kind: andelar, shares: {skar: 1}}\n")) == ["SAM001"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{kind: drift, basis: utfall, amount: 2, period: 2024}", ["SAM080"]),
        ("{kind: drift, basis: budget, amount: 1, period: 2024}", []),
        ("{kind: drift, basis: utfall, amount: 1, period: 2024-H1}", []),
        ("{kind: drift, basis: utfall, amount: 1, period: 2024, organisation: skara}", []),
    ],
)
def test_the_same_cost_is_same_owner_kind_basis_and_period(line: str, expected: list[str]) -> None:
    own = "{kind: drift, basis: utfall, amount: 1, period: 2024, organisation: vara}"
    text = initiative(f"  costs: [{own}]\n")
    text += f"initiatives/bygglov/participation/vara:\n  costs: [{line}]\n"

    assert codes(text) == expected


def test_funding_names_the_figure_that_is_odd() -> None:
    """Seed 003 section 4: the report's own figures, with its 101 kronor."""
    amounts = {"skara": 493_272, "vara": 1_506_627}
    paid = ", ".join(
        f"{{organisation: {k}, amount: {n}, support_rate: {1 if k == 'vara' else 0.3}}}"
        for k, n in amounts.items()
    )
    text = collaboration(
        "  funding:\n    stated_total: 3150865\n    grant: {funder: goliska-it, stated: 1999899}\n"
        f"    own_financing: {{stated: 1150865}}\n    payments: [{paid}]\n"
    )

    assert [line.replace("\u00a0", " ") for line in said(text)] == [
        "bidrag och egen finansiering är 3 150 764 kr tillsammans, men totalen anges till "
        "3 150 865 kr: 101 kr skiljer | den egna finansieringen avviker; "
        "1 150 966 kr stämmer med resten"
    ]


def test_a_support_level_that_does_not_hold() -> None:
    text = collaboration(
        "  funding:\n    stated_total: 1000\n    grant: {funder: goliska-it, stated: 600}\n"
        "    stated_support_level: 0.635\n"
    )

    assert codes(text) == ["SAM082"]
    assert "63,5 %" in said(text)[0]


LETTER = collaboration(
    "  members: [{organisation: skara}]\n  milestones: [{text: Förslag, due: 2025-H1}]\n",
    "avsiktsforklaring",
)


def test_a_letter_of_intent_is_late_the_day_after_its_span() -> None:
    assert codes(LETTER) == []  # the day of the tests is the last of the half-year
    assert codes(LETTER.replace("2025-H1", "2025-05")) == ["SAM095"]
    assert codes(LETTER.replace("2025-H1", "2025-05").replace("skara", "vara")) == ["SAM095"]


def test_an_ended_cooperation_owes_nothing() -> None:
    late = LETTER.replace("2025-H1", "2025-05")

    assert codes(late + "  ended: 2025-06-29\n") == []
    assert codes(collaboration("  ended: 2024\n  milestones: [{text: Klart, due: 2023}]\n")) == []


@pytest.mark.parametrize(
    ("approval", "words"),
    [
        ("body: kommunfullmaktige, outcome: vantar", "Vara väntar på beslut i kommunfullmäktige"),
        ("body: kommunfullmaktige, outcome: beslutat", "kommunfullmäktige saknar dag för Vara"),
        ("body: kommunstyrelse, outcome: tillstyrkt", "Vara: kommunstyrelsen har sagt ja, men"),
        ("body: kommunfullmaktige, outcome: avslag", "Vara har sagt nej: avslag i"),
        ("body: kommunfullmaktige, date: 2024-01-01, outcome: beslutat", ""),
    ],
)
def test_how_far_a_member_has_come(approval: str, words: str) -> None:
    text = (
        "collaborations/forbundet:\n  name: Förbundet\n  form: kommunalforbund\n"
        "  legal_person: goliska-it\n  members: [{organisation: vara}]\n"
        "  governing_documents: [{kind: forbundsordning, title: Förbundsordning}]\n"
        f"  approvals: [{{organisation: vara, {approval}}}]\n"
    )

    assert [words in line for line in said(text)] == ([True] if words else [])


def test_anchors_that_are_no_plain_numbers_are_refused_calmly() -> None:
    steps = ("1", "5", "4.5", "-1", "²", "1/2", "fem", "1e1", "5.", ".5", "9" * 60)
    anchors = ", ".join(f'"{step}": text' for step in steps)
    text = (
        "models/egen/1:\n  name: Egen\n  status: utkast\n  scale: {min: 1, max: 5}\n"
        f"  criteria: [{{id: nytta, name: Nytta, weight: 100, anchors: {{{anchors}}}}}]\n"
        "  thresholds: {qualified: 60, complete: 40}\n"
    )

    assert codes(text) == ["SAM047"] * (len(steps) - 3)


def test_thresholds_tell_each_place_once() -> None:
    text = (
        "models/egen/1:\n  name: Egen\n  status: utkast\n  scale: {min: 1, max: 5}\n"
        "  criteria: [{id: nytta, name: Nytta, weight: 100}]\n"
        "  thresholds: {qualified: 40, complete: 140}\n"
    )

    assert codes(text) == ["SAM045"]


def test_a_lead_that_has_left_is_told() -> None:
    text = (
        "initiatives/e-arkiv/participation/skara:\n  events:\n"
        "    - {date: 2024-02-15, kind: deltar}\n"
        "    - {date: 2025-05-01, kind: lamnat, principle: P2}\n"
        "  implementation: {implemented: 2025-01-20}\n"
    )

    assert codes(text) == ["SAM033"]


def test_nothing_is_awaited_when_the_initiative_is_over() -> None:
    asked = share("[{date: 2025-03-01, kind: tillfragad}]", "  reply_by: 2025-04-01\n")
    over = (
        "initiatives/e-arkiv:\n  title: E-arkiv\n  solution: {name: E-arkiv}\n"
        "  events: [{date: 2025-05-01, kind: avslutad}]\n"
    )

    assert codes(asked) == ["SAM034"]
    assert codes(asked + over) == []


def test_an_id_is_not_taken_by_a_folder_that_could_not_be_read() -> None:
    """What nobody could open may exist, so it may be referred to; it takes no id."""
    text = """
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          groups: [{id: skaragruppen, name: Skaragruppen}]
        initiatives/arkiv-2:
          title: Arkiv
          former_ids: [digitalt-arkiv]
    """
    registry = from_texts(laid_on_base(example(text))).registry
    unread = Unread({"organisations/", "initiatives/digitalt-arkiv/"})
    closed = replace(registry, organisations={}, unread=unread)
    assert not {law.code for law, _ in check(closed, DAY)} & {"SAM007", "SAM010"}
