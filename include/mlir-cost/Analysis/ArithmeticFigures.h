//===- ArithmeticFigures.h - Arithmetic as FLOPs and MACs ----- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_ARITHMETICFIGURES_H
#define MLIR_COST_ANALYSIS_ARITHMETICFIGURES_H

#include "mlir-cost/Interfaces/Conventions.h"
#include "mlir-cost/Interfaces/OpCost.h"
#include "mlir-cost/Support/Metrics.h"

namespace mlir::cost {

/// Adds macs, flops, int_ops and transcendentals: 2 operations per MAC, 1 per
/// other, by the class of the element type. Complex: add 2, multiply 6, divide
/// 11, MAC 8, compare 2 and an int_op.
/// Arithmetic on `index` is address computation and counts 0.
void addArithmetic(const OpCost &cost, const Conventions &conventions,
                   Figures &figures);

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_ARITHMETICFIGURES_H
