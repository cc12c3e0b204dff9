"""Cases of the operations of TOSA, in shapes drawn at random."""

import re

from cases import Case, Function, Value, array, pick, tensor

FLOATS = ["f32", "f16", "bf16"]
UNARY = {
    **dict.fromkeys(
        "ceil floor cos sin erf exp log reciprocal rsqrt sigmoid tanh identity".split(),
        FLOATS,
    ),
    "abs": FLOATS + ["i32"],
    "clz": ["i32"],
    "bitwise_not": ["i8", "i16", "i32"],
    "logical_not": ["i1"],
}
BINARY = {
    **dict.fromkeys("add sub maximum minimum".split(), ["f32", "i32", "f16"]),
    "pow": ["f32", "f16", "bf16"],
    "intdiv": ["i32"],
    **dict.fromkeys("bitwise_and bitwise_or bitwise_xor".split(), ["i8", "i16", "i32"]),
    **dict.fromkeys("logical_and logical_or logical_xor".split(), ["i1"]),
    **dict.fromkeys(
        "logical_left_shift logical_right_shift".split(), ["i8", "i16", "i32"]
    ),
    **dict.fromkeys("equal greater greater_equal".split(), ["f32", "i32", "f16"]),
}
COMPARISONS = ("equal", "greater", "greater_equal")
SHAPES = [(4, 5), (1, 7), (2, 3, 5), (3,), (1, 1, 1, 4)]
# Input, weight, accumulator and result.
CONVOLUTION_TYPES = [
    ("f32", "f32", "f32", "f32"),
    ("i8", "i8", "i32", "i32"),
    ("f16", "f16", "f32", "f16"),
    ("bf16", "bf16", "f32", "bf16"),
    ("i16", "i8", "i48", "i48"),
    ("i8", "i4", "i32", "i32"),
]
CASTS = [
    "f32 f16",
    "bf16 f32",
    "f32 i8",
    "f16 i32",
    "i8 i32",
    "i32 i8",
    "i32 f32",
    "i1 i32",
    "f32 i1",
    "i8 i1",
    "i1 f32",
]


def constant(f, type, value):
    return f.op("tosa.const", [], type, f"values = dense<{value}> : {type}")


def shape_constant(f, values):
    type = f"!tosa.shape<{len(values)}>"
    return f.op(
        "tosa.const_shape",
        [],
        type,
        f"values = dense<{list(values)}> : tensor<{len(values)}xindex>",
    )


def zero(f, element):
    return constant(f, tensor((1,), element), "0.0" if "f" in element else "0")


def finish(f, value, name):
    return Case(f.name, f.text(value), (f"tosa.{name}",))


