//===- BodyControlFlow.cpp - Loops and branches in bodies -----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Counting.h"

#include "mlir-cost/Models/IterationFlow.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Interfaces/ControlFlowInterfaces.h"

using namespace mlir;
using namespace mlir::cost;
using llvm::DynamicAPInt;

bool mlir::cost::isControlFlow(Operation &op) {
  return op.getNumRegions() > 0 && isa<RegionBranchOpInterface>(op);
}

bool mlir::cost::hasControlFlow(Block &block) {
  return llvm::any_of(block, isControlFlow);
}

/// A region that has been entered.
bool Counting::visitRegion(Region &region) {
  Block &block = region.front();
  times[&block] =
      query.getBodyRuns()->getExecutions() * Quantity(shares.back());
  size_t begin = waiting.size();
  Block *around = std::exchange(current, &block);
  bool isKnown = visitBlock(block);
  // Nothing outside takes a product of the region.
  finish(begin);
  current = around;
  return isKnown;
}

/// What a loop carries and leaves is an accumulator.
bool Counting::visitLoop(LoopLikeOpInterface loop) {
  Region &region = loop->getRegion(0);
  if (!region.hasOneBlock() || !query.getBodyRuns()->enterLoop(loop)) {
    query.unknown("how often '" + loop->getName().getStringRef() +
                  "' in the body runs is not known");
    return false;
  }
  for (OpOperand &init : getLoopInits(loop))
    sums.insert(getLoopArgument(loop, init));
  sums.insert(loop->result_begin(), loop->result_end());
  bool isKnown = visitRegion(region);
  query.getBodyRuns()->leave();
  return isKnown;
}

bool Counting::visitAlternative(const BodyBranch::Alternative &alternative) {
  if (!alternative.region)
    return true;
  query.getBodyRuns()->enterAlternative(alternative.runs);
  bool isKnown = visitRegion(*alternative.region);
  query.getBodyRuns()->leave();
  return isKnown;
}

/// Each alternative by its share.
bool Counting::weighAlternatives(const BodyBranch &branch) {
  DynamicAPInt total(0);
  for (int64_t weight : branch.weights)
    total += weight;
  cost.divisor *= total;
  for (ArithCount &entry : cost.counts)
    entry.count *= Quantity(total);
  for (auto &[block, count] : times)
    count *= Quantity(total);
  for (DynamicAPInt &share : shares)
    share *= total;
  for (auto [alternative, weight] :
       llvm::zip_equal(branch.alternatives, branch.weights)) {
    shares.push_back(shares.back() / total * DynamicAPInt(weight));
    bool isKnown = visitAlternative(alternative);
    shares.pop_back();
    if (!isKnown)
      return false;
  }
  return true;
}

/// The alternative that costs most.
bool Counting::chooseAlternative(Operation &op, const BodyBranch &branch) {
  // What is counted before is no part of the choice.
  OpCost before = std::move(cost);
  std::optional<OpCost> most;
  for (const BodyBranch::Alternative &alternative : branch.alternatives) {
    cost = OpCost();
    if (!visitAlternative(alternative))
      return false;
    std::optional<int> order =
        most ? query.getBodyRuns()->compare(cost, *most) : 1;
    if (!order) {
      query.unknown("which region of '" + op.getName().getStringRef() +
                    "' in the body costs more is not known");
      return false;
    }
    if (*order > 0)
      most = std::move(cost);
  }
  cost = std::move(before);
  cost.add(*most);
  return true;
}

/// Of the results that is an accumulator for which a region yields one.
bool Counting::visitBranch(Operation &op) {
  std::optional<BodyBranch> branch = query.getBodyRuns()->getBranch(&op);
  bool isKnown = branch && !branch->alternatives.empty() &&
                 llvm::all_of(branch->alternatives, [](const auto &next) {
                   return !next.region || next.region->hasOneBlock();
                 });
  if (!isKnown) {
    query.unknown("which region of '" + op.getName().getStringRef() +
                  "' in the body runs is not known");
    return false;
  }
  if (!branch->weights.empty()) {
    if (!weighAlternatives(*branch))
      return false;
  } else if (branch->isDecided) {
    if (!llvm::all_of(branch->alternatives, [&](const auto &alternative) {
          return visitAlternative(alternative);
        }))
      return false;
  } else if (!chooseAlternative(op, *branch)) {
    return false;
  }
  for (Value result : op.getResults())
    if (llvm::any_of(getChoices(result),
                     [&](Value choice) { return accumulates(choice); }))
      sums.insert(result);
  return true;
}

bool Counting::visitControlFlow(Operation &op) {
  auto loop = dyn_cast<LoopLikeOpInterface>(op);
  return loop ? visitLoop(loop) : visitBranch(op);
}
