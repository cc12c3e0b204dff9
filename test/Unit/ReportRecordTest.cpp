//===- ReportRecordTest.cpp - Reading JSON reports ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/ReportRecord.h"

#include "mlir-cost/Support/SourceError.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::cost;

namespace {

/// Line 5 is the totals, line 10 the first operation. Reports of an older
/// version had fewer metrics.
constexpr StringLiteral report = R"({
  "schema_version": 1,
  "tool": {"name": "mlir-cost", "version": "0.1.0", "llvm": "22.1.8"},
  "conventions": ["padding"],
  "totals": {"macs": "64*n + 340282366920938463463374607431768211456", "flops": 0, "ops": 2, "unknown_ops": 1, "exact": false},
  "functions": [
    {"name": "main", "entry": true, "executions": 1, "later": {"macs": []},
     "totals": {"macs": "64*n", "flops": 0, "ops": 2, "unknown_ops": 1, "exact": false},
     "per_call": {"macs": 7, "flops": 0, "ops": 2, "unknown_ops": 1, "exact": false}, "ops": [
      {"op": "linalg.matmul", "loc": "a.mlir:3:8", "name": "fc", "executions": 2, "counted": false, "macs": "64*n", "flops": 0},
      {"op": "test.op", "loc": "", "name": "", "executions": 1, "unknown": "no model"}
    ]}
  ],
  "unknown": [],
  "symbols": [{"name": "n", "definition": "dimension 0", "loc": "a.mlir:1:2"}]
}
)";

class ReportRecordTest : public ::testing::Test {
protected:
  Expected<ReportRecord> read(StringRef text) {
    return readJsonReport(MemoryBufferRef(text, "old.json"), parser);
  }

  std::string readError(StringRef text) {
    Expected<ReportRecord> record = read(text);
    if (record)
      return "";
    EXPECT_TRUE(record.errorIsA<SourceError>());
    return toString(record.takeError());
  }

  /// The report with the first `from` replaced.
  std::string readEditedError(StringRef from, StringRef to) {
    auto [head, tail] = report.split(from);
    EXPECT_NE(head.size(), report.size());
    return readError((head + to + tail).str());
  }

  QuantityParser parser;
};

TEST_F(ReportRecordTest, EverythingIsRead) {
  Expected<ReportRecord> record = read(report);
  ASSERT_TRUE(bool(record)) << toString(record.takeError());
  EXPECT_EQ(record->version, "0.1.0");
  EXPECT_EQ(record->conventions, std::vector<std::string>{"padding"});
  EXPECT_TRUE(record->has(Metric::Macs));
  EXPECT_FALSE(record->has(Metric::IntOps));
  // 2^128 is exact.
  EXPECT_EQ(record->totals.figures[Metric::Macs].str(),
            "64*n + 340282366920938463463374607431768211456");
  EXPECT_EQ(record->totals.ops, 2u);
  EXPECT_EQ(record->totals.unknownOps, 1u);

  ASSERT_EQ(record->functions.size(), 1u);
  const FunctionRecord &function = record->functions[0];
  EXPECT_EQ(function.name, "main");
  EXPECT_TRUE(function.entry);
  EXPECT_EQ(function.executions, Quantity(1));
  EXPECT_EQ(function.totals.figures[Metric::Macs], *parser.parse("64*n"));
  EXPECT_EQ(function.perCall.figures[Metric::Macs], Quantity(7));

  ASSERT_EQ(function.ops.size(), 2u);
  EXPECT_EQ(function.ops[0].op, "linalg.matmul");
  EXPECT_EQ(function.ops[0].loc, "a.mlir:3:8");
  EXPECT_EQ(function.ops[0].name, "fc");
  EXPECT_EQ(function.ops[0].executions, Quantity(2));
  EXPECT_FALSE(function.ops[0].counted);
  EXPECT_TRUE(function.ops[0].isKnown());
  EXPECT_EQ(function.ops[1].unknownReason, "no model");

  ASSERT_EQ(record->symbols.size(), 1u);
  EXPECT_EQ(record->symbols[0].symbol, parser.getSymbol("n"));
  EXPECT_EQ(record->symbols[0].definition, "dimension 0");
}

TEST_F(ReportRecordTest, MalformedText) {
  EXPECT_EQ(readError(""), "old.json:1:1: error: malformed JSON: unexpected "
                           "EOF");
  EXPECT_EQ(readEditedError("\"entry\": true", "\"entry\": yes"),
            "old.json:7:32: error: malformed JSON: invalid JSON value");
  // Wherever it is cut off there is an error, and a line.
  for (size_t size = 0; size + 2 < report.size(); size += 7)
    EXPECT_TRUE(
        StringRef(readError(report.take_front(size))).starts_with("old.json:"))
        << size;
  EXPECT_EQ(readError(report.take_front(report.find("\"unknown\": []"))),
            "old.json:14:3: error: malformed JSON: expected object key");
  EXPECT_EQ(readError(std::string(100000, '[')),
            "old.json:1:101: error: nested too deeply");
}

TEST_F(ReportRecordTest, OtherVersionsAndOtherFiles) {
  EXPECT_EQ(readEditedError("\"schema_version\": 1", "\"schema_version\": 2"),
            "old.json:2:21: error: the report has schema version 2, expected "
            "1");
  EXPECT_EQ(readError("{\"a\": 1}"), "old.json:1:1: error: no report of "
                                     "mlir-cost: 'schema_version' is missing");
  EXPECT_EQ(readError("\n [1, 2]"), "old.json:2:2: error: expected a report of "
                                    "mlir-cost, a JSON object");
}

TEST_F(ReportRecordTest, WrongFields) {
  EXPECT_EQ(readEditedError("\"name\": \"main\", ", ""),
            "old.json:7:5: error: 'name' is missing");
  EXPECT_EQ(readEditedError("\"entry\": true", "\"entry\": 1"),
            "old.json:7:31: error: expected true or false for 'entry'");
  EXPECT_EQ(readEditedError("\"op\": \"test.op\"", "\"op\": null"),
            "old.json:11:14: error: expected a string for 'op'");
  EXPECT_EQ(readEditedError("\"unknown_ops\": 1", "\"unknown_ops\": -1"),
            "old.json:5:109: error: expected a whole number of at least 0 for "
            "'unknown_ops'");
  EXPECT_EQ(
      readEditedError(R"("macs": "64*n", "flops": 0},)", R"("macs": "64*n"},)"),
      "old.json:10:7: error: 'flops' is missing");
  EXPECT_EQ(readEditedError("\"symbols\": [", "\"symbols\": [7, "),
            "old.json:15:15: error: expected an object");
}

TEST_F(ReportRecordTest, WrongNumbers) {
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": -7"),
            "old.json:9:27: error: 'macs' is negative: -7");
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": \"-7\""),
            "old.json:9:27: error: 'macs' is negative: -7");
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": 18446744073709551616"),
            "old.json:9:27: error: 'macs' is no integer of 64 bits; a larger "
            "one is written as a string of its digits");
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": 7.5"),
            "old.json:9:27: error: 'macs' is no integer of 64 bits; a larger "
            "one is written as a string of its digits");
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": \"7*\""),
            "old.json:9:27: error: 'macs': expected a number, a name or '(', "
            "found the end in column 3 of '7*'");
  EXPECT_EQ(readEditedError("\"macs\": 7", "\"macs\": [7]"),
            "old.json:9:27: error: expected a number or an expression for "
            "'macs'");
}

} // namespace
