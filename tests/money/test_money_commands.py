"""The money commands as people and programs meet them, on the reference registry."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator, FormatChecker

Run = Callable[..., "tuple[int, str, str]"]
ON = ("--on", "2026-03-01")
SHARE = ("cost", "share", "digitala-bygglov", *ON)
LATE = ("cost", "late-join", "digitala-bygglov", "vara", *ON)
LEAVE = ("cost", "leave", "digitala-bygglov", "skara", *ON)
EVERY: tuple[tuple[str, ...], ...] = (
    SHARE, (*SHARE, "--keys", "lika,per_invanare"), (*SHARE, "--of", "drift"),
    (*LATE, "--kr-per-inhabitant", "12,50"), LEAVE,
    *(("cost", "total", "--by", by, *ON) for by in ("kind", "initiative", "municipality", "year")),
    ("funding",), ("funding", "tierp-it-namnd"), ("benefits", *ON),
    ("benefits", "--initiative", "digitala-bygglov", *ON),
)  # fmt: skip
SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "cost_share.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


@pytest.fixture
def ask(samverkan: Run, reference: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run a command on the reference registry; what it printed."""
    monkeypatch.chdir(reference.parent)

    def run(*args: str) -> str:
        code, out, err = samverkan(*args)
        assert (code, err) == (0, "")
        return out

    return run


def document(ask: Callable[..., str], *args: str) -> Any:
    return json.loads(ask(*args, "--format", "json"))


def test_the_shares_of_an_initiative_as_other_programs_read_them(ask: Callable[..., str]) -> None:
    shown = document(ask, *SHARE, "--keys", "lika,per_invanare", "--amount", "100")
    assert list(shown)[:5] == ["schema_version", "kind", "initiative", "total", "allocations"]
    assert (shown["kind"], shown["initiative"], shown["total"]) == (
        "cost_share", "digitala-bygglov", 100,
    )  # fmt: skip
    by_key = {
        a["key"]: {s["organisation"]: s["amount"] for s in a["shares"]}
        for a in shown["allocations"]
    }
    assert by_key == {
        "lika": {"essunga": 20, "gotene": 20, "grastorp": 20, "lidkoping": 20, "skara": 20},
        # 100 · 5 560 / 83 533 = 6.66, 15.91, 6.65, 48.39, 22.39: the three kronor over go to
        # the remainders .91, .66 and .65
        "per_invanare": {"essunga": 7, "gotene": 16, "grastorp": 7, "lidkoping": 48, "skara": 22},
    }


def test_every_initiative_s_shares_keep_to_the_published_schema(
    samverkan: Run, reference: Path
) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    shown = 0
    for folder in sorted((reference / "initiatives").iterdir()):
        args = ("cost", "share", folder.name, "--registry", reference, "--format", "json", *ON)
        code, out, err = samverkan(*args)
        if code == 2:
            assert "ingen kommun deltar" in err
            continue
        found = json.loads(out)
        VALIDATOR.validate(found)
        for allocation in found["allocations"]:
            parties = [share["organisation"] for share in allocation["shares"]]
            assert parties == sorted(parties)
            if found["total"] is not None:
                amounts = [share["amount"] for share in allocation["shares"]]
                assert sum(amounts) + allocation["rest"] == found["total"]
        shown += 1
    assert shown > 10


def test_the_schema_refuses_what_is_no_allocation(ask: Callable[..., str]) -> None:
    found = document(ask, *SHARE)
    found["allocations"][0]["shares"][0]["amount"] = "150 000"
    assert not VALIDATOR.is_valid(found)


@pytest.mark.parametrize("on", ["2024-06-30", "2025-05-31", "2026-03-01"])
def test_what_is_shared_is_what_the_indicators_count(ask: Callable[..., str], on: str) -> None:
    indicators = document(ask, "indicators", "--period", f"2024-01-01..{on}", "--today", on)
    rows = {i["id"]: {row["key"]: row for row in i["rows"]} for i in indicators["indicators"]}
    for initiative in ("digitala-bygglov", "e-arkiv"):
        args = ("cost", "share", initiative, "--on", on, "--keys", "lika")
        assert document(ask, *args)["total"] == rows["B5c"][initiative]["total"]
        running = document(ask, *args, "--of", "drift")["total"]
        assert running == rows["B5d"][initiative]["yearly_rate"]


