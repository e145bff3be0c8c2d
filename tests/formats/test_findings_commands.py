"""GitHub and Azure log commands, read back by parsers made from their documentation."""

import pytest
from hostile_findings import context, finding, findings, strings
from log_commands import azure, github

from samverkan_cli.findings import Finding, Severity
from samverkan_cli.render.findings_azure import findings_azure
from samverkan_cli.render.findings_github import findings_github
from samverkan_cli.render.plain import plain


def expected(of: Finding) -> str:
    return "\n".join(context().both(of))


def test_every_hostile_string_stays_inside_its_github_annotation() -> None:
    for of in findings(2_000):
        first, verdict = findings_github([of], context()).splitlines()
        command = github(first)
        assert command is not None
        assert command.name == "error"
        assert command.data == expected(of)
        assert command.properties == {
            "file": plain(of.path), "line": str(of.line), "col": "3", "endColumn": "5",
            "title": "SAM031",
        }  # fmt: skip
        assert github(verdict) is None


def test_every_hostile_string_stays_inside_its_azure_issue() -> None:
    for of in findings(2_000):
        first, verdict = findings_azure([of], context()).splitlines()
        command = azure(first)
        assert command is not None
        assert command.name == "task.logissue"
        assert command.data == expected(of)
        assert command.properties == {
            "type": "error", "sourcepath": plain(of.path), "linenumber": str(of.line),
            "columnnumber": "3", "code": "SAM031",
        }  # fmt: skip
        assert azure(verdict) is None


def many(**counts: int) -> list[Finding]:
    kinds: list[Severity] = ["info", "warning", "error"]
    return [finding("x", i, s) for s in kinds for i in range(1, counts.get(s, 0) + 1)]


def test_github_is_given_ten_of_each_and_told_of_the_rest() -> None:
    *commands, last, verdict = findings_github(
        many(error=12, warning=11, info=30), context()
    ).splitlines()
    names = [command.name for line in commands if (command := github(line))]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 9
    assert last == "::notice::och 24 till; alla visas av: samverkan validate"
    assert verdict == "✘ 2 filer prövade: 12 fel, 11 varningar och 30 upplysningar"


def test_github_is_given_all_when_there_is_room() -> None:
    lines = findings_github(many(error=10, warning=10, info=10), context()).splitlines()
    assert len(lines) == 31


def test_azure_knows_errors_and_warnings_only() -> None:
    *issues, last, verdict = findings_azure(many(error=12, info=3), context()).splitlines()
    assert len(issues) == 10
    assert last == "och 5 till; alla visas av: samverkan validate"
    assert verdict.startswith("✘ ")


@pytest.mark.parametrize("show", [findings_github, findings_azure])
def test_quiet_says_nothing_when_all_holds(show: object) -> None:
    assert callable(show)
    assert show([], context(quiet=True)) == ""
    assert show([], context()) == "✔ 2 filer giltiga\n"


def test_a_finding_about_a_folder_has_no_line() -> None:
    from dataclasses import replace

    of = replace(finding("x"), line=None, column=None, end_column=None)
    found = github(findings_github([of], context()).splitlines()[0])
    assert found is not None
    assert found.properties == {"file": "registry/x", "title": "SAM031"}
    issue = azure(findings_azure([of], context()).splitlines()[0])
    assert issue is not None
    assert "linenumber" not in issue.properties


def test_the_end_of_a_span_over_lines_is_left_out() -> None:
    """GitHub drops the place of an annotation that ends before it starts."""
    from dataclasses import replace

    of = replace(finding("x"), column=9, end_column=4)
    found = github(findings_github([of], context()).splitlines()[0])
    assert found is not None
    assert "endColumn" not in found.properties


def test_the_parsers_do_obey_what_is_not_escaped() -> None:
    """The guard is known to fail: text pasted in raw is taken for commands."""
    assert any(github(line) for text in strings(80) for line in text.splitlines())
    assert any(azure(line) for text in strings(80) for line in text.splitlines())
