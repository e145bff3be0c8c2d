"""Pairs of the small records: an edit of the base, and exactly what is to be said of it."""

from diff_base import BASE, ESSUNGA, REVIEW, SETTINGS, SURVEY, WAIVERS, Pair

PAIRS: tuple[Pair, ...] = (
    Pair(
        "org name",
        {ESSUNGA: ("short_name: Essunga", "short_name: Nossebro")},
        [
            (
                "changed",
                "notable",
                "Nossebro: kort namn Essunga → Nossebro",
                "Nossebro: short name Essunga → Nossebro",
            ),
        ],
    ),
    Pair(
        "org population",
        {
            ESSUNGA: (
                "  - {date: 2023",
                "  - {date: 2024-12-31, count: 5 650, source: SCB}\n  - {date: 2023",
            )
        },
        [
            (
                "added",
                "notable",
                "Essunga: nytt under invånare: 2024-12-31, 5 650",
                "Essunga: new under inhabitants: 2024-12-31, 5,650",
            ),
        ],
    ),
    Pair(
        "org count",
        {ESSUNGA: ("5 670", "5 671")},
        [
            (
                "changed",
                "notable",
                "Essunga, invånare, 2023-12-31: antal 5 670 → 5 671",
                "Essunga, inhabitants, 2023-12-31: count 5,670 → 5,671",
            ),
        ],
    ),
    Pair(
        "org owners",
        {"organisations/skara.yaml": ("@skara-digital", "@skara-it")},
        [
            (
                "added",
                "decision",
                "Skara: nytt under kodägare: @skara-it",
                "Skara: new under code owners: @skara-it",
            ),
            (
                "removed",
                "decision",
                "Skara: struket under kodägare: @skara-digital",
                "Skara: removed from code owners: @skara-digital",
            ),
        ],
    ),
    Pair(
        "org new",
        {"organisations/gotene.yaml": "name: Götene kommun\nshort_name: Götene\nkind: kommun\n"},
        [
            ("added", "notable", "Götene: läggs till i registret", "Götene: added to the registry"),
        ],
    ),
    Pair(
        "org removed",
        {ESSUNGA: None},
        [
            (
                "removed",
                "notable",
                "Essunga: tas bort ur registret",
                "Essunga: removed from the registry",
            ),
        ],
    ),
    Pair(
        "org note",
        {
            ESSUNGA: BASE[ESSUNGA]
            + "note: Ny växel.\norganisation_number: 212000-1595\nvalid_from: 1971-01-01\n"
        },
        [
            (
                "added",
                "notable",
                "Essunga: organisationsnummer sätts till 212000-1595",
                "Essunga: organisation number set to 212000-1595",
            ),
            (
                "added",
                "notable",
                "Essunga: gäller från sätts till 1971-01-01",
                "Essunga: valid from set to 1971-01-01",
            ),
            (
                "added",
                "minor",
                "Essunga: anmärkning sätts till Ny växel.",
                "Essunga: note set to Ny växel.",
            ),
        ],
    ),
    Pair(
        "intake new file",
        {"intake/vara.yaml": "counts: [{period: 2024-H1, received: 3}]\n"},
        [
            ("added", "notable", "Vara, eget inflöde 2024-H1: 3", "Vara, own intake 2024-H1: 3"),
        ],
    ),
    Pair(
        "survey answer",
        {SURVEY: BASE[SURVEY] + "  - {organisation: vara, values: {q1: 5}}\n"},
        [
            (
                "added",
                "notable",
                "Enkäten 2024-h2: nytt svar från Vara",
                "The survey 2024-h2: new answer from Vara",
            ),
        ],
    ),
    Pair(
        "survey anonymous",
        {SURVEY: BASE[SURVEY] + "  - {values: {q1: 5}}\n"},
        [
            ("added", "notable", "Enkäten 2024-h2: nytt svar", "The survey 2024-h2: new answer"),
        ],
    ),
    Pair(
        "survey value",
        {SURVEY: ("q1: 4", "q1: 5")},
        [
            (
                "changed",
                "notable",
                "Enkäten 2024-h2, svar, Skara, chef, värden: q1 4 → 5",
                "The survey 2024-h2, answers, Skara, chef, values: q1 4 → 5",
            ),
        ],
    ),
    Pair(
        "survey question",
        {SURVEY: ("Är samverkan till nytta?", "Är samverkan till stor nytta?")},
        [
            (
                "changed",
                "notable",
                "Enkäten 2024-h2, frågor: q1 Är samverkan till nytta? → Är samverkan till stor nytta?",
                "The survey 2024-h2, questions: q1 Är samverkan till nytta? → Är samverkan till stor nytta?",
            ),
        ],
    ),
    Pair(
        "survey q new",
        {SURVEY: ("nytta?}", "nytta?, q2: Fungerar stödet?}")},
        [
            (
                "added",
                "notable",
                "Enkäten 2024-h2: nytt under frågor: q2, Fungerar stödet?",
                "The survey 2024-h2: new under questions: q2, Fungerar stödet?",
            ),
        ],
    ),
    Pair(
        "survey removed",
        {SURVEY: None},
        [
            (
                "removed",
                "notable",
                "Enkäten 2024-h2: tas bort ur registret",
                "The survey 2024-h2: removed from the registry",
            ),
        ],
    ),
    Pair(
        "survey new",
        {"surveys/2025.yaml": "collaboration: v6\nperiod: 2025\nquestions: {q1: Bra?}\n"},
        [
            (
                "added",
                "notable",
                "Enkäten 2025: läggs till i registret",
                "The survey 2025: added to the registry",
            ),
        ],
    ),
    Pair(
        "review",
        {REVIEW: ("decision: [left]", "decision: [left, started], minor: [any]")},
        [
            (
                "review_changed",
                "decision",
                "Granskningens regler (review.yaml), stoppar: nytt under beslut: started",
                "The rules of review (review.yaml), block: new under decision: started",
            ),
            (
                "review_changed",
                "decision",
                "Granskningens regler (review.yaml), stoppar: nytt under små: any",
                "The rules of review (review.yaml), block: new under minor: any",
            ),
        ],
    ),
    Pair(
        "review removed",
        {REVIEW: None},
        [
            (
                "review_changed",
                "decision",
                "Granskningens regler (review.yaml): tas bort ur registret",
                "The rules of review (review.yaml): removed from the registry",
            ),
        ],
    ),
    Pair(
        "waiver new",
        {
            WAIVERS: BASE[WAIVERS]
            + "  - {code: SAM022, record: initiatives/chattbot, reason: utreds, until: 2025-01-31}\n"
        },
        [
            (
                "waived",
                "decision",
                "Nytt undantag från SAM022 för initiatives/chattbot till 2025-01-31: utreds",
                "New exception from SAM022 for initiatives/chattbot until 2025-01-31: utreds",
            ),
        ],
    ),
    Pair(
        "waiver until",
        {WAIVERS: ("2025-01-31", "2025-06-30")},
        [
            (
                "changed",
                "decision",
                "Undantag (waivers.yaml), undantag, SAM021, initiatives/e-arkiv: till och med 2025-01-31 → 2025-06-30",
                "Exceptions (waivers.yaml), waivers, SAM021, initiatives/e-arkiv: until 2025-01-31 → 2025-06-30",
            ),
        ],
    ),
    Pair(
        "waiver removed",
        {WAIVERS: "waivers: []\n"},
        [
            (
                "removed",
                "decision",
                "Undantag (waivers.yaml): struket under undantag: SAM021, initiatives/e-arkiv",
                "Exceptions (waivers.yaml): removed from waivers: SAM021, initiatives/e-arkiv",
            ),
        ],
    ),
    Pair(
        "settings",
        {SETTINGS: ("name: Prov", "name: Prov 2\nlanguage: en")},
        [
            (
                "changed",
                "minor",
                "Registrets inställningar: namn Prov → Prov 2",
                "The registry's settings: name Prov → Prov 2",
            ),
            (
                "changed",
                "decision",
                "Registrets inställningar: språk sv → en",
                "The registry's settings: language sv → en",
            ),
        ],
    ),
    Pair(
        "settings collab",
        {SETTINGS: "schema: 1\nname: Prov\n"},
        [
            (
                "removed",
                "decision",
                "Registrets inställningar: samverkan tas bort, var V6",
                "The registry's settings: collaboration removed, was V6",
            ),
        ],
    ),
    Pair(
        "two equal nameless answers",
        {SURVEY: BASE[SURVEY] + "  - {values: {q1: 5}}\n  - {values: {q1: 5}}\n"},
        [
            ("added", "notable", "Enkäten 2024-h2: nytt svar", "The survey 2024-h2: new answer"),
            ("added", "notable", "Enkäten 2024-h2: nytt svar", "The survey 2024-h2: new answer"),
        ],
    ),
    Pair(
        "answer left blank",
        {SURVEY: ("q1: 4", "q1: null")},
        [
            (
                "removed",
                "notable",
                "Enkäten 2024-h2, svar, Skara, chef: struket under värden: q1, 4",
                "The survey 2024-h2, answers, Skara, chef: removed from values: q1, 4",
            ),
        ],
    ),
    Pair(
        "review gone",
        {REVIEW: None},
        [
            (
                "review_changed",
                "decision",
                "Granskningens regler (review.yaml): tas bort ur registret",
                "The rules of review (review.yaml): removed from the registry",
            ),
        ],
    ),
    Pair(
        "waivers gone",
        {WAIVERS: None},
        [
            (
                "removed",
                "decision",
                "Undantag (waivers.yaml): tas bort ur registret",
                "Exceptions (waivers.yaml): removed from the registry",
            ),
        ],
    ),
)
