// RUN: not cost-opt %s --cost-annotate="bind=batch=4" 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not cost-opt %s --cost-summary="bind=batch=4" 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0=4,arg0.d1=2,batch=4" 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0=-4" 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0=4,arg0.d0=4" 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0" 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0=four" 2>&1 | FileCheck %s --check-prefix=TEXT

// NAME:     error: cannot bind 'batch': no symbol has this name; left to bind: arg0.d0, arg0.d1
// NONE:     error: cannot bind 'batch': no symbol has this name; the module has no symbols left to bind
// NEGATIVE: error: cannot bind 'arg0.d0=-4': expected name=number with an integer of at least 0
// TWICE:    error: symbol 'arg0.d0' is bound twice
// NUMBER:   error: cannot bind 'arg0.d0': expected name=number with an integer of at least 0
// TEXT:     error: cannot bind 'arg0.d0=four': expected name=number with an integer of at least 0
func.func @main(%a: memref<?x?xf32>) {
  linalg.exp ins(%a : memref<?x?xf32>) outs(%a : memref<?x?xf32>)
  return
}
