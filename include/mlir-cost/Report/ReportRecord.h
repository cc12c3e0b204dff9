//===- ReportRecord.h - A report as it is read again ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a JSON report says, without the IR that it was made of. A report of an
// earlier run and a module of today become records alike, so that one code
// compares them.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_REPORTRECORD_H
#define MLIR_COST_REPORT_REPORTRECORD_H

#include "mlir-cost/Analysis/ModuleCost.h"
#include "mlir-cost/Support/QuantityParser.h"

#include "llvm/Support/MemoryBufferRef.h"

#include <bitset>

namespace mlir::cost {

/// An operation. Figures are over all executions; those of one execution are
/// in the JSON, but nothing compares them.
struct OpRecord {
  /// The operation's name: "linalg.matmul".
  std::string op;
  /// "file:line:column", or "".
  std::string loc;
  /// The name that the location gives it, or "".
  std::string name;
  Quantity executions;
  Figures figures;
  /// Why the cost is not known, or "".
  std::string unknownReason;
  /// False on a branch that is not taken.
  bool counted = true;

  bool isKnown() const { return unknownReason.empty(); }
};

/// What is in memory during one call; none of it where it is not known, or an
/// earlier version made the report.
struct MemoryRecord {
  std::optional<Quantity> peakBytes, arenaBytes;
};

struct FunctionRecord {
  std::string name;
  bool entry = false;
  Quantity executions;
  Totals totals;
  Totals perCall;
  MemoryRecord memory;
  /// In program order.
  std::vector<OpRecord> ops;
};

struct SymbolRecord {
  const Atom *symbol;
  /// For people.
  std::string definition;
  /// "file:line:column", or "".
  std::string loc;
};

struct ReportRecord {
  /// The version of mlir-cost that made it.
  std::string version;
  std::vector<std::string> conventions;
  Totals totals;
  /// The largest over the entries.
  MemoryRecord memory;
  /// In program order.
  std::vector<FunctionRecord> functions;
  /// Ordered by name.
  std::vector<SymbolRecord> symbols;
  /// The metrics that it has: a report of an earlier version may lack what
  /// came later, and its figure is then no 0.
  std::bitset<numMetrics> metrics;

  bool has(Metric metric) const {
    return metrics[static_cast<unsigned>(metric)];
  }
};

/// Reads a report of docs/report.schema.json. Its figures and those of all
/// else that `parser` reads have their symbols in common. Fails with a
/// SourceError: malformed or truncated text, another schema version, a missing
/// or wrong field, a negative or oversized number. Fields that the schema does
/// not know are passed over.
llvm::Expected<ReportRecord> readJsonReport(llvm::MemoryBufferRef buffer,
                                            QuantityParser &parser);

/// The record that reading printJsonReport's text would give.
llvm::Expected<ReportRecord> makeRecord(const ModuleCost &cost,
                                        QuantityParser &parser);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_REPORTRECORD_H
