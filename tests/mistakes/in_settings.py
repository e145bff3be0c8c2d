"""Mistakes in `samverkan.yaml`."""

from .mistake import BACK, in_file

SETTINGS = in_file(
    "samverkan.yaml",
    ("schema: 1", "schema: 2", "SAM016", BACK),
    ("schema: 1", "schema: 1.0", "SAM108", None),
    ("schema: 1\n", "", "SAM102", BACK),
    ("schema: 1", "schma: 1", (("SAM101", 0), ("SAM102", 0)), None),
    ("name: Samverkan", "namn: Samverkan", (("SAM101", 0), ("SAM102", -1)), None),
    ("name: Samverkan i västra Skaraborg", "name:", "SAM102", BACK),
    ("name: Samverkan i västra Skaraborg", 'name: ""', "SAM114", BACK),
    ("name: Samverkan i västra Skaraborg", "name: [Samverkan, Skaraborg]", "SAM115", BACK),
    ("language: sv", "language: svenska", "SAM103", BACK),
    ("language: sv", "language: SV", "SAM103", None),
    ("language: sv", "langauge: sv", "SAM101", None),
    ("collaboration: v6", "collaboration: V6", "SAM001", None),
    ("collaboration: v6", "collaboration: v7", "SAM001", BACK),
    ("collaboration: v6", "colaboration: v6", "SAM101", None),
    ("name: Samverkan i västra Skaraborg", "name: Samverkan i\rvästra Skaraborg", "SAM206", BACK),
    ("collaboration: v6", "collaboration: v6\nemail: it@skara.se", (("SAM101", 1),), BACK),
)  # fmt: skip
