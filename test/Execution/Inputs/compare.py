"""Static counts against what is executed: `compare.py BUILD INCLUDE METRICS
[OPTION...]`."""

import argparse
import collections
import json
import subprocess
import sys

import linalg_cases

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("build")
parser.add_argument("include", help="where MLIR's headers are")
parser.add_argument("metrics", help="docs/metrics.md")
parser.add_argument("--shapes", type=int, default=3, help="cases an operation")
parser.add_argument("--seed", type=int, default=22)
parser.add_argument("--only", default="", help="cases whose name holds this")
options = parser.parse_args()

ARITHMETIC = ("macs", "flops", "int_ops", "transcendentals")
run_tool = options.build + "/bin/cost-run"

cases = {}
for case in linalg_cases.generate(options.include, options.seed, options.shapes):
    if options.only in case.name:
        assert case.name not in cases, case.name
        cases[case.name] = case

text = "// -----\n".join(case.text for case in cases.values())
process = subprocess.run([run_tool], input=text, capture_output=True, text=True)
if process.returncode:
    sys.exit(f"cost-run failed:\n{process.stdout[-2000:]}{process.stderr[-4000:]}")
records = [json.loads(line) for line in process.stdout.splitlines()]

mismatches = []
comparisons = 0
runs = 0
not_run = collections.defaultdict(list)


def compare(record, level, quantity, static, executed):
    global comparisons
    comparisons += 1
    if static != executed:
        mismatches.append(
            f"{record['case']}, {record['variant']}, {level}: {quantity}: "
            f"static {static}, executed {executed}"
        )


executed_of = {}
for record in records:
    if "failed" in record:
        not_run[record["failed"]].append(f"{record['case']} ({record['variant']})")
    if "executed" not in record:
        continue
    runs += 1
    executed = record["executed"]
    executed_of.setdefault(record["case"], executed)
    for level in record["levels"]:
        for quantity in ARITHMETIC:
            compare(record, level["level"], quantity, level[quantity], executed[quantity])
        for reason in level.get("unknown", []):
            compare(record, level["level"], "unknown", reason, None)
        for quantity, value in level.get("bound", {}).items():
            compare(record, level["level"], "bound " + quantity, value, level[quantity])
    last = record["levels"][-1]
    loaded = executed["bytes_loaded"] - executed["constant_bytes_loaded"]
    compare(record, "loops", "accessed_bytes_read", last["accessed_bytes_read"], loaded)
    compare(record, "loops", "accessed_bytes_written", last["accessed_bytes_written"], executed["bytes_stored"])
    compare(record, "loops", "bytes_written", last["bytes_written"], executed["bytes_copied"])
    for row in record.get("wrong_rows", []):
        compare(record, "loops", row["row"], row["static"], row["executed"])

for record in records:
    if record["variant"] == "input" and record["case"] in executed_of:
        for level in record["levels"]:
            for quantity in ARITHMETIC:
                compare(record, level["level"], quantity, level[quantity], executed_of[record["case"]][quantity])
            for reason in level.get("unknown", []):
                compare(record, level["level"], "unknown", reason, None)

for message in mismatches:
    print(message)
for reason, names in not_run.items():
    print(f"not run: {reason}: {', '.join(names)}")
print(f"{len(cases)} cases, {runs} runs, {comparisons} comparisons, {len(mismatches)} mismatches")
sys.exit(bool(mismatches) or not runs)
