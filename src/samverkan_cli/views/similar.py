"""What resembles an initiative: a table, whether it already exists, and the published JSON."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from samverkan_cli.model.message import N_
from samverkan_cli.qualification.similar import Similar
from samverkan_cli.views.paper import Subject, columns, line, part, table
from samverkan_cli.views.score_words import DASH
from samverkan_cli.views.scores_json import Json, number
from samverkan_cli.views.sheet import Part

WORDS = 5  # shared words that are shown
VERY = Fraction(1, 3)  # of the words: alike enough to ask whether it is the same thing


def similar_part(subject: Subject, found: Sequence[Similar], status: Mapping[str, str]) -> Part:
    """The initiatives, most alike first; `status` by id."""
    heads = columns(
        subject, (N_("Initiativ"), False), (N_("Liknar"), True), (N_("Läge"), False),
        (N_("Deltar"), False),
    )  # fmt: skip
    lines = [
        line(
            f"{one.initiative.title} ({one.initiative.id})",
            subject.text(N_("{n} %"), n=round(one.share * 100)),
            subject.language.term(status[one.initiative.id]),
            subject.names(one.parties) or DASH,
        )
        for one in found
    ]
    empty = subject.text(N_("Inget i registret liknar det."))
    return part(
        "liknar",
        subject.text(N_("Finns det redan?")),
        tuple(_said(subject, found)),
        tables=(table(subject.text(N_("Liknande initiativ")), heads, lines, empty),),
        notes=tuple(_words(subject, one) for one in found),
    )


def _said(subject: Subject, found: Sequence[Similar]) -> Iterator[str]:
    for one in found:
        if one.implemented and one.share >= VERY:
            solution = one.initiative.solution
            name = solution.name if solution else one.initiative.title
            names = subject.names(one.implemented)
            yield subject.text(
                N_("{solution} är redan infört i {names}."), solution=name, names=names
            )


def _words(subject: Subject, one: Similar) -> str:
    shared = ", ".join(one.words[:WORDS])
    return subject.text(N_("{title} delar {words}."), title=one.initiative.title, words=shared)


def similar_document(
    found: Sequence[Similar], status: Mapping[str, str], initiative: str | None, text: str | None
) -> Json:
    """`initiative` or `text` is what was asked; shares are 0–1."""
    return {
        "schema_version": 1,
        "kind": "similar",
        "initiative": initiative,
        "text": text,
        "similar": [
            {
                "initiative": one.initiative.id,
                "title": one.initiative.title,
                "share": number(one.share),
                "words": list(one.words),
                "status": status[one.initiative.id],
                "taking_part": list(one.parties),
                "implemented": list(one.implemented),
            }
            for one in found
        ],
    }
