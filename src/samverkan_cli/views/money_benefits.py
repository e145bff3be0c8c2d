"""`benefits`: what was to come of it, what has, what is late; costs stand beside, never netted."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.model.registry import Registry
from samverkan_cli.money.benefits import InitiativeBenefits, Tracked
from samverkan_cli.money.shared import Shared
from samverkan_cli.views.parts import Cell, Column, Fact, Line, Table
from samverkan_cli.views.sheet import Part, Place, Sheet, fact, page, where
from samverkan_cli.views.words import Language, capital, clip, kronor

Json = dict[str, object]
_APART = N_("Nytta och kostnad står bredvid varandra och räknas inte av mot varandra.")


def benefits_page(
    title: str, found: Sequence[InitiativeBenefits], registry: Registry, place: Place,
    language: Language,
) -> Sheet:  # fmt: skip
    """One part per initiative that states a benefit; the others are named last."""
    told = [one for one in found if one.benefits]
    silent = [one.initiative.title for one in found if not one.benefits]
    parts = [_part(one, registry, place, language) for one in told]
    if silent:
        note = language.plural(
            "{n} initiativ anger ingen nytta: {names}.",
            "{n} initiativ anger ingen nytta: {names}.",
            len(silent), names=language.names(silent),
        )  # fmt: skip
        parts.append(Part("utan", language.text(N_("Utan angiven nytta")), notes=(note,)))
    every = [tracked for one in told for tracked in one.benefits]
    example = any(registry.is_example(one.initiative) for one in told)
    return page(
        language, language.text(N_("Nytta: {name}"), name=title), _facts(every, language), parts,
        example=example, closing=language.text(_APART),
    )  # fmt: skip


def _facts(every: Sequence[Tracked], language: Language) -> Iterator[Fact]:
    yield fact(language, N_("Nyttor"), language.number(len(every)))
    for label, n in (
        (N_("Redovisat utfall"), sum(t.realised for t in every)),
        (N_("Försenade"), sum(t.overdue for t in every)),
        (N_("Utan ansvarig"), sum(t.unowned for t in every)),
        (N_("Utan slutdatum"), sum(t.benefit.due is None and not t.realised for t in every)),
    ):
        yield fact(language, label, language.text(N_("{n} av {whole}"), n=n, whole=len(every)))


def _part(found: InitiativeBenefits, registry: Registry, place: Place, language: Language) -> Part:
    columns = tuple(
        Column(language.text(text), whole=text == N_("Senast"))
        for text in (
            N_("Mått"), N_("Utgångsläge"), N_("Mål"), N_("Utfall"), N_("Senast"), N_("Läge"),
        )
    )  # fmt: skip
    lines = tuple(_line(tracked, registry, language) for tracked in found.benefits)
    notes = (
        *(_responsible(tracked, place, language) for tracked in found.benefits),
        _cost(found, language),
    )
    table = Table(language.text(N_("Nyttor")), columns, lines)
    return Part(found.initiative.id, found.initiative.title, tables=(table,), notes=notes)


def _line(tracked: Tracked, registry: Registry, language: Language) -> Line:
    benefit = tracked.benefit
    measure = f"{capital(language.term(benefit.category))}: {benefit.measure}"
    if tracked.municipality:
        measure = f"{measure} ({registry.name(tracked.municipality)})"
    texts = (benefit.baseline, benefit.target, benefit.outcome)
    cells = [Cell(text or "–", known=text is not None) for text in texts]
    due = Cell(benefit.due.isoformat() if benefit.due else "–", known=benefit.due is not None)
    return Line((Cell(measure), *cells, due, Cell(_state(tracked, language))))


def _state(tracked: Tracked, language: Language) -> str:
    if tracked.realised:
        return language.text(N_("redovisad"))
    return language.text(N_("försenad") if tracked.overdue else N_("väntar"))


def _responsible(tracked: Tracked, place: Place, language: Language) -> str:
    at = where(place, tracked.record, ("benefits", tracked.place))
    who = tracked.benefit.responsible
    measure = clip(tracked.benefit.measure)
    if who is None:
        text = N_("{measure}: ingen ansvarig ({place})")
        return language.text(text, measure=measure, place=at)
    return language.text(
        N_("{measure}: ansvarig {who} ({place})"), measure=measure, who=who, place=at
    )


def _cost(found: InitiativeBenefits, language: Language) -> str:
    return language.text(
        N_("Kostnad: utveckling hittills {development}, drift per år {running}."),
        development=kronor(language, found.development.total),
        running=kronor(language, found.running.total),
    )


def benefits_document(
    collaboration: str, on: str, found: Sequence[InitiativeBenefits], place: Place, *, example: bool
) -> Json:
    """Every initiative with its costs and its benefits, each with its place."""
    return {
        "schema_version": 1,
        "kind": "benefits",
        "collaboration": collaboration,
        "on": on,
        "initiatives": [
            {
                "initiative": one.initiative.id,
                "costs": {"development": _total(one.development), "yearly": _total(one.running)},
                "benefits": [benefit_row(tracked, place) for tracked in one.benefits],
            }
            for one in found
        ],
        "example_data": example,
    }


def _total(shared: Shared) -> int | None:
    return shared.total


def benefit_row(tracked: Tracked, place: Place) -> Json:
    """A benefit as a row: its fields, where it stands, and its file and line."""
    benefit = tracked.benefit
    path, line = place(tracked.record, ("benefits", tracked.place))
    return {
        "municipality": tracked.municipality,
        "category": benefit.category,
        "measure": benefit.measure,
        "baseline": benefit.baseline,
        "target": benefit.target,
        "outcome": benefit.outcome,
        "responsible": benefit.responsible,
        "due": benefit.due.isoformat() if benefit.due else None,
        "realised": tracked.realised,
        "overdue": tracked.overdue,
        "without_owner": tracked.unowned,
        "path": path,
        "line": line,
    }
