//===- BodyWalk.cpp - Loops and branches in bodies ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the body of an operation the loops around it are forgotten: it is one
// execution that is counted.
//
//===----------------------------------------------------------------------===//

#include "Branches.h"
#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/ArithmeticFigures.h"
#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

class FunctionAnalyzer::BodyWalk final : public BodyRuns {
public:
  explicit BodyWalk(FunctionAnalyzer &analyzer)
      : analyzer(analyzer), outerLoops(std::move(analyzer.loops)),
        outerExecutions(std::exchange(analyzer.executions, 1)),
        outerNumLoops(analyzer.numLoops) {
    analyzer.loops.clear();
    analyzer.tracer.setBodyRuns(this);
  }
  ~BodyWalk() override {
    analyzer.tracer.setBodyRuns(nullptr);
    analyzer.loops = std::move(outerLoops);
    analyzer.executions = outerExecutions;
    analyzer.numLoops = outerNumLoops;
  }

  Quantity getExecutions() override { return analyzer.executions; }
  void enterIterator(ValueRange indices, const Quantity &extent) override;
  bool enterLoop(Operation *loop) override;
  void enterAlternative(const Quantity &runs) override {
    note();
    if (runs != Quantity(1))
      analyzer.enterLoop({nullptr, 0, 0, 0, runs});
  }
  void leave() override {
    auto [depth, executions] = entered.pop_back_val();
    analyzer.loops.truncate(depth);
    analyzer.executions = executions;
  }
  std::optional<BodyBranch> getBranch(Operation *op) override;
  std::optional<int> compare(const OpCost &a, const OpCost &b) override {
    return compareCost(getFigures(a), getFigures(b));
  }

private:
  void note() {
    entered.push_back({analyzer.loops.size(), analyzer.executions});
  }
  Figures getFigures(const OpCost &cost);

  FunctionAnalyzer &analyzer;
  SmallVector<Loop> outerLoops;
  Quantity outerExecutions;
  unsigned outerNumLoops;
  /// The loops and executions that leave() goes back to.
  SmallVector<std::pair<size_t, Quantity>> entered;
};

void FunctionAnalyzer::BodyWalk::enterIterator(ValueRange indices,
                                               const Quantity &extent) {
  note();
  QuantityContext &context = analyzer.state.context;
  const Atom *variable = context.createInductionVariable(
      "i" + std::to_string(analyzer.numLoops++), 0, extent, 1);
  for (Value index : indices)
    analyzer.tracer.bind(index, context.get(variable));
  analyzer.enterLoop({variable, 0, extent, 1, 0});
}

/// What is reduced over a parallel loop is combined by more than its body.
static bool isPlainLoop(Operation *op) {
  return isa<scf::ForOp, affine::AffineForOp>(op) ||
         (isa<scf::ParallelOp, affine::AffineParallelOp>(op) &&
          op->getNumResults() == 0);
}

bool FunctionAnalyzer::BodyWalk::enterLoop(Operation *op) {
  note();
  bool isCounted =
      isPlainLoop(op) && analyzer.enterCounted(cast<LoopLikeOpInterface>(op));
  if (auto hint = op->getAttrOfType<IntegerAttr>(attr::tripCount);
      hint && !isCounted) {
    analyzer.enterUnknownLoop(op);
    isCounted = true;
  }
  if (isCounted && !analyzer.tracer.takeVarying())
    return true;
  leave();
  return false;
}

std::optional<BodyBranch> FunctionAnalyzer::BodyWalk::getBranch(Operation *op) {
  ExtentTracer &tracer = analyzer.tracer;
  auto branch = cast<RegionBranchOpInterface>(op);
  if (tracer.takeVarying() || repeatsRegions(branch))
    return std::nullopt;
  SmallVector<Region *> taken = getAlternatives(branch, tracer);
  BodyBranch result;
  if (taken.size() == 1) {
    result.alternatives.push_back({taken.front()});
  } else if (SmallVector<Guarded> guarded = analyzer.getGuards(op);
             !guarded.empty()) {
    for (const Guarded &next : guarded)
      result.alternatives.push_back(
          {next.region->empty() ? nullptr : next.region, next.runs});
  } else {
    for (Region *region : getRegionsInTextOrder(op))
      result.alternatives.push_back({region});
    if (llvm::is_contained(taken, nullptr))
      result.alternatives.push_back({nullptr});
    BranchRule rule = analyzer.state.conventions.branches;
    result.isDecided = rule == BranchRule::Sum;
    if (rule == BranchRule::Expected) {
      std::optional<SmallVector<int64_t>> weights =
          getWeights(op, result.alternatives.size());
      if (!weights)
        return std::nullopt;
      result.weights.assign(weights->begin(), weights->end());
    }
  }
  // What is computed from an element is no symbol.
  tracer.takeVarying();
  return result;
}

Figures FunctionAnalyzer::BodyWalk::getFigures(const OpCost &cost) {
  Figures figures;
  addArithmetic(cost, analyzer.state.conventions, figures);
  for (const Access &access : cost.accesses)
    if (std::optional<unsigned> bits =
            getBitWidth(getElementTypeOrSelf(access.value.getType())))
      figures[Metric::BytesRead] += access.elements * Quantity(*bits);
  return figures;
}

std::optional<OpCost> FunctionAnalyzer::getCost(CostOpInterface model) {
  if (model->getNumRegions() == 0)
    return model.getCost(tracer);
  BodyWalk walk(*this);
  return model.getCost(tracer);
}
