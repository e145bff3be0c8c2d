"""Coverage-guided fuzzing of reading: `python tests/hostile/fuzz_reading.py --seconds 60`.

A file of the registry is made of the bytes the fuzzer comes up with. When anything is raised, when
a refusal lacks its place or its words, when one input takes more than 1.5 seconds or the process
dies, the input is saved and the exit code is 1. Uses atheris (libFuzzer); where it is not installed
the same promises are tried on plain random mutations for the same time, and that is said.
"""

import argparse
import hashlib
import importlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
PLACES = (
    "initiatives/e-arkiv/initiative.yaml",
    "organisations/vara.yaml",
    "initiatives/e-arkiv/participation/vara.yaml",
    "collaborations/v6.yaml",
    "models/m/1.yaml",
    "initiatives/e-arkiv/assessments/2024-02-01-skara.yaml",
    "surveys/2025.yaml",
    "samverkan.yaml",
)
HANGS = 20  # seconds after which libFuzzer ends an input that never returns


def tried(content: bytes) -> list[str]:
    """What reading the input broke; the first byte chooses the kind of file."""
    from hostile_promises import alone

    path = PLACES[content[0] % len(PLACES)] if content else PLACES[0]
    try:
        return alone(path, content[1:])[0]
    except BaseException:
        return [traceback.format_exc()]


def saved(content: bytes, where: Path, broken: list[str]) -> None:
    """Keep the input, and say why."""
    where.mkdir(parents=True, exist_ok=True)
    path = where / f"broken-{hashlib.sha256(content).hexdigest()[:16]}"
    path.write_bytes(content)
    sys.stderr.write(f"{path}\n" + "\n".join(broken) + "\n")


def seeds() -> list[bytes]:
    """A file of each kind and the YAML suite, to start from."""
    from hostile_inputs import whole_files
    from hostile_registry import BASE

    own = [bytes([PLACES.index(p)]) + BASE[p].encode() for p in PLACES]
    suite = [b"\0" + i.content for i in whole_files() if i.path == "organisations/{}.yaml"]
    return own + suite


def with_atheris(options: argparse.Namespace) -> int:
    """Run libFuzzer in a child, so that a death by signal is seen as well."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(seed[:8192])
        options.saved.mkdir(parents=True, exist_ok=True)
        limits = [f"-max_total_time={options.seconds}", f"-timeout={HANGS}", "-max_len=8192"]
        limits += [f"-artifact_prefix={options.saved}{os.sep}", "-rss_limit_mb=4096"]
        limits += ["-verbosity=0", "-print_final_stats=1"]
        command = [sys.executable, __file__, "--child", "--saved", str(options.saved)]
        done = subprocess.run([*command, "--", *limits, corpus], check=False)
    return int(done.returncode != 0)


def child(options: argparse.Namespace) -> None:
    """The fuzzer itself; never returns."""
    import atheris

    with atheris.instrument_imports(include=["samverkan_cli"]):
        importlib.import_module("hostile_promises")  # all that reads is imported from here

    def one_input(content: bytes) -> None:
        broken = tried(content)
        if broken:
            saved(content, options.saved, broken)
            os._exit(1)

    atheris.Setup([sys.argv[0], *options.libfuzzer], one_input)
    atheris.Fuzz()


def without_atheris(options: argparse.Namespace) -> int:
    """Random mutations of the same seeds for the same time."""
    from hostile_mutations import mutated, reference_files

    dice, others = Random(options.seed), [*reference_files().values(), *seeds()]
    until, count = time.monotonic() + options.seconds, 0
    while time.monotonic() < until:
        content = bytes([dice.randrange(8)]) + mutated(dice, dice.choice(others), others)
        broken = tried(content)
        if broken:
            saved(content, options.saved, broken)
            return 1
        count += 1
    sys.stdout.write(f"{count} inputs, nothing broken\n")
    return 0


def main() -> int:
    """0 when nothing was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--saved", type=Path, default=Path(tempfile.gettempdir()) / "samverkan-fuzz"
    )
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("libfuzzer", nargs="*")
    options = parser.parse_args()
    if options.child:
        child(options)
    if importlib.util.find_spec("atheris"):
        return with_atheris(options)
    sys.stdout.write("atheris is not installed: random mutations without coverage instead\n")
    return without_atheris(options)


if __name__ == "__main__":
    sys.exit(main())
