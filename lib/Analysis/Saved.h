//===- Saved.h - What a backward pass reads again ---------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_SAVED_H
#define MLIR_COST_LIB_ANALYSIS_SAVED_H

#include "Loop.h"

#include "mlir-cost/Analysis/Parameters.h"

#include "mlir/IR/Value.h"

namespace mlir::cost {

struct CallSite;

/// What the values of a function hold, and who reads it.
struct SavedContents {
  /// A loop or a guard with all that stand around it. The first is none.
  struct Nest {
    unsigned outer;
    Loop loop;
  };
  /// Which iterations hand on: the content of another is that of one.
  enum class When : uint8_t {
    Always,
    First,  ///< a loop starts from it
    Before, ///< an iteration hands it on to the next
    Last,   ///< a loop leaves it
    Never,  ///< a loop leaves it if it has no iteration
  };
  /// Of a buffer, from one time that it is overwritten to the next: a tensor
  /// for each iteration of a nest.
  struct Content {
    unsigned nest;
    /// Of one tensor; nothing where that is not known.
    std::optional<Quantity> bytes = {};
    /// It has tensors of its own, or those of `others`. Else it is not known
    /// what it holds.
    bool isMade = false, isRenamed = false;
    /// What makes it.
    Value maker = {};
    /// The row that makes it.
    std::optional<unsigned> row = {};
    /// An argument is made by the caller, a result of a call by the callee: the
    /// number of the call and that of the result.
    std::optional<unsigned> argument = {};
    std::optional<std::pair<size_t, unsigned>> result = {};
    /// Of a slice, and the loops whose iterations have different ones.
    std::optional<unsigned> whole = {};
    SmallVector<unsigned, 0> varying = {};
    /// What a loop carries, or a branch hands on, is other contents in turn.
    struct Other {
      unsigned content;
      /// Of the region that hands it on.
      unsigned nest;
      When when;
    };
    SmallVector<Other, 0> others = {};
  };
  struct Use {
    /// Of a row, or of an argument of a call, which `row` is then the number
    /// of.
    unsigned row;
    std::optional<unsigned> argument = {};
    /// Whatever the row reads; else only if it reads parameters.
    bool isAlways = false;
    /// What callers may pass a parameter through.
    SourceId source = noSource;
    unsigned content = 0, nest = 0;
    /// Not for memory: what it holds has no name.
    bool isKnown = true;
  };

  std::vector<Nest> nests{{}};
  std::vector<Content> contents;
  std::vector<Use> uses;
  /// What each returned value holds.
  SmallVector<std::optional<unsigned>> returned;
  /// Of a branch it is not known which region counts, or each does in part.
  bool isUnknown = false;
};

/// True if two slices of one tensor have no element in common.
bool areDisjoint(Value a, Value b);

/// What one call keeps.
struct SavedCost {
  /// Of what is made in it; nothing where that is not known.
  std::optional<Quantity> bytes;
  /// Of an argument all, if `share` is 1, or so many bytes of slices. A share
  /// is 1, 0 or an expression in ParameterTable's symbols and trip counts.
  struct Argument {
    Quantity share, sliceBytes;
  };
  llvm::DenseMap<unsigned, Argument> arguments;
  /// The share of each result that is kept already; nothing where that is not
  /// known.
  SmallVector<std::optional<Quantity>> results;
  /// Of the arguments that it keeps.
  Quantity argumentBytes;
};

/// Each content once; rows must know their parameters, and `costs` those of the
/// callees.
SavedCost sumSaved(const SavedContents &saved, unsigned function,
                   ArrayRef<OpRow> rows, ArrayRef<CallSite> calls,
                   ArrayRef<SavedCost> costs, ParameterTable &parameters,
                   QuantityContext &context);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_SAVED_H
