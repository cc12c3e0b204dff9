"""Writes the files that a page shows: `extract.py PAGE DIRECTORY`.

A fenced block is a file if the line before it is `<!-- file: NAME -->`.
"""

import pathlib
import re
import sys

page, directory = sys.argv[1:]
block = re.compile(r"^<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
files = block.findall(pathlib.Path(page).read_text(encoding="utf-8"))
assert files
for name, text in files:
    path = pathlib.Path(directory, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
