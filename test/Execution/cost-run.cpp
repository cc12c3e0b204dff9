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

#include "ExecutedWork.h"
#include "Jit.h"
#include "Lowering.h"

#include "mlir-cost/Analysis/ModuleCost.h"
#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
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
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/PrettyStackTrace.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::cost::test;
namespace cl = llvm::cl;
namespace json = llvm::json;

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
/// A function to run.
struct Case {
  std::string name;
  SmallVector<Argument> arguments;
  /// Numbers for symbols, by name.
  llvm::StringMap<Quantity> bindings;
};

/// One case, lowered in one way.
class Run {
public:
  Run(const Case &testCase, StringRef variant, size_t number)
      : testCase(testCase), variant(variant),
        suffix("_run" + std::to_string(number)) {}

  /// Analyses a level of it.
  void addLevel(StringRef level, ModuleOp module);
  /// Analyses the loops row by row and puts counters into them.
  LogicalResult instrument(ModuleOp module);
  llvm::Error execute(Jit &jit);
  void fail(const llvm::Twine &reason) { failure = reason.str(); }
  /// There is nothing in it to lower in this way.
  void drop() { dropped = true; }
  void print() const;

  /// Goes on the names in the compiled code.
  StringRef getSuffix() const { return suffix; }

  /// What the levels start from, printed.
  std::string source;

private:
  struct Row {
    std::string text;
    json::Value executions;
    unsigned counter;
  };

  Quantity bind(const ModuleCost &cost, const Quantity &quantity) const;

  Case testCase;
  std::string variant, suffix, failure;
  json::Array levels;
  ExecutedWork work;
  bool instrumented = false, dropped = false;
  std::vector<Row> rows;
  SmallVector<Type> results;
  std::optional<WorkCounts> executed;
  json::Array wrongRows;
};
} // namespace

static json::Value toJson(const Quantity &quantity) {
  if (std::optional<int64_t> value = quantity.getInt64())
    return *value;
  return quantity.str();
}

/// With numbers in place of the symbols.
Quantity Run::bind(const ModuleCost &cost, const Quantity &quantity) const {
  QuantityContext::Substitution values;
  for (const SymbolDefinition &definition : cost.symbols) {
    auto it = testCase.bindings.find(definition.symbol->getName());
    if (it != testCase.bindings.end())
      values.try_emplace(definition.symbol, it->second);
  }
  return cost.context->substitute(quantity, values);
}

void Run::addLevel(StringRef level, ModuleOp module) {
  if (printIR)
    llvm::errs() << "// " << testCase.name << ", " << variant << ", " << level << "\n"
                 << module << "\n";
  ModuleCost cost = analyzeModule(module);
  json::Object figures;
  for (const MetricInfo &info : getMetrics())
    figures[info.name] =
        toJson(bind(cost, cost.totals.figures[info.metric]));
  json::Array unknown;
  for (const FunctionCost &function : cost.functions)
    for (const OpRow &row : function.rows)
      if (!row.isKnown())
        unknown.push_back(row.op->getName().getStringRef().str() + ": " +
                          row.unknownReason);
  if (!unknown.empty())
    figures["unknown"] = std::move(unknown);

  // The same numbers, given beforehand.
  if (!cost.symbols.empty()) {
    CostOptions options;
    options.bindings = testCase.bindings;
    ModuleCost bound = analyzeModule(module, options);
    json::Object differences;
    for (const MetricInfo &info : getMetrics()) {
      json::Value value = toJson(bound.totals.figures[info.metric]);
      if (value != figures[info.name])
        differences[info.name] = std::move(value);
    }
    if (!differences.empty())
      figures["bound"] = std::move(differences);
  }
  figures["level"] = level;
  levels.push_back(std::move(figures));
}

LogicalResult Run::instrument(ModuleOp module) {
  if (failed(work.read(module)))
    return mlir::failure();
  ModuleCost cost = analyzeModule(module);
  for (const FunctionCost &function : cost.functions) {
    if (function.executions.isZero())
      continue;
    for (const OpRow &row : function.rows)
      if (row.counted) {
        std::string text;
        llvm::raw_string_ostream(text) << *row.op;
        rows.push_back({std::move(text), toJson(bind(cost, row.executions)),
                        work.getCounter(row.op)});
      }
  }
  auto function = *module.getOps<func::FuncOp>().begin();
  for (auto [argument, type] :
       llvm::zip_equal(testCase.arguments, function.getArgumentTypes()))
    argument.type = type;
  llvm::append_range(results, function.getResultTypes());
  function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                    UnitAttr::get(module.getContext()));
  work.insertCounters(module, "counters");
  instrumented = true;
  return success();
}

