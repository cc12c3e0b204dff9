//===- SourceError.cpp - What is wrong with a file, and where -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/SourceError.h"

using namespace mlir::cost;

char SourceError::ID = 0;

void SourceError::log(llvm::raw_ostream &os) const {
  os << file << ':';
  if (line != 0)
    os << line << ':' << column << ':';
  os << " error: " << message;
}
