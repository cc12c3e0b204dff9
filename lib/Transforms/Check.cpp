//===- Check.cpp - Hold the module against budgets ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Transforms/Passes.h"

#include "Baseline.h"
#include "BudgetCollector.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/CheckReport.h"
#include "mlir-cost/Support/OutputFile.h"
#include "mlir-cost/Transforms/AnalysisOptions.h"

#include "llvm/ADT/StringExtras.h"

namespace mlir::cost {
#define GEN_PASS_DEF_COSTCHECK
#include "mlir-cost/Transforms/Passes.h.inc"
} // namespace mlir::cost

using namespace mlir;
using namespace mlir::cost;

/// "max-macs", "min-macs", …: options keep references to their names.
static ArrayRef<std::string> getLimitOptions() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> names;
    for (const BudgetQuantity &quantity : getBudgetQuantities())
      for (StringRef bound : {"max-", "min-"})
        if (quantity.isOfModules)
          names.push_back(
              (bound + llvm::join(llvm::split(quantity.name, '_'), "-")).str());
    return names;
  }();
  return names;
}

namespace {
class CostCheckPass : public cost::impl::CostCheckBase<CostCheckPass> {
public:
  using CostCheckBase::CostCheckBase;
  CostCheckPass() = default;
  // Options are no values: each pass has its own, and clone() copies theirs.
  CostCheckPass(const CostCheckPass &other) : CostCheckBase(other) {}

  StringRef getName() const override { return "CostCheck"; }

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<CostDialect>();
    registerModels(registry);
  }

  void runOnOperation() override;

private:
  /// Lists, as these are not printed where nothing is given.
  using LimitOption = ListOption<std::string>;
  std::vector<std::unique_ptr<LimitOption>> makeLimits();
  FailureOr<SmallVector<SymbolRange>> parseRanges(const ModuleCost &cost);
  LogicalResult collect(BudgetCollector &budgets);
  std::optional<DiagnosticSeverity> getSeverity(const Verdict &verdict) const;
  void report(const CheckResult &result);
  LogicalResult writeReports(ArrayRef<CheckResult> results);

  /// True once an error said how a changed baseline is accepted.
  bool hasExplainedUpdate = false;

  /// In the order of getLimitOptions.
  std::vector<std::unique_ptr<LimitOption>> limits = makeLimits();
};
} // namespace

std::vector<std::unique_ptr<CostCheckPass::LimitOption>>
CostCheckPass::makeLimits() {
  std::vector<std::unique_ptr<LimitOption>> options;
  for (StringRef name : getLimitOptions())
    options.push_back(std::make_unique<LimitOption>(
        *this, name, llvm::cl::desc("Limit of the module's totals")));
  return options;
}

FailureOr<SmallVector<SymbolRange>>
CostCheckPass::parseRanges(const ModuleCost &cost) {
  Location loc = getOperation().getLoc();
  SmallVector<SymbolRange> parsed;
  for (StringRef text : ranges) {
    StringRef name = text.split('=').first.trim();
    auto [first, last] = text.split('=').second.split("..");
    auto symbol =
        llvm::find_if(cost.symbols, [&](const SymbolDefinition &definition) {
          return definition.symbol->getName() == name;
        });
    llvm::Expected<Fraction> lo = parseNumber(first, NumberUnit::Count);
    llvm::Expected<Fraction> hi = parseNumber(last, NumberUnit::Count);
    bool isValid = lo && hi && lo->den == 1 && hi->den == 1 && *lo <= *hi;
    llvm::consumeError(lo.takeError());
    llvm::consumeError(hi.takeError());
    if (!isValid)
      return emitError(loc, "option range: '")
             << text << "': expected name=first..last, both whole numbers, the "
             << "first not above the last";
    if (symbol == cost.symbols.end()) {
      InFlightDiagnostic diagnostic =
          emitError(loc, "option range: no symbol is called '") << name << "'";
      if (!cost.symbols.empty()) {
        diagnostic << "; there are: ";
        llvm::interleaveComma(cost.symbols, diagnostic,
                              [&](const SymbolDefinition &definition) {
                                diagnostic << definition.symbol->getName();
                              });
      }
      return diagnostic;
    }
    if (llvm::any_of(parsed, [&](const SymbolRange &range) {
          return range.symbol == symbol->symbol;
        }))
      return emitError(loc, "option range: '") << name << "' is there twice";
    parsed.push_back({symbol->symbol, lo->num, hi->num});
  }
  return parsed;
}

/// All sources but the baseline.
LogicalResult CostCheckPass::collect(BudgetCollector &budgets) {
  bool ok = true;
  for (auto [name, option] : llvm::zip_equal(getLimitOptions(), limits)) {
    for (StringRef bound : *option)
      ok &= succeeded(budgets.addOption(name, bound));
    // A variable of a script that is not set, perhaps.
    if (option->hasValue() && option->empty())
      ok &= succeeded(budgets.addOption(name, ""));
  }
  ok &= succeeded(budgets.addAttributes());
  if (!budget.empty())
    ok &= succeeded(budgets.addFile(budget));
  return success(ok);
}

/// Where people look for it: at the operation, with its name unless the subject
/// is no single operation.
static InFlightDiagnostic emit(const BudgetSubject &subject,
                               DiagnosticSeverity severity) {
  using Kind = BudgetSubject::Kind;
  Location loc = subject.op->getLoc();
  MLIRContext *context = loc.getContext();
  InFlightDiagnostic diagnostic = context->getDiagEngine().emit(loc, severity);
  if (subject.kind == Kind::Scope)
    diagnostic << "scope '" << subject.name << "' ";
  else if (subject.kind == Kind::OperationKind)
    diagnostic << "kind '" << subject.name << "' ";
  else
    diagnostic << "'" << subject.op->getName() << "' op ";
  return diagnostic;
}

