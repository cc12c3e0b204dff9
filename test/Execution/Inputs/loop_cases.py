"""Cases of loops: bounds that depend on arguments and on other loops, steps that
do not divide, forms of accumulation."""

from cases import Case, Function, pick

CONSTANTS = range(8)


class Nest(Function):
    """A function with constants %c0 … %c7 and some buffers."""

    def __init__(self, name):
        super().__init__(name)
        for value in CONSTANTS:
            self.line(f"%c{value} = arith.constant {value} : index")
        self.ops = set()

    def case(self, *results):
        return Case(self.name, self.text(*results), tuple(self.ops))


def random_bound(f, random, ivs, extents):
    """An index that is at most about 10."""
    kind = random.randrange(6)
    known = ivs + extents
    if kind == 0 or not known:
        return f"%c{random.randrange(3, 8)}"
    if kind == 1:
        return random.choice(known)
    maps = {
        2: "(d0) -> (d0 + 2)",
        3: "(d0) -> (7 - d0)",
        4: "(d0) -> (d0 floordiv 2 + 1)",
        5: "(d0) -> (d0 * 2 - 3)",
    }
    value = f.new()
    f.line(f"{value} = affine.apply affine_map<{maps[kind]}>({random.choice(known)})")
    return value


def random_tile(f, random, iv, step, high):
    """min(step, high − iv), as tiling makes it."""
    value = f.new()
    f.line(
        f"{value} = affine.min affine_map<(d0)[s0] -> ({step}, s0 - d0)>({iv})[{high}]"
    )
    return value


def emit_body(f, random, ivs, buffers):
    """Loads, arithmetic and stores at places that are inside."""
    kind = random.randrange(4)
    place = f"%c{random.randrange(4)}"
    float_buffer, int_buffer = buffers
    a, b, c, d = f.new(), f.new(), f.new(), f.new()
    buffer = int_buffer if kind == 2 else float_buffer
    element = "i32" if kind == 2 else "f32"
    load = lambda value, at: f.line(
        f"{value} = memref.load {buffer}[{at}] : memref<8x{element}>"
    )
    load(a, "%c1")
    load(b, "%c5")
    if kind == 0:  # a product into an accumulator
        load(c, place)
        p = f.new()
        f.line(f"{p} = arith.mulf {a}, {b} : f32")
        f.line(f"{d} = arith.addf {c}, {p} : f32")
    elif kind == 1:  # a function of a product
        f.line(f"{c} = arith.mulf {a}, {b} : f32")
        f.line(f"{d} = math.tanh {c} : f32")
    elif kind == 2:  # integers, one of them an index
        i = f.new()
        f.line(f"{i} = arith.index_cast {ivs[-1]} : index to i32")
        f.line(f"{c} = arith.muli {a}, {i} : i32")
        f.line(f"{d} = arith.xori {c}, {b} : i32")
    else:  # fused
        load(c, place)
        f.line(f"{d} = math.fma {a}, {b}, {c} : f32")
    f.line(f"memref.store {d}, {buffer}[{place}] : memref<8x{element}>")


def random_condition(f, random, ivs, bounds):
    """A comparison of a loop variable, or two of them; `bounds` are of loops."""
    value = f.new()
    if random.random() < 0.3:
        a, b = (random_condition(f, random, ivs, bounds) for _ in range(2))
        kind = random.choice(["andi", "ori", "xori"])
        f.line(f"{value} = arith.{kind} {a}, {b} : i1")
        return value
    predicate = random.choice(["eq", "ne", "slt", "sle", "sgt", "sge", "ult", "uge"])
    other = random.choice([f"%c{random.randrange(6)}", *ivs, *bounds])
    sides = [random.choice(ivs), other]
    random.shuffle(sides)
    f.line(f"{value} = arith.cmpi {predicate}, {sides[0]}, {sides[1]} : index")
    return value


