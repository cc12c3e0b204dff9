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

using namespace llvm;
using namespace mlir::cost;

const PowerSum &PowerSums::get(unsigned n) {
  auto [entry, isNew] = sums.try_emplace(n);
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
  DynamicAPInt content = sum.denominator;
  for (unsigned j = 0; j <= n; ++j) {
    const auto &[p, q] = bernoulliNumbers[j];
    DynamicAPInt &coefficient = sum.numerators[n + 1 - j];
    coefficient = binomial * p * (common / q);
    content = gcd(content, abs(coefficient));
    binomial = binomial * (n + 1 - j) / (j + 1);
  }
  for (DynamicAPInt &coefficient : sum.numerators)
    coefficient /= content;
  sum.denominator /= content;
  return sum;
}
