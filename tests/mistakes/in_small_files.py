"""Mistakes in intake, prioritisations, surveys, review and waivers."""

from .mistake import BACK, in_file

_EARLY = "initiatives/e-arkiv/participation/skara"
_WAIVER = f"""waivers:
  - code: SAM025
    record: {_EARLY}
    reason: Skara går före och inför innan projektet är klart.
    owner: digitaliseringschef, Skara kommun
    until: 2027-12-31"""
_REASON = "    reason: Skara går före och inför innan projektet är klart.\n"

SMALL = [
    *in_file(
        "intake/vara.yaml",
        ("period: 2024-H2", "period: 2024-Q4", "SAM107", None),
        ("period: 2024-H2", "period: 2024", "SAM107", BACK),
        ("period: 2024-H2", "period: HT 2024", "SAM106", None),
        ("period: 2024-H2", "period: 2024-h2", "SAM106", None),
        ("period: 2024-H2", "period: 2025-H1", (("SAM076", 1),), BACK),
        ("period: 2024-H2", "period: 2024-H1", (("SAM075", 0), ("SAM079", -1)), BACK),
        ("period: 2026-H1", "period: 2027-H1", "SAM055", BACK),
        ("received: 5", "received: fem", "SAM108", None),
        ("received: 5", "received: 5 st", "SAM108", None),
        ("received: 5", "count: 5", (("SAM101", 0), ("SAM102", 0)), BACK),
        ("counts:", "count:", "SAM101", None),
    ),
    *in_file(
        "intake/grastorp.yaml",
        ("period: 2025-H1", "period: 2025-H2", (("SAM079", "counts:"),), BACK),
    ),
    *in_file(
        "prioritisations/2025-02-11-v6.yaml",
        ("    reason: Bidraget genom Högskolan i Skövde förutsätter start under våren\n", "",
         (("SAM073", "- initiative: sensorer-va"),), BACK),
        ("{initiative: medborgarforslag, computed_rank: 7}",
         "{initiative: medborgarförslag, computed_rank: 7}", "SAM001", None),
        ("{initiative: medborgarforslag, computed_rank: 7}",
         "{initiative: trygghetskameror, computed_rank: 7}", "SAM072", BACK),
        ("{initiative: medborgarforslag, computed_rank: 7}",
         "{initiative: medborgarforslag, rank: 7}", "SAM101", BACK),
        ("{initiative: medborgarforslag, computed_rank: 7}",
         "{initiative: medborgarforslag, computed_rank: sju}", "SAM108", None),
        ("{initiative: medborgarforslag, computed_rank: 7}",
         "medborgarforslag", "SAM115", BACK),
        ("group: kommundirektorer", "group: kommundirektörerna", "SAM006", None),
        ("date: 2025-02-11", "date: 2025-02-12", "SAM070", BACK),
        ("collaboration: v6", "collaboration: v7", "SAM001", BACK),
        ("model: v6-exempel/1", "model: v6", "SAM001", BACK),
        ("order:", "ordning:", (("SAM101", 0), ("SAM102", "collaboration:")), None),
    ),
    *in_file(
        "surveys/2025-h1.yaml",
        ("    role: utvecklingsledare\n    values:\n      q1: 5",
         "    role: utvecklingsledare\n    values:\n      q1: 6", (("SAM078", 2),), BACK),
        ("    role: utvecklingsledare\n    values:\n      q1: 5",
         "    role: utvecklingsledare\n    values:\n      q1: 4,5", (("SAM108", 2),), BACK),
        ("    role: utvecklingsledare\n    values:\n      q1: 5",
         "    role: utvecklingsledare\n    values:\n      q7: 5", (("SAM077", 2),), BACK),
        ("    role: utvecklingsledare\n    values:\n      q1: 5",
         "    role: utvecklingsledare\n    values:\n      q1: vet ej", (("SAM108", 2),), BACK),
        ("    role: utvecklingsledare\n    values:\n      q1: 5",
         "    role: utvecklingsledare\n    value:\n      q1: 5",
         (("SAM101", 1), ("SAM102", -1)), None),
        ("  - organisation: essunga", "  - organisation: essinga", "SAM001", None),
        ("period: 2025-H1", "period: 2025-06-30", "SAM107", BACK),
        ("period: 2025-H1", "period: första halvåret 2025", "SAM106", None),
        ("period: 2025-H1\n", "", (("SAM102", -1),), BACK),
        ("  q1: Jag vet hur", "  q1: Fråga: Jag vet hur", "SAM210", BACK),
    ),
    *in_file(
        "review.yaml",
        ("  decision: [removed]", "  decisions: [removed]", "SAM101", None),
        ("  decision: [removed]", "  decision: [remoevd]", "SAM074", None),
        ("  decision: [removed]", "  decision: removed", "SAM115", BACK),
        ("block:", "blok:", (("SAM101", 0), ("SAM102", 0)), None),
    ),
    *in_file(
        "waivers.yaml",
        ("waivers: []", _WAIVER.replace(_REASON, ""), (("SAM097", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("2027", "2025"), (("SAM098", "until:"),), _WAIVER),
        ("waivers: []", _WAIVER.replace("SAM025", "SAM026"), (("SAM099", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("SAM025", "sam025"), (("SAM099", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("SAM025", "införd för tidigt"), (("SAM099", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("participation/skara", "participation/skara.yaml"),
         (("SAM099", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("participation/skara", "participation/mariestad"),
         (("SAM099", 1),), _WAIVER),
        ("waivers: []", _WAIVER.replace("    until", "    untill"),
         (("SAM101", "untill:"),), _WAIVER),
        ("waivers: []", _WAIVER.replace("2027-12-31", "tills vidare"),
         (("SAM104", "until:"),), _WAIVER),
        ("waivers: []", "", (("SAM219", -12),), BACK),
    ),
]  # fmt: skip
