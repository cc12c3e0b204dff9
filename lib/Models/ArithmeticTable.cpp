//===- ArithmeticTable.cpp - Which arithmetic each operation does ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Index/IR/IndexDialect.h"
#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
class ArithmeticTable {
public:
  ArithmeticTable() {
    addArith();
    addMath();
    addComplex();
    // Multiply, add the rounding, shift.
    static constexpr ArithKind scale[] = {ArithKind::Mul, ArithKind::Add,
                                          ArithKind::Shift};
    set<tosa::ApplyScaleOp>({Arithmetic::Several, {}, scale});
    set<affine::AffineApplyOp, affine::AffineMinOp, affine::AffineMaxOp,
        linalg::IndexOp, linalg::YieldOp, tensor::DimOp, memref::DimOp,
#define GET_OP_LIST
#include "mlir/Dialect/Index/IR/IndexOps.cpp.inc"
        >({Arithmetic::Free});
  }

  Arithmetic lookup(TypeID id) const { return entries.lookup(id); }

private:
  template <typename... Ops> void set(Arithmetic entry) {
    (entries.try_emplace(TypeID::get<Ops>(), entry), ...);
  }
  template <typename... Ops> void counted(ArithKind kind) {
    set<Ops...>({Arithmetic::Counted, kind});
  }

  void addArith();
  void addMath();
  void addComplex();

  DenseMap<TypeID, Arithmetic> entries;
};
} // namespace

void ArithmeticTable::addArith() {
  using namespace arith;
  counted<AddFOp, AddIOp, AddUIExtendedOp>(ArithKind::Add);
  counted<SubFOp, SubIOp>(ArithKind::Sub);
  counted<MulFOp, MulIOp, MulSIExtendedOp, MulUIExtendedOp>(ArithKind::Mul);
  counted<DivFOp, DivSIOp, DivUIOp, CeilDivSIOp, CeilDivUIOp, FloorDivSIOp>(
      ArithKind::Div);
  counted<RemFOp, RemSIOp, RemUIOp>(ArithKind::Rem);
  counted<NegFOp>(ArithKind::Neg);
  counted<MaximumFOp, MaxNumFOp, MaxSIOp, MaxUIOp>(ArithKind::Max);
  counted<MinimumFOp, MinNumFOp, MinSIOp, MinUIOp>(ArithKind::Min);
  counted<CmpFOp, CmpIOp>(ArithKind::Compare);
  counted<AndIOp, OrIOp, XOrIOp>(ArithKind::Bitwise);
  counted<ShLIOp, ShRSIOp, ShRUIOp>(ArithKind::Shift);
  set<ExtFOp, ExtSIOp, ExtUIOp, TruncFOp, TruncIOp, SIToFPOp, UIToFPOp,
      FPToSIOp, FPToUIOp, IndexCastOp, IndexCastUIOp, BitcastOp, ScalingExtFOp,
      ScalingTruncFOp>({Arithmetic::Cast});
  set<ConstantOp, SelectOp>({Arithmetic::Free});
}

void ArithmeticTable::addMath() {
  using namespace math;
  counted<AbsFOp, AbsIOp>(ArithKind::Abs);
  counted<CeilOp, FloorOp, RoundOp, RoundEvenOp, TruncOp>(ArithKind::Round);
  counted<CopySignOp>(ArithKind::CopySign);
  counted<CountLeadingZerosOp, CountTrailingZerosOp, CtPopOp>(
      ArithKind::CountBits);
  counted<IsFiniteOp, IsInfOp, IsNaNOp, IsNormalOp>(ArithKind::Compare);
  counted<ExpOp, Exp2Op, ExpM1Op>(ArithKind::Exp);
  counted<LogOp, Log10Op, Log1pOp, Log2Op>(ArithKind::Log);
  counted<PowFOp, IPowIOp, FPowIOp>(ArithKind::Pow);
  counted<SqrtOp>(ArithKind::Sqrt);
  counted<RsqrtOp>(ArithKind::Rsqrt);
  counted<CbrtOp>(ArithKind::Cbrt);
  counted<ErfOp, ErfcOp>(ArithKind::Erf);
  counted<TanhOp>(ArithKind::Tanh);
  counted<SinOp, CosOp, TanOp, AsinOp, AcosOp, AtanOp, Atan2Op, SinhOp, CoshOp,
          AsinhOp, AcoshOp, AtanhOp>(ArithKind::Trigonometric);
  static constexpr ArithKind sincos[] = {ArithKind::Trigonometric,
                                         ArithKind::Trigonometric};
  static constexpr ArithKind clamp[] = {ArithKind::Max, ArithKind::Min};
  set<SincosOp>({Arithmetic::Several, {}, sincos});
  set<ClampFOp>({Arithmetic::Several, {}, clamp});
  set<FmaOp, vector::FMAOp>({Arithmetic::Fma});
}

