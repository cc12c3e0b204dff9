//===- ExecutedWork.cpp - What the blocks of a function do ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExecutedWork.h"
#include "Products.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::cost::test;

StringRef cost::test::getName(Work work) {
  static constexpr StringLiteral names[numWorks] = {"macs",
                                                    "flops",
                                                    "int_ops",
                                                    "transcendentals",
                                                    "bytes_loaded",
                                                    "bytes_stored",
                                                    "splat_bytes_loaded",
                                                    "bytes_copied",
                                                    "addressing"};
  return names[static_cast<unsigned>(work)];
}

static int64_t &at(WorkCounts &counts, Work work) {
  return counts[static_cast<unsigned>(work)];
}

namespace {
enum class Kind { None, Plain, Complex, Transcendental, Unclassified };
struct Class {
  Kind kind;
  /// Operations per element.
  unsigned count = 1;
};
} // namespace

/// What an operation computes, by its name. An operation on complex numbers
/// says how many on its parts.
static Class classify(StringRef name) {
  auto [dialect, op] = name.split('.');
  if (dialect == "arith")
    return llvm::StringSwitch<Class>(op)
        .Cases({"addf", "subf", "mulf", "divf", "remf", "negf"}, {Kind::Plain})
        .Cases({"maximumf", "minimumf", "maxnumf", "minnumf", "cmpf"},
               {Kind::Plain})
        .Cases({"addi", "subi", "muli", "divsi", "divui", "remsi", "remui"},
               {Kind::Plain})
        .Cases({"ceildivsi", "ceildivui", "floordivsi", "cmpi"}, {Kind::Plain})
        .Cases({"maxsi", "maxui", "minsi", "minui"}, {Kind::Plain})
        .Cases({"andi", "ori", "xori", "shli", "shrsi", "shrui"}, {Kind::Plain})
        .Cases({"addui_extended", "mulsi_extended", "mului_extended"},
               {Kind::Plain})
        .Cases({"constant", "select", "bitcast", "index_cast", "index_castui"},
               {Kind::None})
        .Cases({"extf", "extsi", "extui", "truncf", "trunci"}, {Kind::None})
        .Cases({"sitofp", "uitofp", "fptosi", "fptoui"}, {Kind::None})
        .Default({Kind::Unclassified});
  if (dialect == "math")
    return llvm::StringSwitch<Class>(op)
        .Cases({"absf", "absi", "ceil", "floor", "round", "roundeven", "trunc"},
               {Kind::Plain})
        .Cases({"copysign", "ctlz", "cttz", "ctpop"}, {Kind::Plain})
        .Cases({"isfinite", "isinf", "isnan", "isnormal"}, {Kind::Plain})
        .Cases({"fma", "clampf"}, {Kind::Plain, 2})
        .Case("sincos", {Kind::Transcendental, 2})
        .Default({Kind::Transcendental});
  if (dialect == "complex")
    return llvm::StringSwitch<Class>(op)
        .Cases({"add", "sub"}, {Kind::Complex, 2})
        .Case("mul", {Kind::Complex, 6})
        .Cases({"create", "re", "im", "constant", "bitcast"}, {Kind::None})
        .Cases({"exp", "log", "sin", "cos", "tanh", "sqrt"},
               {Kind::Transcendental})
        .Default({Kind::Unclassified});
  if (dialect == "vector")
    return llvm::StringSwitch<Class>(op)
        .Cases({"broadcast", "shape_cast", "transpose", "extract", "insert"},
               {Kind::None})
        .Cases({"shuffle", "bitcast", "from_elements", "to_elements", "step",
                "constant_mask", "create_mask", "mask", "yield"},
               {Kind::None})
        .Cases({"transfer_read", "transfer_write", "gather"}, {Kind::None})
        // One operation for each lane of the first operand.
        .Cases({"multi_reduction", "reduction"}, {Kind::Plain})
        .Default({Kind::Unclassified});
  if (name == "memref.atomic_rmw")
    return {Kind::Plain};
  bool isFree =
      llvm::StringSwitch<bool>(dialect)
          .Cases({"memref", "scf", "func", "cf", "index", "ub"}, true)
          .Default(false) ||
      llvm::StringSwitch<bool>(name)
          .Cases({"affine.for", "affine.parallel", "affine.if", "affine.yield"},
                 true)
          .Cases({"affine.apply", "affine.min", "affine.max"}, true)
          .Cases({"affine.load", "affine.store"}, true)
          .Cases({"affine.delinearize_index", "affine.linearize_index"}, true)
          .Default(false);
  return {isFree ? Kind::None : Kind::Unclassified};
}

