"""What is due in words: a table, a calendar and the published JSON (`schemas/due.schema.json`)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_cli.governance.due import Due
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import period
from samverkan_cli.model.registry import Registry
from samverkan_cli.views.calendar import Event, calendar, uid
from samverkan_cli.views.followup_subject import Place
from samverkan_cli.views.parts import Cell, Column, Line, Table
from samverkan_cli.views.places import written
from samverkan_cli.views.words import Language, capital, clip
from samverkan_cli.views.words import period as period_words

Json = dict[str, object]
LONGEST = 240
KINDS = {
    "follow_up": N_("uppföljning"), "reply": N_("svar"), "milestone": N_("milstolpe"),
    "plan": N_("plan"), "benefit": N_("hemtagning"), "waiver": N_("undantag"),
}  # fmt: skip


@dataclass(frozen=True)
class DueSubject:
    """The items, the cooperation and registry they stand in, the day and the language."""

    registry: Registry
    collaboration: Collaboration
    items: Sequence[Due]
    today: date
    language: Language
    place: Place

    def stands(self, item: Due) -> str:
        """`registry/collaborations/v6.yaml:326`."""
        return written(*self.place(item.record, item.keys))


def sentence(subject: DueSubject, item: Due) -> str:
    """What is to be done, as a sentence without its day."""
    language, text = subject.language, clip(item.text, LONGEST)
    args: dict[str, object] = {"text": text}
    messages = {
        "follow_up": N_("Redovisa uppföljningen för {text}"),
        "reply": N_("{name} ska svara om {title}"),
        "benefit": N_("Nytta att redovisa: {text} ({title})"),
        "waiver": N_("Undantaget går ut: {text}"),
    }
    if item.kind == "follow_up":
        span = period(item.text)
        args["text"] = period_words(language, span) if span else text
    if item.initiative is not None:
        args["title"] = clip(subject.registry.initiatives[item.initiative].title)
    if item.organisation is not None:
        args["name"] = clip(subject.registry.name(item.organisation))
    return language.text(messages[item.kind], **args) if item.kind in messages else text


def who(subject: DueSubject, item: Due) -> str:
    """Whose turn it is: the municipality and the role, or the group reported to."""
    groups = {one: subject.collaboration.group(one) for one in item.responsible}
    names = [clip(g.name) if g else clip(one) for one, g in groups.items()]
    if item.organisation is not None and not names:
        names = [clip(subject.registry.name(item.organisation))]
    said = subject.language.names(names)
    if item.kind == "follow_up" and said:
        return subject.language.text(N_("till {names}"), names=said)
    return said


def due_table(subject: DueSubject) -> Table:
    """Overdue first, then by day."""
    language = subject.language
    heads = (N_("Dag"), N_("Läge"), N_("Sort"), N_("Vad"), N_("Vem"), N_("Källa"))
    lines = [
        Line(
            (
                Cell(item.day.isoformat()),
                Cell(state(subject, item)),
                Cell(language.text(KINDS[item.kind])),
                Cell(sentence(subject, item)),
                Cell(who(subject, item) or "–"),
                Cell(subject.stands(item)),
            )
        )
        for item in subject.items
    ]
    columns = tuple(Column(language.text(head), whole=not n) for n, head in enumerate(heads))
    caption = language.text(N_("Att göra i {name}"), name=clip(subject.collaboration.name))
    return Table(caption, columns, tuple(lines))


def due_lines(subject: DueSubject) -> Iterator[str]:
    """For a terminal: day, state and task on a line; whose turn and the place under it."""
    language = subject.language
    for item in subject.items:
        yield f"{item.day.isoformat()} {state(subject, item)}: {sentence(subject, item)}"
        parts = (language.text(KINDS[item.kind]), who(subject, item))
        yield f"    {' · '.join(part for part in parts if part)}"
        yield f"    {subject.stands(item)}"
    if not subject.items:
        yield language.text(N_("Inget ska göras."))
        return
    late = sum(item.overdue for item in subject.items)
    yield ""
    yield language.text(N_("{n} att göra, {late} försenade"), n=len(subject.items), late=late)
    if any(item.kind == "follow_up" and item.overdue for item in subject.items):
        done = N_("En redovisad uppföljning skrivs in bland samverkans beslut: kind: uppfoljning.")
        yield language.text(done)


def state(subject: DueSubject, item: Due) -> str:
    """How many days over or left."""
    days = (item.day - subject.today).days
    if item.overdue:
        return subject.language.plural("försenat {n} dag", "försenat {n} dagar", -days)
    if days == 0:
        return subject.language.text(N_("i dag"))
    return subject.language.plural("om {n} dag", "om {n} dagar", days)


def _identity(subject: DueSubject, item: Due) -> tuple[str, ...]:
    return subject.collaboration.id, item.kind, item.record, item.name


def due_calendar(subject: DueSubject) -> str:
    """Every item as a whole day; the description says whose turn it is and where it stands."""
    language = subject.language
    name = language.text(N_("Samverkan {name}"), name=clip(subject.collaboration.name))
    events = (
        Event(
            _identity(subject, item),
            item.day,
            capital(sentence(subject, item)),
            "\n".join(filter(None, (who(subject, item), subject.stands(item)))),
            language.text(KINDS[item.kind]),
        )
        for item in subject.items
    )
    return calendar(name, events, subject.today, language.code)


def due_document(subject: DueSubject, within: int | None) -> Json:
    """The published JSON; `uid` is the event's in the calendar."""
    return {
        "schema_version": 1,
        "kind": "due",
        "collaboration": subject.collaboration.id,
        "as_of": subject.today.isoformat(),
        "within": within,
        "example_data": any(_is_example(subject, item) for item in subject.items),
        "items": list(_items(subject)),
    }


def _is_example(subject: DueSubject, item: Due) -> bool:
    if item.initiative is not None:
        return subject.registry.initiatives[item.initiative].example
    return item.kind != "waiver" and subject.collaboration.example


def _items(subject: DueSubject) -> Iterator[Json]:
    twins: Counter[tuple[str, ...]] = Counter()
    for item in subject.items:
        identity = _identity(subject, item)
        path, line = subject.place(item.record, item.keys)
        yield {
            "uid": uid(identity, twins[identity]),
            "kind": item.kind,
            "day": item.day.isoformat(),
            "overdue": item.overdue,
            "days": (item.day - subject.today).days,
            "text": item.text,
            "initiative": item.initiative,
            "organisation": item.organisation,
            "responsible": list(item.responsible),
            "record": item.record,
            "path": path,
            "line": line,
        }
        twins[identity] += 1
