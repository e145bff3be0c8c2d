"""SAM048, SAM053, SAM065: what was decided or recommended, by whom and on what ground."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from samverkan_cli.findings import Fault
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.nearby import folded
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule


@rule(
    "SAM048",
    "warning",
    remedy=N_("Ange decided och decided_by: dagen och gruppen som beslutade om modellen."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: beslutad  # <- SAM048
          scale: {min: 1, max: 5}
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds: {qualified: 60, complete: 40}
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: beslutad
          decided: 2024-05-21
          decided_by: kommundirektorer
          scale: {min: 1, max: 5}
          criteria: [{id: nytta, name: Nytta, weight: 100}]
          thresholds: {qualified: 60, complete: 40}
    """,
)
def decided_model_says_by_whom(registry: Registry) -> Iterator[Fault]:
    """Modellen avgör vilka initiativ som går vidare. Den som får nej ska kunna se vem som har
    beslutat om frågor och vikter, och när (VDT 22, projektmål: hur beslut tas)."""
    for model in registry.models.values():
        if model.status != "beslutad":
            continue
        missing = tuple(n for n in ("decided", "decided_by") if getattr(model, n) is None)
        if missing:
            text = N_("modellen är beslutad, men {missing} saknas")
            args = {"missing": Names(missing)}
            hint = Message(N_("ange {missing}, eller status: utkast"), args)
            yield Fault(model.ref, ("status",), Message(text, args), hint)


@rule(
    "SAM053",
    "warning",
    remedy=N_("Skriv gruppens id så som det står under groups i samverkans fil."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          decisions:
            - {date: 2024-08-20, body: Kommundirektörerna, subject: Start av projekt}  # <- SAM053
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          decisions:
            - {date: 2024-08-20, body: kommundirektorer, subject: Start av projekt}
    """,
)
def group_is_written_by_its_id(registry: Registry) -> Iterator[Fault]:
    """Bara ett id binder beslutet till gruppen och dess mandat. Skrivs gruppens namn i stället läses
    det som fri text, och mandatet prövas inte (VDT 22, projektmål: vem som har vilket mandat)."""
    for found in registry.collaborations.values():
        if not found.groups:
            continue
        groups = {folded(word): g.id for g in found.groups for word in (g.name, g.id)}
        for record, keys, written in _bodies(registry, found):
            if found.group(written) is None and (meant := _nearly(written, groups)):
                text = N_("”{written}” är inget id för en grupp i {name}")
                args = {"written": written, "name": found.name}
                hint = Message(N_("menade du {near}?"), {"near": meant})
                yield Fault(record, keys, Message(text, args), hint)


def _bodies(registry: Registry, collaboration: Collaboration) -> Iterator[tuple[str, Keys, str]]:
    """Every place where a group of the cooperation may be named, or someone else in free text."""
    for i, decision in enumerate(collaboration.decisions):
        yield collaboration.ref, ("decisions", i, "body"), decision.body
    for i, told in enumerate(collaboration.follow_up.recipients if collaboration.follow_up else ()):
        yield collaboration.ref, ("follow_up", "recipients", i), told
    model = registry.models.get(collaboration.model or "")
    if model is not None and model.decided_by is not None:
        yield model.ref, ("decided_by",), model.decided_by
    for initiative in registry.initiatives.values():
        if initiative.decisions and registry.collaboration_of(initiative) == collaboration.id:
            for i, decision in enumerate(initiative.decisions):
                yield initiative.ref, ("decisions", i, "body"), decision.body


def _nearly(written: str, groups: Mapping[str, str]) -> str | None:
    """The group whose id or name is almost what was written; other bodies are free text."""
    near = get_close_matches(folded(written), groups, n=1, cutoff=0.85)
    return groups[near[0]] if near else None


@rule(
    "SAM065",
    "warning",
    remedy=N_("Förklara rekommendationen under note, eller ändra den."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: nej, reason: Bara Skara har behovet i dag.}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
          recommendation: kvalificerat  # <- SAM065
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: nej, reason: Bara Skara har behovet i dag.}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
          recommendation: kvalificerat
          note: Vara och Lidköping väntas få samma behov nästa år.
    """,
)
def recommendation_fits_answers(registry: Registry) -> Iterator[Fault]:
    """Följ eller förklara: ett nej på en grindfråga stoppar initiativet. Rekommenderas det ändå ska
    skälet stå där, så att mötet vet vad det tar ställning till."""
    for form in registry.all_assessments():
        if form.recommendation != "kvalificerat" or form.note:
            continue
        stopped = tuple(gate for gate, given in form.gates.items() if given.answer == "nej")
        if stopped:
            text = N_("rekommendationen är ”{word}”, men svaret är nej på {gates}")
            args = {"word": Term(form.recommendation), "gates": Names(stopped)}
            hint = Message(N_("förklara under note, eller ändra recommendation"))
            yield Fault(form.ref, ("recommendation",), Message(text, args), hint)
