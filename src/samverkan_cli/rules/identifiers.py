"""SAM007–SAM010: one id stands for one thing."""

from collections import Counter
from collections.abc import Iterable, Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.registry import Registry
from samverkan_cli.model.swedish import SLUG
from samverkan_cli.rules.rule import rule


@rule(
    "SAM007",
    remedy=N_("Ta bort id:t ur listan, eller byt namn på det nya initiativet."),
    bad="""
        initiatives/arkiv-2:
          title: Arkiv, andra försöket
          former_ids:
            - e-arkiv  # <- SAM007
    """,
    good="""
        initiatives/arkiv-2:
          title: Arkiv, andra försöket
          former_ids:
            - digitalt-arkiv
    """,
)
def former_id_is_free(registry: Registry) -> Iterator[Fault]:
    """Gamla länkar och protokoll hittar initiativet genom dess tidigare id. Ett id som två
    initiativ gör anspråk på leder fel."""
    claimed = Counter(old for i in registry.initiatives.values() for old in {*i.former_ids})
    for initiative in registry.initiatives.values():
        for i, old in enumerate(initiative.former_ids):
            if not SLUG.fullmatch(old):
                text = N_("”{old}” kan aldrig ha varit id för ett initiativ")
            elif old in registry.initiatives:
                text = N_("”{old}” är id för ett initiativ som finns")
            elif claimed[old] > 1 and initiative is _last_claiming(registry, old):
                text = N_("”{old}” är tidigare id även för ett annat initiativ")
            else:
                continue
            hint = Message(N_("skriv id:t som mappen hette: a–z, 0–9 och bindestreck"))
            own = None if SLUG.fullmatch(old) else hint
            yield Fault(initiative.ref, ("former_ids", i), Message(text, {"old": old}), own)


def _last_claiming(registry: Registry, old: str) -> Noun:
    """Of several that claim an id, the one the fault is told at."""
    claiming = [i for i in registry.initiatives.values() if old in i.former_ids]
    return max(claiming, key=lambda initiative: initiative.id)


@rule(
    "SAM008",
    "warning",
    remedy=N_("Ta bort det som står för mycket."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          origin: skara
          co_origins:
            - skara  # <- SAM008
          related:
            - bygglov  # <- SAM008
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          origin: skara
          co_origins:
            - vara
          related:
            - e-arkiv
    """,
)
def initiative_names_others(registry: Registry) -> Iterator[Fault]:
    """Besläktade initiativ och fler avsändare är andra än initiativet självt och dess avsändare.
    Annars har troligen fel id skrivits."""
    for initiative in registry.initiatives.values():
        for i, other in enumerate(initiative.related):
            if other == initiative.id:
                text = N_("initiativet är besläktat med sig självt")
                yield Fault(initiative.ref, ("related", i), Message(text))
        for i, other in enumerate(initiative.co_origins):
            if other == initiative.origin:
                yield Fault(
                    initiative.ref,
                    ("co_origins", i),
                    Message(
                        N_("{name} står redan som avsändare under origin"),
                        {"name": registry.name(other)},
                    ),
                )


@rule(
    "SAM009",
    remedy=N_("Ge den ena ett annat id."),
    bad="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          thresholds: {qualified: 60, complete: 40}
          criteria:
            - {id: nytta, name: Nytta för invånare, weight: 50}
            - {id: nytta, name: Nytta för medarbetare, weight: 50}  # <- SAM009
    """,
    good="""
        models/egen/1:
          name: Egen modell
          status: utkast
          scale: {min: 1, max: 5}
          thresholds: {qualified: 60, complete: 40}
          criteria:
            - {id: nytta-invanare, name: Nytta för invånare, weight: 50}
            - {id: nytta-medarbetare, name: Nytta för medarbetare, weight: 50}
    """,
)
def id_is_unique_in_list(registry: Registry) -> Iterator[Fault]:
    """Bedömningar, beslut och orsaker pekar på rader med deras id. Delar två rader id går det inte
    att veta vilken som menas."""
    for record in (*registry.collaborations.values(), *registry.models.values()):
        for name in ("groups", "principles", "plan", "risks", "gates", "criteria"):
            for i in _repeated([row.id for row in getattr(record, name, ())]):
                row = getattr(record, name)[i]
                text = N_("id ”{id}” används av en tidigare rad i {list}")
                args = {"id": row.id, "list": name}
                yield Fault(record.ref, (name, i, "id"), Message(text, args))


def _repeated(ids: Iterable[str]) -> Iterator[int]:
    """Places in a list whose id has come before."""
    seen: set[str] = set()
    for i, found in enumerate(ids):
        if found in seen:
            yield i
        seen.add(found)


@rule(
    "SAM010",
    remedy=N_("Ge gruppen ett annat id, till exempel med ordet grupp i."),
    bad="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          groups:
            - {id: skara, name: Skaragruppen}  # <- SAM010
    """,
    good="""
        collaborations/natverket:
          name: Nätverket
          form: natverk
          governing_documents: [{kind: styrmodell, title: Styrmodell}]
          groups:
            - {id: skaragruppen, name: Skaragruppen}
    """,
)
def group_is_no_organisation(registry: Registry) -> Iterator[Fault]:
    """En bedömare anges med sitt id, antingen en organisation eller en grupp. Är id:t detsamma går
    de inte att skilja åt."""
    for collaboration in registry.collaborations.values():
        for i, group in enumerate(collaboration.groups):
            if group.id in registry.organisations:
                yield Fault(
                    collaboration.ref,
                    ("groups", i, "id"),
                    Message(N_("”{id}” är redan id för en organisation"), {"id": group.id}),
                )
