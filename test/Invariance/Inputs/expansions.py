"""What the expansions table of docs/metrics.md says of an operation of TOSA."""

import math
import re

ARITHMETIC = ("macs", "flops", "int_ops", "transcendentals")
UNITS = {
    "MAC": "macs",
    "flop": "flops",
    "int_op": "int_ops",
    "transcendental": "transcendentals",
    "operation": None,  # by the type of the result
}


class Operation:
    """One line of printed IR."""

    def __init__(self, line, constants):
        match = re.match(r"\s*%.* = tosa\.(\w+) (.*) : \((.*?)\) -> (.*)$", line)
        self.name, self.text, operands, results = match.groups()
        self.operands = re.findall(r"%[\w#]+", self.text.split("{")[0])
        self.types = re.findall(r"tensor<[^<>]*>|!tosa.shape<\d+>", operands)
        self.results = re.findall(r"tensor<[^<>]*>", results)
        self.constants = constants

    def attribute(self, name):
        match = re.search(rf"\b{name} = (\w+)", self.text)
        return match and match.group(1)

    def integers(self, name):
        match = re.search(rf"\b{name} = array<i\d+: ([^>]*)>", self.text)
        return [int(value) for value in match.group(1).split(",")] if match else []

    def constant(self, number):
        """The values of an operand, or none if they are unknown: a resource, an
        argument, or a computed value."""
        text = self.constants.get(self.operands[number], "")
        match = re.fullmatch(r"dense<(.*)>", text)
        if not match or '"' in text:
            return []
        return [float(value) for value in re.findall(r"[-+.\w]+", match.group(1))]

    def is_zero(self, number):
        values = self.constant(number)
        return bool(values) and not any(values)

    def is_integer(self):
        return element_type(self.types[0]).startswith("i")

    def ignores_nan(self):
        return self.attribute("nan_mode") == "IGNORE"


def shape(text):
    return [d if d == "?" else int(d) for d in re.findall(r"(\d+|\?)x", text)]


def element_type(text):
    return re.search(r"[<x]([a-z]\w*)>$", text).group(1)


def has_several_divisors(op):
    """Of an average pool: padding is in some windows only."""
    pads = op.integers("pad")
    outputs = shape(op.results[0])[1:3]
    return any(any(pads[2 * a : 2 * a + 2]) and outputs[a] != 1 for a in (0, 1))


def get_divisor(op):
    """If there is one: the elements of a window that are no padding."""
    pads = op.integers("pad")
    return math.prod(
        k - sum(pads[2 * a : 2 * a + 2]) for a, k in enumerate(op.integers("kernel"))
    )


# What the first column says besides the operation's name.
CONDITIONS = {
    "integer": lambda op: op.is_integer(),
    "floating point": lambda op: not op.is_integer(),
    "float to integer": lambda op: not op.is_integer()
    and re.fullmatch(r"i(?!1$)\d+", element_type(op.results[0])),
    "to i1": lambda op: element_type(op.results[0]) == "i1",
    "i16": lambda op: element_type(op.types[0]) == "i16",
    "with rounding": lambda op: op.attribute("round") == "true",
    "with shift": lambda op: not op.is_zero(2),
    "NaN-ignoring": lambda op: not op.is_integer() and op.ignores_nan(),
    "NaN-propagating": lambda op: not op.is_integer() and not op.ignores_nan(),
    "with zero bias": lambda op: op.is_zero(2),
    "with a bias": lambda op: not op.is_zero(2),
    "1×1 kernel": lambda op: shape(op.types[1])[:2] == [1, 1],
    "larger kernel": lambda op: shape(op.types[1])[:2] != [1, 1],
    "stride 1": lambda op: op.integers("stride") == [1, 1],
    "strided": lambda op: op.integers("stride") != [1, 1],
    "window of n": lambda op: True,
    "one divisor": lambda op: not has_several_divisors(op),
    "several divisors": lambda op: has_several_divisors(op),
    "divisor 1": lambda op: not has_several_divisors(op) and get_divisor(op) == 1,
    "input zero point": lambda op: not op.is_zero(1),
    "nearest": lambda op: op.attribute("mode") == "NEAREST_NEIGHBOR",
    "bilinear": lambda op: op.attribute("mode") == "BILINEAR",
    "1×1 input": lambda op: shape(op.types[0])[1:3] == [1, 1],
    "with an offset": lambda op: any(op.constant(2)),
    "constant multiplier": lambda op: op.attribute("per_channel") == "false",
    "per channel": lambda op: op.attribute("per_channel") == "true",
    "single rounding": lambda op: op.attribute("rounding_mode") == "SINGLE_ROUND",
    "double rounding": lambda op: op.attribute("rounding_mode") == "DOUBLE_ROUND",
    "shift over 31": lambda op: any(v > 31 for v in op.constant(2)),
    "one row or one column": lambda op: 1 in shape(op.types[0])[1:],
    "inverse": lambda op: op.attribute("inverse") == "true",
    "forward": lambda op: op.attribute("inverse") == "false",
}


