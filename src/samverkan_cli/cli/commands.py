"""Every command: where its function lives, its panel and its one line of help."""


class Command:
    """A command's function as `module:function`, the panel it is listed in, and its help line.

    A plain class: importing `typing` or `dataclasses` would double the time `--version` takes.
    """

    __slots__ = ("function", "help", "panel")

    def __init__(self, function: str, panel: str, help: str) -> None:
        self.function = function
        self.panel = panel
        self.help = help


def N_(text: str) -> str:  # noqa: N802 - gettext's mark; `model` would import pydantic at start
    return text


LIFE = N_("Föra in det som händer")
READ, COUNT, REPORT = N_("Läsa och pröva"), N_("Räkna och jämföra"), N_("Redovisa")
START = N_("Komma igång")
HIDDEN = ""  # called by other programs

PANELS = (START, LIFE, READ, COUNT, REPORT)

COMMANDS: dict[str, Command] = {
    "init": Command("init:init", START, N_("Lägg upp ett nytt register.")),
    "doctor": Command(
        "doctor:doctor", START, N_("Säg vad som är fel och hur det rättas; kod 1 vid fel.")
    ),
    "schema": Command(
        "schema:schema", START, N_("Skriv JSON Schema för registrets filer eller för utdata.")
    ),
    "git install": Command(
        "drivers:install", START, N_("Låt Git sammanfoga registrets filer efter vad de betyder.")
    ),
    "git merge": Command("drivers:merge", HIDDEN, N_("Sammanfoga tre versioner av en fil.")),
    "git textconv": Command("textconv:textconv", HIDDEN, N_("Skriv en fil för git diff.")),
    "new initiative": Command(
        "new:initiative", LIFE, N_("Lägg in ett nytt initiativ, och se vad som liknar det.")
    ),
    "submit": Command("course:submit", LIFE, N_("Skicka in ett initiativ till samverkan.")),
    "invite": Command("answering:invite", LIFE, N_("Fråga kommuner om de vill vara med.")),
    "join": Command("answering:join", LIFE, N_("En kommun är med.")),
    "decline": Command("answering:decline", LIFE, N_("En kommun avböjer.")),
    "leave": Command("answering:leave", LIFE, N_("En kommun lämnar, och varför.")),
    "assess": Command("assess:assess", LIFE, N_("Fyll i ett formulär för kvalificering.")),
    "start": Command("course:start", LIFE, N_("En förstudie, ett uppdrag, ett projekt startar.")),
    "finish": Command("course:finish", LIFE, N_("Det som pågår är slut, med resultat.")),
    "implement": Command("answering:implement", LIFE, N_("En kommun inför lösningen.")),
    "cost add": Command("adding:cost", LIFE, N_("Lägg till en kostnad, budget eller utfall.")),
    "benefit add": Command("adding:benefit", LIFE, N_("Lägg till en nytta och hur den mäts.")),
    "decide": Command("adding:decide", LIFE, N_("Skriv in ett beslut och vem som fattade det.")),
    "prioritise": Command("prioritise:prioritise", LIFE, N_("Skriv in mötets beslutade ordning.")),
    "pause": Command("course:pause", LIFE, N_("Ett initiativ vilar.")),
    "resume": Command("course:resume", LIFE, N_("Ett initiativ tas upp igen.")),
    "close": Command("course:close", LIFE, N_("Ett initiativ är slut, och hur det slutade.")),
    "rename": Command("course:rename", LIFE, N_("Ge ett initiativ ett nytt id.")),
    "validate": Command("validate:validate", READ, N_("Pröva registret mot alla regler.")),
    "fix": Command("fixing:fix", READ, N_("Rätta det som säkert kan rättas.")),
    "fmt": Command("formatting:fmt", READ, N_("Ge filerna registrets enhetliga form.")),
    "explain": Command(
        "explain:explain", READ, N_("Förklara en regel eller indikator, med exempel.")
    ),
    "rules": Command("explain:rules", READ, N_("Räkna upp alla regler.")),
    "list": Command(
        "listing:list_records", READ, N_("Räkna upp initiativ, organisationer eller samverkan.")
    ),
    "show": Command("listing:show", READ, N_("Visa en post och var den står.")),
    "diff": Command("diff:diff", READ, N_("Visa vad som har ändrats, i samverkans egna ord.")),
    "review": Command(
        "review:review", READ, N_("Säg vad en pull request betyder och vem som avgör.")
    ),
    "codeowners": Command(
        "codeowners:codeowners", READ, N_("Ge varje kommun sista ordet om sina egna filer.")
    ),
    "similar": Command(
        "similar:similar", READ, N_("Visa vad som liknar ett initiativ, och vem som är med.")
    ),
    "radar": Command(
        "radar:radar", READ, N_("Varna för grenar som rör samma fält eller skapar samma id.")
    ),
    "history": Command(
        "history:history", READ, N_("Visa vem som ändrat en post, när och i vilken incheckning.")
    ),
    "indicators": Command("indicators:indicators", COUNT, N_("Räkna uppföljningens indikatorer.")),
    "score": Command("score:score", COUNT, N_("Poängsätt initiativen med modellen som gäller.")),
    "constellation": Command(
        "constellation:constellation", COUNT, N_("Visa vem som är med, kan leda och betalar vad.")
    ),
    "model check": Command(
        "model_care:check", COUNT, N_("Pröva modellen: vikter, ankare, gränser, användning.")
    ),
    "model diff": Command(
        "model_care:diff", COUNT, N_("Visa vad en annan modell gör med dagens ranking.")
    ),
    "cost share": Command(
        "cost:share", COUNT, N_("Fördela ett initiativs kostnad mellan kommunerna.")
    ),
    "cost late-join": Command(
        "cost:late_join", COUNT, N_("Visa vad en kommun betalar för att komma in senare.")
    ),
    "cost leave": Command(
        "cost:leave", COUNT, N_("Visa vad de andra betalar när en kommun lämnar.")
    ),
    "cost total": Command(
        "cost:total", COUNT, N_("Summera samverkans kostnader, budget mot utfall.")
    ),
    "funding": Command(
        "funding:funding", COUNT, N_("Pröva angiven finansiering mot det siffrorna ger.")
    ),
    "benefits": Command(
        "benefits:benefits", COUNT, N_("Visa nyttan: uppnådd, försenad, utan ansvarig.")
    ),
    "governance": Command(
        "governing:governance", COUNT, N_("Visa vad samverkansformen kräver och hur den styrs.")
    ),
    "load": Command("load:load", COUNT, N_("Visa vem som bär det som pågår och vem som går före.")),
    "due": Command("due:due", COUNT, N_("Visa vad som ska göras, det försenade först.")),
    "survey": Command("survey:survey", COUNT, N_("Visa uppföljningens enkät, omgång för omgång.")),
    "report decision": Command(
        "decision:decision", REPORT, N_("Underlag och beslut från ett prioriteringsmöte.")
    ),
    "report followup": Command(
        "report:followup", REPORT, N_("Halvårsrapporten till kommundirektörerna.")
    ),
    "site": Command("site:site", REPORT, N_("Skriv hela registret som webbsidor.")),
    "export": Command("export:export", REPORT, N_("Skriv registret som tabeller för analys.")),
    "serve": Command("serve:serve", REPORT, N_("Visa webbsidorna på den egna datorn.")),
    "report portfolio": Command(
        "reports:portfolio",
        REPORT,
        N_("Alla initiativ: status, ålder, vilka som är med."),
    ),
    "report municipality": Command(
        "reports:municipality", REPORT, N_("En kommun: det vi är med i, ska svara på och fått ut.")
    ),
    "report initiative": Command(
        "reports:initiative", REPORT, N_("Ett initiativ, från behov till nytta.")
    ),
    "report collaboration": Command(
        "reports:collaboration", REPORT, N_("En samverkan: form, parter, plan och portfölj.")
    ),
    "report meeting": Command(
        "agenda:meeting", REPORT, N_("Underlag till ett möte: allt som har hänt sedan sist.")
    ),
    "report verify": Command(
        "verify:verify", REPORT, N_("Pröva att en rapport är vad registret ger.")
    ),
}
GROUPS = frozenset(name.split(" ")[0] for name in COMMANDS if " " in name)
