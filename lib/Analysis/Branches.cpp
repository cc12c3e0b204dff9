//===- Branches.cpp - Which of several regions runs -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Branches.h"
#include "FunctionAnalyzer.h"
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
