//===- RecordMatchingTest.cpp - What is the same in two reports -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/RecordMatching.h"

#include "gtest/gtest.h"

#include <chrono>

using namespace mlir::cost;

namespace {

/// "conv 9 relu 4": kinds and MACs; "conv@layer1 9" has a scope.
std::vector<OpRecord> makeOps(llvm::StringRef text) {
  std::vector<OpRecord> ops;
  llvm::SmallVector<llvm::StringRef> words;
  text.split(words, ' ', -1, /*KeepEmpty=*/false);
  for (size_t i = 0; i < words.size(); i += 2) {
    auto [op, name] = words[i].split('@');
    OpRecord row;
    row.op = op.str();
    row.name = name.str();
    row.executions = 1;
    int64_t macs;
    words[i + 1].getAsInteger(10, macs);
    row.figures[Metric::Macs] = macs;
    ops.push_back(std::move(row));
  }
  return ops;
}

/// "9=9 +4 -3": MACs of pairs, and of what came and went.
std::string match(llvm::ArrayRef<OpRecord> before,
                  llvm::ArrayRef<OpRecord> after) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (const RecordPair<OpRecord> &pair : matchOps(before, after)) {
    os << (text.empty() ? "" : " ");
    if (pair.before && pair.after)
      os << pair.before->figures[Metric::Macs] << '='
         << pair.after->figures[Metric::Macs];
    else if (pair.before)
      os << '-' << pair.before->figures[Metric::Macs];
    else
      os << '+' << pair.after->figures[Metric::Macs];
  }
  return text;
}

std::string match(llvm::StringRef before, llvm::StringRef after) {
  return match(makeOps(before), makeOps(after));
}

TEST(RecordMatchingTest, WhatCameOrWentShiftsNothing) {
  EXPECT_EQ(match("conv 9 relu 4 conv 8", "conv 9 relu 4 conv 8"),
            "9=9 4=4 8=8");
  EXPECT_EQ(match("add 1 add 2 add 3", "add 7 add 1 add 2 add 3"),
            "+7 1=1 2=2 3=3");
  EXPECT_EQ(match("add 1 add 2 add 3 add 4", "add 1 add 3 add 4"),
            "1=1 -2 3=3 4=4");
  EXPECT_EQ(match("add 1 add 2", ""), "-1 -2");
  EXPECT_EQ(match("", "add 1 add 2"), "+1 +2");
}

TEST(RecordMatchingTest, ChangedFiguresKeepTheirPlace) {
  EXPECT_EQ(match("conv 9 relu 4 conv 8 relu 3", "conv 9 relu 5 conv 7 relu 3"),
            "9=9 4=5 8=7 3=3");
  // Nothing is as it was, and there is one more at the top.
  EXPECT_EQ(match("conv 9 relu 4 conv 8 relu 3",
                  "relu 1 conv 18 relu 8 conv 16 relu 6"),
            "+1 9=18 4=8 8=16 3=6");
  // One went, one came: the three others are what they were.
  EXPECT_EQ(match("add 1 add 2 add 3 add 4", "add 2 add 3 add 4 add 5"),
            "-1 2=2 3=3 4=4 +5");
  // Kinds are never mixed up.
  EXPECT_EQ(match("conv 9", "relu 9"), "-9 +9");
}

TEST(RecordMatchingTest, ScopesCountMoreThanOrder) {
  EXPECT_EQ(match("conv@a 1 conv@b 2 conv@c 3", "conv@c 3 conv@a 7 conv@b 2"),
            "3=3 1=7 2=2");
  // b went and d came, alike as they are.
  EXPECT_EQ(match("conv@a 1 conv@b 2 relu@b 9 conv@c 3",
                  "conv@a 1 conv@c 3 conv@d 4"),
            "1=1 -2 -9 3=3 +4");
}

TEST(RecordMatchingTest, RenamedScopesWithEqualFigures) {
  EXPECT_EQ(match("conv@a 1 conv@b 2 conv@c 3", "conv@a 1 conv@d 2 conv@e 4"),
            "1=1 2=2 -3 +4");
}

TEST(RecordMatchingTest, NamesThatAreNotInBothSayNothing) {
  EXPECT_EQ(match("conv@a 1 relu@b 2 conv@c 3", "conv 2 relu 4 conv 6"),
            "1=2 2=4 3=6");
  EXPECT_EQ(match("conv@a 1 relu@b 2", "add@m 7 conv@m.a 1 relu@m.b 3"),
            "+7 1=1 2=3");
}

