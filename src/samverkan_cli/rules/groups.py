"""SAM090–SAM093: mandates, seats and stated figures of a cooperation."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.governance.mandates import decisions_without_mandate
from samverkan_cli.governance.seats import GroupSeats, seats_per_group
from samverkan_cli.governance.stated import stated_and_computed
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_, Message, Names, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import members_known
from samverkan_cli.rules.rule import rule

_STATED = {
    "population": N_("källan anger {stated} invånare, registret ger {computed}"),
    "seats": N_("källan anger {stated} platser, registret ger {computed}"),
    "users": N_("källan anger {stated} användare, registret ger {computed}"),
    "members": N_("källan anger {stated} medlemskommuner, registret ger {computed}"),
}


@rule(
    "SAM090",
    "warning",
    remedy=N_("Låt rätt grupp besluta, eller lägg till mandatet under decides."),
    bad="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: arbetsgrupp  # <- SAM090
          order: [{initiative: e-arkiv}]
    """,
    good="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order: [{initiative: e-arkiv}]
    """,
)
def decision_within_mandate(registry: Registry) -> Iterator[Fault]:
    """Styr- och samverkansmodellen svarar på vem som har vilket mandat och hur beslut tas (VDT 22,
    projektmål)."""
    for found in registry.collaborations.values():
        if not found.groups:
            continue
        for fault in decisions_without_mandate(registry, found):
            args = {"group": _called(found, fault.group), "kind": Term(fault.kind)}
            text = Message(N_("{group} har inget mandat att besluta om {kind}"), args)
            hint = Message(N_("ingen grupp har mandatet; ange det under decides"))
            if fault.deciders:
                able = Names(tuple(_called(found, group) for group in fault.deciders))
                hint = Message(N_("mandatet har {groups}"), {"groups": able})
            yield Fault(fault.record, fault.keys, text, hint)


def _called(collaboration: Collaboration, group_id: str) -> str:
    group = collaboration.group(group_id)
    return group.name if group else group_id


def _groups(registry: Registry, today: date) -> Iterator[tuple[Collaboration, GroupSeats]]:
    for found in registry.collaborations.values():
        for group in seats_per_group(registry, found, today):
            yield found, group


_BAD_SEATS = """
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members: [{organisation: skara}, {organisation: vara}]
          groups:
"""


@rule(
    "SAM091",
    "warning",
    dated=True,
    remedy=N_("Lägg till kommunens säte, eller låt den dela ett."),
    bad=_BAD_SEATS + """
            - id: styrgrupp  # <- SAM091
              name: Styrgruppen
              seats: [{role: kommundirektör, organisations: [skara]}]
    """,
    good=_BAD_SEATS + """
            - id: styrgrupp
              name: Styrgruppen
              seats: [{role: kommundirektör, organisations: [skara, vara]}]
    """,
)  # fmt: skip
def member_has_a_seat(registry: Registry, today: date) -> Iterator[Fault]:
    """En kommun utan plats i gruppen är inte med när den bestämmer eller bereder (VDT 22 avsnitt 1:
    styrgruppen saknar Vara och Essunga)."""
    for found, group in _groups(registry, today):
        if group.without_seat:
            who = Names(tuple(registry.name(member) for member in group.without_seat))
            args = {"who": who, "group": _called(found, group.group)}
            yield Fault(group.record, group.keys, Message(N_("{who} saknar säte i {group}"), args))


@rule(
    "SAM092",
    "warning",
    dated=True,
    remedy=N_("Stämmer det behöver inget göras; säg annars vem sätet tillhör."),
    bad=_BAD_SEATS + """
            - id: styrgrupp
              name: Styrgruppen
              seats:
                - {role: kommundirektör, organisations: [skara]}
                - {role: förvaltningschef, organisations: [skara]}  # <- SAM092
                - {role: kommundirektör, organisations: [vara]}
    """,
    good=_BAD_SEATS + """
            - id: styrgrupp
              name: Styrgruppen
              seats:
                - {role: kommundirektör, organisations: [skara]}
                - {role: kommundirektör, organisations: [vara]}
    """,
)  # fmt: skip
def organisation_has_one_seat(registry: Registry, today: date) -> Iterator[Fault]:
    """Flera säten i samma grupp ger en part mer att säga till om än de andra (VDT 22 avsnitt 1:
    Skara har tre säten i styrgruppen, varav ett delat)."""
    for found, group in _groups(registry, today):
        for holder in group.several:
            args = {
                "name": registry.name(holder.organisation),
                "n": len(holder.seats),
                "group": _called(found, group.group),
            }
            text = Message(N_("{name} har {n} säten i {group}"), args)
            yield Fault(group.record, holder.seats[1], text)


@rule(
    "SAM093",
    "warning",
    dated=True,
    remedy=N_("Låt källans siffra stå; rätta registret om det är det som är fel."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members: [{organisation: skara}, {organisation: vara}]
          stated:
            - {claim: Tre kommuner samverkar, about: members, value: 3}  # <- SAM093
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          members: [{organisation: skara}, {organisation: vara}]
          stated:
            - {claim: Två kommuner samverkar, about: members, value: 2}
    """,
)
def stated_figure_agrees(registry: Registry, today: date) -> Iterator[Fault]:
    """Källans runda tal står kvar bredvid det uträknade, som Falköping och Tidaholm: cirka 46 000
    invånare. Skiljer de sig mer än avrundningen är något av dem fel eller för gammalt."""
    for found in registry.collaborations.values():
        for figure in stated_and_computed(registry, found, today):
            if figure.agrees is False and members_known(registry, found):
                args = {"stated": figure.figure.value, "computed": figure.computed}
                text = Message(_STATED[figure.figure.about], args)
                yield Fault(figure.record, figure.keys, text)
