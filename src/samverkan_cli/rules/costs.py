"""SAM080–SAM081: each cost once, and a cost key with the parameters of its kind."""

from collections.abc import Iterator

from samverkan_cli.findings import Fault
from samverkan_cli.model.initiative import Cost, CostKey
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.known import shares
from samverkan_cli.rules.rule import rule

_OPTIONAL = {
    "lika": (),
    "per_invanare": ("population_date",),
    "fast_plus_rorlig": ("population_date",),
    "trappa": ("population_date",),
    "anvandare": (),
    "andelar": (),
}
_NEEDED = {
    "fast_plus_rorlig": "fixed_share",
    "trappa": "steps",
    "anvandare": "users",
    "andelar": "shares",
}
_PARAMETERS = ("population_date", "fixed_share", "steps", "users", "shares")


@rule(
    "SAM080",
    remedy=N_("Låt kostnaden stå i en av filerna: kommunens egen i kommunens fil."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          need: Den sökande kan inte följa sitt ärende.
          costs:
            - kind: forstudie
              basis: utfall
              amount: 18 000
              period: 2024-H1
              organisation: vara
        initiatives/bygglov/participation/vara:
          events: [{date: 2024-03-01, kind: deltar}]
          costs:
            - {kind: forstudie, basis: utfall, amount: 18 000, period: 2024-H1}  # <- SAM080
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          need: Den sökande kan inte följa sitt ärende.
          costs:
            - kind: forstudie
              basis: utfall
              amount: 138 000
              period: 2024-H1
              organisation: lidkoping
        initiatives/bygglov/participation/vara:
          events: [{date: 2024-03-01, kind: deltar}]
          costs:
            - {kind: forstudie, basis: utfall, amount: 18 000, period: 2024-H1}
    """,
)
def cost_is_counted_once(registry: Registry) -> Iterator[Fault]:
    """Kostnaden för förstudie, utveckling, drift och förvaltning redovisas per initiativ (VDT 22
    avsnitt 6). Samma kostnad hos både initiativet och kommunen räknas dubbelt."""
    for initiative_id, municipality, share in shares(registry):
        initiative = registry.initiatives.get(initiative_id)
        if initiative is None or not share.costs:
            continue
        shared = {_same(cost, None): cost for cost in initiative.costs if cost.organisation}
        for i, cost in enumerate(share.costs):
            if _same(cost, municipality) in shared:
                args = {
                    "name": registry.name(cost.organisation or municipality),
                    "kind": Term(cost.kind),
                    "basis": Term(cost.basis),
                }
                yield Fault(
                    share.ref,
                    ("costs", i),
                    Message(
                        N_("samma kostnad står även i initiativets fil: {kind}, {basis}, {name}"),
                        args,
                    ),
                    Message(N_("ta bort raden i den ena filen")),
                )


def _same(cost: Cost, owner: str | None) -> tuple[str | None, str, str, Span | None]:
    """What makes two lines the same cost; a municipality's line is its own unless it says other."""
    return cost.organisation or owner, cost.kind, cost.basis, cost.period


@rule(
    "SAM081",
    remedy=N_("Ange de parametrar som nyckeln räknar med, och ta bort de andra."),
    bad="""
        initiatives/bygglov:
          title: Digitala bygglov
          cost_key:
            kind: fast_plus_rorlig  # <- SAM081
            users: {skara: 120, vara: 80}  # <- SAM081
    """,
    good="""
        initiatives/bygglov:
          title: Digitala bygglov
          cost_key:
            kind: fast_plus_rorlig
            fixed_share: 0.4
            population_date: 2024-12-31
    """,
)
def cost_key_fits_its_kind(registry: Registry) -> Iterator[Fault]:
    """Nyckeln avgör vad varje kommun betalar. En parameter som saknas eller inte hör dit ger en
    annan fördelning än den avtalade."""
    for found in registry.initiatives.values():
        if found.cost_key is not None:
            yield from _misfits(found.ref, found.cost_key)


def _misfits(record: str, key: CostKey) -> Iterator[Fault]:
    kind, needed = Term(key.kind), _NEEDED.get(key.kind)
    for name in _PARAMETERS:
        given = getattr(key, name)
        if name == needed and (given is None or given in ((), {})):
            text = Message(N_("nyckeln ”{kind}” behöver {name}"), {"kind": kind, "name": name})
            yield Fault(record, ("cost_key", "kind"), text)
        elif name != needed and name not in _OPTIONAL[key.kind] and given not in (None, (), {}):
            text = Message(
                N_("nyckeln ”{kind}” använder inte {name}"), {"kind": kind, "name": name}
            )
            hint = Message(N_("ta bort {name}, eller välj en annan nyckel"), {"name": name})
            yield Fault(record, ("cost_key", name), text, hint, on_key=True)
        elif name == needed:
            yield from _poor_values(record, key, name)


def _poor_values(record: str, key: CostKey, name: str) -> Iterator[Fault]:
    """What is wrong with the parameter the kind needs."""
    text = None
    if key.fixed_share is not None and not 0 <= key.fixed_share <= 1 and name == "fixed_share":
        text = N_("den fasta delen ska vara mellan 0 och 1")
    elif name == "steps":
        limits = [step.up_to for step in key.steps]
        bounded = [limit for limit in limits[:-1] if limit is not None]
        if limits[-1] is not None:
            text = N_("sista steget i trappan ska gälla alla större kommuner, utan up_to")
        elif len(bounded) < len(limits) - 1 or bounded != sorted(set(bounded)):
            text = N_("stegen i trappan ska ha stigande up_to; bara det sista är utan")
    elif name == "users" and not sum(key.users.values()):
        text = N_("någon organisation måste ha användare")
    elif name == "shares" and any(share <= 0 for share in key.shares.values()):
        text = N_("varje andel ska vara större än noll")
    if text is not None:
        yield Fault(record, ("cost_key", name), Message(text), on_key=True)
