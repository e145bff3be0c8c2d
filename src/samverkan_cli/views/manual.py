"""A page of the manual: a rule or an indicator, from the same words the code carries."""

from collections.abc import Iterable
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any

from samverkan_cli.findings import SEVERITY_WORDS, Law
from samverkan_cli.indicators.indicator import Indicator
from samverkan_cli.model.message import N_
from samverkan_cli.views.words import Language


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its text; an example keeps its lines."""

    heading: str
    text: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class ManualPage:
    """What `explain` shows and the reference pages print."""

    code: str
    title: str
    sections: tuple[Section, ...]

    def as_document(self) -> dict[str, Any]:
        """The page as JSON."""
        sections = [{"heading": s.heading, "text": s.text} for s in self.sections]
        return {
            "schema_version": 1,
            "kind": "explanation",
            "code": self.code,
            "title": self.title,
            "sections": sections,
        }


def page_of_law(law: Law, language: Language) -> ManualPage:
    """Why the rule exists, what to do, a bad and a good example."""
    severity = language.text(SEVERITY_WORDS[law.severity])
    sections = (
        Section(language.text(N_("Varför")), language.text(law.reason)),
        Section(language.text(N_("Gör så här")), language.text(law.remedy)),
        _example(language, N_("Fel"), law.bad),
        _example(language, N_("Rätt"), law.good),
    )
    return ManualPage(law.code, f"{law.name} ({severity})", sections)


def _example(language: Language, heading: str, text: str) -> Section:
    shown = cleandoc(text)
    return Section(
        language.text(heading), language.text(shown) if shown[:1] == "(" else shown, True
    )


def page_of_indicator(indicator: Indicator, language: Language) -> ManualPage:
    """What the indicator counts, what the source document says, and an example."""
    kind = N_("flöde: det som hände under perioden")
    if not indicator.flow:
        kind = N_("läge: som det stod på periodens sista dag")
    quote = f"”{language.text(indicator.seed_wording)}”\n{indicator.seed}"
    sections = (
        Section(language.text(N_("Så räknas den")), language.text(indicator.definition)),
        Section(language.text(N_("Sort")), language.text(kind)),
        Section(language.text(N_("Källans ord")), quote, True),
        Section(language.text(N_("Exempel")), language.text(indicator.example)),
    )
    return ManualPage(indicator.id, language.text(indicator.title), sections)


def rules_document(laws: Iterable[Law], language: Language) -> dict[str, Any]:
    """Every law as JSON (`rules --format json`)."""
    rows = [
        {
            "code": law.code,
            "name": law.name,
            "severity": law.severity,
            "reason": language.text(law.reason),
            "remedy": language.text(law.remedy),
        }
        for law in laws
    ]
    return {"schema_version": 1, "kind": "rules", "rules": rows}
