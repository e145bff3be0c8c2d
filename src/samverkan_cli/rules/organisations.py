"""SAM011–SAM014: a municipality's code and everyone's organisation number."""

import re
from collections.abc import Iterator

from samverkan_cli.findings import Fault, Fix
from samverkan_cli.model.message import N_, Message, Term
from samverkan_cli.model.municipalities import MUNICIPALITIES
from samverkan_cli.model.nearby import nearest
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.registry import Registry
from samverkan_cli.rules.rule import rule

_ALSO_CALLED = {"Falun": "Falu"}


@rule(
    "SAM011",
    remedy=N_("Lägg till municipality_code med kommunens fyra siffror från SCB."),
    bad="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun  # <- SAM011
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
    """,
)
def municipality_has_code(registry: Registry) -> Iterator[Fault]:
    """Kommunkoden (SCB) är kommunens namn i kartor och statistik. Namn stavas på flera sätt, koden
    på ett."""
    for found in registry.organisations.values():
        if found.kind == "kommun" and found.municipality_code is None:
            code = _code_of(found)
            hint = Message(N_("lägg till municipality_code: {code}"), {"code": code})
            text = Message(N_("{name} saknar kommunkod"), {"name": found.label})
            sure = code and found.name in (
                MUNICIPALITIES[code],
                f"{MUNICIPALITIES[code]} kommun",
                f"{MUNICIPALITIES[code]}s kommun",
            )
            fix = Fix(found.ref, ("municipality_code",), "set", code) if code and sure else None
            yield Fault(found.ref, ("kind",), text, hint if code else None, fix=fix)


@rule(
    "SAM012",
    remedy=N_("Ta bort municipality_code, eller ändra kind till kommun."),
    bad="""
        organisations/vgr:
          name: Västra Götalandsregionen
          kind: region
          municipality_code: 1400  # <- SAM012
    """,
    good="""
        organisations/vgr:
          name: Västra Götalandsregionen
          kind: region
    """,
)
def only_municipality_has_code(registry: Registry) -> Iterator[Fault]:
    """Bara kommuner räknas som kommuner. Ett förbund med kommunkod skulle blandas ihop med sin
    kommun på kartan."""
    for found in registry.organisations.values():
        if found.kind != "kommun" and found.municipality_code is not None:
            yield Fault(
                found.ref,
                ("municipality_code",),
                Message(
                    N_("{name} är ingen kommun ({kind}) och ska inte ha kommunkod"),
                    {"name": found.label, "kind": Term(found.kind)},
                ),
                Message(N_("ta bort raden")),
            )


@rule(
    "SAM013",
    remedy=N_("Rätta koden eller namnet, så att de hör till samma kommun."),
    bad="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1473  # <- SAM013
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
    """,
)
def municipality_code_fits_name(registry: Registry) -> Iterator[Fault]:
    """En omkastad siffra är en annan kommun: 1471 är Götene, 1473 Töreboda. Koden måste finnas hos SCB
    och höra till kommunens namn."""
    for found in registry.organisations.values():
        code = found.municipality_code
        if found.kind != "kommun" or code is None:
            continue
        owner = MUNICIPALITIES.get(code)
        if owner is not None and is_called(found, owner):
            continue
        args = {"code": code, "owner": owner, "name": found.label}
        text = N_("ingen kommun har koden {code}")
        if owner is not None:
            text = N_("koden {code} hör till {owner}, inte till {name}")
        right = _code_of(found)
        hint = Message(N_("{name} har koden {code}"), {"name": found.label, "code": right})
        yield Fault(found.ref, ("municipality_code",), Message(text, args), hint if right else None)


def is_called(found: Organisation, municipality: str) -> bool:
    """Whether the organisation bears the municipality's name, also in the genitive."""
    called = f"{re.escape(municipality)}|{_ALSO_CALLED.get(municipality, re.escape(municipality))}"
    pattern = re.compile(rf"\b(?:{called})s?\b", re.IGNORECASE)
    return any(pattern.search(name) for name in (found.name, found.short_name or ""))


def _code_of(found: Organisation) -> str | None:
    """The code of the municipality with the organisation's name, or nearly that name."""
    exact = [code for code, name in MUNICIPALITIES.items() if is_called(found, name)]
    if exact:
        return max(exact, key=lambda code: len(MUNICIPALITIES[code]))
    spoken = (found.short_name or found.name).removesuffix(" kommun").removesuffix(" stad")
    return nearest(spoken, {code: (name,) for code, name in MUNICIPALITIES.items()})


@rule(
    "SAM014",
    remedy=N_("Kontrollera numret mot en offentlig källa och rätta det."),
    bad="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          organisation_number: 212000-1625  # <- SAM014
    """,
    good="""
        organisations/gotene:
          name: Götene kommun
          kind: kommun
          municipality_code: 1471
          organisation_number: 212000-1652
    """,
)
def organisation_number_checks_out(registry: Registry) -> Iterator[Fault]:
    """Sista siffran i ett organisationsnummer är en kontrollsiffra. Stämmer den inte är någon
    siffra fel eller omkastad."""
    for found in registry.organisations.values():
        number = found.organisation_number
        if number is not None and not _checks_out(number):
            yield Fault(
                found.ref,
                ("organisation_number",),
                Message(N_("kontrollsiffran i {number} stämmer inte"), {"number": number}),
                Message(N_("någon siffra är fel eller omkastad")),
            )


def _checks_out(number: str) -> bool:
    from stdnum.se import orgnr  # only a registry with numbers pays for it

    return bool(orgnr.is_valid(number))
