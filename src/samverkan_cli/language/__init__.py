"""Swedish and English forms of everything people read; Swedish is the source, English a catalogue."""

from samverkan_cli.language.language import LANGUAGES, Language, language

__all__ = ["LANGUAGES", "Language", "language"]
