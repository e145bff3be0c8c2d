"""The first page of a report: what it is about, what it rests on, what to know first."""

from collections.abc import Iterable, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Noun
from samverkan_cli.views.parts import Fact, KeyFigure, Notice
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.sheet import Part, Sheet
from samverkan_cli.views.stamp import stamp as made_from
from samverkan_cli.views.words import capital, clip, day

CLOSING = N_(
    "Talen räknas fram ur registret. Det som saknas räknas inte som noll. Varje uppgift leder till"
    " posterna bakom den och därifrån till fil och rad. Bara det som är daterat till och med"
    " mätdagen räknas."
)


def sheet(
    subject: ReportSubject, report: str, title: str, lead: str, facts: Iterable[tuple[str, str]],
    figures: Sequence[KeyFigure], parts: Iterable[Part], counted: Iterable[Noun],
    *, of: str = "", stamp: Sequence[tuple[str, str]] = (),
) -> Sheet:  # fmt: skip
    """The page. `facts` are labels (message ids) and texts of its own, `counted` the records it
    rests on, `of` the id of what it is about, `stamp` what else it takes to make it again."""
    language = subject.language
    settings = subject.registry.settings
    stamped = {
        "report": report, "id": of, "collaboration": subject.collaboration.id,
        "as-of": subject.day.isoformat(), **dict(stamp), "revision": subject.revision or "",
        "version": subject.tool_version, "lang": language.code,
    }  # fmt: skip
    return Sheet(
        lang=language.code,
        title=title,
        skip=language.text(N_("Till innehållet")),
        about=language.text(N_("Om rapporten")),
        facts=tuple(Fact(language.text(label), text) for label, text in _facts(subject, facts)),
        parts=tuple(parts),
        notices=tuple(_notices(subject, counted)),
        closing=language.text(CLOSING),
        kicker=clip(settings.name) if settings else "",
        lead=lead,
        figures_heading=language.text(N_("I korthet")),
        figures=tuple(figures),
        contents=language.text(N_("Innehåll")),
        stamp=made_from({name: text for name, text in stamped.items() if text or name != "id"}),
    )


def _facts(subject: ReportSubject, own: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The report's own first, then what every report rests on."""
    language = subject.language
    unread = len(subject.unread)
    files = language.plural("{n} fil kunde inte läsas.", "{n} filer kunde inte läsas.", unread)
    every = [
        *own,
        (N_("Samverkan"), clip(subject.collaboration.name)),
        (N_("Mätdag"), day(language, subject.day)),
        (N_("Modell"), model(subject)),
        (N_("Registrets version"), subject.revision or language.text(N_("ej incheckat"))),
        (N_("Underlag"), files if unread else language.text(N_("Alla filer kunde läsas."))),
        (N_("Framställd med"), f"samverkan {subject.tool_version}"),
    ]
    return [(label, text) for label, text in every if text]


def model(subject: ReportSubject) -> str:
    """The qualification model in force and its status."""
    language, key = subject.language, subject.collaboration.model
    if key is None:
        return language.text(N_("ingen angiven"))
    found = subject.registry.models.get(key)
    if found is None:
        return language.text(N_("{model}, kunde inte läsas"), model=key)
    status = language.term("exempel" if found.is_example else found.status)
    return language.text(
        N_("{name}, version {version} ({status})"),
        name=clip(found.name), version=key.rpartition("/")[2], status=status,
    )  # fmt: skip


def _notices(subject: ReportSubject, counted: Iterable[Noun]) -> list[Notice]:
    language, every = subject.language, {record.ref: record for record in counted}
    made_up = sum(map(subject.registry.is_example, every.values()))
    found = []
    if made_up:
        text = N_(
            "{n} av {whole} poster bakom uppgifterna är påhittade exempel."
            " De visar hur rapporten fungerar och beskriver inte verkligheten."
        )
        said = language.text(text, n=made_up, whole=len(every))
        found.append(Notice(language.text(N_("Rapporten räknar exempeldata")), said))
    if subject.unread:
        paths = [clip(f"{path} ({code})", 200) for path, code in subject.unread]
        text = N_("Rapporten räknar inte med dem: {paths}.")
        said = language.text(text, paths=language.names(paths))
        found.append(Notice(language.text(N_("Alla filer kunde inte läsas")), capital(said)))
    return found


def counted(subject: ReportSubject, initiatives: Iterable[str]) -> list[Noun]:
    """The initiatives with all in their folders."""
    found: list[Noun] = []
    for key in initiatives:
        if key in subject.registry.initiatives:
            found.append(subject.registry.initiatives[key])
        found += subject.registry.participations_of(key)
        found += subject.registry.assessments_of(key)
    return found
