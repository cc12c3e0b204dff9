//===- Passes.td - The passes ------------------------------*- tablegen -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TRANSFORMS_PASSES
#define MLIR_COST_TRANSFORMS_PASSES

include "mlir/Pass/PassBase.td"

/// What every pass that counts may be told.
class CountingOptions {
  list<Option> values = [
    ListOption<"entries", "entry", "std::string",
               "Functions that run once (default: the public functions that "
               "nobody calls)">,
    ListOption<"bindings", "bind", "std::string",
               "Numbers for symbols: batch=8,arg0.d1=128">,
    Option<"countPadding", "padding", "bool", /*default=*/"true",
           "Count the products of tosa convolutions with padding (XLA: false)">,
    Option<"transcendentalWeight", "transcendental-weight", "uint64_t",
           /*default=*/"0",
           "FLOPs that an evaluation of exp, tanh and their like counts as (0: "
           "apart, in no FLOPs)">,
    Option<"reduceMinusOne", "reduce-minus-one", "bool", /*default=*/"false",
           "A reduction of n values counts n - 1 (XLA: true)">,
    Option<"countElementwise", "elementwise", "bool", /*default=*/"true",
           "Count the arithmetic of element-wise operations (fvcore: false)">,
    Option<"parameterArguments", "params", "std::string", /*default=*/"\"\"",
           "Arguments of entries that are parameters besides the marked ones: "
           "args (all but the first, where none is marked) or args:N (all but "
           "the first N)">,
    Option<"inPlace", "in-place", "::mlir::cost::InPlace",
           /*default=*/"::mlir::cost::InPlace::On",
           "Whether element-wise results take the memory of operands that end "
           "there",
           [{::llvm::cl::values(
              clEnumValN(::mlir::cost::InPlace::On, "on", ""),
              clEnumValN(::mlir::cost::InPlace::Off, "off", ""),
              clEnumValN(::mlir::cost::InPlace::On, "true", "as on"),
              clEnumValN(::mlir::cost::InPlace::Off, "false", "as off"))}]>,
    Option<"alignment", "alignment", "uint64_t", /*default=*/"16",
           "Bytes to which the offsets of an arena are rounded">,
    Option<"branches", "branches", "::mlir::cost::BranchRule",
           /*default=*/"::mlir::cost::BranchRule::Max",
           "Which alternative of a branch counts",
           [{::llvm::cl::values(
              clEnumValN(::mlir::cost::BranchRule::Max, "max",
                         "the one that costs most"),
              clEnumValN(::mlir::cost::BranchRule::Expected, "expected",
                         "each by its cost.branch_weights"),
              clEnumValN(::mlir::cost::BranchRule::Sum, "sum", "all"))}]>,
  ];
}

def CostAnnotate : Pass<"cost-annotate", "::mlir::ModuleOp"> {
  let summary = "Write the cost of each operation as attributes";
  let description = [{
    Sets on every operation that computes or moves data the attributes
    `cost.params`, `cost.macs`, `cost.flops`, `cost.bytes_read` and
    `cost.bytes_written`: what one execution costs. Others are set only where
    they say something: `cost.int_ops`, `cost.transcendentals`,
    `cost.activations`, `cost.accessed_bytes_read`,
    `cost.accessed_bytes_written` where not 0, `cost.params_read` where it
    differs from `cost.params`, `cost.executions` where not 1. An operation that
    cannot be counted gets `cost.unknown`, the reason, instead. A
    `memref.dma_start` gets none: MLIR could not read it again.

    Functions get the totals of one call, callees included; the module gets the
    totals over its entries. Figures are counted anew at each run: attributes
    of an earlier run, perhaps carried on to other operations by a pass in
    between, are overwritten or removed. All values are builtin attributes, so
    annotated IR is read by tools without this plugin.

    ```mlir
    // A 4x8 times 8x16 product: 4*8*16 MACs, 2 FLOPs each.
    %0 = linalg.matmul {cost.bytes_read = 640 : i64, cost.bytes_written = 256 : i64,
                        cost.flops = 1024 : i64, cost.macs = 512 : i64,
                        cost.params = 0 : i64, …}
    ```
  }];
  let options = CountingOptions<>.values;
}

