"""What is said of a slip in YAML: the character, the place and the mend, in words to act on."""

import pytest

from samverkan_cli.editing.applied import applied
from samverkan_cli.findings import Finding
from samverkan_cli.language.language import language

from .mistake import clean, new_in, said

INITIATIVE = "initiatives/digitala-bygglov/initiative.yaml"
HARD = "\u00a0"


def found(right: str, wrong: str) -> tuple[Finding, str]:
    before = clean().texts[INITIATIVE]
    assert before.count(right) == 1
    (finding,) = new_in({INITIATIVE: before.replace(right, wrong)})
    return finding, language("sv").message(finding.message)


@pytest.mark.parametrize(
    ("right", "wrong", "message", "hint"),
    [
        ("received: 2024-02-05", f"received:{HARD}2024-02-05",
         "hårt mellanslag (U+00A0) efter kolonet",
         "skriv ett vanligt mellanslag i stället; de två ser likadana ut"),
        ("areas:\n  - Bygg", f"areas:\n{HARD * 2}- Bygg",
         "hårt mellanslag (U+00A0) i indraget",
         "skriv ett vanligt mellanslag i stället; de två ser likadana ut"),
        ("received: 2024-02-05", "  received: 2024-02-05",
         "går inte att läsa: raden står för långt in",
         "ta bort 2 mellanslag först på raden: received ska stå rakt under co_origins på rad 8"),
        ("    outcome: 19 dagar", "   outcome: 19 dagar",
         "går inte att läsa: raden står inte tillräckligt långt in",
         "lägg till 1 mellanslag först på raden: outcome ska stå rakt under target på rad 95"),
        ("title: Digitala bygglov", "title:Digitala bygglov",
         "går inte att läsa: mellanslag saknas efter kolonet",
         "sätt kolon och mellanslag: title: Digitala bygglov"),
        ("  - invanare\n  - medarbetare", "  - invanare\n  – medarbetare",
         "går inte att läsa: tecknet – är inget bindestreck",
         "skriv ett vanligt bindestreck och ett mellanslag: - medarbetare"),
        ("  - invanare\n  - medarbetare", "  - invanare\n  -medarbetare",
         "går inte att läsa: mellanslag saknas efter bindestrecket",
         "sätt ett mellanslag efter bindestrecket: - medarbetare"),
        ("  - invanare\n  - medarbetare", "  -invanare\n  -medarbetare",
         "target_groups ska vara en lista",
         "sätt ett mellanslag efter bindestrecket: - invanare"),
        ("  - invanare\n  - medarbetare", "  - invanare\n   - medarbetare",
         "”invanare - medarbetare” är inget giltigt värde för target_groups",
         "ta bort 1 mellanslag först på raden: - medarbetare ska stå rakt under - invanare"),
        ("title: Digitala bygglov", "title: ”Bygglov: etapp 1”",
         "går inte att läsa: typografiska citattecken (”) skyddar inte kolonet i texten",
         'byt ” mot raka citattecken före och efter texten: "'),
        ("amount: 640 000,", "amount: 640 000,50,",
         "okänt fält ”50”",
         "beloppet ska vara hela kronor utan decimaler; inom { } skiljer ett kommatecken "
         "fälten åt"),
    ],
)  # fmt: skip
def test_the_slip_is_named_with_its_mend(right: str, wrong: str, message: str, hint: str) -> None:
    finding, what = found(right, wrong)

    assert (what, said(finding)) == (message, hint)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("received: 2024-02-05", f"received:{HARD}2024-02-05"),
        ("areas:\n  - Bygg", f"areas:\n{HARD * 2}-{HARD}Bygg"),
    ],
)  # fmt: skip
def test_hard_spaces_are_mended_as_a_whole(right: str, wrong: str) -> None:
    before = clean().texts[INITIATIVE]
    finding, _ = found(right, wrong)

    assert finding.fix is not None
    assert applied(before.replace(right, wrong), finding.fix) == before


def test_every_other_line_with_a_hard_space_is_told() -> None:
    finding, _ = found(
        "areas:\n  - Bygg och miljö\nlead: ", f"areas:\n{HARD * 2}- Bygg och miljö\nlead:{HARD}"
    )

    assert said(finding) == "skriv ett vanligt mellanslag i stället, även på rad 22"


def test_a_hard_space_inside_a_text_is_left_alone() -> None:
    before = clean().texts[INITIATIVE]
    text = before.replace("reference: KS 2024/112", f"reference: KS{HARD}2024/112")

    assert new_in({INITIATIVE: text}) == []


