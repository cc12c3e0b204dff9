// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What a function writes into memory that it is given, before it reads it, it
// does not read of what was there.

// x 4 * 8 * 4 = 128 bytes and w 8 * 2 * 4 = 64 are read, o of 4 * 2 * 4 = 32
// is written.
// CHECK: "name": "filled"
// CHECK: "compulsory_bytes": 224
func.func @filled(%x: memref<4x8xf32>, %w: memref<8x2xf32>, %o: memref<4x2xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%o : memref<4x2xf32>)
  linalg.matmul ins(%x, %w : memref<4x8xf32>, memref<8x2xf32>) outs(%o : memref<4x2xf32>)
  return
}

// The same as loops.
// CHECK: "name": "loops"
// CHECK: "compulsory_bytes": 224
func.func @loops(%x: memref<4x8xf32>, %w: memref<8x2xf32>, %o: memref<4x2xf32>) {
  %zero = arith.constant 0.0 : f32
  affine.for %i = 0 to 4 {
    affine.for %j = 0 to 2 {
      affine.store %zero, %o[%i, %j] : memref<4x2xf32>
    }
  }
  affine.for %i = 0 to 4 {
    affine.for %j = 0 to 2 {
      affine.for %k = 0 to 8 {
        %a = affine.load %x[%i, %k] : memref<4x8xf32>
        %b = affine.load %w[%k, %j] : memref<8x2xf32>
        %c = affine.load %o[%i, %j] : memref<4x2xf32>
        %p = arith.mulf %a, %b : f32
        %s = arith.addf %c, %p : f32
        affine.store %s, %o[%i, %j] : memref<4x2xf32>
      }
    }
  }
  return
}

// And by calls: @clear writes 32, @accumulate reads 224 and writes 32.
// CHECK: "name": "clear"
// CHECK: "compulsory_bytes": 32
func.func private @clear(%o: memref<4x2xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%o : memref<4x2xf32>)
  return
}
// CHECK: "name": "accumulate"
// CHECK: "compulsory_bytes": 256
func.func private @accumulate(%x: memref<4x8xf32>, %w: memref<8x2xf32>, %o: memref<4x2xf32>) {
  linalg.matmul ins(%x, %w : memref<4x8xf32>, memref<8x2xf32>) outs(%o : memref<4x2xf32>)
  return
}
// CHECK: "name": "calls"
// CHECK: "compulsory_bytes": 224
func.func @calls(%x: memref<4x8xf32>, %w: memref<8x2xf32>, %o: memref<4x2xf32>) {
  call @clear(%o) : (memref<4x2xf32>) -> ()
  call @accumulate(%x, %w, %o) : (memref<4x8xf32>, memref<8x2xf32>, memref<4x2xf32>) -> ()
  return
}

// Two rows of 4 are written, then all 4 read: 2 rows of 16 bytes are read, and 2
// written; the output has 64 more.
// CHECK: "name": "half"
// CHECK: "compulsory_bytes": 128
func.func @half(%x: memref<4x4xf32>, %o: memref<4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %top = memref.subview %x[0, 0] [2, 4] [1, 1] : memref<4x4xf32> to memref<2x4xf32, strided<[4, 1]>>
  linalg.fill ins(%zero : f32) outs(%top : memref<2x4xf32, strided<[4, 1]>>)
  linalg.exp ins(%x : memref<4x4xf32>) outs(%o : memref<4x4xf32>)
  return
}

// A row is written at a place that is known when it runs: 3 of 4 rows of what
// was there are read, 48 bytes; 16 and 64 are written.
// CHECK: "name": "row"
// CHECK: "compulsory_bytes": 128
func.func @row(%x: memref<4x4xf32>, %o: memref<4x4xf32>, %at: index) {
  %zero = arith.constant 0.0 : f32
  %one = memref.subview %x[%at, 0] [1, 4] [1, 1] : memref<4x4xf32> to memref<1x4xf32, strided<[4, 1], offset: ?>>
  linalg.fill ins(%zero : f32) outs(%one : memref<1x4xf32, strided<[4, 1], offset: ?>>)
  linalg.exp ins(%x : memref<4x4xf32>) outs(%o : memref<4x4xf32>)
  return
}

// Only one of the regions writes: in the other, which counts (16 flops to none),
// all 16 elements are read, 64 bytes, and 64 are written.
// CHECK: "name": "other_region"
// CHECK: "compulsory_bytes": 128
func.func @other_region(%c: i1, %x: memref<16xf32>, %o: memref<16xf32>) {
  %zero = arith.constant 0.0 : f32
  scf.if %c {
    linalg.fill ins(%zero : f32) outs(%x : memref<16xf32>)
  } else {
    linalg.add ins(%x, %x : memref<16xf32>, memref<16xf32>) outs(%o : memref<16xf32>)
  }
  return
}

