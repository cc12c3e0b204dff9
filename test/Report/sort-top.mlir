// RUN: cost-opt %s --cost-summary | FileCheck %s --check-prefix=PROGRAM
// RUN: cost-opt %s --cost-summary="sort=macs" | FileCheck %s --check-prefix=SORT
// RUN: cost-opt %s --cost-summary="top=2" | FileCheck %s --check-prefix=TOP
// RUN: cost-opt %s --cost-summary="sort=bytes_written top=1" | FileCheck %s --check-prefix=BYTES
// RUN: cost-opt %s --cost-summary="format=csv top=2" | FileCheck %s --check-prefix=CSV

// An n×n matrix product has n^3 MACs: 8 + 64 + 27 + 64 = 163 in all. It writes
// 4 * n^2 bytes: 16 + 64 + 36 + 64 = 180.

//      PROGRAM: {{^}}operation location % MACs MACs
//      PROGRAM: {{^}}linalg.matmul small 4.9% 8
// PROGRAM-NEXT: {{^}}linalg.matmul large1 39.3% 64
// PROGRAM-NEXT: {{^}}linalg.matmul medium 16.6% 27
// PROGRAM-NEXT: {{^}}linalg.matmul large2 39.3% 64
//      PROGRAM: {{^}}total 100.0% 163

// Equals stay in program order.
//      SORT: large1
// SORT-NEXT: large2
// SORT-NEXT: medium
// SORT-NEXT: small
// SORT-NEXT: ───
// SORT-NEXT: {{^}}total

// What is left out: 27 + 8 = 35 of 163 MACs, and 36 + 16 = 52 bytes. It reads
// three matrices of 4 * n^2 bytes: 3 * 52 = 156, all of them 3 * 180 = 540.
//      TOP: large1
// TOP-NEXT: large2
// TOP-NEXT: {{^}}… and 2 more 21.5% 35 70 156 B 52 B
//      TOP: {{^}}total 100.0% 163 326 540 B 180 B

// 64 of 180 bytes; 116 of 180 are left out.
//      BYTES: {{^}}operation location % written
//      BYTES: {{^}}linalg.matmul large1 35.6%
// BYTES-NEXT: {{^}}… and 3 more 64.4%

//      CSV: main,linalg.matmul,large1,{{.*}},1,0,0,64,128,0,0,
// CSV-NEXT: main,linalg.matmul,large2,{{.*}},1,0,0,64,128,0,0,
// CSV-NEXT: main,,(2 more),,,0,0,35,70,0,0,

func.func @main(%a2: tensor<2x2xf32>, %b2: tensor<2x2xf32>, %c2: tensor<2x2xf32>,
                %a3: tensor<3x3xf32>, %b3: tensor<3x3xf32>, %c3: tensor<3x3xf32>,
                %a4: tensor<4x4xf32>, %b4: tensor<4x4xf32>, %c4: tensor<4x4xf32>)
    -> (tensor<2x2xf32>, tensor<3x3xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%a2, %b2 : tensor<2x2xf32>, tensor<2x2xf32>) outs(%c2 : tensor<2x2xf32>) -> tensor<2x2xf32> loc("small")
  %1 = linalg.matmul ins(%a4, %b4 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c4 : tensor<4x4xf32>) -> tensor<4x4xf32> loc("large1")
  %2 = linalg.matmul ins(%a3, %b3 : tensor<3x3xf32>, tensor<3x3xf32>) outs(%c3 : tensor<3x3xf32>) -> tensor<3x3xf32> loc("medium")
  %3 = linalg.matmul ins(%1, %b4 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%a4 : tensor<4x4xf32>) -> tensor<4x4xf32> loc("large2")
  return %0, %2, %3 : tensor<2x2xf32>, tensor<3x3xf32>, tensor<4x4xf32>
}
