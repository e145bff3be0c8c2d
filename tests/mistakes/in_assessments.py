"""Mistakes in `initiatives/<initiative>/assessments/`."""

# ruff: noqa: E501 - a row of a table is kept whole

from .mistake import BACK, in_file

_ROBOT = "initiatives/svarsrobot/assessments"

ASSESSMENTS = [
    *in_file(
        "initiatives/digitala-bygglov/assessments/2024-03-26-lidkoping.yaml",
        ("  resurser:\n    answer: ja", "  resurser:\n    answer: nej",
         (("SAM063", 1), ("SAM065", "recommendation:")), BACK),
        ("  resurser:\n    answer: ja", "  resurser:\n    answer: delvis", (("SAM063", 1),),
         "  resurser:\n    answer: delvis\n    reason: Handläggare finns först till hösten"),
        ("  resurser:\n    answer: ja", "  resurser:\n    answer: Ja", (("SAM103", 1),), None),
        ("  resurser:\n    answer: ja", "  resurser:\n    answer: kanske", (("SAM103", 1),), BACK),
        ("  resurser:\n    answer: ja", "  resurser:\n    svar: ja",
         (("SAM101", 1), ("SAM102", 0)), None),
        ("  resurser:\n    answer: ja", "  resurser: ja", "SAM115", BACK),
        ("  resurser:\n    answer: ja\n", "", (("SAM061", "model:"),), BACK),
        ("  resurser:", "  resuser:", "SAM060", None),
        ("  resurser:", "  personal:", (("SAM060", 0), ("SAM061", "model:")), BACK),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare:\n    value: 6", (("SAM062", 1),), BACK),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare:\n    value: 0", (("SAM062", 1),), BACK),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare:\n    value: 4,5", (("SAM109", 1),), None),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare:\n    value: fem", (("SAM109", 1),), None),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare:\n    value: 4-5", (("SAM109", 1),), BACK),
        ("  nytta_invanare:\n    value: 5", "  nytta_invanare: 5", "SAM115", BACK),
        ("  nytta_invanare:\n    value: 5", "  nytta_invånare:\n    value: 5", "SAM060", None),
        ("  nytta_invanare:\n    value: 5", "  nytta-invanare:\n    value: 5", "SAM060", None),
        ("model: v6-exempel/1", "model: v6-exempel/2", "SAM001", None),
        ("model: v6-exempel/1\n", "", "SAM102", BACK),
        ("date: 2024-03-26", "date: 2024-03-27", "SAM064", BACK),
        ("date: 2024-03-26", "date: 26/3 2024", "SAM104", None),
        ("assessor: lidkoping", "assessor: skara", "SAM064", BACK),
        ("assessor: lidkoping", "assessor: Lidköping", "SAM002", None),
        ("assessor: lidkoping", "bedömare: lidkoping", (("SAM101", 0), ("SAM102", "model:")), None),
        ("recommendation: kvalificerat", "recommendation: kvalificerad", "SAM103", None),
        ("recommendation: kvalificerat", "recommendation: ja", "SAM103", BACK),
        ("recommendation: kvalificerat", "reccomendation: kvalificerat", "SAM101", None),
        ("gates:\n", "", "SAM210", BACK),
    ),
    *in_file(
        f"{_ROBOT}/2025-11-05-skara.yaml",
        ("    reason: Kontaktcentercheferna avråder\n", "", (("SAM063", -1),), BACK),
        ("model: v6-exempel/1", "model: v6-exempel/1\nrecommendation: kvalificerat",
         (("SAM065", 1),), "model: v6-exempel/1\nrecommendation: kvalificerat\nnote: Växeln byts i vår"),
        ("    reason: Telefonileverantören har en liknande funktion",
         "    reason: Nej: telefonileverantören har en liknande funktion", "SAM210",
         '    reason: "Nej: telefonileverantören har en liknande funktion"'),
        ("assessor: skara", "assessor: arbetsgruppen", "SAM002", BACK),
    ),
]  # fmt: skip
