"""The Provan and Kenis reading: signals, conflicts, fit, movement, tensions; never a winner."""

from collections.abc import Iterator

from samverkan_cli.governance.network import MODES, TENSIONS, Predictor
from samverkan_cli.governance.reading import Move, Reading, Signal, readings
from samverkan_cli.model.collaboration import GovernanceMode
from samverkan_cli.model.message import N_
from samverkan_cli.views.governance_parts import GovernanceSubject, Section, Statement
from samverkan_cli.views.governance_picture import Fill, SignalPicture, signal_picture
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.words import capital, clip, of, partial, unknown

CAVEAT = N_(
    "Modellen beskriver, den föreskriver inte. Rapporten säger det själv: modellerna hjälper att"
    " förstå nuläget och visa en färdriktning, ”även om de inte ger exakta svar på hur samverkan"
    " ska organiseras” (VDT 22 avsnitt 10)."
)
PREDICTOR_WORDS: dict[Predictor, str] = {
    "trust": N_("förtroende"),
    "participants": N_("antal parter"),
    "goal_consensus": N_("målsamsyn"),
    "network_competence": N_("behov av nätverkskompetens"),
}
LEVELS = {"low": N_("låg"), "moderate": N_("måttlig"), "high": N_("hög")}
NUMBERS = {"low": N_("få"), "moderate": N_("måttligt antal"), "high": N_("många")}
SHORT: dict[GovernanceMode, str] = {
    "shared_governance": N_("delad"), "lead_organization": N_("ledande"), "nao": N_("NAO"),
}  # fmt: skip


def modes_sections(subject: GovernanceSubject) -> tuple[Section, ...]:
    """One section per reading, oldest first, then what to watch in the mode in use."""
    found = readings(subject.collaboration, subject.day)
    if not found:
        return ()
    sections = tuple(_reading(subject, n, reading) for n, reading in enumerate(found, start=1))
    return (*sections, _tensions(subject, found[-1]))


def _reading(subject: GovernanceSubject, n: int, reading: Reading) -> Section:
    language = subject.language
    mode = language.term(reading.stated.mode)
    args = {"date": partial(language, reading.stated.date), "mode": mode}
    notes = [clip(reading.stated.note, 900)] if reading.stated.note else []
    if reading.stated.interpreted:
        notes.append(language.text(N_("Nivåerna är tolkningar: källan anger dem bara i ord.")))
    return Section(
        f"lasning-{n}",
        language.text(N_("Läsning {date}: {mode}"), **args),
        (*_findings(subject, reading), *_moved(subject, reading)),
        pictures=(_picture(subject, f"lasning-{n}-bild", reading),),
        tables=(_table(subject, reading),),
        notes=tuple(notes),
    )


def _findings(subject: GovernanceSubject, reading: Reading) -> Iterator[Statement]:
    yield subject.says("read", finding(subject, reading), reading.record, reading.keys)
    language = subject.language
    for first, second in reading.conflicts:
        text = language.text(
            N_("Signalerna går isär: {first} pekar mot {these}, {second} mot {those}."),
            first=language.text(PREDICTOR_WORDS[first.predictor]),
            these=modes(subject, first.modes),
            second=language.text(PREDICTOR_WORDS[second.predictor]),
            those=modes(subject, second.modes),
        )
        yield subject.says("to_judge", text, reading.record, second.keys)
    for signal in reading.signals:
        if signal.value is None:
            word = capital(language.text(PREDICTOR_WORDS[signal.predictor]))
            text = language.text(N_("{what}: uppgift saknas, ingen signal."), what=word)
            yield subject.says("missing", text, reading.record, reading.keys)


def finding(subject: GovernanceSubject, reading: Reading) -> str:
    """How the mode in use sits with the signals, and what they have in common; as a sentence."""
    language = subject.language
    mode = capital(language.term(reading.stated.mode))
    args = {"mode": mode, "n": len(reading.agreeing), "whole": len(reading.known)}
    texts = {
        "unknown": N_("{mode} är i bruk; inga signaler är kända."),
        "none": N_("{mode} är i bruk men ingen av {whole} kända signaler pekar dit."),
        "some": N_("{mode} är i bruk och {n} av {whole} kända signaler pekar dit."),
        "all": N_("{mode} är i bruk och alla {whole} kända signaler pekar dit."),
    }
    said = language.text(texts[reading.fit], **args)
    if reading.conflicts:
        return f"{said} {language.text(N_('Signalerna går isär och ger inget entydigt svar.'))}"
    if reading.shared and reading.fit != "all":
        text = N_("Alla kända signaler är förenliga med {modes}.")
        return f"{said} {language.text(text, modes=modes(subject, reading.shared))}"
    return said


