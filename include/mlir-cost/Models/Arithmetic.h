//===- Arithmetic.h - Which arithmetic an operation does --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_ARITHMETIC_H
#define MLIR_COST_MODELS_ARITHMETIC_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// How one operation of arith, math, complex, index or their like counts.
struct Arithmetic {
  enum Class : uint8_t {
    Unknown, ///< no model
    Free,    ///< selects, constants, indices: 0 arithmetic
    Cast,    ///< free, and each element of the operand in another type
    Counted, ///< one operation of `kind`
    Several, ///< one of each of `kinds`
    OnParts, ///< the same, on the real type of complex operands
    Fma,     ///< a product and a sum
  };
  Class cls = Unknown;
  ArithKind kind = ArithKind::Add;
  ArrayRef<ArithKind> kinds = {};
};

/// By the operation's name alone: O(1).
Arithmetic classifyArithmetic(OperationName name);

/// What the combination of two values in a reduction or in memory is; not of
/// `assign`, which computes nothing.
ArithKind getArithKind(arith::AtomicRMWKind kind);

/// The type that an operation of this class on elements of `type` counts by.
Type getCountedType(const Arithmetic &arithmetic, Type type);

/// True for arithmetic on `index`: address computation.
bool isAddressArithmetic(Operation *op);

/// The value behind casts (extensions, truncations, conversions).
Value lookThroughCasts(Value value);

/// Bits of a scalar type as it is stored: quantised types by their storage
/// type, complex ones twice their element. Nothing for what has no width
/// (tokens, shapes, opaque types); index takes `indexBits`.
std::optional<unsigned> getBitWidth(Type elementType, unsigned indexBits = 64);

/// What a factor of a product is made of, casts and a zero point aside.
Value getFactor(Value factor);

/// The width of that value.
unsigned getFactorBits(Value factor);

/// True if the operation is a product that a sum can accumulate:
/// a multiplication, or `and` on i1.
bool isProduct(Operation *op);

/// The block that counts of sparse_tensor.binary, unary, reduce and select: the
/// one that computes most, null if none computes anything. Nothing for any
/// other operation.
std::optional<Block *> getCountedBlock(Operation *op);

/// The operations of a straight piece of code, products into accumulators
/// fused into MACs. `isAccumulator` says which values are accumulators at the
/// start; sums and differences of one are accumulators too. Blocks of
/// operations on sparse values are part of the code. `isZero` says which values
/// are known to be 0: subtracting them is free.
class ArithmeticCounter {
public:
  /// `spared` of the executions of an accumulation that is no MAC are not
  /// counted: the first value of each result, where that is the convention.
  /// Where `query` can say how often they run, loops and branches are part of
  /// the code.
  ArithmeticCounter(CostQuery &query,
                    llvm::function_ref<bool(Value)> isAccumulator,
                    llvm::function_ref<bool(Value)> isZero, Quantity spared = 0)
      : query(query), isAccumulator(isAccumulator), isZero(isZero),
        spared(std::move(spared)) {}

  /// May accept an operation that is no arithmetic (a load by computed index)
  /// and runs so often, and add what it reads.
  using VisitOther =
      llvm::function_ref<bool(Operation &, const Quantity &, OpCost &)>;

  /// Adds what the operations of `block` do, `times` each. False if the cost of
  /// one is not known: `query` has the reason.
  bool count(Block &block, const Quantity &times, OpCost &cost,
             VisitOther visitOther);

private:
  CostQuery &query;
  llvm::function_ref<bool(Value)> isAccumulator;
  llvm::function_ref<bool(Value)> isZero;
  Quantity spared;
};

/// True if loops or branches are part of the code of `block`.
bool hasControlFlow(Block &block);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_ARITHMETIC_H
