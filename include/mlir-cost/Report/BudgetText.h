//===- BudgetText.h - Verdicts as people read them --------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One wording for diagnostics and for every machine format.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_BUDGETTEXT_H
#define MLIR_COST_REPORT_BUDGETTEXT_H

#include "mlir-cost/Analysis/Budget.h"

namespace mlir::cost {

/// "macs 314572800 exceed the budget of 300000000 by 14572800 (4.9 %)". Names
/// no subject: a diagnostic at its operation does.
std::string getVerdictMessage(const Verdict &verdict);

/// "'linalg.matmul' op layer1.0 contributes 118013952 (37.5 %)".
std::string getContributionMessage(const Verdict &verdict,
                                   const Contribution &contribution);

/// "module", "@main", "scope layer1", "linalg.matmul", "linalg.matmul
/// layer1.0".
std::string getSubjectLabel(const BudgetSubject &subject);

/// "max_macs": the limit's name in files and attributes.
std::string getLimitName(const Limit &limit);

/// A bound as it can be written again: "300000000", "98.5%", "2.5",
/// "245000000".
std::string getBoundText(const Limit &limit);

/// A measured figure: digits or an expression, of long ones the leading terms;
/// ratios to four digits behind the point, coverage in percent; "at least "
/// before what misses unknown rows.
std::string getMeasureText(const BudgetQuantity &quantity,
                           const Measure &measure);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_BUDGETTEXT_H
