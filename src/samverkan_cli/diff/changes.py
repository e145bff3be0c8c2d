"""Registry × Registry → neutral changes: records by id, renamed initiatives recognised."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from samverkan_cli.diff.change import Change, Side
from samverkan_cli.diff.parts import Here, part_changes
from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Survey, Waivers
from samverkan_cli.model.registry import Registry

STEPS = frozenset(
    {
        "submitted", "handed_over", "lead", "executions", "decisions", "costs", "cost_key",
        "benefits", "events",
    }
)  # fmt: skip
# Files whose name says no more than what is in them; elsewhere it says whose they are.
NAMED = (Organisation, Collaboration, QualificationModel, Assessment, Prioritisation, Survey)


def changes(base: Registry, head: Registry) -> tuple[Change, ...]:
    """Everything that differs, by record and then in the order of its fields.

    A record that could not be read in one version is not compared: it became readable or
    unreadable, and what is in it is not said to be new or gone.
    """
    renamed = renames(base, head)
    return tuple(_all(base, head, renamed))


def renames(base: Registry, head: Registry) -> dict[str, str]:
    """Initiatives that go by another id now: former id → id.

    By `former_ids`, else by everything in the file being the same.
    """
    gone = [i for i in base.initiatives.values() if _is_gone(i.ref, head)]
    new = [i for i in head.initiatives.values() if _is_gone(i.ref, base)]
    found: dict[str, str] = {}
    for initiative in new:
        former = [i for i in gone if i.id in initiative.former_ids and i.id not in found]
        same = former or [i for i in gone if i.id not in found and _same(i, initiative)]
        if same:
            found[same[0].id] = initiative.id
    return found


def _is_gone(ref: str, registry: Registry) -> bool:
    return ref.split("/")[1] not in registry.initiatives and ref not in registry.unread


def _same(before: Initiative, after: Initiative) -> bool:
    return not any(part_changes(before, after, Here(Side("", ()), Side("", ()))))


def _all(base: Registry, head: Registry, renamed: Mapping[str, str]) -> Iterator[Change]:
    was = {ref_now(record.ref, renamed): record for record in base.records()}
    there = {record.ref: record for record in head.records()}
    moved = _moved(was, there, base.unread | head.unread)
    was = {moved.get(ref, ref): record for ref, record in was.items()}
    unread_then = {ref_now(ref, renamed) for ref in base.unread}
    for ref in sorted({*was, *there}):
        before, after = was.get(ref), there.get(ref)
        if before is None and ref in unread_then:
            yield _readable(after, ref)
        elif after is None and ref in head.unread:
            yield _unreadable(before, ref)
        else:
            yield from record_changes(before, after, renamed)


def _moved(
    was: Mapping[str, Noun], there: Mapping[str, Noun], unread: Container[str]
) -> dict[str, str]:
    """Files that only have another name in their folder: where they were → where they are."""
    gone = [(ref, r) for ref, r in was.items() if ref not in there and isinstance(r, NAMED)]
    new = [(ref, r) for ref, r in there.items() if ref not in was and isinstance(r, NAMED)]
    pairs = [
        (old, ref)
        for old, before in gone
        for ref, after in new
        if old not in unread and ref not in unread and _alike(old, before, ref, after)
    ]
    olds, news = (Counter(side) for side in zip(*pairs, strict=True)) if pairs else ({}, {})
    return {old: ref for old, ref in pairs if olds[old] == news[ref] == 1}


def _alike(old: str, before: Noun, ref: str, after: Noun) -> bool:
    same_folder = old.rpartition("/")[0] == ref.rpartition("/")[0]
    nowhere = Here(Side("", ()), Side("", ()))
    return (
        type(before) is type(after)
        and same_folder
        and not any(part_changes(before, after, nowhere))
    )


def ref_now(ref: str, renamed: Mapping[str, str]) -> str:
    """The reference a record has in the later version."""
    parts = ref.split("/")
    if parts[0] != "initiatives" or parts[1] not in renamed:
        return ref
    return "/".join((parts[0], renamed[parts[1]], *parts[2:]))


def record_changes(
    before: Noun | None, after: Noun | None, renamed: Mapping[str, str] | None = None
) -> Iterator[Change]:
    """What differs between two versions of one record; None where there is no such record.

    A new participation, intake or list of exceptions is told by what is in it, since the file has
    no meaning of its own; a new initiative by itself and the steps, money and decisions it has.
    """
    if after is None:
        assert before is not None
        yield Change("removed", Side(before.ref, ()), None, before, None, (), "", (before,))
    elif before is None:
        whole = Change("added", None, Side(after.ref, ()), None, after, (), "", (after,))
        yield from _content(after, renamed) or (whole,)
    else:
        yield from _versions(before, after, renamed)


def _content(after: Noun, renamed: Mapping[str, str] | None) -> tuple[Change, ...]:
    if isinstance(after, Participation | Intake | Waivers):
        return tuple(part_changes(type(after)(), after, _here("", after.ref, renamed)))
    if isinstance(after, Initiative):
        bare = Initiative(title=after.title)
        whole = Change("added", None, Side(after.ref, ()), None, after, (), "", (after,))
        inside = part_changes(bare, after, _here("", after.ref, renamed))
        return (whole, *(change for change in inside if change.top in STEPS))
    return ()


def _versions(before: Noun, after: Noun, renamed: Mapping[str, str] | None) -> Iterator[Change]:
    moved = isinstance(after, Initiative) and before.ref != after.ref
    if moved or (isinstance(after, NAMED) and before.id != after.id):
        sides = Side(before.ref, ()), Side(after.ref, ())
        yield Change("renamed", *sides, before.id, after.id, (), "", (after,))
    for change in part_changes(before, after, _here(before.ref, after.ref, renamed)):
        if not (moved and change.top == "former_ids" and change.after == before.id):
            yield change


def _here(base: str, head: str, renamed: Mapping[str, str] | None) -> Here:
    return Here(Side(base, ()), Side(head, ()), renamed=renamed)


def _readable(after: Noun | None, ref: str) -> Change:
    assert after is not None
    return Change("readable", Side(ref, ()), Side(ref, ()), None, None, (), "", (after,))


def _unreadable(before: Noun | None, ref: str) -> Change:
    assert before is not None
    return Change("unreadable", Side(before.ref, ()), Side(ref, ()), None, None, (), "", (before,))
