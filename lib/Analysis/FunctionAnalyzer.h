//===- FunctionAnalyzer.h - One function, in program order ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_FUNCTIONANALYZER_H
#define MLIR_COST_LIB_ANALYSIS_FUNCTIONANALYZER_H

#include "Loop.h"
#include "Saved.h"
#include "Touched.h"

#include "mlir-cost/Analysis/DeadRegions.h"
#include "mlir-cost/Analysis/ExtentTracer.h"
#include "mlir-cost/Analysis/Memory.h"
#include "mlir-cost/Analysis/ModuleCost.h"
#include "mlir-cost/Analysis/Parameters.h"
#include "mlir-cost/Analysis/Storage.h"

#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/MapVector.h"

#include <map>

namespace mlir {
class CFGLoop;
namespace gpu {
class LaunchOp;
} // namespace gpu
namespace memref {
class LoadOp;
} // namespace memref
namespace scf {
class WhileOp;
} // namespace scf
namespace tosa {
class IfOp;
} // namespace tosa
} // namespace mlir

namespace mlir::cost {

/// True for operations of dialects that describe other programs: transform,
/// pdl, irdl.
bool describesOtherPrograms(Operation *op);

/// True for one value everywhere, and for one element.
bool isFreeConstant(Attribute data);

/// What a global holds.
struct NamedData {
  Operation *global = nullptr;
  Attribute data = {};
  bool isConstant = false;
};

/// The values that an argument of a loop or block, or the result of a loop or
/// branch, is another name for in turn; none if it is not of these. Regions
/// that are known to be dead hand nothing on.
SmallVector<Value> getHandedOn(Value value, const DeadRegions *dead = nullptr);

/// The global that `op` reads by name, if it does.
NamedData findNamedData(Operation *op, SymbolTableCollection &symbolTables);

struct BlockBranch;
struct CountedLoop;

/// lo, lo + step, … below hi.
struct LoopBounds {
  Quantity lo, hi, step;
};

/// True if the number of iterations follows from the bounds.
bool isCountable(ExtentTracer &tracer, const LoopBounds &bounds);

/// The iterations that the user says `loop` has.
std::optional<Quantity> getTripCountHint(Operation *loop);

/// What one thing costs that runs in a nest of loops: the sum of `once` over
/// all iterations. `executions` is that of 1.
Quantity sumOverLoops(QuantityContext &context, ArrayRef<Loop> loops,
                      const Quantity &executions, const Quantity &once);

/// The elements of `memref`, or of what an operation allocates for it: with a
/// layout, those up to the last that the layout reaches. Nothing where that is
/// not known.
std::optional<Quantity> getAllocatedElements(Value memref, ExtentTracer &tracer,
                                             QuantityContext &context);

/// A followed call.
struct CallSite {
  unsigned callee;
  /// Per call of the caller.
  Quantity executions;
  SmallVector<Loop> loops;
  /// The share of these calls that is taken: weight / weights.
  Quantity weight = 1;
  llvm::DynamicAPInt weights = llvm::DynamicAPInt(1);
  /// The callee's arguments in the caller's terms.
  QuantityContext::Substitution arguments;
  /// What each operand holds.
  SmallVector<SourceId, 4> sources;

  SourceId getPassed(unsigned argument) const {
    return argument < sources.size() ? sources[argument] : noSource;
  }

  /// From one call of the callee to all calls that the caller would make if it
  /// always made them.
  void sumIterations(QuantityContext &context,
                     MutableArrayRef<Quantity> quantities) const;
};

/// `perCall` of the callee over all calls of `site`, times `site.weights`;
/// parameters are not summed.
Figures sumCalls(QuantityContext &context, const CallSite &site,
                 const Figures &perCall);

/// Puts what the call passes for the symbols of the callee's arguments that say
/// whether they are parameters.
void passShares(ParameterTable &parameters, CallSite &site);

/// Parameters count once, however often they are read.
inline bool isParameterCount(Metric metric) {
  return metric == Metric::Params || metric == Metric::ParamBytes;
}

/// Iterations `first`, `first` + `period`, …, or `first` alone if that is 0, of
/// a loop around.
struct Iterations {
  Operation *op;
  size_t loop; ///< in the analyzer's `loops`
  Quantity trips;
  int64_t first, period;

