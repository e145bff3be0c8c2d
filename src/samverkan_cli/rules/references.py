"""SAM001–SAM003: what a record points to exists."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samverkan_cli.findings import Fault
from samverkan_cli.model.keys import Keys
from samverkan_cli.model.leaves import references
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import slug
from samverkan_cli.rules.known import collaboration_of, former_ids, is_known, names, shares
from samverkan_cli.rules.rule import rule

_UNKNOWN = {
    "organisations": N_("organisationen ”{written}” finns inte i registret"),
    "collaborations": N_("samverkan ”{written}” finns inte i registret"),
    "models": N_("modellen ”{written}” finns inte i registret"),
    "initiatives": N_("initiativet ”{written}” finns inte i registret"),
}
_SOUGHT = 200  # so many misspelt ids get a likeness sought; nobody reads more, and each costs time


@rule(
    "SAM001",
    remedy=N_("Skriv id:t som det står i filens namn, eller lägg till posten som saknas."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          origin: skaar  # <- SAM001
          collaboration: v7  # <- SAM001
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          origin: skara
          collaboration: v6
    """,
)
def reference_is_known(registry: Registry) -> Iterator[Fault]:
    """En uppgift som pekar på något som inte finns räknas inte hos någon: initiativet syns inte
    under sin kommun i uppföljningen (VDT 22 avsnitt 6, redovisat per kommun)."""
    hints: dict[tuple[str, str], Message | None] = {}
    for fault, kind, written in _unknown(registry):
        if (kind, written) not in hints:
            add = _add(kind, written)
            near = len(hints) < _SOUGHT
            hints[kind, written] = (
                did_you_mean(written, names(registry, kind), add) if near else add
            )
        yield replace(fault, hint=hints[kind, written])


def _written(registry: Registry) -> Iterator[tuple[str, Keys, str, str]]:
    """Every reference: of the records, then of those that could be read only in part."""
    for record in registry.records():
        for keys, kind, written in references(record):
            yield record.ref, keys, kind, written
    for found in registry.mentions:
        if found.keys:
            yield found.record, found.keys, found.kind, found.written


def _unknown(registry: Registry) -> Iterator[tuple[Fault, str, str]]:
    """Every reference that leads nowhere, with its kind and the id written."""
    renamed = former_ids(registry)
    for record, keys, kind, written in _written(registry):
        if is_known(registry, kind, written):
            continue
        if kind != "initiatives" or written not in renamed:
            text = Message(_UNKNOWN[kind], {"written": written})
            yield Fault(record, keys, text), kind, written
    for initiative in registry.initiatives.values():
        key = initiative.cost_key
        for name in ("users", "shares") if key else ():
            for written in getattr(key, name):
                if not is_known(registry, "organisations", written):
                    text = Message(_UNKNOWN["organisations"], {"written": written})
                    keys = ("cost_key", name, written)
                    yield Fault(initiative.ref, keys, text, on_key=True), "organisations", written


def _add(kind: str, written: str) -> Message:
    """The way out when nothing is spelled like it."""
    written = slug(written)
    file = f"{kind}/{written}" + ("/initiative.yaml" if kind == "initiatives" else ".yaml")
    return Message(N_("rätta stavningen, eller lägg till filen {file}"), {"file": file})


@rule(
    "SAM002",
    remedy=N_("Skriv organisationens id, eller id för en av samverkans grupper."),
    bad="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skaar  # <- SAM002
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
    good="""
        initiatives/e-arkiv/assessments/2024-02-20-skara:
          model: enkel/1
          date: 2024-02-20
          assessor: skara
          gates: {behov: {answer: ja}}
          scores: {nytta: {value: 4}, kostnad: {value: 2}}
    """,
)
def assessor_is_known(registry: Registry) -> Iterator[Fault]:
    """Den som bedömt ska gå att fråga. Bedömare är en organisation eller en av samverkans grupper,
    så att oenighet mellan kommuner syns (VDT 22, stöd för kvalificering och prioritering)."""
    for form in registry.all_assessments():
        if is_known(registry, "organisations", form.assessor):
            continue
        collaboration = collaboration_of(registry, form.initiative_id)
        if collaboration is not None and collaboration.group(form.assessor) is None:
            groups: dict[str, Iterable[str]] = {g.id: (g.name,) for g in collaboration.groups}
            yield Fault(
                form.ref,
                ("assessor",),
                Message(
                    N_("bedömaren ”{written}” är varken en organisation eller en grupp i {name}"),
                    {"written": form.assessor, "name": collaboration.name},
                ),
                did_you_mean(form.assessor, names(registry, "organisations") | groups),
            )


@rule(
    "SAM003",
    remedy=N_("Skriv id för en princip som står under principles i samverkans fil."),
    bad="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - {date: 2024-11-20, kind: lamnat, principle: P9}  # <- SAM003
    """,
    good="""
        initiatives/e-arkiv/participation/vara:
          events:
            - {date: 2024-03-01, kind: deltar}
            - {date: 2024-11-20, kind: lamnat, principle: P2}
    """,
)
def principle_is_known(registry: Registry) -> Iterator[Fault]:
    """Orsaken anges i förhållande till princip (VDT 22 avsnitt 6). Då måste principen finnas i
    initiativets samverkan."""
    for initiative_id, _, share in shares(registry):
        if not any(event.principle for event in share.events):
            continue
        collaboration = collaboration_of(registry, initiative_id)
        if collaboration is None:
            continue
        known: dict[str, Iterable[str]] = {p.id: () for p in collaboration.principles}
        for i, event in enumerate(share.events):
            if event.principle is not None and event.principle not in known:
                yield Fault(
                    share.ref,
                    ("events", i, "principle"),
                    Message(
                        N_("principen ”{written}” finns inte i {name}"),
                        {"written": event.principle, "name": collaboration.name},
                    ),
                    did_you_mean(event.principle, known, _among(known)),
                )


def _among(known: Iterable[str]) -> Message:
    """The hint that lists what there is to choose from."""
    return Message(N_("principer som finns: {known}"), {"known": ", ".join(known) or "–"})
