//===- Functions.cpp - Which functions there are, and who calls whom ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

#include "llvm/ADT/GraphTraits.h"
#include "llvm/ADT/SCCIterator.h"

using namespace mlir;
using namespace mlir::cost;

static void collectFrom(Operation *scope, const std::string &prefix,
                        std::vector<FunctionCost> &functions) {
  bool hasCode = false;
  for (Region &region : scope->getRegions())
    for (Operation &op : region.getOps()) {
      if (describesOtherPrograms(&op))
        continue;
      auto symbol = dyn_cast<SymbolOpInterface>(op);
      std::string name =
          symbol && symbol.getNameAttr() ? prefix + symbol.getName().str() : "";
      if (auto function = dyn_cast<FunctionOpInterface>(op)) {
        if (function.isExternal() || function->getNumRegions() == 0)
          continue;
        FunctionCost &entry = functions.emplace_back();
        entry.op = function;
        entry.name = name;
      } else if (op.hasTrait<OpTrait::SymbolTable>()) {
        collectFrom(&op, name.empty() ? prefix : name + "::", functions);
      } else {
        hasCode |= !symbol && !op.hasTrait<OpTrait::ConstantLike>() &&
                   !op.hasTrait<OpTrait::IsTerminator>();
      }
    }
  if (!hasCode)
    return;
  // Code outside functions belongs to the scope itself.
  FunctionCost &entry = functions.emplace_back();
  entry.op = scope;
  entry.name = prefix.empty() ? "" : prefix.substr(0, prefix.size() - 2);
}

void mlir::cost::collectFunctions(ModuleOp module,
                                  std::vector<FunctionCost> &functions) {
  collectFrom(module, "", functions);
}

namespace {
/// A function in the graph of calls; the root calls all.
struct CallNode {
  unsigned function;
  std::vector<CallNode *> callees;
};
} // namespace

template <> struct llvm::GraphTraits<CallNode *> {
  using NodeRef = CallNode *;
  using ChildIteratorType = std::vector<CallNode *>::iterator;
  static NodeRef getEntryNode(NodeRef node) { return node; }
  static ChildIteratorType child_begin(NodeRef node) {
    return node->callees.begin();
  }
  static ChildIteratorType child_end(NodeRef node) {
    return node->callees.end();
  }
};

/// The function that an operation names without calling it: it runs, nobody
/// knows how often.
static Operation *getReferenced(Operation *op, SymbolTableCollection &tables) {
  if (auto launch = dyn_cast<gpu::LaunchFuncOp>(op))
    return tables.lookupNearestSymbolFrom(op, launch.getKernelAttr());
  if (auto constant = dyn_cast<func::ConstantOp>(op))
    return tables.lookupNearestSymbolFrom(op, constant.getValueAttr());
  return nullptr;
}

std::vector<unsigned> mlir::cost::orderByCalls(ModuleOp module,
                                               ModuleState &state) {
  unsigned count = state.functions.size();
  state.callees.resize(count);
  state.followed.resize(count);
  state.cycles.resize(count);
  for (unsigned i = 0; i < count; ++i)
    state.functionIds[state.functions[i].op] = i;
  if (count == 1) // no walk for what most modules are
    return {0};

  std::vector<CallNode> nodes(count + 1);
  CallNode &root = nodes[count];
  root.function = count;
  for (unsigned i = 0; i < count; ++i) {
    nodes[i].function = i;
    root.callees.push_back(&nodes[i]);
    llvm::SmallDenseSet<unsigned> seen;
    state.functions[i].op->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (op != state.functions[i].op && state.functionIds.contains(op))
        return WalkResult::skip();
      auto call = dyn_cast<CallOpInterface>(op);
      Operation *callee = call
                              ? call.resolveCallableInTable(&state.symbolTables)
                              : getReferenced(op, state.symbolTables);
      auto it = state.functionIds.find(callee);
      if (it != state.functionIds.end() && seen.insert(it->second).second) {
        state.callees[i].push_back(it->second);
        if (!op->hasAttr(attr::overrideCost) &&
            !callee->hasAttr(attr::overrideCost))
          state.followed[i].push_back(it->second);
        nodes[i].callees.push_back(&nodes[it->second]);
      }
      return WalkResult::advance();
    });
  }
  std::vector<unsigned> order;
  unsigned cycle = 0;
  for (auto it = llvm::scc_begin(&root); !it.isAtEnd(); ++it, ++cycle)
    for (CallNode *node : *it)
      if (node != &root) {
        state.cycles[node->function] = cycle;
        order.push_back(node->function);
      }
  return order;
}

void mlir::cost::markEntries(const CostOptions &options, ModuleState &state) {
  std::vector<FunctionCost> &functions = state.functions;
  bool any = false;
  auto mark = [&](auto predicate) {
    for (auto [index, function] : llvm::enumerate(functions))
      if (isa<FunctionOpInterface>(function.op) && predicate(index, function))
        any = function.entry = true;
  };
  for (FunctionCost &function : functions)
    function.entry = !isa<FunctionOpInterface>(function.op);
  if (!options.entries.empty())
    return mark([&](unsigned, FunctionCost &function) {
      return llvm::is_contained(options.entries, function.name);
    });
  llvm::BitVector called(functions.size());
  for (auto [caller, callees] : llvm::enumerate(state.callees))
    for (unsigned callee : callees)
      if (callee != caller)
        called.set(callee);
  mark([&](unsigned index, FunctionCost &function) {
    auto symbol = dyn_cast<SymbolOpInterface>(function.op);
    return !called[index] && (!symbol || symbol.isPublic());
  });
  if (!any)
    mark([&](unsigned index, FunctionCost &) { return !called[index]; });
  if (!any)
    mark([&](unsigned, FunctionCost &) { return !any; });
}
