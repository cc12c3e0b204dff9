//===- Lowering.cpp - From TOSA and linalg to loops and to LLVM -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::cost::test;

Lowering::Lowering(MLIRContext *context) : context(context) {}

Lowering::~Lowering() = default;

LogicalResult Lowering::run(StringRef pipeline, ModuleOp module) {
  std::unique_ptr<PassManager> &pm = pipelines[pipeline];
  if (!pm) {
    pm = std::make_unique<PassManager>(context);
    if (failed(parsePassPipeline(pipeline, *pm)))
      return failure();
  }
  return pm->run(module);
}

LogicalResult Lowering::simplify(ModuleOp module) {
  return run("canonicalize,cse", module);
}

LogicalResult Lowering::lowerToLinalg(ModuleOp module) {
  return run("tosa-to-mlprogram,func.func(tosa-optional-decompositions,"
             "tosa-infer-shapes,tosa-to-scf,tosa-make-broadcastable,"
             "tosa-to-linalg-named,tosa-to-linalg,"
             "tosa-to-arith{include-apply-rescale=true},tosa-to-tensor)",
             module);
}

/// Replaces what linalg-generalize-named-ops leaves.
static LogicalResult decompose(RewriterBase &rewriter, Operation *op) {
  rewriter.setInsertionPoint(op);
  if (auto aggregated = dyn_cast<linalg::AggregatedOpInterface>(op)) {
    FailureOr<SmallVector<Value>> values =
        aggregated.decomposeOperation(rewriter);
    if (succeeded(values))
      rewriter.replaceOp(op, *values);
    return values;
  }
  if (auto pack = dyn_cast<linalg::PackOp>(op))
    return linalg::lowerPack(rewriter, pack);
  if (auto unpack = dyn_cast<linalg::UnPackOp>(op))
    return linalg::lowerUnPack(rewriter, unpack);
  if (auto winograd = dyn_cast<linalg::WinogradFilterTransformOp>(op))
    return linalg::decomposeWinogradFilterTransformOp(rewriter, winograd);
  if (auto winograd = dyn_cast<linalg::WinogradInputTransformOp>(op))
    return linalg::decomposeWinogradInputTransformOp(rewriter, winograd);
  if (auto winograd = dyn_cast<linalg::WinogradOutputTransformOp>(op))
    return linalg::decomposeWinogradOutputTransformOp(rewriter, winograd);
  return success();
}

LogicalResult Lowering::generalize(ModuleOp module) {
  SmallVector<Operation *> ops;
  module.walk([&](Operation *op) {
    if (!isa<linalg::LinalgOp>(op))
      ops.push_back(op);
  });
  IRRewriter rewriter(context);
  for (Operation *op : ops)
    if (failed(decompose(rewriter, op)))
      return failure();
  return run("func.func(linalg-generalize-named-ops)", module);
}

/// By how much the loops are tiled, in turn; 0 is not at all.
static constexpr int64_t tileSizes[] = {2, 3, 0, 4, 1, 3, 2};

static bool isTensorOp(Operation *op) {
  auto structured = dyn_cast<linalg::LinalgOp>(op);
  return structured && structured.hasPureTensorSemantics();
}

LogicalResult Lowering::tile(ModuleOp module,
                             scf::SCFTilingOptions::LoopType loopType) {
  SmallVector<linalg::LinalgOp> ops;
  module.walk([&](Operation *op) {
    if (isTensorOp(op))
      ops.push_back(cast<linalg::LinalgOp>(op));
  });
  IRRewriter rewriter(context);
  bool isForall = loopType == scf::SCFTilingOptions::LoopType::ForallOp;
  unsigned next = 0;
  for (linalg::LinalgOp op : ops) {
    SmallVector<OpFoldResult> sizes;
    for (utils::IteratorType type : op.getIteratorTypesArray()) {
      int64_t size = tileSizes[next++ % std::size(tileSizes)];
      if (isForall && type != utils::IteratorType::parallel)
        size = 0;
      sizes.push_back(rewriter.getIndexAttr(size));
    }
    if (llvm::all_of(sizes, [](OpFoldResult s) { return isZeroInteger(s); }))
      continue;
    scf::SCFTilingOptions options;
    options.setLoopType(loopType);
    options.setTileSizes(sizes);
    rewriter.setInsertionPoint(op);
    FailureOr<scf::SCFTilingResult> tiled = scf::tileUsingSCF(
        rewriter, cast<TilingInterface>(op.getOperation()), options);
    if (failed(tiled))
      return op.emitError("cannot be tiled");
    rewriter.replaceOp(op, tiled->replacements);
  }
  return success();
}

