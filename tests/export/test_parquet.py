"""Parquet: the same rows, kept apart by cooperation as DuckDB, Spark and Trino expect."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
from written_site import ARCHIVE, SMALL, contents, written

Run = Callable[..., "tuple[int, str, str]"]
DAY = "2025-10-01"


@pytest.fixture(scope="module")
def dataset() -> Any:
    return pytest.importorskip("pyarrow.dataset", reason="the extra parquet is not installed")


def read(dataset: Any, folder: Path, name: str) -> list[dict[str, Any]]:
    return dataset.dataset(folder / name, partitioning="hive").to_table().to_pylist()


def test_the_rows_are_those_of_json_lines(
    samverkan: Run, reference: Path, tmp_path: Path, dataset: Any
) -> None:
    for fmt in ("parquet", "jsonl"):
        asked = ("--registry", reference, "--today", DAY, "--format", fmt)
        assert samverkan("export", tmp_path / fmt, *asked)[0] == 0
    package = json.loads((tmp_path / "parquet/datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        name = resource["name"]
        lines = (tmp_path / f"jsonl/{name}.jsonl").read_text("utf-8").splitlines()
        wanted = [json.loads(line) for line in lines]
        found = [
            {key: _plain(value) for key, value in row.items()}
            for row in read(dataset, tmp_path / "parquet", name)
        ]
        key = lambda row: json.dumps(row, sort_keys=True)  # noqa: E731
        assert sorted(found, key=key) == sorted(wanted, key=key), name
        paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
        assert all((tmp_path / "parquet" / path).is_file() for path in paths)


def _plain(value: Any) -> Any:
    kind = type(value).__name__
    return float(value) if kind == "Decimal" else str(value) if kind == "date" else value


def test_what_lies_under_initiatives_has_a_folder_for_each_cooperation(
    samverkan: Run, tmp_path: Path, dataset: Any
) -> None:
    more = {
        "collaborations/tre.yaml": "name: Trean\nform: natverk\n",
        "initiatives/annat/initiative.yaml": "title: Annat\ncollaboration: tre\n",
        "initiatives/okant/initiative.yaml": "title: Okänt\ncollaboration: å/../b\n",
    }
    root = written(tmp_path, SMALL | ARCHIVE | more)
    samverkan("export", tmp_path / "ut", "--registry", root, "--format", "parquet")
    folders = {p.parent.name for p in (tmp_path / "ut/initiatives").rglob("*.parquet")}
    assert folders == {
        "collaboration=tva", "collaboration=tre", "collaboration=%C3%A5%2F..%2Fb"
    }  # fmt: skip
    rows = read(dataset, tmp_path / "ut", "initiatives")
    assert {row["initiative"]: row["collaboration"] for row in rows} == {
        "e-arkiv": "tva", "annat": "tre", "okant": "å/../b"
    }  # fmt: skip
    assert [p.parent.name for p in (tmp_path / "ut/costs").rglob("*.parquet")] == [
        "collaboration=__HIVE_DEFAULT_PARTITION__"
    ]
    samverkan("export", tmp_path / "ut", "--registry", root)
    assert [p for p in contents(tmp_path / "ut") if p.endswith(".parquet")] == []


def test_a_number_that_does_not_fit_is_refused_in_words(
    samverkan: Run, tmp_path: Path, dataset: Any
) -> None:
    path = "initiatives/e-arkiv/initiative.yaml"
    cost = "costs:\n  - {kind: drift, basis: utfall, amount: 99999999999999999999}\n"
    root = written(tmp_path, SMALL | ARCHIVE | {path: ARCHIVE[path] + cost})
    code, _, err = samverkan("export", tmp_path / "ut", "--registry", root, "--format", "parquet")
    assert code == 2
    assert "costs" in err
    assert "--format jsonl" in err
    assert not (tmp_path / "ut").exists()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    import os
    import subprocess

    (tmp_path / "hidden").mkdir()
    hide = "import sys\nsys.modules['pyarrow'] = None\n"
    (tmp_path / "hidden/sitecustomize.py").write_text(hide)
    root = written(tmp_path, SMALL)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "hidden")}
    command = [sys.executable, "-m", "samverkan_cli", "export", str(tmp_path / "ut")]
    done = subprocess.run(
        [*command, "--registry", str(root), "--format", "parquet"],
        capture_output=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "parquet kräver ett tillägg" in done.stderr
    assert 'pip install "samverkan-cli[parquet]"' in done.stderr
