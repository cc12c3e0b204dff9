//===- Branches.cpp - Which of several regions runs -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Branches.h"
#include "FunctionAnalyzer.h"
#include "Functions.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/IntegerSet.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;

/// Whether the condition of an affine.if holds always or never.
static std::optional<bool> getCondition(affine::AffineIfOp op,
                                        ExtentTracer &tracer) {
  IntegerSet set = op.getIntegerSet();
  SmallVector<Quantity> values;
  for (Value operand : op.getOperands())
    values.push_back(tracer.getValueOf(operand));
  ArrayRef<Quantity> dims = ArrayRef(values).take_front(set.getNumDims());
  ArrayRef<Quantity> symbols = ArrayRef(values).drop_front(set.getNumDims());
  bool always = true;
  for (auto [expr, isEquality] :
       llvm::zip_equal(set.getConstraints(), set.getEqFlags())) {
    Quantity value = tracer.evaluate(expr, dims, symbols);
    Quantity negative = Quantity(0) - value - 1;
    if (negative.isKnownNonNegative() ||
        (isEquality && (value - 1).isKnownNonNegative()))
      return false;
    always &= isEquality ? value.isZero() : value.isKnownNonNegative();
  }
  return always ? std::optional<bool>(true) : std::nullopt;
}

/// The operands as constants, where they are known.
static SmallVector<Attribute> getKnownOperands(Operation *op,
                                               ExtentTracer &tracer) {
  SmallVector<Attribute> known;
  if (auto affineIf = dyn_cast<affine::AffineIfOp>(op)) {
    known.resize(op->getNumOperands());
    return known;
  }
  for (Value operand : op->getOperands()) {
    Attribute &constant = known.emplace_back();
    if (matchPattern(operand, m_Constant(&constant)))
      continue;
    Type type = operand.getType();
    if (type.isInteger(1)) {
      if (std::optional<bool> holds = tracer.getCondition(operand))
        constant = BoolAttr::get(op->getContext(), *holds);
    } else if (type.isIntOrIndex()) {
      if (std::optional<int64_t> value = tracer.getValueOf(operand).getInt64())
        constant = IntegerAttr::get(type, *value);
    }
  }
  return known;
}

SmallVector<Region *>
mlir::cost::getAlternatives(RegionBranchOpInterface branch,
                            ExtentTracer &tracer) {
  SmallVector<RegionSuccessor> successors;
  branch.getEntrySuccessorRegions(getKnownOperands(branch, tracer), successors);
  SmallVector<Region *> regions;
  for (const RegionSuccessor &successor : successors) {
    Region *region = successor.getSuccessor();
    regions.push_back(region && !region->empty() ? region : nullptr);
  }
  if (auto affineIf = dyn_cast<affine::AffineIfOp>(branch.getOperation()))
    if (std::optional<bool> holds = getCondition(affineIf, tracer)) {
      Region *taken =
          *holds ? &affineIf.getThenRegion() : &affineIf.getElseRegion();
      return {taken->empty() ? nullptr : taken};
    }
  return regions;
}

bool mlir::cost::repeatsRegions(RegionBranchOpInterface branch) {
  return llvm::any_of(branch->getRegions(), [&](Region &region) {
    SmallVector<RegionSuccessor> next;
    branch.getSuccessorRegions(region, next);
    return llvm::any_of(next,
                        [](const RegionSuccessor &s) { return !s.isParent(); });
  });
}

SmallVector<Region *> mlir::cost::getRegionsInTextOrder(Operation *op) {
  SmallVector<Region *> regions;
  for (Region &region : op->getRegions())
    if (!region.empty())
      regions.push_back(&region);
  if (isa<scf::IndexSwitchOp>(op))
    std::rotate(regions.begin(), regions.begin() + 1, regions.end());
  return regions;
}

std::optional<bool> mlir::cost::getKnownCondition(tosa::IfOp op) {
  DenseElementsAttr condition;
  return matchPattern(op.getCondition(), m_Constant(&condition))
             ? std::optional(condition.getSplatValue<bool>())
             : std::nullopt;
}

void FunctionAnalyzer::visitTosaIf(tosa::IfOp op) {
  unsigned begin = storage.getPosition();
  SmallVector<Region *> regions = {&op.getThenGraph(), &op.getElseGraph()};
  SmallVector<Region *> alternatives;
  SmallVector<Region *> counted;
  for (Region *region : regions)
    for (auto [argument, operand] :
         llvm::zip(region->getArguments(), op.getInputList()))
      addView(argument, operand, /*isPart=*/false);
  std::optional<bool> holds = getKnownCondition(op);
  if (holds || !unknownExecutions.empty()) {
    if (holds)
      dead.add(regions[*holds ? 1 : 0]);
    for (Region *region : regions) {
      bool isTaken = !dead.contains(region);
      if (isTaken) {
        alternatives.push_back(region);
        counted.push_back(region);
      }
      bool wasDead = storage.setDead(storage.isDead() || !isTaken);
      Alternative next = visitAlternative(region);
      storage.setDead(wasDead);
      if (!isTaken)
        discard(next);
    }
  } else {
    alternatives = regions;
    counted = visitAlternatives(op, regions);
  }
  followYields(op, counted);
  placeYields({op, begin, alternatives, executions}, counted);
}

