//===- ArithmeticFigures.cpp - Arithmetic as FLOPs and MACs ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ArithmeticFigures.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::cost;

/// Real operations that one operation of this kind on complex numbers takes:
/// the same on both parts, but
///   (a + bi)(c + di) = (ac − bd) + (ad + bc)i           4 products, 2 sums
///   x/y = x·ȳ / (re² y + im² y)                        6, 3 and 2 quotients
static int64_t getComplexWeight(ArithKind kind) {
  switch (kind) {
  case ArithKind::Mac:
    return 8;
  case ArithKind::Mul:
    return 6;
  case ArithKind::Div:
    return 11;
  default:
    return 2;
  }
}

void mlir::cost::addArithmetic(const OpCost &cost,
                               const Conventions &conventions,
                               Figures &figures) {
  if (cost.elementwise && !conventions.countElementwise)
    return;
  for (const ArithCount &entry : cost.counts) {
    Type type = entry.type;
    if (isa<IndexType>(type))
      continue;
    if (isTranscendental(entry.kind)) {
      figures[Metric::Transcendentals] += entry.count;
      if (conventions.transcendentalWeight > 0)
        figures[Metric::Flops] +=
            entry.count *
            static_cast<int64_t>(conventions.transcendentalWeight);
      continue;
    }
    int64_t weight = entry.kind == ArithKind::Mac ? 2 : 1;
    if (auto complexType = dyn_cast<ComplexType>(type)) {
      weight = getComplexWeight(entry.kind);
      type = complexType.getElementType();
    }
    if (entry.kind == ArithKind::Mac)
      figures[Metric::Macs] += entry.count;
    // Equal in both parts, or different in one.
    if (entry.kind == ArithKind::Compare && isa<ComplexType>(entry.type))
      figures[Metric::IntOps] += entry.count;
    Metric metric = isa<FloatType>(type) ? Metric::Flops : Metric::IntOps;
    figures[metric] += weight == 1 ? entry.count : entry.count * weight;
  }
}
