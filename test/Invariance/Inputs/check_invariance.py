"""Counts programs at every level of lowering:
`check_invariance.py [--operations] METRICS TEST FILE...`.

The arithmetic and the parameters of a function must be the same at all levels,
but for what the expansions table of METRICS, the documentation, says of its
operations, and for the lines `FEWER: ...` of TEST. With `--operations`, the files
are vectorised too, need every row of the table, and hold every operation of linalg
and TOSA.
"""

import math
import os
import re
import subprocess
import sys
import tempfile
import zlib

from expansions import ARITHMETIC, Operation, element_type, read_table, shape
from levels import count_levels, run

COMPARED = ("params", *ARITHMETIC, "unknown_ops")
# Traffic is what lowering and tiling change.
PRINTED = (
    "bytes_read",
    "bytes_written",
    "accessed_bytes_read",
    "accessed_bytes_written",
)
# Where a pass computes less, each case listed in the test: conversion to affine
# loops folds loads of splat constants, and vectorisation computes what depends
# on broadcast operands alone before the broadcast.
FEWER = {"affine loops": ("int_ops",), "vectorised": ("flops", "int_ops")}


# Operations that no file of operations holds.
LEFT_OUT = {
    "linalg.winograd_filter_transform, linalg.winograd_input_transform, "
    "linalg.winograd_output_transform": "unknown until they are decomposed",
    "tosa.apply_scale": "comes from rescale",
    "tosa.cast_from_block_scaled, tosa.cast_to_block_scaled, "
    "tosa.matmul_t_block_scaled, tosa.custom": "have no lowering",
    "tosa.variable, tosa.variable_read, tosa.variable_write": "become operations of "
    "ml_program, which is not bufferised",
    "tosa.dim, tosa.concat_shape, tosa.slice_shape, tosa.add_shape, tosa.sub_shape, "
    "tosa.mul_shape, tosa.mod_shape, tosa.min_shape, tosa.max_shape, "
    "tosa.div_ceil_shape, tosa.div_floor_shape, tosa.exp2_shape, "
    "tosa.log2_ceil_shape, tosa.log2_floor_shape": "compute no data",
}


def evaluate(figure):
    """A figure where each symbol has an extent of its own."""
    if isinstance(figure, int):
        return figure
    text = re.sub(
        r"\b(?!min\b|max\b)[A-Za-z_][\w.]*",
        lambda m: str(2 + zlib.crc32(m[0].encode()) % 9973),
        figure,
    )
    if not re.fullmatch(r"(min|max|[\d+*(), -])+", text):
        raise ValueError(f"cannot evaluate {figure}")
    return eval(text)


def get_totals(function):
    """Deallocation adds functions, and then symbols have the function's name
    before them."""
    prefix = re.compile(rf"\b{re.escape(function['name'])}\.(?=[A-Za-z_])")
    return {
        quantity: prefix.sub("", figure) if isinstance(figure, str) else figure
        for quantity, figure in function["totals"].items()
    }


def get_operations(text):
    """The operations of printed IR, by line."""
    operations, constants = {}, {}
    for number, line in enumerate(text.splitlines(), start=1):
        if "func.func" in line:
            constants = {}
        constant = re.match(
            r'\s*(%\w+) = "?tosa\.const.*values = (dense\w*<[^>]*>)', line
        )
        if constant:
            constants[constant.group(1)] = constant.group(2)
        elif re.match(r"\s*%.* = tosa\.\w+ .* -> \(?tensor.*[^{]$", line):
            operations[number] = Operation(line, constants)
    return operations


def count_outputs(op, row):
    result = op.results[0]
    if "?" not in shape(result):
        return math.prod(shape(result))
    width = int(re.search(r"\d+", element_type(result)).group())
    return evaluate(row["bytes_written"]) * 8 // width


def explain(function, operations, table):
    """What lowering adds to a function: {row of the table: {quantity: value}}."""
    reasons = {}
    for row in function["ops"]:
        op = operations.get(int(row["loc"].split(":")[-2]))
        for entry in table:
            if not op or not entry.matches(op):
                continue
            times = entry.count(op, count_outputs(op, row))
            times *= evaluate(row["executions"])
            total = reasons.setdefault(entry.text, dict.fromkeys(ARITHMETIC, 0))
            for quantity, value in entry.get_difference(op).items():
                total[quantity] += value * times
    return reasons


def format_line(name, figures):
    return f"  {name:22}" + "".join(f" {str(figure):>20}" for figure in figures)