void FunctionAnalyzer::visitBranches(RegionBranchOpInterface branch) {
  Operation *op = branch;
  unsigned begin = storage.getPosition();
  std::string outer = unknownExecutions;
  if (unknownExecutions.empty() && repeatsRegions(branch))
    unknownExecutions = "how often the regions of '" +
                        op->getName().getStringRef().str() +
                        "' run is not known";
  SmallVector<Region *> taken = getAlternatives(branch, tracer);
  SmallVector<Region *> regions = getRegionsInTextOrder(op);
  SmallVector<Region *> counted;
  SmallVector<Guarded> guarded;
  bool isKnown = unknownExecutions.empty();
  bool isDecided = taken.size() == 1 && !repeatsRegions(branch);
  if (isDecided || !isKnown) {
    for (Region *region : regions) {
      bool isTaken = !isDecided || region == taken[0];
      if (!isTaken)
        dead.add(region);
      bool wasDead = storage.setDead(storage.isDead() || !isTaken);
      Alternative next = visitAlternative(region);
      storage.setDead(wasDead);
      if (isTaken)
        counted.push_back(region);
      else
        discard(next);
    }
  } else if (guarded = getGuards(op); !guarded.empty()) {
    counted = visitGuarded(guarded);
  } else {
    // Null stands for what skips all regions.
    if (llvm::is_contained(taken, nullptr))
      regions.push_back(nullptr);
    counted = visitAlternatives(op, regions);
  }
  if (!isDecided) {
    if (!isKnown)
      regions.push_back(nullptr);
    taken = regions;
  }
  unknownExecutions = std::move(outer);
  Value condition;
  if (auto ifOp = dyn_cast<scf::IfOp>(op))
    condition = getDeciding(ifOp.getCondition());
  followYields(op, counted, guarded);
  placeYields({op, begin, taken, executions, condition}, counted);
}

std::optional<int> mlir::cost::compareCost(const Figures &a, const Figures &b) {
  auto sum = [](const Figures &figures, ArrayRef<Metric> metrics) {
    Quantity total;
    for (Metric metric : metrics)
      total += figures[metric];
    return total;
  };
  const SmallVector<Metric> order[] = {{Metric::Macs},
                                       {Metric::Flops, Metric::IntOps},
                                       {Metric::BytesRead, Metric::BytesWritten,
                                        Metric::AccessedBytesRead,
                                        Metric::AccessedBytesWritten}};
  for (ArrayRef<Metric> metrics : order) {
    Quantity difference = sum(a, metrics) - sum(b, metrics);
    if (difference.isZero())
      continue;
    if (difference.isKnownNonNegative())
      return 1;
    if ((Quantity(0) - difference).isKnownNonNegative())
      return -1;
    return std::nullopt;
  }
  return 0;
}

/// Rows and calls of an alternative that does not run.
void FunctionAnalyzer::discard(const Alternative &alternative) {
  for (size_t i = alternative.firstRow; i < alternative.endRow; ++i) {
    OpRow &row = result.rows[i];
    if (!row.counted)
      continue;
    row.counted = false;
    row.executions = 0;
    row.overall = std::make_unique<Figures>();
  }
  for (size_t i = alternative.firstCall; i < alternative.endCall; ++i)
    calls[i].executions = 0;
}

Alternative FunctionAnalyzer::visitAlternative(Region *region) {
  size_t firstRow = result.rows.size(), firstCall = calls.size();
  if (region) {
    auto ifOp = dyn_cast<scf::IfOp>(region->getParentOp());
    bool isHeld = ifOp && region == &ifOp.getThenRegion();
    if (isHeld)
      storage.hold(getDeciding(ifOp.getCondition()));
    visitRegion(*region);
    if (isHeld)
      storage.letGo();
    storage.leaveAlternative(region);
  }
  return measure(firstRow, result.rows.size(), firstCall, calls.size());
}

/// What rows and calls from the first to before the end cost together.
Alternative FunctionAnalyzer::measure(size_t firstRow, size_t endRow,
                                      size_t firstCall, size_t endCall) {
  Alternative next{firstRow, endRow, firstCall, endCall, {}};
  FigureSums sums;
  for (size_t i = next.firstRow; i < next.endRow; ++i)
    if (result.rows[i].counted)
      sums += result.rows[i].getFigures();
  for (size_t i = next.firstCall; i < next.endCall; ++i)
    sums += sumCalls(state.context, calls[i],
                     state.functions[calls[i].callee].perCall.figures);
  next.figures = sums.take();
  // Parameters have their owners later; what is read of them is known.
  next.figures[Metric::ParamBytesRead] += state.parameters.getBytesRead(
      id, result.rows, next.firstRow, next.endRow);
  return next;
}

