//===- NamedExtents.cpp - Names that the user gives to extents ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

/// The extents of arguments that have names.
static void
forEachName(FunctionOpInterface function,
            llvm::function_ref<void(unsigned, unsigned, StringAttr)> visit) {
  for (unsigned number : llvm::seq(function.getNumArguments())) {
    auto type = dyn_cast<ShapedType>(function.getArgumentTypes()[number]);
    auto names = function.getArgAttrOfType<ArrayAttr>(number, attr::dims);
    if (!names || !type || !type.hasRank() ||
        names.size() != static_cast<size_t>(type.getRank()))
      continue;
    for (auto [dim, name] : llvm::enumerate(names.getAsRange<StringAttr>()))
      if (!name.empty())
        visit(number, dim, name);
  }
}

/// Static ones alone, in all functions.
static void
forEachStatic(const ModuleState &state,
              llvm::function_ref<void(FunctionOpInterface, unsigned, unsigned,
                                      StringAttr, int64_t)>
                  visit) {
  for (const FunctionCost &cost : state.functions)
    if (auto function = dyn_cast<FunctionOpInterface>(cost.op))
      forEachName(
          function, [&](unsigned number, unsigned dim, StringAttr name) {
            auto type = cast<ShapedType>(function.getArgumentTypes()[number]);
            if (!type.isDynamicDim(dim))
              visit(function, number, dim, name, type.getDimSize(dim));
          });
}

void mlir::cost::nameStaticExtents(ModuleState &state) {
  forEachStatic(state,
                [&](FunctionOpInterface, unsigned, unsigned, StringAttr name,
                    int64_t size) { state.symbols.setNamed(name, size); });
  forEachStatic(state, [&](FunctionOpInterface function, unsigned number,
                           unsigned dim, StringAttr name, int64_t size) {
    if (!state.symbols.getNumber(name))
      return;
    std::optional<Quantity> bound = state.symbols.getBound(name);
    if (bound && *bound != Quantity(size))
      state.bindingConflicts.push_back(
          {("dimension " + Twine(dim) + " of argument " + Twine(number) +
            " is " + Twine(size) + ", but its name '" + name.getValue() +
            "' is " + bound->str())
               .str(),
           function.getLoc()});
  });
}

void FunctionAnalyzer::nameExtents() {
  auto function = cast<FunctionOpInterface>(result.op);
  forEachName(function, [&](unsigned number, unsigned dim, StringAttr name) {
    BlockArgument argument = function.getArgument(number);
    if (!cast<ShapedType>(argument.getType()).isDynamicDim(dim))
      return;
    // In a function that is called, what the caller has goes before the name.
    std::optional<Quantity> extent;
    if (state.functions[id].entry)
      extent = state.symbols.getNumber(name);
    tracer.bind(argument, dim,
                extent ? *extent
                       : state.symbols.getNamed(id, name, argument.getLoc(),
                                                number, dim));
  });
}
