//===- OutputFile.h - Files that are whole or not there ---------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_OUTPUTFILE_H
#define MLIR_COST_SUPPORT_OUTPUTFILE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::cost {

/// Calls `write` for a temporary file and renames that to `path`: on failure
/// what was there stays. What a link points to is replaced, not the link; a
/// device or pipe is written to.
llvm::Error writeFile(llvm::StringRef path,
                      llvm::function_ref<void(llvm::raw_ostream &)> write);

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_OUTPUTFILE_H
