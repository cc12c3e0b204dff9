// RUN: cost-opt %s --split-input-file --verify-diagnostics

func.func private @external()

func.func @number() {
  // expected-error @below {{'cost.override' must be a dictionary of quantities, but is 5 : i64}}
  call @external() {cost.override = 5 : i64} : () -> ()
  return
}

// -----

func.func private @external()

func.func @quantity() {
  // expected-error @below {{unknown quantity 'mac' in 'cost.override'}}
  call @external() {cost.override = {mac = 5 : i64}} : () -> ()
  return
}

// -----

// expected-error @below {{'macs' in 'cost.override' must be an integer that is not negative, but is -5}}
func.func private @negative() attributes {cost.override = {macs = -5 : i64}}

// -----

// expected-error @below {{'flops' in 'cost.override' must be an integer that is not negative, but is 5.0}}
func.func private @fraction() attributes {cost.override = {flops = 5.0 : f32}}
