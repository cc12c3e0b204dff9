//===- Run.cpp - One program, lowered in one way --------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Run.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/Support/PrettyStackTrace.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::cost::test;
namespace json = llvm::json;

Case Case::take(func::FuncOp function) {
  Case result;
  result.name = function.getSymName();
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    Argument argument;
    argument.type = function.getArgumentTypes()[i];
    if (auto value = function.getArgAttrOfType<IntegerAttr>(i, "run.value"))
      argument.value = value.getInt();
    std::string symbol = "arg" + std::to_string(i);
    if (auto type = dyn_cast<ShapedType>(argument.type)) {
      auto shape = function.getArgAttrOfType<DenseI64ArrayAttr>(i, "run.shape");
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

static json::Value toJson(const Quantity &quantity) {
  if (std::optional<int64_t> value = quantity.getInt64())
    return *value;
  return quantity.str();
}

Quantity Run::bind(const ModuleCost &cost, const Quantity &quantity) const {
  QuantityContext::Substitution values;
  for (const SymbolDefinition &definition : cost.symbols) {
    // A callee may have a symbol of the same name.
    StringRef name = definition.symbol->getName();
    name.consume_front(testCase.name + ".");
    auto it = testCase.bindings.find(name);
    if (it != testCase.bindings.end())
      values.try_emplace(definition.symbol, it->second);
  }
  return cost.context->substitute(quantity, values);
}

void Run::addLevel(StringRef level, ModuleOp module, bool printIR) {
  if (printIR)
    llvm::errs() << "// " << testCase.name << ", " << variant << ", " << level
                 << "\n"
                 << module << "\n";
  ModuleCost cost = analyzeModule(module);
  json::Object figures;
  for (const MetricInfo &info : getMetrics())
    figures[info.name] = toJson(bind(cost, cost.totals.figures[info.metric]));
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
  if (llvm::Error error =
          jit.call(testCase.name + suffix, testCase.arguments, results))
    return error;
  auto counters = jit.getGlobal("counters" + suffix, work.getNumCounters());
  if (!counters)
    return counters.takeError();
  executed = work.evaluate(*counters);
  for (Row &row : rows) {
    int64_t runs = (*counters)[row.counter];
    if (row.executions != json::Value(runs))
      wrongRows.push_back(json::Object{
          {"row", row.text}, {"static", row.executions}, {"executed", runs}});
  }
  return llvm::Error::success();
}

void Run::print(llvm::raw_ostream &os) const {
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
  os << json::Value(std::move(record)) << "\n";
}
