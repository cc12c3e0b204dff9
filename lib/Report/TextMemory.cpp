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

using namespace mlir;
using namespace mlir::cost;

/// "tosa.conv2d, layer1.conv1, line 12".
static std::string describe(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << op->getName();
  if (StringRef name = getScopeName(op->getLoc()); !name.empty())
    os << ' ' << name;
  if (FileLineColRange file = findFileLocation(op->getLoc()))
    os << ", line " << file.getStartLine();
  return text;
}

static std::string describe(const LiveValue &value, const MemoryUse &memory) {
  if (value.argument)
    return "argument " + std::to_string(*value.argument);
  return describe(memory.positions[value.ranges.front().first]);
}

static void printBytes(raw_ostream &os, const Quantity &bytes,
                       SymbolLegend &legend) {
  constexpr unsigned width = 20;
  std::string text;
  llvm::raw_string_ostream human(text);
  legend.printQuantity(human, bytes, Unit::Bytes, width);
  os << "    ";
  os.indent(width - std::min(width, getTextWidth(text))) << text << "  ";
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

/// The largest values at the peak.
static void printPeak(raw_ostream &os, const MemoryUse &memory,
                      SymbolLegend &legend) {
  constexpr size_t maxLines = 5;
  unsigned position = *memory.peakPosition;
  SmallVector<std::pair<const LiveValue *, unsigned>> live;
  for (auto [index, value] : llvm::enumerate(memory.values))
    if (value.isLiveAt(position) && !value.bytes.isZero())
      live.emplace_back(&value, index);
  llvm::sort(live, [](const auto &a, const auto &b) {
    int order = compareBySize(a.first->bytes, b.first->bytes);
    return order != 0 ? order > 0 : a.second < b.second;
  });
  os << "  at the peak";
  if (position > 0)
    os << ", " << describe(memory.positions[position]);
  os << ":\n";
  Quantity others;
  for (auto [line, entry] : llvm::enumerate(live)) {
    const LiveValue &value = *entry.first;
    if (line >= maxLines) {
      others += value.bytes;
      continue;
    }
    printBytes(os, value.bytes, legend);
    os << describe(value, memory) << '\n';
  }
  if (live.size() <= maxLines)
    return;
  printBytes(os, others, legend);
  os << "… and " << live.size() - maxLines << " more\n";
}

static void printFunction(raw_ostream &os, const FunctionCost &function,
                          SymbolLegend &legend) {
  const MemoryUse &memory = function.memory;
  os << "\nmemory of one call of " << getFunctionLabel(function) << '\n';
  StringRef atLeast = function.perCall.isExact() ? "" : "≥ ";
  FigureLines lines(legend);
  lines.add("inputs", memory.inputBytes, Unit::Bytes);
  lines.add("outputs", memory.outputBytes, Unit::Bytes);
  lines.add("compulsory traffic", memory.compulsoryBytes, Unit::Bytes);
  if (!memory.derivedBytes.isZero())
    lines.add("derived constants", memory.derivedBytes, Unit::Bytes);
  if (memory.peakBytes)
    lines.add("peak activations", *memory.peakBytes, Unit::Bytes, atLeast);
  if (memory.arenaBytes)
    lines.add("arena", *memory.arenaBytes, Unit::Bytes, atLeast);
  lines.print(os);
  if (!memory.unknownReason.empty())
    os << "  peak activations, arena unknown: " << memory.unknownReason << '\n';
  else if (!memory.arenaUnknownReason.empty())
    os << "  arena                   unknown: " << memory.arenaUnknownReason
       << '\n';
  if (std::string curve = drawCurve(memory); !curve.empty())
    os << "  live bytes              " << curve << '\n';
  if (memory.peakPosition)
    printPeak(os, memory, legend);
}

void mlir::cost::printMemory(raw_ostream &os, const ModuleCost &cost,
                             SymbolLegend &legend) {
  for (const FunctionCost &function : cost.functions)
    if (function.entry && !function.memory.values.empty())
      printFunction(os, function, legend);
}
