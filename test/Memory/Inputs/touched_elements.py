"""Compulsory traffic of random programs, by running them.

A program reads slices of a tensor, of a weight and of memory that it is given,
puts rows into the tensor and writes into the memory, in loops and by calls.
Running it keeps for each element whether it is still what was given, and the
elements that are read as such or written: each is 4 bytes.
"""

import argparse
import json
import random
import subprocess

ROWS, COLUMNS = 8, 6
TENSOR = f"tensor<{ROWS}x{COLUMNS}xf32>"
MEMORY = f"memref<{ROWS}x{COLUMNS}xf32>"
PREFIX = """
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense_resource<w> : {tensor}
"""


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = 0
        self.indices = {}
        self.functions = []
        steps, body = self.block(depth=0, loops=[], tensor="%x", callee=None)
        self.main, self.text = steps, self.function("main", body)
        self.text += "".join(self.functions)

    def name(self):
        self.names += 1
        return f"%v{self.names}"

    def constant(self, number):
        return self.indices.setdefault(number, f"%c{number}")

    def function(self, name, body, argument=""):
        constants = "".join(f"  {value} = arith.constant {number} : index\n"
                            for number, value in self.indices.items())
        kind = "" if name == "main" else "private "
        return (f"func.func {kind}@{name}(%x: {TENSOR}, %m: {MEMORY}, "
                f"%row: tensor<1x{COLUMNS}xf32>{argument}) {{"
                f"{PREFIX.format(tensor=TENSOR)}{constants}{body}  return\n}}\n")

    def offset(self, loops, size, extent):
        """A place: text to compute it, its name, and how to run it."""
        variables = [loop for loop in loops if loop[1] + size <= extent]
        if not variables or self.random.random() < 0.4:
            number = self.random.randrange(extent - size + 1)
            return "", str(number), lambda scope: number
        variable, last = self.random.choice(variables)
        add = self.random.randrange(extent - size - last + 1)
        name = self.name()
        text = (f"  {name} = arith.addi {variable}, {self.constant(add)} : "
                "index\n")
        return text, name, lambda scope: scope[variable] + add

    def slice(self, loops, rows=None):
        rows = rows or self.random.randint(1, 3)
        columns = self.random.choice([1, 2, COLUMNS])
        # A loop moves one of them: else the places are no box.
        moved = [loops, []] if self.random.random() < 0.7 else [[], loops]
        down, right = (self.offset(moved[0], rows, ROWS),
                       self.offset(moved[1], columns, COLUMNS))
        text = f"[{down[1]}, {right[1]}] [{rows}, {columns}] [1, 1]"

        def elements(scope):
            top, left = down[2](scope), right[2](scope)
            return [(top + i, left + j) for i in range(rows)
                    for j in range(columns)]
        return down[0] + right[0], text, f"{rows}x{columns}xf32", elements

    def read_tensor(self, loops, source):
        before, where, shape, elements = self.slice(loops)
        part, empty, result = self.name(), self.name(), self.name()
        text = (f"{before}  {part} = tensor.extract_slice {source}{where} : "
                f"{TENSOR} to tensor<{shape}>\n"
                f"  {empty} = tensor.empty() : tensor<{shape}>\n"
                f"  {result} = linalg.exp ins({part} : tensor<{shape}>) "
                f"outs({empty} : tensor<{shape}>) -> tensor<{shape}>\n")

        def run(scope, machine):
            for index in elements(scope):
                machine.read.add(scope[source].get(index))
        return run, text

    def access_memory(self, loops, writes):
        before, where, shape, elements = self.slice(loops)
        view, result = self.name(), self.name()
        layout = f"memref<{shape}, strided<[{COLUMNS}, 1], offset: ?>>"
        text = f"{before}  {view} = memref.subview %m{where} : {MEMORY} to {layout}\n"
        if "%" not in where:
            top, left = (int(n) for n in where[1:where.index("]")].split(","))
            offset = top * COLUMNS + left
            text = text.replace("offset: ?", f"offset: {offset}")
            layout = layout.replace("offset: ?", f"offset: {offset}")
        text += (f"  linalg.fill ins(%zero : f32) outs({view} : {layout})\n"
                 if writes else
                 f"  {result} = memref.alloc() : memref<{shape}>\n"
                 f"  linalg.exp ins({view} : {layout}) "
                 f"outs({result} : memref<{shape}>)\n")

        def run(scope, machine):
            for index in elements(scope):
                if writes:
                    machine.memory.pop(index, None)
                    machine.written.add(index)
                else:
                    machine.read.add(machine.memory.get(index))
        return run, text

    def insert(self, loops, source):
        before, place, at = self.offset(loops, 1, ROWS)
        result = self.name()
        text = (f"{before}  {result} = tensor.insert_slice %row into "
                f"{source}[{place}, 0] [1, {COLUMNS}] [1, 1] : "
                f"tensor<1x{COLUMNS}xf32> into {TENSOR}\n")

        def run(scope, machine):
            machine.read.update(("row", j) for j in range(COLUMNS))
            row = at(scope)
            scope[result] = {index: what for index, what
                             in scope[source].items() if index[0] != row}
        return run, text, result

    def loop(self, depth, loops, tensor):
        lo, step = self.random.randrange(2), self.random.randint(1, 2)
        trips = self.random.randint(1, 3)
        hi, last = lo + step * trips, lo + step * (trips - 1)
        variable, carried, left = self.name(), self.name(), self.name()
        steps, body = self.block(depth + 1, loops + [(variable, last)], carried,
                                 None)
        bounds = [self.constant(number) for number in (lo, hi, step)]
        text = (f"  {left} = scf.for {variable} = {bounds[0]} to {bounds[1]} "
                f"step {bounds[2]} iter_args({carried} = {tensor}) -> {TENSOR} "
                f"{{\n{body}    scf.yield {steps.tensor} : {TENSOR}\n  }}\n")

        def run(scope, machine):
            value = scope[tensor]
            for at in range(lo, hi, step):
                inner = {**scope, variable: at, carried: value}
                for one in steps:
                    one(inner, machine)
                value = inner[steps.tensor]
            scope[left] = value
        return run, text, left

    def call(self, loops, tensor):
        number = len(self.functions)
        outer, self.indices = self.indices, {}
        steps, body = self.block(3, [("%k", 2)], "%x", callee=number)
        self.functions.append(self.function(f"f{number}", body, ", %k: index"))
        self.indices = outer
        before, place, at = self.offset(loops, ROWS - 2, ROWS)
        text = (f"{before}  func.call @f{number}({tensor}, %m, %row, "
                f"{place if '%' in place else self.constant(int(place))}) : "
                f"({TENSOR}, {MEMORY}, tensor<1x{COLUMNS}xf32>, index) -> ()\n")

        def run(scope, machine):
            inner = {"%k": at(scope), "%x": scope[tensor],
                     "%w": machine.weight}
            for one in steps:
                one(inner, machine)
        return run, text

    def block(self, depth, loops, tensor, callee):
        steps, body = Steps(), ""
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.randrange(8)
            if kind < 2:
                source = self.random.choice([tensor, tensor, "%w"])
                run, text = self.read_tensor(loops, source)
            elif kind < 5:
                run, text = self.access_memory(loops, writes=kind == 4)
            elif kind == 5:
                run, text, tensor = self.insert(loops, tensor)
            elif kind == 6 and depth < 2:
                run, text, tensor = self.loop(depth, loops, tensor)
            elif callee is None and len(self.functions) < 3:
                run, text = self.call(loops, tensor)
            else:
                continue
            steps.append(run)
            body += text
        steps.tensor = tensor
        return steps, body

    def count(self):
        machine = Machine()
        scope = {"%x": machine.tensor, "%w": machine.weight}
        for one in self.main:
            one(scope, machine)
        return 4 * (len(machine.read - {None}) + len(machine.written))


