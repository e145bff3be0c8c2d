"""`collaborations/<collab>.yaml`: a cooperation, its form, members, groups, money and plan."""

from datetime import date
from typing import Literal

from samverkan_cli.model.noun import Noun, Part
from samverkan_cli.model.period import Span
from samverkan_cli.model.values import (
    Day,
    Decimal,
    Flag,
    ItemId,
    Many,
    ModelId,
    OrganisationId,
    PartialDay,
    Text,
    Whole,
)

Form = Literal[
    "avsiktsforklaring", "natverk", "avtalssamverkan", "gemensam_namnd", "kommunalforbund",
    "bolag", "forening",
]  # fmt: skip
Mandate = Literal[
    "kvalificering", "prioritering", "start", "deltagande", "finansiering", "modell", "uppfoljning",
]  # fmt: skip
DocumentKind = Literal[
    "avsiktsforklaring", "avtal", "overenskommelse", "reglemente", "forbundsordning",
    "bolagsordning", "agardirektiv", "stadgar", "styrmodell",
]  # fmt: skip
ApprovalBody = Literal["kommunfullmaktige", "kommunstyrelse", "arbetsutskott", "direktion"]
ApprovalOutcome = Literal["beslutat", "tillstyrkt", "vantar", "avslag"]
PrincipleScope = Literal["delta", "lamna", "finansiering", "prioritering"]
GovernanceMode = Literal["shared_governance", "lead_organization", "nao"]
StatedAbout = Literal["population", "seats", "users", "members"]


class Member(Part):
    """Membership over time; no `from` means since before the registry begins."""

    organisation: OrganisationId
    from_: PartialDay | None = None
    to: PartialDay | None = None
    role: Text | None = None

    def on(self, day: date) -> bool:
        """Whether the membership holds on the day; its `to` is its last day."""
        begun = self.from_ is None or self.from_.first <= day
        return begun and (self.to is None or day <= self.to.last)


class Board(Part):
    """The political board of a joint body (seed 002: two representatives each)."""

    name: Text
    seats_per_member: Whole | None = None


class GoverningDocument(Part):
    """A document the cooperation rests on."""

    kind: DocumentKind
    title: Text
    date: PartialDay | None = None
    reference: Text | None = None


class Approval(Part):
    """One member's formal decision on the cooperation."""

    organisation: OrganisationId
    body: ApprovalBody
    date: Day | None = None
    outcome: ApprovalOutcome
    reference: Text | None = None


class Decision(Part):
    """A decision; `kind` is the mandate it uses, `body` a group id or free text."""

    date: Day
    body: Text
    kind: Mandate | None = None
    subject: Text
    outcome: Text | None = None
    reference: Text | None = None


class Seat(Part):
    """A role in a group; several organisations may share one seat."""

    role: Text
    organisations: Many[OrganisationId]


class Group(Part):
    """A group with its mandates: what it decides, prepares and is told of."""

    id: ItemId
    name: Text
    decides: Many[Mandate] = ()
    prepares: Many[Mandate] = ()
    informed: Many[Mandate] = ()
    seats: Many[Seat] = ()


class Principle(Part):
    """A principle of the cooperation, which a leaver's reason may refer to."""

    id: ItemId
    text: Text
    applies_to: PrincipleScope
    from_: PartialDay | None = None
    to: PartialDay | None = None


class GovernanceReading(Part):
    """A dated reading by Provan and Kenis (2008); ratings 1–5, `interpreted` when only in words."""

    date: PartialDay
    mode: GovernanceMode
    trust: Whole | None = None
    goal_consensus: Whole | None = None
    network_competence: Whole | None = None
    interpreted: Flag = False
    note: Text | None = None


class Grant(Part):
    """A grant as stated, in kronor."""

    funder: OrganisationId
    stated: Whole


class OwnFinancing(Part):
    """The parties' own financing as stated, in kronor."""

    stated: Whole


