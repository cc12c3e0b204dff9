//===- Downstream.cpp - A dialect that mlir-cost never saw ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What another project writes so that its operations are counted: the members
// that CostOpInterface declares in ODS, and nothing else. The plugin links a
// copy of the library of its own; MLIR tells interfaces apart by their names,
// so the two copies meet.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"

using namespace mlir;

#include "DownstreamDialect.h.inc"
#define GET_OP_CLASSES
#include "DownstreamOps.h.inc"

#include "DownstreamDialect.cpp.inc"
#define GET_OP_CLASSES
#include "DownstreamOps.cpp.inc"

void downstream::DownstreamDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "DownstreamOps.cpp.inc"
      >();
}

/// For n queries, m keys and c columns: n*m scores of c_q products each, a
/// softmax of each row, n*c_v results of m products each.
std::optional<cost::OpCost>
downstream::AttentionOp::getCost(cost::CostQuery &query) {
  cost::Quantity scores =
      query.getExtent(getQ(), 0) * query.getExtent(getK(), 0);
  cost::Quantity macs =
      scores * query.getExtent(getQ(), 1) + scores * query.getExtent(getV(), 1);
  Type f32 = getResult().getType().getElementType();
  cost::OpCost cost;
  cost.addMacs(f32, /*lhsBits=*/32, /*rhsBits=*/32, macs);
  for (auto kind :
       {cost::ArithKind::Max, cost::ArithKind::Sub, cost::ArithKind::Exp,
        cost::ArithKind::Add, cost::ArithKind::Div})
    cost.add(kind, f32, scores);
  for (Value operand : getOperands())
    cost.read(operand, query.getNumElements(operand));
  cost.write(getResult(), query.getNumElements(getResult()));
  return cost;
}

/// A result for each query, of as many columns as a value.
std::optional<cost::Quantity>
downstream::AttentionOp::getResultExtent(unsigned, unsigned dim,
                                         cost::CostQuery &query) {
  return query.getExtent(dim == 0 ? getQ() : getV(), dim);
}

/// Twice the rows of the input.
std::optional<cost::Quantity>
downstream::UpsampleOp::getResultExtent(unsigned, unsigned dim,
                                        cost::CostQuery &query) {
  cost::Quantity extent = query.getExtent(getInput(), dim);
  return dim == 0 ? extent * 2 : extent;
}

std::optional<cost::OpCost>
downstream::UpsampleOp::getCost(cost::CostQuery &query) {
  cost::OpCost cost;
  cost.read(getInput(), query.getNumElements(getInput()));
  cost.write(getResult(), query.getNumElements(getResult()));
  return cost;
}

std::optional<cost::OpCost>
downstream::SampleOp::getCost(cost::CostQuery &query) {
  return query.unknown("how many rows are drawn depends on the data");
}

cost::OpRole downstream::BarrierOp::getCostRole() { return cost::OpRole::None; }

std::optional<cost::OpCost> downstream::BarrierOp::getCost(cost::CostQuery &) {
  llvm_unreachable("asked of rows only");
}

std::optional<cost::OpCost> downstream::GuessOp::getCost(cost::CostQuery &) {
  return std::nullopt;
}

/// Into the body, and from there again or out.
void downstream::RetryOp::getSuccessorRegions(
    RegionBranchPoint from, SmallVectorImpl<RegionSuccessor> &regions) {
  regions.emplace_back(&getBody());
  if (!from.isParent())
    regions.emplace_back(getOperation(), getOperation()->getResults());
}

extern "C" DialectPluginLibraryInfo LLVM_ATTRIBUTE_VISIBILITY_DEFAULT
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "Downstream", "1",
          [](DialectRegistry *registry) {
            registry->insert<downstream::DownstreamDialect>();
          }};
}
