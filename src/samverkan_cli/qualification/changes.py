"""The smallest change that alters an outcome: which gates, or which values and how far."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from samverkan_cli.model.qualification_model import Outcome, Scale
from samverkan_cli.qualification.outcome import deciding_failures, outcome_of
from samverkan_cli.qualification.results import Answer, CriterionResult, Qualification
from samverkan_cli.qualification.supposed import requalified


@dataclass(frozen=True, slots=True)
class Move:
    """A criterion's joint value moved to `to`; None before is an unknown that is filled in.

    `beyond` when reaching `to` is not enough: the value must pass it, in the worse direction.
    """

    line: CriterionResult
    to: Fraction
    beyond: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Gates answered ja and values moved, all of them, and the outcome they lead to."""

    outcome: Outcome
    gates: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """A criterion, the points it can give or take, and what the whole scale is worth."""

    line: CriterionResult
    most: Fraction

    def way(self, points: Fraction) -> tuple[bool, Fraction]:
        """Filling in an unknown before changing a value; then the shortest way on the scale."""
        return self.line.value is not None, points / self.line.criterion.weight


def raising(result: Qualification) -> Change | None:
    """The smallest change to a better outcome; None when it is the best, or out of reach.

    Fewest criteria first, an unknown before a known value, then the shortest way on the scale.
    """
    gates = _blocking(result)
    clear = requalified(result, result.model, dict.fromkeys(gates, "ja"), {})
    if _worth(clear.outcome) > _worth(result.outcome):
        return Change(clear.outcome, gates)
    if clear.outcome == "kvalificerat":
        return None
    limits, score = result.model.thresholds, clear.score
    if clear.outcome == "ej_kvalificerat" and not _worth(result.outcome):
        steps = [_Step(c, c.room) for c in clear.criteria if c.value is not None]
        moves = _moves(steps, limits.complete - score.high, result.model.scale, up=True)
    else:
        steps = [_Step(c, c.criterion.weight - c.contribution.low) for c in clear.criteria]
        moves = _moves(steps, limits.qualified - score.low, result.model.scale, up=True)
    return _change(clear, gates, moves)


def _worth(outcome: Outcome) -> int:
    """How near the outcome is to being qualified for the cooperation."""
    return {"kvalificerat": 2, "komplettera": 1}.get(outcome, 0)


def lowering(result: Qualification) -> Change | None:
    """The smallest change of values to a worse outcome; None when there is none.

    A nej on any gate does it too, which goes without saying.
    """
    if _blocking(result) or result.outcome not in ("kvalificerat", "komplettera"):
        return None
    limits, score, scale = result.model.thresholds, result.score, result.model.scale
    if result.outcome == "kvalificerat":
        steps = [_Step(c, c.contribution.low) for c in result.criteria if c.value is not None]
        return _change(result, (), _moves(steps, score.low - limits.qualified, scale, up=False))
    steps = [_Step(c, c.contribution.high) for c in result.criteria]
    return _change(result, (), _moves(steps, score.high - limits.complete, scale, up=False))


def _blocking(result: Qualification) -> tuple[str, ...]:
    """The gates that keep the outcome whatever the score: those failed, else those unanswered."""
    failed = deciding_failures(result.gates)
    return tuple(gate.gate.id for gate in failed or result.gates_with("ej_bedomt"))


def _moves(
    steps: Sequence[_Step], points: Fraction, scale: Scale, *, up: bool
) -> tuple[Move, ...] | None:
    """Fewest moves that together give so many points, or take more than so many; None if none."""

    def enough(most: Fraction) -> bool:
        return most >= points if up else most > points

    able = [step for step in steps if step.most > 0 and scale.max > scale.min]
    alone = [step for step in able if enough(step.most)]
    if alone:
        best = min(alone, key=lambda step: step.way(points))
        return (_move(best, points, scale, up),)
    moves, left = [], points
    for step in sorted(able, key=lambda step: -step.most):
        last = step.most >= left if up else step.most > left
        moves.append(_move(step, left, scale, up) if last else _whole(step, scale, up))
        if last:
            return tuple(moves)
        left -= step.most
    return None


def _move(step: _Step, points: Fraction, scale: Scale, up: bool) -> Move:
    before = step.line.contribution.low if up else step.line.contribution.high
    share = (before + points if up else before - points) / step.line.criterion.weight
    return Move(step.line, _value(step.line, share, scale), beyond=not up)


def _whole(step: _Step, scale: Scale, up: bool) -> Move:
    return Move(step.line, _value(step.line, Fraction(int(up)), scale), beyond=False)


def _value(line: CriterionResult, utility: Fraction, scale: Scale) -> Fraction:
    """The value on the scale with this utility."""
    along = 1 - utility if line.criterion.inverted else utility
    return scale.min + along * (scale.max - scale.min)


def _change(
    result: Qualification, gates: tuple[str, ...], moves: tuple[Move, ...] | None
) -> Change | None:
    if moves is None:
        return None
    scale = result.model.scale
    reach = {move.line.criterion.id: _reached(move, scale) for move in moves}
    answers: dict[str, Answer] = dict.fromkeys(gates, "ja")
    after = requalified(result, result.model, answers, reach)
    return Change(outcome_of(after.gates, after.score, after.model.thresholds), gates, moves)


def _reached(move: Move, scale: Scale) -> Fraction:
    """A value that does what the move says: half the way on from a limit that must be passed."""
    if not move.beyond:
        return move.to
    worst = scale.max if move.line.criterion.inverted else scale.min
    return (move.to + worst) / 2
