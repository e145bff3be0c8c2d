"""Every mistake is found where it is, alone, with a hint that leads to the mend."""

import pytest

from samverkan_cli.cli.manual import all_laws

from .in_assessments import ASSESSMENTS
from .in_collaborations import COLLABORATIONS
from .in_initiatives import INITIATIVES
from .in_models import MODELS
from .in_names import NAMES, Misplaced
from .in_organisations import ORGANISATIONS
from .in_participations import PARTICIPATIONS
from .in_settings import SETTINGS
from .in_small_files import SMALL
from .in_syntax import SYNTAX
from .mistake import (
    BACK,
    Mistake,
    clean,
    expected,
    followed,
    new_in,
    places,
    said,
    suggestion,
)  # fmt: skip

MISTAKES = [
    *SETTINGS, *ORGANISATIONS, *COLLABORATIONS, *MODELS, *INITIATIVES, *PARTICIPATIONS,
    *ASSESSMENTS, *SMALL, *SYNTAX,
]  # fmt: skip


OTHERWISE = {
    "SAM051": "takes two files: neither the registry nor the initiative names a cooperation",
    "SAM201": "bytes, in tests of reading", "SAM202": "size, in tests of reading",
    "SAM220": "size", "SAM221": "size", "SAM222": "size", "SAM223": "size",
    "SAM303": "a link", "SAM304": "no right to read", "SAM306": "a folder",
    **{f"SAM40{n}": "a template, in tests of the sandbox" for n in range(1, 9)},
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: m.name)
def test_a_mistake_is_found_and_its_hint_leads_to_the_mend(mistake: Mistake) -> None:
    before = clean().texts[mistake.path]
    assert before.count(mistake.right) == 1, "the right text stands exactly once in the file"
    after = before.replace(mistake.right, mistake.wrong)

    found = new_in({mistake.path: after})

    assert places(found) == expected(mistake, before, after)
    assert all(said(finding) for finding in found)
    if mistake.mend is None:
        literal = [finding for finding in found if suggestion(finding)]
        assert literal, [said(finding) for finding in found]
        mended = followed(after, literal[0], suggestion(literal[0]) or "")
    else:
        mended = before.replace(
            mistake.right, mistake.right if mistake.mend == BACK else mistake.mend
        )
    assert mended == before or places(new_in({mistake.path: mended})) == []


@pytest.mark.parametrize("misplaced", NAMES, ids=lambda m: m.written)
def test_a_file_of_the_wrong_name_is_found_and_its_hint_leads_to_the_right_one(
    misplaced: Misplaced,
) -> None:
    changed = misplaced.changed(clean().texts)

    found = new_in(changed)

    assert places(found) == sorted(misplaced.expected())
    assert all(said(finding) for finding in found)
    assert places(new_in(misplaced.mended(clean().texts))) == []


def test_every_law_that_one_mistake_can_break_is_broken_by_one() -> None:
    met = {code for mistake in MISTAKES for code, _ in mistake.found}
    met |= {code for misplaced in NAMES for code, _, _ in misplaced.found}

    assert {law.code for law in all_laws()} - met == set(OTHERWISE)


def test_there_are_two_hundred_mistakes_and_each_is_made_once() -> None:
    made = [(m.path, m.right, m.wrong) for m in MISTAKES]

    assert len(made) + len(NAMES) >= 200
    assert len(set(made)) == len(made)
