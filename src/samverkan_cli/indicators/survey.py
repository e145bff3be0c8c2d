"""D: the follow-up survey, round by round and question by question."""

from collections.abc import Iterator
from fractions import Fraction

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.median import median
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.records import Survey

FEWEST = 3


@indicator(
    "D",
    title=N_("Enkät"),
    seed="VDT22 §6, Uppföljning av effekter med hjälp av indikatorer",
    seed_wording=N_(
        "Vid uppföljning används den enkät som togs fram under testet och nya indikatorer."
    ),
    example=N_(
        "I omgången 2024-H2 svarade 5, och 4 av dem på frågan om förtroende: 3, 4, 4 och 5."
        " Antalet svar är 4, svarsandelen 4 av 5 och medianen 4. En fråga med 2 svar visas utan"
        " siffror."
    ),
)
def survey_answers(scene: Scene, period: Span) -> Result:
    """Antal svar, andel svar och median för varje fråga i de enkätomgångar vars period är slut
    på mätdagen.

    Svarsandelen är hur många av omgångens svarsblanketter som har svar på frågan. Frågor med
    färre än tre svar visas utan siffror, så att ingen kan pekas ut. Värdet är antalet omgångar.
    """
    rounds = sorted(
        (
            survey
            for survey in scene.registry.surveys.values()
            if survey.collaboration == scene.collaboration.id and survey.period.last <= period.last
        ),
        key=lambda survey: (survey.period.first, survey.id),
    )
    rows = tuple(row for survey in rounds for row in _rows(survey))
    missing = tuple(Missing(survey.ref, "answers") for survey in rounds if not survey.answers)
    return Result("D", len(rounds), rows, missing, counted=tuple(survey.ref for survey in rounds))


def _rows(survey: Survey) -> Iterator[Row]:
    for question in survey.questions:
        given = [answer.values.get(question) for answer in survey.answers]
        values = [value for value in given if value is not None]
        shown = len(values) >= FEWEST
        figures = {
            "n": len(values) if shown else None,
            "response_rate": Fraction(len(values), len(given)) if shown else None,
            "median": median(values) if shown else None,
            "suppressed": not shown,
        }
        middle = median(values) if shown else None
        yield Row(f"{survey.id}/{question}", middle, (survey.ref,), figures)
