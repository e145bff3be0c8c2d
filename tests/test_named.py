"""One grammar of ids for every command: id, `kind/id`, path, former id, title when unique."""

import json

import pytest

from samverkan_cli.cli.errors import UsageError
from samverkan_cli.cli.named import named, named_or_none
from samverkan_cli.loading import from_texts
from samverkan_cli.model.collaboration import Collaboration
from samverkan_cli.model.initiative import Initiative
from samverkan_cli.model.noun import Noun
from samverkan_cli.model.organisation import Organisation
from samverkan_cli.model.qualification_model import QualificationModel
from samverkan_cli.model.records import Survey

KOMMUN = "kind: kommun\nmunicipality_code:"
MODEL = """name: Modell
status: utkast
scale: {min: 1, max: 5}
criteria: [{id: a, name: A, weight: 100}]
thresholds: {qualified: 60, complete: 40}
"""
TEXTS = {
    "samverkan.yaml": "schema: 1\nname: Prov\ncollaboration: v6\n",
    "organisations/vara.yaml": f"name: Vara kommun\nshort_name: Vara\n{KOMMUN} '1470'\n",
    "organisations/skara.yaml": "name: [\n",
    "collaborations/v6.yaml": "name: Västra Sex\nform: natverk\nmembers: [{organisation: vara}]\n",
    "models/m/1.yaml": MODEL,
    "initiatives/vara/initiative.yaml": "title: Att vara\nneed: N\norigin: vara\n"
    "former_ids: [var]\n",
    "initiatives/e-arkiv/initiative.yaml": "title: E-arkiv för alla\nneed: N\norigin: vara\n",
    "initiatives/tva/initiative.yaml": "title: Samma\nneed: N\norigin: vara\n",
    "initiatives/tre/initiative.yaml": "title: Samma\nneed: N\norigin: vara\n",
    "surveys/2024-h2.yaml": "collaboration: v6\nperiod: 2024-H2\nquestions: {a: Hur?}\n",
}
REGISTRY = from_texts(TEXTS).registry


@pytest.mark.parametrize(
    ("kind", "wanted", "ref"),
    [
        (kind, written, ref)
        for kind, ref, ways in (
            (Initiative, "initiatives/vara", ("vara", "Att VARA", "var")),
            (Organisation, "organisations/vara", ("vara", "vara kommun", "Vara", "1470")),
            (Collaboration, "collaborations/v6", ("v6", "västra sex")),
            (QualificationModel, "models/m/1", ("m/1", "modell", "model/m/1")),
            (Survey, "surveys/2024-h2", ("2024-h2", "2024-H2")),
        )
        for written in (*ways, ref, ref.removeprefix("/").replace("s/", "/", 1), f"{ref}.yaml",
                        f"registry/{ref}.yaml", f"{ref}/")
    ]
    + [(Initiative, "registry/initiatives/e-arkiv/initiative.yaml", "initiatives/e-arkiv")],
)  # fmt: skip
def test_a_record_is_named_in_many_ways(kind: type[Noun], wanted: str, ref: str) -> None:
    assert named(REGISTRY, kind, wanted).ref == ref
    if wanted not in ("vara", "Vara"):
        assert named(REGISTRY, Noun, wanted).ref == ref


def refused(kind: type[Noun], wanted: str) -> str:
    """What is said, with the hint."""
    with pytest.raises(UsageError) as error:
        named(REGISTRY, kind, wanted)
    said = [m for m in (error.value.message, error.value.hint) if m]
    return " ".join(f"{m.id} {' '.join(map(str, m.args.values()))}" for m in said)


def test_what_may_mean_several_is_refused_with_all_of_them() -> None:
    said = refused(Initiative, "samma")
    assert "kan vara flera" in said
    assert "initiatives/tva" in said
    assert "initiatives/tre" in said
    assert "organisations/vara" in refused(Noun, "vara")


