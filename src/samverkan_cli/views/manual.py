"""A page of the manual: a rule or an indicator, from the same words the code carries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any

from samverkan_cli.findings import SEVERITY_WORDS, Law, Severity
from samverkan_cli.indicators.indicator import Indicator
from samverkan_cli.model.message import N_
from samverkan_cli.views.both import Both, in_both
from samverkan_cli.views.words import Language


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its text; an example keeps its lines. `key` is the same in all languages."""

    key: str
    heading: str
    text: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class ManualPage:
    """What `explain` shows and the reference pages print."""

    code: str
    title: str
    sections: tuple[Section, ...]
    severity: Severity | None = None  # of a rule
    severity_word: str = ""

    @property
    def heading(self) -> str:
        """The title, with a rule's severity: `leaver_has_reason (fel)`."""
        return f"{self.title} ({self.severity_word})" if self.severity else self.title


def explanation_document(pages: Mapping[str, ManualPage]) -> dict[str, Any]:
    """The same page in each language as JSON: every text by language, every section by its key."""
    first = next(iter(pages.values()))
    sections = zip(*(page.sections for page in pages.values()), strict=True)
    return {
        "schema_version": 1,
        "kind": "explanation",
        "code": first.code,
        "severity": first.severity,
        "title": {lang: page.title for lang, page in pages.items()},
        "sections": [
            {
                "key": same[0].key,
                "heading": dict(zip(pages, (one.heading for one in same), strict=True)),
                "text": dict(zip(pages, (one.text for one in same), strict=True)),
            }
            for same in sections
        ],
    }


def page_of_law(law: Law, language: Language) -> ManualPage:
    """Why the rule exists, what to do, a bad and a good example."""
    severity = language.text(SEVERITY_WORDS[law.severity])
    sections = (
        Section("reason", language.text(N_("Varför")), language.text(law.reason)),
        Section("remedy", language.text(N_("Gör så här")), language.text(law.remedy)),
        _example("bad", language, N_("Fel"), law.bad),
        _example("good", language, N_("Rätt"), law.good),
    )
    return ManualPage(law.code, law.name, sections, law.severity, severity)


def _example(key: str, language: Language, heading: str, text: str) -> Section:
    shown = cleandoc(text)
    text = language.text(shown) if shown[:1] == "(" else shown
    return Section(key, language.text(heading), text, True)


def page_of_indicator(indicator: Indicator, language: Language) -> ManualPage:
    """What the indicator counts, what the source document says, and an example."""
    kind = N_("flöde: det som hände under perioden")
    if not indicator.flow:
        kind = N_("läge: som det stod på periodens sista dag")
    quote = f"”{language.text(indicator.seed_wording)}”\n{indicator.seed}"
    sections = (
        Section(
            "definition", language.text(N_("Så räknas den")), language.text(indicator.definition)
        ),
        Section("counts", language.text(N_("Sort")), language.text(kind)),
        Section("source", language.text(N_("Källans ord")), quote, True),
        Section("example", language.text(N_("Exempel")), language.text(indicator.example)),
    )
    return ManualPage(indicator.id, language.text(indicator.title), sections)


def rules_document(laws: Iterable[Law], both: Both) -> dict[str, Any]:
    """Every law as JSON (`rules --format json`)."""
    rows = [
        {
            "code": law.code,
            "name": law.name,
            "severity": law.severity,
            "reason": in_both(both, law.reason),
            "remedy": in_both(both, law.remedy),
        }
        for law in laws
    ]
    return {"schema_version": 1, "kind": "rules", "rules": rows}
