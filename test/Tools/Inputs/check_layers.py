"""`check_layers.py layers.csv IMAGE_PREFIX`: MobileNetV2's layers as plot-layers
prints them, and the figures in the images, are those of the published table.
"""

import csv
import re
import sys

# Sandler et al. (2018), table 2: expansion, output channels, repetitions, stride.
BLOCKS = [
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
]


def published():
    """Output elements and weights of each layer."""
    size, channels = 112, 32
    layers = [(32 * 112 * 112, 3 * 3 * 3 * 32)]
    for expansion, out, repetitions, stride in BLOCKS:
        for repetition in range(repetitions):
            wide = expansion * channels
            if expansion != 1:
                layers.append((wide * size * size, channels * wide))
            size //= stride if repetition == 0 else 1
            layers.append((wide * size * size, 3 * 3 * wide))
            layers.append((out * size * size, wide * out))
            channels = out
    layers.append((1280 * 7 * 7, 320 * 1280))
    layers.append((1000, 1280 * 1000))
    return layers


table, images = sys.argv[1:]
rows = list(csv.DictReader(open(table, encoding="utf-8")))
expected = published()
assert len(expected) == 53
assert [row["layer"] for row in rows] == [str(i) for i in range(1, 54)]
for quantity, values in zip(("activations", "weights"), zip(*expected)):
    assert [int(row[quantity]) for row in rows] == list(values), quantity
    image = open(f"{images}-{quantity}.svg", encoding="utf-8").read()
    plotted = re.search(r"<dc:description>(.*?)</dc:description>", image)[1]
    assert plotted == " ".join(map(str, values)), f"the image of {quantity} is out of date"
    print(f"{quantity}: {sum(values[:17])} in the first third, {sum(values[-17:])} in the last,",
          f"most in layer {1 + values.index(max(values))}: {max(values)}")
