//===- ExtentTracer.cpp - Follows extents and values to their origin ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// Where following stops and a symbol stands for what comes next: so many
/// steps, an expression with so many names and numbers.
static constexpr unsigned maxDepth = 500, maxSize = 2000;

/// True if `value` is computed anew in each iteration of a loop.
/// In a loop, or in the body of an operation that runs it more than once.
static bool isInsideLoop(Value value) {
  Region *region = value.getParentRegion();
  for (Operation *op = region->getParentOp();
       op && !isa<FunctionOpInterface>(op); op = op->getParentOp())
    if (isa<LoopLikeOpInterface, gpu::LaunchOp, CostOpInterface>(op))
      return true;
  return false;
}

/// True if `value` is computed in a region of `loop`.
static bool isInside(Value value, Operation *loop) {
  Operation *parent = value.getParentRegion()->getParentOp();
  return parent && loop->isAncestor(parent);
}

/// The symbol for what cannot be followed further.
Quantity ExtentTracer::createOrigin(Value value, Aspect aspect) {
  if (!attempts.empty() && isInside(value, attempts.front())) {
    hasFailed = true;
    return 0;
  }
  auto mayBeNegative = [&](const Atom *atom) {
    valueSymbols[atom] = context.get(context.createSymbol("plus")) -
                         context.get(context.createSymbol("minus"));
  };
  if (!symbols) {
    if (other)
      if (std::optional<Quantity> given = other->findGiven({value, aspect}))
        return *given;
    const Atom *symbol = context.createSymbol("scouted");
    origins.try_emplace(symbol, Origin{value, aspect});
    if (aspect.kind == Aspect::Integer)
      mayBeNegative(symbol);
    return context.get(symbol);
  }
  // All of a class are named after the first; none of them is negative.
  if (std::optional<unsigned> number = findClass(value, aspect)) {
    EqualOrigins &equal = classes[*number];
    const Origin &first = equal.origins.front();
    if (!equal.quantity)
      equal.quantity = createSymbol(first.value, first.aspect);
    return *equal.quantity;
  }
  Quantity origin = createSymbol(value, aspect);
  if (isInsideLoop(value) || repeating.contains(value.getParentBlock())) {
    varying = true;
    origin.forEachAtom([&](const Atom *atom) { varyingSymbols.insert(atom); });
  }
  if (aspect.kind == Aspect::Integer)
    origin.forEachAtom(mayBeNegative);
  return origin;
}

/// A known quantity: that it varies is no less true the second time.
const Quantity &ExtentTracer::recall(const Quantity &quantity) {
  if (varyingSymbols.empty() || quantity.isConstant())
    return quantity;
  quantity.forEachAtom([&](const Atom *atom) {
    varying |= varyingSymbols.contains(atom) ||
               llvm::any_of(atom->getLeaves(), [&](const Atom *leaf) {
                 return varyingSymbols.contains(leaf);
               });
  });
  return quantity;
}

std::optional<Quantity>
ExtentTracer::attempt(Operation *loop, llvm::function_ref<Quantity()> ask) {
  bool outerFailed = std::exchange(hasFailed, false);
  bool outerVarying = std::exchange(varying, false);
  // What is asked for already may be asked again, now that more is assumed.
  auto outerExtents = std::exchange(activeExtents, {});
  auto outerEntries = std::exchange(activeEntries, {});
  auto outerValues = std::exchange(activeValues, {});
  size_t first = assumed.size();
  attempts.push_back(loop);
  Quantity found = ask();
  attempts.pop_back();
  activeExtents = std::move(outerExtents);
  activeEntries = std::move(outerEntries);
  activeValues = std::move(outerValues);
  bool succeeded = !hasFailed && !varying;
  hasFailed = outerFailed;
  varying = outerVarying;
  if (succeeded)
    return found;
  // What was found on the way may rest on what did not hold.
  for (auto [value, aspect] : ArrayRef(assumed).drop_front(first))
    switch (aspect.kind) {
    case Aspect::Extent:
      extents.erase({value, aspect.index});
      break;
    case Aspect::Entries:
      entries.erase({value, aspect.index});
      break;
    case Aspect::Integer:
      values.erase(value);
    }
  assumed.truncate(first);
  return std::nullopt;
}

/// How symbols for an aspect of a value are named, and what they say.
static std::pair<std::string, std::string> describe(Value value,
                                                    Aspect aspect) {
  std::string number = std::to_string(aspect.index);
  switch (aspect.kind) {
  case Aspect::Extent:
    return {".d" + number, "dimension " + number + " of "};
  case Aspect::Entries:
    if (isNumStored(value, aspect.index))
      return {".stored", "stored values of "};
    return {".l" + number, "stored entries of level " + number + " of "};
  case Aspect::Integer:
    break;
  }
  return {"", "the value of "};
}

std::string ExtentTracer::getArgumentName(BlockArgument argument,
                                          Aspect aspect) {
  return "arg" + std::to_string(argument.getArgNumber()) +
         describe(argument, aspect).first;
}

