// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs bytes_read bytes_written unknown_ops arg0.d0=10 | FileCheck %s --check-prefix=TEN
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs bytes_read bytes_written unknown_ops arg0.d0=1 | FileCheck %s --check-prefix=ONE
// RUN: FileCheck %s --input-file=%t.json --check-prefix=JSON

// n rows in tiles of 4, of which the last may be cut off: the MACs of the whole,
// n * 8 * 16, without a trace of the tiles. Each tile reads %b again: 4 * (n * 8 +
// n * 16 + (n ceildiv 4) * 8 * 16) bytes.
// n = 10: 1280 MACs, 4 * (80 + 160 + 3 * 128) = 2496; written 4 * 160 = 640.
// n = 1: 128 MACs, 4 * (8 + 16 + 128) = 608; written 64.
// TEN: {{^}}macs=1280 bytes_read=2496 bytes_written=640 unknown_ops=0{{$}}
// ONE: {{^}}macs=128 bytes_read=608 bytes_written=64 unknown_ops=0{{$}}
// JSON: "macs": "128*arg0.d0",
func.func @main(%a: tensor<?x8xf32>, %b: tensor<8x16xf32>, %c: tensor<?x16xf32>) -> tensor<?x16xf32> {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %d = tensor.dim %a, %c0 : tensor<?x8xf32>
  %r = scf.for %i = %c0 to %d step %c4 iter_args(%acc = %c) -> (tensor<?x16xf32>) {
    %n = affine.min affine_map<(d0)[s0] -> (4, -d0 + s0)>(%i)[%d]
    %rows = tensor.extract_slice %a[%i, 0] [%n, 8] [1, 1] : tensor<?x8xf32> to tensor<?x8xf32>
    %tile = tensor.extract_slice %acc[%i, 0] [%n, 16] [1, 1] : tensor<?x16xf32> to tensor<?x16xf32>
    %p = linalg.matmul ins(%rows, %b : tensor<?x8xf32>, tensor<8x16xf32>) outs(%tile : tensor<?x16xf32>) -> tensor<?x16xf32>
    %next = tensor.insert_slice %p into %acc[%i, 0] [%n, 16] [1, 1] : tensor<?x16xf32> into tensor<?x16xf32>
    scf.yield %next : tensor<?x16xf32>
  }
  return %r : tensor<?x16xf32>
}
