"""Mistakes in `initiatives/<initiative>/participation/<kommun>.yaml`."""

# ruff: noqa: E501 - a row of a table is kept whole

from .mistake import BACK, in_file

_CAMERAS = "initiatives/trygghetskameror/participation"
_LEFT = "  - {date: 2025-02-03, kind: lamnat, reason: Socialnämnden prioriterar trygghetslarm under 2025}"
_ASKED = "{date: 2024-05-02, kind: tillfragad}"
_DAYS = "  implemented: 2025-06-23\n  in_use: 2025-09-01"

PARTICIPATIONS = [
    *in_file(
        f"{_CAMERAS}/gotene.yaml",
        (_LEFT, "  - {date: 2025-02-03, kind: lamnat}", "SAM031",
         "  - {date: 2025-02-03, kind: lamnat, principle: orsak-vid-lamnande}"),
        (_LEFT, _LEFT.replace("lamnat", "lämnat"), "SAM103", None),
        (_LEFT, _LEFT.replace("lamnat", "slutat"), "SAM103", BACK),
        (_LEFT, _LEFT.replace("reason", "orsak"), "SAM101", None),
        (_LEFT, _LEFT.replace("Socialnämnden", "Nej: socialnämnden"), "SAM210",
         _LEFT.replace("reason: Socialnämnden", 'reason: "Nej: socialnämnden').replace("2025}", '2025"}')),
        (_LEFT, _LEFT.replace("Socialnämnden", "Beslut #4, socialnämnden"), (("SAM210", 1),), BACK),
        (_LEFT, _LEFT.replace("larm under", "larm, under"), "SAM101", BACK),
        (_LEFT, _LEFT.replace("kind: lamnat", "kind:lamnat"), (("SAM101", 0), ("SAM102", 0)), BACK),
        (_LEFT, _LEFT.replace("kind: lamnat", "kind lamnat"), (("SAM101", 0), ("SAM102", 0)), BACK),
        (_LEFT, _LEFT.replace("date: 2025-02-03, ", ""), "SAM102", BACK),
        (_LEFT, _LEFT.replace("2025-02-03", "2025-02-29"), "SAM105", BACK),
        (_LEFT, _LEFT.replace("2025-02-03", "3 feb 2025"), "SAM104", None),
        (_LEFT, _LEFT.replace("2025-02-03", "2025-02-03 00:00:00"), "SAM104", None),
        (_LEFT, _LEFT.replace("reason:", "principle: P1, reason:"), "SAM003", BACK),
        (_LEFT, _LEFT.replace("reason:", "principle: Olika takt, reason:"), "SAM003", None),
        (_LEFT, f"{_LEFT}\n{_LEFT.replace('02-03', '02-04')}", (("SAM030", 1),), BACK),
        ("2024-05-13, kind: intresserad", "2024-04-13, kind: intresserad", "SAM028", BACK),
        ("2024-05-13, kind: intresserad", "2024-05-13, kind: avböjt", "SAM103", BACK),
        ("2024-05-13, kind: intresserad", "2024-05-13, kind: avbojt", (("SAM030", 1),), BACK),
        ("2024-05-13, kind: intresserad", "2024-05-13, kind: tackat ja", "SAM103", BACK),
        ("2024-05-27, kind: deltar", "2024-05-27, kind: deltager", "SAM103", None),
        (_ASKED, _ASKED.replace("tillfragad", "tillfrågad"), "SAM103", None),
        (_ASKED, _ASKED.replace("2024", "2023"), "SAM056", BACK),
        (_ASKED, _ASKED.replace("}", ""), (("SAM210", 1),), BACK),
        (_ASKED, _ASKED.replace("}", "}}"), "SAM210", BACK),
        (_ASKED, _ASKED.replace("date:", "day:"), (("SAM101", 0), ("SAM102", 0)), BACK),
        ("reply_by: 2024-05-24", "reply_by: 2024-04-24", "SAM027", BACK),
        ("reply_by: 2024-05-24", "replyby: 2024-05-24", "SAM101", None),
        ("reply_by: 2024-05-24", "reply_by: 24/5", "SAM104", BACK),
        ("contact: Avdelningschef, Götene kommun", "contact: anna.exempel@gmail.com", "SAM231", BACK),
        ("contact: Avdelningschef, Götene kommun", "contact:\n  - Avdelningschef", (("SAM115", 1),), BACK),
    ),
    *in_file(
        f"{_CAMERAS}/essunga.yaml",
        ("kind: ansluten_i_efterhand", "kind: ansluten i efterhand", "SAM103", None),
        ("kind: ansluten_i_efterhand", "kind: deltar", "SAM030", BACK),
        ("kind: ansluten_i_efterhand", "kind: anslutit", "SAM103", BACK),
        ("role: deltar", "role: deltagare", "SAM103", None),
        ("role: deltar", "role: foljer", "SAM029", BACK),
        ("role: deltar", "role: följer", "SAM103", BACK),
        (_DAYS, "  implemented: 2025-09-01\n  in_use: 2025-06-23", (("SAM022", 1),), BACK),
        (_DAYS, "  in_use: 2025-09-01", "SAM026", BACK),
        (_DAYS, "  implemented: ja\n  in_use: 2025-09-01", "SAM104", BACK),
        (_DAYS, "  implemented: 2025-06\n  in_use: 2025-09-01", "SAM104", BACK),
        (_DAYS, "  implemented: 2027-06-23\n  in_use: 2027-09-01", (("SAM055", 0), ("SAM055", 1)), BACK),
        (_DAYS, "  implementerad: 2025-06-23\n  in_use: 2025-09-01", (("SAM101", 0),), None),
        (_DAYS, f"{_DAYS}\n  decommissioned: 2025-08-01", (("SAM022", 2),), BACK),
        ("  - {date: 2025-02-17, kind: ansluten_i_efterhand}\n", "",
         (("SAM029", "role:"), ("SAM032", "implemented:")), BACK),
    ),
    *in_file(
        f"{_CAMERAS}/vara.yaml",
        ("events:\n  - {date: 2024-04-22, kind: deltar}",
         "events:\n  date: 2024-04-22\n  kind: deltar", (("SAM115", 1),), BACK),
        ("events:\n  - {date: 2024-04-22, kind: deltar}",
         "events: deltar", "SAM115", BACK),
        ("{date: 2024-04-22, kind: deltar}", "{date: 2024-04-22, kind: deltar, reply_by: 2024-05-01}",
         "SAM101", BACK),
        ("costs:\n", "costs:\n  - {kind: utveckling, basis: utfall, amount: 510 000, period: 2025}\n",
         (("SAM080", 1),), BACK),
        ("amount: 36 000", "amount: 36 tkr", "SAM108", None),
        ("period: 2025-H2", "period: 2025-07", "SAM107", BACK),
        ("period: 2025-H2", "period: 2025-H2, kommun: vara", "SAM101", BACK),
        ("  implemented: 2025-05-12\n", "  implemented: 2024-03-01\n", (("SAM056", 0),), BACK),
        ("  planned: 2025-05-12\n  implemented: 2025-05-12\n  in_use: 2025-05-26\n",
         "  planned: 2025-05-12\n", (("SAM038", 0),), BACK),
        ("implementation:\n  planned", "implementation:\n    planned", (("SAM210", 2),), BACK),
    ),
    *in_file(
        "initiatives/e-arkiv/participation/vara.yaml",
        ("  - {date: 2025-03-17, kind: ansluten_i_efterhand, reference: KS 2025/120}",
         "  -{date: 2025-03-17, kind: ansluten_i_efterhand, reference: KS 2025/120}",
         "SAM210", BACK),
        ("reference: KS 2025/120", "reference: [KS 2025/120", "SAM210", BACK),
    ),
    *in_file(
        "initiatives/e-arkiv/participation/gotene.yaml",
        ("implemented: 2025-06-16", "implemented: 2024-06-16", "SAM025", BACK),
    ),
    *in_file(
        "initiatives/svarsrobot/participation/vara.yaml",
        ("  - {date: 2025-10-06, kind: deltar}\nrole: deltar\n",
         "  - {date: 2025-10-06, kind: tillfragad}\nreply_by: 2025-11-07\n", (("SAM034", 1),),
         "  - {date: 2025-10-06, kind: tillfragad}\n  - {date: 2025-11-03, kind: deltar}\n"
         "reply_by: 2025-11-07\n"),
    ),
    *in_file(
        "initiatives/livsmedelstillsyn/participation/grastorp.yaml",
        ("contact:", "role: deltar\ncontact:", "SAM029", "role: foljer\ncontact:"),
    ),
]  # fmt: skip
