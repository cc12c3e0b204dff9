//===- SourceError.h - What is wrong with a file, and where -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_SOURCEERROR_H
#define MLIR_COST_SUPPORT_SOURCEERROR_H

#include "llvm/Support/Error.h"

#include <string>

namespace mlir::cost {

/// An error in a file that a user gave. Prints as
/// "file:line:column: error: message"; whoever has an MLIRContext may make a
/// location of it.
class SourceError : public llvm::ErrorInfo<SourceError> {
public:
  static char ID;

  /// `line` and `column` count from 1; a `line` of 0 means the whole file.
  SourceError(std::string file, unsigned line, unsigned column,
              std::string message)
      : file(std::move(file)), line(line), column(column),
        message(std::move(message)) {}

  llvm::StringRef getFile() const { return file; }
  unsigned getLine() const { return line; }
  unsigned getColumn() const { return column; }
  llvm::StringRef getMessage() const { return message; }

  void log(llvm::raw_ostream &os) const override;
  std::error_code convertToErrorCode() const override {
    return llvm::inconvertibleErrorCode();
  }

private:
  std::string file;
  unsigned line, column;
  std::string message;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_SOURCEERROR_H
