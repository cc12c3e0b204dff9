//===- TextMemory.cpp - The memory section of the text report -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextMemory.h"

#include "FigureLines.h"
#include "TextLayout.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Report/Rollup.h"
#include "mlir-cost/Support/Units.h"

#include "mlir/Interfaces/CallInterfaces.h"

#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace mlir::cost;

/// "tosa.conv2d layer1.conv1, line 12", "func.call @layer, line 7".
static std::string describe(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << op->getName();
  if (auto call = dyn_cast<CallOpInterface>(op))
    if (auto callee = dyn_cast<SymbolRefAttr>(call.getCallableForCallee()))
      os << ' ' << callee;
  if (StringRef name = getScopeName(op->getLoc()); !name.empty())
    os << ' ' << name;
  if (FileLineColRange file = findFileLocation(op->getLoc()))
    os << ", line " << file.getStartLine();
  return text;
}

static std::string describe(const LiveValue &value, const MemoryUse &memory) {
  if (value.argument)
    return "argument " + std::to_string(*value.argument);
  return describe(memory.getOrigin(value));
}

/// Labels stand before this column, as in the totals.
static constexpr unsigned contentColumn = 26;

static void printLabel(raw_ostream &os, StringRef label) {
  os << "  " << label;
  os.indent(contentColumn - 2 - label.size());
}

/// Prints `text` and a newline from `column` on, cut to the width of a report.
static void printFitted(raw_ostream &os, StringRef text, unsigned column) {
  SmallString<128> fitted;
  unsigned room = usualWidth - std::min(usualWidth, column);
  appendFitted(fitted, text, std::min(room, getTextWidth(text)));
  os << fitted << '\n';
}

/// Live bytes from the first row to the last, of rows that share a column the
/// largest. Nothing where symbols decide.
static std::string drawCurve(const MemoryUse &memory) {
  constexpr StringLiteral blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr size_t maxColumns = 70;
  std::vector<double> columns(std::min(maxColumns, memory.liveBytes.size()));
  double most = 0;
  for (auto [row, bytes] : llvm::enumerate(memory.liveBytes)) {
    std::optional<int64_t> value = bytes.getInt64();
    if (!value)
      return {};
    double &column = columns[row * columns.size() / memory.liveBytes.size()];
    column = std::max(column, static_cast<double>(*value));
    most = std::max(most, column);
  }
  if (columns.size() < 2 || most == 0)
    return {};
  std::string curve;
  for (double column : columns)
    curve += blocks[std::min<unsigned>(7, column / most * 8)];
  return curve;
}

namespace {
/// Bytes at the peak, and what they hold.
struct Holding {
  Quantity bytes;
  std::string label;
  size_t number = 0; ///< in program order
};
} // namespace

static SmallVector<Holding> getHoldings(const MemoryUse &memory,
                                        unsigned position) {
  SmallVector<Holding> holdings;
  llvm::SmallDenseSet<unsigned> covered;
  for (const CalleeMemory &callee : memory.callees)
    if (callee.position == position)
      for (const CalleeMemory::Covered &value : callee.covered)
        covered.insert(value.index);
  for (auto [index, value] : llvm::enumerate(memory.values))
    if (value.value && value.isLiveAt(position) && !value.bytes.isZero() &&
        !covered.contains(index))
      holdings.push_back({value.bytes, describe(value, memory)});
  for (const CalleeMemory &callee : memory.callees)
    if (callee.position == position)
      holdings.push_back(
          {callee.peakBytes, "inside " + describe(memory.positions[position])});
  for (auto [number, holding] : llvm::enumerate(holdings))
    holding.number = number;
  return holdings;
}

/// The operation at the peak and the largest of what is live there.
static void printPeak(raw_ostream &os, const MemoryUse &memory,
                      SymbolLegend &legend) {
  constexpr size_t maxLines = 5;
  unsigned position = *memory.peakPosition;
  printLabel(os, "at the peak");
  printFitted(os,
              position == 0 ? "when it begins"
                            : describe(memory.positions[position]),
              contentColumn);
  SmallVector<Holding> holdings = getHoldings(memory, position);
  llvm::sort(holdings, [](const Holding &a, const Holding &b) {
    int order = compareBySize(a.bytes, b.bytes);
    return order != 0 ? order > 0 : a.number < b.number;
  });
  if (holdings.size() > maxLines + 1) {
    Holding others;
    for (const Holding &holding : ArrayRef(holdings).drop_front(maxLines))
      others.bytes += holding.bytes;
    others.label =
        "… and " + std::to_string(holdings.size() - maxLines) + " more";
    holdings.resize(maxLines);
    holdings.push_back(std::move(others));
  }
  SmallVector<std::string> figures;
  unsigned width = 0;
  for (const Holding &holding : holdings) {
    llvm::raw_string_ostream human(figures.emplace_back());
    legend.printQuantity(human, holding.bytes, Unit::Bytes, /*maxWidth=*/24);
    if (holding.bytes.isConstant())
      human.indent(getUnitPadding(figures.back(), Unit::Bytes));
    width = std::max(width, getTextWidth(figures.back()));
  }
  for (auto [holding, figure] : llvm::zip_equal(holdings, figures)) {
    os.indent(contentColumn + width - getTextWidth(figure)) << figure << "  ";
    printFitted(os, holding.label, contentColumn + width + 2);
  }
}

static void printFunction(raw_ostream &os, const FunctionCost &function,
                          SymbolLegend &legend) {
  const MemoryUse &memory = function.memory;
  os << "\nmemory of one call of " << getFunctionLabel(function) << '\n';
  StringRef atLeast = function.perCall.isExact() ? "" : "≥ ";
  FigureLines lines(legend);
  if (memory.inputBytes)
    lines.add("inputs", *memory.inputBytes, Unit::Bytes);
  if (memory.outputBytes)
    lines.add("outputs", *memory.outputBytes, Unit::Bytes);
  if (memory.compulsoryBytes)
    lines.add("compulsory traffic", *memory.compulsoryBytes, Unit::Bytes,
              atLeast);
  if (memory.derivedBytes && !memory.derivedBytes->isZero())
    lines.add("derived constants", *memory.derivedBytes, Unit::Bytes, atLeast);
  if (memory.peakBytes)
    lines.add("peak activations", *memory.peakBytes, Unit::Bytes, atLeast);
  if (memory.arenaBytes)
    lines.add("arena", *memory.arenaBytes, Unit::Bytes, atLeast);
  lines.print(os);
  auto printUnknown = [&](StringRef label, StringRef reason) {
    printLabel(os, label);
    printWrapped(os, ("unknown: " + reason).str(), contentColumn,
                 contentColumn + 2);
  };
  if (!memory.compulsoryBytes)
    printUnknown("compulsory traffic", memory.unknownReason);
  if (!memory.peakBytes)
    printUnknown("peak activations", memory.unknownReason);
  else if (!memory.arenaBytes)
    printUnknown("arena", memory.arenaUnknownReason);
  if (std::string curve = drawCurve(memory); !curve.empty()) {
    printLabel(os, "live bytes");
    os << curve << '\n';
  }
  if (memory.peakPosition)
    printPeak(os, memory, legend);
}

void mlir::cost::printMemory(raw_ostream &os, const ModuleCost &cost,
                             SymbolLegend &legend) {
  for (const FunctionCost &function : cost.functions)
    if (function.entry && !function.memory.values.empty())
      printFunction(os, function, legend);
}
