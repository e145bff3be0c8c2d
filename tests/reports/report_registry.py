"""A registry of three municipalities and one initiative, written out as files."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

SMALL = {
    "samverkan.yaml": "schema: 1\nname: Tre kommuner\ncollaboration: tre\n",
    "organisations/skara.yaml": (
        "name: Skara kommun\nshort_name: Skara\nkind: kommun\nmunicipality_code: 1495\n"
    ),
    "organisations/vara.yaml": (
        "name: Vara kommun\nshort_name: Vara\nkind: kommun\nmunicipality_code: 1470\n"
    ),
    "organisations/gotene.yaml": (
        "name: Götene kommun\nshort_name: Götene\nkind: kommun\nmunicipality_code: 1471\n"
    ),
    "models/provmodell/1.yaml": (
        "name: Provmodell\nstatus: exempel\nscale: {min: 1, max: 5}\n"
        "gates:\n  - {id: behov, question: Finns behovet i flera kommuner?}\n"
        "criteria:\n  - {id: nytta, name: Nytta, weight: 100}\n"
        "thresholds: {qualified: 60, complete: 40}\n"
    ),
    "collaborations/tre.yaml": """\
name: Tre
form: natverk
members:
  - {organisation: skara}
  - {organisation: vara}
  - {organisation: gotene}
groups:
  - id: direktorer
    name: Kommundirektörerna
    decides: [kvalificering, prioritering, start]
    seats:
      - {role: Ledamot, organisations: [skara]}
model: provmodell/1
plan:
  - {id: rutin, text: Skriv rutinen, responsible: [direktorer], due: 2025-03}
follow_up: {cadence: halvar, from: 2024-05-21, recipients: [direktorer]}
""",
    "initiatives/e-arkiv/initiative.yaml": """\
title: E-arkiv
need: Handlingar ligger kvar i gamla system.
origin: skara
received: 2024-05-25
submitted: 2024-06-01
lead: skara
executions:
  - {form: forstudie, start: 2024-07-18, end: 2024-10-31, outcome: genomfort}
  - {form: projekt, start: 2024-11-15, end: 2025-05-30, outcome: genomfort}
decisions:
  - {date: 2024-07-01, body: direktorer, kind: start, subject: Förstudie, outcome: beslutat}
costs:
  - {kind: forstudie, basis: utfall, amount: 150 000, period: 2024-H2, organisation: skara}
benefits:
  - {category: kvalitet, measure: Tid för utlämnande, baseline: 3 dagar, target: 1 dag}
solution:
  name: Arkivet
  ny: {value: true, evidence: Ny i alla tre, date: 2024-12-01}
example: true
""",
    "initiatives/e-arkiv/participation/skara.yaml": (
        "events:\n  - {date: 2024-06-10, kind: deltar}\n"
        "implementation: {implemented: 2024-12-01, in_use: 2024-12-02}\n"
    ),
    "initiatives/e-arkiv/participation/vara.yaml": (
        "events:\n  - {date: 2024-06-10, kind: deltar}\n  - {date: 2024-11-20, kind: lamnat}\n"
    ),
    "initiatives/e-arkiv/assessments/2024-06-20-vara.yaml": (
        "model: provmodell/1\ndate: 2024-06-20\nassessor: vara\n"
        "gates: {behov: {answer: ja}}\nscores: {nytta: {value: 4}}\n"
    ),
}


def git(folder: Path, *args: str) -> None:
    """Run Git there as somebody."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.se")
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)


def committed(folder: Path, files: Mapping[str, str], day: str = "2025-06-01") -> Path:
    """The files as the only ones of a commit on the day; the registry's folder."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    shutil.rmtree(folder / "registry", ignore_errors=True)
    root = written(folder, files)
    git(folder, "add", "-A")
    at = f"{day}T12:00:00"
    os.environ["GIT_COMMITTER_DATE"] = at
    try:
        git(folder, "commit", "-q", "--allow-empty", "-m", day, "--date", at)
    finally:
        del os.environ["GIT_COMMITTER_DATE"]
    return root


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """The files on disk; the folder that holds them."""
    root = folder / "registry"
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root
