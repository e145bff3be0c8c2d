"""The follow-up survey round by round, with nothing shown that would point somebody out.

A question with fewer than three answers shows no figure at all, and no sum, difference or share is
made of it: what is shown of a round is counted over the questions that are shown, so that nothing
hidden can be found by subtraction. Answers are never split by organisation or role.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from samverkan_cli.indicators.median import median
from samverkan_cli.indicators.survey import FEWEST
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.period import Span
from samverkan_cli.model.records import Survey
from samverkan_cli.model.registry import Registry

Number = int | Fraction
VALUES = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is shown of a question with answers enough; `n` of `forms` answered it."""

    n: int
    forms: int
    median: Number
    distribution: tuple[int, ...]

    @property
    def response_rate(self) -> Fraction:
        """The share of the round's forms that answer the question."""
        return Fraction(self.n, self.forms)


@dataclass(frozen=True, slots=True)
class Change:
    """The median then and now, both shown; `text_changed` when the question was worded anew."""

    since: str
    before: Number
    after: Number
    text_changed: bool

    @property
    def difference(self) -> Number:
        """Now less then."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Question:
    """A question; without figures it has fewer answers than may be shown."""

    id: str
    text: str
    figures: Figures | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Round:
    """A round; `forms` is None when so few came in that their number would point somebody out.

    `municipalities` is how many of the `members` sent in a form, None for the same reason.
    """

    id: str
    record: str
    period: Span
    example: bool
    forms: int | None
    municipalities: int | None
    members: int
    questions: tuple[Question, ...]


def rounds(registry: Registry, collaboration: Collaboration, day: date) -> tuple[Round, ...]:
    """The cooperation's rounds whose period is over on the day, oldest first."""
    over = sorted(
        (
            survey
            for survey in registry.surveys.values()
            if survey.collaboration == collaboration.id and survey.period.last <= day
        ),
        key=lambda survey: (survey.period.last, survey.id),
    )
    found: list[Round] = []
    for index, survey in enumerate(over):
        before = over[index - 1] if index else None
        found.append(_round(registry, collaboration, survey, before))
    return tuple(found)


def _round(
    registry: Registry, collaboration: Collaboration, survey: Survey, before: Survey | None
) -> Round:
    members = registry.municipalities_on(collaboration, survey.period.last)
    senders = {a.organisation for a in survey.answers if a.organisation in members}
    forms = len(survey.answers)
    enough = forms >= FEWEST
    return Round(
        survey.id,
        survey.ref,
        survey.period,
        survey.example,
        forms if enough or not forms else None,
        len(senders) if (enough and len(senders) >= FEWEST) or not forms else None,
        len(members),
        tuple(_question(survey, key, text, before) for key, text in survey.questions.items()),
    )


def _question(survey: Survey, key: str, text: str, before: Survey | None) -> Question:
    figures = _figures(survey, key)
    earlier = _figures(before, key) if before and key in before.questions else None
    change = None
    if before and figures and earlier:
        anew = before.questions[key] != text
        change = Change(before.id, earlier.median, figures.median, anew)
    return Question(key, text, figures, change)


def _figures(survey: Survey, key: str) -> Figures | None:
    given = [answer.values.get(key) for answer in survey.answers]
    values = [value for value in given if value is not None]
    middle = median(values)
    if len(values) < FEWEST or middle is None:
        return None
    spread = tuple(values.count(step) for step in VALUES)
    return Figures(len(values), len(given), middle, spread)


def distribution(figures: Figures) -> Mapping[str, int]:
    """How many chose each step of the scale."""
    return {str(step): n for step, n in zip(VALUES, figures.distribution, strict=True)}


def shown_questions(round_: Round) -> Sequence[Question]:
    """The questions with figures: the only ones anything may be counted over."""
    return [question for question in round_.questions if question.figures is not None]
