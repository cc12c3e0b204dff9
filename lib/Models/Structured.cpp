//===- Structured.cpp - Structured operations: a body over an iteration space
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Structured.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/AuxiliaryData.h"
#include "mlir-cost/Models/Constants.h"
#include "mlir-cost/Models/EqualValues.h"
#include "mlir-cost/Models/Footprint.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <numeric>

using namespace mlir;
using namespace mlir::cost;
using linalg::LinalgOp;

using Extents = SmallVector<Quantity, 6>;

/// Cheaper than asking the interface, which builds the list of inits.
static unsigned getNumInputs(LinalgOp op) {
  return op->getNumResults() > 0 ? op->getNumOperands() - op->getNumResults()
                                 : op.getNumDpsInputs();
}

bool mlir::cost::isAllParallel(LinalgOp op) {
  return llvm::all_of(op.getIteratorTypesArray(), [](utils::IteratorType type) {
    return type == utils::IteratorType::parallel;
  });
}

/// The extent of each loop, read off the first operand dimension that the loop
/// alone addresses: the verifier wants one for each. Cheaper than the
/// interface's loop ranges, and symbolic.
static Extents getExtents(LinalgOp op, ArrayRef<AffineMap> maps,
                          CostQuery &query) {
  unsigned numLoops = maps.front().getNumDims();
  Extents extents(numLoops);
  SmallVector<bool, 6> known(numLoops);
  unsigned missing = numLoops;
  for (auto [operand, map] : llvm::zip_equal(op->getOpOperands(), maps)) {
    for (auto [position, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (!dim || known[dim.getPosition()])
        continue;
      extents[dim.getPosition()] = query.getExtent(operand.get(), position);
      known[dim.getPosition()] = true;
      if (--missing == 0)
        return extents;
    }
  }
  assert(missing == 0 && "a loop that no dimension gives the extent of");
  return extents;
}

/// A linear expression s·i + d·j + c of one or two loops, or whatever else.
namespace {
struct LinearExpr {
  SmallVector<std::pair<unsigned, int64_t>, 2> terms; ///< (loop, factor)
  bool linear = true;
};
} // namespace

static void addTerms(AffineExpr expr, int64_t factor, LinearExpr &linear) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    for (auto &[loop, total] : linear.terms)
      if (loop == dim.getPosition()) {
        total += factor;
        return;
      }
    linear.terms.push_back({dim.getPosition(), factor});
    return;
  }
  if (isa<AffineConstantExpr>(expr))
    return;
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (binary && expr.getKind() == AffineExprKind::Add) {
    addTerms(binary.getLHS(), factor, linear);
    addTerms(binary.getRHS(), factor, linear);
    return;
  }
  if (binary && expr.getKind() == AffineExprKind::Mul)
    if (auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS())) {
      addTerms(binary.getLHS(), factor * constant.getValue(), linear);
      return;
    }
  linear.linear = false;
}

/// The elements of `value` that the operation touches through `map`.
static Quantity getFootprint(Value value, AffineMap map, ArrayRef<Quantity> ext,
                             CostQuery &query) {
  QuantityContext &context = query.getContext();
  // Along a dimension of stride 0 a view repeats what it has.
  SmallVector<int64_t> strides;
  int64_t offset;
  auto type = dyn_cast<MemRefType>(value.getType());
  bool hasStrides = type && !type.getLayout().isIdentity() &&
                    succeeded(type.getStridesAndOffset(strides, offset));
  auto isRepeated = [&](unsigned position) {
    return hasStrides && strides[position] == 0;
  };
  // A projected permutation touches each element of its dimensions once.
  if (map.isProjectedPermutation()) {
    Quantity product = 1;
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (!isRepeated(position))
        product *= ext[cast<AffineDimExpr>(expr).getPosition()];
    return product;
  }
  Quantity product = 1;
  SmallVector<bool, 6> used(map.getNumDims());
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    expr.walk([&](AffineExpr e) {
      if (auto dim = dyn_cast<AffineDimExpr>(e))
        used[dim.getPosition()] = true;
    });
    if (isa<AffineConstantExpr>(expr) || isRepeated(position))
      continue;
    Quantity dim = query.getExtent(value, position);
    LinearExpr linear;
    addTerms(expr, 1, linear);
    llvm::erase_if(linear.terms, [](auto term) { return term.second == 0; });
    bool positive =
        llvm::all_of(linear.terms, [](auto t) { return t.second > 0; });
    if (linear.linear && positive && linear.terms.empty())
      continue;
    if (linear.linear && positive && linear.terms.size() == 1) {
      product *= context.min(dim, ext[linear.terms[0].first]);
    } else if (linear.linear && positive && linear.terms.size() == 2) {
      auto [i, s] = linear.terms[0];
      auto [j, d] = linear.terms[1];
      product *= getStridedFootprint(context, dim, s, ext[i], d, ext[j]);
    } else {
      product *= dim;
    }
  }
  Quantity iterations = 1;
  for (auto [loop, isUsed] : llvm::enumerate(used))
    if (isUsed)
      iterations *= ext[loop];
  return context.min(product, iterations);
}

