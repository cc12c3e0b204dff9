"""Lowers a program level by level and counts it at each."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

FROM_TOSA = (
    "tosa-to-mlprogram,func.func(tosa-optional-decompositions,tosa-infer-shapes,"
    "tosa-to-scf,tosa-make-broadcastable,tosa-to-linalg-named,tosa-to-linalg,"
    "tosa-to-arith{include-apply-rescale=true},tosa-to-tensor),canonicalize,cse"
)
DECOMPOSE = "transform-interpreter{entry-point=decompose}"
GENERALISE = DECOMPOSE + ",func.func(linalg-generalize-named-ops),canonicalize,cse"
BUFFERISE = (
    DECOMPOSE + ",one-shot-bufferize{buffer-alignment=0 bufferize-function-boundaries=1 "
    "function-boundary-type-conversion=identity-layout-map "
    "allow-return-allocs-from-loops=1},"
    "buffer-deallocation-pipeline,convert-bufferization-to-memref,canonicalize,cse"
)
# Not canonicalised: that would fold loads of constants at constant indices.
LOOPS = "func.func(convert-linalg-to-%sloops)"
TILE_SIZES = {"32": [32], "7": [7], "5, 3, 2": [5, 3, 2]}
MAX_RANK = 8


def matcher(name, conditions):
    """A sequence that lets pass the structured operations that meet conditions."""
    return f"""
  transform.named_sequence @{name}(%op: !transform.any_op {{transform.readonly}})
      -> !transform.any_op {{
    %0 = transform.match.structured %op : (!transform.any_op) -> !transform.any_op {{
    ^bb0(%structured: !transform.any_op):
{conditions}
      transform.match.structured.yield %structured : !transform.any_op
    }}
    transform.yield %0 : !transform.any_op
  }}"""


def compare_rank(predicate, rank):
    return f"""
      %rank = transform.match.structured.rank %structured
        : (!transform.any_op) -> !transform.param<i64>
      %expected = transform.param.constant {rank} : i64 -> !transform.param<i64>
      transform.match.param.cmpi {predicate} %rank, %expected : !transform.param<i64>"""


def dimension(number, kind):
    return f"""
      transform.match.structured.dim %structured[{number}] {{{kind}}} : !transform.any_op"""


def sequence(name, body):
    return f"""
  transform.named_sequence @{name}(%root: !transform.any_op {{transform.readonly}}) {{
{body}
    transform.yield
  }}"""


def tiling(name, matchers, op, sizes):
    """Tiles what each matcher lets pass, by as many sizes as belong to it. All
    is matched first: a tile must not be tiled again."""
    body = ""
    for match in matchers:
        body += f"""
    %{match} = transform.collect_matching @{match} in %root
      : (!transform.any_op) -> !transform.any_op"""
    for match, count in matchers.items():
        tiles = ", ".join(str(sizes[i % len(sizes)]) for i in range(count))
        results = 2 if op == "tile_using_forall" else 1 + count
        body += f"""
    transform.structured.{op} %{match} tile_sizes [{tiles}]
      : (!transform.any_op) -> ({", ".join(["!transform.any_op"] * results)})"""
    return sequence(name, body)


def transform_library():
    text = ""
    # scf.for takes all dimensions, scf.forall those before the first reduction.
    by_rank, by_parallel = {}, {}
    for count in range(1, MAX_RANK + 1):
        by_rank[f"rank{count}"] = count
        text += matcher(f"rank{count}", compare_rank("eq", count))
        parallel = "".join(dimension(i, "parallel") for i in range(count))
        by_parallel[f"all{count}"] = by_parallel[f"leading{count}"] = count
        text += matcher(f"all{count}", compare_rank("eq", count) + parallel)
        text += matcher(
            f"leading{count}",
            compare_rank("gt", count) + parallel + dimension(count, "reduction"),
        )
    for index, sizes in enumerate(TILE_SIZES.values()):
        text += tiling(f"for{index}", by_rank, "tile_using_for", sizes)
        text += tiling(f"forall{index}", by_parallel, "tile_using_forall", sizes)
    text += sequence(
        "decompose",
        """
    %0 = transform.structured.match ops{["linalg.softmax"]} in %root
      : (!transform.any_op) -> !transform.any_op
    transform.structured.decompose_interface %0
      : (!transform.any_op) -> !transform.any_op
    %1 = transform.structured.match ops{["linalg.pack"]} in %root
      : (!transform.any_op) -> !transform.op<"linalg.pack">
    transform.foreach %1 : !transform.op<"linalg.pack"> {
    ^bb0(%pack: !transform.op<"linalg.pack">):
      transform.structured.lower_pack %pack : (!transform.op<"linalg.pack">)
        -> (!transform.op<"tensor.pad">, !transform.op<"tensor.expand_shape">,
            !transform.op<"linalg.transpose">)
    }
    %2 = transform.structured.match ops{["linalg.unpack"]} in %root
      : (!transform.any_op) -> !transform.op<"linalg.unpack">
    transform.foreach %2 : !transform.op<"linalg.unpack"> {
    ^bb0(%unpack: !transform.op<"linalg.unpack">):
      transform.structured.lower_unpack %unpack : (!transform.op<"linalg.unpack">)
        -> (!transform.op<"tensor.empty">, !transform.op<"linalg.transpose">,
            !transform.op<"tensor.collapse_shape">,
            !transform.op<"tensor.extract_slice">)
    }""",
    )
    text += sequence(
        "vectorise",
        """
    %0 = transform.structured.match ops{["func.func"]} in %root
      : (!transform.any_op) -> !transform.any_op
    transform.structured.vectorize_children_and_apply_patterns %0
      : (!transform.any_op) -> !transform.any_op""",
    )
    return "module attributes {transform.with_named_sequence} {" + text + "\n}\n"


def get_chains(text, vectorise):
    """Lists of (level, passes): each continues what stands before it. A level
    without a name is not counted."""
    chains = []
    lower = [(None, "canonicalize,cse")]
    if "tosa." in text:
        chains.append([("tosa", "canonicalize,cse")])
        lower = [(None, FROM_TOSA)]
    chains.append([("linalg", lower[0][1]), ("generalised", GENERALISE)])
    chains.append(lower + [("bufferised", BUFFERISE), ("scf loops", LOOPS % "")])
    for kind in ("affine", "parallel"):
        loops = (f"{kind} loops", LOOPS % (kind + "-"))
        chains.append(lower + [(None, BUFFERISE), loops])
    for index, sizes in enumerate(TILE_SIZES):
        for kind in ("for", "forall"):
            tile = f"transform-interpreter{{entry-point={kind}{index}}},canonicalize,cse"
            name = f"{kind} {sizes}"
            chain = lower + [(name, tile)]
            if sizes == "7":
                chain.append((name + ", bufferised", BUFFERISE))
                chain.append((name + ", scf loops", LOOPS % ""))
                # Not merged: load and store compute their addresses on their own.
                chain.append((name + ", views folded", "fold-memref-alias-ops"))
                chain.append((name + ", affine lowered", "lower-affine"))
            chains.append(chain)
    # Vectorising a function that holds an fft2d fails.
    if vectorise and "fft2d" not in text:
        passes = "transform-interpreter{entry-point=vectorise},canonicalize,cse"
        chains.append(lower + [(None, GENERALISE), ("vectorised", passes)])
    return chains


def run(arguments, text):
    return subprocess.run(
        ["cost-opt", "-", *arguments], input=text, capture_output=True, text=True
    )


def count_levels(text, directory, vectorise):
    """A list of (level, report), and of what failed."""
    library = os.path.join(directory, "library.mlir")
    with open(library, "w", encoding="utf-8") as file:
        file.write(transform_library())

    def count_chain(number, chain):
        passes = [f"transform-preload-library{{transform-library-paths={library}}}"]
        outputs = []
        for index, (level, step) in enumerate(chain):
            passes.append(step)
            if level:
                output = os.path.join(directory, f"{number}-{index}.json")
                outputs.append((level, output))
                passes.append(f"cost-summary{{format=json output={output}}}")
        pipeline = "builtin.module(" + ",".join(passes) + ")"
        result = run([f"--pass-pipeline={pipeline}", "-o", os.devnull], text)
        counted = []
        for level, output in outputs:
            if not os.path.exists(output):
                return counted, [f"{level}: {result.stderr.strip()[:600]}"]
            with open(output, encoding="utf-8") as file:
                counted.append((level, json.load(file)))
        return counted, []

    levels, errors = [], []
    chains = get_chains(text, vectorise)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for counted, failures in pool.map(count_chain, range(len(chains)), chains):
            levels += counted
            errors += failures
    return levels, errors
