//===- BlockBranches.cpp - Alternatives made of blocks --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockBranches.h"

#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// The blocks that one dominates, in text order from `begin` to before `end`.
struct Dominated {
  unsigned begin, end, size = 1;
  bool areTogether() const { return size == end - begin; }
};
} // namespace

static llvm::DenseMap<Block *, Dominated>
findDominated(Region &region, DominanceInfo &dominance) {
  llvm::DenseMap<Block *, Dominated> all;
  unsigned number = 0;
  for (Block &block : region) {
    all[&block] = {number, number + 1};
    ++number;
  }
  for (auto *node : llvm::post_order(dominance.getRootNode(&region)))
    if (auto *above = node->getIDom()) {
      const Dominated below = all[node->getBlock()];
      Dominated &sum = all[above->getBlock()];
      sum.begin = std::min(sum.begin, below.begin);
      sum.end = std::max(sum.end, below.end);
      sum.size += below.size;
    }
  return all;
}

BlockBranches::BlockBranches(Region &region, DominanceInfo &dominance,
                             PostDominanceInfo &postDominance,
                             CFGLoopInfo &loopInfo)
    : dominance(dominance), postDominance(postDominance), loopInfo(loopInfo) {
  llvm::DenseMap<Block *, Dominated> dominated =
      findDominated(region, dominance);
  unsigned number = 0;
  for (Block &block : region) {
    ++number;
    Operation *terminator = block.empty() ? nullptr : &block.back();
    CFGLoop *loop = loopInfo.getLoopFor(&block);
    if (!terminator || terminator->getNumSuccessors() < 2 ||
        (loop && loop->isLoopExiting(&block)))
      continue;
    BlockBranch branch{terminator, {}, {}};
    bool isTogether = true;
    SmallVector<std::pair<Block *, unsigned>, 2> first;
    llvm::SmallDenseMap<Block *, unsigned> numEdges;
    for (Block *successor : terminator->getSuccessors())
      ++numEdges[successor];
    for (auto [index, successor] :
         llvm::enumerate(terminator->getSuccessors())) {
      auto &range = branch.alternatives.emplace_back(0, 0);
      // A loop that starts there goes back there.
      if (numEdges[successor] != 1 ||
          llvm::any_of(successor->getPredecessors(), [&, successor = successor](
                                                         Block *from) {
            return from != &block && !dominance.dominates(successor, from);
          }))
        continue;
      const Dominated &inside = dominated[successor];
      range = {inside.begin, inside.end};
      isTogether &= inside.areTogether() && inside.begin >= number;
      first.push_back({successor, index});
    }
    if (!isTogether || first.empty())
      continue;
    ends[&block] = branches.size();
    for (auto [successor, index] : first)
      starts[successor] = {branches.size(), index};
    unsigned end = 0;
    for (auto [begin, afterwards] : branch.alternatives)
      end = std::max(end, afterwards);
    endings[end].push_back(branches.size());
    branches.push_back(std::move(branch));
  }
}

BlockBranch *BlockBranches::getAt(Block *block) {
  auto it = ends.find(block);
  return it == ends.end() ? nullptr : &branches[it->second];
}

/// The first block of the outermost loop in `loop` that `block` is in; `block`
/// itself if it is in no other than `loop`; null if it is not in `loop`.
static Block *findIn(CFGLoop *loop, Block *block, CFGLoopInfo &loopInfo) {
  for (CFGLoop *inner = loopInfo.getLoopFor(block); inner != loop;
       inner = inner->getParentLoop()) {
    if (!inner)
      return nullptr;
    block = inner->getHeader();
  }
  return block;
}

std::pair<BlockBranch *, unsigned> BlockBranches::getAround(Block *block,
                                                            CFGLoop *loop) {
  constexpr unsigned none = ~0u;
  std::pair<unsigned, unsigned> found = {none, 0};
  SmallVector<std::pair<Block *, CFGLoop *>> asked;
  while (block) {
    if (auto it = known.find({block, loop}); it != known.end()) {
      found = it->second;
      break;
    }
    asked.push_back({block, loop});
    if (auto it = starts.find(block); it != starts.end()) {
      Block *branch = branches[it->second.first].terminator->getBlock();
      if (loopInfo.getLoopFor(branch) == loop)
        found = it->second;
      break;
    }
    // Null for blocks that nothing leads to.
    auto *node = dominance.getNode(block);
    auto *above = node ? node->getIDom() : nullptr;
    Block *before = above ? findIn(loop, above->getBlock(), loopInfo) : nullptr;
    if (!before || !postDominance.postDominates(block, before))
      break;
    block = before;
  }
  for (auto &key : asked)
    known[key] = found;
  if (found.first == none)
    return {nullptr, 0};
  return {&branches[found.first], found.second};
}

SmallVector<BlockBranch *> BlockBranches::getEndingAt(unsigned number) {
  SmallVector<BlockBranch *> ending;
  if (auto it = endings.find(number); it != endings.end())
    for (unsigned index : llvm::reverse(it->second))
      ending.push_back(&branches[index]);
  return ending;
}
