"""A site built again after one change is the one that is built from nothing, at less work."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from written_site import DAY, contents

from samverkan_cli.cli.shim import start
from samverkan_cli.cli.site_state import MANIFEST

REGISTRY = Path(__file__).parents[2] / "registry"
KEPT = ("digitala-bygglov", "e-arkiv", "hemtjanst-planering", "trygghetskameror")
BYGGLOV = "initiatives/digitala-bygglov"
CARE = "initiatives/hemtjanst-planering/initiative.yaml"
EARLY = "collaborations/v6/2024-H1.html"  # a half-year that was over before the home care came
ARKIV = "initiatives/e-arkiv/initiative.yaml"


def site_of(registry: Path, folder: Path) -> Path:
    assert start(["site", str(folder), "--registry", str(registry), "--today", DAY]) == 0
    return folder


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with some of the reference's initiatives, and the site of it."""
    folder = tmp_path_factory.mktemp("again")
    shutil.copytree(REGISTRY, folder / "registry")
    for one in (folder / "registry/initiatives").iterdir():
        if one.name not in KEPT:
            shutil.rmtree(one)
    site_of(folder / "registry", folder / "site")
    return folder


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), "utf-8")

    return change


def added(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def removed(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink()


def first_line(folder: str, line: str) -> Callable[[Path], None]:
    """A line put before all others of the first file: every place in it moves."""

    def change(root: Path) -> None:
        file = min((root / folder).rglob("*.yaml"))
        file.write_text(f"{line}\n{file.read_text('utf-8')}", "utf-8")

    return change


CHANGES = {
    "settings": replaced("samverkan.yaml", "name: ", "name: Nytt "),
    "organisation": replaced("organisations/skara.yaml", "name: Skara", "name: Nya Skara"),
    "collaboration": replaced("collaborations/v6.yaml", "name: ", "name: Nya "),
    "another collaboration": replaced("collaborations/goliska-it.yaml", "name: ", "name: Nya "),
    "model": replaced("models/v6-exempel/1.yaml", "name: ", "name: Ny "),
    "a new title": replaced(ARKIV, "title: ", "title: Nytt "),
    "a municipality's name": replaced(ARKIV, "title: ", "title: Skara # "),
    "a twin": replaced(ARKIV, "title: ", "title: Digitala bygglov # "),
    "the title of one that another names": replaced(
        "initiatives/trygghetskameror/initiative.yaml", "title: ", "title: Nytt "
    ),
    "a day": replaced(ARKIV, "received: ", "received: 2016-01-01 # "),
    "an initiative more": added(
        "initiatives/ny/initiative.yaml", "title: Ny\nreceived: 2024-05-01\n"
    ),
    "one that names another": added(
        "initiatives/ny/initiative.yaml", "title: Ny\nrelated: [e-arkiv]\n"
    ),
    "a participant": removed("initiatives/e-arkiv/participation/vara.yaml"),
    "a line moved": first_line(f"{BYGGLOV}/participation", "# Ny rad"),
    "an assessment": first_line(f"{BYGGLOV}/assessments", "# Ny rad"),
    "one assessment less": lambda root: min((root / BYGGLOV / "assessments").iterdir()).unlink(),
    "a broken file": added(f"{BYGGLOV}/initiative.yaml", "title: [\n"),
    "a stray file": added("initiatives/e-arkiv/annat.yaml", "a: 1\n"),
    "an initiative less": lambda root: shutil.rmtree(root / BYGGLOV),
    "intake": first_line("intake", "# Ny rad"),
    "prioritisation": lambda root: shutil.rmtree(root / "prioritisations"),
    "survey": first_line("surveys", "# Ny rad"),
    "review": removed("review.yaml"),
    "waivers": removed("waivers.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_built_again_after_a_change_it_is_the_same_as_built_anew(first, tmp_path, change) -> None:
    for part in ("registry", "site"):
        shutil.copytree(first / part, tmp_path / part)
    change(tmp_path / "registry")
    again = contents(site_of(tmp_path / "registry", tmp_path / "site"))
    fresh = contents(site_of(tmp_path / "registry", tmp_path / "fresh"))
    assert sorted(again) == sorted(fresh)
    assert [path for path in fresh if again[path] != fresh[path]] == []


def marked(site: Path, path: str) -> bytes:
    """Another text in a page that the site takes for its own."""
    text = b"<p>made before</p>"
    (site / path).write_bytes(text)
    state = json.loads((site / MANIFEST).read_text("utf-8"))
    state["files"][path] = sha256(text).hexdigest()
    (site / MANIFEST).write_text(json.dumps(state), "utf-8")
    return text


def test_what_a_change_does_not_concern_is_not_made_again(first, tmp_path) -> None:
    for part in ("registry", "site"):
        shutil.copytree(first / part, tmp_path / part)
    apart = [f"{BYGGLOV}.html", "api/v1/initiatives/e-arkiv.json", EARLY]
    texts = {path: marked(tmp_path / "site", path) for path in apart}
    replaced(CARE, "title: ", "title: Ny ")(tmp_path / "registry")
    site = site_of(tmp_path / "registry", tmp_path / "site")
    assert {path: (site / path).read_bytes() for path in apart} == texts
    assert "<h1>Ny " in (site / "initiatives/hemtjanst-planering.html").read_text("utf-8")
    CHANGES["settings"](tmp_path / "registry")
    site = site_of(tmp_path / "registry", tmp_path / "site")
    assert all((site / path).read_bytes() != text for path, text in texts.items())
