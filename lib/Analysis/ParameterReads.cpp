//===- ParameterReads.cpp - What a row reads of parameters ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

using namespace mlir;
using namespace mlir::cost;

/// The sum of `once` over the executions in which it is the turn of `turn`.
Quantity FunctionAnalyzer::sumOverTurn(const Quantity &once, const Turn &turn) {
  if (turn.in.empty())
    return sumOverLoops(once * turn.times);
  SmallVector<Loop> all = loops, outer = loops;
  Quantity outerExecutions = executions;
  for (const Iterations &in : turn.in) {
    Loop &loop = all[in.loop];
    if (!loop.variable) {
      Quantity rest = state.context.max(0, loop.trips - in.first);
      loop.trips = in.period == 0 ? state.context.min(1, rest)
                                  : state.context.ceilDiv(rest, in.period);
      continue;
    }
    loop.lo += loop.step * in.first;
    if (in.period == 0)
      loop.hi = state.context.min(loop.hi, loop.lo + 1);
    else
      loop.step *= in.period;
  }
  size_t first = turn.in.front().loop;
  executions = all[first].entered;
  loops.truncate(first);
  for (const Loop &loop : ArrayRef(all).drop_front(first))
    enterLoop(loop);
  Quantity sum = sumOverLoops(once * turn.times);
  loops = std::move(outer);
  executions = std::move(outerExecutions);
  return sum;
}

/// What the last row reads of parameters.
void FunctionAnalyzer::addReads(Operation *op) {
  unsigned row = result.rows.size() - 1;
  for (const ParameterRead &read : rowReads) {
    auto it = turns.find(read.source);
    if (it == turns.end() || storage.isDead()) {
      Quantity all = storage.isDead() ? 0 : sumOverLoops(read.bytes);
      state.parameters.addRead(id, row, read.source, read.isCopied, read.bytes,
                               all, read.factorElements);
      continue;
    }
    // Of the products only some have it.
    std::optional<Quantity> factorElements;
    if (read.factorElements.isZero())
      factorElements = 0;
    if (it->second.list.empty()) {
      Quantity all = state.symbols.create(
          id, "param_bytes" + std::to_string(numUnknownTurns++),
          "parameter bytes read by '" + op->getName().getStringRef().str() +
              "'",
          op->getLoc());
      state.parameters.addRead(id, row, read.source, read.isCopied, read.bytes,
                               all, factorElements);
      continue;
    }
    Quantity bytes = read.bytes;
    for (const Turn &turn : it->second.list) {
      Quantity all = sumOverTurn(read.bytes, turn);
      // Its turn would come after the last iteration.
      if (all.isZero() && !turn.isOwned && !read.bytes.isZero() &&
          !executions.isZero())
        continue;
      state.parameters.addRead(id, row, turn.source, read.isCopied,
                               std::exchange(bytes, 0), all, factorElements,
                               read.source);
    }
  }
}
