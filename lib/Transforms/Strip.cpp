//===- Strip.cpp - Remove what cost-annotate wrote ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Transforms/Passes.h"

#include "Outputs.h"

namespace mlir::cost {
#define GEN_PASS_DEF_COSTSTRIP
#include "mlir-cost/Transforms/Passes.h.inc"
} // namespace mlir::cost

using namespace mlir;
using namespace mlir::cost;

namespace {
class CostStripPass : public cost::impl::CostStripBase<CostStripPass> {
public:
  using CostStripBase::CostStripBase;

  StringRef getName() const override { return "CostStrip"; }

  void runOnOperation() override {
    OutputNames names(&getContext());
    getOperation()->walk([&](Operation *op) { removeOutputs(op, names); });
    markAllAnalysesPreserved();
  }
};
} // namespace
