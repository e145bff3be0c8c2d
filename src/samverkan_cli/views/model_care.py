"""`model check` and `model diff` as papers, and as the JSON other programs read."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from samverkan_cli.model.message import N_
from samverkan_cli.model.qualification_model import Criterion, Gate, QualificationModel
from samverkan_cli.qualification.model_check import Remark
from samverkan_cli.qualification.model_diff import Difference, Effect
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.score_words import DASH, number, outcome, points, rank
from samverkan_cli.views.scores_json import Json
from samverkan_cli.views.scores_json import number as json_number
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import clip

LEVELS = {"error": N_("fel"), "warning": N_("varning"), "info": N_("upplysning")}
PARTS = {"gates": N_("ska-krav"), "criteria": N_("kriterium"), "model": N_("modellen")}
KINDS = {"added": N_("tillagt"), "removed": N_("borttaget"), "changed": N_("ändrat")}


def check_part(subject: Subject, model: QualificationModel, found: Sequence[Remark]) -> Part:
    """Every remark, with its place in the model's file."""
    heads = columns(subject, (N_("Vad"), False), (N_("Grad"), False), (N_("Gör så här"), False))
    lines = [
        line(subject.said(one.message), subject.text(LEVELS[one.level]), subject.said(one.hint))
        for one in found
    ]
    notes = tuple(dict.fromkeys(subject.where(model.ref, one.keys) for one in found))
    empty = subject.text(N_("✔ Modellen håller."))
    caption = subject.text(N_("Anmärkningar"))
    shown = table(caption, heads, lines, empty)
    return part(
        "modell", subject.text(N_("Anmärkningar på modellen")), tables=(shown,), notes=notes
    )


def check_document(model: QualificationModel, found: Sequence[Remark], subject: Subject) -> Json:
    """The remarks; messages in the language of the call, the rest the same in any."""
    return {
        "schema_version": 1,
        "kind": "model_check",
        "model": model.id,
        "remarks": [
            {
                "level": one.level,
                "keys": list(one.keys),
                "message": subject.said(one.message),
                "hint": subject.said(one.hint),
                "path": subject.place(model.ref, one.keys)[0],
                "line": subject.place(model.ref, one.keys)[1],
            }
            for one in found
        ],
    }


def diff_parts(
    subject: Subject, found: Sequence[Difference], effects: Sequence[Effect]
) -> Iterator[Part]:
    """What differs, then what today's ranking would be."""
    heads = columns(
        subject, (N_("Var"), False), (N_("Vad"), False), (N_("Före"), False), (N_("Efter"), False)
    )
    lines = [
        line(f"{subject.text(PARTS[one.part])} {one.id}", _field(subject, one),
             _value(subject, one.before), _value(subject, one.after))
        for one in found
    ]  # fmt: skip
    empty = subject.text(N_("Versionerna räknar likadant."))
    shown = table(subject.text(N_("Skillnader")), heads, lines, empty)
    yield part("skillnader", subject.text(N_("Vad som skiljer")), tables=(shown,))
    yield _effects_part(subject, effects)


def _field(subject: Subject, one: Difference) -> str:
    return one.field or subject.text(KINDS[one.kind])


def _value(subject: Subject, value: Any) -> str:
    if value is None:
        return DASH
    if isinstance(value, bool):
        return subject.text(N_("ja")) if value else subject.text(N_("nej"))
    if isinstance(value, Fraction):
        return number(value, subject.language)
    if isinstance(value, Criterion):
        weight = number(value.weight, subject.language)
        return subject.text(N_("{name}, vikt {weight}"), name=value.name, weight=weight)
    if isinstance(value, Gate):
        return clip(value.question, 200)
    if isinstance(value, BaseModel):
        shown = {k: _value(subject, getattr(value, k)) for k in type(value).model_fields}
        return ", ".join(f"{key} {text}" for key, text in shown.items())
    if isinstance(value, dict):
        return clip("; ".join(f"{key}: {text}" for key, text in value.items()), 200)
    return subject.language.term(clip(str(value), 200))


def _effects_part(subject: Subject, effects: Sequence[Effect]) -> Part:
    moved = [one for one in effects if _moved(one)]
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Plats"), False), (N_("Poäng"), False),
        (N_("Utfall"), False),
    )  # fmt: skip
    lines = [
        line(
            one.before.title,
            _turn(rank(one.before), rank(one.after)),
            _turn(points(one.before.result.score.point, subject.language),
                  points(one.after.result.score.point, subject.language)),
            _turn(outcome(one.before, subject.language), outcome(one.after, subject.language)),
        )
        for one in moved
    ]  # fmt: skip
    ranks = sum(one.before.rank != one.after.rank for one in effects)
    said = subject.language.plural(
        "{n} initiativ byter plats.", "{n} initiativ byter plats.", ranks
    )
    note = N_("Samma bedömningar, lästa med den andra versionen. Ingen bedömning ändras.")
    caption = subject.text(N_("Dagens ranking med båda versionerna"))
    empty = subject.text(N_("Rankingen är densamma."))
    return part(
        "ranking",
        subject.text(N_("Vad det gör med dagens ranking")),
        (said,),
        tables=(table(caption, heads, lines, empty),),
        notes=(subject.text(note),),
    )


def _moved(one: Effect) -> bool:
    then, now = one.before, one.after
    same = (then.rank, then.result.outcome, then.result.score) == (
        now.rank, now.result.outcome, now.result.score,
    )  # fmt: skip
    return not same and then.result.assessed


def _turn(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def diff_document(
    old: QualificationModel,
    new: QualificationModel,
    found: Sequence[Difference],
    effects: Sequence[Effect],
) -> Json:
    """The differences, and each assessed initiative by both versions."""
    return {
        "schema_version": 1,
        "kind": "model_diff",
        "base": old.id,
        "head": new.id,
        "differences": [
            {"kind": one.kind, "part": one.part, "id": one.id, "field": one.field,
             "before": _json(one.before), "after": _json(one.after)}
            for one in found
        ],
        "initiatives": [
            {"initiative": one.before.result.initiative, "before": _side(one.before),
             "after": _side(one.after)}
            for one in effects
            if one.before.result.assessed
        ],
    }  # fmt: skip


def _side(entry: Any) -> Json:
    result = entry.result
    point = json_number(result.score.point)
    return {"rank": entry.rank, "outcome": result.outcome, "point": point}


def _json(value: Any) -> Any:
    if isinstance(value, Fraction):
        return json_number(value)
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else value
