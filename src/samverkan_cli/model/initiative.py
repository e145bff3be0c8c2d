"""`initiatives/<initiative>/initiative.yaml`: need, origin, dates, executions, money, solution."""

from typing import Literal

from samverkan_cli.model.collaboration import Decision
from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.values import (
    CollaborationId,
    CostPeriod,
    Day,
    Decimal,
    Entries,
    Flag,
    InitiativeId,
    Many,
    OrganisationId,
    Text,
    Whole,
)

ExecutionForm = Literal["forstudie", "uppdrag", "projekt", "implementation"]
EXECUTION_FORMS: tuple[ExecutionForm, ...] = ("forstudie", "uppdrag", "projekt", "implementation")
CostKind = Literal["forstudie", "utveckling", "drift", "forvaltning", "samordning"]
TargetGroup = Literal["invanare", "medarbetare"]
InitiativeEventKind = Literal[
    "vilande", "aterupptagen", "aterkallad", "avslagen", "i_forvaltning", "avslutad",
]  # fmt: skip


class Execution(Part):
    """One execution; the forms are not stages of one line."""

    form: ExecutionForm
    planned_start: Day | None = None
    start: Day | None = None
    end: Day | None = None
    outcome: Literal["genomfort", "avbrutet"] | None = None
    responsible: Text | None = None
    note: Text | None = None

    @property
    def running(self) -> bool:
        """Started and not ended."""
        return self.start is not None and self.end is None


class Cost(Part):
    """A cost line in whole kronor excluding VAT."""

    kind: CostKind
    basis: Literal["budget", "utfall"]
    amount: Whole
    period: CostPeriod | None = None
    organisation: OrganisationId | None = None
    financing: Literal["egen", "bidrag"] | None = None


class Benefit(Part):
    """A benefit: measured how, from what, to what."""

    category: Literal["finansiell", "omfordelning", "kvalitet", "ovrig"]
    measure: Text
    baseline: Text | None = None
    target: Text | None = None
    outcome: Text | None = None
    responsible: Text | None = None
    due: Day | None = None


class Property(Part):
    """One of the three N: whether it holds, on what evidence, from which day."""

    value: Flag | None = None
    evidence: Text | None = None
    date: Day | None = None


class Solution(Part):
    """The solution and its 3N: ny, nyttig, nyttiggjord."""

    name: Text
    ny: Property | None = None
    nyttig: Property | None = None
    nyttiggjord: Property | None = None


class PriceStep(Part):
    """A size class of the `trappa` key: kronor for at most `up_to` inhabitants."""

    up_to: Whole | None = None
    amount: Whole


class CostKey(Part):
    """How costs are shared; which parameters belong to which kind is in `money.md`'s table."""

    kind: Literal["lika", "per_invanare", "fast_plus_rorlig", "trappa", "anvandare", "andelar"]
    population_date: Day | None = None
    fixed_share: Decimal | None = None
    steps: Many[PriceStep] = ()
    users: Entries[Whole] = {}
    shares: Entries[Decimal] = {}


class InitiativeEvent(Part):
    """A turn in the initiative's life that no execution tells of."""

    date: Day
    kind: InitiativeEventKind
    reason: Text | None = None


class Initiative(Noun):
    """A digitalisation initiative, owned by its lead."""

    title: Text
    need: Text | None = None
    collaboration: CollaborationId | None = None
    origin: OrganisationId | None = None
    co_origins: Many[OrganisationId] = ()
    received: Day | None = None
    submitted: Day | None = None
    handed_over: Day | None = None
    target_groups: Many[TargetGroup] = ()
    kinds: Many[Literal["automatisering", "innovation"]] = ()
    logics: Many[Literal["stordrift", "komplexitet"]] = ()
    areas: Many[Text] = ()
    lead: OrganisationId | None = None
    reference: Text | None = None
    related: Many[InitiativeId] = ()
    executions: Many[Execution] = ()
    decisions: Many[Decision] = ()
    former_ids: Many[Text] = ()
    costs: Many[Cost] = ()
    cost_key: CostKey | None = None
    benefits: Many[Benefit] = ()
    solution: Solution | None = None
    events: Many[InitiativeEvent] = ()
    example: Flag = False
