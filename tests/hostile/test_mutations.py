"""Spoilt files of the reference registry: always an answer, and never on another file's cost."""

from random import Random

from hostile_mutations import mutated, reference_files
from hostile_promises import Whole, alone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FILES = reference_files()
# the whole registry is read for each, so they get a part that holds every kind
PART = {p: c for p, c in FILES.items() if "initiatives/" not in p or "digitala-bygglov" in p}
WHOLE = Whole(PART)
few = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(FILES)))
@settings(max_examples=2 * settings.default.max_examples)
def test_a_spoilt_file_is_read_or_refused_with_a_place(dice: Random, path: str) -> None:
    content = mutated(dice, FILES[path], list(FILES.values()))
    assert alone(path, content)[0] == []


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(PART)))
@few
def test_a_spoilt_file_changes_no_finding_of_another(dice: Random, path: str) -> None:
    content = mutated(dice, FILES[path], list(FILES.values()))
    assert WHOLE.spoilt(path, content) == []


def test_what_once_took_minutes_is_read_in_a_moment() -> None:
    """Each of these needed time by the square of its length."""
    path = "initiatives/e-arkiv/initiative.yaml"
    for name, text in {
        "a long run before an @": "# " + "a" * 250_000 + " @",
        "many items with a fault": "title: E\ncosts:\n" + "- {a: b}\n" * 4900,
        "many items of the wrong shape": "title: E\nareas: [" + "[]," * 19_000 + "]",
        "many unknown fields": "".join(f"titel{i}: x\n" for i in range(9_990)),
        "many fields twice": "title: E\n" + "a: b\n" * 9_000,
        "many personal numbers": "# 191212121212\n" * 17_000,
        "many items with a mend": "title: E\ncosts:\n" + "- {kind: drifft}\n" * 4_000,
    }.items():
        broken, took, snapshot = alone(path, text.encode())
        assert (broken, name if took > 1.5 else "") == ([], "")
        assert len(snapshot.findings) <= 203


def test_what_once_raised_is_read() -> None:
    """A mend inside a field that has to be mended too has no place of its own in the file."""
    broken, _, snapshot = alone(
        "initiatives/e-arkiv/participation/vara.yaml",
        b"EVENTS:\n  - {date: 2024-03-18, kind: deltar, reason: dyrt, krangligt}\n",
    )
    assert (broken, [f.code for f in snapshot.findings]) == ([], ["SAM101"])


def test_a_very_long_value_is_not_compared_letter_by_letter() -> None:
    text = "events:\n  - {date: 2024-03-18, kind: ti" + "l" * 60_000 + "}\n"
    broken, took, _ = alone("initiatives/e-arkiv/participation/vara.yaml", text.encode())
    assert (broken, took < 1) == ([], True)
