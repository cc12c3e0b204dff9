//===- EntryOptions.cpp - The entry= option of the passes -----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EntryOptions.h"

#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

/// Finds `outer::inner::function`.
static Operation *findFunction(ModuleOp module, StringRef name) {
  Operation *scope = module;
  SmallVector<StringRef> parts;
  name.split(parts, "::");
  for (StringRef part : parts) {
    if (!scope || !scope->hasTrait<OpTrait::SymbolTable>())
      return nullptr;
    scope = SymbolTable::lookupSymbolIn(scope, part);
  }
  return scope;
}

FailureOr<CostOptions> mlir::cost::parseEntries(ModuleOp module,
                                                ArrayRef<std::string> entries) {
  CostOptions options;
  for (const std::string &name : entries) {
    auto function =
        dyn_cast_or_null<FunctionOpInterface>(findFunction(module, name));
    if (!function)
      return module.emitError("entry '") << name << "' is no function of the "
                                         << "module";
    if (function.isExternal())
      return function.emitError("entry '") << name << "' has no body";
    options.entries.push_back(name);
  }
  return options;
}
