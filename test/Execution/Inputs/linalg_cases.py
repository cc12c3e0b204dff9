"""Cases of the named operations of linalg.

The shapes of most come from the indexing maps that MLIR itself was built with."""

import re

from cases import Case, Function, pick, tensor

# Element types of factors and results.
CONTRACTION_TYPES = [
    ("f32", "f32"),
    ("f64", "f64"),
    ("f16", "f32"),
    ("bf16", "f32"),
    ("f16", "f16"),
    ("i8", "i32"),
    ("i32", "i32"),
    ("i64", "i64"),
    ("i1", "i1"),
    ("i4", "i32"),
    ("i16", "i48"),
    ("complex<f32>", "complex<f32>"),
]
POOLING_TYPES = [("f32", "f32"), ("i8", "i32"), ("f16", "f16"), ("i64", "i64")]
INTEGER_TYPES = [("i8", "i32"), ("i32", "i32"), ("i16", "i32")]
FLOAT_TYPES = [("f32", "f32"), ("f64", "f64"), ("f16", "f16"), ("bf16", "bf16")]


def read_maps(include):
    """By operation: its indexing maps, and which symbols are strides and
    dilations."""
    directory = f"{include}/mlir/Dialect/Linalg/IR/LinalgNamedStructuredOps.yamlgen"
    classes = re.findall(
        r'^def (\w+) : LinalgStructuredBase_Op<"(\w+)"',
        open(directory + ".td").read(),
        re.M,
    )
    source = open(directory + ".cpp.inc").read()
    ops = {}
    for cls, name in classes:
        body = re.search(
            rf"ArrayAttr {cls}::getIndexingMaps\(\).*?^}}", source, re.M | re.S
        )
        maps = re.findall(
            r'"affine_map<\((.*?)\)(?:\[.*?\])? -> \((.*?)\)>"', body.group(0)
        )
        if not maps:
            continue
        bindings = re.search(
            rf"getSymbolBindings\({cls} self\) .*?^}}", source, re.M | re.S
        ).group(0)
        symbols = {
            f"s{number}": (kind.lower(), int(index))
            for number, kind, index in re.findall(
                r"cst(\d+) = self\.get(Strides|Dilations)\(\)\.getValues<int64_t>\(\)\[(\d+)\]",
                bindings,
            )
        }
        ops[name] = ([split(results) for _, results in maps], symbols)
    return ops


def split(results):
    return [r.strip() for r in results.split(",")] if results.strip() else []


def get_size(expression, extents, values):
    """Of a dimension addressed by `d1 * s2 + d3 * s4`."""
    last = 0
    for term in expression.split(" + "):
        loop, _, symbol = term.partition(" * ")
        last += (extents[loop] - 1) * values.get(symbol, 1)
    return last + 1


def get_types(name):
    if name.endswith("_q") or name.startswith("quantized"):
        return INTEGER_TYPES
    if "unsigned" in name:
        return [("i8", "i8"), ("i32", "i32"), ("i16", "i16")]
    if "pooling" in name:
        return POOLING_TYPES
    return CONTRACTION_TYPES


def mapped_cases(include, seed, shapes):
    """Contractions, convolutions and poolings, from their maps."""
    # Each operation goes on where the one before left the list of types.
    for place, (name, (maps, symbols)) in enumerate(read_maps(include).items()):
        if not any(maps) or name == "fill_rng_2d":
            continue
        random = pick(seed, name)
        loops = sorted({l for m in maps for e in m for l in re.findall(r"d\d+", e)})
        types = get_types(name)
        for number in range(shapes):
            first, result = types[(place * shapes + number) % len(types)]
            largest = 3 if len(loops) > 6 else 5
            extents = {l: random.randint(1 if number else 2, largest) for l in loops}
            values = {s: random.randint(1, 3) if number % 2 else 1 for s in symbols}
            dynamic = number % 3 == 2
            yield mapped_case(
                f"linalg_{name}_{number}",
                name,
                maps,
                symbols,
                extents,
                values,
                first,
                result,
                dynamic,
            )


