"""Writes IR that is large in one way: `scale.py SHAPE`, to standard output."""

import sys

F32 = "tensor<8xf32>"
INTEGERS = f"%x: {F32}, %a: index, %b: index"


def function(name, lines, arguments=f"%x: {F32}", result=None, visibility=""):
    header = f"func.func {visibility}@{name}({arguments})"
    if result:
        header += f" -> {result[1]}"
        lines = [*lines, f"return {result[0]} : {result[1]}"]
    else:
        lines = [*lines, "return"]
    return "\n".join([header + " {", *lines, "}"])


def exp(result, operand, type=F32):
    return f"%{result} = math.exp %{operand} : {type}"


def constants(**values):
    return [f"%{name} = arith.constant {value} : index" for name, value in values.items()]


def nest(count, upper, body):
    """`body` in `count` loops over the range below the value %upper."""
    loops = [f"scf.for %i{n} = %lo to %{upper} step %one {{" for n in range(count)]
    return [*loops, *body, *["}"] * count]


def chain():
    """A chain of 100,000 operations."""
    lines = [exp(0, "x")] + [exp(n, n - 1) for n in range(1, 100_000)]
    return function("main", lines, result=("%99999", F32))


def uses():
    """100,000 uses of one value."""
    return function("main", [exp(n, "x") for n in range(100_000)])


def dynamic():
    """A chain of 50,000 operations of dynamic extent."""
    type = "tensor<?xf32>"
    lines = ["%c0 = arith.constant 0 : index"]
    previous = "x"
    for n in range(50_000):
        lines += [
            f"%d{n} = tensor.dim %{previous}, %c0 : {type}",
            f"%e{n} = tensor.empty(%d{n}) : {type}",
            f"%{n} = linalg.exp ins(%{previous} : {type}) outs(%e{n} : {type}) -> {type}",
        ]
        previous = n
    return function("main", lines, f"%x: {type}", ("%49999", type))


def reused():
    """50,000 results, each of which is used again far behind."""
    lines = [f"%0 = arith.addf %x, %x : {F32}"]
    lines += [f"%{n} = arith.addf %{n - 1}, %{n // 2} : {F32}" for n in range(1, 50_000)]
    return function("main", lines, result=("%49999", F32))


def prefixes():
    """20,000 prefix sums, each of which is stored."""
    type = "memref<20000xf32>"
    lines = ["%s0 = arith.addf %y, %y : f32"]
    for n in range(1, 20_000):
        lines += [
            *constants(**{f"c{n}": n}),
            f"%v{n} = memref.load %a[%c{n}] : {type}",
            f"%s{n} = arith.addf %s{n - 1}, %v{n} : f32",
            f"memref.store %s{n}, %b[%c{n}] : {type}",
        ]
    return function("main", lines, f"%a: {type}, %b: {type}, %y: f32")


def allocated():
    """20,000 buffers that nobody releases."""
    type = "memref<8xf32>"
    lines = [f"%a{n} = memref.alloc() : {type}" for n in range(20_000)]
    return function("main", lines)


def conditional():
    """A chain of 20,000 operations in place, in a conditional."""
    lines = ["scf.if %c {", exp(0, "x")]
    lines += [exp(n, n - 1) for n in range(1, 20_000)] + ["}"]
    return function("main", lines, f"%x: {F32}, %c: i1")


def arguments():
    """A function of 10,000 arguments of different dynamic extents."""
    type = "tensor<?xf32>"
    lines = [exp(n, f"x{n}", type) for n in range(10_000)]
    return function("main", lines, ", ".join(f"%x{n}: {type}" for n in range(10_000)))


def loops():
    """200 nested loops of two iterations."""
    body = nest(200, "two", [exp(0, "x")])
    return function("main", constants(lo=0, one=1, two=2) + body)


def powers():
    """34 nested loops of 10^9 iterations."""
    body = nest(34, "hi", [exp(0, "x")])
    return function("main", constants(lo=0, one=1, hi=10**9) + body)


def calls():
    """A chain of 10,000 functions."""
    functions = [
        function(f"f{n}", [f"call @f{n + 1}(%x) : ({F32}) -> ()"]) for n in range(9_999)
    ]
    return "\n".join(functions + [function("f9999", [exp(0, "x")])])


