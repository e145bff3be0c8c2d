"""The radar for a terminal."""

from collections.abc import Iterator, Sequence

from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.render.lines import wrapped
from samverkan_cli.render.plain import plain
from samverkan_cli.views.radar import Branch, Met


def radar_text(branches: Sequence[Branch], met: Sequence[Met], speech: Language) -> str:
    """Each place with what every branch does there; else that they keep out of each other's way."""
    return "\n".join(_lines(branches, met, speech)) + "\n"


def _names(place: Met, speech: Language) -> Iterator[str]:
    """The record and the field in words; which item it is stands in what each branch does."""
    yield place.record
    if not place.path:
        return
    change = max((side.meaning.change for side in place.sides), key=lambda one: len(one.path))
    top = f"{type(change.noun).__name__}.{place.path[0]}"
    yield speech.label(top)
    if change.field and change.field != top:
        yield speech.label(change.field)


def _lines(branches: Sequence[Branch], met: Sequence[Met], speech: Language) -> Iterator[str]:
    under_way = speech.plural("{n} gren är på väg", "{n} grenar är på väg", len(branches))
    if not met:
        calm = N_("✔ {branches}; ingen rör samma sak som någon annan")
        yield speech.text(calm, branches=under_way)
        return
    places = speech.plural("{n} ställe", "{n} ställen", len(met))
    text = N_("{branches} och möts på {places}")
    yield speech.text(text, branches=under_way, places=places)
    for place in met:
        yield ""
        yield plain(" › ".join(_names(place, speech)))
        for side in place.sides:
            who = f"{side.branch.name} ({side.branch.author}, {side.branch.day.isoformat()})"
            yield from wrapped(f"{who}: {speech.message(side.meaning.text)}", "  ", "    ")
