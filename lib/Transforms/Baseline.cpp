//===- Baseline.cpp - The figures of an earlier run as limits -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Baseline.h"

#include "mlir-cost/Report/Report.h"
#include "mlir-cost/Support/OutputFile.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace mlir::cost;

//===----------------------------------------------------------------------===//
// Tolerances
//===----------------------------------------------------------------------===//

llvm::Expected<Tolerances::Tolerance> Tolerances::parse(StringRef text,
                                                        NumberUnit unit) {
  bool isRelative = text.trim().ends_with("%");
  llvm::Expected<Fraction> amount =
      parseNumber(text, isRelative ? NumberUnit::Percent : unit);
  if (!amount)
    return amount.takeError();
  return Tolerance{text.str(), *amount, isRelative};
}

FailureOr<Tolerances> Tolerances::parse(ModuleOp module,
                                        ArrayRef<std::string> texts) {
  Tolerances result;
  auto error = [&](StringRef text, const Twine &message) {
    return emitError(module.getLoc(), "option max-increase: ") << message;
  };
  // What names a quantity goes before what names none.
  for (StringRef text : texts) {
    if (text.contains('='))
      continue;
    llvm::Expected<Tolerance> tolerance = parse(text, NumberUnit::Bytes);
    if (!tolerance)
      return error(text, llvm::toString(tolerance.takeError()));
    for (const BudgetQuantity &quantity : getBudgetQuantities())
      if (quantity.inBaseline &&
          quantity.culprit != BudgetQuantity::Culprit::UnknownRows &&
          !result.tolerances.try_emplace(&quantity, *tolerance).second)
        return error(text, "'" + text + "' is the second for all quantities");
  }
  llvm::DenseSet<const BudgetQuantity *> named;
  for (StringRef text : texts) {
    if (!text.contains('='))
      continue;
    StringRef name = text.split('=').first, amount = text.split('=').second;
    const BudgetQuantity *quantity =
        llvm::find_if(getBudgetQuantities(), [&](const BudgetQuantity &known) {
          return known.inBaseline && known.name == name.trim();
        });
    if (quantity == getBudgetQuantities().end()) {
      InFlightDiagnostic diagnostic =
          error(text, "unknown quantity '" + name + "': expected one of ");
      llvm::interleaveComma(
          llvm::make_filter_range(
              getBudgetQuantities(),
              [](const BudgetQuantity &known) { return known.inBaseline; }),
          diagnostic,
          [&](const BudgetQuantity &known) { diagnostic << known.name; });
      return diagnostic;
    }
    llvm::Expected<Tolerance> tolerance = parse(amount, quantity->unit);
    if (!tolerance)
      return error(text, llvm::toString(tolerance.takeError()));
    if (!named.insert(quantity).second)
      return error(text, "'" + name + "' is there twice");
    result.tolerances[quantity] = *tolerance;
  }
  return result;
}

Limit Tolerances::getLimit(const BudgetQuantity &quantity,
                           const Quantity &baseline) const {
  Limit limit;
  limit.quantity = &quantity;
  limit.isMax = true;
  limit.baseline = limit.bound = baseline;
  auto it = tolerances.find(&quantity);
  if (it == tolerances.end() || it->second.amount == Fraction(0, 1))
    return limit;
  const Tolerance &tolerance = it->second;
  limit.tolerance = tolerance.text;
  limit.divisor = tolerance.amount.den;
  Quantity amount(tolerance.amount.num);
  limit.bound = baseline * Quantity(limit.divisor) +
                (tolerance.isRelative ? baseline * amount : amount);
  return limit;
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

Baseline::Baseline(const ModuleCost &cost)
    : cost(cost), parser(cost.context, getSymbols(cost)) {}

FailureOr<Baseline> Baseline::read(ModuleOp module, const ModuleCost &cost,
                                   const CostOptions &options, StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer) {
    InFlightDiagnostic diagnostic =
        emitError(module.getLoc(), "cannot read baseline '")
        << path << "': " << buffer.getError().message();
    if (buffer.getError() == std::errc::no_such_file_or_directory)
      diagnostic << "; the option 'update' writes it";
    return diagnostic;
  }
  Baseline baseline(cost);
  llvm::Expected<ReportRecord> record =
      readJsonReport(**buffer, baseline.parser);
  if (!record) {
    (void)emitFileError(module, "baseline '" + path + "'", record.takeError());
    return failure();
  }
  baseline.before = std::move(*record);
  for (const auto &[name, value] : options.bindings)
    baseline.bindings[baseline.parser.getSymbol(name)] = value;
  SmallVector<std::string> conventions = cost.conventions.describe();
  if (ArrayRef<std::string>(baseline.before.conventions) !=
      ArrayRef<std::string>(conventions))
    return emitError(module.getLoc(), "baseline '")
           << path << "' was counted differently: "
           << (baseline.before.conventions.empty()
                   ? "by the defaults"
                   : llvm::join(baseline.before.conventions, ", "))
           << ", now "
           << (conventions.empty() ? "by the defaults"
                                   : llvm::join(conventions, ", "));
  return std::move(baseline);
}

