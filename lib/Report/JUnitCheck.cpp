//===- JUnitCheck.cpp - Verdicts as JUnit XML -----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/CheckReport.h"

#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/LocationNames.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::cost;

/// As content or attribute: XML has no way to write most control characters.
static std::string escape(StringRef text) {
  std::string escaped;
  llvm::raw_string_ostream os(escaped);
  std::string valid = llvm::json::fixUTF8(text);
  for (char &c : valid)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
      c = '?';
  llvm::printHTMLEscaped(valid, os);
  return escaped;
}

/// The message, where, and what contributes, a line each.
static std::string describe(const Verdict &verdict) {
  std::string text;
  llvm::raw_string_ostream os(text);
  auto print = [&](Operation *op, const std::string &message) {
    if (std::string loc = op ? getFileLineColumn(op->getLoc()) : "";
        !loc.empty())
      os << loc << ": ";
    os << message << '\n';
  };
  print(verdict.subject->op, getVerdictMessage(verdict));
  for (const Contribution &contribution : verdict.contributions)
    print(contribution.op, getContributionMessage(verdict, contribution));
  return text;
}

static void printCase(raw_ostream &os, const CheckResult &result) {
  const Verdict &verdict = result.verdict;
  os << "    <testcase classname=\""
     << escape(getSubjectLabel(*verdict.subject)) << "\" name=\""
     << escape(verdict.limit.getName() + " (" + verdict.limit.source + ")")
     << "\" time=\"0\"";
  bool isUnknown = verdict.status == Verdict::Status::CannotTell;
  if (!result.severity && !isUnknown) {
    os << "/>\n";
    return;
  }
  os << ">\n";
  if (!result.severity)
    os << "      <skipped message=\"" << escape(getVerdictMessage(verdict))
       << "\"/>\n";
  else if (result.severity == DiagnosticSeverity::Error)
    os << "      <failure type=\"" << (isUnknown ? "cannot tell" : "exceeded")
       << "\" message=\"" << escape(getVerdictMessage(verdict)) << "\">"
       << escape(describe(verdict)) << "</failure>\n";
  else
    os << "      <system-out>" << escape(describe(verdict))
       << "</system-out>\n";
  os << "    </testcase>\n";
}

void mlir::cost::printJUnitCheck(ArrayRef<CheckResult> results,
                                 raw_ostream &os) {
  size_t numFailures = 0, numSkipped = 0;
  for (const CheckResult &result : results) {
    numFailures += result.severity == DiagnosticSeverity::Error;
    numSkipped += !result.severity &&
                  result.verdict.status == Verdict::Status::CannotTell;
  }
  os << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
     << "  <testsuite name=\"cost-check\" tests=\"" << results.size()
     << "\" failures=\"" << numFailures << "\" errors=\"0\" skipped=\""
     << numSkipped << "\" time=\"0\">\n";
  for (const CheckResult &result : results)
    printCase(os, result);
  os << "  </testsuite>\n</testsuites>\n";
}
