"""Static counts against what is executed: `compare.py BUILD INCLUDE METRICS
FILE...`: cases are generated, and each function of the files is one."""

import argparse
import collections
import json
import math
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

directory = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(directory, "../../Invariance/Inputs"))

import composed_cases
import expansions
import file_cases
import linalg_cases
import loop_cases
import tosa_cases

ARITHMETIC = ("macs", "flops", "int_ops", "transcendentals")

# Levels above a pass that folds what they count: affine loads of constants, and
# vectors, where an extent is 1 or scalars depend on one dimension.
FOLDING = [("tosa_contractions__depthwise_conv2d_i8_zero", "affine"), ("", "vector")]

# Rows that are unknown: before they are decomposed, and where a branch decides.
UNKNOWN = [
    ("winograd", re.compile(r"linalg\.winograd_\w+_transform: .* not in the IR")),
    ("cond", re.compile(r".*: how often its block runs is not known")),
]

# Operations that no case executes.
NOT_EXECUTED = {
    "linalg.yield": "ends a body",
    "tosa.apply_scale": "comes from rescale",
    "tosa.cast_from_block_scaled, tosa.cast_to_block_scaled": "has no lowering",
    "tosa.matmul_t_block_scaled, tosa.custom": "has no lowering",
    "tosa.variable, tosa.variable_read, tosa.variable_write": "ml_program has no lowering",
    "tosa.const, tosa.const_shape, tosa.dim, tosa.concat_shape, tosa.slice_shape, "
    "tosa.add_shape, tosa.sub_shape, tosa.mul_shape, tosa.mod_shape, tosa.min_shape, "
    "tosa.max_shape, tosa.div_ceil_shape, tosa.div_floor_shape, tosa.exp2_shape, "
    "tosa.log2_ceil_shape, tosa.log2_floor_shape": "computes no data",
}


def collect_cases(options):
    cases = {}
    generators = [
        linalg_cases.generate(options.include, options.seed, options.shapes),
        tosa_cases.generate(options.seed, options.shapes),
        loop_cases.generate(options.seed, 10 * options.shapes),
        composed_cases.generate(options.seed, 10 * options.shapes),
        *map(file_cases.read_functions, options.files),
    ]
    for generator in generators:
        for case in generator:
            assert case.name not in cases, case.name
            if re.search(options.only, case.name):
                cases[case.name] = case
    return cases


def run(tool, cases):
    """The records of cost-run."""
    text = "// -----\n".join(case.text for case in cases)
    process = subprocess.run([tool], input=text, capture_output=True, text=True)
    if process.returncode:
        sys.exit(f"cost-run failed:\n{process.stdout[-1000:]}{process.stderr[-4000:]}")
    return [json.loads(line) for line in process.stdout.splitlines()]


def explain(source, table):
    """What lowering adds to printed TOSA, as the table says."""
    added = dict.fromkeys(ARITHMETIC, 0)
    constants = {}
    for line in source.splitlines():
        constant = re.match(
            r'\s*(%\w+) = "?tosa\.const.*values = (dense\w*<[^>]*>)', line
        )
        if constant:
            constants[constant.group(1)] = constant.group(2)
            continue
        if not re.match(r"\s*%.* = tosa\.\w+ .* : \(tensor.*\) -> \(?tensor", line):
            continue
        op = expansions.Operation(line, constants)
        for row in table:
            if not row.matches(op):
                continue
            outputs = math.prod(expansions.shape(op.results[0]))
            for quantity, value in row.get_difference(op).items():
                added[quantity] += value * row.count(op, outputs)
    return added


