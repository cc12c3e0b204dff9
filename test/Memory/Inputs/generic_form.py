"""Parses what `mlir-opt --mlir-print-op-generic --mlir-print-local-scope` prints.

In that form every operation is one line, or several if it has regions:

    %r:2 = "dialect.op"(%a, %b#1) <{properties}> ({
    ^bb0(%x: type):
      ...
    }, {
      ...
    }) {attributes} : (types) -> types
"""

import dataclasses
import re


@dataclasses.dataclass(eq=False)
class Value:
    type: str
    definer: "Op" = None  # None for a block argument
    number: int = 0  # of the result or the argument
    uses: list = dataclasses.field(default_factory=list)  # (operation, operand number)


@dataclasses.dataclass(eq=False)
class Block:
    arguments: list
    ops: list


@dataclasses.dataclass(eq=False)
class Op:
    name: str
    operands: list
    parent: "Op"
    attributes: str
    results: list = dataclasses.field(default_factory=list)
    regions: list = dataclasses.field(default_factory=list)  # one list of blocks each

    def walk(self):
        """The operations inside, in text order."""
        for region in self.regions:
            for block in region:
                for op in block.ops:
                    yield op
                    yield from op.walk()


def split(text):
    """The parts of a list between its outermost commas."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        if c in "(<[{":
            depth += 1
        elif c in ")]}" or c == ">" and text[i - 1] != "-":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    last = text[start:].strip()
    return parts + [last] if last else parts


START = re.compile(r'(?:(%[^=]*) = )?"([\w.]+)"\(([^)]*)\)(?:\[[^\]]*\])? ?(.*)')


def parse(text):
    """The operation that the text holds: a builtin.module."""
    values = {}

    def bind(name, value):
        values[name] = value

    root = Op("", [], None, "", regions=[[Block([], [])]])
    open_ops = [root]
    for line in text.splitlines():
        line = line.strip()
        parent = open_ops[-1]
        if line.startswith("^"):
            arguments = line[line.index("(") + 1 : line.rindex(")")] if "(" in line else ""
            block = Block([], [])
            for number, argument in enumerate(split(arguments)):
                name, type = argument.split(": ", 1)
                block.arguments.append(Value(type, None, number))
                bind(name, block.arguments[-1])
            parent.regions[-1].append(block)
        elif line == "}, {":
            parent.regions.append([])
        elif line.startswith("})"):
            finish(open_ops.pop(), line[2:], values)
        elif match := START.match(line):
            names, name, operands, rest = match.groups()
            op = Op(name, [], parent, "")
            op.result_names = names
            for number, operand in enumerate(split(operands)):
                op.operands.append(values[operand])
                values[operand].uses.append((op, number))
            if not parent.regions[-1]:
                parent.regions[-1].append(Block([], []))
            parent.regions[-1][-1].ops.append(op)
            if rest.endswith("({"):
                op.attributes = rest[:-2]
                op.regions.append([])
                open_ops.append(op)
            else:
                finish(op, rest, values)
        elif line and not line.startswith(("#", "{-#", "//")):
            raise ValueError(f"not understood: {line}")
        if line.startswith("{-#"):
            break  # resources: nothing else follows
    assert open_ops == [root]
    return root.regions[0][0].ops[0]


def finish(op, rest, values):
    """Attributes and type after the operands or the regions."""
    attributes, types = rest.rsplit(" : (", 1) if " : (" in rest else ("", rest)
    # A function type among the attributes stands before the operation's own.
    op.attributes += attributes
    results = types[types.rindex(") -> ") + 5 :] if types.count(") -> ") == 1 else None
    assert results is not None, rest
    results = results[1:-1] if results.startswith("(") else results
    for number, type in enumerate(split(results)):
        op.results.append(Value(type, op, number))
    if op.result_names:
        names = split(op.result_names)
        if len(names) == 1 and ":" in names[0]:
            base = names[0].split(":")[0]
            names = [f"{base}#{i}" for i in range(len(op.results))]
        values.update(zip(names, op.results))
