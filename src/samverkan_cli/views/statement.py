"""A draft of the accessibility statement (tillgänglighetsredogörelse) that the law asks for.

The headings are those of the model text of Digg, the supervising authority; law (2018:1937),
EN 301 549. It says what is checked whenever the program is released and what nobody has checked;
what only the publisher knows stands in square brackets.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from samverkan_cli.model.message import N_
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Notice, Point, Table
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.words import Language

STATEMENT = "tillganglighet.html"


@dataclass(frozen=True, slots=True)
class Check:
    """Something the program's own tests try in a browser: its name, what it is, by WCAG 2.2."""

    id: str
    text: str
    criteria: str


CHECKS = (
    Check("axe", N_("Verktyget axe hittar inga fel på någon sorts sida"), "A, AA"),
    Check("valid", N_("HTML-koden är giltig och varje id finns en gång"), "4.1.2"),
    Check("headings", N_("Rubrikerna kommer i ordning och sidan har landmärken"), "1.3.1, 2.4.6"),
    Check("captions", N_("Varje tabell har en rubrik och namngivna kolumner"), "1.3.1"),
    Check("pictures", N_("Varje bild har en titel och en mening som säger vad den visar"), "1.1.1"),
    Check("contrast", N_("Kontrasten är räknad för alla färger, ljust och mörkt"), "1.4.3, 1.4.11"),
    Check("reflow", N_("Inget rullar i sidled vid 320 pixlar eller 400 procents zoom"), "1.4.10"),
    Check("target", N_("Knappar och fristående länkar är minst 24 pixlar"), "2.5.8"),
    Check("keyboard", N_("Allt går att nå och använda med tangentbordet"), "2.1.1, 2.1.2"),
    Check("focus", N_("Det syns var man är när man går med tangentbordet"), "2.4.7"),
    Check("links", N_("Alla länkar leder till något som finns"), "2.4.4"),
    Check("script", N_("Allt går att läsa utan skript"), "4.1.2"),
)
UNCHECKED = (
    N_("Om texterna som kommunerna har skrivit är begripliga."),
    N_("Hur sidorna fungerar med skärmläsare, röststyrning eller förstoring, prövat av personer."),
    N_("Andra webbläsare än Chromium, och mobiler."),
    N_("Dokument utanför sidorna som registret hänvisar till."),
    N_("PDF, Word och Excel som laddas ner på annat sätt än från sidorna."),
)


def statement(language: Language, name: str, publisher: str, day: date, front: Sheet) -> Sheet:
    """The page; `front` lends it the words every page has."""
    text = language.text
    draft = text(
        N_("Fyll i det som står inom hakparentes och pröva sidorna själva innan ni publicerar den.")
    )
    return replace(
        front,
        title=text(N_("Tillgänglighet för {name}"), name=name),
        kicker="",
        lead=text(N_("Utkast till tillgänglighetsredogörelse")),
        about=text(N_("Om redogörelsen")),
        facts=(
            Fact(text(N_("Ansvarig")), publisher),
            Fact(text(N_("Skriven den")), language.long_day(day)),
            Fact(text(N_("Krav")), "WCAG 2.2 AA, EN 301 549"),
        ),
        notices=(Notice(text(N_("Det här är ett utkast")), draft),),
        figures=(),
        contents="",
        closing="",
        parts=tuple(_parts(language, publisher, day)),
        stamp=(),
    )


def _parts(language: Language, publisher: str, day: date) -> Iterator[Part]:
    text = language.text
    yield Part("om-webbplatsen", text(N_("Om webbplatsen")), intro=text(N_(
        "{publisher} står bakom webbplatsen. Vi vill att så många som möjligt ska kunna använda "
        "den. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, "
        "vilka brister vi känner till och hur du rapporterar brister till oss."
    ), publisher=publisher))  # fmt: skip
    yield Part("hjalp", text(N_("Om du inte kan använda delar av webbplatsen")), intro=text(N_(
        "Hör av dig så får du innehållet på ett annat sätt: [e-post], [telefon]. Svar brukar "
        "komma inom [antal] dagar."
    )))  # fmt: skip
    yield Part("rapportera", text(N_("Rapportera brister")), intro=text(N_(
        "Vi försöker hela tiden förbättra webbplatsen. Hittar du ett problem som inte beskrivs "
        "här, eller anser du att vi inte följer lagen, så säg till: [e-post eller formulär]."
    )))  # fmt: skip
    yield Part("tillsyn", text(N_("Tillsyn")), intro=text(N_(
        "Digg, Myndigheten för digital förvaltning, har tillsyn över lagen. Är du inte nöjd med "
        "hur vi hanterar dina synpunkter kan du anmäla det till Digg: www.digg.se."
    )))  # fmt: skip
    yield Part("teknisk", text(N_("Teknisk information om tillgängligheten")), intro=text(N_(
        "Webbplatsen är [helt, delvis eller inte] förenlig med lagen. Proven här under klarar "
        "den, men de räcker inte för att påstå att den är helt förenlig: en del kan bara "
        "människor bedöma."
    )))  # fmt: skip
    yield Part("brister", text(N_("Innehåll som inte är tillgängligt")), intro=text(N_(
        "Proven har inte visat några brister. [Beskriv de brister ni själva har hittat, och när "
        "de ska vara åtgärdade.]"
    )))  # fmt: skip
    heads = (Column(text(N_("Prov"))), Column("WCAG 2.2"))
    lines = tuple(Line((Cell(text(c.text)), Cell(c.criteria))) for c in CHECKS)
    tried = Table(text(N_("Vad som prövas automatiskt i webbläsaren Chromium")), heads, lines)
    yield Part("provat", text(N_("Så har webbplatsen prövats")), tables=(tried,), intro=text(N_(
        "Programmet som skriver sidorna prövas varje gång det ändras, på exempelsidor av varje "
        "sort. Just de här sidorna är inte prövade för hand. Senaste egna bedömning: [datum]."
    )))  # fmt: skip
    points = tuple(Point(text(one)) for one in UNCHECKED)
    yield Part("inte-provat", text(N_("Det här är inte prövat")), points=points)
    yield Part("publicerad", text(N_("När redogörelsen är skriven")), intro=text(N_(
        "Utkastet skrevs den {day}. Webbplatsen publicerades den [datum]."
    ), day=language.long_day(day)))  # fmt: skip
