"""Reading: every refusal has its code, file, line and column, and hides nothing else."""

import time
from collections.abc import Iterator
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.findings import Finding
from samverkan_cli.language.language import language
from samverkan_cli.loading import Snapshot, from_texts
from samverkan_cli.loading.builder import places_of
from samverkan_cli.loading.kinds import path_of
from samverkan_cli.loading.laws import LAWS
from samverkan_cli.loading.located import Located
from samverkan_cli.loading.messages import MESSAGES
from samverkan_cli.loading.source import Texts
from samverkan_cli.loading.tree import build

VARA = "name: Vara kommun\nkind: kommun\nmunicipality_code: 1470\n"
E_ARKIV = "initiatives/e-arkiv/initiative.yaml"


def read(content: str | bytes, path: str = E_ARKIV) -> Snapshot:
    return from_texts({path: content, "organisations/vara.yaml": VARA})


def spots(snapshot: Snapshot) -> list[tuple[str, int | None, int | None]]:
    return [(f.code, f.line, f.column) for f in snapshot.findings]


def said(finding: Finding, lang: str = "sv") -> str:
    return language(lang).message(finding.message)


def examples() -> Iterator[tuple[str, str, str]]:
    for law in LAWS:
        for text in (law.bad, law.good):
            if not text.lstrip().startswith("("):
                yield law.code, "bad" if text is law.bad else "good", cleandoc(text)


def files_of(example: str) -> tuple[dict[str, str], set[tuple[str, int, str]]]:
    """The files of an example by path, and where it says findings are."""
    files: dict[str, list[str]] = {}
    marked: set[tuple[str, int, str]] = set()
    path = ""
    for line in example.splitlines():
        if not line.startswith(" "):
            path = path_of(line.rstrip(":"))
            files[path] = []
            continue
        text, _, mark = line.removeprefix("  ").partition("  # <- ")
        files[path].append(text)
        if mark:
            marked.add((path, len(files[path]), mark))
    return {path: "\n".join(lines) + "\n" for path, lines in files.items()}, marked


@pytest.mark.parametrize(("code", "which", "example"), list(examples()))
def test_an_example_of_a_law_has_exactly_the_findings_it_marks(
    code: str, which: str, example: str
) -> None:
    files, marked = files_of(example)
    found = {(f.path.removeprefix("registry/"), f.line, f.code) for f in from_texts(files).findings}
    assert found == marked
    assert (code in {mark for _, _, mark in marked}) == (which == "bad")


def test_codes_are_unique_in_order_and_each_has_a_message() -> None:
    codes = [law.code for law in LAWS]
    assert codes == sorted(set(codes))
    assert set(MESSAGES) == set(codes)


BYTES = [
    (b"title: E-arkiv\nneed: V\xe5rt behov\n", "SAM201", 2, 8),
    ("title: E-arkiv\n".encode("utf-16"), "SAM201", 1, 1),
    (b"title: E\nneed: " + b"x" * 300_000, "SAM202", 1, 1),
    (b"title: E\x07\n", "SAM203", 1, 9),
    (b"title: E\nneed: a\x00b\n", "SAM203", 2, 8),
    ("title: E\u202earkiv\n".encode(), "SAM204", 1, 9),
    ("title: E\u200barkiv\n".encode(), "SAM204", 1, 9),
    (b"title: E\n\tneed: x\n", "SAM205", 2, 1),
    (b"title: E\rneed: x\n", "SAM206", 1, 9),
    ("title: E\u2028arkiv\n".encode(), "SAM207", 1, 9),
    ("title: E\u0085arkiv\n".encode(), "SAM207", 1, 9),
    ("title: E\nneed: \ufeffx\n".encode(), "SAM208", 2, 7),
    (b"title: E\r\nneed: x\nareas: [a]\r\n", "SAM209", 2, 8),
    (b"title: 'E\nneed: x\n", "SAM210", 3, 1),
    (b"title: [a, b\nneed: x\n", "SAM210", 2, 5),
    (b"title: E\n  need: x\n", "SAM210", 2, 3),
    (b"%YAML 1.1\n---\ntitle: E\n", "SAM215", 1, 1),
    (b"title: E\n<<: {need: x}\n", "SAM213", 2, 1),
    (b"? [a]\n: b\n", "SAM218", 1, 3),
    (b'"": b\n', "SAM218", 1, 1),
    (b"", "SAM219", 1, 1),
    (b"# bara en kommentar\n", "SAM219", 1, 1),
    (b"null\n", "SAM219", 1, 1),
    (b"E-arkiv\n", "SAM219", 1, 1),
    (b"title: " + b"[" * 100_000, "SAM220", 1, 39),
    (b"title: " + b"{a: " * 60_000, "SAM220", 1, 132),
    (b"- " * 100_000, "SAM220", 1, 65),
    (b"areas: [" + b"a," * 25_000 + b"]\n", "SAM221", 1, 40_003),
    (b"title: E\nneed: " + b"x" * 70_000, "SAM222", 2, 7),
]


