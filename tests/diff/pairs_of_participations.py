"""Pairs of municipalities' parts: an edit of the base, and exactly what is to be said of it."""

from diff_base import BASE, BYGGLOV, ESSUNGAS, FORM, INTAKE, SKARA, VARA, Pair, add

PAIRS: tuple[Pair, ...] = (
    Pair(
        "left after start no reason",
        {VARA: add("- {date: 2024-11-20, kind: lamnat}")},
        [
            (
                "left",
                "decision",
                "Vara lämnar Digitala bygglov efter uppstart – orsak saknas",
                "Vara leaves Digitala bygglov after the start – no reason given",
            ),
        ],
    ),
    Pair(
        "left after start reason",
        {VARA: add("- {date: 2024-11-20, kind: lamnat, reason: personalbrist}")},
        [
            (
                "left",
                "decision",
                "Vara lämnar Digitala bygglov efter uppstart – personalbrist",
                "Vara leaves Digitala bygglov after the start – personalbrist",
            ),
        ],
    ),
    Pair(
        "left after start principle",
        {VARA: add("- {date: 2024-11-20, kind: lamnat, principle: P2}")},
        [
            (
                "left",
                "decision",
                "Vara lämnar Digitala bygglov efter uppstart – princip P2: Den som deltar bär sin del av kostnaden",
                "Vara leaves Digitala bygglov after the start – principle P2: Den som deltar bär sin del av kostnaden",
            ),
        ],
    ),
    Pair(
        "left before start",
        {VARA: add("- {date: 2024-02-11, kind: lamnat}")},
        [
            (
                "left",
                "decision",
                "Vara lämnar Digitala bygglov före uppstart",
                "Vara leaves Digitala bygglov before the start",
            ),
        ],
    ),
    Pair(
        "left before start reason",
        {VARA: add("- {date: 2024-02-11, kind: lamnat, reason: ny leverantör}")},
        [
            (
                "left",
                "decision",
                "Vara lämnar Digitala bygglov före uppstart – ny leverantör",
                "Vara leaves Digitala bygglov before the start – ny leverantör",
            ),
        ],
    ),
    Pair(
        "avbojt reason",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: avbojt, reason: har redan ett system}]\n"},
        [
            (
                "declined",
                "decision",
                "Essunga avböjer Digitala bygglov – har redan ett system",
                "Essunga declines Digitala bygglov – har redan ett system",
            ),
        ],
    ),
    Pair(
        "new file two events",
        {
            ESSUNGAS: "events: [{date: 2024-06-01, kind: tillfragad},{date: 2024-06-10, kind: deltar}]\nreply_by: 2024-06-30\nrole: deltar\ncontact: digit@essunga.se\n"
        },
        [
            (
                "invited",
                "notable",
                "Essunga är tillfrågad om Digitala bygglov",
                "Essunga has been asked about Digitala bygglov",
            ),
            (
                "joined",
                "decision",
                "Essunga går med i Digitala bygglov",
                "Essunga joins Digitala bygglov",
            ),
            (
                "added",
                "notable",
                "Essunga i Digitala bygglov: svar senast sätts till 2024-06-30",
                "Essunga in Digitala bygglov: reply by set to 2024-06-30",
            ),
            (
                "added",
                "notable",
                "Essunga i Digitala bygglov: roll sätts till deltar",
                "Essunga in Digitala bygglov: role set to takes part",
            ),
            (
                "added",
                "minor",
                "Essunga i Digitala bygglov: kontakt sätts till digit@essunga.se",
                "Essunga in Digitala bygglov: contact set to digit@essunga.se",
            ),
        ],
    ),
    Pair(
        "empty participation",
        {ESSUNGAS: "role: foljer\n"},
        [
            (
                "added",
                "notable",
                "Essunga i Digitala bygglov: roll sätts till följer",
                "Essunga in Digitala bygglov: role set to follows",
            ),
        ],
    ),
    Pair(
        "participation removed",
        {VARA: None},
        [
            (
                "removed",
                "decision",
                "Vara: hela deltagandet i Digitala bygglov är struket ur registret",
                "Vara: its whole participation in Digitala bygglov has been struck from the registry",
            ),
        ],
    ),
    Pair(
        "event removed",
        {VARA: ("\n  - {date: 2024-02-01, kind: deltar, reference: KS 2024/12}", "")},
        [
            (
                "removed",
                "notable",
                "Vara i Digitala bygglov: deltagandet 2024-02-01 är struket ur historiken",
                "Vara in Digitala bygglov: the joining 2024-02-01 has been struck from the history",
            ),
        ],
    ),
    Pair(
        "event date corrected",
        {VARA: ("2024-02-01", "2024-02-03")},
        [
            (
                "changed",
                "notable",
                "Vara i Digitala bygglov: dagen för deltagandet 2024-02-01 → 2024-02-03",
                "Vara in Digitala bygglov: day of the joining 2024-02-01 → 2024-02-03",
            ),
        ],
    ),
    Pair(
        "event kind corrected",
        {VARA: ("kind: deltar", "kind: intresserad")},
        [
            (
                "interested",
                "notable",
                "Vara är intresserad av Digitala bygglov",
                "Vara is interested in Digitala bygglov",
            ),
            (
                "removed",
                "notable",
                "Vara i Digitala bygglov: deltagandet 2024-02-01 är struket ur historiken",
                "Vara in Digitala bygglov: the joining 2024-02-01 has been struck from the history",
            ),
        ],
    ),
    Pair(
        "event reason added",
        {VARA: ("reference: KS 2024/12", "reference: KS 2024/12, reason: viktig fråga")},
        [
            (
                "added",
                "notable",
                "Vara i Digitala bygglov, deltagandet 2024-02-01: orsak sätts till viktig fråga",
                "Vara in Digitala bygglov, the joining 2024-02-01: reason set to viktig fråga",
            ),
        ],
    ),
    Pair(
        "event ref changed",
        {VARA: ("KS 2024/12", "KS 2024/13")},
        [
            (
                "changed",
                "minor",
                "Vara i Digitala bygglov, deltagandet 2024-02-01: hänvisning KS 2024/12 → KS 2024/13",
                "Vara in Digitala bygglov, the joining 2024-02-01: reference KS 2024/12 → KS 2024/13",
            ),
        ],
    ),
    Pair(
        "implemented",
        {SKARA: ("planned: 2025-01-01", "planned: 2025-01-01, implemented: 2025-02-01")},
        [
            (
                "implemented",
                "notable",
                "Skara har infört Digitala bygglov 2025-02-01",
                "Skara has implemented Digitala bygglov 2025-02-01",
            ),
        ],
    ),
    Pair(
        "in_use + decom",
        {
            SKARA: (
                "planned: 2025-01-01",
                "planned: 2025-01-01, in_use: 2025-02-01, decommissioned: 2025-09-01",
            )
        },
        [
            (
                "in_use",
                "notable",
                "Skara använder Digitala bygglov från 2025-02-01",
                "Skara uses Digitala bygglov from 2025-02-01",
            ),
            (
                "decommissioned",
                "notable",
                "Skara har slutat använda Digitala bygglov 2025-09-01",
                "Skara has stopped using Digitala bygglov 2025-09-01",
            ),
        ],
    ),
    Pair(
        "planned moved",
        {SKARA: ("2025-01-01", "2025-03-01")},
        [
            (
                "changed",
                "notable",
                "Skara i Digitala bygglov, införande: planerat 2025-01-01 → 2025-03-01",
                "Skara in Digitala bygglov, implementation: planned 2025-01-01 → 2025-03-01",
            ),
        ],
    ),
    Pair(
        "planned removed",
        {SKARA: ("implementation: {planned: 2025-01-01}\n", "")},
        [
            (
                "removed",
                "notable",
                "Skara i Digitala bygglov, införande: planerat tas bort, var 2025-01-01",
                "Skara in Digitala bygglov, implementation: planned removed, was 2025-01-01",
            ),
        ],
    ),
    Pair(
        "impl new with planned and implemented",
        {VARA: BASE[VARA] + "implementation: {planned: 2024-10-01, implemented: 2024-12-01}\n"},
        [
            (
                "added",
                "notable",
                "Vara i Digitala bygglov, införande: planerat sätts till 2024-10-01",
                "Vara in Digitala bygglov, implementation: planned set to 2024-10-01",
            ),
            (
                "implemented",
                "notable",
                "Vara har infört Digitala bygglov 2024-12-01",
                "Vara has implemented Digitala bygglov 2024-12-01",
            ),
        ],
    ),
    Pair(
        "impl new planned",
        {VARA: BASE[VARA] + "implementation: {planned: 2024-10-01}\n"},
        [
            (
                "added",
                "notable",
                "Vara i Digitala bygglov, införande: planerat sätts till 2024-10-01",
                "Vara in Digitala bygglov, implementation: planned set to 2024-10-01",
            ),
        ],
    ),
    Pair(
        "implemented date corrected",
        {SKARA: ("planned: 2025-01-01", "implemented: 2025-01-01")},
        [
            (
                "removed",
                "notable",
                "Skara i Digitala bygglov, införande: planerat tas bort, var 2025-01-01",
                "Skara in Digitala bygglov, implementation: planned removed, was 2025-01-01",
            ),
            (
                "implemented",
                "notable",
                "Skara har infört Digitala bygglov 2025-01-01",
                "Skara has implemented Digitala bygglov 2025-01-01",
            ),
        ],
    ),
    Pair(
        "own cost",
        {
            VARA: BASE[VARA]
            + "costs: [{kind: drift, basis: utfall, amount: 20 000, period: 2024-H2}]\n"
        },
        [
            (
                "cost_added",
                "notable",
                "Vara i Digitala bygglov: nytt utfall för drift 2024-H2, 20 000 kr",
                "Vara in Digitala bygglov: new outcome for operation 2024-H2, SEK 20,000",
            ),
        ],
    ),
    Pair(
        "own benefit",
        {VARA: BASE[VARA] + "benefits: [{category: finansiell, measure: Tid i receptionen}]\n"},
        [
            (
                "benefit_added",
                "notable",
                "Vara i Digitala bygglov: ny nytta att följa upp, Tid i receptionen",
                "Vara in Digitala bygglov: new benefit to follow up, Tid i receptionen",
            ),
        ],
    ),
    Pair(
        "role follows",
        {VARA: BASE[VARA] + "role: foljer\nreply_by: 2024-02-15\ncontact: digit@vara.se\n"},
        [
            (
                "added",
                "notable",
                "Vara i Digitala bygglov: svar senast sätts till 2024-02-15",
                "Vara in Digitala bygglov: reply by set to 2024-02-15",
            ),
            (
                "added",
                "notable",
                "Vara i Digitala bygglov: roll sätts till följer",
                "Vara in Digitala bygglov: role set to follows",
            ),
            (
                "added",
                "minor",
                "Vara i Digitala bygglov: kontakt sätts till digit@vara.se",
                "Vara in Digitala bygglov: contact set to digit@vara.se",
            ),
        ],
    ),
    Pair(
        "intake",
        {INTAKE: ("received: 7", "received: 8")},
        [
            (
                "changed",
                "notable",
                "Skara, eget inflöde 2024-H1: 7 → 8",
                "Skara, own intake 2024-H1: 7 → 8",
            ),
        ],
    ),
    Pair(
        "intake new count",
        {INTAKE: ("received: 7}", "received: 7}, {period: 2024-H2, received: 9}")},
        [
            ("added", "notable", "Skara, eget inflöde 2024-H2: 9", "Skara, own intake 2024-H2: 9"),
        ],
    ),
    Pair(
        "intake removed count",
        {INTAKE: "counts: []\n"},
        [
            (
                "removed",
                "notable",
                "Skara, eget inflöde: struket under antal: 2024-H1, 7",
                "Skara, own intake: removed from counts: 2024-H1, 7",
            ),
        ],
    ),
    Pair(
        "initiative deleted whole folder",
        {BYGGLOV: None, VARA: None, SKARA: None, FORM: None},
        [
            (
                "removed",
                "decision",
                "Initiativet Digitala bygglov är borttaget ur registret",
                "The initiative Digitala bygglov has been removed from the registry",
            ),
            (
                "removed",
                "decision",
                "Digitala bygglov, bedömd av Skara 2024-01-15: bedömningen är borttagen ur registret",
                "Digitala bygglov, assessed by Skara 2024-01-15: the assessment has been removed from the registry",
            ),
            (
                "removed",
                "decision",
                "Skara: hela deltagandet i Digitala bygglov är struket ur registret",
                "Skara: its whole participation in Digitala bygglov has been struck from the registry",
            ),
            (
                "removed",
                "decision",
                "Vara: hela deltagandet i Digitala bygglov är struket ur registret",
                "Vara: its whole participation in Digitala bygglov has been struck from the registry",
            ),
        ],
    ),
    Pair(
        "new file tillfragad",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: tillfragad}]\n"},
        [
            (
                "invited",
                "notable",
                "Essunga är tillfrågad om Digitala bygglov",
                "Essunga has been asked about Digitala bygglov",
            ),
        ],
    ),
    Pair(
        "new file intresserad",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: intresserad}]\n"},
        [
            (
                "interested",
                "notable",
                "Essunga är intresserad av Digitala bygglov",
                "Essunga is interested in Digitala bygglov",
            ),
        ],
    ),
    Pair(
        "new file avbojt",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: avbojt}]\n"},
        [
            (
                "declined",
                "decision",
                "Essunga avböjer Digitala bygglov",
                "Essunga declines Digitala bygglov",
            ),
        ],
    ),
    Pair(
        "new file deltar",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: deltar}]\n"},
        [
            (
                "joined",
                "decision",
                "Essunga går med i Digitala bygglov",
                "Essunga joins Digitala bygglov",
            ),
        ],
    ),
    Pair(
        "new file ansluten_i_efterhand",
        {ESSUNGAS: "events: [{date: 2024-06-01, kind: ansluten_i_efterhand}]\n"},
        [
            (
                "joined_late",
                "decision",
                "Essunga ansluter sig i efterhand till Digitala bygglov",
                "Essunga joins Digitala bygglov afterwards",
            ),
        ],
    ),
)
