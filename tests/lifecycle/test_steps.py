"""The life-cycle commands: each writes the right place of the right file, or nothing at all."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2026-01-31")
MAP = "initiatives/gemensam-karta"


@pytest.fixture
def registry(reference: Path, tmp_path: Path) -> Path:
    """The reference registry, to write in."""
    return Path(shutil.copytree(reference, tmp_path / "registry"))


@pytest.fixture
def step(samverkan: Run, registry: Path) -> Callable[..., str]:
    """Run a step that is taken; what is said when it is written."""

    def run(*args: str) -> str:
        code, out, err = samverkan(*args, "--registry", registry, *TODAY)
        assert code == 0, (out, err)
        return "\n".join(line for line in out.splitlines() if line.startswith("✔"))

    return run


@pytest.fixture
def refused(samverkan: Run, registry: Path) -> Callable[..., str]:
    """Run a step that is refused; why. Nothing in the registry has changed."""

    def run(*args: str, code: int = 5) -> str:
        before = contents(registry)
        found, _, err = samverkan(*args, "--registry", registry, *TODAY)
        assert (found, contents(registry)) == (code, before)
        return str(err)

    return run


def contents(registry: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(registry.rglob("*")) if p.is_file()}


def text(registry: Path, path: str) -> str:
    return (registry / path).read_text("utf-8")


def test_a_whole_life_is_written_step_by_step(
    step: Callable[..., str], samverkan: Run, registry: Path
) -> None:
    new = ("--title", "Gemensam karta", "--origin", "Skara", "--received", "2025-01-10")
    step("new", "initiative", *new, "--need", "Kartorna delas inte mellan kommunerna.")
    said = [
        step("submit", "gemensam-karta", "--date", "2025-01-20"),
        step("invite", "Gemensam karta", "Vara", "essunga", "--reply-by", "2025-03-01",
             "--date", "2025-01-21"),
        step("join", "gemensam-karta", "skara", "--date", "2025-01-22"),
        step("join", "gemensam-karta", "vara", "--date", "2025-02-10", "--contact", "Kartingenjör"),
        step("decline", "gemensam-karta", "essunga", "--date", "2025-02-11", "--reason",
             "Har egen"),
        step("assess", "gemensam-karta", "skara", "--date", "2025-02-12", "--gate", "forankring=ja",
             "--score", "nytta_invanare=4", "--recommendation", "kvalificerat"),
        step("decide", "gemensam-karta", "--subject", "Start av projekt", "--kind", "start",
             "--body", "kommundirektorer", "--date", "2025-02-20", "--reference", "KS 2025/1 § 4"),
        step("start", "gemensam-karta", "--form", "projekt", "--date", "2025-03-01",
             "--responsible", "Kartchef, Skara"),
        step("join", "gemensam-karta", "lidköping", "--date", "2025-04-01"),
        step("cost", "add", "gemensam-karta", "--kind", "utveckling", "--basis", "budget",
             "--amount", "150 000", "--period", "2025", "--organisation", "Skara"),
        step("cost", "add", "gemensam-karta", "vara", "--kind", "drift", "--basis", "utfall",
             "--amount", "20000", "--period", "2025-H2", "--financing", "egen"),
        step("benefit", "add", "gemensam-karta", "--category", "kvalitet", "--measure",
             "Dagar till karta", "--baseline", "20", "--target", "5", "--due", "2026-06-30"),
        step("pause", "gemensam-karta", "--date", "2025-05-01", "--reason", "Upphandling"),
        step("resume", "gemensam-karta", "--date", "2025-08-01"),
        step("implement", "gemensam-karta", "vara", "--date", "2025-10-01",
             "--planned", "2025-09-01"),
        step("finish", "gemensam-karta", "--date", "2025-11-30"),
        step("leave", "gemensam-karta", "lidköping", "--date", "2025-12-10", "--reason", "Ny karta",
             "--reference", "KS 2025/9"),
        step("close", "gemensam-karta", "--kind", "i_forvaltning", "--date", "2025-12-20"),
    ]  # fmt: skip
    assert [one.splitlines()[0].removeprefix("✔ ").replace("\xa0", " ") for one in said] == [
        "Gemensam karta skickas in till samverkan 2025-01-20",
        "Essunga är tillfrågad om Gemensam karta",
        "Skara går med i Gemensam karta",
        "Vara går med i Gemensam karta",
        "Essunga avböjer Gemensam karta – Har egen",
        "Skara har bedömt Gemensam karta 2025-02-12",
        "Gemensam karta: Kommundirektörerna i V6 har beslutat om Start av projekt",
        "Gemensam karta: projekt startar 2025-03-01",
        "Lidköping ansluter sig i efterhand till Gemensam karta",
        "Gemensam karta: ny budget för utveckling 2025, Skara, 150 000 kr",
        "Vara i Gemensam karta: nytt utfall för drift 2025-H2, 20 000 kr",
        "Gemensam karta: ny nytta att följa upp, Dagar till karta",
        "Gemensam karta läggs vilande – Upphandling",
        "Gemensam karta återupptas",
        "Vara i Gemensam karta, införande: planerat sätts till 2025-09-01",
        "Gemensam karta: projekt avslutas som genomfört 2025-11-30",
        "Lidköping lämnar Gemensam karta efter uppstart – Ny karta",
        "Gemensam karta går över i förvaltning",
    ]
    assert text(registry, f"{MAP}/participation/vara.yaml") == VARA
    assert text(registry, f"{MAP}/initiative.yaml") == INITIATIVE
    code, out, _ = samverkan("validate", "--registry", registry, *TODAY)
    assert code == 0, out
    assert samverkan("fmt", "--check", "--registry", registry, registry / MAP)[0] == 0


VARA = """\
events:
  - {date: 2025-01-21, kind: tillfragad}
  - {date: 2025-02-10, kind: deltar}
