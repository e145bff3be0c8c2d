"""`review`: what a pull request means, who may decide it, what it does, and what stops it."""

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from diff_base import ARKIV, BASE, BYGGLOV, FORM, MODEL, ORDER, REVIEW, V6, VARA, Texts, add, edited
from diff_repository import Repository, repository

LEFT = edited({VARA: add("- {date: 2024-11-20, kind: lamnat}")})


@pytest.fixture
def reviewed(samverkan, tmp_path) -> Callable[..., dict[str, Any]]:
    """The published JSON of a review of texts on a branch."""

    def run(after: Texts, *args: str, before: Texts = BASE, email: str = "x@y.se") -> Any:
        repo = Repository(tmp_path / "r")
        repo.commit(before)
        repo.git("switch", "-q", "-c", "gren")
        repo.commit(after, email=email)
        command = ["review", "main..gren", "--registry", repo.registry, "--format", "json", *args]
        done = samverkan(*command, "--today", "2025-02-01")
        assert done.code in (0, 1), done.err
        return json.loads(done.out) | {"exit": done.code}

    return run


def schema(name: str) -> Any:
    text = (files("samverkan_cli.views") / "schemas" / f"{name}.schema.json").read_text("utf-8")
    return json.loads(text)


def valid(document: Any, name: str) -> None:
    jsonschema.Draft202012Validator(schema(name)).validate(document)


def mandate(found: dict[str, Any], kind: str) -> str:
    return next(c["mandate"]["sv"] for c in found["changes"] if c["kind"] == kind)


def test_the_json_is_what_its_published_schema_says(reviewed) -> None:
    after = edited({FORM: ("value: 3", "value: 5"), BYGGLOV: ("150 000", "180 000")}, LEFT)
    found = reviewed(after)
    assert found["scores"]
    assert found["findings"]["new"]
    assert found["checklist"]
    valid(found, "review")


