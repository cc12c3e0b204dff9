//===- Guards.cpp - Branches that each iteration decides ------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A condition on loop variables is known in every iteration, though not the
// same in all: a region under it is a loop of one iteration or none.
//
//===----------------------------------------------------------------------===//

#include "Comparison.h"
#include "FunctionAnalyzer.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IntegerSet.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Conditions as quantities: 1 where they hold, else 0.
class Indicators {
public:
  Indicators(ExtentTracer &tracer, ArrayRef<Loop> loops)
      : tracer(tracer), loops(loops), context(tracer.getContext()) {}

  std::optional<Quantity> get(Value condition, unsigned depth = 0);
  Quantity get(affine::AffineIfOp op);
  /// Of each number, then of all others; empty if no variable decides.
  SmallVector<Quantity, 2> getCases(Value integer, ArrayRef<int64_t> numbers);
  /// True if a number that may be negative was taken not to be.
  bool isDoubtful() const { return doubtful; }

private:
  /// Whether a number in `value` may be negative.
  std::optional<Quantity> note(std::optional<Quantity> value);
  Quantity getValueOf(Value integer) {
    return *note(tracer.getValueOf(integer));
  }
  /// Of 0 < `value`.
  Quantity isPositive(const Quantity &value) {
    return context.min(1, context.max(0, value));
  }
  Quantity isEqual(const Quantity &a, const Quantity &b) {
    return isPositive(a - b + 1) * isPositive(b - a + 1);
  }
  std::optional<Quantity> compare(const Comparison &comparison);

  ExtentTracer &tracer;
  ArrayRef<Loop> loops;
  QuantityContext &context;
  bool doubtful = false;
};
} // namespace

/// Calls `fn` on the symbols and variables in `quantity`.
static void forEachLeaf(const Quantity &quantity,
                        llvm::function_ref<void(const Atom *)> fn) {
  quantity.forEachAtom([&](const Atom *atom) {
    fn(atom);
    llvm::for_each(atom->getLeaves(), fn);
  });
}

/// What bounds a loop is positive where the loop runs.
std::optional<Quantity> Indicators::note(std::optional<Quantity> value) {
  if (!value)
    return std::nullopt;
  forEachLeaf(*value, [&](const Atom *leaf) {
    doubtful |= tracer.mayBeNegative(leaf) &&
                llvm::none_of(loops, [&](const Loop &loop) {
                  bool isBound = false;
                  forEachLeaf(loop.hi, [&](const Atom *bound) {
                    isBound |= bound == leaf;
                  });
                  return isBound;
                });
  });
  return value;
}

std::optional<Quantity> Indicators::compare(const Comparison &comparison) {
  if (std::optional<Comparison> less = comparison.getAsLess()) {
    std::optional<Quantity> a, b;
    if (less->isUnsigned()) {
      a = note(tracer.getUnsignedBound(less->lhs));
      b = note(tracer.getUnsignedBound(less->rhs));
    } else {
      a = getValueOf(less->lhs);
      b = getValueOf(less->rhs);
    }
    if (!a || !b)
      return std::nullopt;
    return isPositive(less->isStrict() ? *b - *a : *b - *a + 1);
  }
  Quantity equal =
      isEqual(getValueOf(comparison.lhs), getValueOf(comparison.rhs));
  return comparison.predicate == arith::CmpIPredicate::eq ? equal
                                                          : Quantity(1) - equal;
}

std::optional<Quantity> Indicators::get(Value condition, unsigned depth) {
  if (std::optional<bool> holds = tracer.getCondition(condition))
    return Quantity(*holds ? 1 : 0);
  Operation *def = condition.getDefiningOp();
  if (std::optional<Comparison> comparison = matchComparison(condition))
    return compare(*comparison);
  if (depth == 8 ||
      !isa_and_nonnull<arith::AndIOp, arith::OrIOp, arith::XOrIOp>(def))
    return std::nullopt;
  std::optional<Quantity> a = get(def->getOperand(0), depth + 1),
                          b = get(def->getOperand(1), depth + 1);
  if (!a || !b)
    return std::nullopt;
  Quantity both = *a * *b;
  if (isa<arith::AndIOp>(def))
    return both;
  return *a + *b - (isa<arith::OrIOp>(def) ? both : both * 2);
}

