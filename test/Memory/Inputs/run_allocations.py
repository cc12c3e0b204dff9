"""Compiles and runs bufferised functions with a recorder of every allocation
and release, and compares the most bytes allocated at once with cost-opt's peak.

usage: run_allocations.py FILE RECORDER-LIBRARY MLIR-LIBRARIES

Arguments lie on the stack; they are subtracted from the analysis, where they
are live throughout. A function with an i1 runs with both values.
"""

import json
import re
import subprocess
import sys

LOWERING = (
    "func.func(convert-linalg-to-loops),lower-affine,convert-scf-to-cf,"
    "expand-strided-metadata,lower-affine,func.func(arith-expand,math-expand-ops),"
    "convert-math-to-llvm,"
    "convert-math-to-libm,convert-arith-to-llvm,"
    "finalize-memref-to-llvm{use-generic-functions=1},convert-func-to-llvm,"
    "convert-cf-to-llvm,reconcile-unrealized-casts"
)


def run(command, text):
    return subprocess.run(
        command, input=text, capture_output=True, text=True, check=True
    ).stdout


def write_call(number, name, types, results, flag):
    """A function that runs `name` between start and end of the recording."""
    lines, arguments = [f"func.func private @call{number}() {{"], []
    for i, kind in enumerate(types):
        arguments.append(f"%a{i}")
        if kind == "i1":
            lines.append(f"  %a{i} = arith.constant {flag}")
        else:
            lines.append(f"  %a{i} = memref.alloca() : {kind}")
            lines.append(f"  linalg.fill ins(%one : f32) outs(%a{i} : {kind})")
    lines.insert(1, "  %one = arith.constant 1.0 : f32")
    lines.append("  func.call @startRecording() : () -> ()")
    signature = f"({', '.join(types)}) -> {results}"
    lines.append(f"  %r = func.call @{name}({', '.join(arguments)}) : {signature}")
    lines.append("  func.call @printPeak() : () -> ()")
    lines += [f"  memref.dealloc %r : {results}", "  return", "}"]
    return "\n".join(lines)


def get_body(text, name):
    return text.partition(f"func.func @{name}(")[2].partition("func.func")[0]


def main():
    path, recorder, libraries = sys.argv[1:]
    with open(path) as file:
        text = file.read()
    report = json.loads(run(["cost-opt", "--cost-summary=format=json"], text))
    static = {
        function["name"]: function["per_call"]["peak_bytes"]
        - function["memory"]["input_bytes"]
        for function in report["functions"]
        if isinstance(function["per_call"]["peak_bytes"], int)
    }
    names, calls = [], []
    for name, arguments, results in re.findall(
        r"func\.func @(\w+)\((.*?)\) -> \(?(memref<[^>]+>)", text
    ):
        types = re.findall(r"%\w+: ([^,{ ]+)", arguments)
        for flag in ("true", "false") if "i1" in types else ("true",):
            calls.append(write_call(len(calls), name, types, results, flag))
            names.append(name)
    body = text.rstrip().removesuffix("}")
    all_calls = "\n".join(f"  func.call @call{i}() : () -> ()" for i in range(len(calls)))
    body += "\n".join(calls) + "\nfunc.func @run_all() {\n" + all_calls + "\n  return\n}\n"
    body += "func.func private @startRecording()\nfunc.func private @printPeak()\n}\n"
    lowered = run(["mlir-opt", f"--pass-pipeline=builtin.module({LOWERING})"], body)
    runner = ["mlir-runner", "-e", "run_all", "--entry-point-result=void", "-O0"]
    runner.append(f"--shared-libs={recorder},{libraries}/libmlir_c_runner_utils.so")
    executed = {}
    for name, peak in zip(names, map(int, run(runner, lowered).split()), strict=True):
        executed[name] = max(peak, executed.get(name, 0))
    for name, peak in executed.items():
        print(f"{name}: peak_bytes without arguments {static[name]}, allocated {peak}")
    # A list of i1 is packed where bytes are counted, and not by this lowering.
    packed = {name for name in executed if "xi1>" in get_body(text, name)}
    sys.exit(any(static[name] != executed[name] for name in executed.keys() - packed))


main()
