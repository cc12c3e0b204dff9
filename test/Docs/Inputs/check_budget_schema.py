"""Compares docs/budget.schema.json with what cost-check takes:
`check_budget_schema.py SCHEMA MODULE VALID... -- INVALID...`.

The files are budgets in JSON, which is YAML. Both must take the valid ones and
refuse the invalid ones, and have the same quantities.
"""

import json
import re
import subprocess
import sys

import jsonschema

schema_path, module, *files = sys.argv[1:]
split = files.index("--")
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.Draft202012Validator(schema)
validator.check_schema(schema)


def check(budget):
    command = ["cost-opt", module, f"--cost-check=budget={budget}"]
    return subprocess.run(command, text=True, capture_output=True).stderr


for i, path in enumerate(files):
    if i == split:
        continue
    with open(path, encoding="utf-8") as file:
        errors = [error.message for error in validator.iter_errors(json.load(file))]
    # Of the tool only what it says of the file, not of the module.
    refused = [line for line in check(path).splitlines() if path in line and " error: " in line]
    assert bool(errors) == bool(refused) == (i > split), f"{path}: {errors}, {refused}"
    if refused:
        print(refused[0].split("error: ")[1][:60], "|", errors[0][:60])

limits = schema["$defs"]["limits"]["patternProperties"]
described = {
    name for pattern in limits for name in re.search(r"_\((.*)\)", pattern)[1].split("|")
}
unknown = files[split + 1]
listed = re.search(r"expected max_ or min_ and one of (.*)", check(unknown))[1]
known = set(listed.split(", "))
assert described == known, f"only one has {described ^ known}"
print(len(files) - 1, "files,", len(known), "quantities")
