// RUN: cost-opt %s --cost-annotate | FileCheck %s

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#CSC = #sparse_tensor.encoding<{map = (i, j) -> (j : dense, i : compressed)}>
#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#BSR = #sparse_tensor.encoding<{map = (i, j) -> (i floordiv 2 : dense, j floordiv 4 : compressed, i mod 2 : dense, j mod 4 : dense)}>
#Blocks = #sparse_tensor.encoding<{map = (i, j, k, l) -> (i : dense, j : compressed, k : dense, l : dense)}>
#Slice = #sparse_tensor.encoding<{map = (i : #sparse_tensor<slice(0, 2, 1)>, j : #sparse_tensor<slice(0, 8, 1)>) -> (i : dense, j : compressed)}>

// From a dense tensor each element is compared with 0: 4*8. Between formats
// without blocks the number of values stays; a position less for each dimension
// that is compressed. Blocks have as many as the data makes.
// CHECK-LABEL: @convert
func.func @convert(%a: tensor<4x8xf32>) -> tensor<4x8xf32, #BSR> {
  // CHECK:      sparse_tensor.convert %
  // CHECK-SAME: cost.activations = "sparse_tensor.convert0.stored", cost.bytes_read = 128 : i64, cost.bytes_written = "12*sparse_tensor.convert0.stored + 40", cost.flops = 32
  %0 = sparse_tensor.convert %a : tensor<4x8xf32> to tensor<4x8xf32, #CSR>
  // CHECK:      sparse_tensor.convert
  // CHECK-SAME: cost.bytes_read = "12*sparse_tensor.convert0.stored + 40", cost.bytes_written = "20*sparse_tensor.convert0.stored + 16", cost.flops = 0
  %1 = sparse_tensor.convert %0 : tensor<4x8xf32, #CSR> to tensor<4x8xf32, #COO>
  // CHECK:      sparse_tensor.convert
  // CHECK-SAME: cost.bytes_read = "20*sparse_tensor.convert0.stored + 16", cost.bytes_written = 128 : i64, cost.flops = 0
  %2 = sparse_tensor.convert %1 : tensor<4x8xf32, #COO> to tensor<4x8xf32>
  // CHECK:      sparse_tensor.convert
  // CHECK-SAME: cost.bytes_written = "40*sparse_tensor.convert1.l1 + 24"
  %3 = sparse_tensor.convert %2 : tensor<4x8xf32> to tensor<4x8xf32, #BSR>
  return %3 : tensor<4x8xf32, #BSR>
}

// A constant that lists its values says how many: 3 of 12 bytes, 5 positions;
// none, 5 positions.
// CHECK-LABEL: @listed
// CHECK: sparse_tensor.convert {{.*}}cost.bytes_written = 76
// CHECK: sparse_tensor.convert {{.*}}cost.bytes_written = 40
func.func @listed() -> tensor<4x8xf32, #CSR> {
  %none = arith.constant sparse<> : tensor<4x8xf32>
  %c = arith.constant sparse<[[0, 0], [1, 2], [3, 7]], [1.0, 2.0, 3.0]> : tensor<4x8xf32>
  %0 = sparse_tensor.convert %c : tensor<4x8xf32> to tensor<4x8xf32, #CSR>
  %1 = sparse_tensor.convert %none : tensor<4x8xf32> to tensor<4x8xf32, #CSR>
  return %0 : tensor<4x8xf32, #CSR>
}

// As many values as both, in 8 rows: 9 positions.
// CHECK-LABEL: @concatenate
// CHECK:      sparse_tensor.concatenate
// CHECK-SAME: cost.bytes_read = "12*concatenate.arg0.stored + 20*concatenate.arg1.stored + 56", cost.bytes_written = "12*concatenate.arg0.stored + 12*concatenate.arg1.stored + 72"
func.func @concatenate(%a: tensor<4x8xf32, #CSR>, %b: tensor<4x8xf32, #COO>) -> tensor<8x8xf32, #CSR> {
  %0 = sparse_tensor.concatenate %a, %b {dimension = 0 : index} : tensor<4x8xf32, #CSR>, tensor<4x8xf32, #COO> to tensor<8x8xf32, #CSR>
  return %0 : tensor<8x8xf32, #CSR>
}

