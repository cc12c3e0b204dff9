"""Runs the allocations and releases of bufferised functions, nothing else, and
compares the most bytes that are allocated at once with cost-opt's peak.

usage: interpret_allocations.py [FILE...] [--pipeline=PASSES] [--programs=N]

Reads the IR from mlir-opt in its generic form. Loops run as often as they do,
calls are entered. A condition that depends on data is tried both ways; of all
runs the largest counts. Arguments are live throughout in the analysis and not
allocated here, so they are subtracted there. Each of their dynamic extents is
EXTENT, in the analysis by `bind`. With --pipeline, mlir-opt's PASSES run before.
"""

import argparse
import itertools
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
EXTENT = 3
SCOPES = {"func.func", "scf.for", "memref.alloca_scope"}
ARITHMETIC = {
    "arith.addi": lambda a, b: a + b,
    "arith.subi": lambda a, b: a - b,
    "arith.muli": lambda a, b: a * b,
    "arith.andi": lambda a, b: a & b,
    "arith.ori": lambda a, b: a | b,
    "arith.xori": lambda a, b: a ^ b,
    "arith.divsi": lambda a, b: int(a / b),
    "arith.minsi": min,
    "arith.maxsi": max,
    "arith.maxui": max,
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


def get_extents(kind, sizes):
    """Of memref<2x?xf32>, with the sizes of what is dynamic."""
    shape = re.search(r"memref<((?:[\d?]+x)*)", kind)
    extents, sizes = shape[1].split("x")[:-1] if shape else [], iter(sizes)
    return [next(sizes) if x == "?" else int(x) for x in extents]


def get_bytes(kind, sizes):
    element = re.search(r"memref<(?:[\d?]+x)*([a-z]+\d*)", kind)[1]
    bits = 64 if element == "index" else int(element.strip("bfi"))
    return math.ceil(math.prod(get_extents(kind, sizes)) * bits / 8)


class Buffer:
    """Its size is None where it is not allocated here."""

    def __init__(self, size=None):
        self.size = size
        self.elements = {}


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

    def call(self, name, arguments, extents):
        body = self.functions[name].regions[0]
        values = dict(zip(body.arguments, arguments))
        values.update((f"{name} extents", x) for name, x in zip(body.arguments, extents))
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
        if op.name in ("memref.alloc", "memref.alloca", "memref.expand_shape"):
            sizes = operands[1:] if op.name == "memref.expand_shape" else operands
            values[f"{op.results[0]} extents"] = get_extents(kind, sizes)
        extents = values.get(f"{op.operands[0]} extents") if op.operands else None
        if op.name == "memref.cast":
            values[f"{op.results[0]} extents"] = extents
        if op.name == "memref.collapse_shape" and extents:
            groups = json.loads(re.search(r"reassociation = (\[.*\])", op.properties)[1])
            values[f"{op.results[0]} extents"] = [
                math.prod(extents[i] for i in group) for group in groups
            ]
        if op.name in ("memref.alloc", "memref.alloca"):
            buffer = self.allocate(get_bytes(kind, operands))
            if op.name == "memref.alloca":
                stack.append(buffer)
            return [buffer]
        if op.name == "memref.dim":
            return [extents[operands[1]]]
        if op.name in ("arith.index_cast", "arith.extui", "arith.extsi"):
            return operands
        if op.name == "memref.dealloc":
            self.release(operands[0])
            return []
        if op.name == "memref.extract_aligned_pointer_as_index":
            return [id(operands[0])]
        if op.name == "memref.store" and re.search("x(i1|index)>", op.types):
            operands[1].elements[tuple(operands[2:])] = operands[0]
            return []
        if op.name == "memref.load" and kind in ("i1", "index"):
            element = operands[0].elements.get(tuple(operands[1:]))
            return [self.ask(op) if element is None and kind == "i1" else element]
        if op.name == "func.call":
            callee = re.search(r"callee = @([\w$]+)", op.properties)[1]
            extents = [values.get(f"{name} extents") for name in op.operands]
            return self.call(callee, operands, extents)
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
        extents = [get_extents(x, itertools.repeat(EXTENT)) for x in body.argument_types]
        run.call(name, arguments, extents)
        peak = max(peak, run.peak)
        while answers and answers[-1]:
            answers.pop()
        if not answers:
            return peak
        answers[-1] = 1


def analyse(text, option):
    command = ["cost-opt", f"--cost-summary=format=json {option}"]
    return json.loads(
        subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    )


def compare(title, text, errors):
    """Returns how many functions agree."""
    generic = subprocess.run(
        ["mlir-opt", "--mlir-print-op-generic", "--mlir-elide-elementsattrs-if-larger=1"]
        + ["--mlir-elide-resource-strings-if-larger=1"],
        input=text, capture_output=True, text=True, check=True,
    ).stdout
    report = analyse(text, "")
    if report["symbols"]:
        extents = [
            f"{symbol['name']}={EXTENT}"
            for symbol in report["symbols"]
            if "@dealloc_helper" not in symbol["definition"]
        ]
        report = analyse(text, "bind=" + ",".join(extents))
    functions = {
        re.search(r'sym_name = "([^"]+)"', op.properties)[1]: op
        for op in parse(generic)
        if op.name == "func.func"
    }
    agreed = 0
    for function in report["functions"]:
        name = function["name"]
        # Of the helper, what its calls give it counts.
        if not functions[name].regions[0].ops or name == "dealloc_helper":
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
    parser.add_argument("--pipeline", default="builtin.module()")
    parser.add_argument("--programs", type=int, default=0)
    arguments = parser.parse_args()
    errors, agreed = [], 0
    for path in arguments.files:
        lowered = subprocess.run(
            ["mlir-opt", path, f"--pass-pipeline={arguments.pipeline}"],
            capture_output=True, text=True, check=True,
        )
        agreed += compare(path, lowered.stdout, errors)
    if arguments.programs:
        text = random_allocations.generate(arguments.programs)
        agreed += compare("random", text, errors)
    print(f"{agreed} peaks agree, {len(errors)} differ")
    for error in errors:
        print(error)
    sys.exit(bool(errors))


main()
