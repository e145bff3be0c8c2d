"""The assurance pages: the same figures in Swedish and English."""

from collections.abc import Mapping
from datetime import date

from assurance_parts import COMMANDS, every_named
from assurance_tally import Tally
from assurance_words import WORDS

_KINDS = {  # kinds of look-alikes in Swedish
    "ten digits": "tio siffror i rad",
    "time stamp of twelve digits": "tidsstämpel med tolv siffror",
    "telephone without hyphen": "telefonnummer utan bindestreck",
}


def _number(language: str, value: float) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", "," if language == "sv" else ".") + " s"
    return f"{value:,}".replace(",", "\u00a0" if language == "sv" else ",")


def _figures(found: Mapping[str, Tally]) -> dict[str, int | float]:
    """Every figure of the table by the name of its row, in order."""
    named, fuzz, persons = found["named"], found["fuzz"], found["persons"]
    comments = found["comments"]
    both = named + fuzz
    return {
        "named": named.inputs,
        "refused": named.inputs - named.read,
        "runs": named.runs,
        "fuzzed": fuzz.inputs,
        "raised": both.raised + persons.raised + comments.raised,
        "died": both.died + persons.died + comments.died,
        "unplaced": both.unplaced,
        "slow": both.slow,
        "slowest": both.slowest,
        "others": both.others,
        "meddled": both.meddled,
        "places": persons.places,
        "missed": persons.missed,
        "person_runs": persons.runs,
        "shown": persons.shown,
        "comments": comments.comments,
        "spoken": comments.spoken,
        "lookalikes": found["alike"].lookalikes,
        "alarms": sum(found["alike"].alarms.values()),
    }


def table(language: str, found: Mapping[str, Tally]) -> str:
    """All figures as a Markdown table."""
    words, rows = WORDS[language], []
    for name, value in _figures(found).items():
        rows.append(f"| {words[name]} | {_number(language, value)} |")
    return "\n".join([f"| {words['what']} | {words['count']} |", "|---|---:|", *rows])


def _corpora(language: str) -> str:
    counts: dict[str, int] = {}
    for given in every_named():
        counts[given.corpus] = counts.get(given.corpus, 0) + 1
    words = WORDS[language]
    lines = [f"- {words[corpus]}: {_number(language, n)}" for corpus, n in counts.items()]
    return "\n".join(lines)


def _alarms(language: str, alarms: Mapping[str, int]) -> str:
    wrong = {kind: n for kind, n in alarms.items() if n}
    if not wrong:
        return WORDS[language]["no alarms"]
    named = [
        f"{_KINDS.get(kind, kind) if language == 'sv' else kind} ({n})" for kind, n in wrong.items()
    ]
    return WORDS[language]["alarms were"].format(kinds=", ".join(named))


def page(language: str, found: Mapping[str, Tally], on: date, machine: str, cores: int) -> str:
    """The whole page."""
    return WORDS[language]["page"].format(
        day=on.isoformat(),
        machine=machine,
        cores=cores,
        table=table(language, found),
        corpora=_corpora(language),
        commands=len(COMMANDS),
        alarms=_alarms(language, found["alike"].alarms),
    )
