"""The pages only a site has: the start page, the rules and indicators, and the search's index."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan_cli import indicators, rules
from samverkan_cli.cli.manual import all_laws
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.model.message import N_
from samverkan_cli.views.manual import page_of_indicator, page_of_law
from samverkan_cli.views.parts import Fact
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.site import (
    Link,
    Listing,
    SitePage,
    initiative_path,
    municipality_path,
    period_path,
    portfolio_path,
    rule_path,
    rule_sheet,
    start_sheet,
)


def manual_pages(whole: Whole, start: Link, front: Sheet) -> Iterator[SitePage]:
    speech = whole.speech
    laws = [page_of_law(law, speech) for law in all_laws()]
    measures = [page_of_indicator(one, speech) for one in indicators.INDICATORS]
    index = "rules/index.html"
    above = (start, Link(speech.text(N_("Regler och indikatorer")), index))
    for page in (*measures, *laws):
        yield SitePage(rule_path(page.code), rule_sheet(page, speech, front), above, index)
    text = speech.text
    heads = (text(N_("Kod")), text(N_("Innebörd")))
    listings = [
        Listing(anchor, text(heading), text(caption), heads,
                [(Link(p.code, rule_path(p.code)), (p.heading,)) for p in pages], "")
        for anchor, heading, caption, pages in (
            ("indikatorer", N_("Uppföljningens indikatorer"), N_("Vad varje tal räknar"), measures),
            ("regler", N_("Registrets regler"), N_("Vad som ska stämma i registret"), laws),
        )
    ]  # fmt: skip
    sheet = start_sheet(speech, text(N_("Regler och indikatorer")), (), listings, front)
    yield SitePage(
        index, replace(sheet, lead="", facts=(), notices=(), closing=""), (start,), index
    )


def start_page(whole: Whole, front: Sheet) -> Sheet:
    text = whole.speech.text
    facts = (
        Fact(text(N_("Läget den")), whole.speech.long_day(whole.opened.today)),
        Fact(text(N_("Registrets version")), whole.opened.revision or text(N_("ej incheckat"))),
    )
    listings = (
        Listing("uppfoljning", text(N_("Uppföljning")), text(N_("Halvårsrapporter")),
                (text(N_("Rapport")), text(N_("Samverkan"))), _period_rows(whole),
                text(N_("Ingen uppföljning har börjat."))),
        Listing("kommuner", text(N_("Kommuner")), text(N_("En sida för varje kommun")),
                (text(N_("Kommun")), text(N_("Med i"))),
                [(Link(s.name(k), municipality_path(k)), (s.collaboration.name,))
                 for k, s in whole.municipalities.items()], text(N_("Inga kommuner är med."))),
        Listing("samverkan", text(N_("Samverkan")), text(N_("Samverkan i registret")),
                (text(N_("Samverkan")), text(N_("Form"))),
                [(Link(s.collaboration.name, portfolio_path(s.collaboration.id)),
                  (whole.speech.term(s.collaboration.form),)) for s in whole.subjects], ""),
        Listing("initiativ", text(N_("Initiativ")), text(N_("Alla initiativ")),
                tuple(map(text, (N_("Initiativ"), N_("Status"), N_("Går före"), N_("Samverkan")))),
                [(Link(s.title(i.id), initiative_path(i.id)),
                  (whole.speech.term(s.statuses[i.id]), s.name(i.lead), s.collaboration.name))
                 for s in whole.subjects for i in s.initiatives],
                text(N_("Registret har inga initiativ än."))),
    )  # fmt: skip
    return start_sheet(whole.speech, whole.site.name, facts, listings, front)


def _period_rows(whole: Whole) -> Sequence[tuple[Link, tuple[str, ...]]]:
    return [
        (Link(half.text, period_path(s.collaboration.id, half.text)), (s.collaboration.name,))
        for s, half in reversed(whole.periods)
    ]


def search_index(whole: Whole) -> str:
    """The pages to search in: path, title, kind and further words."""
    text = whole.speech.text
    rows: list[list[str]] = []
    for subject in whole.subjects:
        for one in subject.initiatives:
            words = " ".join((one.id, *one.areas, one.reference or ""))
            rows.append(
                [initiative_path(one.id), subject.title(one.id), text(N_("initiativ")), words]
            )
    for key, subject in whole.municipalities.items():
        rows.append([municipality_path(key), subject.name(key), text(N_("kommun")), key])
    for subject, half in whole.periods:
        key = subject.collaboration.id
        title = f"{subject.collaboration.name} {half.text}"
        rows.append([period_path(key, half.text), title, text(N_("halvårsrapport")), key])
    for law in rules.laws():
        rows.append([rule_path(law.code), law.code, text(N_("regel")), law.name])
    # JSON is JavaScript, once < and the two line separators are escaped
    found = as_json(rows).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    return f"samverkanIndex({found.replace(chr(0x2029), chr(92) + 'u2029').rstrip()});\n"
