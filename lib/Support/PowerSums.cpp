//===- PowerSums.cpp - Sums of powers as polynomials ----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Faulhaber's formula: the sum of k^n over 0 <= k < x is 1 / (n + 1) times the
// sum over j <= n of binomial(n + 1, j) * B_j * x^(n + 1 - j), where the
// Bernoulli numbers B_j begin with 1, -1/2, 1/6. At x = 1 and n > 0 the sum is
// 0, which gives B_n from those before it.
//
//===----------------------------------------------------------------------===//

#include "PowerSums.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// Divides numerators and denominator by what they have in common.
static void reduce(PowerSum &sum) {
  DynamicAPInt content = sum.denominator;
  for (const DynamicAPInt &numerator : sum.numerators)
    content = gcd(content, abs(numerator));
  if (content == 1)
    return;
  for (DynamicAPInt &numerator : sum.numerators)
    numerator /= content;
  sum.denominator /= content;
}

const PowerSum &PowerSums::getOfPower(unsigned n) {
  auto [entry, isNew] = ofPowers.try_emplace(n);
  PowerSum &sum = entry->second;
  if (!isNew)
    return sum;

  while (bernoulliNumbers.size() <= n) {
    unsigned next = bernoulliNumbers.size();
    DynamicAPInt numerator(0), denominator(1), binomial(1);
    for (unsigned j = 0; j < next; ++j) {
      const auto &[p, q] = bernoulliNumbers[j];
      DynamicAPInt common = lcm(denominator, q);
      numerator =
          numerator * (common / denominator) - binomial * p * (common / q);
      denominator = common;
      binomial = binomial * (next + 1 - j) / (j + 1);
    }
    if (next == 0)
      numerator = 1;
    denominator *= next + 1;
    DynamicAPInt divisor = gcd(abs(numerator), denominator);
    bernoulliNumbers.emplace_back(numerator / divisor, denominator / divisor);
  }

  DynamicAPInt common(1), binomial(1);
  for (const Fraction &number :
       ArrayRef<Fraction>(bernoulliNumbers).take_front(n + 1))
    common = lcm(common, number.second);
  sum.numerators.resize(n + 2);
  sum.denominator = common * (n + 1);
  for (unsigned j = 0; j <= n; ++j) {
    const auto &[p, q] = bernoulliNumbers[j];
    sum.numerators[n + 1 - j] = binomial * p * (common / q);
    binomial = binomial * (n + 1 - j) / (j + 1);
  }
  reduce(sum);
  return sum;
}

const PowerSum &PowerSums::get(const std::vector<DynamicAPInt> &a) {
  auto [entry, isNew] = sums.try_emplace(a);
  PowerSum &sum = entry->second;
  if (!isNew)
    return sum;

  sum.denominator = 1;
  for (auto [n, coefficient] : llvm::enumerate(a))
    if (coefficient != 0)
      sum.denominator = lcm(sum.denominator, getOfPower(n).denominator);
  sum.numerators.resize(a.size() + 1);
  for (auto [n, coefficient] : llvm::enumerate(a)) {
    if (coefficient == 0)
      continue;
    const PowerSum &power = getOfPower(n);
    DynamicAPInt factor = coefficient * (sum.denominator / power.denominator);
    for (auto [numerator, summand] : zip(sum.numerators, power.numerators))
      numerator += factor * summand;
  }
  reduce(sum);
  return sum;
}
