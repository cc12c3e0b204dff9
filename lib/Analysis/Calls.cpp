//===- Calls.cpp - What a call costs its caller ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"

using namespace mlir;
using namespace mlir::cost;

void CallSite::sumIterations(QuantityContext &context,
                             MutableArrayRef<Quantity> quantities) const {
  context.substitute(quantities, arguments);
  for (Quantity &quantity : quantities)
    quantity = sumOverLoops(context, loops, executions, quantity);
}

Figures mlir::cost::sumCalls(QuantityContext &context, const CallSite &site,
                             const Figures &perCall) {
  Figures total;
  if (site.executions.isZero())
    return total;
  SmallVector<Quantity> quantities;
  for (const MetricInfo &info : getMetrics())
    quantities.push_back(isParameterCount(info.metric) ? Quantity()
                                                       : perCall[info.metric]);
  site.sumIterations(context, quantities);
  for (auto [info, quantity] : llvm::zip_equal(getMetrics(), quantities))
    total[info.metric] = quantity * site.weight;
  return total;
}

/// Where each of two calls in a chain of functions asks for other divisions,
/// the expressions double from function to function.
static bool isTooLarge(const Figures &figures) {
  constexpr unsigned maxSize = 50'000;
  return llvm::any_of(getMetrics(), [&](const MetricInfo &info) {
    return figures[info.metric].isLargerThan(maxSize);
  });
}

void mlir::cost::passShares(ParameterTable &parameters, CallSite &site) {
  for (auto [index, source] : llvm::enumerate(site.sources))
    if (const Atom *share = parameters.findShare(site.callee, index))
      site.arguments[share] = parameters.getShare(source);
}

/// What a call passes is what the user says that it is. Without a call from an
/// entry it does not matter.
void FunctionAnalyzer::checkBound(Operation *call, unsigned callee,
                                  ValueRange operands) {
  if (!state.options.entries.empty() && !result.entry)
    return;
  for (const Symbols::BoundOfArgument &bound :
       state.symbols.getBoundOfArguments(callee)) {
    if (bound.argument >= operands.size())
      continue;
    std::optional<Quantity> passed =
        tracer.getAspect(operands[bound.argument], bound.aspect);
    if (passed && *passed != bound.number)
      state.bindingConflicts.push_back({"cannot bind '" + bound.name + "' to " +
                                            bound.number.str() + ": it is " +
                                            passed->str() + " in this call",
                                        call->getLoc()});
  }
}

/// The result of a call in the place of an operand that ends there; false if
/// that lives on, or others would take it, too.
bool FunctionAnalyzer::takePlace(Operation *call, Value result,
                                 ValueRange operands, unsigned number) {
  if (state.conventions.inPlace == InPlace::Off || number >= operands.size())
    return false;
  int buffer = storage.getBuffer(operands[number]);
  if (buffer < 0 || storage.isPart(operands[number]) ||
      storage.isUsedAfter(buffer, call) ||
      llvm::count_if(
          operands,
          [&](Value operand) {
            return storage.getBuffer(operand) == buffer;
          }) != 1)
    return false;
  storage.addLeft(result, operands[number]);
  return true;
}

void FunctionAnalyzer::visitCall(CallOpInterface call) {
  Operation *op = call;
  if (!unknownExecutions.empty())
    return addUnknownRow(op, unknownExecutions);
  auto symbol = dyn_cast<SymbolRefAttr>(call.getCallableForCallee());
  if (!symbol)
    return addUnknownRow(op, "indirect call");
  Operation *callee = call.resolveCallableInTable(&state.symbolTables);
  if (callee)
    if (auto figures =
            callee->getAttrOfType<DictionaryAttr>(attr::overrideCost))
      return addOverride(op, figures);
  std::string name = "@" + symbol.getLeafReference().str();
  auto it = state.functionIds.find(callee);
  if (it == state.functionIds.end())
    return addUnknownRow(op, "call of external function '" + name + "'");
  if (state.cycles[it->second] == state.cycles[id])
    return addUnknownRow(op, "recursive call of '" + name + "'");
  if (!loops.empty() && !state.symbols.getOwn(it->second).empty())
    return addUnknownRow(op, "what symbols of '" + name +
                                 "' stand for may differ between calls");
  if (isTooLarge(state.functions[it->second].perCall.figures))
    return addUnknownRow(op, "the cost of '" + name +
                                 "' is too long an expression");
  CallSite site;
  site.arguments = state.symbols.renew(id, it->second, op->getLoc());
  site.callee = it->second;
  site.executions = executions;
  site.loops = loops;
  auto operands = call.getArgOperands();
  for (Value operand : operands)
    site.sources.push_back(
        getShared(sources.lookup_or(operand, noSource), name, op->getLoc()));
  for (auto [number, operand] : llvm::enumerate(operands)) {
    auto *free = state.freeArguments.find({site.callee, number});
    if (free != state.freeArguments.end() && free->second)
      site.arguments[free->second] = freeConstants.lookup(operand);
  }
  tracer.takeVarying();
  for (const Symbols::OfArgument &symbol :
       state.symbols.getOfArguments(it->second)) {
    if (symbol.argument >= operands.size())
      continue;
    if (std::optional<Quantity> passed =
            tracer.getAspect(operands[symbol.argument], symbol.aspect))
      site.arguments[symbol.symbol] = *passed;
  }
  if (tracer.takeVarying())
    return addUnknownRow(op, "an extent may differ between iterations");
  checkBound(op, it->second, operands);
  passShares(state.parameters, site);
  SmallVector<unsigned, 1> taken;
  ArrayRef<ReturnedValue> returned = state.returned[it->second];
  if (returned.size() != op->getNumResults()) {
    addForeignResults(op);
  } else {
    for (auto [value, known] : llvm::zip_equal(op->getResults(), returned)) {
      followReturned(value, known, site);
      if (known.isDerived)
        derived.insert(value);
      if (!known.free.isZero())
        freeConstants[value] =
            state.context.substitute(known.free, site.arguments);
      if (known.isAmongBlocks) {
        if (isa<TensorType>(value.getType()) && !known.isDerived)
          storage.addForeign(value);
        continue;
      }
      for (auto [dim, extent] : llvm::enumerate(known.extents))
        tracer.bind(value, dim,
                    state.context.substitute(extent, site.arguments));
      for (auto [level, entries] : llvm::enumerate(known.entries))
        tracer.bindEntries(value, level,
                           state.context.substitute(entries, site.arguments));
      if (known.argument && *known.argument < operands.size())
        storage.addView(value, operands[*known.argument], known.isPart);
      else if (known.isDerived)
        continue; // Constants are no activations.
      else if (isa<TensorType>(value.getType()) && known.inPlaceOf &&
               takePlace(op, value, operands, *known.inPlaceOf))
        taken.push_back(*known.inPlaceOf);
      else if (isa<TensorType>(value.getType()))
        storage.addForeign(value);
      else if (isa<BaseMemRefType>(value.getType()))
        storage.addAllocation(value, /*isOnStack=*/false, executions);
    }
  }
  for (auto [index, source] : llvm::enumerate(site.sources))
    state.parameters.addPassed(it->second, index, source);
  notePassed(operands, calls.size());
  noteReturned(call, site.callee);
  calls.push_back(std::move(site));
  if (!storage.isDead() && !executions.isZero())
    touched.noteCall(call, calls.back(), calls.size() - 1,
                     [this](SourceId source, const Quantity &once) {
                       return getTurns(source, once);
                     });
  if (!storage.isDead())
    placedCalls.push_back({storage.getPosition(), calls.size() - 1, call,
                           storage.getRounds(), std::move(taken)});
}
