//===- ExtentTracer.h - What a dynamic extent is ----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_EXTENTTRACER_H
#define MLIR_COST_ANALYSIS_EXTENTTRACER_H

#include "mlir-cost/Analysis/Symbols.h"
#include "mlir-cost/Interfaces/CostOpInterface.h"
#include "mlir-cost/Models/Accumulation.h"

#include "mlir/IR/AffineExpr.h"
#include "mlir/IR/Location.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/Value.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/StringMap.h"

#include <vector>

namespace mlir::arith {
class SelectOp;
} // namespace mlir::arith
namespace mlir::scf {
class IfOp;
} // namespace mlir::scf

namespace mlir::cost {

/// Origins that are equal.
struct EqualOrigins {
  SmallVector<Origin, 2> origins;
  /// What they are, once it is known.
  std::optional<Quantity> quantity;
};

/// An extent that may be negative.
struct UncertainExtent {
  Value value;
  unsigned dim;
  Quantity extent;
  /// Of the operation that has it.
  Quantity executions = 0;
};

/// Follows extents and index values to their origin: a constant, an expression
/// in the extents of arguments and in induction variables, or else a new
/// symbol. The same extent gives the same quantity wherever it can be seen to
/// be the same. Memoised; one tracer per function.
class ExtentTracer final : public CostQuery {
public:
  ExtentTracer(QuantityContext &context, const Conventions &conventions,
               Symbols &symbols, unsigned function, unsigned indexBits)
      : CostQuery(context, conventions, indexBits), context(context),
        symbols(&symbols), function(function) {}
  /// A scout: its symbols have no names, and know their origins. What `other`
  /// was given in their place it has, too.
  ExtentTracer(QuantityContext &context, const Conventions &conventions,
               unsigned indexBits, const ExtentTracer *other = nullptr)
      : CostQuery(context, conventions, indexBits), context(context),
        other(other) {}

  Quantity getExtent(Value value, unsigned dim) override;
  Quantity getNumEntries(Value tensor, unsigned level) override;
  Quantity getValueOf(Value integer) override;
  Accumulation &getAccumulation() override { return accumulation; }
  BodyRuns *getBodyRuns() override { return bodyRuns; }
  void setBodyRuns(BodyRuns *runs) { bodyRuns = runs; }
  Quantity getValueOf(OpFoldResult integer);
  /// What an integer is when read without sign, as bounds of loops are: symbols
  /// are at least 0. Nothing if its sign is not known.
  std::optional<Quantity> getUnsignedBound(Value integer);
  /// What a symbol of another function stands for here; nothing if `value` is
  /// of a type that has no such aspect.
  std::optional<Quantity> getAspect(Value value, Aspect aspect);
  /// An affine expression over values.
  Quantity evaluate(AffineExpr expr, ArrayRef<Quantity> dims,
                    ArrayRef<Quantity> symbols);

  /// Whether an i1 holds for all values of the symbols, or for none; nothing if
  /// that depends.
  std::optional<bool> getCondition(Value condition);
  /// True if `quantity` is at least 0 also where values of the program are
  /// negative.
  bool isNonNegative(const Quantity &quantity);

  /// True of symbols for values; those for extents may not.
  bool mayBeNegative(const Atom *symbol) const {
    return valueSymbols.contains(symbol);
  }

  /// From now on this dimension of `value` is this quantity.
  void bind(Value value, unsigned dim, Quantity extent) {
    extents[{value, dim}] = std::move(extent);
  }
  /// From now on this level of `value` stores so many entries.
  void bindEntries(Value value, unsigned level, Quantity number) {
    entries[{value, level}] = std::move(number);
  }
  /// From now on `iv` is this quantity.
  void bind(Value iv, Quantity value) { values[iv] = std::move(value); }
  /// From now on `iv` is this quantity when read without sign. It is less than
  /// `bound`, where there are any such values.
  void bindUnsigned(Value iv, const Quantity &value, const Quantity &bound);

  /// From now on the origins of each class have one quantity. If the user bound
  /// some to different numbers, `report` says which.
  void unite(std::vector<EqualOrigins> classes,
             llvm::function_ref<void(const llvm::Twine &)> report);
  /// Of a scout: what a symbol stands for.
  std::optional<Origin> findOrigin(const Atom *symbol) const {
    auto it = origins.find(symbol);
    return it == origins.end() ? std::nullopt : std::optional(it->second);
  }

  /// What is computed in `block` may differ each time that it runs.
  void addRepeating(Block &block) { repeating.insert(&block); }

  /// True if since the last call something was asked for that is computed
  /// inside a loop and could not be followed: it may differ between
  /// iterations, so no one symbol stands for it.
  bool takeVarying() { return std::exchange(varying, false); }

