"""The legal forms of cooperation: what each requires, as a table."""

from dataclasses import dataclass
from typing import Literal

from samverkan_cli.model.collaboration import DocumentKind, Form

LegalPerson = Literal["none", "own", "host"]
Approval = Literal["none", "signature", "principle", "council", "membership"]
Employer = Literal["none", "host", "performing_municipality", "legal_person"]


@dataclass(frozen=True, slots=True)
class LegalForm:
    """What a form requires.

    `legal_person`: `own`, or part of the `host` municipality's. `approval`: how a member enters;
    `council` is a decision by every member's kommunfullmäktige, `principle` only when the matter is
    one of principle. `names_legal_person` and `needs_host`: the record must say which.
    `documents` are all needed.
    """

    form: Form
    legal_person: LegalPerson
    approval: Approval
    needs_host: bool
    names_legal_person: bool
    documents: tuple[DocumentKind, ...]
    employer: Employer


FORMS: dict[Form, LegalForm] = {
    form.form: form
    for form in (
        LegalForm(
            "avsiktsforklaring", "none", "signature", False, False, ("avsiktsforklaring",), "none"
        ),
        LegalForm("natverk", "none", "none", False, False, ("styrmodell",), "none"),
        LegalForm(
            "avtalssamverkan", "none", "principle", False, False, ("avtal",),
            "performing_municipality",
        ),
        LegalForm(
            "gemensam_namnd", "host", "council", True, False, ("overenskommelse", "reglemente"),
            "host",
        ),
        LegalForm(
            "kommunalforbund", "own", "council", False, True, ("forbundsordning",), "legal_person"
        ),
        LegalForm(
            "bolag", "own", "council", False, True, ("bolagsordning", "agardirektiv"),
            "legal_person",
        ),
        LegalForm("forening", "own", "membership", False, False, ("stadgar",), "legal_person"),
    )
}  # fmt: skip
