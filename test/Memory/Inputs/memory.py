"""Prints what a JSON report on standard input says of memory, one value a line.

    @main: peak 768 at 3 linalg.matmul, arena 768
      argument 0: 256 bytes in 0..3 at 0
      linalg.matmul "fc": 512 bytes in 3..5 at 256

A range is of positions, which are operations in text order, 1 the first; 0 is the
entry of the function. What is wrong whatever the program is an error: values that
share bytes while both live, an arena below the peak, one that ends elsewhere than
its last value, a peak that no operation has.
"""

import json
import sys


def place(value):
    if "argument" in value:
        return f"argument {value['argument']}"
    return value["op"] + (f' "{value["name"]}"' if value["name"] else "")


def live_together(a, b):
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a["live"] for y in b["live"])


def check(function):
    call, values = function["per_call"], function["memory"]["values"]
    peak, arena = call["peak_bytes"], call["arena_bytes"]
    assert ("peak" in function["memory"]) <= (peak is not None)
    for value in values:
        assert value["live"] == sorted(value["live"])
        assert all(first <= last for first, last in value["live"])
    numbers = [peak, arena, *(v["bytes"] for v in values), *(v.get("offset", 0) for v in values)]
    if not all(isinstance(number, int) for number in numbers):
        return
    assert peak <= arena, f"peak {peak}, arena {arena}"
    end = 0
    for i, a in enumerate(values):
        end = max(end, a["offset"] + a["bytes"])
        for b in values[:i]:
            apart = a["offset"] + a["bytes"] <= b["offset"] or b["offset"] + b["bytes"] <= a["offset"]
            assert apart or not live_together(a, b), f"{place(a)} and {place(b)} overlap"
    assert end <= arena, f"a value ends at {end}, the arena at {arena}"


for function in json.load(sys.stdin)["functions"]:
    call, memory = function["per_call"], function["memory"]
    check(function)
    at = ""
    if "peak" in memory:
        position = memory["peak"]["position"]
        at = f" at {position}" + (f" {memory['peak']['op']}" if position else "")
    print(f"@{function['name']}: peak {call['peak_bytes']}{at}, arena {call['arena_bytes']}")
    for key in "unknown", "arena_unknown":
        if key in memory:
            print(f"  {key.replace('_', ' ')}: {memory[key]}")
    for value in memory["values"]:
        ranges = ", ".join(f"{first}..{last}" for first, last in value["live"])
        offset = f" at {value['offset']}" if "offset" in value else ""
        print(f"  {place(value)}: {value['bytes']} bytes in {ranges}{offset}")
