"""The words that say what decides an outcome and what would change it."""

from written_forms import DAY, form, model

from samverkan_cli.language.language import language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.outcome import qualify
from samverkan_cli.qualification.why import naming, why

HALVES = (("nytta", "50", False), ("risk", "50", False))


def said(forms, found=None, name=str):
    sv = language("sv")
    grounds = why(qualify("e-arkiv", found or model(criteria=HALVES), forms, DAY), name)
    return [(sv.message(g.message), g.change and sv.message(g.change)) for g in grounds]


def test_without_forms_a_form_is_what_is_missing():
    assert said([]) == [
        ("Ingen har bedömt initiativet med modellen m/1.", "Gör en bedömning med modellen m/1.")
    ]


def test_a_failed_gate_names_those_who_said_no():
    forms = [form(k, gates={"finansiering": "nej"}) for k in ("vara", "skara")]
    assert said(forms, name=str.capitalize) == [
        (
            "Ska-kravet finansiering är inte uppfyllt: Skara och Vara har svarat nej.",
            "Utfallet kan ändras först när Skara och Vara svarar ja eller delvis på finansiering.",
        )
    ]


def test_every_open_gate_and_every_threshold_in_doubt_is_named():
    forms = [form("skara", {}, {"huvudansvarig": "ja"})]
    grounds = why(qualify("e-arkiv", model(criteria=HALVES), forms, DAY))
    assert [(g.gates, g.criteria) for g in grounds] == [
        (("finansiering",), ()),
        ((), ("nytta", "risk")),
        ((), ("nytta", "risk")),
    ]


def test_an_unknown_that_decides_is_named_with_the_threshold():
    assert said([form("skara", {"nytta": 5})]) == [
        (
            "Poängen blir mellan 50 och 100. Det går inte att säga om den når gränsen "
            "för kvalificerat, 70, när värde saknas för Risk.",
            "Ange värde för Risk.",
        )
    ]


def test_a_score_in_between_says_how_much_is_missing_and_where_it_can_be_won():
    assert said([form("skara", {"nytta": 4, "risk": 3})]) == [
        (
            "Poängen är högst 62,5, under gränsen för kvalificerat, 70.",
            "Det saknas minst 7,5 poäng. Mest finns att vinna på Risk och Nytta.",
        )
    ]


def test_a_low_score_is_measured_against_the_lower_threshold():
    assert said([form("skara", {"nytta": 2, "risk": 1})]) == [
        (
            "Poängen är högst 12,5, under gränsen för komplettering, 40.",
            "Det saknas minst 27,5 poäng. Mest finns att vinna på Risk och Nytta.",
        )
    ]


def test_a_qualified_initiative_needs_nothing():
    assert said([form("skara", {"nytta": 5, "risk": 4})]) == [
        ("Poängen är minst 87,5 och når gränsen för kvalificerat, 70.", None)
    ]


def test_an_assessor_is_called_by_its_group_or_its_organisation():
    group = {"id": "beredning", "name": "Beredningsgruppen"}
    found = Collaboration.model_validate({"name": "V6", "form": "natverk", "groups": [group]})
    name = naming(Registry(collaborations={"v6": found}), "v6")
    assert (name("beredning"), name("okand")) == ("Beredningsgruppen", "okand")
