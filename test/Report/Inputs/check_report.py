"""Checks a JSON report: `check_report.py schema.json < report.json`.

It must follow the schema, and rows must add up to their function's totals and
functions to the module's, where all are integers.
"""

import json
import sys

import jsonschema

with open(sys.argv[1]) as file:
    schema = json.load(file)
report = json.load(sys.stdin)

validator = jsonschema.Draft202012Validator(schema)
validator.check_schema(schema)
errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]
assert not errors, "\n".join(errors)

metrics = schema["$defs"]["figures"]["required"]


def check_sum(name, total, parts):
    for metric in metrics:
        figures = [part.get(metric, 0) for part in parts] + [total[metric]]
        # A string is an expression, or an integer of more than 64 bits.
        if all(isinstance(figure, int) for figure in figures):
            assert sum(figures[:-1]) == total[metric], f"{name}: {metric}: {figures}"


for function in report["functions"]:
    rows, totals = function["ops"], function["totals"]
    check_sum(function["name"], totals, rows)
    assert totals["ops"] == len(rows)
    assert totals["unknown_ops"] == sum("unknown" in row for row in rows)
check_sum("module", report["totals"], [f["totals"] for f in report["functions"]])
for key in "ops", "unknown_ops":
    assert report["totals"][key] == sum(f["totals"][key] for f in report["functions"])
assert len(report["unknown"]) == report["totals"]["unknown_ops"]
for totals in [report["totals"]] + [f["totals"] for f in report["functions"]]:
    assert totals["exact"] == (totals["unknown_ops"] == 0)
print(f"{report['totals']['ops']} rows agree")
