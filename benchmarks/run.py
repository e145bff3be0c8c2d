"""How fast samverkan is, beside others on the same files: ratios of one run on one machine.

`python benchmarks/run.py` (needs the extra `bench`) takes some minutes, most of them in the peers.
With `--history 1000 400` the reading of revisions, differences and series is measured instead,
with `--site 10000` the site of so many initiatives.
Figures are user and system seconds of whole processes; ratios are what to read.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from generate import assessed, registry, write, write_all, write_history

PYTHON = sys.executable
# as after an installation, which compiles every module: not anew in each process
COMPILED = {key: v for key, v in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
SAMVERKAN = [str(Path(PYTHON).with_name("samverkan"))]
READ = (
    "import sys, pathlib\n"
    "print(sum(len(p.read_bytes()) for p in pathlib.Path(sys.argv[1]).rglob('*.yaml')))"
)
PARSE = (
    "import gc, sys, pathlib; gc.disable()\n"
    "from samverkan_cli.loading.tree import build\n"
    "print(sum(len(build(p.read_text('utf-8'))[0]) for p in pathlib.Path(sys.argv[1]).rglob('*.yaml')))"
)
WHERE = {
    "organisations": "organisations/*.yaml",
    "collaborations": "collaborations/*.yaml",
    "models": "models/*/*.yaml",
    "initiatives": "initiatives/*/initiative.yaml",
    "participations": "initiatives/*/participation/*.yaml",
    "assessments": "initiatives/*/assessments/*.yaml",
}


def cost(command: Sequence[str | Path]) -> float:
    """User and system seconds of one process that must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False, env=COMPILED)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{command}\n{done.stderr.decode()}{done.stdout.decode()[-2000:]}")
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def paired(a: Callable[[], float], b: Callable[[], float], runs: int) -> tuple[float, float, float]:
    """Medians of both and of their ratio, run in turn so that a drifting machine hits both."""
    pairs = [(a(), b()) for _ in range(runs)]
    return (
        median(x for x, _ in pairs),
        median(y for _, y in pairs),
        median(x / y for x, y in pairs),
    )


def validate(registry: Path) -> float:
    return cost([*SAMVERKAN, "validate", "--registry", registry, "--today", "2026-01-01"])


def check_jsonschema(registry: Path, schemas: Path) -> float:
    """The same files by kind, each kind by its published schema, in one process a kind."""
    total = 0.0
    for kind, glob in WHERE.items():
        files = sorted(registry.glob(glob))
        schema = schemas / f"{kind}.schema.json"
        total += cost([PYTHON, "-m", "check_jsonschema", "--schemafile", schema, *map(str, files)])
    return total


def row(what: str, ours: float, theirs: float, ratio: float, unit: str) -> None:
    sys.stdout.write(f"{what:<58}{ours:9.3f} s{theirs:9.3f} s{ratio:9.2f} {unit}\n")
    sys.stdout.flush()


def start_up(runs: int) -> None:
    nothing = [PYTHON, "-c", "pass"]
    for args in (["--version"], ["--help"], ["validate", "--help"], ["indicators", "--help"]):
        found = paired(lambda a=args: cost([*SAMVERKAN, *a]), lambda: cost(nothing), runs)  # type: ignore[misc]
        row(f"samverkan {' '.join(args)} / python -c pass", *found, "×")


def bulk(files: int, folder: Path, runs: int) -> float:
    """Compare cold validation of so many files; our own seconds for each file, in the end."""
    write(files, folder)
    registry, schemas = folder / "registry", folder / "schemas"
    cost([*SAMVERKAN, "schema", "--all", schemas])
    ours = lambda: validate(registry)  # noqa: E731 - a pair of thunks reads best side by side
    read = lambda: cost([PYTHON, "-c", READ, registry])  # noqa: E731
    parse = lambda: cost([PYTHON, "-c", PARSE, registry])  # noqa: E731
    row(f"validate {files} files / reading the bytes", *paired(ours, read, runs), "×")
    row(f"validate {files} files / its parser alone", *paired(ours, parse, runs), "×")
    mine, peer, ratio = paired(ours, lambda: check_jsonschema(registry, schemas), 1)
    row(f"check-jsonschema / validate, {files} files", peer, mine, 1 / ratio, "× faster")
    again(registry, folder / "site", runs)
    return median(ours() for _ in range(runs)) / files


def again(registry: Path, site: Path, runs: int) -> None:
    """P10: the site built again with nothing changed, to the first build: at most 0.3."""
    build = site_command(registry, site)
    first = cost(build)
    second = median(cost(build) for _ in range(runs))
    row("site again, nothing changed / the first build", second, first, second / first, "×")


def site(initiatives: int, folder: Path) -> None:
    """P10 at the size of a country: what a site costs, each initiative, again and in memory."""
    count = write_all(registry(0, initiatives=initiatives), folder)
    first, peak = once_with_peak(build := site_command(folder / "registry", folder / "site"))
    second, _ = once_with_peak(build)
    row(
        f"site again, {initiatives} initiatives / the first build",
        second,
        first,
        second / first,
        "×",
    )
    file = next((folder / "registry" / "initiatives").glob("*/initiative.yaml"))
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Nytt ", 1), "utf-8")
    third, _ = once_with_peak(build)
    row("site again, one title changed / the first build", third, first, third / first, "×")
    form = next((folder / "registry" / "initiatives").glob("*/assessments/*.yaml"))
    form.write_text(f"{form.read_text('utf-8')}note: Ny\n", "utf-8")
    fourth, _ = once_with_peak(build)
    row("site again, one form changed / the first build", fourth, first, fourth / first, "×")
    pages = [path for path in (folder / "site").rglob("*.html") if path.is_file()]
    largest = max(path.stat().st_size for path in pages)
    told = f"{count} files, {len(pages)} pages, the largest {largest / 1e6:.1f} MB"
    sys.stdout.write(f"{told}; {first / initiatives * 1e3:.1f} ms an initiative, {peak} MiB\n")


