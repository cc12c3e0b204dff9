//===- IterationSets.h - Some iterations of nested loops --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_ITERATIONSETS_H
#define MLIR_COST_LIB_ANALYSIS_ITERATIONSETS_H

#include "Saved.h"

namespace mlir::cost {

/// Sets of iterations of nests of loops. A set is a quantity in the variables
/// of the loops: 1 in the iterations that are in it, 0 in all others.
class IterationSets {
public:
  IterationSets(ArrayRef<SavedContents::Nest> nests, QuantityContext &context)
      : nests(nests), context(context) {}

  /// Those of either.
  Quantity unite(const Quantity &a, const Quantity &b);
  /// Of nest `to` those that run an iteration of `set`, of nest `from` in it;
  /// nothing if it is not in it.
  std::optional<Quantity> project(Quantity set, unsigned from, unsigned to);
  /// The sum of `each` over all iterations of `nest`.
  Quantity sum(Quantity each, unsigned nest);
  /// The same for each iteration of `whole`, a nest around, where only the
  /// loops in `varying` have something new in each of theirs. Nothing if what
  /// others have depends on the iteration.
  std::optional<Quantity> sumVarying(Quantity each, unsigned nest,
                                     unsigned whole,
                                     ArrayRef<unsigned> varying);

  /// Of the innermost loop of `nest`, from a set of iterations of the nest to a
  /// set of those around it: the first iteration is in `set`.
  Quantity getFirst(const Quantity &set, unsigned nest);
  /// The iterations that are followed by one of `set`.
  Quantity getBefore(const Quantity &set, unsigned nest);
  /// From a set of the iterations around the loop: the last of each run.
  Quantity getLast(const Quantity &set, unsigned nest);
  /// And the runs without any iteration.
  Quantity getNever(const Quantity &set, unsigned nest);

private:
  /// How often the innermost loop of `nest` runs.
  Quantity getTrips(const Loop &loop);
  /// Of its iterations all but the last: a symbol, so that sums over all
  /// iterations need no bounds. `spell` writes it with the variable.
  Quantity getNotLast(unsigned nest);
  Quantity spell(const Quantity &set, unsigned nest);
  bool mayDiffer(const Quantity &set, unsigned nest);
  /// What `each` is in the last iteration, and in all others, if that is all
  /// that decides.
  std::optional<std::pair<Quantity, Quantity>> split(const Quantity &each,
                                                     unsigned nest);
  Quantity sumInnermost(const Quantity &each, unsigned nest);
  /// 1 where `count` is positive.
  Quantity indicate(const Quantity &count);
  bool isIndicator(const Atom *atom) const;
  /// What is 0 or 1 is its own square.
  Quantity reduce(const Quantity &set);

  ArrayRef<SavedContents::Nest> nests;
  QuantityContext &context;
  llvm::DenseMap<unsigned, const Atom *> notLast;
  llvm::DenseSet<const Atom *> notLastAtoms;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_ITERATIONSETS_H
