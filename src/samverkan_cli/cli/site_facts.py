"""What a page is made from, as a hash: a page of the same facts is not made again.

Only for pages that a few of the registry's folders tell all of; the others are always made. A hash
may hold more than its page shows, never less.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from samverkan_cli.cli.fingerprint import Fingerprint, hashed
from samverkan_cli.cli.registry import Opened
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.known import known_since
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked


@dataclass(frozen=True)
class Facts:
    """The hash of what every page is made from, and that of each initiative's folder.

    `common` is empty when it is not known; then every page is made.
    """

    common: str
    folders: Mapping[str, str]
    registry: Registry

    def of_initiative(self, one: Initiative, ranked: Ranked | None) -> str:
        """Its folder, those of the initiatives it names, and its place in the ranking."""
        place = f"{ranked.rank}" if ranked else ""
        return self._of("initiative", place, *self._folders((one.id, *one.related)))

    def of_period(self, collaboration: Collaboration, half: Span, since: str) -> str:
        """The folders of the initiatives known on its last day; `since` is its report's commit."""
        known = [key for day, key in self._first_days(collaboration.id) if day <= half.last]
        return self._of(half.text, collaboration.id, since, *self._folders(known))

    def _of(self, *parts: str) -> str:
        return hashed(self.common, *parts) if self.common else ""

    def _folders(self, initiatives: Iterable[str]) -> list[str]:
        return [f"{key} {self.folders.get(key, '')}" for key in initiatives]

    def _first_days(self, collaboration: str) -> list[tuple[date, str]]:
        if collaboration not in self._known:
            found = self.registry.initiatives_in(collaboration)
            self._known[collaboration] = [
                (known_since(one, self.registry.participations_of(one.id)), one.id) for one in found
            ]
        return self._known[collaboration]

    @cached_property
    def _known(self) -> dict[str, list[tuple[date, str]]]:
        return {}


def facts_of(made_from: Fingerprint, opened: Opened) -> Facts:
    """The facts of what was opened; a folder whose initiative could not be read is common."""
    registry = opened.registry
    folders = made_from.folders
    if not made_from.common:
        return Facts("", {}, registry)
    unread = [f"{path} {code}" for path, code in opened.snapshot.unread_files]
    strays = [f"{key} {folders[key]}" for key in folders if key not in registry.initiatives]
    common = hashed(made_from.common, opened.revision or "", *unread, "", *strays)
    return Facts(common, folders, registry)