  /// What was found that may be negative, an origin before what follows from
  /// it.
  std::vector<UncertainExtent> takeUncertainExtents();

private:
  template <typename Key>
  Quantity follow(llvm::DenseMap<Key, Quantity> &memo,
                  llvm::DenseSet<Key> &active, Key key, Value value,
                  Aspect aspect,
                  llvm::function_ref<std::optional<Quantity>()> trace);
  const Quantity &recall(const Quantity &quantity);
  std::optional<Quantity> traceExtent(Value value, unsigned dim);
  std::optional<Quantity> traceEntries(Value tensor, unsigned level);
  std::optional<Quantity> traceCarried(LoopLikeOpInterface loop,
                                       BlockArgument argument, unsigned dim);
  /// What `ask` finds if it needs no symbol for what is in `loop`; else
  /// nothing, and as if never asked.
  std::optional<Quantity> attempt(Operation *loop,
                                  llvm::function_ref<Quantity()> ask);
  std::optional<Quantity> traceValue(Value integer);
  std::optional<Quantity> traceArithmetic(Operation *def);
  std::optional<Quantity> traceSelect(arith::SelectOp select);
  std::optional<Quantity> traceSlice(ArrayRef<OpFoldResult> sizes,
                                     const llvm::SmallBitVector &dropped,
                                     unsigned dim);
  Quantity createOrigin(Value value, Aspect aspect);
  Quantity createSymbol(Value value, Aspect aspect);
  unsigned getOrdinal(const void *thing, StringRef name);
  static std::string getArgumentName(BlockArgument argument, Aspect aspect);
  std::optional<unsigned> findClass(Value value, Aspect aspect) const;
  std::optional<Quantity> findKnown(const Origin &origin) const;
  std::optional<Quantity> findGiven(const Origin &origin) const;
  std::optional<bool> traceCondition(Value condition);
  std::optional<bool> getYielded(scf::IfOp branch, unsigned result);
  Value getMemory(Value value);
  bool areSameMemory(Value a, Value b);
  std::optional<bool> isLess(const Quantity &a, const Quantity &b);
  std::optional<Quantity> multiply(const Quantity &a, const Quantity &b);
  unsigned getBits(Type integer) const;
  std::optional<Quantity> toUnsigned(const Quantity &value, Type type);
  std::optional<Quantity> getUnsigned(Value integer);
  std::optional<Quantity> getDividend(Value integer);
  std::optional<Quantity> wrap(const Quantity &value, unsigned bits);
  using Fold = Quantity (QuantityContext::*)(const Quantity &,
                                             const Quantity &);
  bool hasOtherValues(const Quantity &a, const Quantity &b) const;
  std::optional<Quantity> choose(const Quantity &a, const Quantity &b,
                                 Fold fold);
  std::optional<Quantity> mask(const Quantity &value, const APInt &bits);

  QuantityContext &context;
  Accumulation accumulation;
  BodyRuns *bodyRuns = nullptr;
  llvm::DenseMap<std::pair<Value, unsigned>, Quantity> extents, entries;
  llvm::DenseMap<Value, Quantity> values;
  /// Induction variables that pass from the largest signed integer to the
  /// smallest, and others, when read without sign.
  llvm::DenseMap<Value, Quantity> unsignedValues;
  /// The numbers in names: of operations and of arguments of blocks.
  llvm::DenseMap<const void *, unsigned> ordinals;
  llvm::StringMap<unsigned> counts;

  /// Symbols that stand for something else in each iteration.
  llvm::DenseSet<const Atom *> varyingSymbols;
  /// Blocks that other blocks lead back to.
  llvm::DenseSet<Block *> repeating;
  /// Symbols for values, which may be negative: each as a difference.
  QuantityContext::Substitution valueSymbols;
  Symbols *symbols = nullptr;
  const ExtentTracer *other = nullptr;
  unsigned function = 0;
  llvm::DenseMap<const Atom *, Origin> origins;
  std::vector<EqualOrigins> classes;
  llvm::DenseMap<std::pair<Value, unsigned>, unsigned> extentClasses;
  llvm::DenseMap<Value, unsigned> integerClasses;
  std::vector<std::pair<Value, unsigned>> uncertain;
  bool varying = false;
  unsigned depth = 0;
  /// What is left of a question for a condition, and how deep it is.
  unsigned conditionSteps = 0, conditionDepth = 0;
  /// What is being traced: in a graph region an extent may follow from itself.
  llvm::DenseSet<std::pair<Value, unsigned>> activeExtents, activeEntries;
  llvm::DenseSet<Value> activeValues;
  /// The loops of the attempts at hand, what they found of values inside, and
  /// whether the innermost has failed.
  SmallVector<Operation *> attempts;
  SmallVector<std::pair<Value, Aspect>> assumed;
  bool hasFailed = false;
  /// The results of loops that are being attempted, and how much was assumed.
  llvm::DenseMap<std::pair<Value, unsigned>, size_t> attempted;
};

/// What all regions of a branch yield alike as result `number`: `ask` says what
/// each yields.
std::optional<Quantity> traceYields(Operation *branch, unsigned number,
                                    llvm::function_ref<Quantity(Value)> ask);

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_EXTENTTRACER_H
