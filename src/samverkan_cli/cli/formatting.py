"""`fmt`: one canonical layout."""

from typing import Annotated

import typer

from samverkan_cli.cli.options import N_, Collab, Lang, Where

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar=N_("SÖKVÄG"), help=N_("Bara dessa filer och mappar.")),
]
Check = Annotated[
    bool, typer.Option("--check", help=N_("Skriv inget; utgångskod 1 om någon fil skulle ändras."))
]
Diff = Annotated[
    bool,
    typer.Option("--diff", "--dry-run", help=N_("Visa ändringarna som en diff; skriv inget.")),
]


def fmt(
    paths: Paths = None,
    check: Check = False,
    diff: Diff = False,
    where: Where = None,
    collaboration: Collab = None,
    lang: Lang = None,
) -> int:
    """Ge filerna registrets enhetliga form."""
    from samverkan_cli.cli.formatted import layout_of, report
    from samverkan_cli.cli.named import must_exist
    from samverkan_cli.cli.registry import open_registry
    from samverkan_cli.cli.root import find_root, readable
    from samverkan_cli.cli.speech import speech_of
    from samverkan_cli.cli.writing import as_diff, say, source_of, start_of, write_all
    from samverkan_cli.model.collaboration import Collaboration

    root = find_root(where, start_of(paths)).resolve()
    if collaboration is not None:
        must_exist(open_registry(str(root)).registry, Collaboration, collaboration)
    with readable(root):
        source = source_of(root)
        found = layout_of(source, root, paths)
    if diff:
        say(as_diff(source, found.changes))
    if not diff and not check:
        write_all(root, found.changes)
    report(found, source, speech_of(lang), only_looked=check or diff, as_diff=diff)
    return int(bool(found.refused) or (bool(found.changes) and (check or diff)))
