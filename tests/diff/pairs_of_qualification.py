"""Pairs of assessments, models and decided orders: an edit of the base, and exactly what is to be said of it."""

from diff_base import BASE, FORM, MODEL, ORDER, V6, Pair

PAIRS: tuple[Pair, ...] = (
    Pair(
        "new assessment",
        {
            "initiatives/e-arkiv/assessments/2024-03-01-vara.yaml": "model: v6/1\ndate: 2024-03-01\nassessor: vara\n"
        },
        [
            (
                "assessed",
                "notable",
                "Vara har bedömt E-arkiv 2024-03-01",
                "Vara has assessed E-arkiv 2024-03-01",
            ),
        ],
    ),
    Pair(
        "by group",
        {
            "initiatives/e-arkiv/assessments/2024-03-01-styrgrupp.yaml": "model: v6/1\ndate: 2024-03-01\nassessor: styrgrupp\n"
        },
        [
            (
                "assessed",
                "notable",
                "Styrgruppen har bedömt E-arkiv 2024-03-01",
                "Styrgruppen has assessed E-arkiv 2024-03-01",
            ),
        ],
    ),
    Pair(
        "score",
        {FORM: ("value: 3", "value: 5")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: Nytta för invånare 3 → 5",
                "Digitala bygglov, assessed by Skara 2024-01-15: Nytta för invånare 3 → 5",
            ),
        ],
    ),
    Pair(
        "score null",
        {FORM: ("value: 3", "value: null")},
        [
            (
                "removed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: Nytta för invånare 3 → –",
                "Digitala bygglov, assessed by Skara 2024-01-15: Nytta för invånare 3 → –",
            ),
        ],
    ),
    Pair(
        "gate",
        {FORM: ("answer: ja", "answer: nej, reason: ej tillåtet")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: lagligt ja → nej",
                "Digitala bygglov, assessed by Skara 2024-01-15: lagligt yes → no",
            ),
            (
                "added",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15, ska-krav, lagligt: motivering sätts till ej tillåtet",
                "Digitala bygglov, assessed by Skara 2024-01-15, gates, lagligt: reason set to ej tillåtet",
            ),
        ],
    ),
    Pair(
        "score removed",
        {FORM: ("nytta: {value: 3}, ", "")},
        [
            (
                "removed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: Nytta för invånare 3 → –",
                "Digitala bygglov, assessed by Skara 2024-01-15: Nytta för invånare 3 → –",
            ),
        ],
    ),
    Pair(
        "reason",
        {FORM: ("Färdig produkt", "Finns att köpa")},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15, poäng, enkelt: motivering Färdig produkt → Finns att köpa",
                "Digitala bygglov, assessed by Skara 2024-01-15, scores, enkelt: reason Färdig produkt → Finns att köpa",
            ),
        ],
    ),
    Pair(
        "recommendation",
        {FORM: BASE[FORM] + "recommendation: kvalificerat\nnote: bra\n"},
        [
            (
                "added",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: rekommendation sätts till kvalificerat",
                "Digitala bygglov, assessed by Skara 2024-01-15: recommendation set to qualified",
            ),
            (
                "added",
                "minor",
                "Digitala bygglov, bedömd av Skara 2024-01-15: anmärkning sätts till bra",
                "Digitala bygglov, assessed by Skara 2024-01-15: note set to bra",
            ),
        ],
    ),
    Pair(
        "assessment removed",
        {FORM: None},
        [
            (
                "removed",
                "decision",
                "Digitala bygglov, bedömd av Skara 2024-01-15: bedömningen är borttagen ur registret",
                "Digitala bygglov, assessed by Skara 2024-01-15: the assessment has been removed from the registry",
            ),
        ],
    ),
    Pair(
        "assessment model",
        {FORM: ("model: v6/1", "model: v6/2"), "models/v6/2.yaml": BASE[MODEL]},
        [
            (
                "changed",
                "notable",
                "Digitala bygglov, bedömd av Skara 2024-01-15: modell v6/1 → v6/2",
                "Digitala bygglov, assessed by Skara 2024-01-15: model v6/1 → v6/2",
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
        "file with another name",
        {FORM: None, FORM.replace("15-skara", "16-skara"): BASE[FORM]},
        [
            (
                "renamed",
                "minor",
                "Digitala bygglov, bedömd av Skara 2024-01-15: filen har bytt namn,"
                " 2024-01-15-skara → 2024-01-16-skara",
                "Digitala bygglov, assessed by Skara 2024-01-15: the file has another name,"
                " 2024-01-15-skara → 2024-01-16-skara",
            ),
        ],
    ),
    Pair(
        "weight",
        {MODEL: (("weight: 60", "weight: 50"), ("weight: 40", "weight: 50"))},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1, kriterier, Nytta för invånare: vikt 60 → 50",
                "The model v6/1, criteria, Nytta för invånare: weight 60 → 50",
            ),
            (
                "model_changed",
                "decision",
                "Modellen v6/1, kriterier, Enkelhet: vikt 40 → 50",
                "The model v6/1, criteria, Enkelhet: weight 40 → 50",
            ),
        ],
    ),
    Pair(
        "anchor",
        {MODEL: ("5: Stor", "5: Mycket stor")},
        [
            (
                "changed",
                "minor",
                "Modellen v6/1, kriterier, Nytta för invånare, ankare: 5 Stor → Mycket stor",
                "The model v6/1, criteria, Nytta för invånare, anchors: 5 Stor → Mycket stor",
            ),
        ],
    ),
    Pair(
        "gate q",
        {MODEL: ("Är det lagligt?", "Är det tillåtet?")},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1, ska-krav, lagligt: fråga Är det lagligt? → Är det tillåtet?",
                "The model v6/1, gates, lagligt: question Är det lagligt? → Är det tillåtet?",
            ),
        ],
    ),
    Pair(
        "new gate",
        {MODEL: ("gates:", "gates:\n  - {id: moget, question: Är tekniken mogen?}")},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1: nytt under ska-krav: Är tekniken mogen?",
                "The model v6/1: new under gates: Är tekniken mogen?",
            ),
        ],
    ),
    Pair(
        "new criterion",
        {MODEL: ("criteria:", "criteria:\n  - {id: risk, name: Risk, weight: 10, inverted: true}")},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1: nytt under kriterier: Risk, 10",
                "The model v6/1: new under criteria: Risk, 10",
            ),
        ],
    ),
    Pair(
        "status",
        {MODEL: ("status: utkast", "status: beslutad\ndecided: 2024-01-10\ndecided_by: styrgrupp")},
        [
            (
                "model_decided",
                "decision",
                "Modellen v6/1: utkast → beslutad",
                "The model v6/1: draft → decided",
            ),
            (
                "added",
                "notable",
                "Modellen v6/1: beslutad sätts till 2024-01-10",
                "The model v6/1: decided set to 2024-01-10",
            ),
            (
                "added",
                "notable",
                "Modellen v6/1: beslutad av sätts till styrgrupp",
                "The model v6/1: decided by set to styrgrupp",
            ),
        ],
    ),
    Pair(
        "status back",
        {MODEL: ("status: utkast", "status: exempel")},
        [
            (
                "changed",
                "decision",
                "Modellen v6/1: utkast → exempel",
                "The model v6/1: draft → example",
            ),
        ],
    ),
    Pair(
        "thresholds",
        {MODEL: ("qualified: 60", "qualified: 65")},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1, trösklar: kvalificerat från 60 → 65",
                "The model v6/1, thresholds: qualified from 60 → 65",
            ),
        ],
    ),
    Pair(
        "scale",
        {MODEL: ("max: 5", "max: 10")},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1, skala: högst 5 → 10",
                "The model v6/1, scale: highest 5 → 10",
            ),
        ],
    ),
    Pair(
        "aggregate",
        {MODEL: BASE[MODEL] + "aggregate: mean\n"},
        [
            (
                "model_changed",
                "decision",
                "Modellen v6/1: sammanvägning median → medelvärde",
                "The model v6/1: aggregation median → mean",
            ),
        ],
    ),
    Pair(
        "model removed",
        {MODEL: None, V6: ("model: v6/1\n", "")},
        [
            (
                "model_changed",
                "decision",
                "V6: ingen modell är längre i kraft, var v6/1",
                "V6: no model is in force any more, was v6/1",
            ),
            (
                "removed",
                "decision",
                "Modellen v6/1 är borttagen ur registret",
                "The model v6/1 has been removed from the registry",
            ),
        ],
    ),
    Pair(
        "order new",
        {
            "prioritisations/2024-06-01-v6.yaml": "collaboration: v6\ndate: 2024-06-01\norder: [{initiative: e-arkiv},{initiative: chattbot}]\n"
        },
        [
            (
                "prioritised",
                "decision",
                "Beslutad ordning 2024-06-01, antal: 2, främst E-arkiv och Chattbot",
                "Decided order 2024-06-01, number: 2, first E-arkiv and Chattbot",
            ),
        ],
    ),
    Pair(
        "order swap",
        {
            ORDER: BASE[ORDER].replace(
                "  - {initiative: digitala-bygglov, computed_rank: 1}\n  - {initiative: e-arkiv, computed_rank: 2}\n",
                "  - {initiative: e-arkiv, computed_rank: 2, reason: bråttom}\n  - {initiative: digitala-bygglov, computed_rank: 1, reason: kan vänta}\n",
            )
        },
        [
            (
                "prioritised",
                "decision",
                "Den beslutade ordningen 2024-02-20 är ändrad: främst E-arkiv, Digitala bygglov och Chattbot",
                "The decided order 2024-02-20 has changed: first E-arkiv, Digitala bygglov and Chattbot",
            ),
            (
                "added",
                "decision",
                "Prioriteringen 2024-02-20, ordning, E-arkiv: skäl sätts till bråttom",
                "The prioritisation 2024-02-20, order, E-arkiv: reason set to bråttom",
            ),
            (
                "added",
                "decision",
                "Prioriteringen 2024-02-20, ordning, Digitala bygglov: skäl sätts till kan vänta",
                "The prioritisation 2024-02-20, order, Digitala bygglov: reason set to kan vänta",
            ),
        ],
    ),
    Pair(
        "order out",
        {ORDER: ("  - {initiative: chattbot, computed_rank: 3}\n", "")},
        [
            (
                "removed",
                "decision",
                "Prioriteringen 2024-02-20: struket under ordning: Chattbot",
                "The prioritisation 2024-02-20: removed from order: Chattbot",
            ),
        ],
    ),
    Pair(
        "order group",
        {ORDER: ("group: styrgrupp", "group: beredning")},
        [
            (
                "changed",
                "decision",
                "Prioriteringen 2024-02-20: grupp styrgrupp → beredning",
                "The prioritisation 2024-02-20: group styrgrupp → beredning",
            ),
        ],
    ),
    Pair(
        "order rank",
        {ORDER: ("computed_rank: 3", "computed_rank: 4")},
        [
            (
                "changed",
                "decision",
                "Prioriteringen 2024-02-20, ordning, Chattbot: uträknad plats 3 → 4",
                "The prioritisation 2024-02-20, order, Chattbot: computed rank 3 → 4",
            ),
        ],
    ),
    Pair(
        "order removed",
        {ORDER: None},
        [
            (
                "removed",
                "decision",
                "Den beslutade ordningen 2024-02-20 är borttagen ur registret",
                "The decided order 2024-02-20 has been removed from the registry",
            ),
        ],
    ),
)
