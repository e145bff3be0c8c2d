"""The way back from a number: the records behind each row, and what is missing, in words."""

import re
from collections.abc import Iterator, Sequence

from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.model.initiative import EXECUTION_FORMS
from samverkan_cli.model.message import N_
from samverkan_cli.model.records import Survey
from samverkan_cli.views.followup_subject import Subject
from samverkan_cli.views.parts import Behind, Lack, Lacks, Record, Records, Table
from samverkan_cli.views.shortened import firsts, more_records, targets
from samverkan_cli.views.words import capital, clip

FIELDS: dict[str, str] = {
    "origin": N_("vilken kommun initiativet kommer från"),
    "received": N_("vilken dag initiativet kom in till kommunen"),
    "submitted": N_("vilken dag initiativet skickades in"),
    "target_groups": N_("målgrupp"),
    "costs": N_("kostnader"),
    "costs.period": N_("vilken period en kostnad gäller"),
    "executions": N_("genomförande"),
    "executions.start": N_("vilken dag ett genomförande började"),
    "executions.end": N_("vilken dag ett genomförande slutade"),
    "executions.outcome": N_("om ett genomförande blev genomfört eller avbrutet"),
    "implementation.implemented": N_("vilken dag lösningen implementerades"),
    "events.reason": N_("princip eller orsak till att kommunen lämnade"),
    "counts.period": N_("ett antal som går att dela upp på perioden"),
    "solution": N_("uppgifter om lösningen"),
    "solution.ny": N_("om lösningen är ny"),
    "solution.nyttig": N_("om lösningen är nyttig"),
    "solution.nyttiggjord": N_("om lösningen är nyttiggjord"),
    "solution.ny.date": N_("vilken dag lösningen bedömdes som ny"),
    "solution.nyttig.date": N_("vilken dag lösningen bedömdes som nyttig"),
    "solution.nyttiggjord.date": N_("vilken dag lösningen bedömdes som nyttiggjord"),
    "solution.ny.value": N_("om lösningen är ny"),
    "solution.nyttig.value": N_("om lösningen är nyttig"),
    "solution.nyttiggjord.value": N_("om lösningen är nyttiggjord"),
    "answers": N_("svar"),
}
ONE_PLACE = re.compile(r"\.\d+(?=\.|$)")
NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9-]", re.ASCII)


def row_label(subject: Subject, row: Row) -> str:
    """What a row is called: a municipality, a form, an initiative, a target group, a question."""
    if row.key in EXECUTION_FORMS or row.key in ("invanare", "medarbetare", "bada", "ej_angiven"):
        return capital(subject.language.term(row.key))
    if row.key in ("ny", "nyttig", "nyttiggjord"):
        return capital(subject.language.term(row.key))
    if row.key in subject.registry.initiatives:
        return subject.initiative(row.key)
    survey, _, question = row.key.partition("/")
    found: Survey | None = subject.registry.surveys.get(survey)
    if question and found:
        return clip(found.questions.get(question, question), 300)
    return subject.organisation(row.key)


def anchor_of(result: Result, row: Row) -> str:
    """The id of the records behind a row, `b1--skara`; empty when there are none."""
    return _anchor(result, row) if row.records else ""


def aborted_anchor(result: Result, row: Row) -> str:
    """The id of the aborted ones behind a row of B2; empty when there are none."""
    return f"{_anchor(result, row)}--avbrutna" if row.figures.get("aborted_records") else ""


def _anchor(result: Result, row: Row) -> str:
    """Two hyphens keep it apart from the page's own ids; what no id may hold becomes its code."""
    owner, _, _ = row.key.partition("/")  # the questions of a survey share its record
    key = NOT_IN_ANCHORS.sub(lambda found: f"_{ord(found[0]):x}_", owner)
    return f"{result.id.lower()}--{key}"


def records(subject: Subject, result: Result, tables: Sequence[Table]) -> Records:
    """The records behind every row that has any; of a very long table, behind those it shows."""
    language = subject.language
    refs: set[str] = set()
    rows: list[Behind] = []
    shown = targets(tables) if any(table.left for table in tables) else None
    for anchor, label, found in _behind(subject, result):
        refs.update(found)
        if shown is not None and anchor not in shown:
            continue
        kept, left = firsts(found)
        behind = [Record(subject.record(ref), subject.stands(ref)) for ref in kept]
        more = [more_records(left, language)] if left else []
        rows.append(Behind(anchor, label, (*behind, *more)))
    heading = language.plural("{n} post bakom talen", "{n} poster bakom talen", len(refs))
    return Records(heading, tuple(rows))


def _behind(subject: Subject, result: Result) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Anchor, label and references: the rows' own, then those that were aborted."""
    shown = ""
    for row in result.rows:
        label = row_label(subject, row)
        if row.records and anchor_of(result, row) != shown:
            shown = anchor_of(result, row)
            yield shown, subject.record(row.records[0]) if "/" in row.key else label, row.records
        aborted = row.figures.get("aborted_records")
        if isinstance(aborted, tuple) and aborted:
            text = subject.language.text(N_("{form}, avbrutna"), form=label)
            yield aborted_anchor(result, row), text, aborted


def lacks(subject: Subject, result: Result) -> Lacks:
    """What the indicator could not judge, record by record."""
    language = subject.language
    shown, _ = firsts(result.missing)
    lines = tuple(lack(subject, missing) for missing in shown)
    heading = language.plural("{n} uppgift saknas", "{n} uppgifter saknas", len(result.missing))
    return Lacks(heading, lines)


def lack(subject: Subject, missing: Missing) -> Lack:
    """A missing field in words, with its line where there is one."""
    keys = tuple(int(part) if part.isdecimal() else part for part in missing.field.split("."))
    return Lack(
        title=capital(subject.record(missing.record)),
        field=field_words(subject, missing.field),
        place=subject.stands(missing.record, keys),
    )


def field_words(subject: Subject, field: str) -> str:
    """A field as people say it; a field without words stands as it is named in the file."""
    known = FIELDS.get(ONE_PLACE.sub("", field))
    language = subject.language
    return language.text(known) if known else language.text(N_("fältet {field}"), field=field)
