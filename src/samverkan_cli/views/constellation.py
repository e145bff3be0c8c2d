"""The constellation as a paper: answers, who could lead, what each would pay, how to govern."""

from collections.abc import Iterator
from fractions import Fraction

from samverkan_cli.governance.network import TABLE, level
from samverkan_cli.governance.reading import readings
from samverkan_cli.model.message import N_
from samverkan_cli.qualification.constellation import Answer, Constellation, Party, Reason
from samverkan_cli.views.constellation_costs import costs_part
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Behind, Line, Record, Records
from samverkan_cli.views.score_words import DASH, points
from samverkan_cli.views.sheet import Part
from samverkan_cli.views.words import day, partial

ANSWERS: dict[Answer, str] = {
    "in": N_("deltar"), "interested": N_("intresserad"), "asked": N_("har inte svarat"),
    "declined": N_("avböjt"), "left": N_("lämnat"), "not_asked": N_("inte tillfrågad"),
}  # fmt: skip
REASONS: dict[Reason, str] = {
    "lead": N_("leder redan"),
    "implemented": N_("har infört först"),
    "origin": N_("behovet kommer därifrån"),
    "highest": N_("ger det högst poäng själv"),
    "free": N_("leder inget annat som pågår"),
}
LOGICS = {
    "stordrift": N_("Stordrift: nyttan växer med antalet kommuner, så fler delar på kostnaden."),
    "komplexitet": N_("Komplexitet: kompetensen finns inte i varje kommun, så rätt parter är "
                      "viktigare än många."),
}  # fmt: skip


def constellation_parts(subject: Subject, found: Constellation) -> Iterator[Part]:
    """Answers, leaders, costs and governance."""
    yield _answers_part(subject, found)
    yield _leaders_part(subject, found)
    yield costs_part(subject, found)
    yield _governance_part(subject, found)


def _answers_part(subject: Subject, found: Constellation) -> Part:
    heads = columns(
        subject, (N_("Kommun"), False), (N_("Svar"), False), (N_("Sedan"), False),
        (N_("Svarsfrist"), False), (N_("Egen poäng"), True),
    )  # fmt: skip
    lines = [_party(subject, party) for party in found.parties]
    rows = tuple(
        Behind(f"deltagande-{p.organisation}", subject.registry.name(p.organisation),
               (Record(subject.text(ANSWERS[p.answer]), subject.where(p.record)),))
        for p in found.parties
        if p.record
    )  # fmt: skip
    return part(
        "svar",
        subject.text(N_("Vem är med")),
        tuple(_said(subject, found)),
        tables=(table(subject.text(N_("Kommunernas svar")), heads, lines),),
        records=Records(subject.text(N_("Var svaren står")), rows),
        notes=tuple(_reasons(subject, found)),
    )


def _party(subject: Subject, party: Party) -> Line:
    language = subject.language
    reply = day(subject.language, party.reply_by) if party.reply_by else DASH
    if party.late:
        reply = f"{reply} ({subject.text(N_('passerad'))})"
    return line(
        subject.registry.name(party.organisation),
        subject.text(ANSWERS[party.answer]),
        day(subject.language, party.since) if party.since else DASH,
        reply,
        DASH if party.own is None else points(party.own, language),
    )


def _said(subject: Subject, found: Constellation) -> Iterator[str]:
    n, whole = len(found.with_answer("in")), len(found.parties)
    yield subject.text(N_("{n} av {whole} kommuner har sagt ja."), n=n, whole=whole)
    for party in found.parties:
        if party.answer != "asked":
            continue
        text = N_("{name} har inte svarat; frågan ställdes {since}.")
        if party.late:
            text = N_("{name} har inte svarat; frågan ställdes {since} och svar väntades {by}.")
        name = subject.registry.name(party.organisation)
        since, by = (day(subject.language, one) for one in (party.since, party.reply_by))
        yield subject.text(text, name=name, since=since, by=by)
    scored = [party for party in found.parties if party.own is not None]
    if len(scored) > 1:
        high = max(scored, key=lambda party: party.own or 0)
        low = min(scored, key=lambda party: party.own or 0)
        yield subject.text(
            N_("Kommunernas egna poäng går från {low} ({least}) till {high} ({most})."),
            low=points(low.own or Fraction(0), subject.language),
            least=subject.registry.name(low.organisation),
            high=points(high.own or Fraction(0), subject.language),
            most=subject.registry.name(high.organisation),
        )


def _reasons(subject: Subject, found: Constellation) -> Iterator[str]:
    for party in found.parties:
        if party.reason:
            name = subject.registry.name(party.organisation)
            yield f"{name} ({subject.text(ANSWERS[party.answer])}): {party.reason}"


def _leaders_part(subject: Subject, found: Constellation) -> Part:
    lines = []
    for one in found.leaders:
        said = [subject.text(REASONS[reason]) for reason in one.reasons]
        name = subject.registry.name(one.organisation)
        lines.append(f"{name}: {subject.language.names(said)}." if said else f"{name}.")
    if not lines:
        lines = [subject.text(N_("Ingen kommun har ännu sagt ja eller visat intresse."))]
    logics = [subject.text(LOGICS[logic]) for logic in found.initiative.logics]
    missing = subject.text(N_("Initiativet anger inte varför kommunerna ska samarbeta (logics)."))
    note = subject.text(N_("Att leda är ett åtagande som kommunen själv gör."))
    points_ = (*lines, *(logics or [missing]))
    return part("leda", subject.text(N_("Vem kan gå före, och varför tillsammans")), points_,
                notes=(note,))  # fmt: skip


def _governance_part(subject: Subject, found: Constellation) -> Part:
    """What the number of parties, and the cooperation's latest reading, point to for this group."""
    text, language = subject.text, subject.language
    n = len(found.with_answer("in"))
    signal = TABLE["participants", level("participants", n)]
    modes = language.names([language.term(mode) for mode in signal.modes])
    said = [
        language.plural(
            "{n} deltagande kommun pekar mot {modes}.",
            "{n} deltagande kommuner pekar mot {modes}.", n, modes=modes,
        )
    ]  # fmt: skip
    if not n:
        said = [text(N_("Ingen kommun deltar ännu, så antalet pekar inte mot någon styrform."))]
    else:
        said.append(text(signal.reason))
    collaboration = subject.registry.collaborations.get(subject.collaboration)
    read = readings(collaboration, found.on) if collaboration else ()
    notes: tuple[str, ...] = ()
    if read and n:
        stated = read[-1].stated
        same = N_("Samverkan i stort styrs så i dag ({mode}, läsning {date}).")
        other = N_("Samverkan i stort styrs i dag på ett annat sätt ({mode}, läsning {date}).")
        fits = same if stated.mode in signal.modes else other
        said.append(
            text(fits, mode=language.term(stated.mode), date=partial(language, stated.date))
        )
        notes = (subject.where(read[-1].record, read[-1].keys),)
    heading = text(N_("Hur gruppen kan styras (Provan och Kenis)"))
    return part("styrning", heading, tuple(said), notes=notes)