def site_command(registry: Path, folder: Path) -> list[str | Path]:
    return [*SAMVERKAN, "site", folder, "--registry", registry, "--today", "2026-01-01"]


def once_with_peak(command: Sequence[str | Path]) -> tuple[float, int]:
    """User and system seconds of one process, and the most MiB any process has held so far."""
    seconds = cost(command)
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def ranking(initiatives: int, folder: Path, runs: int) -> None:
    """A ranking with its thousand draws against the plain ranking of the same files."""
    write_all(assessed(initiatives), folder)
    where = ["--registry", folder / "registry", "--today", "2026-01-01"]
    plain = lambda: cost([*SAMVERKAN, "score", *where])  # noqa: E731
    robust = lambda: cost([*SAMVERKAN, "score", "--robustness", *where])  # noqa: E731
    found = paired(robust, plain, runs)
    row(f"score --robustness / score, {initiatives} initiatives", *found, "×")


ONCE = (
    "import gc, sys; gc.disable()\n"
    "from pathlib import Path\n"
    "from samverkan_cli import git, git_log\n"
    "from samverkan_cli.loading.reader import Reader\n"
    "root = Path(sys.argv[1])\n"
    "line = git_log.commits(root, 'HEAD', main_line=True)[::-1]\n"
    "pairs = [(c.id, c.parents[0] if c.parents else None) for c in line]\n"
    "found = git_log.changed(root, pairs, 'registry')\n"
    "seen = {d.after.object_id: (d.path[9:], d.after) for _, ds in found for d in ds if d.after}\n"
    "print(len(Reader(root, 'registry').read(seen.values())))"
)


def compared(folder: Path, runs: int) -> None:
    """P7: what 300 changed files mean, beside `git diff` of the same, and the start of both."""
    base = next(f"HEAD~{n}" for n in range(1, 10_000) if len(changed(folder, f"HEAD~{n}")) >= 300)
    given = [f"{base}..HEAD", "--registry", folder / "registry"]
    ours = lambda: cost([*SAMVERKAN, "diff", *given])  # noqa: E731
    git = lambda: cost(["git", "-C", folder, "diff", base, "HEAD"])  # noqa: E731
    start = lambda: cost([*SAMVERKAN, "diff", "HEAD..HEAD", *given[1:]])  # noqa: E731
    row("P7 diff of 300 changed files / git diff", *paired(ours, git, runs), "×")
    row("   of which diff of nothing / git diff", *paired(start, git, runs), "×")


def changed(folder: Path, base: str) -> list[str]:
    """The files that differ between a commit and the last."""
    asked = ["git", "-C", folder, "diff", "--name-only", base, "HEAD"]
    return subprocess.run(asked, capture_output=True, check=True, text=True).stdout.splitlines()


def history(files: int, commits: int, folder: Path, runs: int) -> None:
    """P6, P7, P8: a revision beside the work tree, a series beside parsing each content once."""
    write_history(files, folder, commits)
    where = ["--registry", folder / "registry", "--today", "2026-01-01"]
    at = lambda: cost([*SAMVERKAN, "validate", *where, "--at", "HEAD"])  # noqa: E731
    now = lambda: cost([*SAMVERKAN, "validate", *where])  # noqa: E731
    once = lambda: cost([PYTHON, "-c", ONCE, folder])  # noqa: E731
    what = f"{files} files, {commits} commits"
    row(f"P6 validate --at / validate, {what}", *paired(at, now, runs), "×")
    compared(folder, runs)
    for grain in ("half-year", "month", "commit"):
        series = lambda g=grain: cost([*SAMVERKAN, "indicators", *where, "--series", g])  # type: ignore[misc]  # noqa: E731
        row(f"P8 --series {grain} / each content once, {what}", *paired(series, once, runs), "×")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, nargs="*", default=[1_000, 10_000])
    asked.add_argument("--initiatives", type=int, default=1_000)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--history", type=int, nargs=2, metavar=("FILES", "COMMITS"))
    asked.add_argument("--site", type=int, metavar="INITIATIVES")
    given = asked.parse_args()
    if given.site:
        with tempfile.TemporaryDirectory() as folder:
            site(given.site, Path(folder))
        return
    if given.history:
        with tempfile.TemporaryDirectory() as folder:
            history(*given.history, Path(folder), given.runs)
        return
    start_up(given.runs)
    with tempfile.TemporaryDirectory() as folder:
        ranking(given.initiatives, Path(folder), given.runs)
    each = []
    for files in given.files:
        with tempfile.TemporaryDirectory() as folder:
            each.append(bulk(files, Path(folder), given.runs))
    for files, seconds in zip(given.files, each, strict=True):
        sys.stdout.write(f"{files} files: {seconds * 1e6:.0f} µs a file\n")


if __name__ == "__main__":
    main()
