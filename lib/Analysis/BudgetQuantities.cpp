//===- BudgetQuantities.cpp - What can be limited -------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Budget.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::cost;

using MaybeMeasure = std::optional<Measure>;
using Subject = BudgetSubject;

/// The sum of some metrics.
static std::function<MaybeMeasure(const Subject &)>
sumOf(std::initializer_list<Metric> metrics) {
  return [terms = SmallVector<Metric, 2>(metrics)](const Subject &subject) {
    Quantity sum;
    for (Metric metric : terms)
      sum += subject.totals.figures[metric];
    return Measure(sum, /*atLeast=*/!subject.totals.isExact());
  };
}

static MaybeMeasure getParamsRead(const Subject &subject) {
  if (!subject.row)
    return std::nullopt;
  return Measure(subject.row->paramsRead, !subject.row->isKnown());
}

static MaybeMeasure getExecutions(const Subject &subject) {
  if (subject.row)
    return Measure(subject.row->executions);
  if (subject.function)
    return Measure(subject.function->executions);
  return std::nullopt;
}

static MaybeMeasure getOps(const Subject &subject) {
  return Measure(static_cast<int64_t>(subject.totals.ops));
}

static MaybeMeasure getUnknownOps(const Subject &subject) {
  return Measure(static_cast<int64_t>(subject.totals.unknownOps));
}

static MaybeMeasure getCoverage(const Subject &subject) {
  int64_t ops = subject.totals.ops, unknown = subject.totals.unknownOps;
  return Measure(ops - unknown, ops, /*atLeast=*/false);
}

/// (flops + int_ops) / all bytes, as reports have it.
static MaybeMeasure getIntensity(const Subject &subject) {
  const Figures &figures = subject.totals.figures;
  return Measure(figures[Metric::Flops] + figures[Metric::IntOps],
                 figures[Metric::BytesRead] + figures[Metric::BytesWritten] +
                     figures[Metric::AccessedBytesRead] +
                     figures[Metric::AccessedBytesWritten],
                 /*atLeast=*/!subject.totals.isExact());
}

static MaybeMeasure getMemory(const Subject &subject,
                              const std::optional<Quantity> &bytes) {
  if (!subject.hasMemory)
    return std::nullopt;
  Measure measure(bytes.value_or(0), /*atLeast=*/!subject.totals.isExact());
  if (!bytes)
    measure.unknownReason =
        subject.memoryReason.empty() ? "it is not known" : subject.memoryReason;
  return measure;
}

static MaybeMeasure getPeak(const Subject &subject) {
  return getMemory(subject, subject.peakBytes);
}

static MaybeMeasure getArena(const Subject &subject) {
  return getMemory(subject, subject.arenaBytes);
}

/// What is in memory during one call; where unknown rows add to it, at least.
static std::function<MaybeMeasure(const Subject &)>
ofCall(std::optional<Quantity> MemoryUse::*bytes, bool ofRows) {
  return [=](const Subject &subject) -> MaybeMeasure {
    if (!subject.call)
      return std::nullopt;
    const MemoryUse &memory = subject.call->memory;
    if (memory.*bytes)
      return Measure(*(memory.*bytes),
                     /*atLeast=*/ofRows && !subject.totals.isExact());
    Measure measure(0, /*atLeast=*/true);
    measure.unknownReason = memory.unknownReason;
    return measure;
  };
}

static std::function<MaybeMeasure(const Subject &)>
ofNonzero(std::optional<Quantity> NonzeroCost::*count) {
  return [=](const Subject &subject) -> MaybeMeasure {
    if (!subject.module)
      return std::nullopt;
    const std::optional<NonzeroCost> &nonzero = subject.module->nonzero;
    if (nonzero && (*nonzero).*count)
      return Measure(*((*nonzero).*count),
                     /*atLeast=*/!subject.totals.isExact());
    Measure measure(0, /*atLeast=*/true);
    measure.unknownReason = "the values of weights are not all there";
    return measure;
  };
}

