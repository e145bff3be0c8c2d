"""The fixes findings carry: certain, each its own node, undone when they do not help."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_cli import rules
from samverkan_cli.editing.applied import applied
from samverkan_cli.editing.fixing import fixed
from samverkan_cli.findings import Finding, Fix
from samverkan_cli.loading import certain
from samverkan_cli.loading.snapshot import load
from samverkan_cli.loading.source import Source, Texts

Run = Callable[..., "tuple[int, str, str]"]
TODAY = ("--today", "2026-11-22")


def check(source: Source) -> list[Finding]:
    """Everything that is wrong with a registry."""
    snapshot = load(source)
    found = [
        snapshot.located(law, fault)
        for law, fault in rules.check(snapshot.registry, date(2026, 11, 22))
    ]
    return [*snapshot.findings, *found]


def mended(path: str, text: str | bytes) -> str:
    """A file after all fixes."""
    content = text if isinstance(text, bytes) else text.encode()
    source = Texts({path: content})
    done = fixed(source, check(source), check)
    return done.seen().read(path).decode()


ORGANISATION, SHARE = "organisations/vara.yaml", "initiatives/e/participation/vara.yaml"
INITIATIVE, COLLABORATION = "initiatives/e/initiative.yaml", "collaborations/v6.yaml"
KOMMUN = "name: Ekerö kommun\nkind: kommun\n"


@pytest.mark.parametrize(
    ("path", "bad", "good"),
    [
        (SHARE, "events:\n  - {date: 2024-03-01, kind: delltar}  # c\n", "kind: deltar}  # c"),
        (SHARE, "events:\n  - {date: 2024-03-01, kind: Lämnat, reason: x}\n", "kind: lamnat,"),
        (SHARE, "events:\n  - {date: 2024/3/1, kind: deltar}\n", "{date: 2024-03-01,"),
        (SHARE, "reply_by: 1 mars 2024 # c\n", "reply_by: 2024-03-01 # c"),
        (SHARE, "reply_by: '20240301'\n", "reply_by: '2024-03-01'"),
        (SHARE, "kontact: Vara\n", "contact: Vara"),
        (
            SHARE,
            "events:\n  - {date: 2024-03-01, kind: lamnat, reason: dyrt, krångligt, sent}\n",
            '{date: 2024-03-01, kind: lamnat, reason: "dyrt, krångligt, sent"}',
        ),
        (INITIATIVE, "title: T\nexampel: ja\n", "example: true"),
        (INITIATIVE, "title: T\nareas: Arkiv\n", "areas:\n  - Arkiv"),
        (INITIATIVE, "title: T\ncosts:\n  - {kind: drift, basis: utfall, amount: 1.500 kr}\n",
         "amount: 1 500}"),
        (COLLABORATION, "name: V6\nform: Gemensam nämnd\n", "form: gemensam_namnd"),
        (COLLABORATION, "name: V6\nform: natverk\nstarted: 2023H2\n", "started: 2023-H2"),
        (COLLABORATION, "name: V6\nform: natverk\nfunding: {stated_support_level: 0,635}\n",
         "{stated_support_level: 0.635}"),
        (ORGANISATION, KOMMUN + "municipality_code: 125\n", "municipality_code: 0125"),
        (ORGANISATION, KOMMUN, "municipality_code: 0125"),
        (ORGANISATION, KOMMUN + "municipality_code: 0125\norganisation_number: 2120001652\n",
         "organisation_number: 212000-1652"),
        (ORGANISATION, KOMMUN + "municipality_code: 0125\t\nnote: x \t\n", "0125\nnote: x\n"),
        (ORGANISATION, KOMMUN.replace("\n", "\r\n", 1) + "municipality_code: 0125\n", KOMMUN),
    ],
)  # fmt: skip
def test_a_certain_mistake_is_mended_and_stays_mended(path: str, bad: str, good: str) -> None:
    new = mended(path, bad)
    assert good in new
    assert mended(path, new) == new
    assert not [f for f in load(Texts({path: new.encode()})).findings if f.severity == "error"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (SHARE, "reply_by: 3/4 2024\n"),
        (SHARE, "reply_by: 2024-02-30\n"),
        (SHARE, "events:\n  - {date: 2024-03-01, kind: hoppade av}\n"),
        (SHARE, "telefon: Vara\n"),
        (SHARE, "contact: a\nkontakt:\n"),
        (SHARE, "kontact: Vara\ncontact: Skara\n"),
        (SHARE, "events:\n  - {date: 2024-03-01, kind: deltar, ändrat}\n"),
        (INITIATIVE, "title: T\nexampel: kanske\n"),
        (INITIATIVE, "title: T\nareas: Arkiv, plan\n"),
        (INITIATIVE, "title: T\nexample: 1\n"),
        (INITIATIVE, "title: T\ncosts:\n  - {kind: drift, basis: utfall, amount: '12,5'}\n"),
        (COLLABORATION, "name: V6\nform: natverk\nmembers: [{organisation: skara, vara}]\n"),
        (COLLABORATION, "name: V6\nform: natverk\nfunding: {stated_support_level: '63,5'}\n"),
        (COLLABORATION, "name: V6\nform: natverk\nfunding: {stated_support_level: 63.5 %}\n"),
        (ORGANISATION, KOMMUN + "municipality_code: 147\n"),
        (ORGANISATION, "name: Ekerö och Salems kommun\nkind: kommun\n"),
        (ORGANISATION, KOMMUN + "municipality_code: 0125\norganisation_number: 2120001653\n"),
        (ORGANISATION, KOMMUN + "municipality_code:\t0125\n"),
    ],
)
def test_what_may_mean_two_things_is_left_to_people(path: str, text: str) -> None:
    assert mended(path, text) == text
    assert not any(finding.fixable for finding in check(Texts({path: text.encode()})))


@pytest.mark.parametrize(
    ("read", "written", "meant"),
    [
        (certain.day, "2024-3-1", "2024-03-01"),
        (certain.day, "2024–03–01", "2024-03-01"),
        (certain.day, "2024.03.01", "2024-03-01"),
        (certain.day, "2024-11-20T00:00:00", "2024-11-20"),
        (certain.day, "2024-11-20 13:30", None),
        (certain.day, "den 1:e maj 2024", "2024-05-01"),
        (certain.day, "3 okt. 2024", "2024-10-03"),
        (certain.day, "21/5 2024", "2024-05-21"),
        (certain.day, "21.5.2024", "2024-05-21"),
        (certain.day, "5/21/2024", None),
        (certain.day, "12/11 2024", None),
        (certain.day, "2024/3-1", None),
        (certain.day, "31 april 2024", None),
        (certain.day, "20241301", None),
        (certain.span, "mars 2024", "2024-03"),
        (certain.span, "Q3 2024", "2024-Q3"),
        (certain.span, "2024 h1", "2024-H1"),
        (certain.span, "hösten 2024", None),
        (certain.span, "1 mars 2024", "2024-03-01"),
        (certain.flag, "Nej", "false"),
        (certain.flag, "x", None),
    ],
)
def test_a_day_a_span_and_a_flag_in_other_words(
    read: Callable[[str], str | None], written: str, meant: str | None
) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    ("written", "field", "meant"),
    [
        ("150 000 kr", "amount", "150 000"),
        ("150.000:-", "amount", "150 000"),
        ("150000,00 kr", "amount", "150000"),
        ("1,150,865", "amount", "1 150 865"),
        ("150,000", "amount", None),
        ("150 tkr", "amount", None),
        ("1,5 mkr", "amount", None),
        ("-500", "amount", None),
        ("15 00", "amount", None),
        ("150 kr", "count", None),
        ("150 st", "count", "150"),
        ("16.016", "count", "16 016"),
        ("12,5", "amount", None),
        ("150\u2009000", "amount", "150 000"),
    ],
)
def test_an_amount_in_other_words(written: str, field: str, meant: str | None) -> None:
    assert certain.whole(written, field) == meant


@pytest.mark.parametrize(
    ("written", "field", "meant"),
    [
        ("3,5", "value", "3.5"),
        ("1,000", "value", None),
        ("0,635", "support_rate", "0.635"),
        ("63,5", "support_rate", None),
        ("3.5 poäng", "value", None),
    ],
)
def test_a_decimal_with_a_comma(written: str, field: str, meant: str | None) -> None:
    assert certain.decimal(written, field) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("förstudie", "forstudie"),
        ("Gemensam nämnd", "gemensam_namnd"),
        ("projket", "projekt"),
        ("uppdraget", "uppdrag"),
        ("proj", None),
        ("ja", None),
        ("implementering", None),
        ("implementaton", "implementation"),
    ],
)
def test_one_clear_spelling(written: str, meant: str | None) -> None:
    known = ("forstudie", "uppdrag", "projekt", "implementation", "gemensam_namnd")
    assert certain.spelling(written, known) == meant


def test_two_near_spellings_are_not_clear() -> None:
    assert certain.spelling("granska", ("granskas", "granskar")) is None


def test_a_fix_that_does_not_help_is_undone() -> None:
    path, text = SHARE, b"reply_by: snart\ncontact: x\n"
    source = Texts({path: text})
    finding = check(source)[0]
    for wrong in ("senare", "2024-02-30"):
        fix = Fix(finding.record, finding.keys, "set", wrong)
        lying = Finding(**{n: getattr(finding, n) for n in _FIELDS} | {"fix": fix})
        done = fixed(source, [lying], check)
        assert done.new == {}


_FIELDS = (
    "code", "severity", "path", "line", "column", "message", "hint", "record", "keys",
    "fingerprint", "end_column",
)  # fmt: skip


def test_a_rule_s_fix_that_makes_something_new_is_undone_and_named() -> None:
    files = {
        ORGANISATION: KOMMUN.encode(),
        "organisations/annan.yaml": f"{KOMMUN}municipality_code: 0125\n".encode(),
    }
    done = fixed(Texts(files), check(Texts(files)), check)
    assert done.new == {}
    assert [(mend.path, mend.finding.code) for mend in done.undone] == [(ORGANISATION, "SAM011")]


def test_line_ends_follow_the_most_common() -> None:
    fix = Fix("organisations/vara", (), "line_ends")
    assert applied("a: 1\r\nb: 2\r\nc: 3\n", fix) == "a: 1\r\nb: 2\r\nc: 3\r\n"
    assert applied("a: 1\r\nb: 2\n", fix) == "a: 1\nb: 2\n"


@pytest.fixture
def copy(reference: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the reference registry with three mistakes."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = Path(shutil.copytree(reference, tmp_path / "registry"))
    spoil(root / "organisations/heby.yaml", b"municipality_code: 0331", b"municipality_code: 331")
    spoil(root / "initiatives/e-arkiv/initiative.yaml", b"example: true", b"example: ja  # c")
    spoil(root / "initiatives/e-arkiv/initiative.yaml", b"2024-01-22", b"22/1 2024")
    return root


def spoil(path: Path, old: bytes, new: bytes) -> None:
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))


def test_fix_mends_the_files_and_says_what_it_did(
    samverkan: Run, copy: Path, reference: Path
) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*.yaml")}
    code, diff, _ = samverkan("fix", "--diff", "--registry", copy, *TODAY)
    assert code == 1
    assert "-example: ja  # c\n+example: true  # c\n" in diff
    assert {path: path.read_bytes() for path in copy.rglob("*.yaml")} == before
    code, out, _ = samverkan("fix", "--registry", copy, *TODAY)
    assert code == 0
    assert "registry/organisations/heby.yaml\n" in out
    assert "rad 7 SAM112: ”331” är ingen kommunkod → 0331" in out
    assert "✔ 3 fynd rättade" in out
    assert "se dem med: samverkan validate" in out
    initiative = "initiatives/e-arkiv/initiative.yaml"
    expected = (
        (reference / initiative).read_bytes().replace(b"example: true", b"example: true  # c")
    )
    assert (copy / initiative).read_bytes() == expected
    again = samverkan("fix", "--registry", copy, *TODAY)
    assert again[1].startswith("✔ inget att rätta")
    assert samverkan("fix", "--diff", "--registry", copy, *TODAY)[:2] == (0, "")


def test_fix_only_touches_the_paths_named(samverkan: Run, copy: Path) -> None:
    assert samverkan("fix", copy / "organisations", *TODAY)[0] == 0
    assert b"0331" in (copy / "organisations/heby.yaml").read_bytes()
    assert b"22/1 2024" in (copy / "initiatives/e-arkiv/initiative.yaml").read_bytes()


def test_findings_say_whether_they_can_be_fixed(samverkan: Run, copy: Path) -> None:
    _, out, _ = samverkan("validate", "--registry", copy, "--format", "json", *TODAY)
    found = {(f["code"], f["fixable"]) for f in json.loads(out)["findings"]}
    assert {("SAM112", True), ("SAM110", True), ("SAM104", True)} <= found
    assert ("SAM087", False) in found


def test_a_file_that_changes_meanwhile_is_refused(
    samverkan: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from samverkan_cli.cli import writing

    real = writing.write

    def late(root: Path, changes: list[object]) -> int:
        (root / "organisations/heby.yaml").write_bytes(b"name: annan\n")
        return real(root, changes)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "write", late)
    code, _, err = samverkan("fix", "--registry", copy, *TODAY)
    assert code == 5
    assert "har ändrats av någon annan" in err
    assert (copy / "organisations/heby.yaml").read_bytes() == b"name: annan\n"
    assert b"22/1 2024" in (copy / "initiatives/e-arkiv/initiative.yaml").read_bytes()
