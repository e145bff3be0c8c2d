"""B2: executions carried through, by form."""

from collections.abc import Iterator

from samverkan_cli.indicators.indicator import indicator
from samverkan_cli.indicators.result import Missing, Result, Row
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import EXECUTION_FORMS, Initiative
from samverkan_cli.model.message import N_
from samverkan_cli.model.period import Span
from samverkan_cli.model.registry import Registry


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
def carried_through(registry: Registry, collaboration: Collaboration, period: Span) -> Result:
    """Antal initiativ med en förstudie, ett uppdrag, ett projekt eller en implementation som
    avslutades som genomförd under perioden.

    Ett initiativ räknas en gång per form, och en gång i värdet även om det har flera former.
    Raderna kan därför tillsammans bli fler än värdet; båda redovisas. Avbrutna visas för sig.
    """
    initiatives = registry.initiatives_in(collaboration.id)
    done = {form: _ended(initiatives, form, "genomfort", period) for form in EXECUTION_FORMS}
    stopped = {form: _ended(initiatives, form, "avbrutet", period) for form in EXECUTION_FORMS}
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
    missing = tuple(m for i in initiatives for m in _unjudged(i, period))
    value = len({ref for found in done.values() for ref in found})
    return Result("B2", value, rows, missing, figures=figures)


def _ended(
    initiatives: tuple[Initiative, ...], form: str, outcome: str, period: Span
) -> tuple[str, ...]:
    return tuple(
        i.ref
        for i in initiatives
        if any(
            e.form == form and e.outcome == outcome and period.holds(e.end) for e in i.executions
        )
    )


def _unjudged(initiative: Initiative, period: Span) -> Iterator[Missing]:
    """An execution that ended in the period without an outcome, or has an outcome but no end."""
    for n, execution in enumerate(initiative.executions):
        if execution.outcome is None and period.holds(execution.end):
            yield Missing(initiative.ref, f"executions.{n}.outcome")
        elif execution.outcome is not None and execution.end is None:
            yield Missing(initiative.ref, f"executions.{n}.end")
