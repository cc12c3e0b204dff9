"""What 1 GiB of weights adds to reading and counting a module.

`weights.py WRITE_WEIGHTS MLIR_OPT COST_OPT DIRECTORY` writes the module with its
weights as bytecode resources and without, reads both with mlir-opt and reports
both with cost-opt, in turns. A report never looks at weights: what they add to
cost-opt should be what they add to mlir-opt.
"""

import os
import statistics
import subprocess
import sys

REPETITIONS = 5


def run(command):
    """CPU seconds and the largest resident set, in MiB."""
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(command, stdout=null)
        _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(write_weights, mlir_opt, cost_opt, directory):
    kinds = ("elided", "full")
    files = {kind: os.path.join(directory, f"weights-{kind}.mlirbc") for kind in kinds}
    try:
        for kind, file in files.items():
            subprocess.run([write_weights, file, kind], check=True)
        # The data that is read must not be printed as text.
        elide = "--mlir-elide-resource-strings-if-larger=16"
        commands = {
            "mlir-opt": lambda file: [mlir_opt, file, elide],
            "cost-opt --cost-summary": lambda file: [cost_opt, file, "--cost-summary"],
        }
        samples = {(tool, kind): [] for tool in commands for kind in kinds}
        for _ in range(REPETITIONS):
            for tool, kind in samples:
                samples[tool, kind].append(run(commands[tool](files[kind])))
    finally:
        for file in files.values():
            if os.path.exists(file):
                os.remove(file)
    print(f"\n1 GiB of weights as bytecode resources: CPU s and MiB, median of {REPETITIONS}")
    print(f"{'':25} {'elided':>16} {'full':>16} {'difference':>16}")
    for tool in commands:
        seconds, memory = (
            {kind: statistics.median(s[i] for s in samples[tool, kind]) for kind in kinds}
            for i in (0, 1)
        )
        columns = [(seconds[kind], memory[kind]) for kind in kinds]
        columns.append((seconds["full"] - seconds["elided"], memory["full"] - memory["elided"]))
        print(f"{tool:25}", *(f"{s:7.2f} {m:8.0f}" for s, m in columns))


main(*sys.argv[1:])
