"""How a place in a file is written: path and line."""


def written(path: str, line: int | None) -> str:
    """`registry/initiatives/e-arkiv/initiative.yaml:21`; the path alone when no line is known."""
    return path if line is None else f"{path}:{line}"
