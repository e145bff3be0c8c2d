"""A record's data as its noun."""

from typing import Any

from pydantic import ValidationError

from samverkan_cli.findings import Fault
from samverkan_cli.model.noun import Noun

CodedFault = tuple[str, Fault]


def as_noun(noun: type[Noun], ref: str, data: Any) -> Noun | list[CodedFault]:
    """The record, or a coded fault for each field that could not be read."""
    try:
        record = noun.model_validate(data)
    except ValidationError as error:
        from samverkan_cli.loading.fields import faults_of  # with its hints: for faulty files only

        return faults_of(error, noun, ref, data)
    record._ref = ref  # the reader names the record; nothing else may
    return record
