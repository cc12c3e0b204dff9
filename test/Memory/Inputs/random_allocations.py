"""Programs of allocations and releases, drawn at random."""

import random


class Program:
    """A function: loops and branches around allocations, some of which are
    released, handed on, or left to pile up."""

    def __init__(self, number, rng, callees):
        self.number, self.rng, self.callees = number, rng, callees
        self.lines, self.names, self.ifs = [], 0, 0

    def name(self):
        self.names += 1
        return f"%v{self.names}"

    def add(self, depth, text):
        self.lines.append("  " * depth + text)

    def allocate(self, depth, size=None):
        name, size = self.name(), size or self.rng.randint(1, 50)
        self.add(depth, f"{name} = memref.alloc() : memref<{size}xf32>")
        return name, size

    def use(self, depth, buffer):
        name, size = buffer
        if self.rng.random() < 0.5:
            view = self.name()
            self.add(depth, f"{view} = memref.cast {name} : memref<{size}xf32> to memref<?xf32>")
            self.add(depth, f"linalg.fill ins(%zero : f32) outs({view} : memref<?xf32>)")
        else:
            self.add(depth, f"linalg.fill ins(%zero : f32) outs({name} : memref<{size}xf32>)")

    def release(self, depth, buffer):
        self.add(depth, f"memref.dealloc {buffer[0]} : memref<{buffer[1]}xf32>")

    def body(self, depth, loops, leaks):
        """Statements; what they leave is released but for some."""
        live = []
        for _ in range(self.rng.randint(1, 5)):
            kind = self.rng.random()
            if kind < 0.45 or depth > 3 or self.ifs == self.most_ifs and kind >= 0.7:
                live.append(self.allocate(depth))
            elif kind < 0.55:
                name, size = self.name(), self.rng.randint(1, 50)
                if loops == len([x for x in self.scopes if x]):
                    self.add(depth, f"{name} = memref.alloca() : memref<{size}xf32>")
                    self.use(depth, (name, size))
            elif kind < 0.7:
                live += self.loop(depth, loops, leaks, live)
            elif kind < 0.9:
                live += self.branch(depth, leaks, live)
            elif self.callees and self.most_ifs:
                callee = self.rng.choice(self.callees)
                name = self.name()
                result = f"() -> memref<{callee[1]}xf32>"
                self.add(depth, f"{name} = func.call @{callee[0]}() : {result}")
                live.append((name, callee[1]))
            for buffer in live:
                if self.rng.random() < 0.3:
                    self.use(depth, buffer)
            if live and self.rng.random() < 0.5:
                self.release(depth, live.pop(self.rng.randrange(len(live))))
        self.rng.shuffle(live)
        for buffer in live:
            if not (leaks and self.rng.random() < 0.2):
                self.release(depth, buffer)

    def loop(self, depth, loops, leaks, live):
        """It may carry one of `live`, and another in its place each time."""
        trips = self.rng.choice([1, 2, 3])
        init = live.pop() if live and self.rng.random() < 0.4 else None
        made = carried = ""
        if init:
            name, size = self.name(), init[1]
            old = (self.name(), size)
            made = f"{name} = "
            carried = f" iter_args({old[0]} = {init[0]}) -> (memref<{size}xf32>)"
        self.add(depth, f"{made}scf.for %i{depth} = %c0 to %c{trips} step %c1{carried} {{")
        self.scopes.append(True)
        if init:
            released = self.rng.choice(["first", "last"] + ["never"] * leaks)
            if released == "first":
                self.release(depth + 1, old)
        self.body(depth + 1, loops + 1, leaks)
        if init:
            new = self.allocate(depth + 1, size)
            if released == "last":
                self.release(depth + 1, old)
            elif released == "never":
                live.append(init)
            self.add(depth + 1, f"scf.yield {new[0]} : memref<{size}xf32>")
        self.scopes.pop()
        self.add(depth, "}")
        return [(name, size)] if init else []

    def branch(self, depth, leaks, live):
        """Both sides may make the result; both, or one, may release one of
        `live`. In loops each iteration could choose another side, which the
        interpreter does not try: nothing is left there."""
        leaks = leaks and not any(self.scopes)
        self.ifs += 1
        size = self.rng.randint(1, 50)
        name = self.name() if self.rng.random() < 0.5 else None
        kind = f" -> (memref<{size}xf32>)" if name else ""
        made = f"{name} = " if name else ""
        outer = live.pop() if live and self.rng.random() < 0.3 else None
        released = self.rng.choice([(0, 1), (0, 1), (0,), (1,)] if leaks else [(0, 1)])
        self.scopes.append(False)
        condition = self.name()
        self.add(depth, f"{condition} = memref.load %condition[] : memref<i1>")
        self.add(depth, f"{made}scf.if {condition}{kind} {{")
        for side in range(2):
            if side:
                self.add(depth, "} else {")
            early = self.rng.random() < 0.5
            if outer and side in released and early:
                self.release(depth + 1, outer)
            result = self.allocate(depth + 1, size) if name else None
            if not name or self.rng.random() < 0.5:
                self.body(depth + 1, -1, leaks)
            if outer and side in released and not early:
                self.release(depth + 1, outer)
            if name:
                self.add(depth + 1, f"scf.yield {result[0]} : memref<{size}xf32>")
        self.add(depth, "}")
        self.scopes.pop()
        return [(name, size)] if name else []

    def write(self):
        self.scopes = []
        is_callee = self.rng.random() < 0.3
        self.most_ifs = 0 if is_callee else 4
        size = self.rng.randint(1, 50)
        result = f" -> memref<{size}xf32>" if is_callee else ""
        head = "" if is_callee else f"%condition: memref<i1>, %other: memref<{size}xf32>"
        self.add(0, f"func.func @f{self.number}({head}){result} {{")
        for number in (0, 1, 2, 3, 5):
            self.add(1, f"%c{number} = arith.constant {number} : index")
        self.add(1, "%zero = arith.constant 0.0 : f32")
        if is_callee:
            self.add(1, "%condition = memref.get_global @condition : memref<i1>")
        self.body(1, 0, not is_callee)
        if is_callee:
            handed = self.allocate(1, size)
            self.add(1, f"return {handed[0]} : memref<{size}xf32>")
            self.callees.append((f"f{self.number}", size))
        else:
            self.add(1, "return")
        self.add(0, "}")
        return "\n".join(self.lines)


def generate(count):
    rng, callees = random.Random(42), []
    head = "memref.global @condition : memref<i1>\n"
    return head + "\n".join(Program(i, rng, callees).write() for i in range(count))
