"""The pages only a site has: the start page, the rules and indicators, and the search's index."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from samverkan_cli import indicators, rules
from samverkan_cli.cli.manual import all_laws
from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.views.manual import page_of_indicator, page_of_law
from samverkan_cli.views.parts import Fact, KeyFigure
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.shortened import MOST
from samverkan_cli.views.site import (
    INITIATIVES,
    Link,
    Listing,
    SitePage,
    collaboration_path,
    initiative_path,
    meeting_path,
    municipality_path,
    period_path,
    portfolio_path,
    rule_path,
    rule_sheet,
    start_sheet,
)
from samverkan_cli.views.words import capital, period

NEWEST = 50  # initiatives on a start page that cannot hold them all


def manual_pages(whole: Whole, start: Link, front: Sheet) -> Iterator[SitePage]:
    speech = whole.speech
    laws = [page_of_law(law, speech) for law in all_laws()]
    measures = [page_of_indicator(one, speech) for one in indicators.INDICATORS]
    index = "rules/index.html"
    above = (start, Link(speech.text(N_("Regler och indikatorer")), index))
    for page in (*measures, *laws):
        yield SitePage(rule_path(page.code), rule_sheet(page, speech, front), above, index)
    text = speech.text
    counted = Listing(
        "indikatorer", text(N_("Uppföljningens indikatorer")), text(N_("Vad varje tal räknar")),
        (text(N_("Kod")), text(N_("Innebörd"))),
        [(Link(p.code, rule_path(p.code)), (p.heading,)) for p in measures], "",
    )  # fmt: skip
    tested = Listing(
        "regler", text(N_("Registrets regler")), text(N_("Vad som ska stämma i registret")),
        (text(N_("Kod")), text(N_("Varför")), text(N_("Bryts den"))),
        [(Link(p.code, rule_path(p.code)), (p.sections[0].text, p.severity_word)) for p in laws],
        "",
    )  # fmt: skip
    listings = (counted, tested)
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
                [(Link(s.name(k), municipality_path(k)), (_memberships(whole, k),))
                 for k, s in whole.municipalities.items()], text(N_("Inga kommuner är med."))),
        _collaborations(whole),
        _newest(whole),
    )  # fmt: skip
    numbers = tuple(_numbers(whole))
    return start_sheet(whole.speech, whole.site.name, facts, listings, front, numbers)


def _memberships(whole: Whole, municipality: str) -> str:
    """Every cooperation the municipality is a member of on the day, and not only one."""
    registry, day = whole.opened.registry, whole.opened.today
    member_of = [
        one.collaboration.name
        for one in whole.subjects
        if municipality in registry.municipalities_on(one.collaboration, day)
    ]
    return whole.speech.names(member_of or [whole.municipalities[municipality].collaboration.name])


def _numbers(whole: Whole) -> Iterator[KeyFigure]:
    """How much the register holds, each number leading to its list."""
    plural, number = whole.speech.plural, whole.speech.number
    initiatives = sum(len(subject.initiatives) for subject in whole.subjects)
    parties, municipalities = len(whole.subjects), len(whole.municipalities)
    held = plural("initiativ i registret", "initiativ i registret", initiatives)
    for n, label, target in (
        (initiatives, held, "initiativ"),
        (municipalities, plural("kommun är med", "kommuner är med", municipalities), "kommuner"),
        (parties, plural("samarbete", "samarbeten", parties), "samverkan"),
    ):
        yield KeyFigure(number(n), label, target)


def _collaborations(whole: Whole) -> Listing:
    text = whole.speech.text
    heads = (N_("Samverkan"), N_("Form"), N_("Initiativ"), N_("Nästa möte"))
    shown = heads if whole.meets else heads[:3]
    rows: list[tuple[Link, tuple[str | Link, ...]]] = []
    for subject in whole.subjects:
        one = subject.collaboration
        words = (
            whole.speech.term(one.form),
            Link(text(N_("Alla initiativ")), portfolio_path(one.id)),
            Link(text(N_("Underlag till möte")), meeting_path(one.id)),
        )
        rows.append((Link(one.name, collaboration_path(one.id)), words[: len(shown) - 1]))
    caption = text(N_("Samverkan i registret"))
    return Listing("samverkan", text(N_("Samverkan")), caption, tuple(map(text, shown)), rows, "")


def _newest(whole: Whole) -> Listing:
    """Every initiative while they are few; then those that came last, and the way to all."""
    count = sum(len(subject.initiatives) for subject in whole.subjects)
    if count <= MOST:
        return _initiatives(whole, N_("Alla initiativ"), _every(whole))
    newest = sorted(_every(whole), key=lambda pair: _came(pair[1]), reverse=True)[:NEWEST]
    whence = whole.speech.text(N_("Alla {n} initiativ"), n=count)
    found = _initiatives(whole, N_("De som kom in senast"), newest)
    return replace(found, onward=(Link(whence, INITIATIVES),))


def _every(whole: Whole) -> list[tuple[ReportSubject, Initiative]]:
    return [(subject, one) for subject in whole.subjects for one in subject.initiatives]


def _came(one: Initiative) -> date:
    return one.submitted or one.received or date.min


def every_initiative(whole: Whole, front: Sheet) -> Sheet:
    """All of them on one page, however many: one short row each."""
    text = whole.speech.text
    every = _every(whole)
    found = _initiatives(whole, N_("Status och vem som går före"), every)
    n = len(every)
    counted = whole.speech.plural("{n} initiativ i registret", "{n} initiativ i registret", n)
    found = replace(found, heading=counted)
    sheet = start_sheet(whole.speech, text(N_("Alla initiativ")), (), (found,), front)
    return replace(sheet, lead="", facts=(), notices=(), closing="", contents="")


def _initiatives(
    whole: Whole, caption: str, shown: Sequence[tuple[ReportSubject, Initiative]]
) -> Listing:
    text = whole.speech.text
    heads = (N_("Initiativ"), N_("Status"), N_("Går före"), N_("Samverkan"))
    rows = [
        (Link(s.title(i.id), initiative_path(i.id)),
         (whole.speech.term(s.statuses[i.id]), s.name(i.lead), s.collaboration.name))
        for s, i in shown
    ]  # fmt: skip
    empty = text(N_("Registret har inga initiativ än."))
    return Listing(
        "initiativ", text(N_("Initiativ")), text(caption), tuple(map(text, heads)), rows, empty
    )


def _period_rows(whole: Whole) -> Sequence[tuple[Link, tuple[str, ...]]]:
    return [
        (
            Link(capital(period(whole.speech, half)), period_path(s.collaboration.id, half.text)),
            (s.collaboration.name,),
        )
        for s, half in reversed(whole.periods)
    ]


def search_index(whole: Whole) -> str:
    """The pages to search in: path, title, kind and further words."""
    text = whole.speech.text
    rows: list[list[str]] = []
    for subject in whole.subjects:
        one_of = subject.collaboration
        rows.append([collaboration_path(one_of.id), one_of.name, text(N_("samverkan")), one_of.id])
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
