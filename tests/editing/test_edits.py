"""An edit changes its node and nothing else, in the style that stands there."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from samverkan_cli.editing.edits import insert, remove, rename, reorder, replace
from samverkan_cli.editing.put import append, put
from samverkan_cli.editing.refusal import RefusedEdit
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.participation import Participation

SHARE = """\
# Källa: protokollet
events:  # i ordning
  - {date: 2024-03-01, kind: deltar}  # beslut
  # den sista
  - date: 2024-11-20
    kind: 'lamnat'

# när det sitter
implementation:
  planned: "2024-05-01"
costs: []
contact: Vara kommun  # växeln
"""


def changed(old: str, new: str) -> list[str]:
    """The lines that went, with `-`, and those that came, with `+`."""
    from difflib import ndiff

    return [line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


CASES: list[tuple[str, Callable[[str], str], list[str]]] = [
    (
        "a value in single quotes that were chosen",
        lambda t: put(t, ("events", 1, "kind"), "avbojt"),
        ["-     kind: 'lamnat'", "+     kind: 'avbojt'"],
    ),
    (
        "a value in double quotes",
        lambda t: put(t, ("implementation", "planned"), date(2024, 6, 1)),
        ['-   planned: "2024-05-01"', '+   planned: "2024-06-01"'],
    ),
    (
        "a plain value that comes to need quotes, with a comment beside it",
        lambda t: put(t, ("contact",), "växel: 0512"),
        ["- contact: Vara kommun  # växeln", '+ contact: "växel: 0512"  # växeln'],
    ),
    (
        "a field in brackets gets its place in the schema",
        lambda t: put(t, ("events", 0, "principle"), "P2", Participation),
        [
            "-   - {date: 2024-03-01, kind: deltar}  # beslut",
            "+   - {date: 2024-03-01, kind: deltar, principle: P2}  # beslut",
        ],
    ),
    (
        "a text with a comma in brackets",
        lambda t: put(t, ("events", 0, "reason"), "dyrt, krångligt", Participation),
        [
            "-   - {date: 2024-03-01, kind: deltar}  # beslut",
            '+   - {date: 2024-03-01, kind: deltar, reason: "dyrt, krångligt"}  # beslut',
        ],
    ),
    (
        "a missing field gets its place in the schema",
        lambda t: put(t, ("reply_by",), "2024-02-01", Participation),
        ["+ reply_by: 2024-02-01"],
    ),
    (
        "a missing field in a mapping",
        lambda t: put(t, ("implementation", "in_use"), "2024-09-01", Participation),
        ["+   in_use: 2024-09-01"],
    ),
    (
        "an item is added as one line",
        lambda t: append(t, ("events",), {"date": "2025-01-01", "kind": "ansluten_i_efterhand"}),
        ["+   - {date: 2025-01-01, kind: ansluten_i_efterhand}"],
    ),
    (
        "an item with a long text is added as a block",
        lambda t: append(t, ("events",), {"kind": "lamnat", "reason": "ord " * 30 + "slut"}),
        [
            "+   - kind: lamnat",
            "+     reason: >-",
            "+       " + "ord " * 22 + "ord",
            "+       " + "ord " * 7 + "slut",
        ],
    ),
    (
        "an empty list is replaced by a block",
        lambda t: append(t, ("costs",), {"kind": "drift", "basis": "utfall", "amount": 12000}),
        ["- costs: []", "+ costs:", "+   - {kind: drift, basis: utfall, amount: 12000}"],
    ),
    (
        "a missing list is made",
        lambda t: append(t, ("benefits",), {"measure": "tid"}, Participation),
        ["+ benefits:", "+   - {measure: tid}"],
    ),
    (
        "an item put first, under the comment beside the field",
        lambda t: insert(t, ("events", 0), {"date": "2024-02-01"}),
        ["+   - {date: 2024-02-01}"],
    ),
    (
        "an item goes with the comment beside it, not with the one above the next",
        lambda t: remove(t, ("events", 0)),
        ["-   - {date: 2024-03-01, kind: deltar}  # beslut"],
    ),
    (
        "the only field of a mapping goes",
        lambda t: remove(t, ("implementation", "planned")),
        ["- implementation:", '-   planned: "2024-05-01"', "+ implementation: {}"],
    ),
    (
        "the first field of an item goes and the dash stays",
        lambda t: remove(t, ("events", 1, "date")),
        ["-   - date: 2024-11-20", "-     kind: 'lamnat'", "+   - kind: 'lamnat'"],
    ),
    (
        "a field gets another name where it stands",
        lambda t: rename(t, ("contact",), "kontakt"),
        ["- contact: Vara kommun  # växeln", "+ kontakt: Vara kommun  # växeln"],
    ),
    (
        "nothing becomes null",
        lambda t: put(t, ("contact",), None),
        ["- contact: Vara kommun  # växeln", "+ contact: null  # växeln"],
    ),
    (
        "a scalar becomes a list, its comment stays",
        lambda t: replace(t, ("contact",), ["a", "b"]),
        ["- contact: Vara kommun  # växeln", "+ contact:  # växeln", "+   - a", "+   - b"],
    ),
    (
        "a whole list is reached by the smallest steps",
        lambda t: put(
            t,
            ("events",),
            [{"date": "2024-03-01", "kind": "deltar"}, {"date": "2024-11-21", "kind": "lamnat"}],
        ),
        ["-   - date: 2024-11-20", "+   - date: 2024-11-21"],
    ),
]


@pytest.mark.parametrize(("edit", "lines"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_edit_changes_these_lines(
    edit: Callable[[str], str], lines: list[str], end: str, mark: str
) -> None:
    new = edit(mark + SHARE.replace("\n", end))
    assert new.startswith(mark)
    assert new.count(end) == new.count("\n")
    assert sorted(changed(SHARE, new.removeprefix(mark).replace("\r\n", "\n"))) == sorted(lines)


def test_items_move_with_the_comments_above_them() -> None:
    assert reorder(SHARE, ("events",), [1, 0]).splitlines()[1:7] == [
        "events:  # i ordning",
        "  # den sista",
        "  - date: 2024-11-20",
        "    kind: 'lamnat'",
        "  - {date: 2024-03-01, kind: deltar}  # beslut",
        "",
    ]
    assert reorder("a: [x, 'y', {z: 1}]\n", ("a",), [2, 0, 1]) == "a: [{z: 1}, x, 'y']\n"


@pytest.mark.parametrize("value", ["Vara kommun", None, {"a": [1]}])
def test_the_same_value_is_the_same_text(value: object) -> None:
    text = put(SHARE, ("contact",), value)
    assert put(text, ("contact",), value) is text
    assert reorder(SHARE, ("events",), [0, 1]) is SHARE


def test_a_missing_last_newline_stays_missing() -> None:
    assert put("a: 1\nb: 2", ("b",), "3") == "a: 1\nb: 3"
    assert put("a: 1", ("b",), "3") == "a: 1\nb: 3"


def test_values_are_written_as_the_registry_writes_them() -> None:
    values = {"ja": True, "nej": False, "dag": date(2024, 5, 1), "tal": 7, "andel": Fraction(3, 8)}
    assert put("a: 1\n", ("b",), values) == (
        "a: 1\nb:\n  ja: true\n  nej: false\n  dag: 2024-05-01\n  tal: 7\n  andel: 0.375\n"
    )


@pytest.mark.parametrize(
    ("value", "block", "flow"),
    [
        ("Vara kommun", "Vara kommun", "Vara kommun"),
        ("a, b", "a, b", '"a, b"'),
        ("null", '"null"', '"null"'),
        ("~", '"~"', '"~"'),
        ("", '""', '""'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("- a", '"- a"', '"- a"'),
        ("varför?", "varför?", '"varför?"'),
        ("[x]", '"[x]"', '"[x]"'),
        ('sa "ja"', 'sa "ja"', 'sa "ja"'),
        ('"ja"', "'\"ja\"'", "'\"ja\"'"),
        (" a", '" a"', '" a"'),
        ("*a", '"*a"', '"*a"'),
        ("150 000", "150 000", "150 000"),
        ("0125", "0125", "0125"),
        ("true", "true", "true"),
        ("%a", '"%a"', '"%a"'),
        ("a\tb", '"a\\tb"', '"a\\tb"'),
        ("IT:s", "IT:s", '"IT:s"'),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(value: str, block: str, flow: str) -> None:
    assert put("a: x\nb: {c: x}\n", ("a",), value) == f"a: {block}\nb: {{c: x}}\n"
    assert put("a: x\nb: {c: x}\n", ("b", "c"), value) == f"a: x\nb: {{c: {flow}}}\n"


def test_long_and_broken_texts_become_blocks() -> None:
    long = "ord " * 30 + "slut"
    assert put("a: x # c\nb: 1\n", ("a",), long) == (
        "a: >- # c\n  " + "ord " * 23 + "ord\n  " + "ord " * 6 + "slut\nb: 1\n"
    )
    assert put("a: x\n", ("a",), "ett\ntvå") == "a: |-\n  ett\n  två\n"
    assert put("a: x\n", ("a",), "ett\ntvå\n") == "a: |\n  ett\n  två\n"
    assert put("a: x\n", ("a",), " ett\ntvå") == 'a: " ett\\ntvå"\n'
    assert put("a: >-\n  ett\n  två\n", ("a",), "tre") == "a: >-\n  tre\n"
    assert put("a: >- # c\n  " + long + "\n", ("a",), "tre") == "a: tre # c\n"


def test_a_changed_word_in_a_folded_text_changes_its_line_only() -> None:
    lines = ["Kommunen vill ha ett arkiv,", "så att handlingar bevaras", "och kan lämnas ut " * 4]
    text = "need: >-\n" + "".join(f"  {line.strip()}\n" for line in lines) + "title: T\n"
    old = " ".join(line.strip() for line in lines)
    new = put(text, ("need",), old.replace("bevaras", "gallras"))
    assert changed(text, new) == ["-   så att handlingar bevaras", "+   så att handlingar gallras"]
    assert put(new, ("need",), old) == text


def test_a_file_of_comments_gets_its_first_field() -> None:
    assert put("# tom\n", ("waivers",), [{"code": "SAM031"}]) == (
        "# tom\nwaivers:\n  - {code: SAM031}\n"
    )
    assert put("", ("a",), "1") == "a: 1\n"
    assert put("{}\n", ("a",), "1") == "{a: 1}\n"


def test_null_places_are_filled() -> None:
    assert put("a:  # c\nb: 1\n", ("a",), "x") == "a: x  # c\nb: 1\n"
    assert append("a:  # c\nb: 1\n", ("a",), "x") == "a:  # c\n  - x\nb: 1\n"
    assert put("a: ~\n", ("a", "b", "c"), "x") == "a:\n  b:\n    c: x\n"
    assert put("a: {b, c: }\n", ("a", "b"), "x") == "a: {b: x, c: }\n"
    assert put("a: {b, c: }\n", ("a", "c"), "x") == "a: {b, c: x }\n"
    assert put("a:\n  -\n  - y\n", ("a", 0), "x") == "a:\n  - x\n  - y\n"


def test_a_first_field_goes_below_the_head_of_the_file() -> None:
    assert put("# huvud\nneed: x\n", ("title",), "T", Initiative) == "# huvud\ntitle: T\nneed: x\n"
    assert put("# huvud\n\n# om need\nneed: x\n", ("title",), "T", Initiative) == (
        "# huvud\n\ntitle: T\n# om need\nneed: x\n"
    )


@pytest.mark.parametrize(
    ("text", "edit", "said"),
    [
        ("a: [1\n", lambda t: put(t, ("a",), "1"), "går inte att läsa"),
        ("a: &x 1\n", lambda t: put(t, ("a",), "1"), "går inte att läsa"),
        ("- a\n", lambda t: put(t, ("a",), "1"), "inga fält"),
        ("a: 1\r\nb: 2\n", lambda t: put(t, ("a",), "1"), "blandade radslut"),
        ("a: 1\n", lambda t: put(t, ("a", "b"), "1"), "finns inte i filen"),
        ("a: [1]\n", lambda t: put(t, ("a", 3), "1"), "finns inte i filen"),
        ("a: 1\n", lambda t: remove(t, ("b",)), "finns inte i filen"),
        ("a: 1\n", lambda t: remove(t, ("a",)), "posten skulle bli tom"),
        ("a: 1\nb: 2\n", lambda t: rename(t, ("a",), "b"), "finns redan"),
        ("a:\n  # c\n  - x\n", lambda t: replace(t, ("a",), "y"), "något annat i filen"),
        ("? a\n: 1\n", lambda t: remove(t, ("a",)), "posten skulle bli tom"),
        ("a:\n  - b: 1\n    # om c\n    c: 2\n", lambda t: remove(t, ("a", 0, "b")), "något annat"),
    ],
)
def test_what_cannot_be_done_safely_is_refused_with_a_way_out(
    text: str, edit: Callable[[str], str], said: str
) -> None:
    with pytest.raises(RefusedEdit, match=said) as refused:
        edit(text)
    assert refused.value.hint is not None
