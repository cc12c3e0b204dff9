//===- ControlFlow.cpp - How often the operations of a region run ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

Figures mlir::cost::sumCalls(QuantityContext &context, const CallSite &site,
                             const Figures &perCall) {
  Figures total;
  for (const MetricInfo &info : getMetrics())
    if (!isParameterCount(info.metric))
      total[info.metric] = site.sum(context, perCall[info.metric]);
  return total;
}

void FunctionAnalyzer::visitRegion(Region &region) {
  std::string outer = unknownExecutions;
  for (Block &block : region) {
    // A block runs as often as the region if control has no choice.
    bool certain = true;
    for (Block *at = &block; at != &region.front();) {
      Block *before = at->getSinglePredecessor();
      if (!before || before == &block || before->getNumSuccessors() != 1) {
        certain = false;
        break;
      }
      at = before;
    }
    certain &= region.front().hasNoPredecessors();
    unknownExecutions = certain || !outer.empty()
                            ? outer
                            : "how often its block runs is not known";
    visitBlock(block);
  }
  unknownExecutions = std::move(outer);
}

void FunctionAnalyzer::visitBlock(Block &block) {
  for (Operation &op : block)
    visit(&op);
}

Quantity mlir::cost::sumOverLoops(QuantityContext &context,
                                  ArrayRef<Loop> loops,
                                  const Quantity &executions,
                                  const Quantity &once) {
  if (once.isZero())
    return once;
  if (!once.hasInductionVariables())
    return once * executions;
  Quantity total = once;
  for (const Loop &loop : llvm::reverse(loops))
    total = loop.variable
                ? context.sum(loop.variable, loop.lo, loop.hi, loop.step, total)
                : total * loop.trips;
  return total;
}

Quantity CallSite::sum(QuantityContext &context,
                       const Quantity &perCall) const {
  if (executions.isZero())
    return 0;
  Quantity once = perCall.isConstant() || arguments.empty()
                      ? perCall
                      : context.substitute(perCall, arguments);
  return sumOverLoops(context, loops, executions, once);
}

void FunctionAnalyzer::enterLoop(Value iv, const Quantity &lo,
                                 const Quantity &hi, const Quantity &step) {
  const Atom *variable =
      state.context.createInductionVariable("i" + std::to_string(numLoops++));
  tracer.bind(iv, state.context.get(variable));
  loops.push_back({variable, lo, hi, step, 0});
}

void FunctionAnalyzer::enterUnknownLoop(Operation *op) {
  Quantity trips;
  if (auto hint = op->getAttrOfType<IntegerAttr>(attr::tripCount))
    trips = Quantity(llvm::DynamicAPInt(hint.getValue()));
  else if (loops.empty())
    trips = state.symbols.create(id, "trips" + std::to_string(numLoops),
                                 "trip count of '" +
                                     op->getName().getStringRef().str() + "'",
                                 op->getLoc());
  else if (unknownExecutions.empty())
    unknownExecutions = "the trip count of '" +
                        op->getName().getStringRef().str() +
                        "' may differ between iterations of a loop around it";
  ++numLoops;
  loops.push_back({nullptr, 0, 0, 0, trips});
}

/// The variables and bounds of counted loops; false for any other loop.
bool FunctionAnalyzer::enterLoops(LoopLikeOpInterface loop) {
  Operation *op = loop;
  auto bound = [&](AffineMap map, ValueRange operands, bool isLower) {
    SmallVector<Quantity> values;
    for (Value operand : operands)
      values.push_back(tracer.getValueOf(operand));
    ArrayRef<Quantity> dims = ArrayRef(values).take_front(map.getNumDims());
    ArrayRef<Quantity> symbols = ArrayRef(values).drop_front(map.getNumDims());
    std::optional<Quantity> result;
    for (AffineExpr expr : map.getResults()) {
      Quantity value = tracer.evaluate(expr, dims, symbols);
      result = !result   ? value
               : isLower ? state.context.max(*result, value)
                         : state.context.min(*result, value);
    }
    return *result;
  };
  if (auto affineFor = dyn_cast<affine::AffineForOp>(op)) {
    enterLoop(affineFor.getInductionVar(),
              bound(affineFor.getLowerBoundMap(),
                    affineFor.getLowerBoundOperands(), true),
              bound(affineFor.getUpperBoundMap(),
                    affineFor.getUpperBoundOperands(), false),
              affineFor.getStepAsInt());
    return true;
  }
  if (auto parallel = dyn_cast<affine::AffineParallelOp>(op)) {
    for (auto [index, iv] : llvm::enumerate(parallel.getIVs()))
      enterLoop(iv,
                bound(parallel.getLowerBoundMap(index),
                      parallel.getLowerBoundsOperands(), true),
                bound(parallel.getUpperBoundMap(index),
                      parallel.getUpperBoundsOperands(), false),
                parallel.getSteps()[index]);
    return true;
  }
  std::optional<SmallVector<Value>> variables = loop.getLoopInductionVars();
  std::optional<SmallVector<OpFoldResult>> lower = loop.getLoopLowerBounds(),
                                           upper = loop.getLoopUpperBounds(),
                                           steps = loop.getLoopSteps();
  if (!variables || !lower || !upper || !steps)
    return false;
  SmallVector<std::array<Quantity, 3>> bounds;
  for (auto [lo, hi, step] : llvm::zip_equal(*lower, *upper, *steps)) {
    bounds.push_back({tracer.getValueOf(lo), tracer.getValueOf(hi),
                      tracer.getValueOf(step)});
    // A step that is not known to be positive counts nothing.
    const Quantity &by = bounds.back()[2];
    if (by.isZero() || !by.isKnownNonNegative())
      return false;
  }
  for (auto [iv, b] : llvm::zip_equal(*variables, bounds))
    enterLoop(iv, b[0], b[1], b[2]);
  return true;
}

