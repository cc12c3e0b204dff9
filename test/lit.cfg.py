import os
import shutil
import subprocess

import lit.formats

config.name = "MLIRCost"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["models", "Inputs", "Unit", "Benchmark"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.build_dir, "test")

# cost-opt, then mlir-opt, FileCheck, not, count and split-file of the LLVM that
# the build uses.
config.environment["PATH"] = os.pathsep.join(
    [
        os.path.join(config.build_dir, "bin"),
        config.llvm_tools_dir,
        config.environment["PATH"],
    ]
)
config.environment["FILECHECK_OPTS"] = (
    "-enable-var-scope --allow-unused-prefixes=false"
)

config.substitutions += [
    ("%cost-plugin", config.plugin),
    ("%downstream-plugin", config.downstream_plugin),
    ("%models", os.path.join(config.test_source_root, "models")),
    ("%docs", os.path.join(config.source_dir, "docs")),
    ("%project", config.source_dir),
    ("%build", config.build_dir),
    ("%mlir-include", config.mlir_include_dir),
    ("%mlir-libs", config.llvm_lib_dir),
    ("%python", config.python),
    ("%cmake", config.cmake),
    ("%ctest", os.path.join(os.path.dirname(config.cmake), "ctest")),
    ("%cxx", config.cxx_compiler),
]

# `./dev test` builds it, or brings it up to date.
sanitized = os.path.join(config.source_dir, "build-asan", "bin", "cost-opt")
if not os.path.exists(sanitized):
    lit_config.note("no build with sanitizers: programs are fuzzed without. ./dev test builds it.")
    sanitized = os.path.join(config.build_dir, "bin", "cost-opt")
config.substitutions.append(("%sanitized-cost-opt", sanitized))

# What `./dev test` fetches for single tests.
tools = os.path.join(config.build_dir, "test-tools")
config.substitutions.append(("%test-tools", tools))
for feature, path in [
    ("git", shutil.which("git")),
    ("pre-commit", os.path.join(tools, "pre_commit")),
    ("sarif-schema", os.path.join(tools, "sarif-2.1.0-rtm.4.json")),
    ("zizmor", os.path.join(tools, "bin", "zizmor")),
]:
    if path and os.path.exists(path):
        config.available_features.add(feature)
    else:
        lit_config.note(
            f"{feature} is missing: tests that need it cannot run. ./dev test fetches it."
        )

# Only drawing needs it, not what is drawn.
if subprocess.call([config.python, "-c", "import matplotlib"], stderr=subprocess.DEVNULL) == 0:
    config.available_features.add("matplotlib")

# A stock mlir-opt cannot load a plugin that needs a sanitizer's runtime.
if config.sanitizers:
    config.available_features.add("sanitizers")
