"""What other programs read is the same whichever language the call speaks."""

import json

import pytest

ON = ("--on", "2025-06-30")


@pytest.mark.parametrize(
    "command",
    [
        ("explain", "SAM031"),
        ("explain", "B4"),
        ("rules",),
        ("governance", "v6", "--facts"),
        ("report", "collaboration", "v6"),
        ("cost", "late-join", "digitala-bygglov", "falkoping", *ON),
        ("show", "digitala-bygglov"),
        ("list", "initiatives"),
    ],
    ids=" ".join,
)
def test_json_does_not_depend_on_the_language(samverkan, reference, command) -> None:
    said = [
        samverkan(*command, "--format", "json", "--lang", lang, "--registry", reference)
        for lang in ("sv", "en")
    ]
    assert [(done.code, done.err) for done in said] == [(0, "")] * 2
    assert said[0].out == said[1].out
    assert json.loads(said[0].out)["schema_version"] == 1


def test_an_explanation_has_keys_of_its_own_and_both_languages(samverkan) -> None:
    found = json.loads(samverkan("explain", "SAM031", "--format", "json").out)
    assert (found["title"], found["severity"]) == (
        dict.fromkeys(("sv", "en"), "leaver_has_reason"),
        "error",
    )
    assert [s["key"] for s in found["sections"]] == ["reason", "remedy", "bad", "good"]
    assert found["sections"][0]["heading"] == {"sv": "Varför", "en": "Why"}
    found = json.loads(samverkan("explain", "B4", "--format", "json").out)
    assert [s["key"] for s in found["sections"]] == ["definition", "counts", "source", "example"]
    assert found["severity"] is None


def test_what_a_rule_of_joining_late_requires_is_said_in_both(samverkan, reference) -> None:
    command = ("cost", "late-join", "digitala-bygglov", "falkoping", *ON, "--format", "json")
    rules = json.loads(samverkan(*command, "--registry", reference).out)["rules"]
    required = [rule["requires"] for rule in rules if rule["requires"]]
    assert required
    assert all(one["sv"].startswith("kräver") and "require" in one["en"] for one in required)


def test_the_severity_stands_after_the_name_for_people(samverkan) -> None:
    assert samverkan("explain", "SAM031").out.startswith("SAM031 leaver_has_reason (fel)\n")
    assert "leaver_has_reason (error)" in samverkan("explain", "SAM031", "--lang", "en").out
