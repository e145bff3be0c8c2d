"""What `model check` and `model diff` show, in any format."""

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.score_shown import paged, subject_of
from samverkan_cli.cli.scored import Scored, model_named
from samverkan_cli.cli.speech import speech_of
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_
from samverkan_cli.qualification.model_check import remarks
from samverkan_cli.qualification.model_diff import differences, effects
from samverkan_cli.views.model_care import check_document, check_part, diff_document, diff_parts
from samverkan_cli.views.paper import model_name, model_notice, paper
from samverkan_cli.views.sheet import Sheet


def checked(found: Scored, fmt: str, lang: str | None) -> tuple[str, bool]:
    """The remarks, and whether none of them is an error."""
    model = found.model
    said = remarks(model, [entry.result for entry in found.ranked])
    holds = all(one.level != "error" for one in said)
    if fmt == "json":
        about = subject_of(found, speech_of(lang))
        return as_json(check_document(model, said, about)), holds

    def made(language: Language) -> Sheet:
        about = subject_of(found, language)
        part = check_part(about, model, said)
        title = model_name(about.language, model)
        return paper(about, title, (part,), notices=model_notice(about, model))

    return paged(made, found.opened, fmt, lang), holds


def compared(found: Scored, wanted: str, fmt: str, lang: str | None) -> str:
    """The differences and their effect on the ranking by the first of the two."""
    old, new = found.model, model_named(found.opened.registry, wanted)
    changed, moved = differences(old, new), effects(found.ranked, new)
    if fmt == "json":
        return as_json(diff_document(old, new, changed, moved))

    def made(language: Language) -> Sheet:
        about = subject_of(found, language)
        title = about.text(N_("{old} jämförd med {new}"), old=old.id, new=new.id)
        return paper(about, title, diff_parts(about, changed, moved),
                     notices=model_notice(about, new))  # fmt: skip

    return paged(made, found.opened, fmt, lang)
