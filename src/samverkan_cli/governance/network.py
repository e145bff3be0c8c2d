"""Modes of network governance by Provan and Kenis (2008): the table, and why it reads so.

*Modes of Network Governance: Structure, Management, and Effectiveness*, JPART 18(2), table 1. The
article gives words (few, moderately high), the registry ratings 1–5; everything that turns one into
the other stands here and nowhere else, with its reason, so that it can be argued with and changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from samverkan_cli.model.collaboration import GovernanceMode
from samverkan_cli.model.message import N_

Predictor = Literal["trust", "participants", "goal_consensus", "network_competence"]
Level = Literal["low", "moderate", "high"]

MODES: tuple[GovernanceMode, ...] = ("shared_governance", "lead_organization", "nao")
PREDICTORS: tuple[Predictor, ...] = (
    "trust", "participants", "goal_consensus", "network_competence",
)  # fmt: skip
FEW, MODERATE_NUMBER = 4, 8  # participants up to and including
LOW, MODERATE_RATING = 2, 3  # ratings up to and including


def level(predictor: Predictor, value: int) -> Level:
    """Ratings 1–2 are low, 3 moderate, 4–5 high; participants up to 4 few, up to 8 moderate."""
    low, moderate = (
        (FEW, MODERATE_NUMBER) if predictor == "participants" else (LOW, MODERATE_RATING)
    )
    if value <= low:
        return "low"
    return "moderate" if value <= moderate else "high"


@dataclass(frozen=True, slots=True)
class PointsTo:
    """The modes a level of a predictor is at home with, and the article's words for why."""

    modes: tuple[GovernanceMode, ...]
    reason: str


TABLE: Mapping[tuple[Predictor, Level], PointsTo] = {
    ("trust", "high"): PointsTo(
        ("shared_governance",),
        N_("Delad styrning bygger på att förtroendet är spritt mellan alla parter."),
    ),
    ("trust", "moderate"): PointsTo(
        ("nao",),
        N_("En nätverksadministration klarar måttligt spritt förtroende när parterna följer den."),
    ),
    ("trust", "low"): PointsTo(
        ("lead_organization",),
        N_("En ledande organisation räcker det att parterna litar på var för sig."),
    ),
    ("participants", "low"): PointsTo(
        ("shared_governance",), N_("Få parter kan styra tillsammans utan mellanhand.")
    ),
    ("participants", "moderate"): PointsTo(
        ("lead_organization", "nao"),
        N_("Ett måttligt antal parter ryms både hos en ledande organisation och i en"
           " nätverksadministration."),
    ),
    ("participants", "high"): PointsTo(
        ("nao",), N_("Många parter behöver någon som samordnar på heltid.")
    ),
    ("goal_consensus", "high"): PointsTo(
        ("shared_governance",), N_("Delad styrning kräver att parterna i hög grad delar mål.")
    ),
    ("goal_consensus", "moderate"): PointsTo(
        ("lead_organization", "nao"),
        N_("Måttligt låg målsamsyn hör till en ledande organisation, måttligt hög till en"
           " nätverksadministration; en trea skiljer dem inte åt."),
    ),
    ("goal_consensus", "low"): PointsTo(
        ("lead_organization",),
        N_("Ju lägre målsamsyn, desto mer måste en part driva; lägre än måttligt låg finns inte"
           " i modellen."),
    ),
    ("network_competence", "low"): PointsTo(
        ("shared_governance",),
        N_("När uppgiften inte kräver samordnad kompetens räcker delad styrning."),
    ),
    ("network_competence", "moderate"): PointsTo(
        ("lead_organization",),
        N_("Måttligt behov av samordnad kompetens kan en ledande organisation fylla."),
    ),
    ("network_competence", "high"): PointsTo(
        ("nao",),
        N_("Stort behov av samordnad kompetens är svårt att fylla utan särskild administration."),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tension:
    """Two goods that pull apart, and how a mode settles between them: what to watch."""

    between: str
    leaning: Mapping[GovernanceMode, str]


TENSIONS: tuple[Tension, ...] = (
    Tension(
        N_("effektivitet – delaktighet"),
        {
            "shared_governance": N_("Lutar åt delaktighet: alla är med, och det tar tid."),
            "lead_organization": N_(
                "Lutar åt effektivitet, med risken att den ledande partens syn dominerar."
            ),
            "nao": N_("Balanserar, till priset av mer formalisering."),
        },
    ),
    Tension(
        N_("inre – yttre legitimitet"),
        {
            "shared_governance": N_("Lutar åt inre legitimitet: parterna känner igen sig, men"
                                    " utåt är det otydligt vem som svarar."),
            "lead_organization": N_("Lutar åt yttre legitimitet: en part svarar utåt, och de"
                                    " övriga kan komma att se samverkan som dess."),
            "nao": N_("Balanserar: administrationen svarar utåt och ska bäras av alla inåt."),
        },
    ),
    Tension(
        N_("flexibilitet – stabilitet"),
        {
            "shared_governance": N_("Lutar åt flexibilitet: lätt att ändra, lätt att upplösa."),
            "lead_organization": N_("Lutar åt stabilitet: uthålligt, men trögare att ändra."),
            "nao": N_("Balanserar: stabilt, med regler som parterna måste orka ompröva."),
        },
    ),
)  # fmt: skip