llvm::Error Run::execute(Jit &jit) {
  if (!instrumented || !failure.empty())
    return llvm::Error::success();
  llvm::PrettyStackTraceString crash(testCase.name.c_str());
  if (llvm::Error error = jit.call(testCase.name + suffix, testCase.arguments, results))
    return error;
  auto counters = jit.getGlobal("counters" + suffix, work.getNumCounters());
  if (!counters)
    return counters.takeError();
  executed = work.evaluate(*counters);
  for (Row &row : rows) {
    int64_t runs = (*counters)[row.counter];
    if (row.executions != json::Value(runs))
      wrongRows.push_back(json::Object{{"row", row.text},
                                       {"static", row.executions},
                                       {"executed", runs}});
  }
  return llvm::Error::success();
}

void Run::print() const {
  if (dropped)
    return;
  json::Object record{{"case", testCase.name}, {"variant", variant}};
  if (!failure.empty())
    record["failed"] = failure;
  if (!source.empty())
    record["source"] = source;
  record["levels"] = json::Array(levels);
  if (executed) {
    json::Object counts;
    for (unsigned i = 0; i < numWorks; ++i)
      counts[test::getName(static_cast<Work>(i))] = (*executed)[i];
    record["executed"] = std::move(counts);
    record["rows"] = static_cast<int64_t>(rows.size());
    if (!wrongRows.empty())
      record["wrong_rows"] = json::Array(wrongRows);
  }
  llvm::outs() << json::Value(std::move(record)) << "\n";
}

//===----------------------------------------------------------------------===//
// Cases
//===----------------------------------------------------------------------===//

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

/// Reads and removes what the run needs to know.
static Case readCase(func::FuncOp function) {
  Case result;
  result.name = function.getSymName();
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    Argument argument;
    argument.type = function.getArgumentTypes()[i];
    if (auto value = function.getArgAttrOfType<IntegerAttr>(i, "run.value"))
      argument.value = value.getInt();
    std::string symbol = "arg" + std::to_string(i);
    if (auto type = dyn_cast<ShapedType>(argument.type)) {
      auto shape =
          function.getArgAttrOfType<DenseI64ArrayAttr>(i, "run.shape");
      argument.shape =
          llvm::to_vector(shape ? shape.asArrayRef() : type.getShape());
      for (auto [dim, size] : llvm::enumerate(argument.shape))
        if (type.isDynamicDim(dim))
          result.bindings[symbol + ".d" + std::to_string(dim)] = size;
    } else {
      result.bindings[symbol] = argument.value;
    }
    result.arguments.push_back(std::move(argument));
    function.removeArgAttr(i, "run.value");
    function.removeArgAttr(i, "run.shape");
  }
  if (auto symbols = function->getAttrOfType<DictionaryAttr>("run.symbols"))
    for (NamedAttribute symbol : symbols)
      result.bindings[symbol.getName()] =
          cast<IntegerAttr>(symbol.getValue()).getInt();
  function->removeAttr("run.symbols");
  return result;
}

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
  run.addLevel(level, module);
  return true;
}

void Driver::lower(Run &run, const Variant &variant, ModuleOp module) {
  if (variant.tiling &&
      (!take(run, "tile",
             [&] { return lowering.tile(module, *variant.tiling); }) ||
       !addLevel(run, "tiled", module)))
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
      !addLevel(run, "memref", module) ||
      !take(run, "loops",
            [&] { return lowering.lowerToLoops(module, variant.loops); }))
    return;
  // Not canonicalised: that would fold loads of constants.
  run.addLevel("loops", module);
  if (!take(run, "instrument", [&] { return run.instrument(module); }) ||
      !take(run, "llvm", &Lowering::lowerToLLVM, module))
    return;
  jit.add(module, run.getSuffix());
}

LogicalResult Driver::add(ModuleOp module) {
  auto functions = module.getOps<func::FuncOp>();
  if (functions.empty())
    return module.emitError("found no function to run");
  Case testCase = readCase(*functions.begin());
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
    run->print();
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
    modules.push_back(
        parseSourceString<ModuleOp>(text, ParserConfig(&context)));
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
