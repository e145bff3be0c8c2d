"""A page of the site, and the files all its pages share."""

from dataclasses import dataclass

from samverkan_cli.render.jinja import html_environment
from samverkan_cli.render.templates import template_text
from samverkan_cli.views.site import Link, SitePage


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words around a page; the last six are the script's."""

    menu: str
    trail: str
    made: str
    data: str
    same: str
    statement: str
    search: str
    filter: str
    rows: str
    of: str
    all: str
    none: str


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shows: the site's name, its menu and the words around."""

    name: str
    menu: tuple[Link, ...]
    labels: Labels


def site_html(site: Site, page: SitePage) -> str:
    """The page; links are relative, so that the site works in any folder and from a disk."""
    root = "../" * page.path.count("/")
    template = html_environment().get_template("site/page.html.j2")
    return template.render(site=site, page=page, root=root).lstrip("\n")


def with_way_back(site: Site, path: str, trail: tuple[Link, ...], page: str) -> str:
    """A whole page that is not the site's own, with the way back to the site last in its body."""
    before, end, after = page.rpartition("</body>")
    if not end:
        return page
    template = html_environment().get_template("site/way_back.html.j2")
    way = template.render(site=site, trail=trail, root="../" * path.count("/"))
    return f"{before}{way}{end}{after}"


def asset(name: str) -> str:
    """A file all pages share: a style sheet is put together, a script stands as it is."""
    if name.endswith(".j2"):
        return html_environment().get_template(f"site/{name}").render()
    return template_text(f"site/{name}")