class Comparison:
    def __init__(self, table):
        self.table = table
        self.mismatches = []
        self.count = 0
        self.runs = 0
        self.not_run = collections.defaultdict(list)
        # By case: what the linalg level does.
        self.executed = {}

    def check(self, record, level, quantity, static, expected):
        self.count += 1
        if static != expected:
            self.mismatches.append(
                f"{record['case']}, {record['variant']}, {level}: {quantity}: "
                f"static {static}, executed {expected}"
            )

    def check_level(self, record, level, executed, added):
        name = level["level"]
        for reason in level.get("unknown", []):
            if not any(c in record["case"] and p.fullmatch(reason) for c, p in UNKNOWN):
                self.check(record, name, "unknown", reason, None)
        if "unknown" in level:
            return
        for quantity in ARITHMETIC:
            self.check(
                record,
                name,
                quantity,
                level[quantity],
                executed[quantity] - added.get(quantity, 0),
            )
        for quantity, value in level.get("bound", {}).items():
            self.check(record, name, "bound " + quantity, value, level[quantity])

    def check_run(self, record):
        if "failed" in record:
            self.not_run[record["failed"]].append((record["case"], record["variant"]))
        if "executed" not in record:
            return
        self.runs += 1
        executed = record["executed"]
        self.executed.setdefault(record["case"], executed)
        folds = any(
            case in record["case"] and variant == record["variant"]
            for case, variant in FOLDING
        )
        for level in record["levels"]:
            if not folds or level["level"] == "loops":
                self.check_level(record, level, executed, {})
        loops = next(level for level in record["levels"] if level["level"] == "loops")
        # Constants that are one value everywhere are free to read.
        loaded = executed["bytes_loaded"] - executed["splat_bytes_loaded"]
        for quantity, expected in (
            ("accessed_bytes_read", loaded),
            ("accessed_bytes_written", executed["bytes_stored"]),
            ("bytes_written", executed["bytes_copied"]),
        ):
            self.check(record, "loops", quantity, loops[quantity], expected)
        self.count += record["rows"]
        for row in record.get("wrong_rows", []):
            self.check(record, "loops", row["row"], row["static"], row["executed"])

    def check_source(self, record):
        """The levels above linalg: TOSA does what its definition says."""
        executed = self.executed.get(record["case"])
        if not executed:
            return
        added = explain(record["source"], self.table)
        for level in record["levels"]:
            self.check_level(
                record, level, executed, added if level["level"] == "input" else {}
            )


def find_gaps(tool, cases, executed, shapes):
    """Operations that too few cases executed, and cases that were not."""
    names = subprocess.run(
        [tool, "--list-ops"], capture_output=True, text=True
    ).stdout.split()
    done = collections.Counter(op for case in executed for op in cases[case].ops)
    excused = {op for ops in NOT_EXECUTED for op in ops.split(", ")}
    gaps = [
        f"{op}: {done[op]} cases execute it, expected {shapes}"
        for op in names
        if op not in excused and done[op] < shapes
    ]
    return gaps + [f"{case}: not executed" for case in cases if case not in executed]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("include", help="where MLIR's headers are")
    parser.add_argument("metrics", help="docs/metrics.md")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--shapes", type=int, default=3, help="cases an operation")
    parser.add_argument("--seed", type=int, default=22)
    parser.add_argument("--only", default="", help="cases whose name matches")
    options = parser.parse_args()

    tool = options.build + "/bin/cost-run"
    cases = collect_cases(options)
    jobs = os.cpu_count()
    shares = [list(cases.values())[job::jobs] for job in range(jobs)]
    with ThreadPoolExecutor(jobs) as pool:
        records = sum(pool.map(lambda share: run(tool, share), shares), [])
    comparison = Comparison(expansions.read_table(options.metrics))
    for record in records:
        if record["variant"] != "input" or "failed" in record:
            comparison.check_run(record)
    for record in records:
        if record["variant"] == "input":
            comparison.check_source(record)

    gaps = []
    if not options.only:
        shapes = min(options.shapes, 3)
        gaps = find_gaps(tool, cases, comparison.executed, shapes)
    for message in comparison.mismatches + gaps:
        print(message)
    for ops, reason in NOT_EXECUTED.items():
        print(f"not executed: {ops}: {reason}")
    for reason, names in comparison.not_run.items():
        first = ", ".join(f"{case} ({variant})" for case, variant in names[:3])
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        print(f"not run: {reason}: {first}{more}")
    print(
        f"{len(cases)} cases, {len(comparison.executed)} executed, {comparison.runs} runs, "
        f"{comparison.count} comparisons, {len(comparison.mismatches)} mismatches"
    )
    sys.exit(bool(comparison.mismatches or gaps) or not comparison.runs)


main()
