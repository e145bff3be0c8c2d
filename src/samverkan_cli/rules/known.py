"""What the registry holds: ids that exist, also those whose file could not be read."""

from collections.abc import Iterable, Iterator, Mapping

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import nearest
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.registry import Registry


def is_known(registry: Registry, kind: str, record_id: str) -> bool:
    """Whether the record exists; one that could not be read does.

    So does an initiative with files but no `initiative.yaml`: that is told once, at its folder.
    """
    if record_id in getattr(registry, kind) or f"{kind}/{record_id}" in registry.unread:
        return True
    return kind == "initiatives" and has_files(registry, record_id)


def has_files(registry: Registry, initiative_id: str) -> bool:
    """Whether any municipality or assessor has a file under the initiative."""
    return initiative_id in registry.participations or initiative_id in registry.assessments


def names(registry: Registry, kind: str) -> dict[str, Iterable[str]]:
    """Every id of a kind with the names people may write instead."""
    if kind == "organisations":
        return {
            key: tuple(filter(None, (found.short_name, found.name)))
            for key, found in registry.organisations.items()
        }
    word = "title" if kind == "initiatives" else "name"
    return {key: (getattr(found, word),) for key, found in getattr(registry, kind).items()}


def former_ids(registry: Registry) -> Mapping[str, Initiative]:
    """The initiative each former id now stands for."""
    return {old: found for found in registry.initiatives.values() for old in found.former_ids}


def collaboration_of(registry: Registry, initiative_id: str) -> Collaboration | None:
    """The cooperation of the initiative a file lies under; None when either could not be read."""
    initiative = registry.initiatives.get(initiative_id)
    if initiative is None:
        return None
    return registry.collaborations.get(registry.collaboration_of(initiative) or "")


def members_known(registry: Registry, collaboration: Collaboration) -> bool:
    """Whether every member can be counted; one that is unknown is told by SAM001."""
    return all(member.organisation in registry.organisations for member in collaboration.members)


def shares(registry: Registry) -> Iterator[tuple[str, str, Participation]]:
    """Every participation with the initiative and the municipality it lies under."""
    for initiative_id, by_municipality in registry.participations.items():
        for municipality_id, share in by_municipality.items():
            yield initiative_id, municipality_id, share


def turn_of(initiative: Initiative) -> str | None:
    """The kind of the initiative's latest event; of one day the last in the file."""
    latest = max(enumerate(initiative.events), key=lambda e: (e[1].date, e[0]), default=None)
    return latest[1].kind if latest else None


def has_unread(registry: Registry, folder: str) -> bool:
    """Whether any file in a folder of the registry could not be read."""
    return any(ref.startswith(f"{folder}/") for ref in registry.unread)


def nearest_record(written: str, records: Iterable[str], otherwise: Message) -> Message:
    """The record that was meant: a path, or a name next to where it was looked for."""
    path = written.removeprefix("registry/").removesuffix(".yaml").removesuffix("/initiative")
    if path in records:
        return Message(N_("menade du {near}?"), {"near": path})
    folder, _, name = path.rpartition("/")
    beside = {r.rpartition("/")[2]: r for r in records if r.rpartition("/")[0] == folder}
    near = nearest(name, dict.fromkeys(beside, ()))
    return Message(N_("menade du {near}?"), {"near": beside[near]}) if near else otherwise