Quantity ExtentTracer::createSymbol(Value value, Aspect aspect) {
  auto [suffix, what] = describe(value, aspect);
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    unsigned number = argument.getArgNumber();
    std::string name = "arg" + std::to_string(number);
    what += "argument " + std::to_string(number);
    if (argument.getOwner()->isEntryBlock() &&
        isa<FunctionOpInterface>(argument.getOwner()->getParentOp()))
      return symbols->createOfArgument(function, name + suffix, what,
                                       value.getLoc(), number, aspect);
    name = "block_" + name + "_" +
           std::to_string(getOrdinal(value.getAsOpaquePointer(), name));
    return symbols->create(function, name + suffix, what + " of a block",
                           value.getLoc());
  }
  Operation *def = value.getDefiningOp();
  StringRef opName = def->getName().getStringRef();
  std::string name = opName.str() + std::to_string(getOrdinal(def, opName));
  if (unsigned number = cast<OpResult>(value).getResultNumber()) {
    name += "_" + std::to_string(number);
    what += "result " + std::to_string(number) + " of ";
  }
  return symbols->create(function, name + suffix,
                         what + "'" + opName.str() + "'", value.getLoc());
}

/// How many things of this name came before.
unsigned ExtentTracer::getOrdinal(const void *thing, StringRef name) {
  auto [it, isNew] = ordinals.try_emplace(thing, 0);
  if (isNew)
    it->second = counts[name]++;
  return it->second;
}

/// What `memo` has under `key`; else what `trace` finds, or a new symbol.
template <typename Key>
Quantity
ExtentTracer::follow(llvm::DenseMap<Key, Quantity> &memo,
                     llvm::DenseSet<Key> &active, Key key, Value value,
                     Aspect aspect,
                     llvm::function_ref<std::optional<Quantity>()> trace) {
  auto it = memo.find(key);
  if (it != memo.end())
    return recall(it->second);
  std::optional<Quantity> traced;
  if (depth < maxDepth && active.insert(key).second) {
    ++depth;
    traced = trace();
    --depth;
    active.erase(key);
  }
  if (traced && traced->isLargerThan(maxSize))
    traced.reset();
  Quantity result = traced ? *traced : createOrigin(value, aspect);
  if (!attempts.empty() && isInside(value, attempts.front()))
    assumed.push_back({value, aspect});
  memo.try_emplace(key, result);
  if (symbols && traced && aspect.kind == Aspect::Extent &&
      !result.isKnownNonNegative())
    uncertain.push_back({value, aspect.index});
  return result;
}

std::vector<UncertainExtent> ExtentTracer::takeUncertainExtents() {
  std::vector<UncertainExtent> taken;
  for (auto [value, dim] : std::exchange(uncertain, {}))
    // Unless the attempt failed in which it was found.
    if (auto it = extents.find({value, dim}); it != extents.end())
      taken.push_back({value, dim, it->second});
  return taken;
}

Quantity ExtentTracer::getExtent(Value value, unsigned dim) {
  // Most are: no search for the interface.
  if (auto tensor = dyn_cast<RankedTensorType>(value.getType())) {
    if (int64_t size = tensor.getShape()[dim]; !ShapedType::isDynamic(size))
      return size;
  } else if (auto type = cast<ShapedType>(value.getType());
             type.hasRank() && !type.isDynamicDim(dim)) {
    return type.getDimSize(dim);
  }
  return follow(extents, activeExtents, {value, dim}, value,
                {Aspect::Extent, dim}, [&] {
                  std::optional<Quantity> extent = traceExtent(value, dim);
                  // In a loop that runs too far, what is left would be less
                  // than nothing.
                  if (extent && extent->hasInductionVariables())
                    extent = context.max(0, *extent);
                  return extent;
                });
}

Quantity ExtentTracer::getNumEntries(Value tensor, unsigned level) {
  return follow(entries, activeEntries, {tensor, level}, tensor,
                {Aspect::Entries, level},
                [&] { return traceEntries(tensor, level); });
}

std::optional<Quantity> ExtentTracer::getAspect(Value value, Aspect aspect) {
  auto type = dyn_cast<ShapedType>(value.getType());
  switch (aspect.kind) {
  case Aspect::Extent:
    if (!type || !type.hasRank() || aspect.index >= type.getRank())
      return std::nullopt;
    return getExtent(value, aspect.index);
  case Aspect::Entries:
    if (aspect.index >= getLevelRank(value))
      return std::nullopt;
    return getNumEntries(value, aspect.index);
  case Aspect::Integer:
    break;
  }
  return type ? std::nullopt : std::optional<Quantity>(getValueOf(value));
}

Quantity ExtentTracer::getValueOf(OpFoldResult integer) {
  if (auto attribute = dyn_cast<Attribute>(integer))
    return cast<IntegerAttr>(attribute).getInt();
  return getValueOf(cast<Value>(integer));
}

Quantity ExtentTracer::getValueOf(Value integer) {
  APInt constant;
  if (matchPattern(integer, m_ConstantInt(&constant)))
    return Quantity(llvm::DynamicAPInt(constant));
  return follow(values, activeValues, integer, integer, {Aspect::Integer},
                [&] { return traceValue(integer); });
}
