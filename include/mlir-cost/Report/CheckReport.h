//===- CheckReport.h - Verdicts in formats of other tools -------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What cost-check found, for those that show it: pull requests, code scanning,
// test reports. The wording is that of the diagnostics (BudgetText.h).
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_CHECKREPORT_H
#define MLIR_COST_REPORT_CHECKREPORT_H

#include "mlir-cost/Analysis/Budget.h"

#include "mlir/IR/Diagnostics.h"

namespace mlir::cost {

/// What became of a budget, and how it is taken.
struct CheckResult {
  Verdict verdict;
  /// None if there is nothing to report: it holds, or doubts are ignored.
  std::optional<DiagnosticSeverity> severity;
};

/// A table of what was found and one of what holds, folded.
void printMarkdownCheck(llvm::ArrayRef<CheckResult> results,
                        llvm::raw_ostream &os);

/// SARIF 2.1.0, for GitHub's code scanning and others: a rule for each limit
/// that occurs, a result for each finding, contributors as related locations.
void printSarifCheck(llvm::ArrayRef<CheckResult> results,
                     llvm::raw_ostream &os);

/// JUnit XML: a test case for each budget. Warnings are its output; doubts that
/// are ignored are skipped cases.
void printJUnitCheck(llvm::ArrayRef<CheckResult> results,
                     llvm::raw_ostream &os);

/// Workflow commands of GitHub, a line each, which become annotations.
void printGitHubCheck(llvm::ArrayRef<CheckResult> results,
                      llvm::raw_ostream &os);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_CHECKREPORT_H
