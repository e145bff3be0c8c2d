"""A site on its way: the registry it shows, and the open data it has published so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.site_templates import Told
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.indicators.memory import Memory
from samverkan_cli.render.site import site_html, with_way_back
from samverkan_cli.views.catalogue import Dataset
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.shortened import short_sheet
from samverkan_cli.views.site import Link, SitePage, linked

API = "api/v1"
Text = Callable[[], str]


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site, not yet made; the hash of all it is made from, empty when not told."""

    path: str
    text: Text
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a page: the way back, what it is filed under, the same as JSON.

    `told` is what an own template is given, for a page that is a report.
    """

    trail: tuple[Link, ...]
    here: str = ""
    data: str = ""
    told: Told | None = None


@dataclass
class Pages:
    """What is written on the way: the open data so far, and what is kept from page to page.

    `front` is the first cooperation's page without its parts: the words that every page has.
    """

    whole: Whole
    datasets: list[Dataset] = field(default_factory=list)
    front: Sheet | None = None
    memory: Memory = field(default_factory=Memory)

    def page(
        self, path: str, sheet: Sheet, trail: tuple[Link, ...], here: str = "", data: str = "",
        told: Told | None = None,
    ) -> File:  # fmt: skip
        """A page with the names that have pages as links, cut where it is too long to open."""
        return self.made(path, lambda: sheet, self.whole.names, Around(trail, here, data, told))

    def made(
        self, path: str, sheet: Callable[[], Sheet], names: Mapping[str, str], around: Around,
        facts: str = "",
    ) -> File:  # fmt: skip
        """As `page`, of a sheet that is made when its page is."""

        def text() -> str:
            own = self._own(path, around)
            if own is not None:
                return own
            short = linked(short_sheet(sheet(), self.whole.speech), names)
            page = SitePage(path, short, around.trail, around.here, around.data)
            return site_html(self.whole.site, page)

        return File(path, text, facts)

    def _own(self, path: str, around: Around) -> str | None:
        """The page by an own template, with the way back to the others; None without one."""
        told = around.told
        if told is None:
            return None
        short = replace(told, page=lambda: short_sheet(told.page(), self.whole.speech))
        found = self.whole.own.text(short)
        return None if found is None else with_way_back(self.whole.site, path, around.trail, found)

    def list(self, path: str, sheet: Sheet, trail: tuple[Link, ...], here: str = "") -> File:
        """A page as it is, with every row it has."""
        return File(path, lambda: site_html(self.whole.site, SitePage(path, sheet, trail, here)))

    def data(
        self, kind: str, folder: str, key: str, name: str, document: Callable[[], object],
        facts: str = "",
    ) -> File:  # fmt: skip
        """A published document, listed among the open data."""
        path = data_path(folder, key)
        self.datasets.append(Dataset(path, kind, name))
        return File(path, lambda: as_json(document()), facts)


def data_path(folder: str, key: str) -> str:
    """`api/v1/initiatives/e-arkiv.json`."""
    return f"{API}/{folder}/{key}.json"
