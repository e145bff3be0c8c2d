"""A place is written in one way on every page."""

from importlib.resources import files

from samverkan_cli.views.places import written


def test_a_place_is_its_path_and_its_line_when_it_has_one() -> None:
    assert written("registry/a.yaml", 6) == "registry/a.yaml:6"
    assert written("registry/a.yaml", None) == "registry/a.yaml"


def test_no_other_view_decides_whether_there_is_a_line() -> None:
    views = [file for file in files("samverkan_cli.views").iterdir() if file.name.endswith(".py")]
    deciding = [f.name for f in views if "line is None else" in f.read_text("utf-8")]
    assert deciding == ["places.py"]
