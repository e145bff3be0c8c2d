"""Tables for a terminal: what fits is laid out as what has to be wrapped is."""

from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.render import table_text as laid_out
from samverkan_cli.render.table_wrapped import wrapped
from samverkan_cli.views.parts import Cell, Column, Line, Table

texts = st.text(st.sampled_from("ab åé1–漢\u00a0 "), max_size=12)
headings = st.sampled_from(["Namn", "Antal år", "Ü", "漢字"])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    columns = tuple(Column(draw(headings), numeric=draw(st.booleans())) for _ in range(width))
    cells = st.tuples(*[texts.map(Cell)] * width)
    return Table("", columns, tuple(Line(row) for row in draw(st.lists(cells, max_size=4))))


@given(tables())
def test_a_table_that_fits_is_as_it_would_be_if_it_were_wrapped(table: Table) -> None:
    heads = [column.heading for column in table.columns]
    rows = [[cell.text for cell in line.cells] for line in table.lines]
    columns = [[head, *cells] for head, *cells in zip(heads, *rows, strict=True)]
    widths = laid_out._widths(columns, 200)
    lines = wrapped(heads, rows, widths, [column.numeric for column in table.columns], 3)
    assert laid_out.table_text(table, 200) == "\n".join(line.rstrip() for line in lines) + "\n"


def test_a_table_that_does_not_fit_goes_on_in_the_line_below() -> None:
    table = Table("", (Column("Namn"), Column("Antal", numeric=True)), (
        Line((Cell("ett namn som är för långt"), Cell("1\u00a0000"))),
    ))  # fmt: skip
    assert laid_out.table_text(table, 20).splitlines() == [
        "Namn           Antal",
        "────────────────────",
        "ett namn som   1\u00a0000",
        "är för långt",
    ]