def emit_guarded_body(f, random, ivs, bounds, buffers):
    """Under a condition, or instead a switch, that each iteration decides."""
    if random.random() < 0.2:
        f.line(f"scf.index_switch {random.choice(ivs)}")
        for label in ("case 1", "case 3", "default"):
            f.line(f"{label} {{")
            emit_body(f, random, ivs, buffers)
            f.line("scf.yield")
            f.line("}")
        return
    f.line(f"scf.if {random_condition(f, random, ivs, bounds)} {{")
    emit_body(f, random, ivs, buffers)
    if random.random() < 0.6:
        f.line("} else {")
        emit_body(f, random, ivs, buffers)
    f.line("}")


def random_nest(name, random, guarded=False):
    f = Nest(name)
    buffers = (f.argument("memref<8xf32>").name, f.argument("memref<8xi32>").name)
    extents = [f.argument("index", value=random.randint(0, 7)).name for _ in range(2)]
    ivs, bounds = [], []
    tiled = random.random() < 0.4
    depth = random.randint(1, 3)
    closing = 0
    for level in range(depth):
        low = random.choice(["%c0", "%c0", "%c1", *ivs])
        high = random_bound(f, random, ivs, extents)
        step = random.choice([1, 1, 2, 3])
        if tiled and level == 0:
            # The loop over tiles and, next, the one inside.
            iv, inner = f.new(), f.new()
            f.line(f"scf.for {iv} = %c0 to {extents[0]} step %c3 {{")
            size = random_tile(f, random, iv, 3, extents[0])
            f.line(f"scf.for {inner} = %c0 to {size} step %c1 {{")
            ivs += [iv, inner]
            bounds.append(extents[0])
            closing += 2
            continue
        iv = f.new()
        kind = random.randrange(4)
        if kind == 3:
            f.line(f"scf.parallel ({iv}) = ({low}) to ({high}) step (%c{step}) {{")
            f.ops.add("scf.parallel")
        else:
            f.line(f"scf.for {iv} = {low} to {high} step %c{step} {{")
            f.ops.add("scf.for")
        ivs.append(iv)
        bounds += [high] if high in extents else []
        closing += 1
        if random.random() < 0.4:
            emit_body(f, random, ivs, buffers)
    if guarded:
        emit_guarded_body(f, random, ivs, bounds, buffers)
    else:
        emit_body(f, random, ivs, buffers)
    if random.random() < 0.3:
        # Twice in one body.
        emit_body(f, random, ivs, buffers)
    for _ in range(closing):
        f.line("}")
    return f.case()


def affine_nest(name, random):
    f = Nest(name)
    buffer = f.argument("memref<8xf32>").name
    n = f.argument("index", value=random.randint(1, 7)).name
    bounds = random.choice(
        [
            ("0 to %n", "#low(%i) to %n", "0 to 5 step 2"),
            ("0 to %n step 3", "#low(%i) to min #high(%i)[%n]", "0 to 2"),
            ("1 to 7", "0 to #down(%i)", "#low(%j) to #down(%i)"),
            ("0 to min #both()[%n]", "max #from(%i) to %n", "0 to 3"),
        ]
    )
    maps = {
        "#low": "affine_map<(d0) -> (d0)>",
        "#high": "affine_map<(d0)[s0] -> (d0 + 3, s0)>",
        "#down": "affine_map<(d0) -> (8 - d0)>",
        "#both": "affine_map<()[s0] -> (s0, 5)>",
        "#from": "affine_map<(d0) -> (d0 - 1, 1)>",
    }
    for iv, bound in zip(("%i", "%j", "%k"), bounds):
        for alias, text in maps.items():
            bound = bound.replace(alias, text)
        f.line(f"affine.for {iv} = {bound.replace('%n', n)} {{")
    f.line(f"%a = affine.load {buffer}[1] : memref<8xf32>")
    f.line(f"%b = affine.load {buffer}[3] : memref<8xf32>")
    f.line("%p = arith.mulf %a, %a : f32")
    f.line("%s = arith.addf %b, %p : f32")
    f.line(f"affine.store %s, {buffer}[3] : memref<8xf32>")
    f.lines += ["  }"] * 3
    f.ops.add("affine.for")
    return f.case()


