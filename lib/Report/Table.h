//===- Table.h - Cells in rows and columns ----------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A table that is printed as text or as Markdown. (The table of cost-summary,
// which may have a line for each of 100,000 operations, is a TextTable.)
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_TABLE_H
#define MLIR_COST_LIB_REPORT_TABLE_H

#include "mlir/Support/LLVM.h"

#include <string>
#include <vector>

namespace mlir::cost {

struct Table {
  enum class Style : uint8_t {
    Plain,
    Sum,    ///< bold
    Worse,  ///< red
    Better, ///< green
  };
  struct Column {
    std::string heading;
    /// Names are on the left, cut where a line would get too long, and code in
    /// Markdown; figures on the right and whole.
    bool isName = false;
  };
  struct Row {
    SmallVector<std::string, 8> cells;
    Style style = Style::Plain;
    /// False for a label in place of a name: no code in Markdown.
    bool isNamed = true;
  };

  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// Aligned columns under a heading and a rule.
void printText(raw_ostream &os, const Table &table, bool colors);

/// GitHub's tables: heading and alignment, then `rows`.
void printMarkdown(raw_ostream &os, const Table &table,
                   ArrayRef<Table::Row> rows);

/// `text` so that Markdown shows it, in a table too.
std::string escapeMarkdown(StringRef text);
/// The same as code.
std::string quoteMarkdown(StringRef text);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_TABLE_H
