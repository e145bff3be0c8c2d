"""Nouns by kind and id: the registry as one value."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers
from samverkan_cli.model.registry import Mention, Registry
from samverkan_cli.model.settings import Settings

N = TypeVar("N", bound=Noun)


def assemble(
    nouns: Iterable[Noun], unread: frozenset[str], mentions: Iterable[Mention] = ()
) -> Registry:
    """The registry of the records, which come sorted by path."""
    by_kind: dict[type[Noun], list[Noun]] = defaultdict(list)
    for noun in nouns:
        by_kind[type(noun)].append(noun)

    def all_of(kind: type[N]) -> list[N]:
        return by_kind[kind]  # type: ignore[return-value]  # keyed by the very type

    participations: dict[str, dict[str, Participation]] = defaultdict(dict)
    for share in all_of(Participation):
        participations[share.initiative_id][share.municipality_id] = share
    assessments: dict[str, list[Assessment]] = defaultdict(list)
    for form in all_of(Assessment):
        assessments[form.initiative_id].append(form)
    return Registry(
        settings=next(iter(all_of(Settings)), None),
        organisations={o.id: o for o in all_of(Organisation)},
        collaborations={c.id: c for c in all_of(Collaboration)},
        models={m.id: m for m in all_of(QualificationModel)},
        initiatives={i.id: i for i in all_of(Initiative)},
        participations=dict(participations),
        assessments={k: tuple(v) for k, v in assessments.items()},
        intakes={i.id: i for i in all_of(Intake)},
        prioritisations={p.id: p for p in all_of(Prioritisation)},
        surveys={s.id: s for s in all_of(Survey)},
        review=next(iter(all_of(Review)), None),
        waivers=next(iter(all_of(Waivers)), None),
        unread=unread,
        mentions=tuple(mentions),
    )
