"""Did you mean: the id whose spelling, or displayed name, comes nearest to what was written."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from samverkan_cli.model.message import N_, Message

_ASCII = str.maketrans("åäöéü", "aaoeu")
_MANY = 200


def folded(text: str) -> str:
    """Lower case without å ä ö, words joined as in an id."""
    return "-".join(text.casefold().translate(_ASCII).split())


def nearest(written: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """The id in `known` (id → its names) that was probably meant; None when nothing is near.

    Among very many ids only those that begin with the same letter are compared.
    """
    meant = folded(written)
    spellings = {folded(name): key for key, names in known.items() for name in (*names, key)}
    if meant in spellings:
        return spellings[meant]
    likely: Iterable[str] = spellings
    if len(spellings) > _MANY:
        likely = [spelling for spelling in spellings if spelling[:1] == meant[:1]]
    found = get_close_matches(meant, likely, n=1, cutoff=0.7)
    return spellings[found[0]] if found else None


def did_you_mean(
    written: str,
    known: Iterable[str] | Mapping[str, Iterable[str]],
    otherwise: Message | None = None,
) -> Message | None:
    """The hint: the nearest id or word, else the other way out."""
    near = nearest(written, known if isinstance(known, Mapping) else dict.fromkeys(known, ()))
    return Message(N_("menade du {near}?"), {"near": near}) if near else otherwise
