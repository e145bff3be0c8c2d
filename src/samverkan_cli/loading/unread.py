"""What could not be read: references, where a folder stands for all in it, and the files."""

from collections.abc import Container, Iterable

from samverkan_cli.findings import Finding


class Unread(frozenset[str]):
    """Holds `organisations/vara`, and everything below a folder that is written with a final `/`.

    So the rest of the registry may still refer to what lies in a folder nobody could open.
    """

    def __contains__(self, ref: object) -> bool:
        if super().__contains__(ref):
            return True
        parts = str(ref).split("/")
        folders = ("/".join(parts[:i]) + "/" for i in range(1, len(parts)))
        return any(super(Unread, self).__contains__(folder) for folder in folders)


def unread_files(unread: Container[str], findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Path and code of each file that could not be read, from the findings of reading."""
    first: dict[str, str] = {}
    for finding in findings:
        if finding.record in unread:
            first.setdefault(finding.path, finding.code)
    return sorted(first.items())
