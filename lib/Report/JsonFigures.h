//===- JsonFigures.h - How reports write figures in JSON --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_JSONFIGURES_H
#define MLIR_COST_LIB_REPORT_JSONFIGURES_H

#include "mlir-cost/Analysis/ModuleCost.h"

#include "mlir/Support/LLVM.h"

#include "llvm/Support/JSON.h"

namespace mlir::cost {

/// MLIR's strings are bytes; JSON's are UTF-8.
void printString(llvm::json::OStream &json, StringRef key, StringRef value);

/// An integer that fits in 64 bits is a number; a larger one is its digits and
/// everything else an expression, as strings.
void printQuantity(llvm::json::OStream &json, StringRef key,
                   const Quantity &quantity);

/// null where it is not known.
void printQuantity(llvm::json::OStream &json, StringRef key,
                   const std::optional<Quantity> &quantity);

/// The members of "memory": one call of a function.
void printMemory(llvm::json::OStream &json, const MemoryUse &memory);

/// The elements of "ops".
void printOperations(llvm::json::OStream &json, const FunctionCost &function);

/// "tool": name and versions.
void printTool(llvm::json::OStream &json);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_JSONFIGURES_H
