//===- AuxiliaryData.cpp - Integers that say where to look or how to scale
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/AuxiliaryData.h"

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// True if a product of integers is only shifted right, after rounding: a
/// fixed-point multiplication by a scale.
static bool isScaled(Operation *product) {
  return !product->use_empty() &&
         llvm::all_of(product->getUsers(), [](Operation *user) {
           Arithmetic arithmetic = classifyArithmetic(user->getName());
           if (isa<arith::ShRSIOp, arith::ShRUIOp>(user))
             return true;
           bool isRounding = isa<arith::SelectOp>(user) ||
                             (arithmetic.cls == Arithmetic::Counted &&
                              arithmetic.kind == ArithKind::Add);
           return isRounding && isScaled(user);
         });
}

/// True if a block argument only says where to look or how to scale: each path
/// from it leads through casts and integer arithmetic to the index of a load,
/// to the amount of a shift or to the multiplier of a fixed-point scale.
bool mlir::cost::isAuxiliary(Value value) {
  if (!isa<IntegerType, IndexType>(getElementTypeOrSelf(value.getType())) ||
      isa<TensorType, BaseMemRefType>(value.getType()) || value.use_empty())
    return false;
  return llvm::all_of(value.getUses(), [](OpOperand &use) {
    Operation *user = use.getOwner();
    unsigned number = use.getOperandNumber();
    if (isa<tensor::ExtractOp, memref::LoadOp>(user))
      return number > 0;
    if (isa<tosa::ApplyScaleOp>(user))
      return number > 0;
    if (isa<arith::ShRSIOp, arith::ShRUIOp, arith::ShLIOp>(user) && number == 1)
      return true;
    Arithmetic arithmetic = classifyArithmetic(user->getName());
    if (isa<vector::GatherOp>(user))
      return use.get() == cast<vector::GatherOp>(user).getIndices();
    bool isMove = isa<vector::BroadcastOp, vector::TransposeOp,
                      vector::ShapeCastOp, vector::ExtractOp>(user);
    if (arithmetic.cls == Arithmetic::Unknown && !isMove)
      return isa<cf::AssertOp>(user);
    if (arithmetic.kind == ArithKind::Compare)
      return true; // a choice between ways of rounding
    // By convention the scale is the second factor.
    // Rescaling widens to 48 bits or more; weights do not.
    if (arithmetic.kind == ArithKind::Mul && number == 1 &&
        getBitWidth(getElementTypeOrSelf(user->getResult(0).getType()))
                .value_or(0) >= 48 &&
        isScaled(user))
      return true;
    return user->getNumResults() > 0 &&
           llvm::all_of(user->getResults(), isAuxiliary);
  });
}

/// True if an integer or index comes from data, not from constants and loops
/// alone, whatever casts it went through.
static bool isComputed(Value integer, unsigned depth = 0) {
  bool isIndex = isa<IndexType>(getElementTypeOrSelf(integer.getType()));
  // A loop may count with an integer; any other argument that is no index is an
  // element, or what a caller says.
  if (auto argument = dyn_cast<BlockArgument>(integer))
    return !isIndex &&
           !isa<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
  Operation *def = integer.getDefiningOp();
  Arithmetic::Class cls = classifyArithmetic(def->getName()).cls;
  if (depth == 8 || cls == Arithmetic::Unknown)
    return !isIndex;
  return llvm::any_of(def->getOperands(), [&](Value operand) {
    return !isa<ShapedType>(operand.getType()) &&
           isComputed(operand, depth + 1);
  });
}

AccessRole mlir::cost::getReadRole(Operation *load) {
  Value source = load->getOperand(0), result = load->getResult(0);
  auto type = dyn_cast<ShapedType>(source.getType());
  bool isTable = type && type.hasRank() && type.getRank() == 1 &&
                 type.getElementType().isInteger() &&
                 load->getNumOperands() == 2 && isComputed(load->getOperand(1));
  return isTable || isAuxiliary(result) ? AccessRole::Auxiliary
                                        : AccessRole::Data;
}
