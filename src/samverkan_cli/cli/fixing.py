"""`fix`: the safe mends that findings carry."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Today, Where

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("SÖKVÄG"), help=N_("Bara dessa filer och mappar.")),
]
Diff = Annotated[
    bool,
    typer.Option("--diff", "--dry-run", help=N_("Visa ändringarna som en diff; skriv inget.")),
]


def fix(
    paths: Paths = None,
    diff: Diff = False,
    where: Where = None,
    today: Today = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Rätta det som säkert kan rättas."""
    from samverkan_cli.cli.mended import changes_of, mended, report
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.registry import open_registry
    from samverkan_cli.cli.root import find_root, readable
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.writing import as_diff, say, start_of, write_all
    from samverkan_cli.model.collaboration import Collaboration

    root = find_root(where, start_of(paths)).resolve()
    if collaboration is not None:
        must_exist(open_registry(str(root)).registry, Collaboration, collaboration)
    with readable(root):
        found = mended(root, paths, today)
    changes = changes_of(found.fixed)
    if diff:
        say(as_diff(found.fixed.source, changes))
        return int(bool(changes))
    write_all(root, changes)
    say(report(found, speech_of(lang)))
    return 0