def backwards():
    """The chain, callees first."""
    return "\n}\n".join(reversed(calls()[:-2].split("\n}\n"))) + "\n}"


def diamond():
    """A function that calls 10,000, which all call one."""
    call = "call @{}(%x) : (" + F32 + ") -> ()"
    top = function("top", [call.format(f"f{n}") for n in range(10_000)])
    middle = [
        function(f"f{n}", [call.format("bottom")], visibility="private ")
        for n in range(10_000)
    ]
    bottom = function("bottom", [exp(0, "x")], visibility="private ")
    return "\n".join([top, *middle, bottom])


def ladder():
    """1,000 functions, each of which calls the next twice."""
    call = "call @f{}(%x) : (" + F32 + ") -> ()"
    rungs = [function(f"f{n}", [call.format(n + 1)] * 2) for n in range(1_000)]
    return "\n".join(rungs + [function("f1000", [exp(0, "x")])])


def extents():
    """10,000 calls of a function, each with another extent."""
    type = "tensor<?xf32>"
    lines = []
    for n in range(10_000):
        static = f"tensor<{n + 1}xf32>"
        lines += [
            f"%e{n} = tensor.empty() : {static}",
            f"%x{n} = tensor.cast %e{n} : {static} to {type}",
            f"call @f(%x{n}) : ({type}) -> ()",
        ]
    callee = function("f", [exp(0, "x", type)], f"%x: {type}", visibility="private ")
    return function("main", lines, "") + "\n" + callee


def rungs(count, first, second, lines):
    """`count` functions with an extent %n call the next twice: the sizes %s and %t are integer
    operations. The last function has `lines`."""
    type = "tensor<?xf32>"
    extent = [*constants(c0=0, c1=1), f"%n = tensor.dim %x, %c0 : {type}"]
    functions = []
    for n in range(count):
        body = [*extent, f"%s = arith.{first} : index", f"%t = arith.{second} : index"]
        for size in "st":
            body += [
                f"%x{size} = tensor.empty(%{size}) : {type}",
                f"call @f{n + 1}(%x{size}) : ({type}) -> ()",
            ]
        functions.append(function(f"f{n}", body, f"%x: {type}"))
    return "\n".join(functions + [function(f"f{count}", extent + lines, f"%x: {type}")])


def steps():
    """Each of 200 functions calls the next with one more and with two more elements."""
    body = [exp(0, "x", "tensor<?xf32>")]
    return rungs(200, "addi %n, %c1", "addi %s, %c1", body)


def doubling():
    """Each of 200 functions calls the next with 2n and 2n + 1 elements; a division at last."""
    lines = constants(c9=10**9, lo=0, one=1) + ["%d = arith.divui %n, %c9 : index"]
    lines += nest(1, "d", [exp(0, "x", "tensor<?xf32>")])
    return rungs(200, "addi %n, %n", "addi %s, %c1", lines)


def renewed():
    """Three calls of a function with 5,000 symbols of its own."""
    type = "tensor<?xf32>"
    lines = []
    for n in range(5_000):
        lines += [f'%u{n} = "some.op"() : () -> {type}', exp(n, f"u{n}", type)]
    main = function("main", ["call @f() : () -> ()"] * 3, "")
    return main + "\n" + function("f", lines, "", visibility="private ")


def tiles():
    """A loop of a million iterations, the last tile of which is partial."""
    lines = constants(lo=0, hi=7 * 10**6 - 3, step=7)
    lines += [
        "scf.for %i = %lo to %hi step %step {",
        "%n = affine.min affine_map<(d0) -> (7, -d0 + 6999997)>(%i)",
        "%t = tensor.extract_slice %y[%i] [%n] [1] : tensor<6999997xf32> to tensor<?xf32>",
        exp(0, "t", "tensor<?xf32>"),
        "}",
    ]
    return function("main", lines, "%y: tensor<6999997xf32>")


