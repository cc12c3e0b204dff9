//===- LoopCarried.cpp - What loops carry, and regions rename -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

static tosa::WhileOp asTosaWhile(LoopLikeOpInterface loop) {
  return dyn_cast<tosa::WhileOp>(loop.getOperation());
}

MutableArrayRef<OpOperand> mlir::cost::getLoopInits(LoopLikeOpInterface loop) {
  return asTosaWhile(loop) ? loop->getOpOperands() : loop.getInitsMutable();
}

BlockArgument mlir::cost::getLoopArgument(LoopLikeOpInterface loop,
                                          OpOperand &init) {
  if (auto whileOp = asTosaWhile(loop))
    return whileOp.getBodyGraph().getArgument(init.getOperandNumber());
  return loop.getTiedLoopRegionIterArg(&init);
}

OpOperand *mlir::cost::getLoopInit(LoopLikeOpInterface loop,
                                   BlockArgument argument) {
  auto whileOp = asTosaWhile(loop);
  if (!whileOp)
    return loop.getTiedLoopInit(argument);
  return argument.getOwner()->getParent() == &whileOp.getBodyGraph()
             ? &loop->getOpOperand(argument.getArgNumber())
             : nullptr;
}

OpOperand *mlir::cost::getLoopYield(LoopLikeOpInterface loop,
                                    BlockArgument argument) {
  if (asTosaWhile(loop))
    return &argument.getOwner()->getTerminator()->getOpOperand(
        argument.getArgNumber());
  return loop.getTiedLoopYieldedValue(argument);
}

OpResult mlir::cost::getLoopResult(LoopLikeOpInterface loop, OpOperand &init) {
  if (isa<scf::WhileOp>(loop.getOperation()))
    return {};
  MutableArrayRef<OpOperand> inits = getLoopInits(loop);
  if (inits.size() != loop->getNumResults())
    return {};
  for (auto [index, candidate] : llvm::enumerate(inits))
    if (&candidate == &init)
      return loop->getResult(index);
  return {};
}

OpOperand *mlir::cost::getLoopInit(LoopLikeOpInterface loop, OpResult result) {
  MutableArrayRef<OpOperand> inits = getLoopInits(loop);
  return isa<scf::WhileOp>(loop.getOperation()) ||
                 inits.size() != loop->getNumResults()
             ? nullptr
             : &inits[result.getResultNumber()];
}

Value mlir::cost::getPassed(Block *block, Block *target,
                            BlockArgument argument) {
  auto branch = dyn_cast<BranchOpInterface>(block->getTerminator());
  if (!branch)
    return {};
  Value passed;
  for (auto [index, successor] : llvm::enumerate(block->getSuccessors())) {
    if (successor != target)
      continue;
    SuccessorOperands operands = branch.getSuccessorOperands(index);
    if (passed || operands.isOperandProduced(argument.getArgNumber()))
      return {};
    passed = operands[argument.getArgNumber()];
  }
  return passed;
}

Value mlir::cost::getRenamed(BlockArgument argument) {
  Block *block = argument.getOwner();
  Operation *parent = block->getParentOp();
  unsigned number = argument.getArgNumber();
  if (auto whileOp = dyn_cast_or_null<scf::WhileOp>(parent))
    return block == whileOp.getAfterBody()
               ? whileOp.getConditionOp().getArgs()[number]
               : Value();
  if (auto choice = dyn_cast_or_null<tosa::IfOp>(parent))
    return choice.getInputList()[number];
  if (auto whileOp = dyn_cast_or_null<tosa::WhileOp>(parent))
    return block->getParent() == &whileOp.getCondGraph()
               ? whileOp.getBodyGraph().getArgument(number)
               : Value();
  Block *before = block->getSinglePredecessor();
  return before ? getPassed(before, block, argument) : Value();
}
