//===- JsonText.h - Where things stand in a JSON text -----------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_JSONTEXT_H
#define MLIR_COST_LIB_REPORT_JSONTEXT_H

#include "mlir-cost/Support/SourceError.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBufferRef.h"

#include <variant>

namespace mlir::cost {

/// The key of a child of an object, or its index in an array.
using JsonStep = std::variant<llvm::StringRef, size_t>;

/// llvm::json::parse with errors that name the file, and without its recursion
/// as deep as the text likes.
llvm::Expected<llvm::json::Value> parseJson(llvm::MemoryBufferRef buffer);

/// An error at the value that `path` leads to from the root, or as far as it
/// leads. The text must parse; llvm::json keeps no positions.
llvm::Error makeJsonError(llvm::MemoryBufferRef buffer,
                          llvm::ArrayRef<JsonStep> path,
                          const llvm::Twine &message);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_JSONTEXT_H
