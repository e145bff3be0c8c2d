"""Random YAML as people write it: every style the reader takes, comments everywhere, any indent."""

import random
from typing import Any

WORDS = (
    "Vara", "e-arkiv", "2024-03-01", "150 000", "ja", "Åtta öar", "null", "~", "a: b", "x #y",
    "- streck", "[x]", "{y}", "'enkel'", '"dubbel"', "back\\slash", "kolon:", "# brädgård", "true",
    "0125", "*stjärna", "&och", "!utrop", "%procent", "@snabel", "a, b", "frågan?", "? fråga",
    "text med flera ord som tar plats på raden och fortsätter en bit till innan den tar slut",
    " mellan ", "två  mellanslag", "rad ett\nrad två", "rad\n\nstycke\n", "é–”§…", "😀", "|", ">",
)  # fmt: skip
KEYS = (
    "namn",
    "date",
    "kind",
    "ö",
    "1",
    "a-b",
    "två ord",
    "null",
    "values",
    "costs",
    "x",
    "y",
    "z",
)


def data(rng: random.Random, depth: int = 0) -> Any:
    """Plain data as the reader gives it, a mapping at the top."""
    if depth and (depth > 3 or rng.random() < 0.55):
        return None if rng.random() < 0.1 else rng.choice(WORDS)
    if depth and rng.random() < 0.45:
        return [data(rng, depth + 1) for _ in range(rng.choice((0, 1, 1, 2, 3, 4)))]
    keys = rng.sample(KEYS, rng.choice((0, 1, 2, 3, 4)) if depth else rng.randint(1, 6))
    return {key: data(rng, depth + 1) for key in keys}


def text(rng: random.Random, value: Any) -> str:
    """The data as text in random styles."""
    body = "\n".join(_block(rng, value, 0)) + rng.choice(("\n", "\n", "\n\n", "\n# slut\n", ""))
    head = rng.choice(("", "", "# huvud\n", "# huvud\n# till\n\n", "\n", "---\n"))
    whole = head + body
    whole = whole.replace("\n", "\r\n") if rng.random() < 0.15 else whole
    return "\ufeff" + whole if rng.random() < 0.1 else whole


def _block(rng: random.Random, value: Any, indent: int) -> list[str]:
    """The lines of a non-empty group in block style."""
    lines: list[str] = []
    pad = " " * indent
    entries = value.items() if isinstance(value, dict) else [(None, item) for item in value]
    for key, inner in entries:
        if rng.random() < 0.15:
            lines += rng.choice(
                ([""], [f"{pad}# om {key}"], ["", f"{pad}# luft"], [f"{pad} # snett"])
            )
        lead = "-" if key is None else _scalar(rng, key, flow=False, key=True) + ":"
        lines += _entry(rng, lead, inner, indent)
        if rng.random() < 0.05:
            lines.append(f"{pad}  # efter {key}")
    return lines


def _entry(rng: random.Random, lead: str, value: Any, indent: int) -> list[str]:
    pad, note = " " * indent, rng.choice(("", "", "", "", "  # bredvid", " # ö"))
    if not isinstance(value, dict | list):
        if isinstance(value, str) and rng.random() < 0.3:
            block = _block_text(rng, value, indent, note)
            if block:
                return [f"{pad}{lead} {block[0]}", *block[1:]]
        shown = _scalar(rng, value, flow=False)
        gap = rng.choice((" ", " ", "   ")) if shown else ""
        return [f"{pad}{lead}{gap}{shown}{note}"]
    if not value or rng.random() < 0.3:
        return [f"{pad}{lead} {_flow(rng, value, indent)}{note}"]
    step = rng.choice((2, 2, 2, 4, 3))
    if lead == "-":
        inner = _block(rng, value, indent + 2)
        if inner[0].startswith(" " * (indent + 2)) and not inner[0].lstrip().startswith("#"):
            return [f"{pad}- {inner[0][indent + 2 :]}", *inner[1:]]
        return [f"{pad}-{note}", *inner]
    step = 0 if isinstance(value, list) and rng.random() < 0.2 else step
    return [f"{pad}{lead}{note}", *_block(rng, value, indent + step)]


def _flow(rng: random.Random, value: Any, indent: int) -> str:
    if not isinstance(value, dict | list):
        return _scalar(rng, value, flow=True)
    comma = rng.choice((", ", ", ", ",\n" + " " * (indent + 4), ",  "))
    if isinstance(value, list):
        return "[" + comma.join(_flow(rng, item, indent) for item in value) + "]"
    parts = [
        f"{_scalar(rng, key, flow=True, key=True)}: {_flow(rng, inner, indent)}"
        for key, inner in value.items()
    ]
    return "{" + comma.join(parts) + rng.choice(("", " ")) + "}"


def _block_text(rng: random.Random, value: str, indent: int, note: str) -> list[str]:
    lines = value.removesuffix("\n").split("\n")
    if any(line != line.strip() or not line for line in lines) or not value.strip():
        return []
    chomp = "" if value.endswith("\n") else "-"
    pad = " " * (indent + 2)
    if len(lines) == 1 and rng.random() < 0.7:
        words = value.removesuffix("\n").split(" ")
        if "" in words:
            return []
        cut = rng.randrange(len(words)) + 1
        lines = [" ".join(words[:cut]), *([" ".join(words[cut:])] if words[cut:] else [])]
        return [f">{chomp}{note}", *(pad + line for line in lines)]
    return [f"|{chomp}{note}", *(pad + line for line in lines)]


def _scalar(rng: random.Random, value: str | None, flow: bool, key: bool = False) -> str:
    from samverkan_cli.editing.scalars import key_text, scalar

    if value is None:
        return rng.choice(("null", "~")) if flow or rng.random() < 0.5 else ""
    if key:
        return key_text(value, flow)
    return scalar(value, flow, rng.choice(("", "", "", "'", '"')))
