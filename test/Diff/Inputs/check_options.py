"""Looks for the options of cost-annotate: `check_options.py passes.md HELP`."""

import re
import sys

passes, help_text = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
section = passes.split("### `-cost-annotate`")[1].split("\n### ")[0]
options = re.findall(r"^-([a-z-]+) +:", section, re.MULTILINE)
missing = [option for option in options if not re.search(rf"^  --{option}\b", help_text, re.MULTILINE)]
assert options and not missing, missing
