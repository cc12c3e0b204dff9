//===- TextMemory.h - The memory section of the text report --- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_TEXTMEMORY_H
#define MLIR_COST_LIB_REPORT_TEXTMEMORY_H

#include "SymbolLegend.h"

namespace mlir::cost {

/// Peak, arena and what is live at the peak, for one call of each entry.
void printMemory(raw_ostream &os, const ModuleCost &cost, SymbolLegend &legend);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_TEXTMEMORY_H
