//===- ControlFlow.cpp - How often the operations of a region run ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountedLoops.h"
#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

void FunctionAnalyzer::visitRegion(Region &region) {
  if (region.hasOneBlock())
    visitBlock(region.front());
  else if (!region.empty())
    visitBlocks(region);
  Operation *op = region.getParentOp();
  if (op->hasTrait<OpTrait::AutomaticAllocationScope>())
    storage.leaveScope(op);
}

void FunctionAnalyzer::visitBlock(Block &block) {
  nests[&block] = getNest();
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
  for (const Loop &loop : llvm::reverse(loops)) {
    total = loop.variable
                ? context.sum(loop.variable, loop.lo, loop.hi, loop.step, total)
                : total * loop.trips;
    // The same each time that the loop is entered.
    if (!total.hasInductionVariables())
      return total * loop.entered;
  }
  return total;
}

Quantity FunctionAnalyzer::countIterations() {
  const Loop &loop = loops.back();
  Quantity count = loop.variable ? state.context.sum(loop.variable, loop.lo,
                                                     loop.hi, loop.step, 1)
                                 : loop.trips;
  return cost::sumOverLoops(state.context, ArrayRef(loops).drop_back(),
                            loop.entered, count);
}

Loop FunctionAnalyzer::createLoop(Value iv, const LoopBounds &bounds,
                                  bool isUnsigned) {
  const Atom *variable = state.context.createInductionVariable(
      "i" + std::to_string(numLoops++), bounds.lo, bounds.hi, bounds.step);
  touched.bind(iv, state.context.get(variable));
  if (isUnsigned)
    tracer.bindUnsigned(iv, state.context.get(variable), bounds.hi);
  else
    tracer.bind(iv, state.context.get(variable));
  return {variable, bounds.lo, bounds.hi, bounds.step, 0};
}

void FunctionAnalyzer::enterLoop(Loop loop) {
  loop.entered = executions;
  loop.nest = addNest(getNest(), loop);
  loops.push_back(std::move(loop));
  executions = countIterations();
}

std::optional<Quantity> mlir::cost::getTripCountHint(Operation *loop) {
  auto hint = loop->getAttrOfType<IntegerAttr>(attr::tripCount);
  return hint ? std::optional<Quantity>(llvm::DynamicAPInt(hint.getValue()))
              : std::nullopt;
}

void FunctionAnalyzer::enterUnknownLoop(Operation *op) {
  Quantity trips;
  if (std::optional<Quantity> hint = getTripCountHint(op))
    trips = *hint;
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
  enterLoop({nullptr, 0, 0, 0, trips});
  nameIterations();
}

/// A step that is not known to be positive counts nothing. Nor do bounds that
/// differ by a value of the program in such a way that the loop never runs
/// unless that value is negative: symbols are at least 0.
bool mlir::cost::isCountable(ExtentTracer &tracer, const LoopBounds &bounds) {
  if (bounds.step.isZero() || !bounds.step.isKnownNonNegative())
    return false;
  Quantity back = bounds.lo - bounds.hi;
  return !back.isKnownNonNegative() || tracer.isNonNegative(back);
}