def carried():
    """A value through 200 nested loops."""
    loops, ends, value = [], [], "x"
    for n in range(200):
        loops.append(
            f"%r{n} = scf.for %i{n} = %lo to %two step %one "
            f"iter_args(%a{n} = %{value}) -> ({F32}) {{"
        )
        ends = [f"scf.yield %{'r%d' % (n + 1) if n < 199 else 'e'} : {F32}", "}"] + ends
        value = f"a{n}"
    lines = constants(lo=0, one=1, two=2) + loops + [exp("e", value)] + ends
    return function("main", lines, result=("%r0", F32))


def branches():
    """16 nested conditionals."""
    lines = [exp("z", "x")]
    for n in range(16):
        lines = ["scf.if %c {", *lines, "} else {", exp(f"e{n}", "x"), exp(f"f{n}", "x"), "}"]
    return function("main", lines, f"%x: {F32}, %c: i1")


def blocks():
    """100,000 basic blocks."""
    lines = []
    for n in range(100_000):
        lines += [f"cf.br ^b{n}", f"^b{n}:"]
    return function("main", lines + [exp(0, "x")])


def index_chain(operation):
    """A loop bound at the end of a chain of 50,000 operations on integers."""
    lines = constants(lo=0, one=1) + ["%0 = arith.addi %a, %b : index"]
    lines += [f"%{n} = arith.{operation(n)} %{n - 1}, %b : index" for n in range(1, 50_000)]
    return function("main", lines + nest(1, "49999", [exp("e", "x")]), INTEGERS)


def sums():
    return index_chain(lambda n: "addi" if n % 2 else "subi")


def maxima():
    return index_chain(lambda n: "maxsi" if n % 2 else "addi")


def quotients():
    return index_chain(lambda n: "divui" if n % 2 else "muli")


def squares():
    """(a + b) to the power of 2^60."""
    lines = constants(lo=0, one=1) + ["%0 = arith.addi %a, %b : index"]
    lines += [f"%{n} = arith.muli %{n - 1}, %{n - 1} : index" for n in range(1, 61)]
    return function("main", lines + nest(1, "60", [exp("e", "x")]), INTEGERS)


def fibonacci():
    """An expression that grows like Fibonacci numbers."""
    lines = constants(lo=0, one=1)
    lines += ["%0 = arith.divui %a, %b : index", "%1 = arith.divui %b, %a : index"]
    lines += [
        f"%{n} = arith.{'maxsi' if n % 2 else 'ceildivui'} %{n - 1}, %{n - 2} : index"
        for n in range(2, 300)
    ]
    return function("main", lines + nest(1, "299", [exp("e", "x")]), INTEGERS)


def product():
    """200 nested loops of different symbolic trip counts."""
    arguments = ", ".join([f"%n{n}: index" for n in range(200)] + [f"%x: {F32}"])
    loops = [f"scf.for %i{n} = %lo to %n{n} step %one {{" for n in range(200)]
    lines = constants(lo=0, one=1) + loops + [exp(0, "x")] + ["}"] * 200
    return function("main", lines, arguments)


def triangles():
    """100 nested loops, each up to the variable of the one around."""
    loops = [
        f"scf.for %i{n} = %lo to %{f'i{n - 1}' if n else 'b'} step %one {{" for n in range(100)
    ]
    lines = constants(lo=0, one=1) + loops + [exp(0, "x")] + ["}"] * 100
    return function("main", lines, INTEGERS)


def choices():
    """A product added to a loaded element behind 100,000 selects."""
    lines = ["%s0 = memref.load %m[] : memref<f32>"]
    lines += [f"%s{n + 1} = arith.select %c, %s{n}, %x : f32" for n in range(100_000)]
    lines += [
        "%p = arith.mulf %x, %x : f32",
        "%t = arith.addf %s100000, %p : f32",
        "memref.store %t, %m[] : memref<f32>",
    ]
    return function("main", lines, "%x: f32, %c: i1, %m: memref<f32>")


def products():
    """A chain of 100,000 sums of products, added to nothing."""
    lines = ["%s0 = arith.mulf %x, %x : f32"]
    for n in range(100_000):
        lines += [
            f"%p{n} = arith.mulf %x, %x : f32",
            f"%s{n + 1} = arith.addf %s{n}, %p{n} : f32",
        ]
    return function("main", lines, "%x: f32")