std::optional<DiagnosticSeverity>
CostCheckPass::getSeverity(const Verdict &verdict) const {
  switch (verdict.status) {
  case Verdict::Status::Within:
    return std::nullopt;
  case Verdict::Status::Exceeded:
    return DiagnosticSeverity::Error;
  case Verdict::Status::Improved:
    return DiagnosticSeverity::Remark;
  case Verdict::Status::CannotTell:
    break;
  }
  switch (onUnknown) {
  case OnUnknown::Error:
    return DiagnosticSeverity::Error;
  case OnUnknown::Warn:
    return DiagnosticSeverity::Warning;
  case OnUnknown::Ignore:
    return std::nullopt;
  }
  llvm_unreachable("unknown option");
}

void CostCheckPass::report(const CheckResult &result) {
  if (!result.severity)
    return;
  const Verdict &verdict = result.verdict;
  InFlightDiagnostic diagnostic = emit(*verdict.subject, *result.severity);
  diagnostic << getVerdictMessage(verdict);
  if (verdict.limit.loc)
    diagnostic.attachNote(Location(*verdict.limit.loc))
        << verdict.limit.getName() << " is set here";
  for (const Contribution &contribution : verdict.contributions)
    diagnostic.attachNote(contribution.op ? contribution.op->getLoc()
                                          : verdict.subject->op->getLoc())
        << getContributionMessage(verdict, contribution);
  if (verdict.numMoreChanges != 0)
    diagnostic.attachNote(verdict.subject->op->getLoc())
        << verdict.numMoreChanges << " more operations grew, came or went";
  if (verdict.limit.baseline && result.severity == DiagnosticSeverity::Error &&
      !std::exchange(hasExplainedUpdate, true))
    diagnostic.attachNote(getOperation().getLoc())
        << "the option 'update' accepts all changes";
}

LogicalResult CostCheckPass::writeReports(ArrayRef<CheckResult> results) {
  using Printer = void (*)(ArrayRef<CheckResult>, raw_ostream &);
  bool ok = true;
  auto write = [&](StringRef path, Printer print) {
    if (path.empty())
      return;
    llvm::Error error =
        writeFile(path, [&](raw_ostream &os) { print(results, os); });
    if (!error)
      return;
    emitError(getOperation().getLoc(), "cannot write report '")
        << path << "': " << llvm::toString(std::move(error));
    ok = false;
  };
  write(github, printGitHubCheck);
  write(junit, printJUnitCheck);
  write(markdown, printMarkdownCheck);
  write(sarif, printSarifCheck);
  return success(ok);
}

void CostCheckPass::runOnOperation() {
  ModuleOp module = getOperation();
  markAllAnalysesPreserved();
  hasExplainedUpdate = false;
  FailureOr<CostOptions> costOptions =
      parseOptions(module, entries, bindings,
                   {countPadding, transcendentalWeight, reduceMinusOne,
                    countElementwise, branches, inPlace, alignment},
                   parameterArguments);
  if (failed(costOptions) || failed(verifyAttributes(module)))
    return signalPassFailure();
  ModuleCost cost = analyzeModule(module, *costOptions);
  if (failed(checkBindings(module, cost)))
    return signalPassFailure();

  std::optional<BudgetCollector> budgets(std::in_place, module, cost,
                                         *costOptions);
  FailureOr<Tolerances> tolerances = Tolerances::parse(module, maxIncrease);
  if (failed(tolerances) || failed(collect(*budgets)) ||
      failed(budgets->checkContradictions()))
    return signalPassFailure();
  if (llvm::any_of(budgets->getBudgets(), [](const Budget &budget) {
        return budget.limit.quantity->needsValues;
      })) {
    // Weights are read only where a limit asks for them.
    costOptions->countNonzero = true;
    cost = analyzeModule(module, *costOptions);
    budgets.emplace(module, cost, *costOptions);
    (void)collect(*budgets);
  }
  FailureOr<SmallVector<SymbolRange>> symbolRanges = parseRanges(cost);
  if (failed(symbolRanges))
    return signalPassFailure();
  if (baseline.empty() && (update || !maxIncrease.empty())) {
    emitError(module.getLoc(), "option ")
        << (update ? "update" : "max-increase") << " needs a baseline";
    return signalPassFailure();
  }
  std::optional<Baseline> earlier;
  if (!baseline.empty() && !update) {
    FailureOr<Baseline> read =
        Baseline::read(module, cost, *costOptions, baseline);
    if (failed(read))
      return signalPassFailure();
    earlier.emplace(std::move(*read));
    earlier->addLimits(module, *tolerances, *budgets);
  }
  if (budgets->getBudgets().empty() && !update)
    emitWarning(module.getLoc(), "no limits: nothing is checked");

  BudgetJudge judge(cost, *symbolRanges);
  std::vector<CheckResult> results;
  for (const Budget &budget : budgets->getBudgets()) {
    Verdict verdict = judge.judge(budget.subject, budget.limit);
    if (verdict.limit.baseline && verdict.status == Verdict::Status::Exceeded)
      earlier->explain(judge.getFunctions(*budget.subject), verdict);
    std::optional<DiagnosticSeverity> severity = getSeverity(verdict);
    results.push_back({std::move(verdict), severity});
    report(results.back());
  }
  bool ok = llvm::none_of(results, [](const CheckResult &result) {
    return result.severity == DiagnosticSeverity::Error;
  });
  ok &= succeeded(writeReports(results));
  if (update)
    ok &= succeeded(updateBaseline(module, cost, baseline));
  if (!ok)
    signalPassFailure();
}
