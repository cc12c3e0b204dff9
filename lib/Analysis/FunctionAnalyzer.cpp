//===- FunctionAnalyzer.cpp - One function, in program order --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/ArithmeticFigures.h"
#include "mlir-cost/Analysis/EqualExtents.h"
#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/SparseStorage.h"
#include "mlir-cost/Models/Structured.h"

#include "mlir/Dialect/Async/IR/Async.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

void FunctionAnalyzer::run() {
  for (Region &region : result.op->getRegions()) {
    if (region.empty())
      continue;
    bool isFunction = isa<FunctionOpInterface>(result.op);
    if (isFunction) {
      nameExtents();
      uniteExtents(region.front());
    }
    FunctionAnalyzer scout(state, id, tracer);
    scout.findDeadRegions(region);
    dead = std::move(scout.dead);
    if (isFunction)
      addInputs(region.front());
    visitRegion(region);
    if (region.hasOneBlock())
      noteResults(region.front());
    else
      noteReturnedSources(region);
  }
  if (auto figures =
          result.op->getAttrOfType<DictionaryAttr>(attr::overrideCost))
    replaceBody(figures);
  noteMemory();
  noteUncertainExtents();
}

/// The user says what one call costs: the body does not run.
void FunctionAnalyzer::replaceBody(DictionaryAttr figures) {
  discardRows({{0, result.rows.size(), 0, calls.size()}, {}});
  for (OpRow &row : result.rows)
    row.unknownReason.clear();
  addOverride(result.op, figures);
}

static Operation *getReturn(Block &block) {
  Operation *last = block.empty() ? nullptr : &block.back();
  return last && last->hasTrait<OpTrait::ReturnLike>() ? last : nullptr;
}

/// Which parameters the blocks of a function return.
void FunctionAnalyzer::noteReturnedSources(Region &region) {
  SmallVector<Operation *> returns;
  for (Block &block : region)
    if (Operation *last = getReturn(block))
      returns.push_back(last);
  for (unsigned i = 0, e = returns.empty() ? 0 : returns[0]->getNumOperands();
       i < e; ++i) {
    ReturnedValue &returned = state.returned[id].emplace_back();
    returned.isAmongBlocks = true;
    returned.isDerived = llvm::all_of(returns, [&](Operation *last) {
      return derived.contains(last->getOperand(i));
    });
    llvm::SmallSetVector<SourceId, 4> found;
    for (Operation *last : returns)
      found.insert(sources.lookup_or(last->getOperand(i), noSource));
    if (found.size() == 1) {
      returned.source = found.front();
      if (auto it = turns.find(returned.source); it != turns.end())
        returned.turns = it->second;
      continue;
    }
    found.remove(noSource);
    returned.source = state.parameters.getUnion(found.getArrayRef());
    returned.turns.emplace();
  }
}

/// What callers may know of the results.
void FunctionAnalyzer::noteResults(Block &block) {
  Operation *terminator = getReturn(block);
  if (!terminator)
    return;
  for (Value value : terminator->getOperands()) {
    auto type = dyn_cast<ShapedType>(value.getType());
    auto source = sources.find(value);
    ReturnedValue &returned = state.returned[id].emplace_back();
    returned.source = source == sources.end() ? noSource : source->second;
    if (auto it = turns.find(returned.source); it != turns.end())
      returned.turns = it->second;
    returned.isDerived = derived.contains(value);
    returned.free = freeConstants.lookup(value);
    state.saved[id].returned.push_back(getContent(value));
    if (int buffer = storage.getBuffer(value); buffer >= 0) {
      const StorageTracker::Buffer &entry = storage.getBuffers()[buffer];
      auto argument = dyn_cast<BlockArgument>(entry.first);
      if (argument && argument.getOwner() == &block &&
          entry.overwritten == StorageTracker::noPosition)
        returned.argument = argument.getArgNumber();
      returned.isPart = storage.isPart(value);
      auto taken = dyn_cast<BlockArgument>(
          storage.getBuffers()[storage.getStorage(buffer)].first);
      if (taken && taken.getOwner() == &block && !returned.isPart)
        returned.inPlaceOf = taken.getArgNumber();
    }
    SmallVector<Quantity> &extents = returned.extents;
    if (type && type.hasRank() && !type.hasStaticShape())
      for (unsigned dim = 0, rank = type.getRank(); dim < rank; ++dim)
        extents.push_back(tracer.getExtent(value, dim));
    for (unsigned level = 0, rank = getLevelRank(value); level < rank; ++level)
      returned.entries.push_back(tracer.getNumEntries(value, level));
  }
}

