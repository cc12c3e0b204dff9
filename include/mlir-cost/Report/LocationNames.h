//===- LocationNames.h - What people call an operation ----------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_LOCATIONNAMES_H
#define MLIR_COST_REPORT_LOCATIONNAMES_H

#include "mlir/IR/Location.h"

namespace mlir::cost {

/// The name that the location gives the operation, mostly a dotted module
/// path: "features.0.0.convolution". Of several (fused, nested, call sites)
/// the first, callees before callers. Empty if there is none. Lives as long
/// as the context.
StringRef getScopeName(Location loc);

/// The first `depth` components of a scope name. Components end at dots, or
/// at slashes where the name has any ("/layer1/conv/Conv").
StringRef getScopePrefix(StringRef name, unsigned depth);

/// Where the user wrote the operation, null if nowhere. On a call stack this
/// is the innermost frame that belongs neither to an installed Python package
/// nor to generated code, or else the innermost.
FileLineColRange findFileLocation(Location loc);

/// "file:line" of findFileLocation, or "".
std::string getFileLine(Location loc);

/// "file:line:column" of findFileLocation, or "".
std::string getFileLineColumn(Location loc);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_LOCATIONNAMES_H
