//===- CoverageTest.cpp - Every operation has a model or a reason ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Interfaces/CostOpInterface.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Async/IR/Async.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Index/IR/IndexDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Quant/IR/Quant.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Shape/IR/Shape.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::cost;

/// Operations of these dialects that neither a model nor their kind explains,
/// each with the reason why it needs none, or why its cost is unknown.
static const llvm::StringMap<StringRef> &getReasons() {
  static const llvm::StringMap<StringRef> reasons = [] {
    llvm::StringMap<StringRef> reasons;
    auto add = [&](StringRef reason, ArrayRef<StringRef> names) {
      for (StringRef name : names)
        EXPECT_TRUE(reasons.try_emplace(name, reason).second) << name.str();
    };
    // Known all the same.
    add("an index in a body: address computation", {"linalg.index"});
    add("yields indices alone: address computation",
        {"gpu.block_dim", "gpu.block_id", "gpu.cluster_block_id",
         "gpu.cluster_dim", "gpu.cluster_dim_blocks", "gpu.cluster_id",
         "gpu.global_id", "gpu.grid_dim", "gpu.lane_id", "gpu.num_subgroups",
         "gpu.subgroup_id", "gpu.subgroup_size", "gpu.thread_id"});
    add("the walk visits its regions",
        {"gpu.launch", "tosa.cond_if", "vector.mask"});
    add("the walk looks the global up", {"ml_program.global_load_const"});
    // Unknown on purpose.
    add("a kernel of another module, which no table of symbols reaches",
        {"gpu.launch_func"});
    add("what a device does when threads meet or share",
        {"gpu.all_reduce", "gpu.rotate", "gpu.shuffle",
         "gpu.subgroup_broadcast", "gpu.subgroup_reduce"});
    add("the fragments that it works on are a device's",
        {"gpu.subgroup_mma_compute", "gpu.subgroup_mma_constant_matrix",
         "gpu.subgroup_mma_elementwise",
         "gpu.subgroup_mma_extract_thread_local",
         "gpu.subgroup_mma_insert_thread_local", "gpu.subgroup_mma_load_matrix",
         "gpu.subgroup_mma_store_matrix"});
    add("a call of a device's library or runtime",
        {"gpu.alloc",
         "gpu.create_2to4_spmat",
         "gpu.create_bsr",
         "gpu.create_coo",
         "gpu.create_coo_aos",
         "gpu.create_csc",
         "gpu.create_csr",
         "gpu.create_dn_tensor",
         "gpu.destroy_dn_tensor",
         "gpu.destroy_sp_mat",
         "gpu.dynamic_shared_memory",
         "gpu.memcpy",
         "gpu.memset",
         "gpu.printf",
         "gpu.sddmm",
         "gpu.sddmm_buffer_size",
         "gpu.set_csr_pointers",
         "gpu.spgemm_copy",
         "gpu.spgemm_create_descr",
         "gpu.spgemm_destroy_descr",
         "gpu.spgemm_work_estimation_or_compute",
         "gpu.spmat_get_size",
         "gpu.spmm",
         "gpu.spmm_buffer_size",
         "gpu.spmv",
         "gpu.spmv_buffer_size"});
    add("what the runtime holds of a value is not in the program",
        {"async.runtime.load", "async.runtime.store"});
    add("tokens order it in a graph, and no pass lowers it",
        {"ml_program.global_load_graph", "ml_program.global_store_graph"});
    return reasons;
  }();
  return reasons;
}

/// True for what the analysis knows without a model, whatever the operation.
static bool isKnownByKind(RegisteredOperationName name) {
  return name.hasTrait<OpTrait::ConstantLike>() ||
         name.hasTrait<OpTrait::IsTerminator>() ||
         name.hasInterface<FunctionOpInterface>() ||
         name.hasInterface<SymbolOpInterface>() ||
         name.hasInterface<CallOpInterface>() ||
         name.hasInterface<LoopLikeOpInterface>() ||
         name.hasInterface<RegionBranchOpInterface>() ||
         name.hasInterface<ViewLikeOpInterface>();
}

/// The model of arithmetic is attached to whole dialects and asks a table.
static bool hasModel(RegisteredOperationName name) {
  StringRef dialect = name.getDialectNamespace();
  bool isArithmetic =
      dialect == "arith" || dialect == "math" || dialect == "complex";
  return name.hasInterface<CostOpInterface>() &&
         (!isArithmetic || classifyArithmetic(name).cls != Arithmetic::Unknown);
}

namespace {
class CoverageTest : public ::testing::TestWithParam<StringRef> {};
} // namespace

TEST_P(CoverageTest, EveryOperationHasAModelOrAReason) {
  DialectRegistry registry;
  registry.insert<
      affine::AffineDialect, arith::ArithDialect, async::AsyncDialect,
      bufferization::BufferizationDialect, cf::ControlFlowDialect,
      complex::ComplexDialect, func::FuncDialect, gpu::GPUDialect,
      index::IndexDialect, linalg::LinalgDialect, math::MathDialect,
      memref::MemRefDialect, ml_program::MLProgramDialect, quant::QuantDialect,
      scf::SCFDialect, shape::ShapeDialect, sparse_tensor::SparseTensorDialect,
      tensor::TensorDialect, tosa::TosaDialect, vector::VectorDialect>();
  registerModels(registry);
  MLIRContext context(registry);
  context.loadAllAvailableDialects();
  unsigned operations = 0;
  for (RegisteredOperationName name : context.getRegisteredOperations()) {
    if (name.getDialectNamespace() != GetParam())
      continue;
    ++operations;
    bool isKnown = hasModel(name) || isKnownByKind(name);
    bool hasReason = getReasons().contains(name.getStringRef());
    EXPECT_NE(isKnown, hasReason) << name.getStringRef().str();
  }
  // That the list was read at all: builtin has the fewest.
  EXPECT_GE(operations, 2u);
  for (const auto &reason : getReasons())
    EXPECT_TRUE(RegisteredOperationName::lookup(reason.getKey(), &context))
        << reason.getKey().str();
}

INSTANTIATE_TEST_SUITE_P(
    Dialects, CoverageTest,
    ::testing::Values("affine", "arith", "async", "bufferization", "builtin",
                      "cf", "complex", "func", "gpu", "index", "linalg", "math",
                      "memref", "ml_program", "quant", "scf", "shape",
                      "sparse_tensor", "tensor", "tosa", "vector"),
    [](const auto &info) { return info.param.str(); });
