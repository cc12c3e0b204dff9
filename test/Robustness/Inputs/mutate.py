"""Mutations of the text of MLIR. Most results still parse; the others show nothing.

A mutation takes a random generator and the text and returns a text, or None where
it finds nothing to change.
"""

import re

SHAPE = re.compile(r"\b(?:tensor|memref|vector)<((?:(?:\d+|\?)x)+)[a-z!]")
ELEMENT = re.compile(r"(?<=[x<\s:(])(?:[ui]?i\d+|bf16|f\d+|index)\b")
VALUE = re.compile(r"%[\w$.]+(?:#\d+)?")
RETURN = re.compile(r"^(\s*)(?:func\.)?return\b(?: (.*?) : (.*?))?\s*(?:loc\(.*\))?$")
OPENING = re.compile(r"^\s*func\.func\b.*\{$")

EXTENTS = "0 1 2 3 5 7 1000003 1099511627776 4611686018427387904".split()
INTEGERS = EXTENTS + "-1 -2 -7 9223372036854775807 -9223372036854775808".split()
TYPES = "f32 f64 f16 bf16 f8E4M3FN i1 i4 i8 i32 i64 i128 index complex<f32>".split()


def replace_at(text, match, new, group=0):
    return text[: match.start(group)] + new + text[match.end(group) :]


def change_extent(rng, text):
    """One extent, in all types that have it."""
    shapes = SHAPE.findall(text)
    if not shapes:
        return None
    old = rng.choice(rng.choice(shapes).split("x")[:-1])
    new = rng.choice(EXTENTS + ["?", "?"])
    pattern = r"(?<=[<x])" + re.escape(old) + r"(?=x)"
    if rng.random() < 0.3:
        return replace_at(text, rng.choice(list(re.finditer(pattern, text))), new)
    return re.sub(pattern, new, text)


def drop_rank(rng, text):
    types = re.findall(r"\b(?:tensor|memref)<[^<>]*>", text)
    if not types:
        return None
    old = rng.choice(types)
    return text.replace(old, "tensor<*xf32>" if old[0] == "t" else "memref<*xf32>")


def change_element_type(rng, text):
    types = list(ELEMENT.finditer(text))
    if not types:
        return None
    old, new = rng.choice(types), rng.choice(TYPES)
    if rng.random() < 0.3:
        return replace_at(text, old, new)
    text = ELEMENT.sub(lambda m: new if m.group() == old.group() else m.group(), text)
    if new[0] in "if" and old.group()[0] != new[0]:
        here, there = ("i", "f") if new[0] == "f" else ("f", "i")
        text = re.sub(rf"\barith\.(add|mul|sub){here}\b", rf"arith.\1{there}", text)
    return text


def change_integer(rng, text):
    """One integer of an attribute, a bound or a constant."""
    integers = list(re.finditer(r"(?<=[\[ (=,])-?\d+(?=[\],) ])", text))
    if not integers:
        return None
    return replace_at(text, rng.choice(integers), rng.choice(INTEGERS))


def change_dense(rng, text):
    """A constant to a splat, or elided."""
    values = list(re.finditer(r"dense(?:_resource)?<([^<>]*)>(?= *:)", text))
    if not values:
        return None
    new = rng.choice(
        ["dense<0>", "dense<1>", "dense<-3>", "dense<0.5>", "dense<true>"]
        + ["dense_resource<r>", "dense_resource<__elided__>", "dense<0xFF800000>"]
    )
    return replace_at(text, rng.choice(values), new)


def change_operand(rng, text):
    values = list(VALUE.finditer(text))
    if len(values) < 2:
        return None
    return replace_at(text, rng.choice(values), rng.choice(values).group())


