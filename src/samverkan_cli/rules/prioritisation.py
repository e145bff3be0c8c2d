"""SAM071–SAM073: the decided order of a meeting."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.decided import deviations
from samverkan_cli.rules.known import former_ids
from samverkan_cli.rules.rule import rule


@rule(
    "SAM071",
    remedy=N_("Ta bort raden, eller rätta initiativets collaboration."),
    bad="""
        collaborations/grannar:
          name: Grannarna
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
        initiatives/bygglov:
          title: Digitala bygglov
          collaboration: grannar
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - {initiative: e-arkiv, computed_rank: 1}
            - {initiative: bygglov, computed_rank: 2}  # <- SAM071
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          collaboration: v6
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - {initiative: e-arkiv, computed_rank: 1}
            - {initiative: bygglov, computed_rank: 2}
    """,
)
def order_holds_own_initiatives(registry: Registry) -> Iterator[Fault]:
    """En grupp prioriterar bara sin egen samverkans initiativ; andra har den inget mandat över."""
    renamed = former_ids(registry)
    for meeting in registry.prioritisations.values():
        for i, place in enumerate(meeting.order):
            written = place.initiative
            found = registry.initiatives.get(written) or renamed.get(written)
            own = registry.collaboration_of(found) if found else None
            other = registry.collaborations.get(own or "")  # an unknown one is told by SAM001
            known = meeting.collaboration in registry.collaborations
            if (
                found is not None
                and other is not None
                and known
                and other.id != meeting.collaboration
            ):
                args = {"title": found.title, "name": other.name}
                text = Message(N_("{title} hör till samverkan {name}"), args)
                yield Fault(meeting.ref, ("order", i, "initiative"), text)


@rule(
    "SAM072",
    remedy=N_("Ta bort den ena raden."),
    bad="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - {initiative: e-arkiv}
            - {initiative: e-arkiv}  # <- SAM072
    """,
    good="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - {initiative: e-arkiv}
    """,
)
def order_names_each_once(registry: Registry) -> Iterator[Fault]:
    """Ett initiativ kan bara ha en plats i den beslutade ordningen."""
    renamed = former_ids(registry)
    for meeting in registry.prioritisations.values():
        places: dict[str, int] = {}
        for i, place in enumerate(meeting.order):
            now = renamed.get(place.initiative)
            known_as = now.id if now else place.initiative
            first = places.setdefault(known_as, i + 1)
            if first <= i:
                args = {"initiative": place.initiative, "place": first}
                text = Message(N_("”{initiative}” står redan på plats {place}"), args)
                yield Fault(meeting.ref, ("order", i, "initiative"), text)


@rule(
    "SAM073",
    remedy=N_("Skriv under reason varför mötet valde en annan plats."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - {initiative: bygglov, computed_rank: 2}  # <- SAM073
            - {initiative: e-arkiv, computed_rank: 1}  # <- SAM073
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order:
            - initiative: bygglov
              computed_rank: 2
              reason: Statsbidraget kräver start före sommaren.
            - initiative: e-arkiv
              computed_rank: 1
              reason: Får vänta på bygglovet.
    """,
)
def deviation_has_reason(registry: Registry) -> Iterator[Fault]:
    """Mötet bestämmer ordningen och får avvika från den uträknade. Skälet gör att beslutet går att
    förstå och följa upp."""
    for meeting in registry.prioritisations.values():
        for i, rank in deviations([place.computed_rank for place in meeting.order]):
            if not meeting.order[i].reason:
                args = {"place": i + 1, "rank": rank}
                text = N_("beslutad plats {place}, uträknad {rank}, men skäl saknas")
                yield Fault(
                    meeting.ref, ("order", i), Message(text, args), Message(N_("ange reason"))
                )
