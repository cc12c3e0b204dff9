"""Compares each model with its own report: `check_reports.py MODELS SCRATCH`."""

import pathlib
import re
import subprocess
import sys

models, scratch = pathlib.Path(sys.argv[1]), sys.argv[2] + ".json"
checked = 0
for model in sorted(models.glob("*/*.mlir")):
    with open(scratch, "w") as report:
        subprocess.run(["cost-opt", model, "--cost-summary=format=json"], check=True, stdout=report)
    diff = subprocess.run(
        ["cost-diff", model, scratch, "--fail-on-increase"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    # One line says what changed, the other what did not.
    assert re.fullmatch(r"[^,]*:\s+\d+\s+operations\s+as\s+before\nunchanged: [^:]*", diff), diff
    checked += 1
assert checked > 30
