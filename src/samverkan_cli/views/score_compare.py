"""A ranking beside an earlier one: what comes from new assessments, what from the model."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.qualification.compare import Compared
from samverkan_cli.qualification.ranking import Ranked
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.parts import Line
from samverkan_cli.views.score_words import DASH, points, rank, signed
from samverkan_cli.views.sheet import Part


def compare_part(
    subject: Subject,
    rows: Sequence[Compared],
    base: str,
    old: QualificationModel,
    new: QualificationModel,
) -> Part:
    """The initiatives that are not as they were at the base."""
    moved = [row for row in rows if row.moved]
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Då"), True), (N_("Nu"), True),
        (N_("Bedömningar"), True), (N_("Modell"), True), (N_("Plats"), False),
    )  # fmt: skip
    caption = subject.text(N_("Poäng då och nu, och vad ändringen kommer av"))
    empty = subject.text(N_("Inget initiativ har ändrats."))
    found = table(caption, heads, [_row(subject, row) for row in moved], empty)
    heading = subject.text(N_("Jämfört med {base}"), base=base)
    return part("jamfort", heading, tuple(_points(subject, rows, old, new)), tables=(found,))


def _row(subject: Subject, row: Compared) -> Line:
    return line(
        row.title, _points_of(subject, row.before), _points_of(subject, row.after),
        _part(subject, row.data), _part(subject, row.model), _ranks(row),
    )  # fmt: skip


def _points_of(subject: Subject, entry: Ranked | None) -> str:
    if entry is None or not entry.result.assessed:
        return DASH
    return points(entry.result.score.point, subject.language)


def _part(subject: Subject, value: Fraction | None) -> str:
    return DASH if value is None else signed(value, subject.language)


def _ranks(row: Compared) -> str:
    then = rank(row.before) if row.before else DASH
    now = rank(row.after) if row.after else DASH
    return now if then == now else f"{then} → {now}"


def _points(
    subject: Subject, rows: Sequence[Compared], old: QualificationModel, new: QualificationModel
) -> Iterator[str]:
    if old.id != new.id:
        yield subject.text(
            N_("Modellen är en annan nu: {new} i stället för {old}."), new=new.id, old=old.id
        )
    elif old != new:
        yield subject.text(N_("Modellen {model} är ändrad."), model=new.id)
    else:
        yield subject.text(N_("Modellen är densamma, {model}."), model=new.id)
    added = [row.title for row in rows if row.before is None]
    if added:
        names = subject.language.names(added)
        yield subject.text(N_("Nya sedan dess: {names}."), names=names)
    gone = [row.title for row in rows if row.after is None]
    if gone:
        yield subject.text(N_("Finns inte längre: {names}."), names=subject.language.names(gone))
