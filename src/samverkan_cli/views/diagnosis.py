"""What `doctor` found out: each check with its level, why, and the command that mends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from samverkan_cli.model.message import N_, Message
from samverkan_cli.views.words import Language

Level = Literal["ok", "remark", "wrong"]
Group = Literal["program", "registry", "git"]
GROUPS: dict[Group, str] = {
    "program": N_("Programmet"),
    "registry": N_("Registret"),
    "git": "Git",
}
LEVELS: dict[Level, str] = {"ok": N_("ok"), "remark": N_("anmärkning"), "wrong": N_("fel")}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `remark` is worth knowing, `wrong` keeps something from working."""

    name: str
    group: Group
    level: Level
    text: Message
    command: str | None = None


def count(checks: Sequence[Check], level: Level) -> int:
    """How many checks came out so."""
    return sum(check.level == level for check in checks)


def diagnosis_json(
    checks: Sequence[Check], registry: str | None, version: str, sv: Language, en: Language
) -> dict[str, Any]:
    """The published document; texts in both languages."""
    return {
        "schema_version": 1,
        "kind": "doctor",
        "version": version,
        "registry": registry,
        "wrong": count(checks, "wrong"),
        "remarks": count(checks, "remark"),
        "checks": [
            {
                "check": check.name,
                "group": check.group,
                "level": check.level,
                "text": {"sv": sv.message(check.text), "en": en.message(check.text)},
                "command": check.command,
            }
            for check in checks
        ],
    }
