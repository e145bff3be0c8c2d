"""SAM060–SAM063: a filled-in form that fits its model."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from samverkan_cli.findings import Fault
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.decimals import decimal_text
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.nearby import did_you_mean, nearest
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


def _with_models(registry: Registry) -> Iterator[tuple[Assessment, QualificationModel]]:
    """Forms whose model could be read."""
    for form in registry.all_assessments():
        model = registry.models.get(form.model)
        if model is not None:
            yield form, model


@rule(
    "SAM060",
    remedy=N_(
        "Använd modellens egna id, eller ange den version av modellen som formuläret gäller."
    ),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates:
            behov: {answer: ja}
          scores:
            nyta: {value: 4}  # <- SAM060
            nytta: {value: 4}
            kostnad: {value: 2}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates:
            behov: {answer: ja}
          scores:
            nytta: {value: 4}
            kostnad: {value: 2}
    """,
)
def form_fits_its_model(registry: Registry) -> Iterator[Fault]:
    """Ett svar på en fråga som modellen inte har räknas inte, och poängen blir en annan än
    bedömaren menade."""
    for form, model in _with_models(registry):
        gates: dict[str, Iterable[str]] = {gate.id: () for gate in model.gates}
        criteria: dict[str, Iterable[str]] = {c.id: (c.name,) for c in model.criteria}
        for field, answers, known, text in (
            ("gates", form.gates, gates, N_("modellen {model} har ingen grindfråga ”{written}”")),
            (
                "scores",
                form.scores,
                criteria,
                N_("modellen {model} har inget kriterium ”{written}”"),
            ),
        ):
            for written in answers:
                if written not in known:
                    message = Message(text, {"model": form.model, "written": written})
                    hint = did_you_mean(written, known)
                    yield Fault(form.ref, (field, written), message, hint, on_key=True)


@rule(
    "SAM061",
    "info",
    remedy=N_("Fyll i det som fattas; går det inte att bedöma, skriv ej_bedomt eller value: null."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1  # <- SAM061
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}, kostnad: {value: null}}
    """,
)
def form_answers_everything(registry: Registry) -> Iterator[Fault]:
    """Det som inte är bedömt gör poängen osäker. Av formuläret ska framgå om frågan är överhoppad
    eller inte gick att bedöma."""
    for form, model in _with_models(registry):
        gates, criteria = [g.id for g in model.gates], [c.id for c in model.criteria]
        wanted = _unanswered(gates, form.gates) + _unanswered(criteria, form.scores)
        if wanted:
            text = Message(
                N_("formuläret saknar svar på {missing}"), {"missing": Names(tuple(wanted))}
            )
            yield Fault(form.ref, (), text)


def _unanswered(asked: list[str], answers: Mapping[str, object]) -> list[str]:
    """What is asked for and not answered, nor under a name that was meant to be it (SAM060)."""
    missing = [name for name in asked if name not in answers]
    if not missing:
        return []
    known: dict[str, Iterable[str]] = dict.fromkeys(asked, ())
    misspelt = {nearest(written, known) for written in answers if written not in known}
    return [name for name in missing if name not in misspelt]


@rule(
    "SAM062",
    remedy=N_("Välj ett värde på modellens skala, eller null om det inte är bedömt."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores:
            nytta: {value: 45}  # <- SAM062
            kostnad: {value: 2}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores:
            nytta: {value: 4.5}
            kostnad: {value: 2}
    """,
)
def score_within_scale(registry: Registry) -> Iterator[Fault]:
    """Ett värde utanför skalan ger poäng utanför 0 till 100 och väger tyngre än alla andras."""
    for form, model in _with_models(registry):
        low, high = model.scale.min, model.scale.max
        if low >= high:
            continue  # the model's own fault, told there
        for written, given in form.scores.items():
            if given.value is not None and not _between(low, given.value, high):
                args = {
                    "value": decimal_text(given.value),
                    "min": decimal_text(low),
                    "max": decimal_text(high),
                }
                text = Message(N_("{value} ligger utanför skalan {min} till {max}"), args)
                yield Fault(form.ref, ("scores", written, "value"), text)


def _between(low: Fraction, value: Fraction, high: Fraction) -> bool:
    """`low <= value <= high` in whole numbers; a fraction's own comparison costs five times that."""
    top, bottom = value.numerator, value.denominator
    return (
        low.numerator * bottom <= top * low.denominator
        and top * high.denominator <= high.numerator * bottom
    )


@rule(
    "SAM063",
    remedy=N_("Skriv under reason varför svaret inte är ja."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates:
            behov: {answer: nej}  # <- SAM063
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates:
            behov: {answer: nej, reason: Bara Skara har behovet i dag.}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
)
def other_than_yes_has_reason(registry: Registry) -> Iterator[Fault]:
    """Följ eller förklara: ett nej stoppar initiativet, och den som skickat in det ska få veta
    varför."""
    for form in registry.all_assessments():
        for gate, given in form.gates.items():
            if given.answer in ("nej", "delvis") and not given.reason:
                text = Message(N_("svaret ”{answer}” saknar skäl"), {"answer": Term(given.answer)})
                yield Fault(form.ref, ("gates", gate), text, Message(N_("ange reason")))