def change_name(rng, text):
    """One operation into another of the same dialect."""
    names = list(re.finditer(r"\b(?:linalg|tosa|arith|math|tensor)\.\w+", text))
    if len(names) < 2:
        return None
    old = rng.choice(names)
    dialect = old.group().split(".")[0]
    others = {
        "arith": "addf mulf subf divf addi muli subi divsi maxsi minui andi shli cmpf",
        "math": "exp log sqrt tanh absf fma ctpop powf",
        "tosa": "add mul sub maximum pow exp tanh reciprocal clamp intdiv",
        "linalg": "add mul sub div exp negf copy transpose reduce map matmul",
        "tensor": "extract_slice insert_slice cast collapse_shape pad pack",
    }[dialect].split()
    return replace_at(text, old, f"{dialect}.{rng.choice(others)}")


def change_lines(rng, text):
    """Delete, repeat or move a line."""
    lines = text.split("\n")
    if len(lines) < 5:
        return None
    line = rng.randrange(len(lines))
    taken = lines.pop(line)
    if rng.random() < 0.5:
        return "\n".join(lines)
    lines.insert(rng.randrange(len(lines) + 1), taken)
    if rng.random() < 0.5:
        renamed = re.sub(r"^(\s*)%\w+( =)", rf"\1%copy{line}\2", taken)
        lines.insert(line, renamed)
    return "\n".join(lines)


def add_attributes(rng, text):
    """Attributes of the cost dialect, of whatever value, on operations."""
    # The parsers of some tosa operations do not load the dialect of an attribute,
    # so that nothing verifies it.
    places = [
        match
        for match in re.finditer(r"(?<=\{)(?=[\w.\"]+ = )|\) \{(?=\n)|(?<=%\w)(?= : )", text)
        if "tosa" not in text[: match.start()].rsplit("\n", 1)[-1]
    ]
    if not places:
        return None
    name = rng.choice(
        "macs param flops executions unknown trip_count dims override budget "
        "branch_weights symbols params in_place".split()
    )
    value = rng.choice(
        ["true", "false", "1 : i64", "-1 : i64", '"x"', "[1, 2]", "dense<1> : tensor<2xi64>"]
        + ["{a = 1}", "unit", "0.5", "18446744073709551616 : i128", '"max(a, b)"']
    )
    place = rng.choice(places)
    if place.group():
        return replace_at(text, place, f") attributes {{cost.{name} = {value}}} {{")
    if text[place.start() - 1] == "{":
        return replace_at(text, place, f"cost.{name} = {value}, ")
    return replace_at(text, place, f" {{cost.{name} = {value}}}")


def functions(text):
    """(first, last) line of each body, the return excluded, and the return."""
    lines = text.split("\n")
    first = None
    for number, line in enumerate(lines):
        if OPENING.match(line) or (first is None and re.search(r"\) (?:-> .*)?\{$", line)):
            first = number + 1
        match = RETURN.match(line)
        if match and first is not None:
            yield lines, first, number, match
            first = None


def pick_function(rng, text):
    found = list(functions(text))
    return rng.choice(found) if found else None


def split_types(types):
    """At the commas outside brackets."""
    parts, depth, current = [], 0, ""
    for before, char in zip(" " + types, types):
        if char in "<([{":
            depth += 1
        elif char in ")]}" or (char == ">" and before != "-"):
            depth -= 1
        if char == "," and depth == 0:
            parts.append(current.strip())
            current = ""
        else:
            current += char
    return parts + [current.strip()] if current.strip() else parts


def statements(lines):
    """Lines grouped so that brackets are balanced."""
    group, depth, groups = [], 0, []
    for line in lines:
        group.append(line)
        code = re.sub(r'"[^"]*"|->|//.*', "", line)
        depth += sum(code.count(c) for c in "({[") - sum(code.count(c) for c in ")}]")
        if depth <= 0:
            groups.append("\n".join(group))
            group, depth = [], 0
    return groups


def index_value(rng, prefix, text):
    """An operation that makes an index, and its name."""
    name = f"%{prefix}{rng.randrange(10**6)}"
    known = re.findall(r"(%\w+)(?: = arith\.constant .*)?: index", text)
    choice = rng.random()
    if choice < 0.55 or not known:
        return f"{name} = arith.constant {rng.choice(INTEGERS)} : index", name
    if choice < 0.7:
        return f"{name} = ub.poison : index", name
    a, b = rng.choice(known), rng.choice(known)
    op = rng.choice("addi subi muli divsi ceildivui remsi maxsi minui shli".split())
    return f"{name} = arith.{op} {a}, {b} : index", name


