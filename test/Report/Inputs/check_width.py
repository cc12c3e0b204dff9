"""Checks that no line of standard input exceeds sys.argv[1] columns, and that
none ends in a blank."""

import sys

for line in sys.stdin:
    line = line.rstrip("\n")
    assert len(line) <= int(sys.argv[1]), f"{len(line)} columns: {line}"
    assert line == line.rstrip(), f"trailing blank: {line}"