static int64_t getLanes(Type type) {
  auto vector = dyn_cast<VectorType>(type);
  return vector ? vector.getNumElements() : 1;
}

static int64_t getBits(Type type) {
  Type element = getElementTypeOrSelf(type);
  int64_t parts = 1;
  if (auto complex = dyn_cast<ComplexType>(element)) {
    element = complex.getElementType();
    parts = 2;
  }
  int64_t bits = element.isIndex() ? 64 : element.getIntOrFloatBitWidth();
  return getLanes(type) * parts * bits;
}

static int64_t getBytes(Type type) {
  return llvm::divideCeil(getBits(type), 8);
}

static bool isIndexType(Type type) {
  return getElementTypeOrSelf(type).isIndex();
}

void ExecutedWork::addArithmetic(Operation *op, StringRef name,
                                 WorkCounts &counts) {
  Class cls = classify(name);
  if (cls.kind == Kind::None)
    return;
  if (llvm::any_of(op->getOperandTypes(), isIndexType) ||
      llvm::any_of(op->getResultTypes(), isIndexType)) {
    if (name != "memref.atomic_rmw") {
      at(counts, Work::Addressing) += cls.count;
      return;
    }
  }
  // Subtracting 0 is no operation: canonicalisation leaves it where 0.0 is
  // subtracted.
  if (isSubtractionOfZero(op))
    return;
  Type type = op->getOperand(0).getType();
  int64_t n = cls.count * getLanes(type);
  bool isFloat = isa<FloatType, ComplexType>(getElementTypeOrSelf(type));
  if (cls.kind == Kind::Transcendental)
    at(counts, Work::Transcendentals) += n;
  else
    at(counts, isFloat ? Work::Flops : Work::IntOps) += n;
  if (isAccumulatedProduct(op))
    at(counts, Work::Macs) += getLanes(type);
}

/// True if `buffer` is a view of a constant that is one value everywhere.
static bool isSplat(Value buffer) {
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>())
    buffer = view.getViewSource();
  auto get = buffer.getDefiningOp<memref::GetGlobalOp>();
  if (!get)
    return false;
  auto global = SymbolTable::lookupNearestSymbolFrom<memref::GlobalOp>(
      get, get.getNameAttr());
  auto value = dyn_cast_or_null<ElementsAttr>(global.getInitialValueAttr());
  return value && global.getConstant() &&
         (value.isSplat() || value.getNumElements() == 1);
}

/// The bytes that a transfer reads; lanes that are broadcast share theirs.
static int64_t getBytesRead(vector::TransferReadOp read) {
  int64_t lanes = 1;
  for (auto [expr, size] :
       llvm::zip_equal(read.getPermutationMap().getResults(),
                       read.getVectorType().getShape()))
    if (isa<AffineDimExpr>(expr))
      lanes *= size;
  return llvm::divideCeil(
      lanes * getBits(read.getVectorType().getElementType()), 8);
}

void ExecutedWork::addMemory(Operation *op, WorkCounts &counts) {
  Value loaded, stored;
  int64_t bytes = 0;
  if (isa<memref::LoadOp, affine::AffineLoadOp, vector::GatherOp>(op)) {
    loaded = op->getOperand(0);
    bytes = getBytes(op->getResult(0).getType());
  } else if (auto read = dyn_cast<vector::TransferReadOp>(op)) {
    loaded = read.getBase();
    bytes = getBytesRead(read);
  } else if (isa<memref::StoreOp, affine::AffineStoreOp,
                 vector::TransferWriteOp>(op)) {
    stored = op->getOperand(1);
    bytes = getBytes(op->getOperand(0).getType());
  } else if (isa<memref::AtomicRMWOp, memref::GenericAtomicRMWOp>(op)) {
    loaded = stored = op->getOperand(isa<memref::AtomicRMWOp>(op) ? 1 : 0);
    bytes = getBytes(op->getResult(0).getType());
  }
  if (stored)
    at(counts, Work::BytesStored) += bytes;
  if (loaded)
    at(counts, Work::BytesLoaded) += bytes;
  if (loaded && isSplat(loaded))
    at(counts, Work::SplatBytesLoaded) += bytes;
}

