"""An organisation whose file bears another name than the id that others write (SAM001)."""

from dataclasses import replace

from samverkan_cli.findings import Fault
from samverkan_cli.model.leaves import references
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import slug
from samverkan_cli.rules.known import is_known, shares

_ENDINGS = (" kommun", " stad")


def as_meant(registry: Registry) -> tuple[Registry, list[Fault]]:
    """The registry where an id that is only misnamed counts as there, and the faults of the names.

    So one fault of a file's name is told once, at the file, and not again at every reference.
    """
    misnamed = _misnamed(registry)
    found = {*misnamed, *_unread_and_misnamed(registry)}
    if not found:
        return registry, []
    there = (f"organisations/{written}" for written in found)
    meant = replace(registry, unread=type(registry.unread)((*registry.unread, *there)))
    return meant, [_fault(written, party) for written, party in misnamed.items()]


def _fault(written: str, party: Organisation) -> Fault:
    text = N_("andra filer hänvisar till ”{written}”, men {name} står i filen {file}")
    args = {"written": written, "name": party.name, "file": f"{party.ref}.yaml"}
    hint = Message(N_("döp om filen till {file}"), {"file": f"organisations/{written}.yaml"})
    return Fault(party.ref, ("name",), Message(text, args), hint)


def _unread_and_misnamed(registry: Registry) -> set[str]:
    """What `vara-kommun` should be called, when that file could not be read either."""
    found = set()
    for ref in registry.unread:
        kind, _, name = ref.partition("/")
        bare = _bare(name.replace("-", " ")).replace(" ", "-")
        if kind == "organisations" and bare != name:
            found |= {bare, bare.removesuffix("s")}
    return found - set(registry.organisations)


def _misnamed(registry: Registry) -> dict[str, Organisation]:
    """Organisations nobody refers to, by an unknown id that is their own name."""
    odd = [
        o for o in registry.organisations.values() if o.id != slug(o.short_name or _bare(o.name))
    ]
    if not odd:
        return {}
    written = _written(registry)
    found: dict[str, Organisation] = {}
    for party in odd:
        meant = [
            name for name in _ids(party) & written if not is_known(registry, "organisations", name)
        ]
        if party.id not in written and len(meant) == 1:
            found[meant[0]] = party
    return found


def _ids(party: Organisation) -> set[str]:
    """The ids an organisation would have by its names: `Vara kommun` is `vara` too."""
    names = (party.short_name, party.name, _bare(party.name), _bare(party.name).removesuffix("s"))
    return {slug(name) for name in names if name}


def _bare(name: str) -> str:
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name


def _written(registry: Registry) -> set[str]:
    """Every id of an organisation that a record or a file's name holds."""
    written = {municipality for _, municipality, _ in shares(registry)} | set(registry.intakes)
    written |= {form.assessor for form in registry.all_assessments()}
    for record in registry.records():
        written |= {name for _, kind, name in references(record) if kind == "organisations"}
    written |= {m.written for m in registry.mentions if m.kind == "organisations"}
    for initiative in registry.initiatives.values():
        if key := initiative.cost_key:
            written |= {*key.users, *key.shares}
    return written