def wrap_body(rng, text):
    """The body of a function in a loop, a condition or another region, its results
    carried."""
    found = pick_function(rng, text)
    if not found:
        return None
    lines, first, last, match = found
    indent, values, types = match.group(1), match.group(2) or "", match.group(3) or ""
    values, types = split_types(values), split_types(types)
    # Only the body of a function has that prefix as its default.
    body = re.sub(r"(?<![.\w])call @", "func.call @", "\n".join(lines[first:last]))
    unique = rng.randrange(10**6)
    setup = []
    bounds = []
    for part in "lo", "hi", "st":
        line, name = index_value(rng, part, "\n".join(lines[:first][-3:]))
        setup.append(line)
        bounds.append(name)
    lo, hi, step = bounds
    setup.append(f"%c{unique} = {rng.choice(['ub.poison', 'arith.constant true', 'arith.constant false'])}")
    if "ub.poison" in setup[-1]:
        setup[-1] += " : i1"
    condition = f"%c{unique}"
    inits = []
    for number, type in enumerate(types):
        inits.append(f"%p{unique}_{number}")
        setup.append(f"{inits[-1]} = ub.poison : {type}")
    results = f"%r{unique}:{len(types)} = " if types else ""
    arrow = f" -> ({', '.join(types)})" if types else ""
    outs = f" {', '.join(values)} : {', '.join(types)}" if types else ""
    init = f" {', '.join(inits)} : {', '.join(types)}" if types else ""
    carried = ", ".join(f"%a{unique}_{n} = {i}" for n, i in enumerate(inits))
    iter_args = f" iter_args({carried}){arrow}" if types else ""
    args = ", ".join(f"%b{unique}_{n}: {t}" for n, t in enumerate(types))
    iv = f"%i{unique}"
    constant = rng.choice(INTEGERS), rng.choice(INTEGERS), rng.choice(EXTENTS)
    kinds = {
        "for": f"{results}scf.for {iv} = {lo} to {hi} step {step}{iter_args} {{\n{body}\nscf.yield{outs}\n}}",
        "affine": f"{results}affine.for {iv} = {constant[0]} to {constant[1]} step {constant[2]}{iter_args} {{\n{body}\naffine.yield{outs}\n}}",
        "bound": f"{results}affine.for {iv} = max affine_map<(d0) -> (d0, {constant[0]}, d0 floordiv 3)>({lo}) to min affine_map<(d0) -> (d0 * 2, {constant[1]}, d0 mod 7)>({hi}){iter_args} {{\n{body}\naffine.yield{outs}\n}}",
        "if": f"{results}scf.if {condition}{arrow} {{\n{body}\nscf.yield{outs}\n}} else {{\nscf.yield{init}\n}}",
        "else": f"{results}scf.if {condition}{arrow} {{\nscf.yield{init}\n}} else {{\n{body}\nscf.yield{outs}\n}}",
        "region": f"{results}scf.execute_region{arrow} {{\n{body}\nscf.yield{outs}\n}}",
        "while": f"{results}scf.while ({carried}) : ({', '.join(types)}) -> ({', '.join(types)}) {{\nscf.condition({condition}){init}\n}} do {{\n^bb0({args}):\n{body}\nscf.yield{outs}\n}}",
        "before": f"{results}scf.while ({carried}) : ({', '.join(types)}) -> ({', '.join(types)}) {{\n{body}\nscf.condition({condition}){outs}\n}} do {{\n^bb0({args}):\nscf.yield{init}\n}}",
        "switch": f"{results}scf.index_switch {lo}{arrow.replace('(', '').replace(')', '')} case {constant[0]} {{\n{body}\nscf.yield{outs}\n}} default {{\nscf.yield{init}\n}}",
        "unregistered": f'{results}"foo.region"() ({{\n{body}\n"foo.yield"() : () -> ()\n}}) : () -> ({", ".join(types)})',
        "async": f"%t{unique} = async.execute {{\n{body}\nasync.yield\n}}\n"
        + "\n".join(f"%r{unique}_{n} = ub.poison : {t}" for n, t in enumerate(types)),
        "parallel": f"scf.parallel ({iv}) = ({lo}) to ({hi}) step ({step}) {{\n{body}\n}}\n"
        + "\n".join(f"%r{unique}_{n} = ub.poison : {t}" for n, t in enumerate(types)),
        "forall": f"scf.forall ({iv}) in ({hi}) {{\n{body}\n}}\n"
        + "\n".join(f"%r{unique}_{n} = ub.poison : {t}" for n, t in enumerate(types)),
        "poison": f'"foo.graph"() ({{\n{body}\n}}) : () -> ()\n'
        + "\n".join(f"%r{unique}_{n} = ub.poison : {t}" for n, t in enumerate(types)),
    }
    kind = rng.choice(list(kinds))
    separate = kind in ("async", "parallel", "forall", "poison")
    if kind == "poison":
        shuffled = statements(lines[first:last])
        rng.shuffle(shuffled)
        kinds[kind] = kinds[kind].replace(body, "\n".join(shuffled))
    new = ", ".join(
        f"%r{unique}_{n}" if separate else f"%r{unique}#{n}" for n in range(len(types))
    )
    end = f"{indent}return" + (f" {new} : {', '.join(types)}" if types else "")
    return "\n".join(lines[:first] + setup + [kinds[kind], end] + lines[last + 1 :])