void ArithmeticTable::addComplex() {
  using namespace complex;
  counted<complex::AddOp>(ArithKind::Add);
  counted<complex::SubOp>(ArithKind::Sub);
  counted<complex::DivOp>(ArithKind::Div);
  counted<complex::MulOp>(ArithKind::Mul);
  counted<complex::NegOp>(ArithKind::Neg);
  counted<EqualOp, NotEqualOp>(ArithKind::Compare);
  counted<complex::ExpOp, Expm1Op>(ArithKind::Exp);
  counted<complex::LogOp, complex::Log1pOp>(ArithKind::Log);
  counted<PowOp, PowiOp>(ArithKind::Pow);
  counted<complex::SqrtOp>(ArithKind::Sqrt);
  counted<complex::RsqrtOp>(ArithKind::Rsqrt);
  counted<complex::TanhOp>(ArithKind::Tanh);
  counted<complex::SinOp, complex::CosOp, complex::TanOp, complex::Atan2Op,
          AngleOp>(ArithKind::Trigonometric);
  // |z| = √(re² + im²); sign z = z/|z|; the conjugate has −im.
  static constexpr ArithKind abs[] = {ArithKind::Mul, ArithKind::Mul,
                                      ArithKind::Add, ArithKind::Sqrt};
  static constexpr ArithKind sign[] = {ArithKind::Mul, ArithKind::Mul,
                                       ArithKind::Add, ArithKind::Sqrt,
                                       ArithKind::Div, ArithKind::Div};
  static constexpr ArithKind conj[] = {ArithKind::Neg};
  set<complex::AbsOp>({Arithmetic::OnParts, {}, abs});
  set<SignOp>({Arithmetic::OnParts, {}, sign});
  set<ConjOp>({Arithmetic::OnParts, {}, conj});
  set<complex::BitcastOp, complex::ConstantOp, CreateOp, ReOp, ImOp>(
      {Arithmetic::Free});
}

Arithmetic mlir::cost::classifyArithmetic(OperationName name) {
  static const ArithmeticTable table;
  return table.lookup(name.getTypeID());
}

ArithKind mlir::cost::getArithKind(arith::AtomicRMWKind kind) {
  switch (kind) {
  case arith::AtomicRMWKind::mulf:
  case arith::AtomicRMWKind::muli:
    return ArithKind::Mul;
  case arith::AtomicRMWKind::maximumf:
  case arith::AtomicRMWKind::maxnumf:
  case arith::AtomicRMWKind::maxs:
  case arith::AtomicRMWKind::maxu:
    return ArithKind::Max;
  case arith::AtomicRMWKind::minimumf:
  case arith::AtomicRMWKind::minnumf:
  case arith::AtomicRMWKind::mins:
  case arith::AtomicRMWKind::minu:
    return ArithKind::Min;
  case arith::AtomicRMWKind::andi:
  case arith::AtomicRMWKind::ori:
  case arith::AtomicRMWKind::xori:
    return ArithKind::Bitwise;
  default:
    return ArithKind::Add;
  }
}

Type mlir::cost::getCountedType(const Arithmetic &arithmetic, Type type) {
  auto complexType = dyn_cast<ComplexType>(type);
  return arithmetic.cls == Arithmetic::OnParts && complexType
             ? complexType.getElementType()
             : type;
}

bool mlir::cost::isAddressArithmetic(Operation *op) {
  auto isIndex = [](Type type) {
    return !isa<Float32Type, IntegerType>(type) &&
           isa<IndexType>(getElementTypeOrSelf(type));
  };
  return llvm::any_of(op->getOperandTypes(), isIndex) ||
         llvm::any_of(op->getResultTypes(), isIndex);
}

std::optional<unsigned> mlir::cost::getBitWidth(Type elementType,
                                                unsigned indexBits) {
  // Floats are an interface: asking for the commonest is cheaper.
  if (isa<Float32Type>(elementType))
    return 32;
  if (auto integer = dyn_cast<IntegerType>(elementType))
    return integer.getWidth();
  if (auto floating = dyn_cast<FloatType>(elementType))
    return floating.getWidth();
  if (isa<IndexType>(elementType))
    return indexBits;
  if (auto complexType = dyn_cast<ComplexType>(elementType)) {
    std::optional<unsigned> part =
        getBitWidth(complexType.getElementType(), indexBits);
    return part ? std::optional<unsigned>(2 * *part) : std::nullopt;
  }
  if (auto quantised = dyn_cast<quant::QuantizedType>(elementType))
    return quantised.getStorageTypeIntegralWidth();
  if (auto vector = dyn_cast<VectorType>(elementType)) {
    std::optional<unsigned> lane =
        getBitWidth(vector.getElementType(), indexBits);
    return lane ? std::optional<unsigned>(*lane * vector.getNumElements())
                : std::nullopt;
  }
  return std::nullopt;
}