  bool operator==(const Iterations &other) const {
    return op == other.op && first == other.first && period == other.period;
  }
};
/// What a value holds in iterations of loops around it, outermost first, and
/// how many times: 1 or 0.
struct Turn {
  SourceId source;
  SmallVector<Iterations, 1> in = {};
  Quantity times = 1;
  /// Another condition, or another region that counts, would have it: whoever
  /// reads the value owns it.
  bool isOwned = false;
};
struct Turns {
  /// Empty if it is not known which iterations these are.
  SmallVector<Turn> list = {};
  /// ParameterTable::getShare() tells it.
  bool isShared = false;
  /// One of them is it in all iterations and calls.
  bool isAlways = false;
};

/// What callers know of a result, in the callee's terms.
struct ReturnedValue {
  /// Of each dimension, if one is dynamic.
  SmallVector<Quantity> extents;
  /// Of each level of a sparse tensor.
  SmallVector<Quantity> entries;
  SourceId source = noSource;
  /// If that depends on the call.
  std::optional<Turns> turns = {};
  bool isDerived = false;
  /// 1 where reading it is free.
  Quantity free = {};
  /// Of several blocks nothing else is known.
  bool isAmongBlocks = false;
  /// The argument that it is, or is a part of, untouched.
  std::optional<unsigned> argument;
  bool isPart = false;
  /// The argument in the place of which it is written.
  std::optional<unsigned> inPlaceOf;
};

/// What the analyses of all functions share.
struct ModuleState {
  ModuleState(std::vector<FunctionCost> &functions, QuantityContext &context,
              const CostOptions &options, unsigned indexBits)
      : functions(functions), context(context), options(options),
        conventions(options.conventions),
        symbols(context, functions, options.bindings),
        parameters(context, indexBits), indexBits(indexBits),
        returned(functions.size()), saved(functions.size()),
        touched(functions.size()), uncertainExtents(functions.size()),
        weights(functions.size()) {}

  std::vector<FunctionCost> &functions;
  QuantityContext &context;
  const CostOptions &options;
  const Conventions &conventions;
  Symbols symbols;
  ParameterTable parameters;
  unsigned indexBits;
  llvm::DenseMap<Operation *, unsigned> functionIds;
  /// Whom each function calls, once each; and of these, whose cost no override
  /// states.
  std::vector<SmallVector<unsigned, 2>> callees, followed;
  /// By function and argument, where calls pass constants of one value: null if
  /// all do, else what stands for 1 in these and for 0 in others.
  llvm::MapVector<std::pair<unsigned, unsigned>, const Atom *> freeArguments;
  /// As which calls may pass a parameter.
  llvm::DenseSet<std::pair<unsigned, unsigned>> parameterArguments;
  /// Functions of one id can reach each other.
  std::vector<unsigned> cycles;
  SymbolTableCollection symbolTables;
  std::vector<BindingConflict> bindingConflicts;
  /// Per function.
  std::vector<std::vector<ReturnedValue>> returned;
  std::vector<SavedContents> saved;
  std::vector<TouchedSummary> touched;
  std::vector<std::vector<UncertainExtent>> uncertainExtents;
  /// By row, where branches are weighed: what its figures over one call are
  /// still to be divided by. Rounded once, at the end.
  std::vector<llvm::DenseMap<unsigned, llvm::DynamicAPInt>> weights;
  /// What one call of a function with such rows costs with its callees, times
  /// `weights`; for all others it is in perCall.
  struct WeighedCall {
    Figures figures;
    llvm::DynamicAPInt weights;
  };
  llvm::DenseMap<unsigned, WeighedCall> weighedCalls;
  /// Peaks by function and the arguments that its caller keeps, and arenas,
  /// both in the function's terms.
  std::map<std::pair<unsigned, std::vector<bool>>, std::optional<Quantity>>
      calleePeaks;
  unsigned calleeDepth = 0;
  std::map<unsigned, std::optional<Quantity>> innerArenas;
};

/// One alternative of a branch: its rows, its calls and what they cost
/// together.
struct Alternative {
  TouchTracker::Range range;
  Figures figures;
};

/// A region, and 1 in iterations that run it, 0 in all others.
struct Guarded {
  Region *region;
  Quantity runs;
};

/// Walks one function in program order and fills its rows: one execution of
/// each operation, how often it runs per call of the function, and its figures
/// over those. Callees must have been walked before.
class FunctionAnalyzer {
public:
  FunctionAnalyzer(ModuleState &state, unsigned function)
      : state(state), id(function), result(state.functions[function]),
        tracer(state.context, state.conventions, state.symbols, function,
               state.indexBits),
        probe(state.context, state.conventions, state.symbols, function,
              state.indexBits),
        storage(state.conventions.inPlace == InPlace::On, dead) {}

  void run();