/// What the operations that always run say is equal has one symbol.
void FunctionAnalyzer::uniteExtents(Block &entry) {
  ExtentTracer scout(state.context, state.conventions, state.indexBits);
  std::vector<EqualOrigins> equal = findEqualOrigins(entry, scout);
  if (!equal.empty())
    tracer.unite(std::move(equal), [&](const Twine &conflict) {
      state.bindingConflicts.push_back({conflict.str(), result.op->getLoc()});
    });
}

static BoolAttr getMark(FunctionOpInterface function, unsigned number) {
  return number < function.getNumArguments()
             ? function.getArgAttrOfType<BoolAttr>(number, attr::param)
             : BoolAttr();
}

/// Whether the user said so of arguments like this one.
bool FunctionAnalyzer::isParameter(BlockArgument argument) {
  auto type = cast<ShapedType>(argument.getType());
  if (!state.options.firstParameter || !result.entry || !type.hasRank() ||
      type.getElementType().isInteger(1) ||
      argument.getArgNumber() < *state.options.firstParameter)
    return false;
  auto function = cast<FunctionOpInterface>(result.op);
  return !state.options.preferMarked ||
         llvm::none_of(llvm::seq(function.getNumArguments()),
                       [&](unsigned number) {
                         BoolAttr mark = getMark(function, number);
                         return mark && mark.getValue();
                       });
}

void FunctionAnalyzer::addInputs(Block &entry) {
  auto function = cast<FunctionOpInterface>(result.op);
  for (BlockArgument argument : entry.getArguments()) {
    auto type = dyn_cast<ShapedType>(argument.getType());
    if (!type)
      continue;
    unsigned number = argument.getArgNumber();
    auto mark = getMark(function, number);
    if (mark ? mark.getValue() && type.hasRank() : isParameter(argument)) {
      sources[argument] = state.parameters.getMarked(
          argument.getAsOpaquePointer(), tracer.getNumStored(argument),
          type.getElementType());
      derived.insert(argument);
      continue;
    }
    if (!mark && state.parameterArguments.contains({id, number}))
      sources[argument] = state.parameters.getArgument(id, number);
    auto *free = state.freeArguments.find({id, number});
    if (free != state.freeArguments.end())
      freeConstants[argument] =
          free->second ? state.context.get(free->second) : Quantity(1);
    if (isa<TensorType>(type)) {
      storage.addInput(argument);
      if (std::optional<unsigned> content = noteMade(argument))
        getSaved(*content).argument = number;
    } else if (isa<BaseMemRefType>(type)) {
      storage.addAllocation(argument, /*isOnStack=*/false, 1);
    }
  }
}

bool mlir::cost::describesOtherPrograms(Operation *op) {
  StringRef dialect = op->getName().getDialectNamespace();
  return dialect == "transform" || dialect == "pdl" ||
         dialect == "pdl_interp" || dialect == "irdl";
}

/// Why values of this type cannot be counted; empty if they can.
static StringRef getTypeProblem(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type);
      tensor && !tensor.getEncoding())
    return "";
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped)
    return "";
  if (!shaped.hasRank())
    return "unranked operand or result";
  if (auto vector = dyn_cast<VectorType>(type); vector && vector.isScalable())
    return "scalable vector: its length is not known";
  return "";
}

/// True for an operation of any dialect that only yields indices.
static bool computesAddresses(Operation *op) {
  return op->getNumRegions() == 0 && op->getNumResults() > 0 &&
         isMemoryEffectFree(op) &&
         llvm::all_of(op->getResultTypes(),
                      [](Type type) { return isa<IndexType>(type); });
}

