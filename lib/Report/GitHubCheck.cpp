//===- GitHubCheck.cpp - Verdicts as annotations of GitHub ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `::error file=F,line=L,col=C,title=T::message`, where a percent sign and ends
// of lines are escaped, and within properties colons and commas too.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/CheckReport.h"

#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/LocationNames.h"

using namespace mlir;
using namespace mlir::cost;

static std::string escape(StringRef text, bool isProperty) {
  std::string escaped;
  for (char c : text) {
    if (c == '%')
      escaped += "%25";
    else if (c == '\r')
      escaped += "%0D";
    else if (c == '\n')
      escaped += "%0A";
    else if (isProperty && c == ':')
      escaped += "%3A";
    else if (isProperty && c == ',')
      escaped += "%2C";
    else
      escaped += c;
  }
  return escaped;
}

static StringRef getCommand(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Error:
    return "error";
  case DiagnosticSeverity::Warning:
    return "warning";
  default:
    return "notice";
  }
}

static std::string describe(const Verdict &verdict) {
  std::string text = getVerdictMessage(verdict);
  for (const Contribution &contribution : verdict.contributions) {
    text += "\n" + getContributionMessage(verdict, contribution);
    std::string loc =
        contribution.op ? getFileLine(contribution.op->getLoc()) : "";
    if (!loc.empty())
      text += " (" + loc + ")";
  }
  return text;
}

void mlir::cost::printGitHubCheck(ArrayRef<CheckResult> results,
                                  raw_ostream &os) {
  for (const CheckResult &result : results) {
    if (!result.severity)
      continue;
    const Verdict &verdict = result.verdict;
    os << "::" << getCommand(*result.severity) << ' ';
    FileLineColRange loc = findFileLocation(verdict.subject->op->getLoc());
    if (loc)
      os << "file=" << escape(loc.getFilename().getValue(), true) << ',';
    if (loc && loc.getStartLine() != 0)
      os << "line=" << loc.getStartLine() << ',';
    if (loc && loc.getStartLine() != 0 && loc.getStartColumn() != 0)
      os << "col=" << loc.getStartColumn() << ',';
    os << "title="
       << escape(getSubjectLabel(*verdict.subject) + " " +
                     verdict.limit.getName(),
                 true)
       << "::" << escape(describe(verdict), false) << '\n';
  }
}
