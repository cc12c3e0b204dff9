//===- CostOpInterface.h - What does one execution cost? --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_INTERFACES_COSTOPINTERFACE_H
#define MLIR_COST_INTERFACES_COSTOPINTERFACE_H

#include "mlir-cost/Interfaces/BodyRuns.h"
#include "mlir-cost/Interfaces/Conventions.h"
#include "mlir-cost/Interfaces/OpCost.h"

#include "mlir/IR/OpDefinition.h"

#include "llvm/ADT/Twine.h"

namespace mlir::cost {

class Accumulation;

enum class OpRole : uint8_t {
  Row,  ///< computes or moves data
  None, ///< constants, empties, dimensions, asserts: neither row nor unknown
};

/// Where the elements of a result come from.
struct Provenance {
  enum Kind : uint8_t {
    Computed,  ///< by arithmetic, or from several operands
    View,      ///< the same storage under another type; nothing moves
    Moved,     ///< each element once, in another order: a transpose
    Converted, ///< each element once, in another type: a cast, dequantisation
    Fill,      ///< one value everywhere
  };
  Kind kind = Computed;
  /// The operand; null if Computed or Fill.
  Value source;
};

/// A dimension of an operand.
struct OperandExtent {
  Value operand;
  unsigned dim;
};
using EqualExtents = SmallVector<OperandExtent, 4>;

/// What a model may ask while it answers. Implemented by the analysis.
class CostQuery {
public:
  virtual ~CostQuery();

  /// The extent of dimension `dim` of a ranked shaped value: a constant or a
  /// symbol.
  virtual Quantity getExtent(Value value, unsigned dim) = 0;
  /// The value of an integer or index operand: a constant or a symbol.
  virtual Quantity getValueOf(Value integer) = 0;

  /// The entries that level `level` of a sparse tensor stores: a constant or a
  /// symbol.
  virtual Quantity getNumEntries(Value tensor, unsigned level) = 0;

  /// The product of the extents; 1 for what is not shaped. The type must be
  /// ranked.
  Quantity getNumElements(Value value);
  /// The elements that have a place in memory: of a sparse tensor the entries
  /// of its last level, else all.
  Quantity getNumStored(Value value);

  /// Which values products are accumulated into, outside structured operations.
  virtual Accumulation &getAccumulation() = 0;

  /// How often loops and branches in the body of the operation at hand run;
  /// null if that cannot be asked.
  virtual BodyRuns *getBodyRuns() = 0;

  const Conventions &getConventions() const { return conventions; }

  /// The width of `index`.
  unsigned getIndexBits() const { return indexBits; }

  /// Where ceildiv, min, max and their like are made.
  QuantityContext &getContext() { return context; }

  /// Records why the cost is not known.
  std::nullopt_t unknown(const llvm::Twine &reason) {
    this->reason = reason.str();
    return std::nullopt;
  }
  /// The last reason; empty if none was given.
  llvm::StringRef getReason() const { return reason; }
  void clearReason() { reason.clear(); }

protected:
  CostQuery(QuantityContext &context, const Conventions &conventions,
            unsigned indexBits)
      : context(context), conventions(conventions), indexBits(indexBits) {}

private:
  QuantityContext &context;
  const Conventions &conventions;
  unsigned indexBits;
  std::string reason;
};

} // namespace mlir::cost

#include "mlir-cost/Interfaces/CostOpInterface.h.inc"

#endif // MLIR_COST_INTERFACES_COSTOPINTERFACE_H
