//===- Comparison.cpp - Comparisons of integers, of any dialect -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Comparison.h"

#include "mlir/Dialect/Index/IR/IndexOps.h"

using namespace mlir;
using namespace mlir::cost;
using arith::CmpIPredicate;

bool Comparison::isUnsigned() const {
  return llvm::is_contained({CmpIPredicate::ult, CmpIPredicate::ule,
                             CmpIPredicate::ugt, CmpIPredicate::uge},
                            predicate);
}

bool Comparison::isStrict() const {
  return llvm::is_contained({CmpIPredicate::slt, CmpIPredicate::sgt,
                             CmpIPredicate::ult, CmpIPredicate::ugt},
                            predicate);
}

std::optional<Comparison> Comparison::getAsLess() const {
  switch (predicate) {
  case CmpIPredicate::slt:
  case CmpIPredicate::sle:
  case CmpIPredicate::ult:
  case CmpIPredicate::ule:
    return *this;
  case CmpIPredicate::sgt:
    return Comparison{CmpIPredicate::slt, rhs, lhs};
  case CmpIPredicate::sge:
    return Comparison{CmpIPredicate::sle, rhs, lhs};
  case CmpIPredicate::ugt:
    return Comparison{CmpIPredicate::ult, rhs, lhs};
  case CmpIPredicate::uge:
    return Comparison{CmpIPredicate::ule, rhs, lhs};
  case CmpIPredicate::eq:
  case CmpIPredicate::ne:
    return std::nullopt;
  }
  return std::nullopt;
}

static CmpIPredicate convert(index::IndexCmpPredicate predicate) {
  using index::IndexCmpPredicate;
  switch (predicate) {
  case IndexCmpPredicate::EQ:
    return CmpIPredicate::eq;
  case IndexCmpPredicate::NE:
    return CmpIPredicate::ne;
  case IndexCmpPredicate::SLT:
    return CmpIPredicate::slt;
  case IndexCmpPredicate::SLE:
    return CmpIPredicate::sle;
  case IndexCmpPredicate::SGT:
    return CmpIPredicate::sgt;
  case IndexCmpPredicate::SGE:
    return CmpIPredicate::sge;
  case IndexCmpPredicate::ULT:
    return CmpIPredicate::ult;
  case IndexCmpPredicate::ULE:
    return CmpIPredicate::ule;
  case IndexCmpPredicate::UGT:
    return CmpIPredicate::ugt;
  case IndexCmpPredicate::UGE:
    return CmpIPredicate::uge;
  }
  llvm_unreachable("unknown predicate");
}

std::optional<Comparison> mlir::cost::matchComparison(Value condition) {
  if (auto compare = condition.getDefiningOp<arith::CmpIOp>()) {
    if (!isa<IndexType, IntegerType>(compare.getLhs().getType()))
      return std::nullopt;
    return Comparison{compare.getPredicate(), compare.getLhs(),
                      compare.getRhs()};
  }
  if (auto compare = condition.getDefiningOp<index::CmpOp>())
    return Comparison{convert(compare.getPred()), compare.getLhs(),
                      compare.getRhs()};
  return std::nullopt;
}
