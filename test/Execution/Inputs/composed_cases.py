"""Programs of several operations on tensors, drawn at random."""

from cases import Case, Function, Value, pick, tensor

MAPS = {
    "id": "affine_map<(d0, d1) -> (d0, d1)>",
    "row": "affine_map<(d0, d1) -> (d1)>",
    "column": "affine_map<(d0, d1) -> (d0)>",
}
UNARY = ["exp", "tanh", "negf", "square", "abs"]
BINARY = ["add", "mul", "sub", "max"]
BODIES = [
    ("%m = arith.mulf %a, %b : f32", "%r = arith.addf %m, %o : f32"),
    ("%m = arith.subf %a, %b : f32", "%r = math.exp %m : f32"),
    ("%m = arith.cmpf ogt, %a, %b : f32", "%r = arith.select %m, %a, %b : f32"),
    (
        "%i = linalg.index 0 : index",
        "%n = arith.constant 2 : index",
        "%c = arith.cmpi slt, %i, %n : index",
        "%r = scf.if %c -> f32 {",
        "  %m = arith.mulf %a, %b : f32",
        "  %s = arith.addf %o, %m : f32",
        "  scf.yield %s : f32",
        "} else {",
        "  %e = math.exp %a : f32",
        "  scf.yield %e : f32",
        "}",
    ),
    (
        "%i = linalg.index 1 : index",
        "%zero = arith.constant 0 : index",
        "%one = arith.constant 1 : index",
        "%r = scf.for %k = %zero to %i step %one iter_args(%h = %o) -> f32 {",
        "  %m = arith.mulf %a, %b : f32",
        "  %s = arith.addf %h, %m : f32",
        "  scf.yield %s : f32",
        "}",
    ),
]


class Program(Function):
    """Values by shape, each extent static or known when run."""

    def __init__(self, name, random):
        super().__init__(name)
        self.random = random
        self.extents = [random.randint(1, 6) for _ in range(3)]
        self.dynamic = [random.random() < 0.4 for _ in self.extents]
        # (value, dimensions as numbers of extents)
        self.values = []
        for dims in ((0, 1), (1, 2), (0, 2), (1,), (2,)):
            self.values.append((self.input(dims), dims))

    def type(self, dims):
        return tensor(
            ["?" if self.dynamic[d] else self.extents[d] for d in dims], "f32"
        )

    def input(self, dims):
        shape = [self.extents[d] for d in dims]
        dynamic = any(self.dynamic[d] for d in dims)
        return self.argument(self.type(dims), shape if dynamic else None)

    def choose(self, dims):
        """A value of that shape; a new argument if there is none."""
        found = [v for v, d in self.values if d == dims]
        return self.random.choice(found) if found else self.input(dims)

    def size(self, dim):
        """The extent as a value."""
        value, dims = next((v, d) for v, d in self.values if dim in d)
        size, index = self.new(), self.new()
        self.line(f"{index} = arith.constant {dims.index(dim)} : index")
        self.line(f"{size} = tensor.dim {value.name}, {index} : {value.type}")
        return size

    def empty(self, dims, filled):
        type = self.type(dims)
        sizes = [self.size(d) for d in dims if self.dynamic[d]]
        value = self.assign(f"tensor.empty({', '.join(sizes)}) : {type}", type)
        if not filled:
            return value
        zero = self.assign("arith.constant 0.0 : f32", "f32")
        return self.named("fill", [zero], value)

    def named(self, head, inputs, out):
        return self.assign(
            f"linalg.{head} ins({', '.join(i.name for i in inputs)} : "
            f"{', '.join(i.type for i in inputs)}) outs({out.name} : {out.type}) -> {out.type}",
            out.type,
        )

    def step(self):
        random = self.random
        dims = random.choice([d for _, d in self.values if len(d) == 2])
        kind = random.randrange(6)
        if kind == 0:
            value = self.named(
                random.choice(UNARY), [self.choose(dims)], self.empty(dims, False)
            )
        elif kind == 1:
            inputs = [self.choose(dims), self.choose(dims)]
            value = self.named(random.choice(BINARY), inputs, self.empty(dims, False))
        elif kind == 2:  # m×k by k×n
            m, n, k = random.sample(range(3), 3)
            dims = (m, n)
            inputs = [self.choose((m, k)), self.choose((k, n))]
            out = self.empty(dims, True) if random.random() < 0.7 else self.choose(dims)
            value = self.named("matmul", inputs, out)
        elif kind == 3:
            source, dims = self.choose(dims), dims[::-1]
            out = self.empty(dims, False)
            value = self.assign(
                f"linalg.transpose ins({source.name} : {source.type}) "
                f"outs({out.name} : {out.type}) permutation = [1, 0]",
                out.type,
            )
        elif kind == 4:
            source, dims = self.choose(dims), dims[:1]
            out = self.empty(dims, True)
            value = self.assign(
                f"linalg.reduce {{ arith.addf }} ins({source.name} : {source.type}) "
                f"outs({out.name} : {out.type}) dimensions = [1]",
                out.type,
            )
        else:
            value = self.generic(dims)
        self.values.append((value, dims))

    def generic(self, dims):
        """A broadcast operand, a body of its own."""
        full = self.choose(dims)
        which = self.random.choice(["row", "column"])
        small = self.choose(dims[1:] if which == "row" else dims[:1])
        out = self.choose(dims)
        body = self.random.choice(BODIES)
        value = Value(self.new(), out.type)
        self.line(
            f"{value.name} = linalg.generic {{indexing_maps = [{MAPS['id']}, {MAPS[which]}, "
            f'{MAPS["id"]}], iterator_types = ["parallel", "parallel"]}} '
            f"ins({full.name}, {small.name} : {full.type}, {small.type}) "
            f"outs({out.name} : {out.type}) {{"
        )
        self.line("^bb0(%a: f32, %b: f32, %o: f32):")
        if any("scf.if" in line for line in body) and "cond" not in self.name:
            self.name += "_cond"
        for line in body:
            self.line("  " + line)
        self.line(f"  linalg.yield %r : f32 }} -> {out.type}")
        return value


def generate(seed, number):
    for i in range(number):
        name = f"composed_{i}"
        program = Program(name, pick(seed, name))
        for _ in range(program.random.randint(2, 7)):
            program.step()
        # All results are returned: none is dead.
        results = [v for v, _ in program.values if v.name.startswith("%v")]
        yield Case(program.name, program.text(*results), ())
