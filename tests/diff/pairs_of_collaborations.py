"""Pairs of cooperations: an edit of the base, and exactly what is to be said of it."""

from diff_base import BASE, MODEL, V6, Pair

PAIRS: tuple[Pair, ...] = (
    Pair(
        "member new",
        {
            V6: (
                "  - organisation: vara\n",
                "  - organisation: vara\n  - {organisation: essunga, from: 2025}\n",
            )
        },
        [
            (
                "member_joined",
                "decision",
                "Essunga blir part i V6",
                "Essunga becomes a member of V6",
            ),
        ],
    ),
    Pair(
        "member to",
        {V6: ("  - organisation: vara\n", "  - {organisation: vara, to: 2025-06}\n")},
        [
            (
                "member_left",
                "decision",
                "Vara lämnar V6, sista dag 2025-06",
                "Vara leaves V6, last day 2025-06",
            ),
        ],
    ),
    Pair(
        "member struck",
        {V6: ("  - organisation: vara\n", "")},
        [
            (
                "member_left",
                "decision",
                "Vara är struken som part i V6",
                "Vara has been struck as a member of V6",
            ),
        ],
    ),
    Pair(
        "member role",
        {V6: ("  - organisation: vara\n", "  - {organisation: vara, role: research}\n")},
        [
            (
                "added",
                "decision",
                "V6, parter, Vara: roll sätts till research",
                "V6, members, Vara: role set to research",
            ),
        ],
    ),
    Pair(
        "member from",
        {V6: ("  - organisation: vara\n", "  - {organisation: vara, from: 2020}\n")},
        [
            (
                "added",
                "decision",
                "V6, parter, Vara: med från sätts till 2020",
                "V6, members, Vara: from set to 2020",
            ),
        ],
    ),
    Pair(
        "approval given",
        {V6: ("outcome: vantar", "outcome: beslutat, date: 2024-04-01")},
        [
            (
                "approved",
                "decision",
                "V6: kommunstyrelsen i Vara – beslutat 2024-04-01",
                "V6: municipal executive board of Vara – decided 2024-04-01",
            ),
        ],
    ),
    Pair(
        "approval new",
        {
            V6: (
                "approvals:",
                "approvals:\n  - {organisation: skara, body: kommunfullmaktige, date: 2024-04-01, outcome: beslutat, reference: § 9}",
            )
        },
        [
            (
                "approved",
                "decision",
                "V6: kommunfullmäktige i Skara – beslutat 2024-04-01",
                "V6: municipal council of Skara – decided 2024-04-01",
            ),
        ],
    ),
    Pair(
        "approval waits",
        {
            V6: (
                "approvals:",
                "approvals:\n  - {organisation: skara, body: kommunfullmaktige, outcome: vantar}",
            )
        },
        [
            (
                "added",
                "decision",
                "V6: kommunfullmäktige i Skara – väntar",
                "V6: municipal council of Skara – pending",
            ),
        ],
    ),
    Pair(
        "approval denied",
        {V6: ("outcome: vantar", "outcome: avslag")},
        [
            (
                "changed",
                "decision",
                "V6: kommunstyrelsen i Vara – avslag",
                "V6: municipal executive board of Vara – rejected",
            ),
        ],
    ),
    Pair(
        "group decides",
        {V6: ("decides: [start, prioritering]", "decides: [start]")},
        [
            (
                "mandate_changed",
                "decision",
                "V6, grupper, Styrgruppen: struket under beslutar om: prioritering",
                "V6, groups, Styrgruppen: removed from decides on: prioritisation",
            ),
        ],
    ),
    Pair(
        "group name",
        {V6: ("name: Styrgruppen", "name: Ledningsgruppen")},
        [
            (
                "mandate_changed",
                "decision",
                "V6, grupper, styrgrupp: namn Styrgruppen → Ledningsgruppen",
                "V6, groups, styrgrupp: name Styrgruppen → Ledningsgruppen",
            ),
        ],
    ),
    Pair(
        "group new",
        {V6: ("groups:", "groups:\n  - {id: digg, name: Diggruppen, decides: [modell]}")},
        [
            (
                "mandate_changed",
                "decision",
                "V6: nytt under grupper: Diggruppen",
                "V6: new under groups: Diggruppen",
            ),
        ],
    ),
    Pair(
        "group removed",
        {V6: ("  - {id: beredning, name: Beredningsgruppen, prepares: [start]}\n", "")},
        [
            (
                "mandate_changed",
                "decision",
                "V6: struket under grupper: Beredningsgruppen",
                "V6: removed from groups: Beredningsgruppen",
            ),
        ],
    ),
    Pair(
        "seat",
        {V6: ("organisations: [skara]", "organisations: [skara, vara]")},
        [
            (
                "mandate_changed",
                "decision",
                "V6, grupper, Styrgruppen, platser, ordförande: nytt under organisationer: Vara",
                "V6, groups, Styrgruppen, seats, ordförande: new under organisations: Vara",
            ),
        ],
    ),
    Pair(
        "seat new",
        {V6: ("seats:", "seats:\n      - {role: ledamot, organisations: [vara]}")},
        [
            (
                "mandate_changed",
                "decision",
                "V6, grupper, Styrgruppen: nytt under platser: ledamot, Vara",
                "V6, groups, Styrgruppen: new under seats: ledamot, Vara",
            ),
        ],
    ),
    Pair(
        "principle text",
        {V6: ("bär sin del", "betalar sin del")},
        [
            (
                "principle_changed",
                "decision",
                "V6, principer, P2: princip Den som deltar bär sin del av kostnaden. → Den som deltar betalar sin del av kostnaden.",
                "V6, principles, P2: principle Den som deltar bär sin del av kostnaden. → Den som deltar betalar sin del av kostnaden.",
            ),
        ],
    ),
    Pair(
        "principle new",
        {
            V6: (
                "principles:",
                "principles:\n  - {id: P3, text: Den som lämnar betalar året ut., applies_to: lamna}",
            )
        },
        [
            (
                "principle_changed",
                "decision",
                "V6: nytt under principer: P3, Den som lämnar betalar året ut.",
                "V6: new under principles: P3, Den som lämnar betalar året ut.",
            ),
        ],
    ),
    Pair(
        "principle to",
        {V6: ("applies_to: lamna", "applies_to: lamna, to: 2025")},
        [
            (
                "principle_changed",
                "decision",
                "V6, principer, P2: gäller till sätts till 2025",
                "V6, principles, P2: to set to 2025",
            ),
        ],
    ),
    Pair(
        "funding total",
        {V6: ("3 150 865", "3 000 000")},
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering: angiven total 3 150 865 kr → 3 000 000 kr",
                "V6, funding: stated total SEK 3,150,865 → SEK 3,000,000",
            ),
        ],
    ),
    Pair(
        "funding grant",
        {V6: ("2 000 000", "2 500 000")},
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering, bidrag: angivet belopp 2 000 000 kr → 2 500 000 kr",
                "V6, funding, grant: stated amount SEK 2,000,000 → SEK 2,500,000",
            ),
        ],
    ),
    Pair(
        "payment",
        {V6: ("amount: 500 000", "amount: 600 000")},
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering, utbetalningar, Skara: belopp 500 000 kr → 600 000 kr",
                "V6, funding, payments, Skara: amount SEK 500,000 → SEK 600,000",
            ),
        ],
    ),
    Pair(
        "payment new",
        {
            V6: (
                "payments:",
                "payments:\n    - {organisation: vara, amount: 100 000, support_rate: 0.4}",
            )
        },
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering: nytt under utbetalningar: Vara, 100 000 kr",
                "V6, funding: new under payments: Vara, SEK 100,000",
            ),
        ],
    ),
    Pair(
        "funding note",
        {V6: ("  payments:", "  note: enligt avtal\n  payments:")},
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering: anmärkning sätts till enligt avtal",
                "V6, funding: note set to enligt avtal",
            ),
        ],
    ),
    Pair(
        "decision new",
        {
            V6: (
                "decisions:",
                "decisions:\n  - {date: 2024-03-10, body: styrgrupp, kind: finansiering, subject: budget 2025, outcome: bifall}",
            )
        },
        [
            (
                "decided",
                "decision",
                "V6: Styrgruppen har beslutat om budget 2025 – bifall",
                "V6: Styrgruppen has decided on budget 2025 – bifall",
            ),
        ],
    ),
    Pair(
        "decision outcome",
        {
            V6: (
                "subject: modell för kvalificering",
                "subject: modell för kvalificering, outcome: bifall",
            )
        },
        [
            (
                "added",
                "decision",
                "V6, samverkans beslut, 2024-01-10, modell för kvalificering: utfall sätts till bifall",
                "V6, decisions, 2024-01-10, modell för kvalificering: outcome set to bifall",
            ),
        ],
    ),
    Pair(
        "plan done",
        {V6: ("due: 2024-Q3", "due: 2024-Q3, done: 2024-09-01")},
        [
            (
                "done",
                "notable",
                "V6: klart 2024-09-01 – Ta fram mall för nyttor",
                "V6: done 2024-09-01 – Ta fram mall för nyttor",
            ),
        ],
    ),
    Pair(
        "milestone done",
        {V6: ("due: 2025}", "due: 2025, done: 2025-03-01}")},
        [
            (
                "done",
                "notable",
                "V6: klart 2025-03-01 – Slutrapport klar",
                "V6: done 2025-03-01 – Slutrapport klar",
            ),
        ],
    ),
    Pair(
        "plan due",
        {V6: ("due: 2024-Q3", "due: 2024-Q4")},
        [
            (
                "changed",
                "notable",
                "V6, aktivitetsplan, Ta fram mall för nyttor: klart senast 2024-Q3 → 2024-Q4",
                "V6, plan, Ta fram mall för nyttor: due 2024-Q3 → 2024-Q4",
            ),
        ],
    ),
    Pair(
        "plan new",
        {V6: ("plan:", "plan:\n  - {id: A2, text: Bjud in fler, responsible: [Skara], due: 2025}")},
        [
            (
                "added",
                "notable",
                "V6: nytt under aktivitetsplan: Bjud in fler",
                "V6: new under plan: Bjud in fler",
            ),
        ],
    ),
    Pair(
        "risk",
        {V6: ("Nyckelpersoner slutar", "Nyckelpersoner slutar, response: två på varje roll")},
        [
            (
                "added",
                "notable",
                "V6, risker, Nyckelpersoner slutar: åtgärd sätts till två på varje roll",
                "V6, risks, Nyckelpersoner slutar: response set to två på varje roll",
            ),
        ],
    ),
    Pair(
        "risk new",
        {V6: ("risks:", "risks:\n  - {id: R2, text: Pengarna räcker inte, category: ekonomi}")},
        [
            (
                "added",
                "notable",
                "V6: nytt under risker: Pengarna räcker inte",
                "V6: new under risks: Pengarna räcker inte",
            ),
        ],
    ),
    Pair(
        "governance",
        {V6: ("trust: 4", "trust: 3, interpreted: true")},
        [
            (
                "changed",
                "notable",
                "V6, styrningens läge, 2023: förtroende 4 → 3",
                "V6, governance, 2023: trust 4 → 3",
            ),
            (
                "changed",
                "notable",
                "V6, styrningens läge, 2023: tolkat nej → ja",
                "V6, governance, 2023: interpreted no → yes",
            ),
        ],
    ),
    Pair(
        "governance new",
        {V6: ("governance:", "governance:\n  - {date: 2025, mode: nao}")},
        [
            (
                "added",
                "notable",
                "V6: nytt under styrningens läge: 2025, nätverksadministration (NAO)",
                "V6: new under governance: 2025, network administrative organization (NAO)",
            ),
        ],
    ),
    Pair(
        "resources",
        {V6: (("employees: 12", "employees: 14"), ("count: 400", "count: 420"))},
        [
            (
                "changed",
                "notable",
                "V6, resurser: anställda 12 → 14",
                "V6, resources: employees 12 → 14",
            ),
            (
                "changed",
                "notable",
                "V6, resurser, användare, pedagoger: antal 400 → 420",
                "V6, resources, users, pedagoger: count 400 → 420",
            ),
        ],
    ),
    Pair(
        "document",
        {
            V6: (
                "title: Samverkansavtal",
                "title: Samverkansavtal, date: 2024-01-01, reference: KS 3",
            )
        },
        [
            (
                "added",
                "decision",
                "V6, styrande dokument, avtal, Samverkansavtal: dag sätts till 2024-01-01",
                "V6, governing documents, agreement, Samverkansavtal: day set to 2024-01-01",
            ),
            (
                "added",
                "minor",
                "V6, styrande dokument, avtal, Samverkansavtal: hänvisning sätts till KS 3",
                "V6, governing documents, agreement, Samverkansavtal: reference set to KS 3",
            ),
        ],
    ),
    Pair(
        "document new",
        {
            V6: (
                "governing_documents:",
                "governing_documents:\n  - {kind: styrmodell, title: Styrmodell V6}",
            )
        },
        [
            (
                "added",
                "decision",
                "V6: nytt under styrande dokument: styrmodell, Styrmodell V6",
                "V6: new under governing documents: governance model, Styrmodell V6",
            ),
        ],
    ),
    Pair(
        "stated",
        {V6: ("value: 60 000", "value: 61 000")},
        [
            (
                "changed",
                "minor",
                "V6, angivna tal, cirka 60 000 invånare: tal 60 000 → 61 000",
                "V6, stated figures, cirka 60 000 invånare: value 60,000 → 61,000",
            ),
        ],
    ),
    Pair(
        "agreement",
        {V6: ("name: Ramavtal e-arkiv", "name: Ramavtal e-arkiv, supplier: Arkivbolaget")},
        [
            (
                "added",
                "minor",
                "V6, leverantörsavtal, Ramavtal e-arkiv: leverantör sätts till Arkivbolaget",
                "V6, agreements, Ramavtal e-arkiv: supplier set to Arkivbolaget",
            ),
        ],
    ),
    Pair(
        "model in force",
        {V6: ("model: v6/1", "model: v6/2"), "models/v6/2.yaml": BASE[MODEL]},
        [
            (
                "model_changed",
                "decision",
                "V6: modellen i kraft v6/1 → v6/2",
                "V6: the model in force v6/1 → v6/2",
            ),
            (
                "added",
                "notable",
                "Ny modellversion: v6/2 (utkast)",
                "New model version: v6/2 (draft)",
            ),
        ],
    ),
    Pair(
        "model none",
        {V6: ("model: v6/1\n", "")},
        [
            (
                "model_changed",
                "decision",
                "V6: ingen modell är längre i kraft, var v6/1",
                "V6: no model is in force any more, was v6/1",
            ),
        ],
    ),
    Pair(
        "follow until",
        {
            V6: (
                "from: 2024-01-01",
                "from: 2024-01-01, until: 2025-12-31",
            )
        },
        [
            (
                "added",
                "decision",
                "V6, uppföljning: till sätts till 2025-12-31",
                "V6, follow-up: until set to 2025-12-31",
            ),
        ],
    ),
    Pair(
        "form",
        {
            V6: (
                "form: natverk",
                "form: gemensam_namnd\nhost: skara\nboard: {name: Nämnden, seats_per_member: 2}\nclosed_to_new_members: true",
            )
        },
        [
            (
                "changed",
                "decision",
                "V6: form nätverk → gemensam nämnd",
                "V6: form network → joint committee",
            ),
            (
                "changed",
                "decision",
                "V6: stängd för nya nej → ja",
                "V6: closed to new members no → yes",
            ),
            ("added", "decision", "V6: värdkommun sätts till Skara", "V6: host set to Skara"),
            (
                "added",
                "decision",
                "V6: politiskt organ sätts till Nämnden, platser per medlem 2",
                "V6: board set to Nämnden, seats per member 2",
            ),
        ],
    ),
    Pair(
        "scope",
        {V6: ("Gemensam upphandling", "Gemensam upphandling av system")},
        [
            (
                "changed",
                "minor",
                "V6: omfattning Gemensam upphandling → Gemensam upphandling av system",
                "V6: scope Gemensam upphandling → Gemensam upphandling av system",
            ),
        ],
    ),
    Pair(
        "goals",
        {
            V6: BASE[V6]
            + "goals: [Fler digitala tjänster]\nvision: Ett enklare Skaraborg\nended: 2026\nstarted: 2020-Q3\n"
        },
        [
            ("added", "notable", "V6: började sätts till 2020-Q3", "V6: started set to 2020-Q3"),
            ("added", "decision", "V6: upphörde sätts till 2026", "V6: ended set to 2026"),
            (
                "added",
                "notable",
                "V6: målbild sätts till Ett enklare Skaraborg",
                "V6: vision set to Ett enklare Skaraborg",
            ),
            (
                "added",
                "notable",
                "V6: nytt under mål: Fler digitala tjänster",
                "V6: new under goals: Fler digitala tjänster",
            ),
        ],
    ),
    Pair(
        "collab new",
        {"collaborations/skaraborg.yaml": "name: Skaraborg\nform: natverk\n"},
        [
            ("added", "decision", "Ny samverkan: Skaraborg", "New cooperation: Skaraborg"),
        ],
    ),
    Pair(
        "collab removed",
        {"collaborations/v6.yaml": None},
        [
            (
                "removed",
                "decision",
                "Samverkan V6 är borttagen ur registret",
                "The cooperation V6 has been removed from the registry",
            ),
        ],
    ),
    Pair(
        "funding whole gone",
        {
            V6: BASE[V6].replace(
                "funding:\n  stated_total: 3 150 865\n  grant: {funder: goliska-it, stated: 2 000 000}\n  payments:\n    - {organisation: skara, amount: 500 000}\n",
                "",
            )
        },
        [
            (
                "funding_changed",
                "decision",
                "V6, finansiering: angiven total tas bort, var 3 150 865 kr",
                "V6, funding: stated total removed, was SEK 3,150,865",
            ),
            (
                "funding_changed",
                "decision",
                "V6, finansiering: bidrag tas bort, var Göliska IT, 2 000 000 kr",
                "V6, funding: grant removed, was Göliska IT, SEK 2,000,000",
            ),
            (
                "funding_changed",
                "decision",
                "V6, finansiering: struket under utbetalningar: Skara, 500 000 kr",
                "V6, funding: removed from payments: Skara, SEK 500,000",
            ),
        ],
    ),
    Pair(
        "member from corrected and to removed",
        {V6: ("  - organisation: vara\n", "  - {organisation: vara, from: 2019}\n")},
        [
            (
                "added",
                "decision",
                "V6, parter, Vara: med från sätts till 2019",
                "V6, members, Vara: from set to 2019",
            ),
        ],
    ),
)
