"""The one canonical layout, and the command that gives it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_cli.editing.fmt import canonical
from samverkan_cli.editing.formatted import formatted
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.loading.source import folder
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation
from samverkan_cli.model.qualification_model import QualificationModel

Run = Callable[..., "tuple[int, str, str]"]


@pytest.fixture
def copy(reference: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the reference registry in the canonical layout."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = Path(shutil.copytree(reference, tmp_path / "registry"))
    for file in formatted(folder(root), lambda _: True):
        (root / file.path).write_bytes(file.new)
    return root


def test_fields_stand_in_the_order_of_the_schema_with_their_comments() -> None:
    text = """\
# Huvudet stannar överst.
contact: Växeln  # sist
# om händelserna
events:
- kind: deltar
  date: 2024-03-01   # beslut
# om rollen
role:   deltar
"""
    assert (
        canonical(text, Participation)
        == """\
# Huvudet stannar överst.
# om händelserna
events:
  - date: 2024-03-01  # beslut
    kind: deltar
# om rollen
role: deltar
contact: Växeln  # sist
"""
    )


def test_blank_lines_in_a_block_text_are_all_kept() -> None:
    text = "title: t\nneed: |\n  ett\n\n\n\n  två\n"
    assert canonical(text, Initiative) == text


def test_unknown_fields_stay_after_the_one_before_them() -> None:
    text = "need: x\nnytt: y\ntitle: t\n"
    assert canonical(text, Initiative) == "title: t\nneed: x\nnytt: y\n"


def test_items_of_scalars_stand_on_one_line_where_they_fit() -> None:
    short = "costs:\n- {kind: drift,   basis: utfall, amount: '150 000'}\n"
    assert canonical(short, Initiative) == (
        "costs:\n  - {kind: drift, basis: utfall, amount: 150 000}\n"
    )
    long = "benefits:\n  - {category: kvalitet, measure: " + "o" * 80 + "}\n"
    assert canonical(long, Initiative) == (
        "benefits:\n  - category: kvalitet\n    measure: " + "o" * 80 + "\n"
    )


def test_short_parts_and_lists_of_words_stand_on_their_field_s_line() -> None:
    text = """\
scope: [ett, två]
groups:
- {id: g, name: G, decides: [start,
    modell], seats: [{role: chef, organisations: [skara, vara]}]}
funding:
  grant:
    funder: vinnova
    stated: 100
plan:
  - {id: p, text: t, responsible: [chef, annan chef]}
"""
    assert (
        canonical(text, Collaboration)
        == """\
scope:
  - ett
  - två
groups:
  - id: g
    name: G
    decides: [start, modell]
    seats:
      - role: chef
        organisations: [skara, vara]
funding:
  grant: {funder: vinnova, stated: 100}
plan:
  - id: p
    text: t
    responsible:
      - chef
      - annan chef
"""
    )


def test_free_names_keep_their_order_and_their_lines() -> None:
    text = "criteria:\n- {id: b, anchors: {5: e, 1: a}, name: B}\nscale: {max: 5, min: 1}\n"
    assert (
        canonical(text, QualificationModel)
        == """\
scale: {min: 1, max: 5}
criteria:
  - id: b
    name: B
    anchors:
      5: e
      1: a
"""
    )


def test_texts_are_wrapped_anew_only_when_too_long() -> None:
    kept = "need: >-\n  En rad.\n  En rad till.\n"
    assert canonical(kept, Initiative) == kept
    assert canonical("need: >-\n      Kort.\n", Initiative) == "need: Kort.\n"
    long = "ord " * 30 + "slut"
    wrapped = "need: >-\n  " + "ord " * 23 + "ord\n  " + "ord " * 6 + "slut\n"
    assert canonical(f"need: {long}\n", Initiative) == wrapped
    assert canonical(f"need: >-\n  {long}\n", Initiative) == wrapped
    literal = "need: |\n  " + "rad " * 30 + "slut\n  två\n"
    assert canonical(literal, Initiative) == literal


def test_line_ends_marks_and_blank_lines_are_tidied() -> None:
    text = "\ufeff\r\n\r\ntitle: t  \r\n\r\n\r\n# c \r\nneed: n\r\n\r\n"
    assert canonical(text, Initiative) == "title: t\n\n# c\nneed: n\n"


def test_comments_stay_by_what_they_are_about() -> None:
    text = """\
