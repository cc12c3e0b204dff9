//===- TextDiff.cpp - A diff for people -----------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DiffTables.h"
#include "TextLayout.h"

using namespace mlir;
using namespace mlir::cost;

void mlir::cost::printTextDiff(const Diff &diff, const DiffOptions &options,
                               raw_ostream &os) {
  os.enable_colors(options.colors);
  DiffTables tables(diff, options);
  std::string title =
      diff.beforeName + " → " + diff.afterName + ": " + tables.describe();
  printWrapped(os, title, /*column=*/0, /*indent=*/2);

  Table totals = tables.makeTotals();
  if (!totals.rows.empty()) {
    os << '\n';
    printText(os, totals, options.colors);
  }
  if (std::string unchanged = tables.getUnchanged(); !unchanged.empty())
    printWrapped(os, "unchanged: " + unchanged, /*column=*/0, /*indent=*/2);
  if (!diff.ops.empty()) {
    if (tables.hasScopes()) {
      os << '\n';
      printText(os, tables.makeScopes(options.top), options.colors);
    }
    os << '\n';
    printText(os, tables.makeOps(options.top), options.colors);
  }

  for (const std::string &warning : tables.getWarnings()) {
    os << '\n';
    printWrapped(os, warning, /*column=*/0, /*indent=*/2);
  }
  tables.getLegend().print(os);
}
