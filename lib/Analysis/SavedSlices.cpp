//===- SavedSlices.cpp - Slices of what a backward pass reads again -------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "IterationSets.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// The view that takes `value` out of a larger one, through views that only
/// rename it; null if that is not known.
static Value findSlice(Value value, llvm::function_ref<bool(Value)> isPart,
                       llvm::function_ref<bool(Value, Value)> areEqual) {
  while (true) {
    Value source;
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      source = getRenamed(argument);
      auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
          argument.getOwner()->getParentOp());
      if (!source && loop)
        if (OpOperand *init = getLoopInit(loop, argument))
          source = init->get();
      if (!source || !isPart(source))
        return {};
    } else if (auto model = value.getDefiningOp<CostOpInterface>()) {
      Provenance from =
          model.getProvenance(cast<OpResult>(value).getResultNumber());
      if (from.kind != Provenance::View || !isPart(from.source) ||
          !areEqual(value, from.source))
        return value;
      source = from.source;
    } else {
      return isa<CallOpInterface, ViewLikeOpInterface>(value.getDefiningOp())
                 ? value
                 : Value();
    }
    value = source;
  }
}

/// A slice of content `whole` is a tensor for each iteration in which it is
/// another one.
unsigned FunctionAnalyzer::getSlice(Value value, unsigned whole) {
  auto &contents = state.saved[id].contents;
  Value slice = findSlice(
      value, [&](Value source) { return storage.isPart(source); },
      [&](Value a, Value b) {
        return tracer.getNumElements(a) == tracer.getNumElements(b);
      });
  if (slice && contents[whole].maker == slice)
    return whole;
  auto [it, isNew] =
      sliceIds.try_emplace(slice ? slice : value, contents.size());
  unsigned content = it->second;
  if (!isNew)
    return content;
  contents.push_back({contents[whole].nest});
  contents[content].whole = whole;
  if (!slice)
    return content;
  Operation *op = slice.getDefiningOp();
  for (Value operand : op->getOperands()) {
    Operation *def = operand.getDefiningOp();
    if (def && def->hasTrait<OpTrait::ConstantLike>())
      continue;
    std::optional<unsigned> from;
    if (isa<CostOpInterface>(op))
      from = getContent(operand);
    if (from)
      llvm::append_range(contents[content].varying, contents[*from].varying);
    else
      noteVarying(content, operand);
  }
  // Numbers of nests rise from the outermost to the innermost.
  unsigned nest = contents[whole].nest;
  for (unsigned varying : contents[content].varying)
    nest = std::max(nest, varying);
  std::optional<Quantity> bytes = getBytes(slice);
  getSaved(content).nest = nest;
  getSaved(content).bytes = std::move(bytes);
  getSaved(content).isMade = true;
  getSaved(content).maker = slice;
  return content;
}

/// Slices differ where `operand` says so.
void FunctionAnalyzer::noteVarying(unsigned slice, Value operand) {
  tracer.takeVarying();
  std::optional<Quantity> value;
  if (operand.getType().isIndex())
    value = tracer.getValueOf(operand);
  bool isOpen = tracer.takeVarying() || !value;
  unsigned nest = nests.lookup(operand.getParentBlock());
  const auto &all = state.saved[id].nests;
  for (; nest != 0; nest = all[nest].outer)
    if (isOpen || contains(*value, all[nest].loop.variable))
      getSaved(slice).varying.push_back(nest);
}

/// Of each dimension where a slice begins, and the first element behind it;
/// empty if that is not known.
static SmallVector<std::pair<int64_t, int64_t>> getBox(Operation *op) {
  SmallVector<std::pair<int64_t, int64_t>> box;
  if (auto slice = dyn_cast<OffsetSizeAndStrideOpInterface>(op)) {
    for (auto [offset, size, stride] :
         llvm::zip_equal(slice.getStaticOffsets(), slice.getStaticSizes(),
                         slice.getStaticStrides())) {
      if (ShapedType::isDynamic(offset) || ShapedType::isDynamic(size) ||
          stride != 1)
        return {};
      box.push_back({offset, offset + size});
    }
  } else if (auto slice = dyn_cast<tosa::SliceOp>(op)) {
    DenseIntElementsAttr start;
    auto type = dyn_cast<RankedTensorType>(slice.getType());
    if (!type || !type.hasStaticShape() ||
        !matchPattern(slice.getStart(), m_Constant(&start)))
      return {};
    for (auto [offset, size] :
         llvm::zip(start.getValues<APInt>(), type.getShape()))
      box.push_back({offset.getSExtValue(), offset.getSExtValue() + size});
  }
  return box;
}

bool mlir::cost::areDisjoint(Value a, Value b) {
  Operation *first = a ? a.getDefiningOp() : nullptr;
  Operation *second = b ? b.getDefiningOp() : nullptr;
  return first && second && first->getName() == second->getName() &&
         first->getOperand(0) == second->getOperand(0) &&
         llvm::any_of(llvm::zip(getBox(first), getBox(second)),
                      [](const auto &ranges) {
                        auto [x, y] = ranges;
                        return x.second <= y.first || y.second <= x.first;
                      });
}
