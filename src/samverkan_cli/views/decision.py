"""The decision paper: what the group is asked to decide, on what grounds, and what it decided."""

from collections.abc import Iterator

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.decided import Decided
from samverkan_cli.views.decision_candidates import Decision
from samverkan_cli.views.decision_costs import costs_part, who_part
from samverkan_cli.views.decision_grounds import candidates_part, gates_part
from samverkan_cli.views.paper import (
    Subject,
    columns,
    example_notice,
    line,
    model_name,
    model_notice,
    paper,
    part,
    table,
)
from samverkan_cli.views.parts import KeyFigure
from samverkan_cli.views.score_robust import robustness_part
from samverkan_cli.views.sheet import Part, Sheet, bare
from samverkan_cli.views.stamp import stamp
from samverkan_cli.views.words import clip, day

_CANDIDATES = N_(
    "Här står initiativ som är bedömda med modellen, kan gå vidare och inte är genomförda eller "
    "avslutade. En bedömning skrivs in med samverkan assess; samverkan score visar var alla står."
)


def decision_paper(subject: Subject, found: Decision) -> Sheet:
    """The paper for the group to sign."""
    title = N_("Beslut om prioritering") if found.meeting else N_("Underlag för prioritering")
    facts = [
        (N_("Beslutas av"), _group(found)),
        (N_("Kvalificeringsmodell"), model_name(subject.language, found.model)),
    ]
    if found.meeting:
        facts.append((N_("Beslutet står i"), subject.where(found.meeting.ref)))
    made_up = example_notice(subject, *(one.initiative.id for one in found.groups))
    closing = N_(
        "Framställd ur registret. Samma papper fås med samverkan report decision {day}, och med "
        "--at REVISION som registret stod då."
    )
    return paper(
        subject,
        subject.text(title),
        _parts(subject, found),
        lead=day(subject.language, found.on),
        facts=facts,
        notices=(*made_up, *model_notice(subject, found.model)),
        figures=_figures(subject, found),
        sign=tuple(_sign(subject, found)) if found.places else (),
        closing=subject.text(closing, day=found.on.isoformat()),
        stamp=stamp(
            {
                "report": "decision",
                "date": found.on.isoformat(),
                "collaboration": found.collaboration.id,
                "model": found.model.id,
                "revision": subject.revision or "",
                "version": subject.tool_version,
                "lang": subject.language.code,
            }
        ),
    )


def _group(found: Decision) -> str:
    named = found.meeting.group if found.meeting else None
    if named is None:
        able = [group for group in found.collaboration.groups if "prioritering" in group.decides]
        return clip(able[0].name) if len(able) == 1 else ""
    group = found.collaboration.group(named)
    return clip(group.name if group else named)


def _sign(subject: Subject, found: Decision) -> Iterator[str]:
    """The seats of the group, else the municipalities."""
    named = _group(found)
    group = next((g for g in found.collaboration.groups if clip(g.name) == named), None)
    seats = [seat for seat in group.seats if seat.organisations] if group else []
    for seat in seats:
        yield f"{clip(seat.role, 60)}, {subject.names(seat.organisations)}"
    if not seats:
        for key in subject.registry.municipalities_on(found.collaboration, found.on):
            yield subject.registry.name(key)


def _figures(subject: Subject, found: Decision) -> Iterator[KeyFigure]:
    language = subject.language
    n = len(found.places)
    label = language.plural("initiativ att ordna", "initiativ att ordna", n)
    yield KeyFigure(language.number(n), label, "ordning")
    if not found.ranked:
        return
    able = sum(entry.result.outcome == "kvalificerat" for entry in found.ranked)
    yield KeyFigure(language.number(able), subject.text(N_("är kvalificerade")), "kandidater")
    if _is_ranked(found):
        alike = sum(pair.alike for pair in found.robust.neighbours)
        label = language.plural("par av grannar är i praktiken lika",
                                "par av grannar är i praktiken lika", alike)  # fmt: skip
        yield KeyFigure(language.number(alike), label, "robusthet")
    if found.meeting:
        away = sum(_deviates(one) for one in found.places)
        label = language.plural("plats avviker från den uträknade",
                                "platser avviker från den uträknade", away)  # fmt: skip
        yield KeyFigure(language.number(away), label, "ordning")


def _deviates(one: Decided) -> bool:
    """A place without a recorded rank has nothing to differ from."""
    return one.deviates and one.rank is not None


def _is_ranked(found: Decision) -> bool:
    """Whether there are places that weights could move."""
    return len(found.robust.standings) > 1


def _parts(subject: Subject, found: Decision) -> Iterator[Part]:
    """The order, and its grounds when there is anything to decide about."""
    yield _order_part(subject, found)
    if not found.ranked:
        return
    yield candidates_part(subject, found)
    if found.model.gates:
        yield gates_part(subject, found)
    if _is_ranked(found):
        yield robustness_part(subject, found.ranked, found.robust, found.swaps)
    yield who_part(subject, found)
    yield costs_part(subject, found)


def _order_part(subject: Subject, found: Decision) -> Part:
    titles = {entry.result.initiative: entry.title for entry in found.ranked}
    heads = columns(
        subject, (N_("Initiativ"), False),
        (N_("Beslutad plats") if found.meeting else N_("Föreslagen plats"), True),
        (N_("Uträknad plats"), True), (N_("Skäl"), False),
    )  # fmt: skip
    lines = [
        line(titles[one.initiative], bare(subject.language, one.place),
             bare(subject.language, one.rank),
             clip(one.reason or "", 300))
        for one in found.places
    ]  # fmt: skip
    heading = N_("Beslutad ordning") if found.meeting else N_("Förslag till ordning")
    empty = subject.text(N_("Det finns inget initiativ att ordna."))
    caption = subject.text(N_("Ordningen, plats för plats"))
    return part(
        "ordning",
        subject.text(heading),
        tuple(_order_said(subject, found, titles)),
        tables=(table(caption, heads, lines, empty),),
        notes=tuple(_order_notes(subject, found)),
    )


def _order_said(subject: Subject, found: Decision, titles: dict[str, str]) -> Iterator[str]:
    if not found.meeting:
        if found.ranked:
            yield subject.text(N_("Förslaget är den uträknade ordningen. Inget är beslutat."))
        return
    away = [one for one in found.places if _deviates(one)]
    if not away:
        yield subject.text(N_("Mötet följde den uträknade ordningen."))
    for one in away:
        text = N_("{title} fick plats {place} i stället för {rank}: {reason}")
        reason = one.reason or subject.text(N_("skäl saknas"))
        title = titles[one.initiative]
        yield subject.text(text, title=title, place=one.place, rank=one.rank, reason=reason)


def _order_notes(subject: Subject, found: Decision) -> Iterator[str]:
    if not found.ranked:
        yield subject.text(_CANDIDATES)
    if found.gone:
        names = ", ".join(found.gone)
        yield subject.text(N_("Finns inte längre i registret: {names}."), names=names)
    today = {entry.result.initiative: entry.rank for entry in found.ranked}
    moved = [one for one in found.places if one.rank and today.get(one.initiative) != one.rank]
    if found.meeting and moved:
        yield subject.text(
            N_(
                "Platsen är en annan om den räknas om i dag för {names}: bedömningar eller modell "
                "har ändrats sedan mötet."
            ),
            names=", ".join(one.initiative for one in moved),
        )