@pytest.mark.parametrize(
    "title",
    [
        "’n ny sak", "”Gå före” i bygglov", "”Gå före” och ”gå efter”", '"”Digitala bygglov”"',
        "”Vi hinner inte.”", "„", "Ärenden à la carte – ”så”", "São Paulo, Ångström, Âland",
    ],
)  # fmt: skip
def test_a_text_that_quotes_or_is_foreign_is_left_alone(title: str) -> None:
    before = clean().texts[INITIATIVE]

    assert new_in({INITIATIVE: before.replace("Digitala bygglov\n", f"{title}\n", 1)}) == []


@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ("title: ”Digitala bygglov”", "title: Digitala bygglov"),
        ("title: Bygglov fÃ¶r Ã„ldre â€“ Â§ 4", "title: Bygglov för Äldre – § 4"),
    ],
)
def test_quotes_and_garbled_letters_are_mended(wrong: str, mended: str) -> None:
    before = clean().texts[INITIATIVE]
    finding, _ = found("title: Digitala bygglov", wrong)
    after = before.replace("title: Digitala bygglov", wrong)

    assert finding.fix is not None
    assert applied(after, finding.fix) == before.replace("title: Digitala bygglov", mended)


def test_every_other_line_with_garbled_letters_is_told() -> None:
    finding, what = found("title: Digitala bygglov\nneed: >-", "title: fÃ¶r\nneed: >-\n  NÃ¤r")

    assert what == "”fÃ¶r” är text läst i fel teckenkodning"
    assert said(finding) == "menade du för? Samma sak på rad 3"


def test_a_badly_named_organisation_is_told_once_at_its_own_file() -> None:
    text = clean().texts["organisations/lidkoping.yaml"]
    (finding,) = new_in({"organisations/lidkoping.yaml": None, "organisations/lidk.yaml": text})

    assert language("sv").message(finding.message) == (
        "andra filer hänvisar till ”lidkoping”, men Lidköpings kommun står i filen "
        "organisations/lidk.yaml"
    )
    assert said(finding) == "döp om filen till organisations/lidkoping.yaml"


def test_a_file_of_an_unknown_municipality_may_lack_its_organisation() -> None:
    share = "initiatives/visselblasarfunktion/participation/"
    text = clean().texts[f"{share}lidkoping.yaml"]
    found = [f for f in new_in({f"{share}orust.yaml": text}) if f.code == "SAM004"]

    assert [said(finding) for finding in found] == [
        "döp filen efter kommunens id, eller lägg till filen organisations/orust.yaml"
    ]


def test_the_one_file_with_days_before_the_initiative_is_pointed_at() -> None:
    share = "initiatives/visselblasarfunktion/participation/lidkoping.yaml"
    early = clean().texts[share].replace("2024", "2004").replace("2025", "2005")
    found = [f for f in new_in({share: early}) if f.code == "SAM056"]

    assert [f.path for f in found] == [f"registry/{share}"]


def test_what_a_faulty_file_refers_to_is_told_in_the_same_round() -> None:
    wrong = clean().texts[INITIATIVE]
    for right, slip in (("2024-02-05\n", "i våras\n"), ("lead: lidkoping", "lead: lidkopng")):
        assert wrong.count(right) == 1
        wrong = wrong.replace(right, slip)

    found = [(f.code, f.keys) for f in new_in({INITIATIVE: wrong})]

    assert found == [("SAM104", ("received",)), ("SAM001", ("lead",))]


def test_a_faulty_file_of_an_unknown_municipality_is_told_in_the_same_round() -> None:
    path = "initiatives/visselblasarfunktion/participation/orust.yaml"
    found = new_in({path: "events:\n  - {date: i våras, kind: deltar}\n"})

    assert [finding.code for finding in found] == ["SAM104", "SAM004"]


@pytest.mark.parametrize(
    ("wrong", "hint", "mended"),
    [
        ("amount: 1,640,000,", "skriv 1 640 000", "amount: 1 640 000,"),
        ("amount: 1 640,000,", "skriv 1 640 000", None),
        ("amount: 640,000 kr, utan moms,",
         "sätt texten inom citattecken om kommatecknet hör till den", None),
    ],
)  # fmt: skip
def test_a_number_that_commas_cut_in_pieces_is_one_mistake(
    wrong: str, hint: str, mended: str | None
) -> None:
    right, before = "amount: 640 000,", clean().texts[INITIATIVE]
    finding, _ = found(right, wrong)

    assert said(finding) == hint
    assert (finding.fix is None) == (mended is None)
    if finding.fix and mended:
        assert applied(before.replace(right, wrong), finding.fix) == before.replace(right, mended)


def test_two_fields_nobody_knows_are_two_mistakes() -> None:
    before = clean().texts[INITIATIVE]
    wrong = before.replace("title: Digitala bygglov", "title: Digitala bygglov\nett:\ntvå:")

    assert [finding.keys for finding in new_in({INITIATIVE: wrong})] == [("ett",), ("två",)]
