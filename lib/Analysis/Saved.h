//===- Saved.h - What a backward pass reads again ---------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_SAVED_H
#define MLIR_COST_LIB_ANALYSIS_SAVED_H

#include "mlir-cost/Analysis/Parameters.h"

#include "mlir/IR/Value.h"

namespace mlir::cost {

struct CallSite;

/// What the values of a function hold, and who reads it.
struct SavedContents {
  /// Of a buffer, from one time that it is overwritten to the next.
  struct Content {
    /// Of all that is made in one call of the function; nothing where that is
    /// not noted.
    std::optional<Quantity> bytes = {};
    /// The row that makes it.
    std::optional<unsigned> row = {};
    /// An argument is made by the caller, a result of a call by the callee: the
    /// number of the call and that of the result.
    std::optional<unsigned> argument = {};
    std::optional<std::pair<size_t, unsigned>> result = {};
    /// What a loop carries, or a branch hands on, is other contents in turn:
    /// all of them, or so many bytes.
    struct Other {
      unsigned content;
      std::optional<Quantity> bytes;
    };
    SmallVector<Other, 0> others = {};
  };
  struct Use {
    unsigned content;
    /// Of a row, or of an argument of a call, which `row` is then the number
    /// of.
    unsigned row;
    std::optional<unsigned> argument;
    /// Whatever the row reads; else only if it reads parameters.
    bool isAlways = false;
    /// Over all executions; nothing for memory: what it holds has no name.
    std::optional<Quantity> bytes = {};
    bool isPart = false;
    /// What callers may pass a parameter through.
    SourceId source = noSource;
  };

  std::vector<Content> contents;
  std::vector<Use> uses;
  /// What each returned value holds, or -1.
  SmallVector<int> returned;
  /// Of a branch it is not known which region counts, or each does in part.
  bool isUnknown = false;
};

/// What one call keeps.
struct SavedCost {
  /// Of what is made in it; nothing where that is not known.
  std::optional<Quantity> bytes;
  /// By argument that it keeps, and for each result: 1 where it is kept, 0
  /// where not, or an expression in ParameterTable's symbols.
  llvm::DenseMap<unsigned, Quantity> arguments;
  SmallVector<Quantity> results;
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
