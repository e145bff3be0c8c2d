"""SAM004–SAM006: file names and groups that say whose a record is."""

from collections.abc import Iterable, Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import names, shares
from samverkan_cli.rules.rule import rule


@rule(
    "SAM004",
    remedy=N_("Döp filen efter kommunens id under organisations."),
    bad="""
        initiatives/e-arkiv/participation/goliska-it:
          events:  # <- SAM004
            - {date: 2024-03-01, kind: deltar}
        intake/varra:
          counts: []  # <- SAM004
    """,
    good="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2024-03-01, kind: deltar}
        intake/vara:
          counts: []
    """,
)
def file_is_named_after_municipality(registry: Registry) -> Iterator[Fault]:
    """Varje kommun äger sin egen fil och har sista ordet om sitt deltagande. Bara kommuner räknas
    som deltagande kommuner (VDT 22 avsnitt 6); it-leverantören och högskolan är parter, men inte
    kommuner."""
    municipalities: dict[str, Iterable[str]] = {
        key: spellings
        for key, spellings in names(registry, "organisations").items()
        if registry.organisations[key].kind == "kommun"
    }
    for name, ref in _owned(registry):
        if name in municipalities or f"organisations/{name}" in registry.unread:
            continue
        found = registry.organisations.get(name)
        text = N_("filen ska heta som en kommun, men ”{name}” finns inte i registret")
        add = Message(
            N_("döp filen efter kommunens id, eller lägg till filen {file}"),
            {"file": f"organisations/{name}.yaml"},
        )
        hint = did_you_mean(name, municipalities, add)
        if found is not None:
            text = N_("filen ska höra till en kommun, men {name} är ingen kommun ({kind})")
            hint = Message(N_("för andra parter: skriv i samverkans fil eller under costs"))
        args = {"name": registry.name(name), "kind": Term(found.kind if found else "kommun")}
        yield Fault(ref, (), Message(text, args), hint)


def _owned(registry: Registry) -> Iterator[tuple[str, str]]:
    """Every file a municipality owns, by the name it bears; also those that could not be read."""
    for _, municipality, share in shares(registry):
        yield municipality, share.ref
    for municipality, counted in registry.intakes.items():
        yield municipality, counted.ref
    for mention in registry.mentions:
        if not mention.keys:
            yield mention.written, mention.record


@rule(
    "SAM005",
    remedy=N_("Lägg till initiative.yaml i mappen, eller flytta filerna till rätt initiativ."),
    bad="""
        initiatives/e-arkivet/participation/lidkoping:
          events:  # <- SAM005
            - {date: 2024-03-01, kind: deltar}
    """,
    good="""
        initiatives/e-arkiv/participation/lidkoping:
          events:
            - {date: 2024-03-01, kind: deltar}
    """,
)
def folder_has_initiative(registry: Registry) -> Iterator[Fault]:
    """Kommunernas deltagande och bedömningar hör till ett initiativ. Utan initiative.yaml räknas
    de inte i någon redovisning."""
    for folder in sorted({*registry.participations, *registry.assessments}):
        ref = f"initiatives/{folder}"
        if folder in registry.initiatives or ref in registry.unread:
            continue
        shares, forms = registry.participations_of(folder), registry.assessments_of(folder)
        yield Fault(
            (*shares, *forms)[0].ref,
            (),
            Message(
                N_("mappen ”{folder}” saknar initiative.yaml, så filerna i den räknas inte"),
                {"folder": folder},
            ),
            did_you_mean(folder, names(registry, "initiatives")),
        )


@rule(
    "SAM006",
    "warning",
    remedy=N_("Skriv id för en grupp som står under groups i samverkans fil."),
    bad="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektör  # <- SAM006
          order: [{initiative: e-arkiv}]
    """,
    good="""
        prioritisations/2024-03-05-v6:
          collaboration: v6
          date: 2024-03-05
          group: kommundirektorer
          order: [{initiative: e-arkiv}]
    """,
)
def prioritising_group_is_known(registry: Registry) -> Iterator[Fault]:
    """Av beslutet ska framgå vilken grupp som bestämde ordningen och att den har mandat till det
    (VDT 22, projektmål: vem som har vilket mandat)."""
    for meeting in registry.prioritisations.values():
        collaboration = registry.collaborations.get(meeting.collaboration)
        if collaboration is None or meeting.group is None or collaboration.group(meeting.group):
            continue
        groups: dict[str, Iterable[str]] = {g.id: (g.name,) for g in collaboration.groups}
        yield Fault(
            meeting.ref,
            ("group",),
            Message(
                N_("gruppen ”{written}” finns inte i {name}"),
                {"written": meeting.group, "name": collaboration.name},
            ),
            did_you_mean(meeting.group, groups),
        )
