"""The kinds and weights of changes: what `review.yaml` may name and `diff` tells."""

from typing import Literal

Weight = Literal["decision", "notable", "minor"]
WEIGHTS: tuple[Weight, ...] = ("decision", "notable", "minor")

NEUTRAL = ("added", "removed", "changed", "renamed", "unreadable", "readable")
LIFE_CYCLE = (
    "submitted", "handed_over", "lead_changed", "started", "finished", "aborted", "decided",
    "paused", "resumed", "withdrawn", "rejected", "maintained", "closed",
    "invited", "interested", "declined", "joined", "left", "joined_late",
    "implemented", "in_use", "decommissioned",
    "cost_added", "cost_changed", "cost_removed", "cost_key_changed",
    "benefit_added", "benefit_reported",
    "assessed", "reassessed", "prioritised",
    "member_joined", "member_left", "approved", "mandate_changed", "principle_changed",
    "funding_changed", "done", "model_changed", "model_decided",
    "waived", "review_changed",
)  # fmt: skip
KINDS = NEUTRAL + LIFE_CYCLE
ANY = "any"  # in review.yaml: every kind of that weight
