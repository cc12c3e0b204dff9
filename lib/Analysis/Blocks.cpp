//===- Blocks.cpp - How often the blocks of a region run ------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the natural loops that they are in: where a loop has one back edge and
// one exit, the blocks up to the exit run once more than those behind it. And
// from the branches of which they are an alternative. A block that control may
// pass by otherwise is not counted.
//
//===----------------------------------------------------------------------===//

#include "BlockBranches.h"
#include "Comparison.h"
#include "CountedLoops.h"
#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SCCIterator.h"

using namespace mlir;
using namespace mlir::cost;

/// As lowered from a structured loop.
static std::optional<CountedLoop> matchCounted(CFGLoop *loop) {
  Block *header = loop->getHeader();
  auto branch = dyn_cast<cf::CondBranchOp>(header->getTerminator());
  if (!branch || loop->getExitingBlock() != header ||
      !loop->contains(branch.getTrueDest()))
    return std::nullopt;
  std::optional<Comparison> less = matchLess(branch.getCondition());
  if (!less)
    return std::nullopt;
  auto iv = dyn_cast<BlockArgument>(less->lhs);
  Block *before = loop->getLoopPredecessor(), *latch = loop->getLoopLatch();
  if (!iv || iv.getOwner() != header || !before || !latch)
    return std::nullopt;
  Value lo = getPassed(before, header, iv), next = getPassed(latch, header, iv);
  Operation *add = next ? next.getDefiningOp() : nullptr;
  if (!lo || !isa_and_nonnull<arith::AddIOp, index::AddOp>(add))
    return std::nullopt;
  auto isCounter = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return value == iv || (argument && getRenamed(argument) == iv);
  };
  for (unsigned index : {0, 1})
    if (isCounter(add->getOperand(index)))
      return CountedLoop{iv,
                         lo,
                         less->rhs,
                         add->getOperand(1 - index),
                         less->isUnsigned(),
                         neverWraps(add, less->isUnsigned())};
  return std::nullopt;
}

/// The loop with its bounds, or with a symbol; nothing if it has several exits
/// or back edges, or stands in another and could differ between its iterations.
std::optional<Loop> FunctionAnalyzer::enterBlocks(CFGLoop *loop) {
  if (!loop->getLoopLatch() || !loop->getExitingBlock())
    return std::nullopt;
  tracer.takeVarying();
  if (std::optional<CountedLoop> counted = matchCounted(loop)) {
    std::optional<LoopBounds> bounds = getBounds(*counted);
    if (bounds && !tracer.takeVarying())
      return createLoop(counted->iv, *bounds, counted->isUnsigned);
  }
  if (loop->getParentLoop() || !loops.empty())
    return std::nullopt;
  Quantity trips = state.symbols.create(
      id, "trips" + std::to_string(numLoops++), "trip count of a block loop",
      loop->getHeader()->getTerminator()->getLoc());
  return Loop{nullptr, 0, 0, 0, trips};
}

/// True if `block` runs in each iteration of `loop`, up to its exit or behind
/// it; without a loop, whenever the region does.
static bool runsAlways(Block *block, CFGLoop *loop, DominanceInfo &dominance,
                       PostDominanceInfo &postDominance) {
  if (!loop) {
    Block *entry = &block->getParent()->front();
    return block == entry || postDominance.postDominates(block, entry);
  }
  Block *exit = loop->getExitingBlock();
  return dominance.dominates(block, exit) ||
         (dominance.dominates(exit, block) &&
          dominance.dominates(block, loop->getLoopLatch()));
}

/// One of the alternatives counts, now that all have been visited.
void FunctionAnalyzer::choose(const BlockBranch &branch,
                              ArrayRef<std::pair<size_t, size_t>> starts) {
  auto getStart = [&](unsigned number) {
    return number < starts.size() ? starts[number]
                                  : std::pair(result.rows.size(), calls.size());
  };
  SmallVector<Alternative, 2> alternatives;
  for (auto [begin, end] : branch.alternatives) {
    auto [firstRow, firstCall] = getStart(begin);
    auto [endRow, endCall] = getStart(end);
    alternatives.push_back(measure(firstRow, endRow, firstCall, endCall));
  }
  choose(branch.terminator, alternatives);
}

