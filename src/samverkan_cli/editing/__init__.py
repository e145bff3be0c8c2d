"""Minimal edits of YAML text, and the only writing of files: splice, verify, replace whole.

`put` and `append` (`put.py`) and `insert`, `remove`, `rename`, `reorder`, `replace` (`edits.py`)
take a text and give one; `canonical` (`fmt.py`) lays it out; `fixed` (`fixing.py`) mends a
registry; `write` (`files.py`) writes many files or none.
"""
