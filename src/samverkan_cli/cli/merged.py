"""What `git merge` says of a file: each conflict in words, and what the user should do."""

from collections.abc import Iterator
from shlex import quote

from samverkan_cli.cli.merging import Outcome
from samverkan_cli.diff.three import NOTHING, Step
from samverkan_cli.language.language import Language
from samverkan_cli.loading.privacy import masked
from samverkan_cli.model.identity import name_of
from samverkan_cli.model.message import N_
from samverkan_cli.model.noun import Part
from samverkan_cli.model.shortened import shortened
from samverkan_cli.render.plain import plain

_LONG = 70
_MANY = 20


def told(path: str, found: Outcome, speech: Language) -> str:
    """Lines for stderr; nothing of a file that was merged without trouble."""
    return "".join(f"{plain(masked(line))}\n" for line in _lines(path, found, speech))


def _lines(path: str, found: Outcome, speech: Language) -> Iterator[str]:
    if found.by_lines and not found.clean:
        yield speech.text(
            N_("{path}: sammanfogad rad för rad, eftersom en version inte går att läsa"), path=path
        )
    for step in found.clashes[:_MANY]:
        yield from _clash(path, step, speech)
    if len(found.clashes) > _MANY:
        yield f"… (+{len(found.clashes) - _MANY})"
    for comment in found.lost[:_MANY]:
        text = N_("{path}: en kommentar på den andra sidan kom inte med: {comment}")
        yield speech.text(text, path=path, comment=comment)
    if not found.clean:
        text = N_(
            "välj mellan raderna i {path}, kör samverkan validate och sedan: git add {quoted}"
        )
        yield speech.text(text, path=path, quoted=quote(path))


def _clash(path: str, step: Step, speech: Language) -> Iterator[str]:
    yield speech.text(N_("{path}: konflikt i {place}"), path=path, place=" › ".join(step.path))
    if step.clash:
        sides = (
            (N_("före"), step.clash.base),
            (N_("din sida"), step.clash.ours),
            (N_("den andra sidan"), step.clash.theirs),
        )
        for name, value in sides:
            yield f"  {speech.text(name)}: {_shown(value, speech)}"


def _shown(value: object, speech: Language) -> str:
    if value is NOTHING or value is None or value in ((), {}):
        return speech.text(N_("saknas"))
    text = ", ".join(map(_brief, value)) if isinstance(value, tuple) else _brief(value)
    return shortened(text, _LONG)


def _brief(value: object) -> str:
    if isinstance(value, Part):
        fields = value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return ", ".join(f"{k}={v}" for k, v in fields.items()) or name_of(value)
    return str(value)
