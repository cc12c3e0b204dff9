//===- SegmentTree.h - What stands where on a line ------------ -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_SEGMENTTREE_H
#define MLIR_COST_LIB_ANALYSIS_SEGMENTTREE_H

#include "mlir-cost/Analysis/Memory.h"

#include "llvm/Support/MathExtras.h"

#include <vector>

namespace mlir::cost {

/// A binary tree over positions: a node spans half of what its parent does.
template <typename Node> class SegmentTree {
public:
  explicit SegmentTree(unsigned numPositions)
      : numLeaves(llvm::PowerOf2Ceil(numPositions)), nodes(2 * numLeaves) {}

  /// Calls `visitor(node, isCovered)` on the nodes whose spans meet `range`,
  /// down to those that it covers.
  template <typename Visitor> void visit(LiveRange range, Visitor visitor) {
    visit(1, {0, numLeaves - 1}, range, visitor);
  }
  /// Calls `visitor` on all nodes whose spans meet `range`, down to the leaves
  /// or to where it returns false.
  template <typename Visitor> void visitAll(LiveRange range, Visitor visitor) {
    visitAll(1, {0, numLeaves - 1}, range, visitor);
  }

private:
  static bool isApart(LiveRange a, LiveRange b) {
    return a.last < b.first || b.last < a.first;
  }
  template <typename Visitor>
  void visit(unsigned index, LiveRange span, LiveRange range,
             Visitor &visitor) {
    if (isApart(span, range))
      return;
    bool isCovered = range.first <= span.first && span.last <= range.last;
    visitor(nodes[index], isCovered);
    if (isCovered)
      return;
    unsigned middle = (span.first + span.last) / 2;
    visit(2 * index, {span.first, middle}, range, visitor);
    visit(2 * index + 1, {middle + 1, span.last}, range, visitor);
  }
  template <typename Visitor>
  void visitAll(unsigned index, LiveRange span, LiveRange range,
                Visitor &visitor) {
    if (isApart(span, range) || !visitor(nodes[index]) ||
        span.first == span.last)
      return;
    unsigned middle = (span.first + span.last) / 2;
    visitAll(2 * index, {span.first, middle}, range, visitor);
    visitAll(2 * index + 1, {middle + 1, span.last}, range, visitor);
  }

  unsigned numLeaves;
  std::vector<Node> nodes;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_SEGMENTTREE_H
