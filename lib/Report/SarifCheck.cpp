//===- SarifCheck.cpp - Verdicts as SARIF 2.1.0 ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/CheckReport.h"

#include "JsonFigures.h"

#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/LocationNames.h"

#include "llvm/ADT/StringExtras.h"

#include <map>

using namespace mlir;
using namespace mlir::cost;
using llvm::json::OStream;

static StringRef getLevel(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Error:
    return "error";
  case DiagnosticSeverity::Warning:
    return "warning";
  default:
    return "note";
  }
}

/// RFC 3986: a relative reference, or a file URI for an absolute path.
static std::string toUri(StringRef path) {
  std::string uri = path.starts_with("/") ? "file://" : "";
  for (char c : path) {
    if (llvm::isAlnum(c) || StringRef("-._~/").contains(c))
      uri += c;
    else
      uri += "%" + llvm::toHex(StringRef(&c, 1));
  }
  return uri;
}

static void printMessage(OStream &json, StringRef text) {
  json.attributeObject("message", [&] { printString(json, "text", text); });
}

/// "physicalLocation", without a region for what has no line.
static void printPhysicalLocation(OStream &json, FileLineColRange loc) {
  json.attributeObject("physicalLocation", [&] {
    json.attributeObject("artifactLocation", [&] {
      json.attribute("uri", toUri(loc.getFilename().getValue()));
    });
    if (loc.getStartLine() == 0)
      return;
    json.attributeObject("region", [&] {
      json.attribute("startLine", loc.getStartLine());
      if (loc.getStartColumn() != 0)
        json.attribute("startColumn", loc.getStartColumn());
    });
  });
}

static StringRef getLogicalKind(BudgetSubject::Kind kind) {
  switch (kind) {
  case BudgetSubject::Kind::Module:
    return "module";
  case BudgetSubject::Kind::Function:
    return "function";
  default:
    return "element";
  }
}

static void printResult(OStream &json, const CheckResult &result,
                        unsigned ruleIndex) {
  const Verdict &verdict = result.verdict;
  json.attribute("ruleId", verdict.limit.getName());
  json.attribute("ruleIndex", ruleIndex);
  json.attribute("level", getLevel(*result.severity));
  std::string label = getSubjectLabel(*verdict.subject);
  printMessage(json, label + ": " + getVerdictMessage(verdict));
  json.attributeArray("locations", [&] {
    json.object([&] {
      // Without locations in the module, where the limit is written.
      FileLineColRange loc = findFileLocation(verdict.subject->op->getLoc());
      if (!loc && verdict.limit.loc)
        loc = *verdict.limit.loc;
      if (loc)
        printPhysicalLocation(json, loc);
      json.attributeArray("logicalLocations", [&] {
        json.object([&] {
          printString(json, "fullyQualifiedName", label);
          json.attribute("kind", getLogicalKind(verdict.subject->kind));
        });
      });
    });
  });
  json.attributeArray("relatedLocations", [&] {
    for (auto [id, contribution] : llvm::enumerate(verdict.contributions))
      json.object([&, id = id, &contribution = contribution] {
        json.attribute("id", static_cast<int64_t>(id));
        printMessage(json, getContributionMessage(verdict, contribution));
        FileLineColRange loc;
        if (contribution.op)
          loc = findFileLocation(contribution.op->getLoc());
        if (loc)
          printPhysicalLocation(json, loc);
      });
  });
}

void mlir::cost::printSarifCheck(ArrayRef<CheckResult> results,
                                 raw_ostream &os) {
  // Rules by first appearance.
  std::vector<const Limit *> rules;
  std::map<std::string, unsigned> ruleIndices;
  for (const CheckResult &result : results)
    if (ruleIndices.try_emplace(result.verdict.limit.getName(), rules.size())
            .second)
      rules.push_back(&result.verdict.limit);

  OStream json(os, /*IndentSize=*/2);
  json.object([&] {
    json.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.attribute("version", "2.1.0");
    json.attributeArray("runs", [&] {
      json.object([&] {
        json.attributeObject("tool", [&] {
          json.attributeObject("driver", [&] {
            json.attribute("name", "mlir-cost");
            json.attribute("semanticVersion", MLIR_COST_VERSION);
            json.attributeArray("rules", [&] {
              for (const Limit *limit : rules)
                json.object([&] {
                  json.attribute("id", limit->getName());
                  json.attributeObject("shortDescription", [&] {
                    json.attribute(
                        "text", (limit->isMax ? "Maximum of " : "Minimum of ") +
                                    limit->quantity->name);
                  });
                });
            });
          });
        });
        json.attribute("columnKind", "unicodeCodePoints");
        json.attributeArray("results", [&] {
          for (const CheckResult &result : results)
            if (result.severity)
              json.object([&] {
                printResult(json, result,
                            ruleIndices[result.verdict.limit.getName()]);
              });
        });
      });
    });
  });
  os << '\n';
}
