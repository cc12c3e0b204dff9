"""Checks a JSON diff: `check_diff.py schema.json < diff.json`.

It must follow the schema, differences must be differences, and those of
operations must add up to those of scopes and totals, where all are integers.
"""

import json
import sys

import jsonschema

with open(sys.argv[1]) as file:
    schema = json.load(file)
diff = json.load(sys.stdin)

validator = jsonschema.Draft202012Validator(schema)
validator.check_schema(schema)
errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(diff)]
assert not errors, "\n".join(errors)


def get_differences(item):
    """By quantity; None for what is no integer, or unknown."""
    differences = {}
    for metric, figure in item["figures"].items():
        try:
            old, new, difference = (int(figure[key]) for key in ("old", "new", "difference"))
        except ValueError:
            differences[metric] = None
            continue
        assert difference == new - old != 0, figure
        differences[metric] = difference
    return differences


def check_sum(name, items, totals):
    sums = {}
    for item in items:
        for metric, difference in get_differences(item).items():
            known = difference is not None and sums.get(metric, 0) is not None
            sums[metric] = sums.get(metric, 0) + difference if known else None
    for metric in sums.keys() | totals.keys():
        difference = totals.get(metric, 0)
        if sums.get(metric, 0) is not None and difference is not None:
            assert sums.get(metric, 0) == difference, f"{name}: {metric}"


totals = get_differences(diff["totals"])
# What is no sum.
for memory in "peak_bytes", "arena_bytes":
    totals.pop(memory, None)
check_sum("scopes", diff["scopes"], totals)
figures = {metric: totals[metric] for metric in totals if metric not in ("ops", "unknown_ops")}
check_sum("operations", [op for op in diff["ops"] if "figures" in op], figures)
