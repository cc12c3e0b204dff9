//===- FigureLines.cpp - Figures of different units, one a line -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FigureLines.h"

#include "TextLayout.h"

#include "mlir-cost/Support/Units.h"

using namespace mlir;
using namespace mlir::cost;

static constexpr unsigned labelWidth = 22;

/// Of how many the quantity is the largest; 0 if it is no maximum.
static size_t countChoices(const Quantity &quantity) {
  auto terms = quantity.getTerms();
  if (terms.size() != 1 || terms[0].factors.size() != 1)
    return 0;
  auto [atom, exponent] = terms[0].factors[0];
  return exponent == 1 && atom->getKind() == AtomKind::Max
             ? atom->getChoices().size()
             : 0;
}

void FigureLines::add(StringRef label, const Quantity &quantity, Unit unit,
                      StringRef prefix, std::string note) {
  Line &line = lines.emplace_back();
  line.label = label;
  line.human = prefix.str();
  line.symbolic = !quantity.isConstant();
  llvm::raw_string_ostream human(line.human), exact(line.exact);
  if (size_t choices = countChoices(quantity))
    human << "largest of " << choices;
  else
    legend.printQuantity(human, quantity, unit, /*maxWidth=*/24);
  if (!line.symbolic)
    human.indent(getUnitPadding(line.human, unit) +
                 (unit == Unit::Bytes ? 0 : 3));
  printExact(exact, quantity);
  if (unit == Unit::Bytes && !line.symbolic)
    line.note = " bytes";
  line.note += note;
}

void FigureLines::addRatio(StringRef label, double ratio, StringRef unit) {
  Line &line = lines.emplace_back();
  line.label = label;
  llvm::raw_string_ostream human(line.human);
  printRatio(human, ratio);
  human.indent(4);
  line.note = unit.str();
}

void FigureLines::print(raw_ostream &os) const {
  unsigned humanWidth = 0, exactWidth = 0;
  for (const Line &line : lines) {
    humanWidth = std::max(humanWidth, getTextWidth(line.human));
    if (!line.symbolic)
      exactWidth = std::max(exactWidth, getTextWidth(line.exact));
  }
  unsigned column = 2 + labelWidth + 2 + humanWidth + 3;
  for (const Line &line : lines) {
    os << "  " << line.label;
    os.indent(labelWidth - line.label.size() + 2 + humanWidth -
              getTextWidth(line.human));
    os << line.human << "   ";
    if (line.symbolic) {
      printWrapped(os, line.exact, column, column + 2);
      continue;
    }
    if (!line.exact.empty())
      os.indent(exactWidth - getTextWidth(line.exact)) << line.exact;
    os << line.note << '\n';
  }
}
