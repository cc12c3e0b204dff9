"""Peak and arena of programs on tensors: the rules of docs/metrics.md, "Memory in
use" and "Activations", once more, from the text and not from the code.

    liveness.py [--params=args] PROGRAM...

computes both for each function and compares them with what cost-opt says, with and
without in-place and at three alignments: peak, arena, the operation at the peak, and
of every buffer what makes it, its bytes, where it lives and its place in the arena.
Static shapes and straight-line code only. It needs mlir-opt and cost-opt in PATH.
"""

import argparse
import dataclasses
import itertools
import json
import math
import re
import subprocess
import tempfile

import generic_form

# An element-wise operation of one result, whose operands of the result's type are
# read in the result's order.
ELEMENTWISE = {
    "tosa": """abs add arithmetic_right_shift bitwise_and bitwise_not bitwise_or
        bitwise_xor cast ceil clamp clz cos equal erf exp floor greater greater_equal
        intdiv log logical_and logical_left_shift logical_not logical_or
        logical_right_shift logical_xor maximum minimum mul negate pow reciprocal
        rescale rsqrt select sigmoid sin sub tanh""",
    "linalg": """abs add ceil copy div div_unsigned erf exp floor log max min mul negf
        powf reciprocal round rsqrt select sqrt square sub tanh map""",
}
ELEMENTWISE = {f"{d}.{op}" for d, ops in ELEMENTWISE.items() for op in ops.split()}

VIEWS = {
    "tensor.cast",
    "tensor.collapse_shape",
    "tensor.expand_shape",
    "tensor.reshape",
    "tosa.reshape",
}
SLICES = {"tensor.extract_slice", "tosa.slice"}


def is_structured(op):
    """Whether the regions only say how an element is computed: they hold no positions."""
    return op.name.startswith("linalg.") or op.name in ("tensor.pad", "tensor.generate")


def is_tensor(type):
    return type.startswith("tensor<")


def shape_and_element(type):
    extents, element = re.fullmatch(r"tensor<((?:\d+x)*)(.*)>", type).groups()
    return [int(extent) for extent in extents.split("x")[:-1]], element


