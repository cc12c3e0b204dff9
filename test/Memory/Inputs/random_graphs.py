"""Prints functions on tensors, drawn at random: operations of tosa, linalg, tensor and
arith in straight line, with values that are shared, unused, returned or constant, with
views and slices, with several views of one value in one operation, and with initial
values of all kinds.

    random_graphs.py --seed=N --functions=N
"""

import argparse
import math
import random
import typing

FLOATS = ("f32", "f16")
ELEMENTS = FLOATS * 3 + ("i8", "i32", "i4", "i1", "i48")


class Value(typing.NamedTuple):
    name: str
    shape: tuple
    element: str

    @property
    def type(self):
        return "tensor<" + "".join(f"{extent}x" for extent in self.shape) + self.element + ">"


def names(values):
    return ", ".join(v.name for v in values)


def types(values):
    return ", ".join(v.type for v in values)


def array(integers, type="i64"):
    return f"array<{type}: {', '.join(map(str, integers))}>"


class Graph:
    def __init__(self, name, draw):
        self.draw, self.name = draw, name
        self.lines, self.count = [], 0
        self.arguments = [
            Value(f"%arg{n}", self.shape(), draw.choice(ELEMENTS))
            for n in range(draw.randint(1, 3))
        ]
        self.values = list(self.arguments)  # that operations may use

    def shape(self):
        if self.draw.random() < 0.03:
            return (0, 3)
        rank = self.draw.choice((1, 2, 2, 3, 4))
        return tuple(self.draw.choice((1, 2, 3, 4, 8)) for _ in range(rank))

    def likely(self, probability):
        return self.draw.random() < probability

    def pick(self, condition=lambda v: True, empty=False):
        """A value, mostly a late one; only if it may be `empty` of no elements or rank 0."""
        fitting = [
            v for v in self.values if (empty or v.shape and 0 not in v.shape) and condition(v)
        ]
        return self.draw.choice(fitting[-4:] if self.likely(0.7) else fitting) if fitting else None

    def pick_float(self, ranks=range(5), empty=False):
        return self.pick(lambda v: v.element in FLOATS and len(v.shape) in ranks, empty)

    def like(self, value):
        """One of the same type, perhaps the same or a constant."""
        if self.likely(0.15):
            return self.constant(value.shape, value.element)
        return self.pick(lambda v: v.type == value.type, empty=True)

    # Lines. What they define is for others to use only if it is shared.

    def line(self, shape, element, text):
        self.count += 1
        self.lines.append(f"%{self.count} = {text}")
        return Value(f"%{self.count}", tuple(shape), element)

    def share(self, value):
        self.values.append(value)

    def op(self, name, operands, shape, element, attributes="", more=()):
        """An operation in generic form; `more` are operands that are no tensors."""
        attributes = f" <{{{attributes}}}>" if attributes else ""
        every = ", ".join([v.name for v in operands] + [n for n, _ in more])
        every_type = ", ".join([v.type for v in operands] + [t for _, t in more])
        type = Value("", tuple(shape), element).type
        return self.line(
            shape, element, f'"{name}"({every}){attributes} : ({every_type}) -> {type}'
        )

    def structured(self, name, inputs, shape, element, read=False, attributes=""):
        """A named operation of linalg, with an initial value that it may read."""
        init = self.init(shape, element, read)
        ins = f"ins({names(inputs)} : {types(inputs)}) outs({init.name} : {init.type})"
        by_attributes = name.split(" ")[0] in (
            "linalg.transpose",
            "linalg.broadcast",
            "linalg.reduce",
        )
        tail = attributes if by_attributes else f"-> {init.type}"
        self.share(self.line(shape, element, f"{name} {ins} {tail}"))

    # Constants and initial values.

    def constant(self, shape, element):
        zero = "0.0" if element in FLOATS else "false" if element == "i1" else "0"
        is_splat = 0 in shape or element == "i1" or self.likely(0.4)
        data = f"dense<{zero}>" if is_splat else f'dense_resource<"{self.name}_{self.count}">'
        type = Value("", tuple(shape), element).type
        is_tosa = 0 not in shape and self.likely(0.5)
        name, key = ("tosa.const", "values") if is_tosa else ("arith.constant", "value")
        return self.op(name, [], shape, element, f"{key} = {data} : {type}")

    def zero(self, element):
        """A zero point of TOSA."""
        number = "0.0" if element in FLOATS else "0"
        return self.op(
            "tosa.const", [], [1], element, f"values = dense<{number}> : tensor<1x{element}>"
        )

    def scalar(self, element):
        number = "1.0" if element in FLOATS else "1"
        return self.line(
            (), element, f'"arith.constant"() <{{value = {number} : {element}}}> : () -> {element}'
        )

    def empty(self, shape, element):
        return self.op("tensor.empty", [], shape, element)

    def computed(self, element):
        """A scalar, perhaps one that a value holds."""
        x = self.pick(lambda v: v.element == element)
        if not x or self.likely(0.5):
            return self.scalar(element)
        zero = self.line((), "", '"arith.constant"() <{value = 0 : index}> : () -> index').name
        text = f"tensor.extract {x.name}[{', '.join([zero] * len(x.shape))}] : {x.type}"
        return self.line((), element, text)

    def fill(self, shape, element):
        scalar = self.computed(element)
        if self.likely(0.2):
            type = Value("", tuple(shape), element).type
            return self.line(shape, element, f"tensor.splat {scalar.name} : {type}")
        init = self.empty(shape, element)
        ins = f"ins({scalar.name} : {element}) outs({init.name} : {init.type})"
        return self.line(shape, element, f"linalg.fill {ins} -> {init.type}")

    def init(self, shape, element, read):
        """What an operation writes over."""
        kind = self.draw.choice(["value", "fill", "constant"] + ([] if read else ["empty"] * 3))
        value = self.pick(lambda v: (v.shape, v.element) == (tuple(shape), element), empty=True)
        if kind == "value" and value:
            return value
        if kind == "constant":
            return self.constant(shape, element)
        return self.fill(shape, element) if read or kind == "fill" else self.empty(shape, element)

    # Operations. Each adds one, or none where no value fits.

    def unary(self):
        if x := self.pick():
            number = (
                ("abs", "bitwise_not") if x.element not in FLOATS else ("exp", "abs", "tanh", "erf")
            )
            name = self.draw.choice(("logical_not",) if x.element == "i1" else number)
            self.share(self.op(f"tosa.{name}", [x], x.shape, x.element))

    def binary(self):
        if x := self.pick(lambda v: v.element != "i1"):
            y = self.constant([1] * len(x.shape), x.element) if self.likely(0.25) else self.like(x)
            operands = self.draw.sample((x, y), 2)
            name = self.draw.choice(("add", "sub", "maximum"))
            self.share(self.op(f"tosa.{name}", operands, x.shape, x.element))

    def broadcasting(self):
        """Two values of one rank, one of which is extended along some dimension."""
        x = self.pick_float()
        y = x and self.pick(
            lambda v: v.element == x.element
            and len(v.shape) == len(x.shape)
            and all(b in (a, 1) for a, b in zip(x.shape, v.shape))
        )
        if y:
            self.share(self.op("tosa.add", self.draw.sample((x, y), 2), x.shape, x.element))

    def select(self):
        condition = self.pick(lambda v: v.element == "i1")
        x = condition and self.pick(lambda v: v.shape == condition.shape)
        y = x and self.like(x)
        if y:
            self.share(self.op("tosa.select", [condition, x, y], x.shape, x.element))

    def compare(self):
        if x := self.pick(lambda v: v.element in ("f32", "f16", "i32")):
            self.share(self.op("tosa.greater", [x, self.like(x)], x.shape, "i1"))

    def cast(self):
        to = self.draw.choice(("f32", "f16", "i8", "i32", "i1"))
        if x := self.pick(lambda v: v.element in ("f32", "f16", "i8", "i32") and v.element != to):
            self.share(self.op("tosa.cast", [x], x.shape, to))

    def on_tensors(self):
        """Element-wise operations of arith and math."""
        if x := self.pick_float(empty=True):
            name, operands = self.draw.choice(
                (("arith.addf", [x, self.like(x)]), ("math.exp", [x]))
            )
            self.share(self.op(name, operands, x.shape, x.element))

    def named(self):
        if x := self.pick_float(empty=True):
            if self.likely(0.5):
                name, inputs = self.draw.choice(("exp", "negf", "abs", "tanh", "copy")), [x]
            else:
                name, inputs = self.draw.choice(("add", "sub", "mul", "max")), [x, self.like(x)]
            self.structured(f"linalg.{name}", inputs, x.shape, x.element)

    def generic(self):
        """Element-wise, with operands in any order, of one or two results."""
        x = self.pick(lambda v: v.shape and v.element in FLOATS + ("i8", "i32"), empty=True)
        if not x:
            return
        straight, add = list(range(len(x.shape))), "addf" if x.element in FLOATS else "addi"
        operands = [(x, straight)]
        for _ in range(self.draw.randint(0, 2)):
            order = self.draw.sample(straight, len(straight)) if self.likely(0.4) else straight
            order = order[: self.draw.randint(1, len(order))] if self.likely(0.2) else order
            shape = tuple(x.shape[d] for d in order)
            y = self.pick(lambda v: (v.shape, v.element) == (shape, x.element), empty=True)
            if y:
                operands.append((y, order))
        self.draw.shuffle(operands)
        inputs = [operand for operand, _ in operands]
        read, outputs, output_orders = self.likely(0.3), [], []
        for _ in range(self.draw.choice((1, 1, 1, 2, 3))):
            order = self.draw.sample(straight, len(straight)) if self.likely(0.2) else straight
            output_orders.append(order)
            outputs.append(self.init(tuple(x.shape[d] for d in order), x.element, read))
        used = [n for n in range(len(inputs) + read * len(outputs)) if self.likely(0.85)] or [0]
        body, last = [], f"%v{used[0]}"
        for n in used:
            body.append(f"%b{n} = arith.{add} %v{n}, {last} : {x.element}")
            last = f"%b{n}"
        results = ", ".join([last] * len(outputs)) + " : " + ", ".join([x.element] * len(outputs))
        dimensions = ", ".join(f"d{d}" for d in straight)
        orders = [o for _, o in operands] + output_orders
        maps = [f"affine_map<({dimensions}) -> ({', '.join(f'd{d}' for d in o)})>" for o in orders]
        parallel = ", ".join(['"parallel"'] * len(straight))
        arguments = ", ".join(f"%v{n}: {x.element}" for n in range(len(orders)))
        self.count += 1
        self.lines += [
            f"%{self.count}:{len(outputs)} = linalg.generic {{indexing_maps = [{', '.join(maps)}],",
            f"    iterator_types = [{parallel}]}} ins({names(inputs)} : {types(inputs)})",
            f"    outs({names(outputs)} : {types(outputs)}) {{",
            f"^bb0({arguments}):",
            *body,
            f"linalg.yield {results}",
            f"}} -> ({types(outputs)})",
        ]
        for n in range(len(outputs)):
            self.share(Value(f"%{self.count}#{n}", outputs[n].shape, x.element))

    def reduce(self):
        if x := self.pick_float(range(1, 5)):
            axis = self.draw.randrange(len(x.shape))
            if self.likely(0.5):
                shape = [1 if d == axis else n for d, n in enumerate(x.shape)]
                self.share(
                    self.op("tosa.reduce_sum", [x], shape, x.element, f"axis = {axis} : i32")
                )
            else:
                shape = [n for d, n in enumerate(x.shape) if d != axis]
                name, dimensions = "linalg.reduce {arith.addf}", f"dimensions = [{axis}]"
                self.structured(name, [x], shape, x.element, True, dimensions)

    def softmax(self):
        if x := self.pick_float(range(1, 5), empty=True):
            name = f"linalg.softmax dimension({self.draw.randrange(len(x.shape))})"
            self.structured(name, [x], x.shape, x.element)

    def extents(self, integers):
        """A shape of TOSA, as an operand that is no tensor."""
        type = f"!tosa.shape<{len(integers)}>"
        values = f"dense<{list(integers)}> : tensor<{len(integers)}xindex>"
        text = f'"tosa.const_shape"() <{{values = {values}}}> : () -> {type}'
        return self.line((), "", text).name, type

    def reshape(self):
        if x := self.pick():
            size = math.prod(x.shape)
            first = self.draw.choice([d for d in (1, 2, 4, 8) if size % d == 0])
            shape = self.draw.choice(
                ((size,), (first, size // first), (1, first, 1, size // first))
            )
            self.share(self.op("tosa.reshape", [x], shape, x.element, "", [self.extents(shape)]))

    def collapse(self):
        if x := self.pick(lambda v: len(v.shape) > 1, empty=True):
            at = self.draw.randrange(len(x.shape) - 1)
            shape = [*x.shape[:at], x.shape[at] * x.shape[at + 1], *x.shape[at + 2 :]]
            groups = [[d, d + 1] if d == at else [d + (d > at)] for d in range(len(shape))]
            groups = f"reassociation = {groups}"
            self.share(self.op("tensor.collapse_shape", [x], shape, x.element, groups))

    def expand(self):
        if x := self.pick():
            at = self.draw.randrange(len(x.shape))
            factor = 2 if x.shape[at] % 2 == 0 else 1
            shape = [*x.shape[:at], factor, x.shape[at] // factor, *x.shape[at + 1 :]]
            groups = [[d, d + 1] if d == at else [d + (d > at)] for d in range(len(x.shape))]
            attributes = f"reassociation = {groups}, static_output_shape = {array(shape)}"
            self.share(self.op("tensor.expand_shape", [x], shape, x.element, attributes))

    def transpose(self):
        if x := self.pick(lambda v: len(v.shape) > 1):
            order = self.draw.sample(range(len(x.shape)), len(x.shape))
            shape = [x.shape[d] for d in order]
            if self.likely(0.5):
                perms = f"perms = {array(order, 'i32')}"
                self.share(self.op("tosa.transpose", [x], shape, x.element, perms))
            else:
                attributes = f"permutation = {order}"
                self.structured("linalg.transpose", [x], shape, x.element, False, attributes)

    def broadcast(self):
        if x := self.pick(lambda v: len(v.shape) < 4, empty=True):
            at, extent = self.draw.randint(0, len(x.shape)), self.draw.choice((1, 2, 3))
            shape = [*x.shape[:at], extent, *x.shape[at:]]
            self.structured(
                "linalg.broadcast", [x], shape, x.element, False, f"dimensions = [{at}]"
            )

    def part(self, shape):
        if self.likely(0.15):
            return [0] * len(shape), list(shape)
        starts = [self.draw.randrange(extent) for extent in shape]
        return starts, [self.draw.randint(1, n - start) for start, n in zip(starts, shape)]

    def region(self, starts, sizes, operands):
        """The attributes of an operation on slices."""
        fields = {"offsets": starts, "sizes": sizes, "strides": [1] * len(sizes)}
        static = ", ".join(f"static_{what} = {array(numbers)}" for what, numbers in fields.items())
        return f"{static}, operandSegmentSizes = {array([1] * operands + [0, 0, 0], 'i32')}"

    def take(self, x, starts, sizes):
        attributes = self.region(starts, sizes, 1)
        return self.op("tensor.extract_slice", [x], sizes, x.element, attributes)

    def put(self, x, into, starts):
        attributes = self.region(starts, x.shape, 2)
        self.share(self.op("tensor.insert_slice", [x, into], into.shape, x.element, attributes))

    def slice(self):
        if x := self.pick():
            starts, sizes = self.part(x.shape)
            if self.likely(0.5):
                return self.share(self.take(x, starts, sizes))
            more = [self.extents(starts), self.extents(sizes)]
            self.share(self.op("tosa.slice", [x], sizes, x.element, "", more))

    def insert(self):
        into = self.pick()
        x = into and self.pick(
            lambda v: v.element == into.element
            and len(v.shape) == len(into.shape)
            and all(a <= b for a, b in zip(v.shape, into.shape))
        )
        if x:
            if self.likely(0.4):
                into = self.init(into.shape, into.element, False)
            self.put(x, into, [self.draw.randint(0, b - a) for a, b in zip(x.shape, into.shape)])

    def tile(self):
        """Takes a part out, computes on it and puts it back, there or elsewhere."""
        if x := self.pick_float():
            x = self.op("tosa.exp", [x], x.shape, x.element)
            starts, sizes = self.part(x.shape)
            taken = self.take(x, starts, sizes)
            read = self.pick(lambda v: v.type == taken.type) if self.likely(0.3) else None
            of, read = f"({taken.name} : {taken.type})", read or taken
            text = f"linalg.exp ins({read.name} : {read.type}) outs{of} -> {taken.type}"
            made = self.line(sizes, x.element, text)
            for value, probability in ((made, 0.2), (x, 0.2), (taken, 0.1)):
                if self.likely(probability):
                    self.share(value)
            self.put(made, x, [0] * len(starts) if self.likely(0.2) else starts)

    def concat(self):
        if x := self.pick():
            axis = self.draw.randrange(len(x.shape))
            rest = lambda v: (v.element, v.shape[:axis], v.shape[axis + 1 :])
            fits = lambda v: len(v.shape) == len(x.shape) and rest(v) == rest(x)
            parts = [x] + [self.pick(fits) for _ in range(self.draw.randint(0, 2))]
            shape = [*x.shape[:axis], sum(p.shape[axis] for p in parts), *x.shape[axis + 1 :]]
            name, of = self.draw.choice((("tosa.concat", "axis"), ("tensor.concat", "dim")))
            type = "i32" if of == "axis" else "i64"
            self.share(self.op(name, parts, shape, x.element, f"{of} = {axis} : {type}"))

    def pad(self):
        if x := self.pick():
            low, high = ([self.draw.randint(0, 2) for _ in x.shape] for _ in range(2))
            shape = [sum(n) for n in zip(low, high, x.shape)]
            scalar = self.scalar(x.element).name
            type = Value("", tuple(shape), x.element).type
            indices = ", ".join(f"%i{d}: index" for d in range(len(shape)))
            body = f"{{\n^bb0({indices}):\ntensor.yield {scalar} : {x.element}\n}}"
            text = f"tensor.pad {x.name} low{low} high{high} {body} : {x.type} to {type}"
            self.share(self.line(shape, x.element, text))

    def weight(self, shape, element):
        """A constant, perhaps a transposed one."""
        if self.likely(0.7):
            return self.constant(shape, element)
        order = [*range(len(shape) - 2), len(shape) - 1, len(shape) - 2]
        turned = self.constant([shape[d] for d in order], element)
        return self.op("tosa.transpose", [turned], shape, element, f"perms = {array(order, 'i32')}")

    def product(self):
        x = self.pick(lambda v: len(v.shape) in (2, 3) and v.element in FLOATS + ("i8",))
        if not x:
            return
        *batch, m, k = x.shape
        y = self.pick(lambda v: v.element == x.element and list(v.shape[:-1]) == [*batch, k])
        if not y or self.likely(0.5):
            y = self.weight([*batch, k, self.draw.choice((1, 4, 8))], x.element)
        shape, element = [*batch, m, y.shape[-1]], "i32" if x.element == "i8" else x.element
        if batch and self.likely(0.6):
            zero = self.zero(x.element)
            self.share(self.op("tosa.matmul", [x, y, zero, zero], shape, element))
        else:
            name = "linalg.batch_matmul" if batch else "linalg.matmul"
            self.structured(name, [x, y], shape, element, True)

    def image(self):
        """A convolution or pooling."""
        x = self.pick_float([4])
        if not x:
            return
        channels = self.draw.choice((1, 2, 4))
        kind = self.draw.choice(("conv2d", "depthwise_conv2d", "max_pool2d", "conv", "pool"))
        fields = {"pad": [0] * 4, "stride": [1, 1]}
        if kind.endswith("conv2d"):
            c = x.shape[3]
            out, shape = (channels, [channels, 1, 1, c]) if kind == "conv2d" else (c, [1, 1, c, 1])
            weight, bias = self.constant(shape, x.element), self.constant([out], x.element)
            operands, shape = [x, weight, bias, *[self.zero(x.element)] * 2], [*x.shape[:3], out]
            attributes = f"acc_type = f32, dilation = {array([1, 1])}, "
        elif kind == "max_pool2d":
            operands, shape, attributes = [x], x.shape, f"kernel = {array([1, 1])}, "
        elif kind == "conv":
            n, c, h, w = x.shape
            weight = self.constant([channels, c, 1, 1], x.element)
            name = "linalg.conv_2d_nchw_fchw"
            return self.structured(name, [x, weight], [n, channels, h, w], x.element, True)
        else:
            window = self.empty([1, 1], x.element)
            return self.structured("linalg.pooling_nchw_max", [x, window], x.shape, x.element, True)
        attributes += ", ".join(f"{name} = {array(numbers)}" for name, numbers in fields.items())
        self.share(self.op(f"tosa.{kind}", operands, shape, x.element, attributes))

    def derived(self):
        """A value that is constant, or computed from constants alone."""
        shape, element = self.shape(), self.draw.choice(FLOATS)
        x = self.constant(shape, element)
        of_constants = self.op("arith.addf", [x, x], shape, element)
        more = (self.fill(shape, element), self.empty(shape, element))
        self.share(self.draw.choice((x, of_constants, *more)))

    OPERATIONS = [unary, binary, named, generic, product, image] * 2 + [
        *(broadcasting, select, compare, cast, on_tensors, reduce, softmax, reshape, collapse),
        *(
            expand,
            transpose,
            transpose,
            broadcast,
            slice,
            slice,
            insert,
            tile,
            concat,
            pad,
            derived,
        ),
    ]

    def print(self):
        for _ in range(self.draw.randint(1, 25)):
            self.draw.choice(self.OPERATIONS)(self)
        outputs = [self.pick(empty=True) for _ in range(self.draw.randint(1, 3))]
        mark = lambda: " {cost.param = true}" if self.likely(0.15) else ""
        arguments = ", ".join(f"{v.name}: {v.type}{mark()}" for v in self.arguments)
        print(
            f"func.func @{self.name}({arguments}) -> ({types(outputs)}) {{", *self.lines, sep="\n"
        )
        print(f"return {names(outputs)} : {types(outputs)}\n}}")


parser = argparse.ArgumentParser()
parser.add_argument("--seed", type=int, default=0)
parser.add_argument("--functions", type=int, default=300)
options = parser.parse_args()
draw = random.Random(options.seed)
for number in range(options.functions):
    Graph(f"f{number}", draw).print()
