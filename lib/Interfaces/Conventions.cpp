//===- Conventions.cpp - Where tools count differently --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Interfaces/Conventions.h"

using namespace mlir::cost;

llvm::SmallVector<std::string> Conventions::describe() const {
  llvm::SmallVector<std::string> differences;
  if (!countPadding)
    differences.push_back("products with padding are not counted");
  if (transcendentalWeight > 0)
    differences.push_back("a transcendental counts as " +
                          std::to_string(transcendentalWeight) + " flops");
  if (reduceMinusOne)
    differences.push_back("a reduction of n counts n - 1");
  if (!countElementwise)
    differences.push_back("element-wise arithmetic is not counted");
  if (branches == BranchRule::Expected)
    differences.push_back("branches count by their weights");
  if (branches == BranchRule::Sum)
    differences.push_back("all branches count");
  if (inPlace == InPlace::Off)
    differences.push_back("no result takes the memory of an operand");
  if (alignment != Conventions().alignment)
    differences.push_back("an arena's offsets are multiples of " +
                          std::to_string(alignment));
  return differences;
}
