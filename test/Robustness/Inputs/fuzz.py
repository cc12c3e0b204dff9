"""Counts generated and mutated programs: `fuzz.py COST_OPT TEST_DIR OUTPUT_DIR [N [SEED]]`.

What cost-opt parses, the passes must count: without a crash and in time; with
reports that are valid and in which totals are the sums of their rows; and annotated
IR must be read again, count the same and be clean once stripped. Each program that
fails is kept in OUTPUT_DIR, with its error.
"""

import glob
import json
import os
import random
import re
import subprocess
import sys

from check_sums import check_report
from mutate import mutate

TIMEOUT = 20
FLAGS = ["--allow-unregistered-dialect"]
# Run on the mutated program before it is counted, for the forms that they leave.
LOWERINGS = [
    "func.func(linalg-generalize-named-ops)",
    "one-shot-bufferize{bufferize-function-boundaries allow-unknown-ops}",
    "one-shot-bufferize{bufferize-function-boundaries allow-unknown-ops},func.func(convert-linalg-to-loops)",
    "one-shot-bufferize{bufferize-function-boundaries allow-unknown-ops},func.func(convert-linalg-to-affine-loops)",
    "one-shot-bufferize{bufferize-function-boundaries allow-unknown-ops},func.func(convert-linalg-to-parallel-loops),lower-affine,convert-scf-to-cf",
    "func.func(tosa-to-linalg-named,tosa-to-linalg,tosa-to-arith,tosa-to-tensor,tosa-to-scf)",
    "canonicalize,cse",
    "inline,sccp,canonicalize",
    "func.func(affine-loop-unroll,affine-loop-normalize)",
    "func.func(scf-for-loop-peeling),loop-invariant-code-motion",
    "func.func(linalg-fuse-elementwise-ops)",
]


class Failure(Exception):
    pass


class NegativeExtent(Exception):
    """The program goes wrong when it is run: it is refused, and rightly."""


def run(cost_opt, path, pipeline=None, generic=False):
    """Standard output, or None if the program was refused."""
    command = [cost_opt, path, *FLAGS]
    if pipeline:
        command += [f"--pass-pipeline=builtin.module({pipeline})"]
    if generic:
        command += ["--mlir-print-op-generic"]
    result = subprocess.run(command, capture_output=True, timeout=TIMEOUT)
    error = result.stderr.decode(errors="replace")
    if result.returncode not in (0, 1) or "Sanitizer" in error or "runtime error" in error:
        raise Failure(f"exit code {result.returncode}\n{error[:4000]}")
    if "expected an extent of at least 0" in error:
        raise NegativeExtent
    return result.stdout if result.returncode == 0 else None


def attempt(*arguments, **options):
    """The same where a crash is not ours."""
    try:
        return run(*arguments, **options)
    except (Failure, subprocess.TimeoutExpired):
        return None


def check(rng, cost_opt, path, directory):
    """False if there is nothing to count."""
    out = {name: os.path.join(directory, name) for name in ("json", "text", "csv", "ir")}
    parsed = attempt(cost_opt, path)
    if parsed is None or b"<<" in parsed:
        return False
    # Some programs change when they are printed and read, whoever does it.
    normalised = rng.random() < 0.8
    if normalised:
        write(path, parsed.decode())
    options = f"top={rng.choice([0, 1, 7])} depth={rng.choice([0, 1, 3])} sort={rng.choice(['macs', 'bytes_read', 'params'])}"
    pipeline = ",".join(
        [
            f"cost-summary{{format=json output={out['json']}}}",
            f"cost-summary{{format=text output={out['text']} {options}}}",
            f"cost-summary{{format=csv output={out['csv']}}}",
            "cost-annotate",
        ]
    )
    for name in out.values():
        if os.path.exists(name):
            os.remove(name)
    try:
        annotated = run(cost_opt, path, pipeline)
    except NegativeExtent:
        return False
    if annotated is None:
        if normalised and attempt(cost_opt, path) != parsed:
            return False
        raise Failure("parsed, but not counted")
    with open(out["json"], encoding="utf-8") as file:
        errors = check_report(json.load(file, parse_constant=lambda c: 1 / 0))
    if errors:
        raise Failure("\n".join(errors[:5]))
    write(out["ir"], annotated.decode())
    again = run(cost_opt, out["ir"], "cost-annotate")
    error = None
    if again is None:
        error = "annotated IR is not parsed"
    elif again != annotated:
        error = "annotated IR counts otherwise"
    elif b"cost." not in parsed and run(cost_opt, out["ir"], "cost-strip") != parsed:
        error = "stripped IR is not the original"
    if error and normalised and attempt(cost_opt, path) == parsed:
        raise Failure(error)
    return True


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read_sources(test_dir):
    """The programs of the tests, and the models."""
    tests, models = [], []
    for path in sorted(glob.glob(f"{test_dir}/**/*.mlir", recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if f"{os.sep}models{os.sep}" in path:
            models.append(text)
            continue
        text = re.sub(r"^\s*//(?! -----).*\n", "", text, flags=re.MULTILINE)
        tests += [chunk for chunk in text.split("// -----") if chunk.strip()]
    return tests, models


def generate(test_dir, seed):
    """Functions on tensors, drawn at random."""
    command = [sys.executable, "-B", f"{test_dir}/Memory/Inputs/random_graphs.py"]
    command += [f"--seed={seed}", "--functions=100"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return ["func.func" + function for function in text.split("func.func")[1:]]


def main(cost_opt, test_dir, directory, count="100", seed="0"):
    rng = random.Random(int(seed))
    tests, models = read_sources(test_dir)
    generated = generate(test_dir, seed)
    os.makedirs(directory, exist_ok=True)
    counted = failed = 0
    path = os.path.join(directory, "program.mlir")
    for number in range(int(count)):
        # Models take long, and are rare where the run is short.
        text = rng.choice(generated if rng.random() < 0.2 else tests)
        if number % 100 == 99 and models:
            text = rng.choice(models)
        write(path, text)
        if rng.random() < 0.15:
            text = (attempt(cost_opt, path, generic=True) or b"").decode() or text
        # One mutation after the other, as long as the program parses.
        for _ in range(rng.choice([1, 2, 3, 4, 6])):
            mutated = mutate(rng, text)
            write(path, mutated or "")
            if mutated and attempt(cost_opt, path) is not None:
                text = mutated
        write(path, text)
        if rng.random() < 0.3:
            lowered = attempt(cost_opt, path, rng.choice(LOWERINGS))
            write(path, lowered.decode() if lowered else text)
        try:
            counted += check(rng, cost_opt, path, directory)
        except (Failure, subprocess.TimeoutExpired, ValueError) as error:
            failed += 1
            name = os.path.join(directory, f"failure-{seed}-{number}.mlir")
            os.rename(path, name)
            write(name + ".txt", str(error))
            print(f"{name}: {str(error)[:500]}", flush=True)
    print(f"{count} programs, {counted} counted, {failed} failed")
    # Where nothing is counted, nothing is tested.
    sys.exit(failed > 0 or counted < int(count) // 2)


main(*sys.argv[1:])