/// LLVM takes long for large vectors.
static constexpr int64_t maxVectorElements = 64;

static bool isSmall(linalg::LinalgOp op) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  return !ShapedType::isDynamicShape(ranges) &&
         ShapedType::getNumElements(ranges) <= maxVectorElements;
}

bool Lowering::vectorize(ModuleOp module) {
  SmallVector<Operation *> ops;
  module.walk([&](Operation *op) {
    if (isTensorOp(op) && isSmall(cast<linalg::LinalgOp>(op)))
      ops.push_back(op);
  });
  IRRewriter rewriter(context);
  bool any = false;
  for (Operation *op : ops) {
    if (failed(linalg::vectorizeOpPrecondition(op)))
      continue;
    rewriter.setInsertionPoint(op);
    FailureOr<linalg::VectorizationResult> vectorized =
        linalg::vectorize(rewriter, op);
    if (failed(vectorized))
      continue;
    rewriter.replaceOp(op, vectorized->replacements);
    any = true;
  }
  return any;
}

LogicalResult Lowering::bufferize(ModuleOp module) {
  return run("one-shot-bufferize{bufferize-function-boundaries=1 "
             "function-boundary-type-conversion=identity-layout-map "
             "allow-return-allocs-from-loops=1},"
             "convert-bufferization-to-memref",
             module);
}

LogicalResult Lowering::lowerToLoops(ModuleOp module, StringRef kind) {
  if (failed(run(("func.func(convert-linalg-to-" + kind + "loops)").str(),
                 module)))
    return failure();
  // What it combines stands in an attribute; in scf.reduce it stands in blocks.
  bool reduces = module
                     .walk([](affine::AffineParallelOp op) {
                       return op.getNumResults() > 0 ? WalkResult::interrupt()
                                                     : WalkResult::advance();
                     })
                     .wasInterrupted();
  return reduces ? run("func.func(lower-affine)", module) : success();
}

LogicalResult Lowering::foldViews(ModuleOp module) {
  return run("fold-memref-alias-ops", module);
}

LogicalResult Lowering::lowerToBlocks(ModuleOp module) {
  return run("convert-scf-to-cf", module);
}

LogicalResult Lowering::lowerToLLVM(ModuleOp module) {
  if (failed(
          run("func.func(lower-vector-multi-reduction),convert-vector-to-scf,"
              "lower-affine,convert-scf-to-cf,expand-strided-metadata,"
              "lower-affine,func.func(arith-expand,math-expand-ops),"
              "convert-complex-to-standard,convert-vector-to-llvm,"
              "convert-math-to-llvm,convert-math-to-libm,"
              "convert-complex-to-llvm,convert-arith-to-llvm,"
              "convert-index-to-llvm,convert-ub-to-llvm,"
              "finalize-memref-to-llvm,convert-func-to-llvm,"
              "convert-cf-to-llvm,reconcile-unrealized-casts",
              module)))
    return failure();
  WalkResult result = module.walk([](Operation *op) {
    if (isa<ModuleOp>(op) || isa<LLVM::LLVMDialect>(op->getDialect()))
      return WalkResult::advance();
    op->emitError("'") << op->getName() << "' is not lowered";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}
