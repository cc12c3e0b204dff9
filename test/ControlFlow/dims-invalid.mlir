// RUN: cost-opt %s --split-input-file --verify-diagnostics

// expected-error @below {{'cost.dims' on argument 1 has 1 names for 2 dimensions}}
func.func @rank(%a: f32, %b: tensor<?x8xf32> {cost.dims = ["batch"]}) {
  return
}

// -----

// expected-error @below {{'cost.dims' must be an array of names, but is "batch"}}
func.func @text(%a: tensor<?xf32> {cost.dims = "batch"}) {
  return
}

// -----

// expected-error @below {{'cost.dims' must be an array of names, but is [1]}}
func.func @number(%a: tensor<?xf32> {cost.dims = [1]}) {
  return
}

// -----

// expected-error @below {{'cost.dims' on argument 0, which has no dimensions}}
func.func @scalar(%a: index {cost.dims = ["n"]}) {
  return
}

// -----

// expected-error @below {{'cost.dims' on argument 0, which has no dimensions}}
func.func @unranked(%a: tensor<*xf32> {cost.dims = ["n"]}) {
  return
}
