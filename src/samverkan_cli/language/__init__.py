"""Everything people read, in Swedish and English; Swedish is the source."""

from samverkan_cli.language.language import LANGUAGES, Language, language

__all__ = ["LANGUAGES", "Language", "language"]
