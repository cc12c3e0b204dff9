//===- Summary.cpp - Print what the module costs --------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Transforms/Passes.h"

#include "Remarks.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Support/OutputFile.h"
#include "mlir-cost/Transforms/AnalysisOptions.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::cost {
#define GEN_PASS_DEF_COSTSUMMARY
#include "mlir-cost/Transforms/Passes.h.inc"
} // namespace mlir::cost

using namespace mlir;
using namespace mlir::cost;

namespace {
class CostSummaryPass : public cost::impl::CostSummaryBase<CostSummaryPass> {
public:
  using CostSummaryBase::CostSummaryBase;

  StringRef getName() const override { return "CostSummary"; }

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<CostDialect>();
    registerModels(registry);
  }

  void runOnOperation() override;

private:
  FailureOr<std::optional<Metric>> parseSort();
  void print(const ModuleCost &cost, ReportOptions options,
             llvm::raw_ostream &os);
};
} // namespace

FailureOr<std::optional<Metric>> CostSummaryPass::parseSort() {
  if (sort.empty())
    return std::optional<Metric>();
  if (std::optional<Metric> metric = findMetric(sort))
    return metric;
  InFlightDiagnostic diagnostic =
      emitError(getOperation().getLoc(), "cannot sort by '")
      << sort.getValue() << "': expected one of ";
  llvm::interleaveComma(getMetrics(), diagnostic, [&](const MetricInfo &info) {
    diagnostic << StringRef(info.name);
  });
  return failure();
}

void CostSummaryPass::print(const ModuleCost &cost, ReportOptions options,
                            llvm::raw_ostream &os) {
  switch (format) {
  case ReportFormat::Text:
    return printTextReport(cost, options, os);
  case ReportFormat::Json:
    return printJsonReport(cost, os);
  case ReportFormat::Csv:
    return printCsvReport(cost, options, os);
  case ReportFormat::Markdown:
    return printMarkdownReport(cost, options, os);
  }
}

void CostSummaryPass::runOnOperation() {
  ModuleOp module = getOperation();
  markAllAnalysesPreserved();
  FailureOr<CostOptions> costOptions =
      parseOptions(module, entries, bindings,
                   {countPadding, transcendentalWeight, reduceMinusOne,
                    countElementwise, branches, inPlace, alignment},
                   parameterArguments);
  FailureOr<std::optional<Metric>> sortMetric = parseSort();
  if (failed(costOptions) || failed(sortMetric) ||
      failed(verifyAttributes(module)))
    return signalPassFailure();
  costOptions->countNonzero = nonzero;
  costOptions->weightBits = weightBits;
  costOptions->optimizer = optimizer;
  ReportOptions options;
  options.sort = *sortMetric;
  options.top = top;
  options.depth = depth;
  bool toStdout = output == "-";
  options.colors = toStdout && llvm::outs().has_colors() &&
                   !llvm::sys::Process::GetEnv("NO_COLOR");
  ModuleCost cost = analyzeModule(module, *costOptions);
  if (failed(checkBindings(module, cost)))
    return signalPassFailure();
  emitRemarks(cost);
  if (toStdout) {
    print(cost, options, llvm::outs());
    llvm::outs().flush();
    return;
  }
  llvm::Error error = writeFile(
      output, [&](llvm::raw_ostream &os) { print(cost, options, os); });
  if (error) {
    emitError(module.getLoc(), "cannot write report '")
        << output.getValue() << "': " << llvm::toString(std::move(error));
    signalPassFailure();
  }
}
