"""Whatever a command prints as JSON has a published schema and is what it says, to the last key."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from json_commands import DAYS, NO_REVISION, answers, calls, open_data, printing_json
from jsonschema import Draft202012Validator
from published import FOLDER, flaws, schemas, unused

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))
from hostile_registry import BASE, INITIATIVE, PARTICIPATION, write
from hostile_reports import Written
from hostile_texts import PAYLOADS
from reading_commands import ARGUMENTS
from written_history import run_git

Run = Callable[..., "tuple[int, str, str]"]
Files = dict[str, str | bytes]
EMPTY: Files = {"samverkan.yaml": "schema: 1\nname: Tomt\n"}


@pytest.fixture(autouse=True)
def _own_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def committed(folder: Path, *versions: Files) -> Path:
    """A repository with each version of the files checked in, over what is there already."""
    folder.mkdir(exist_ok=True)
    run_git(folder, "init", "-q", "-b", "main")
    for files in versions:
        write(folder / "registry", files)
        run_git(folder, "add", "-A")
        run_git(folder, "commit", "-q", "--allow-empty", "-m", "Ändring")
    return folder / "registry"


def broken(run: Run, registry: Path, day: str) -> tuple[list[str], set[str], int]:
    """What is wrong with the documents, their kinds, and how many there were."""
    found = [(call, document) for call, _, document in answers(run, registry, day) if document]
    wrong = [f"{' '.join(c)}: {flaw}" for c, doc in found for flaw in flaws(doc)]
    return wrong, {document["kind"] for _, document in found}, len(found)


def test_every_schema_is_a_schema_named_after_its_kind() -> None:
    for kind, schema in schemas().items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{kind}.schema.json"
        assert (FOLDER / schema["$id"]).is_file()
        assert schema["properties"]["schema_version"] == {"const": 1}
        assert {"schema_version", "kind"} <= set(schema["required"])
        assert schema["title"].startswith("samverkan ")
        assert schema["description"].endswith(" be added.")
    assert len(schemas()) == len(list(FOLDER.iterdir()))


def test_somebody_has_said_how_to_ask_every_command_that_prints_json() -> None:
    assert [name for name in printing_json() if name not in ARGUMENTS | NO_REVISION] == []


def test_every_document_of_the_reference_registry_is_what_its_schema_says(
    samverkan: Run, reference: Path, tmp_path: Path
) -> None:
    shutil.copytree(reference, tmp_path / "arkiv/registry")
    text = (reference / INITIATIVE).read_text("utf-8")
    changed: Files = {INITIATIVE: text.replace("title: ", "title: Ett ", 1)}
    registry = committed(
        tmp_path / "arkiv", {}, changed | {"organisations/trasig.yaml": "name: [\n"}
    )
    wrong, kinds, count = broken(samverkan, registry, DAYS[-1])
    assert wrong == []
    assert count == len(list(calls()))
    published = list(open_data(samverkan, registry, tmp_path / "site"))
    assert [f"{path}: {flaw}" for path, doc in published for flaw in flaws(doc)] == []
    assert unused(kinds | {document["kind"] for _, document in published}, schemas()) == set()


ODD: dict[str, tuple[Files, Files, str, int]] = {  # two versions, the day, documents at least
    "empty": (EMPTY, EMPTY, DAYS[1], 15),
    "before anything": (BASE, BASE, DAYS[0], 40),
    "unreadable file": (BASE, {PARTICIPATION: b"\xe5"}, DAYS[1], 45),
    "unreadable initiative": (BASE, {INITIATIVE: "title: [\n"}, DAYS[1], 40),
}


@pytest.mark.parametrize("name", ODD)
def test_every_document_of_an_odd_registry_is_what_its_schema_says(
    samverkan: Run, tmp_path: Path, name: str
) -> None:
    before, after, day, least = ODD[name]
    wrong, _, count = broken(samverkan, committed(tmp_path / "arkiv", before, after), day)
    assert wrong == []
    assert count >= least, count


def test_every_document_of_hostile_texts_is_what_its_schema_says(
    samverkan: Run, tmp_path: Path
) -> None:
    written = Written(tmp_path)
    run_git(tmp_path, "commit", "-q", "--allow-empty", "-m", "Sedan")
    with written.words(*(lambda n, by=by: PAYLOADS[(n + by) % len(PAYLOADS)] for by in (0, 1))):
        wrong, _, count = broken(samverkan, written.root, DAYS[-1])
    assert wrong == []
    assert count == len(list(calls()))


def scores(run: Run, registry: Path) -> Any:
    args = ("score", "--registry", registry, "--format", "json", "--today", DAYS[-1])
    return json.loads(run(*args)[1])


def test_what_is_not_as_published_would_be_seen(samverkan: Run, reference: Path) -> None:
    document = scores(samverkan, reference)
    assert list(flaws(document)) == []
    document["initiatives"][0]["score"]["guess"] = 1
    document["initiatives"][1]["rank"] = "först"
    document["new"] = {}
    first, *others = flaws(document)
    assert first.startswith("$.initiatives[1].rank: ")
    assert others == [
        f"$.{key}: described by no schema" for key in ("initiatives[0].score.guess", "new")
    ]
    assert list(flaws({**document, "kind": "guess"})) == ["no published schema of the kind guess"]


def test_a_key_that_only_another_sort_of_row_has_would_be_seen() -> None:
    row = {"id": "v6", "name": "V6", "form": "natverk", "members": 1, "municipalities": 1,
           "started": None, "initiatives": 0}  # fmt: skip
    document = {"schema_version": 1, "kind": "list", "of": "collaborations", "rows": [row]}
    assert list(flaws(document)) == []
    row["title"] = "V6"
    assert list(flaws(document)) == ["$.rows[0].title: described by no schema"]


def test_a_schema_nothing_uses_would_be_seen() -> None:
    assert unused(schemas(), {**schemas(), "guess": {}}) == {"guess"}


def enum(kind: str, *keys: str) -> list[Any]:
    node = schemas()[kind]
    for key in keys:
        node = node[key]
    return list(node["enum"])


def test_closed_words_are_those_of_the_model() -> None:
    from samverkan_cli.cli.listing import Kind
    from samverkan_cli.findings import Severity
    from samverkan_cli.model.collaboration import Form
    from samverkan_cli.model.initiative import Benefit, CostKey, CostKind
    from samverkan_cli.model.organisation import OrganisationKind
    from samverkan_cli.model.participation import ParticipationEventKind
    from samverkan_cli.money.comparisons import CheckName
    from samverkan_cli.money.late import Rule
    from samverkan_cli.status import STATUSES
    from samverkan_cli.views.catalogue import DESCRIPTIONS

    def of(noun: Any, field: str) -> tuple[Any, ...]:
        return get_args(noun.model_fields[field].annotation)

    row = ("$defs", "initiative", "properties", "status")
    assert enum("list", *row) == list(STATUSES)
    assert enum("record", "properties", "derived", "properties", "status") == list(STATUSES)
    assert enum("list", "properties", "of") == list(get_args(get_args(Kind)[0]))
    assert enum("list", "$defs", "organisation", "properties", "kind") == list(
        get_args(OrganisationKind)
    )
    assert enum("list", "$defs", "collaboration", "properties", "form") == list(get_args(Form))
    assert enum("record", "$defs", "event") == list(get_args(ParticipationEventKind))
    for kind in ("cost_late_join", "cost_leave"):
        assert enum(kind, "properties", "key") == list(of(CostKey, "kind"))
    assert enum("cost_share", "$defs", "allocation", "properties", "key") == list(
        of(CostKey, "kind")
    )
    kinds = schemas()["cost_total"]["$defs"]["row"]["properties"]["kinds"]
    assert set(kinds["required"]) == set(kinds["properties"]) == set(get_args(CostKind))
    assert enum("cost_late_join", "$defs", "rule", "properties", "rule") == list(get_args(Rule))
    assert enum("funding", "$defs", "name") == list(get_args(CheckName))
    assert enum("benefits", "$defs", "benefit", "properties", "category") == list(
        of(Benefit, "category")
    )
    assert set(enum("rules", "$defs", "rule", "properties", "severity")) == set(get_args(Severity))
    described = {kind for kind in DESCRIPTIONS if not kind.startswith("every ")}
    assert set(enum("index", "$defs", "file", "properties", "kind")) == described


def test_the_command_prints_the_schema_of_a_kind_of_document(samverkan: Run) -> None:
    for kind, schema in schemas().items():
        code, out, err = samverkan("schema", "--json", kind)
        assert (code, json.loads(out), err) == (0, schema, "")
    document = samverkan("schema", "--json", "review")[1]
    file = samverkan("schema", "review")[1]
    assert json.loads(document)["title"] == "samverkan review --format json"
    assert json.loads(file)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_command_lists_each_kind_on_a_line_with_the_call_that_prints_it(samverkan: Run) -> None:
    from samverkan_cli.cli.commands import COMMANDS

    _, _, *lines = samverkan("schema", "--json")[1].splitlines()
    assert [line.split()[0] for line in lines] == sorted(schemas())
    for line in lines:
        words = line.partition("samverkan ")[2].replace(":", "").split()
        assert words[0] in COMMANDS or " ".join(words[:2]) in COMMANDS
    assert "cost_leave       samverkan cost leave --format json" in lines


def test_the_command_writes_all_of_them_beside_the_editors(samverkan: Run, tmp_path: Path) -> None:
    samverkan("schema", "--all", tmp_path)
    before = (tmp_path / "review.schema.json").read_bytes()
    code, out, _ = samverkan("schema", "--json", "--all", tmp_path)
    assert (code, out) == (0, f"✔ {len(schemas())} scheman i {tmp_path}/json\n")
    assert (tmp_path / "review.schema.json").read_bytes() == before
    written = {p.name: json.loads(p.read_text("utf-8")) for p in (tmp_path / "json").iterdir()}
    assert written == {schema["$id"]: schema for schema in schemas().values()}


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        (("--json", "cost-share"), "menade du samverkan schema --json cost_share?"),
        (("--json", "waivers"), "menade du samverkan schema waivers?"),
        (("scores",), "menade du samverkan schema --json scores?"),
        (("xyzxyz",), "sorterna: samverkan schema"),
        (("xyzxyz", "--json"), "sorterna: samverkan schema --json"),
    ],
)
def test_an_unknown_kind_is_refused_with_the_call_that_was_meant(
    samverkan: Run, asked: tuple[str, ...], hint: str
) -> None:
    code, out, err = samverkan("schema", *asked)
    assert (code, out) == (2, "")
    assert err.endswith(f"\n  = {hint}\n")


def test_a_schema_stands_alone_and_says_the_same_as_the_others_about_the_same() -> None:
    def inner(kind: str, *names: str) -> Any:
        return [schemas()[kind]["$defs"][name] for name in names]

    for schema in schemas().values():
        references = re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema))
        assert [one for one in references if not one.startswith("#/$defs/")] == []
    assert inner("review", "finding", "position") == inner("findings", "finding", "position")
    [change], [of_review] = inner("changes", "change"), inner("review", "change")
    mandate = of_review["properties"]["mandate"]
    assert of_review["properties"] == {**change["properties"], "mandate": mandate}
