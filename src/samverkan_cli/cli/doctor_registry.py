"""The registry: that it can be read, its format, unfinished writes, and what supports an editor."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from samverkan_cli.cli.doctor_program import installing
from samverkan_cli.cli.registry import Opened
from samverkan_cli.cli.schemas import schema_files
from samverkan_cli.cli.speech import both
from samverkan_cli.cli.starting import SCHEMAS
from samverkan_cli.editing.journal import JOURNAL
from samverkan_cli.editing.state import state_folder
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.system_words import why
from samverkan_cli.rules.settings import FORMAT
from samverkan_cli.views.diagnosis import Check

_SHOWN = 3


def of_registry(opened: Opened, where: str | None) -> Iterator[Check]:
    """Each check of the registry's files."""
    args = {"path": str(opened.root), "n": len(opened.snapshot.files)}
    text = Message(N_("{path}, {n} filer"), args)
    yield Check("registry", "registry", "ok", text)
    yield _files(opened, where)
    yield from _format(opened, where)
    yield _writing(opened.root)
    yield _editor(opened.root)


def calling(command: str, where: str | None) -> str:
    """A command of this program about the same registry."""
    return f"samverkan {command}" + (f" --registry {quote(where)}" if where else "")


def _files(opened: Opened, where: str | None) -> Check:
    unread = [path for path, _ in opened.snapshot.unread_files]
    if not unread:
        return Check("files", "registry", "ok", Message(N_("Alla filer går att läsa")))
    more = [f"… (+{len(unread) - _SHOWN})"] if len(unread) > _SHOWN else []
    args = {"paths": Names((*unread[:_SHOWN], *more))}
    text = Message(N_("Går inte att läsa, och räknas inte: {paths}"), args)
    return Check("files", "registry", "wrong", text, calling("validate", where))


def _format(opened: Opened, where: str | None) -> Iterator[Check]:
    settings = opened.registry.settings
    if settings is None:
        return  # one of the files that could not be read
    args = {"written": settings.schema_, "known": FORMAT}
    if settings.schema_ == FORMAT:
        yield Check("format", "registry", "ok", Message(N_("Registrets format är {known}"), args))
        return
    text = Message(N_("Registret har format {written}, programmet läser format {known}"), args)
    newer = settings.schema_ > FORMAT
    mend = installing("samverkan-cli", "--upgrade ") if newer else calling("validate", where)
    yield Check("format", "registry", "wrong", text, mend)


def _writing(root: Path) -> Check:
    try:
        state = state_folder(root)
        unfinished = (state / JOURNAL).exists()
        barred = sorted((state / "barred").iterdir()) if (state / "barred").is_dir() else []
    except (OSError, RuntimeError) as error:  # RuntimeError: no home folder to keep one in
        text = Message(
            N_("Det går inte att se om en skrivning är oavslutad: {why}"), {"why": why(error)}
        )
        return Check("writing", "registry", "wrong", text)
    if unfinished:
        begun = N_("En skrivning avbröts; den läses som klar, och nästa ändring skriver klart den")
        return Check("writing", "registry", "remark", Message(begun))
    if barred:
        kept = N_("En ändring fick inte plats: filen ändrades samtidigt. Texten ligger i {path}")
        message = Message(kept, {"path": str(barred[0])})
        return Check("writing", "registry", "remark", message)
    return Check("writing", "registry", "ok", Message(N_("Ingen skrivning är oavslutad")))


def _editor(root: Path) -> Check:
    folder = root / SCHEMAS
    made = [{f.name: f.text for f in schema_files(speech).values()} for speech in both()]
    stands = {name: _text(folder / name) for name in made[0]}
    if any(stands == texts for texts in made):
        return Check("editor", "registry", "ok", Message(N_("Redigeraren har aktuella scheman")))
    text = N_("Redigerarens scheman är från en annan version av samverkan")
    if not any(stands.values()):
        text = N_("Scheman som ger stöd i redigeraren saknas")
    mend = f"samverkan schema --all {quote(str(folder))}"
    return Check("editor", "registry", "remark", Message(text), mend)


def _text(file: Path) -> str | None:
    """With the line ends that were written, whatever Git has made of them."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
