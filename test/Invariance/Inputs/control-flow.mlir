// Branches and loops, one in a function.

func.func @cond_if(%c: tensor<i1>, %x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.cond_if %c (%p = %x, %q = %y) : tensor<i1> (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32> {
  ^bb0(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>):
    %1 = tosa.add %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
    %2 = tosa.exp %1 : (tensor<4x8xf32>) -> tensor<4x8xf32>
    tosa.yield %2 : tensor<4x8xf32>
  } else {
  ^bb0(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>):
    %1 = tosa.sub %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
    tosa.yield %1 : tensor<4x8xf32>
  }
  return %0 : tensor<4x8xf32>
}

// As often as the argument says.
func.func @while_loop(%x: tensor<4x8xf32>, %m: tensor<i32>) -> tensor<4x8xf32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %0:2 = tosa.while_loop (%n = %zero, %v = %x) : (tensor<i32>, tensor<4x8xf32>) -> (tensor<i32>, tensor<4x8xf32>) {
    %1 = tosa.greater %m, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %1 : tensor<i1>
  } do {
  ^bb0(%n: tensor<i32>, %v: tensor<4x8xf32>):
    %1 = tosa.add %n, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %2 = tosa.exp %v : (tensor<4x8xf32>) -> tensor<4x8xf32>
    tosa.yield %1, %2 : tensor<i32>, tensor<4x8xf32>
  }
  return %0#1 : tensor<4x8xf32>
}
