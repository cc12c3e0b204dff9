//===- JsonMemory.cpp - What is in memory, as JSON ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JsonFigures.h"

#include "mlir-cost/Report/LocationNames.h"

using namespace mlir;
using namespace mlir::cost;
using llvm::json::OStream;

static void printOrigin(OStream &json, Operation *op) {
  printString(json, "op", op->getName().getStringRef());
  printString(json, "loc", getFileLineColumn(op->getLoc()));
  printString(json, "name", getScopeName(op->getLoc()));
}

/// Where a value is made.
static void printOrigin(OStream &json, const LiveValue &value,
                        const MemoryUse &memory) {
  if (value.argument)
    json.attribute("argument", *value.argument);
  else
    printOrigin(json, memory.getOrigin(value));
}

void mlir::cost::printMemory(OStream &json, const MemoryUse &memory) {
  printQuantity(json, "input_bytes", memory.inputBytes);
  printQuantity(json, "output_bytes", memory.outputBytes);
  printQuantity(json, "compulsory_bytes", memory.compulsoryBytes);
  printQuantity(json, "derived_constant_bytes", memory.derivedBytes);
  if (!memory.unknownReason.empty())
    printString(json, "unknown", memory.unknownReason);
  else if (!memory.arenaUnknownReason.empty())
    printString(json, "arena_unknown", memory.arenaUnknownReason);
  if (std::optional<unsigned> position = memory.peakPosition)
    json.attributeObject("peak", [&] {
      json.attribute("position", *position);
      if (*position > 0)
        printOrigin(json, memory.positions[*position]);
    });
  json.attributeArray("values", [&] {
    for (const LiveValue &value : memory.values)
      json.object([&] {
        printOrigin(json, value, memory);
        printQuantity(json, "bytes",
                      value.isSized ? std::optional<Quantity>(value.bytes)
                                    : std::nullopt);
        if (value.offset)
          printQuantity(json, "offset", *value.offset);
        json.attributeArray("live", [&] {
          for (LiveRange range : value.ranges)
            json.array([&] {
              json.value(range.first);
              json.value(range.last);
            });
        });
      });
  });
}
