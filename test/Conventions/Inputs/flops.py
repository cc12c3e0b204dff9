"""Prints the module's FLOPs, which its rows must add up to."""

import json
import sys

report = json.load(sys.stdin)
rows = [op for function in report["functions"] for op in function["ops"]]
flops = report["totals"]["flops"]
assert flops == sum(op["flops"] for op in rows), rows
print(flops)