def CostCheck : Pass<"cost-check", "::mlir::ModuleOp"> {
  let summary = "Hold the module against budgets";
  let description = [{
    Fails with an error for each limit that does not hold, at the function or
    operation, with the three largest contributors as notes. Figures are counted
    anew. The pass stands last in a pipeline and changes no IR; `cost-opt` prints
    none with it unless there is an `-o`.

    Limits come from

    - options, `max-macs=300M`, `min-coverage=100%`: one `max-` and one `min-`
      for each quantity, on the module's totals;
    - a dictionary `cost.budget = {max_macs = "300M"}` on a module (its totals),
      a function (one call) or an operation (one execution);
    - a YAML file, `budget=FILE` (`docs/budget.schema.json`);
    - a JSON report of an earlier run, `baseline=FILE`, which no figure may
      exceed by more than `max-increase` says; `update` writes it anew.

    `docs/check.md` has the quantities, the units and examples.

    The verdicts are written to the files that `github`, `junit`, `markdown` and
    `sarif` name, before the pass fails (`docs/ci.md`).
  }];
  let options = !listconcat([
    Option<"budget", "budget", "std::string", /*default=*/"\"\"",
           "YAML file with limits">,
    Option<"baseline", "baseline", "std::string", /*default=*/"\"\"",
           "JSON report that figures must not exceed">,
    ListOption<"maxIncrease", "max-increase", "std::string",
               "What the baseline may be exceeded by: 2%, or for one quantity "
               "macs=1M,bytes_read=0.5%">,
    Option<"update", "update", "bool", /*default=*/"false",
           "Write the baseline anew instead of comparing with it">,
    ListOption<"ranges", "range", "std::string",
               "Values of symbols for which limits must hold: batch=1..64">,
    Option<"onUnknown", "on-unknown", "::mlir::cost::OnUnknown",
           /*default=*/"::mlir::cost::OnUnknown::Error",
           "What follows where nobody can tell whether a limit holds",
           [{::llvm::cl::values(
              clEnumValN(::mlir::cost::OnUnknown::Error, "error", "an error"),
              clEnumValN(::mlir::cost::OnUnknown::Warn, "warn", "a warning"),
              clEnumValN(::mlir::cost::OnUnknown::Ignore, "ignore",
                         "nothing"))}]>,
    Option<"github", "github", "std::string", /*default=*/"\"\"",
           "File for annotations of GitHub ('-': standard output)">,
    Option<"junit", "junit", "std::string", /*default=*/"\"\"",
           "File for JUnit XML, a test case for each budget">,
    Option<"markdown", "markdown", "std::string", /*default=*/"\"\"",
           "File for Markdown, for a pull request or a job summary">,
    Option<"sarif", "sarif", "std::string", /*default=*/"\"\"",
           "File for SARIF 2.1.0, for code scanning">,
  ], CountingOptions<>.values);
}

def CostStrip : Pass<"cost-strip"> {
  let summary = "Remove what cost-annotate wrote";
  let description = [{
    Removes the output attributes of `cost-annotate` from the operation it runs
    on and everything inside. What users write (`cost.param`, `cost.dims`,
    `cost.trip_count`, `cost.branch_weights`, `cost.override`, `cost.budget`)
    stays.
  }];
}

def CostSummary : Pass<"cost-summary", "::mlir::ModuleOp"> {
  let summary = "Print what the module costs";
  let description = [{
    Prints a report as a table (`format=text`), as JSON
    (`docs/report.schema.json`), as CSV or as Markdown. `cost-opt` prints no IR
    when a report goes to standard output and `-o` is absent. A report file is
    written whole or not at all. With `--split-input-file` each chunk has a
    report of its own; with `output=PATH` the last one stands.

    Where remarks are on (`--remarks-filter-analyse=cost`), there is one for each
    function, one call of it, and one for each row.

    The IR is not changed.
  }];
  let options = !listconcat([
    Option<"format", "format", "::mlir::cost::ReportFormat",
           /*default=*/"::mlir::cost::ReportFormat::Text",
           "text, json, csv or markdown",
           [{::llvm::cl::values(
              clEnumValN(::mlir::cost::ReportFormat::Text, "text", "a table"),
              clEnumValN(::mlir::cost::ReportFormat::Json, "json",
                         "docs/report.schema.json"),
              clEnumValN(::mlir::cost::ReportFormat::Csv, "csv",
                         "one line per operation"),
              clEnumValN(::mlir::cost::ReportFormat::Markdown, "markdown",
                         "a table for a pull request's comment"))}]>,
    Option<"output", "output", "std::string", /*default=*/"\"-\"",
           "File to write ('-': standard output)">,
    Option<"sort", "sort", "std::string", /*default=*/"\"\"",
           "Quantity by which rows are sorted (default: program order)">,
    Option<"top", "top", "unsigned", /*default=*/"0",
           "Show the N largest rows and sum up the others (0: all)">,
    Option<"depth", "depth", "unsigned", /*default=*/"0",
           "Show scopes of N name components instead of operations (0: "
           "operations)">,
    Option<"nonzero", "nonzero", "bool", /*default=*/"false",
           "Read the values of parameters: count those that are not 0, and the "
           "MACs with them">,
    Option<"weightBits", "weight-bits", "unsigned", /*default=*/"0",
           "Also give the model size with parameters of N bits (0: not)">,
    Option<"optimizer", "optimizer", "::mlir::cost::Optimizer",
           /*default=*/"::mlir::cost::Optimizer::None",
           "Estimate what training takes with this optimizer",
           [{::llvm::cl::values(
              clEnumValN(::mlir::cost::Optimizer::None, "none", "no training"),
              clEnumValN(::mlir::cost::Optimizer::Sgd, "sgd", "no state"),
              clEnumValN(::mlir::cost::Optimizer::Momentum, "momentum",
                         "one value per parameter"),
              clEnumValN(::mlir::cost::Optimizer::Adam, "adam",
                         "two values per parameter"))}]>,
  ], CountingOptions<>.values);
}

#endif // MLIR_COST_TRANSFORMS_PASSES
