//===- MarkdownDiff.cpp - A diff for a pull request's comment -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DiffTables.h"

using namespace mlir;
using namespace mlir::cost;

/// What is seen at once; and what is behind a click, so that the whole stays
/// below the 65536 characters that GitHub takes.
static constexpr size_t maximalLines = 60, shownScopes = 8, foldedScopes = 50,
                        foldedOps = 200;

void mlir::cost::printMarkdownDiff(const Diff &diff, const DiffOptions &options,
                                   raw_ostream &os) {
  DiffTables tables(diff, options);
  std::string head, tail;
  llvm::raw_string_ostream headStream(head), tailStream(tail);
  headStream << "### Cost: " << quoteMarkdown(diff.beforeName) << " → "
             << quoteMarkdown(diff.afterName) << "\n\n"
             << tables.describe() << "\n\n";
  for (const std::string &warning : tables.getWarnings())
    tailStream << escapeMarkdown(warning) << "\n\n";
  if (Table totals = tables.makeTotals(); !totals.rows.empty()) {
    printMarkdown(headStream, totals, totals.rows);
    headStream << '\n';
  }
  if (std::string unchanged = tables.getUnchanged(); !unchanged.empty())
    headStream << "unchanged: " << unchanged << "\n\n";
  // And the summary of the symbols.
  size_t used = StringRef(head).count('\n') + StringRef(tail).count('\n') + 1;
  if (tables.hasScopes())
    used += printFoldedMarkdown(
        headStream, tables.makeScopes(shownScopes + foldedScopes), shownScopes);

  std::string ops;
  llvm::raw_string_ostream opsStream(ops);
  if (!diff.ops.empty()) {
    size_t numShown = maximalLines - std::min(used + 5, maximalLines - 1);
    if (options.top != 0)
      numShown = std::min<size_t>(numShown, options.top);
    printFoldedMarkdown(opsStream, tables.makeOps(numShown + foldedOps),
                        numShown);
  }
  std::string text = head + ops + tail;
  llvm::raw_string_ostream textStream(text);
  tables.getLegend().printMarkdown(textStream);
  os << StringRef(text).rtrim('\n') << '\n';
}
