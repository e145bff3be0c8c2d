"""SAM064, SAM070: a file named by what it holds."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import collaboration_of, is_known
from samverkan_cli.rules.rule import rule


@rule(
    "SAM064",
    remedy=N_("Döp om filen, eller rätta date eller assessor i den."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-21  # <- SAM064
          assessor: skara
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
)
def form_is_named_by_day_and_assessor(registry: Registry) -> Iterator[Fault]:
    """Filens namn är bedömningens id. Säger namnet och innehållet olika vet ingen vilket som
    gäller."""
    for form in registry.all_assessments():
        right = f"{form.date}-{form.assessor}"
        by_name = form.id.endswith(f"-{form.assessor}") or _knows(registry, form)
        if by_name and not form.ref.endswith(f"/{right}"):
            key = "assessor" if form.id.startswith(f"{form.date}-") else "date"
            yield Fault(
                form.ref,
                (key,),
                Message(N_("filen heter {name}.yaml men ska heta {right}.yaml"),
                        {"name": form.id, "right": right}),
            )  # fmt: skip


def _knows(registry: Registry, form: Assessment) -> bool:
    """Whether the assessor is known; one that is not is told by SAM002."""
    if is_known(registry, "organisations", form.assessor):
        return True
    collaboration = collaboration_of(registry, form.initiative_id)
    return collaboration is not None and collaboration.group(form.assessor) is not None


@rule(
    "SAM070",
    remedy=N_("Döp om filen, eller rätta date eller collaboration i den."),
    bad="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-06  # <- SAM070
          group: kommundirektorer
          order: [{initiative: e-arkiv}]
    """,
    good="""
        prioritisations/2024-03-06-v6:
          collaboration: v6
          date: 2024-03-06
          group: kommundirektorer
          order: [{initiative: e-arkiv}]
    """,
)
def order_is_named_by_day_and_collaboration(registry: Registry) -> Iterator[Fault]:
    """Filens namn är beslutets id. Säger namnet och innehållet olika vet ingen vilket möte som
    menas."""
    for meeting in registry.prioritisations.values():
        right = f"{meeting.date}-{meeting.collaboration}"
        if meeting.id != right and is_known(registry, "collaborations", meeting.collaboration):
            key = "collaboration" if meeting.id.startswith(f"{meeting.date}-") else "date"
            yield Fault(
                meeting.ref,
                (key,),
                Message(N_("filen heter {name}.yaml men ska heta {right}.yaml"),
                        {"name": meeting.id, "right": right}),
            )  # fmt: skip