Quantity Indicators::get(affine::AffineIfOp op) {
  IntegerSet set = op.getIntegerSet();
  SmallVector<Quantity> values;
  for (Value operand : op.getOperands())
    values.push_back(getValueOf(operand));
  Quantity holds = 1;
  for (auto [expr, isEquality] :
       llvm::zip_equal(set.getConstraints(), set.getEqFlags())) {
    Quantity value =
        tracer.evaluate(expr, ArrayRef(values).take_front(set.getNumDims()),
                        ArrayRef(values).drop_front(set.getNumDims()));
    holds *= isEquality ? isEqual(value, 0) : isPositive(value + 1);
  }
  return holds;
}

SmallVector<Quantity, 2> Indicators::getCases(Value integer,
                                              ArrayRef<int64_t> numbers) {
  Quantity value = getValueOf(integer), other = 1;
  SmallVector<Quantity, 2> cases;
  if (!value.isConstant() && !value.hasInductionVariables())
    return cases;
  // Of a number that is given twice the first case runs.
  llvm::SmallDenseSet<int64_t> seen;
  for (int64_t number : numbers) {
    cases.push_back(seen.insert(number).second ? isEqual(value, number) : 0);
    other -= cases.back();
  }
  cases.push_back(other);
  return cases;
}

/// How often each alternative runs, where loop variables decide: in the order
/// of regions in the text or of successors.
static SmallVector<Quantity, 2> findRuns(Operation *branch,
                                         Indicators &indicators) {
  std::optional<Quantity> holds;
  if (auto choice = dyn_cast<scf::IndexSwitchOp>(branch))
    return indicators.getCases(choice.getArg(), choice.getCases());
  if (auto choice = dyn_cast<cf::SwitchOp>(branch)) {
    SmallVector<int64_t> numbers;
    if (auto values = choice.getCaseValues())
      for (const APInt &number : *values)
        numbers.push_back(number.getSExtValue());
    auto runs = indicators.getCases(choice.getFlag(), numbers);
    if (!runs.empty())
      std::rotate(runs.begin(), runs.end() - 1, runs.end());
    return runs;
  }
  if (auto affineIf = dyn_cast<affine::AffineIfOp>(branch))
    holds = indicators.get(affineIf);
  else if (auto scfIf = dyn_cast<scf::IfOp>(branch))
    holds = indicators.get(scfIf.getCondition());
  else if (auto blocks = dyn_cast<cf::CondBranchOp>(branch))
    holds = indicators.get(blocks.getCondition());
  if (!holds)
    return {};
  return {*holds, Quantity(1) - *holds};
}

SmallVector<Quantity, 2> FunctionAnalyzer::getRuns(Operation *branch) {
  if (auto blocks = dyn_cast<cf::CondBranchOp>(branch))
    if (std::optional<bool> holds = tracer.getCondition(blocks.getCondition()))
      return {Quantity(*holds), Quantity(!*holds)};
  tracer.takeVarying();
  Indicators indicators(tracer, loops);
  SmallVector<Quantity, 2> runs = findRuns(branch, indicators);
  // By a variable, or by what its bounds say.
  bool isDecided = llvm::all_of(runs, [&](const Quantity &times) {
    return times.isConstant() ? !indicators.isDoubtful()
                              : times.hasInductionVariables();
  });
  if (tracer.takeVarying() || !isDecided)
    return {};
  return runs;
}

SmallVector<Guarded> FunctionAnalyzer::getGuards(Operation *branch) {
  if (loops.empty())
    return {};
  SmallVector<Region *> regions;
  for (Region &region : branch->getRegions())
    regions.push_back(&region);
  // Its default is the first.
  if (isa<scf::IndexSwitchOp>(branch))
    std::rotate(regions.begin(), regions.begin() + 1, regions.end());
  SmallVector<Guarded> guarded;
  for (auto [region, runs] : llvm::zip(regions, getRuns(branch)))
    guarded.push_back({region, runs});
  return guarded;
}

SmallVector<Region *>
FunctionAnalyzer::visitGuarded(ArrayRef<Guarded> alternatives) {
  Quantity outer = executions;
  SmallVector<Region *> counted;
  for (const Guarded &alternative : alternatives) {
    enterLoop({nullptr, 0, 0, 0, alternative.runs});
    if (executions.isZero())
      dead.add(alternative.region);
    bool wasDead = storage.setDead(storage.isDead() || executions.isZero());
    visitRegion(*alternative.region);
    storage.setDead(wasDead);
    counted.push_back(alternative.region);
    loops.pop_back();
    executions = outer;
  }
  return counted;
}
