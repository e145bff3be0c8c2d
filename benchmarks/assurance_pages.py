"""The assurance pages: the same figures in Swedish and English."""

from collections.abc import Mapping

from assurance_kept import Kept
from assurance_parts import every_named
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
    every, both = sum(found.values(), Tally()), named + fuzz
    return {
        "named": named.inputs,
        "refused": named.inputs - named.read,
        "runs": named.runs,
        "fuzzed": fuzz.inputs,
        "raised": every.raised,
        "died": every.died,
        "unplaced": both.unplaced,
        "slow": both.slow,
        "slowest": both.slowest,
        "others": both.others,
        "meddled": both.meddled,
        "places": persons.places,
        "missed": persons.missed,
        "person_runs": persons.runs,
        "shown": persons.shown,
        "comments": every.comments,
        "spoken": every.spoken,
        "page_texts": every.page_texts,
        "page_flaws": every.page_flaws,
        "table_texts": every.table_texts,
        "table_flaws": every.table_flaws,
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


def page(language: str, every: Mapping[str, Kept]) -> str:
    """The whole page."""
    found = {part: one.tally for part, one in every.items()}
    days = sorted({one.on.isoformat() for one in every.values()})
    between = "–" if language == "sv" else " to "
    return WORDS[language]["page"].format(
        day=between.join(dict.fromkeys((days[0], days[-1]))),
        machine=", ".join(dict.fromkeys(one.machine for one in every.values())),
        cores="/".join(dict.fromkeys(str(one.cores) for one in every.values())),
        table=table(language, found),
        corpora=_corpora(language),
        commands=round(found["named"].runs / found["named"].inputs),
        alarms=_alarms(language, found["alike"].alarms),
    )