/// Nothing if it is not known how they compare without sign.
std::optional<LoopBounds> FunctionAnalyzer::getBounds(OpFoldResult lo,
                                                      OpFoldResult hi,
                                                      OpFoldResult step,
                                                      bool isUnsigned) {
  auto get = [&](OpFoldResult bound) -> std::optional<Quantity> {
    if (auto value = dyn_cast<Value>(bound); value && isUnsigned)
      return tracer.getUnsignedBound(value);
    return tracer.getValueOf(bound);
  };
  std::optional<Quantity> first = get(lo), end = get(hi), by = get(step);
  if (!first || !end || !by)
    return std::nullopt;
  return LoopBounds{*first, *end, *by};
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
  SmallVector<Value> variables;
  SmallVector<LoopBounds> all;
  bool isUnsigned = false;
  if (auto affineFor = dyn_cast<affine::AffineForOp>(op)) {
    variables.push_back(affineFor.getInductionVar());
    all.push_back({bound(affineFor.getLowerBoundMap(),
                         affineFor.getLowerBoundOperands(), true),
                   bound(affineFor.getUpperBoundMap(),
                         affineFor.getUpperBoundOperands(), false),
                   affineFor.getStepAsInt()});
  } else if (auto parallel = dyn_cast<affine::AffineParallelOp>(op)) {
    llvm::append_range(variables, parallel.getIVs());
    for (auto [index, step] : llvm::enumerate(parallel.getSteps()))
      all.push_back({bound(parallel.getLowerBoundMap(index),
                           parallel.getLowerBoundsOperands(), true),
                     bound(parallel.getUpperBoundMap(index),
                           parallel.getUpperBoundsOperands(), false),
                     step});
  } else if (isa<scf::WhileOp, tosa::WhileOp>(op)) {
    std::optional<CountedLoop> counted = matchCountedWhile(loop);
    std::optional<LoopBounds> bounds =
        counted ? getBounds(*counted) : std::nullopt;
    if (!bounds)
      return false;
    variables.push_back(counted->iv);
    all.push_back(std::move(*bounds));
    isUnsigned = counted->isUnsigned;
  } else {
    std::optional<SmallVector<Value>> ivs = loop.getLoopInductionVars();
    std::optional<SmallVector<OpFoldResult>> lower = loop.getLoopLowerBounds(),
                                             upper = loop.getLoopUpperBounds(),
                                             steps = loop.getLoopSteps();
    if (!ivs || !lower || !upper || !steps)
      return false;
    auto scfFor = dyn_cast<scf::ForOp>(op);
    isUnsigned = scfFor && scfFor.getUnsignedCmp();
    variables = std::move(*ivs);
    for (auto [lo, hi, step] : llvm::zip_equal(*lower, *upper, *steps)) {
      std::optional<LoopBounds> bounds = getBounds(lo, hi, step, isUnsigned);
      if (!bounds)
        return false;
      all.push_back(std::move(*bounds));
    }
  }
  if (!llvm::all_of(all, [&](const LoopBounds &bounds) {
        return isCountable(tracer, bounds);
      }))
    return false;
  for (auto [iv, bounds] : llvm::zip_equal(variables, all))
    enterLoop(createLoop(iv, bounds, isUnsigned));
  return true;
}

/// A carried value, its init, what is yielded and the result are one.
void FunctionAnalyzer::carryValues(LoopLikeOpInterface loop,
                                   const Quantity &runs) {
  for (OpOperand &init : getLoopInits(loop)) {
    BlockArgument carried = getLoopArgument(loop, init);
    if (!carried || !isa<ShapedType>(carried.getType()))
      continue;
    if (dead.contains(&loop->getRegions().back())) {
      addView(carried, init.get(), /*isPart=*/false);
      continue;
    }
    followCarried(carried);
    if (isUnchanged(loop, carried, dead) || derived.contains(carried) ||
        !isa<BaseMemRefType, TensorType>(carried.getType())) {
      storage.addView(carried, init.get(), false);
    } else if (isa<BaseMemRefType>(carried.getType())) {
      carryMemory(loop, init, runs);
    } else {
      storage.addCarried(carried, init);
      carriedRuns[carried] = runs;
    }
    // The condition of a while sees it first.
    if (auto whileOp = dyn_cast<tosa::WhileOp>(loop.getOperation()))
      addView(whileOp.getCondGraph().getArgument(init.getOperandNumber()),
              carried, false);
    if (OpResult left = getLoopResult(loop, init))
      followCarried(left);
  }
}

/// What the condition of a while passes to its body is the body's, which may
/// overwrite what the loop has made.
void FunctionAnalyzer::passValues(scf::WhileOp loop, unsigned begin) {
  llvm::SmallDenseMap<Value, Value> arguments;
  for (auto [argument, passed] : llvm::zip_equal(
           loop.getAfterArguments(), loop.getConditionOp().getArgs())) {
    auto [first, isFirst] = arguments.try_emplace(passed, argument);
    int buffer = storage.getBuffer(passed);
    followCarried(argument);
    if (!isFirst)
      storage.addView(argument, first->second, false);
    else if (isa<TensorType>(passed.getType()) && buffer >= 0 &&
             storage.getBuffers()[buffer].begin >= begin &&
             !storage.isPart(passed))
      storage.addLeft(argument, passed);
    else
      storage.addView(argument, passed, storage.isPart(passed));
  }
}

