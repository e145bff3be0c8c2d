"""Pairs of initiatives' lives: an edit of the base, and exactly what is to be said of it."""

from diff_base import ARKIV, BASE, BYGGLOV, ORDER, Pair

PAIRS: tuple[Pair, ...] = (
    Pair(
        "new initiative",
        {"initiatives/robot/initiative.yaml": "title: Robot\norigin: vara\n"},
        [
            (
                "added",
                "notable",
                "Nytt initiativ: Robot, från Vara",
                "New initiative: Robot, from Vara",
            ),
        ],
    ),
    Pair(
        "new initiative no origin",
        {"initiatives/robot/initiative.yaml": "title: Robot\nlead: skara\nsubmitted: 2024-01-01\n"},
        [
            ("added", "notable", "Nytt initiativ: Robot", "New initiative: Robot"),
            (
                "submitted",
                "notable",
                "Robot skickas in till samverkan 2024-01-01",
                "Robot is submitted to the cooperation 2024-01-01",
            ),
            ("lead_changed", "decision", "Skara går före i Robot", "Skara leads Robot"),
        ],
    ),
    Pair(
        "removed initiative",
        {ARKIV: None},
        [
            (
                "removed",
                "decision",
                "Initiativet E-arkiv är borttaget ur registret",
                "The initiative E-arkiv has been removed from the registry",
            ),
        ],
    ),
    Pair(
        "merged into another",
        {
            "initiatives/chattbot/initiative.yaml": None,
            ARKIV: BASE[ARKIV] + "former_ids: [chattbot]\n",
            ORDER: ("  - {initiative: chattbot, computed_rank: 3}\n", ""),
        },
        [
            (
                "removed",
                "decision",
                "Initiativet Chattbot har gått upp i E-arkiv och är borttaget ur registret",
                "The initiative Chattbot has become part of E-arkiv and been removed from the"
                " registry",
            ),
            (
                "removed",
                "decision",
                "Prioriteringen 2024-02-20: struket under ordning: Chattbot",
                "The prioritisation 2024-02-20: removed from order: Chattbot",
            ),
        ],
    ),
    Pair(
        "title",
        {ARKIV: ("E-arkiv", "E-arkiv för alla")},
        [
            (
                "changed",
                "minor",
                "E-arkiv för alla: rubrik E-arkiv → E-arkiv för alla",
                "E-arkiv för alla: title E-arkiv → E-arkiv för alla",
            ),
        ],
    ),
    Pair(
        "need long",
        {
            BYGGLOV: (
                "Handläggningen tar lång tid",
                "Handläggningen tar lång tid och det har den gjort i många år, säger alla som vi har frågat",
            )
        },
        [
            (
                "changed",
                "minor",
                "Digitala bygglov: texten under behov skrivs om",
                "Digitala bygglov: text under need rewritten",
            ),
        ],
    ),
    Pair(
        "submitted",
        {
            BYGGLOV: (
                "received: 2023-09-01",
                "received: 2023-09-01\nsubmitted: 2023-10-01\nhanded_over: 2023-12-01",
            )
        },
        [
            (
                "submitted",
                "notable",
                "Digitala bygglov skickas in till samverkan 2023-10-01",
                "Digitala bygglov is submitted to the cooperation 2023-10-01",
            ),
            (
                "handed_over",
                "notable",
                "Digitala bygglov lämnas över till it-leverantören 2023-12-01",
                "Digitala bygglov is handed over to the IT supplier 2023-12-01",
            ),
        ],
    ),
    Pair(
        "received changed",
        {BYGGLOV: ("2023-09-01", "2023-09-02")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov: inkom 2023-09-01 → 2023-09-02",
                "Digitala bygglov: received 2023-09-01 → 2023-09-02",
            ),
        ],
    ),
    Pair(
        "lead moved",
        {BYGGLOV: ("lead: skara", "lead: vara")},
        [
            (
                "lead_changed",
                "decision",
                "Vara går före i Digitala bygglov i stället för Skara",
                "Vara leads Digitala bygglov instead of Skara",
            ),
        ],
    ),
    Pair(
        "lead gone",
        {BYGGLOV: ("lead: skara\n", "")},
        [
            (
                "lead_changed",
                "decision",
                "Skara går inte längre före i Digitala bygglov",
                "Skara no longer leads Digitala bygglov",
            ),
        ],
    ),
    Pair(
        "lead new",
        {ARKIV: BASE[ARKIV] + "lead: vara\n"},
        [
            ("lead_changed", "decision", "Vara går före i E-arkiv", "Vara leads E-arkiv"),
        ],
    ),
    Pair(
        "origin",
        {ARKIV: ("vara", "essunga")},
        [
            (
                "changed",
                "notable",
                "E-arkiv: avsändare Vara → Essunga",
                "E-arkiv: origin Vara → Essunga",
            ),
        ],
    ),
    Pair(
        "co_origins,areas,groups",
        {
            ARKIV: BASE[ARKIV]
            + "co_origins: [skara]\nareas: [arkiv]\ntarget_groups: [medarbetare]\nkinds: [automatisering]\nlogics: [stordrift]\nreference: KS 1\nrelated: [chattbot]\nformer_ids: [arkiv]\nexample: true\ncollaboration: v6\n"
        },
        [
            (
                "added",
                "decision",
                "E-arkiv: samverkan sätts till V6",
                "E-arkiv: collaboration set to V6",
            ),
            (
                "added",
                "notable",
                "E-arkiv: nytt under fler avsändare: Skara",
                "E-arkiv: new under further senders: Skara",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under målgrupper: medarbetare",
                "E-arkiv: new under target groups: employees",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under sort: automatisering",
                "E-arkiv: new under kinds: automation",
            ),
            (
                "added",
                "notable",
                "E-arkiv: nytt under logik: stordrift",
                "E-arkiv: new under logics: economies of scale",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under verksamhetsområden: arkiv",
                "E-arkiv: new under areas: arkiv",
            ),
            (
                "added",
                "minor",
                "E-arkiv: hänvisning sätts till KS 1",
                "E-arkiv: reference set to KS 1",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under besläktade: chattbot",
                "E-arkiv: new under related: chattbot",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under tidigare id: arkiv",
                "E-arkiv: new under former ids: arkiv",
            ),
            ("changed", "notable", "E-arkiv: exempel nej → ja", "E-arkiv: example no → yes"),
        ],
    ),
    Pair(
        "area reword",
        {BYGGLOV: ("areas: [bygg]", "areas: [bygg och miljö]")},
        [
            (
                "added",
                "minor",
                "Digitala bygglov: nytt under verksamhetsområden: bygg och miljö",
                "Digitala bygglov: new under areas: bygg och miljö",
            ),
            (
                "removed",
                "minor",
                "Digitala bygglov: struket under verksamhetsområden: bygg",
                "Digitala bygglov: removed from areas: bygg",
            ),
        ],
    ),
    Pair(
        "exec new planned",
        {ARKIV: BASE[ARKIV] + "executions: [{form: forstudie, planned_start: 2025-01-01}]\n"},
        [
            (
                "added",
                "notable",
                "E-arkiv: förstudie planeras till 2025-01-01",
                "E-arkiv: pre-study planned for 2025-01-01",
            ),
        ],
    ),
    Pair(
        "exec new unplanned",
        {ARKIV: BASE[ARKIV] + "executions: [{form: forstudie}]\n"},
        [
            ("added", "notable", "E-arkiv: förstudie planeras", "E-arkiv: pre-study planned"),
        ],
    ),
    Pair(
        "exec started",
        {ARKIV: BASE[ARKIV] + "executions: [{form: forstudie, start: 2025-01-01}]\n"},
        [
            (
                "started",
                "decision",
                "E-arkiv: förstudie startar 2025-01-01",
                "E-arkiv: pre-study starts 2025-01-01",
            ),
        ],
    ),
    Pair(
        "exec ended genomfort",
        {BYGGLOV: ("start: 2024-09-01", "start: 2024-09-01, end: 2025-02-01, outcome: genomfort")},
        [
            (
                "finished",
                "notable",
                "Digitala bygglov: projekt avslutas som genomfört 2025-02-01",
                "Digitala bygglov: project ends as completed 2025-02-01",
            ),
        ],
    ),
    Pair(
        "exec ended avbrutet",
        {BYGGLOV: ("start: 2024-09-01", "start: 2024-09-01, end: 2025-02-01, outcome: avbrutet")},
        [
            (
                "aborted",
                "decision",
                "Digitala bygglov: projekt avbryts 2025-02-01",
                "Digitala bygglov: project aborted 2025-02-01",
            ),
        ],
    ),
    Pair(
        "exec ended no outcome",
        {BYGGLOV: ("start: 2024-09-01", "start: 2024-09-01, end: 2025-02-01")},
        [
            (
                "finished",
                "notable",
                "Digitala bygglov: projekt slutar 2025-02-01, utfall saknas",
                "Digitala bygglov: project ends 2025-02-01, no outcome given",
            ),
        ],
    ),
    Pair(
        "exec outcome changed",
        {BYGGLOV: ("outcome: genomfort", "outcome: avbrutet")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, genomförande, förstudie, 2024-03-01: resultat genomfört → avbrutet",
                "Digitala bygglov, executions, pre-study, 2024-03-01: outcome completed → aborted",
            ),
        ],
    ),
    Pair(
        "exec start corrected",
        {BYGGLOV: (", start: 2024-09-01", ", start: 2024-09-15")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, genomförande, projekt: start 2024-09-01 → 2024-09-15",
                "Digitala bygglov, executions, project: start 2024-09-01 → 2024-09-15",
            ),
        ],
    ),
    Pair(
        "exec responsible note",
        {
            BYGGLOV: (
                ", start: 2024-09-01",
                ", start: 2024-09-01, responsible: Skara, note: gemensam upphandling",
            )
        },
        [
            (
                "added",
                "notable",
                "Digitala bygglov, genomförande, projekt, 2024-09-01: ansvarig sätts till Skara",
                "Digitala bygglov, executions, project, 2024-09-01: responsible set to Skara",
            ),
            (
                "added",
                "minor",
                "Digitala bygglov, genomförande, projekt, 2024-09-01: anmärkning sätts till gemensam upphandling",
                "Digitala bygglov, executions, project, 2024-09-01: note set to gemensam upphandling",
            ),
        ],
    ),
    Pair(
        "exec removed",
        {BYGGLOV: ("  - {form: projekt, planned_start: 2024-08-01, start: 2024-09-01}\n", "")},
        [
            (
                "removed",
                "notable",
                "Digitala bygglov: struket under genomförande: projekt, 2024-09-01",
                "Digitala bygglov: removed from executions: project, 2024-09-01",
            ),
        ],
    ),
    Pair(
        "exec started later",
        {BYGGLOV: ("planned_start: 2024-08-01, start: 2024-09-01", "planned_start: 2024-08-01")},
        [
            (
                "removed",
                "notable",
                "Digitala bygglov, genomförande, projekt: start tas bort, var 2024-09-01",
                "Digitala bygglov, executions, project: start removed, was 2024-09-01",
            ),
        ],
    ),
    Pair(
        "event vilande why",
        {
            BYGGLOV: BASE[BYGGLOV]
            + "events: [{date: 2025-03-01, kind: vilande, reason: väntar på ny lag}]\n"
        },
        [
            (
                "paused",
                "decision",
                "Digitala bygglov läggs vilande – väntar på ny lag",
                "Digitala bygglov is paused – väntar på ny lag",
            ),
        ],
    ),
    Pair(
        "decision",
        {
            BYGGLOV: BASE[BYGGLOV]
            + "decisions: [{date: 2024-02-20, body: styrgrupp, kind: start, subject: projektstart, outcome: bifall, reference: § 4}]\n"
        },
        [
            (
                "decided",
                "decision",
                "Digitala bygglov: Styrgruppen har beslutat om projektstart – bifall",
                "Digitala bygglov: Styrgruppen has decided on projektstart – bifall",
            ),
        ],
    ),
    Pair(
        "decision no outcome",
        {
            BYGGLOV: BASE[BYGGLOV]
            + "decisions: [{date: 2024-02-20, body: Kommunstyrelsen, kind: start, subject: projektstart}]\n"
        },
        [
            (
                "decided",
                "decision",
                "Digitala bygglov: Kommunstyrelsen har beslutat om projektstart",
                "Digitala bygglov: Kommunstyrelsen has decided on projektstart",
            ),
        ],
    ),
    Pair(
        "solution name",
        {BYGGLOV: ("Bygga Lätt", "Bygga Snabbt")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, lösning: namn Bygga Lätt → Bygga Snabbt",
                "Digitala bygglov, solution: name Bygga Lätt → Bygga Snabbt",
            ),
        ],
    ),
    Pair(
        "solution nyttig",
        {
            BYGGLOV: (
                "evidence: omvärldsspaning}",
                "evidence: omvärldsspaning}, nyttig: {value: true, evidence: enkät, date: 2025-01-01}",
            )
        },
        [
            (
                "added",
                "notable",
                "Digitala bygglov, lösning, nyttig: stämmer sätts till ja",
                "Digitala bygglov, solution, useful: holds set to yes",
            ),
            (
                "added",
                "minor",
                "Digitala bygglov, lösning, nyttig: underlag sätts till enkät",
                "Digitala bygglov, solution, useful: evidence set to enkät",
            ),
            (
                "added",
                "notable",
                "Digitala bygglov, lösning, nyttig: dag sätts till 2025-01-01",
                "Digitala bygglov, solution, useful: day set to 2025-01-01",
            ),
        ],
    ),
    Pair(
        "solution new",
        {ARKIV: BASE[ARKIV] + "solution: {name: Arkivet, ny: {value: false}}\n"},
        [
            (
                "added",
                "notable",
                "E-arkiv: lösning sätts till Arkivet, ny (stämmer nej)",
                "E-arkiv: solution set to Arkivet, new (holds no)",
            ),
        ],
    ),
    Pair(
        "solution removed",
        {
            BYGGLOV: (
                "solution: {name: Bygga Lätt, ny: {value: true, evidence: omvärldsspaning}}\n",
                "",
            )
        },
        [
            (
                "removed",
                "notable",
                "Digitala bygglov: lösning tas bort, var Bygga Lätt, ny (stämmer ja, underlag omvärldsspaning)",
                "Digitala bygglov: solution removed, was Bygga Lätt, new (holds yes, evidence omvärldsspaning)",
            ),
        ],
    ),
    Pair(
        "again",
        {
            "initiatives/digitala-bygglov/assessments/2024-03-01-skara.yaml": "model: v6/1\ndate: 2024-03-01\nassessor: skara\n"
        },
        [
            (
                "reassessed",
                "notable",
                "Skara har bedömt Digitala bygglov på nytt 2024-03-01",
                "Skara has assessed Digitala bygglov anew 2024-03-01",
            ),
        ],
    ),
    Pair(
        "unreadable",
        {ARKIV: "title: [\n"},
        [
            (
                "unreadable",
                "notable",
                "E-arkiv: filen går inte längre att läsa",
                "E-arkiv: the file can no longer be read",
            ),
        ],
    ),
    Pair(
        "an area called areas",
        {ARKIV: BASE[ARKIV] + "areas: [areas, verksamhetsområden]\n"},
        [
            (
                "added",
                "minor",
                "E-arkiv: nytt under verksamhetsområden: areas",
                "E-arkiv: new under areas: areas",
            ),
            (
                "added",
                "minor",
                "E-arkiv: nytt under verksamhetsområden: verksamhetsområden",
                "E-arkiv: new under areas: verksamhetsområden",
            ),
        ],
    ),
    Pair(
        "mention and markup are only text",
        {ARKIV: "title: '@skara [x](http://y) <b>'\norigin: vara\n"},
        [
            (
                "changed",
                "minor",
                "@skara [x](http://y) <b>: rubrik E-arkiv → @skara [x](http://y) <b>",
                "@skara [x](http://y) <b>: title E-arkiv → @skara [x](http://y) <b>",
            ),
        ],
    ),
    Pair(
        "event vilande",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: vilande}]\n"},
        [
            ("paused", "decision", "Digitala bygglov läggs vilande", "Digitala bygglov is paused"),
        ],
    ),
    Pair(
        "event aterupptagen",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: aterupptagen}]\n"},
        [
            ("resumed", "decision", "Digitala bygglov återupptas", "Digitala bygglov is resumed"),
        ],
    ),
    Pair(
        "event aterkallad",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: aterkallad}]\n"},
        [
            (
                "withdrawn",
                "decision",
                "Digitala bygglov återkallas",
                "Digitala bygglov is withdrawn",
            ),
        ],
    ),
    Pair(
        "event avslagen",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: avslagen}]\n"},
        [
            ("rejected", "decision", "Digitala bygglov avslås", "Digitala bygglov is rejected"),
        ],
    ),
    Pair(
        "event i_forvaltning",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: i_forvaltning}]\n"},
        [
            (
                "maintained",
                "decision",
                "Digitala bygglov går över i förvaltning",
                "Digitala bygglov goes into maintenance",
            ),
        ],
    ),
    Pair(
        "event avslutad",
        {BYGGLOV: BASE[BYGGLOV] + "events: [{date: 2025-03-01, kind: avslutad}]\n"},
        [
            ("closed", "decision", "Digitala bygglov avslutas", "Digitala bygglov is closed"),
        ],
    ),
)
