//===- cost-run.cpp - Static counts beside what is executed ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Takes modules, separated by // -----, through MLIR's own passes down to
// loops, analyses them at each level, puts counters into the loops, compiles
// and runs the first function of each. Prints what the analysis said and what
// was executed, one JSON object a module and way of lowering; who reads it,
// judges.
//
// On arguments, `run.shape` holds the sizes of what is dynamic, and `run.value`
// is what every element is, 1 by default. `run.symbols` on the function gives
// numbers to other symbols.
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"
#include "Run.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/PrettyStackTrace.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::cost::test;
namespace cl = llvm::cl;

static cl::opt<std::string> inputFile(cl::Positional, cl::init("-"),
                                      cl::desc("FILE"));
static cl::list<std::string>
    wantedVariants("variants", cl::CommaSeparated,
                   cl::desc("Ways of lowering, all by default"));
static cl::opt<bool> listOps("list-ops", cl::desc("Print the names of the "
                                                  "operations of linalg and "
                                                  "tosa"));
static cl::opt<bool> printIR("print-ir", cl::desc("Print each level's IR"));

namespace {
using LoopType = scf::SCFTilingOptions::LoopType;

/// A way to get from linalg on tensors to loops.
struct Variant {
  StringLiteral name;
  std::optional<LoopType> tiling;
  bool vectorized;
  /// As in convert-linalg-to-…loops.
  StringLiteral loops;
};
} // namespace

static constexpr Variant variants[] = {
    {"plain", std::nullopt, false, ""},
    {"tiled", LoopType::ForOp, false, ""},
    {"affine", std::nullopt, false, "affine-"},
    {"forall", LoopType::ForallOp, false, "parallel-"},
    {"vector", std::nullopt, true, ""},
};

namespace {
class Driver {
public:
  explicit Driver(MLIRContext *context)
      : context(context), lowering(context), jit(context) {}

  /// Lowers and analyses the first function of a module in all ways.
  LogicalResult add(ModuleOp module);
  /// Compiles, runs and prints what was added.
  LogicalResult finish();

private:
  Run &createRun(const Case &testCase, StringRef variant);
  /// A step of a run; if it fails, so has the run.
  bool take(Run &run, StringRef step, LogicalResult (Lowering::*pass)(ModuleOp),
            ModuleOp module);
  bool take(Run &run, StringRef step, llvm::function_ref<LogicalResult()> fn);
  /// The IR is canonicalised before it is analysed.
  bool addLevel(Run &run, StringRef level, ModuleOp module);
  void lower(Run &run, const Variant &variant, ModuleOp module);

  MLIRContext *context;
  Lowering lowering;
  Jit jit;
  std::vector<std::unique_ptr<Run>> runs;
};
} // namespace

Run &Driver::createRun(const Case &testCase, StringRef variant) {
  runs.push_back(std::make_unique<Run>(testCase, variant, runs.size()));
  return *runs.back();
}

bool Driver::take(Run &run, StringRef step,
                  llvm::function_ref<LogicalResult()> fn) {
  std::string message;
  ScopedDiagnosticHandler handler(context, [&](Diagnostic &diagnostic) {
    if (message.empty())
      llvm::raw_string_ostream(message) << diagnostic;
    return success();
  });
  if (succeeded(fn()))
    return true;
  run.fail(step + ": " + message);
  return false;
}

bool Driver::take(Run &run, StringRef step,
                  LogicalResult (Lowering::*pass)(ModuleOp), ModuleOp module) {
  return take(run, step, [&] { return (lowering.*pass)(module); });
}

bool Driver::addLevel(Run &run, StringRef level, ModuleOp module) {
  if (!take(run, level, &Lowering::simplify, module))
    return false;
  run.addLevel(level, module, printIR);
  return true;
}

