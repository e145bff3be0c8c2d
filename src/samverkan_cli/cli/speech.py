"""Which language a command speaks: messages by `--lang`, reports by the registry."""

from samverkan_cli.cli.shim import chosen_language
from samverkan_cli.language.language import Language, language
from samverkan_cli.model.registry import Registry


def speech_of(lang: str | None) -> Language:
    """`--lang`, else SAMVERKAN_LANG, else Swedish."""
    return language(lang or chosen_language([]))


def both() -> tuple[Language, Language]:
    """Both languages, for texts in published JSON."""
    return language("sv"), language("en")


def report_language(lang: str | None, registry: Registry) -> Language:
    """`--lang`, else the registry's language."""
    return language(lang or (registry.settings.language if registry.settings else "sv"))