def elementwise_cases(shapes):
    for name, types in UNARY.items():
        for number in range(shapes):
            f = Function(f"tosa_{name}_{number}")
            type = tensor(SHAPES[number % len(SHAPES)], types[number % len(types)])
            yield finish(f, f.op(f"tosa.{name}", [f.argument(type)], type), name)
    for name, types in BINARY.items():
        for number in range(shapes):
            f = Function(f"tosa_{name}_{number}")
            shape, element = SHAPES[number % len(SHAPES)], types[number % len(types)]
            # Every third is broadcast.
            other = (1,) * len(shape) if number % 3 == 2 else shape
            operands = [f.tensor(shape, element), f.tensor(other, element)]
            result = tensor(shape, "i1" if name in COMPARISONS else element)
            yield finish(f, f.op(f"tosa.{name}", operands, result), name)
    for number in range(shapes):
        shape = SHAPES[number % len(SHAPES)]
        for rounds in ("true", "false"):
            f = Function(f"tosa_arithmetic_right_shift_{rounds}_{number}")
            element = ["i32", "i8", "i16"][number % 3]
            operands = [f.tensor(shape, element), f.tensor(shape, element)]
            value = f.op(
                "tosa.arithmetic_right_shift",
                operands,
                operands[0].type,
                f"round = {rounds}",
            )
            yield finish(f, value, "arithmetic_right_shift")
        for element, result, shift in [
            ("f32", "f32", 0),
            ("i8", "i32", 0),
            ("i32", "i32", 3),
        ]:
            f = Function(f"tosa_mul_{element}_{number}")
            operands = [f.tensor(shape, element), f.tensor(shape, element)]
            operands.append(constant(f, "tensor<1xi8>", shift))
            yield finish(f, f.op("tosa.mul", operands, tensor(shape, result)), "mul")
        for element in ("f32", "i8", "f16"):
            f = Function(f"tosa_clamp_{element}_{number}")
            x = f.tensor(shape, element)
            low, high = ("0.0", "6.0") if "f" in element else ("0", "6")
            limits = f"min_val = {low} : {element}, max_val = {high} : {element}"
            yield finish(f, f.op("tosa.clamp", [x], x.type, limits), "clamp")
            f = Function(f"tosa_negate_{element}_{number}")
            x = f.tensor(shape, element)
            zeros = [zero(f, element), zero(f, element)]
            yield finish(f, f.op("tosa.negate", [x, *zeros], x.type), "negate")
        f = Function(f"tosa_select_{number}")
        x = [f.tensor(shape, "i1"), f.tensor(shape, "f32"), f.tensor(shape, "f32")]
        yield finish(f, f.op("tosa.select", x, x[1].type), "select")
        f = Function(f"tosa_table_{number}")
        x = f.tensor(shape, "i8")
        table = f.tensor((256,), "i8")
        yield finish(f, f.op("tosa.table", [x, table], x.type), "table")
        for cast in CASTS:
            source, target = cast.split()
            f = Function(f"tosa_cast_{source}_{target}_{number}")
            x = f.tensor(shape, source)
            yield finish(f, f.op("tosa.cast", [x], tensor(shape, target)), "cast")


def reduction_cases(shapes, seed):
    kinds = {
        "reduce_sum": "f32 i32 f16",
        "reduce_product": "f32 f16 bf16",
        "reduce_max": "f32 i8 f16",
        "reduce_min": "f32 i32 f16",
        "reduce_all": "i1",
        "reduce_any": "i1",
        "argmax": "f32 i8 f16",
    }
    for name, types in kinds.items():
        for number in range(shapes):
            random = pick(seed, f"{name} {number}")
            shape = [random.randint(2, 5) for _ in range(1 + number % 3)]
            axis = random.randrange(len(shape))
            f = Function(f"tosa_{name}_{number}")
            types_list = types.split()
            element = types_list[number % len(types_list)]
            x = f.tensor(shape, element)
            rest = shape[:axis] + ([] if name == "argmax" else [1]) + shape[axis + 1 :]
            result = tensor(rest, "i32" if name == "argmax" else element)
            yield finish(
                f, f.op(f"tosa.{name}", [x], result, f"axis = {axis} : i32"), name
            )


