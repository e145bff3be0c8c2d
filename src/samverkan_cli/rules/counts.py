"""SAM075–SAM078: counts of cases and answers to surveys."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM075",
    remedy=N_("Ta bort antalet när ärendena är registrerade ett och ett, eller tvärtom."),
    bad="""
        intake/skara:
          counts:
            - {period: 2024-H1, received: 4}  # <- SAM075
    """,
    good="""
        intake/skara:
          counts:
            - {period: 2023-H2, received: 4}
    """,
)
def case_is_counted_once(registry: Registry) -> Iterator[Fault]:
    """Antalet inkomna initiativ redovisas per kommun (VDT 22 avsnitt 6). Ett antal bredvid
    registrerade ärenden räknar samma ärende två gånger."""
    received: dict[str | None, list[date]] = defaultdict(list)
    for initiative in registry.initiatives.values() if registry.intakes else ():
        if initiative.received is not None:
            received[initiative.origin].append(initiative.received)
    for intake in registry.intakes.values():
        for i, count in enumerate(intake.counts):
            n = sum(count.period.holds(day) for day in received[intake.id])
            if n:
                args = {"name": registry.name(intake.id), "period": count.period, "n": n}
                text = N_(
                    "ärenden från {name} under {period} är också registrerade ett och ett ({n})"
                )
                yield Fault(intake.ref, ("counts", i, "period"), Message(text, args))


@rule(
    "SAM076",
    remedy=N_("Slå ihop raderna, eller rätta perioden."),
    bad="""
        intake/vara:
          counts:
            - {period: 2024-H1, received: 3}
            - {period: 2024-H1, received: 5}  # <- SAM076
    """,
    good="""
        intake/vara:
          counts:
            - {period: 2024-H1, received: 3}
            - {period: 2024-H2, received: 5}
    """,
)
def period_is_counted_once(registry: Registry) -> Iterator[Fault]:
    """Står samma halvår två gånger läggs antalen ihop, och kommunen får fler ärenden än den
    har."""
    for intake in registry.intakes.values():
        seen: set[str] = set()
        for i, count in enumerate(intake.counts):
            if count.period.text in seen:
                text = Message(N_("{period} står redan i listan"), {"period": count.period})
                yield Fault(intake.ref, ("counts", i, "period"), text)
            seen.add(count.period.text)


@rule(
    "SAM077",
    remedy=N_("Rätta frågans id, eller lägg till frågan under questions."),
    bad="""
        surveys/2024-h2:
          collaboration: v6
          period: 2024-H2
          questions: {q1: Processen är tydlig}
          answers:
            - {organisation: vara, values: {q7: 4}}  # <- SAM077
    """,
    good="""
        surveys/2024-h2:
          collaboration: v6
          period: 2024-H2
          questions: {q1: Processen är tydlig}
          answers:
            - {organisation: vara, values: {q1: 4}}
    """,
)
def answer_has_a_question(registry: Registry) -> Iterator[Fault]:
    """Ett svar på en fråga som inte är ställd redovisas inte, och svarsfrekvensen blir för låg."""
    for survey in registry.surveys.values():
        known: dict[str, Iterable[str]] = dict.fromkeys(survey.questions, ())
        for i, answer in enumerate(survey.answers):
            for written in answer.values:
                if written not in known:
                    text = Message(
                        N_("frågan ”{written}” finns inte i enkäten"), {"written": written}
                    )
                    hint = did_you_mean(written, known)
                    yield Fault(
                        survey.ref, ("answers", i, "values", written), text, hint, on_key=True
                    )


@rule(
    "SAM078",
    remedy=N_("Ange ett heltal 1–5, eller null om frågan inte besvarades."),
    bad="""
        surveys/2024-h2:
          collaboration: v6
          period: 2024-H2
          questions: {q1: Processen är tydlig}
          answers:
            - {organisation: vara, values: {q1: 6}}  # <- SAM078
    """,
    good="""
        surveys/2024-h2:
          collaboration: v6
          period: 2024-H2
          questions: {q1: Processen är tydlig}
          answers:
            - {organisation: vara, values: {q1: null}}
    """,
)
def answer_is_one_to_five(registry: Registry) -> Iterator[Fault]:
    """Enkätens skala är 1–5. Ett värde utanför den flyttar medianen."""
    for survey in registry.surveys.values():
        for i, answer in enumerate(survey.answers):
            for question, value in answer.values.items():
                if value is not None and not 1 <= value <= 5:
                    text = Message(N_("{value} är inget svar på skalan 1–5"), {"value": value})
                    yield Fault(survey.ref, ("answers", i, "values", question), text)