TEST(RecordMatchingTest, SymbolicFiguresAreCompared) {
  QuantityParser parser;
  std::vector<OpRecord> before = makeOps("add 1 add 2 add 3 add 4"),
                        after = before;
  before[0].figures[Metric::Macs] = *parser.parse("3*n");
  before[1].figures[Metric::Macs] = *parser.parse("2*n + m");
  after[0].figures[Metric::Macs] = *parser.parse("m + 2*n");
  after[1].figures[Metric::Macs] = 3;
  after[2].figures[Metric::Macs] = 4;
  after[3].figures[Metric::Macs] = *parser.parse("4*n");
  EXPECT_EQ(match(before, after), "-3*n m + 2*n=m + 2*n 3=3 4=4 +4*n");
}

/// 100,000 operations without names, of few kinds and figures, as unrolled
/// programs have them.
std::vector<OpRecord> makeLongProgram() {
  std::vector<OpRecord> cycle =
      makeOps("fill 0 conv 9 relu 4 fill 0 conv 8 relu 4 add 2 add 3");
  std::vector<OpRecord> ops;
  for (unsigned i = 0; i < 100000; ++i)
    ops.push_back(cycle[i % cycle.size()]);
  return ops;
}

struct Changes {
  unsigned came = 0, went = 0, changed = 0;
};

Changes countChanges(llvm::ArrayRef<OpRecord> before,
                     llvm::ArrayRef<OpRecord> after) {
  Changes changes;
  for (const RecordPair<OpRecord> &pair : matchOps(before, after)) {
    changes.came += !pair.before;
    changes.went += !pair.after;
    changes.changed +=
        pair.before && pair.after &&
        pair.before->figures[Metric::Macs] != pair.after->figures[Metric::Macs];
  }
  return changes;
}

TEST(RecordMatchingTest, LongProgramsTakeLinearTime) {
  auto start = std::chrono::steady_clock::now();
  std::vector<OpRecord> before = makeLongProgram(), after = before;
  after.insert(after.begin(), makeOps("add 3").front());
  after.erase(after.begin() + 90000);
  after[50000].figures[Metric::Macs] = 77;
  Changes changes = countChanges(before, after);
  EXPECT_EQ(changes.came, 1u);
  EXPECT_EQ(changes.went, 1u);
  EXPECT_EQ(changes.changed, 1u);

  // All figures are others, too.
  for (OpRecord &row : after)
    row.figures[Metric::Macs] *= 2;
  for (OpRecord &row : after)
    row.figures[Metric::Macs] += 1;
  changes = countChanges(before, after);
  EXPECT_EQ(changes.came, 1u);
  EXPECT_EQ(changes.went, 1u);
  EXPECT_EQ(changes.changed, 99999u);

  // Every third one went: 33,333 differences, more than are looked for.
  std::vector<OpRecord> fewer;
  for (size_t i = 0; i < before.size(); ++i)
    if (i % 3 != 1)
      fewer.push_back(before[i]);
  changes = countChanges(before, fewer);
  EXPECT_EQ(changes.went - changes.came, 33333u);
  EXPECT_LT(changes.came, 200u);

  // Quadratic time would be 10^10 comparisons, a minute at best.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(RecordMatchingTest, FunctionsByName) {
  auto match = [](std::vector<std::string> before,
                  std::vector<std::string> after) {
    ReportRecord a, b;
    for (const std::string &name : before)
      a.functions.emplace_back().name = name;
    for (const std::string &name : after)
      b.functions.emplace_back().name = name;
    std::string text;
    for (const auto &pair : matchFunctions(a, b))
      text += (pair.before ? pair.before->name : "") + ":" +
              (pair.after ? pair.after->name : "") + " ";
    return text;
  };
  EXPECT_EQ(match({"a", "b"}, {"b", "a"}), "b:b a:a ");
  EXPECT_EQ(match({"a"}, {"a", "b"}), "a:a :b ");
  EXPECT_EQ(match({"main", "a"}, {"a", "forward"}), "a:a main:forward ");
  EXPECT_EQ(match({"a", "b"}, {"c"}), ":c a: b: ");
}

} // namespace
