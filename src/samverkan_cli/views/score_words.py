"""How points, values, ranks and outcomes are said wherever a score is shown."""

from fractions import Fraction

from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.qualification.changes import Change, Move
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.results import Interval
from samverkan_cli.views.words import Language

DASH = "–"


def points(value: Fraction, language: Language) -> str:
    """Points 0–100 with one decimal, always written."""
    rounded = language.number(value)
    comma = "," if language.code == "sv" else "."
    return rounded if comma in rounded else f"{rounded}{comma}0"


def signed(value: Fraction, language: Language) -> str:
    """A difference in points with its sign."""
    shown = points(abs(value), language)
    if not value:
        return f"±{shown}"
    return f"+{shown}" if value > 0 else f"−{shown}"


def interval(score: Interval, language: Language) -> str:
    """`62,5–67,5`; empty when low and high are the same."""
    if score.low == score.high:
        return ""
    return f"{points(score.low, language)}–{points(score.high, language)}"


def number(value: Fraction | None, language: Language) -> str:
    """A value on the scale, or a dash."""
    if value is None:
        return DASH
    return language.number(value, 1 if (value * 10).denominator == 1 else 2)


def rank(entry: Ranked) -> str:
    """The rank, or a dash."""
    return DASH if entry.rank is None else str(entry.rank)


def outcome(entry: Ranked, language: Language) -> str:
    """The outcome, or that nobody has assessed."""
    if not entry.result.assessed:
        return language.text(N_("ej bedömt"))
    return language.term(entry.result.outcome)


def verdict(entry: Ranked, language: Language) -> str:
    """`kvalificerat, 65,0 poäng, plats 8 (62,5–67,5)`."""
    result = entry.result
    if not result.assessed:
        return outcome(entry, language)
    parts = [outcome(entry, language)]
    parts.append(language.text(N_("{n} poäng"), n=points(result.score.point, language)))
    if entry.rank is not None:
        parts.append(language.text(N_("plats {n}"), n=str(entry.rank)))
    between = interval(result.score, language)
    return ", ".join(parts) + (f" ({between})" if between else "")


def raised(change: Change, language: Language) -> Message:
    """What it takes to come to a better outcome."""
    args: dict[str, object] = {"outcome": Term(change.outcome)}
    if change.gates:
        args["gates"] = Names(change.gates)
    if change.moves:
        args["moves"] = Names(tuple(_move(move, language) for move in change.moves))
    if change.gates and change.moves:
        text = N_(
            "Det krävs ja på {gates} och dessutom {moves} för att utfallet ska bli {outcome}."
        )
    elif change.gates:
        text = N_("Det räcker med ja på {gates} för att utfallet ska bli {outcome}.")
    else:
        text = N_("Det räcker med {moves} för att utfallet ska bli {outcome}.")
    return Message(text, args)


def lowered(change: Change, language: Language) -> Message:
    """What would make the outcome worse."""
    moves = Names(tuple(_move(move, language) for move in change.moves))
    text = N_("Utfallet blir {outcome} redan med {moves}, eller med ett nej på ett ska-krav.")
    return Message(text, {"outcome": Term(change.outcome), "moves": moves})


def _move(move: Move, language: Language) -> Message:
    """`Nytta 4 i stället för 3`, `Risk över 3 i stället för 2`, `Kostnad 2, som saknar värde`."""
    name, before = move.line.criterion.name, move.line.value
    to = _precise(move.to, language)
    inverted = move.line.criterion.inverted
    if before is None:
        text = N_("{name} {to}, där värde saknas")
        if move.beyond:
            text = (
                N_("{name} över {to}, där värde saknas")
                if inverted
                else N_("{name} under {to}, där värde saknas")
            )
        return Message(text, {"name": name, "to": to})
    text = N_("{name} {to} i stället för {before}")
    if move.beyond:
        text = (
            N_("{name} över {to} i stället för {before}")
            if inverted
            else N_("{name} under {to} i stället för {before}")
        )
    return Message(text, {"name": name, "to": to, "before": number(before, language)})


def _precise(value: Fraction, language: Language) -> str:
    """A limit with at most two decimals; one that is rounded says so."""
    shown = number(value, language)
    return shown if (value * 100).denominator == 1 else f"≈ {shown}"
