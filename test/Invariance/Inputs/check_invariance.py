"""Counts programs at every level of lowering: `check_invariance.py METRICS LEVELS
FILE...`. LEVELS are some of tiles, buffers and vectors, with commas.

The arithmetic and the parameters of each function must be the same at all
levels, but for a folded bias and for what the expansions table of METRICS, the
documentation, says of its operations.
"""

import os
import re
import sys
import tempfile

from expansions import ARITHMETIC, Operation, Table, element_type, shape
from levels import count_levels, run

COMPARED = ("params", *ARITHMETIC, "unknown_ops")
PRINTED = ("bytes_read", "bytes_written", "accessed_bytes_read", "accessed_bytes_written")
FOLDED_BIAS = "folded bias"


def evaluate(figure, extent):
    """A figure where every symbol has this extent."""
    if isinstance(figure, int):
        return figure
    text = re.sub(r"[A-Za-z_][\w.]*", str(extent), figure)
    if not re.fullmatch(r"[\d+*() -]+", text):
        raise ValueError(f"cannot evaluate {figure}")
    return eval(text)


def get_operations(text):
    """The operations of printed IR, by line."""
    operations, constants = {}, {}
    for number, line in enumerate(text.splitlines(), start=1):
        if "func.func" in line:
            constants = {}
        match = re.match(
            r'\s*(%\w+) = "?tosa\.const(?:_shape)?"?.*values = (dense.*>) : ', line
        )
        if match:
            constants[match.group(1)] = match.group(2)
        elif re.match(r"\s*(?:%\S+ = )?tosa\.\w+ .* -> tensor", line):
            operations[number] = Operation(line, constants)
        elif re.match(r"\s*%\S+ = tosa\.r?fft2d", line):
            operations[number] = Operation(line.replace("-> (", "-> "), constants)
    return operations


def count_outputs(op, row, extent):
    if "?" not in op.results[0]:
        return shape(op.results[0]) and eval("*".join(map(str, shape(op.results[0])))) or 1
    width = int(re.search(r"\d+", element_type(op.results[0])).group())
    return evaluate(row["bytes_written"], extent) * 8 // width


def explain(function, operations, table, extent):
    """What the lowering adds: {reason: {quantity: difference}}."""
    reasons = {}

    def add(reason, difference, times):
        total = reasons.setdefault(reason, dict.fromkeys(ARITHMETIC, 0))
        for quantity, value in difference.items():
            total[quantity] += value * times

    for row in function["ops"]:
        op = operations.get(int(row["loc"].split(":")[-2]))
        if not op:
            continue
        outputs = count_outputs(op, row, extent)
        executions = evaluate(row["executions"], extent)
        for entry in table.get_rows(op):
            times = entry.count(op, outputs) * executions
            add(entry.text, entry.get_difference(op), times)
        folds = op.name in ("conv2d", "conv3d") or (
            op.name == "transpose_conv2d" and op.integers("stride") == [1, 1]
        )
        if folds and not op.is_zero(2):
            own = "int_ops" if op.is_integer() else "flops"
            add(FOLDED_BIAS, {own: -1}, outputs * executions)
    return reasons
