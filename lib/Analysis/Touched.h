//===- Touched.h - What a function touches of what it is given --*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_TOUCHED_H
#define MLIR_COST_LIB_ANALYSIS_TOUCHED_H

#include "Loop.h"

#include "mlir-cost/Analysis/ExtentTracer.h"
#include "mlir-cost/Analysis/Parameters.h"
#include "mlir-cost/Support/ElementSets.h"

#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

namespace mlir::cost {

struct CallSite;
struct ModuleState;
class DeadRegions;

/// A parameter, or an argument of the function.
struct Given {
  SourceId source = noSource; ///< or else
  unsigned argument = 0;

  bool operator==(const Given &other) const {
    return source == other.source && argument == other.argument;
  }
};

/// Which elements of what the function is given a value has.
struct Place {
  Given given;
  /// Of all its elements; empty if it is not known which they are.
  Box box = {};
  bool isWhole = false;
  /// Along which dimension of the box each of the value runs; nothing if its
  /// elements stand in another order.
  std::optional<SmallVector<unsigned, 4>> dims = {};
  /// What is overwritten in it, of which loops carry the first ones.
  SmallVector<Box, 0> holes = {};
  size_t numCarriedHoles = 0;
  /// A loop that carries it: what its iterations hand on is computed, or else
  /// it is this again, but for more holes.
  struct Carrier {
    Operation *loop;
    BlockArgument argument;
    bool isComputed;
  };
  SmallVector<Carrier, 0> carriers = {};
  /// It may be some of these, too, in other iterations or regions.
  SmallVector<Given, 0> others = {};
  /// Without a box, it is the same wherever these are.
  Box moves = {};

  void setUnknown() {
    box.clear();
    moves.clear();
    dims.reset();
    isWhole = false;
  }
  void addHole(Box hole);
};

/// Some elements of something that is given, in one call of the function.
struct Touch {
  Given given;
  bool isWritten = false;
  /// Written whenever the function is called.
  bool isCertain = true;
  bool isWhole = false;
  SmallVector<Part, 1> parts = {};
  /// Of elements of which it is not known where they are.
  Quantity otherBytes = 0;
  /// It is so only if these regions run, of branches of which it is not known
  /// which region costs more: the branch, and the region.
  SmallVector<std::pair<unsigned, unsigned>, 0> choices = {};

  bool isOnlyBytes() const { return !isWhole && parts.empty(); }
};

/// Of one function, in its terms.
struct TouchedSummary {
  std::vector<Touch> touches;
  /// What places are computed from.
  SmallVector<std::pair<const Atom *, unsigned>, 0> arguments;
  /// What the results are in what is given, if they are.
  SmallVector<std::optional<Place>, 0> returned;
};

/// What an operation puts other elements into without reading it; null if it
/// does no such thing.
Value getDestination(Operation *op);
/// True for a view that getSlice() of a TouchTracker locates.
bool isSlice(Operation *op);
/// True if `yielded` is `carried` but for what is put into it.
bool isUpdate(Value yielded, BlockArgument carried);

/// Follows, in program order, which elements a function reads of its arguments
/// and of parameters, and writes into memory that it is given.
class TouchTracker {
public:
  TouchTracker(ModuleState &state, unsigned function, ExtentTracer &tracer,
               const DeadRegions &dead,
               const llvm::DenseMap<Value, SourceId> &sources,
               const SmallVector<Loop> &loops, const Quantity &executions);

  /// From now on `iv` is this quantity.
  void bind(Value iv, const Quantity &value) { offsets.bind(iv, value); }
  /// The loops that `op` has entered.
  void noteLoops(Operation *op, ArrayRef<Loop> entered) {
    loopsOf[op].assign(entered.begin(), entered.end());
  }

  /// The regions of a branch that count.
  void noteCounted(Operation *branch, ArrayRef<Region *> counted) {
    countedRegions[branch].assign(counted.begin(), counted.end());
  }

  /// One of the parameters that a value holds in turn, and the bytes that are
  /// read in its turns.
  struct InTurn {
    SourceId source;
    Quantity bytes;
  };
  /// For a source and the bytes of one execution; empty if it is no such value.
  using GetTurns =
      llvm::function_ref<SmallVector<InTurn>(SourceId, const Quantity &)>;
  /// `op`, of which `row` is, touches `bytes` in each execution.
  void noteAccess(Operation *op, const Access &access, const Quantity &elements,
                  const Quantity &bytes, size_t row, GetTurns getTurns);
  /// What callees touch, and return.
  void noteCall(CallOpInterface call, const CallSite &site, size_t number,
                GetTurns getTurns);

  /// A row, or a call.
  struct By {
    bool isCall;
    size_t number;

    bool operator==(const By &other) const {
      return isCall == other.isCall && number == other.number;
    }
  };
  struct Range {
    size_t firstRow, endRow, firstCall, endCall;

