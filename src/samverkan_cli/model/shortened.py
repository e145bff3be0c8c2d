"""A text that is said again, cut where it is too long."""


def shortened(text: str, most: int) -> str:
    """At most so many characters; what is cut ends with a sign for it, not after a space."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
