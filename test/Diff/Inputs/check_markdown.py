"""Checks that Markdown shows at most 60 lines before a details block is opened."""

import sys

text = sys.stdin.read()
assert len(text) < 65536, len(text)
visible, folded = 0, False
for line in text.splitlines():
    if line == "<details>":
        assert not folded
        folded = True
    elif line == "</details>":
        assert folded
        folded = False
    elif not folded or line.startswith("<summary>"):
        visible += 1
assert not folded
print(f"{visible} lines to see")
assert visible <= 60
