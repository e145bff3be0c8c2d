"""SAM019, SAM051, SAM054, SAM056: what belongs to an initiative, in its cooperation and its time."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import collaboration_of, members_known, shares
from samverkan_cli.rules.rule import rule


@rule(
    "SAM051",
    "warning",
    remedy=N_("Ange collaboration i initiativet, eller en för hela registret i samverkan.yaml."),
    bad="""
        samverkan:
          schema: 1
          name: Exempelregistret
        initiatives/e-arkiv:
          title: E-arkiv
          collaboration: v6
          lead: skara
          solution: {name: Gemensamt e-arkiv}
        initiatives/bygglov:
          title: Digitala bygglov  # <- SAM051
    """,
    good="""
        samverkan:
          schema: 1
          name: Exempelregistret
        initiatives/e-arkiv:
          title: E-arkiv
          collaboration: v6
          lead: skara
          solution: {name: Gemensamt e-arkiv}
        initiatives/bygglov:
          title: Digitala bygglov
          collaboration: v6
    """,
)
def initiative_belongs_to_a_collaboration(registry: Registry) -> Iterator[Fault]:
    """Varje indikator räknar en samverkans initiativ (VDT 22 avsnitt 6). Ett initiativ utan
    samverkan står i registret men räknas ingenstans."""
    if registry.settings is None:
        return
    for found in registry.initiatives.values():
        if registry.collaboration_of(found) is None:
            text = Message(N_("initiativet hör inte till någon samverkan, så det räknas inte"))
            yield Fault(found.ref, (), text, Message(N_("ange collaboration")))


@rule(
    "SAM019",
    "info",
    remedy=N_("Stämmer det behöver inget göras; lägg annars till kommunen under members."),
    bad="""
        organisations/skovde:
          name: Skövde kommun
          kind: kommun
          municipality_code: 1496
        initiatives/e-arkiv/participation/skovde:
          events:
            - {date: 2024-03-01, kind: deltar}  # <- SAM019
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
    """,
)
def participant_is_a_member(registry: Registry) -> Iterator[Fault]:
    """En kommun utanför samverkan kan vara med i ett initiativ. Men oftare ligger filen i fel mapp,
    eller så saknas ett medlemskap, och då stämmer varken rösterna eller uppföljningen."""
    for initiative_id, municipality, share in shares(registry):
        collaboration = collaboration_of(registry, initiative_id)
        if collaboration is None or not share.events or not collaboration.members:
            continue
        if any(member.organisation == municipality for member in collaboration.members):
            continue
        if municipality in registry.organisations and members_known(registry, collaboration):
            names = {"name": registry.name(municipality), "collaboration": collaboration.name}
            text = Message(N_("{name} är inte medlem i {collaboration}"), names)
            yield Fault(share.ref, ("events", 0), text)


@rule(
    "SAM054",
    "warning",
    remedy=N_("Ange en princip som gällde den dagen, eller rätta dagen."),
    bad="""
        collaborations/v6:
          name: V6
          form: natverk
          members: [{organisation: skara}, {organisation: vara}, {organisation: lidkoping}]
          governing_documents: [{kind: styrmodell, title: Styr- och samverkansmodell}]
          groups: [{id: kommundirektorer, name: Kommundirektörerna, decides: [prioritering]}]
          principles:
            - {id: P2, text: Den som lämnar säger varför., applies_to: lamna, from: 2025}
          model: enkel/1
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - {date: 2024-11-20, kind: lamnat, principle: P2}  # <- SAM054
    """,
    good="""
        collaborations/v6:
          name: V6
          form: natverk
          members: [{organisation: skara}, {organisation: vara}, {organisation: lidkoping}]
          governing_documents: [{kind: styrmodell, title: Styr- och samverkansmodell}]
          groups: [{id: kommundirektorer, name: Kommundirektörerna, decides: [prioritering]}]
          principles:
            - {id: P2, text: Den som lämnar säger varför., applies_to: lamna, from: 2024}
          model: enkel/1
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - {date: 2024-11-20, kind: lamnat, principle: P2}
    """,
)
def principle_is_in_force(registry: Registry) -> Iterator[Fault]:
    """Orsaken anges i förhållande till den princip som gällde (VDT 22 avsnitt 6). En princip från en
    annan tid är oftast fel rad."""
    for initiative_id, _, share in shares(registry):
        for i, event in enumerate(share.events):
            if event.principle is None:
                continue
            collaboration = collaboration_of(registry, initiative_id)
            for principle in collaboration.principles if collaboration else ():
                begun = principle.from_ is None or principle.from_.first <= event.date
                lasts = principle.to is None or event.date <= principle.to.last
                if principle.id == event.principle and not (begun and lasts):
                    args = {"principle": principle.id, "day": event.date}
                    text = Message(N_("principen {principle} gällde inte {day}"), args)
                    yield Fault(share.ref, ("events", i, "principle"), text)


@rule(
    "SAM056",
    "warning",
    remedy=N_("Rätta året eller dagen, eller dagen då initiativet kom in."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2023-03-01, kind: deltar}  # <- SAM056
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
    """,
)
def nothing_precedes_the_initiative(registry: Registry) -> Iterator[Fault]:
    """Ingen kan svara på, bedöma eller införa något som inte har kommit in. Oftast är det årtalet
    från i fjol som har följt med."""
    for initiative in registry.initiatives.values():
        came = initiative.received
        if came is None:
            continue
        early = [
            (record, keys, day)
            for record, keys, day in _days_below(registry, initiative.id)
            if day < came and day.year >= 1990  # a slip further back is told by its own rule
        ]
        if not early:
            continue
        record, keys, day = min(early, key=lambda found: found[2])
        args = {"n": len(early), "came": came, "day": day, "file": f"{record}.yaml"}
        if len({ref for ref, _, _ in early}) == 1:  # one file, most often a copied one
            text = N_("{day} är före {came}, då initiativet kom in")
            yield Fault(record, keys, Message(text, args))
        elif not _told(initiative, came):
            text = N_(
                "{n} steg och bedömningar har en tidigare dag än {came}, tidigast {day} i {file}"
            )
            yield Fault(initiative.ref, ("received",), Message(text, args))


def _told(initiative: Initiative, came: date) -> bool:
    """Whether the initiative's own days already say that `received` is too late."""
    starts = [execution.start for execution in initiative.executions]
    own = (initiative.submitted, initiative.handed_over, *starts)
    return any(day is not None and day < came for day in own)


def _days_below(registry: Registry, initiative_id: str) -> list[tuple[str, Keys, date]]:
    """The days of what the municipalities and the assessors did."""
    found: list[tuple[str, Keys, date]] = []
    for share in registry.participations_of(initiative_id):
        ref, done = share.ref, share.implemented
        found += [(ref, ("events", i, "date"), e.date) for i, e in enumerate(share.events)]
        if done is not None:
            found.append((ref, ("implementation", "implemented"), done))
    found += [(form.ref, ("date",), form.date) for form in registry.assessments_of(initiative_id)]
    return found