def mapped_case(case, name, maps, symbols, extents, values, first, result, dynamic):
    f = Function(case)
    operands = []
    for number, expressions in enumerate(maps):
        shape = [get_size(e, extents, values) for e in expressions]
        is_out = number == len(maps) - 1
        if not shape and not is_out:
            operands.append(f.argument("i32", value=1))  # a zero point
        else:
            operands.append(
                f.tensor(shape, result if is_out else first, dynamic=dynamic)
            )
    attributes = []
    for kind in ("strides", "dilations"):
        numbers = sorted((i, values[s]) for s, (k, i) in symbols.items() if k == kind)
        if numbers:
            text = ", ".join(str(v) for _, v in numbers)
            attributes.append(f"{kind} = dense<[{text}]> : tensor<{len(numbers)}xi64>")
    attributes = f" {{{', '.join(attributes)}}}" if attributes else ""
    *inputs, out = operands
    value = named(f, name + attributes, inputs, out)
    return Case(case, f.text(value), (f"linalg.{name}",))


def named(f, head, inputs, out):
    ins = f"ins({', '.join(i.name for i in inputs)} : {', '.join(i.type for i in inputs)}) "
    return f.assign(
        f"linalg.{head} {ins if inputs else ''}outs({out.name} : {out.type}) -> {out.type}",
        out.type,
    )


SHAPES = [(4, 5), (1, 7), (3,), (2, 3, 5), (), (1, 1, 1)]
UNARY = (
    "exp log abs ceil floor negf reciprocal round sqrt rsqrt square tanh erf".split()
)
BINARY = {
    "add": "f32 i32 i8 i1 f16 complex<f32>",
    "sub": "f32 i32 i64 bf16 complex<f32>",
    "mul": "f32 i32 i16 i1 f64 complex<f32>",
    "div": "f32 i32 f64",
    "div_unsigned": "i32 i8 i64",
    "max": "f32 i32 i8 f16",
    "min": "f32 i32 i8 f16",
    "powf": "f32 f64 f16",
}


def elementwise_cases(shapes):
    def cases_of(name, operands, types):
        for number in range(shapes):
            element = types[number % len(types)]
            shape = SHAPES[number % len(SHAPES)]
            f = Function(f"linalg_{name}_{number}")
            dynamic = number % 3 == 2
            *inputs, out = [
                f.tensor(shape, element, dynamic=dynamic) for _ in range(operands + 1)
            ]
            yield Case(f.name, f.text(named(f, name, inputs, out)), (f"linalg.{name}",))

    for name in UNARY:
        yield from cases_of(name, 1, ["f32", "f64", "f16", "bf16"])
    for name, types in BINARY.items():
        yield from cases_of(name, 2, types.split())
    yield from cases_of("copy", 1, ["f32", "i8", "i1", "complex<f64>"])
    for number in range(shapes):
        shape = SHAPES[number % len(SHAPES)]
        f = Function(f"linalg_select_{number}")
        condition = f.tensor(shape, "i1")
        *inputs, out = [f.tensor(shape, "f32") for _ in range(3)]
        value = named(f, "select", [condition] + inputs, out)
        yield Case(f.name, f.text(value), ("linalg.select",))
    for number, (kind, operands, element) in enumerate(
        [
            ("exp", 1, "f32"),
            ("add", 2, "i32"),
            ("mul", 2, "f32"),
            ("tanh", 1, "f64"),
            ("select", 3, "f32"),
        ]
    ):
        f = Function(f"linalg_elementwise_{number}")
        inputs = [f.tensor((3, 5), element) for _ in range(operands)]
        if kind == "select":
            inputs[0] = f.tensor((3, 5), "i1")
        out = f.tensor((3, 5), element)
        value = named(
            f, f"elementwise kind=#linalg.elementwise_kind<{kind}>", inputs, out
        )
        yield Case(f.name, f.text(value), ("linalg.elementwise",))


# Loops of the operands: batch b, rows m, columns n, reduced k.
MATRIX_PRODUCTS = {
    "matmul": ["mk,kn,mn", "km,kn,mn", "mk,nk,mn"],
    "batch_matmul": ["bmk,bkn,bmn", "bkm,bkn,bmn", "bmk,bnk,bmn"],
    "batch_reduce_matmul": ["bmk,bkn,mn", "bkm,bkn,mn"],
    "contract": ["mk,kn,mn", "bmk,kn,bmn", "mbk,kbn,nm", "mk,mk,m", "k,k,"],
}


