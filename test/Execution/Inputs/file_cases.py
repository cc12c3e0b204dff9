"""Cases from files: each function is one."""

import math
import os
import re

from cases import Case
from expansions import element_type, shape


def read_functions(path):
    """Each function of a file, and the aliases of attributes."""
    text = open(path, encoding="utf-8").read()
    aliases = "".join(line + "\n" for line in text.splitlines() if line.startswith("#"))
    stem = os.path.splitext(os.path.basename(path))[0].replace("-", "_")
    for match in re.finditer(r"^func\.func @(\w+).*?^}\n", text, re.M | re.S):
        name = f"{stem}__{match.group(1)}"
        body = match.group(0).replace(f"@{match.group(1)}", f"@{name}", 1)
        ops = set(re.findall(r"\b((?:linalg|tosa)\.\w+)", body))
        body = re.sub(r"dense_resource<\w+> : (tensor<[^>]*>)", fill_resource, body)
        yield Case(name, aliases + body, tuple(ops))


def fill_resource(match):
    """Values in the place of a resource, not all the same."""
    type = match.group(1)
    bits = int(re.search(r"\d+$", element_type(type)).group())
    size = math.prod(shape(type)) * -(-bits // 8)
    return f'dense<"0x02{"01" * (size - 1)}"> : {type}'
