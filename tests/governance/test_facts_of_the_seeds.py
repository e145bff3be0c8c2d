"""Every fact the sources state about the five cooperations is one command away, with its line."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "tuple[int, str, str]"]
SEEDS = {
    0: "000_255966a9444c69df.txt", 1: "001_bb0cecacf8739157.txt", 2: "002_2ac4985b4163dedc.txt",
    3: "003_1d02c29948674f4a.txt", 4: "004_e54ac1b3aba57849.txt",
}  # fmt: skip
FT, KAK, NAMND, BOLAG = (
    "falkoping-tidaholm", "kungsor-arboga-koping", "tierp-it-namnd", "it-kommuner-i-skane",
)  # fmt: skip
VMKF = "vastra-malardalens-kommunalforbund"

# source, its words, the cooperation, the field and what `governance ID --facts` says there
FACTS = [
    (0, "utreda formerna för samverkan mellan Falköping och Tidaholm", FT, "purpose",
     "Utreda formerna för samverkan mellan Falköping och Tidaholm"),
    (0, "avsiktsförklaring som har undertecknats", FT, "form", "avsiktsförklaring"),
    (0, "undertecknats av kommunstyrelsens ordförande och kommundirektör i respektive kommun", FT,
     "governing_documents", "kommunstyrelsens ordförande och kommundirektör i respektive kommun"),
    (0, "Falköpings och Tidaholms kommun", FT, "members", "Falköping"),
    (0, "Falköpings och Tidaholms kommun", FT, "members", "Tidaholm"),
    (0, "stordriftsfördelar", FT, "expected_benefits", "Stordriftsfördelar"),
    (0, "lägre licens- och driftkostnader", FT, "expected_benefits",
     "Lägre licens- och driftkostnader"),
    (0, "ett invånarantal på cirka 46 000", FT, "stated", "cirka 46 000"),
    (0, "inte att utreda formerna för samverkan med ytterligare aktörer", FT, "delimitations",
     "samverkan med ytterligare aktörer"),
    (0, "inte att utreda formerna för samverkan med ytterligare aktörer", FT,
     "closed_to_new_members", "ja"),
    (0, "Kommundirektören i respektive kommun ansvarar", FT, "plan",
     "kommundirektören i respektive kommun"),
    (0, "påbörjas under hösten 2023", FT, "plan", "påbörjas hösten 2023"),
    (0, "presenteras senast 2025", FT, "milestones", "senast 2025"),
    (1, "har tecknat en avsiktsförklaring", KAK, "form", "avsiktsförklaring"),
    (1, "Onsdagen den 31 augusti", KAK, "governing_documents", "onsdagen den 31 augusti"),
    (1, "mellan Kungsör, Arboga och Köpings kommuner", KAK, "purpose",
     "Kungsörs, Arboga och Köpings kommuner"),
    (1, "näringslivet är med genom Västra Mälardalen i Samverkan", KAK, "members",
     "role: näringsliv"),
    (1, "Brev till civilministern om att bli pilotområde", KAK, "related_programmes",
     "brev till civilministern"),
    (1, "En konkurrenskraftig region för boende, företagare och besökare", KAK,
     "expected_benefits", "konkurrenskraftig region"),
    (1, "möter bara delvis dagens behov", KAK, "conditions", "möter bara delvis dagens behov"),
    (1, "gemensam växel", VMKF, "shared_services", "Gemensam växel"),
    (1, "krishantering", VMKF, "shared_services", "Krishantering"),
    (1, "räddningstjänst", VMKF, "shared_services", "Räddningstjänst"),
    (1, "lönehantering", VMKF, "shared_services", "Lönehantering"),
    (2, "Från den 1 januari 2019", NAMND, "started", "2019-01-01"),
    (2, "De fem kommuner", NAMND, "stated", "De fem kommuner som ska samarbeta"),
    (2, "Tierps kommun blir arbetsgivare", NAMND, "host", "Tierp"),
    (2, "varje kommun att ha två politiska representanter", NAMND, "board.seats_per_member", "2"),
    (2, "I Heby kommun har kommunstyrelsen redan sagt ja", NAMND, "approvals",
     "kommunstyrelsen har redan sagt ja"),
    (2, "kommunstyrelsens arbetsutskott gett klartecken", NAMND, "approvals",
     "kommunstyrelsens arbetsutskott har gett klartecken"),
    (2, "sammanslagningen som utretts sedan 2016", NAMND, "conditions", "sedan 2016"),
    (2, "strategiska och operativa it-frågor", NAMND, "scope",
     "Strategiska och operativa it-frågor"),
    (2, "ett fyrtiotal personer", NAMND, "resources.employees", "40"),
    (2, "det övergripande ansvaret ligger kvar i respektive kommun", NAMND, "delimitations",
     "övergripande ansvaret"),
    (2, "på sikt ska kunna använda samma system", NAMND, "goals", "använda samma system"),
    (2, "centrala servermiljön kommer att vara placerad i Tierp", NAMND, "scope",
     "centrala servermiljön, placerad i Tierp"),
    (3, "Koordinerande part och projektansvarig: Skara kommun", "v6", "members",
     "organisation: Skara, role: coordinator"),
    (3, "Vetenskaplig part, Högskolan i Skövde", "v6", "members",
     "organisation: Högskolan i Skövde, role: research"),
    (3, "Digitalisering – en metod för verksamhetsutveckling", "v6", "definition",
     "en metod för verksamhetsutveckling där digitala lösningar används"),
    (3, "V6-kommunerna har förmåga att samverka effektfullt", "v6", "vision",
     "bidrar till hög takt i den digitala förändringsresan"),
    (3, "Förbättrad förmåga att samverka effektfullt", "v6", "effect_goals",
     "Förbättrad förmåga att samverka effektfullt"),
    (3, "kommundirektörerna i V6 2024-05-21 beslutade om fortsatt etablering", "v6", "decisions",
     "2024-05-21"),
    (3, "följs upp halvårsvis", "v6", "follow_up.cadence", "varje halvår"),
    (3, "Redovisning av resultat ska ske till kommundirektörer", "v6", "follow_up.recipients",
     "kommundirektorer"),
    (3, "biträdande kommundirektör, Skara", "v6", "groups", "biträdande kommundirektör"),
    (3, "Intressenter: V6 Chefsnätverk", "v6", "stakeholders", "V6 Chefsnätverk"),
    (3, "Verkställa ny struktur. Q3 -24", "v6", "plan", "due: 2024-Q3"),
    (3, "slutkonferens 2024-09-26", "v6", "milestones", "2024-09-26"),
    (3, "beroende av nyckelpersoner", "v6", "risks", "beroende av nyckelpersoner"),
    (3, "kommunikationsplan … inte använts systematiskt", "v6", "deviations",
     "inte använts systematiskt"),
    (3, "IT och digitalisering är olika saker", "v6", "lessons",
     "IT och digitalisering är olika saker"),
    (3, "tillräckliga resurser för etablering och förvaltning", "v6", "recommendations",
     "tillräckliga resurser"),
    (3, "En till ECIS och en till NFF", "v6", "deliverables", "ECIS och NFF"),
    (3, "hur kan en kommun komma in senare", "v6", "conditions",
     "komma in senare i ett samarbete ur ett ekonomiskt perspektiv"),
    (3, "Total projektkostnad: 3 150 865 kr", "v6", "funding.stated_total", "3 150 865"),
    (3, "Beviljat bidrag från Vinnova: 1 999 899 kr", "v6", "funding.grant.stated", "1 999 899"),
    (3, "Vinnova", "v6", "funding.grant.funder", "Vinnova"),
    (3, "beräknad stödnivå 63,5 %", "v6", "funding.stated_support_level", "0,635"),
    (3, "Egen finansiering projektpartners: 1 150 865 kr", "v6", "funding.own_financing.stated",
     "1 150 865"),
    (3, "Skara | 225 126", "v6", "funding.payments", "Skara, amount: 225 126"),
    (3, "Högskolan i Skövde | 1 506 627", "v6", "funding.payments", "1 506 627"),
    (3, "Samverkan byggdes initialt mellan tre kommuner", "goliska-it", "purpose",
     "från början byggd mellan tre kommuner"),
    (3, "förändrad förbundsordning för Göliska IT", "goliska-it", "governing_documents",
     "Förbundsordning för Göliska IT"),
    (4, "inledde de ett samarbete år 2011", BOLAG, "started", "2011"),
    (4, "bolaget IT-kommuner i Skåne AB", BOLAG, "legal_person", "IT-kommuner i Skåne AB"),
    (4, "27 anställda", BOLAG, "resources.employees", "27"),
    (4, "lika många som jobbade med it i kommunerna innan", BOLAG, "resources.employees_before",
     "27"),
    (4, "4 300 anställda", BOLAG, "resources.users", "count: 4 300"),
    (4, "3 500 elever", BOLAG, "resources.users", "count: 3 500"),
    (4, "Atea fungerar som deras it-partner", BOLAG, "agreements", "supplier: Atea"),
    (4, "en gemensam e-tjänsteplattform", BOLAG, "shared_services", "Gemensam e-tjänsteplattform"),
    (4, "standard för publika surfzoner", BOLAG, "shared_services", "publika surfzoner"),
    (4, "Bolaget är icke-vinstdrivande", BOLAG, "delimitations", "icke-vinstdrivande"),
    (4, "komma överens om syftet", BOLAG, "recommendations",
     "komma överens om syftet med samarbetet"),
]  # fmt: skip

# source, its words, one command, what it answers beside a file and line
COMPUTED = [
    (0, "cirka 46 000", ("governance", FT), "stämmer avrundat, skillnad 389"),
    (0, "senast 2025", ("governance", FT), "Förslaget skulle finnas senast 2025"),
    (2, "två politiska representanter", ("governance", NAMND),
     "5 kommuner × 2 platser = 10 platser"),
    (2, "de politiska församlingarna måste säga ja", ("governance", NAMND),
     "klart när: Heby, Knivsta, Tierp, Älvkarleby, Östhammar kommunfullmäktige"),
    (3, "Shared governance präglade samverkan", ("governance", "v6"), "Läsning 2022: delad"),
    (3, "inte matchade dess förutsättningar", ("governance", "v6"),
     "Delad styrning är i bruk men ingen av 3 kända signaler pekar dit."),
    (3, "styrgruppen utan Vara och Essunga", ("governance", "v6"),
     "Styrgruppen för VDT 22: Essunga och Vara har ingen plats."),
    (3, "Total projektkostnad", ("funding",), "3 150 865"),
    (3, "Utbetalt belopp totalt", ("funding",), "1 999 899"),
    (4, "4 300 anställda och 3 500 elever", ("governance", BOLAG), "7 800"),
]  # fmt: skip


def ordinary(text: str) -> str:
    """With plain spaces, and lines joined."""
    return " ".join(text.replace("\u00a0", " ").split())


NOT_WRITTEN_OUT = {"ja": "true", "avsiktsförklaring": "avsiktsforklaring", "0,635": "0.635"}


def within(says: str, lines: list[str]) -> bool:
    """Whether the last word of the answer stands on the lines, or what the file writes for it."""
    word = NOT_WRITTEN_OUT.get(says, says).split(" ")[-1].casefold()
    text = " ".join(lines).casefold().translate(str.maketrans("åäö", "aao"))
    return word.translate(str.maketrans("åäö", "aao")) in text


@pytest.fixture(scope="module")
def stated() -> Callable[[str], Any]:
    """`governance ID --facts --format json`, asked once for each cooperation."""
    from samverkan_cli.cli.registry import open_registry
    from samverkan_cli.cli.speech import both
    from samverkan_cli.language.language import language
    from samverkan_cli.views.governance_json import governance_document
    from samverkan_cli.views.governance_parts import GovernanceSubject

    opened = open_registry(str(Path(__file__).parents[2] / "registry"), None, "2026-11-22")

    def ask(key: str) -> Any:
        subject = GovernanceSubject(
            opened.registry, opened.registry.collaborations[key], opened.today, language("sv"),
            opened.snapshot.place,
        )  # fmt: skip
        document = governance_document([subject], "2026-11-22", None, both(), every_fact=True)
        return json.loads(json.dumps(document))["collaborations"][0]["facts"]

    return ask


@pytest.mark.parametrize(
    ("seed", "words", "key", "field", "says"), FACTS, ids=[f"{f[0]}-{f[1][:40]}" for f in FACTS]
)
def test_a_stated_fact_is_answered_with_its_line(
    stated: Callable[[str], Any], reference: Path, seed: int, words: str, key: str, field: str,
    says: str,
) -> None:  # fmt: skip
    found = [
        fact
        for fact in stated(key)
        if fact["field"] == field and says in ordinary(fact["text"]["sv"])
    ]
    assert found, words
    lines = (reference.parent / found[0]["path"]).read_text("utf-8").splitlines()
    at = found[0]["line"]
    assert within(says, lines[at - 1 : at + 12]), lines[at - 1]
    head = "".join(line for line in lines[:6] if line.startswith("#"))
    assert SEEDS[seed] in head


def test_every_fact_is_asked_for_by_one_command(samverkan: Run, reference: Path) -> None:
    code, out, _ = samverkan(
        "governance", NAMND, "--facts", "--registry", reference, "--format", "text"
    )
    assert code == 0
    assert "kommunstyrelsens arbetsutskott har gett klartecken" in ordinary(out.replace("│", " "))
    assert SEEDS[2] in out


@pytest.mark.parametrize(
    ("seed", "words", "call", "says"), COMPUTED, ids=[f"{f[0]}-{f[1][:40]}" for f in COMPUTED]
)
def test_what_is_computed_of_a_fact_is_answered_with_a_place(
    samverkan: Run, reference: Path, seed: int, words: str, call: tuple[str, ...], says: str
) -> None:
    fmt = () if call[0] == "funding" else ("--format", "md")
    code, out, _ = samverkan(*call, "--registry", reference, "--today", "2026-11-22", *fmt)
    assert code == 0
    assert says in ordinary(out), words
    assert re.search(r"registry/collaborations/[a-z0-9-]+\.yaml:\d+", out)