def product_cases(shapes, seed):
    for name, forms in MATRIX_PRODUCTS.items():
        for number in range(max(shapes, len(forms), len(CONTRACTION_TYPES))):
            form = forms[number % len(forms)]
            random = pick(seed, f"{name} {number}")
            extents = {l: random.choice([1, 2, 3, 5, 7]) for l in "bmnk"}
            first, result = CONTRACTION_TYPES[number % len(CONTRACTION_TYPES)]
            dynamic = number % 4 == 3
            f = Function(f"linalg_{name}_{number}")
            terms = form.split(",")
            loops = [l for l in "bmnk" if any(l in t for t in terms)]
            order = ", ".join(f"d{i}" for i in range(len(loops)))
            maps = [
                f"affine_map<({order}) -> ({', '.join(f'd{loops.index(l)}' for l in t)})>"
                for t in terms
            ]
            *inputs, out = [
                f.tensor(
                    [extents[l] for l in t],
                    result if i == 2 else first,
                    dynamic=dynamic,
                )
                for i, t in enumerate(terms)
            ]
            note = f" indexing_maps = [{', '.join(maps)}]"
            if form == forms[0] and name != "contract":
                note = ""
            yield Case(
                f.name, f.text(named(f, name + note, inputs, out)), (f"linalg.{name}",)
            )


def reshaping_cases():
    """Operations with a syntax of their own."""

    def case(name, f, *values):
        return Case(f.name, f.text(*values), (f"linalg.{name}",))

    for number, (shape, order) in enumerate(
        [((3, 5), [1, 0]), ((1, 7), [1, 0]), ((2, 3, 4), [2, 0, 1])]
    ):
        f = Function(f"linalg_transpose_{number}")
        x, out = f.tensor(shape, "f32"), f.tensor([shape[i] for i in order], "f32")
        yield case(
            "transpose",
            f,
            f.assign(
                f"linalg.transpose ins({x.name} : {x.type}) outs({out.name} : {out.type}) "
                f"permutation = {order}",
                out.type,
            ),
        )
    for number, (small, big, added) in enumerate(
        [((3,), (4, 3), [0]), ((), (5,), [0]), ((2, 3), (2, 1, 3, 4), [1, 3])]
    ):
        f = Function(f"linalg_broadcast_{number}")
        x, out = f.tensor(small, "i16"), f.tensor(big, "i16")
        yield case(
            "broadcast",
            f,
            f.assign(
                f"linalg.broadcast ins({x.name} : {x.type}) outs({out.name} : {out.type}) "
                f"dimensions = {added}",
                out.type,
            ),
        )
    for number, (shape, dims, op, element) in enumerate(
        [
            ((4, 5), [1], "arith.addf", "f32"),
            ((4, 1, 3), [0, 1], "arith.maxsi", "i32"),
            ((7,), [0], "arith.mulf", "f64"),
            ((3, 4), [0], "arith.ori", "i1"),
        ]
    ):
        f = Function(f"linalg_reduce_{number}")
        x = f.tensor(shape, element)
        out = f.tensor([s for i, s in enumerate(shape) if i not in dims], element)
        value = f.assign(
            f"linalg.reduce {{ {op} }} ins({x.name} : {x.type}) outs({out.name} : {out.type}) "
            f"dimensions = {dims}",
            out.type,
        )
        yield case("reduce", f, value)
    for number, (shape, element, op) in enumerate(
        [
            ((4, 5), "f32", "arith.addf"),
            ((1,), "i32", "arith.muli"),
            ((2, 3), "f16", "math.powf"),
        ]
    ):
        f = Function(f"linalg_map_{number}")
        a, b, out = [f.tensor(shape, element) for _ in range(3)]
        value = f.assign(
            f"linalg.map {{ {op} }} ins({a.name}, {b.name} : {a.type}, {b.type}) "
            f"outs({out.name} : {out.type})",
            out.type,
        )
        yield case("map", f, value)
    for number, (shape, element) in enumerate(
        [((4, 5), "f32"), ((1,), "i8"), ((), "i64")]
    ):
        f = Function(f"linalg_fill_{number}")
        x, out = f.argument(element), f.tensor(shape, element)
        yield case("fill", f, named(f, "fill", [x], out))
    for number, (shape, element) in enumerate(
        [((4, 5), "f32"), ((1, 7), "f64"), ((3, 3), "i32")]
    ):
        f = Function(f"linalg_fill_rng_2d_{number}")
        inputs = [f.argument("f64"), f.argument("f64"), f.argument("i32")]
        out = f.tensor(shape, element)
        yield case("fill_rng_2d", f, named(f, "fill_rng_2d", inputs, out))
    for number, (shape, dim, element) in enumerate(
        [((4, 5), 1, "f32"), ((1, 7), 0, "f64"), ((2, 3, 4), 1, "f16")]
    ):
        f = Function(f"linalg_softmax_{number}")
        x, out = f.tensor(shape, element), f.tensor(shape, element)
        value = f.assign(
            f"linalg.softmax dimension({dim}) ins({x.name} : {x.type}) "
            f"outs({out.name} : {out.type}) -> {out.type}",
            out.type,
        )
        yield case("softmax", f, value)
    yield from packing_cases()
    yield from winograd_cases()
    for number, shape in enumerate([(4, 5), (1, 7), (2, 3)]):
        # Index arithmetic is no work; what is cast from it is.
        f = Function(f"linalg_index_{number}")
        out = f.tensor(shape, "i32")
        f.line(
            "%g = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], "
            'iterator_types = ["parallel", "parallel"]} '
            f"outs({out.name} : {out.type}) {{"
        )
        f.line("^bb0(%o: i32):")
        f.line("  %i = linalg.index 0 : index")
        f.line("  %j = linalg.index 1 : index")
        f.line("  %k = arith.addi %i, %j : index")
        f.line("  %l = arith.index_cast %k : index to i32")
        f.line("  %m = arith.muli %l, %o : i32")
        f.line(f"  linalg.yield %m : i32 }} -> {out.type}")
        yield Case(
            f.name,
            f"{f.text(type(out)('%g', out.type))}",
            ("linalg.index", "linalg.generic"),
        )


