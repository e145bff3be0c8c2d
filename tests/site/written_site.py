"""Registries for the site's tests, the site built from them, and its pages read back."""

from collections.abc import Mapping
from pathlib import Path

from bs4 import BeautifulSoup

from samverkan_cli.cli.shim import start

DAY = "2025-06-30"
SMALL = {
    "samverkan.yaml": "schema: 1\nname: Två kommuner\ncollaboration: tva\n",
    "organisations/skara.yaml": (
        "name: Skara kommun\nshort_name: Skara\nkind: kommun\nmunicipality_code: 1495\n"
    ),
    "organisations/vara.yaml": (
        "name: Vara kommun\nshort_name: Vara\nkind: kommun\nmunicipality_code: 1470\n"
    ),
    "collaborations/tva.yaml": (
        "name: Tvåan\nform: natverk\nmembers:\n  - {organisation: skara}\n"
        "  - {organisation: vara}\n"
        "follow_up: {cadence: halvar, from: 2024-07-01, recipients: [kommundirektörer]}\n"
    ),
}
ARCHIVE = {
    "initiatives/e-arkiv/initiative.yaml": (
        "title: E-arkiv\nneed: Handlingar ligger kvar.\norigin: skara\nlead: skara\n"
        "received: 2024-08-01\nsubmitted: 2024-08-15\nformer_ids: [arkiv]\n"
    ),
    "initiatives/e-arkiv/participation/vara.yaml": (
        "events:\n  - {date: 2024-09-01, kind: deltar}\n"
    ),
}


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """The files on disk; the folder that holds them."""
    root = folder / "registry"
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def built(folder: Path, files: Mapping[str, str], *options: str) -> Path:
    """The site of a registry."""
    root = written(folder, files)
    assert (
        start(["site", str(folder / "site"), "--registry", str(root), "--today", DAY, *options])
        == 0
    )
    return folder / "site"


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page of a site, by its path."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }
