"""`samverkan` and `python -m samverkan_cli`: the first look at the arguments, before any import.

`--version` and `--help` answer from here, so that they cost no more than Python's own start.
"""

import gc
import sys


def main() -> None:
    """Answer `--version` and `--help`, or hand over to the command named."""
    gc.disable()  # one command, then the end: looking for garbage costs more than it gives
    from samverkan_cli.cli.shim import start

    sys.exit(start(sys.argv[1:]))


if __name__ == "__main__":
    main()
