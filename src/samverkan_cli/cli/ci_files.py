"""The files a registry's CI runs: from the package's templates, for the version that is running."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from samverkan_cli import __version__, git
from samverkan_cli.cli.errors import RefusedWriteError
from samverkan_cli.cli.starting import shipped, texts
from samverkan_cli.language.language import Language
from samverkan_cli.model.message import N_, Message

_MARK = "samverkan.yaml"
_NEXT = {
    "github": N_(
        "Filerna börjar gälla när de ligger på huvudgrenen.\n"
        "Webbsida med rapporten: slå på Pages med GitHub Actions som källa och sätt "
        "arkivets variabel SAMVERKAN_PAGES till true."
    ),
    "gitlab": N_(
        "Granskningen visas som fil i varje merge request.\n"
        "Ska den också stå som not: lägg ett schema på huvudgrenen och en skyddad, "
        "maskerad variabel SAMVERKAN_TOKEN."
    ),
    "azure": N_(
        "Gör en pipeline av azure-pipelines.yml, lägg den som byggvalidering på huvudgrenen\n"
        "och ge byggkontot rätten ”Contribute to pull requests”."
    ),
}


@dataclass(frozen=True, slots=True)
class Laid:
    """Where CI files belong, all of them, and those not there yet."""

    system: str
    home: Path
    files: Mapping[str, str]
    missing: Mapping[str, str]
    different: tuple[str, ...]


def ci_for(system: str, registry: Path) -> Laid:
    """The CI files of a registry's folder, at the top of its Git work tree."""
    home = git.work_tree(registry)
    if home is None:
        home = registry.parent if registry.name == "registry" else registry
    inside = os.path.relpath(registry.resolve(), home.resolve())
    files = dict(_from_templates(system, Path(inside).as_posix()))
    missing = {p: text for p, text in files.items() if not os.path.lexists(home / p)}
    different = [p for p in files if p not in missing and _read(home / p) != files[p]]
    return Laid(system, home, files, missing, tuple(different))


def _from_templates(system: str, registry: str) -> Iterator[tuple[str, str]]:
    for path, text in texts(shipped("templates", "templates") / "ci" / system):
        filled = text.replace("==VERSION", f"=={__version__}")
        filled = filled.replace('"REGISTRY"', json.dumps(registry, ensure_ascii=False))
        yield f".{path[1:]}" if path.startswith("_") else path, filled


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode().replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return None


def check_same(laid: Laid) -> None:
    """RefusedWriteError when a file stands there with other contents."""
    if laid.different:
        raise RefusedWriteError(
            Message(
                N_("finns redan med annat innehåll: {paths}"), {"paths": ", ".join(laid.different)}
            ),
            Message(
                N_("inget är skrivet; se skillnaden med: samverkan init --ci {system} --dry-run"),
                {"system": laid.system},
            ),
        )


def existing(target: Path) -> Path | None:
    """The registry in a folder, or that the folder lies in, inside the same Git work tree."""
    here = target.resolve()
    top = git.work_tree(here)
    for above in (here, *here.parents):
        for candidate in (above, above / "registry"):
            if (candidate / _MARK).is_file():
                return candidate
        if above == top:
            break
    return None


def as_diff(laid: Laid) -> str:
    """What differs from the files as they should be, as a unified diff."""
    lines: list[str] = []
    for path, text in laid.files.items():
        old = "" if path in laid.missing else _read(laid.home / path) or ""
        name = "/dev/null" if path in laid.missing else f"a/{path}"
        lines += unified_diff(
            old.splitlines(keepends=True), text.splitlines(keepends=True), name, f"b/{path}"
        )
    return "".join(lines)


def begun(laid: Laid, speech: Language) -> str:
    """The files that were written and what to do in the CI system."""
    lines = [f"✔ {laid.home / path}" for path in laid.missing]
    if not lines:
        lines = [speech.text(N_("✔ filerna finns redan, som de ska vara"))]
    return "\n".join([*lines, speech.text(_NEXT[laid.system]), ""])
