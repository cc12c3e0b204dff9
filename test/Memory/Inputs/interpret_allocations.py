"""Runs the allocations and releases of bufferised functions, nothing else, and
compares the most bytes that are allocated at once with cost-opt's peak.

usage: interpret_allocations.py [FILE...] [--programs=N]

Reads the IR from mlir-opt in its generic form. Loops run as often as they do,
calls are entered. A condition that depends on data is tried both ways; of all
runs the largest counts. Arguments are live throughout in the analysis and not
allocated here, so they are subtracted there.
"""

import argparse
import json
import math
import re
import subprocess
import sys

import random_allocations

LINE = re.compile(
    r'(?:(?P<results>%[\w]+)(?::(?P<count>\d+))? = )?"(?P<name>[\w.]+)"'
    r"\((?P<operands>[^()]*)\)(?P<rest>.*)$"
)
SCOPES = {"func.func", "scf.for", "memref.alloca_scope"}
ARITHMETIC = {
    "arith.addi": lambda a, b: a + b,
    "arith.subi": lambda a, b: a - b,
    "arith.muli": lambda a, b: a * b,
    "arith.andi": lambda a, b: a & b,
    "arith.ori": lambda a, b: a | b,
    "arith.xori": lambda a, b: a ^ b,
    "arith.minsi": min,
    "arith.maxsi": max,
}
PREDICATES = [
    lambda a, b: a == b,
    lambda a, b: a != b,
    lambda a, b: a < b,
    lambda a, b: a <= b,
    lambda a, b: a > b,
    lambda a, b: a >= b,
]


class Op:
    def __init__(self, name, results, operands, properties):
        self.name, self.results, self.operands = name, results, operands
        self.properties, self.types, self.regions = properties, "", []


class Region:
    def __init__(self):
        self.arguments, self.argument_types, self.ops = [], [], []


def parse(text):
    """The module's operations; one line, one operation."""
    top = Region()
    open_ops, regions = [], [top]
    for line in text.splitlines():
        line = line.strip()
        if match := re.match(r"\^bb\d+(?:\((.*)\))?:", line):
            if regions[-1].ops:
                raise ValueError(f"a second block: {line}")
            for name, kind in re.findall(r"(%\w+): ([^%]+?)(?:, |$)", match[1] or ""):
                regions[-1].arguments.append(name)
                regions[-1].argument_types.append(kind)
        elif line in ("}, {", "},{"):
            regions[-1] = Region()
            open_ops[-1].regions.append(regions[-1])
        elif line.startswith("})"):
            regions.pop()
            open_ops.pop().types = line.rpartition(" : ")[2]
        elif match := LINE.match(line):
            results = []
            if match["results"]:
                count = int(match["count"] or 1)
                results = [match["results"]]
                if match["count"]:
                    results = [f"{results[0]}#{i}" for i in range(count)]
            operands = re.findall(r"%[\w#]+", match["operands"])
            op = Op(match["name"], results, operands, match["rest"])
            regions[-1].ops.append(op)
            if line.endswith("({"):
                open_ops.append(op)
                regions.append(Region())
                op.regions.append(regions[-1])
            else:
                op.types = line.rpartition(" : ")[2]
        elif line and not line.startswith(("#", "{-#", "#-}", "dialect_res", "//")):
            if not re.match(r"^[\w.]+: |^}", line):
                raise ValueError(f"cannot read: {line}")
    return top.ops[0].regions[0].ops


def get_bytes(kind, sizes):
    """Of memref<2x?xf32>, with the sizes of what is dynamic."""
    shape = re.search(r"memref<((?:[\d?]+x)*)([a-z]+\d*)", kind)
    extents, element = shape[1].split("x")[:-1], shape[2]
    sizes = iter(sizes)
    elements = math.prod(next(sizes) if x == "?" else int(x) for x in extents)
    bits = 64 if element == "index" else int(element.strip("bfi"))
    return elements * max(bits, 8) // 8


class Buffer:
    """Its size is None where it is not allocated here."""

    def __init__(self, size=None):
        self.size = size