/// The blocks of cycles that are entered in several places, which are no loops.
static llvm::DenseSet<Block *> findTangled(Region &region,
                                           DominanceInfo &dominance) {
  llvm::ReversePostOrderTraversal<Region *> order(&region);
  llvm::DenseMap<Block *, unsigned> numbers;
  for (Block *block : order)
    numbers[block] = numbers.size();
  llvm::DenseSet<Block *> tangled;
  for (auto cycle = llvm::scc_begin(&region.front()); !cycle.isAtEnd();
       ++cycle) {
    bool isTangled = llvm::any_of(*cycle, [&](Block *block) {
      return llvm::any_of(block->getSuccessors(), [&](Block *next) {
        return numbers[next] <= numbers[block] &&
               !dominance.dominates(next, block);
      });
    });
    if (isTangled)
      tangled.insert(cycle->begin(), cycle->end());
  }
  return tangled;
}

/// What is not known about memory that the blocks of `region` allocate or hand
/// on, or "": whether and where it is released.
static StringRef findUnknownMemory(Region &region, const DeadRegions &dead,
                                   DominanceInfo &dominance,
                                   PostDominanceInfo &postDominance,
                                   CFGLoopInfo &loopInfo,
                                   const llvm::DenseSet<Block *> &tangled) {
  // No branch passes it by, neither in the loops that it is in.
  auto isPassed = [&](Block *block) {
    if (tangled.contains(block))
      return true;
    for (CFGLoop *loop = loopInfo.getLoopFor(block); loop;
         loop = loop->getParentLoop()) {
      if (!loop->getExitingBlock() || !loop->getLoopLatch() ||
          !runsAlways(block, loop, dominance, postDominance))
        return true;
      block = loop->getHeader();
    }
    return !runsAlways(block, nullptr, dominance, postDominance);
  };
  auto runTogether = [&](Block *first, Block *last) {
    return first == last ||
           (loopInfo.getLoopFor(first) == loopInfo.getLoopFor(last) &&
            dominance.dominates(first, last) &&
            postDominance.postDominates(last, first));
  };
  for (Block &block : region) {
    auto isMemory = [](Value value) {
      return isa<BaseMemRefType>(value.getType());
    };
    if (!block.isEntryBlock() && llvm::any_of(block.getArguments(), isMemory))
      return "which memory blocks hand on is not known";
    for (Operation &op : block)
      for (OpResult memory : op.getResults()) {
        if (!isMemory(memory) ||
            !hasEffect<MemoryEffects::Allocate>(&op, memory))
          continue;
        SmallVector<Block *> releases;
        llvm::SmallSetVector<Value, 4> views;
        views.insert(memory);
        for (size_t i = 0; i < views.size(); ++i)
          for (OpOperand &use : views[i].getUses()) {
            Operation *user = use.getOwner();
            if (dead.isDead(use))
              continue;
            if (isa<ViewLikeOpInterface>(user))
              views.insert(user->result_begin(), user->result_end());
            if (hasEffect<MemoryEffects::Free>(user, views[i]))
              releases.push_back(
                  region.findAncestorOpInRegion(*user)->getBlock());
          }
        // What nothing releases piles up.
        bool isKnown = releases.empty()
                           ? !isPassed(&block)
                           : llvm::all_of(releases, [&](Block *last) {
                               return runTogether(&block, last);
                             });
        if (!isKnown)
          return "whether a block releases memory is not known";
      }
  }
  return "";
}

