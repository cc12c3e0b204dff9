//===- CostDialect.h - The cost.* attributes --------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_IR_COSTDIALECT_H
#define MLIR_COST_IR_COSTDIALECT_H

#include "mlir/IR/Dialect.h"

namespace mlir::cost {

/// Gives the prefix `cost.` to discardable attributes and verifies those that
/// users write. It has no operations and no types: annotated IR is read by
/// tools that do not know it.
class CostDialect : public Dialect {
public:
  explicit CostDialect(MLIRContext *context);
  static constexpr llvm::StringLiteral getDialectNamespace() { return "cost"; }

  LogicalResult verifyOperationAttribute(Operation *op,
                                         NamedAttribute attribute) override;
  LogicalResult verifyRegionArgAttribute(Operation *op, unsigned regionIndex,
                                         unsigned argIndex,
                                         NamedAttribute attribute) override;
};

/// Verifies the attributes of the dialect in a program that may have been read
/// without it, as mlir-opt reads one when it loads a plugin's passes only: a
/// dialect verifies what is read after it is loaded. Reports each that is
/// wrong.
LogicalResult verifyAttributes(Operation *root);

/// Attributes that are no metric. A metric's attribute is `cost.` and its name.
namespace attr {
// Outputs.
inline constexpr llvm::StringLiteral paramsRead = "cost.params_read";
inline constexpr llvm::StringLiteral executions = "cost.executions";
inline constexpr llvm::StringLiteral unknown = "cost.unknown";
/// On functions and modules: rows without a model.
inline constexpr llvm::StringLiteral unknownOps = "cost.unknown_ops";
/// On functions, of one call, and on modules, the largest of an entry: bytes.
inline constexpr llvm::StringLiteral peakBytes = "cost.peak_bytes";
inline constexpr llvm::StringLiteral arenaBytes = "cost.arena_bytes";
/// On functions: what the symbols in the figures mean.
inline constexpr llvm::StringLiteral symbols = "cost.symbols";
// Inputs: written by users, never touched.
inline constexpr llvm::StringLiteral param = "cost.param";
/// On a call, a function or any operation: its cost, {macs = 5, flops = 10}.
inline constexpr llvm::StringLiteral overrideCost = "cost.override";
/// On a function argument: names of its dimensions, ["batch", "seq"].
inline constexpr llvm::StringLiteral dims = "cost.dims";
/// On a branch: how often each alternative is taken, array<i64: 1, 3>; counts
/// with branches=expected.
inline constexpr llvm::StringLiteral branchWeights = "cost.branch_weights";
/// On a loop whose trip count cannot be seen: how often it runs.
inline constexpr llvm::StringLiteral tripCount = "cost.trip_count";
/// On a module, function or operation: limits for cost-check,
/// {max_macs = 300000000, min_coverage = "100%"}.
inline constexpr llvm::StringLiteral budget = "cost.budget";
} // namespace attr

} // namespace mlir::cost

#endif // MLIR_COST_IR_COSTDIALECT_H
