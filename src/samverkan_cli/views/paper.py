"""A paper for a meeting: a front with facts, then parts with sentences, pictures and tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samverkan_cli.model.keys import Keys
from samverkan_cli.model.message import N_, Message
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.charts import BarChart
from samverkan_cli.views.charts_range import RangeChart
from samverkan_cli.views.parts import (
    Cell,
    Column,
    Fact,
    KeyFigure,
    Line,
    Notice,
    Point,
    Records,
    Table,
)
from samverkan_cli.views.places import written
from samverkan_cli.views.sheet import Part, Place, Sheet
from samverkan_cli.views.words import Language, day


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about, and in which language it speaks.

    `place(record, keys)` says in which file and on which line something stands; `revision` is None
    while the work tree differs from what is committed.
    """

    registry: Registry
    collaboration: str
    on: date
    language: Language
    place: Place
    revision: str | None
    tool_version: str

    def text(self, message: str, **args: object) -> str:
        """The message in the paper's language."""
        return self.language.text(message, **args)

    def said(self, message: Message) -> str:
        """A message with its arguments."""
        return self.language.text(message.id, **message.args)

    def where(self, record: str, keys: Keys = ()) -> str:
        """`registry/initiatives/e-arkiv/initiative.yaml:21`."""
        return written(*self.place(record, keys))

    def names(self, organisations: Iterable[str]) -> str:
        """The organisations by name in Swedish order."""
        registry = self.registry
        found = sorted(organisations, key=registry.by_name)
        return self.language.names([registry.name(one) for one in found])

    def of_collaboration(self) -> str:
        """The cooperation's name."""
        found = self.registry.collaborations.get(self.collaboration)
        return found.name if found else self.collaboration


def paper(
    subject: Subject,
    title: str,
    parts: Iterable[Part],
    *,
    lead: str = "",
    facts: Iterable[tuple[str, str]] = (),
    notices: Iterable[tuple[str, str]] = (),
    figures: Iterable[KeyFigure] = (),
    sign: tuple[str, ...] = (),
    closing: str = "",
    stamp: tuple[Fact, ...] = (),
) -> Sheet:
    """A paper with the labels every paper has; labels of facts and notices are Swedish messages."""
    text = subject.text
    grounds = [
        (N_("Samverkan"), subject.of_collaboration()),
        *facts,
        (N_("Mätdag"), day(subject.language, subject.on)),
        (N_("Registrets version"), subject.revision or text(N_("ej incheckat"))),
        (N_("Framställd med"), f"samverkan {subject.tool_version}"),
    ]
    return Sheet(
        lang=subject.language.code,
        kicker=subject.of_collaboration(),
        title=title,
        lead=lead or day(subject.language, subject.on),
        skip=text(N_("Hoppa till innehållet")),
        notices=tuple(Notice(text(heading), said) for heading, said in notices),
        figures_heading=text(N_("I korthet")),
        figures=tuple(figures),
        about=text(N_("Underlag")),
        facts=tuple(Fact(text(label), said) for label, said in grounds if said),
        parts=tuple(parts),
        sign_heading=text(N_("Underskrift")) if sign else "",
        sign=sign,
        closing=closing,
        stamp=stamp,
    )


def part(
    anchor: str,
    heading: str,
    said: Iterable[str] = (),
    *,
    chart: BarChart | RangeChart | None = None,
    tables: tuple[Table, ...] = (),
    records: Records | None = None,
    notes: tuple[str, ...] = (),
) -> Part:
    """A part that says its sentences first; there may be nothing to draw."""
    return Part(
        anchor,
        heading,
        (chart,) if isinstance(chart, BarChart) else (),
        tables,
        notes,
        points=tuple(map(Point, said)),
        pictures=(chart,) if isinstance(chart, RangeChart) else (),
        records=records if records and records.rows else None,
    )


def example_notice(subject: Subject, *initiatives: str) -> tuple[tuple[str, str], ...]:
    """That at least one of the initiatives is made up, when it is."""
    found = subject.registry.initiatives
    if not any(found[key].example for key in initiatives):
        return ()
    text = subject.text(N_("Minst ett initiativ är påhittat och märkt som exempel."))
    return ((N_("Exempeldata"), text),)


def model_notice(subject: Subject, model: QualificationModel) -> tuple[tuple[str, str], ...]:
    """That the model is an example, when it is."""
    if not model.is_example:
        return ()
    return (
        (
            N_("Exempelmodell"),
            subject.text(N_("Poängen visar hur det går till, inte vad som gäller.")),
        ),
    )


def model_name(language: Language, model: QualificationModel) -> str:
    """The model with its version and status."""
    status = language.term("exempel" if model.is_example else model.status)
    return language.text(
        N_("{name}, version {version} ({status})"),
        name=model.name, version=model.id.rpartition("/")[2], status=status,
    )  # fmt: skip


def columns(subject: Subject, *headings: tuple[str, bool]) -> tuple[Column, ...]:
    """Columns by their Swedish heading, and whether they hold numbers."""
    return tuple(Column(subject.text(heading) if heading else "", n) for heading, n in headings)


def line(*cells: str | Cell, total: bool = False) -> Line:
    """A row of cells; of the texts an empty one, or a dash, is not known."""
    return Line(
        tuple(
            cell if isinstance(cell, Cell) else Cell(cell, known=cell not in ("", "–"))
            for cell in cells
        ),
        total,
    )


def table(caption: str, heads: tuple[Column, ...], lines: Iterable[Line], empty: str = "") -> Table:
    """A table of rows."""
    return Table(caption, heads, tuple(lines), empty)