class Steps(list):
    """What a block does, and the name of the tensor that it leaves."""

    tensor = None


class Machine:
    """What is given: each element that is not overwritten, by name."""

    def __init__(self):
        indices = [(i, j) for i in range(ROWS) for j in range(COLUMNS)]
        self.tensor, self.weight, self.memory = (
            {index: (given, *index) for index in indices} for given in "xwm")
        self.read, self.written = set(), set()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int)
    parser.add_argument("--show", type=int, help="print this program")
    arguments = parser.parse_args()
    if arguments.show is not None:
        program = Program(arguments.show)
        print(f"// {program.count()} bytes\n{program.text}")
        return
    equal = less = more = 0
    for seed in range(arguments.seeds):
        program = Program(seed)
        report = json.loads(subprocess.run(
            ["cost-opt", "-", "--cost-summary=format=json", "-o", "/dev/null"],
            input=program.text, check=True, capture_output=True,
            text=True).stdout)
        found = next(function["memory"]["compulsory_bytes"] for function
                     in report["functions"] if function["name"] == "main")
        run = program.count()
        equal += found == run
        less += found < run
        more += found > run
        if found != run:
            print(f"seed {seed}: {found}, by running it {run}")
    print(f"{equal} agree, {less} are too small, {more} too large")


if __name__ == "__main__":
    main()
