//===- JsonReader.cpp - Reading a JSON report -----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/ReportRecord.h"

#include "JsonText.h"

#include "mlir-cost/Report/Report.h"

using namespace mlir;
using namespace mlir::cost;
namespace json = llvm::json;

namespace {
/// A value and the way to it. Children point to their parents, which outlive
/// them.
struct Node {
  const json::Value *value;
  const Node *parent;
  JsonStep step;
};

/// After a failure all functions return at once; the first is kept.
class Reader {
public:
  Reader(llvm::MemoryBufferRef buffer, QuantityParser &parser)
      : buffer(buffer), parser(parser) {}

  llvm::Expected<ReportRecord> read();

private:
  void fail(const Node &node, const Twine &message);
  /// Fails where `field` is missing and `required`.
  std::optional<Node> find(const Node &object, StringRef field,
                           bool required = true);
  /// Calls `readItem` on each element.
  void forEach(const Node &object, StringRef field,
               llvm::function_ref<void(const Node &)> readItem,
               bool required = true);

  std::string readString(const Node &object, StringRef field);
  bool readBool(const Node &object, StringRef field);
  uint64_t readCount(const Node &object, StringRef field);
  Quantity toQuantity(const Node &node);
  Quantity readQuantity(const Node &object, StringRef field);

  void readFigures(const Node &object, Figures &figures);
  Totals readTotals(const Node &object, StringRef field,
                    MemoryRecord *memory = nullptr);
  OpRecord readOp(const Node &object);
  FunctionRecord readFunction(const Node &object);
  void checkVersion(const Node &root);

  llvm::MemoryBufferRef buffer;
  QuantityParser &parser;
  ReportRecord record;
  bool failed = false;
  /// Where and why.
  SmallVector<JsonStep> errorPath;
  std::string errorMessage;
};
} // namespace

void Reader::fail(const Node &node, const Twine &message) {
  if (failed)
    return;
  failed = true;
  for (const Node *child = &node; child->parent; child = child->parent)
    errorPath.insert(errorPath.begin(), child->step);
  errorMessage = message.str();
}

std::optional<Node> Reader::find(const Node &object, StringRef field,
                                 bool required) {
  const json::Object *fields = object.value->getAsObject();
  if (!fields) {
    fail(object, "expected an object");
    return std::nullopt;
  }
  if (const json::Value *value = fields->get(field))
    return Node{value, &object, field};
  if (required)
    fail(object, "'" + field + "' is missing");
  return std::nullopt;
}

void Reader::forEach(const Node &object, StringRef field,
                     llvm::function_ref<void(const Node &)> readItem,
                     bool required) {
  std::optional<Node> node = find(object, field, required);
  if (failed || !node)
    return;
  const json::Array *items = node->value->getAsArray();
  if (!items)
    return fail(*node, "expected an array for '" + field + "'");
  for (size_t i = 0; i < items->size() && !failed; ++i)
    readItem({&(*items)[i], &*node, i});
}

std::string Reader::readString(const Node &object, StringRef field) {
  std::optional<Node> node = find(object, field);
  if (failed)
    return {};
  if (std::optional<StringRef> text = node->value->getAsString())
    return text->str();
  fail(*node, "expected a string for '" + field + "'");
  return {};
}

bool Reader::readBool(const Node &object, StringRef field) {
  std::optional<Node> node = find(object, field);
  if (failed)
    return false;
  if (std::optional<bool> value = node->value->getAsBoolean())
    return *value;
  fail(*node, "expected true or false for '" + field + "'");
  return false;
}

uint64_t Reader::readCount(const Node &object, StringRef field) {
  std::optional<Node> node = find(object, field);
  if (failed)
    return 0;
  if (std::optional<int64_t> value = node->value->getAsInteger();
      value && *value >= 0)
    return *value;
  fail(*node, "expected a whole number of at least 0 for '" + field + "'");
  return 0;
}

Quantity Reader::toQuantity(const Node &node) {
  StringRef field = std::get<StringRef>(node.step);
  if (std::optional<int64_t> value = node.value->getAsInteger()) {
    if (*value < 0)
      fail(node, "'" + field + "' is negative: " + Twine(*value));
    return *value;
  }
  if (node.value->kind() == json::Value::Number) {
    fail(node, "'" + field +
                   "' is no integer of 64 bits; a larger one is written as a "
                   "string of its digits");
    return 0;
  }
  std::optional<StringRef> text = node.value->getAsString();
  if (!text) {
    fail(node, "expected a number or an expression for '" + field + "'");
    return 0;
  }
  llvm::Expected<Quantity> quantity = parser.parse(*text);
  if (!quantity) {
    fail(node, "'" + field + "': " + llvm::toString(quantity.takeError()));
    return 0;
  }
  if (std::optional<llvm::DynamicAPInt> value = quantity->getConstant();
      value && *value < 0)
    fail(node, "'" + field + "' is negative: " + *text);
  return *quantity;
}