def convolution_cases(shapes, seed):
    for number in range(max(shapes, len(CONVOLUTION_TYPES))):
        for name, rank in (("conv2d", 2), ("conv3d", 3), ("depthwise_conv2d", 2)):
            random = pick(seed, f"{name} {number}")
            types = CONVOLUTION_TYPES[number % len(CONVOLUTION_TYPES)]
            first, second, acc, result = types
            stride, dilation, kernel, pads, out, image = ([] for _ in range(6))
            while len(out) < rank:
                s, d, k = (
                    random.randint(1, 3),
                    random.randint(1, 2),
                    random.randint(1, 3),
                )
                # A 1×1 depthwise convolution becomes a product.
                if name == "depthwise_conv2d" and not kernel:
                    k = max(k, 2)
                p, q, o = (
                    random.randint(0, 1),
                    random.randint(0, 1),
                    random.randint(1, 3),
                )
                i = (o - 1) * s + d * (k - 1) + 1 - p - q
                if i > 0:
                    for items, item in zip(
                        (stride, dilation, kernel, out, image), (s, d, k, o, i)
                    ):
                        items.append(item)
                    pads += [p, q]
            n, c, m = random.randint(1, 2), random.randint(1, 3), random.randint(1, 3)
            f = Function(f"tosa_{name}_{number}")
            x = f.tensor((n, *image, c), first)
            depthwise = name.startswith("depthwise")
            weight = f.tensor((*kernel, c, m) if depthwise else (m, *kernel, c), second)
            outputs = c * m if depthwise else m
            bias = f.tensor((outputs,), result)
            zeros = [zero(f, first), zero(f, second)]
            properties = (
                f"pad = {array(pads)}, stride = {array(stride)}, dilation = {array(dilation)}, "
                f"acc_type = {acc}"
            )
            value = f.op(
                f"tosa.{name}",
                [x, weight, bias, *zeros],
                tensor((n, *out, outputs), result),
                properties,
            )
            yield finish(f, value, name)
        random = pick(seed, f"transpose_conv2d {number}")
        first, second, acc, result = CONVOLUTION_TYPES[number % len(CONVOLUTION_TYPES)]
        stride = [1, 1] if number % 2 else [random.randint(2, 3), random.randint(1, 2)]
        kernel = [random.randint(1, 3) + max(stride) - 1 for _ in range(2)]
        image = [random.randint(1, 3) for _ in range(2)]
        out = [(i - 1) * s + k for i, s, k in zip(image, stride, kernel)]
        n, c, m = random.randint(1, 2), random.randint(1, 3), random.randint(1, 3)
        f = Function(f"tosa_transpose_conv2d_{number}")
        x, weight = f.tensor((n, *image, c), first), f.tensor((m, *kernel, c), second)
        bias = f.tensor((m,), result)
        zeros = [zero(f, first), zero(f, second)]
        properties = (
            f"out_pad = {array([0] * 4)}, stride = {array(stride)}, acc_type = {acc}"
        )
        value = f.op(
            "tosa.transpose_conv2d",
            [x, weight, bias, *zeros],
            tensor((n, *out, m), result),
            properties,
        )
        yield finish(f, value, "transpose_conv2d")


def pooling_cases(shapes, seed):
    for number in range(shapes):
        for name in ("avg_pool2d", "max_pool2d"):
            random = pick(seed, f"{name} {number}")
            element = ["f32", "i8", "f16"][number % 3]
            kernel, stride, pads, out, image = [], [], [], [], []
            while len(out) < 2:
                s, k, o = (random.randint(1, 3) for _ in range(3))
                # A pad must be smaller than the kernel.
                p, q = random.randint(0, min(1, k - 1)), random.randint(
                    0, min(1, k - 1)
                )
                i = (o - 1) * s + k - p - q
                if i > 0:
                    for items, item in zip((kernel, stride, out, image), (k, s, o, i)):
                        items.append(item)
                    pads += [p, q]
            n, c = random.randint(1, 2), random.randint(1, 3)
            f = Function(f"tosa_{name}_{number}")
            x = f.tensor((n, *image, c), element)
            properties = f"kernel = {array(kernel)}, stride = {array(stride)}, pad = {array(pads)}"
            operands = [x]
            if name == "avg_pool2d":
                operands += [zero(f, element), zero(f, element)]
                properties += f", acc_type = {'i32' if element == 'i8' else 'f32'}"
            value = f.op(
                f"tosa.{name}", operands, tensor((n, *out, c), element), properties
            )
            yield finish(f, value, name)


def product_cases(shapes, seed):
    for number in range(max(shapes, len(CONVOLUTION_TYPES))):
        random = pick(seed, f"matmul {number}")
        b, m, k, n = (random.choice([1, 2, 3, 5, 7]) for _ in range(4))
        first, _, _, result = CONVOLUTION_TYPES[number % len(CONVOLUTION_TYPES)]
        f = Function(f"tosa_matmul_{number}")
        operands = [f.tensor((b, m, k), first), f.tensor((b, k, n), first)]
        operands += [zero(f, first), zero(f, first)]
        yield finish(
            f, f.op("tosa.matmul", operands, tensor((b, m, n), result)), "matmul"
        )


