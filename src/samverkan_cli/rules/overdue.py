"""SAM094–SAM095: what a cooperation should have done by now."""

from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.governance.overdue import overdue
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import has_unread
from samverkan_cli.rules.rule import rule


@rule(
    "SAM094",
    "info",
    dated=True,
    remedy=N_("Ange done när det är klart, eller en ny dag under due."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          milestones:
            - {text: Slutkonferens, due: 2024-09-26}  # <- SAM094
          plan:
            - {id: forankring, text: Förankra modellen, due: 2024-Q4}  # <- SAM094
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          milestones:
            - {text: Slutkonferens, due: 2024-09-26, done: 2024-09-26}
          plan:
            - {id: forankring, text: Förankra modellen, due: 2025-Q4}
    """,
)
def plan_is_kept(registry: Registry, today: date) -> Iterator[Fault]:
    """Tids- och aktivitetsplanen har ansvarig och tidpunkt (VDT 22 avsnitt 7). Det som inte är klart
    i tid ska synas, så att någon tar upp det."""
    for found in registry.collaborations.values():
        if _has_ended(found, today):
            continue
        told_elsewhere = _report_day(found)
        for late in overdue(found, today):
            if late.keys != told_elsewhere:
                args = {"text": late.text, "due": late.due}
                text = Message(N_("skulle ha varit klart {due}: {text}"), args)
                yield Fault(late.record, late.keys, text, Message(N_("ange done eller en ny due")))


@rule(
    "SAM095",
    "info",
    dated=True,
    remedy=N_("Registrera den samverkan som tog vid, eller ange ended."),
    bad="""
        collaborations/tva-grannar:
          name: Två grannar
          form: avsiktsforklaring
          started: 2023-H2
          governing_documents: [{kind: avsiktsforklaring, title: Avsiktsförklaring}]
          members: [{organisation: skara}, {organisation: vara}]
          milestones:
            - {text: Förslaget presenteras, due: 2024}  # <- SAM095
    """,
    good="""
        collaborations/tva-grannar:
          name: Två grannar
          form: avsiktsforklaring
          started: 2023-H2
          governing_documents: [{kind: avsiktsforklaring, title: Avsiktsförklaring}]
          members: [{organisation: skara}, {organisation: vara}]
          milestones:
            - {text: Förslaget presenteras, due: 2024, done: 2024-11-04}
        collaborations/grannforbundet:
          name: Grannförbundet
          form: avtalssamverkan
          started: 2025-01-01
          governing_documents: [{kind: avtal, title: Samverkansavtal}]
          members: [{organisation: skara}, {organisation: vara}]
    """,
)
def letter_of_intent_leads_on(registry: Registry, today: date) -> Iterator[Fault]:
    """En avsiktsförklaring är ett löfte att utreda, med en dag då förslaget ska finnas (Falköping och
    Tidaholm: ”senast 2025”). Har dagen passerat ska något ha tagit vid."""
    if has_unread(registry, "collaborations"):
        return  # the file that could not be read may be the successor
    for found in registry.collaborations.values():
        keys = _report_day(found)
        due = found.milestones[int(keys[1])].due if keys else None
        if keys is None or due is None or due.last >= today or _has_ended(found, today):
            continue
        if not _has_successor(registry, found):
            args = {"due": due}
            text = N_("förslaget skulle finnas {due}, men ingen ny samverkan har tagit vid")
            yield Fault(found.ref, keys, Message(text, args))


def _has_ended(collaboration: Collaboration, today: date) -> bool:
    return collaboration.ended is not None and collaboration.ended.last < today


def _report_day(collaboration: Collaboration) -> Keys | None:
    """Where a letter of intent has the last day by which it is to lead somewhere."""
    if collaboration.form != "avsiktsforklaring":
        return None
    days = [(m.due.last, i) for i, m in enumerate(collaboration.milestones) if m.due is not None]
    return ("milestones", max(days)[1], "due") if days else None


def _has_successor(registry: Registry, collaboration: Collaboration) -> bool:
    """Whether a cooperation of another form, known to have begun no earlier, has every member."""
    members = {member.organisation for member in collaboration.members}
    begun = collaboration.started.first if collaboration.started else date.min
    return any(
        other.form != "avsiktsforklaring"
        and other.started is not None
        and other.started.first >= begun
        and members <= {member.organisation for member in other.members}
        for other in registry.collaborations.values()
    )
