"""What one usually runs next, said on a terminal only: cli.md, "Manners"."""

import shlex
import sys
from collections.abc import Sequence

from samverkan_cli.language.language import language
from samverkan_cli.model.message import N_

_FAILED = {"validate": N_("samverkan fix --diff")}
# `init`, `new` and the like name the record they made, and say it themselves
_HELD = {
    "doctor": N_("samverkan validate"),
    "validate": N_("samverkan report followup"),
    "fix": N_("samverkan validate"),
    "fmt": N_("samverkan validate"),
    "explain": N_("samverkan validate"),
    "rules": N_("samverkan explain KOD"),
    "list": N_("samverkan show ID"),
    "show": N_("samverkan history ID"),
    "history": N_("samverkan diff"),
    "diff": N_("samverkan review"),
    "similar": N_("samverkan new initiative"),
    "indicators": N_("samverkan report followup"),
    "score": N_("samverkan constellation INITIATIV"),
    "constellation": N_("samverkan cost share INITIATIV"),
    "model check": N_("samverkan score"),
    "model diff": N_("samverkan score --compare REV"),
    "cost share": N_("samverkan cost late-join INITIATIV KOMMUN"),
    "cost late-join": N_("samverkan cost share INITIATIV"),
    "cost leave": N_("samverkan cost share INITIATIV"),
    "cost total": N_("samverkan benefits"),
    "funding": N_("samverkan cost total"),
    "benefits": N_("samverkan report followup"),
    "governance": N_("samverkan due"),
    "load": N_("samverkan due"),
    "due": N_("samverkan report meeting --since DAG"),
    "survey": N_("samverkan report followup"),
    "report decision": N_("samverkan prioritise INITIATIV …"),
    "report followup": N_("samverkan site MAPP"),
    "report portfolio": N_("samverkan report initiative ID"),
    "report municipality": N_("samverkan due"),
    "report initiative": N_("samverkan constellation INITIATIV"),
    "report collaboration": N_("samverkan governance"),
    "report meeting": N_("samverkan report decision DAG"),
    "site": N_("samverkan serve"),
}
_WRITTEN = N_("samverkan report verify {file}")
_NOT_MADE_AGAIN = (".csv",)


def say_next(name: str, args: Sequence[str], code: int, lang: str) -> None:
    """The next command on stderr; nothing where people do not read, and when told to be quiet."""
    if not sys.stderr.isatty() or {"-q", "--quiet"} & set(args):
        return
    found = _HELD.get(name) if code == 0 else _FAILED.get(name) if code == 1 else None
    if found is None:
        return
    speech = language(lang)
    file = _value(args, "--output", "-o")
    command = speech.text(found)
    if name.startswith("report ") and file and not file.endswith(_NOT_MADE_AGAIN):
        command = speech.text(_WRITTEN, file=shlex.quote(file))
    where = _value(args, "--registry")
    command += f" --registry {shlex.quote(where)}" if where else ""
    sys.stderr.write(speech.text(N_("Nästa steg: {command}"), command=command) + "\n")


def _value(args: Sequence[str], *names: str) -> str | None:
    """What an option was given, as `--name value` or `--name=value`."""
    for i, arg in enumerate(args):
        option, equals, value = arg.partition("=")
        if option in names:
            return value if equals else next(iter(args[i + 1 : i + 2]), None)
    return None