/// A carried value, its init, what is yielded and the result are one.
void FunctionAnalyzer::carryValues(LoopLikeOpInterface loop) {
  for (OpOperand &init : loop.getInitsMutable()) {
    BlockArgument carried = loop.getTiedLoopRegionIterArg(&init);
    if (!carried || !isa<TensorType>(carried.getType()))
      continue;
    storage.addCarried(carried, init);
    OpOperand *yielded = loop.getTiedLoopYieldedValue(carried);
    auto source = sources.find(init.get());
    if (yielded && yielded->get() == carried && source != sources.end())
      sources[carried] = source->second;
  }
}

void FunctionAnalyzer::visitLoop(LoopLikeOpInterface loop) {
  Operation *op = loop;
  size_t depth = loops.size();
  Quantity outer = executions;
  std::string outerReason = unknownExecutions;
  tracer.takeVarying();
  bool isCounted = enterLoops(loop);
  if (!isCounted)
    enterUnknownLoop(op);
  if (tracer.takeVarying() && unknownExecutions.empty())
    unknownExecutions = "the bounds of '" + op->getName().getStringRef().str() +
                        "' may differ between iterations of a loop around it";
  carryValues(loop);
  for (Region &region : op->getRegions()) {
    // The condition of a while runs once more than its body.
    Quantity trips = loops.back().trips;
    bool isCondition =
        !isCounted && op->getNumRegions() == 2 && region.getRegionNumber() == 0;
    if (isCondition)
      loops.back().trips += 1;
    Quantity sum = 1;
    for (const Loop &level : llvm::reverse(loops))
      sum = level.variable ? state.context.sum(level.variable, level.lo,
                                               level.hi, level.step, sum)
                           : sum * level.trips;
    executions = sum;
    visitRegion(region);
    loops.back().trips = trips;
  }
  loops.truncate(depth);
  executions = outer;
  unknownExecutions = std::move(outerReason);
  for (Value value : op->getResults())
    if (isa<TensorType>(value.getType()))
      storage.addForeign(value);
}

void FunctionAnalyzer::visitBranches(RegionBranchOpInterface branch) {
  Operation *op = branch;
  SmallVector<Attribute> operands;
  for (Value operand : op->getOperands()) {
    Attribute constant;
    matchPattern(operand, m_Constant(&constant));
    operands.push_back(constant);
  }
  SmallVector<RegionSuccessor> successors;
  branch.getEntrySuccessorRegions(operands, successors);
  SmallVector<Region *> regions;
  bool repeats = false;
  for (Region &region : op->getRegions()) {
    SmallVector<RegionSuccessor> next;
    branch.getSuccessorRegions(region, next);
    repeats |= llvm::any_of(
        next, [](const RegionSuccessor &s) { return !s.isParent(); });
  }
  std::string outer = unknownExecutions;
  if (repeats && unknownExecutions.empty())
    unknownExecutions = "how often the regions of '" +
                        op->getName().getStringRef().str() +
                        "' run is not known";
  for (const RegionSuccessor &successor : successors)
    if (Region *region = successor.getSuccessor())
      regions.push_back(region);
  if (regions.size() == 1 &&
      (successors.size() == 1 || !unknownExecutions.empty()))
    visitRegion(*regions.front());
  else if (!unknownExecutions.empty())
    for (Region *region : regions)
      visitRegion(*region);
  else
    visitAlternatives(regions);
  unknownExecutions = std::move(outer);
  for (Value value : op->getResults())
    if (isa<TensorType>(value.getType()))
      storage.addForeign(value);
}

/// Less than 0, 0 or more than 0 as `a` is less than, equal to or greater than
/// `b`; nothing if it depends on symbols.
static std::optional<int> compare(const Quantity &a, const Quantity &b) {
  if (a == b)
    return 0;
  if ((a - b).isKnownNonNegative())
    return 1;
  if ((b - a).isKnownNonNegative())
    return -1;
  return std::nullopt;
}