void Driver::lower(Run &run, const Variant &variant, ModuleOp module) {
  if (variant.tiling && (!take(run, "tile", [&] {
        return lowering.tile(module, *variant.tiling);
      }) || !addLevel(run, "tiled", module)))
    return;
  if (!take(run, "generalise", &Lowering::generalize, module) ||
      !addLevel(run, "generic", module))
    return;
  if (variant.vectorized) {
    if (!lowering.vectorize(module))
      return run.drop();
    if (!addLevel(run, "vector", module))
      return;
  }
  if (!take(run, "bufferise", &Lowering::bufferize, module) ||
      !addLevel(run, "memref", module) || !take(run, "loops", [&] {
        return lowering.lowerToLoops(module, variant.loops);
      }))
    return;
  // Not canonicalised: that would fold loads of constants.
  run.addLevel("loops", module, printIR);
  // lower-affine would expand maps into selects.
  if (variant.loops != "affine-") {
    OwningOpRef<ModuleOp> lowered = module.clone();
    if (!take(run, "folded", &Lowering::foldViews, *lowered))
      return;
    run.addLevel("folded", *lowered, printIR);
    if (!take(run, "blocks", &Lowering::lowerToBlocks, *lowered))
      return;
    run.addLevel("blocks", *lowered, printIR);
  }
  if (!take(run, "instrument", [&] { return run.instrument(module); }) ||
      !take(run, "llvm", &Lowering::lowerToLLVM, module))
    return;
  jit.add(module, run.getSuffix());
}

LogicalResult Driver::add(ModuleOp module) {
  auto functions = module.getOps<func::FuncOp>();
  if (functions.empty())
    return module.emitError("found no function to run");
  Case testCase = Case::take(*functions.begin());
  llvm::PrettyStackTraceString crash(testCase.name.c_str());
  Run &first = createRun(testCase, "input");
  if (!addLevel(first, "input", module))
    return success();
  llvm::raw_string_ostream(first.source) << module;
  if (!take(first, "linalg", &Lowering::lowerToLinalg, module) ||
      !addLevel(first, "linalg", module))
    return success();
  bool hasLinalg = false;
  module.walk([&](linalg::LinalgOp) { hasLinalg = true; });
  for (const Variant &variant : variants) {
    if (!wantedVariants.empty() &&
        !llvm::is_contained(wantedVariants, variant.name))
      continue;
    if (!hasLinalg && &variant != variants)
      continue;
    OwningOpRef<ModuleOp> clone = module.clone();
    lower(createRun(testCase, variant.name), variant, *clone);
  }
  return success();
}

LogicalResult Driver::finish() {
  llvm::Error error = jit.compile();
  for (const std::unique_ptr<Run> &run : runs) {
    if (!error)
      error = run->execute(jit);
    if (error)
      break;
    run->print(llvm::outs());
  }
  if (!error)
    return success();
  llvm::logAllUnhandledErrors(std::move(error), llvm::errs(), "cost-run: ");
  return failure();
}

/// Splits, parses and runs.
static LogicalResult runFile(MLIRContext &context) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      openInputFile(inputFile, &message);
  if (!buffer) {
    llvm::errs() << message << "\n";
    return failure();
  }
  Driver driver(&context);
  SmallVector<StringRef> texts;
  buffer->getBuffer().split(texts, "// -----\n", -1, /*KeepEmpty=*/false);
  std::vector<OwningOpRef<ModuleOp>> modules;
  bool parsed = true;
  for (StringRef text : texts) {
    modules.push_back(parseSourceString<ModuleOp>(text, &context));
    if (!modules.back()) {
      llvm::errs() << text;
      parsed = false;
    }
  }
  if (!parsed)
    return failure();
  for (OwningOpRef<ModuleOp> &module : modules)
    if (failed(driver.add(*module)))
      return failure();
  return driver.finish();
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  cl::ParseCommandLineOptions(argc, argv,
                              "static counts beside what is executed\n");
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  registry.insert<CostDialect>();
  registerModels(registry);
  registerAllPasses();
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  // What is called without a pass makes operations of any dialect.
  context.loadAllAvailableDialects();
  if (!listOps)
    return failed(runFile(context));
  for (RegisteredOperationName name : context.getRegisteredOperations())
    if (isa<linalg::LinalgDialect, tosa::TosaDialect>(name.getDialect()))
      llvm::outs() << name.getStringRef() << "\n";
  return 0;
}