def packing_cases():
    for number, (shape, tiles) in enumerate(
        [((4, 6), (2, 3)), ((5, 7), (2, 3)), ((1, 8), (1, 4))]
    ):
        outer = [-(-s // t) for s, t in zip(shape, tiles)]
        f = Function(f"linalg_pack_{number}")
        x = f.tensor(shape, "f32")
        out = f.tensor([*outer, *tiles], "f32")
        pad = f.argument("f32")
        f.line(
            f"%p = linalg.pack {x.name} padding_value({pad.name} : f32) inner_dims_pos = [0, 1] "
            f"inner_tiles = [{tiles[0]}, {tiles[1]}] into {out.name} : {x.type} -> {out.type}"
        )
        yield Case(f.name, f.text(type(out)("%p", out.type)), ("linalg.pack",))
        f = Function(f"linalg_unpack_{number}")
        x = f.tensor([*outer, *tiles], "f32")
        out = f.tensor(shape, "f32")
        f.line(
            f"%p = linalg.unpack {x.name} inner_dims_pos = [0, 1] "
            f"inner_tiles = [{tiles[0]}, {tiles[1]}] into {out.name} : {x.type} -> {out.type}"
        )
        yield Case(f.name, f.text(type(out)("%p", out.type)), ("linalg.unpack",))


def winograd_cases():
    """F(4×4, 3×3) on one tile, and on 2×2 tiles."""
    for number, (tiles, n, c, k) in enumerate(
        [(1, 1, 2, 3), (2, 1, 3, 2), (2, 2, 1, 1)]
    ):
        shapes = {
            "filter": ((k, 3, 3, c), (6, 6, c, k)),
            "input": ((n, 4 * tiles + 2, 4 * tiles + 2, c), (6, 6, tiles, tiles, n, c)),
            "output": ((6, 6, tiles, tiles, n, k), (n, 4 * tiles, 4 * tiles, k)),
        }
        for kind, (source, target) in shapes.items():
            f = Function(f"linalg_winograd_{kind}_{number}")
            x, out = f.tensor(source, "f32"), f.tensor(target, "f32")
            value = named(
                f,
                f"winograd_{kind}_transform fmr(F_4_3)",
                [x],
                out,
            )
            yield Case(f.name, f.text(value), (f"linalg.winograd_{kind}_transform",))


def generate(include, seed, shapes):
    yield from mapped_cases(include, seed, shapes)
    yield from elementwise_cases(shapes)
    yield from product_cases(shapes, seed)
    yield from reshaping_cases()
