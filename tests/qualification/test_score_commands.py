"""The commands of a meeting, as people and programs meet them, on the reference registry."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator, FormatChecker

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2026-03-01")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("score",), ("score", "--explain"), ("score", "--robustness"), ("score", "sensorer-va"),
    ("score", "sensorer-va", "--explain", "--robustness"),
    ("score", "svarsrobot", "--set", "nytta_invanare=5", "--set", "gate.forankring=ja"),
    ("score", "--set", "weight.risk=25", "--robustness", "--top", "3", "--spread", "7,5"),
    ("score", "sensorer-va", "--set", "kostnad=okänt"),
    ("constellation", "sensorer-va"), ("constellation", "digitala-bygglov"),
    ("constellation", "fixartjanst"), ("constellation", "e-fakturahantering"),
    ("similar", "bygglovsärenden"), ("similar", "digitala-bygglov"),
    ("model", "check"), ("model", "diff", "v6-exempel/1", "v6-exempel/1"),
    ("report", "decision", "2025-02-11"), ("report", "decision", "2026-04-01"),
)  # fmt: skip
KINDS = {"score": "scores", "constellation": "constellation", "similar": "similar",
         "model check": "model_check", "model diff": "model_diff",
         "report decision": "decision"}  # fmt: skip


def schema(kind: str) -> Draft202012Validator:
    text = (files("samverkan_cli.views") / "schemas" / f"{kind}.schema.json").read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text), format_checker=FormatChecker())


@pytest.fixture
def ask(samverkan: Run, reference: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    monkeypatch.chdir(reference.parent)

    def run(*args: str) -> str:
        code, out, err = samverkan(*args, *TODAY)
        assert (code, err) == (0, "")
        return out

    return run


@pytest.fixture
def copy(reference: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(reference, tmp_path / "registry"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_json_keeps_to_its_published_schema(ask, command):
    document = json.loads(ask(*command, "--format", "json"))
    name = command[0] if command[0] in KINDS else " ".join(command[:2])
    assert document["kind"] == KINDS[name]
    schema(KINDS[name]).validate(document)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_is_whole_in_both_languages(ask, command, lang):
    page = ask(*command, "--format", "html", "--lang", lang)
    assert page == ask(*command, "--format", "html", "--lang", lang)
    soup = BeautifulSoup(page, "html.parser")
    assert soup.html["lang"] == lang
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert not soup.find("script")
    for chart in soup.find_all("svg", role="img"):
        assert chart.desc.string.strip().endswith(".")
        for name in chart["aria-labelledby"].split():
            assert name in ids
    for link in soup.select("a[href^='#']"):
        assert link["href"][1:] in ids
    text = ask(*command, "--format", "md", "--lang", lang)
    assert text.startswith("# ")
    assert "{" not in text


@pytest.mark.parametrize("command", [c for c in COMMANDS if c[0] != "report"], ids=" ".join)
def test_text_fits_eighty_columns(ask, command):
    wide = [line for line in ask(*command).splitlines() if len(line) > 80 and ".yaml" not in line]
    assert wide == []


def test_an_example_model_and_example_data_say_so_on_every_page(ask):
    for command in COMMANDS:
        if command[0] not in ("similar", "model"):
            assert "Exempelmodell" in ask(*command, "--format", "md")


def test_a_thought_experiment_writes_nothing_and_says_both_scores(samverkan, copy):
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    code, out, _ = samverkan(
        "score", "sensorer-va", "--set", "kostnad=1", "--registry", copy, *TODAY
    )
    assert code == 0
    assert "65,0 poäng" in out
    assert "67,5 poäng" in out
    assert before == {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("score", "--set", "nytta_invanare=4"), "gäller ett initiativ"),
        (("score", "e-arkiv", "--set", "nytta=4"), "menade du nytta_invanare"),
        (("score", "e-arkiv", "--set", "gate.finansierng=ja"), "menade du gate.finansiering?"),
        (("score", "e-arkiv", "--set", "gate.finansiering=jaa"), "menade du ja?"),
        (("score", "e-arkiv", "--set", "risk=6"), "skalan går från 1 till 5"),
        (("score", "e-arkiv", "--set", "risk=hög"), "inget tal"),
        (("score", "e-arkiv", "--set", "risk"), "likhetstecken"),
        (("score", "--set", "weight.risk=101"), "vikterna går inte ihop"),
        (("score", "--set", "weight.risk=-1"), "minst 0"),
        (("score", "--robustness", "--spread", "200"), "ingen procentsats"),
        (("score", "--robustness", "--top", "0"), "minst 1"),
        (("constellation", "e-arkvi"), "menade du e-arkiv?"),
        (("model", "check", "v6-exempel/9"), "menade du v6-exempel/1?"),
        (("report", "decision", "2025-02-12"), "beslutat är 2025-02-11"),
        (("report", "decision", "i går"), "inget datum"),
        (("prioritise",), "samverkan prioritise"),
        (("prioritise", "e-arkiv", "e-arkiv"), "står två gånger"),
        (("prioritise", "e-arkvi"), "menade du e-arkiv?"),
        (("prioritise", "e-arkiv", "--group", "kommundirektorerna"), "menade du kommundirektorer?"),
        (("prioritise", "e-arkiv", "--reason", "oppna-data=x"), "står inte i ordningen"),
        (("prioritise", "e-arkiv", "--reason", "x"), "likhetstecken"),
        (("new", "initiative", "--title", "¤"), "inget id"),
        (("new", "initiative", "--title", "X", "--id", "Å"), "kan inte vara ett id"),
        (("new", "initiative", "--title", "X", "--origin", "Skra"), "menade du"),
        (("new", "initiative", "--title", "X", "--received", "igår"), "inget datum"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_with_a_way_out(samverkan, copy, args, said):
    code, out, err = samverkan(*args, "--registry", copy, *TODAY)
    assert (code, out) == (2, "")
    assert said in err


ORDER = ("prioritise", "sensorer-va", "e-arkiv", "--date", "2026-03-05")
WHY = ("--reason", "sensorer-va=Bidraget: kräver start # nu", "--reason", 'e-arkiv=Får "vänta"')


def test_an_order_without_reasons_is_refused_and_nothing_is_written(samverkan, copy):
    code, out, err = samverkan(*ORDER, "--registry", copy, *TODAY)
    assert (code, out) == (5, "")
    assert "sensorer-va (beslutad plats 1, uträknad 2)" in err
    assert not list(copy.glob("prioritisations/2026*"))


def test_an_order_is_recorded_with_its_reasons_and_can_be_read_back(samverkan, copy):
    code, out, _ = samverkan(*ORDER, *WHY, "--dry-run", "--registry", copy, *TODAY)
    assert (code, out.startswith("--- ")) == (0, True)
    assert not list(copy.glob("prioritisations/2026*"))
    code, out, _ = samverkan(*ORDER, *WHY, "--registry", copy, *TODAY)
    assert code == 0
    assert "✔ 2 initiativ" in out
    text = (copy / "prioritisations/2026-03-05-v6.yaml").read_text("utf-8")
    assert samverkan("fmt", "--check", "--registry", copy)[0] == 0, text
    assert samverkan("validate", "--registry", copy, "--today", "2026-03-06")[0] == 0
    where = ("--registry", copy, "--today", "2026-03-06")
    _, out, _ = samverkan("report", "decision", "2026-03-05", "--format", "json", *where)
    order = json.loads(out)["order"]
    assert [(o["initiative"], o["computed_rank"], o["reason"]) for o in order] == [
        ("sensorer-va", 2, "Bidraget: kräver start # nu"),
        ("e-arkiv", 1, 'Får "vänta"'),
    ]
    _, out, _ = samverkan("score", "--format", "json", *where)
    places = {i["initiative"]: i["decided_place"] for i in json.loads(out)["initiatives"]}
    assert (places["sensorer-va"], places["oppna-data"]) == (1, None)
    assert samverkan(*ORDER, *WHY, "--registry", copy, *TODAY)[0] == 5  # it is there already


def test_the_computed_order_needs_no_reasons(samverkan, copy):
    order = ("e-arkiv", "sensorer-va")
    args = ("prioritise", *order, "--date", "2026-03-05", "--registry", copy, *TODAY)
    assert samverkan(*args)[0] == 0


HOSTILE = "Bygglov <script>alert(1)</script> `x` | @alla [l](http://x) \x1b[31m \u202e {0} %s #1"


def test_a_new_initiative_is_written_shown_and_compared(samverkan, copy):
    args = ("new", "initiative", "--title", "Bygglovsansökan på nätet", "--origin", "Skara")
    code, out, err = samverkan(*args, "--registry", copy, *TODAY)
    assert code == 0
    assert "Digitala bygglov" in err
    assert "+origin: skara" in out
    written = copy / "initiatives/bygglovsansokan-pa-natet/initiative.yaml"
    assert "received: 2026-03-01" in written.read_text("utf-8")
    assert samverkan("fmt", "--check", "--registry", copy)[0] == 0
    assert samverkan("validate", "--registry", copy, *TODAY)[0] == 0
    assert samverkan(*args, "--registry", copy, *TODAY)[0] == 5


def test_hostile_words_are_data_wherever_they_are_shown(samverkan, copy):
    title = HOSTILE.replace("\x1b", "").replace("\u202e", "")
    new = ("new", "initiative", "--title", title, "--id", "ond", "--need", "Bygglov ---\n- x: y")
    assert samverkan(*new, "--registry", copy, *TODAY)[0] == 0
    form = copy / "initiatives/e-arkiv/assessments"
    target = copy / "initiatives/ond/assessments"
    shutil.copytree(form, target)
    for command in (
        ("score", "--robustness"), ("score", "ond", "--explain"), ("constellation", "ond"),
        ("similar", HOSTILE), ("report", "decision", "2026-04-01"),
    ):  # fmt: skip
        page = samverkan(*command, "--format", "html", "--registry", copy, *TODAY)[1]
        assert "<script" not in page
        soup = BeautifulSoup(page, "html.parser")
        assert not soup.find("script")
        markdown = samverkan(*command, "--format", "md", "--registry", copy, *TODAY)[1]
        assert "@alla" not in markdown
        assert not re.search(r"(?<!\\)<script", markdown)
        if command[0] != "report":
            text = samverkan(*command, "--registry", copy, *TODAY)[1]
            assert not {"\x1b", "\u202e"} & set(text)


def test_a_comparison_tells_assessments_from_the_model(samverkan, copy):
    def git(*args: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.se", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", copy.parent, *who, *args], check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "x")
    form = copy / "initiatives/e-arkiv/assessments/2025-01-20-vara.yaml"
    found = form if form.exists() else next((copy / "initiatives/e-arkiv/assessments").iterdir())
    found.write_text(found.read_text("utf-8").replace("value: 4", "value: 5"), encoding="utf-8")
    args = ("score", "--compare", "HEAD", "--format", "json", "--registry", copy, *TODAY)
    rows = {r["initiative"]: r for r in json.loads(samverkan(*args)[1])["compare"]["initiatives"]}
    assert rows["e-arkiv"]["model"] == 0
    assert rows["e-arkiv"]["data"] > 0
    assert rows["oppna-data"]["data"] == rows["oppna-data"]["model"] == 0
    model = copy / "models/v6-exempel/1.yaml"
    text = model.read_text("utf-8").replace("weight: 20", "weight: 5")
    model.write_text(text.replace("weight: 10", "weight: 25"), encoding="utf-8")
    document = json.loads(samverkan(*args)[1])
    schema("scores").validate(document)
    rows = {r["initiative"]: r for r in document["compare"]["initiatives"]}
    assert rows["digitala-bygglov"]["data"] == 0
    assert rows["digitala-bygglov"]["model"] != 0
    assert samverkan("score", "--compare", "finns-inte", "--registry", copy, *TODAY)[0] == 3


def test_a_ranking_of_made_up_initiatives_says_so(samverkan, reference) -> None:
    for asked in (("score",), ("score", "e-arkiv"), ("score", "--format", "html")):
        said = samverkan(*asked, "--registry", reference, "--today", "2026-01-15").out
        assert "Minst ett initiativ är påhittat" in said


def test_the_scale_of_scores_takes_most_of_the_picture(ask: Callable[..., str]) -> None:
    page = BeautifulSoup(ask("score", "--format", "html"), "html.parser")
    shown = page.select("svg.chart text.value")
    assert len(shown) > 5
    assert all(float(text["x"].rstrip("%")) > 75 for text in shown)