namespace {
struct Branch {
  size_t firstRow, endRow, firstCall, endCall;
  /// MACs, arithmetic, bytes.
  std::array<Quantity, 3> weight;
};
} // namespace

static void addWeight(const Figures &figures, std::array<Quantity, 3> &weight) {
  weight[0] += figures[Metric::Macs];
  weight[1] += figures[Metric::Flops] + figures[Metric::IntOps];
  for (Metric m : {Metric::BytesRead, Metric::BytesWritten,
                   Metric::AccessedBytesRead, Metric::AccessedBytesWritten})
    weight[2] += figures[m];
}

void FunctionAnalyzer::visitAlternatives(ArrayRef<Region *> regions) {
  SmallVector<Branch> branches;
  int chosen = -1;
  bool open = false;
  for (Region *region : regions) {
    Branch branch{result.rows.size(), 0, calls.size(), 0, {}};
    visitRegion(*region);
    branch.endRow = result.rows.size();
    branch.endCall = calls.size();
    for (size_t i = branch.firstRow; i < branch.endRow; ++i)
      addWeight(result.rows[i].getFigures(), branch.weight);
    for (size_t i = branch.firstCall; i < branch.endCall; ++i)
      addWeight(sumCalls(state.context, calls[i],
                         state.functions[calls[i].callee].perCall.figures),
                branch.weight);
    branches.push_back(std::move(branch));
    if (chosen < 0) {
      chosen = 0;
      continue;
    }
    for (unsigned i = 0; i < 3; ++i) {
      std::optional<int> order =
          compare(branches.back().weight[i], branches[chosen].weight[i]);
      open |= !order;
      if (order && *order > 0)
        chosen = branches.size() - 1;
      if (!order || *order != 0)
        break;
    }
  }
  for (auto [index, branch] : llvm::enumerate(branches)) {
    if (open) {
      for (size_t i = branch.firstRow; i < branch.endRow; ++i) {
        OpRow &row = result.rows[i];
        row.perExecution = Figures();
        row.overall.reset();
        row.unknownReason = "which branch costs more depends on symbols";
      }
    } else if (static_cast<int>(index) != chosen) {
      for (size_t i = branch.firstRow; i < branch.endRow; ++i) {
        OpRow &row = result.rows[i];
        row.counted = false;
        row.executions = 0;
        row.overall = std::make_unique<Figures>();
      }
      for (size_t i = branch.firstCall; i < branch.endCall; ++i)
        calls[i].executions = 0;
    }
  }
}

void FunctionAnalyzer::visitCall(CallOpInterface call) {
  Operation *op = call;
  for (Value value : op->getResults())
    if (isa<TensorType>(value.getType()))
      storage.addForeign(value);
  if (!unknownExecutions.empty())
    return addUnknownRow(op, unknownExecutions);
  auto symbol = dyn_cast<SymbolRefAttr>(call.getCallableForCallee());
  if (!symbol)
    return addUnknownRow(op, "indirect call");
  Operation *callee = call.resolveCallableInTable(&state.symbolTables);
  std::string name = "@" + symbol.getLeafReference().str();
  auto it = state.functionIds.find(callee);
  if (it == state.functionIds.end())
    return addUnknownRow(op, "call of external function '" + name + "'");
  if (state.cycles[it->second] == state.cycles[id])
    return addUnknownRow(op, "recursive call of '" + name + "'");
  CallSite site;
  site.callee = it->second;
  site.executions = executions;
  site.loops = loops;
  auto operands = call.getArgOperands();
  tracer.takeVarying();
  for (const Symbols::OfArgument &symbol :
       state.symbols.getOfArguments(it->second)) {
    if (symbol.argument >= operands.size())
      continue;
    Value operand = operands[symbol.argument];
    auto type = dyn_cast<ShapedType>(operand.getType());
    if (!symbol.dim)
      site.arguments[symbol.symbol] = tracer.getValueOf(operand);
    else if (type && type.hasRank() && *symbol.dim < type.getRank())
      site.arguments[symbol.symbol] = tracer.getExtent(operand, *symbol.dim);
  }
  if (tracer.takeVarying())
    return addUnknownRow(op, "an extent may differ between iterations");
  ArrayRef<SmallVector<Quantity>> extents = state.resultExtents[it->second];
  if (extents.size() == op->getNumResults())
    for (auto [value, dims] : llvm::zip_equal(op->getResults(), extents))
      for (auto [dim, extent] : llvm::enumerate(dims))
        tracer.bind(value, dim,
                    state.context.substitute(extent, site.arguments));
  calls.push_back(std::move(site));
  for (auto [index, operand] : llvm::enumerate(operands)) {
    auto source = sources.find(operand);
    if (source != sources.end())
      state.parameters.addPassed(it->second, index, source->second);
  }
}
