//===- Run.h - One program, lowered in one way -------------------*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_EXECUTION_RUN_H
#define MLIR_COST_TEST_EXECUTION_RUN_H

#include "ExecutedWork.h"
#include "Jit.h"

#include "mlir-cost/Analysis/ModuleCost.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/JSON.h"

namespace mlir::cost::test {

/// A function to run.
struct Case {
  /// Reads and removes the attributes that say how to call it.
  static Case take(func::FuncOp function);

  std::string name;
  SmallVector<Argument> arguments;
  /// Numbers for symbols, by name.
  llvm::StringMap<Quantity> bindings;
};

/// One case, lowered in one way.
class Run {
public:
  Run(const Case &testCase, StringRef variant, size_t number)
      : testCase(testCase), variant(variant),
        suffix("_run" + std::to_string(number)) {}

  /// Analyses a level of it; prints its IR if asked to.
  void addLevel(StringRef level, ModuleOp module, bool printIR);
  /// Analyses the loops row by row and puts counters into them.
  LogicalResult instrument(ModuleOp module);
  llvm::Error execute(Jit &jit);
  void fail(const llvm::Twine &reason) { failure = reason.str(); }
  /// There is nothing in it to lower in this way.
  void drop() { dropped = true; }
  /// One JSON object, unless it was dropped.
  void print(llvm::raw_ostream &os) const;

  /// Goes on the names in the compiled code.
  StringRef getSuffix() const { return suffix; }

  /// What the levels start from, printed.
  std::string source;

private:
  struct Row {
    std::string text;
    llvm::json::Value executions;
    unsigned counter;
  };

  /// With numbers in the place of symbols.
  Quantity bind(const ModuleCost &cost, const Quantity &quantity) const;

  Case testCase;
  std::string variant, suffix, failure;
  llvm::json::Array levels;
  ExecutedWork work;
  bool instrumented = false, dropped = false;
  std::vector<Row> rows;
  SmallVector<Type> results;
  std::optional<WorkCounts> executed;
  llvm::json::Array wrongRows;
};
} // namespace mlir::cost::test

#endif // MLIR_COST_TEST_EXECUTION_RUN_H
