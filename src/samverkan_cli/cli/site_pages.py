"""A site on its way: the registry it shows, and the open data it has published so far."""

from dataclasses import dataclass, field

from samverkan_cli.cli.output import as_json
from samverkan_cli.cli.site_whole import Whole
from samverkan_cli.indicators.scene import Memory
from samverkan_cli.render.site import site_html
from samverkan_cli.views.catalogue import Dataset
from samverkan_cli.views.sheet import Sheet
from samverkan_cli.views.shortened import short_sheet
from samverkan_cli.views.site import Link, SitePage, linked

File = tuple[str, str]
API = "api/v1"


@dataclass
class Pages:
    """What is written on the way: the open data so far, and the first cooperation's page."""

    whole: Whole
    datasets: list[Dataset] = field(default_factory=list)
    front: Sheet | None = None
    memory: Memory = field(default_factory=Memory)

    def page(
        self, path: str, sheet: Sheet, trail: tuple[Link, ...], here: str = "", data: str = ""
    ) -> File:
        """A page with the names that have pages as links, cut where it is too long to open."""
        short = short_sheet(sheet, self.whole.speech)
        return self.list(path, linked(short, self.whole.names), trail, here, data)

    def list(
        self, path: str, sheet: Sheet, trail: tuple[Link, ...], here: str = "", data: str = ""
    ) -> File:
        """A page as it is, with every row it has."""
        return path, site_html(self.whole.site, SitePage(path, sheet, trail, here, data))

    def data(self, kind: str, folder: str, key: str, name: str, document: object) -> File:
        """A published document, listed among the open data."""
        path = data_path(folder, key)
        self.datasets.append(Dataset(path, kind, name))
        return path, as_json(document)


def data_path(folder: str, key: str) -> str:
    """`api/v1/initiatives/e-arkiv.json`."""
    return f"{API}/{folder}/{key}.json"
