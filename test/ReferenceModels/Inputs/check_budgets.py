"""Holds models against their own figures: `check_budgets.py MODELS < table`.

A line `linalg/alexnet params=61100840 macs=714188480` says what a model costs, with
options such as bind= between them. Budgets of exactly these figures hold; a maximum
one below fails, as does a minimum one above, with these very messages.
"""

import re
import subprocess
import sys

models = sys.argv[1]
failures = []


def check(model, options, expected):
    """Of figures above 2,001 a difference of 1 is less than 0.05 %."""
    command = ["cost-opt", f"{models}/{model}.mlir", "--cost-check=" + " ".join(options)]
    run = subprocess.run(command, text=True, capture_output=True)
    # A function that only has a name has that instead of a line.
    errors = re.findall(r"error: (?:loc\(.*?\): )?'func.func' op (.*)", run.stderr)
    if (run.returncode, errors) != (bool(expected), expected):
        failures.append(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")


count = 0
for line in sys.stdin:
    match = re.match(r"((?:linalg|tosa)/\w+) (.*)", line)
    if not match:
        continue
    count += 1
    model, words = match[1], match[2].split()
    options = [word for word in words if word.startswith("bind=")]
    figures = [word.split("=") for word in words if word not in options]
    figures = [(name, int(value)) for name, value in figures]

    exact = [f"max-{name}={value} min-{name}={value}" for name, value in figures]
    check(model, options + exact, [])
    check(
        model,
        options + [f"max-{name}={value - 1}" for name, value in figures if value],
        [
            f"{name} {value} exceed the budget of {value - 1} by 1 (<0.1 %)"
            for name, value in figures
            if value
        ],
    )
    check(
        model,
        options + [f"min-{name}={value + 1}" for name, value in figures if value],
        [
            f"{name} {value} fall below the minimum of {value + 1} by 1 (<0.1 %)"
            for name, value in figures
            if value
        ],
    )

print("\n".join(failures + [f"{count} models, {len(failures)} failures"]))
sys.exit(bool(failures) or count == 0)
