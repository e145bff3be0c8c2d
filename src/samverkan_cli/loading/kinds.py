"""Which file holds which kind of record, and what its reference is: the path is the id."""

import re
from dataclasses import dataclass

from samverkan_cli.model.assessment import Assessment
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Intake, Prioritisation, Review, Survey, Waivers
from samverkan_cli.model.settings import Settings

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
DATED = r"\d{4}-\d{2}-\d{2}-" + SLUG
MAX_SLUG = 64
RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: where its files lie (`{slug}` and `{dated}` are names) and its noun."""

    name: str
    pattern: str
    noun: type[Noun]

    @property
    def loose(self) -> re.Pattern[str]:
        """Matches the right place with any names in it."""
        return re.compile(self._with(r"([^/]+)", r"([^/]+)"))

    @property
    def strict(self) -> re.Pattern[str]:
        """Matches the right place with proper names only."""
        return re.compile(self._with(f"({SLUG})", f"({DATED})"), re.ASCII)

    def _with(self, slug: str, dated: str) -> str:
        escaped = self.pattern.replace(".", r"\.")
        return escaped.replace("{slug}", slug).replace("{dated}", dated)


KINDS = (
    Kind("settings", "samverkan.yaml", Settings),
    Kind("organisations", "organisations/{slug}.yaml", Organisation),
    Kind("collaborations", "collaborations/{slug}.yaml", Collaboration),
    Kind("models", "models/{slug}/{slug}.yaml", QualificationModel),
    Kind("initiatives", "initiatives/{slug}/initiative.yaml", Initiative),
    Kind("participations", "initiatives/{slug}/participation/{slug}.yaml", Participation),
    Kind("assessments", "initiatives/{slug}/assessments/{dated}.yaml", Assessment),
    Kind("intakes", "intake/{slug}.yaml", Intake),
    Kind("prioritisations", "prioritisations/{dated}.yaml", Prioritisation),
    Kind("surveys", "surveys/{slug}.yaml", Survey),
    Kind("review", "review.yaml", Review),
    Kind("waivers", "waivers.yaml", Waivers),
)
_BY_TOP: dict[str, list[tuple[Kind, re.Pattern[str]]]] = {}  # few kinds share a first folder
for _kind in KINDS:
    _BY_TOP.setdefault(_kind.pattern.partition("/")[0], []).append((_kind, _kind.strict))


def kind_of(path: str) -> Kind | None:
    """The kind of the file at a path relative to the registry; None when it has no place there."""
    for kind, strict in _BY_TOP.get(path.partition("/")[0], ()):
        found = strict.fullmatch(path)
        if found and max(map(len, found.groups()), default=0) <= MAX_SLUG:
            return kind
    return None


def misnamed(path: str) -> tuple[Kind, str] | None:
    """The kind whose place fits and the first name in the path that is no proper id."""
    for kind in KINDS:
        found = kind.loose.fullmatch(path)
        if found:
            holes = re.findall(r"\{(slug|dated)\}", kind.pattern)
            for hole, name in zip(holes, found.groups(), strict=True):
                proper = SLUG if hole == "slug" else DATED
                if not re.fullmatch(proper, name, re.ASCII) or len(name) > MAX_SLUG:
                    return kind, name
    return None


def reference(path: str) -> str:
    """The record a path stands for: without `.yaml`; an initiative is its folder."""
    return path.removesuffix(".yaml").removesuffix("/initiative")


def path_of(ref: str) -> str:
    """The file of a reference, relative to the registry."""
    parts = ref.split("/")
    return (
        f"{ref}/initiative.yaml" if parts[0] == "initiatives" and len(parts) == 2 else f"{ref}.yaml"
    )
