//===- BudgetText.cpp - Verdicts as people read them ----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/BudgetText.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/Units.h"

using namespace mlir;
using namespace mlir::cost;

/// Decimals of percentages and ratios: enough to tell figures from bounds.
static constexpr unsigned percentDecimals = 1, ratioDecimals = 4;

/// An expression for people: whole, or its leading terms.
static std::string getText(const Quantity &quantity) {
  constexpr unsigned maxTokens = 24, maxWidth = 60;
  if (!quantity.isLargerThan(maxTokens))
    return quantity.str();
  std::string text;
  llvm::raw_string_ostream os(text);
  printHuman(os, quantity, Unit::Operations, {}, maxWidth);
  return text;
}

/// Percentages are 100 times the ratio.
static Fraction getScaled(NumberUnit unit, const Fraction &ratio) {
  return unit == NumberUnit::Percent ? ratio * Fraction(100, 1) : ratio;
}

static StringRef getUnitText(NumberUnit unit) {
  return unit == NumberUnit::Percent ? " %" : "";
}

/// Rounded away from a bound above or below, so that it never looks kept.
static std::string getRounded(const BudgetQuantity &quantity,
                              const Measure &measure, Rounding rounding) {
  if (!quantity.isRatio())
    return getText(measure.figure);
  std::optional<llvm::DynamicAPInt> figure = measure.figure.getConstant();
  std::optional<llvm::DynamicAPInt> divisor = measure.divisor.getConstant();
  if (!figure || !divisor)
    return "(" + getText(measure.figure) + ") / (" + getText(measure.divisor) +
           ")";
  if (*divisor == 0)
    return *figure == 0 ? "0 / 0" : "infinite";
  return printDecimal(getScaled(quantity.unit, Fraction(*figure, *divisor)),
                      quantity.unit == NumberUnit::Percent ? percentDecimals
                                                           : ratioDecimals,
                      rounding) +
         getUnitText(quantity.unit).str();
}

std::string mlir::cost::getMeasureText(const BudgetQuantity &quantity,
                                       const Measure &measure) {
  return (measure.atLeast && !quantity.isRatio() ? "at least " : "") +
         getRounded(quantity, measure, Rounding::Nearest);
}

/// What the limit compares with.
static const Quantity &getReference(const Limit &limit) {
  return limit.baseline ? *limit.baseline : limit.bound;
}

std::string mlir::cost::getBoundText(const Limit &limit) {
  NumberUnit unit = limit.quantity->unit;
  if (limit.quantity->isRatio())
    return printAllDecimals(getScaled(
               unit, Fraction(*limit.bound.getConstant(), limit.divisor))) +
           getUnitText(unit).str();
  return getText(getReference(limit));
}

/// " (4.9 %)", the part that `part` is of `whole`; nothing if that is 0.
static std::string getPercent(const llvm::DynamicAPInt &part,
                              const llvm::DynamicAPInt &whole) {
  if (whole == 0)
    return {};
  std::string percent =
      printDecimal(Fraction(part * 100, whole), percentDecimals);
  if (percent == "0.0" && part != 0)
    percent = "<0.1";
  return " (" + percent + " %)";
}

/// " by 14572800 (4.9 %)", if both are whole numbers.
static std::string getDifference(const Quantity &figure,
                                 const Quantity &reference) {
  std::optional<llvm::DynamicAPInt> a = figure.getConstant();
  std::optional<llvm::DynamicAPInt> b = reference.getConstant();
  if (!a || !b)
    return {};
  llvm::DynamicAPInt difference = abs(*a - *b);
  std::string text;
  llvm::raw_string_ostream(text)
      << " by " << difference << getPercent(difference, *b);
  return text;
}

/// " in the last iteration at batch = 30, the first in 1..64".
static std::string getBreakingText(const Verdict &verdict) {
  using Iteration = PositiveSearch::Iteration;
  std::string text;
  llvm::raw_string_ostream os(text);
  if (verdict.iteration != Iteration::None)
    os << " in the "
       << (verdict.iteration == Iteration::First ? "first" : "last")
       << " iteration";
  const Measure &measure = verdict.atBreaking;
  if (!measure.figure.isConstant() || !measure.divisor.isConstant())
    os << " whatever the symbols are";
  if (verdict.breaking.empty())
    return text;
  os << " at ";
  llvm::interleave(
      verdict.breaking, os,
      [&](const auto &value) {
        os << value.first.symbol->getName() << " = " << value.second;
      },
      " and ");
  os << (verdict.isFirst ? ", the first in " : ", in ");
  llvm::interleave(
      verdict.breaking, os,
      [&](const auto &value) {
        os << value.first.first << ".." << value.first.last;
      },
      " and ");
  return text;
}

static StringRef getLimitNoun(const Limit &limit) {
  return limit.baseline ? "baseline" : limit.isMax ? "budget" : "minimum";
}