def test_without_a_key_of_its_own_an_initiative_shares_equally_and_says_so(
    ask: Callable[..., str],
) -> None:
    args = ("cost", "share", "skolskjutsplanering", "--on", "2025-06-30")
    assert "lika (initiativet anger ingen fördelningsnyckel)" in ask(*args)
    assert document(ask, *args)["key_assumed"] is True
    for call, municipality in (("late-join", "skara"), ("leave", "vara")):
        args = ("cost", call, "skolskjutsplanering", municipality, "--on", "2025-06-30")
        shown = document(ask, *args)
        assert (shown["key"], shown["key_assumed"]) == ("lika", True)
        assert document(ask, *args, "--key", "per_invanare")["key_assumed"] is False
    assert document(ask, *LEAVE)["key_assumed"] is False


def test_an_unknown_total_is_missing_and_not_zero(ask: Callable[..., str]) -> None:
    args = ("cost", "share", "ai-motesanteckningar", *ON)
    shown = document(ask, *args)
    VALIDATOR.validate(shown)
    assert shown["total"] is None
    assert {share["amount"] for share in shown["allocations"][0]["shares"]} == {None}
    assert "uppgift saknas" in ask(*args)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((*SHARE, "--population-date", "2020-01-01"), "registry/organisations/essunga.yaml:"),
        ((*SHARE, "--keys", "trappa"), "registry/initiatives/digitala-bygglov/initiative.yaml:"),
        ((*SHARE, "--keys", "per_invanre"), "menade du per_invanare?"),
        ((*SHARE, "--keys", "x"), "nycklarna är lika, per_invanare"),
        ((*SHARE, "--amount", "12,5"), "inget helt belopp"),
        ((*SHARE, "--amount", "-1"), "inget helt belopp"),
        ((*SHARE, "--amount", "1", "--of", "drift"), "kan inte användas tillsammans"),
        ((*SHARE, "--keys", "fast_plus_rorlig", "--fixed-share", "0,x"), "inget tal"),
        ((*SHARE, "--on", "igår"), "inget datum"),
        ((*SHARE, "--as-of", "2025-01-01"), "ligger efter --as-of"),
        (("cost", "share", "digitala-byglov"), "menade du digitala-bygglov?"),
        (("cost", "share", "parkeringstillstand", *ON), "ingen kommun deltar"),
        (("cost", "late-join", "digitala-bygglov", "skara", *ON), "deltar redan"),
        (("cost", "late-join", "digitala-bygglov", "goliska-it", *ON), "är ingen kommun"),
        ((*LATE, "--years", "0"), "mellan 1 och 100"),
        ((*LATE, "--kr-per-inhabitant", "x"), "inget tal"),
        (("cost", "leave", "digitala-bygglov", "vara", *ON), "deltar inte"),
        (("cost", "total", "--years", "31"), "mellan 0 och 30"),
        (("cost", "total", "--by", "kommun"), "välj bland kind"),
        (("funding", "v7"), "välj bland falkoping-tidaholm"),
        (("benefits", "--initiative", "x"), "det finns inget initiativ"),
    ],
)
def test_a_mistake_is_one_sentence_with_a_way_out(
    samverkan: Run, reference: Path, monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(reference.parent)
    code, out, err = samverkan(*args)
    assert (code, out) == (2, "")
    assert said in err


def test_the_five_rules_side_by_side(ask: Callable[..., str]) -> None:
    shown = document(ask, *LATE, "--kr-per-inhabitant", "12,50")
    # 888 000 · 16 016 / 99 549 = 142 866.0…; written down 405 of 1 826 days; 16 016 · 12.50
    assert {rule["rule"]: rule["payment"] for rule in shown["rules"]} == {
        "retroactive": 142_866, "written_down": 111_179, "tiered_fee": None,
        "per_inhabitant": 200_200, "running_only": 0,
    }  # fmt: skip
    for rule in shown["rules"]:
        assert (rule["requires"] is None) == (rule["rule"] != "tiered_fee")
        if rule["requires"] is None:
            assert sum(refund["amount"] for refund in rule["refunds"]) == rule["payment"]
    assert shown["decides"] is False
    text = " ".join(ask(*LATE).split())
    assert "kräver ett belopp per invånare: --kr-per-inhabitant N" in text
    assert "Hur kan en kommun komma in senare" in text


def test_one_who_joins_that_very_day_is_the_newcomer(ask: Callable[..., str]) -> None:
    joined = ("cost", "late-join", "digitala-bygglov", "essunga", "--on", "2025-09-01")
    shown = document(ask, *joined)
    assert "essunga" not in {share["organisation"] for share in shown["paid"]}
    assert "essunga" in {share["organisation"] for share in shown["running"]["after"]}


def test_another_key_may_be_tried(ask: Callable[..., str]) -> None:
    shown = document(ask, *LATE, "--key", "lika")
    assert (shown["key"], shown["rules"][0]["payment"]) == ("lika", 148_000)  # 888 000 / 6
    assert {share["amount"] for share in shown["paid"]} == {177_600}


def test_grants_in_what_is_shared_are_said_not_to_be_deducted(ask: Callable[..., str]) -> None:
    said = "Bidragen, 120 000 kr, är inte avdragna: hela kostnaden delas, vem som än betalar."
    shown = " ".join(ask(*SHARE).split())
    assert said in shown
    assert "Ska bara det som bidragen lämnar kvar delas: --amount 768000." in shown
    rest = document(ask, *SHARE, "--amount", "768000")
    assert rest["total"] == 768_000
    assert said in " ".join(ask("constellation", "digitala-bygglov").split())
    assert said in " ".join(ask(*LATE).split())
    for without in (("cost", "share", "e-arkiv", *ON), (*SHARE, "--amount", "768000")):
        assert "avdragna" not in ask(*without)


def test_when_one_leaves(ask: Callable[..., str]) -> None:
    shown = document(ask, *LEAVE)["development"]
    after = {share["organisation"]: share["amount"] for share in shown["after"]}
    assert sum(after.values()) == shown["total"] == 888_000
    assert "skara" not in after
    assert "+17 056" in ask(*LEAVE).replace("\u00a0", " ")


def test_every_grouping_sums_to_the_same_portfolio(ask: Callable[..., str]) -> None:
    for by in ("kind", "initiative", "municipality", "year"):
        shown = document(ask, "cost", "total", "--by", by, *ON)
        for basis in ("budget", "outcome"):
            known = [row[basis] for row in shown["rows"] if row[basis] is not None]
            assert sum(known) == shown["total"][basis]
    forecast = shown["forecast"]
    assert forecast["method"] == "flat"
    assert [year["year"] for year in forecast["years"]] == [2027, 2028, 2029]
    assert {year["amount"] for year in forecast["years"]} == {forecast["yearly_rate"]}


def test_the_portfolio_s_sums_are_those_of_the_indicators(ask: Callable[..., str]) -> None:
    period = ("--period", "2024-01-01..2026-03-01", "--today", "2026-03-01")
    values = {i["id"]: i["value"] for i in document(ask, "indicators", *period)["indicators"]}
    kinds = document(ask, "cost", "total", *ON)["total"]["kinds"]
    assert kinds["forstudie"]["outcome"] + kinds["utveckling"]["outcome"] == values["B5c"]


def test_a_cost_nobody_budgeted_is_no_overrun(samverkan: Run, reference: Path) -> None:
    args = ("cost", "total", "--registry", reference, "--by", "initiative", *ON, "--format", "json")
    rows = {row["key"]: row for row in json.loads(samverkan(*args)[1])["rows"]}
    costs = rows["digital-signering"]  # 130 000 of development without a budget
    assert (
        costs["difference"]
        == costs["kinds"]["drift"]["outcome"] - costs["kinds"]["drift"]["budget"]
    )


def test_the_funding_of_vdt22_names_the_figure_that_is_101_kronor_low(
    ask: Callable[..., str],
) -> None:
    shown = document(ask, "funding")
    assert {c["check"]: (c["stated"], c["computed"], c["agrees"]) for c in shown["checks"]} == {
        "payments_total": (1_999_899, 1_999_899, True),
        "grant_and_own": (3_150_865, 3_150_764, False),
        "support_level": (0.635, 0.635, True),
        "actual_costs": (3_150_865, 3_150_867, True),
    }
    odd = shown["checks"][1]["odd"]
    assert (odd["field"], odd["stated"], odd["expected"], odd["difference"]) == (
        "funding.own_financing.stated", 1_150_865, 1_150_966, -101,
    )  # fmt: skip
    assert odd["path"] == "registry/collaborations/v6.yaml"
    text = " ".join(ask("funding").replace("\u00a0", " ").split())
    assert "+101 kr" in text
    assert "den egna finansieringen som avviker" in text
    assert (
        f"1 150 966 kr stämmer med resten (registry/collaborations/v6.yaml:{odd['line']})" in text
    )


def test_a_cooperation_without_funding_says_so(ask: Callable[..., str]) -> None:
    assert "Samverkan anger ingen finansiering." in ask("funding", "tierp-it-namnd")
    assert document(ask, "funding", "tierp-it-namnd")["stated"] is False


def test_funding_with_gaps_says_what_cannot_be_checked(samverkan: Run, tmp_path: Path) -> None:
    texts = {
        "samverkan.yaml": "schema: 1\nname: Prov\n",
        "collaborations/x.yaml": "name: X\nform: natverk\nfunding: {stated_total: 100, "
        "own_financing: {stated: 40}, payments: [{organisation: skara, amount: 30}]}\n",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    code, out, _ = samverkan("funding", "--registry", tmp_path)
    assert code == 0
    text = " ".join(out.split())
    assert "Bidrag och egen finansiering: går inte att pröva, grant.stated saknas" in text


def test_benefits_say_what_is_realised_overdue_and_unowned(samverkan: Run, tmp_path: Path) -> None:
    initiative = """title: E
benefits:
  - {category: kvalitet, measure: Uppnådd, outcome: 5, responsible: Chef, due: 2024-01-01}
  - {category: ovrig, measure: Sen, responsible: Chef, due: 2024-12-30}
  - {category: finansiell, measure: Idag, due: 2024-12-31}
  - {category: omfordelning, measure: =SUM(A1), target: "-5"}
"""
    texts = {
        "samverkan.yaml": "schema: 1\nname: Prov\ncollaboration: x\n",
        "collaborations/x.yaml": "name: X\nform: natverk\n",
        "initiatives/e/initiative.yaml": initiative,
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    args = ("benefits", "--registry", tmp_path, "--on", "2024-12-31", "--format")
    [found] = json.loads(samverkan(*args, "json")[1])["initiatives"]
    state = [(b["realised"], b["overdue"], b["without_owner"]) for b in found["benefits"]]
    assert state == [
        (True, False, False), (False, True, False), (False, False, True), (False, False, True),
    ]  # fmt: skip
    assert found["costs"] == {"development": None, "yearly": None}
    rows = list(csv.DictReader(io.StringIO(samverkan(*args, "csv")[1])))
    assert (rows[3]["measure"], rows[3]["target"]) == ("'=SUM(A1)", "'-5")
    assert (rows[1]["overdue"], rows[1]["line"]) == ("true", "4")
    text = samverkan(*args, "text")[1]
    assert "Försenade: 1 av 4" in text
    assert "räknas inte av mot varandra" in text


def test_of_a_portfolio_each_initiative_has_its_benefits_beside_its_costs(
    ask: Callable[..., str],
) -> None:
    shown = document(ask, "benefits", *ON)
    told = {i["initiative"]: i for i in shown["initiatives"]}
    assert len(told["digitala-bygglov"]["benefits"]) == 3
    assert told["digitala-bygglov"]["costs"] == {"development": 888_000, "yearly": 204_908}


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_text_keeps_to_80_columns(ask: Callable[..., str], args: tuple[str, ...]) -> None:
    wide = [line for line in ask(*args).split("\n") if len(line) > 80 and "/" not in line]
    assert wide == []


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_csv_is_a_table(ask: Callable[..., str], args: tuple[str, ...]) -> None:
    rows = list(csv.reader(io.StringIO(ask(*args, "--format", "csv"))))
    assert len({len(row) for row in rows}) == 1
    cells = {cell for row in rows for cell in row}
    assert cells & {"True", "False", "ja", "nej"} == set()
    assert (args[0] in ("funding", "benefits") and len(rows) > 1) <= bool(cells & {"true", "false"})


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_markdown_tables_have_as_many_cells_as_headings(
    ask: Callable[..., str], args: tuple[str, ...]
) -> None:
    text = ask(*args, "--format", "md")
    assert text.startswith("# ")
    for block in re.findall(r"(?:^\|.*\n)+", text, flags=re.M):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_a_page_is_one_file_that_fetches_nothing(
    ask: Callable[..., str], args: tuple[str, ...]
) -> None:
    page = BeautifulSoup(ask(*args, "--format", "html"), "html.parser")
    assert page.html is not None
    assert page.html["lang"] == "sv"
    assert page.find_all(["script", "link", "img", "iframe"]) == []
    assert len(page.find_all("h1")) == 1
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    named = {
        name
        for tag in page.find_all(True)
        for name in str(tag.get("aria-labelledby") or "").split()
    }
    assert named <= set(ids)


@pytest.mark.parametrize("args", [SHARE, LATE, LEAVE], ids=" ".join)
def test_the_page_has_a_picture_with_a_finding(
    ask: Callable[..., str], args: tuple[str, ...]
) -> None:
    page = BeautifulSoup(ask(*args, "--format", "html"), "html.parser")
    pictures = page.find_all("svg", role="img")
    assert pictures
    assert all(picture.find("desc").text for picture in pictures)


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_the_same_registry_gives_the_same_page(
    ask: Callable[..., str], args: tuple[str, ...]
) -> None:
    once = ask(*args, "--format", "html", "--today", "2026-03-01")
    assert once == ask(*args, "--format", "html", "--today", "2026-03-01")


def test_names_from_the_registry_do_no_harm(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(reference, tmp_path / "registry"))
    path = copy / "initiatives/digitala-bygglov/initiative.yaml"
    text = path.read_text(encoding="utf-8")
    evil = text.replace("title: Digitala bygglov", 'title: "<script>|[x](y)\\e[31m"')
    path.write_text(evil, encoding="utf-8")
    args = (*SHARE, "--registry", str(copy), "--format")
    assert "<script" not in samverkan(*args, "html")[1]
    assert "\x1b" not in samverkan(*args, "text")[1]
    assert "[x](y)" not in samverkan(*args, "md")[1]


def test_a_party_whose_file_is_unreadable_keeps_its_share(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(reference, tmp_path / "registry"))
    (copy / "organisations/skara.yaml").write_text("name: [\n", encoding="utf-8")
    args = (*SHARE, "--registry", copy, "--format", "json")
    code, out, err = samverkan(*args, "--keys", "lika")
    assert code == 0
    assert "skara.yaml" in err
    parties = [share["organisation"] for share in json.loads(out)["allocations"][0]["shares"]]
    assert "skara" in parties
    code, out, err = samverkan(*args, "--keys", "per_invanare")
    assert (code, out) == (2, "")
    assert "registry/organisations/skara.yaml:1" in err


@pytest.mark.parametrize(
    "name", ["cost share", "cost late-join", "cost leave", "cost total", "funding", "benefits"]
)
def test_help_loads_no_model_and_no_reader(name: str) -> None:
    code = (
        f"import sys; from samverkan_cli.cli.run import run; run({name!r}, ['--help'], 'sv')\n"
        "heavy = {'pydantic', 'yaml', 'rich', 'jinja2', 'babel', 'ruamel'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or None)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Användning: samverkan {name}")
