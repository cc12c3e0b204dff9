//===- FunctionAnalyzer.cpp - One function, in program order --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/Views.h"
#include "mlir-cost/IR/CostDialect.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

void FunctionAnalyzer::run() {
  for (Region &region : result.op->getRegions()) {
    if (region.empty())
      continue;
    if (isa<FunctionOpInterface>(result.op))
      addInputs(region.front());
    visitRegion(region);
  }
}

void FunctionAnalyzer::addInputs(Block &entry) {
  auto function = cast<FunctionOpInterface>(result.op);
  for (BlockArgument argument : entry.getArguments()) {
    auto type = dyn_cast<ShapedType>(argument.getType());
    if (!type)
      continue;
    unsigned number = argument.getArgNumber();
    auto mark = number < function.getNumArguments()
                    ? function.getArgAttrOfType<BoolAttr>(number, attr::param)
                    : BoolAttr();
    if (mark && mark.getValue() && type.hasRank()) {
      sources[argument] = state.parameters.getMarked(
          argument.getAsOpaquePointer(), tracer.getNumElements(argument),
          type.getElementType());
      derived.insert(argument);
      continue;
    }
    if (!mark)
      sources[argument] = state.parameters.getArgument(id, number);
    if (isa<TensorType>(type))
      storage.addInput(argument);
  }
}

/// Dialects whose operations describe other programs.
static bool isMetaDialect(Operation *op) {
  StringRef dialect = op->getName().getDialectNamespace();
  return dialect == "transform" || dialect == "pdl" ||
         dialect == "pdl_interp" || dialect == "irdl";
}

static bool isUnranked(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && !shaped.hasRank();
}

void FunctionAnalyzer::visit(Operation *op) {
  if (op->hasTrait<OpTrait::ConstantLike>())
    return addConstant(op);
  if (op->hasTrait<OpTrait::IsTerminator>() && op->getNumRegions() == 0)
    return;
  // Functions and modules are visited on their own; symbols are declarations.
  if (isa<FunctionOpInterface, ModuleOp, SymbolOpInterface>(op) ||
      isMetaDialect(op))
    return;

  if (auto model = dyn_cast<CostOpInterface>(op)) {
    bool isRow = model.getCostRole() == OpRole::Row;
    bool isView = op->getNumResults() > 0;
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i)
      isView &= model.getProvenance(i).kind == Provenance::View;
    followProvenance(op);
    if (!isRow || isView)
      return;
    if (llvm::any_of(op->getOperandTypes(), isUnranked) ||
        llvm::any_of(op->getResultTypes(), isUnranked))
      return addUnknownRow(op, "unranked operand or result");
    tracer.clearReason();
    tracer.takeVarying();
    std::optional<OpCost> cost = model.getCost(tracer);
    if (!cost)
      return addUnknownRow(op, tracer.getReason().empty()
                                   ? "its model gives no cost"
                                   : tracer.getReason().str());
    return addKnownRow(op, std::move(*cost));
  }
  if (auto call = dyn_cast<CallOpInterface>(op))
    return visitCall(call);
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op))
    return visitLoop(loop);
  if (auto branch = dyn_cast<RegionBranchOpInterface>(op))
    return visitBranches(branch);
  if (auto view = dyn_cast<ViewLikeOpInterface>(op)) {
    if (op->getNumResults() > 0)
      storage.addView(op->getResult(0), view.getViewSource(), true);
    return;
  }
  addUnknownRow(op, "no cost model");
}

void FunctionAnalyzer::addConstant(Operation *op) {
  for (Value value : op->getResults())
    derived.insert(value);
  auto mark = op->getAttrOfType<BoolAttr>(attr::param);
  if (op->getNumResults() != 1 || (mark && !mark.getValue()))
    return;
  Attribute constant;
  Value value = op->getResult(0);
  if (!isa<ShapedType>(value.getType()) ||
      !matchPattern(value, m_Constant(&constant)))
    return;
  auto type = cast<ShapedType>(value.getType());
  if (mark) {
    sources[value] = state.parameters.getMarked(
        op, tracer.getNumElements(value), type.getElementType());
    return;
  }
  SourceId source = state.parameters.getConstant(op, constant);
  if (source == noSource ||
      (type.getElementType().isInteger() && isIndexData(value)))
    return;
  sources[value] = source;
}

void FunctionAnalyzer::followProvenance(Operation *op) {
  auto model = cast<CostOpInterface>(op);
  bool isDerived = llvm::all_of(op->getOperands(), [&](Value operand) {
    return !isa<ShapedType>(operand.getType()) || derived.contains(operand);
  });
  for (OpResult value : op->getResults()) {
    if (isDerived && isa<TensorType>(value.getType()))
      derived.insert(value);
    Provenance provenance = model.getProvenance(value.getResultNumber());
    if (provenance.kind == Provenance::Fill)
      fills.insert(value);
    if (!provenance.source)
      continue;
    auto it = sources.find(provenance.source);
    if (it != sources.end())
      sources[value] = it->second;
    if (provenance.kind != Provenance::View)
      continue;
    if (fills.contains(provenance.source))
      fills.insert(value);
    auto type = dyn_cast<RankedTensorType>(value.getType());
    auto from = dyn_cast<RankedTensorType>(provenance.source.getType());
    bool isPart = !type || !from ||
                  tracer.getNumElements(value) !=
                      tracer.getNumElements(provenance.source);
    storage.addView(value, provenance.source, isPart);
  }
}

OpRow &FunctionAnalyzer::addRow(Operation *op) {
  OpRow &row = result.rows.emplace_back();
  row.op = op;
  row.executions = executions;
  return row;
}

void FunctionAnalyzer::addUnknownRow(Operation *op, const Twine &reason) {
  addRow(op).unknownReason = reason.str();
  for (Value value : op->getResults())
    if (isa<TensorType>(value.getType()))
      storage.addForeign(value);
}

void FunctionAnalyzer::addKnownRow(Operation *op, OpCost cost) {
  if (!unknownExecutions.empty())
    return addUnknownRow(op, unknownExecutions);
  OpRow &row = addRow(op);
  addArithmetic(cost.counts, row.perExecution);
  if (failed(addTraffic(op, cost, row))) {
    result.rows.pop_back();
    return addUnknownRow(op, tracer.getReason());
  }
  placeResults(op, cost, row.perExecution);
  if (tracer.takeVarying()) {
    result.rows.pop_back();
    return addUnknownRow(op, "an extent may differ between iterations");
  }
  for (auto &[source, bytes] : rowReads)
    state.parameters.addRead(id, result.rows.size() - 1, source, bytes,
                             sumOverLoops(bytes));
  if (loops.empty())
    return;
  row.overall = std::make_unique<Figures>();
  for (const MetricInfo &info : getMetrics())
    (*row.overall)[info.metric] = sumOverLoops(row.perExecution[info.metric]);
}

void FunctionAnalyzer::placeResults(Operation *op, const OpCost &cost,
                                    Figures &figures) {
  for (OpResult value : op->getResults()) {
    if (!isa<TensorType>(value.getType()) || derived.contains(value) ||
        fills.contains(value))
      continue;
    if (storage.placeResult(value, cost))
      figures[Metric::Activations] += tracer.getNumElements(value);
  }
}
