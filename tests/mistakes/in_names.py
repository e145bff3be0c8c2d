"""Files in the wrong place or under the wrong name."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Misplaced:
    """A file that stands under `written` and should be `right`, with what is then found.

    `taken` is the file whose text it has; it stays where it is unless `moved`.
    """

    written: str
    right: str
    taken: str
    found: tuple[tuple[str, str, int], ...]
    moved: bool = True

    def changed(self, texts: Mapping[str, str]) -> dict[str, str | None]:
        """The registry as it was made: the file under the wrong name."""
        gone: dict[str, str | None] = {self.taken: None} if self.moved else {}
        return gone | {self.written: texts[self.taken]}

    def mended(self, texts: Mapping[str, str]) -> dict[str, str | None]:
        """The registry with the file where the hint says it should be."""
        if not self.right:
            return {}
        return {self.taken: None, self.right: texts[self.taken]} if self.moved else {}

    def expected(self) -> list[tuple[str, str, int]]:
        """Code, path and line of what is found."""
        return [(code, path or self.written, line) for code, path, line in self.found]


def _moved(written: str, taken: str, code: str, line: int = 1) -> Misplaced:
    return Misplaced(written, taken, taken, ((code, "", line),))


_VISSEL = "initiatives/visselblasarfunktion/participation/lidkoping.yaml"
_FORM = "initiatives/svarsrobot/assessments/2025-11-04-vara.yaml"

NAMES = [
    _moved("organisations/lidkopings-kommun.yaml", "organisations/lidkoping.yaml", "SAM001", 3),
    _moved("organisations/lidkopng.yaml", "organisations/lidkoping.yaml", "SAM001", 3),
    _moved("initiatives/visselblasarfunktion/participation/Lidkoping.yaml", _VISSEL, "SAM301"),
    _moved("initiatives/visselblasarfunktion/participation/lidköping.yaml", _VISSEL, "SAM301"),
    _moved("initiatives/visselblasarfunktion/participation/lidkoping.yml", _VISSEL, "SAM302"),
    _moved("initiatives/visselblasarfunktion/participation/lidkopng.yaml", _VISSEL, "SAM004"),
    _moved("initiatives/visselblasarfunktion/participation/goliska-it.yaml", _VISSEL, "SAM004"),
    _moved("initiatives/visselblasarfunktion/deltagande/lidkoping.yaml", _VISSEL, "SAM302"),
    _moved("initiatives/visselblasarfunktionen/participation/lidkoping.yaml", _VISSEL, "SAM005"),
    _moved("initiatives/lidkoping.yaml", _VISSEL, "SAM302"),
    _moved("lidkoping.yaml", _VISSEL, "SAM302"),
    _moved("initiatives/svarsrobot/assessments/vara.yaml", _FORM, "SAM301"),
    _moved("initiatives/svarsrobot/assessments/2025-11-4-vara.yaml", _FORM, "SAM301"),
    _moved("initiatives/svarsrobot/assessments/2025-11-04_vara.yaml", _FORM, "SAM301"),
    _moved("initiatives/svarsrobot/assessments/2025-11-05-vara.yaml", _FORM, "SAM064", 2),
    _moved("initiatives/svarsrobot/assessments/2025-11-04-essunga.yaml", _FORM, "SAM064", 3),
    _moved("intake/varra.yaml", "intake/vara.yaml", "SAM004", 2),
    _moved("intake/con.yaml", "intake/vara.yaml", "SAM305"),
    _moved("surveys/2025 H1.yaml", "surveys/2025-h1.yaml", "SAM301"),
    _moved("prioritisations/v6-2025-02-11.yaml", "prioritisations/2025-02-11-v6.yaml", "SAM301"),
    Misplaced(
        "prioritisations/2025-02-10-v6.yaml", "prioritisations/2025-02-11-v6.yaml",
        "prioritisations/2025-02-11-v6.yaml", (("SAM070", "", 4), ("SAM090", "", 5)),
    ),
    Misplaced(
        "organisations/skara-kommun.yaml", "", "organisations/skara.yaml",
        (("SAM015", "", 7), ("SAM015", "", 8)), moved=False,
    ),
    Misplaced(
        "initiatives/visselblasarfunktion/participation/skovde.yaml", "", _VISSEL,
        (("SAM019", "", 2),), moved=False,
    ),
    _moved("initiatives/visselblasarfunktion/participation/lidkoping.yaml.txt", _VISSEL, "SAM302"),
]  # fmt: skip