// Written in some iterations only: the reader behind them sees all of it.
// 16 elements are read, 64 bytes, the first is written, and all of the output.
// CHECK: "name": "guarded"
// CHECK: "compulsory_bytes": 132
func.func @guarded(%x: memref<16xf32>, %o: memref<16xf32>) {
  %zero = arith.constant 0.0 : f32
  affine.for %i = 0 to 16 {
    affine.if affine_set<(d0) : (-d0 >= 0)>(%i) {
      affine.store %zero, %x[%i] : memref<16xf32>
    }
  }
  linalg.exp ins(%x : memref<16xf32>) outs(%o : memref<16xf32>)
  return
}

// Lanes that a mask leaves out are not written: all 16 are read, 64 bytes, 64
// may be written, and 64 of the output.
// CHECK: "name": "masked"
// CHECK: "compulsory_bytes": 192
func.func @masked(%x: memref<16xf32>, %o: memref<16xf32>, %m: vector<16xi1>, %v: vector<16xf32>) {
  %c0 = arith.constant 0 : index
  vector.maskedstore %x[%c0], %m, %v : memref<16xf32>, vector<16xi1>, vector<16xf32>
  linalg.exp ins(%x : memref<16xf32>) outs(%o : memref<16xf32>)
  return
}

// In the first iteration the inner loop has none: element 7 is read as it was.
// 4 bytes, which are written later, and 4 * 4 of the output.
// CHECK: "name": "not_yet"
// CHECK: "compulsory_bytes": 24
func.func @not_yet(%x: memref<8xf32>, %o: memref<4xf32>, %v: f32) {
  affine.for %i = 0 to 4 {
    affine.for %j = 0 to affine_map<(d0) -> (d0)>(%i) {
      affine.store %v, %x[7] : memref<8xf32>
    }
    %0 = affine.load %x[7] : memref<8xf32>
    affine.store %0, %o[%i] : memref<4xf32>
  }
  return
}

// The first iteration fills 4 of 12 and reads the other 8, 32 bytes; in the end
// 7 + 3 + 1 are written, 44.
// CHECK: "name": "growing"
// CHECK: "compulsory_bytes": 76
func.func @growing(%x: memref<12xf32>) {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  %o = memref.alloc() : memref<12xf32>
  scf.for %i = %c0 to %c8 step %c1 {
    scf.for %j = %c0 to %c4 step %c1 {
      %n = affine.apply affine_map<(d0, d1) -> (d0 + d1 + 1)>(%i, %j)
      %s = memref.subview %x[0] [%n] [1] : memref<12xf32> to memref<?xf32, strided<[1]>>
      linalg.fill ins(%zero : f32) outs(%s : memref<?xf32, strided<[1]>>)
    }
    linalg.exp ins(%x : memref<12xf32>) outs(%o : memref<12xf32>)
  }
  memref.dealloc %o : memref<12xf32>
  return
}

// It may be either: both are read, 128 bytes, and 64 written. That one is handed
// back moves nothing.
// CHECK: "name": "either"
// CHECK: "output_bytes": 64
// CHECK: "compulsory_bytes": 192
func.func @either(%a: memref<16xf32>, %b: memref<16xf32>, %o: memref<16xf32>, %c: i1) -> memref<16xf32> {
  %s = arith.select %c, %a, %b : memref<16xf32>
  linalg.exp ins(%s : memref<16xf32>) outs(%o : memref<16xf32>)
  return %s : memref<16xf32>
}

// Other elements than those of the view that it is cast from: one of 4 bytes
// each, and two that are written.
// CHECK: "name": "reinterpreted"
// CHECK: "compulsory_bytes": 16
func.func @reinterpreted(%x: memref<16xf32>, %o: memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %first = memref.subview %x[0] [1] [1] : memref<16xf32> to memref<1xf32, strided<[1]>>
  %third = memref.reinterpret_cast %first to offset: [3], sizes: [1], strides: [1] : memref<1xf32, strided<[1]>> to memref<1xf32, strided<[1], offset: 3>>
  %fifth = memref.reinterpret_cast %first to offset: [5], sizes: [1], strides: [1] : memref<1xf32, strided<[1]>> to memref<1xf32, strided<[1], offset: 5>>
  %0 = memref.load %third[%c0] : memref<1xf32, strided<[1], offset: 3>>
  %1 = memref.load %fifth[%c0] : memref<1xf32, strided<[1], offset: 5>>
  memref.store %0, %o[%c0] : memref<2xf32>
  memref.store %1, %o[%c1] : memref<2xf32>
  return
}