/// What a report says of a module or function, or of an operation.
static BudgetSubject getSubject(const Totals &totals,
                                const MemoryRecord &memory) {
  BudgetSubject subject;
  subject.kind = BudgetSubject::Kind::Module;
  subject.totals = totals;
  subject.peakBytes = memory.peakBytes;
  subject.arenaBytes = memory.arenaBytes;
  subject.hasMemory = true;
  subject.memoryReason = "it is not in the report";
  return subject;
}
static BudgetSubject getSubject(const OpRecord &op) {
  BudgetSubject subject;
  subject.kind = BudgetSubject::Kind::Operation;
  subject.totals.figures = op.figures;
  subject.totals.ops = 1;
  subject.totals.unknownOps = !op.isKnown();
  return subject;
}

static ArrayRef<OpRecord> getOps(const FunctionRecord *function) {
  return function ? ArrayRef(function->ops) : ArrayRef<OpRecord>();
}

void Baseline::addLimits(ModuleOp module, const Tolerances &tolerances,
                         BudgetCollector &budgets) const {
  auto addAll = [&](std::shared_ptr<const BudgetSubject> subject,
                    const Totals &totals, const MemoryRecord &memory) {
    BudgetSubject earlier = getSubject(totals, memory);
    for (const BudgetQuantity &quantity : getBudgetQuantities()) {
      std::optional<Metric> metric = findMetric(quantity.name);
      if (!quantity.inBaseline || (metric && !before.has(*metric)))
        continue;
      std::optional<Measure> measure = quantity.measure(earlier);
      // What was not known, or not counted by that version, is no limit.
      if (measure && measure->unknownReason.empty())
        budgets.add(subject, tolerances.getLimit(
                                 quantity, cost.context->substitute(
                                               measure->figure, bindings)));
    }
  };
  addAll(budgets.getModule(module), before.totals, before.memory);

  SmallVector<const FunctionCost *> entries;
  for (const FunctionCost &function : cost.functions)
    if (function.entry && !isa<ModuleOp>(function.op))
      entries.push_back(&function);
  if (entries.size() < 2)
    return;
  for (const FunctionCost *function : entries)
    for (const FunctionRecord &earlier : before.functions)
      if (earlier.name == function->name)
        addAll(budgets.getFunction(*function), earlier.perCall, earlier.memory);
}

llvm::Error Baseline::match() {
  llvm::Expected<ReportRecord> record = makeRecord(cost, parser);
  if (!record)
    return record.takeError();
  after = std::move(*record);
  for (const RecordPair<FunctionRecord> &pair :
       matchFunctions(before, *after)) {
    const FunctionCost *function = nullptr;
    if (pair.after)
      function = &cost.functions[pair.after - after->functions.data()];
    matches.push_back(
        {function, pair, matchOps(getOps(pair.before), getOps(pair.after))});
  }
  return llvm::Error::success();
}

