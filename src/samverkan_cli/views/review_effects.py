"""What a change does to scores, ranks and indicators, and what caused it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.indicators import INDICATORS
from samverkan_cli.indicators.result import Number, Result
from samverkan_cli.model.message import N_, Kronor, Listed, Message, Term
from samverkan_cli.qualification.compare import Compared
from samverkan_cli.qualification.results import CriterionResult, Qualification

KRONOR = frozenset({"B5c", "B5d"})


@dataclass(frozen=True, slots=True)
class Effect:
    """What is no longer the same, and the records behind it."""

    key: str
    before: object
    after: object
    text: Message
    records: tuple[str, ...]


def score_effects(compared: Sequence[Compared]) -> Iterator[Effect]:
    """Every initiative whose score, rank or outcome moved, and the lines of the sum behind it."""
    for one in compared:
        if one.moved and (one.before or one.after):
            parts = tuple(_parts(one))
            why, records = _causes(one)
            args: dict[str, object] = {
                "title": one.title,
                "what": Listed(parts),
                "why": Listed(why),
            }
            text = N_("{title}: {what} – {why}") if why else N_("{title}: {what}")
            if parts:
                yield Effect(
                    one.initiative,
                    _said(one.before),
                    _said(one.after),
                    Message(text, args),
                    records,
                )


def _said(entry: object) -> dict[str, object] | None:
    result: Qualification | None = getattr(entry, "result", None)
    if result is None or not result.assessed:
        return None
    return {
        "rank": getattr(entry, "rank", None),
        "outcome": result.outcome,
        "point": float(round(result.score.point, 6)),
    }


def _parts(one: Compared) -> Iterator[Message]:
    then = one.before.result if one.before and one.before.result.assessed else None
    now = one.after.result if one.after and one.after.result.assessed else None
    if now and not then:
        yield Message(N_("poäng {after}"), {"after": now.score.point})
    elif then and not now:
        yield Message(N_("inte längre bedömt"))
    elif then and now and then.score.point != now.score.point:
        points = {"before": then.score.point, "after": now.score.point}
        yield Message(N_("poäng {before} → {after}"), points)
    ranks = [entry.rank if entry else None for entry in (one.before, one.after)]
    if ranks[0] != ranks[1]:
        shown = [rank or "–" for rank in ranks]
        yield Message(N_("rang {before} → {after}"), {"before": shown[0], "after": shown[1]})
    if then and now and then.outcome != now.outcome:
        terms = {"before": Term(then.outcome), "after": Term(now.outcome)}
        yield Message(N_("{before} → {after}"), terms)


def _causes(one: Compared) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    if one.before is None or one.after is None or one.data is None or one.model is None:
        forms = one.after.result.forms if one.after else ()
        return (), tuple(form.ref for form in forms)
    then, now = one.before.result, one.after.result
    if then.model == now.model:
        return _lines(then, now)
    found = [(N_("nya bedömningar {points}"), one.data), (N_("ändrad modell {points}"), one.model)]
    said = tuple(Message(text, {"points": signed(points)}) for text, points in found if points)
    return said, (now.model.ref, *(form.ref for form in now.forms))


def _lines(then: Qualification, now: Qualification) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    """The criteria whose contribution moved; without any, others moved past it."""
    old = {line.criterion.id: line for line in then.criteria}
    moved = [(line, _moved(line, old.get(line.criterion.id))) for line in now.criteria]
    said = [
        Message(N_("{name} {points}"), {"name": line.criterion.name, "points": signed(points)})
        for line, points in moved
        if points
    ]
    records = [given.record for line, points in moved if points for given in line.given]
    gates = [g for g, was in zip(now.gates, then.gates, strict=False) if g.answer != was.answer]
    said += [
        Message(N_("{gate} är nu {answer}"), {"gate": gate.gate.id, "answer": Term(gate.answer)})
        for gate in gates
    ]
    records += [given.record for gate in gates for given in gate.given]
    if not said and then.score == now.score:
        said = [Message(N_("andra initiativ har ändrats"))]
    return tuple(said), tuple(dict.fromkeys(records))


def _moved(line: CriterionResult, was: CriterionResult | None) -> Fraction:
    before = was.contribution.point if was else Fraction(0)
    return line.contribution.point - before


def signed(points: Fraction) -> Message:
    """`+7` or `−2,5`."""
    return Message("+{n}" if points > 0 else "−{n}", {"n": abs(points)})


def indicator_effects(before: Sequence[Result], after: Sequence[Result]) -> Iterator[Effect]:
    """Every indicator whose figure for the period is no longer the same."""
    titles = {found.id: found.title for found in INDICATORS}
    old = {result.id: result for result in before}
    for result in after:
        was = old[result.id]
        if was.value != result.value:
            args = {
                "id": result.id,
                "title": Message(titles[result.id]),
                "before": _figure(result.id, was.value),
                "after": _figure(result.id, result.value),
            }
            records = tuple(dict.fromkeys((*_only(result, was), *_only(was, result))))
            text = Message(N_("{id} {title}: {before} → {after}"), args)
            yield Effect(result.id, _json(was.value), _json(result.value), text, records)


def _only(result: Result, other: Result) -> tuple[str, ...]:
    return tuple(ref for ref in result.records if ref not in other.records)


def _json(value: Number | None) -> int | float | None:
    return value if value is None or isinstance(value, int) else float(round(value, 6))


def _figure(indicator: str, value: Number | None) -> object:
    if value is None:
        return Message(N_("okänt"))
    return Kronor(int(value)) if indicator in KRONOR else value