def layout_cases(shapes, seed):
    for number in range(shapes):
        random = pick(seed, f"layout {number}")
        element = ["f32", "i8", "i32"][number % 3]
        shape = [random.randint(1, 4) for _ in range(2 + number % 2)]
        axis = random.randrange(len(shape))

        def case(name, result_shape, properties="", operands=1, extra=lambda f: []):
            f = Function(f"tosa_{name}_{number}")
            inputs = [f.tensor(shape, element) for _ in range(operands)]
            inputs += extra(f)
            value = f.op(
                f"tosa.{name}", inputs, tensor(result_shape, element), properties
            )
            return finish(f, value, name)

        along = f"axis = {axis} : i32"
        joined = [3 * d if i == axis else d for i, d in enumerate(shape)]
        yield case("concat", joined, along, operands=3)
        yield case("reverse", shape, along)
        order = random.sample(range(len(shape)), len(shape))
        yield case(
            "transpose", [shape[i] for i in order], f"perms = {array(order, 'i32')}"
        )
        pads = [random.randint(0, 2) for _ in range(2 * len(shape))]
        padded = [d + pads[2 * i] + pads[2 * i + 1] for i, d in enumerate(shape)]
        yield case(
            "pad",
            padded,
            extra=lambda f: [shape_constant(f, pads), f.tensor((1,), element)],
        )
        times = [random.randint(1, 2) for _ in shape]
        yield case(
            "tile",
            [d * t for d, t in zip(shape, times)],
            extra=lambda f: [shape_constant(f, times)],
        )
        sizes = [random.randint(1, d) for d in shape]
        starts = [random.randint(0, d - s) for d, s in zip(shape, sizes)]
        yield case(
            "slice",
            sizes,
            extra=lambda f: [shape_constant(f, starts), shape_constant(f, sizes)],
        )
        flat = [1]
        for d in shape:
            flat[0] *= d
        yield case("reshape", flat, extra=lambda f: [shape_constant(f, flat)])

        n, k, c, w = (random.randint(1, 4) for _ in range(4))
        f = Function(f"tosa_gather_{number}")
        operands = [f.tensor((n, k, c), element), f.tensor((n, w), "i32", value=0)]
        yield finish(
            f, f.op("tosa.gather", operands, tensor((n, w, c), element)), "gather"
        )
        f = Function(f"tosa_scatter_{number}")
        operands = [f.tensor((n, k, c), element), f.tensor((n, 1), "i32", value=0)]
        operands.append(f.tensor((n, 1, c), element))
        yield finish(
            f, f.op("tosa.scatter", operands, tensor((n, k, c), element)), "scatter"
        )


def dynamic_cases():
    """A batch that is known only when run."""
    f = Function("tosa_dynamic_conv2d")
    x = f.argument("tensor<?x6x6x3xf32>", (3, 6, 6, 3))
    weight, bias = f.tensor((4, 3, 3, 3), "f32"), constant(f, "tensor<4xf32>", "0.0")
    zeros = [zero(f, "f32"), zero(f, "f32")]
    properties = f"pad = {array([1] * 4)}, stride = {array([1, 1])}, dilation = {array([1, 1])}, acc_type = f32"
    value = f.op(
        "tosa.conv2d", [x, weight, bias, *zeros], "tensor<?x6x6x4xf32>", properties
    )
    value = f.op("tosa.tanh", [value], value.type)
    yield finish(f, value, "conv2d")
    f = Function("tosa_dynamic_add")
    operands = [f.argument("tensor<?x5xf32>", (3, 5)), f.tensor((1, 5), "f32")]
    yield finish(f, f.op("tosa.add", operands, operands[0].type), "add")
    f = Function("tosa_dynamic_matmul")
    operands = [
        f.argument("tensor<?x?x4xf32>", (2, 3, 4)),
        f.argument("tensor<?x4x5xf32>", (2, 4, 5)),
    ]
    operands += [zero(f, "f32"), zero(f, "f32")]
    yield finish(f, f.op("tosa.matmul", operands, "tensor<?x?x5xf32>"), "matmul")
    f = Function("tosa_dynamic_reduce")
    x = f.argument("tensor<?x?xf32>", (3, 7))
    value = f.op("tosa.reduce_sum", [x], "tensor<?x1xf32>", "axis = 1 : i32")
    yield finish(f, value, "reduce_sum")


