"""What Excel, mail and habit put in the fields of a Swedish registry, and what is said of it."""

from hostile_cases import Case, text_case


def _cost(name: str, amount: str, *codes: str) -> Case:
    text = f"title: E-arkiv\ncosts:\n  - kind: drift\n    basis: budget\n    amount: {amount}\n"
    return text_case(name, text, *((code, 5, 13) for code in codes))


def _day(name: str, day: str, *codes: str) -> Case:
    return text_case(name, f"title: E-arkiv\nreceived: {day}\n", *((code, 2, 11) for code in codes))


EXCEL = (
    text_case("a tab from Excel", "title: E-arkiv\t2024\n", ("SAM205", 1, 15)),
    text_case("a tab before a comment", "title: E-arkiv\t# nytt\n", ("SAM205", 1, 15)),
    text_case("a row of semicolons", "E-arkiv;Vara;150000;2024-01-10\n", ("SAM219", 1, 1)),
    text_case("a semicolon for a comma", "title: E\ntarget_groups: [invanare; medarbetare]\n",
          ("SAM103", 2, 17)),
    text_case("a formula", "title: =SUMMA(A1)\n"),
    text_case("a formula that calls", "title: =cmd|'/c calc'!A1\n"),
    text_case("a formula of at", "title: @SUMMA(A1)\n", ("SAM210", 1, 8)),
    text_case("an error of Excel", "title: '#VÄRDEFEL!'\n"),
    text_case("a bare error of Excel", "title: #VÄRDEFEL!\n", ("SAM102", 1, 1), ("SAM224", 1, 8)),
    text_case("a percent first", "title: 50 % av ärendena\nneed: %\n", ("SAM210", 2, 7)),
    _cost("no-break space in an amount", "150\u00a0000"),
    _cost("narrow no-break space in an amount", "150\u202f000"),
    _cost("thin space in an amount", "150\u2009000", "SAM108"),
    _cost("decimal comma", "12500,50", "SAM108"),
    _cost("decimal point", "12500.50", "SAM108"),
    _cost("thousands with a point", "150.000", "SAM108"),
    _cost("kronor", "150 000 kr", "SAM108"),
    _cost("SEK", "SEK 150000", "SAM108"),
    _cost("tkr", "150 tkr", "SAM108"),
    _cost("a price of old", "150:-", "SAM108"),
    _cost("scientific", "1e5", "SAM108"),
    _cost("scientific of Excel", "1,5E+05", "SAM108"),
    _cost("infinity", ".inf", "SAM108"),
    _cost("not a number", ".nan", "SAM108"),
    _cost("hexadecimal", "0x1F", "SAM108"),
    _cost("leading zero", "0125"),
    _cost("minus of a typographer", "−500", "SAM108"),
    _cost("minus", "-500", "SAM108"),
    _cost("sexagesimal of YAML 1.1", "1:30", "SAM108"),
    _cost("Arabic digits", "١٥٠", "SAM108"),
    _cost("fullwidth digits", "１５０", "SAM108"),
    _cost("a number of 30 digits", "1" * 30, "SAM116"),
    _cost("columns too narrow", "'########'", "SAM108"),
    text_case("no amount", "title: E\ncosts: [{kind: drift, basis: budget, amount: }]\n",
          ("SAM102", 2, 38)),
)  # fmt: skip

DAYS = (
    _day("month 13", "2024-13-01", "SAM105"),
    _day("30 February", "2024-02-30", "SAM105"),
    _day("29 February of no leap year", "2023-02-29", "SAM105"),
    _day("29 February of a leap year", "2024-02-29"),
    _day("two-digit year", "24-03-01", "SAM104"),
    _day("day/month year", "1/3 2024", "SAM104"),
    _day("day.month.year", "01.03.2024", "SAM104"),
    _day("slashes", "2024/03/01", "SAM104"),
    _day("no zeros", "2024-3-1", "SAM104"),
    _day("no hyphens", "20240301", "SAM104"),
    _day("with a time", "2024-03-01T08:00:00", "SAM104"),
    _day("with the time of Excel", "2024-03-01 00:00:00", "SAM104"),
    _day("a day as Excel counts", "45352", "SAM104"),
    _day("in words", "1 mars 2024", "SAM104"),
    _day("with dashes", "2024–03–01", "SAM104"),
    _day("year 0", "0000-01-01", "SAM105"),
    _day("Arabic digits", "٢٠٢٤-٠٣-٠١", "SAM104"),
    _day("a month only", "2024-03", "SAM104"),
)

WORDS = (
    text_case("no is a text", "title: no\nneed: ja\n"),
    text_case("no as a flag", "title: E\nexample: no\n", ("SAM110", 2, 10)),
    text_case("ja as a flag", "title: E\nexample: ja\n", ("SAM110", 2, 10)),
    text_case("True of Python", "title: E\nexample: True\n", ("SAM110", 2, 10)),
    text_case("SANT of Excel", "title: E\nexample: SANT\n", ("SAM110", 2, 10)),
    text_case("Null is a text", "title: Null\n"),
    text_case("NULL is a text", "title: NULL\n"),
    text_case("null is nothing", "title: null\n", ("SAM102", 1, 8)),
    text_case("a text of spaces", "title: '   '\n", ("SAM114", 1, 8)),
    text_case("a colon in a text", "title: E-arkiv: nytt\n", ("SAM210", 1, 15)),
    text_case("a path of Windows", 'title: "C:\\Users"\n', ("SAM210", 1, 13)),
    text_case("a path of Windows that rings", 'title: "C:\\arkiv"\n', ("SAM203", 1, 8)),
    text_case("a path of Windows without quotes", "title: C:\\arkiv\n"),
    text_case("a quote not closed", "title: 'E-arkiv\nneed: x\n", ("SAM210", 3, 1)),
    text_case("a conflict of Git", "<<<<<<< HEAD\ntitle: E\n=======\ntitle: F\n>>>>>>> x\n",
          ("SAM210", 2, 6)),
    text_case("a wide comment of mail", "> title: E\n", ("SAM210", 1, 3)),
    text_case("a fence of Markdown", "```yaml\ntitle: E\n```\n", ("SAM210", 1, 1)),
    text_case("Markdown's list with a star", "title: E\nareas:\n  * skola\n", ("SAM210", 3, 4)),
    text_case("a star against a word", "title: E\nareas:\n  - *skola\n", ("SAM212", 3, 5)),
    text_case("a web page", "<!DOCTYPE html>\n<html><body>404</body></html>\n", ("SAM219", 1, 1)),
    text_case("a list where the fields should be", "- title: E\n", ("SAM219", 1, 1)),
    text_case("the same field twice", "title: E\ntitle: F\n", ("SAM217", 2, 1)),
    text_case("two files in one", "title: E\n---\ntitle: F\n", ("SAM216", 2, 1)),
    text_case("an anchor and an alias", "title: &t E\nneed: *t\n",
              ("SAM211", 1, 8), ("SAM212", 2, 7)),
    text_case("a tag that runs code", "title: !!python/object/apply:os.system [ls]\n",
          ("SAM214", 1, 8)),
    text_case("tabs for indentation", "costs:\n\t- kind: drift\n", ("SAM205", 2, 1)),
)  # fmt: skip

OFFICE_CASES = (*EXCEL, *DAYS, *WORDS)
