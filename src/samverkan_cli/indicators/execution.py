"""B2: executions carried through, by form."""

from collections.abc import Iterator
from typing import NamedTuple

from samverkan_cli.indicators.dossier import Dossier
from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.indicators.scene import Scene
from samverkan_cli.model.initiative import EXECUTION_FORMS
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span


class Ended(NamedTuple):
    """An initiative of which something ended: in which form, with which outcome."""

    form: str
    outcome: str
    ref: str


@indicator(
    "B2",
    title=N_("Genomförda initiativ efter form"),
    seed="VDT22 §6, Process V6 Effektfull samverkan digitalisering",
    seed_wording=N_(
        "Antal genomförda digitaliseringsinitiativ uppdelat utifrån förstudie, uppdrag, projekt"
        " och implementation"
    ),
    example=N_(
        "E-arkiv avslutade sin förstudie 2024-08-30 och sitt projekt 2024-12-10, båda med"
        " utfallet genomfört. För 2024-H2 räknas 1 på raden förstudie och 1 på raden projekt,"
        " men värdet är 1: det är ett och samma initiativ. En avbruten förstudie räknas inte"
        " utan visas för sig."
    ),
    flow=True,
)
def carried_through(scene: Scene, period: Span) -> Result:
    """Antal initiativ med en förstudie, ett uppdrag, ett projekt eller en implementation som
    avslutades som genomförd under perioden.

    Ett initiativ räknas en gång per form, och en gång i värdet även om det har flera former.
    Raderna kan därför tillsammans bli fler än värdet; båda redovisas. Avbrutna visas för sig.
    """
    ended, unjudged = scene.all_in(period, _ended), scene.all_in(period, _unjudged)
    return scene.folded("B2", _result, ended, unjudged)


def _result(ended: tuple[Ended, ...], missing: tuple[Missing, ...]) -> Result:
    done, stopped = _by_form(ended, "genomfort"), _by_form(ended, "avbrutet")
    rows = tuple(
        Row(
            form,
            len(done[form]),
            done[form],
            {"aborted": len(stopped[form]), "aborted_records": stopped[form]},
        )
        for form in EXECUTION_FORMS
    )
    figures = {
        "row_sum": sum(map(len, done.values())),
        "aborted": len({ref for found in stopped.values() for ref in found}),
    }
    value = len({ref for found in done.values() for ref in found})
    return Result("B2", value, rows, missing, figures=figures)


def _ended(dossier: Dossier, period: Span) -> Iterator[Ended]:
    """Each form and outcome in which an execution ended in the period, once."""
    executions = dossier.initiative.executions
    found = ((e.form, e.outcome) for e in executions if e.outcome and period.holds(e.end))
    return (Ended(form, outcome, dossier.ref) for form, outcome in dict.fromkeys(found))


def _by_form(ended: tuple[Ended, ...], outcome: str) -> dict[str, tuple[str, ...]]:
    return {
        form: tuple(e.ref for e in ended if e.form == form and e.outcome == outcome)
        for form in EXECUTION_FORMS
    }


def _unjudged(dossier: Dossier, period: Span) -> Iterator[Missing]:
    """An execution that ended in the period without an outcome, or has an outcome but no end."""
    for n, execution in enumerate(dossier.initiative.executions):
        if execution.outcome is None and period.holds(execution.end):
            yield Missing(dossier.ref, f"executions.{n}.outcome")
        elif execution.outcome is not None and execution.end is None:
            yield Missing(dossier.ref, f"executions.{n}.end")
