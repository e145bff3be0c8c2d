"""Pairs of costs, keys and benefits: an edit of the base, and exactly what is to be said of it."""

from diff_base import ARKIV, BASE, BYGGLOV, Pair

PAIRS: tuple[Pair, ...] = (
    Pair(
        "budget",
        {BYGGLOV: ("150 000", "180 000")},
        [
            (
                "cost_changed",
                "decision",
                "Digitala bygglov: budget för utveckling 2024, 150 000 kr → 180 000 kr",
                "Digitala bygglov: budget for development 2024, SEK 150,000 → SEK 180,000",
            ),
        ],
    ),
    Pair(
        "budget and period",
        {BYGGLOV: ("amount: 150 000, period: 2024}", "amount: 180 000, period: 2025}")},
        [
            (
                "cost_changed",
                "decision",
                "Digitala bygglov: budget för utveckling 2025, 150 000 kr → 180 000 kr",
                "Digitala bygglov: budget for development 2025, SEK 150,000 → SEK 180,000",
            ),
            (
                "changed",
                "notable",
                "Digitala bygglov, kostnader, utveckling, budget: period 2024 → 2025",
                "Digitala bygglov, costs, development, budget: period 2024 → 2025",
            ),
        ],
    ),
    Pair(
        "outcome cost",
        {BYGGLOV: ("140 000", "145 000")},
        [
            (
                "cost_changed",
                "notable",
                "Digitala bygglov: utfall för utveckling 2024-H1, 140 000 kr → 145 000 kr",
                "Digitala bygglov: outcome for development 2024-H1, SEK 140,000 → SEK 145,000",
            ),
        ],
    ),
    Pair(
        "cost new budget",
        {
            BYGGLOV: (
                "costs:",
                "costs:\n  - {kind: drift, basis: budget, amount: 10000, period: 2025, organisation: vara}",
            )
        },
        [
            (
                "cost_added",
                "decision",
                "Digitala bygglov: ny budget för drift 2025, Vara, 10 000 kr",
                "Digitala bygglov: new budget for operation 2025, Vara, SEK 10,000",
            ),
        ],
    ),
    Pair(
        "cost new outcome",
        {
            BYGGLOV: (
                "costs:",
                "costs:\n  - {kind: drift, basis: utfall, amount: 10000, period: 2025}",
            )
        },
        [
            (
                "cost_added",
                "notable",
                "Digitala bygglov: nytt utfall för drift 2025, 10 000 kr",
                "Digitala bygglov: new outcome for operation 2025, SEK 10,000",
            ),
        ],
    ),
    Pair(
        "cost removed",
        {
            BYGGLOV: (
                "  - {kind: utveckling, basis: utfall, amount: 140 000, period: 2024-H1}\n",
                "",
            )
        },
        [
            (
                "cost_removed",
                "notable",
                "Digitala bygglov: utfall för utveckling 2024-H1 tas bort, 140 000 kr",
                "Digitala bygglov: outcome for development 2024-H1 removed, SEK 140,000",
            ),
        ],
    ),
    Pair(
        "cost financing",
        {
            BYGGLOV: (
                "amount: 150 000, period: 2024}",
                "amount: 150 000, period: 2024, financing: bidrag}",
            )
        },
        [
            (
                "added",
                "notable",
                "Digitala bygglov, kostnader, utveckling, budget, 2024: finansiering sätts till bidrag",
                "Digitala bygglov, costs, development, budget, 2024: financing set to grant",
            ),
        ],
    ),
    Pair(
        "key changed",
        {BYGGLOV: ("cost_key: {kind: lika}", "cost_key: {kind: per_invanare}")},
        [
            (
                "cost_key_changed",
                "decision",
                "Digitala bygglov: fördelningsnyckel lika → per invånare",
                "Digitala bygglov: cost key equal → per inhabitant",
            ),
        ],
    ),
    Pair(
        "key params",
        {
            BYGGLOV: (
                "cost_key: {kind: lika}",
                "cost_key: {kind: fast_plus_rorlig, fixed_share: 0.2}",
            )
        },
        [
            (
                "cost_key_changed",
                "decision",
                "Digitala bygglov: fördelningsnyckel lika → fast plus rörlig",
                "Digitala bygglov: cost key equal → fixed plus variable",
            ),
            (
                "added",
                "decision",
                "Digitala bygglov, fördelningsnyckel: fast andel sätts till 0,2",
                "Digitala bygglov, cost key: fixed share set to 0.2",
            ),
        ],
    ),
    Pair(
        "key removed",
        {BYGGLOV: ("cost_key: {kind: lika}\n", "")},
        [
            (
                "cost_key_changed",
                "decision",
                "Digitala bygglov: fördelningsnyckeln lika tas bort",
                "Digitala bygglov: cost key equal removed",
            ),
        ],
    ),
    Pair(
        "key new",
        {ARKIV: BASE[ARKIV] + "cost_key: {kind: andelar, shares: {skara: 60, vara: 40}}\n"},
        [
            (
                "cost_key_changed",
                "decision",
                "E-arkiv: fördelningsnyckeln är nu avtalade andelar, andelar Skara 60, Vara 40",
                "E-arkiv: cost key is now agreed shares, shares Skara 60, Vara 40",
            ),
        ],
    ),
    Pair(
        "key population date",
        {BYGGLOV: ("kind: lika}", "kind: lika, population_date: 2023-12-31}")},
        [
            (
                "added",
                "decision",
                "Digitala bygglov, fördelningsnyckel: invånare den sätts till 2023-12-31",
                "Digitala bygglov, cost key: population date set to 2023-12-31",
            ),
        ],
    ),
    Pair(
        "benefit new",
        {ARKIV: BASE[ARKIV] + "benefits: [{category: kvalitet, measure: Färre fel}]\n"},
        [
            (
                "benefit_added",
                "notable",
                "E-arkiv: ny nytta att följa upp, Färre fel",
                "E-arkiv: new benefit to follow up, Färre fel",
            ),
        ],
    ),
    Pair(
        "benefit outcome",
        {BYGGLOV: ("target: 4 veckor", "target: 4 veckor, outcome: 5 veckor")},
        [
            (
                "benefit_reported",
                "notable",
                "Digitala bygglov: nyttan Handläggningstid är nu 5 veckor",
                "Digitala bygglov: the benefit Handläggningstid is now 5 veckor",
            ),
        ],
    ),
    Pair(
        "benefit target",
        {BYGGLOV: ("target: 4 veckor", "target: 3 veckor")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, nyttor, Handläggningstid: mål 4 veckor → 3 veckor",
                "Digitala bygglov, benefits, Handläggningstid: target 4 veckor → 3 veckor",
            ),
        ],
    ),
    Pair(
        "benefit removed",
        {
            BYGGLOV: (
                "benefits:\n  - {category: kvalitet, measure: Handläggningstid, baseline: 10 veckor, target: 4 veckor}\n",
                "",
            )
        },
        [
            (
                "removed",
                "notable",
                "Digitala bygglov: struket under nyttor: Handläggningstid",
                "Digitala bygglov: removed from benefits: Handläggningstid",
            ),
        ],
    ),
    Pair(
        "new initiative that has started with a budget",
        {
            "initiatives/robot/initiative.yaml": "title: Robot\norigin: vara\nneed: Mycket handpåläggning\nexecutions: [{form: projekt, start: 2025-01-15}]\ncosts: [{kind: utveckling, basis: budget, amount: 5 000 000, period: 2025}]\ndecisions: [{date: 2024-12-01, body: styrgrupp, kind: start, subject: start av Robot}]\n"
        },
        [
            (
                "added",
                "notable",
                "Nytt initiativ: Robot, från Vara",
                "New initiative: Robot, from Vara",
            ),
            (
                "started",
                "decision",
                "Robot: projekt startar 2025-01-15",
                "Robot: project starts 2025-01-15",
            ),
            (
                "decided",
                "decision",
                "Robot: Styrgruppen har beslutat om start av Robot",
                "Robot: Styrgruppen has decided on start av Robot",
            ),
            (
                "cost_added",
                "decision",
                "Robot: ny budget för utveckling 2025, 5 000 000 kr",
                "Robot: new budget for development 2025, SEK 5,000,000",
            ),
        ],
    ),
    Pair(
        "split in two",
        {
            BYGGLOV: (
                "- {kind: utveckling, basis: budget, amount: 150 000, period: 2024}",
                "- {kind: utveckling, basis: budget, amount: 100 000, period: 2024-H1}\n  - {kind: utveckling, basis: budget, amount: 50 000, period: 2024-H2}",
            )
        },
        [
            (
                "cost_changed",
                "decision",
                "Digitala bygglov: budget för utveckling 2024, 150 000 kr, delas upp i 2024-H1 100 000 kr och 2024-H2 50 000 kr",
                "Digitala bygglov: budget for development 2024, SEK 150,000, is split into 2024-H1 SEK 100,000 and 2024-H2 SEK 50,000",
            )
        ],
    ),
    Pair(
        "split between two",
        {
            BYGGLOV: (
                "- {kind: utveckling, basis: budget, amount: 150 000, period: 2024}",
                "- {kind: utveckling, basis: budget, amount: 100 000, period: 2024, organisation: skara}\n  - {kind: utveckling, basis: budget, amount: 50 000, period: 2024, organisation: vara}",
            )
        },
        [
            (
                "cost_changed",
                "decision",
                "Digitala bygglov: budget för utveckling 2024, 150 000 kr, delas upp i Skara 100 000 kr och Vara 50 000 kr",
                "Digitala bygglov: budget for development 2024, SEK 150,000, is split into Skara SEK 100,000 and Vara SEK 50,000",
            )
        ],
    ),
    Pair(
        "split with another sum",
        {
            BYGGLOV: (
                "- {kind: utveckling, basis: budget, amount: 150 000, period: 2024}",
                "- {kind: utveckling, basis: budget, amount: 100 000, period: 2024-H1}\n  - {kind: utveckling, basis: budget, amount: 70 000, period: 2024-H2}",
            )
        },
        [
            (
                "cost_added",
                "decision",
                "Digitala bygglov: ny budget för utveckling 2024-H1, 100 000 kr",
                "Digitala bygglov: new budget for development 2024-H1, SEK 100,000",
            ),
            (
                "cost_added",
                "decision",
                "Digitala bygglov: ny budget för utveckling 2024-H2, 70 000 kr",
                "Digitala bygglov: new budget for development 2024-H2, SEK 70,000",
            ),
            (
                "cost_removed",
                "decision",
                "Digitala bygglov: budget för utveckling 2024 tas bort, 150 000 kr",
                "Digitala bygglov: budget for development 2024 removed, SEK 150,000",
            ),
        ],
    ),
)