@pytest.mark.parametrize(
    ("kind", "wanted", "said"),
    [
        (Initiative, "organisations/vara", "inget initiativ"),
        (Organisation, "initiatives/vara", "ingen organisation"),
        (Organisation, "skara", "går inte att läsa"),
        (Noun, "skara", "går inte att läsa"),
        (Initiative, "skara", "inget initiativ"),
        (Initiative, "e-arkivet", "menade du"),
        (QualificationModel, "m/2", "välj bland"),
        (Survey, "2020-h1", "ingen enkätomgång"),
    ],
)
def test_what_is_not_there_is_refused(kind: type[Noun], wanted: str, said: str) -> None:
    assert said in refused(kind, wanted)


def test_words_that_mean_nothing_are_only_words_but_a_reference_is_not() -> None:
    assert named_or_none(REGISTRY, Initiative, "bygglov på nätet") is None
    for wanted in ("initiatives/bygglov", "initiative/bygglov", "samma"):
        with pytest.raises(UsageError):
            named_or_none(REGISTRY, Initiative, wanted)


@pytest.fixture
def root(tmp_path):
    for path, text in TEXTS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ("similar", "initiative/e-arkiv"),
        ("show", "initiative/e-arkiv"),
        ("cost", "share", "registry/initiatives/e-arkiv/initiative.yaml", "--amount", "1"),
        ("governance", "collaboration/v6"),
        ("report", "municipality", "organisation/vara"),
        ("report", "initiative", "initiative/e-arkiv"),
        ("score", "--model", "model/m/1"),
        ("survey", "survey/2024-h2"),
        ("funding", "--collaboration", "collaborations/v6.yaml"),
    ],
    ids=" ".join,
)
def test_every_command_takes_kind_and_id(samverkan, root, command: tuple[str, ...]) -> None:
    done = samverkan(*command, "--registry", root)
    assert "det finns" not in done.err, done.err
    assert "No such" not in done.err


def test_similar_says_that_a_reference_is_unknown_or_could_be_several(samverkan, root) -> None:
    for wanted in ("initiatives/nagot-helt-annat", "samma"):
        assert samverkan("similar", wanted, "--registry", root).code == 2, wanted
    done = samverkan("similar", "initiative/e-arkiv", "--format", "json", "--registry", root)
    assert json.loads(done.out)["initiative"] == "e-arkiv"


@pytest.mark.parametrize(
    "command",
    [
        ("validate",),
        ("validate", "--today", "2025-01-01"),
        ("show", "e-arkiv"),
        ("list", "organisations"),
        ("list", "initiatives"),
        ("cost", "share", "e-arkiv", "--amount", "1"),
        ("similar", "arkiv", "--format", "json"),
        ("fmt", "--check"),
        ("fix", "--diff"),
        ("governance",),
        ("due",),
        ("load",),
    ],
    ids=" ".join,
)
def test_a_cooperation_that_is_not_there_is_refused(samverkan, root, command) -> None:
    done = samverkan(*command, "--collaboration", "nonsense", "--registry", root)
    assert (done.code, done.out) == (2, "")
    assert "det finns ingen samverkan ”nonsense”" in done.err


def test_findings_of_a_cooperation_that_cannot_be_read_are_shown(samverkan, root) -> None:
    (root / "collaborations/v6.yaml").write_text("name: [\n")
    assert samverkan("validate", "--collaboration", "v6", "--registry", root).code == 1


@pytest.mark.parametrize("command", [("governance",), ("report", "collaboration"), ("funding",)])
def test_two_different_answers_are_refused(samverkan, reference, command) -> None:
    given = (*command, "v6", "--registry", reference)
    assert samverkan(*given, "--collaboration", "collaboration/v6").code == 0
    done = samverkan(*given, "--collaboration", "goliska-it")
    assert (done.code, done.out) == (2, "")
    assert "två olika svar" in done.err
