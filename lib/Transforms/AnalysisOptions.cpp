//===- AnalysisOptions.cpp - Options that all passes take -----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Transforms/AnalysisOptions.h"

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

static LogicalResult parseBinding(ModuleOp module, StringRef text,
                                  CostOptions &options) {
  auto [name, number] = text.split('=');
  name = name.trim();
  number = number.trim();
  APInt value;
  if (name.empty() || number.empty() || number.getAsInteger(10, value))
    return emitError(module.getLoc(), "cannot bind '")
           << text << "': expected name=number with an integer of at least 0";
  // getAsInteger gives no sign bit.
  value = value.zext(value.getBitWidth() + 1);
  if (!options.bindings.try_emplace(name, Quantity(llvm::DynamicAPInt(value)))
           .second)
    return emitError(module.getLoc(), "symbol '") << name << "' is bound twice";
  return success();
}

/// "args": all arguments but the first, unless some are marked; "args:N": all
/// but the first N.
static LogicalResult parseParameters(ModuleOp module, StringRef text,
                                     CostOptions &options) {
  if (text.empty())
    return success();
  StringRef rest = text;
  unsigned inputs = 1;
  if (rest.consume_front("args")) {
    options.preferMarked = rest.empty();
    if (rest.empty() ||
        (rest.consume_front(":") && !rest.getAsInteger(10, inputs))) {
      options.firstParameter = inputs;
      return success();
    }
  }
  return emitError(module.getLoc(), "cannot take parameters from '")
         << text << "': expected args or args:N with the number of inputs";
}

FailureOr<CostOptions> mlir::cost::parseOptions(ModuleOp module,
                                                ArrayRef<std::string> entries,
                                                ArrayRef<std::string> bindings,
                                                Conventions conventions,
                                                StringRef params) {
  CostOptions options;
  options.conventions = conventions;
  if (conventions.alignment == 0)
    return emitError(module.getLoc(),
                     "alignment is 0: expected a positive number of bytes");
  if (failed(parseParameters(module, params, options)))
    return failure();
  for (const std::string &name : entries) {
    auto function =
        dyn_cast_or_null<FunctionOpInterface>(findFunction(module, name));
    if (!function)
      return emitError(module.getLoc(), "entry '")
             << name << "' is no function of the module";
    if (function.isExternal())
      return function.emitError("entry '") << name << "' has no body";
    options.entries.push_back(name);
  }
  for (const std::string &binding : bindings)
    if (failed(parseBinding(module, binding, options)))
      return failure();
  return options;
}

LogicalResult mlir::cost::checkConflicts(const ModuleCost &cost) {
  for (const BindingConflict &conflict : cost.bindingConflicts)
    emitError(conflict.loc, conflict.message);
  return success(cost.bindingConflicts.empty());
}

LogicalResult mlir::cost::checkBindings(ModuleOp module,
                                        const ModuleCost &cost) {
  if (failed(checkConflicts(cost)))
    return failure();
  if (cost.unusedBindings.empty())
    return success();
  const std::string &name = cost.unusedBindings.front();
  // Of a function that is called: a plain name is that of entries.
  for (const SymbolDefinition &definition : cost.symbols)
    if (definition.symbol->getName() == name)
      return emitError(definition.loc, "cannot bind '")
             << name << "': it is " << definition.definition
             << ", and what callers pass";
  InFlightDiagnostic diagnostic = emitError(module.getLoc(), "cannot bind '")
                                  << name << "': no symbol has this name";
  if (cost.symbols.empty())
    return diagnostic << "; the module has no symbols left to bind";
  diagnostic << "; left to bind: ";
  llvm::interleaveComma(cost.symbols, diagnostic,
                        [&](const SymbolDefinition &definition) {
                          diagnostic << definition.symbol->getName();
                        });
  return diagnostic;
}