/// What loops and branches of the body ask for where they depend on an index.
static void enterIterators(Block &body, ArrayRef<Quantity> extents,
                           CostQuery &query) {
  BodyRuns *runs = query.getBodyRuns();
  if (!runs)
    return;
  SmallVector<SmallVector<Value>> indices(extents.size());
  body.walk(
      [&](linalg::IndexOp index) { indices[index.getDim()].push_back(index); });
  for (auto [values, extent] : llvm::zip_equal(indices, extents))
    runs->enterIterator(values, extent);
}

std::optional<OpCost> mlir::cost::getStructuredCost(LinalgOp op,
                                                    CostQuery &query) {
  for (Value operand : op->getOperands())
    if (auto type = dyn_cast<ShapedType>(operand.getType());
        type && !type.hasRank())
      return query.unknown("unranked operand");
  // Fills are many, and their maps are built anew at each question.
  if (isa<linalg::FillOp>(op)) {
    OpCost cost;
    Value init = op->getOperands().back();
    cost.write(op->getNumResults() > 0 ? Value(op->getResult(0)) : init,
               query.getNumElements(init));
    return cost;
  }
  // So are those of transposes.
  if (auto transpose = dyn_cast<linalg::TransposeOp>(*op);
      transpose && op->getNumResults() > 0) {
    OpCost cost;
    Quantity elements = query.getNumElements(transpose.getInput());
    cost.read(transpose.getInput(), elements).elementwise =
        llvm::is_sorted(transpose.getPermutation());
    cost.write(op->getResult(0), std::move(elements));
    cost.elementwise = true;
    return cost;
  }
  SmallVector<AffineMap, 4> maps =
      llvm::to_vector<4>(op.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  Extents extents = getExtents(op, maps, query);
  Quantity iterations = 1;
  for (const Quantity &extent : extents)
    iterations *= extent;

  // In place: all that it holds would be moved one by one.
  std::optional<OpCost> built(std::in_place);
  OpCost &cost = *built;
  Block *body = op.getBlock();
  bool parallel = isAllParallel(op);
  unsigned numInputs = getNumInputs(op);
  ArrayRef<AffineMap> resultMaps = ArrayRef(maps).drop_front(numInputs);

  for (OpOperand &operand : op->getOpOperands()) {
    unsigned number = operand.getOperandNumber();
    if (!isa<TensorType, BaseMemRefType>(operand.get().getType()))
      continue;
    bool isInit = number >= numInputs;
    BlockArgument argument = body->getArgument(number);
    if (!isInit && argument.use_empty())
      continue;
    // Without iterations nothing is touched.
    Quantity footprint =
        iterations.isZero()
            ? Quantity()
            : getFootprint(operand.get(), maps[number], extents, query);
    if (!argument.use_empty()) {
      Access &read = cost.read(operand.get(), footprint);
      read.accumulator = isInit;
      if (parallel)
        for (auto [result, map] : llvm::enumerate(resultMaps.take_front(64)))
          read.elementwise |= uint64_t(map == maps[number]) << result;
      if (!isInit && isAuxiliary(argument))
        read.role = AccessRole::Auxiliary;
    }
    if (isInit) {
      Value written = op->getNumResults() > 0
                          ? Value(op->getResult(number - numInputs))
                          : operand.get();
      cost.write(written, std::move(footprint));
    }
  }

  auto isAccumulator = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return argument && argument.getOwner() == body &&
           argument.getArgNumber() >= numInputs;
  };
  auto isZero = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return isZeroConstant(argument && argument.getOwner() == body
                              ? op->getOperand(argument.getArgNumber())
                              : value);
  };
  auto visitOther = [](Operation &other, const Quantity &times, OpCost &cost) {
    if (isa<tensor::ExtractOp, memref::LoadOp>(other) &&
        !isSparse(other.getOperand(0))) {
      Access &read = cost.read(other.getOperand(0), times);
      read.role = getReadRole(&other);
      return true;
    }
    return isa<cf::AssertOp>(other);
  };
  // A copy of a buffer on to itself moves nothing.
  if (op->getNumResults() == 0 && op->getNumOperands() == 2 && numInputs == 1 &&
      llvm::hasSingleElement(*body) && maps[0] == maps[1] &&
      body->getTerminator()->getOperand(0) == body->getArgument(0) &&
      areEqualValues(op->getOperand(0), op->getOperand(1)))
    cost.accesses.clear();
  Quantity spared;
  if (query.getConventions().reduceMinusOne && !parallel &&
      !iterations.isZero()) {
    spared = 1;
    for (auto [loop, kind] : llvm::enumerate(op.getIteratorTypesArray()))
      if (kind == utils::IteratorType::parallel)
        spared *= extents[loop];
  }
  cost.elementwise = parallel;
  if (hasControlFlow(*body))
    enterIterators(*body, extents, query);
  ArithmeticCounter counter(query, isAccumulator, isZero, std::move(spared));
  if (!counter.count(*body, iterations, cost, visitOther)) {
    built.reset();
    return built;
  }
  for (Value &factor : cost.factors)
    if (auto argument = dyn_cast<BlockArgument>(factor);
        argument && argument.getOwner() == body)
      factor = op->getOperand(argument.getArgNumber());
  return built;
}

