"""Runs the examples of a page: `run_examples.py PAGE BUILD_DIR [COMPILER...]`, in
the project.

A fenced block is an example if the line before it is `<!-- test -->`:

  sh    is run; the `text` block that follows is exactly what it prints
  mlir  with `// RUN:` lines runs them, as lit would; else it is counted, and
        a comment `// macs: 4·8·16 = 512` below an operation is that figure of
        its row, and its arithmetic is checked. `// total macs: …` is the
        figure of the module.
  cpp   is given to the compiler
"""

import json
import os
import re
import subprocess
import sys
import tempfile

page, build, *compiler = sys.argv[1:]
fence = re.compile(r"(<!-- test -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
figure = re.compile(r"^\s*// (total )?(\w+): (?:(.+?) = )?(.+)$")
failures = []


def run(command, path=None):
    command = command.replace("build/", build + "/")
    if path:
        command = command.replace("%s", path)
    result = subprocess.run(
        ["bash", "-c", "set -o pipefail; " + command], text=True, capture_output=True
    )
    if result.returncode:
        return f"{command} failed:\n{result.stdout}{result.stderr}"
    return result.stdout


def evaluate(arithmetic):
    """`2·(4·8 − 1)`; None for an expression with letters, which is for people."""
    text = arithmetic.replace("·", "*").replace("−", "-").replace("/", "//")
    if not re.fullmatch(r"[0-9+*/() -]+", text):
        return None
    return eval(text)


def check_figures(path):
    output = run("build/bin/cost-opt %s --cost-summary=format=json", path)
    if not output.startswith("{"):
        return [output]
    report = json.loads(output)
    rows = [row for function in report["functions"] for row in function["ops"]]
    line_of = lambda row: int(row["loc"].split(":")[-2])
    errors = []
    checked = 0
    for number, line in enumerate(open(path, encoding="utf-8"), start=1):
        match = figure.match(line)
        if not match:
            continue
        total, name, arithmetic, expected = match.groups()
        above = [row for row in rows if line_of(row) < number]
        row = report["totals"] if total else max(above, key=line_of)
        if str(row.get(name)) != expected:
            errors.append(f"{line.strip()}: the tool says {row.get(name)}")
        value = evaluate(arithmetic or expected)
        if value is not None and str(value) != expected:
            errors.append(f"{line.strip()}: that is {value}")
        checked += 1
    return errors if checked else ["nothing is checked"]


def check_mlir(text):
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "example.mlir")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        commands = re.findall(
            r"^// RUN: (.*)$", text.replace("\\\n// RUN:", ""), re.MULTILINE
        )
        if not commands:
            return check_figures(path)
        return [out for out in (run(command, path) for command in commands) if out]


examples = 0
text = open(page, encoding="utf-8").read()
blocks = list(fence.finditer(text))
for block, following in zip(blocks, blocks[1:] + [None]):
    marked, language, body = block.groups()
    if not marked:
        continue
    examples += 1
    line = text.count("\n", 0, block.start()) + 1
    if language == "mlir":
        errors = check_mlir(body)
    elif language == "cpp":
        result = subprocess.run(
            compiler + ["-x", "c++", "-"], input=body, text=True, capture_output=True
        )
        errors = [result.stderr] if result.returncode else []
    else:
        expected, printed = following.group(3), run(body.strip())
        errors = [] if printed == expected else [f"expected:\n{expected}printed:\n{printed}"]
    failures += [f"{page}:{line}: {error}" for error in errors]
print("\n".join(failures + [f"{examples} examples, {len(failures)} errors"]))
sys.exit(bool(failures) or not examples)
