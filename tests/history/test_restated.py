"""`report followup --since`: what has changed about a period since its own report was made."""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from written_history import Repository

Run = Callable[..., "tuple[int, str, str]"]
SCHEMA = json.loads(
    (files("samverkan_cli.views") / "schemas" / "indicators.schema.json").read_text("utf-8")
)
PLACE = "initiatives/e-arkiv/initiative.yaml"
SHARE = "initiatives/e-arkiv/participation/vara.yaml"
OTHER = "initiatives/bygglov/initiative.yaml"
BASE: dict[str, str | None] = {
    "samverkan.yaml": "schema: 1\nname: Litet\nlanguage: sv\ncollaboration: v6\n",
    "collaborations/v6.yaml": "name: V6\nform: natverk\nmembers:\n  - {organisation: vara}\n"
    "follow_up: {cadence: halvar, from: 2024-01-01, recipients: [direktorer]}\n",
    "organisations/vara.yaml": "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n",
    PLACE: "title: E-arkiv\norigin: vara\nsubmitted: 2024-08-01\n"
    "costs:\n  - {kind: utveckling, basis: utfall, amount: 100 000, period: 2024-H2}\n",
    SHARE: "events:\n  - {date: 2024-08-15, kind: deltar}\n",
}
LATER: dict[str, str | None] = {
    PLACE: "title: E-arkivet\nneed: Nytt behov\norigin: vara\nsubmitted: 2024-08-01\n"
    "executions:\n  - {form: projekt, start: 2025-02-01}\n"
    "costs:\n  - {kind: utveckling, basis: utfall, amount: 120 000, period: 2024-H2}\n"
    "  - {kind: utveckling, basis: utfall, amount: 5 000, period: 2025-H1}\n",
    SHARE: "events:\n  - {date: 2024-08-15, kind: deltar}\n  - {date: 2025-02-01, kind: lamnat}\n"
    "contact: Eva\n",
    OTHER: "title: Bygglov\norigin: vara\nsubmitted: 2024-12-30\n",
}


@pytest.fixture
def told(repository: Repository) -> tuple[Repository, str, str]:
    """A registry reported in January, and corrected in March; both commits."""
    then = repository.commit("2025-01-15", BASE)
    return repository, then, repository.commit("2025-03-15", LATER)


def report(samverkan: Run, repository: Repository, *args: str, fmt: str = "json") -> str:
    given = ("--registry", repository.registry, "--period", "2024-H2", "--format", fmt)
    code, out, err = samverkan("report", "followup", *given, "--today", "2025-04-01", *args)
    assert (code, err) == (0, "")
    return str(out)


def restated(samverkan: Run, repository: Repository, *args: str) -> Any:
    document = json.loads(report(samverkan, repository, *args))
    Draft202012Validator(SCHEMA).validate(document)
    return document.get("restated")


def test_figures_before_and_after_and_only_the_changes_about_the_period(
    samverkan: Run, told: tuple[Repository, str, str]
) -> None:
    repository, then, _ = told
    found = restated(samverkan, repository, "--since", then)
    assert found["since"] == then
    figures = {(f["id"], f["key"]): (f["before"], f["after"]) for f in found["figures"]}
    assert figures == {
        ("B1", None): (1, 2),
        ("B1", "vara"): (1, 2),
        ("B5a", "bygglov"): (None, 0), ("B5b", "bygglov"): (None, 0),
        ("B5c", None): (100_000, 120_000), ("B5c", "e-arkiv"): (100_000, 120_000),
    }  # fmt: skip
    assert [(c["record"], c["kind"]) for c in found["changes"]] == [
        ("initiatives/bygglov", "added"), ("initiatives/bygglov", "submitted"),
        ("initiatives/e-arkiv", "cost_changed"),
    ]  # fmt: skip


def test_the_tag_of_the_period_is_found_by_itself(
    samverkan: Run, told: tuple[Repository, str, str]
) -> None:
    repository, then, _ = told
    assert restated(samverkan, repository) is None
    repository.git("tag", "-a", "-m", "Rapporten", "uppfoljning/2024-H2", then)
    assert restated(samverkan, repository) == restated(samverkan, repository, "--since", then)
    assert restated(samverkan, repository, "--since", "none") is None


@pytest.mark.parametrize("fmt", ["md", "html", "json"])
def test_the_report_made_again_at_its_own_revision_is_the_same_as_before_the_tag(
    samverkan: Run, told: tuple[Repository, str, str], fmt: str
) -> None:
    repository, then, _ = told
    before = report(samverkan, repository, "--at", then, fmt=fmt)
    repository.git("tag", "uppfoljning/2024-H2", then)
    assert report(samverkan, repository, "--at", then, fmt=fmt) == before


def test_a_tag_that_came_later_is_not_compared_with(
    samverkan: Run, told: tuple[Repository, str, str]
) -> None:
    repository, then, now = told
    repository.git("tag", "uppfoljning/2024-H2", now)
    assert restated(samverkan, repository, "--at", then) is None


@pytest.mark.parametrize(
    ("lang", "sentence", "heading"),
    [
        (
            "sv",
            "indikatorer har andra tal än den 15 januari 2025",
            "Ändrat sedan periodens egen rapport",
        ),
        ("en", "indicators have other figures than on 15 January 2025", "Changed since"),
    ],
)
def test_the_first_page_says_so_in_one_sentence(
    samverkan: Run, told: tuple[Repository, str, str], lang: str, sentence: str, heading: str
) -> None:
    repository, then, _ = told
    for fmt in ("md", "html"):
        page = report(samverkan, repository, "--since", then, "--lang", lang, fmt=fmt)
        assert page.index(sentence) < page.index("B1")
        assert page.count(heading) >= 2
        assert "Bygglov" in page


def test_nothing_changed_is_said_too(samverkan: Run, told: tuple[Repository, str, str]) -> None:
    repository, _, now = told
    page = report(samverkan, repository, "--since", now, fmt="md")
    assert "Inget som talen räknas ur har ändrats sedan 15 mars 2025" in page
    assert "Inget tal är ett annat." in page


@pytest.mark.parametrize("fmt", ["md", "html", "json"])
@pytest.mark.parametrize("tagged", [True, False])
def test_verify_makes_the_report_again_with_and_without_the_comparison(
    samverkan: Run, told: tuple[Repository, str, str], fmt: str, tagged: bool
) -> None:
    repository, then, _ = told
    if tagged:
        repository.git("tag", "uppfoljning/2024-H2", then)
    page = repository.folder.parent / f"rapport.{fmt}"
    page.write_text(report(samverkan, repository, fmt=fmt), encoding="utf-8")
    repository.git("tag", "-f", "uppfoljning/2024-H2", then)
    where = ("--registry", repository.registry)
    assert samverkan("report", "verify", page, *where)[0] == 0


@pytest.mark.parametrize(
    ("since", "said"),
    [("finns-inte", "ingen incheckning"), ("-x", "ingen incheckning"), ("", "ingen incheckning")],
)
def test_a_bad_revision_is_refused(
    samverkan: Run, told: tuple[Repository, str, str], since: str, said: str
) -> None:
    repository, _, _ = told
    words = ("report", "followup", "--registry", repository.registry, f"--since={since}")
    code, out, err = samverkan(*words)
    assert (code, out) == (3, "")
    assert said in err
