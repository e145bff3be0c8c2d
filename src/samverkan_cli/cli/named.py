"""Which record an id on the command line means; one grammar for every kind of record."""

from collections.abc import Iterator
from typing import TypeVar

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Survey
from samverkan_cli.model.registry import Registry

_SINGULAR = {
    "organisation": "organisations",
    "collaboration": "collaborations",
    "initiative": "initiatives",
    "model": "models",
    "survey": "surveys",
    "prioritisation": "prioritisations",
}
_FOLDERS = frozenset({*_SINGULAR.values(), "intake"})
_KINDS: dict[type[Noun], tuple[str, str]] = {  # folder, and what to say when there is none such
    Organisation: ("organisations", N_("det finns ingen organisation ”{id}”")),
    Collaboration: ("collaborations", N_("det finns ingen samverkan ”{id}”")),
    Initiative: ("initiatives", N_("det finns inget initiativ ”{id}”")),
    QualificationModel: ("models", N_("det finns ingen modell ”{id}”")),
    Survey: ("surveys", N_("det finns ingen enkätomgång ”{id}”")),
    Noun: ("", N_("det finns ingen post ”{id}”")),
}
_LISTS = {
    "": N_("se vilka som finns: samverkan list initiatives"),
    "initiatives": N_("se vilka som finns: samverkan list initiatives"),
    "organisations": N_("se vilka som finns: samverkan list organisations"),
}
_FEW = 12  # names that can be read in a hint

T = TypeVar("T", bound=Noun)


def named(registry: Registry, kind: type[T], wanted: str) -> T:
    """The record meant: by id, `kind/id`, path, former id, title or displayed name.

    `Noun` means any kind. UsageError for one that is not there, with what is near; for one that
    cannot be read; and for words that mean several, with all of them.
    """
    found = named_or_none(registry, kind, wanted)
    if found is None:
        raise _unknown(registry, kind, wanted)
    return found


def named_or_none(registry: Registry, kind: type[T], wanted: str) -> T | None:
    """As `named`, but None for words that are no reference and mean no record."""
    folder, _ = _KINDS[kind]
    ref = reference_of(wanted)
    top = ref.partition("/")[0]
    is_reference = top in _FOLDERS and "/" in ref
    records = [record for record in registry.records() if isinstance(record, kind)]
    exact = [record for record in records if record.ref == ref]
    found = exact or ([] if is_reference else list(_meant(records, ref)))
    if len(found) > 1:
        raise UsageError(
            Message(N_("”{id}” kan vara flera poster"), {"id": wanted}),
            Message(N_("skriv en av {choices}"), {"choices": Names(tuple(r.ref for r in found))}),
        )
    if found:
        return found[0]
    if _is_unread(registry, folder, ref):
        raise UsageError(
            Message(N_("”{id}” går inte att läsa"), {"id": wanted}),
            Message(N_("se felen med: samverkan validate")),
        )
    if is_reference:
        raise _unknown(registry, kind, wanted)
    return None


def must_exist(registry: Registry, kind: type[Noun], wanted: str | None) -> None:
    """UsageError for words that name none; a file that is there but cannot be read will do."""
    if wanted is None or _is_unread(registry, _KINDS[kind][0], reference_of(wanted)):
        return
    named(registry, kind, wanted)


def same(registry: Registry, kind: type[Noun], argument: str | None, option: str | None) -> None:
    """UsageError when the argument and the option both name a record, and not the same."""
    if argument is None or option is None:
        return
    answers = [named(registry, kind, wanted).id for wanted in (argument, option)]
    if answers[0] != answers[1]:
        args = {"argument": answers[0], "option": answers[1]}
        message = N_("kommandot får två olika svar: {argument} och --collaboration {option}")
        raise UsageError(Message(message, args), Message(N_("utelämna --collaboration")))


def reference_of(wanted: str) -> str:
    """What was written as a reference, `kind/id`, when it is a path or `kind/id`; else as it is."""
    text = wanted.strip().strip("/").removesuffix(".yaml").removesuffix("/initiative")
    parts = text.removeprefix("./").split("/")
    parts[0] = _SINGULAR.get(parts[0], parts[0]) if len(parts) > 1 else parts[0]
    first = next((i for i, part in enumerate(parts[:-1]) if part in _FOLDERS), 0)
    return "/".join(parts[first:])


def _meant(records: list[T], wanted: str) -> Iterator[T]:
    """By id, and only when none has it by another name; records in an initiative have no names."""
    tops = [r for r in records if not (r.ref.startswith("initiatives/") and r.ref.count("/") > 1)]
    exact = [record for record in tops if record.id == wanted]
    folded = wanted.casefold()
    yield from exact or (record for record in tops if folded in _names(record))


def _names(record: Noun) -> set[str]:
    """Its displayed names, former ids and the code or period people know it by."""
    fields = ("name", "short_name", "title", "municipality_code")
    names = {str(name) for field in fields if (name := getattr(record, field, None))}
    names.update(getattr(record, "former_ids", ()))
    if isinstance(record, Survey):
        names.add(record.period.text)
    return {name.casefold() for name in names}


def _is_unread(registry: Registry, folder: str, ref: str) -> bool:
    full = ref if "/" in ref else f"{folder}/{ref}"
    if full in registry.unread:
        return not folder or full.startswith(f"{folder}/")
    return not folder and any(one.rpartition("/")[2] == ref for one in registry.unread)


def _unknown(registry: Registry, kind: type[Noun], wanted: str) -> UsageError:
    folder, message = _KINDS[kind]
    known: dict[str, tuple[str, ...]] = {}
    for record in registry.records():
        if isinstance(record, kind):
            names = (getattr(record, field, None) for field in ("title", "name", "short_name"))
            known[record.id] = tuple(name for name in names if name)
    listing = Message(_LISTS[folder]) if folder in _LISTS else None
    if listing is None and 0 < len(known) <= _FEW:
        listing = Message(N_("välj bland {choices}"), {"choices": Names(tuple(known))})
    return UsageError(Message(message, {"id": wanted}), did_you_mean(wanted, known, listing))
