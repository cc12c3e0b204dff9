"""What must hold in every report: totals are sums, and no figure is negative."""

import itertools
import re

# Values for symbols. No shape need be possible with all of them, but a figure is
# never negative with each.
VALUES = [[10**30 + 57, 3 * 10**40 + 11], [1], [2], [7]]
TOKEN = re.compile(r"\s*(\d+|[A-Za-z_][A-Za-z0-9_.]*|[-+*(),])")


class Expression:
    """Evaluates the grammar of docs/metrics.md."""

    def __init__(self, text, values):
        self.tokens = []
        position = 0
        while position < len(text):
            match = TOKEN.match(text, position)
            if not match:
                raise ValueError(f"no expression: {text}")
            self.tokens.append(match.group(1))
            position = match.end()
        self.position = 0
        self.text = text
        self.values = dict(values)

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def take(self, expected=None):
        token = self.peek()
        if token is None or (expected and token != expected):
            raise ValueError(f"expected {expected}, found {token}: {self.text}")
        self.position += 1
        return token

    def evaluate(self):
        value = self.sum()
        if self.peek() is not None:
            raise ValueError(f"unexpected {self.peek()}: {self.text}")
        return value

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        return value

    def product(self):
        value = self.factor()
        while self.peek() in ("*", "ceildiv", "floordiv", "mod"):
            operation, operand = self.take(), self.factor()
            if operation == "*":
                value *= operand
            elif operand == 0:
                raise ZeroDivisionError
            elif operation == "ceildiv":
                value = -(-value // operand)
            else:
                value = value // operand if operation == "floordiv" else value % operand
        return value

    def factor(self):
        token = self.take()
        if token == "(":
            value = self.sum()
            self.take(")")
            return value
        if token == "-":
            return -self.factor()
        if token.isdigit():
            return int(token)
        if token in ("min", "max") and self.peek() == "(":
            self.take("(")
            operands = [self.sum()]
            while self.peek() == ",":
                self.take(",")
                operands.append(self.sum())
            self.take(")")
            return min(operands) if token == "min" else max(operands)
        if token == "sum" and self.peek() == "(":
            # Ranges are as large as symbols: a sum cannot be evaluated.
            raise OverflowError
        if token not in self.values:
            raise ValueError(f"undeclared {token}: {self.text}")
        return self.values[token]


def evaluate(figure, values):
    return figure if isinstance(figure, int) else Expression(figure, values).evaluate()


def check_report(report):
    """The errors."""
    # A peak is no sum.
    metrics = [
        name
        for name, figure in report["totals"].items()
        if type(figure) in (int, str) and name not in ("peak_bytes", "arena_bytes")
    ]
    errors = []
    names = [symbol["name"] for symbol in report["symbols"]]
    assignments = [dict(zip(names, itertools.cycle(values))) for values in VALUES]

    def check_sum(what, total, parts):
        for metric in metrics:
            try:
                figures = [evaluate(part.get(metric, 0), assignments[0]) for part in parts]
                if sum(figures) != evaluate(total[metric], assignments[0]):
                    errors.append(f"{what}: {metric} is {total[metric]}, its rows are otherwise")
                for part in parts:
                    figure = part.get(metric, 0)
                    if all(evaluate(figure, values) < 0 for values in assignments):
                        errors.append(f"{what}: negative {metric}: {figure}")
            except (OverflowError, ZeroDivisionError):
                pass

    for function in report["functions"]:
        rows = function["ops"]
        name, totals = f"@{function['name']}", function["totals"]
        metrics.remove("ops"), metrics.remove("unknown_ops")
        check_sum(name, totals, rows)
        metrics += ["ops", "unknown_ops"]
        if totals["ops"] != len(rows):
            errors.append(f"{name}: {totals['ops']} of {len(rows)} rows")
        if totals["unknown_ops"] != sum("unknown" in row for row in rows):
            errors.append(f"{name}: {totals['unknown_ops']} unknown rows")
        for row in rows:
            executions = row["executions"]
            if isinstance(executions, int) and executions < 0:
                errors.append(f"{name}: negative executions of {row['op']}: {executions}")
    check_sum("module", report["totals"], [f["totals"] for f in report["functions"]])
    for totals in [report["totals"]] + [f["totals"] for f in report["functions"]]:
        if totals["exact"] != (totals["unknown_ops"] == 0):
            errors.append("exact does not follow from unknown_ops")
    return errors
