//===- CostOpInterface.td - What does one execution cost? --*- tablegen -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_INTERFACES_COSTOPINTERFACE
#define MLIR_COST_INTERFACES_COSTOPINTERFACE

include "mlir/IR/OpBase.td"

def CostOpInterface : OpInterface<"CostOpInterface"> {
  let cppNamespace = "::mlir::cost";
  let description = [{
    What does one execution of this operation cost? Implement it on your own
    operation, or attach it to another dialect's by an external model, and the
    operation is counted everywhere.
  }];
  let methods = [
    InterfaceMethod<[{
      The cost of one execution, or nothing if it is not known; then
      `query.unknown(reason)` says why and returns that nothing. Called only
      on rows.
    }], "::std::optional<::mlir::cost::OpCost>", "getCost",
      (ins "::mlir::cost::CostQuery &":$query)>,
    InterfaceMethod<[{
      Row for what computes or moves data (the default); None for what is
      bookkeeping: neither a row nor unknown.
    }], "::mlir::cost::OpRole", "getCostRole", (ins), [{}], [{
      return ::mlir::cost::OpRole::Row;
    }]>,
    InterfaceMethod<[{
      Where the elements of result `resultNumber` come from, if they are those
      of one operand: seen through a view (then the operation is no row), or
      moved or converted one by one. Computed by default.
    }], "::mlir::cost::Provenance", "getProvenance",
      (ins "unsigned":$resultNumber), [{}], [{
      return {};
    }]>,
    InterfaceMethod<[{
      The extent of a dynamic dimension of a result, if it follows from the
      operands. Nothing by default; destination-style results have the extents
      of their inits without being asked.
    }], "::std::optional<::mlir::cost::Quantity>", "getResultExtent",
      (ins "unsigned":$resultNumber, "unsigned":$dim,
           "::mlir::cost::CostQuery &":$query), [{}], [{
      return ::std::nullopt;
    }]>,
    InterfaceMethod<[{
      Extents of operands that are equal whenever the operation runs, by its
      definition; where an extent of 1 would be broadcast, they are not. None by
      default.
    }], "::llvm::SmallVector<::mlir::cost::EqualExtents>", "getEqualExtents",
      (ins), [{}], [{
      return {};
    }]>,
    InterfaceMethod<[{
      The entries that a level of a sparse result stores, if they follow from
      the operands. Nothing by default.
    }], "::std::optional<::mlir::cost::Quantity>", "getResultEntries",
      (ins "unsigned":$resultNumber, "unsigned":$level,
           "::mlir::cost::CostQuery &":$query), [{}], [{
      return ::std::nullopt;
    }]>,
    InterfaceMethod<[{
      The integer that a result is, if it follows from the operands. Nothing by
      default.
    }], "::std::optional<::mlir::cost::Quantity>", "getResultInteger",
      (ins "unsigned":$resultNumber, "::mlir::cost::CostQuery &":$query), [{}],
      [{
      return ::std::nullopt;
    }]>,
  ];
}

#endif // MLIR_COST_INTERFACES_COSTOPINTERFACE