void FunctionAnalyzer::visit(Operation *op) {
  storage.enter(op);
  if (op->getNumOperands() > 0 &&
      isa<BaseMemRefType>(op->getOperand(0).getType()) &&
      (op->getNumResults() == 0 ||
       isa<bufferization::DeallocOp, memref::ReallocOp>(op)))
    noteRelease(op);
  if (op->hasTrait<OpTrait::ConstantLike>())
    return addConstant(op);
  if (!op->getRawDictionaryAttrs().empty() && !isa<FunctionOpInterface>(op))
    if (auto figures = op->getAttrOfType<DictionaryAttr>(attr::overrideCost))
      return addOverride(op, figures);
  if (isa<memref::GetGlobalOp, ml_program::GlobalLoadOp,
          ml_program::GlobalLoadConstOp>(op) &&
      addGlobal(op))
    return;
  if (isa<sparse_tensor::ForeachOp, sparse_tensor::IterateOp>(op))
    return visitSparseLoop(op);
  if (auto model = dyn_cast<CostOpInterface>(op))
    return visitModel(model);
  // What stands in the regions of a terminator (a combination of results), of
  // a mask or of a task runs once.
  if (op->hasTrait<OpTrait::IsTerminator>() ||
      isa<vector::MaskOp, async::ExecuteOp>(op)) {
    for (Region &region : op->getRegions())
      visitRegion(region);
    return;
  }
  // Functions and modules are visited on their own; symbols are declarations.
  if (isa<FunctionOpInterface, ModuleOp, SymbolOpInterface>(op) ||
      describesOtherPrograms(op))
    return;
  if (auto call = dyn_cast<CallOpInterface>(op))
    return visitCall(call);
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op))
    return visitLoop(loop);
  if (auto branch = dyn_cast<RegionBranchOpInterface>(op))
    return visitBranches(branch);
  if (auto choice = dyn_cast<tosa::IfOp>(op))
    return visitTosaIf(choice);
  if (auto view = dyn_cast<ViewLikeOpInterface>(op)) {
    if (op->getNumResults() > 0)
      addView(op->getResult(0), view.getViewSource(), /*isPart=*/true);
    return;
  }
  if (auto launch = dyn_cast<gpu::LaunchOp>(op))
    return visitLaunch(launch);
  if (computesAddresses(op))
    return;
  if (isMemoryEffectFree(op) && isDerivedFromConstants(op))
    derived.insert_range(op->getResults());
  addUnknownRow(op, "no cost model");
}

/// True if something reads or returns an empty tensor before it is written.
bool FunctionAnalyzer::isHeld(Value empty) {
  return llvm::any_of(empty.getUses(), [&](OpOperand &use) {
    Operation *op = use.getOwner();
    if (dead.isDead(use))
      return false;
    if (Value renamed = dead.getRenamed(use))
      return isHeld(renamed);
    if (isInit(use))
      return false;
    auto model = dyn_cast<CostOpInterface>(op);
    if (model && op->getNumResults() == 1)
      if (Provenance provenance = model.getProvenance(0);
          provenance.kind == Provenance::View)
        return provenance.source == use.get() && isHeld(op->getResult(0));
    if (!model)
      return isa<FunctionOpInterface>(op->getParentOp()) &&
             op->hasTrait<OpTrait::ReturnLike>();
    // The window of a pooling is there for its shape, what sparse_tensor
    // unpacks into for its place.
    std::optional<OpCost> cost = model.getCostRole() == OpRole::Row
                                     ? model.getCost(probe)
                                     : std::nullopt;
    return cost && llvm::any_of(cost->accesses, [&](const Access &access) {
             return access.value == use.get() &&
                    access.direction == Direction::Read &&
                    (!access.elements.isZero() ||
                     probe.getNumElements(access.value).isZero());
           });
  });
}

void FunctionAnalyzer::visitModel(CostOpInterface model) {
  Operation *op = model;
  bool isRow = model.getCostRole() == OpRole::Row;
  bool isView = followProvenance(model);
  if (isa<tensor::EmptyOp>(op) && isHeld(op->getResult(0))) {
    derived.erase(op->getResult(0));
    storage.addForeign(op->getResult(0));
  }
  if (!isRow || isView)
    return;
  for (TypeRange types :
       {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
    for (Type type : types)
      if (StringRef problem = getTypeProblem(type); !problem.empty())
        return addUnknownRow(op, problem);
  tracer.clearReason();
  tracer.takeVarying();
  std::optional<OpCost> cost = getCost(model);
  if (!cost)
    return addUnknownRow(op, tracer.getReason().empty()
                                 ? "its model gives no cost"
                                 : tracer.getReason().str());
  addKnownRow(op, *cost);
}