executions:   # tre
    # den första
    - form: projekt
      # start enligt plan
      start: 2024-01-01   # måndag
    -   # den andra
      form: uppdrag
    # sist i listan
decisions: [  # inom klamrar
  {date: 2024-01-01, body: b, subject: s},  # ett
]
# slut
"""
    assert (
        canonical(text, Initiative)
        == """\
executions:  # tre
  # den första
  - form: projekt
    # start enligt plan
    start: 2024-01-01  # måndag
  # den andra
  - {form: uppdrag}
  # sist i listan
decisions:
  # inom klamrar
  - {date: 2024-01-01, body: b, subject: s}  # ett
# slut
"""
    )


@pytest.mark.parametrize("text", ["a: [1\n", "- a\n", "", "# bara\n", "a: 1\na: 2\n", "a: *x\n"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(RefusedEdit):
        canonical(text)


def test_the_reference_registry_has_the_canonical_layout(samverkan: Run, reference: Path) -> None:
    code, out, _ = samverkan("fmt", "--check", "--registry", reference)
    assert (code, out[:1]) == (0, "✔")


def test_fmt_writes_once_and_then_finds_nothing(samverkan: Run, copy: Path) -> None:
    path = copy / "organisations/vara.yaml"
    right = path.read_bytes()
    path.write_bytes(right.replace(b"name: Vara kommun", b"name:   'Vara kommun'"))
    code, out, _ = samverkan("fmt", "--check", "--registry", copy)
    assert (code, out.splitlines()[0]) == (1, "registry/organisations/vara.yaml")
    code, out, _ = samverkan("fmt", "--diff", "--registry", copy)
    assert code == 1
    assert "-name:   'Vara kommun'\n+name: Vara kommun\n" in out
    assert path.read_bytes() != right
    assert samverkan("fmt", "--registry", copy)[:2] == (
        0, "registry/organisations/vara.yaml\n✔ 1 fil omskriven\n",
    )  # fmt: skip
    assert path.read_bytes() == right
    assert samverkan("fmt", "--check", "--registry", copy)[0] == 0


def test_fmt_leaves_a_file_it_cannot_read_alone_and_does_the_others(
    samverkan: Run, copy: Path
) -> None:
    broken, other = copy / "organisations/vara.yaml", copy / "organisations/skara.yaml"
    broken.write_bytes(b"name: [\n")
    other.write_bytes(b"kind: kommun\nname: Skara\n")
    code, out, err = samverkan("fmt", "--registry", copy)
    assert code == 1
    assert "✔ 1 fil omskriven" in out
    assert "organisations/vara.yaml: filen går inte att läsa" in err
    assert broken.read_bytes() == b"name: [\n"
    assert other.read_bytes() == b"name: Skara\nkind: kommun\n"


def test_fmt_only_touches_the_paths_named(samverkan: Run, copy: Path) -> None:
    for name in ("vara", "skara"):
        (copy / f"organisations/{name}.yaml").write_bytes(b"kind: kommun\nname: N\n")
    assert samverkan("fmt", copy / "organisations/vara.yaml")[0] == 0
    assert (copy / "organisations/vara.yaml").read_bytes() == b"name: N\nkind: kommun\n"
    assert (copy / "organisations/skara.yaml").read_bytes() == b"kind: kommun\nname: N\n"
    assert samverkan("fmt", copy.parent / "utanför")[0] in (2, 3)