def fourier_cases():
    """Two results each, and extents that are powers of two."""
    for number, (n, h, w) in enumerate([(2, 4, 4), (1, 1, 8), (3, 8, 2)]):
        for name, inputs, columns, inverse in (
            ("rfft2d", 1, w // 2 + 1, ""),
            ("fft2d", 2, w, " {inverse = " + ("true" if number % 2 else "false") + "}"),
        ):
            f = Function(f"tosa_{name}_{number}")
            operands = [f.tensor((n, h, w), "f32") for _ in range(inputs)]
            result = tensor((n, h, columns), "f32")
            f.line(
                f"%r:2 = tosa.{name} {', '.join(o.name for o in operands)}{inverse} "
                f": ({', '.join(o.type for o in operands)}) -> ({result}, {result})"
            )
            values = Value("%r#0", result), Value("%r#1", result)
            yield Case(f.name, f.text(*values), (f"tosa.{name}",))


# Control flow has a syntax of its own; the condition holds when run, and the
# loop's trips are given.
CONTROL_FLOW = {
    "cond_if": """
func.func @NAME(%x: TYPE, %c: tensor<i1>) -> TYPE {
  %0 = "tosa.cond_if"(%c, %x) ({
  ^bb0(%a: TYPE):
    %1 = tosa.exp %a : (TYPE) -> TYPE
    %2 = tosa.add %1, %a : (TYPE, TYPE) -> TYPE
    tosa.yield %2 : TYPE
  }, {
  ^bb0(%a: TYPE):
    tosa.yield %a : TYPE
  }) : (tensor<i1>, TYPE) -> TYPE
  return %0 : TYPE
}
""",
    "while_loop": """
func.func @NAME(%x: TYPE, %n: tensor<i32> {run.value = 0}, %m: tensor<i32> {run.value = TRIPS})
    -> (tensor<i32>, TYPE) attributes {run.symbols = {trips0 = TRIPS}} {
  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %0:2 = "tosa.while_loop"(%n, %x) ({
  ^bb0(%i: tensor<i32>, %a: TYPE):
    %1 = tosa.greater %m, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %1 : tensor<i1>
  }, {
  ^bb0(%i: tensor<i32>, %a: TYPE):
    %1 = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %2 = tosa.exp %a : (TYPE) -> TYPE
    tosa.yield %1, %2 : tensor<i32>, TYPE
  }) : (tensor<i32>, TYPE) -> (tensor<i32>, TYPE)
  return %0#0, %0#1 : tensor<i32>, TYPE
}
""",
}


def control_flow_cases():
    for name, text in CONTROL_FLOW.items():
        for number, (shape, element, trips) in enumerate(
            [((3, 4), "f32", 5), ((1, 7), "f16", 0), ((2, 1, 3), "f32", 1)]
        ):
            case = f"tosa_{name}_{number}"
            values = {"NAME": case, "TYPE": tensor(shape, element), "TRIPS": str(trips)}
            filled = re.sub("NAME|TYPE|TRIPS", lambda m: values[m[0]], text.lstrip())
            yield Case(case, filled, (f"tosa.{name}", "tosa.yield"))


def generate(seed, shapes):
    yield from elementwise_cases(shapes)
    yield from reduction_cases(shapes, seed)
    yield from convolution_cases(shapes, seed)
    yield from pooling_cases(shapes, seed)
    yield from product_cases(shapes, seed)
    yield from layout_cases(shapes, seed)
    yield from dynamic_cases()
    yield from fourier_cases()
    yield from control_flow_cases()
