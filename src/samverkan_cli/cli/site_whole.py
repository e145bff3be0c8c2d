"""The registry a site shows: cooperations, municipalities, half-years, and who has a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from samverkan_cli import __version__
from samverkan_cli.cli.registry import Opened
from samverkan_cli.cli.site_facts import Facts
from samverkan_cli.cli.site_past import Past
from samverkan_cli.cli.site_templates import Templates
from samverkan_cli.cli.written import about
from samverkan_cli.governance.follow_ups import follow_ups
from samverkan_cli.language.language import Language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.render.site import Labels, Site
from samverkan_cli.views.report_subject import ReportSubject
from samverkan_cli.views.site import INITIATIVES, Link, initiative_path, municipality_path
from samverkan_cli.views.words import clip


@dataclass(frozen=True)
class Whole:
    """The opened registry with a subject for each of its cooperations."""

    opened: Opened
    speech: Language
    lang: str
    base_url: str
    chosen: Collaboration
    facts: Facts
    own: Templates
    past: Past | None = None

    @property
    def meets(self) -> bool:
        """Whether there is an earlier version for meetings to count from."""
        return self.past is not None and self.past.since is not None

    @cached_property
    def subjects(self) -> tuple[ReportSubject, ...]:
        """The chosen cooperation first, then the others by name."""
        every = sorted(self.opened.registry.collaborations.values(), key=lambda c: (c.name, c.id))
        rest = [one for one in every if one.id != self.chosen.id]
        return tuple(self._subject(one) for one in (self.chosen, *rest))

    def _subject(self, one: Collaboration) -> ReportSubject:
        return about(self.opened, one.id, self.opened.today, self.lang)

    @cached_property
    def site(self) -> Site:
        """What every page of the site shows."""
        settings = self.opened.registry.settings
        text = self.speech.text
        menu = (
            Link(text(N_("Start")), "index.html"),
            Link(text(N_("Alla initiativ")), INITIATIVES),
            Link(text(N_("Regler och indikatorer")), "rules/index.html"),
        )
        made = text(N_("Skriven av samverkan {version} ur registret."), version=__version__)
        labels = Labels(
            menu=text(N_("Meny")),
            trail=text(N_("Du är här")),
            made=made,
            data=text(N_("Öppna data")),
            same=text(N_("Sidans uppgifter som JSON")),
            statement=text(N_("Tillgänglighet")),
            search=text(N_("Sök på sidorna")),
            filter=text(N_("Filtrera raderna")),
            rows=text(N_("rader visas")),
            of=text(N_("av")),
            all=text(N_("Visa alla rader")),
            none=text(N_("Inget hittades")),
        )
        name = settings.name if settings else self.chosen.name
        return Site(clip(name), menu, labels)

    @property
    def start(self) -> Link:
        """The way back to the first page."""
        return Link(self.site.name, "index.html")

    @cached_property
    def names(self) -> dict[str, str]:
        """The page of each initiative and municipality by the name it goes by; twins have none."""
        titled = [
            (subject.title(one.id), initiative_path(one.id))
            for subject in self.subjects
            for one in subject.initiatives
        ]
        return _alone([*titled, *self._named])

    @cached_property
    def municipal_names(self) -> dict[str, str]:
        """The pages of municipalities only, for a page that must not change with others' titles."""
        return _alone(self._named)

    @property
    def _named(self) -> list[tuple[str, str]]:
        name = self.subjects[0].name
        return [(name(key), municipality_path(key)) for key in self.municipalities]

    @cached_property
    def municipalities(self) -> dict[str, ReportSubject]:
        """Every municipality that is or has been a member, with the first cooperation it is in."""
        registry = self.opened.registry
        found: dict[str, ReportSubject] = {}
        for subject in self.subjects:
            for member in subject.collaboration.members:
                known = registry.organisations.get(member.organisation)
                if known is not None and known.kind == "kommun":
                    found.setdefault(member.organisation, subject)
        return dict(sorted(found.items(), key=lambda pair: registry.by_name(pair[0])))

    @cached_property
    def periods(self) -> tuple[tuple[ReportSubject, Span], ...]:
        """Every half-year that was over, for the cooperations that follow up."""
        return tuple(
            (subject, report.half)
            for subject in self.subjects
            for report in follow_ups(subject.collaboration, self.opened.today)
            if report.half.last < self.opened.today
        )


def _alone(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The page of each name that only one page goes by."""
    found: dict[str, set[str]] = {}
    for name, path in named:
        found.setdefault(name, set()).add(path)
    return {name: paths.pop() for name, paths in found.items() if len(paths) == 1}
