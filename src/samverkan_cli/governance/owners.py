"""Who owns which file: each municipality its own, the lead the initiative's, the host the rest."""

import re
from collections.abc import Iterator

from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.registry import Registry

COORDINATOR = "coordinator"
_NOREPLY = re.compile(r"(?:\d+\+)?(?P<account>[^@+]+)@users\.noreply\.", re.IGNORECASE)


def owners_of(registry: Registry, ref: str) -> tuple[str, ...]:
    """Ids of the organisations that own a record's file (registry.md, principle 1)."""
    kind, _, rest = ref.partition("/")
    parts = rest.split("/")
    if kind in ("organisations", "intake"):
        return (rest,)
    if kind == "initiatives" and "participation" in parts:
        return (parts[-1],)
    if kind == "initiatives":
        return _of_initiative(registry, parts)
    if kind == "collaborations" and rest in registry.collaborations:
        return coordinators(registry.collaborations[rest])
    return of_the_rest(registry)


def _of_initiative(registry: Registry, parts: list[str]) -> tuple[str, ...]:
    initiative = registry.initiatives.get(parts[0])
    if len(parts) > 1:
        assessor = re.sub(r"^\d{4}-\d{2}-\d{2}-", "", parts[-1])
        if assessor in registry.organisations:
            return (assessor,)
    return leads(initiative) or of_the_rest(registry)


def leads(initiative: Initiative | None) -> tuple[str, ...]:
    """Who owns an initiative's file: its lead, else where it came from."""
    found = initiative and (initiative.lead or initiative.origin)
    return (found,) if found else ()


def coordinators(collaboration: Collaboration) -> tuple[str, ...]:
    """Who owns a cooperation's file: its coordinators, else its host or legal person."""
    found = [m.organisation for m in collaboration.members if m.role == COORDINATOR]
    return tuple(
        dict.fromkeys(found or filter(None, (collaboration.host, collaboration.legal_person)))
    )


def of_the_rest(registry: Registry) -> tuple[str, ...]:
    """Who owns settings, models, decided orders and exceptions: the registry's cooperation."""
    named = registry.settings.collaboration if registry.settings else None
    chosen = registry.collaborations.get(named or "")
    return coordinators(chosen) if chosen else ()


def accounts(registry: Registry, owners: tuple[str, ...]) -> tuple[str, ...]:
    """The owners' accounts and mailboxes on the Git service, each once."""
    found = (registry.organisations[o].code_owners for o in owners if o in registry.organisations)
    return tuple(dict.fromkeys(account for of_one in found for account in of_one))


def is_among(email: str, owned_by: tuple[str, ...]) -> bool | None:
    """Whether an author's e-mail is one of the accounts; None when that cannot be told.

    An account or team name says nothing of an ordinary address; GitHub's own addresses name it.
    """
    known = {account.casefold().lstrip("@") for account in owned_by}
    account = _NOREPLY.match(email)
    if email.casefold() in known or (account and account["account"].casefold() in known):
        return True
    people = [
        a for a in owned_by if "/" not in a and (a.startswith("@") if account else "@" in a[1:])
    ]
    return False if people and len(people) == len(owned_by) else None


def codeowners(registry: Registry, under: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Pattern and accounts for each line of CODEOWNERS; the last that fits a file counts.

    `under` is the registry's folder in the repository. A pattern whose owner has no account is left
    out, so that the broader line before it still holds.
    """
    escaped = under.replace(" ", "\\ ")
    root = f"/{escaped}/" if under else "/"
    every = [(root, of_the_rest(registry))]
    every += [(f"{root}{c.ref}.yaml", coordinators(c)) for c in registry.collaborations.values()]
    every += [(f"{root}{i.ref}/", leads(i)) for i in registry.initiatives.values()]
    for organisation in registry.organisations.values():
        mine = (organisation.id,)
        every += [
            (f"{root}organisations/{organisation.id}.yaml", mine),
            (f"{root}intake/{organisation.id}.yaml", mine),
            (f"{root}initiatives/*/participation/{organisation.id}.yaml", mine),
            (f"{root}initiatives/*/assessments/*-{organisation.id}.yaml", mine),
        ]
    for pattern, owners in every:
        found = accounts(registry, owners)
        if found:
            yield pattern, found