def add_call(rng, text):
    """A call, perhaps recursive, of a function with poison for arguments."""
    headers = list(
        re.finditer(r"func\.func (?:private )?@([\w$.]+)\(([^{}]*?)\)(?: -> ([^{}]*?))? \{", text)
    )
    found = pick_function(rng, text)
    if not headers or not found:
        return None
    lines, first, last, _ = found
    name, arguments, results = rng.choice(headers).groups()
    types = [part.split(":", 1)[1].strip() for part in split_types(arguments) if ":" in part]
    unique = rng.randrange(10**6)
    results = (results or "").strip()
    results = split_types(results[1:-1]) if results.startswith("(") else split_types(results)
    call = [f"%q{unique}_{n} = ub.poison : {type}" for n, type in enumerate(types)]
    operands = ", ".join(f"%q{unique}_{n}" for n in range(len(types)))
    left = f"%k{unique}:{len(results)} = " if results else ""
    call.append(f"{left}func.call @{name}({operands}) : ({', '.join(types)}) -> ({', '.join(results)})")
    place = rng.choice([first, last])
    return "\n".join(lines[:place] + call + lines[place:])


def add_unknown(rng, text):
    found = pick_function(rng, text)
    if not found:
        return None
    lines, first, last, _ = found
    unique = rng.randrange(10**6)
    type = rng.choice(["tensor<*xf32>", "tensor<?x4xf32>", "!foo.bar", "vector<[4]xf32>", "index"])
    line = rng.choice(
        ['"foo.bar"() : () -> ()', f'%u{unique} = "foo.bar"() {{x = 1}} : () -> {type}']
        + ['"foo.bar"() ({ ^bb0(%z: index): "foo.baz"(%z) : (index) -> () }) : () -> ()']
        + ["func.call_indirect %f() : () -> ()", "%f = ub.poison : () -> ()"]
    )
    place = rng.randrange(first, last + 1)
    return "\n".join(lines[:place] + [line] + lines[place:])


MUTATIONS = [
    *[change_extent, change_element_type, change_integer, wrap_body] * 3,
    *[change_operand, change_lines, add_call, change_dense] * 2,
    *[drop_rank, change_name, add_attributes, add_unknown],
]


def mutate(rng, text):
    return rng.choice(MUTATIONS)(rng, text)
