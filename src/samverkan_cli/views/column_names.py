"""What the columns of a report's table are called by who opens it in a spreadsheet.

Programs read the names in English (`tidy`), which are the same in every language.
"""

from samverkan_cli.model.message import N_
from samverkan_cli.views.words import Language

NAMES = {
    "active": N_("Deltar nu"), "age_days": N_("Ålder i dagar"), "as_of": N_("Mätdag"),
    "asked": N_("Tillfrågade"), "body": N_("Beslutande"), "collaboration": N_("Samverkan"),
    "computed_rank": N_("Uträknad plats"), "computed_rank_today": N_("Uträknad plats i dag"),
    "cost_total": N_("Kostnad totalt"), "date": N_("Dag"), "declined": N_("Har tackat nej"),
    "deviates": N_("Avviker"), "example": N_("Exempel"), "figure": N_("Tal"), "form": N_("Form"),
    "from": N_("Från"), "gates_not_met": N_("Ska-krav som inte är uppfyllda"),
    "high": N_("Högsta poäng"), "implemented": N_("Infört"), "in_use": N_("I bruk"),
    "indicator": N_("Indikator"), "inhabitants": N_("Invånare"), "initiative": N_("Initiativ"),
    "item": N_("Punkt"), "kind": N_("Sort"), "lead": N_("Leder"), "leads": N_("Leder själv"),
    "left": N_("Har lämnat"), "line": N_("Rad"), "low": N_("Lägsta poäng"),
    "member": N_("Medlem"), "missing": N_("Saknar underlag"), "municipality": N_("Kommun"),
    "name": N_("Namn"), "not_answered": N_("Har inte svarat"), "organisation": N_("Organisation"),
    "organisation_kind": N_("Sort"), "origin": N_("Avsändare"),
    "others_implemented": N_("Andra som infört"), "outcome": N_("Utfall"), "path": N_("Fil"),
    "period": N_("Period"), "place": N_("Plats"), "planned": N_("Planerat införande"),
    "point": N_("Poäng"), "ready": N_("Klart att besluta"), "reason": N_("Skäl"),
    "received": N_("Inkom"), "records": N_("Poster bakom"), "reply_by": N_("Svar senast"),
    "role": N_("Roll"), "row": N_("Avser"), "since": N_("Sedan"), "spent": N_("Kostnad hittills"),
    "standing": N_("Kommunens läge"), "started": N_("Startade"), "status": N_("Status"),
    "stuck": N_("Sitter fast"), "submitted": N_("Skickades in"),
    "submitted_days": N_("Dagar sedan det skickades in"), "taking_part": N_("Deltar"),
    "text": N_("Text"), "title": N_("Rubrik"), "to": N_("Till"), "value": N_("Värde"),
}  # fmt: skip


def column_name(name: str, language: Language) -> str:
    """The heading of a column; the name itself for one that has no other."""
    return language.text(NAMES[name]) if name in NAMES else name
