"""SAM015, SAM017, SAM018: what a party's file tells about it, and that it has only one."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from samverkan_cli.findings import Fault
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.municipalities import MUNICIPALITIES
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.organisations import is_called
from samverkan_cli.rules.rule import rule

_OWNER = re.compile(r"@{1,2}[\w.-]+(?:/[\w.-]+)*|[^@\s]+@[^@\s]+\.[^@\s]+")


@rule(
    "SAM015",
    remedy=N_("Ta bort den ena posten, eller rätta numret eller koden."),
    bad="""
        organisations/skara-kommun:
          name: Skara kommun
          kind: kommun
          municipality_code: 1495  # <- SAM015
          organisation_number: 212000-1702  # <- SAM015
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          organisation_number: 212000-1652
    """,
)
def organisation_is_listed_once(registry: Registry) -> Iterator[Fault]:
    """Står samma organisation två gånger delas dess initiativ, röster och kostnader mellan två
    poster, och ingen av dem stämmer."""
    for field, text in (
        ("municipality_code", N_("kommunkoden {number} används även av {other}")),
        ("organisation_number", N_("organisationsnumret {number} används även av {other}")),
    ):
        holders: dict[str, list[Organisation]] = defaultdict(list)
        for _, found in sorted(registry.organisations.items()):
            number = getattr(found, field)
            if number is not None and not (field == "municipality_code" and _misfits(found)):
                first = next((o for o in holders[number] if _at_the_same_time(o, found)), None)
                holders[number].append(found)
                if first is not None:
                    args = {"number": number, "other": first.ref}
                    yield Fault(found.ref, (field,), Message(text, args))


def _misfits(found: Organisation) -> bool:
    """Whether the code belongs to a municipality of another name: that is told by SAM013 alone."""
    owner = MUNICIPALITIES.get(found.municipality_code or "")
    return found.kind != "kommun" or owner is None or not is_called(found, owner)


def _at_the_same_time(one: Organisation, other: Organisation) -> bool:
    """Whether two records are valid on some common day; a successor may keep the number."""
    starts = max(one.valid_from or date.min, other.valid_from or date.min)
    return starts <= min(one.valid_to or date.max, other.valid_to or date.max)


@rule(
    "SAM017",
    "warning",
    remedy=N_("Ta bort den ena raden, eller rätta dess dag."),
    bad="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          population:
            - {date: 2023-12-31, count: 13308}
            - {date: 2023-12-31, count: 13286}  # <- SAM017
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          population:
            - {date: 2023-12-31, count: 13308}
            - {date: 2024-12-31, count: 13286}
    """,
)
def population_has_one_figure_a_day(registry: Registry) -> Iterator[Fault]:
    """Kostnader delas efter invånarantalet en viss dag. Står två antal för samma dag är det en slump
    vilket som räknas."""
    for found in registry.organisations.values():
        seen: set[date] = set()
        for i, figure in enumerate(found.population):
            if figure.date in seen:
                text = N_("ett annat antal invånare står redan för {day}")
                message = Message(text, {"day": figure.date})
                yield Fault(found.ref, ("population", i, "date"), message)
            seen.add(figure.date)


@rule(
    "SAM018",
    "warning",
    remedy=N_("Skriv @konto, @organisation/grupp eller en e-postadress."),
    bad="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          code_owners:
            - gotene-digital  # <- SAM018
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          code_owners:
            - "@gotene-digital"
    """,
)
def code_owner_can_be_found(registry: Registry) -> Iterator[Fault]:
    """Kodägaren ger kommunen sista ordet om sina egna filer. Ett namn som Git-tjänsten inte känner
    igen hoppar den över utan att säga till."""
    for found in registry.organisations.values():
        for i, owner in enumerate(found.code_owners):
            if not _OWNER.fullmatch(owner):
                text = Message(N_("”{owner}” är varken ett konto eller en e-postadress"),
                               {"owner": owner})  # fmt: skip
                hint = Message(N_('skriv "@{owner}", inom citattecken'), {"owner": owner})
                one_word = re.fullmatch(r"[\w./-]+", owner)
                yield Fault(found.ref, ("code_owners", i), text, hint if one_word else None)
