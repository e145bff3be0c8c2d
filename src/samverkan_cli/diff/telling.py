"""Every change in words: by its record's kind, else plainly."""

from collections import defaultdict
from collections.abc import Iterable

from samverkan_cli.diff.change import Change, Together
from samverkan_cli.diff.changes import changes
from samverkan_cli.diff.known import Known
from samverkan_cli.diff.meaning import Meaning
from samverkan_cli.diff.of_collaboration import told_collaboration
from samverkan_cli.diff.of_initiative import told_initiative
from samverkan_cli.diff.of_money import told_money
from samverkan_cli.diff.of_participation import told_participation
from samverkan_cli.diff.of_qualification import told_assessment, told_model, told_prioritisation
from samverkan_cli.diff.of_small_records import (
    told_counts,
    told_file,
    told_review,
    told_survey,
    told_waivers,
)
from samverkan_cli.diff.plainly import plainly
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers
from samverkan_cli.model.registry import Registry

Told = tuple[Meaning, ...] | None
TELLERS = {
    Participation: told_participation,
    Assessment: told_assessment,
    QualificationModel: told_model,
    Prioritisation: told_prioritisation,
    Intake: told_counts,
    Survey: told_survey,
    Waivers: told_waivers,
    Review: told_review,
}


def meanings(base: Registry, head: Registry) -> tuple[Meaning, ...]:
    """What changed from one version of a registry to another, each change in words."""
    return told(changes(base, head), Known(base, head))


def told(found: Iterable[Change], known: Known) -> tuple[Meaning, ...]:
    """The meanings of changes, in their order; a change told by another's sentence is left out."""
    every = tuple(found)
    together: dict[str, dict[tuple[str, ...], Change]] = defaultdict(dict)
    for change in every:
        together[change.record][change.path] = change
    return tuple(
        meaning for change in every for meaning in _meanings(change, known, together[change.record])
    )


def _meanings(change: Change, known: Known, together: Together) -> tuple[Meaning, ...]:
    found = _own(change, known, together)
    if found is None:
        found = told_file(change, known)
    return (plainly(change, known),) if found is None else found


def _own(change: Change, known: Known, together: Together) -> Told:
    noun = change.noun
    if change.kind in ("unreadable", "readable"):
        return None
    if isinstance(noun, Initiative | Participation) and change.path:
        money = told_money(change, known, together)
        if money is not None:
            return money
    if isinstance(noun, Initiative):
        return told_initiative(change, known, together)
    if isinstance(noun, Collaboration):
        return told_collaboration(change, known, together)
    for kind, teller in TELLERS.items():
        if isinstance(noun, kind) and (change.path or kind not in (Waivers, Intake)):
            return teller(change, known)
    return None