LogicalResult ExecutedWork::read(ModuleOp module) {
  auto addBlocks = [&](Operation *function) {
    function->walk<WalkOrder::PreOrder>([&](Block *block) {
      Operation *parent = block->getParentOp();
      // No counter may stand in these; they run as often as their parent.
      if (isa<memref::GenericAtomicRMWOp>(parent) ||
          parent->hasTrait<OpTrait::IsTerminator>()) {
        counterOf[block] = counterOf.lookup(parent->getBlock());
        return;
      }
      counterOf[block] = blocks.size();
      blocks.push_back(block);
    });
  };
  for (auto function : module.getOps<FunctionOpInterface>())
    if (!function.isExternal())
      addBlocks(function);
  weights.assign(blocks.size(), {});

  LogicalResult result = success();
  module.walk([&](Operation *op) {
    if (!counterOf.contains(op->getBlock()))
      return;
    StringRef name = op->getName().getStringRef();
    if (classify(name).kind == Kind::Unclassified) {
      result = op->emitError("'") << name << "' is not classified";
      return;
    }
    WorkCounts &counts = weights[counterOf[op->getBlock()]];
    addArithmetic(op, name, counts);
    addMemory(op, counts);
    if (isa<memref::CopyOp>(op))
      copies.push_back(op);
  });
  for (unsigned i = 0; i < copies.size(); ++i) {
    WorkCounts counts = {};
    at(counts, Work::BytesCopied) = 1;
    weights.push_back(counts);
  }
  return result;
}

/// The bytes that a copy moves: none if source and target are one place.
static Value createMovedBytes(OpBuilder &b, memref::CopyOp copy) {
  Location loc = copy.getLoc();
  auto getAddress = [&](Value buffer) {
    Value base = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, buffer);
    Value offset =
        memref::ExtractStridedMetadataOp::create(b, loc, buffer).getOffset();
    Value bytes = arith::ConstantIndexOp::create(
        b, loc, getBytes(cast<MemRefType>(buffer.getType()).getElementType()));
    return arith::AddIOp::create(b, loc, base,
                                 arith::MulIOp::create(b, loc, offset, bytes))
        .getResult();
  };
  auto type = cast<MemRefType>(copy.getSource().getType());
  Value n =
      arith::ConstantIndexOp::create(b, loc, getBits(type.getElementType()));
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    n = arith::MulIOp::create(
        b, loc, n, memref::DimOp::create(b, loc, copy.getSource(), dim));
  Value same = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                     getAddress(copy.getSource()),
                                     getAddress(copy.getTarget()));
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value eight = arith::ConstantIndexOp::create(b, loc, 8);
  Value moved = arith::SelectOp::create(
      b, loc, same, zero, arith::CeilDivUIOp::create(b, loc, n, eight));
  return arith::IndexCastOp::create(b, loc, b.getI64Type(), moved);
}

void ExecutedWork::insertCounters(ModuleOp module, StringRef name) {
  OpBuilder b(module.getBodyRegion());
  Location loc = module.getLoc();
  auto type = MemRefType::get({getNumCounters()}, b.getI64Type());
  auto zeros = DenseElementsAttr::get(
      RankedTensorType::get(type.getShape(), b.getI64Type()),
      b.getI64IntegerAttr(0).getValue());
  auto global = memref::GlobalOp::create(
      b, loc, name, b.getStringAttr("public"), type, zeros,
      /*constant=*/false, /*alignment=*/nullptr);
  auto increment = [&](unsigned counter, Value by) {
    Value counters =
        memref::GetGlobalOp::create(b, loc, type, global.getSymName());
    Value index = arith::ConstantIndexOp::create(b, loc, counter);
    Value old = memref::LoadOp::create(b, loc, counters, index);
    Value sum = arith::AddIOp::create(b, loc, old, by);
    memref::StoreOp::create(b, loc, sum, counters, index);
  };
  for (auto [i, op] : llvm::enumerate(copies)) {
    b.setInsertionPoint(op);
    increment(blocks.size() + i, createMovedBytes(b, cast<memref::CopyOp>(op)));
  }
  for (auto [i, block] : llvm::enumerate(blocks)) {
    b.setInsertionPointToStart(block);
    increment(i, arith::ConstantIntOp::create(b, loc, 1, 64));
  }
}

WorkCounts ExecutedWork::evaluate(ArrayRef<int64_t> counters) const {
  WorkCounts total = {};
  for (auto [weight, runs] : llvm::zip_equal(weights, counters))
    for (unsigned i = 0; i < numWorks; ++i)
      total[i] += weight[i] * runs;
  return total;
}
