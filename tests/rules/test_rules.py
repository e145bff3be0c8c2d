"""What holds for every rule: a code of its own, a reason, words that can be shown, no guesses."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from samverkan_cli import rules
from samverkan_cli.findings import Law
from samverkan_cli.language.language import language
from samverkan_cli.loading import from_texts
from samverkan_cli.loading.assemble import assemble
from samverkan_cli.loading.laws import LAWS
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules import ON_FINDINGS, RULES, check, laws

from .base import BASE, DAY, example, findings_of, laid_on_base

FOLDER = Path(rules.__file__).parent
EVERY = pytest.mark.parametrize("law", laws(), ids=lambda law: law.code)
Fact = tuple[str, str, tuple[str | int, ...]]


def decorated(text: str) -> list[str]:
    """Names of the functions in a module that are made rules."""
    return [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        for mark in node.decorator_list
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "rule"
    ]


def test_codes_are_unique_in_order_and_below_a_hundred() -> None:
    codes = [law.code for law in laws()]

    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"SAM0\d\d", code) for code in codes)


def test_every_rule_in_the_folder_is_listed() -> None:
    written = {name for file in FOLDER.glob("*.py") for name in decorated(file.read_text("utf-8"))}

    assert written == {rule.law.name for rule in (*RULES, *ON_FINDINGS)}
    assert decorated("@rule('SAM001')\ndef forgotten(registry): ...") == ["forgotten"]


@EVERY
def test_a_law_says_why_and_what_to_do(law: Law) -> None:
    assert law.reason.endswith(".")
    assert law.remedy.endswith(".")
    assert len(law.reason) > 40
    assert law.name != law.name.upper()


@EVERY
def test_what_is_said_can_be_shown(law: Law) -> None:
    """In the middle of a line, after place and code: no full stop, nothing left unfilled."""
    speech = language("sv")
    snapshot = from_texts(laid_on_base(example(law.bad)))

    for finding in findings_of(snapshot):
        assert finding.hint is not None
        message, hint = speech.message(finding.message), speech.message(finding.hint)
        assert not message.endswith(".")
        assert not hint.endswith(".") or hint in {known.remedy for known in (*laws(), *LAWS)}
        assert not re.search(r"[{}]|None|Fraction|Span\(|Term\(", message + hint)


@EVERY
def test_each_fault_has_a_place_of_its_own(law: Law) -> None:
    """Code, record and keys are its fingerprint, by which an old finding is told from a new."""
    registry = from_texts(laid_on_base(example(law.bad))).registry
    facts = [(law.code, fault.record, fault.keys) for law, fault in check(registry, DAY)]

    assert len(facts) == len(set(facts))


def facts_of(registry: Registry) -> set[Fact]:
    """What the rules say of a registry."""
    return {(law.code, fault.record, fault.keys) for law, fault in check(registry, DAY)}


def unreadable(registry: Registry, ref: str) -> Registry:
    """The registry when one of its files could not be read."""
    rest = [record for record in registry.records() if record.ref != ref]
    return assemble(rest, registry.unread | {ref})


@EVERY
def test_an_unread_record_breeds_no_finding(law: Law) -> None:
    """One typo gives one finding: what could not be read is not taken for missing."""
    registry = from_texts(laid_on_base(example(law.bad))).registry
    whole = facts_of(registry)

    for record in registry.records():
        assert facts_of(unreadable(registry, record.ref)) <= whole, record.ref


def test_a_record_that_is_not_there_does_breed_findings() -> None:
    """The guard above can fail: the same files without the organisation give other findings."""
    registry = from_texts(laid_on_base(example(BASE))).registry
    gone = replace(unreadable(registry, "organisations/skara"), unread=frozenset())

    assert not facts_of(gone) <= facts_of(registry)