  std::vector<CallSite> takeCalls() { return std::move(calls); }

private:
  /// A scout ahead of the walk: it only finds dead regions. `known` has what
  /// the user says of arguments.
  FunctionAnalyzer(ModuleState &state, unsigned function,
                   const ExtentTracer &known)
      : state(state), id(function), result(state.functions[function]),
        tracer(state.context, state.conventions, state.indexBits, &known),
        probe(state.context, state.conventions, state.indexBits),
        storage(false, dead) {}

  /// Loops and branches in the body of the operation at hand (BodyWalk.cpp).
  class BodyWalk;

  // Control flow (ControlFlow.cpp).
  void visitRegion(Region &region);
  void visitBlock(Block &block);
  void visitBlocks(Region &region);
  std::optional<Loop> enterBlocks(CFGLoop *loop);
  /// How often the innermost loop runs what is in it.
  Quantity countIterations();
  void visitLoop(LoopLikeOpInterface loop);
  void visitBranches(RegionBranchOpInterface branch);
  void visitTosaIf(tosa::IfOp op);
  Alternative visitAlternative(Region *region);
  /// Returns the regions that count.
  SmallVector<Region *> visitAlternatives(Operation *op,
                                          ArrayRef<Region *> regions);
  Alternative measure(size_t firstRow, size_t endRow, size_t firstCall,
                      size_t endCall);
  std::optional<unsigned> choose(Operation *op,
                                 ArrayRef<Alternative> alternatives);
  void choose(const BlockBranch &branch,
              ArrayRef<std::pair<size_t, size_t>> starts);
  void discard(const Alternative &alternative);
  void discardRows(const Alternative &alternative);
  void weigh(Operation *op, ArrayRef<Alternative> alternatives);
  void addOpenBranch(Operation *op, ArrayRef<Alternative> alternatives);
  // Guards.cpp.
  /// The regions in text order, if loop variables decide which one runs.
  SmallVector<Guarded> getGuards(Operation *branch);
  SmallVector<Region *> visitGuarded(ArrayRef<Guarded> alternatives);
  SmallVector<Quantity, 2> getRuns(Operation *terminator);
  void visitSparseLoop(Operation *op);
  std::optional<Quantity> countEntries(Operation *op,
                                       std::optional<size_t> &outerLevel);
  void visitCall(CallOpInterface call);
  bool takePlace(Operation *call, Value result, ValueRange operands,
                 unsigned number);
  void checkBound(Operation *call, unsigned callee, ValueRange operands);
  void visitLaunch(gpu::LaunchOp launch);
  void enterThreads(gpu::LaunchOp launch);
  std::optional<LoopBounds> getBounds(OpFoldResult lo, OpFoldResult hi,
                                      OpFoldResult step, bool isUnsigned);
  std::optional<LoopBounds> getBounds(const CountedLoop &counted);
  /// If `isUnsigned`, the bounds and what `iv` is compared as have no sign.
  Loop createLoop(Value iv, const LoopBounds &bounds, bool isUnsigned = false);
  void enterLoop(Loop loop);
  void enterUnknownLoop(Operation *loop);
  bool enterLoops(LoopLikeOpInterface loop);
  /// The same, unless a hint stands where the bounds do not say it all.
  bool enterCounted(LoopLikeOpInterface loop);
  // DeadRegions.cpp.
  void findDeadRegions(Region &region);
  void carryValues(LoopLikeOpInterface loop, const Quantity &runs);
  void passValues(scf::WhileOp loop, unsigned begin);
  /// Over all iterations of the loops around, per call of the function.
  Quantity sumOverLoops(const Quantity &once) {
    return cost::sumOverLoops(state.context, loops, executions, once);
  }

  // One operation (FunctionAnalyzer.cpp).
  void visit(Operation *op);
  void visitModel(CostOpInterface model);
  std::optional<OpCost> getCost(CostOpInterface model);
  void addInputs(Block &entry);
  bool isParameter(BlockArgument argument);
  /// `cost.dims` gives names to the dynamic dimensions of arguments.
  void nameExtents();
  void uniteExtents(Block &entry);
  void noteResults(Block &entry);
  void noteReturnedSources(Region &region);
  void noteUncertainExtents();
  void addConstant(Operation *op);
  bool addGlobal(Operation *op);
  bool addData(Value value, Operation *owner, Attribute data, bool isConstant);
  bool isDerivedFromConstants(Operation *op) const;
  bool isHeld(Value empty);
  void follow(Value value, Value source);
  bool isLoopInit(Value value) const;
  bool isOnlyInit(Value fill) const;
  bool isOnlyAccumulatorInit(Value fill, unsigned depth = 0) const;
  void followYields(Operation *op, ArrayRef<Region *> counted,
                    ArrayRef<Guarded> guarded = {});
  SmallVector<Value> findBefore(Value value,
                                llvm::SmallSetVector<SourceId, 4> &found,
                                bool &isMixed);
  void followCarried(Value value);

