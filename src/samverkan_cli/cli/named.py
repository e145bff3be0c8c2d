"""Which record an id on the command line means; `kind/id` when one id could mean two."""

from collections.abc import Iterator, Mapping

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry

_SINGULAR = {
    "organisation": "organisations",
    "collaboration": "collaborations",
    "initiative": "initiatives",
    "model": "models",
    "survey": "surveys",
    "prioritisation": "prioritisations",
}


def record_named(registry: Registry, wanted: str) -> Noun:
    """The record with the reference, `kind/id`, id, former id or displayed name."""
    by_ref = {record.ref: record for record in registry.records()}
    ref = wanted.strip("/").removesuffix(".yaml").removesuffix("/initiative")
    kind, slash, rest = ref.partition("/")
    ref = f"{_SINGULAR.get(kind, kind)}/{rest}" if slash else ref
    if ref in by_ref:
        return by_ref[ref]
    found = list(_by_id(by_ref, ref))
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        raise UsageError(
            Message(N_("”{id}” kan vara flera poster"), {"id": wanted}),
            Message(N_("skriv {choices}"), {"choices": Names(tuple(r.ref for r in found))}),
        )
    raise _unknown(wanted, [record.id for record in by_ref.values()], registry)


def _by_id(by_ref: Mapping[str, Noun], wanted: str) -> Iterator[Noun]:
    top = [record for ref, record in by_ref.items() if not _is_below_initiative(ref)]
    exact = [record for record in top if record.id == wanted]
    if exact:
        yield from exact
        return
    folded = wanted.casefold()
    for record in top:
        names = {getattr(record, n, None) for n in ("name", "short_name", "title")} - {None}
        former = getattr(record, "former_ids", ())
        code = getattr(record, "municipality_code", None)
        if folded in {str(n).casefold() for n in names} or wanted in (*former, code):
            yield record


def _is_below_initiative(ref: str) -> bool:
    return ref.startswith("initiatives/") and ref.count("/") > 1


def initiative_named(registry: Registry, wanted: str) -> Initiative:
    """The initiative with the id, former id or title; UsageError with what is near otherwise."""
    short = wanted.strip("/").removeprefix("initiatives/").removesuffix("/initiative.yaml")
    if short in registry.initiatives:
        return registry.initiatives[short]
    folded = short.casefold()
    for initiative in registry.initiatives.values():
        if short in initiative.former_ids or initiative.title.casefold() == folded:
            return initiative
    raise _unknown(wanted, list(registry.initiatives), registry)


def organisation_named(registry: Registry, wanted: str) -> Organisation:
    """The organisation with the id, name, short name or municipality code."""
    short = wanted.strip("/").removeprefix("organisations/").removesuffix(".yaml")
    if short in registry.organisations:
        return registry.organisations[short]
    folded = short.casefold()
    for found in registry.organisations.values():
        names = (found.name, found.short_name or "", found.municipality_code or "")
        if folded in {name.casefold() for name in names}:
            return found
    if f"organisations/{short}" in registry.unread:
        raise _unknown(wanted, [], registry)
    choices = {o.id: (o.name, o.short_name or "") for o in registry.organisations.values()}
    listing = Message(N_("se vilka som finns: samverkan list organisations"))
    raise UsageError(
        Message(N_("det finns ingen organisation ”{id}”"), {"id": wanted}),
        did_you_mean(wanted, choices, listing),
    )


def _unknown(wanted: str, known: list[str], registry: Registry) -> UsageError:
    unread = {ref for ref in registry.unread if ref.rpartition("/")[2] == wanted or ref == wanted}
    if unread:
        return UsageError(
            Message(N_("”{id}” går inte att läsa"), {"id": wanted}),
            Message(N_("se felen med: samverkan validate")),
        )
    titles = {i.id: (i.title,) for i in registry.initiatives.values()}
    listing = Message(N_("se vilka som finns: samverkan list initiatives"))
    hint = did_you_mean(wanted, dict.fromkeys(known, ()) | titles, listing)
    return UsageError(Message(N_("det finns ingen post ”{id}”"), {"id": wanted}), hint)
