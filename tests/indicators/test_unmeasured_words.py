"""What a memory leaves out when it compares files is read by no measure."""

from random_registries import Data, built, v6
from small_registry import span

from samverkan_cli.indicators import Memory, measure
from samverkan_cli.indicators.written import UNMEASURED

OTHER: dict[str, object] = {
    "need": "Ett annat",
    "areas": ["skola"],
    "reference": "KS 2",
    "related": ["b"],
    "contact": "Någon annan",
}


def test_words_that_change_no_folder_change_no_measure() -> None:
    assert OTHER.keys() == UNMEASURED
    own = {"title": "A", "submitted": "2024-01-02", "received": "2024-01-01", "origin": "skara"}
    done = {"implementation": {"implemented": "2024-05-01"}}
    before: Data = {"initiatives": {"a": own}, "shares": {("a", "skara"): done}, "intakes": {}}
    memory = Memory()
    first = measure(built(before), v6(), span("2024"), memory=memory)
    for name, value in OTHER.items():
        is_own = name != "contact"
        changed = {name: value}
        after: Data = {
            "initiatives": {"a": {**own, **changed} if is_own else own},
            "shares": {("a", "skara"): done if is_own else {**done, **changed}},
            "intakes": {},
        }
        assert measure(built(after), v6(), span("2024")) == first
        assert measure(built(after), v6(), span("2024"), memory=memory) == first