# Operations that the analysis follows, of which operands: the first of any sign
# or natural, the second such a one too or a constant.
ARITHMETIC = [
    ("arith.addi", "index.add", "any"),
    ("arith.subi", "index.sub", "any"),
    ("arith.muli", "index.mul", "by a constant"),
    ("arith.minsi", "index.mins", "any"),
    ("arith.maxsi", "index.maxs", "any"),
    ("arith.minui", "index.minu", "natural"),
    ("arith.maxui", "index.maxu", "natural"),
    ("arith.ceildivsi", "index.ceildivs", "by a constant"),
    ("arith.floordivsi", "index.floordivs", "by a constant"),
    ("arith.ceildivui", "index.ceildivu", "natural by a constant"),
    ("arith.divui", "index.divu", "natural by a constant"),
    ("arith.divsi", "index.divs", "natural by a constant"),
    ("arith.remui", "index.remu", "natural by a constant"),
    ("arith.remsi", "index.rems", "natural by a constant"),
    ("arith.shli", "index.shl", "by a constant"),
    ("arith.shrsi", "index.shrs", "by a constant"),
    ("arith.shrui", "index.shru", "natural by a constant"),
    ("arith.andi", "index.and", "by a constant"),
    ("arith.ori", "index.or", "by a constant"),
    ("arith.xori", "index.xor", "by a constant"),
]
# What is not negative whatever is read.
NATURAL = ("arith.minui", "arith.maxui", "arith.remui", "arith.andi")


def arithmetic_nest(name, random):
    """A loop to what some integer operations make of extents."""
    f = Nest(name)
    shape = [random.randint(1, 7) for _ in range(2)]
    buffer = f.argument("memref<?x?xf32>", shape=shape).name
    natural = []
    for dim in range(2):
        natural.append(f.new())
        f.line(f"{natural[-1]} = memref.dim {buffer}, %c{dim} : memref<?x?xf32>")
    known = list(natural)
    for _ in range(random.randint(2, 5)):
        arith, index, kind = random.choice(ARITHMETIC)
        left = random.choice(natural if "natural" in kind else known)
        constant = f"%c{random.randrange(1, 8)}"
        right = constant
        if "constant" not in kind and random.random() < 0.5:
            right = random.choice(natural if "natural" in kind else known)
        value = f.new()
        if random.random() < 0.5:
            f.line(f"{value} = {arith} {left}, {right} : index")
        else:
            f.line(f"{value} = {index} {left}, {right}")
        known.append(value)
        if "natural" in kind or arith in NATURAL:
            natural.append(value)
    unsigned = known[-1] in natural and random.random() < 0.7
    high = f.new()
    f.line("%c99 = arith.constant 99 : index")
    f.line(f"{high} = arith.minsi {known[-1]}, %c99 : index")
    f.line(f"scf.for {'unsigned ' if unsigned else ''}%i = %c0 to {high} step %c2 {{")
    f.line(f"%a = memref.load {buffer}[%c0, %c0] : memref<?x?xf32>")
    f.line("%b = math.absf %a : f32")
    f.line(f"memref.store %b, {buffer}[%c0, %c0] : memref<?x?xf32>")
    f.line("}")
    return f.case()


