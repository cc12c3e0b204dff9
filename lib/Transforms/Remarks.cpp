//===- Remarks.cpp - Costs as remarks of the compiler ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Remarks.h"

#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;
using remark::detail::InFlightRemark;

/// Remarks may be kept until the context ends, but not copies of their names.
static StringRef intern(MLIRContext *context, StringRef name) {
  return StringAttr::get(context, name).getValue();
}

static void addFigures(InFlightRemark &remark, const Figures &figures) {
  for (const MetricInfo &info : getMetrics())
    if (const Quantity &figure = figures[info.metric]; !figure.isZero())
      remark << remark::metric(info.name, figure.str());
}

static void emitRow(const OpRow &row, StringRef function) {
  Operation *op = row.op;
  InFlightRemark remark = remark::analysis(
      op->getLoc(),
      remark::RemarkOpts::name("Cost").category("cost").function(function));
  if (!remark)
    return;
  remark << remark::metric("op", op->getName().getStringRef());
  if (row.executions != 1)
    remark << remark::metric("executions", row.executions.str());
  if (row.isKnown())
    addFigures(remark, row.getFigures());
  else
    remark << remark::metric("unknown", StringRef(row.unknownReason));
}

static void emitFunction(const FunctionCost &function, StringRef name) {
  InFlightRemark remark = remark::analysis(
      function.op->getLoc(),
      remark::RemarkOpts::name("PerCall").category("cost").function(name));
  if (!remark)
    return;
  addFigures(remark, function.perCall.figures);
  auto add = [&](StringRef key, const std::optional<Quantity> &figure) {
    if (figure)
      remark << remark::metric(key, figure->str());
  };
  add("peak_bytes", function.memory.peakBytes);
  add("arena_bytes", function.memory.arenaBytes);
  if (!function.perCall.isExact())
    remark << remark::metric("unknown_ops", function.perCall.unknownOps);
}

void mlir::cost::emitRemarks(const ModuleCost &cost) {
  for (const FunctionCost &function : cost.functions) {
    MLIRContext *context = function.op->getContext();
    if (!context->getRemarkEngine())
      return;
    StringRef name = intern(context, function.name);
    if (isa<FunctionOpInterface>(function.op))
      emitFunction(function, name);
    for (const OpRow &row : function.rows)
      emitRow(row, name);
  }
}
