"""Prints totals of a JSON report after checking that everything adds up.

`totals.py report.json QUANTITY... [SYMBOL=VALUE...]` evaluates the report at the
values given, checks that rows add up to functions, and functions to the module,
in every quantity, and prints the module's QUANTITYs on one line.
"""

import json
import re
import sys


class Integer(int):
    """An int whose `@` is `ceildiv`, as tight as `*`, `//` and `%` are."""

    def __matmul__(self, other):
        return Integer(-(-int(self) // int(other)))

    def wrap(name):
        def operate(self, other):
            return Integer(getattr(int, name)(self, other))

        return operate

    for name in "add", "sub", "mul", "floordiv", "mod":
        vars()[f"__{name}__"] = wrap(f"__{name}__")


WORDS = {"ceildiv": "@", "floordiv": "//", "mod": "%", "min": "min", "max": "max"}


def evaluate(figure, symbols):
    def translate(match):
        word = match[0]
        if word in WORDS:
            return WORDS[word]
        return f"Integer({word if word.isdigit() else symbols[word]})"

    text = re.sub(r"[A-Za-z0-9_.]+", translate, str(figure))
    return int(eval(text, {"Integer": Integer, "min": min, "max": max}))


report = json.load(open(sys.argv[1]))
symbols = dict(argument.split("=") for argument in sys.argv[2:] if "=" in argument)
quantities = [argument for argument in sys.argv[2:] if "=" not in argument]
# A peak is no sum.
flags = {"ops", "unknown_ops", "exact", "peak_bytes", "arena_bytes"}
metrics = [name for name in report["totals"] if name not in flags]
# A list that a renamed key empties would check nothing.
assert {"params", "macs", "flops", "bytes_read", "activations"} <= set(metrics)


def figures(record):
    # An unknown row has no figures; then the totals say "at least".
    return {m: evaluate(record[m], symbols) for m in metrics if m in record}


def check(name, total, parts):
    for metric in metrics:
        parts_sum = sum(part.get(metric, 0) for part in parts)
        assert total[metric] == parts_sum, f"{name}: {metric}: {total[metric]}, not {parts_sum}"


functions = []
for function in report["functions"]:
    rows = [figures(row) for row in function["ops"]]
    total = figures(function["totals"])
    check(function["name"], total, rows)
    assert function["totals"]["ops"] == len(rows)
    functions.append(total)
total = figures(report["totals"])
check("module", total, functions)
assert report["totals"]["ops"] == sum(f["totals"]["ops"] for f in report["functions"])
# One function that runs once: what it costs is what its call costs.
if len(report["functions"]) == 1:
    check("call", figures(report["functions"][0]["per_call"]), functions)
total |= {flag: report["totals"][flag] for flag in flags}
print(*(f"{q}={total[q]}" for q in quantities))