FIXED = {
    "unsigned": """
func.func @NAME(%x: memref<?xf32> {run.shape = array<i64: 9>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %low = arith.constant -16 : index
  %high = arith.constant -3 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %a = memref.load %x[%c0] : memref<?xf32>
  scf.for unsigned %i = %c1 to %n step %c2 {
    %b = math.sqrt %a : f32
    memref.store %b, %x[%i] : memref<?xf32>
    scf.for unsigned %j = %i to %n step %c1 {
      %c = arith.mulf %b, %b : f32
      memref.store %c, %x[%j] : memref<?xf32>
    }
  }
  scf.for unsigned %i = %low to %n step %c1 {
    memref.store %a, %x[%c1] : memref<?xf32>
  }
  scf.for unsigned %i = %low to %high step %c2 {
    %b = arith.negf %a : f32
    memref.store %b, %x[%c0] : memref<?xf32>
    scf.for unsigned %j = %i to %high step %c1 {
      memref.store %a, %x[%c1] : memref<?xf32>
    }
  }
  return
}""",
    "carried": """
func.func @NAME(%x: memref<?xf32> {run.shape = array<i64: 9>}, %n: index {run.value = 7}) -> f32 {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %r = scf.for %i = %c0 to %n step %c2 iter_args(%acc = %zero) -> f32 {
    %a = memref.load %x[%i] : memref<?xf32>
    %p = arith.mulf %a, %a : f32
    %s = arith.addf %acc, %p : f32
    scf.yield %s : f32
  }
  return %r : f32
}""",
    "reduced_in_parallel": """
func.func @NAME(%x: memref<?xf64> {run.shape = array<i64: 9>}) -> f64 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?xf64>
  %zero = arith.constant 0.0 : f64
  %r = scf.parallel (%i) = (%c0) to (%n) step (%c1) init (%zero) -> f64 {
    %a = memref.load %x[%i] : memref<?xf64>
    %e = math.exp %a : f64
    scf.reduce(%e : f64) {
    ^bb0(%l: f64, %s: f64):
      %t = arith.addf %l, %s : f64
      scf.reduce.return %t : f64
    }
  }
  return %r : f64
}""",
    "affine_reduced": """
func.func @NAME(%x: memref<?xf32> {run.shape = array<i64: 9>}, %y: memref<7xi32>) -> (f32, f32, f32, i32) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %r:4 = affine.parallel (%i, %j) = (0, 1) to (symbol(%n), 6) step (2, 1)
      reduce ("addf", "addf", "maximumf", "addi") -> (f32, f32, f32, i32) {
    %a = affine.load %x[%i] : memref<?xf32>
    %b = affine.load %y[%j] : memref<7xi32>
    %p = arith.mulf %a, %a : f32
    %q = arith.mulf %p, %a : f32
    %s = arith.addf %p, %q : f32
    affine.yield %s, %s, %a, %b : f32, f32, f32, i32
  }
  return %r#0, %r#1, %r#2, %r#3 : f32, f32, f32, i32
}""",
    "atomic": """
func.func @NAME(%x: memref<4xf32>, %y: memref<4xi32>, %n: index {run.value = 5}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %f = arith.constant 2.0 : f32
  %g = arith.constant 2 : i32
  scf.for %i = %c0 to %n step %c1 {
    %a = memref.atomic_rmw addf %f, %x[%c1] : (f32, memref<4xf32>) -> f32
    %b = memref.atomic_rmw maxs %g, %y[%c1] : (i32, memref<4xi32>) -> i32
  }
  return
}""",
    "forall": """
func.func @NAME(%x: memref<?x5xf32> {run.shape = array<i64: 7, 5>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?x5xf32>
  scf.forall (%i, %j) = (0, 1) to (%n, 5) step (3, 2) {
    %t = affine.min affine_map<(d0)[s0] -> (3, s0 - d0)>(%i)[%n]
    scf.for %k = %c0 to %t step %c1 {
      %l = arith.addi %i, %k : index
      %a = memref.load %x[%l, %j] : memref<?x5xf32>
      %b = math.sqrt %a : f32
      memref.store %b, %x[%l, %j] : memref<?x5xf32>
    }
  }
  return
}""",
    "subviews": """
func.func @NAME(%x: memref<?x6xf32> {run.shape = array<i64: 7, 6>}, %y: memref<?x6xf32> {run.shape = array<i64: 7, 6>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %n = memref.dim %x, %c0 : memref<?x6xf32>
  scf.for %i = %c0 to %n step %c4 {
    %t = affine.min affine_map<(d0)[s0] -> (4, s0 - d0)>(%i)[%n]
    %a = memref.subview %x[%i, 1] [%t, 3] [1, 2] : memref<?x6xf32> to memref<?x3xf32, strided<[6, 2], offset: ?>>
    %b = memref.subview %y[%i, 0] [%t, 3] [1, 1] : memref<?x6xf32> to memref<?x3xf32, strided<[6, 1], offset: ?>>
    memref.copy %a, %b : memref<?x3xf32, strided<[6, 2], offset: ?>> to memref<?x3xf32, strided<[6, 1], offset: ?>>
    memref.copy %b, %b : memref<?x3xf32, strided<[6, 1], offset: ?>> to memref<?x3xf32, strided<[6, 1], offset: ?>>
    linalg.add ins(%a, %b : memref<?x3xf32, strided<[6, 2], offset: ?>>, memref<?x3xf32, strided<[6, 1], offset: ?>>)
               outs(%b : memref<?x3xf32, strided<[6, 1], offset: ?>>)
  }
  return
}""",
    "calls": """
func.func @NAME(%x: memref<?xf32> {run.shape = array<i64: 6>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  scf.for %i = %c0 to %n step %c1 {
    func.call @NAME_inner(%x, %i) : (memref<?xf32>, index) -> ()
  }
  func.call @NAME_inner(%x, %n) : (memref<?xf32>, index) -> ()
  return
}
func.func private @NAME_inner(%x: memref<?xf32>, %m: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %m step %c1 {
    %a = memref.load %x[%i] : memref<?xf32>
    %b = arith.negf %a : f32
    memref.store %b, %x[%i] : memref<?xf32>
  }
  return
}""",
    "condition_known": """
func.func @NAME(%x: memref<4xf32>, %n: index {run.value = 5}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %true = arith.cmpi sge, %n, %c0 : index
  scf.for %i = %c0 to %n step %c1 {
    scf.if %true {
      %a = memref.load %x[%c0] : memref<4xf32>
      memref.store %a, %x[%c1] : memref<4xf32>
    }
  }
  return
}""",
    "counted_while": """
func.func @NAME(%x: memref<4xf32>) attributes {run.symbols = {trips0 = 5}} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %r = scf.while (%i = %c0) : (index) -> index {
    %a = memref.load %x[%c0] : memref<4xf32>
    memref.store %a, %x[%c1] : memref<4xf32>
    %more = arith.cmpi ult, %i, %c5 : index
    scf.condition(%more) %i : index
  } do {
  ^bb0(%i: index):
    %a = memref.load %x[%c0] : memref<4xf32>
    %b = math.exp %a : f32
    memref.store %b, %x[%c1] : memref<4xf32>
    %j = arith.addi %i, %c1 : index
    scf.yield %j : index
  } attributes {cost.trip_count = 5 : i64}
  return
}""",
    "complex": """
func.func @NAME(%x: memref<3xcomplex<f32>>, %y: memref<3xcomplex<f32>>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  scf.for %i = %c0 to %c3 step %c1 {
    %a = memref.load %x[%i] : memref<3xcomplex<f32>>
    %b = memref.load %y[%c0] : memref<3xcomplex<f32>>
    %p = complex.mul %a, %a : complex<f32>
    %s = complex.add %b, %p : complex<f32>
    memref.store %s, %y[%c0] : memref<3xcomplex<f32>>
  }
  return
}""",
}


def generate(seed, number):
    for name, text in FIXED.items():
        name = f"loops_{name}"
        yield Case(name, text.replace("NAME", name).lstrip() + "\n", ())
    for i in range(number):
        name = f"loops_random_{i}"
        yield random_nest(name, pick(seed, name))
    for i in range(number):
        name = f"loops_cond_{i}"
        yield random_nest(name, pick(seed, name), guarded=True)
    for i in range(number // 3):
        name = f"loops_affine_{i}"
        yield affine_nest(name, pick(seed, name))
    for i in range(number):
        name = f"loops_arithmetic_{i}"
        yield arithmetic_nest(name, pick(seed, name))
