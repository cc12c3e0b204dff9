//===- Downstream.td - A dialect that mlir-cost never saw --*- tablegen -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef DOWNSTREAM
#define DOWNSTREAM

include "mlir-cost/Interfaces/CostOpInterface.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/IR/OpBase.td"

def Downstream_Dialect : Dialect {
  let name = "downstream";
  let cppNamespace = "::downstream";
}

class Downstream_Op<string mnemonic, list<Trait> traits = []>
    : Op<Downstream_Dialect, mnemonic, traits> {
  let assemblyFormat = [{
    operands attr-dict `:` functional-type(operands, results)
  }];
}

def AttentionOp : Downstream_Op<"attention",
    [DeclareOpInterfaceMethods<CostOpInterface, ["getResultExtent"]>]> {
  let summary = "softmax(q * k^T) * v, row by row";
  let arguments = (ins 2DTensorOf<[F32]>:$q, 2DTensorOf<[F32]>:$k,
                       2DTensorOf<[F32]>:$v);
  let results = (outs 2DTensorOf<[F32]>:$result);
}

def UpsampleOp : Downstream_Op<"upsample",
    [DeclareOpInterfaceMethods<CostOpInterface, ["getResultExtent"]>]> {
  let summary = "Each row twice";
  let arguments = (ins 2DTensorOf<[F32]>:$input);
  let results = (outs 2DTensorOf<[F32]>:$result);
}

def SampleOp : Downstream_Op<"sample",
    [DeclareOpInterfaceMethods<CostOpInterface>]> {
  let summary = "Draws rows until some criterion is met";
  let arguments = (ins 2DTensorOf<[F32]>:$input);
  let results = (outs 2DTensorOf<[F32]>:$result);
}

def BarrierOp : Downstream_Op<"barrier",
    [DeclareOpInterfaceMethods<CostOpInterface, ["getCostRole"]>]> {
  let summary = "Bookkeeping";
}

def SecretOp : Downstream_Op<"secret"> {
  let summary = "Says nothing about its cost";
  let arguments = (ins 2DTensorOf<[F32]>:$input);
  let results = (outs 2DTensorOf<[F32]>:$result);
}

def GuessOp : Downstream_Op<"guess",
    [DeclareOpInterfaceMethods<CostOpInterface>]> {
  let summary = "Has a model that neither knows nor says why";
  let arguments = (ins 2DTensorOf<[F32]>:$input);
  let results = (outs 2DTensorOf<[F32]>:$result);
}

def AgainOp : Downstream_Op<"again", [Pure, Terminator, ReturnLike]> {
  let summary = "Ends the body of retry";
}

def RetryOp : Downstream_Op<"retry",
    [DeclareOpInterfaceMethods<RegionBranchOpInterface>]> {
  let summary = "Runs its body until it succeeds";
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "$body attr-dict";
}

#endif // DOWNSTREAM