// The arrays become the storage: no row. 3 values are parameters, their
// coordinates are not. What takes it apart copies 2 positions, 3*2 coordinates
// and 3 values, 2*8 + 6*8 + 3*8 bytes, into the buffers it gets.
// CHECK-LABEL: @assemble
// CHECK:       sparse_tensor.assemble
// CHECK-NOT:   cost.
// CHECK:       sparse_tensor.disassemble
// CHECK-SAME:  {cost.bytes_read = 88 : i64, cost.bytes_written = 88 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, {{.*}}cost.params = 3 : i64}
func.func @assemble(%p: tensor<2xindex>, %c: tensor<3x2xindex>, %v: tensor<3xf64>) -> (tensor<2xindex>, tensor<3x2xindex>, tensor<3xf64>) {
  %positions = arith.constant dense<[0, 3]> : tensor<2xindex>
  %coordinates = arith.constant dense<[[0, 0], [1, 2], [1, 3]]> : tensor<3x2xindex>
  %values = arith.constant dense<[1.1, 2.2, 3.3]> : tensor<3xf64>
  %s = sparse_tensor.assemble (%positions, %coordinates), %values
      : (tensor<2xindex>, tensor<3x2xindex>), tensor<3xf64> to tensor<3x4xf64, #COO>
  %rp, %rc, %rv, %np, %nc, %nv = sparse_tensor.disassemble %s : tensor<3x4xf64, #COO>
      out_lvls(%p, %c : tensor<2xindex>, tensor<3x2xindex>) out_vals(%v : tensor<3xf64>)
      -> (tensor<2xindex>, tensor<3x2xindex>), tensor<3xf64>, (index, index), index
  return %rp, %rc, %rv : tensor<2xindex>, tensor<3x2xindex>, tensor<3xf64>
}

// Blocks: as many as coordinates, n, with 2*4 values of 8 bytes; 3 positions.
// CHECK-LABEL: @assemble_blocks
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "72*assemble_blocks.arg1.d0 + 24"
func.func @assemble_blocks(%p: tensor<3xindex>, %c: tensor<?xindex>, %v: tensor<?xf64>, %to: !llvm.ptr) {
  %s = sparse_tensor.assemble (%p, %c), %v : (tensor<3xindex>, tensor<?xindex>), tensor<?xf64> to tensor<4x8xf64, #BSR>
  // Another view of the same storage.
  // CHECK-NOT: cost.bytes_read
  %0 = sparse_tensor.reinterpret_map %s : tensor<4x8xf64, #BSR> to tensor<2x2x2x4xf64, #Blocks>
  sparse_tensor.out %0, %to : tensor<2x2x2x4xf64, #Blocks>, !llvm.ptr
  return
}

// From outside: written alone.
// CHECK-LABEL: @new
// CHECK:      sparse_tensor.new %
// CHECK-SAME: cost.activations = "sparse_tensor.new0.stored", cost.bytes_read = 0 : i64, cost.bytes_written = "16*sparse_tensor.new0.stored + 40"
func.func @new(%from: !llvm.ptr) -> tensor<4x8xf64, #CSR> {
  %0 = sparse_tensor.new %from : !llvm.ptr to tensor<4x8xf64, #CSR>
  return %0 : tensor<4x8xf64, #CSR>
}

// Other coordinates, so a copy: 33 positions for 5 and a coordinate each.
// CHECK-LABEL: @reshape
// CHECK:      tensor.collapse_shape
// CHECK-SAME: cost.bytes_read = "16*reshape.arg0.stored + 40", cost.bytes_written = "16*reshape.arg0.stored + 16"
func.func @reshape(%a: tensor<4x8xf64, #CSR>) -> tensor<32xf64, #sparse_tensor.encoding<{map = (i) -> (i : compressed)}>> {
  %0 = tensor.collapse_shape %a [[0, 1]] : tensor<4x8xf64, #CSR> into tensor<32xf64, #sparse_tensor.encoding<{map = (i) -> (i : compressed)}>>
  return %0 : tensor<32xf64, #sparse_tensor.encoding<{map = (i) -> (i : compressed)}>>
}

