//===- OpCost.h - The record of one execution of an operation ---*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_INTERFACES_OPCOST_H
#define MLIR_COST_INTERFACES_OPCOST_H

#include "mlir-cost/Support/Quantity.h"

#include "mlir/IR/Value.h"

namespace mlir::cost {

/// What an arithmetic operation is. With the element type it decides the view:
/// a float add is a flop, an integer add an int_op, an exp a transcendental.
enum class ArithKind : uint8_t {
  Mac, ///< a product added into an accumulator: 2 operations
  Add,
  Sub,
  Mul,
  Div,
  Rem,
  Neg,
  Abs,
  Min,
  Max,
  Compare,
  Round, ///< floor, ceil, trunc, round
  CopySign,
  Reciprocal,
  Square,
  Bitwise,
  Shift,
  CountBits, ///< clz, ctz, popcount
  // From here on: transcendentals, one evaluation each.
  Exp,
  Log,
  Pow,
  Sqrt,
  Rsqrt,
  Cbrt,
  Erf,
  Tanh,
  Sigmoid,
  Trigonometric,
};

inline bool isTranscendental(ArithKind kind) { return kind >= ArithKind::Exp; }

/// `count` operations of one kind on one element type.
struct ArithCount {
  ArithKind kind;
  /// Element type of the operands; of the product for a Mac. Complex types
  /// weigh more: add 2, multiply 6, divide 11, Mac 8.
  Type type;
  Quantity count;
  /// Of a Mac: the widths of its factors, casts looked through; else 0.
  unsigned lhsBits = 0, rhsBits = 0;
};

enum class Direction : uint8_t { Read, Write };

/// What the accessed elements mean to the operation.
enum class AccessRole : uint8_t {
  Data,
  /// Indices, tables, multipliers: traffic, but never a parameter.
  Auxiliary,
};

/// Elements of one value that one execution touches.
struct Access {
  /// Operand, captured value or (on tensors, when written) result.
  Value value;
  Direction direction;
  /// Elements touched, each once: the footprint. For `explicitLoop`, every
  /// access.
  Quantity elements;
  /// In an explicit loop over a sparse tensor: bytes of positions and
  /// coordinates beside the elements. A footprint of one has them anyway.
  Quantity structureBytes = 0;
  AccessRole role = AccessRole::Data;
  /// A bit for each of the first 64 results: set where all iterators are
  /// parallel and the result has the map of this read, so that it may take the
  /// operand's buffer. `true` is the only result.
  uint64_t elementwise = 0;
  static constexpr uint64_t allResults = ~uint64_t(0);
  /// A read of the initial value of an accumulator: a fill there is free.
  bool accumulator = false;
  /// A load, store or vector transfer: counted as accessed bytes.
  bool explicitLoop = false;
};

/// The cost of one execution of an operation: counts keyed by (operation
/// kind, element type), accesses keyed by (value, direction). macs, flops,
/// int_ops and bytes are views of this record. Scalars, constants, splats and
/// fills are filtered where bytes are summed, not by the models.
struct OpCost {
  llvm::SmallVector<ArithCount, 2> counts;
  /// What the counts are still to be divided by: branches of a body have
  /// weights.
  llvm::DynamicAPInt divisor = llvm::DynamicAPInt(1);
  llvm::SmallVector<Access, 4> accesses;
  /// Every result element is computed on its own: no reduction.
  bool elementwise = false;
  /// Of its MACs, the values that are multiplied.
  llvm::SmallVector<Value, 2> factors;

  /// A convolution or a matrix product: products of two things, summed.
  bool isContraction() const {
    return llvm::any_of(factors,
                        [&](Value factor) { return factor != factors[0]; });
  }

  /// Adds `count` operations; merges with an entry of the same key.
  void add(ArithKind kind, Type type, const Quantity &count);
  /// Adds what another of the same divisor counts and accesses.
  void add(const OpCost &other);
  void addMacs(Type productType, unsigned lhsBits, unsigned rhsBits,
               const Quantity &count);
  /// Adds MACs of products that another row counts and sums that this one
  /// counts: no further operations.
  void addSplitMacs(Type productType, unsigned lhsBits, unsigned rhsBits,
                    const Quantity &count) {
    addMacs(productType, lhsBits, rhsBits, count);
    add(ArithKind::Mul, productType, -count);
    add(ArithKind::Add, productType, -count);
  }
  Access &read(Value value, Quantity elements) {
    accesses.push_back({value, Direction::Read, std::move(elements)});
    return accesses.back();
  }
  Access &write(Value value, Quantity elements) {
    accesses.push_back({value, Direction::Write, std::move(elements)});
    return accesses.back();
  }
};

} // namespace mlir::cost

#endif // MLIR_COST_INTERFACES_OPCOST_H