static bool hasConstantBounds(LoopLikeOpInterface loop) {
  if (auto affineFor = dyn_cast<affine::AffineForOp>(loop.getOperation()))
    return affineFor.hasConstantBounds();
  auto areConstant = [](std::optional<SmallVector<OpFoldResult>> values) {
    return values && llvm::all_of(*values, [](OpFoldResult value) {
             return getConstantIntValue(value).has_value();
           });
  };
  return areConstant(loop.getLoopLowerBounds()) &&
         areConstant(loop.getLoopUpperBounds()) &&
         areConstant(loop.getLoopSteps());
}

bool FunctionAnalyzer::enterCounted(LoopLikeOpInterface loop) {
  if (auto whileOp = dyn_cast<scf::WhileOp>(loop.getOperation());
      whileOp &&
      matchPattern(whileOp.getConditionOp().getCondition(), m_Zero())) {
    enterLoop({nullptr, 0, 0, 0, 0});
    return true;
  }
  return (!loop->hasAttr(attr::tripCount) || hasConstantBounds(loop)) &&
         enterLoops(loop);
}

void FunctionAnalyzer::visitLoop(LoopLikeOpInterface loop) {
  Operation *op = loop;
  size_t depth = loops.size();
  Quantity outer = executions;
  std::string outerReason = unknownExecutions;
  tracer.takeVarying();
  if (!enterCounted(loop))
    enterUnknownLoop(op);
  touched.noteLoops(op, ArrayRef(loops).drop_front(depth));
  if (tracer.takeVarying() && unknownExecutions.empty())
    unknownExecutions = "the bounds of '" + op->getName().getStringRef().str() +
                        "' may differ between iterations of a loop around it";
  unsigned begin = storage.getPosition();
  Quantity all = executions;
  // Of a while the condition still runs, once.
  Region *body = &op->getRegions().back();
  if (unknownExecutions.empty() && executions.isZero())
    dead.add(body);
  storage.enterLoop(dead.contains(body) ? outer : all);
  carryValues(loop, outer);
  for (Region &region : op->getRegions()) {
    // The condition of a while runs once more than its body.
    Loop entered = loops.back();
    Quantity iterations = executions;
    if (op->getNumRegions() == 2 && region.getRegionNumber() == 0) {
      Quantity trips =
          entered.variable
              ? state.context.tripCount(entered.lo, entered.hi, entered.step)
              : entered.trips;
      loops.pop_back();
      unsigned outerNest = getNest();
      loops.push_back({nullptr, 0, 0, 0, trips + 1, entered.entered});
      loops.back().nest = addNest(outerNest, loops.back());
      nameIterations();
      executions = countIterations();
    }
    bool wasDead = storage.setDead(storage.isDead() || dead.contains(&region));
    if (auto whileOp = dyn_cast<scf::WhileOp>(op);
        whileOp && &region == &whileOp.getAfter())
      passValues(whileOp, begin);
    visitRegion(region);
    storage.setDead(wasDead);
    loops.back() = std::move(entered);
    executions = iterations;
  }
  loops.truncate(depth);
  executions = outer;
  unknownExecutions = std::move(outerReason);
  handOverMemory(loop);
  storage.leaveLoop(op);
  placeLoopResults(loop, begin);
  noteCarried(loop);
}

/// The body runs once a thread: ids count up to the sizes of grid and block.
void FunctionAnalyzer::enterThreads(gpu::LaunchOp launch) {
  gpu::KernelDim3 ids[] = {launch.getBlockIds(), launch.getThreadIds()};
  gpu::KernelDim3 sizes[] = {launch.getGridSize(), launch.getBlockSize()};
  gpu::KernelDim3 operands[] = {launch.getGridSizeOperandValues(),
                                launch.getBlockSizeOperandValues()};
  for (auto [id, size, operand] : llvm::zip_equal(ids, sizes, operands))
    for (auto value :
         {&gpu::KernelDim3::x, &gpu::KernelDim3::y, &gpu::KernelDim3::z}) {
      Quantity extent = tracer.getValueOf(operand.*value);
      tracer.bind(size.*value, extent);
      enterLoop(createLoop(id.*value, {0, extent, 1}));
    }
}

void FunctionAnalyzer::visitLaunch(gpu::LaunchOp launch) {
  size_t depth = loops.size();
  Quantity outer = executions;
  enterThreads(launch);
  storage.enterLoop(executions);
  visitRegion(launch.getBody());
  storage.leaveLoop(launch);
  loops.truncate(depth);
  executions = outer;
}
