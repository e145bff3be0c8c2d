"""Steps in any order: each is taken whole or refused, and no registry is made wrong by one."""

import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_cli.cli.registry import check, open_registry
from samverkan_cli.cli.shim import start
from samverkan_cli.editing.fmt import canonical
from samverkan_cli.loading.kinds import kind_of

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))
from hostile_registry import BASE, write

DAYS = st.integers(0, 700).map(lambda n: str(date(2024, 1, 1) + timedelta(days=n)))
TOWNS = st.sampled_from(["vara", "skara", "Götene"])
WORDS = st.sampled_from(["Ny karta", "Avtal: 3 § – klart", "ja", "null", "'citat'", "# nej", " "])


def called(name: str, *more: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    first = st.just([*name.split(), "e-arkiv"])
    return st.tuples(first, *more).map(lambda parts: [word for part in parts for word in part])


def option(name: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.one_of(st.just([]), values.map(lambda value: [name, value]))


town, on = TOWNS.map(lambda name: [name]), option("--date", DAYS)
why = option("--reason", WORDS)
AMOUNTS = st.sampled_from(["1", "20 000", "x"]).map(
    lambda amount: ["--kind", "drift", "--basis", "utfall", "--amount", amount]
)
STEPS = st.one_of(
    called("submit", on),
    called("invite", town, on, option("--reply-by", DAYS)),
    called("join", town, on, why),
    called("decline", town, on, why),
    called("leave", town, on, why, option("--principle", st.sampled_from(["p1", "p2"]))),
    called("implement", town, on, option("--planned", DAYS)),
    called("start", st.sampled_from(["forstudie", "uppdrag"]).map(lambda f: ["--form", f]), on),
    called("finish", on, option("--outcome", st.sampled_from(["genomfort", "avbrutet"]))),
    called("pause", on, why),
    called("resume", on),
    called("close", st.sampled_from(["avslutad", "aterkallad"]).map(lambda k: ["--kind", k]), on),
    called("cost add", st.one_of(st.just([]), town), AMOUNTS,
           option("--period", st.sampled_from(["2024", "2025-H1", "sen"]))),
    called("decide", st.just(["--subject", "Start"]), option("--body", WORDS), on),
    called("assess", town, on, option("--score", st.sampled_from(["nytta=3", "kostnad=okänt"])),
           option("--gate", st.sampled_from(["behov=ja", "behov=nej"])), why),
)  # fmt: skip


@contextmanager
def quiet() -> Iterator[None]:
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in kept)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = kept


def errors(root: Path) -> list[str]:
    found = check(open_registry(str(root), None, "2026-01-31"))
    return [f"{f.path}:{f.line} {f.code}" for f in found if f.severity == "error"]


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@settings(max_examples=settings.default.max_examples // 3)
@given(st.lists(STEPS, min_size=1, max_size=8))
def test_a_step_is_taken_whole_or_refused_and_makes_nothing_wrong(steps: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "registry"
        write(root, BASE)
        assert errors(root) == []
        for words in steps:
            before = contents(root)
            with quiet():
                code = start([*words, "--registry", str(root), "--today", "2026-01-31"])
            assert code in (0, 2, 5), words
            after = contents(root)
            if code:
                assert after == before, words
            changed = {path for path in after if after[path] != before.get(path)}
            assert errors(root) == [], words
            for path in changed - before.keys():
                kind = kind_of(str(path.relative_to(root)))
                assert kind
                assert canonical(after[path].decode(), kind.noun) == after[path].decode()
