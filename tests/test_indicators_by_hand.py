"""Seed 003 section 6 as an acceptance test: the follow-up indicators, counted by hand.

Every figure was decided by reading the example files of the reference registry, one by one, against
the definitions; none was taken from the program's output. The comments say which file and date let
a record in or keep it out. A changed example file is meant to fail here until it is counted again.

V on both measuring days: skara lidkoping vara essunga gotene grastorp, members since before the
registry begins. Göliska IT and Högskolan i Skövde are members but no municipalities; Falköping is a
municipality but no member. Sums are kept since `follow_up.from`, 2024-05-21.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SINCE = "2024-05-21"

# Initiatives, in the Swedish order of their titles ----------------------------------------------
AI = "ai-motesanteckningar"  # AI-stöd för mötesanteckningar
FORSKOLA = "e-tjanst-forskoleansokan"  # Ansökan till förskola som e-tjänst
BIBLIOTEK = "biblioteksapp"  # Biblioteksapp
BYGGLOV = "digitala-bygglov"  # Digitala bygglov
FAKTURA = "e-fakturahantering"  # Elektronisk fakturahantering
FIXAR = "fixartjanst"  # Fixartjänst med digital bokning
ARKIV = "e-arkiv"  # Gemensamt e-arkiv
LOKAL = "lokalbokning"  # Lokalbokning för föreningar
FORSLAG = "medborgarforslag"  # Medborgarförslag på webben
LIVSMEDEL = "livsmedelstillsyn"  # Mobil livsmedelstillsyn
PARKERING = "parkeringstillstand"  # Parkeringstillstånd digitalt
HEMTJANST = "hemtjanst-planering"  # Planeringsstöd i hemtjänsten
PLATTFORM = "plattform-for-e-tjanster"  # Plattform för e-tjänster
KONTO = "kontohantering"  # Robotiserad kontohantering
SENSORER = "sensorer-va"  # Sensorer i VA-nätet
SIGNERING = "digital-signering"  # Signering av beslut med e-legitimation
KONTAKT = "kontaktcenter-sjalvservice"  # Självservice i kontaktcenter
SKOLSKJUTS = "skolskjutsplanering"  # Skolskjutsplanering
KAMEROR = "trygghetskameror"  # Trygghetskameror vid tillsyn nattetid
VISSEL = "visselblasarfunktion"  # Visselblåsarfunktion
OPPNA = "oppna-data"  # Öppna data om kommunal service
# Two more are seen by neither period: svarsrobot (received 2025-09-01), inkopsanalys (2026-04-13).


def initiatives(*ids: str) -> list[str]:
    return [f"initiatives/{i}" for i in ids]


def shares(initiative: str, *municipalities: str) -> list[str]:
    return [f"initiatives/{initiative}/participation/{k}" for k in municipalities]


def count(key: str, value: int, *records: str) -> dict[str, Any]:
    """A row of A1, B1, B3, B4 or C2."""
    return {"key": key, "value": value, "records": list(records)}


def form(key: str, aborted: int, *ids: str) -> dict[str, Any]:
    return {"key": key, "value": len(ids), "aborted": aborted, "records": initiatives(*ids)}


def active(
    initiative: str, at_start: int | None, most: int, *now: str, flagged: bool = False
) -> dict[str, Any]:
    return {
        "key": initiative, "now": len(now), "at_start": at_start, "most": most,
        "start_flagged": flagged, "records": shares(initiative, *now),
    }  # fmt: skip


def leave(
    municipality: str, date: str, principle: str | None = None, reason: str | None = None
) -> dict[str, Any]:
    return {"municipality": municipality, "date": date, "principle": principle, "reason": reason}


def leavers(initiative: str, *left: dict[str, Any]) -> dict[str, Any]:
    records = shares(initiative, *(event["municipality"] for event in left))
    return {"key": initiative, "left": list(left), "records": records}


def developed(
    initiative: str,
    forstudie: int | None = None,
    utveckling: int | None = None,
    total: int | None = None,
    budget: int | None = None,
    grants: int | None = None,
    records: tuple[str, ...] = (),
) -> dict[str, Any]:
    return {
        "key": initiative, "forstudie": forstudie, "utveckling": utveckling, "total": total,
        "budget": budget, "grants": grants, "records": list(records),
    }  # fmt: skip


def running(
    initiative: str,
    drift: int | None = None,
    forvaltning: int | None = None,
    total: int | None = None,
    yearly_rate: int | None = None,
    records: tuple[str, ...] = (),
) -> dict[str, Any]:
    return {
        "key": initiative, "drift": drift, "forvaltning": forvaltning, "total": total,
        "yearly_rate": yearly_rate, "records": list(records),
    }  # fmt: skip


def started(initiative: str, days: int, start_form: str | None = None) -> dict[str, Any]:
    return {
        "key": initiative, "days": days, "waiting_days": None, "start_form": start_form,
        "records": initiatives(initiative),
    }  # fmt: skip


def waiting(initiative: str, days: int) -> dict[str, Any]:
    return {
        "key": initiative, "days": None, "waiting_days": days, "start_form": None,
        "records": initiatives(initiative),
    }  # fmt: skip


def pair(
    municipality: str, initiative: str, date: str, subtype: str | None = None
) -> dict[str, Any]:
    detail = {"municipality": municipality, "initiative": initiative, "date": date}
    return detail | ({"subtype": subtype} if subtype else {})


def question(key: str, n: int | None, rate: float | None, median: float | None) -> dict[str, Any]:
    return {
        "key": f"2025-h1/{key}", "n": n, "response_rate": rate, "median": median,
        "records": ["surveys/2025-h1"],
    }  # fmt: skip


def since(value: float) -> dict[str, Any]:
    return {"since": SINCE, "value": value}


# What the leavers wrote, word for word ----------------------------------------------------------
VARA_BYGGLOV = leave(
    "vara", "2024-11-20",
    reason="Bygglovsenheten saknar personal för införandet, "
    "och avtalet för nuvarande ärendesystem löper till 2027",
)  # fmt: skip
GOTENE_ARKIV = leave("gotene", "2024-10-14", principle="olika-takt")
VARA_KONTAKT = leave(
    "vara", "2024-12-02", reason="Nyttan står inte i proportion till integrationskostnaden"
)
GOTENE_KAMEROR = leave(
    "gotene", "2025-02-03", reason="Socialnämnden prioriterar trygghetslarm under 2025"
)
ESSUNGA_SIGNERING = leave(
    "essunga", "2025-02-17", principle="flexibelt-deltagande",
    reason="Volymen är för liten för att bära den årliga kostnaden",
)  # fmt: skip

# =================================================================================================
# 2024-H2 = 2024-07-01 … 2024-12-31
# =================================================================================================
H2: dict[str, dict[str, Any]] = {}

# A1: `received` in the period, by origin, and counted intake.
#   essunga   förskoleansökan 2024-08-12. intake/essunga has only 2024-H1: out.
#   grastorp  livsmedelstillsyn 07-29, sensorer 10-07. intake/grastorp has 2024-H1 and 2025-H1: out.
#   gotene    medborgarförslag 11-04.
#   lidkoping AI-anteckningar 09-23.
#   skara     parkeringstillstånd 10-21 (never submitted, still received), hemtjänst 12-02.
#   vara      nothing registered; intake/vara 2024-H2 says 5.
#   ovriga    kontohantering 10-28, from Göliska IT, which is no municipality.
#   Out: e-faktura 2024-05-27 and kontaktcenter 06-10 are before the period (but after 05-21).
#   Out: the platform has no `received` at all.
# Since 05-21: 13 + e-faktura (gotene) + kontaktcenter (skara) = 15. The intakes of 2024-H1
#   (essunga 3, grastorp 1) begin before 05-21, so their period is not within: out.
H2["A1"] = {
    "value": 13,
    "cumulative": since(15),
    "rows": [
        count("essunga", 1, *initiatives(FORSKOLA)),
        count("grastorp", 2, *initiatives(LIVSMEDEL, SENSORER)),
        count("gotene", 1, *initiatives(FORSLAG)),
        count("lidkoping", 1, *initiatives(AI)),
        count("skara", 2, *initiatives(PARKERING, HEMTJANST)),
        count("vara", 5, "intake/vara"),
        count("ovriga", 1, *initiatives(KONTO)),
    ],
}

# B1: `submitted` in the period, by origin.
#   kontaktcenter 2024-07-08 (skara), livsmedelstillsyn 08-19 (grastorp), förskola 09-02 (essunga),
#   AI 10-14 (lidkoping), sensorer 11-18 (grastorp), kontohantering 11-25 (Göliska IT → ovriga),
#   medborgarförslag 12-09 (gotene). Vara none: signering was submitted 05-20.
#   Out: hemtjänst was received 2024-12-02 but submitted 2025-01-13.
# Since 05-21: 7 + e-faktura 06-17 = 8. Signering 05-20 is one day too early.
H2["B1"] = {
    "value": 7,
    "cumulative": since(8),
    "rows": [
        count("essunga", 1, *initiatives(FORSKOLA)),
        count("grastorp", 2, *initiatives(LIVSMEDEL, SENSORER)),
        count("gotene", 1, *initiatives(FORSLAG)),
        count("lidkoping", 1, *initiatives(AI)),
        count("skara", 1, *initiatives(KONTAKT)),
        count("vara", 0),
        count("ovriga", 1, *initiatives(KONTO)),
    ],
}

# B2: executions that ended with `genomfort` in the period.
#   forstudie: kameror 2024-09-27, förskola 12-06. Kontaktcenter ended 12-20 `avbrutet`: apart.
#     Out: bygglov's ended 06-14.
#   uppdrag: e-faktura 11-29, signering 12-20. Out: e-arkiv's ended 05-31.
#   projekt: e-arkiv 12-13. Out: bygglov's ended 2025-03-28.
#   implementation: none. The platform's ended 06-28, e-arkiv's and e-faktura's in 2025.
#   Distinct: kameror, förskola, e-faktura, signering, e-arkiv = 5, the same as the sum of the rows.
# Since 05-21: + bygglov (förstudie 06-14) and the platform (06-28) = 7. E-arkiv's uppdrag of 05-31
#   adds nothing new, e-arkiv is already there by its project.
H2["B2"] = {
    "value": 5,
    "row_sum": 5,
    "cumulative": since(7),
    "rows": [
        form("forstudie", 1, KAMEROR, FORSKOLA),
        form("uppdrag", 0, FAKTURA, SIGNERING),
        form("projekt", 0, ARKIV),
        form("implementation", 0),
    ],
}

# B3: implemented in the period by a member municipality that was active at the start.
#   e-arkiv (start 2024-03-11): skara implemented 11-18, deltar since 02-19.
#   e-faktura (start 08-26): gotene 12-09, deltar 06-17; skara 12-10, deltar 08-12.
#   Three pairs, two municipalities.
#   Out: the platform at lidkoping 04-15 and essunga 06-17 are before the period.
# Since 05-21: + essunga's platform 06-17 (deltar 02-19, start 03-01) = gotene, skara, essunga.
#   lidkoping's platform 04-15 is before 05-21.
H2["B3"] = {
    "value": 2,
    "pairs": 3,
    "cumulative": since(3),
    "rows": [
        count("gotene", 1, *shares(FAKTURA, "gotene")),
        count("skara", 2, *shares(ARKIV, "skara"), *shares(FAKTURA, "skara")),
    ],
    "pairs_detail": [
        pair("skara", ARKIV, "2024-11-18"),
        pair("gotene", FAKTURA, "2024-12-09"),
        pair("skara", FAKTURA, "2024-12-10"),
    ],
}

# B4: implemented in the period by a member municipality that was not active at the start.
#   e-arkiv: grastorp 2024-12-16; avbojt at the start, joined 10-07. The implementation execution
#     (from 11-04) is still open on 12-31: during.
#   platform (start 2024-03-01, flagged; its only execution ended 06-28): skara 08-26, joined 08-12:
#     after. grastorp 11-11, joined 09-16: after.
#   Three pairs, two municipalities (grastorp twice). Since 05-21: nothing more.
H2["B4"] = {
    "value": 2,
    "pairs": 3,
    "cumulative": since(2),
    "rows": [
        count("grastorp", 2, *shares(ARKIV, "grastorp"), *shares(PLATTFORM, "grastorp")),
        count("skara", 1, *shares(PLATTFORM, "skara")),
    ],
    "pairs_detail": [
        pair("grastorp", ARKIV, "2024-12-16", "during"),
        pair("grastorp", PLATTFORM, "2024-11-11", "after"),
        pair("skara", PLATTFORM, "2024-08-26", "after"),
    ],
}

# B5a: active on 2024-12-31; at the start; the highest ever. Fifteen initiatives have something
# dated by then. Not biblioteksapp, fixartjänst, lokalbokning, skolskjuts, visselblåsare, öppna data
# (received 2025 and later).
#   AI: lidkoping 10-14, skara 11-25. vara only intresserad, essunga avbojt. Not started.
#   förskola (start 10-21): essunga 09-02, grastorp 09-30, lidkoping 10-07. gotene avbojt,
#     skara has not answered.
#   bygglov (start 04-15): lidkoping, skara, gotene, vara = 4, the most ever; vara left 11-20.
#   e-faktura (start 08-26): all six; grastorp said yes on the very day, which counts.
#   e-arkiv (start 03-11): skara, lidkoping, gotene; essunga left 03-06, before the start. On 03-05
#     there were 4, the most. grastorp joined 10-07 (4 again), gotene left 10-14: now 3.
#   medborgarförslag: gotene 12-09. Not started.
#   livsmedelstillsyn: grastorp only intresserad, lidkoping avbojt. parkering, hemtjänst and
#     kontohantering have nobody yet.
#   platform (flagged start 03-01): lidkoping 02-12, essunga 02-19; skara 08-12, grastorp 09-16.
#   sensorer: grastorp 11-18. Not started.
#   signering (start 09-30): vara 05-20, grastorp 09-02, essunga 09-16. skara avbojt.
#   kontaktcenter (start 09-09): skara, lidkoping, vara by 09-02 = 3, the most; lidkoping left on
#     the day of the start, and that day's last event wins: 2. vara left 12-02: now 1.
#   kameror (start 06-03): vara, lidkoping, gotene; skara was only intresserad then, deltar 09-30.
#     essunga avbojt. Now 4.
# Value: all six are active somewhere. Falköping is not yet.
H2["B5a"] = {
    "value": 6,
    "cumulative": None,
    "rows": [
        active(AI, None, 2, "lidkoping", "skara"),
        active(FORSKOLA, 3, 3, "essunga", "grastorp", "lidkoping"),
        active(BYGGLOV, 4, 4, "gotene", "lidkoping", "skara"),
        active(FAKTURA, 6, 6, "essunga", "gotene", "grastorp", "lidkoping", "skara", "vara"),
        active(ARKIV, 3, 4, "grastorp", "lidkoping", "skara"),
        active(FORSLAG, None, 1, "gotene"),
        active(LIVSMEDEL, None, 0),
        active(PARKERING, None, 0),
        active(HEMTJANST, None, 0),
        active(PLATTFORM, 2, 4, "essunga", "grastorp", "lidkoping", "skara", flagged=True),
        active(KONTO, None, 0),
        active(SENSORER, None, 1, "grastorp"),
        active(SIGNERING, 3, 3, "essunga", "grastorp", "vara"),
        active(KONTAKT, 2, 3, "skara"),
        active(KAMEROR, 3, 4, "gotene", "lidkoping", "skara", "vara"),
    ],
}

# B5b: `lamnat` after the start and by 2024-12-31.
#   bygglov: vara 11-20. e-arkiv: gotene 10-14 (with a principle and no reason).
#   kontaktcenter: vara 12-02.
#   Out: e-arkiv essunga 03-06, five days before the start; kontaktcenter lidkoping 09-09, the same
#   day as the start.
H2["B5b"] = {
    "value": 3,
    "cumulative": None,
    "rows": [
        leavers(AI),
        leavers(FORSKOLA),
        leavers(BYGGLOV, VARA_BYGGLOV),
        leavers(FAKTURA),
        leavers(ARKIV, GOTENE_ARKIV),
        leavers(FORSLAG),
        leavers(LIVSMEDEL),
        leavers(PARKERING),
        leavers(HEMTJANST),
        leavers(PLATTFORM),
        leavers(KONTO),
        leavers(SENSORER),
        leavers(SIGNERING),
        leavers(KONTAKT, VARA_KONTAKT),
        leavers(KAMEROR),
    ],
}

# B5c: forstudie + utveckling, utfall, up to 2024-12-31. A line whose period begins later is not
# seen; a sum over no lines is null.
#   förskola: forstudie 64 000 (2024-H2). Its lines for 2025-H1 are not seen.
#   bygglov: forstudie 138 000 (2024-H1) + 18 000 in vara's own file (2024-04-26) = 156 000, which
#     stays though vara has left; utveckling 305 000 (2024-H2). Budget 150 000 + 640 000. The lines
#     of 2025 (262 000, the grant of 2025-02-14, skara's 45 000) are not seen.
#   e-faktura: 175 000 of 180 000, both 2024-H2.
#   e-arkiv: 420 000 of 450 000 for the whole of 2024. 35 000 has no period: missing, not counted.
#     samordning 40 000 belongs neither here nor in B5d.
#   signering: 130 000 for 2024, all of it fallen.
#   kontaktcenter: förstudie 88 000 of 120 000 (2024-H2), broken off but paid.
#   kameror: forstudie 96 000 for 2024; the lines for 2025 are not seen.
#   sensorer: all its lines are for 2025. medborgarförslag: only a budget for 2025-H2.
# 64 000 + 461 000 + 175 000 + 420 000 + 130 000 + 88 000 + 96 000 = 1 434 000.
# Missing: e-arkiv's line. Everything started by then has cost lines (the platform those of drift).
H2["B5c"] = {
    "value": 1_434_000,
    "cumulative": None,
    "rows": [
        developed(AI),
        developed(FORSKOLA, 64_000, None, 64_000, records=tuple(initiatives(FORSKOLA))),
        developed(
            BYGGLOV, 156_000, 305_000, 461_000, 790_000,
            records=(*initiatives(BYGGLOV), *shares(BYGGLOV, "vara")),
        ),
        developed(FAKTURA, None, 175_000, 175_000, 180_000, records=tuple(initiatives(FAKTURA))),
        developed(ARKIV, None, 420_000, 420_000, 450_000, records=tuple(initiatives(ARKIV))),
        developed(FORSLAG),
        developed(LIVSMEDEL),
        developed(PARKERING),
        developed(HEMTJANST),
        developed(PLATTFORM),
        developed(KONTO),
        developed(SENSORER),
        developed(SIGNERING, None, 130_000, 130_000, records=tuple(initiatives(SIGNERING))),
        developed(KONTAKT, 88_000, None, 88_000, 120_000, records=tuple(initiatives(KONTAKT))),
        developed(KAMEROR, 96_000, None, 96_000, records=tuple(initiatives(KAMEROR))),
    ],
    "missing": {"initiatives/e-arkiv"},
}  # fmt: skip

# B5d: drift + forvaltning, utfall, the part that falls in 2024-H2; 2024 has 366 days, 182 of them
# by 06-30 and 141 by 05-20.
#   e-arkiv: drift 60 000 (2024-H2), all of it. Its lines for 2025 are not seen.
#   platform: drift 300 000 for 2024: floor(300 000 × 182 / 366) = 149 180 by 06-30, so 150 820.
#     forvaltning 90 000 for 2024: floor(90 000 × 182 / 366) = 44 754, so 45 246.
#     Together 196 066. Twelve months to 12-31 = the whole year: 390 000.
# 60 000 + 196 066 = 256 066.
# Since 05-21: e-arkiv 60 000; platform 300 000 − floor(300 000 × 141 / 366) = 300 000 − 115 573
#   = 184 427 and 90 000 − floor(90 000 × 141 / 366) = 90 000 − 34 672 = 55 328.
#   60 000 + 184 427 + 55 328 = 299 755.
H2["B5d"] = {
    "value": 256_066,
    "cumulative": since(299_755),
    "rows": [
        running(AI),
        running(FORSKOLA),
        running(BYGGLOV),
        running(FAKTURA),
        running(ARKIV, 60_000, None, 60_000, 60_000, tuple(initiatives(ARKIV))),
        running(FORSLAG),
        running(LIVSMEDEL),
        running(PARKERING),
        running(HEMTJANST),
        running(PLATTFORM, 150_820, 45_246, 196_066, 390_000, tuple(initiatives(PLATTFORM))),
        running(KONTO),
        running(SENSORER),
        running(SIGNERING),
        running(KONTAKT),
        running(KAMEROR),
    ],
}

# B5e: started in the period by förstudie, uppdrag or projekt: start − submitted.
#   förskola 09-02 → 10-21 = 49. e-faktura 06-17 → 08-26 = 70. signering 05-20 → 09-30 = 133.
#   kontaktcenter 07-08 → 09-09 = 63 (broken off later, started all the same).
#   Median of 49 63 70 133 = 66.5.
# Waiting on 12-31: AI from 10-14 = 78, medborgarförslag 12-09 = 22, kontohantering 11-25 = 36,
#   sensorer 11-18 = 43.
# Out: bygglov (04-15), e-arkiv (03-11) and kameror (06-03) started before the period; the platform,
#   parkering and (as yet) hemtjänst were never submitted; livsmedelstillsyn was turned down
#   (avslagen) 11-12, so it neither started nor waits.
# Since 05-21: + kameror 04-22 → 06-03 = 42. Median of 42 49 63 70 133 = 63.
H2["B5e"] = {
    "value": 66.5,
    "portfolio": {"n": 4, "median": 66.5, "min": 49, "max": 133},
    "cumulative": since(63),
    "rows": [
        waiting(AI, 78),
        started(FORSKOLA, 49),
        started(FAKTURA, 70),
        waiting(FORSLAG, 22),
        waiting(KONTO, 36),
        waiting(SENSORER, 43),
        started(SIGNERING, 133),
        started(KONTAKT, 63),
    ],
}

# C1: implemented somewhere by 2024-12-31: e-arkiv (skara 11-18), e-faktura (gotene 12-09),
# platform (lidkoping 04-15). A property dated later is not known yet.
#   ny: e-arkiv true 12-13; e-faktura false 11-29; platform never judged.
#   nyttig: e-arkiv 2025-03-31 and e-faktura 2025-01-31 are later; platform never judged.
#   nyttiggjord: e-arkiv 2025-01-20 and e-faktura 2025-03-03 are later; platform never judged.
H2["C1"] = {
    "value": 0,
    "cumulative": None,
    "rows": [
        {"key": "ny", "yes": 1, "no": 1, "unknown": 1},
        {"key": "nyttig", "yes": 0, "no": 0, "unknown": 3},
        {"key": "nyttiggjord", "yes": 0, "no": 0, "unknown": 3},
    ],
    "missing": {
        ("initiatives/e-arkiv", "solution.nyttig"),
        ("initiatives/e-arkiv", "solution.nyttiggjord"),
        ("initiatives/e-fakturahantering", "solution.nyttig"),
        ("initiatives/e-fakturahantering", "solution.nyttiggjord"),
        ("initiatives/plattform-for-e-tjanster", "solution.ny"),
        ("initiatives/plattform-for-e-tjanster", "solution.nyttig"),
        ("initiatives/plattform-for-e-tjanster", "solution.nyttiggjord"),
    },
}

# C2: the same three. e-arkiv and e-faktura are for medarbetare, the platform names no target group.
H2["C2"] = {
    "value": 3,
    "cumulative": None,
    "rows": [
        count("invanare", 0),
        count("medarbetare", 2, *initiatives(ARKIV, FAKTURA)),
        count("bada", 0),
        count("ej_angiven", 1, *initiatives(PLATTFORM)),
    ],
}

# D: the only round covers 2025-H1, which ends after 2024-12-31.
H2["D"] = {"cumulative": None, "rows": []}

# =================================================================================================
# 2025-H1 = 2025-01-01 … 2025-06-30
# =================================================================================================
H1: dict[str, dict[str, Any]] = {}

# A1.
#   essunga   skolskjuts 2025-01-27.
#   grastorp  nothing registered; intake/grastorp 2025-H1 says 2.
#   gotene    fixartjänst 05-05 (never submitted).
#   lidkoping visselblåsare 01-20 (withdrawn later, still received), öppna data 04-07, which its
#             co_origins skara and vara do not count.
#   skara     lokalbokning 02-10.
#   vara      nothing registered; intake/vara 2025-H1 says 4.
#   ovriga    biblioteksapp 03-03, from Falköping, no member.
# Since 05-21: 15 + 12 = 27.
H1["A1"] = {
    "value": 12,
    "cumulative": since(27),
    "rows": [
        count("essunga", 1, *initiatives(SKOLSKJUTS)),
        count("grastorp", 2, "intake/grastorp"),
        count("gotene", 1, *initiatives(FIXAR)),
        count("lidkoping", 2, *initiatives(VISSEL, OPPNA)),
        count("skara", 1, *initiatives(LOKAL)),
        count("vara", 4, "intake/vara"),
        count("ovriga", 1, *initiatives(BIBLIOTEK)),
    ],
}

# B1: hemtjänst 2025-01-13 (skara), visselblåsare 02-17 (lidkoping), skolskjuts 02-24 (essunga),
#   lokalbokning 03-10 (skara), biblioteksapp 04-14 (Falköping → ovriga), öppna data 05-12
#   (lidkoping). Since 05-21: 8 + 6 = 14.
H1["B1"] = {
    "value": 6,
    "cumulative": since(14),
    "rows": [
        count("essunga", 1, *initiatives(SKOLSKJUTS)),
        count("grastorp", 0),
        count("gotene", 0),
        count("lidkoping", 2, *initiatives(VISSEL, OPPNA)),
        count("skara", 2, *initiatives(HEMTJANST, LOKAL)),
        count("vara", 0),
        count("ovriga", 1, *initiatives(BIBLIOTEK)),
    ],
}

# B2.
#   forstudie: hemtjänst 2025-06-19. Out: sensorer's ends 09-30.
#   uppdrag: none.
#   projekt: bygglov 03-28, förskola 06-05. Out: kameror's ends 10-31, skolskjuts' has not ended.
#   implementation: bygglov 06-13, e-arkiv 04-30, e-faktura 01-31, AI 05-30, signering 03-14.
#     Out: förskola's ends 2026-02-27.
#   Rows add up to 8, bygglov stands in two: 7 distinct. Nothing was broken off.
# Since 05-21: the seven of 2024 (kameror förskola e-faktura signering e-arkiv bygglov platform)
#   + hemtjänst and AI = 9.
H1["B2"] = {
    "value": 7,
    "row_sum": 8,
    "cumulative": since(9),
    "rows": [
        form("forstudie", 0, HEMTJANST),
        form("uppdrag", 0),
        form("projekt", 0, BYGGLOV, FORSKOLA),
        form("implementation", 0, BYGGLOV, ARKIV, FAKTURA, AI, SIGNERING),
    ],
}

# B3.
#   bygglov (start 2024-04-15): lidkoping 01-20 (before the project's end: it goes ahead),
#     skara 05-05, gotene 06-02.
#   e-arkiv (start 2024-03-11): lidkoping 02-24; gotene 06-16, which left 2024-10-14 and came back
#     2025-04-07 but was active at the start, so here and not in B4.
#   kameror (start 2024-06-03): vara 05-12.
#   e-faktura (start 2024-08-26): lidkoping and vara 01-20, essunga and grastorp 01-27.
#   förskola (start 2024-10-21): essunga 06-09, grastorp 06-12.
#   AI (flagged start: lidkoping's own implementation 01-27, before the execution of 02-10):
#     lidkoping 01-27, skara 03-10 (deltar 2024-11-25).
#   signering (start 2024-09-30): vara 01-20, grastorp 02-10.
#   16 pairs; all six municipalities. Since 05-21: the same six.
H1["B3"] = {
    "value": 6,
    "pairs": 16,
    "cumulative": since(6),
    "rows": [
        count("essunga", 2, *shares(FAKTURA, "essunga"), *shares(FORSKOLA, "essunga")),
        count(
            "grastorp", 3, *shares(FAKTURA, "grastorp"), *shares(FORSKOLA, "grastorp"),
            *shares(SIGNERING, "grastorp"),
        ),
        count("gotene", 2, *shares(BYGGLOV, "gotene"), *shares(ARKIV, "gotene")),
        count(
            "lidkoping", 4, *shares(BYGGLOV, "lidkoping"), *shares(ARKIV, "lidkoping"),
            *shares(FAKTURA, "lidkoping"), *shares(AI, "lidkoping"),
        ),
        count("skara", 2, *shares(BYGGLOV, "skara"), *shares(AI, "skara")),
        count(
            "vara", 3, *shares(KAMEROR, "vara"), *shares(FAKTURA, "vara"),
            *shares(SIGNERING, "vara"),
        ),
    ],
    "pairs_detail": [
        pair("lidkoping", BYGGLOV, "2025-01-20"),
        pair("skara", BYGGLOV, "2025-05-05"),
        pair("gotene", BYGGLOV, "2025-06-02"),
        pair("lidkoping", ARKIV, "2025-02-24"),
        pair("gotene", ARKIV, "2025-06-16"),
        pair("vara", KAMEROR, "2025-05-12"),
        pair("lidkoping", FAKTURA, "2025-01-20"),
        pair("vara", FAKTURA, "2025-01-20"),
        pair("essunga", FAKTURA, "2025-01-27"),
        pair("grastorp", FAKTURA, "2025-01-27"),
        pair("essunga", FORSKOLA, "2025-06-09"),
        pair("grastorp", FORSKOLA, "2025-06-12"),
        pair("lidkoping", AI, "2025-01-27"),
        pair("skara", AI, "2025-03-10"),
        pair("vara", SIGNERING, "2025-01-20"),
        pair("grastorp", SIGNERING, "2025-02-10"),
    ],
}  # fmt: skip

# B4.
#   bygglov: grastorp 06-09, joined 03-03, before the last end 06-13: during.
#   e-arkiv: vara 05-19, joined 03-17, after the last end 04-30: after.
#   kameror (the project is open on 06-30): skara 06-18, deltar 2024-09-30 but only intresserad at
#     the start: during; essunga 06-23, joined 02-17: during.
#   AI: vara 04-14, deltar 02-03, a week after the start 01-27; before the end 05-30: during.
#   signering: lidkoping 05-26, joined 03-03, after the last end 03-14: after.
#   Out: Falköping's e-arkiv 03-31, no member; bygglov essunga 2025-11-17, AI grastorp 2026-02-16.
#   Six pairs, five municipalities. Since 05-21: grastorp and skara were already among them.
H1["B4"] = {
    "value": 5,
    "pairs": 6,
    "cumulative": since(5),
    "rows": [
        count("essunga", 1, *shares(KAMEROR, "essunga")),
        count("grastorp", 1, *shares(BYGGLOV, "grastorp")),
        count("lidkoping", 1, *shares(SIGNERING, "lidkoping")),
        count("skara", 1, *shares(KAMEROR, "skara")),
        count("vara", 2, *shares(ARKIV, "vara"), *shares(AI, "vara")),
    ],
    "pairs_detail": [
        pair("grastorp", BYGGLOV, "2025-06-09", "during"),
        pair("vara", ARKIV, "2025-05-19", "after"),
        pair("skara", KAMEROR, "2025-06-18", "during"),
        pair("essunga", KAMEROR, "2025-06-23", "during"),
        pair("vara", AI, "2025-04-14", "during"),
        pair("lidkoping", SIGNERING, "2025-05-26", "after"),
    ],
}

# B5a: the fifteen, and six received in 2025. What has changed since 2024-12-31:
#   AI (flagged start 01-27: lidkoping and skara = 2): vara 02-03, grastorp 05-05. Now 4.
#   bygglov: grastorp joined 03-03: 3 + 1 = 4, as many as the most.
#   e-arkiv: Falköping 01-13, vara 03-17, gotene back 04-07: 6, the most.
#   hemtjänst (start 04-07): skara 01-13, lidkoping 03-10. gotene avbojt.
#   sensorer (start 03-17): grastorp, skara 02-17, essunga 03-03. lidkoping follows, vara silent.
#   signering: essunga left 02-17, lidkoping joined 03-03: 3.
#   skolskjuts (start 05-12): essunga 02-24, grastorp 04-28, vara 05-05 (it leaves in October).
#   kameror: gotene left 02-03, essunga joined 02-17: 4.
#   lokalbokning: skara. öppna data: lidkoping 05-12, vara 06-16. biblioteksapp and visselblåsare:
#     only intresserad. fixartjänst: nobody.
#   kontaktcenter is closed (avslutad 01-27), but skara has not left it: 1.
# Value: the six and Falköping = 7.
H1["B5a"] = {
    "value": 7,
    "cumulative": None,
    "rows": [
        active(AI, 2, 4, "grastorp", "lidkoping", "skara", "vara", flagged=True),
        active(FORSKOLA, 3, 3, "essunga", "grastorp", "lidkoping"),
        active(BIBLIOTEK, None, 0),
        active(BYGGLOV, 4, 4, "gotene", "grastorp", "lidkoping", "skara"),
        active(FAKTURA, 6, 6, "essunga", "gotene", "grastorp", "lidkoping", "skara", "vara"),
        active(FIXAR, None, 0),
        active(ARKIV, 3, 6, "falkoping", "gotene", "grastorp", "lidkoping", "skara", "vara"),
        active(LOKAL, None, 1, "skara"),
        active(FORSLAG, None, 1, "gotene"),
        active(LIVSMEDEL, None, 0),
        active(PARKERING, None, 0),
        active(HEMTJANST, 2, 2, "lidkoping", "skara"),
        active(PLATTFORM, 2, 4, "essunga", "grastorp", "lidkoping", "skara", flagged=True),
        active(KONTO, None, 0),
        active(SENSORER, 3, 3, "essunga", "grastorp", "skara"),
        active(SIGNERING, 3, 3, "grastorp", "lidkoping", "vara"),
        active(KONTAKT, 2, 3, "skara"),
        active(SKOLSKJUTS, 3, 3, "essunga", "grastorp", "vara"),
        active(KAMEROR, 3, 4, "essunga", "lidkoping", "skara", "vara"),
        active(VISSEL, None, 0),
        active(OPPNA, None, 2, "lidkoping", "vara"),
    ],
}

# B5b: the three of 2024 stay (gotene's too, though it is back since 04-07), and two more:
#   signering essunga 02-17, kameror gotene 02-03.
#   Out: skolskjuts vara 2025-10-20 and the platform lidkoping 2026-04-30 are later.
H1["B5b"] = {
    "value": 5,
    "cumulative": None,
    "rows": [
        leavers(AI),
        leavers(FORSKOLA),
        leavers(BIBLIOTEK),
        leavers(BYGGLOV, VARA_BYGGLOV),
        leavers(FAKTURA),
        leavers(FIXAR),
        leavers(ARKIV, GOTENE_ARKIV),
        leavers(LOKAL),
        leavers(FORSLAG),
        leavers(LIVSMEDEL),
        leavers(PARKERING),
        leavers(HEMTJANST),
        leavers(PLATTFORM),
        leavers(KONTO),
        leavers(SENSORER),
        leavers(SIGNERING, ESSUNGA_SIGNERING),
        leavers(KONTAKT, VARA_KONTAKT),
        leavers(SKOLSKJUTS),
        leavers(KAMEROR, GOTENE_KAMEROR),
        leavers(VISSEL),
        leavers(OPPNA),
    ],
}

# B5c: up to 2025-06-30, day 181 of 365: of a line for 2025, floor(amount × 181 / 365) has fallen.
#   förskola: 64 000 + utveckling 210 000 (2025-H1) = 274 000; budget 230 000.
#   bygglov: forstudie 156 000; utveckling 305 000 + 262 000 (2025-H1) + grant 120 000 (2025-02-14)
#     + skara's own 45 000 (2025-H1) = 732 000; total 888 000; of this grants 120 000.
#   e-faktura, e-arkiv, signering and kontaktcenter: as on 2024-12-31.
#   sensorer: forstudie 75 000 (2025-H1) + grant floor(240 000 × 181 / 365) = 119 013: 194 013;
#     budget 200 000 (2025-H1). Its lines for 2026-H1 are not seen.
#   skolskjuts: floor(90 000 × 181 / 365) = 44 630; budget floor(150 000 × 181 / 365) = 74 383.
#   kameror: forstudie 96 000; utveckling floor(510 000 × 181 / 365) = 252 904 + grant
#     floor(200 000 × 181 / 365) = 99 178: 352 082; total 448 082;
#     budget floor(520 000 × 181 / 365) = 257 863.
#   AI and the platform have only drift and forvaltning. medborgarförslag: a budget for 2025-H2.
# 274 000 + 888 000 + 175 000 + 420 000 + 194 013 + 130 000 + 88 000 + 44 630 + 448 082 = 2 661 725.
# Missing: e-arkiv's line without period; hemtjänst started 04-07 and has no cost line at all.
H1["B5c"] = {
    "value": 2_661_725,
    "cumulative": None,
    "rows": [
        developed(AI),
        developed(
            FORSKOLA, 64_000, 210_000, 274_000, 230_000, records=tuple(initiatives(FORSKOLA))
        ),
        developed(BIBLIOTEK),
        developed(
            BYGGLOV, 156_000, 732_000, 888_000, 790_000, 120_000,
            records=(*initiatives(BYGGLOV), *shares(BYGGLOV, "skara", "vara")),
        ),
        developed(FAKTURA, None, 175_000, 175_000, 180_000, records=tuple(initiatives(FAKTURA))),
        developed(FIXAR),
        developed(ARKIV, None, 420_000, 420_000, 450_000, records=tuple(initiatives(ARKIV))),
        developed(LOKAL),
        developed(FORSLAG),
        developed(LIVSMEDEL),
        developed(PARKERING),
        developed(HEMTJANST),
        developed(PLATTFORM),
        developed(KONTO),
        developed(
            SENSORER, 194_013, None, 194_013, 200_000, 119_013,
            records=tuple(initiatives(SENSORER)),
        ),
        developed(SIGNERING, None, 130_000, 130_000, records=tuple(initiatives(SIGNERING))),
        developed(KONTAKT, 88_000, None, 88_000, 120_000, records=tuple(initiatives(KONTAKT))),
        developed(SKOLSKJUTS, None, 44_630, 44_630, 74_383, records=tuple(initiatives(SKOLSKJUTS))),
        developed(
            KAMEROR, 96_000, 352_082, 448_082, 257_863, 99_178,
            records=tuple(initiatives(KAMEROR)),
        ),
        developed(VISSEL),
        developed(OPPNA),
    ],
    "missing": {"initiatives/e-arkiv", "initiatives/hemtjanst-planering"},
}  # fmt: skip

# B5d: the part that falls in 2025-H1; the twelve months to 06-30 are 2024-07-01 … 2025-06-30.
#   AI: drift floor(118 000 × 181 / 365) = 58 515 + vara's own 21 000 (2025-H1) = 79 515.
#   förskola: grastorp's own drift 12 000 (2025-06-12). Its drift for 2025-H2 is not seen.
#   bygglov: drift floor(180 000 × 181 / 365) = 89 260; forvaltning 24 000 (2025-06-16): 113 260.
#     The drift budget is no outcome.
#   e-faktura: drift 48 000 (2025-H1); forvaltning floor(54 000 × 181 / 365) = 26 778: 74 778.
#   e-arkiv: drift floor(190 000 × 181 / 365) = 94 219; forvaltning floor(85 000 × 181 / 365)
#     = 42 150 + lidkoping's own 30 000 (2025-H1) = 72 150; total 166 369.
#     Twelve months: + 60 000 of 2024-H2 = 226 369.
#   platform: drift floor(310 000 × 181 / 365) = 153 726; forvaltning 47 000 (2025-H1): 200 726.
#     Twelve months: + 150 820 + 45 246, the second halves of its lines for 2024 = 396 792.
#   signering: drift floor(72 000 × 181 / 365) = 35 704.
#   kameror: drift only 2025-H2 (vara's own) and 2026-H1: not seen.
# 79 515 + 12 000 + 113 260 + 74 778 + 166 369 + 200 726 + 35 704 = 682 352.
# Since 05-21: 299 755 + 682 352 = 982 107.
H1["B5d"] = {
    "value": 682_352,
    "cumulative": since(982_107),
    "rows": [
        running(
            AI, 79_515, None, 79_515, 79_515, (*initiatives(AI), *shares(AI, "vara"))
        ),
        running(FORSKOLA, 12_000, None, 12_000, 12_000, tuple(shares(FORSKOLA, "grastorp"))),
        running(BIBLIOTEK),
        running(BYGGLOV, 89_260, 24_000, 113_260, 113_260, tuple(initiatives(BYGGLOV))),
        running(FAKTURA, 48_000, 26_778, 74_778, 74_778, tuple(initiatives(FAKTURA))),
        running(FIXAR),
        running(
            ARKIV, 94_219, 72_150, 166_369, 226_369,
            (*initiatives(ARKIV), *shares(ARKIV, "lidkoping")),
        ),
        running(LOKAL),
        running(FORSLAG),
        running(LIVSMEDEL),
        running(PARKERING),
        running(HEMTJANST),
        running(PLATTFORM, 153_726, 47_000, 200_726, 396_792, tuple(initiatives(PLATTFORM))),
        running(KONTO),
        running(SENSORER),
        running(SIGNERING, 35_704, None, 35_704, 35_704, tuple(initiatives(SIGNERING))),
        running(KONTAKT),
        running(SKOLSKJUTS),
        running(KAMEROR),
        running(VISSEL),
        running(OPPNA),
    ],
}  # fmt: skip

# B5e: sensorer 2024-11-18 → 03-17 = 119; hemtjänst 01-13 → 04-07 = 84; skolskjuts 02-24 → 05-12
#   = 77. Median of 77 84 119 = 84.
#   AI started by implementation only, 2024-10-14 → 01-27 = 105: shown, outside the median.
# Waiting on 06-30: biblioteksapp from 04-14 = 77, lokalbokning 03-10 = 112, medborgarförslag
#   2024-12-09 = 203 (a planned start is no start), kontohantering 2024-11-25 = 217 (handed over to
#   Göliska IT, which does not end the waiting), öppna data 05-12 = 49.
# Out: visselblåsare was withdrawn (aterkallad) 05-19, livsmedelstillsyn turned down in 2024.
# Since 05-21: median of 42 49 63 70 77 84 119 133 = (70 + 77) / 2 = 73.5.
H1["B5e"] = {
    "value": 84,
    "portfolio": {"n": 3, "median": 84, "min": 77, "max": 119},
    "cumulative": since(73.5),
    "rows": [
        started(AI, 105, "implementation"),
        waiting(BIBLIOTEK, 77),
        waiting(LOKAL, 112),
        waiting(FORSLAG, 203),
        started(HEMTJANST, 84),
        waiting(KONTO, 217),
        started(SENSORER, 119),
        started(SKOLSKJUTS, 77),
        waiting(OPPNA, 49),
    ],
}

# C1: implemented somewhere by 2025-06-30: e-arkiv, e-faktura, platform, and new bygglov, kameror,
# förskola, AI, signering = 8.
#   ny: true for e-arkiv, bygglov, kameror, förskola, AI, signering; false for e-faktura.
#   nyttig: true for e-arkiv 03-31, e-faktura 01-31, bygglov 04-14, kameror 06-02, förskola 06-23,
#     AI 05-30; false for signering 06-05.
#   nyttiggjord: true for e-arkiv 01-20, e-faktura 03-03, bygglov 06-16, AI 06-09, signering 05-05;
#     false for kameror 06-16; förskola not judged.
#   The platform is not judged at all. All three: bygglov, e-arkiv, AI.
H1["C1"] = {
    "value": 3,
    "cumulative": None,
    "rows": [
        {"key": "ny", "yes": 6, "no": 1, "unknown": 1},
        {"key": "nyttig", "yes": 6, "no": 1, "unknown": 1},
        {"key": "nyttiggjord", "yes": 5, "no": 1, "unknown": 2},
    ],
    "missing": {
        ("initiatives/e-tjanst-forskoleansokan", "solution.nyttiggjord"),
        ("initiatives/plattform-for-e-tjanster", "solution.ny"),
        ("initiatives/plattform-for-e-tjanster", "solution.nyttig"),
        ("initiatives/plattform-for-e-tjanster", "solution.nyttiggjord"),
    },
}

# C2: the same eight. Both groups: bygglov and kameror. Only invånare: förskola. Only medarbetare:
#   e-arkiv, e-faktura, AI, signering. None: the platform.
H1["C2"] = {
    "value": 8,
    "cumulative": None,
    "rows": [
        count("invanare", 3, *initiatives(BYGGLOV, KAMEROR, FORSKOLA)),
        count("medarbetare", 6, *initiatives(BYGGLOV, KAMEROR, ARKIV, FAKTURA, AI, SIGNERING)),
        count("bada", 2, *initiatives(BYGGLOV, KAMEROR)),
        count("ej_angiven", 1, *initiatives(PLATTFORM)),
    ],
}

# D: the round has ten answers.
#   q1: 4 3 5 4 3 2 4 – 3 4 → 2 3 3 3 4 4 4 4 5, n 9, median 4.
#   q2: 3 3 4 4 2 2 3 3 – 4 → 2 2 3 3 3 3 4 4 4, n 9, median 3.
#   q3: 4 2 4 5 4 3 – 2 3 – → 2 2 3 3 4 4 4 5, n 8, median 3.5.
#   q4: 5 4 4 4 3 3 4 3 2 5 → 2 3 3 3 4 4 4 4 5 5, n 10, median 4.
#   q5: 3 4 5, n 3, median 4: three answers are enough.
#   q6: 2 4, n 2: suppressed.
H1["D"] = {
    "cumulative": None,
    "rows": [
        question("q1", 9, 0.9, 4),
        question("q2", 9, 0.9, 3),
        question("q3", 8, 0.8, 3.5),
        question("q4", 10, 1, 4),
        question("q5", 3, 0.3, 4),
        question("q6", None, None, None),
    ],
}

EXPECTED = {"2024-H2": H2, "2025-H1": H1}
LAST_DAY = {"2024-H2": "2024-12-31", "2025-H1": "2025-06-30"}

# What is not fixed is not compared: further keys, the order of records and pairs, whether B3 and B4
# also list municipalities at zero, and what `start_form` says of the ordinary forms.
ROW_KEYS: dict[str, tuple[str, ...]] = {
    "A1": ("key", "value", "records"),
    "B1": ("key", "value", "records"),
    "B2": ("key", "value", "aborted", "records"),
    "B3": ("key", "value", "records"),
    "B4": ("key", "value", "records"),
    "B5a": ("key", "now", "at_start", "most", "start_flagged", "records"),
    "B5b": ("key", "left", "records"),
    "B5c": ("key", "forstudie", "utveckling", "total", "budget", "grants", "records"),
    "B5d": ("key", "drift", "forvaltning", "total", "yearly_rate", "records"),
    "B5e": ("key", "days", "waiting_days", "start_form", "records"),
    "C1": ("key", "yes", "no", "unknown"),
    "C2": ("key", "value", "records"),
    "D": ("key", "n", "response_rate", "median", "records"),
}
LEFT_KEYS = ("municipality", "date", "principle", "reason")


def by_text(things: list[Any]) -> list[Any]:
    return sorted(things, key=lambda thing: json.dumps(thing, sort_keys=True))


def comparable_row(indicator: str, row: dict[str, Any]) -> dict[str, Any]:
    """The named figures of a row; lists whose order is free are sorted."""
    found: dict[str, Any] = {key: row.get(key) for key in ROW_KEYS[indicator]}
    if "records" in found:
        found["records"] = sorted(found["records"] or [])
    if indicator == "B5a":
        found["start_flagged"] = bool(found["start_flagged"])
    if indicator == "B5b":
        found["left"] = by_text([{k: leave.get(k) for k in LEFT_KEYS} for leave in row["left"]])
    if indicator == "B5e" and found["start_form"] != "implementation":
        found["start_form"] = None
    return found


def comparable(indicator: str, reported: dict[str, Any], keys: set[str]) -> dict[str, Any]:
    """What an indicator says, narrowed to the keys counted by hand."""
    found = {key: reported.get(key) for key in keys}
    rows = [comparable_row(indicator, row) for row in reported["rows"]]
    if indicator in {"B3", "B4"}:
        rows = [row for row in rows if row["value"]]
    found["rows"] = sorted(rows, key=lambda row: row["key"]) if indicator == "D" else rows
    if "pairs_detail" in keys:
        kept = ("municipality", "initiative", "date", *(["subtype"] if indicator == "B4" else []))
        pairs = reported["pairs_detail"]
        found["pairs_detail"] = by_text([{k: one.get(k) for k in kept} for one in pairs])
    if "portfolio" in keys:
        figures = ("n", "median", "min", "max")
        found["portfolio"] = {k: reported["portfolio"].get(k) for k in figures}
    if reported.get("cumulative") is not None:
        found["cumulative"] = {k: reported["cumulative"].get(k) for k in ("since", "value")}
    if "missing" in keys:
        found["missing"] = missing(indicator, reported["missing"])
    return found


def comparable_by_hand(indicator: str, expected: dict[str, Any]) -> dict[str, Any]:
    """The count by hand with its free lists sorted in the same way."""
    found = dict(expected)
    found["rows"] = [comparable_row(indicator, row) for row in expected["rows"]]
    if "pairs_detail" in found:
        found["pairs_detail"] = by_text(found["pairs_detail"])
    return found


def the(report: dict[str, Any], indicator: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in report["indicators"] if one["id"] == indicator)
    return found


def missing(indicator: str, listed: list[dict[str, str]]) -> set[Any]:
    """C1 names record and field; for B5c the record is enough."""
    if indicator == "C1":
        return {(one["record"], one["field"]) for one in listed}
    return {one["record"] for one in listed}


@pytest.fixture(scope="module", params=sorted(EXPECTED))
def period(request: pytest.FixtureRequest) -> str:
    """Each half-year that was counted by hand."""
    return str(request.param)


@pytest.fixture(scope="module")
def report(period: str) -> dict[str, Any]:
    """The indicators of one half-year as the command line prints them."""
    command = [
        sys.executable, "-m", "samverkan_cli", "indicators",
        "--registry", str(ROOT / "registry"), "--period", period,
        "--today", "2026-11-22", "--format", "json",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_report_says_what_it_is(report: dict[str, Any], period: str) -> None:
    said = {
        "schema_version": 1, "kind": "indicators", "collaboration": "v6",
        "period": period, "as_of": LAST_DAY[period],
        "example_data": True, "unread": [],
    }  # fmt: skip
    assert said == {key: report[key] for key in said}


def test_every_indicator_is_reported_once(report: dict[str, Any]) -> None:
    assert sorted(ROW_KEYS) == sorted(one["id"] for one in report["indicators"])


@pytest.mark.parametrize("indicator", ROW_KEYS)
def test_indicator_agrees_with_the_count_by_hand(
    report: dict[str, Any], period: str, indicator: str
) -> None:
    by_hand = EXPECTED[period][indicator]
    expected = comparable_by_hand(indicator, by_hand)
    actual = comparable(indicator, the(report, indicator), set(by_hand))
    assert expected == actual


IMPLEMENTED = {
    "2024-H2": {ARKIV, FAKTURA, PLATTFORM},
    "2025-H1": {ARKIV, FAKTURA, PLATTFORM, BYGGLOV, KAMEROR, FORSKOLA, AI, SIGNERING},
}
THREE_N = {"2024-H2": set[str](), "2025-H1": {BYGGLOV, ARKIV, AI}}


def test_three_n_rows_point_at_the_implemented_solutions(
    report: dict[str, Any], period: str
) -> None:
    """Whether a row lists those with yes or all judged is open; never fewer than those with 3N."""
    for row in the(report, "C1")["rows"]:
        listed = set(row["records"])
        assert set(initiatives(*THREE_N[period])) <= listed
        assert listed <= set(initiatives(*IMPLEMENTED[period]))


def test_the_hand_count_is_consistent_with_itself() -> None:
    """H1 + H2 = the sum since 2024-05-21 for what the definitions let add up."""
    for indicator in ("A1", "B1", "B5d"):
        before = H2[indicator]["cumulative"]["value"]
        assert before + H1[indicator]["value"] == H1[indicator]["cumulative"]["value"]
    for expected in EXPECTED.values():
        for indicator in ("A1", "B1"):
            assert expected[indicator]["value"] == sum(
                row["value"] for row in expected[indicator]["rows"]
            )
        for indicator in ("B5c", "B5d"):
            totals = [row["total"] or 0 for row in expected[indicator]["rows"]]
            assert expected[indicator]["value"] == sum(totals)
        for indicator in ("B3", "B4"):
            assert expected[indicator]["pairs"] == len(expected[indicator]["pairs_detail"])
