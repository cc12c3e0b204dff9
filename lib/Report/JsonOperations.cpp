//===- JsonOperations.cpp - The rows of a JSON report ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A report has some thirty members for each operation and little else. Each of
// them takes json::OStream some 700 instructions, so here the text of a row is
// put together, laid out as OStream does it, and handed over in one piece.
//
//===----------------------------------------------------------------------===//

#include "JsonFigures.h"

#include "mlir-cost/Report/LocationNames.h"

#include <charconv>

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Builds the text of an object whose keys are plain.
class ObjectText {
public:
  /// `indent` is that of the brace that closes the object.
  ObjectText(SmallVectorImpl<char> &text, unsigned indent)
      : text(text), indent(indent) {
    append("{");
  }

  void add(StringRef key, int64_t value) {
    addKey(key);
    char digits[24];
    auto [end, error] =
        std::to_chars(std::begin(digits), std::end(digits), value);
    append(StringRef(digits, end - digits));
  }
  void add(StringRef key, StringRef value) {
    addKey(key);
    addText(value);
  }
  void add(StringRef key, const Quantity &quantity) {
    if (std::optional<int64_t> value = quantity.getInt64())
      add(key, *value);
    else
      add(key, StringRef(quantity.str()));
  }
  void add(StringRef key, const std::optional<Quantity> &quantity) {
    if (quantity)
      return add(key, *quantity);
    addKey(key);
    append("null");
  }
  void add(StringRef key, bool value) {
    addKey(key);
    append(value ? "true" : "false");
  }
  void addFigures(const Figures &figures) {
    for (const MetricInfo &info : getMetrics())
      add(info.name, figures[info.metric]);
  }
  ObjectText addObject(StringRef key) {
    addKey(key);
    return ObjectText(text, indent + 2);
  }
  void close() {
    append("\n");
    text.append(indent, ' ');
    append("}");
  }

private:
  void append(StringRef piece) { text.append(piece.begin(), piece.end()); }
  void addKey(StringRef key) {
    append(isEmpty ? "\n" : ",\n");
    isEmpty = false;
    text.append(indent + 2, ' ');
    append("\"");
    append(key);
    append("\": ");
  }
  void addText(StringRef value) {
    auto isPlain = [](unsigned char c) {
      return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
    };
    if (llvm::all_of(value, isPlain)) {
      append("\"");
      append(value);
      append("\"");
    } else {
      llvm::raw_svector_ostream(text)
          << llvm::json::Value(llvm::json::fixUTF8(value));
    }
  }

  SmallVectorImpl<char> &text;
  unsigned indent;
  bool isEmpty = true;
};
} // namespace

static void addOperation(ObjectText object, const OpRow &row,
                         const Quantity *liveBytes) {
  Location loc = row.op->getLoc();
  object.add("op", row.op->getName().getStringRef());
  object.add("loc", StringRef(getFileLineColumn(loc)));
  object.add("name", getScopeName(loc));
  object.add("executions", row.executions);
  if (!row.counted)
    object.add("counted", false);
  if (!row.isKnown()) {
    object.add("unknown", StringRef(row.unknownReason));
  } else {
    object.addFigures(row.getFigures());
    object.add("params_read", row.paramsRead);
    if (row.nonzero) {
      object.add("nonzero_params", row.nonzero->params);
      object.add("effective_macs", row.nonzero->effectiveMacs);
    }
    ObjectText once = object.addObject("per_execution");
    once.addFigures(row.perExecution);
    once.close();
  }
  if (liveBytes)
    object.add("live_bytes", *liveBytes);
  object.close();
}

void mlir::cost::printOperations(llvm::json::OStream &json,
                                 const FunctionCost &function) {
  // In the array of a member of an element of the array of a member.
  constexpr unsigned indent = 4 * 2;
  const MemoryUse &memory = function.memory;
  SmallString<0> text;
  for (auto [index, row] : llvm::enumerate(function.rows)) {
    text.clear();
    addOperation(ObjectText(text, indent), row,
                 memory.peakBytes ? &memory.liveBytes[index] : nullptr);
    json.rawValue(text);
  }
}
