"""`diff` and `validate --since` between commits, branches, days and the work tree."""

import json
from collections.abc import Callable

import pytest
from diff_base import ARKIV, BASE, BYGGLOV, REVIEW, VARA, add, edited, moved
from diff_repository import Repository, repository

LEFT = edited({VARA: add("- {date: 2024-11-20, kind: lamnat}")})
SENTENCE = "Vara lämnar Digitala bygglov efter uppstart – orsak saknas"


@pytest.fixture
def told(samverkan) -> Callable[..., list[str]]:
    """The Swedish sentences of `diff`."""

    def run(repo: Repository, *args: str) -> list[str]:
        done = samverkan("diff", *args, "--format", "json", "--registry", repo.registry)
        assert done.code == 0, done.err
        return [change["text"]["sv"] for change in json.loads(done.out)["changes"]]

    return run


@pytest.mark.parametrize("under", ["registry", "", "verksamhet/digital samverkan"])
@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_a_branch_is_compared_with_where_it_left_main(tmp_path, told, under, form) -> None:
    repo = repository(tmp_path / "r", under, f"--object-format={form}")
    repo.commit(LEFT)
    repo.git("switch", "-q", "main")
    repo.commit(edited({ARKIV: ("E-arkiv", "E-arkiv för alla")}))
    repo.git("switch", "-q", "gren")
    assert told(repo) == [SENTENCE]
    assert told(repo, "main...gren") == [SENTENCE]
    assert SENTENCE in told(repo, "main..gren")
    assert "E-arkiv: rubrik E-arkiv för alla → E-arkiv" in told(repo, "main..gren")


def test_uncommitted_and_untracked_files_count(tmp_path, told) -> None:
    repo = repository(tmp_path / "r")
    robot = {"initiatives/robot/initiative.yaml": "title: Robot\n"}
    repo.write({**LEFT, **robot})
    assert sorted(told(repo)) == ["Nytt initiativ: Robot", SENTENCE]
    assert told(repo, "HEAD..HEAD") == []


@pytest.mark.parametrize("ref", ["refs/remotes/origin/HEAD", "refs/remotes/origin/main"])
def test_the_upstream_main_comes_before_the_own(tmp_path, told, ref) -> None:
    repo = repository(tmp_path / "r")
    first = repo.git("rev-parse", "HEAD")
    repo.commit(LEFT)
    repo.git("branch", "-f", "main")
    assert told(repo) == []
    repo.git("update-ref", ref, first)
    assert told(repo) == [SENTENCE]


def test_a_base_alone_is_compared_with_the_work_tree(tmp_path, told) -> None:
    repo = repository(tmp_path / "r")
    first = repo.git("rev-parse", "HEAD")
    repo.commit(LEFT)
    repo.write(edited({ARKIV: BASE[ARKIV] + "lead: skara\n"}, LEFT))
    assert told(repo, first) == [SENTENCE, "Skara går före i E-arkiv"]
    assert told(repo, f"{first}..HEAD") == [SENTENCE]
    assert told(repo, "..HEAD") == [SENTENCE]


