"""The one comment: written, then updated, and what comes from the change is only ever data."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import systems
from forges import Answer, Asked, serving, zipped

Run = Callable[..., "tuple[int, str, str]"]
HEAD = "a" * 40
MARK = "<!-- samverkan-review -->"
BOMB = b"x" * 2_000_000
HOSTILE_REVIEWS = [BOMB, ("å" * 70_000).encode(), b"\xff" * 239_999]
HOSTILE_NUMBERS = [b"", b"17; rm -rf /", b"$(touch ran)", b"../../1", b"17\n18", b"-1", b"0",
                   "１７".encode(), b"9" * 30, b"\x00", b"17" + b" " * 100_000]  # fmt: skip


class GitHub:
    """A repository with one pull request, its comments and one artifact."""

    def __init__(self, bundle: bytes, head: str = HEAD) -> None:
        self.bundle, self.head = bundle, head
        self.size = len(bundle)
        other = {"id": 1, "user": {"login": "någon"}, "body": f"{MARK}\nförfalskad"}
        plain = {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "något annat"}
        self.comments: list[dict[str, Any]] = [other, plain]

    def answer(self, asked: Asked) -> Answer:
        """As GitHub does; the artifact itself lies elsewhere, where no key may be sent."""
        path = asked.path.removeprefix("/repos/o/r/")
        if path == "elsewhere":
            return 200, self.bundle
        if path == "/elsewhere.zip":
            assert "authorization" not in asked.headers
            return 200, self.bundle
        assert asked.headers["authorization"] == "Bearer nyckel"
        if path == "actions/runs/5/artifacts":
            found = [{"id": 9, "size_in_bytes": self.size}] if self.bundle else []
            return 200, {"artifacts": found}
        if path == "actions/artifacts/9/zip":
            return 302, "/elsewhere.zip"
        if path == "pulls/17":
            return 200, {"head": {"sha": self.head}}
        if path == "issues/17/comments" and asked.method == "GET":
            page = int(asked.query["page"][0])
            return 200, self.comments[(page - 1) * 100 : page * 100]
        if path == "issues/17/comments" and asked.method == "POST":
            mine = {"id": 1000, "user": {"login": "github-actions[bot]"}, **asked.body}
            self.comments.append(mine)
            return 201, mine
        if path == "issues/comments/1000" and asked.method == "PATCH":
            self.comments[-1] |= asked.body
            return 200, {}
        return 404, {}


@pytest.fixture
def github(samverkan: Run, tmp_path: Path) -> Callable[[GitHub], "tuple[int, str, list[Asked]]"]:
    """Run the commenting job against a repository: exit code, what it said, what it wrote."""
    folder = tmp_path / "register"
    samverkan("init", str(folder), "--ci", "github")
    workflow = systems.parsed(folder / systems.FILES["github"][0])
    (step,) = systems.github_steps(workflow, "comment")
    work = tmp_path / "jobb"
    work.mkdir()

    def comment(repository: GitHub) -> "tuple[int, str, list[Asked]]":
        with serving(repository.answer) as forge:
            values = {
                "github.token": "nyckel",
                "github.event.workflow_run.id": "5",
                "github.event.workflow_run.head_sha": HEAD,
            }
            machine = systems.Machine(work, {}, values)
            environment = {key: machine.filled(value) for key, value in step["env"].items()}
            around = {"GITHUB_API_URL": forge.url, "GITHUB_REPOSITORY": "o/r", "PATH": "/usr/bin"}
            script = tmp_path / "block.py"
            script.write_text(step["run"], encoding="utf-8")
            environment |= around | {"LC_ALL": "C.UTF-8"}
            done = subprocess.run(
                [sys.executable, script], cwd=work, env=environment,
                capture_output=True, text=True, check=False,
            )  # fmt: skip
        assert list(work.iterdir()) == []
        assert "Traceback" not in done.stderr, done.stderr
        assert "nyckel" not in done.stdout + done.stderr
        return done.returncode, done.stdout + done.stderr, forge.written

    return comment


def test_the_comment_is_written_once_and_then_updated(github: Callable[..., Any]) -> None:
    repository = GitHub(zipped(number=b"17\n", review_md="## Två ändringar\n".encode()))
    repository.comments += [{"id": n, "user": {"login": "x"}, "body": ""} for n in range(3, 250)]
    code, _, written = github(repository)
    assert (code, [(w.method, w.path) for w in written]) == (
        0, [("POST", "/repos/o/r/issues/17/comments")],
    )  # fmt: skip
    assert repository.comments[-1]["body"] == (
        f"{MARK}\n## Två ändringar\n\n\nGranskad ändring: `{HEAD[:10]}`.\n"
    )
    repository.bundle = zipped(number=b"17", review_md=b"## En \xc3\xa4ndring")
    code, _, written = github(repository)
    assert [(w.method, w.path) for w in written] == [("PATCH", "/repos/o/r/issues/comments/1000")]
    assert "## En ändring" in repository.comments[-1]["body"]
    assert repository.comments[0]["body"] == f"{MARK}\nförfalskad"


@pytest.mark.parametrize("number", HOSTILE_NUMBERS)
def test_a_hostile_number_writes_nothing(github: Callable[..., Any], number: bytes) -> None:
    code, said, written = github(GitHub(zipped(number=number, review_md=b"x")))
    assert (code, written) == (1, [])
    assert said


@pytest.mark.parametrize("review", HOSTILE_REVIEWS)
def test_a_review_that_is_too_long_is_not_posted(github: Callable[..., Any], review: bytes) -> None:
    code, said, written = github(GitHub(zipped(number=b"17", review_md=review)))
    assert (code, written) == (1, [])
    assert "för " in said


@pytest.mark.parametrize(
    "bundle", [b"inget arkiv", zipped(), zipped(number=b"17"), zipped(review_md=b"x"),
               zipped(number=b"17", review_md=b"hej")[:-30]]
)  # fmt: skip
def test_a_broken_artifact_writes_nothing(github: Callable[..., Any], bundle: bytes) -> None:
    code, said, written = github(GitHub(bundle))
    assert (code, written) == (1, [])
    assert "artefakten går inte att läsa" in said


def test_members_nobody_asked_for_are_never_unpacked(github: Callable[..., Any]) -> None:
    members = {"../../ran": b"x", "/etc/ran": b"x", "number": b"17", "review_md": b"hej"}
    assert github(GitHub(zipped(**members)))[0] == 0  # the fixture checks that no file was made


def test_an_artifact_that_is_too_big_is_not_fetched(github: Callable[..., Any]) -> None:
    repository = GitHub(zipped(number=b"17", review_md=b"x"))
    repository.size = 2_000_000
    assert github(repository)[::2] == (1, [])


def test_a_run_without_a_review_says_so(github: Callable[..., Any]) -> None:
    code, said, written = github(GitHub(b""))
    assert (code, written) == (1, [])
    assert "lämnade ingen granskning" in said


def test_the_number_of_somebody_elses_change_is_of_no_use(github: Callable[..., Any]) -> None:
    code, said, written = github(GitHub(zipped(number=b"17", review_md=b"x"), head="b" * 40))
    assert (code, written) == (0, [])
    assert "inget skrivs" in said


NASTY = "@alla @\u200bdold \x1b[31m\x00 ok\r\n/merge\n  /close\n"


def tame(text: str) -> bool:
    """No mention anybody is told of, no control characters."""
    return not re.search("@(?!\u200b)|[\x00-\x08\x0b-\x1f\x7f]", text)


def test_nobody_is_mentioned_and_no_control_character_gets_through(
    github: Callable[..., Any],
) -> None:
    _, _, (written,) = github(GitHub(zipped(number=b"17", review_md=NASTY.encode())))
    assert tame(written.body["body"])


class GitLab:
    """A project with open merge requests, their pipelines, jobs and notes; 7 is who we are."""

    def __init__(self, reviews: dict[int, bytes]) -> None:
        self.reviews = reviews
        self.notes: dict[int, list[dict[str, Any]]] = {
            iid: [{"id": 1, "author": {"id": 3}, "body": f"{MARK}\nförfalskad"}] for iid in reviews
        }

    def answer(self, asked: Asked) -> Answer:
        """As GitLab does."""
        assert asked.headers["private-token"] == "nyckel"
        path = asked.path.removeprefix("/projects/1/")
        parts = path.split("/")
        if asked.path == "/user":
            return 200, {"id": 7}
        if path == "merge_requests":
            return 200, [{"iid": iid, "sha": f"{iid:040d}"} for iid in self.reviews]
        if parts[-1] == "pipelines":
            iid = int(parts[1])
            old = {"id": 900, "sha": "0" * 40, "project_id": 1}
            return 200, [old, {"id": iid, "sha": f"{iid:040d}", "project_id": 55}]
        if parts[-1] == "jobs":
            other = {"id": 5, "name": "annat", "status": "success"}
            return 200, [other, {"id": 8, "name": "samverkan:review", "status": "failed"}]
        if parts[-1] == "review.md":
            return 200, self.reviews[max(self.reviews)] if len(self.reviews) == 1 else b"hej"
        if asked.method == "GET":
            return 200, self.notes[int(parts[1])]
        if asked.method == "POST":
            self.notes[int(parts[1])].append({"id": 44, "author": {"id": 7}, **asked.body})
        elif asked.method == "PUT":
            assert parts[3] == "44"
            self.notes[int(parts[1])][-1] |= asked.body
        return 200, {}


@pytest.fixture
def gitlab(samverkan: Run, tmp_path: Path) -> Callable[[GitLab], "tuple[int, str, list[Asked]]"]:
    """Run the scheduled job against a project: exit code, what it said, what it wrote."""
    folder = tmp_path / "register"
    samverkan("init", str(folder), "--ci", "gitlab")
    job = systems.parsed(folder / ".gitlab-ci.yml")["samverkan:notes"]
    assert job["variables"] == {"GIT_STRATEGY": "none"}
    assert "before_script" not in job
    assert "extends" not in job

    def notes(project: GitLab) -> "tuple[int, str, list[Asked]]":
        with serving(project.answer) as forge:
            about = {"CI_API_V4_URL": forge.url, "CI_PROJECT_ID": "1", "SAMVERKAN_TOKEN": "nyckel"}
            machine = systems.Machine(tmp_path, {**about, "LC_ALL": "C.UTF-8"}, {})
            done = machine.run("\n".join(job["script"]))
        assert "Traceback" not in done.stderr, done.stderr
        assert "nyckel" not in done.stdout + done.stderr
        return done.returncode, done.stderr, forge.written

    return notes


def test_gitlab_gets_one_note_that_is_updated_only_when_it_differs(
    gitlab: Callable[..., Any],
) -> None:
    project = GitLab({12: b"## En sak"})
    assert [w.method for w in gitlab(project)[2]] == ["POST"]
    assert gitlab(project)[2] == []
    project.reviews = {12: b"## Tv\xc3\xa5 saker"}
    assert [w.method for w in gitlab(project)[2]] == ["PUT"]
    assert "## Två saker" in project.notes[12][1]["body"]
    assert project.notes[12][0]["body"] == f"{MARK}\nförfalskad"


def test_gitlab_takes_every_open_merge_request(gitlab: Callable[..., Any]) -> None:
    code, _, written = gitlab(GitLab({1: b"", 2: b"", 3: b""}))
    assert (code, len(written)) == (0, 3)


@pytest.mark.parametrize("review", HOSTILE_REVIEWS)
def test_gitlab_leaves_out_a_review_that_is_too_long_and_says_so(
    gitlab: Callable[..., Any], review: bytes
) -> None:
    code, said, written = gitlab(GitLab({12: review}))
    assert (code, written) == (1, [])
    assert said.startswith("!12: ")


def test_gitlab_carries_out_no_command_in_a_review(gitlab: Callable[..., Any]) -> None:
    _, _, (written,) = gitlab(GitLab({12: NASTY.encode()}))
    assert tame(written.body["body"])
    assert not re.search(r"(?m)^\s*/", written.body["body"])


class Azure:
    """A pull request and its threads; the build account is `vi`."""

    def __init__(self) -> None:
        forged = {"id": 1, "author": {"id": "annan"}, "content": f"{MARK}\nförfalskad"}
        self.threads: list[dict[str, Any]] = [{"id": 3, "comments": [forged]}, {"id": 4}]

    def answer(self, asked: Asked) -> Answer:
        """As Azure DevOps does."""
        assert asked.headers["authorization"] == "Bearer nyckel"
        assert asked.query["api-version"][0].startswith("7.1")
        if asked.path == "/org/_apis/connectionData":
            return 200, {"authenticatedUser": {"id": "vi"}}
        base = "/org/p/_apis/git/repositories/r/pullRequests/17/threads"
        if asked.path == base and asked.method == "GET":
            return 200, {"value": self.threads}
        if asked.path == base and asked.method == "POST":
            comment = {"id": 1, "author": {"id": "vi"}, **asked.body["comments"][0]}
            self.threads.append({"id": 5, "comments": [comment]})
            return 200, {}
        if asked.path == f"{base}/5/comments/1" and asked.method == "PATCH":
            self.threads[-1]["comments"][0] |= asked.body
            return 200, {}
        return 404, {}


@pytest.fixture
def azure(samverkan: Run, tmp_path: Path) -> Callable[..., "tuple[int, str, list[Asked]]"]:
    """Run the commenting job on reviews by attempt: exit code, what it said, what it wrote."""
    folder = tmp_path / "register"
    samverkan("init", str(folder), "--ci", "azure")
    job = systems.parsed(folder / "azure-pipelines.yml")["jobs"][1]
    assert job["steps"][0] == {"checkout": "none"}
    (step,) = (step for step in job["steps"] if "bash" in step)

    def comment(place: Azure, reviews: dict[int, bytes]) -> "tuple[int, str, list[Asked]]":
        for attempt, review in reviews.items():
            path = tmp_path / f"samverkan-review-{attempt}/review.md"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(review)
        with serving(place.answer) as forge:
            about = {
                "SYSTEM_COLLECTIONURI": f"{forge.url}/org/", "SYSTEM_TEAMPROJECTID": "p",
                "BUILD_REPOSITORY_ID": "r", "SYSTEM_PULLREQUEST_PULLREQUESTID": "17",
                "SYSTEM_PULLREQUEST_SOURCECOMMITID": HEAD, "PIPELINE_WORKSPACE": str(tmp_path),
                "LC_ALL": "C.UTF-8",
            }  # fmt: skip
            machine = systems.Machine(tmp_path, about, {"System.AccessToken": "nyckel"})
            done = machine.run(step["bash"], step["env"])
        assert "Traceback" not in done.stderr, done.stderr
        assert "nyckel" not in done.stdout + done.stderr
        return done.returncode, done.stderr, forge.written

    return comment


def test_azure_gets_one_thread_that_is_updated_with_the_latest_attempt(
    azure: Callable[..., Any],
) -> None:
    place = Azure()
    _, _, (written,) = azure(place, {1: b"## En"})
    assert (written.method, written.body["status"]) == ("POST", "closed")
    _, _, (written,) = azure(place, {2: b"## Tv\xc3\xa5", 10: b"## Tio"})
    assert written.method == "PATCH"
    assert "## Tio" in place.threads[-1]["comments"][0]["content"]


@pytest.mark.parametrize("review", HOSTILE_REVIEWS)
def test_azure_does_not_post_a_review_that_is_too_long(
    azure: Callable[..., Any], review: bytes
) -> None:
    code, said, written = azure(Azure(), {1: review})
    assert (code, written) == (1, [])
    assert "för lång" in said


def test_azure_says_when_there_is_no_review(azure: Callable[..., Any]) -> None:
    code, said, written = azure(Azure(), {})
    assert (code, written) == (1, [])
    assert "ingen granskning" in said


def test_azure_mentions_nobody(azure: Callable[..., Any]) -> None:
    _, _, (written,) = azure(Azure(), {1: NASTY.encode()})
    assert tame(written.body["comments"][0]["content"])
