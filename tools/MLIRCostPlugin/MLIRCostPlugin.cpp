//===- MLIRCostPlugin.cpp - The passes for a stock mlir-opt ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The entry points that --load-pass-plugin and --load-dialect-plugin call.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Transforms/Passes.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"

using namespace mlir;

extern "C" PassPluginLibraryInfo LLVM_ATTRIBUTE_VISIBILITY_DEFAULT
mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "MLIRCost", MLIR_COST_VERSION, [] {
            // A program that has the passes, as cost-opt, keeps its own: MLIR
            // aborts on a second registration.
            if (!PassInfo::lookup("cost-annotate"))
              cost::registerPasses();
          }};
}

extern "C" DialectPluginLibraryInfo LLVM_ATTRIBUTE_VISIBILITY_DEFAULT
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "MLIRCost", MLIR_COST_VERSION,
          [](DialectRegistry *registry) {
            registry->insert<cost::CostDialect>();
            cost::registerModels(*registry);
          }};
}
