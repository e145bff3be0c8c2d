"""What was supposed, and what it does to the score and the ranks."""

from collections.abc import Iterator, Sequence

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.qualification.supposed import Supposed
from samverkan_cli.views.paper import Subject, part
from samverkan_cli.views.score_words import number, rank, verdict
from samverkan_cli.views.sheet import Part


def supposed_part(
    subject: Subject,
    plain: Sequence[Ranked],
    ranked: Sequence[Ranked],
    what: Supposed,
    initiative: str | None,
) -> Part:
    """The suppositions, then and now; nothing has been written."""
    return part(
        "antaget",
        subject.text(N_("Om")),
        (*_what(subject, plain, what, initiative), *_does(subject, plain, ranked, initiative)),
        notes=(subject.text(N_("Detta är ett tankeprov. Inget är skrivet i registret.")),),
    )


def _what(
    subject: Subject, plain: Sequence[Ranked], what: Supposed, initiative: str | None
) -> Iterator[str]:
    language = subject.language
    mine = next((e.result for e in plain if e.result.initiative == initiative), None)
    answers = {gate.gate.id: gate.answer for gate in mine.gates} if mine else {}
    values = {line.criterion.id: line for line in mine.criteria} if mine else {}
    for key, answer in what.gates.items():
        text = N_("{gate}: {after} i stället för {before}")
        before = language.term(answers[key])
        yield subject.text(text, gate=key, after=language.term(answer), before=before)
    for key, value in what.values.items():
        yield subject.text(
            N_("{criterion}: {after} i stället för {before}"),
            criterion=values[key].criterion.name,
            after=number(value, language),
            before=number(values[key].value, language),
        )
    if what.weights and plain:
        for line in plain[0].result.criteria:
            if line.criterion.id in what.weights:
                yield subject.text(
                    N_("{criterion} väger {weight} i stället för {today}"),
                    criterion=line.criterion.name,
                    weight=number(what.weights[line.criterion.id], language),
                    today=number(line.criterion.weight, language),
                )


def _does(
    subject: Subject, plain: Sequence[Ranked], ranked: Sequence[Ranked], initiative: str | None
) -> Iterator[str]:
    before = {entry.result.initiative: entry for entry in plain}
    if initiative is not None:
        after = next(entry for entry in ranked if entry.result.initiative == initiative)
        then, now = (verdict(e, subject.language) for e in (before[initiative], after))
        yield subject.text(N_("Nu: {verdict}."), verdict=then)
        yield subject.text(N_("Om: {verdict}."), verdict=now)
    others = [
        f"{entry.title} {rank(then)} → {rank(entry)}"
        for entry in ranked
        for then in (before[entry.result.initiative],)
        if entry.rank != then.rank and entry.result.initiative != initiative
    ]
    if others:
        yield subject.text(N_("Byter plats: {names}."), names=", ".join(others))
    elif initiative is None:
        yield subject.text(N_("Inget initiativ byter plats."))