  // What is a parameter in some iterations (Turns.cpp).
  const ReturnedValue *getReturned(CallOpInterface call, OpResult value);
  std::optional<Value> getHandedBack(LoopLikeOpInterface loop, Value value);
  std::optional<SmallVector<Turn>> findTurns(LoopLikeOpInterface loop,
                                             BlockArgument carried);
  std::optional<SmallVector<Turn>> leaveTurns(ArrayRef<Turn> turns,
                                              Value value);
  Quantity indicateNonNegative(const Quantity &value);
  Quantity indicateTurn(const Quantity &iteration, const Iterations &in);
  std::optional<Quantity> getShare(ArrayRef<Turn> turns);
  bool addTurns(SmallVectorImpl<Turn> &list, SourceId source,
                const Quantity &times, bool isOwned);
  bool isAlwaysParameter(SourceId source) const;
  void followTurns(Value value, ArrayRef<SourceId> members, bool isAlways);
  void setTurns(Value value, ArrayRef<SourceId> members,
                std::optional<SmallVector<Turn>> found, bool isAlways);
  SourceId getShared(SourceId source, StringRef callee, Location loc);
  void followReturned(Value value, const ReturnedValue &known,
                      const CallSite &site);

  // ParameterReads.cpp.
  Quantity sumOverTurn(const Quantity &once, const Turn &turn);
  void addReads(Operation *op);

  // Rows.cpp.
  void addKnownRow(Operation *op, OpCost &cost);
  void addUnknownRow(Operation *op, const llvm::Twine &reason);
  void addOverride(Operation *op, DictionaryAttr figures);
  void replaceBody(DictionaryAttr figures);
  void addForeignResults(Operation *op);
  void addDerivedResult(Value value);
  void sumRow(OpRow &row);
  void weighRow(OpRow &row, const llvm::DynamicAPInt &divisor);
  OpRow &addRow(Operation *op);
  void removeRow();
  /// Returns the elements of buffers that loops carry and that start here.
  Quantity placeResults(Operation *op, const OpCost &cost, Figures &figures);
  bool followProvenance(CostOpInterface model);
  void addView(Value value, Value source, bool isPart);

  // Integers that only say where to look (IndexData.cpp).
  bool isIndexData(Value value);
  bool isIndexUse(OpOperand &use);

  // Who owns memory that is released under a condition (Ownership.cpp).
  /// `condition` without what is known to be true.
  Value getDeciding(Value condition);
  Value getOwnership(memref::LoadOp release);
  llvm::SetVector<std::pair<Value, Operation *>> getOrigins(Value address);
  bool areOtherAddresses(Value a, Value b);

  // What loops and branches release and hand on (HandedOn.cpp).
  void noteRelease(Operation *op);
  void placeLoopResults(LoopLikeOpInterface loop, unsigned begin);
  void placeYields(const StorageTracker::Branch &branch,
                   ArrayRef<Region *> counted);
  void carryMemory(LoopLikeOpInterface loop, OpOperand &init,
                   const Quantity &runs);
  void handOverMemory(LoopLikeOpInterface loop);

  // What is in memory, and when (LiveRanges.cpp).
  std::optional<Quantity>
  getBufferBytes(const StorageTracker::Buffer &buffer,
                 ArrayRef<std::optional<Quantity>> bytes);
  void addRanges(LiveValue &value, const StorageTracker::Buffer &buffer,
                 LiveRange whole);
  static void
  forEachPile(ArrayRef<StorageTracker::Round> rounds, const Quantity &runs,
              Quantity inside,
              llvm::function_ref<void(unsigned, const Quantity &)> add);
  void addPiles(const StorageTracker::Buffer &buffer, const Quantity &bytes);
  void noteMemory();
  std::optional<Quantity> getBytes(Value value);
  std::optional<Quantity> sumBytes(ValueRange values, bool areOutputs);
  std::vector<unsigned> addLiveValues();
  /// Where calls stand, with the index of their site.
  struct PlacedCall {
    unsigned position;
    size_t site;
    CallOpInterface op;
    SmallVector<StorageTracker::Round, 0> rounds;
    /// Operands in the place of which results are.
    SmallVector<unsigned, 1> taken;
  };
  // CalleeMemory.cpp.
  void addCallees(ArrayRef<unsigned> indices);
  void addLeft(const PlacedCall &placed, const Quantity &bytes);