void Baseline::explain(ArrayRef<const FunctionCost *> functions,
                       Verdict &verdict) {
  using Kind = Contribution::Kind;
  constexpr size_t maxContributions = 3;
  const BudgetQuantity &quantity = *verdict.limit.quantity;
  // Reports do not say of operations what is in memory.
  if (quantity.culprit == BudgetQuantity::Culprit::LiveValues)
    return;
  // An expression that is too large to be read again has no explanation.
  if (!after)
    if (llvm::Error error = match())
      return llvm::consumeError(std::move(error));

  QuantityContext::Substitution values = bindings;
  for (const auto &[range, value] : verdict.breaking)
    values[range.symbol] = Quantity(value);
  auto getFigure = [&](const OpRecord *op) {
    std::optional<Measure> measure =
        op ? quantity.measure(getSubject(*op)) : std::nullopt;
    return measure ? cost.context->substitute(measure->figure, values)
                   : Quantity(0);
  };
  llvm::DenseSet<const FunctionCost *> wanted(functions.begin(),
                                              functions.end());
  SmallVector<Contribution> changes;
  for (const FunctionMatch &match : matches) {
    if (match.function && !wanted.contains(match.function))
      continue;
    for (const RecordPair<OpRecord> &op : match.ops) {
      Quantity change = getFigure(op.after) - getFigure(op.before);
      bool went = !op.after;
      if (went)
        change = -change;
      // Not what became less, or what symbols leave open.
      if (change.isZero() || !change.isKnownNonNegative())
        continue;
      Contribution contribution;
      contribution.kind = went        ? Kind::Went
                          : op.before ? Kind::Grew
                                      : Kind::Came;
      contribution.amount = change;
      if (went) {
        contribution.opName = op.before->op;
        contribution.scopeName = op.before->name;
      } else {
        const OpRecord *first = match.record.after->ops.data();
        contribution.op = match.function->rows[op.after - first].op;
      }
      changes.push_back(std::move(contribution));
    }
  }
  size_t numChanges = changes.size();
  keepLargest(changes, maxContributions);
  verdict.numMoreChanges = numChanges - changes.size();
  verdict.contributions = std::move(changes);
}

//===----------------------------------------------------------------------===//
// Updating
//===----------------------------------------------------------------------===//

/// Leaves out what would change more than anything else in a file that is
/// compared: locations, as lines move and machines have other directories, and
/// positions, as whatever comes in shifts all that follow.
static void removePositions(llvm::json::Value &value) {
  if (llvm::json::Array *array = value.getAsArray()) {
    for (llvm::json::Value &element : *array)
      removePositions(element);
    return;
  }
  llvm::json::Object *object = value.getAsObject();
  if (!object)
    return;
  object->erase("peak_position");
  object->erase("live_bytes");
  for (auto &[key, member] : *object) {
    if (key == "loc")
      member = "";
    else if (key == "values")
      member = llvm::json::Array();
    else
      removePositions(member);
  }
}

LogicalResult mlir::cost::updateBaseline(ModuleOp module,
                                         const ModuleCost &cost,
                                         StringRef path) {
  auto existing = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (existing) {
    QuantityParser parser;
    llvm::Expected<ReportRecord> record = readJsonReport(**existing, parser);
    if (!record)
      return emitFileError(module, "baseline '" + path + "'",
                           record.takeError());
  }
  std::string report;
  llvm::raw_string_ostream reportStream(report);
  printJsonReport(cost, reportStream);
  // Figures beyond 64 bits are strings: nothing is lost on the way.
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(report);
  if (!value)
    return emitFileError(module, "report", value.takeError());
  removePositions(*value);
  // Objects are printed by their keys.
  std::string text = llvm::formatv("{0:2}\n", *value).str();
  if (existing && (*existing)->getBuffer() == text)
    return success();
  llvm::Error error =
      writeFile(path, [&](llvm::raw_ostream &os) { os << text; });
  if (error)
    return emitFileError(module, "cannot write baseline '" + path + "'",
                         std::move(error));
  return success();
}
