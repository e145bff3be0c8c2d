"""The first page: what the report is about, on what it stands, and what the reader must know."""

from collections.abc import Sequence

from samverkan_cli.indicators.result import Result
from samverkan_cli.model.message import N_
from samverkan_cli.views.followup_headlines import headline
from samverkan_cli.views.followup_subject import Subject
from samverkan_cli.views.parts import Fact, KeyFigure, Notice
from samverkan_cli.views.words import capital, clip, day, span

KEY_FIGURES = {
    "B1": N_("initiativ skickades in till den gemensamma processen"),
    "B2": N_("initiativ genomfördes"),
    "B3": N_("kommuner implementerade lösningar de deltagit i från starten"),
    "B5e": N_("i median från inskickat till start"),
    "B5c": N_("för förstudier och utveckling till och med mätdagen"),
    "C1": N_("implementerade lösningar är nya, nyttiga och nyttiggjorda"),
}


def key_figures(subject: Subject) -> tuple[KeyFigure, ...]:
    """A row of plain numbers, each leading to its section."""
    found = [(code, subject.results[code]) for code in KEY_FIGURES if code in subject.results]
    return tuple(_key_figure(subject, code, result) for code, result in found)


def _key_figure(subject: Subject, code: str, result: Result) -> KeyFigure:
    head = headline(subject, result)
    label = head.unit if code == "C1" else subject.language.text(KEY_FIGURES[code])
    return KeyFigure(head.number, label, code.lower(), head.known)


def recipients(subject: Subject) -> str:
    """To whom the follow-up plan says the report goes."""
    plan = subject.collaboration.follow_up
    if plan is None or not plan.recipients:
        return ""
    groups = [(subject.collaboration.group(name), name) for name in plan.recipients]
    return subject.language.names([clip(group.name) if group else name for group, name in groups])


def facts(
    subject: Subject, *, revision: str | None, tool_version: str, unread: Sequence[tuple[str, str]]
) -> tuple[Fact, ...]:
    """What the numbers rest on."""
    language = subject.language
    members = subject.organisations(subject.municipalities)
    found = [
        (N_("Redovisas till"), recipients(subject)),
        (N_("Kommuner"), members),
        (N_("Period"), span(language, subject.period)),
        (N_("Mätdag"), day(language, subject.as_of)),
        (N_("Kvalificeringsmodell"), model(subject)),
        (N_("Registrets version"), revision or language.text(N_("ej incheckat"))),
        (N_("Underlag"), missing_in_short(subject, unread)),
        (N_("Framställd med"), f"samverkan {tool_version}"),
    ]
    return tuple(Fact(language.text(label), text) for label, text in found if text)


def model(subject: Subject) -> str:
    """The qualification model in force and its status."""
    language, name = subject.language, subject.collaboration.model
    if name is None:
        return language.text(N_("ingen angiven"))
    found = subject.registry.models.get(name)
    if found is None:
        return language.text(N_("{model}, kunde inte läsas"), model=name)
    status = language.term("exempel") if found.is_example else language.term(found.status)
    return language.text(
        N_("{name}, version {version} ({status})"),
        name=clip(found.name), version=name.rpartition("/")[2], status=status,
    )  # fmt: skip


def missing_in_short(subject: Subject, unread: Sequence[tuple[str, str]]) -> str:
    """How much is missing, and how many files could not be read."""
    language = subject.language
    lacking = {(m.record, m.field) for result in subject.results.values() for m in result.missing}
    text = language.text(N_("Inga uppgifter saknas."))
    if lacking:
        n = len({record for record, _ in lacking})
        records = language.plural("{n} post", "{n} poster", n)
        text = language.plural(
            "{n} uppgift saknas, i {records}.",
            "{n} uppgifter saknas, i {records}.",
            len(lacking),
            records=records,
        )
    if unread:
        count = len(unread)
        files = language.plural("{n} fil kunde inte läsas.", "{n} filer kunde inte läsas.", count)
        text = f"{text} {files}"
    return text


def notices(subject: Subject, unread: Sequence[tuple[str, str]]) -> tuple[Notice, ...]:
    """Example data, an example model, files that could not be read."""
    language = subject.language
    found = []
    made_up, counted = _examples(subject)
    if made_up:
        text = N_(
            "{n} av {whole} poster bakom talen är påhittade exempel."
            " Talen visar hur rapporten fungerar och beskriver inte verkligheten."
        )
        found.append(
            (N_("Rapporten räknar exempeldata"), language.text(text, n=made_up, whole=counted))
        )
    if unread:
        paths = [clip(f"{path} ({code})", 200) for path, code in unread]
        text = N_("Talen räknar inte med dem: {paths}.")
        listed = language.text(text, paths=language.names(paths))
        found.append((N_("Alla filer kunde inte läsas"), listed))
    return tuple(Notice(language.text(heading), capital(text)) for heading, text in found)


def _examples(subject: Subject) -> tuple[int, int]:
    """How many of the counted records are example data, and how many are counted."""
    refs = {ref for result in subject.results.values() for ref in result.records}
    by_ref = {record.ref: record for record in subject.registry.records()}
    found = [by_ref[ref] for ref in refs if ref in by_ref]
    return sum(map(subject.registry.is_example, found)), len(refs)
