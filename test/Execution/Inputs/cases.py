"""What the generators of cases share."""

import itertools
import random
from typing import NamedTuple


class Value(NamedTuple):
    name: str
    type: str


class Case(NamedTuple):
    name: str
    text: str
    # Names of the operations that it is there for.
    ops: tuple


def tensor(shape, element):
    return "tensor<" + "".join(f"{d}x" for d in shape) + element + ">"


def array(values, element="i64"):
    return (
        f"array<{element}: {', '.join(map(str, values))}>"
        if values
        else f"array<{element}>"
    )


class Function:
    """The text of one function."""

    def __init__(self, name):
        self.name = name
        self.arguments = []
        self.lines = []
        self.numbers = itertools.count()

    def new(self):
        return f"%v{next(self.numbers)}"

    def argument(self, type, shape=None, value=None):
        """`shape` is what a dynamic type is called with, `value` what it holds."""
        attributes = []
        if shape is not None:
            attributes.append(f"run.shape = {array(shape)}")
        if value is not None:
            attributes.append(f"run.value = {value}")
        name = f"%arg{len(self.arguments)}"
        note = f" {{{', '.join(attributes)}}}" if attributes else ""
        self.arguments.append(f"{name}: {type}{note}")
        return Value(name, type)

    def tensor(self, shape, element, value=None, dynamic=False):
        if not dynamic:
            return self.argument(tensor(shape, element), value=value)
        return self.argument(tensor("?" * len(shape), element), shape, value)

    def line(self, text):
        self.lines.append("  " + text)

    def op(self, name, operands, result, properties=""):
        """One result, generic form."""
        value = Value(self.new(), result)
        properties = f" <{{{properties}}}>" if properties else ""
        self.line(
            f'{value.name} = "{name}"({", ".join(o.name for o in operands)}){properties}'
            f" : ({', '.join(o.type for o in operands)}) -> {result}"
        )
        return value

    def assign(self, text, type):
        value = Value(self.new(), type)
        self.line(f"{value.name} = {text}")
        return value

    def text(self, *results):
        types = ", ".join(r.type for r in results)
        names = ", ".join(r.name for r in results)
        returned = f" {names} : {types}" if results else ""
        arrow = f" -> ({types})" if results else ""
        return "\n".join(
            [f"func.func @{self.name}({', '.join(self.arguments)}){arrow} {{"]
            + self.lines
            + [f"  return{returned}", "}", ""]
        )


def pick(seed, name):
    """A generator of its own for each case: a new case changes no other."""
    return random.Random(f"{seed} {name}")