class Run:
    """One run of a function, with answers to what depends on data."""

    def __init__(self, functions, answers):
        self.functions, self.answers, self.asked = functions, answers, {}
        self.live = self.peak = 0

    def ask(self, what):
        """The same answer each time."""
        index = self.asked.setdefault(what, len(self.asked))
        if index == len(self.answers):
            self.answers.append(0)
        return self.answers[index]

    def allocate(self, size):
        self.live += size
        self.peak = max(self.peak, self.live)
        return Buffer(size)

    def release(self, buffer):
        if buffer.size is None:
            raise ValueError("released twice, or never allocated")
        self.live -= buffer.size
        buffer.size = None

    def call(self, name, arguments):
        body = self.functions[name].regions[0]
        values = dict(zip(body.arguments, arguments))
        return self.run(body, values, scope=True)

    def run(self, region, values, scope=False):
        """Returns what its terminator hands on."""
        stack = []
        for op in region.ops:
            operands = [values.get(name) for name in op.operands]
            if op.name in ("scf.yield", "func.return", "memref.alloca_scope.return"):
                break
            if op.name == "scf.condition":
                break
            results = self.execute(op, operands, values, stack)
            values.update(zip(op.results, results))
        else:
            operands = []
        if scope:
            for buffer in stack:
                self.release(buffer)
        elif stack:
            raise ValueError("alloca in a region that is no scope")
        return operands

    def execute(self, op, operands, values, stack):
        kind = op.types.rpartition("-> ")[2]
        if op.name == "arith.constant":
            value = re.search(
                r"value = (-?\d+|true|false)(?: : [a-z]+\d*)?}", op.properties
            )
            return [json.loads(value[1]) if value else None]
        if op.name in ("memref.alloc", "memref.alloca"):
            buffer = self.allocate(get_bytes(kind, operands))
            if op.name == "memref.alloca":
                stack.append(buffer)
            return [buffer]
        if op.name == "memref.dealloc":
            self.release(operands[0])
            return []
        if op.name == "memref.extract_aligned_pointer_as_index":
            return [id(operands[0])]
        if op.name == "memref.load" and kind == "i1":
            return [self.ask(op)]
        if op.name == "func.call":
            return self.call(re.search(r"callee = @([\w$]+)", op.properties)[1], operands)
        if op.name == "scf.if":
            taken = self.ask(op) if operands[0] is None else operands[0]
            return self.run(op.regions[0 if taken else 1], values)
        if op.name == "scf.for":
            body, carried = op.regions[0], operands[3:]
            for i in range(*operands[:3]):
                values.update(zip(body.arguments, [i, *carried]))
                carried = self.run(body, values, scope=True)
            return carried
        if op.name == "memref.alloca_scope":
            return self.run(op.regions[0], values, scope=True)
        if op.name == "arith.select":
            taken = self.ask(op) if operands[0] is None else operands[0]
            return [operands[1 if taken else 2]]
        if op.name == "arith.cmpi" and None not in operands:
            predicate = int(re.search(r"predicate = (\d+)", op.properties)[1])
            return [int(PREDICATES[predicate % 6](*operands))]
        if op.name in ARITHMETIC and None not in operands:
            return [ARITHMETIC[op.name](*operands)]
        if op.name.startswith("scf.") or op.name == "memref.realloc":
            raise ValueError(f"{op.name} is not interpreted")
        if op.name == "memref.get_global":
            return [Buffer()]
        # What else gives a memref is a view of its first operand.
        results = [None] * len(op.results)
        if "memref" in kind:
            results[0] = operands[0]
        return results


def find_peak(functions, name):
    body = functions[name].regions[0]
    answers, peak = [], 0
    while True:
        run = Run(functions, answers)
        arguments = []
        for kind in body.argument_types:
            if kind == "i1":
                arguments.append(run.ask(len(arguments)))
            else:
                arguments.append(Buffer() if kind.startswith("memref") else None)
        run.call(name, arguments)
        peak = max(peak, run.peak)
        while answers and answers[-1]:
            answers.pop()
        if not answers:
            return peak
        answers[-1] = 1


def compare(title, text, errors):
    """Returns how many functions agree."""
    generic = subprocess.run(
        ["mlir-opt", "--mlir-print-op-generic", "--mlir-elide-elementsattrs-if-larger=1"]
        + ["--mlir-elide-resource-strings-if-larger=1"],
        input=text, capture_output=True, text=True, check=True,
    ).stdout
    report = json.loads(
        subprocess.run(
            ["cost-opt", "--cost-summary=format=json"],
            input=text, capture_output=True, text=True, check=True,
        ).stdout
    )
    functions = {
        re.search(r'sym_name = "([^"]+)"', op.properties)[1]: op
        for op in parse(generic)
        if op.name == "func.func"
    }
    agreed = 0
    for function in report["functions"]:
        name = function["name"]
        if not functions[name].regions[0].ops:
            continue
        peak = find_peak(functions, name)
        static = function["per_call"]["peak_bytes"]
        arguments = function["memory"]["input_bytes"]
        if static == peak + arguments:
            agreed += 1
            continue
        errors.append(f"{title}: @{name}: peak_bytes {static} - {arguments}, allocated {peak}")
    return agreed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--programs", type=int, default=0)
    arguments = parser.parse_args()
    errors, agreed = [], 0
    for path in arguments.files:
        with open(path) as file:
            agreed += compare(path, file.read(), errors)
    if arguments.programs:
        text = random_allocations.generate(arguments.programs)
        agreed += compare("random", text, errors)
    print(f"{agreed} peaks agree, {len(errors)} differ")
    for error in errors:
        print(error)
    sys.exit(bool(errors))


main()