class Payment(Part):
    """A payment of the grant to one party, in kronor; `support_rate` 0–1 of its actual costs."""

    organisation: OrganisationId
    amount: Whole
    support_rate: Decimal | None = None


class Funding(Part):
    """Funding as the source states it (seed 003 section 4), in kronor."""

    stated_total: Whole | None = None
    grant: Grant | None = None
    own_financing: OwnFinancing | None = None
    payments: Many[Payment] = ()
    payments_stated_total: Whole | None = None
    stated_support_level: Decimal | None = None
    note: Text | None = None


class PlanRow(Part):
    """A row of the activity plan."""

    id: ItemId
    text: Text
    responsible: Many[Text] = ()
    due: PartialDay | None = None
    done: Day | None = None


class Milestone(Part):
    """Something that is to have happened by a day."""

    text: Text
    due: PartialDay | None = None
    done: Day | None = None


class Risk(Part):
    """A risk and what is done about it."""

    id: ItemId
    text: Text
    category: Text | None = None
    response: Text | None = None


class UserGroup(Part):
    """How many users of one sort (seed 004)."""

    group: Text
    count: Whole


class Resources(Part):
    """Staff and users of the joint body."""

    employees: Whole | None = None
    employees_before: Whole | None = None
    users: Many[UserGroup] = ()


class Agreement(Part):
    """An agreement with a supplier."""

    name: Text
    supplier: Text | None = None
    note: Text | None = None


class FollowUp(Part):
    """When and to whom the indicators are reported (seed 003 section 6)."""

    cadence: Literal["halvar"]
    from_: Day
    until: Day | None = None
    recipients: Many[Text]


class StatedFigure(Part):
    """A source's own round figure, kept beside the computed one."""

    claim: Text
    about: StatedAbout
    value: Whole
    note: Text | None = None


class Collaboration(Noun):
    """A cooperation between municipalities and other parties."""

    name: Text
    purpose: Text | None = None
    scope: Many[Text] = ()
    delimitations: Many[Text] = ()
    form: Form
    started: PartialDay | None = None
    ended: PartialDay | None = None
    members: Many[Member] = ()
    closed_to_new_members: Flag = False
    host: OrganisationId | None = None
    legal_person: OrganisationId | None = None
    board: Board | None = None
    governing_documents: Many[GoverningDocument] = ()
    approvals: Many[Approval] = ()
    decisions: Many[Decision] = ()
    definition: Text | None = None
    vision: Text | None = None
    goals: Many[Text] = ()
    effect_goals: Many[Text] = ()
    expected_benefits: Many[Text] = ()
    stakeholders: Many[Text] = ()
    competences: Many[Text] = ()
    conditions: Many[Text] = ()
    deviations: Many[Text] = ()
    lessons: Many[Text] = ()
    recommendations: Many[Text] = ()
    deliverables: Many[Text] = ()
    related_programmes: Many[Text] = ()
    groups: Many[Group] = ()
    principles: Many[Principle] = ()
    governance: Many[GovernanceReading] = ()
    funding: Funding | None = None
    plan: Many[PlanRow] = ()
    milestones: Many[Milestone] = ()
    risks: Many[Risk] = ()
    resources: Resources | None = None
    agreements: Many[Agreement] = ()
    shared_services: Many[Text] = ()
    model: ModelId | None = None
    follow_up: FollowUp | None = None
    stated: Many[StatedFigure] = ()
    example: Flag = False

    def members_on(self, day: date) -> tuple[str, ...]:
        """Ids of the organisations that are members on the day, each once, in file order."""
        return tuple(dict.fromkeys(m.organisation for m in self.members if m.on(day)))

    def group(self, group_id: str) -> Group | None:
        """The group with the id, if there is one."""
        return next((group for group in self.groups if group.id == group_id), None)

    def since_follow_up(self, last: date) -> Span | None:
        """The span from the first follow-up day to `last`; None without follow-up or before it."""
        if self.follow_up is None or self.follow_up.from_ > last:
            return None
        first = self.follow_up.from_
        return Span(first, last, f"{first}..{last}")