def interpolated_axes(op):
    return [axis for axis in (0, 1) if shape(op.types[0])[1 + axis] != 1]


def offset_axes(op):
    offsets = op.constant(2)  # one value is a splat
    return [axis for axis in interpolated_axes(op) if offsets[axis % len(offsets)]]


# The last column: how often, for so many elements of the result.
COUNTS = {
    "element": lambda op, outputs: outputs,
    "output": lambda op, outputs: outputs,
    "input element": lambda op, outputs: math.prod(shape(op.types[0])),
    "window element": lambda op, outputs: outputs * math.prod(op.integers("kernel")),
    "input element × output element": lambda op, outputs: outputs
    * math.prod(shape(op.types[0])[1:]),
    "output and interpolated axis": lambda op, outputs: outputs
    * len(interpolated_axes(op)),
    "output and axis with an offset": lambda op, outputs: outputs
    * len(offset_axes(op)),
    "image": lambda op, outputs: shape(op.types[0])[0],
}


def get_variables(op):
    """What the formulas of the table may name."""
    variables = {"D": 0, "n": math.prod(op.integers("kernel"))}
    if "conv2d" in op.name:
        strides = op.integers("stride")
        c_o, *kernel, _ = shape(op.types[1])
        for axis, s, k in zip("hw", strides, kernel):
            variables.update({f"s_{axis}": s, f"k_{axis}": k})
            variables[f"K_{axis}"] = -(-k // s)
        variables["c_o"] = c_o
        _, variables["h_i"], variables["w_i"], variables["c_i"] = shape(op.types[0])
        variables["h_o"], variables["w_o"] = shape(op.results[0])[1:3]
    return variables


class Row:
    """One row of the table."""

    def __init__(self, line):
        what, self.definition, self.emitted, self.per = [
            cell.strip() for cell in line.strip().strip("|").split(" | ")
        ]
        self.text = what
        self.names = set(re.findall(r"`(\w+)`", what))
        rest = re.sub(r"`\w+`", "", what)
        self.conditions = set()
        for phrase in sorted(CONDITIONS, key=len, reverse=True):
            if phrase in rest:
                rest = rest.replace(phrase, "")
                self.conditions.add(phrase)
        if rest.replace(",", "").strip() or not self.names:
            raise ValueError(f"a row with an unknown condition: {line}")
        if self.per not in COUNTS:
            raise ValueError(f"a row with an unknown 'Per': {line}")

    def matches(self, op):
        return op.name in self.names and all(CONDITIONS[c](op) for c in self.conditions)

    def count(self, op, outputs):
        return COUNTS[self.per](op, outputs)

    def get_difference(self, op):
        """Emitted − definition, by quantity."""
        difference = dict.fromkeys(ARITHMETIC, 0)
        own = "int_ops" if op.is_integer() else "flops"
        variables = get_variables(op)
        for sign, cell in ((-1, self.definition), (1, self.emitted)):
            for formula, unit in re.findall(r"(.+?) (\w+?)s?(?: \+ |$)", cell):
                formula = re.sub("[·−]", lambda m: "*-"["·−".index(m[0])], formula)
                value = sign * eval(formula, {}, variables)
                quantity = UNITS[unit] or own
                difference[quantity] += value
                if quantity == "macs":
                    difference[own] += 2 * value
        return difference


def read_table(path):
    section = open(path, encoding="utf-8").read().split("\n## Expansions\n")[1]
    lines = section.split("\n## ")[0].splitlines()
    return [Row(line) for line in lines if line.startswith("| `")]
