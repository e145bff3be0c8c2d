"""Mistakes in YAML itself: quotes, tabs, indents, brackets."""

from .mistake import BACK, END, in_file

_TITLE = "title: Digitala bygglov"

SYNTAX = [
    *in_file(
        "initiatives/digitala-bygglov/initiative.yaml",
        ("received: 2024-02-05", "received:2024-02-05", (("SAM210", 1),), BACK),
        ("received: 2024-02-05", "received 2024-02-05", (("SAM210", 1),), BACK),
        ("received: 2024-02-05", " received: 2024-02-05", "SAM210", BACK),
        ("received: 2024-02-05", "received:\t2024-02-05", "SAM205", BACK),
        ("target_groups:\n  - invanare", "target_groups:\n\t- invanare", (("SAM205", 1),), BACK),
        ("reference: KS 2024/112", 'reference: "KS 2024/112', (("SAM210", END),), BACK),
        ("reference: KS 2024/112", "reference: @KS 2024/112", "SAM210", 'reference: "KS 2024/112"'),
        ("reference: KS 2024/112", 'reference: "G:\\Digitalisering"', "SAM210", BACK),
        ("lead: lidkoping", "lead: *lidkoping", "SAM212", BACK),
        ("lead: lidkoping", "lead: &lidkoping", "SAM211", BACK),
        ("lead: lidkoping", "lead: !kommun lidkoping", "SAM214", BACK),
        ("lead: lidkoping", "<<: lidkoping", "SAM213", BACK),
        ("lead: lidkoping", "- lead: lidkoping", "SAM210", BACK),
        ("lead: lidkoping", "[lead, owner]: lidkoping", "SAM218", BACK),
        (_TITLE, "title: \ufeffDigitala bygglov", "SAM208", BACK),
        (_TITLE, "title: [E-tjänst", (("SAM210", 1),), BACK),
        (_TITLE, "title: - Digitala bygglov", "SAM210", BACK),
        (_TITLE, "title: %rabatt", "SAM210", BACK),
        (_TITLE, 'title: "Digitala" bygglov', "SAM210", BACK),
        (_TITLE, "title: ”Digitala bygglov: etapp 1”", "SAM210", BACK),
        (_TITLE, "title: Digitala\u200b bygglov", "SAM204", BACK),
        (_TITLE, "title: Digitala\u2028bygglov", "SAM207", BACK),
        (_TITLE, "title: Digitala\x07bygglov", "SAM203", BACK),
        (_TITLE, "title: Digitala bygglov\r", (("SAM209", 1),), BACK),
        (_TITLE, "---\ntitle: Digitala bygglov\n---", (("SAM216", 2),), BACK),
        (_TITLE, "%YAML 1.1\n---\ntitle: Digitala bygglov", "SAM215", BACK),
        ("example: true", "example: true\n]", (("SAM210", 1),), BACK),
        ("example: true", "<<<<<<< HEAD\nexample: true", (("SAM210", 1),), BACK),
        ("areas:\n  - Bygg och miljö", "areas:\n  - Bygg\n  och miljö", (("SAM210", 3),), BACK),
        ("areas:\n  - Bygg och miljö", "areas:\n  -Bygg och miljö", (("SAM115", 1),), BACK),
    ),
    *in_file(
        "organisations/lidkoping.yaml",
        ("name: Lidköpings kommun\nshort_name", "{name: Lidköpings kommun\nshort_name",
         (("SAM210", 1),), BACK),
        ("kind: kommun", "kind; kommun", (("SAM210", 1),), BACK),
        ("kind: kommun", "Kind: kommun", (("SAM101", 0), ("SAM102", "name:")), None),
    ),
]  # fmt: skip
