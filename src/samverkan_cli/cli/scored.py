"""A registry with its initiatives scored."""

from dataclasses import dataclass

from samverkan_cli.cli.days import day
from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import initiative_named
from samverkan_cli.cli.registry import Opened, collaboration_named, open_registry
from samverkan_cli.language.language import Language
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.message import N_, Message, Names
from samverkan_cli.model.nearby import did_you_mean
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.registry import Registry
from samverkan_cli.qualification.ranking import Ranked, ranking
from samverkan_cli.qualification.why import naming
from samverkan_cli.render.plain import plain
from samverkan_cli.render.table_text import table_text
from samverkan_cli.views.scores_text import explained, model_line, ranking_table


@dataclass(frozen=True)
class Scored:
    """The opened registry and its ranking, or the one place asked for."""

    opened: Opened
    collaboration: Collaboration
    model: QualificationModel
    ranked: tuple[Ranked, ...]

    def as_text(self, speech: Language, *, explain: bool) -> str:
        """The ranking as a table; explained, every initiative in turn."""
        head = plain_lines(model_line(self.model, speech))
        if not explain:
            return f"{head}\n\n{table_text(ranking_table(self.ranked, speech))}"
        name = naming(self.opened.registry, self.collaboration.id)
        place = self.opened.snapshot.place
        parts = [head, ""]
        for entry in self.ranked:
            for part in explained(entry, name, place, speech):
                parts.append(plain(part) if isinstance(part, str) else table_text(part))
            parts.append("")
        return "\n".join(parts)


def plain_lines(text: str) -> str:
    """Several lines, each made safe to print."""
    return "\n".join(plain(line) for line in text.split("\n"))


def scored(
    where: str | None,
    collaboration: str | None,
    at: str | None,
    as_of: str | None,
    today: str | None,
    model: str | None,
    initiative: str | None,
) -> Scored:
    """Open the registry and rank; with an initiative only its own place is kept."""
    opened = open_registry(where, at, today)
    chosen = collaboration_named(opened.registry, collaboration)
    version = _model_named(opened.registry, model or chosen.model)
    until = day(as_of, "--as-of") if as_of else opened.today
    ranked = ranking(opened.registry, chosen.id, version, until)
    if initiative is not None:
        wanted = initiative_named(opened.registry, initiative).id
        mine = tuple(entry for entry in ranked if entry.result.initiative == wanted)
        if not mine:
            raise UsageError(
                Message(
                    N_("{initiative} hör inte till {collaboration}"),
                    {"initiative": wanted, "collaboration": chosen.name},
                ),
                Message(N_("välj samverkan med --collaboration")),
            )
        ranked = mine
    return Scored(opened, chosen, version, ranked)


def _model_named(registry: Registry, wanted: str | None) -> QualificationModel:
    if wanted is None:
        raise UsageError(
            Message(N_("samverkan anger ingen kvalificeringsmodell")),
            Message(N_("ange fältet model, eller välj med --model M/V")),
        )
    found = registry.models.get(wanted.removeprefix("models/"))
    if found is None:
        choices = Message(N_("välj bland {choices}"), {"choices": Names(tuple(registry.models))})
        hint = did_you_mean(wanted, list(registry.models), choices)
        raise UsageError(Message(N_("det finns ingen modell ”{name}”"), {"name": wanted}), hint)
    return found