// A cast to another format is a copy, one that keeps it none.
// CHECK-LABEL: @cast
func.func @cast(%a: tensor<4x8xf64, #CSR>) -> (tensor<4x8xf64>, tensor<?x8xf64, #CSR>) {
  // CHECK:      tensor.cast
  // CHECK-SAME: cost.bytes_read = "16*cast.arg0.stored + 40", cost.bytes_written = 256
  %0 = tensor.cast %a : tensor<4x8xf64, #CSR> to tensor<4x8xf64>
  // CHECK-NOT: cost.bytes_read
  %1 = tensor.cast %a : tensor<4x8xf64, #CSR> to tensor<?x8xf64, #CSR>
  // CHECK: return
  return %0, %1 : tensor<4x8xf64>, tensor<?x8xf64, #CSR>
}

// What describes, or refers to the storage, is no row: memrefs of it have the
// lengths of the arrays. exp evaluates values once each.
// CHECK-LABEL: @views
// CHECK:       sparse_tensor.load
// CHECK-NOT:   cost.bytes_read
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "views.arg0.stored"
// CHECK-NOT:   cost.bytes_read
// CHECK:       return
func.func @views(%a: tensor<4x8xf64, #CSR>, %c: tensor<4x8xf64, #COO>, %i: index) -> (index, index, index, index, index, i1) {
  %0 = sparse_tensor.load %a : tensor<4x8xf64, #CSR>
  %s = tensor.extract_slice %0[0, 0] [2, 8] [1, 1] : tensor<4x8xf64, #CSR> to tensor<2x8xf64, #Slice>
  %p = sparse_tensor.positions %0 {level = 1 : index} : tensor<4x8xf64, #CSR> to memref<?xindex>
  %x = sparse_tensor.coordinates %0 {level = 1 : index} : tensor<4x8xf64, #CSR> to memref<?xindex>
  %b = sparse_tensor.coordinates_buffer %c : tensor<4x8xf64, #COO> to memref<?xindex>
  %v = sparse_tensor.values %0 : tensor<4x8xf64, #CSR> to memref<?xf64>
  linalg.exp ins(%v : memref<?xf64>) outs(%v : memref<?xf64>)
  %n = sparse_tensor.number_of_entries %a : tensor<4x8xf64, #CSR>
  %l = sparse_tensor.lvl %a, %i : tensor<4x8xf64, #CSR>
  %o = sparse_tensor.slice.offset %s at 0 : tensor<2x8xf64, #Slice>
  %t = sparse_tensor.slice.stride %s at 0 : tensor<2x8xf64, #Slice>
  %j, %k = sparse_tensor.crd_translate dim_to_lvl [%n, %l] as #CSC : index, index
  %init = sparse_tensor.storage_specifier.init : !sparse_tensor.storage_specifier<#CSR>
  %set = sparse_tensor.storage_specifier.set %init val_mem_sz with %n : !sparse_tensor.storage_specifier<#CSR>
  %get = sparse_tensor.storage_specifier.get %set val_mem_sz : !sparse_tensor.storage_specifier<#CSR>
  %h = sparse_tensor.has_runtime_library
  sparse_tensor.print %a : tensor<4x8xf64, #CSR>
  return %get, %j, %k, %o, %t, %h : index, index, index, index, index, i1
}

// A workspace of 8 values and 8 flags, set to 0: 8*8 + 8/8 bytes. With the list
// of 8 coordinates, 24 elements. A value appended where there is room.
// CHECK-LABEL: @workspace
func.func @workspace(%a: tensor<4x8xf64, #CSR>, %b: memref<?xf64>, %n: index, %x: f64) {
  // CHECK:      sparse_tensor.expand
  // CHECK-SAME: cost.activations = 24 : i64, {{.*}}cost.bytes_written = 65
  %v, %f, %added, %count = sparse_tensor.expand %a : tensor<4x8xf64, #CSR> to memref<?xf64>, memref<?xi1>, memref<?xindex>
  // CHECK:      sparse_tensor.push_back inbounds
  // CHECK-SAME: cost.accessed_bytes_written = 8
  %b1, %n1 = sparse_tensor.push_back inbounds %n, %b, %x : index, memref<?xf64>, f64
  return
}
