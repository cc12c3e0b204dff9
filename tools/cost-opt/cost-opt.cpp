//===- cost-opt.cpp - mlir-opt with the cost passes -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All of mlir-opt, and the cost dialect, models and passes. One difference:
// where cost-summary reports to standard output, or cost-check checks, and no
// -o is given, the IR is not printed, so that the answer stands there alone.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Transforms/Passes.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;

namespace {
/// Standard output for the IR, unless a report goes there.
class IRStream final : public llvm::raw_ostream {
public:
  IRStream() : raw_ostream(/*unbuffered=*/true) {}
  bool muted = false;

private:
  void write_impl(const char *ptr, size_t size) override {
    if (!muted)
      llvm::outs().write(ptr, size);
  }
  uint64_t current_pos() const override { return llvm::outs().tell(); }
};
} // namespace

namespace {
/// Last where a report stands alone: what nobody reads need not be printed.
struct DropIRPass : PassWrapper<DropIRPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(DropIRPass)

  StringRef getName() const override { return "DropIR"; }
  void runOnOperation() override {
    getOperation()->dropAllReferences();
    getOperation().getBody()->clear();
  }
};
} // namespace

/// True if the pipeline has a cost-check, or a cost-summary without output
/// file. Passes print all their options, also those that were not given.
static bool answersToStdout(PassManager &pm) {
  std::string pipeline;
  llvm::raw_string_ostream os(pipeline);
  pm.printAsTextualPipeline(os);
  StringRef rest = pipeline;
  if (rest.contains("cost-check{"))
    return true;
  while (!(rest = rest.split("cost-summary{").second).empty()) {
    StringRef file = rest.split("output=").second;
    if (file.take_until([](char c) { return c == ' ' || c == '}'; }) == "-")
      return true;
  }
  return false;
}

/// MlirOptMain without -o.
static LogicalResult runWithoutOutputFile(StringRef inputFilename,
                                          DialectRegistry &registry,
                                          MlirOptMainConfig config) {
  std::string errorMessage;
  std::unique_ptr<llvm::MemoryBuffer> input =
      openInputFile(inputFilename, &errorMessage);
  if (!input) {
    llvm::errs() << errorMessage << "\n";
    return failure();
  }
  IRStream output;
  config.setPassPipelineSetupFn([&output, original = config](PassManager &pm) {
    if (failed(original.setupPassPipeline(pm)))
      return failure();
    output.muted = answersToStdout(pm);
    if (output.muted && pm.getOpAnchorName() == ModuleOp::getOperationName())
      pm.addPass(std::make_unique<DropIRPass>());
    return success();
  });
  return MlirOptMain(output, std::move(input), registry, config);
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllGPUToLLVMIRTranslations(registry);
  registry.insert<cost::CostDialect>();
  cost::registerModels(registry);
  registerAllPasses();
  cost::registerPasses();

  auto [inputFilename, outputFilename] = registerAndParseCLIOptions(
      argc, argv, "MLIR optimizer driver with cost analyses\n", registry);
  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  if (llvm::cl::getRegisteredOptions().lookup("o")->getNumOccurrences() ||
      config.shouldShowDialects() || config.shouldListPasses())
    return asMainReturnCode(
        MlirOptMain(argc, argv, inputFilename, outputFilename, registry));
  return asMainReturnCode(
      runWithoutOutputFile(inputFilename, registry, std::move(config)));
}