static std::vector<BudgetQuantity> makeQuantities() {
  using U = NumberUnit;
  using Culprit = BudgetQuantity::Culprit;
  constexpr bool inBaseline = true, ofModules = true, needsValues = true,
                 ofRows = true;
  std::vector<BudgetQuantity> all;
  for (const MetricInfo &info : getMetrics())
    all.push_back({info.name.str(),
                   info.unit == Unit::Bytes ? U::Bytes : U::Count,
                   sumOf({info.metric}), inBaseline});
  const BudgetQuantity derived[] = {
      {"bytes", U::Bytes, sumOf({Metric::BytesRead, Metric::BytesWritten})},
      {"accessed_bytes", U::Bytes,
       sumOf({Metric::AccessedBytesRead, Metric::AccessedBytesWritten})},
      {"peak_bytes", U::Bytes, getPeak, inBaseline, ofModules,
       Culprit::LiveValues},
      {"arena_bytes", U::Bytes, getArena, inBaseline, ofModules,
       Culprit::LiveValues},
      {"input_bytes", U::Bytes, ofCall(&MemoryUse::inputBytes, !ofRows)},
      {"output_bytes", U::Bytes, ofCall(&MemoryUse::outputBytes, !ofRows)},
      {"compulsory_bytes", U::Bytes,
       ofCall(&MemoryUse::compulsoryBytes, ofRows)},
      {"derived_constant_bytes", U::Bytes,
       ofCall(&MemoryUse::derivedBytes, ofRows)},
      {"nonzero_params", U::Count, ofNonzero(&NonzeroCost::params), !inBaseline,
       ofModules, Culprit::None, needsValues},
      {"effective_macs", U::Count, ofNonzero(&NonzeroCost::effectiveMacs),
       !inBaseline, ofModules, Culprit::None, needsValues},
      {"params_read", U::Count, getParamsRead, !inBaseline, !ofModules},
      {"executions", U::Count, getExecutions, !inBaseline, !ofModules},
      {"ops", U::Count, getOps},
      {"unknown_ops", U::Count, getUnknownOps, inBaseline, ofModules,
       Culprit::UnknownRows},
      {"coverage", U::Percent, getCoverage, !inBaseline, ofModules,
       Culprit::UnknownRows},
      {"arithmetic_intensity", U::Ratio, getIntensity},
  };
  all.insert(all.end(), std::begin(derived), std::end(derived));
  return all;
}

ArrayRef<BudgetQuantity> mlir::cost::getBudgetQuantities() {
  static const std::vector<BudgetQuantity> all = makeQuantities();
  return all;
}

//===----------------------------------------------------------------------===//
// Limits
//===----------------------------------------------------------------------===//

std::string Limit::getName() const {
  return (isMax ? "max_" : "min_") + quantity->name;
}

static const BudgetQuantity *findQuantity(StringRef name) {
  for (const BudgetQuantity &quantity : getBudgetQuantities())
    if (quantity.name == name)
      return &quantity;
  return nullptr;
}

static llvm::Error makeUnknownName(StringRef name) {
  std::string text = ("unknown limit '" + name + "': expected ").str();
  std::string underscored = llvm::join(llvm::split(name, '-'), "_");
  StringRef rest = underscored;
  bool hasPrefix = rest.consume_front("max_") || rest.consume_front("min_");
  if (hasPrefix && findQuantity(rest))
    return llvm::createStringError(text + "'" + underscored + "'");
  text += "max_ or min_ and one of ";
  llvm::raw_string_ostream os(text);
  llvm::interleaveComma(
      getBudgetQuantities(), os,
      [&](const BudgetQuantity &quantity) { os << quantity.name; });
  return llvm::createStringError(text);
}

llvm::Expected<Limit> mlir::cost::findLimit(StringRef name) {
  Limit limit;
  StringRef quantity = name;
  limit.isMax = quantity.consume_front("max_");
  if (!limit.isMax && !quantity.consume_front("min_"))
    return makeUnknownName(name);
  limit.quantity = findQuantity(quantity);
  if (!limit.quantity)
    return makeUnknownName(name);
  return limit;
}

llvm::Error mlir::cost::setBound(Limit &limit, StringRef bound) {
  llvm::Expected<Fraction> number = parseNumber(bound, limit.quantity->unit);
  if (!number)
    return number.takeError();
  if (limit.quantity->isRatio()) {
    limit.bound = Quantity(number->num);
    limit.divisor = number->den;
  } else {
    limit.bound = Quantity(limit.isMax ? floor(*number) : ceil(*number));
  }
  return llvm::Error::success();
}