SmallVector<EqualExtents> mlir::cost::getStructuredEqualExtents(LinalgOp op) {
  SmallVector<EqualExtents> ofLoops;
  for (auto [operand, attribute] :
       llvm::zip_equal(op->getOperands(), op.getIndexingMaps())) {
    AffineMap map = cast<AffineMapAttr>(attribute).getValue();
    ofLoops.resize(map.getNumDims());
    auto type = dyn_cast<ShapedType>(operand.getType());
    if (!type || !type.hasRank())
      continue;
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        ofLoops[dim.getPosition()].push_back(
            {operand, static_cast<unsigned>(position)});
  }
  return ofLoops;
}

OpOperand *mlir::cost::getTiedInit(OpResult result) {
  Operation *op = result.getOwner();
  if (isa<LinalgOp>(op))
    return &op->getOpOperand(op->getNumOperands() - op->getNumResults() +
                             result.getResultNumber());
  auto destination = dyn_cast<DestinationStyleOpInterface>(op);
  return destination ? destination.getTiedOpOperand(result) : nullptr;
}

bool mlir::cost::isInit(OpOperand &operand) {
  Operation *op = operand.getOwner();
  if (auto structured = dyn_cast<LinalgOp>(op))
    return operand.getOperandNumber() >= getNumInputs(structured);
  auto destination = dyn_cast<DestinationStyleOpInterface>(op);
  return destination && destination.isDpsInit(&operand);
}

/// What the body has for the initial value of a result, if that is one.
static BlockArgument getInitArgument(OpOperand &operand) {
  auto op = dyn_cast<LinalgOp>(operand.getOwner());
  if (!op)
    return {};
  unsigned number = operand.getOperandNumber();
  Block *body = op.getBlock();
  return number < body->getNumArguments() && number >= getNumInputs(op)
             ? body->getArgument(number)
             : BlockArgument();
}

bool mlir::cost::isAccumulatorInit(OpOperand &operand) {
  BlockArgument argument = getInitArgument(operand);
  return argument && !argument.use_empty();
}

bool mlir::cost::isOverwrittenInit(OpOperand &operand) {
  if (isa<linalg::SoftmaxOp, linalg::PackOp, linalg::UnPackOp>(
          operand.getOwner()))
    return cast<DestinationStyleOpInterface>(operand.getOwner())
        .isDpsInit(&operand);
  BlockArgument argument = getInitArgument(operand);
  return argument && argument.use_empty();
}
