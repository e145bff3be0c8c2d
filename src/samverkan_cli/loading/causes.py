"""How a text was written as the cause of a value nobody meant: told once, with its mend."""

from dataclasses import replace

from samverkan_cli.findings import Fix
from samverkan_cli.loading.problem import Problem
from samverkan_cli.loading.record import CodedFault
from samverkan_cli.model.noun import Noun


def untold(causes: list[Problem], record: Noun | list[CodedFault]) -> list[Problem]:
    """Those that no fault of a field is about."""
    told = {fault.keys for _, fault in record} if isinstance(record, list) else set()
    return [cause for cause in causes if cause.keys not in told]


def explained(faults: list[CodedFault], causes: list[Problem]) -> list[CodedFault]:
    """The faults, each with the mend of its cause when it has one."""
    if not causes:
        return faults
    by_keys = {cause.keys: cause for cause in causes}
    return [
        (code, replace(fault, hint=cause.hint or fault.hint, fix=fix_of(cause, fault.record)))
        if (cause := by_keys.get(fault.keys))
        else (code, fault)
        for code, fault in faults
    ]


def fix_of(problem: Problem, ref: str) -> Fix | None:
    """The certain mend of a problem in a record's file, when there is one."""
    return Fix(ref, problem.keys, problem.fix, problem.value) if problem.fix else None
