// Bodies of linalg.generic that are, or are not, multiply–accumulates.

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
#id = affine_map<(m, n) -> (m, n)>
#row = affine_map<(m, n) -> (n)>

func.func @subtracted(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %q = arith.subf %acc, %p : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @widened_product(%a: tensor<5x7xbf16>, %b: tensor<7x11xbf16>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xbf16>, tensor<7x11xbf16>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: bf16, %y: bf16, %acc: f32):
    %p = arith.mulf %x, %y : bf16
    %w = arith.extf %p : bf16 to f32
    %q = arith.addf %w, %acc : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @integer_widened(%a: tensor<5x7xi8>, %b: tensor<7x11xi8>, %c: tensor<5x11xi32>) -> tensor<5x11xi32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xi8>, tensor<7x11xi8>) outs(%c : tensor<5x11xi32>) {
  ^bb0(%x: i8, %y: i8, %acc: i32):
    %u = arith.extsi %x : i8 to i32
    %v = arith.extsi %y : i8 to i32
    %p = arith.muli %u, %v : i32
    %q = arith.addi %acc, %p : i32
    linalg.yield %q : i32
  } -> tensor<5x11xi32>
  return %0 : tensor<5x11xi32>
}

func.func @boolean(%a: tensor<5x7xi1>, %b: tensor<7x11xi1>, %c: tensor<5x11xi1>) -> tensor<5x11xi1> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xi1>, tensor<7x11xi1>) outs(%c : tensor<5x11xi1>) {
  ^bb0(%x: i1, %y: i1, %acc: i1):
    %p = arith.andi %x, %y : i1
    %q = arith.ori %acc, %p : i1
    linalg.yield %q : i1
  } -> tensor<5x11xi1>
  return %0 : tensor<5x11xi1>
}

func.func @fused(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %q = math.fma %x, %y, %acc : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @complex(%a: tensor<5x7xcomplex<f32>>, %b: tensor<7x11xcomplex<f32>>, %c: tensor<5x11xcomplex<f32>>) -> tensor<5x11xcomplex<f32>> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xcomplex<f32>>, tensor<7x11xcomplex<f32>>) outs(%c : tensor<5x11xcomplex<f32>>) {
  ^bb0(%x: complex<f32>, %y: complex<f32>, %acc: complex<f32>):
    %p = complex.mul %x, %y : complex<f32>
    %q = complex.add %acc, %p : complex<f32>
    linalg.yield %q : complex<f32>
  } -> tensor<5x11xcomplex<f32>>
  return %0 : tensor<5x11xcomplex<f32>>
}

func.func @two_products(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %d = arith.subf %x, %y : f32
    %s = arith.mulf %d, %x : f32
    %t = arith.addf %p, %s : f32
    %q = arith.addf %acc, %t : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @product_and_bias(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %x : f32
    %q = arith.addf %s, %p : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @minimum_of_sums(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.addf %x, %y : f32
    %q = arith.minimumf %acc, %p : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @distance(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %d = arith.subf %x, %y : f32
    %p = arith.mulf %d, %d : f32
    %q = arith.addf %acc, %p : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @product_of_accumulator(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %acc : f32
    %q = arith.addf %p, %y : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @sum_of_exponentials(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %e = math.exp %p : f32
    %q = arith.addf %acc, %e : f32
    linalg.yield %q : f32
  } -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @scale_and_shift(%a: tensor<5x7xf32>, %b: tensor<7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7xf32>) outs(%c : tensor<5x7xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %p = arith.mulf %x, %y : f32
    %q = arith.addf %p, %x : f32
    linalg.yield %q : f32
  } -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @parallel_accumulation(%a: tensor<5x7xf32>, %b: tensor<7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7xf32>) outs(%c : tensor<5x7xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %p = arith.mulf %x, %y : f32
    %q = arith.addf %out, %p : f32
    linalg.yield %q : f32
  } -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @parallel_fma(%a: tensor<5x7xf32>, %b: tensor<7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7xf32>) outs(%c : tensor<5x7xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %q = math.fma %x, %y, %x : f32
    linalg.yield %q : f32
  } -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @conditional(%a: tensor<5x7xf32>, %b: tensor<7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<5x7xf32>, tensor<7xf32>) outs(%c : tensor<5x7xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %p = arith.cmpf ogt, %x, %y : f32
    %q = arith.select %p, %x, %y : f32
    linalg.yield %q : f32
  } -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @integer_scale(%a: tensor<5x7xi32>, %b: tensor<7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<5x7xi32>, tensor<7xi32>) outs(%c : tensor<5x7xi32>) {
  ^bb0(%x: i32, %y: i32, %out: i32):
    %p = arith.muli %x, %y : i32
    %q = arith.addi %p, %x : i32
    linalg.yield %q : i32
  } -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}