reply_by: 2025-03-01
implementation:
  planned: 2025-09-01
  implemented: 2025-10-01
costs:
  - {kind: drift, basis: utfall, amount: 20000, period: 2025-H2, financing: egen}
contact: Kartingenjör
"""
INITIATIVE = """\
title: Gemensam karta
need: Kartorna delas inte mellan kommunerna.
origin: skara
received: 2025-01-10
submitted: 2025-01-20
executions:
  - form: projekt
    start: 2025-03-01
    end: 2025-11-30
    outcome: genomfort
    responsible: Kartchef, Skara
decisions:
  - date: 2025-02-20
    body: kommundirektorer
    kind: start
    subject: Start av projekt
    reference: KS 2025/1 § 4
costs:
  - {kind: utveckling, basis: budget, amount: 150 000, period: 2025, organisation: skara}
benefits:
  - {category: kvalitet, measure: Dagar till karta, baseline: 20, target: 5, due: 2026-06-30}
events:
  - {date: 2025-05-01, kind: vilande, reason: Upphandling}
  - {date: 2025-08-01, kind: aterupptagen}
  - {date: 2025-12-20, kind: i_forvaltning}
"""


def test_a_step_changes_its_own_lines_and_nothing_else(
    step: Callable[..., str], registry: Path
) -> None:
    path = "initiatives/e-arkiv/participation/skara.yaml"
    file = registry / path
    before = "# Skaras egen fil\r\n" + file.read_text("utf-8").replace("\n", "\r\n")
    file.write_bytes(before.encode())
    step("leave", "e-arkiv", "skara", "--date", "2025-11-20", "--reason", "Ny organisation")
    after = file.read_bytes().decode()
    added = [line for line in after.split("\r\n") if line not in before.split("\r\n")]
    assert added == ["  - {date: 2025-11-20, kind: lamnat, reason: Ny organisation}"]
    assert "\n" not in after.replace("\r\n", "")


def test_what_happened_earlier_is_put_before_what_came_later(
    step: Callable[..., str], registry: Path
) -> None:
    file = registry / "initiatives/gemensam-karta/initiative.yaml"
    file.parent.mkdir()
    later = "  - {date: 2025-06-01, kind: aterupptagen}\n"
    file.write_text(f"title: Gemensam karta\nexample: true\nevents:\n{later}", "utf-8")
    step("pause", "gemensam-karta", "--date", "2025-03-01")
    step("pause", "gemensam-karta", "--date", "2025-09-01")
    days = [line.split()[2] for line in file.read_text("utf-8").splitlines() if "date:" in line]
    assert days == ["2025-03-01,", "2025-06-01,", "2025-09-01,"]


@pytest.mark.parametrize(
    ("events", "kind"),
    [
        ("", "ansluten_i_efterhand"),
        ("  - {date: 2024-02-01, kind: tillfragad}\n", "deltar"),
        ("  - {date: 2024-02-01, kind: intresserad}\n", "deltar"),
        (
            "  - {date: 2024-01-01, kind: tillfragad}\n  - {date: 2024-02-01, kind: avbojt}\n",
            "ansluten_i_efterhand",
        ),
    ],
)
def test_how_a_municipality_comes_in_follows_from_what_has_happened(
    step: Callable[..., str], registry: Path, events: str, kind: str
) -> None:
    folder = registry / MAP
    (folder / "participation").mkdir(parents=True)
    started = "executions:\n  - {form: projekt, start: 2024-03-01}\n"
    (folder / "initiative.yaml").write_text(f"title: Karta\nexample: true\n{started}", "utf-8")
    file = folder / "participation/vara.yaml"
    if events:
        file.write_text(f"events:\n{events}", "utf-8")
    step("join", "gemensam-karta", "vara", "--date", "2024-09-01")
    assert file.read_text("utf-8").splitlines()[-1] == f"  - {{date: 2024-09-01, kind: {kind}}}"


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("submit", "e-arkiv"), "initiativet skickades in"),
        (("join", "e-arkiv", "skara", "--date", "2025-12-01"), "”deltar” är redan inskrivet"),
        (("leave", "e-arkiv", "skara", "--date", "2025-12-01"), "SAM031"),
        (("leave", "e-arkiv", "skara", "--date", "2025-12-01", "--principle", "P9"), "SAM003"),
        (("cost", "add", "e-arkiv", "--kind", "drift", "--basis", "utfall", "--amount", "12kr"),
         "SAM108"),
        (("finish", "lokalbokning"), "inget pågår som kan avslutas"),
        (("rename", "e-arkiv", "digitala-bygglov"), "är redan id för Digitala bygglov"),
        (("new", "initiative", "--title", "E-arkiv"), "välj ett annat id med --id"),
    ],
)  # fmt: skip
def test_a_step_that_cannot_be_taken_writes_nothing_and_says_why(
    refused: Callable[..., str], args: tuple[str, ...], why: str
) -> None:
    assert why in refused(*args)


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("leave", "e-arkiv", "varra"), "menade du vara?"),
        (("leave", "e-arkivet", "vara"), "menade du e-arkiv?"),
        (("start", "e-arkiv", "--form", "jobb"), "välj bland forstudie"),
        (("start", "e-arkiv", "--form", "förstudie"), "menade du forstudie?"),
        (("start", "e-arkiv", "--form=prjekt"), "menade du projekt?"),
        (("start", "e-arkiv"), "--form saknas"),
        (("start", "e-arkiv"), "välj bland forstudie"),
        (
            ("decline", "e-arkiv", "vara", "--reason", "Har", "egen", "karta", "--dry-run"),
            'inom citattecken: --reason "Har egen karta"',
        ),
        (("join", "vara", "e-arkiv"), "skriv initiativet först: e-arkiv vara"),
        (
            (
                "cost",
                "add",
                "e-arkiv",
                "--kind",
                "drift",
                "--basis",
                "utfall",
                "--amount",
                "20",
                "000",
            ),
            '--amount "20 000"',
        ),
        (("submit", "--dry-run", "Digitala", "bygglov"), 'inom citattecken: "två ord"'),
        (("submit", "e-arkiv", "--date", "2025-13-01"), "är inget datum"),
        (("rename", "e-arkiv", "E-Arkivet"), "kan inte vara ett id"),
        (("assess", "e-arkiv", "skara", "--score", "risk=9"), "skalan går från 1 till 5"),
        (("assess", "e-arkiv", "skara", "--gate", "forankrin=ja"), "menade du forankring?"),
        (("assess", "e-arkiv", "skara", "--gate", "forankring"), "saknar likhetstecken"),
        (
            ("decide", "--collaboration", "tierp-it-namnd", "--subject", "Plan", "--kind", "start"),
            "ange med --body vem som beslutade",
        ),
        (("decide", "e-arkiv", "--subject", "Start"), "det framgår inte vem som beslutade"),
        (("assess", "e-arkiv", "varra"), "menade du vara?"),
        (("leave", "e-arkiv", "vara", "--collaboration", "tierp-it-namnd"), "hör inte till"),
    ],
)
def test_words_that_cannot_be_meant_are_told_with_what_may_be(
    refused: Callable[..., str], args: tuple[str, ...], why: str
) -> None:
    assert why in refused(*args, code=2)


def test_a_step_taken_twice_is_written_once(
    step: Callable[..., str], refused: Callable[..., str], registry: Path
) -> None:
    new = ("new", "initiative", "--title", "Gemensam karta", "--received", "2025-01-10")
    step(*new, "--need", "Kartorna delas inte.", "--origin", "skara")
    steps = [
        ("submit", "gemensam-karta", "--date", "2025-01-11"),
        ("invite", "gemensam-karta", "vara", "--date", "2025-01-12"),
        ("join", "gemensam-karta", "vara", "--date", "2025-01-13"),
        ("decide", "gemensam-karta", "--subject", "Start", "--body", "Kommundirektörerna i V6"),
        ("pause", "gemensam-karta", "--date", "2025-02-01"),
        ("resume", "gemensam-karta", "--date", "2025-03-01"),
        ("close", "gemensam-karta", "--kind", "avslutad", "--date", "2025-04-01"),
    ]
    for one in steps:
        step(*one)
        before = contents(registry)
        assert (step(*one), contents(registry)) == ("✔ inget att ändra", before)
    said = refused("close", "gemensam-karta", "--kind", "avslutad", "--date", "2025-05-01")
    assert "”avslutad” är redan inskrivet, från 2025-04-01" in said
    assert f"ändra i registry/{MAP}/initiative.yaml" in said
    assert "submitted i registry/" in refused("submit", "gemensam-karta")
    assert "body: kommundirektorer" in text(registry, f"{MAP}/initiative.yaml")
    assert step("rename", "gemensam-karta", "gemensam-karta") == "✔ inget att ändra"


def test_who_is_not_in_cannot_leave_but_decline(
    step: Callable[..., str], refused: Callable[..., str]
) -> None:
    step("new", "initiative", "--title", "Gemensam karta", "--received", "2025-01-10")
    said = refused("leave", "gemensam-karta", "vara")
    assert "Vara är inte med 2026-01-31, och kan inte lämna" in said
    step("invite", "gemensam-karta", "vara")
    assert "samverkan decline gemensam-karta vara" in refused("leave", "gemensam-karta", "vara")


def test_a_warning_stands_with_its_place_and_way_out_and_the_step_is_taken(
    samverkan: Run, registry: Path
) -> None:
    new = ("new", "initiative", "--title", "Gemensam karta", "--registry", registry)
    samverkan(*new, *TODAY)
    args = ("submit", "gemensam-karta", "--date", "2027-01-01", "--registry", registry)
    for more in (["--dry-run"], []):
        code, _, err = samverkan(*args, *more, *TODAY)
        assert (code, err.splitlines()) == (
            0,
            [
                f"registry/{MAP}/initiative.yaml:3: varning SAM055 2027-01-01 har inte varit än",
                "  = rätta året eller dagen",
            ],
        )


def test_nothing_is_put_beside_what_cannot_be_read(
    refused: Callable[..., str], registry: Path
) -> None:
    file = registry / "initiatives/e-arkiv/participation/skara.yaml"
    file.write_text(file.read_text("utf-8") + "roll: deltar\n", "utf-8")
    assert "går inte att läsa" in refused("leave", "e-arkiv", "skara", "--reason", "Ny")


def test_a_trial_shows_the_change_and_writes_nothing(samverkan: Run, registry: Path) -> None:
    before = contents(registry)
    leave = ("leave", "e-arkiv", "skara", "--reason", "Ny", "--registry", registry, *TODAY)
    code, out, _ = samverkan(*leave, "--dry-run")
    assert (code, contents(registry)) == (0, before)
    assert "+  - {date: 2026-01-31, kind: lamnat, reason: Ny}" in out
    assert "✔" not in out


def test_a_planned_execution_is_started_where_it_stands(
    step: Callable[..., str], refused: Callable[..., str], registry: Path
) -> None:
    file = registry / MAP / "initiative.yaml"
    file.parent.mkdir()
    plan = "executions:\n  - {form: projekt, planned_start: 2025-02-01}\n"
    file.write_text(f"title: Karta\nexample: true\n{plan}", "utf-8")
    step("start", "gemensam-karta", "--form", "projekt", "--date", "2025-02-15")
    assert "  - {form: projekt, planned_start: 2025-02-01, start: 2025-02-15}\n" in text(
        registry, f"{MAP}/initiative.yaml"
    )
    assert "pågår redan" in refused("start", "gemensam-karta", "--form", "projekt")
    step("start", "gemensam-karta", "--form", "uppdrag", "--date", "2025-03-01")
    assert "välj med --form: projekt och uppdrag" in refused("finish", "gemensam-karta")
    step("finish", "gemensam-karta", "--form", "projekt", "--outcome", "avbrutet",
         "--date", "2025-04-01")  # fmt: skip
    assert "end: 2025-04-01, outcome: avbrutet" in text(registry, f"{MAP}/initiative.yaml")


def test_a_form_holds_the_models_questions_until_they_are_answered(
    step: Callable[..., str], registry: Path
) -> None:
    said = step("assess", "e-arkiv", "arbetsgrupp", "--date", "2025-11-01")
    path = "initiatives/e-arkiv/assessments/2025-11-01-arbetsgrupp.yaml"
    where = f"registry/{path}"
    assert said == f"✔ ett tomt formulär: svara i {where}, eller här med --gate och --score"
    form = text(registry, path)
    assert form.count("answer: ej_bedomt") == 8
    assert form.count("value: null") == 8
    assert "  # Risk\n  # 1 = Mycket låg risk, inga kända hinder.\n" in form
    assert max(map(len, form.splitlines())) <= 100
    step("assess", "e-arkiv", "arbetsgrupp", "--date", "2025-11-01", "--score", "risk=3,5",
         "--gate", "forankring=Delvis", "--reason", "forankring=Inte i nämnden")  # fmt: skip
    filled = text(registry, path)
    assert "  risk:\n    value: 3.5\n" in filled
    assert "  forankring:\n    answer: delvis\n    reason: Inte i nämnden\n" in filled
    kept = [line for line in form.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in filled.splitlines() if line.lstrip().startswith("#")] == kept


def git(folder: Path, *args: str) -> str:
    me = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    done = subprocess.run(
        ["git", *me, "-C", folder, *args], check=True, capture_output=True, text=True
    )
    return done.stdout


def test_a_renamed_initiative_keeps_its_history_and_can_have_its_name_back(
    step: Callable[..., str], samverkan: Run, registry: Path
) -> None:
    top = registry.parent
    waiver = "waivers:\n  - code: SAM040\n    record: initiatives/e-arkiv\n    reason: Känt\n"
    (registry / "waivers.yaml").write_text(
        f"{waiver}    owner: Skara\n    until: 2026-12-31\n", "utf-8"
    )
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-qm", "Registret")
    said = step("rename", "e-arkiv", "gemensamt-arkiv")
    assert said.splitlines()[0].endswith("har fått ett nytt id: e-arkiv → gemensamt-arkiv")
    assert not (registry / "initiatives/e-arkiv").exists()
    assert "record: initiatives/gemensamt-arkiv\n" in text(registry, "waivers.yaml")
    git(top, "add", "-A")
    moved = git(top, "status", "--porcelain").splitlines()
    assert {line[:2] for line in moved if "e-arkiv" in line} == {"R "}
    code, out, _ = samverkan("show", "e-arkiv", "--registry", registry)
    assert (code, "gemensamt-arkiv" in out) == (0, True)
    step("rename", "gemensamt-arkiv", "e-arkiv")
    assert "former_ids:\n  - gemensamt-arkiv\n" in text(
        registry, "initiatives/e-arkiv/initiative.yaml"
    )


def test_a_renaming_is_shown_as_files_that_move(samverkan: Run, registry: Path) -> None:
    args = ("rename", "e-arkiv", "arkivet", "--dry-run", "--registry", registry, *TODAY)
    code, out, err = samverkan(*args)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line for line in lines if line.startswith("+") and "+++" not in line] == [
        "+former_ids:", "+  - e-arkiv",
    ]  # fmt: skip
    assert [line for line in lines if line.startswith("-") and "---" not in line] == []
    files = len([p for p in (registry / "initiatives/e-arkiv").rglob("*") if p.is_file()])
    assert sum(line.startswith("rename from") for line in lines) == files


def test_a_step_is_said_in_english_too(samverkan: Run, registry: Path) -> None:
    args = ("leave", "e-arkiv", "skara", "--reason", "Ny", "--registry", registry, *TODAY)
    code, out, _ = samverkan(*args, "--lang", "en")
    assert code == 0
    assert out.splitlines()[-1].startswith("✔ Skara leaves ")
    assert "er uppstart" not in out


def test_a_meeting_cannot_order_what_was_not_there_yet(refused: Callable[..., str]) -> None:
    said = refused("prioritise", "fixartjanst", "e-arkiv", "--date", "2000-01-01", code=2)
    assert "fixartjanst fanns inte den 2000-01-01" in said
    assert "välj en senare dag med --date" in said


def test_a_reason_finds_its_question_also_when_that_was_answered_before(
    step: Callable[..., str], registry: Path
) -> None:
    form = ("assess", "e-arkiv", "skara", "--date", "2025-11-01")
    step(*form, "--gate", "forankring=ja")
    step(*form, "--reason", "forankring=Nämnden har sagt ja", "--reason", "risk=Ny teknik")
    filled = text(registry, "initiatives/e-arkiv/assessments/2025-11-01-skara.yaml")
    assert "  forankring:\n    answer: ja\n    reason: Nämnden har sagt ja\n" in filled
    assert "  risk:\n    value: null\n    reason: Ny teknik\n" in filled
    assert step(*form) == "✔ inget att ändra"


def test_a_form_with_words_in_it_is_not_called_empty(step: Callable[..., str]) -> None:
    said = step("assess", "e-arkiv", "skara", "--date", "2025-11-01", "--note", "Möte 4")
    assert "tomt" not in said


def test_a_form_keeps_the_model_it_was_made_with(
    refused: Callable[..., str], step: Callable[..., str], registry: Path
) -> None:
    other = registry / "models/annan/1.yaml"
    other.parent.mkdir()
    shutil.copy(registry / "models/v6-exempel/1.yaml", other)
    form = ("assess", "e-arkiv", "skara", "--date", "2025-11-01", "--score", "risk=2")
    step(*form)
    assert "formuläret är gjort med v6-exempel/1" in refused(*form, "--model", "annan/1", code=2)


def test_two_of_one_form_under_way_are_told_where_to_end_the_right_one(
    refused: Callable[..., str], registry: Path
) -> None:
    file = registry / MAP / "initiative.yaml"
    file.parent.mkdir()
    both = "  - {form: projekt, start: 2025-01-01}\n  - {form: projekt, start: 2025-02-01}\n"
    file.write_text(f"title: Karta\nexample: true\nexecutions:\n{both}", "utf-8")
    said = refused("finish", "gemensam-karta", "--form", "projekt")
    assert "skriv end och outcome i registry/initiatives/gemensam-karta/initiative.yaml" in said


def test_an_unknown_assessor_is_told_who_may_be_one(refused: Callable[..., str]) -> None:
    assert "arbetsgrupp" in refused("assess", "e-arkiv", "xyzzy", code=2)
