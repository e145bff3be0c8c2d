"""What a change does to scores and ranks: by which line of the sum, and where that line stands."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_, Listed, Message, Names, Term
from samverkan_cli.qualification.compare import Compared
from samverkan_cli.qualification.reread import qualify_by
from samverkan_cli.qualification.results import CriterionResult, GateResult, Qualification
from samverkan_cli.views.review_effects import Effect, Shared, Spot

Why = tuple[Sequence[Message], Sequence[Spot]]  # the causes in words, and where they stand


def score_effects(compared: Sequence[Compared]) -> Iterator[Effect]:
    """Every initiative whose score, rank or outcome moved, by its own causes before by others'."""
    found = [effect for one in compared if one.moved and (effect := _effect(one))]
    yield from sorted(found, key=lambda effect: effect.shared is not None)


def _effect(one: Compared) -> Effect | None:
    parts = tuple(_parts(one))
    if not parts:
        return None
    (why, sources), shared = _causes(one), _shared(one)
    if shared is not None:
        why = (Message(shared.alone, shared.args),)
    args: dict[str, object] = {"title": one.title, "what": Listed(parts), "why": Listed(tuple(why))}
    text = Message(N_("{title}: {what} – {why}") if why else N_("{title}: {what}"), args)
    said = _said(one.before), _said(one.after)
    return Effect(one.initiative, *said, text, tuple(dict.fromkeys(sources)), shared)


def _said(entry: object) -> dict[str, object] | None:
    result: Qualification | None = getattr(entry, "result", None)
    if result is None or not result.assessed:
        return None
    return {
        "rank": getattr(entry, "rank", None),
        "outcome": result.outcome,
        "point": float(round(result.score.point, 6)),
    }


def _assessed(one: Compared) -> tuple[Qualification | None, Qualification | None]:
    then, now = (entry.result if entry else None for entry in (one.before, one.after))
    return then if then and then.assessed else None, now if now and now.assessed else None


def _ranks(one: Compared) -> tuple[int | None, int | None]:
    then, now = (entry.rank if entry else None for entry in (one.before, one.after))
    return then, now


def _parts(one: Compared) -> Iterator[Message]:
    then, now = _assessed(one)
    if now and not then:
        yield Message(N_("poäng {after}"), {"after": now.score.point})
    elif then and not now:
        yield Message(N_("inte längre bedömt"))
    elif then and now and then.score.point != now.score.point:
        points = {"before": then.score.point, "after": now.score.point}
        yield Message(N_("poäng {before} → {after}"), points)
    yield from _rank(one)
    if then and now and then.outcome != now.outcome:
        terms = {"before": Term(then.outcome), "after": Term(now.outcome)}
        yield Message(N_("{before} → {after}"), terms)


def _rank(one: Compared) -> Iterator[Message]:
    before, after = _ranks(one)
    args = {"before": before, "after": after}
    if before == after:
        return
    if after is None:
        yield Message(N_("utan rang, var {before}"), args)
    elif before is None:
        yield Message(N_("rang {after}, hade ingen"), args)
    else:
        yield Message(N_("rang {before} → {after}"), args)


def _shared(one: Compared) -> Shared | None:
    """What is told once for all it happens to: others moved past, or another model is in force."""
    then, now = _assessed(one)
    if then and now and then.score == now.score and then.outcome == now.outcome:
        before, after = _ranks(one)
        args = {"title": one.title, "before": before or "–", "after": after or "–"}
        return Shared(
            N_("Ny rang bara för att andra har ändrats: {list}"),
            N_("andra initiativ har ändrats"),
            Message("{title} {before} → {after}", args),
        )
    result = one.after.result if one.after else None
    if then and result and not now and result.other_versions and result.model.id != then.model.id:
        return Shared(
            N_("Inte bedömda med {model}, och därför utan poäng och plats: {list}"),
            N_("inte bedömt med {model}"),
            one.title,
            {"model": result.model.id},
        )
    return None


def _causes(one: Compared) -> Why:
    then, now = _assessed(one)
    if then is None or now is None:
        return (), [(form.ref, ()) for form in now.forms] if now else ()
    if then.model == now.model:
        return _lines(then, now)
    between = qualify_by(now, then.model)
    found = (
        (N_("nya bedömningar {points}"), one.data, _lines(then, between)),
        (N_("ändrad modell {points}"), one.model, _weighed(between, now)),
    )
    said: list[Message] = []
    sources: list[Spot] = []
    for text, points, (lines, behind) in found:
        if points or lines:
            total = Message(text, {"points": signed(points or Fraction(0))})
            args = {"what": total, "lines": Names(tuple(lines))}
            said.append(Message("{what} ({lines})", args) if lines else total)
            sources += behind
    return said, sources


def _lines(then: Qualification, now: Qualification) -> Why:
    """The criteria whose contribution moved and the gates that are answered otherwise."""
    old = {line.criterion.id: line for line in then.criteria}
    moved = [(line, points) for line in now.criteria if (points := _moved(line, old))]
    said = [_by(line, points) for line, points in moved]
    sources = [
        source for line, _ in moved for source in _given(line, old.get(line.criterion.id), "scores")
    ]
    were = {gate.gate.id: gate for gate in then.gates}
    for gate in now.gates:
        was = were.get(gate.gate.id)
        if was is None or was.answer != gate.answer:
            args = {"gate": gate.gate.id, "answer": Term(gate.answer)}
            said.append(Message(N_("{gate} är nu {answer}"), args))
            sources += _given(gate, was, "gates")
    return said, sources


def _weighed(then: Qualification, now: Qualification) -> Why:
    """The criteria whose contribution another model moves, from the same forms."""
    old = {line.criterion.id: line for line in then.criteria}
    moved = [(i, line, _moved(line, old)) for i, line in enumerate(now.criteria)]
    kept = {line.criterion.id for line in now.criteria}
    said = [_by(line, points) for _, line, points in moved if points]
    said += [
        _by(line, -line.contribution.point)
        for key, line in old.items()
        if key not in kept and line.contribution.point
    ]
    sources: list[Spot] = [
        (now.model.ref, ("criteria", i, "weight")) for i, _, points in moved if points
    ]
    return said, sources or [(now.model.ref, ())]


def _by(line: CriterionResult, points: Fraction) -> Message:
    return Message(N_("{name} {points}"), {"name": line.criterion.name, "points": signed(points)})


def _moved(line: CriterionResult, old: dict[str, CriterionResult]) -> Fraction:
    was = old.get(line.criterion.id)
    return line.contribution.point - (was.contribution.point if was else Fraction(0))


def _given(
    now: CriterionResult | GateResult, was: CriterionResult | GateResult | None, field: str
) -> Iterator[Spot]:
    """Where the answers stand that are not as they were; all of them when one was taken away."""
    name = now.criterion.id if isinstance(now, CriterionResult) else now.gate.id
    before = {_answer(given) for given in was.given} if was else set()
    new = [given for given in now.given if _answer(given) not in before]
    for given in new or now.given:
        yield given.record, (field, name)


def _answer(given: object) -> tuple[object, ...]:
    return getattr(given, "assessor", None), getattr(given, "value", getattr(given, "answer", None))


def signed(points: Fraction) -> Message:
    """`+7` or `−2,5`."""
    return Message("+{n}" if points >= 0 else "−{n}", {"n": abs(points)})
