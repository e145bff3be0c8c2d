"""The six cost keys: what each party counts for, and its kronor by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, get_args

from samverkan_cli.model.initiative import CostKey, PriceStep
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.apportion import apportion
from samverkan_cli.money.lack import Lack

KeyKind = Literal["lika", "per_invanare", "fast_plus_rorlig", "trappa", "anvandare", "andelar"]
KINDS: tuple[KeyKind, ...] = get_args(KeyKind)
BY_POPULATION = frozenset({"per_invanare", "fast_plus_rorlig", "trappa"})
_NEEDS: dict[str, str] = {
    "fast_plus_rorlig": "fixed_share", "trappa": "steps", "anvandare": "users", "andelar": "shares",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """A party's kronor, and the count (inhabitants, users, agreed share) it pays by."""

    organisation: str
    amount: int | None
    count: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Allocation:
    """Shares by organisation id; `rest` is what a staircase leaves over, negative what is too much.

    Amounts are None when the total is unknown.
    """

    key: KeyKind
    shares: tuple[Share, ...]
    rest: int | None

    def amounts(self) -> dict[str, int]:
        """The known amounts by organisation."""
        return {s.organisation: s.amount for s in self.shares if s.amount is not None}


@dataclass(frozen=True, slots=True)
class Terms:
    """A cost key, the record it stands in, and the day populations are taken on without a date."""

    key: CostKey
    record: str
    day: date

    @property
    def population_day(self) -> date:
        """The day populations are taken on."""
        return self.key.population_date or self.day


def allocate(
    registry: Registry, terms: Terms, total: int | None, parties: Sequence[str]
) -> Allocation | Lack:
    """The total shared between the parties by the key, or what the key lacks."""
    counts = counts_of(registry, terms, parties)
    if isinstance(counts, Lack):
        return counts
    kind = terms.key.kind
    if kind == "trappa":
        amounts = _by_steps(terms, counts)
        if isinstance(amounts, Lack):
            return amounts
        rest = None if total is None else total - sum(amounts.values())
        return _allocation(kind, amounts, counts, rest)
    weights = _weights(terms.key, counts)
    if total is None:
        return _allocation(kind, dict.fromkeys(counts), counts, None)
    if total and not any(weights.values()):
        text = N_("fördelningsnyckeln ”{kind}” ger ingen kommun någon andel")
        return Lack(Message(text, {"kind": Term(kind)}), terms.record, ("cost_key",))
    return _allocation(kind, apportion(total, weights), counts, 0)


def counts_of(
    registry: Registry, terms: Terms, parties: Sequence[str]
) -> dict[str, Fraction | None] | Lack:
    """What each party counts for by the key, by id; nothing by `lika`."""
    needed = _NEEDS.get(terms.key.kind)
    if needed and getattr(terms.key, needed) in (None, (), {}):
        return _parameter_lack(terms, needed)
    if needed == "fixed_share" and not 0 <= (terms.key.fixed_share or 0) <= 1:
        text = N_("den fasta delen ska vara mellan 0 och 1")
        return Lack(Message(text), terms.record, ("cost_key", "fixed_share"))
    counts: dict[str, Fraction | None] = {}
    for party in sorted(parties):
        found = _count(registry, terms, party)
        if isinstance(found, Lack):
            return found
        counts[party] = found
    return counts


def _parameter_lack(terms: Terms, field: str) -> Lack:
    text = N_("fördelningsnyckeln ”{kind}” kräver {field} i initiativets cost_key")
    args = {"kind": Term(terms.key.kind), "field": field}
    return Lack(Message(text, args), terms.record, ("cost_key",))


def _count(registry: Registry, terms: Terms, party: str) -> Fraction | Lack | None:
    key = terms.key
    if key.kind in BY_POPULATION:
        return population(registry, party, terms.population_day)
    if key.kind == "anvandare":
        return _given(registry, terms, key.users, "users", party)
    if key.kind == "andelar":
        return _given(registry, terms, key.shares, "shares", party)
    return None


def population(registry: Registry, party: str, day: date) -> Fraction | Lack:
    """The party's inhabitants on, or latest before, the day."""
    organisation = registry.organisations.get(party)
    found = organisation.population_on(day) if organisation else None
    if found is not None:
        return Fraction(found.count)
    text = N_("invånarantal för {name} den {day} eller tidigare saknas")
    message = Message(text, {"name": registry.name(party), "day": day})
    hint = Message(N_("ange population med date, count och source i filen"))
    return Lack(message, f"organisations/{party}", ("population",), hint)


def _given(
    registry: Registry, terms: Terms, by_party: Mapping[str, int | Fraction], field: str, party: str
) -> Fraction | Lack:
    found = by_party.get(party)
    if found is not None and found >= 0:
        return Fraction(found)
    text = N_("{name} saknas bland {field} i initiativets cost_key")
    if found is not None:
        text = N_("{name} har ett tal under noll bland {field} i initiativets cost_key")
    message = Message(text, {"name": registry.name(party), "field": field})
    return Lack(message, terms.record, ("cost_key", field))


def _weights(key: CostKey, counts: Mapping[str, Fraction | None]) -> dict[str, Fraction]:
    """Each party's part of the whole, before rounding."""
    equal = Fraction(1, len(counts) or 1)
    if key.kind == "lika":
        return dict.fromkeys(counts, equal)
    known = {party: count or Fraction(0) for party, count in counts.items()}
    whole = sum(known.values(), Fraction(0))
    if key.kind != "fast_plus_rorlig" or key.fixed_share is None or not whole:
        return known
    fixed = key.fixed_share
    return {p: fixed * equal + (1 - fixed) * count / whole for p, count in known.items()}


def _by_steps(terms: Terms, counts: Mapping[str, Fraction | None]) -> dict[str, int] | Lack:
    amounts = {}
    for party, count in counts.items():
        step = step_for(terms.key.steps, count or Fraction(0))
        if step is None:
            text = N_("inget steg i trappan gäller en kommun med {n} invånare")
            keys = ("cost_key", "steps")
            return Lack(Message(text, {"n": count}), terms.record, keys)
        amounts[party] = step.amount
    return amounts


def step_for(steps: Sequence[PriceStep], inhabitants: Fraction) -> PriceStep | None:
    """The first size class that holds so many inhabitants."""
    return next((s for s in steps if s.up_to is None or inhabitants <= s.up_to), None)


def _allocation(
    kind: KeyKind,
    amounts: Mapping[str, int | None],
    counts: Mapping[str, Fraction | None],
    rest: int | None,
) -> Allocation:
    shares = (Share(party, amounts[party], counts[party]) for party in sorted(counts))
    return Allocation(kind, tuple(shares), rest)