    bool contains(const By &by) const {
      return by.isCall ? firstCall <= by.number && by.number < endCall
                       : firstRow <= by.number && by.number < endRow;
    }
    bool isBefore(const By &by) const {
      return by.number < (by.isCall ? firstCall : firstRow);
    }
  };
  /// What these touch does not count.
  void discard(const Range &range);
  /// Of these alternatives one counts.
  void addChoice(ArrayRef<Range> alternatives);

  /// True if `value` may be some of what is given.
  bool isGiven(Value value) { return getPlace(value); }

  /// The walk is over.
  TouchedSummary summarise();
  /// Leaves to callers what they know, too: places that arguments say.
  void forgetInner(TouchedSummary &summary);
  /// What all of it comes to, by the sizes of arguments; nothing if one of
  /// these is not known.
  std::optional<Quantity>
  sumBytes(const TouchedSummary &summary,
           llvm::function_ref<std::optional<Quantity>(unsigned)> getBytes);

private:
  struct Noted {
    /// Of one execution of `op`.
    Touch touch;
    By by;
    Operation *op;
    bool isDiscarded = false;
    SmallVector<Loop> loops = {};
    /// Of the place of what is touched.
    SmallVector<Box, 0> holes = {};
    SmallVector<Place::Carrier, 0> carriers = {};
  };

  // GivenValues.cpp.
  Value findBefore(Value value);
  SmallVector<Value> findAllBefore(Value value);
  SmallVector<Value> getYielded(OpResult value);
  SmallVector<Value> getHandedBack(CallOpInterface call, OpResult value);
  bool mayBe(Value value, Value other);
  SmallVector<Given> findGiven(Value value, Value except = {});

  // Places.cpp.
  /// Null for what is computed. Valid while the tracker is.
  const Place *getPlace(Value value);
  const Place *setPlace(Value value, std::optional<Place> place);
  Given getGiven(SourceId source) const;
  static std::optional<Place> createUnknown(ArrayRef<Given> given);
  std::optional<Place> createPlace(Given given, Value value);
  std::optional<Place> start(Value value);
  std::optional<Place> follow(Value value, Place place);
  std::optional<Place> leaveLoop(LoopLikeOpInterface loop, OpResult value,
                                 Place place);
  void takeSlice(Operation *op, Place &place);

  // Slices.cpp.
  std::optional<Quantity> getOffset(OpFoldResult offset);
  std::optional<Box> getSlice(Operation *op);
  std::optional<Box> getAccessed(Operation *op, Value value);
  std::optional<Box> map(const Place &place, ArrayRef<Span> inner);

  // TouchTracker.cpp.
  void note(Noted entry);
  void add(const Place &place, Touch touch, Operation *op, By by, bool isFixed,
           GetTurns getTurns);
  template <typename Fn> void forEachIn(const Range &range, Fn fn);

  // UnwrittenElements.cpp.
  void forEachWrite(const Noted &entry,
                    llvm::function_ref<void(const Noted &)> fn);
  std::optional<SmallVector<Box, 0>> getHoles(const Noted &entry);
  SmallVector<Box, 0> getOverwritten(const Noted &entry, size_t number);
  std::optional<SmallVector<Part, 1>> getParts(const Noted &entry,
                                               ArrayRef<Box> holes);
  std::optional<Touch> resolve(const Noted &entry);
  Quantity sumOverMoves(const Box &box, ArrayRef<Loop> around, Quantity once);
  std::optional<Box> sweepLoops(Box box, ArrayRef<Loop> over);
  /// Nothing if they may have no iteration.
  std::optional<Box> sweepWritten(Box box, ArrayRef<Loop> over);

  // CompulsoryTraffic.cpp.
  SmallVector<Given> getAllGiven(const Place &place) const;
  void noteReturned(TouchedSummary &summary);
  unsigned getBits(const Given &given, unsigned function) const;
  Quantity countBytes(const Given &given, ArrayRef<Part> parts);

  ModuleState &state;
  unsigned id;
  Operation *function;
  ExtentTracer &tracer;
  /// Asked for what is needed to compare places only: no symbols of the
  /// module's arise.
  ExtentTracer offsets;
  const DeadRegions &dead;
  const llvm::DenseMap<Value, SourceId> &sources;
  const SmallVector<Loop> &loops;
  const Quantity &executions;
  std::vector<Noted> noted;
  /// What is written into the memory of each argument.
  llvm::DenseMap<unsigned, std::vector<size_t>> written;
  unsigned numChoices = 0;
  /// By source and argument.
  llvm::DenseMap<std::pair<SourceId, unsigned>, unsigned> numFollowed;
  llvm::DenseMap<Operation *, SmallVector<Loop, 1>> loopsOf;
  llvm::DenseMap<Operation *, SmallVector<Region *, 1>> countedRegions;
  llvm::DenseMap<Value, std::unique_ptr<Place>> places;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_TOUCHED_H