void FunctionAnalyzer::visitBlocks(Region &region) {
  DominanceInfo dominance(region.getParentOp());
  PostDominanceInfo postDominance(region.getParentOp());
  CFGLoopInfo loopInfo(dominance.getDomTree(&region));
  llvm::DenseMap<CFGLoop *, std::optional<Loop>> entered;
  for (auto cycle = llvm::scc_begin(&region.front()); !cycle.isAtEnd(); ++cycle)
    if (cycle.hasCycle())
      for (Block *block : *cycle)
        tracer.addRepeating(*block);
  llvm::DenseSet<Block *> tangled = findTangled(region, dominance);
  // Outer loops first: inner bounds may depend on their variables.
  for (CFGLoop *loop : loopInfo.getLoopsInPreorder())
    entered[loop] = enterBlocks(loop);

  BlockBranches branches(region, dominance, postDominance, loopInfo);

  // Where the open branches around a block have been left, within a loop: each
  // block of a chain of else-ifs goes on from the one before.
  llvm::DenseMap<std::pair<Block *, CFGLoop *>, Block *> outOfOpen;
  // The loops around a block; nothing if it is not known how often it runs.
  auto getLoops = [&](Block *block) -> std::optional<SmallVector<Loop>> {
    SmallVector<Loop> around;
    Block *inner = block;
    if (tangled.contains(block))
      return std::nullopt;
    // To what runs in each iteration of `loop`, or whenever the region does.
    auto leaveBranches = [&](CFGLoop *loop) {
      Block *start = inner;
      while (!runsAlways(inner, loop, dominance, postDominance)) {
        if (Block *outer = outOfOpen.lookup({inner, loop})) {
          inner = outer;
          continue;
        }
        auto [branch, alternative] = branches.getAround(inner, loop);
        if (!branch || (!branch->isOpen && branch->runs.empty()))
          return false;
        inner = branch->terminator->getBlock();
        if (!branch->isOpen) {
          around.push_back({nullptr, 0, 0, 0, branch->runs[alternative]});
          start = inner;
        }
      }
      if (start != inner)
        outOfOpen[{start, loop}] = inner;
      return true;
    };
    for (CFGLoop *loop = loopInfo.getLoopFor(block); loop;
         loop = loop->getParentLoop()) {
      const std::optional<Loop> &counted = entered[loop];
      if (!counted)
        return std::nullopt;
      if (!leaveBranches(loop))
        return std::nullopt;
      if (dominance.dominates(inner, loop->getExitingBlock())) {
        Quantity trips = counted->variable
                             ? state.context.tripCount(counted->lo, counted->hi,
                                                       counted->step)
                             : counted->trips;
        around.push_back({nullptr, 0, 0, 0, trips + 1});
      } else {
        around.push_back(*counted);
      }
      inner = loop->getHeader();
    }
    if (!leaveBranches(nullptr))
      return std::nullopt;
    std::reverse(around.begin(), around.end());
    return around;
  };

  Quantity outer = executions;
  bool wasAmongBlocks = std::exchange(isAmongBlocks, true);
  size_t depth = loops.size();
  llvm::DenseMap<Block *, std::pair<unsigned, unsigned>> positions;
  llvm::DenseMap<CFGLoop *, Quantity> iterations;
  // Where the rows and calls of each block start.
  SmallVector<std::pair<size_t, size_t>> starts;
  auto finishBranches = [&] {
    for (BlockBranch *branch : branches.getEndingAt(starts.size()))
      if (branch->isOpen)
        choose(*branch, starts);
    starts.push_back({result.rows.size(), calls.size()});
  };
  for (Block &block : region) {
    finishBranches();
    if (!block.isEntryBlock())
      for (BlockArgument argument : block.getArguments()) {
        if (!isa<ShapedType>(argument.getType()))
          continue;
        followCarried(argument);
        if (isa<TensorType>(argument.getType()) && !derived.contains(argument))
          storage.addPassed(argument);
      }
    positions[&block].first = storage.getPosition() + 1;
    std::string outerReason = unknownExecutions;
    if (std::optional<SmallVector<Loop>> around = getLoops(&block)) {
      for (Loop &loop : *around)
        enterLoop(std::move(loop));
    } else if (unknownExecutions.empty()) {
      unknownExecutions = "how often its block runs is not known";
    }
    bool wasDead = storage.setDead(
        storage.isDead() || (unknownExecutions.empty() && executions.isZero()));
    visitBlock(block);
    storage.setDead(wasDead);
    if (BlockBranch *branch = branches.getAt(&block);
        branch && unknownExecutions.empty()) {
      branch->runs = getRuns(branch->terminator);
      branch->isOpen = branch->runs.empty();
    }
    if (CFGLoop *loop = loopInfo.getLoopFor(&block);
        loop && loop->getLoopLatch() == &block)
      iterations[loop] = executions;
    positions[&block].second = storage.getPosition();
    loops.truncate(depth);
    executions = outer;
    unknownExecutions = std::move(outerReason);
  }
  finishBranches();
  isAmongBlocks = wasAmongBlocks;
  if (StringRef reason = findUnknownMemory(region, dead, dominance,
                                           postDominance, loopInfo, tangled);
      !reason.empty())
    result.memory.unknownReason = reason;
  // Innermost first: what lives as long as a loop may live as long as the one
  // around it.
  SmallVector<CFGLoop *, 4> outermostFirst = loopInfo.getLoopsInPreorder();
  for (CFGLoop *loop : llvm::reverse(outermostFirst)) {
    auto [begin, end] = positions[loop->getHeader()];
    for (Block *block : loop->getBlocks()) {
      begin = std::min(begin, positions[block].first);
      end = std::max(end, positions[block].second);
    }
    storage.extendOverLoop(begin, end, iterations.lookup(loop));
  }
}
