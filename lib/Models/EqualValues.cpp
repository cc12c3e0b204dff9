//===- EqualValues.cpp - Values that two operations compute alike ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/EqualValues.h"

#include "mlir-cost/Models/Places.h"

#include "mlir/Dialect/Affine/Analysis/AffineStructures.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// A sum of multiples. It wraps as indices do.
struct LinearForm {
  uint64_t constant = 0;
  SmallVector<std::pair<Value, uint64_t>> terms;

  bool isZero() const {
    return constant == 0 && llvm::all_of(terms, [](const auto &term) {
             return term.second == 0;
           });
  }
};

class Equivalence {
public:
  bool areEqual(Value a, Value b);
  bool areEqual(ValueRange a, ValueRange b) {
    return llvm::equal(a, b, [&](Value x, Value y) { return areEqual(x, y); });
  }
  bool areEqual(const Place &a, const Place &b);

private:
  bool areEqualResults(Value a, Value b);
  void add(Value index, uint64_t factor, LinearForm &form);
  bool add(AffineExpr expr, unsigned numDims, ValueRange operands,
           uint64_t factor, LinearForm &form);
  bool add(const Place &place, unsigned dim, uint64_t factor, LinearForm &form);

  unsigned steps = 256;
  /// So that what is used twice is compared once.
  llvm::SmallDenseSet<std::pair<Value, Value>> equal;
};
} // namespace

bool Equivalence::areEqual(Value a, Value b) {
  if (a == b)
    return true;
  if (a.getType() != b.getType() || steps == 0)
    return false;
  --steps;
  if (!a.getType().isIndex())
    return areEqualResults(a, b);
  LinearForm difference;
  add(a, 1, difference);
  add(b, -1, difference);
  return difference.isZero();
}

/// True if both are the same result of equal operations.
bool Equivalence::areEqualResults(Value a, Value b) {
  if (a == b || equal.contains({a, b}))
    return true;
  auto first = dyn_cast<OpResult>(a), second = dyn_cast<OpResult>(b);
  if (!first || !second || first.getResultNumber() != second.getResultNumber())
    return false;
  Operation *lhs = first.getOwner(), *rhs = second.getOwner();
  if (lhs->getName() != rhs->getName() || lhs->getNumRegions() != 0 ||
      !isMemoryEffectFree(lhs) || steps == 0)
    return false;
  --steps;
  bool areSame = OperationEquivalence::isEquivalentTo(
      lhs, rhs, [&](Value x, Value y) { return success(areEqual(x, y)); },
      /*markEquivalent=*/nullptr,
      OperationEquivalence::IgnoreLocations |
          OperationEquivalence::IgnoreDiscardableAttrs,
      [&](ValueRange x, ValueRange y) {
        bool swapped = x.size() == 2 && y.size() == 2;
        return success(areEqual(x, y) || (swapped && areEqual(x[0], y[1]) &&
                                          areEqual(x[1], y[0])));
      });
  if (areSame)
    equal.insert({a, b});
  return areSame;
}

/// Adds an affine expression over `operands`, if it is linear.
bool Equivalence::add(AffineExpr expr, unsigned numDims, ValueRange operands,
                      uint64_t factor, LinearForm &form) {
  SmallVector<int64_t> coefficients;
  unsigned numSymbols = operands.size() - numDims;
  // Divisions would have columns of their own.
  if (failed(
          getFlattenedAffineExpr(expr, numDims, numSymbols, &coefficients)) ||
      coefficients.size() != operands.size() + 1)
    return false;
  form.constant += factor * coefficients.back();
  for (auto [operand, coefficient] : llvm::zip(operands, coefficients))
    if (coefficient != 0)
      add(operand, factor * coefficient, form);
  return true;
}

void Equivalence::add(Value index, uint64_t factor, LinearForm &form) {
  if (std::optional<int64_t> constant = getConstantIntValue(index)) {
    form.constant += factor * *constant;
    return;
  }
  Operation *def = index.getDefiningOp();
  if (def && steps > 0) {
    --steps;
    if (isa<arith::AddIOp, arith::SubIOp>(def)) {
      add(def->getOperand(0), factor, form);
      add(def->getOperand(1), isa<arith::SubIOp>(def) ? -factor : factor, form);
      return;
    }
    if (isa<arith::MulIOp>(def))
      for (unsigned number : {0, 1})
        if (std::optional<int64_t> constant =
                getConstantIntValue(def->getOperand(number))) {
          add(def->getOperand(1 - number), factor * *constant, form);
          return;
        }
    if (auto apply = dyn_cast<affine::AffineApplyOp>(def))
      if (add(apply.getAffineMap().getResult(0),
              apply.getAffineMap().getNumDims(), apply.getMapOperands(), factor,
              form))
        return;
  }
  auto *term = llvm::find_if(form.terms, [&](const auto &other) {
    return areEqualResults(other.first, index);
  });
  if (term == form.terms.end())
    form.terms.push_back({index, factor});
  else
    term->second += factor;
}

/// Adds an index of a place; false if it is not linear.
bool Equivalence::add(const Place &place, unsigned dim, uint64_t factor,
                      LinearForm &form) {
  if (place.map)
    return add(place.map.getResult(dim), place.map.getNumDims(), place.indices,
               factor, form);
  add(place.indices[dim], factor, form);
  return true;
}

bool Equivalence::areEqual(const Place &a, const Place &b) {
  if (!areEqual(a.base, b.base))
    return false;
  if (a.map == b.map && areEqual(a.indices, b.indices))
    return true;
  auto getRank = [](const Place &place) -> size_t {
    return place.map ? place.map.getNumResults() : place.indices.size();
  };
  if (getRank(a) != getRank(b))
    return false;
  for (size_t dim = 0; dim < getRank(a); ++dim) {
    LinearForm difference;
    if (!add(a, dim, 1, difference) || !add(b, dim, -1, difference) ||
        !difference.isZero())
      return false;
  }
  return true;
}

bool mlir::cost::areEqualValues(Value a, Value b) {
  return Equivalence().areEqual(a, b);
}

bool mlir::cost::areEqualValues(ArrayRef<OpFoldResult> a,
                                ArrayRef<OpFoldResult> b) {
  return llvm::equal(a, b, [](OpFoldResult x, OpFoldResult y) {
    if (auto first = dyn_cast<Value>(x))
      if (auto second = dyn_cast<Value>(y))
        return areEqualValues(first, second);
    std::optional<int64_t> constant = getConstantIntValue(x);
    return x == y || (constant && constant == getConstantIntValue(y));
  });
}

bool mlir::cost::areEqualPlaces(const Place &a, const Place &b) {
  return Equivalence().areEqual(a, b);
}
