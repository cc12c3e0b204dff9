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
  enum class Kind : uint8_t {
    Figure, ///< on the right, never cut
    Label,  ///< on the left
    Name,   ///< on the left, cut where a line gets too long; code in Markdown
  };
  struct Column {
    std::string heading;
    Kind kind = Kind::Figure;
  };
  struct Row {
    SmallVector<std::string, 8> cells;
    Style style = Style::Plain;
    /// False for a label in the place of a name.
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

/// The first `numShown` lines and a blank one; the rest is in a details block,
/// which is closed. Returns how many lines are seen.
size_t printFoldedMarkdown(raw_ostream &os, const Table &table,
                           size_t numShown);

/// `text` so that Markdown shows it, in a table too.
std::string escapeMarkdown(StringRef text);
/// The same as code.
std::string quoteMarkdown(StringRef text);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_TABLE_H
