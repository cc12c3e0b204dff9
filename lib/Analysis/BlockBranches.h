//===- BlockBranches.h - Alternatives made of blocks ---------- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_BLOCKBRANCHES_H
#define MLIR_COST_LIB_ANALYSIS_BLOCKBRANCHES_H

#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/IR/Dominance.h"

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// A terminator with several successors. Each time it runs, one of its
/// alternatives does: the blocks that only one successor leads to.
struct BlockBranch {
  Operation *terminator;
  /// Of each successor, from and to which block of the region in text order;
  /// empty where the successor is reached in other ways too.
  SmallVector<std::pair<unsigned, unsigned>, 2> alternatives;
  /// If it is known when which alternative runs: 1 where it does, else 0.
  SmallVector<Quantity, 2> runs;
  /// That is not known, but how often the terminator runs.
  bool isOpen = false;
};

/// The branches of a region whose alternatives each stand together in the text,
/// behind their branch.
class BlockBranches {
public:
  BlockBranches(Region &region, DominanceInfo &dominance,
                PostDominanceInfo &postDominance, CFGLoopInfo &loopInfo);

  /// The branch at the end of `block`, or null.
  BlockBranch *getAt(Block *block);

  /// The branch in `loop`, or outside of loops if that is null, of which
  /// `block` runs once whenever one of the alternatives does, with the number
  /// of the alternative; null if there is none.
  std::pair<BlockBranch *, unsigned> getAround(Block *block, CFGLoop *loop);

  /// Innermost first, those whose last alternative ends before the block with
  /// this number.
  SmallVector<BlockBranch *> getEndingAt(unsigned number);

private:
  DominanceInfo &dominance;
  PostDominanceInfo &postDominance;
  CFGLoopInfo &loopInfo;
  /// In text order.
  std::vector<BlockBranch> branches;
  /// By the block that ends with it.
  llvm::DenseMap<Block *, unsigned> ends;
  /// By the first block of the alternative.
  llvm::DenseMap<Block *, std::pair<unsigned, unsigned>> starts;
  /// By the block behind their last alternative.
  llvm::DenseMap<unsigned, SmallVector<unsigned, 1>> endings;
  /// What was asked before.
  llvm::DenseMap<std::pair<Block *, CFGLoop *>, std::pair<unsigned, unsigned>>
      known;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_BLOCKBRANCHES_H