static std::string getExceededMessage(const Verdict &verdict) {
  const Limit &limit = verdict.limit;
  const BudgetQuantity &quantity = *limit.quantity;
  const Measure &measure = verdict.atBreaking;
  bool isOne = quantity.isRatio();
  std::string text = quantity.name;
  llvm::raw_string_ostream os(text);
  if (measure.atLeast)
    os << " of at least";
  os << ' '
     << getRounded(quantity, measure,
                   limit.isMax ? Rounding::Up : Rounding::Down);
  if (limit.isMax)
    os << (isOne ? " exceeds the " : " exceed the ");
  else
    os << (isOne ? " falls below the " : " fall below the ");
  os << getLimitNoun(limit) << " of " << getBoundText(limit);
  if (!isOne)
    os << getDifference(measure.figure, getReference(limit));
  os << getBreakingText(verdict);
  if (!limit.tolerance.empty())
    os << ", more than the tolerated " << limit.tolerance;
  return text;
}

static std::string getCannotTellMessage(const Verdict &verdict) {
  const Limit &limit = verdict.limit;
  const BudgetQuantity &quantity = *limit.quantity;
  bool isOne = quantity.isRatio();
  std::string text = "cannot tell whether " + quantity.name;
  llvm::raw_string_ostream os(text);
  if (limit.isMax)
    os << (isOne ? " exceeds" : " exceed");
  else
    os << (isOne ? " falls below" : " fall below");
  os << " the " << getLimitNoun(limit) << " of " << getBoundText(limit) << ": ";
  // One unknown operation has no figure.
  if (!isOne && verdict.measure.unknownReason.empty() &&
      !(verdict.measure.atLeast && verdict.subject->row))
    os << (isOne ? "it is " : "they are ")
       << getMeasureText(quantity, verdict.measure) << ", and ";
  os << verdict.reason;
  return text;
}

std::string mlir::cost::getVerdictMessage(const Verdict &verdict) {
  const Limit &limit = verdict.limit;
  const BudgetQuantity &quantity = *limit.quantity;
  switch (verdict.status) {
  case Verdict::Status::Exceeded:
    return getExceededMessage(verdict);
  case Verdict::Status::CannotTell:
    return getCannotTellMessage(verdict);
  case Verdict::Status::Improved:
    return quantity.name + " " + getMeasureText(quantity, verdict.measure) +
           " are below the baseline of " + getBoundText(limit) +
           getDifference(verdict.measure.figure, *limit.baseline) +
           ": the option 'update' accepts this";
  case Verdict::Status::Within:
    return quantity.name + " " + getMeasureText(quantity, verdict.measure) +
           (quantity.isRatio() ? " is" : " are") + " within the " +
           getLimitNoun(limit).str() + " of " + getBoundText(limit);
  }
  llvm_unreachable("unknown status");
}

std::string
mlir::cost::getContributionMessage(const Verdict &verdict,
                                   const Contribution &contribution) {
  using Kind = Contribution::Kind;
  StringRef opName = contribution.opName, scope = contribution.scopeName;
  if (contribution.op) {
    opName = contribution.op->getName().getStringRef();
    scope = getScopeName(contribution.op->getLoc());
  }
  std::string text;
  llvm::raw_string_ostream os(text);
  if (contribution.argument)
    os << "argument " << *contribution.argument;
  else
    os << '\'' << opName << "' op" << (scope.empty() ? "" : " ") << scope;
  switch (contribution.kind) {
  case Kind::Unknown:
    os << " is unknown: " << contribution.reason;
    return text;
  case Kind::Grew:
    os << " grew by " << getText(contribution.amount);
    return text;
  case Kind::Came:
    os << " came with " << getText(contribution.amount);
    return text;
  case Kind::Went:
    os << " went with " << getText(contribution.amount);
    return text;
  case Kind::Live:
    os << " holds " << getText(contribution.amount) << " at the peak";
    return text;
  case Kind::Largest:
    break;
  }
  const Measure &measure = verdict.atBreaking;
  bool isRatio = verdict.limit.quantity->isRatio();
  os << " contributes " << getText(contribution.amount)
     << (isRatio ? " bytes" : "");
  std::optional<llvm::DynamicAPInt> part = contribution.amount.getConstant();
  std::optional<llvm::DynamicAPInt> whole =
      (isRatio ? measure.divisor : measure.figure).getConstant();
  if (part && whole)
    os << getPercent(*part, *whole);
  return text;
}

std::string mlir::cost::getSubjectLabel(const BudgetSubject &subject) {
  using Kind = BudgetSubject::Kind;
  switch (subject.kind) {
  case Kind::Module:
    return subject.name.empty() ? "module" : "module " + subject.name;
  case Kind::Function:
    return "@" + subject.name;
  case Kind::Scope:
    return "scope " + subject.name;
  case Kind::OperationKind:
    return subject.name;
  case Kind::Operation:
    break;
  }
  StringRef scope = getScopeName(subject.op->getLoc());
  return (subject.op->getName().getStringRef() + (scope.empty() ? "" : " ") +
          scope)
      .str();
}