def format_table(name, totals, reasons):
    quantities = COMPARED + PRINTED
    lines = [name, format_line("level", quantities)]
    for level, figures in totals:
        lines.append(format_line(level, [figures[q] for q in quantities]))
        if level == "tosa":
            for reason, total in reasons.items():
                added = " ".join(f"{v:+} {q}" for q, v in total.items() if v)
                lines.append(f"    {reason}: {added}")
    return "\n".join(lines)


def compare(name, totals, reasons):
    """The errors of one function, and what it computes less; totals are of each
    level."""
    errors, fewer = [], set()
    levels = iter(totals)
    level, reference = next(levels)
    if level == "tosa":
        origin = reference
        level, reference = next(levels)
        for quantity in COMPARED:
            added = sum(total.get(quantity, 0) for total in reasons.values())
            difference = evaluate(reference[quantity]) - evaluate(origin[quantity])
            if difference != added:
                errors.append(
                    f"{name}: {quantity} at level {level} are {reference[quantity]}: "
                    f"{difference:+}, explained are {added:+}"
                )
    if reference["unknown_ops"] != 0:
        errors.append(f"{name}: {reference['unknown_ops']} operations are unknown")
    for level, figures in levels:
        for quantity in COMPARED:
            found, expected = figures[quantity], reference[quantity]
            if found == expected:
                continue
            is_less = evaluate(found) < evaluate(expected)
            if is_less and quantity in FEWER.get(level, ()):
                fewer.add(f"{name}: {level}: {quantity} {found} of {expected}")
            else:
                errors.append(
                    f"{name}: {quantity} at level {level} are {found}, "
                    f"expected {expected}"
                )
    return errors, fewer


def check_file(path, table, vectors):
    """The errors of a file, what it computes less, the rows it needs, and the names
    of its operations."""
    # Printed as it is counted: locations are lines.
    text = open(path, encoding="utf-8").read()
    result = run(["--pass-pipeline=builtin.module(canonicalize,cse)"], text)
    if result.returncode:
        return [f"{path}: {result.stderr}"], set(), set(), set()
    printed = result.stdout
    names = set(re.findall(r"\b(?:linalg|tosa)\.\w+", printed))
    with tempfile.TemporaryDirectory() as directory:
        levels, errors = count_levels(printed, directory, vectors)
    errors = [f"{path}: {error}" for error in errors]
    fewer, used = set(), set()
    if not levels:
        return errors, fewer, used, names
    operations = get_operations(printed)
    reports = [
        (level, {function["name"]: function for function in report["functions"]})
        for level, report in levels
    ]
    for name, function in reports[0][1].items():
        reasons = {}
        if reports[0][0] == "tosa":
            reasons = explain(function, operations, table)
        # Other functions are helpers of deallocation.
        totals = [
            (level, get_totals(functions[name]))
            for level, functions in reports
            if name in functions
        ]
        title = f"{os.path.basename(path)} @{name}"
        used |= {text for text, total in reasons.items() if any(total.values())}
        print(format_table(title, totals, reasons))
        if len(totals) != len(reports):
            errors.append(f"{title}: not found at every level")
        found, less = compare(title, totals, reasons)
        errors += found
        fewer |= less
    return errors, fewer, used, names


def find_missing(names):
    """Operations that are not among the names, and that nothing says why of."""
    command = subprocess.run(["cost-run", "--list-ops"], capture_output=True, text=True)
    listed = command.stdout.split()
    assert listed, command.stderr
    left_out = {op for ops in LEFT_OUT for op in ops.split(", ")}
    return [f"no file holds {op}" for op in listed if op not in names | left_out] + [
        f"left out, but in a file: {op}" for op in sorted(names & left_out)
    ]


def main():
    operations = sys.argv[1] == "--operations"
    metrics, test, *paths = sys.argv[1 + operations :]
    table = read_table(metrics)
    expected = set(re.findall(r"^FEWER: (.*)$", open(test).read(), re.MULTILINE))
    errors, fewer, used, names = [], set(), set(), set()
    for path in paths:
        found, less, needed, held = check_file(path, table, operations)
        errors += found
        fewer |= less
        used |= needed
        names |= held
    errors += [f"not in {test}: FEWER: {case}" for case in sorted(fewer - expected)]
    errors += [f"not found: FEWER: {case}" for case in sorted(expected - fewer)]
    if operations:
        errors += [f"no operation needs: {r.text}" for r in table if r.text not in used]
        errors += find_missing(names)
    print("\n".join(errors + [f"{len(paths)} files, {len(errors)} errors"]))
    sys.exit(bool(errors) or not paths)


main()
