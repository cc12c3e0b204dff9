//===- CoverageTest.cpp - Every operation has a model or a reason ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Interfaces/CostOpInterface.h"
#include "mlir-cost/Models/AllModels.h"

#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::cost;

/// Operations of these dialects without a model, each for its reason.
static const llvm::StringMap<StringRef> &getReasons() {
  constexpr StringLiteral terminator = "a terminator: no row";
  constexpr StringLiteral control = "control flow: its regions are counted";
  static const llvm::StringMap<StringRef> reasons = {
      {"linalg.yield", terminator},
      {"linalg.index", "an index in a body: address computation"},
      {"sparse_tensor.yield", terminator},
      {"tosa.cond_if", control},
      {"tosa.while_loop", control},
  };
  return reasons;
}

namespace {
class CoverageTest : public ::testing::TestWithParam<StringRef> {};
} // namespace

TEST_P(CoverageTest, EveryOperationHasAModelOrAReason) {
  DialectRegistry registry;
  registry.insert<complex::ComplexDialect, linalg::LinalgDialect,
                  sparse_tensor::SparseTensorDialect, tosa::TosaDialect>();
  registerModels(registry);
  MLIRContext context(registry);
  context.loadAllAvailableDialects();
  unsigned operations = 0;
  for (RegisteredOperationName name : context.getRegisteredOperations()) {
    if (name.getDialectNamespace() != GetParam())
      continue;
    ++operations;
    bool hasModel = name.hasInterface<CostOpInterface>();
    bool hasReason = getReasons().contains(name.getStringRef());
    EXPECT_NE(hasModel, hasReason) << name.getStringRef().str();
  }
  // LLVM 22 has 29 to 99: that the list was read at all.
  EXPECT_GE(operations, 25u);
}

INSTANTIATE_TEST_SUITE_P(Dialects, CoverageTest,
                         ::testing::Values("complex", "linalg", "sparse_tensor",
                                           "tosa"),
                         [](const auto &info) { return info.param.str(); });