SmallVector<Region *>
FunctionAnalyzer::visitAlternatives(Operation *op, ArrayRef<Region *> regions) {
  SmallVector<Alternative, 2> alternatives;
  for (Region *region : regions)
    alternatives.push_back(visitAlternative(region));
  SmallVector<Region *> counted;
  std::optional<unsigned> chosen = choose(op, alternatives);
  for (auto [index, region] : llvm::enumerate(regions))
    if (region && chosen.value_or(index) == index)
      counted.push_back(region);
  return counted;
}

/// Which of the alternatives of `op` counts, if it is one.
std::optional<unsigned>
FunctionAnalyzer::choose(Operation *op, ArrayRef<Alternative> alternatives) {
  switch (state.conventions.branches) {
  case BranchRule::Sum:
    return std::nullopt;
  case BranchRule::Expected:
    weigh(op, alternatives);
    return std::nullopt;
  case BranchRule::Max:
    break;
  }
  unsigned chosen = 0;
  for (unsigned i = 1; i < alternatives.size(); ++i) {
    std::optional<int> order =
        compareCost(getWithData(state, alternatives[i].figures),
                    getWithData(state, alternatives[chosen].figures));
    if (!order) {
      addOpenBranch(op, alternatives);
      return std::nullopt;
    }
    if (*order > 0)
      chosen = i;
  }
  for (auto [index, alternative] : llvm::enumerate(alternatives))
    if (index != chosen)
      discard(alternative);
  return chosen;
}

std::optional<SmallVector<int64_t>> mlir::cost::getWeights(Operation *op,
                                                           size_t count) {
  auto array = op->getAttrOfType<DenseI64ArrayAttr>(attr::branchWeights);
  if (!array)
    return SmallVector<int64_t>(count, 1);
  SmallVector<int64_t> weights(array.asArrayRef());
  bool allZero = llvm::all_of(weights, [](int64_t w) { return w == 0; });
  return weights.size() == count && !allZero ? std::optional(weights)
                                             : std::nullopt;
}

/// Each row counts by the share of its alternative.
void FunctionAnalyzer::weigh(Operation *op,
                             ArrayRef<Alternative> alternatives) {
  state.saved[id].isUnknown = true;
  std::optional<SmallVector<int64_t>> weights =
      getWeights(op, alternatives.size());
  if (!weights) {
    for (const Alternative &alternative : alternatives)
      discard(alternative);
    addRow(op).unknownReason = "'cost.branch_weights' does not weigh its " +
                               std::to_string(alternatives.size()) +
                               " alternatives";
    return;
  }
  llvm::DynamicAPInt total(0);
  for (int64_t weight : *weights)
    total += weight;
  for (auto [weight, alternative] : llvm::zip_equal(*weights, alternatives)) {
    for (size_t i = alternative.firstRow; i < alternative.endRow; ++i) {
      OpRow &row = result.rows[i];
      auto overall = std::make_unique<Figures>();
      for (const MetricInfo &info : getMetrics())
        (*overall)[info.metric] = isParameterCount(info.metric)
                                      ? row.getFigures()[info.metric]
                                      : row.getFigures()[info.metric] * weight;
      row.overall = std::move(overall);
      row.executions *= weight;
      auto [it, isFirst] = state.weights[id].try_emplace(i, total);
      if (!isFirst)
        it->second *= total;
    }
    state.parameters.weigh(id, alternative.firstRow, alternative.endRow,
                           weight);
    for (size_t i = alternative.firstCall; i < alternative.endCall; ++i) {
      calls[i].weight *= weight;
      calls[i].weights *= total;
    }
  }
}

/// A row of the branch itself: the largest figure of the alternatives, each
/// quantity for itself.
void FunctionAnalyzer::addOpenBranch(Operation *op,
                                     ArrayRef<Alternative> alternatives) {
  state.saved[id].isUnknown = true;
  std::string unknownReason;
  for (const Alternative &alternative : alternatives) {
    for (size_t i = alternative.firstRow; i < alternative.endRow; ++i)
      if (!result.rows[i].isKnown())
        unknownReason = result.rows[i].unknownReason;
    discard(alternative);
  }
  OpRow &row = addRow(op);
  if (!unknownReason.empty()) {
    row.unknownReason =
        "which region costs more is not known: " + unknownReason;
    return;
  }
  Figures overall;
  for (const MetricInfo &info : getMetrics()) {
    if (isParameterCount(info.metric))
      continue;
    Quantity &largest = overall[info.metric];
    for (const Alternative &alternative : alternatives)
      largest = state.context.max(largest, alternative.figures[info.metric]);
    // One execution, where all are alike.
    if (std::optional<Quantity> once = largest.divideExactly(executions))
      row.perExecution[info.metric] = *once;
  }
  row.overall = std::make_unique<Figures>(std::move(overall));
}
