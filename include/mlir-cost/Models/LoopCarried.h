//===- LoopCarried.h - What loops carry, and regions rename -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LoopLikeOpInterface says what most loops carry; it does not for
// tosa.while_loop, the results of scf.forall and of scf.while.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_LOOPCARRIED_H
#define MLIR_COST_MODELS_LOOPCARRIED_H

#include "mlir/Interfaces/LoopLikeInterface.h"

namespace mlir::cost {

/// The operands that start what the loop carries.
MutableArrayRef<OpOperand> getLoopInits(LoopLikeOpInterface loop);

/// The argument that holds in an iteration what `init` starts; of
/// tosa.while_loop that of the body.
BlockArgument getLoopArgument(LoopLikeOpInterface loop, OpOperand &init);

/// The init of a carried argument; null for any other.
OpOperand *getLoopInit(LoopLikeOpInterface loop, BlockArgument argument);

/// What an iteration hands on as `argument`; null if nothing says it.
OpOperand *getLoopYield(LoopLikeOpInterface loop, BlockArgument argument);

/// The result that is left of what `init` starts; of scf.while, whose condition
/// decides, none.
OpResult getLoopResult(LoopLikeOpInterface loop, OpOperand &init);

/// The init that a result starts from; null if the results are others.
OpOperand *getLoopInit(LoopLikeOpInterface loop, OpResult result);

/// What `block` passes to `argument` of its successor `target`; null if nothing
/// says it.
Value getPassed(Block *block, Block *target, BlockArgument argument);

/// The value of which a block argument is another name: what scf.while's
/// condition passes to its body, an operand of tosa.cond_if, in the condition
/// of tosa.while_loop the argument of the body, and what a block gets from its
/// only predecessor. Null for any other.
Value getRenamed(BlockArgument argument);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_LOOPCARRIED_H
