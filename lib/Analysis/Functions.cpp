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

namespace {
/// Calls of one function that look alike from the entries: in which loops, and
/// what its symbols are there.
struct Instance {
  SmallVector<Loop> loops;
  QuantityContext::Substitution symbols;
  Quantity executions;
  /// How often the outermost of `loops` is entered.
  Quantity entered = 1;
  /// The share of these calls that is taken.
  Quantity weight = 1, weights = 1;

  Quantity sum(QuantityContext &context, const Quantity &perCall) const {
    Quantity once = perCall.isConstant() || symbols.empty()
                        ? perCall
                        : context.substitute(perCall, symbols);
    Quantity total =
        once.hasInductionVariables()
            ? sumOverLoops(context, loops, executions, once) * entered
            : once * executions;
    return context.floorDiv(total * weight, weights);
  }
};
using Instances = SmallVector<Instance, 1>;
} // namespace

/// `site`, made in `caller`, as seen from the entries.
static Instance compose(QuantityContext &context, const Instance &caller,
                        const CallSite &site) {
  auto see = [&](const Quantity &quantity) {
    return quantity.isConstant() || caller.symbols.empty()
               ? quantity
               : context.substitute(quantity, caller.symbols);
  };
  Instance instance;
  instance.loops = caller.loops;
  instance.entered = caller.entered;
  instance.weight = caller.weight * site.weight;
  instance.weights = caller.weights * site.weights;
  for (const Loop &loop : site.loops)
    instance.loops.push_back({loop.variable, see(loop.lo), see(loop.hi),
                              see(loop.step), see(loop.trips)});
  for (const auto &[symbol, quantity] : site.arguments)
    instance.symbols[symbol] = see(quantity);
  Instance all = caller;
  all.weight = all.weights = 1;
  instance.executions = all.sum(context, site.executions);
  return instance;
}

static void addInstance(Instances &instances, Instance instance) {
  // Loops matter only to what depends on their variables.
  bool dependsOnLoops = llvm::any_of(instance.symbols, [](const auto &entry) {
    return entry.second.hasInductionVariables();
  });
  if (!dependsOnLoops) {
    instance.loops.clear();
    instance.entered = instance.executions;
    for (Instance &other : instances)
      if (other.loops.empty() && other.symbols == instance.symbols &&
          other.weight == instance.weight &&
          other.weights == instance.weights) {
        other.executions += instance.executions;
        other.entered = other.executions;
        return;
      }
  }
  instances.push_back(std::move(instance));
}

/// Rows from one call of the function to all.
static void scaleRows(QuantityContext &context, FunctionCost &function,
                      ArrayRef<Instance> instances) {
  if (instances.size() == 1 && instances[0].symbols.empty() &&
      instances[0].loops.empty() && instances[0].executions == Quantity(1) &&
      instances[0].weights == Quantity(1))
    return;
  auto sum = [&](const Quantity &perCall) {
    Quantity total;
    for (const Instance &instance : instances)
      total += instance.sum(context, perCall);
    return total;
  };
  for (OpRow &row : function.rows) {
    Figures overall;
    for (const MetricInfo &info : getMetrics()) {
      const Quantity &perCall = row.getFigures()[info.metric];
      overall[info.metric] =
          isParameterCount(info.metric) ? perCall : sum(perCall);
    }
    row.executions = sum(row.executions);
    row.overall = std::make_unique<Figures>(std::move(overall));
  }
  function.totals = sumRows(function.rows);
}

/// In how many ways, by extents, a function may be called before its rows are
/// given up: each of two calls in a chain of functions doubles them.
static constexpr size_t maxInstances = 64;

/// The rows become unknown, run as often as the function is.
static void giveUp(FunctionCost &function, Instances &instances) {
  Instance all;
  for (const Instance &instance : instances)
    all.executions += instance.executions;
  all.entered = all.executions;
  instances.assign(1, all);
  for (OpRow &row : function.rows) {
    row.perExecution = Figures();
    row.overall.reset();
    row.unknownReason = "its function is called with too many extents";
  }
}

void mlir::cost::countExecutions(ModuleState &state,
                                 ArrayRef<unsigned> calleesFirst,
                                 ArrayRef<std::vector<CallSite>> calls) {
  std::vector<FunctionCost> &functions = state.functions;
  llvm::BitVector reached(functions.size()), passedBy(functions.size());
  std::vector<Instances> instances(functions.size());
  SmallVector<unsigned> work;
  for (auto [index, function] : llvm::enumerate(functions)) {
    if (!function.entry)
      continue;
    reached.set(index);
    Instance &once = instances[index].emplace_back();
    once.executions = 1;
    work.push_back(index);
  }
  while (!work.empty())
    for (unsigned callee : state.followed[work.pop_back_val()])
      if (!reached[callee]) {
        reached.set(callee);
        work.push_back(callee);
      }
  for (unsigned index : llvm::reverse(calleesFirst)) {
    FunctionCost &function = functions[index];
    if (reached[index] && instances[index].empty() && !passedBy[index]) {
      Instance &unknown = instances[index].emplace_back();
      unknown.executions = unknown.entered = state.symbols.create(
          index, "executions",
          "how often calls that are not counted run the body",
          function.op->getLoc());
    }
    if (instances[index].size() > maxInstances)
      giveUp(function, instances[index]);
    for (const Instance &instance : instances[index]) {
      function.executions += instance.sum(state.context, 1);
      for (const CallSite &site : calls[index])
        if (site.executions.isZero())
          passedBy.set(site.callee); // on a branch that is not taken
        else
          addInstance(instances[site.callee],
                      compose(state.context, instance, site));
    }
    scaleRows(state.context, function, instances[index]);
  }
}