Quantity Reader::readQuantity(const Node &object, StringRef field) {
  std::optional<Node> node = find(object, field);
  return failed ? Quantity() : toQuantity(*node);
}

void Reader::readFigures(const Node &object, Figures &figures) {
  for (const MetricInfo &info : getMetrics()) {
    std::optional<Node> node =
        find(object, info.name, /*required=*/record.has(info.metric));
    if (failed)
      return;
    if (node)
      figures[info.metric] = toQuantity(*node);
  }
}

Totals Reader::readTotals(const Node &object, StringRef field,
                          MemoryRecord *memory) {
  Totals totals;
  std::optional<Node> node = find(object, field);
  if (failed)
    return totals;
  readFigures(*node, totals.figures);
  totals.ops = readCount(*node, "ops");
  totals.unknownOps = readCount(*node, "unknown_ops");
  auto readMemory = [&](StringRef key) -> std::optional<Quantity> {
    std::optional<Node> value = find(*node, key, /*required=*/false);
    if (!value || value->value->getAsNull())
      return std::nullopt;
    return toQuantity(*value);
  };
  if (memory)
    *memory = {readMemory("peak_bytes"), readMemory("arena_bytes")};
  return totals;
}

OpRecord Reader::readOp(const Node &object) {
  OpRecord row;
  row.op = readString(object, "op");
  row.loc = readString(object, "loc");
  row.name = readString(object, "name");
  row.executions = readQuantity(object, "executions");
  if (find(object, "counted", /*required=*/false))
    row.counted = readBool(object, "counted");
  if (find(object, "unknown", /*required=*/false))
    row.unknownReason = readString(object, "unknown");
  else
    readFigures(object, row.figures);
  return row;
}

FunctionRecord Reader::readFunction(const Node &object) {
  FunctionRecord function;
  function.name = readString(object, "name");
  function.entry = readBool(object, "entry");
  function.executions = readQuantity(object, "executions");
  function.totals = readTotals(object, "totals");
  function.perCall = readTotals(object, "per_call", &function.memory);
  forEach(object, "ops",
          [&](const Node &op) { function.ops.push_back(readOp(op)); });
  return function;
}

/// First: with another version, no other message would help.
void Reader::checkVersion(const Node &root) {
  if (!root.value->getAsObject())
    return fail(root, "expected a report of mlir-cost, a JSON object");
  std::optional<Node> version =
      find(root, "schema_version", /*required=*/false);
  if (!version)
    return fail(root, "no report of mlir-cost: 'schema_version' is missing");
  if (version->value->getAsInteger() == reportSchemaVersion)
    return;
  std::string found;
  llvm::raw_string_ostream(found) << *version->value;
  fail(*version, "the report has schema version " + found + ", expected " +
                     Twine(reportSchemaVersion));
}

llvm::Expected<ReportRecord> Reader::read() {
  llvm::Expected<json::Value> value = parseJson(buffer);
  if (!value)
    return value.takeError();
  Node root{&*value, nullptr, {}};
  checkVersion(root);
  if (!failed)
    if (std::optional<Node> tool = find(root, "tool"))
      record.version = readString(*tool, "version");
  if (!failed)
    if (std::optional<Node> totals = find(root, "totals"))
      for (const MetricInfo &info : getMetrics())
        record.metrics[static_cast<unsigned>(info.metric)] =
            find(*totals, info.name, /*required=*/false).has_value();
  if (!failed)
    record.totals = readTotals(root, "totals", &record.memory);
  forEach(
      root, "conventions",
      [&](const Node &item) {
        if (std::optional<StringRef> text = item.value->getAsString())
          record.conventions.push_back(text->str());
        else
          fail(item, "expected a string");
      },
      /*required=*/false);
  forEach(root, "functions", [&](const Node &function) {
    record.functions.push_back(readFunction(function));
  });
  forEach(root, "symbols", [&](const Node &symbol) {
    record.symbols.push_back({parser.getSymbol(readString(symbol, "name")),
                              readString(symbol, "definition"),
                              readString(symbol, "loc")});
  });
  if (failed)
    return makeJsonError(buffer, errorPath, errorMessage);
  return std::move(record);
}

llvm::Expected<ReportRecord>
mlir::cost::readJsonReport(llvm::MemoryBufferRef buffer,
                           QuantityParser &parser) {
  return Reader(buffer, parser).read();
}