def test_the_json_of_diff_is_what_its_published_schema_says(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    everything = {p: t for p, t in LEFT.items() if p not in (ORDER, REVIEW)}
    repo.commit({**everything, ARKIV: "title: [\n"})
    done = samverkan("diff", "--registry", repo.registry, "--format", "json")
    found = json.loads(done.out)
    assert {change["kind"] for change in found["changes"]} >= {"left", "removed", "unreadable"}
    valid(found, "changes")
    repo.git("switch", "-q", "main")
    new = samverkan("diff", "main..gren", "--registry", repo.registry, "--format", "json")
    valid(json.loads(new.out), "changes")


@pytest.mark.parametrize("name", ["changes", "review"])
def test_the_published_kinds_are_the_kinds_there_are(name: str) -> None:
    from samverkan_cli.model.change_kinds import KINDS, WEIGHTS

    change = schema(name)["$defs"]["change"]["properties"]
    assert change["kind"]["enum"] == list(KINDS)
    assert change["weight"]["enum"] == list(WEIGHTS)


def test_a_changed_value_is_the_cause_of_the_score_and_others_move_because_of_it(reviewed) -> None:
    second = "initiatives/e-arkiv/assessments/2024-01-15-skara.yaml"
    before = {**BASE, second: BASE[FORM].replace("value: 3", "value: 4")}
    found = reviewed(edited({FORM: ("value: 3", "value: 5")}, before), before=before)
    effects = {effect["initiative"]: effect for effect in found["scores"]}
    own = effects["digitala-bygglov"]
    assert (own["before"]["rank"], own["after"]["rank"]) == (2, 1)
    assert own["text"]["sv"].startswith("Digitala bygglov: poäng 60 → 90, rang 2 → 1")
    assert "Nytta för invånare +30" in own["text"]["sv"]
    assert own["records"] == ["initiatives/digitala-bygglov/assessments/2024-01-15-skara"]
    assert effects["e-arkiv"]["text"]["sv"] == "E-arkiv: rang 1 → 2 – andra initiativ har ändrats"


def test_a_changed_model_is_told_apart_from_changed_values(reviewed) -> None:
    found = reviewed(edited({MODEL: (("weight: 60", "weight: 80"), ("weight: 40", "weight: 20"))}))
    [effect] = found["scores"]
    text = effect["text"]["sv"]
    assert "ändrad modell −5 (Nytta för invånare +10 och Enkelhet −15)" in text
    assert effect["records"] == ["models/v6/1"]
    assert effect["sources"] == [
        {"path": "registry/models/v6/1.yaml", "line": 7},
        {"path": "registry/models/v6/1.yaml", "line": 8},
    ]


def test_a_new_model_without_assessments_is_the_cause_told_once(reviewed, samverkan, tmp_path):
    second = "initiatives/e-arkiv/assessments/2024-01-15-skara.yaml"
    before = {**BASE, second: BASE[FORM]}
    after = edited({V6: ("model: v6/1", "model: v6/2")}, before) | {"models/v6/2.yaml": BASE[MODEL]}
    found = reviewed(after, before=before)
    said = [effect["text"]["sv"] for effect in found["scores"]]
    assert said == [
        "Digitala bygglov: inte längre bedömt, utan rang, var 1 – inte bedömt med v6/2",
        "E-arkiv: inte längre bedömt, utan rang, var 1 – inte bedömt med v6/2",
    ]
    registry = tmp_path / "r" / "registry"
    out = samverkan("review", "main..gren", "--registry", registry).out
    told = "Inte bedömda med v6/2, och därför utan poäng och plats: Digitala bygglov och E-arkiv"
    assert told in " ".join(out.split())


def test_those_that_only_move_past_each_other_are_one_line_after_the_causes(
    reviewed, samverkan, tmp_path
) -> None:
    forms = {
        f"initiatives/{key}/assessments/2024-01-15-skara.yaml": BASE[FORM].replace("value: 3", v)
        for key, v in (("e-arkiv", "value: 4"), ("chattbot", "value: 5"))
    }
    before = {**BASE, **forms}
    found = reviewed(
        edited(
            {
                FORM: (("value: 3", "value: 5"), ("value: 4,", "value: 5,")),
            },
            before,
        ),
        before=before,
    )
    assert found["scores"][0]["initiative"] == "digitala-bygglov"
    out = samverkan("review", "main..gren", "--registry", tmp_path / "r" / "registry").out
    told = "Ny rang bara för att andra har ändrats: Chattbot 1 → 2 och E-arkiv 2 → 3"
    assert told in " ".join(out.split())
    assert "Poäng och rang (2)" in out


def test_an_initiative_under_another_id_keeps_its_findings_and_its_place(reviewed) -> None:
    before = edited({ARKIV: BASE[ARKIV] + "co_origins: [mars]\n"})
    before |= {"initiatives/e-arkiv/assessments/2024-01-15-skara.yaml": BASE[FORM]}
    after = {
        p.replace("e-arkiv", "arkiv"): t if p == V6 else t.replace("e-arkiv", "arkiv")
        for p, t in before.items()
    }
    found = reviewed(after, before=before)
    assert [change["kind"] for change in found["changes"]] == ["renamed"]
    assert found["findings"] == {"new": [], "resolved": []}
    assert found["scores"] == []


def test_the_checklist_asks_of_a_model_that_is_used_and_of_an_id_nobody_finds(reviewed) -> None:
    after = edited({MODEL: (("weight: 60", "weight: 80"), ("weight: 40", "weight: 20"))})
    old, new = "initiatives/chattbot/initiative.yaml", "initiatives/robot/initiative.yaml"
    after = {new if path == old else path: text for path, text in after.items()}
    asked = [question["sv"] for question in reviewed(after)["checklist"]]
    assert asked[:3] == [
        "Ska chattbot stå under former_ids i Chattbot, så att gamla länkar leder rätt?",
        "Bedömningar är gjorda med v6/1: ska ändringen i stället bli en ny version?",
        "Är den ändrade modellen beslutad av dem som har mandatet?",
    ]


def test_a_question_that_names_nothing_is_asked_once(reviewed) -> None:
    found = reviewed(edited({ARKIV: None, FORM: None, ORDER: None}))
    asked = [question["sv"] for question in found["checklist"]]
    assert asked.count("Ska det som stryks verkligen bort? Det som har hänt brukar stå kvar.") == 1


def test_the_gate_stops_another_weight_by_the_name_of_a_changed_model(reviewed) -> None:
    before = edited({REVIEW: "block: {decision: [model_changed]}\n"})
    after = edited({MODEL: (("weight: 60", "weight: 80"), ("weight: 40", "weight: 20"))}, before)
    found = reviewed(after, "--gate", before=before)
    assert (found["exit"], len(found["blocked"])) == (1, 2)


def test_the_page_has_the_order_of_the_comment_and_marks_what_stops(
    reviewed, samverkan, tmp_path
) -> None:
    reviewed({**LEFT, V6: BASE[V6].replace("cirka 60", "ungefär 60"), ARKIV: "# x\n" + BASE[ARKIV]})
    args = ("review", "main..gren", "--registry", tmp_path / "r" / "registry", "--format")
    page, comment = (samverkan(*args, fmt).out for fmt in ("html", "md"))
    lines = comment.splitlines()
    headings = [line[4:].split(" (")[0] for line in lines if line.startswith("### ")]
    found = [text.split(" (")[0] for text in re.findall("<h2.*?>([^<]*)</h2>", page)]
    assert [text for text in found if text in headings] == headings
    assert "Stoppas: Vara lämnar Digitala bygglov" in page
    assert "1 rad i 1 fil är bara form" in page


def test_a_ranking_beside_an_earlier_one_follows_an_initiative_to_its_new_id(
    reviewed, samverkan, tmp_path
) -> None:
    before = {**BASE, "initiatives/e-arkiv/assessments/2024-01-15-skara.yaml": BASE[FORM]}
    after = {p.replace("e-arkiv", "arkiv"): t for p, t in before.items()}
    reviewed(after, before=before)
    registry = tmp_path / "r" / "registry"
    out = samverkan("score", "--compare", "main", "--registry", registry, "--format", "json").out
    ids = [row["initiative"] for row in json.loads(out)["compare"]["initiatives"]]
    assert ids.count("arkiv") == 1
    assert "e-arkiv" not in ids


def test_what_stands_in_a_file_that_can_no_longer_be_read_is_not_resolved(reviewed) -> None:
    before = edited({BYGGLOV: BASE[BYGGLOV] + "co_origins: [mars]\n"}, LEFT)
    found = reviewed(edited({BYGGLOV: "title: [\n"}, before), "--period", "2024-H1", before=before)
    assert found["findings"]["resolved"] == []
    assert found["indicators"]
    assert all(
        e["text"]["sv"].endswith(", utan de filer som inte går att läsa")
        for e in found["indicators"]
    )


def test_the_terminal_has_places_and_mandates_apart_and_marks_what_stops(
    reviewed, samverkan, tmp_path
) -> None:
    reviewed({**LEFT, ARKIV: "# om arkivet\n" + BASE[ARKIV]})
    out = samverkan("review", "main..gren", "--registry", tmp_path / "r" / "registry").out
    assert (
        "  Stoppas: Vara lämnar Digitala bygglov efter uppstart – orsak saknas\n"
        "      registry/initiatives/digitala-bygglov/participation/vara.yaml:4\n"
        "      Vara avgör själv. Filen ägs av Vara, som inte har angett något konto.\n"
    ) in out
    assert out.endswith("\n\n1 rad i 1 fil är bara form: kommentarer, ordning, mellanrum.\n")


def test_what_the_follow_up_counts_is_told(reviewed) -> None:
    joined = {
        "initiatives/e-arkiv/initiative.yaml": BASE[ARKIV]
        + "received: 2024-08-01\nsubmitted: 2024-09-01\n"
    }
    found = reviewed(edited(joined), "--period", "2024-H2")
    assert found["period"] == "2024-H2"
    told = [effect["text"]["sv"] for effect in found["indicators"]]
    assert len(told) > 1
    assert [text for text in told if "→" not in text] == []


def test_new_and_resolved_findings_are_told(reviewed) -> None:
    found = reviewed(BASE, before=LEFT)
    assert "SAM031" in [finding["code"] for finding in found["findings"]["resolved"]]
    assert found["findings"]["new"] == []


def test_a_municipality_decides_its_own_part(reviewed) -> None:
    found = reviewed(LEFT)
    assert mandate(found, "left").startswith("Vara avgör själv.")
    assert "Vilken princip eller orsak anger Vara för att lämna?" in [
        question["sv"] for question in found["checklist"]
    ]


def test_a_group_with_the_mandate_is_named(reviewed) -> None:
    started = {ARKIV: BASE[ARKIV] + "executions: [{form: projekt, start: 2025-01-01}]\n"}
    assert "Mandat: Styrgruppen (start)." in mandate(reviewed(edited(started)), "started")


def test_money_nobody_has_the_mandate_for_is_said_so(reviewed) -> None:
    found = reviewed(edited({BYGGLOV: ("150 000", "180 000")}))
    assert "Ingen grupp i V6 har mandatet finansiering." in mandate(found, "cost_changed")


OWNED = {"organisations/vara.yaml": BASE["organisations/vara.yaml"]}
MAIL = "digitalisering@vara.se"


@pytest.mark.parametrize(
    ("owner", "author", "said"),
    [
        (MAIL, MAIL, "Ägaren har själv ändrat."),
        (MAIL, MAIL.upper(), "Ägaren har själv ändrat."),
        ("@Vara-Kommun", "77+vara-kommun@users.noreply.github.com", "Ägaren har själv ändrat."),
        (MAIL, "annan@skara.se", "Ändrad av någon annan än ägaren: Vara behöver godkänna."),
        ("@vara", "8+skara@users.noreply.github.com", "Ändrad av någon annan än ägaren"),
    ],
)
def test_the_author_is_held_against_the_owner(reviewed, owner, author, said) -> None:
    before = {p: t + f'code_owners: ["{owner}"]\n' if p in OWNED else t for p, t in BASE.items()}
    found = reviewed({**before, VARA: LEFT[VARA]}, before=before, email=author)
    assert said in mandate(found, "left")


@pytest.mark.parametrize("owner", ["@vara", "@org/vara"])
def test_an_ordinary_address_says_nothing_of_an_account(reviewed, owner) -> None:
    before = {p: t + f'code_owners: ["{owner}"]\n' if p in OWNED else t for p, t in BASE.items()}
    found = reviewed({**before, VARA: LEFT[VARA]}, before=before, email="a@b.se")
    assert "Ändrad av" not in mandate(found, "left")
    assert "Ägaren har" not in mandate(found, "left")


def test_nobody_becomes_the_owner_by_saying_so(reviewed) -> None:
    after = edited({BYGGLOV: (("lead: skara", "lead: vara"), ("150 000", "180 000"))})
    assert "Filen ägs av Skara" in mandate(reviewed(after), "cost_changed")


@pytest.mark.parametrize(
    ("policy", "stops"),
    [
        ("decision: [left]", True),
        ("decision: [any]", True),
        ("decision: [started]", False),
        ("notable: [any], minor: [left]", False),
        ("", False),
    ],
)
def test_the_gate_stops_what_the_policy_names(reviewed, policy, stops) -> None:
    before = {**BASE, REVIEW: f"block: {{{policy}}}\n"}
    found = reviewed({**LEFT, REVIEW: before[REVIEW]}, "--gate", before=before)
    assert (found["exit"], bool(found["blocked"])) == (int(stops), stops)


def test_without_the_gate_nothing_stops(reviewed) -> None:
    assert reviewed(LEFT)["exit"] == 0


def test_a_pull_request_cannot_loosen_its_own_gate(reviewed) -> None:
    found = reviewed({**LEFT, REVIEW: "block: {decision: []}\n"}, "--gate")
    assert found["exit"] == 1


def test_a_deleted_policy_still_stops(reviewed) -> None:
    after = {path: text for path, text in LEFT.items() if path != REVIEW}
    assert reviewed(after, "--gate")["exit"] == 1


def test_a_policy_that_cannot_be_read_stops_everything(reviewed) -> None:
    before = {**BASE, REVIEW: "block: [\n"}
    after = edited({REVIEW: before[REVIEW], ARKIV: ("E-arkiv", "Arkiv")})
    assert reviewed(after, "--gate", before=before)["exit"] == 1


@pytest.mark.parametrize("fmt", ["text", "md", "html", "json"])
@pytest.mark.parametrize("command", ["diff", "review"])
def test_no_personal_number_is_ever_printed(samverkan, tmp_path, command, fmt) -> None:
    repo = repository(tmp_path / "r")
    number = "811228-9874"
    edit = add(f"- {{date: 2024-11-20, kind: lamnat, reason: '{number} slutar'}}")
    repo.commit(edited({VARA: edit, ARKIV: ("E-arkiv", f"Arkiv {number} och 198112289874")}))
    done = samverkan(command, "--registry", repo.registry, "--format", fmt)
    assert done.code == 0
    assert "9874" not in done.out + done.err
    assert "811228-****" in done.out


def test_the_terminal_shows_at_most_eighty_columns(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    repo.commit(edited({BYGGLOV: ("150 000", "180 000"), V6: ("name: V6", "name: V 6")}, LEFT))
    for command in ("diff", "review"):
        done = samverkan(command, "--registry", repo.registry)
        wide = [line for line in done.out.splitlines() if len(line) > 80]
        assert [line for line in wide if " " in line.strip()] == []


def test_codeowners_that_are_out_of_date_are_on_the_checklist(samverkan, tmp_path) -> None:
    repo = repository(tmp_path / "r")
    samverkan("codeowners", "--write", "--registry", repo.registry)
    repo.commit()
    before = samverkan("review", "--registry", repo.registry).out
    assert "CODEOWNERS" not in before
    repo.commit(edited({"organisations/skara.yaml": ("@skara-digital", "@skara-it")}))
    for versions in ((), ("main..gren",)):
        found = samverkan("review", *versions, "--registry", repo.registry).out
        assert "Är CODEOWNERS uppdaterad?" in found


def test_the_example_of_a_page_has_captions_of_its_own(samverkan, tmp_path: Path) -> None:
    repo = repository(tmp_path / "r")
    repo.commit(LEFT)
    page = samverkan("review", "--registry", repo.registry, "--format", "html").out
    for heading in ("Beslut (1)", "Nya fynd"):
        assert page.count(f">{heading}") <= 1
