"""Every command: where its function lives, its panel and its one line of help."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command's function as `module:function`, the panel it is listed in, and its help line."""

    function: str
    panel: str
    help: str


def N_(text: str) -> str:  # noqa: N802 - gettext's mark; `model` would import pydantic at start
    return text


READ, COUNT, REPORT = N_("Läsa och pröva"), N_("Räkna och jämföra"), N_("Redovisa")
PANELS = (READ, COUNT, REPORT)

COMMANDS: dict[str, Command] = {
    "validate": Command("validate:validate", READ, N_("Pröva registret mot alla regler.")),
    "explain": Command(
        "explain:explain", READ, N_("Förklara en regel eller indikator, med exempel.")
    ),
    "rules": Command("explain:rules", READ, N_("Räkna upp alla regler.")),
    "list": Command(
        "listing:list_records", READ, N_("Räkna upp initiativ, organisationer eller samverkan.")
    ),
    "show": Command("listing:show", READ, N_("Visa en post och var den står.")),
    "indicators": Command("indicators:indicators", COUNT, N_("Räkna uppföljningens indikatorer.")),
    "score": Command("score:score", COUNT, N_("Poängsätt initiativen med modellen som gäller.")),
    "report followup": Command(
        "report:followup", REPORT, N_("Halvårsrapporten till kommundirektörerna.")
    ),
}
GROUPS = frozenset(name.split(" ")[0] for name in COMMANDS if " " in name)
