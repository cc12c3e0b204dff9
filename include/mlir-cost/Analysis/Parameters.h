//===- Parameters.h - Which constants are parameters, and who owns them --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_PARAMETERS_H
#define MLIR_COST_ANALYSIS_PARAMETERS_H

#include "mlir-cost/Analysis/ModuleCost.h"
#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::cost {

/// Trained data: counted once per module, whatever reads it.
struct Parameter {
  Quantity elements;
  Quantity bytes;
  /// Of one element; 0 where a user states the bytes.
  unsigned bits = 0;
  /// The elements; null where the IR does not hold them.
  Attribute data = {};
  /// The row that counts it; null if nothing reads it.
  OpRow *owner = nullptr;
};

/// What a value holds the elements of: a parameter, or an argument of a
/// function that callers may pass one through. `none` for neither.
using SourceId = int;
inline constexpr SourceId noSource = -1;

/// What a function reads with its callees.
struct ParameterReads {
  /// Parameters that it reads whoever calls it.
  llvm::BitVector parameters;
  /// Arguments of its own through which callers may pass more.
  llvm::SmallDenseSet<unsigned, 2> arguments;
};

/// Gives parameters their identity, and rows what they read and own. Readers
/// are noted in any order of functions; ownership goes by text order.
class ParameterTable {
public:
  ParameterTable(QuantityContext &context, unsigned indexBits)
      : context(context), indexBits(indexBits) {}

  /// The parameter that a constant or global is, by identity: a resource
  /// handle, a global, else the operation itself. `noSource` for what is none
  /// by its value alone (splats, booleans, one element, indices).
  SourceId getConstant(Operation *op, Attribute value);
  /// A value that `cost.param` marks, with its elements where the IR has them.
  SourceId getMarked(const void *identity, const Quantity &elements,
                     Type elementType, Attribute data = {});
  /// Parameters that the user says an operation has.
  SourceId getStated(Operation *op, const Quantity &elements,
                     const Quantity &bytes);
  /// What one of several parameters holds.
  SourceId getUnion(ArrayRef<SourceId> members);
  /// One of several, or none: `share` is 1 where it is a parameter, else 0, in
  /// the variables of loops around it, if these tell.
  SourceId getInTurn(ArrayRef<SourceId> members, std::optional<Quantity> share);
  /// An argument of an entry block: what callers pass.
  SourceId getArgument(unsigned function, unsigned argument);

  /// The bytes that rows [first, end) of `function`, those that count, read of
  /// parameters: see getShare().
  Quantity getBytesRead(unsigned function, ArrayRef<OpRow> rows, unsigned first,
                        unsigned end);

  /// What these rows read counts so many times.
  void weigh(unsigned function, unsigned first, unsigned end,
             const Quantity &weight);

  /// `row` of `function` reads `bytes` of what `source` holds in one execution,
  /// `overallBytes` in all of one call. A copy or conversion of it owns it only
  /// if nothing else reads it.
  /// `factorElements` are those that products have as a factor; nothing if only
  /// some of the row's products have it. `whole` is what the value holds if
  /// `source` is one of several in turn.
  void addRead(unsigned function, unsigned row, SourceId source, bool isCopied,
               const Quantity &bytes, const Quantity &overallBytes,
               std::optional<Quantity> factorElements = Quantity(0),
               SourceId whole = noSource);
  /// A call passes `source`, or none, as an argument of `callee`.
  void addPassed(unsigned callee, unsigned argument, SourceId source);

