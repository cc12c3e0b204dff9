//===- MarkdownCheck.cpp - Verdicts for a pull request --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/CheckReport.h"

#include "Table.h"

#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/LocationNames.h"

using namespace mlir;
using namespace mlir::cost;

static StringRef getStatusText(Verdict::Status status) {
  switch (status) {
  case Verdict::Status::Within:
    return "within";
  case Verdict::Status::Exceeded:
    return "exceeded";
  case Verdict::Status::CannotTell:
    return "cannot tell";
  case Verdict::Status::Improved:
    return "improved";
  }
  llvm_unreachable("unknown status");
}

static StringRef getSymbol(const CheckResult &result) {
  if (!result.severity)
    return "✅ ";
  switch (*result.severity) {
  case DiagnosticSeverity::Error:
    return "❌ ";
  case DiagnosticSeverity::Warning:
    return "⚠️ ";
  default:
    return "ℹ️ ";
  }
}

static Table makeTable(ArrayRef<const CheckResult *> results) {
  Table table;
  table.columns = {{"verdict", Table::Kind::Label},
                   {"of", Table::Kind::Name},
                   {"limit", Table::Kind::Name},
                   {"bound"},
                   {"figure"}};
  for (const CheckResult *result : results) {
    const Verdict &verdict = result->verdict;
    table.rows.push_back(
        {{(getSymbol(*result) + getStatusText(verdict.status)).str(),
          getSubjectLabel(*verdict.subject), verdict.limit.getName(),
          getBoundText(verdict.limit),
          getMeasureText(*verdict.limit.quantity, verdict.atBreaking)}});
  }
  return table;
}

static void printReason(raw_ostream &os, const Verdict &verdict) {
  auto printPlace = [&](Operation *op) {
    std::string place = op ? getFileLine(op->getLoc()) : "";
    if (!place.empty())
      os << " (" << quoteMarkdown(place) << ')';
  };
  os << "- " << quoteMarkdown(getSubjectLabel(*verdict.subject)) << ": "
     << escapeMarkdown(getVerdictMessage(verdict));
  printPlace(verdict.subject->op);
  os << '\n';
  for (const Contribution &contribution : verdict.contributions) {
    os << "  - "
       << escapeMarkdown(getContributionMessage(verdict, contribution));
    printPlace(contribution.op);
    os << '\n';
  }
}

void mlir::cost::printMarkdownCheck(ArrayRef<CheckResult> results,
                                    raw_ostream &os) {
  // What is seen at once of 60 lines; the rest is behind a click.
  constexpr size_t maximalRows = 40;
  SmallVector<const CheckResult *> findings, others;
  size_t numErrors = 0;
  for (const CheckResult &result : results) {
    (result.severity ? findings : others).push_back(&result);
    numErrors += result.severity == DiagnosticSeverity::Error;
  }
  os << "### Cost: ";
  if (numErrors != 0)
    os << numErrors << " of " << results.size()
       << (results.size() == 1 ? " budget fails\n\n" : " budgets fail\n\n");
  else if (results.empty())
    os << "no budgets\n\n";
  else
    os << (results.size() == 1
               ? "the budget holds\n\n"
               : "all " + std::to_string(results.size()) + " budgets hold\n\n");

  if (!findings.empty()) {
    printFoldedMarkdown(os, makeTable(findings), maximalRows);
    os << "<details>\n<summary>why</summary>\n\n";
    for (const CheckResult *result : findings)
      printReason(os, result->verdict);
    os << "\n</details>\n";
  }
  if (!others.empty()) {
    os << (findings.empty() ? "" : "\n") << "<details>\n<summary>"
       << others.size() << (others.size() == 1 ? " budget" : " budgets")
       << " without findings</summary>\n\n";
    Table table = makeTable(others);
    printMarkdown(os, table, table.rows);
    os << "\n</details>\n";
  }
}
