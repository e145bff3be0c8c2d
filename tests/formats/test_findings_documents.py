"""JSON, Code Quality, SARIF and JUnit, each read by a parser of its own."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import pytest
from hostile_findings import context, finding, findings
from jsonschema import Draft4Validator

from samverkan_cli import __version__
from samverkan_cli.cli.manual import all_laws
from samverkan_cli.findings import Finding
from samverkan_cli.render import findings_sarif as sarif
from samverkan_cli.render.findings_formats import FORMATS, formatted
from samverkan_cli.render.plain import plain

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_bytes())
CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
HOSTILE = findings(2_000)


def run(of: list[Finding], **changes: Any) -> dict[str, Any]:
    document = json.loads(formatted("sarif", of, context(**changes)))
    (only,) = document["runs"]
    found: dict[str, Any] = only
    return found


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif", "junit"])
def test_no_hostile_string_leaves_a_control_character_in_a_document(name: str) -> None:
    text = formatted(name, HOSTILE, context())
    assert not CONTROL.search(text)
    assert text.encode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_gives_the_same_text_every_time(name: str) -> None:
    assert formatted(name, HOSTILE[:90], context()) == formatted(name, HOSTILE[:90], context())


def test_json_carries_every_value_as_it_is() -> None:
    document = json.loads(formatted("json", HOSTILE, context()))
    assert document["files"] == 2
    for of, told in zip(HOSTILE, document["findings"], strict=True):
        assert told["message"] == context().say(of.message)
        whole = re.sub("[\ud800-\udfff]", "\ufffd", of.path)
        assert told["path"] == whole


def test_gitlab_has_what_code_quality_asks_for_and_unique_fingerprints() -> None:
    twice = [*HOSTILE, *HOSTILE]
    issues = json.loads(formatted("gitlab", twice, context()))
    assert len({issue["fingerprint"] for issue in issues}) == len(twice)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_sarif_is_valid_against_the_published_schema() -> None:
    folder = replace(finding("mapp"), line=None, column=None, end_column=None)
    text = formatted("sarif", [*HOSTILE[:120], folder], context(laws=all_laws()))
    errors = sorted(Draft4Validator(SCHEMA).iter_errors(json.loads(text)), key=str)
    assert errors == []


def test_the_schema_does_refuse_what_is_wrong() -> None:
    document = json.loads(formatted("sarif", HOSTILE[:1], context()))
    document["runs"][0]["results"][0]["level"] = "fel"
    assert list(Draft4Validator(SCHEMA).iter_errors(document)) != []


def test_every_law_is_a_sarif_rule_that_explains_itself() -> None:
    told = run(HOSTILE[:1], laws=all_laws())
    driver = told["tool"]["driver"]
    assert driver["semanticVersion"] == __version__
    assert [rule["id"] for rule in driver["rules"]] == [law.code for law in all_laws()]
    for rule in driver["rules"]:
        assert all(
            (rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["name"])
        )
        assert f"samverkan explain {rule['id']}" in rule["help"]["text"]
        assert "```yaml" in rule["help"]["markdown"]
    (result,) = told["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "SAM031"
    assert result["partialFingerprints"] == {"samverkan/v1": HOSTILE[0].fingerprint}


def test_sarif_paths_are_relative_uris_that_decode_to_the_path() -> None:
    for of, result in zip(HOSTILE, run(HOSTILE)["results"], strict=True):
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uriBaseId"] == "%SRCROOT%"
        assert re.fullmatch(r"registry/[A-Za-z0-9._~/%-]*", place["uri"])
        readable = re.sub("[\ud800-\udc7f\udd00-\udfff]", "\ufffd", of.path)
        assert unquote_to_bytes(place["uri"]) == readable.encode("utf-8", "surrogateescape")


def test_sarif_messages_hold_no_links() -> None:
    told = run(HOSTILE)["results"]
    assert not [r for r in told if "](" in r["message"]["text"]]


def test_sarif_columns_count_utf_16_units() -> None:
    of = replace(finding("x"), line=4, column=4, end_column=6)
    told = run([of], excerpt=lambda _: "𝄞𝄞 ab")["results"][0]["locations"][0]
    region = told["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 6, "endColumn": 8}


def test_sarif_keeps_the_gravest_and_says_how_many_were_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sarif, "MOST", 5)
    told = run([*findings(6, "info"), *findings(4)])
    assert [r["level"] for r in told["results"]] == ["error"] * 4 + ["note"]
    (note,) = told["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("och 5 till")


def test_junit_fails_the_files_that_have_findings_and_only_those() -> None:
    text = formatted("junit", HOSTILE, context())
    suites = ElementTree.fromstring(text)
    (suite,) = suites
    cases = list(suite)
    assert suite.get("tests") == str(len(cases))
    assert suite.get("failures") == str(sum(case.find("failure") is not None for case in cases))
    assert {"registry/a.yaml", "registry/b.yaml"} <= {case.get("name") for case in cases}
    assert {e.tag for e in suites.iter()} == {"testsuites", "testsuite", "testcase", "failure"}


def test_junit_tells_what_is_below_the_limit_without_failing() -> None:
    of = finding("x", severity="warning")
    case = ElementTree.fromstring(formatted("junit", [of], context()))[0][-1]
    assert [child.tag for child in case] == ["system-out"]
    case = ElementTree.fromstring(formatted("junit", [of], context(fail_on="warning")))[0][-1]
    assert [child.tag for child in case] == ["failure"]
    assert case[0].get("message") == plain("värdet xx bland x och x duger inte_alls")