def bytes_of(type):
    extents, element = shape_and_element(type)
    width = 64 if element == "index" else int(re.fullmatch(r"[a-z]+(\d+).*", element)[1])
    return -(-math.prod(extents) * width // 8)


def integers(attributes, name):
    """Of array<i64: 1, 2>, or None."""
    found = re.search(rf"\b{name} = array<i\d+(?:: ([-\d, ]*))?>", attributes)
    return [int(n) for n in (found[1] or "").split(",") if n] if found else None


def listed(attributes, name):
    """The text between the brackets of a list, or None."""
    found = re.search(rf"\b{name} = \[", attributes)
    if not found:
        return None
    depth, start = 1, found.end()
    for end in range(start, len(attributes)):
        depth += (attributes[end] == "[") - (attributes[end] == "]")
        if depth == 0:
            return attributes[start:end]


def moves_only_units(op):
    """A transpose that changes the order of unit dimensions alone."""
    order = integers(op.attributes, "perms" if op.name == "tosa.transpose" else "permutation")
    extents, _ = shape_and_element(op.operands[0].type)
    kept = [d for d in order if extents[d] != 1]
    return kept == sorted(kept)


def view_kind(op):
    """'whole', 'slice' or None. A slice of all is all."""
    if op.name in SLICES:
        return "whole" if op.results[0].type == op.operands[0].type else "slice"
    is_transpose = op.name in ("tosa.transpose", "linalg.transpose")
    return "whole" if op.name in VIEWS or is_transpose and moves_only_units(op) else None


def inits(op):
    """The numbers of the operands that give the results their initial values."""
    if op.name in ("tensor.insert_slice", "tensor.insert"):
        return [1]
    if op.name.startswith("linalg.") and op.results:
        count = len(op.operands)
        return list(range(count - len(op.results), count))
    return []


def body(op):
    return op.regions[0][0]


def reads(op, number):
    """Whether the operation reads the elements of an operand."""
    if op.name == "linalg.softmax":
        return number == 0
    if op.name == "linalg.copy" or op.name == "linalg.map":
        return number < len(op.operands) - 1
    if op.name.startswith("linalg.") and op.regions and len(body(op).arguments) == len(op.operands):
        return bool(body(op).arguments[number].uses)
    return True


def captured(op):
    """What the regions of an operation use of outside."""
    inside = [op, *op.walk()]
    blocks = [block for o in inside for region in o.regions for block in region]
    defined = {v for block in blocks for v in block.arguments}
    defined.update(v for o in inside for v in o.results)
    return [v for o in inside[1:] for v in o.operands if v not in defined]


def maps(op):
    """Indexing maps of the operands, or None for a named operation."""
    text = listed(op.attributes, "indexing_maps")
    return generic_form.split(text) if text is not None and op.name == "linalg.generic" else None


def elementwise_operands(op, result):
    """The numbers of the operands that an element-wise result may overwrite."""
    if op.name.startswith(("arith.", "math.")) or op.name == "tosa.table" or op.name in ELEMENTWISE:
        numbers = range(1) if op.name == "tosa.table" else range(len(op.operands))
    elif op.name == "linalg.generic":
        iterators = listed(op.attributes, "iterator_types")
        if "reduction" in iterators or "window" in iterators:
            return []
        own = maps(op)[inits(op)[result]]
        numbers = [n for n, map in enumerate(maps(op)) if map == own]
    else:
        return []
    type = op.results[result].type
    return [n for n in numbers if op.operands[n].type == type and reads(op, n)]


def is_fill(op):
    """Writes one value everywhere: linalg.fill, or a body that only yields it."""
    if op.name in ("linalg.fill", "tensor.splat"):
        return True
    if op.name != "linalg.generic":
        return False
    inner = body(op).ops
    return len(inner) == 1 and all(v not in body(op).arguments for v in inner[0].operands)


@dataclasses.dataclass(eq=False)
class Buffer:
    label: str
    bytes: int
    first: int
    last: int
    number: int = 0
    values: list = dataclasses.field(default_factory=list)
    offset: int = None


class Function:
    def __init__(self, op, parameters, in_place):
        self.op = op
        self.in_place = in_place
        self.buffers = []
        self.place = {}  # value: (its buffer, whether it is a part)
        self.constant = set()  # values computed from constants alone
        self.ops = op.regions[0][0].ops
        self.position = {o: p for p, o in enumerate(self.ops, 1)}
        for p, o in enumerate(self.ops, 1):
            assert not o.regions or is_structured(o), f"{o.name} is not supported"
            for inner in o.walk():
                self.position[inner] = p
        self.end = len(self.ops)
        for argument in op.regions[0][0].arguments:
            if parameters(argument):
                self.constant.add(argument)
            elif is_tensor(argument.type):
                self.store(argument, f"argument {argument.number}", 0)
        for o in self.ops:
            self.visit(o)
        for buffer in self.buffers:
            buffer.last = max(buffer.first, *(self.last_use(v) for v in buffer.values))

    def store(self, value, label, first):
        """Gives a value a buffer of its own."""
        self.buffers.append(Buffer(label, bytes_of(value.type), first, first, value.number))
        self.put(value, self.buffers[-1], False)

    def put(self, value, buffer, part):
        """Lets a value be a buffer, or part of one."""
        self.place[value] = (buffer, part)
        buffer.values.append(value)

    def last_use(self, value):
        return max((self.position[user] for user, _ in value.uses), default=0)

    def ends_at(self, buffer, op):
        """Whether nothing uses the buffer after the operation."""
        return all(self.last_use(v) <= self.position[op] for v in buffer.values)

    def only_an_init(self, value):
        """Whether an empty or filled tensor is nowhere read, through views included."""

        def is_init(user, number):
            if user.parent is not self.op:
                return False  # the body of a structured operation reads it
            if view_kind(user) and number == 0:
                return self.only_an_init(user.results[0])
            return number in inits(user) or not reads(user, number)

        return all(is_init(user, number) for user, number in value.uses)

    def is_constant(self, value):
        """Computed from constants alone, or never written, or an initial value only."""
        while value not in self.constant and value.definer and view_kind(value.definer):
            value = value.definer.operands[0]
        if value in self.constant or value in self.place or not value.definer:
            return value in self.constant
        if value.definer.name == "tensor.empty":
            return True
        written = [v for n, v in enumerate(value.definer.operands) if reads(value.definer, n)]
        written += captured(value.definer)
        return is_fill(value.definer) and all(self.is_constant(v) for v in written)

    def visit(self, op):
        view = view_kind(op)
        if view:
            result, source = op.results[0], op.operands[0]
            if source in self.place:
                buffer, part = self.place[source]
                self.put(result, buffer, part or view == "slice")
            return
        # An init that has storage is written to, so the result is no constant.
        sources = [v for n, v in enumerate(op.operands) if reads(op, n) or v in self.place]
        sources += captured(op)
        for number, result in enumerate(op.results):
            if op.name == "tensor.empty" or is_fill(op):
                if self.only_an_init(result):
                    continue
            if op.name == "tensor.empty":
                self.store(result, op.name, self.position[op])
            elif all(self.is_constant(v) for v in sources):
                self.constant.add(result)
            elif is_tensor(result.type):
                self.place_result(op, number)

    def place_result(self, op, number):
        result = op.results[number]
        whole = self.put_back(op, number)
        if whole:
            self.put(result, *self.place[op.operands[inits(op)[number]]])
            return
        taken = [self.place[r][0] for r in op.results[:number] if r in self.place]

        def may_take(operand):
            buffer, _ = self.place.get(operand, (None, False))
            return buffer and buffer not in taken and self.ends_at(buffer, op)

        candidates = elementwise_operands(op, number)
        for operand in (op.operands[n] for n in candidates if self.in_place):
            if may_take(operand) and not self.place[operand][1]:
                if not self.read_besides(op, operand, candidates):
                    self.put(result, *self.place[operand])
                    return
        init = inits(op)[number] if inits(op) else None
        if init is not None and may_take(op.operands[init]):
            if not self.read_besides(op, op.operands[init], [*candidates, init]):
                self.put(result, *self.place[op.operands[init]])
                return
        self.store(result, op.name, self.position[op])

    def read_besides(self, op, operand, numbers):
        """Whether the operation reads the buffer of an operand through others than these."""
        if op.name == "tensor.insert_slice":
            return False  # it moves what it reads, within one buffer too
        others = [v for n, v in enumerate(op.operands) if n not in numbers and reads(op, n)]
        return any(
            v in self.place and self.place[v][0] is self.place[operand][0]
            for v in [*others, *captured(op)]
        )

    def put_back(self, op, number):
        """The tensor that a result goes back into where its init was taken from."""
        result = op.results[number]
        if not inits(op) or len(result.uses) != 1 or op.name.startswith("tensor."):
            return None
        insert, source = result.uses[0]
        taken = op.operands[inits(op)[number]].definer
        if source != 0 or insert.name != "tensor.insert_slice":
            return None
        if not taken or taken.name != "tensor.extract_slice":
            return None

        def position(op):
            static = ("static_offsets", "static_sizes", "static_strides")
            return [integers(op.attributes, what) for what in static]

        whole = taken.operands[0]
        same = [whole, *taken.operands[1:]] == insert.operands[1:]
        if not same or position(insert) != position(taken):
            return None
        if whole not in self.place or not self.ends_at(self.place[whole][0], insert):
            return None
        return whole

    def peak(self):
        """Bytes, and the first position that reaches them."""
        change = [0] * (self.end + 2)
        for b in self.buffers:
            change[b.first] += b.bytes
            change[b.last + 1] -= b.bytes
        live, best = 0, (0, 0)
        for position in range(self.end + 1):
            live += change[position]
            if live > best[0]:
                best = (live, position)
        return best

    def arena(self, alignment):
        """Places the buffers, the largest first, each as low as it can be."""

        def up(n):
            return -(-n // alignment) * alignment

        placed = []
        for b in sorted(self.buffers, key=lambda b: (-b.bytes, b.first, b.number)):
            taken = [
                (o.offset, up(o.offset + o.bytes))
                for o in placed
                if o.first <= b.last and b.first <= o.last
            ]
            b.offset = min(
                start
                for start in (0, *(end for _, end in taken))
                if all(start + up(b.bytes) <= first or end <= start for first, end in taken)
            )
            placed.append(b)
        return max((up(b.offset + b.bytes) for b in placed), default=0)


def describe(function, alignment):
    peak, position = function.peak()
    arena = function.arena(alignment)
    at = function.ops[position - 1].name if position else "entry"
    return [f"peak {peak} at {position} {at}, arena {arena}"] + [
        f"{b.label}: {b.bytes} bytes in {b.first}..{b.last} at {b.offset}" for b in function.buffers
    ]


def describe_report(report):
    memory, call = report["memory"], report["per_call"]
    peak = memory.get("peak", {"position": 0})
    at = f"{peak['position']} {peak.get('op', 'entry')}"
    lines = [f"peak {call['peak_bytes']} at {at}, arena {call['arena_bytes']}"]
    for value in memory["values"]:
        label = value["op"] if "op" in value else f"argument {value['argument']}"
        ranges = ", ".join(f"{first}..{last}" for first, last in value["live"])
        lines.append(f"{label}: {value['bytes']} bytes in {ranges} at {value['offset']}")
    return lines


def check_properties(report, alignment):
    """What holds whatever the rules are: see also memory.py."""
    values, call = report["memory"]["values"], report["per_call"]
    before = []
    for a in sorted(values, key=lambda value: value["live"][0]):
        assert a["offset"] % alignment == 0
        before = [b for b in before if a["live"][0][0] <= b["live"][-1][1]]
        for b in before:
            low, high = sorted((a, b), key=lambda v: (v["offset"], v["bytes"]))
            apart = low["offset"] + low["bytes"] <= high["offset"]
            together = any(s <= t and u <= e for s, e in a["live"] for u, t in b["live"])
            assert apart or not together, f"{a} and {b} share bytes"
        before.append(a)
    most = sum(-(-v["bytes"] // alignment) * alignment for v in values)
    assert call["peak_bytes"] <= call["arena_bytes"] <= most, call


def functions(module):
    return [op for op in module.regions[0][0].ops if op.name == "func.func" and op.regions[0]]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def compare(path, parameters):
    """Compares all functions of a program in all settings."""
    form = ["print-op-generic", "print-local-scope", "elide-elementsattrs-if-larger=1"]
    module = generic_form.parse(run("mlir-opt", path, *(f"--mlir-{flag}" for flag in form)))
    agree = differ = 0
    with tempfile.TemporaryDirectory() as directory:
        settings = list(itertools.product((True, False), (1, 16, 64)))
        summaries = [
            f"--cost-summary=format=json in-place={'on' if in_place else 'off'} alignment={alignment} "
            f"params={parameters} output={directory}/{number}"
            for number, (in_place, alignment) in enumerate(settings)
        ]
        run("cost-opt", path, *summaries)
        reports = [json.load(open(f"{directory}/{n}"))["functions"] for n in range(len(settings))]
    for number, op in enumerate(functions(module)):
        marks = generic_form.split(listed(op.attributes, "arg_attrs") or "")
        marked = [n for n, mark in enumerate(marks) if "cost.param = true" in mark]

        def is_parameter(argument):
            return argument.number in marked or parameters == "args" and argument.number > 0

        own = {in_place: Function(op, is_parameter, in_place) for in_place in (True, False)}
        for (in_place, alignment), report in zip(settings, reports):
            expected = describe(own[in_place], alignment)
            found = describe_report(report[number])
            check_properties(report[number], alignment)
            if expected == found:
                agree += 1
                continue
            differ += 1
            print(f"{path} @{report[number]['name']} in-place={in_place} alignment={alignment}")
            for line in expected[:1] + [line for line in expected[1:] if line not in found]:
                print(f"  expected {line}")
            for line in found[:1] + [line for line in found[1:] if line not in expected]:
                print(f"  reported {line}")
    return agree, differ


parser = argparse.ArgumentParser()
parser.add_argument("programs", nargs="+")
parser.add_argument("--params", default="")
options = parser.parse_args()
results = [compare(path, options.params) for path in options.programs]
print(f"{sum(a for a, _ in results)} reports agree, {sum(d for _, d in results)} differ")