def test_a_day_is_a_revision(tmp_path, told, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.write(LEFT)
    assert told(repo, "2025-01-11") == [SENTENCE]
    done = samverkan("diff", "2020-01-01", "--registry", repo.registry)
    assert done.code == 3, done.err


def test_a_renamed_folder_and_deleted_files(tmp_path, told) -> None:
    repo = repository(tmp_path / "r")
    repo.commit(moved("digitala-bygglov", "bygglov"))
    assert told(repo) == ["Digitala bygglov har fått ett nytt id: digitala-bygglov → bygglov"]
    repo.commit({path: text for path, text in BASE.items() if path != ARKIV})
    assert told(repo) == ["Initiativet E-arkiv är borttaget ur registret"]


def test_a_file_that_cannot_be_read_on_either_side_hides_nothing_else(tmp_path, told) -> None:
    repo = repository(tmp_path / "r")
    broken = repo.commit({**LEFT, ARKIV: "title: [\n"})
    assert told(repo) == [SENTENCE, "E-arkiv: filen går inte längre att läsa"]
    repo.commit(BASE)
    assert "E-arkiv: filen går att läsa igen" in told(repo, f"{broken}..HEAD")


def test_a_registry_that_comes_with_the_branch_is_all_new(tmp_path, samverkan) -> None:
    repo = Repository(tmp_path / "r")
    (repo.root / "LÄSMIG").write_text("hej")
    repo.commit()
    repo.git("switch", "-q", "-c", "gren")
    repo.commit(BASE)
    done = samverkan("diff", "--registry", repo.registry)
    assert done.code == 0
    assert "finns inget register" in done.err
    assert "Nytt initiativ: Digitala bygglov, från Skara" in done.out


def test_a_shallow_clone_says_how_to_get_the_rest(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.git("switch", "-q", "main")
    repo.commit(edited({ARKIV: ("E-arkiv", "Arkiv")}))
    repo.git("switch", "-q", "gren")
    repo.commit(LEFT)
    clone = Repository(tmp_path / "k")
    clone.git("fetch", "-q", "--depth", "1", repo.root.as_uri(), "gren:gren", "main:huvud")
    clone.git("update-ref", "refs/remotes/origin/main", "huvud")
    clone.git("switch", "-q", "gren")
    done = samverkan("diff", "--registry", clone.registry)
    assert done.code == 4
    assert "git fetch --unshallow" in done.err


def test_branches_without_common_history_can_be_compared_with_two_dots(
    tmp_path, told, samverkan
) -> None:
    repo = repository(tmp_path / "r")
    repo.git("switch", "-q", "--orphan", "egen")
    repo.commit(LEFT)
    done = samverkan("diff", "--registry", repo.registry)
    assert done.code == 3
    assert "gemensam historik" in done.err
    assert told(repo, "main..egen") == [SENTENCE]


def test_line_ends_of_a_windows_work_tree_mean_nothing(tmp_path, told, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.git("config", "core.autocrlf", "true")
    repo.write({path: text.replace("\n", "\r\n") for path, text in BASE.items()})
    assert told(repo) == []
    done = samverkan("review", "--format", "json", "--registry", repo.registry)
    assert json.loads(done.out)["layout"] == {"files": 0, "lines": 0}
    repo.write({path: text.replace("\n", "\r\n") for path, text in LEFT.items()})
    assert told(repo) == [SENTENCE]


def test_lines_that_are_only_form_are_counted(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.commit({**LEFT, BYGGLOV: "# om bygglov\n\n" + BASE[BYGGLOV], REVIEW: BASE[REVIEW] + "#\n"})
    done = samverkan("review", "--format", "json", "--registry", repo.registry)
    assert json.loads(done.out)["layout"] == {"files": 2, "lines": 3}
    text = samverkan("review", "--format", "md", "--registry", repo.registry).out
    assert "3 rader i 2 filer är bara form" in text


def test_places_lead_to_the_line_on_both_sides(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    repo.commit(edited({BYGGLOV: (("150 000", "180 000"), ("title:", "# ny rad\ntitle:"))}))
    done = samverkan("diff", "--format", "json", "--registry", repo.registry)
    [change] = json.loads(done.out)["changes"]
    path = f"registry/{BYGGLOV}"
    line = (
        BASE[BYGGLOV]
        .splitlines()
        .index("  - {kind: utveckling, basis: budget, amount: 150 000, period: 2024}")
    )
    assert change["base"] == {"path": path, "line": line + 1}
    assert change["head"] == {"path": path, "line": line + 2}
    assert (change["before"], change["after"]) == (150_000, 180_000)


@pytest.mark.parametrize(
    "asked", ["--output=x", "finns-inte", "HEAD^{tree}", "a\nb", "@{-1}", "HEAD..", "...", "HEAD:x"]
)
def test_names_that_are_no_commit_write_nothing(tmp_path, samverkan, asked) -> None:
    repo = repository(tmp_path / "r")
    before = sorted(repo.root.rglob("*"))
    done = samverkan("diff", "--registry", repo.registry, "--", asked)
    assert done.code in (0, 2, 3)
    assert "Traceback" not in done.err
    assert [p for p in sorted(repo.root.rglob("*")) if p not in before] == []


def test_only_findings_that_came_with_the_branch_are_shown(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    old = edited({ARKIV: "title: E-arkiv\norigin: okand\n"})
    repo.git("switch", "-q", "main")
    repo.commit(old)
    repo.git("switch", "-q", "-c", "gren2")
    pushed = {**old, ARKIV: "# en rad till\n" + old[ARKIV]}
    repo.commit(edited({VARA: add("- {date: 2024-11-20, kind: lamnat}")}, pushed))
    every = samverkan("validate", "--registry", repo.registry, "--format", "json").out
    new = samverkan("validate", "--since", "main", "--registry", repo.registry, "--format", "json")
    codes = [finding["code"] for finding in json.loads(every)["findings"]]
    assert "SAM031" in codes
    assert any("okand" in finding["message"] for finding in json.loads(every)["findings"])
    assert [finding["code"] for finding in json.loads(new.out)["findings"]] == ["SAM031"]
    assert new.code == 1


def test_a_waived_finding_is_no_news(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    waiver = (
        "  - {code: SAM031, record: initiatives/digitala-bygglov/participation/vara,"
        " reason: utreds, owner: vara, until: 2099-12-31}\n"
    )
    texts = {**LEFT, "waivers.yaml": BASE["waivers.yaml"] + waiver}
    repo.commit(texts)
    done = samverkan("validate", "--since", "main", "--registry", repo.registry, "--format", "json")
    assert "SAM031" not in [f["code"] for f in json.loads(done.out)["findings"]]


@pytest.mark.parametrize(
    ("command", "named"),
    [
        (("diff", "2025-02-30"), "BAS..HUVUD"),
        (("review", "2025-02-30"), "BAS..HUVUD"),
        (("validate", "--since", "2025-02-30"), "--since"),
        (("validate", "--since", "main", "--at", "2025-02-30"), "--at"),
        (("report", "meeting", "--since", "2025-02-30"), "--since"),
        (("report", "followup", "--since", "2025-02-30"), "--since"),
        (("score", "--compare", "2025-02-30"), "--compare"),
        (("score", "--at", "2025-02-30"), "--at"),
    ],
    ids=" ".join,
)
def test_a_day_that_is_none_is_refused_where_it_was_written(
    tmp_path, samverkan, command, named
) -> None:
    repo = repository(tmp_path / "r")
    done = samverkan(*command, "--registry", repo.registry)
    assert done.code == 2
    assert f"{named}: ”2025-02-30” är inget datum" in done.err


def test_a_branch_that_is_called_as_a_day_is_said_to_be_no_day(tmp_path, samverkan) -> None:
    repo = repository(tmp_path / "r")
    commit = repo.commit(edited({ARKIV: None}))
    repo.git("branch", "2025-01-09")
    done = samverkan("diff", "2025-01-09", "--registry", repo.registry)
    told = f"läser {commit[:10]}, som heter 2025-01-09 i Git; dagen läses inte\n"
    assert (done.code, done.err) == (0, told)
