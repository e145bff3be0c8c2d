"""The laws of files, text and fields: what each code between SAM101 and SAM399 stands for."""

from samverkan_cli.findings import Law
from samverkan_cli.loading.laws_of_fields import FIELD_LAWS
from samverkan_cli.loading.laws_of_files import FILE_LAWS
from samverkan_cli.loading.laws_of_text import TEXT_LAWS
from samverkan_cli.model.message import Message

LAWS: tuple[Law, ...] = (*FIELD_LAWS, *TEXT_LAWS, *FILE_LAWS)
BY_CODE = {law.code: law for law in LAWS}


def remedy(code: str) -> Message:
    """What to do when a law is broken, where nothing nearer is known."""
    return Message(BY_CODE[code].remedy)
