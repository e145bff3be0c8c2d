"""What `constellation` shows, in any format."""

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.score_shown import paged, subject_of
from samverkan_cli.cli.scored import Scored
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.qualification.constellation import Constellation
from samverkan_cli.qualification.constellation import constellation as measured
from samverkan_cli.views.constellation import constellation_parts
from samverkan_cli.views.constellation_json import constellation_document
from samverkan_cli.views.paper import model_notice, paper
from samverkan_cli.views.sheet import Sheet


def shown(found: Scored, fmt: str, lang: str | None) -> str:
    """The answer in the format asked for."""
    if fmt == "json":
        group = constellation_of(found, found.only or "")
        place = found.opened.snapshot.place
        example = found.opened.registry.is_example(group.initiative)
        return as_json(constellation_document(group, place, example=example))
    return paged(lambda language: _paper(found, language), found.opened, fmt, lang)


def constellation_of(found: Scored, initiative: str) -> Constellation:
    """The constellation of one scored initiative on the day that counts."""
    registry = found.known
    result = next(e.result for e in found.ranked if e.result.initiative == initiative)
    about = registry.initiatives[initiative]
    return measured(registry, found.collaboration, about, result, found.until)


def _paper(found: Scored, language: Language) -> Sheet:
    about = subject_of(found, language)
    group = constellation_of(found, found.only or "")
    notices = model_notice(about, found.model)
    if found.opened.registry.is_example(group.initiative):
        text = N_("Initiativet är påhittat och märkt som exempel.")
        notices = ((N_("Exempeldata"), about.text(text)), *notices)
    title = about.text(N_("Konstellation: {title}"), title=group.initiative.title)
    return paper(about, title, constellation_parts(about, group), notices=notices)