  void addCompulsoryBytes(const std::optional<Quantity> &outputBytes);

  // What a backward pass reads again (Saved.cpp).
  unsigned addNest(unsigned outer, const Loop &loop);
  void nameIterations();
  unsigned getNest() const { return loops.empty() ? 0 : loops.back().nest; }
  SavedContents::Content &getSaved(unsigned content) {
    return state.saved[id].contents[content];
  }
  std::optional<unsigned> getWhole(Value value);
  std::optional<unsigned> getContent(Value value);
  std::optional<unsigned> noteMade(Value value);
  std::optional<unsigned> noteRenamed(Value value, unsigned nest);
  void noteOther(unsigned content, Value other, unsigned nest,
                 SavedContents::When when = SavedContents::When::Always);
  void noteCarried(LoopLikeOpInterface loop);
  void noteLeft(OpResult value, Value init, Value yielded, unsigned nest);
  void noteWhile(scf::WhileOp loop, unsigned nest);
  void noteYielded(OpResult value, ArrayRef<Region *> counted);
  void noteUse(Value value, SavedContents::Use use);
  void notePassed(ValueRange operands, size_t call);
  void noteReturned(Operation *call, unsigned callee);
  void noteSaved(Operation *op, const OpCost &cost);

  // Slices of it (SavedSlices.cpp).
  unsigned getSlice(Value value, unsigned whole);
  void noteVarying(unsigned slice, Value operand);

  // Memory traffic (Traffic.cpp).
  LogicalResult addTraffic(Operation *op, OpCost &cost, OpRow &row);
  SmallVector<TouchTracker::InTurn> getTurns(SourceId source,
                                             const Quantity &once);
  void noteTouches(Operation *op);
  Quantity getFreeShare(const Access &access) const;

  ModuleState &state;
  unsigned id;
  FunctionCost &result;
  ExtentTracer tracer;
  /// For questions ahead of the walk, when the loops in between have no
  /// variables yet: nothing that it answers is kept.
  ExtentTracer probe;
  DeadRegions dead;
  StorageTracker storage;
  /// Outermost first.
  SmallVector<Loop> loops;
  unsigned numLoops = 0;
  /// Where in `loops` the loops over levels of sparse tensors are.
  llvm::DenseMap<Operation *, size_t> sparseLoops;
  /// Executions of the block at hand per call of the function.
  Quantity executions = 1;
  bool isAmongBlocks = false;
  /// Set where the number of executions is not known: why.
  std::string unknownExecutions;
  std::vector<CallSite> calls;
  SmallVector<PlacedCall> placedCalls;
  /// Results that are no activations.
  SmallVector<Value> derivedResults;
  /// The numbers of what buffers hold.
  llvm::DenseMap<std::pair<int, unsigned>, unsigned> contentIds;
  llvm::DenseMap<Value, unsigned> sliceIds;
  /// The nests of loops that they stand in.
  llvm::DenseMap<Block *, unsigned> nests;
  /// What a value holds the elements of.
  llvm::DenseMap<Value, SourceId> sources;
  /// Of sources that are parameters in some iterations.
  llvm::DenseMap<SourceId, Turns> turns;
  unsigned numUnknownTurns = 0;
  /// What loops, branches and calls hand on and is no parameter after all.
  llvm::DenseSet<Value> computed;
  /// Values computed from constants and parameters alone.
  llvm::DenseSet<Value> derived;
  /// What a memref may be a view of, once a release asks.
  llvm::DenseMap<Value, SmallVector<Value, 2>> origins;
  bool areOriginsKnown = false;
  /// How often the loop runs that carries a value.
  llvm::DenseMap<Value, Quantity> carriedRuns;
  Quantity getStartedElements(Value value);
  /// Splats and single elements, through views: reading them is free. 1, or a
  /// symbol of an argument that is one in some calls.
  llvm::DenseMap<Value, Quantity> freeConstants;
  /// Fills, through views.
  llvm::DenseSet<Value> fills;
  llvm::DenseMap<Value, bool> indexData;
  SmallVector<Value> assumedIndices;
  unsigned indexSteps = 0;
  /// What the row at hand reads of parameters.
  struct ParameterRead {
    SourceId source;
    Quantity bytes;
    bool isCopied;
    Quantity factorElements;
  };
  SmallVector<ParameterRead, 4> rowReads;
  /// What it touches: the elements, and their bytes.
  SmallVector<std::tuple<const Access *, Quantity, Quantity>, 4> rowTouches;
  TouchTracker touched{state, id, tracer, dead, sources, loops, executions};
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_FUNCTIONANALYZER_H