def body_branches():
    """A body with 20,000 conditional sums of products, one after the other."""
    lines = [
        "linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],"
        ' iterator_types = ["parallel"]} ins(%c : memref<8xi1>) outs(%m : memref<8xf32>) {',
        "^bb0(%on: i1, %s0: f32):",
    ]
    for n in range(20_000):
        lines += [
            f"%s{n + 1} = scf.if %on -> f32 {{",
            "%p = arith.mulf %x, %x : f32",
            f"%t = arith.addf %s{n}, %p : f32",
            "scf.yield %t : f32",
            "} else {",
            f"scf.yield %s{n} : f32",
            "}",
        ]
    lines += ["linalg.yield %s20000 : f32", "}"]
    return function("main", lines, "%x: f32, %c: memref<8xi1>, %m: memref<8xf32>")


def conditionals():
    """20,000 conditionals that read a parameter."""
    lines = [f"%w = arith.constant dense_resource<w> : {F32}"]
    for n in range(20_000):
        lines += [
            "scf.if %c {",
            exp(f"e{n}", "x"),
            "} else {",
            f"%a{n} = arith.addf %x, %w : {F32}",
            "}",
        ]
    return function("main", lines, f"%x: {F32}, %c: i1")


def passed():
    """A parameter passed through a chain of 10,000 functions that read it."""
    arguments, types = f"%x: {F32}, %w: {F32}", f"({F32}, {F32}) -> ()"
    add = f"%0 = arith.addf %x, %w : {F32}"
    start = f"%w = arith.constant dense_resource<w> : {F32}"
    functions = [function("main", [start, f"call @f0(%x, %w) : {types}"])]
    for n in range(9_999):
        lines = [add, f"call @f{n + 1}(%x, %w) : {types}"]
        functions.append(function(f"f{n}", lines, arguments, visibility="private "))
    return "\n".join([*functions, function("f9999", [add], arguments, visibility="private ")])


def symbols():
    """20,000 functions of a dynamic argument each, 20,000 results of unknown size."""
    type = "tensor<?xf32>"
    functions = [function(f"f{n}", [exp(0, "x", type)], f"%x: {type}") for n in range(20_000)]
    lines = []
    for n in range(20_000):
        lines += [f'%u{n} = "some.op"() : () -> {type}', exp(n, f"u{n}", type)]
    return "\n".join([*functions, function("main", lines)])


def rank():
    """A tensor of 1,000 dynamic dimensions."""
    type = f"tensor<{'?x' * 1_000}f32>"
    return function("main", [exp(0, "x", type)], f"%x: {type}")


def exchanges():
    """20 loops that exchange a weight and the argument, a list of turns that doubles."""
    lines = [f"%w = arith.constant dense_resource<w> : {F32}", *constants(lo=0, one=1)]
    a, b = "%w", "%x"
    for n in range(20):
        lines += [
            f"%r{n}:2 = scf.for %i = %lo to %n step %one iter_args(%p = {a}, %q = {b})"
            f" -> ({F32}, {F32}) {{",
            f"scf.yield %q, %p : {F32}, {F32}",
            "}",
        ]
        a, b = f"%r{n}#0", f"%r{n}#1"
    lines.append(exp(0, a[1:]))
    return function("main", lines, f"%x: {F32}, %n: index", ("%0", F32))


def guards():
    """30 conditions on a loop variable that choose the argument, else a weight."""
    lines = [f"%w = arith.constant dense_resource<w> : {F32}", *constants(lo=0, one=1, n=100)]
    lines.append("scf.for %i = %lo to %n step %one {")
    value = "%w"
    for n in range(30):
        lines += [
            f"%k{n} = arith.constant {n} : index",
            f"%c{n} = arith.cmpi eq, %i, %k{n} : index",
            f"%v{n} = scf.if %c{n} -> {F32} {{",
            f"scf.yield %x : {F32}",
            "} else {",
            f"scf.yield {value} : {F32}",
            "}",
        ]
        value = f"%v{n}"
    return function("main", [*lines, exp(0, value[1:]), "}"])


print(globals()[sys.argv[1]]())
