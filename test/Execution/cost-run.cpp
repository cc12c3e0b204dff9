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
/// One case, lowered in one way.
class Run {
public:
  Run(StringRef name, StringRef variant) : name(name), variant(variant) {}

  /// Analyses a level of it.
  void addLevel(StringRef level, ModuleOp module);
  /// Analyses the loops row by row and puts counters into them.
  LogicalResult instrument(ModuleOp module);
  llvm::Error execute(Jit &jit);
  void fail(const llvm::Twine &reason) { failure = reason.str(); }
  void print() const;

  std::string suffix;
  SmallVector<Argument> arguments;
  /// Numbers for symbols, by name.
  llvm::StringMap<Quantity> bindings;

private:
  struct Row {
    std::string text;
    json::Value executions;
    unsigned counter;
  };

  Quantity bind(const ModuleCost &cost, const Quantity &quantity) const;

  std::string name, variant, failure;
  json::Array levels;
  ExecutedWork work;
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
    auto it = bindings.find(definition.symbol->getName());
    if (it != bindings.end())
      values.try_emplace(definition.symbol, it->second);
  }
  return cost.context->substitute(quantity, values);
}

void Run::addLevel(StringRef level, ModuleOp module) {
  if (printIR)
    llvm::errs() << "// " << name << ", " << variant << ", " << level << "\n"
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
    options.bindings = bindings;
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
       llvm::zip_equal(arguments, function.getArgumentTypes()))
    argument.type = type;
  llvm::append_range(results, function.getResultTypes());
  function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                    UnitAttr::get(module.getContext()));
  work.insertCounters(module, "counters");
  return success();
}

llvm::Error Run::execute(Jit &jit) {
  if (!failure.empty())
    return llvm::Error::success();
  if (llvm::Error error = jit.call(name + suffix, arguments, results))
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
  json::Object record{{"case", name}, {"variant", variant}};
  if (!failure.empty())
    record["failed"] = failure;
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

  void addCase(StringRef text, unsigned line);
  LogicalResult runAll();

private:
  void addVariant(const Variant &variant, ModuleOp linalg, ModuleOp generic,
                  const Run &prototype);
  /// Takes `step` of a run; a failure is the run's result.
  bool take(Run &run, StringRef step, llvm::function_ref<LogicalResult()> fn);

  MLIRContext *context;
  Lowering lowering;
  Jit jit;
  std::vector<std::unique_ptr<Run>> runs;
};
} // namespace

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

/// Reads and removes what the run needs to know.
static void readArguments(func::FuncOp function, Run &run) {
  Builder b(function.getContext());
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    Argument argument;
    argument.type = function.getArgumentTypes()[i];
    if (auto value = function.getArgAttrOfType<IntegerAttr>(i, "run.value"))
      argument.value = value.getInt();
    std::string symbol = "arg" + std::to_string(i);
    if (auto type = dyn_cast<ShapedType>(argument.type)) {
      if (auto shape =
              function.getArgAttrOfType<DenseI64ArrayAttr>(i, "run.shape"))
        argument.shape = llvm::to_vector(shape.asArrayRef());
      else
        argument.shape = llvm::to_vector(type.getShape());
      for (auto [dim, size] : llvm::enumerate(argument.shape))
        run.bindings[symbol + ".d" + std::to_string(dim)] = Quantity(size);
    } else {
      run.bindings[symbol] = Quantity(argument.value);
    }
    run.arguments.push_back(argument);
    function.removeArgAttr(i, "run.value");
    function.removeArgAttr(i, "run.shape");
  }
  if (auto symbols = function->getAttrOfType<DictionaryAttr>("run.symbols"))
    for (NamedAttribute symbol : symbols)
      run.bindings[symbol.getName()] =
          Quantity(cast<IntegerAttr>(symbol.getValue()).getInt());
  function->removeAttr("run.symbols");
}

void Driver::addVariant(const Variant &variant, ModuleOp linalg,
                        ModuleOp generic, const Run &prototype) {
  auto run = std::make_unique<Run>(prototype);
  run->suffix = "_run" + std::to_string(runs.size());
}

int main(int argc, char **argv) { return 0; }