@pytest.mark.parametrize(("content", "code", "line", "column"), BYTES)
def test_a_refused_file_gives_one_located_finding_and_is_unread(
    content: bytes, code: str, line: int, column: int
) -> None:
    begun = time.process_time()
    snapshot = read(content)
    assert time.process_time() - begun < 1  # CPU seconds: other work does not count
    assert spots(snapshot) == [(code, line, column)]
    assert snapshot.registry.unread == {"initiatives/e-arkiv"}
    assert snapshot.findings[0].hint is not None
    assert set(snapshot.registry.organisations) == {"vara"}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("organisations/Vara.yaml", "SAM301"),
        ("organisations/götene.yaml", "SAM301"),
        ("organisations/-vara.yaml", "SAM301"),
        (f"organisations/{'a' * 65}.yaml", "SAM301"),
        ("initiatives/e-arkiv/assessments/vara.yaml", "SAM301"),
        ("prioritisations/v6.yaml", "SAM301"),
        ("organisations/vara.yml", "SAM302"),
        ("organisations/vara.yaml.txt", "SAM302"),
        ("organisations/vara.YML.TXT", "SAM302"),
        ("initiatives/e-arkiv.yaml", "SAM302"),
        ("models/v6.yaml", "SAM302"),
        ("organisations/con.yaml", "SAM305"),
        ("initiatives/aux/initiative.yaml", "SAM305"),
    ],
)
def test_a_file_with_no_place_or_a_bad_name_is_found(path: str, code: str) -> None:
    assert [f.code for f in from_texts({path: VARA}).findings] == [code]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("need: null", None),
        ("need: ~", None),
        ("need:", None),
        ('need: "null"', "null"),
        ("need: '~'", "~"),
        ("need: nej", "nej"),
        ("need: 0125", "0125"),
        ("need: 1.0", "1.0"),
        ("need: yes", "yes"),
        ("need: 2024-01-01", "2024-01-01"),
        ("need: >-\n  två\n  rader", "två rader"),
    ],
)
def test_scalars_stay_text_and_only_plain_null_is_null(text: str, value: str | None) -> None:
    registry = read(f"title: E-arkiv\n{text}\n").registry
    assert registry.initiatives["e-arkiv"].need == value


def test_crlf_and_a_leading_byte_order_mark_are_read() -> None:
    snapshot = read("\ufefftitle: E-arkiv\r\nneed: Bevara\r\n")
    assert snapshot.findings == ()
    assert snapshot.registry.initiatives["e-arkiv"].need == "Bevara"


@pytest.mark.parametrize("amount", ["150000", "150 000", "150_000", "150\u00a0000", "150\u202f000"])
def test_amounts_may_be_grouped_by_three(amount: str) -> None:
    line = f"costs:\n  - {{kind: drift, basis: budget, amount: {amount}}}\n"
    registry = read(f"title: E\n{line}").registry
    assert registry.initiatives["e-arkiv"].costs[0].amount == 150_000


@pytest.mark.parametrize(
    "amount", ["15 0000", "150_00", "1,5", "1e3", "-5", "٣", "1 500_000", "0x1"]
)
def test_an_amount_in_another_form_is_refused_at_its_place(amount: str) -> None:
    line = f'costs:\n  - {{kind: drift, basis: budget, amount: "{amount}"}}\n'
    assert spots(read(f"title: E\n{line}")) == [("SAM108", 3, 42)]