  /// Null for what is none, or one of several.
  const Parameter *getParameter(SourceId source) const;
  /// As which argument callers pass `source`; nothing for a parameter.
  std::optional<unsigned> findArgument(SourceId source) const;
  /// The parameters and arguments that `source` is one of.
  SmallVector<SourceId, 2> getMembers(ArrayRef<SourceId> ids) const;
  /// 1 where `source` is a parameter and 0 where it is none; where that depends
  /// on what is passed, an expression in symbols of the function's arguments.
  Quantity getShare(SourceId source);
  /// 1 where a row of `function` reads any parameter, also in the variables of
  /// loops around it; nothing if that is not known. After assign().
  std::optional<Quantity> getShareOfRow(unsigned function, unsigned row);
  /// The symbol of an argument; null where nobody asked for it.
  const Atom *findShare(unsigned function, unsigned argument) const;
  /// `bytes` without symbols of arguments as which all calls pass a parameter,
  /// or none; if `other` is given, without any. After assign().
  Quantity settle(const Quantity &bytes, std::optional<bool> other = {});

  /// Writes params, param_bytes, param_bytes_read and paramsRead into the rows.
  /// Returns what the rows of each function read.
  std::vector<ParameterReads> assign(std::vector<FunctionCost> &functions,
                                     ArrayRef<unsigned> calleesFirst);

  /// Adds what a row of `function` that reads `source` reads.
  void addTo(ParameterReads &reads, unsigned function, SourceId source) const;
  /// Adds what any caller passes as `argument` of `function`.
  void addPassed(llvm::BitVector &found, unsigned function,
                 unsigned argument) const;
  /// A source that `callee` returns, where the call passes `operands`.
  SourceId seenFrom(unsigned callee, SourceId returned,
                    ArrayRef<SourceId> operands) const;

  ArrayRef<Parameter> getParameters() const { return parameters; }

  /// What is nonzero of the parameters that each row owns, and the share of its
  /// MACs whose weight is nonzero. The only place where values are read.
  void countNonzero(std::vector<FunctionCost> &functions);

private:
  struct Source {
    int parameter = -1; ///< or else a union, or else an argument
    unsigned function = 0, argument = 0;
    SmallVector<SourceId, 2> members = {};
    /// The members do not say it: see getInTurn().
    bool isInTurn = false;
    std::optional<Quantity> share = {};
  };
  struct Read {
    unsigned row;
    SourceId source, whole;
    bool isCopied;
    Quantity bytes, overallBytes;
    std::optional<Quantity> factorElements;
    /// How many times it counts, beside others.
    Quantity weight = 1;
  };

  /// Those of the rows [first, end): they are noted in the order of rows.
  template <typename Reads>
  static auto selectRows(Reads &reads, unsigned first, unsigned end) {
    auto isBefore = [](const auto &read, unsigned row) {
      return read.row < row;
    };
    return llvm::make_range(llvm::lower_bound(reads, first, isBefore),
                            llvm::lower_bound(reads, end, isBefore));
  }

  SourceId addParameter(const void *identity, const Quantity &elements,
                        Type elementType, Attribute data = {});
  /// What a source that is no parameter itself stands for; maybe noSource.
  ArrayRef<SourceId> getOrigins(SourceId id) const;
  SmallVector<unsigned, 4> resolve(SourceId source) const;
  void addShortcuts();
  /// All calls are known: what they agree on needs no symbol any more.
  void settleShares(ArrayRef<FunctionCost> functions,
                    ArrayRef<unsigned> calleesFirst);
  void own(std::vector<FunctionCost> &functions, bool copies,
           llvm::BitVector &owned);

  QuantityContext &context;
  unsigned indexBits;
  std::vector<Parameter> parameters;
  std::vector<Source> sources;
  llvm::DenseMap<const void *, SourceId> identities;
  llvm::StringMap<SourceId> resources;
  llvm::DenseMap<std::pair<unsigned, unsigned>, SourceId> arguments;
  llvm::DenseMap<std::pair<unsigned, unsigned>, SmallVector<SourceId, 1>>
      passed;
  llvm::DenseMap<std::pair<unsigned, unsigned>, const Atom *> shares;
  QuantityContext::Substitution settledShares;
  SmallVector<const Atom *> openShares;
  /// Where each source leads that one other stands for; filled by assign().
  std::vector<SourceId> shortcuts;
  /// Per function, in the order of rows.
  std::vector<std::vector<Read>> reads;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_PARAMETERS_H