def modes(subject: GovernanceSubject, found: tuple[GovernanceMode, ...]) -> str:
    """`ledande organisation och nätverksadministration (NAO)`."""
    return subject.language.names([subject.language.term(mode) for mode in found])


def _moved(subject: GovernanceSubject, reading: Reading) -> Iterator[Statement]:
    before, language = reading.before, subject.language
    if before is None:
        return
    said = [_move(subject, move) for move in reading.moves]
    if before.stated.mode != reading.stated.mode:
        args = {"a": language.term(before.stated.mode), "b": language.term(reading.stated.mode)}
        said.insert(0, language.text(N_("formen i bruk från {a} till {b}"), **args))
    counts = [(len(r.agreeing), len(r.known)) for r in (before, reading)]
    if counts[0] != counts[1]:
        said.append(_fits(subject, before, reading))
    args = {"date": partial(language, before.stated.date), "what": "; ".join(said)}
    text = N_("Sedan {date}: {what}.") if said else N_("Inget har ändrats sedan {date}.")
    yield subject.says("read", language.text(text, **args), reading.record, reading.keys)


def _fits(subject: GovernanceSubject, before: Reading, after: Reading) -> str:
    language = subject.language
    then, now = (of(language, len(r.agreeing), len(r.known)) for r in (before, after))
    text = N_("signaler som pekar mot formen i bruk från {a} till {b}")
    return language.text(text, a=then, b=now)


def _move(subject: GovernanceSubject, move: Move) -> str:
    language = subject.language
    figures = [unknown(language) if v is None else str(v) for v in (move.before, move.after)]
    what = language.text(PREDICTOR_WORDS[move.predictor])
    return language.text(N_("{what} från {a} till {b}"), what=what, a=figures[0], b=figures[1])


def _table(subject: GovernanceSubject, reading: Reading) -> Table:
    heads = ((N_("Förutsättning"), False), (N_("Värde"), False), (N_("Pekar mot"), False))
    rows = [_row(subject, reading, signal) for signal in reading.signals]
    return subject.table(N_("Signaler"), heads, rows)


def _row(subject: GovernanceSubject, reading: Reading, signal: Signal) -> tuple[Cell, ...]:
    """The predictor, its value and level, where it points and why."""
    language, known = subject.language, signal.level is not None
    pointed = f"{capital(modes(subject, signal.modes))}. {language.text(signal.reason)}"
    return (
        Cell(language.text(PREDICTOR_WORDS[signal.predictor])),
        Cell(_value(subject, signal), known=known),
        Cell(pointed if known else "–", known=known),
        subject.source(reading.record, signal.keys),
    )


def _value(subject: GovernanceSubject, signal: Signal) -> str:
    language = subject.language
    if signal.level is None:
        return unknown(language)
    if signal.predictor == "participants":
        level = language.text(NUMBERS[signal.level])
        return language.text(N_("{value}: {level}"), value=str(signal.value), level=level)
    args = {"value": of(language, signal.value, 5), "level": language.text(LEVELS[signal.level])}
    if signal.interpreted:
        return language.text(N_("{value}: {level} (tolkat)"), **args)
    return language.text(N_("{value}: {level}"), **args)


def _picture(subject: GovernanceSubject, anchor: str, reading: Reading) -> SignalPicture:
    language = subject.language
    used = language.text(N_("i bruk"))
    heads = [
        (language.text(SHORT[mode]), used if mode == reading.stated.mode else "") for mode in MODES
    ]
    rows = [
        (capital(language.text(PREDICTOR_WORDS[s.predictor])), tuple(_fill(s, m) for m in MODES))
        for s in reading.signals
    ]
    key: tuple[tuple[Fill, str], ...] = (
        ("solid", language.text(N_("pekar dit"))),
        ("open", language.text(N_("pekar inte dit"))),
        ("hatched", language.text(N_("uppgift saknas"))),
    )
    title = language.text(N_("Signaler mot tre former av styrning"))
    return signal_picture(anchor, title, finding(subject, reading), heads, rows, key)


def _fill(signal: Signal, mode: GovernanceMode) -> Fill:
    if signal.value is None:
        return "hatched"
    return "solid" if mode in signal.modes else "open"


def _tensions(subject: GovernanceSubject, latest: Reading) -> Section:
    language, mode = subject.language, latest.stated.mode
    heads = (N_("Spänning"), N_("I formen som är i bruk"))
    lines = [
        Line((Cell(capital(language.text(t.between))), Cell(language.text(t.leaning[mode]))))
        for t in TENSIONS
    ]
    columns = tuple(Column(language.text(head)) for head in heads)
    caption = language.text(N_("Spänningar i {mode}"), mode=language.term(mode))
    heading = language.text(N_("Att hålla ögonen på"))
    table = Table(caption, columns, tuple(lines))
    return Section("spanningar", heading, tables=(table,), notes=(language.text(CAVEAT),))
