"""Texts of published JSON: in both languages, whichever the call speaks."""

from collections.abc import Sequence

from samverkan_cli.views.words import Language

Both = Sequence[Language]


def in_both(both: Both, message_id: str) -> dict[str, str]:
    """`{"sv": …, "en": …}`."""
    return {language.code: language.text(message_id) for language in both}