def test_a_personal_identity_number_is_found_and_never_shown() -> None:
    snapshot = read("title: E-arkiv  # 19121212-1212 ringde\nneed: 121212-1212\n")
    assert spots(snapshot) == [("SAM230", 1, 19), ("SAM230", 2, 7)]
    assert all("1212-1212" not in said(finding) for finding in snapshot.findings)
    assert "e-arkiv" in snapshot.registry.initiatives


@pytest.mark.parametrize(
    "text", ["212000-2924", "2024-05-21", "121212-1213", "556677-8899 1234", "kr 19121212"]
)
def test_what_is_no_personal_identity_number_is_left_alone(text: str) -> None:
    assert spots(read(f"title: E-arkiv\nneed: Se {text}\n")) == []


def test_a_coordination_number_is_a_personal_identity_number() -> None:
    assert spots(read("title: E-arkiv\nneed: 701063-2391\n")) == [("SAM230", 2, 7)]


def test_a_field_misspelt_is_met_with_the_right_one() -> None:
    snapshot = read("titel: E-arkiv\n")
    hints = {f.code: f.hint and f.hint.args.get("near") for f in snapshot.findings}
    assert hints == {"SAM101": "title", "SAM102": None}


def test_a_broken_file_changes_no_finding_of_another() -> None:
    broken = "name: V\nkind: komun\nmunicipality_code: 1470\n"
    alone = from_texts({"organisations/vara.yaml": broken}).findings
    beside = from_texts({"organisations/vara.yaml": broken, E_ARKIV: b"\xff\xff"}).findings
    assert [f for f in beside if f.record == "organisations/vara"] == list(alone)


def test_the_fingerprint_survives_moved_lines() -> None:
    bad = "events:\n  - {date: 2024-03-01, kind: delltar}\n"
    moved = "# en rad till\nevents:\n  - {date: 2024-01-01, kind: tillfragad}\n" + bad[8:]
    path = "initiatives/e-arkiv/participation/vara.yaml"
    first = from_texts({path: bad}).findings[0]
    second = from_texts({path: moved}).findings[0]
    assert (first.fingerprint, first.line) != (second.fingerprint, second.line)
    assert first.fingerprint == second.fingerprint


plain_data = st.recursive(
    st.none()
    | st.text(
        st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\x7f\x85\xad"),
        max_size=12,
    ).filter(lambda t: not any(0x80 <= ord(c) < 0xA0 for c in t)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcåäö-_ ", min_size=1, max_size=6), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(plain_data)
def test_what_is_written_as_json_reads_back_the_same(data: object) -> None:
    """JSON is YAML's flow style with quoted text, so the builder must give the very data."""
    import json

    text = json.dumps({"x": data}, ensure_ascii=False)
    built, problems = build(text)
    assert problems == []
    assert built == {"x": data}


@given(plain_data)
def test_every_node_has_a_place(data: object) -> None:
    import json

    places = places_of(json.dumps({"x": data}, ensure_ascii=False))

    def nodes(value: object, keys: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
        yield keys
        pairs = (
            value.items()
            if isinstance(value, dict)
            else enumerate(value)
            if isinstance(value, list)
            else ()
        )
        for key, inner in pairs:
            yield from nodes(inner, (*keys, key))

    assert set(places) == set(nodes({"x": data}, ()))


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_raise(content: bytes) -> None:
    snapshot = read(content)
    assert snapshot.registry.unread or "e-arkiv" in snapshot.registry.initiatives
    assert all(f.line and f.column for f in snapshot.findings)


class _Locked(Texts):
    """Files that are there and that nobody may read."""

    def read(self, path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)


def test_a_file_that_cannot_be_read_any_more_has_its_first_line() -> None:
    for source in (Texts({}), _Locked({})):
        assert Located.read(source, "a.yaml").at(("x",)) == (1, 1, None)


def test_a_block_that_ends_after_the_last_line_is_followed_by_nothing() -> None:
    text = "title: s\nneed: |+\n  # text\n\n # Trail\n# Tr@ #x"
    assert from_texts({"initiatives/e/initiative.yaml": text}).findings == ()
